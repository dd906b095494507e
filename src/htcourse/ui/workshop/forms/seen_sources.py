"""What was seen in a pasted list of references, shown before anything of it is taken."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_grid
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.sources.pasted_reference import Pasted
from htcourse.usecases.sources.source_forms import UNREAD

_FIRST_WORDS = 4


class SeenSources(Dialog):
    """The entries one below the other, each with its number and its own words and what of them was not read."""

    def __init__(self, look: Look, parent: QWidget, pasted: Pasted, take: Callable[[], object]) -> None:
        count = len(pasted.entries)
        super().__init__(look, self.tr("Paste a reference"), parent, 640)
        self.add_text(self.tr("%n source(s) seen. Is each one here, whole?", "", count), "strong")
        if pasted.left_out:
            lines = ", ".join(self.tr("“{line}”").format(line=each) for each in pasted.left_out)
            self.add_text(self.tr("Not read: {lines}").format(lines=lines), "warn")
        grid = in_grid(look, 8, 10, wide=1, margins=(0, 4, 0, 4))
        for row, each in enumerate(pasted.entries):
            entry = in_column(RichLabel(look, _shown(each.words), size=13, line=19, fills=True), spacing=2)
            if unread := each.source.get(UNREAD):
                entry.addWidget(Label(look, self.tr("Not read: {lines}").format(lines=unread), "warn", wraps=True))
            number = Label(look, f"{row + 1}.", "small", tabular=True)
            grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            grid.addLayout(entry, row, 1)
        self.body.addLayout(in_column(grid, 1))
        words = self.tr("If not, go back: put an empty line between two sources; what is one, put on one line.")
        self.add_text(words, "small")
        self.add_button(self.tr("Back"), "quiet")
        self.take_button = self.add_button(self.tr("Take them") if count > 1 else self.tr("Take it"), "primary", take)

    def open(self) -> None:
        """Show it; what scrolls does so by keys, too."""
        super().open()
        if self._body_area is not None:
            self._body_area.let_tab_come()
        self.take_button.setFocus()


def _shown(words: str) -> str:
    """Return the lines of an entry as they were pasted, the first words strong."""
    line, *others = words.split("\n")
    first = line.split(" ")
    strong, rest = " ".join(first[:_FIRST_WORDS]), " ".join(first[_FIRST_WORDS:])
    return "<br>".join([f"<b>{escape(strong)}</b> {escape(rest)}".strip(), *map(escape, others)])
