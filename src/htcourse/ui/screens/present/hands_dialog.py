"""Raised hands or cards, typed as counts: the vote of a room without phones."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from htcourse.core.poll import PolledQuestion, Vote, choice_letter
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_grid, lay_out
from htcourse.ui.widgets.scroll import ScrollArea

_MOST = 999


class CountField(QLineEdit):
    """A number up to 999. What is typed takes the place of what stands there, however one came to it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__("0")
        self.setValidator(QIntValidator(0, _MOST, self))
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFont(look.font(15))
        self.setFixedWidth(look.px(90))

    @property
    def count(self) -> int:
        """The number, 0 where nothing stands."""
        return int(self.text() or 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number, once the press of a mouse has put its caret."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count up and down by the arrows."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        self.setText(str(min(_MOST, max(0, self.count + step))))
        self.selectAll()


class Take(Protocol):
    """Keeps counts and people as a vote, or in the place of the last one; False where they cannot be."""

    def __call__(self, counts: Mapping[str, int], people: int, *, corrects: bool = False) -> bool:
        """Keep them."""
        ...


class HandsDialog(Dialog):
    """Counts for each choice, and how many people answered; of a question that takes one answer that is their sum.

    What was counted before can be corrected, or counted once more as another vote.
    """

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        question: PolledQuestion,
        take: Take,
        before: Vote | None = None,
    ) -> None:
        """`before` is the last vote on the question, None before the first."""
        super().__init__(look, self.tr("Count hands or cards"), parent, 560)
        self._question, self._take = question, take
        self.add_text(self.tr("Read the choices aloud, let people raise cards A to D or their hands, and count."))
        is_counted = before is not None and before.is_by_hand
        if is_counted:
            self.add_text(self.tr("This vote was counted already: correct the counts, or keep them as another vote."))
        grid = in_grid(look, 12, 8, wide=0)
        self._choices = QWidget()
        self._choices.setLayout(grid)
        self._area = ScrollArea(look, self._choices)
        self.counts: dict[str, CountField] = {}
        for row, (id, text) in enumerate(question.choices):
            grid.addWidget(Label(look, f"{choice_letter(row)}  {text}", "body", wraps=True), row, 0)
            self.counts[id] = CountField(look, text)
            grid.addWidget(self.counts[id], row, 1)
        self.people = CountField(look, self.tr("People who answered"))
        row = len(question.choices)
        if question.takes_one:
            self.people.hide()
        else:
            grid.addWidget(Label(look, self.tr("People who answered"), "strong", wraps=True), row, 0)
            grid.addWidget(self.people, row, 1)
        if before is not None and is_counted:
            for id, field in self.counts.items():
                field.setText(str(before.counts.get(id, 0)))
            self.people.setText(str(before.seats))
        self.body.addWidget(self._area)
        self.refusal = self.add_text("", "warn")
        self.refusal.hide()
        self.add_button(self.tr("Cancel"), "quiet")
        self.another = self._button_to(self.tr("Another vote"), "plain", self._on_keep)
        self.another.setVisible(is_counted)
        words = self.tr("Correct the counts") if is_counted else self.tr("Keep the counts")
        self.keep = self._button_to(words, "primary", partial(self._on_keep, corrects=is_counted))
        self.keep.setDefault(True)
        next(iter(self.counts.values())).setFocus()

    def _button_to(self, words: str, kind: str, call: Callable[[], None]) -> Button:
        """Add a button that leaves the dialog open."""
        button = self.add_button(words, kind)
        button.clicked.disconnect()
        button.clicked.connect(lambda: call())
        return button

    def _on_keep(self, *, corrects: bool = False) -> None:
        counts = {id: field.count for id, field in self.counts.items()}
        people = sum(counts.values()) if self._question.takes_one else self.people.count
        if self._take(counts, people, corrects=corrects):
            self.accept()
            return
        words = self.tr("Nobody is counted yet, or a choice has more hands than there are people.")
        self.refusal.set_words(words)
        self.refusal.show()
        self._fit_height()

    def _fit_height(self) -> None:
        """Let the choices scroll where the window is too low for all of them."""
        layout, bar = self.layout(), self._area.verticalScrollBar().sizeHint().width()
        assert layout is not None
        whole = self._choices.heightForWidth(self.width() - self.look.px(2 * 24) - bar)
        self._area.setFixedHeight(whole)
        lay_out(self)
        high = layout.heightForWidth(self.width())
        self._area.setFixedHeight(max(self.look.px(100), whole - max(0, high - self._room())))
        lay_out(self)
        super()._fit_height()
