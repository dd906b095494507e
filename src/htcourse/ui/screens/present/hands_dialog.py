"""Raised hands or cards, typed as counts: the vote of a room without phones."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from htcourse.core.poll import PolledQuestion, choice_letter
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_grid

_MOST = 999


class _Count(QSpinBox):
    """What is typed takes the place of what stands there, however one came to it."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number, once the press of a mouse has put its caret."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)


class HandsDialog(Dialog):
    """Counts for each choice, and how many people answered; of a question that takes one answer that is their sum."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        question: PolledQuestion,
        take: Callable[[Mapping[str, int], int], bool],
    ) -> None:
        """`take` keeps counts and people; False where they cannot be."""
        super().__init__(look, self.tr("Count hands or cards"), parent, 560)
        self._question, self._take = question, take
        self.add_text(self.tr("Read the choices aloud, let people raise cards A to D or their hands, and count."))
        grid = in_grid(look, 12, 8, wide=0)
        self.counts: dict[str, QSpinBox] = {}
        for row, (id, text) in enumerate(question.choices):
            grid.addWidget(Label(look, f"{choice_letter(row)}  {text}", "body", wraps=True), row, 0)
            self.counts[id] = self._field(text)
            grid.addWidget(self.counts[id], row, 1)
        self.people = self._field(self.tr("People who answered"))
        row = len(question.choices)
        if question.takes_one:
            self.people.hide()
        else:
            grid.addWidget(Label(look, self.tr("People who answered"), "strong", wraps=True), row, 0)
            grid.addWidget(self.people, row, 1)
        self.body.addLayout(grid)
        self.refusal = self.add_text("", "warn")
        self.refusal.hide()
        self.add_button(self.tr("Cancel"), "quiet")
        self.keep = self.add_button(self.tr("Keep the counts"), "primary")
        self.keep.clicked.disconnect()
        self.keep.clicked.connect(self._on_keep)
        self.keep.setDefault(True)
        next(iter(self.counts.values())).setFocus()

    def _field(self, name: str) -> QSpinBox:
        field = _Count()
        field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        field.setRange(0, _MOST)
        field.setAccessibleName(name)
        field.setFont(self.look.font(15))
        field.setFixedWidth(self.look.px(90))
        return field

    def _on_keep(self) -> None:
        counts = {id: field.value() for id, field in self.counts.items()}
        people = sum(counts.values()) if self._question.takes_one else self.people.value()
        if self._take(counts, people):
            self.accept()
            return
        words = self.tr("Nobody is counted yet, or a choice has more hands than there are people.")
        self.refusal.set_words(words)
        self.refusal.show()
        self.setFixedHeight(self.sizeHint().height())
