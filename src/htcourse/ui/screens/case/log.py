"""The log of a play: decisions taken and words marked in documents, in their order."""

from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.words import passage_text
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import clear, in_column, in_grid, in_row
from htcourse.usecases.cases.case_pages import CasePage, CasePassage


class CaseLog(QWidget):
    """Whoever shows it gives it the page anew after each step."""

    passage_removed = Signal(str)
    """Marked words are to be taken out of the log (their id)."""
    undo_asked = Signal()
    """The last decision is to be taken back."""
    transcript_asked = Signal()
    """The case so far is wanted as a text."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.removers: dict[str, Button] = {}
        self._column = in_column(inside=self, look=look, spacing=4)
        self._grid: QGridLayout | None = None
        self._first = 0
        look.changed.connect(self._space)

    def show_page(self, page: CasePage) -> None:
        """Show the log of a play."""
        look = self._look
        clear(self._column)
        self.removers = {}
        self._column.addWidget(Label(look, self.tr("Log"), "subheading"))
        if not page.log and not page.passages:
            words = self.tr("What you decide is listed here, and words that you mark in documents.")
            self._column.addWidget(Label(look, words, "small", wraps=True))
        grid = in_grid(look, 10, 4, wide=1)
        self._grid, self._first = grid, 38 if page.clock is not None else 14
        self._space()
        for row, (at, content) in enumerate(self._rows(page)):
            grid.addWidget(Label(look, at, "small", wraps=True, tabular=True), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(content, row, 1)
        self._column.addLayout(grid)
        if page.can_undo:
            self._add_link(self.tr("Take the last decision back"), self.undo_asked)
        if page.log or page.passages:
            self._add_link(self.tr("The case so far as a text"), self.transcript_asked)

    def _space(self) -> None:
        if self._grid is not None:
            self._grid.setColumnMinimumWidth(0, self._look.px(self._first))

    def _rows(self, page: CasePage) -> list[tuple[str, QWidget]]:
        """Return what stands in the log, each with its time; what was marked before a decision stands above it."""
        rows: list[tuple[str, QWidget]] = []
        for number, entry in enumerate(page.log):
            rows += [(each.at, self._passage(each)) for each in page.passages if each.decided == number]
            rows.append((entry.at or str(number + 1), Label(self._look, entry.text, "small-ink", wraps=True)))
        return rows + [(each.at, self._passage(each)) for each in page.passages if each.decided >= len(page.log)]

    def _passage(self, passage: CasePassage) -> QWidget:
        widget = QWidget()
        words = passage_text(passage)
        remove = Button(self._look, self.tr("Take out of the log: {words}").format(words=words), "tool", "x")
        remove.clicked.connect(partial(self.passage_removed.emit, passage.id))
        self.removers[passage.id] = remove
        in_row(
            (Label(self._look, words, "small", wraps=True), 1),
            (remove, 0, Qt.AlignmentFlag.AlignTop),
            inside=widget,
            look=self._look,
            spacing=4,
        )
        return widget

    def _add_link(self, words: str, signal: SignalInstance) -> None:
        button = Button(self._look, words, "link", call=lambda: signal.emit())
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
