"""Before submitting: every question with what it still lacks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.core.question_types.answers import NO_NUMBER, TWO_NUMBERS
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.quiz.header import QuizHeader
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_row import ChoiceRow
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column
from htcourse.ui.widgets.markup import escape
from htcourse.usecases.quizzes.take_quiz import AttemptPage, Slot

WIDTH = 760
_LONGEST = 40


class ReviewPage(QWidget):
    """Says in words what is open or flagged, and lists the questions it concerns."""

    question_asked = Signal(int)
    """A question was chosen: its number, from 1."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.header = QuizHeader(look)
        self.card = Card(look, margins=(28, 22, 28, 24), spacing=8)
        self._title = Label(look, self.tr("Review before you submit"), "heading")
        self.summary = Label(look, "", "text", wraps=True)
        self._note = Label(look, self.tr("After you submit, answers can no longer be changed."), "muted", wraps=True)
        self._list = QVBoxLayout()
        add_to(self.card.body, self._title, self.summary, self._note, self._list)
        self.rows: dict[int, ChoiceRow] = {}
        self._column = in_column(self.header, self.card, 1, inside=self)
        self.header.question_asked.connect(self.question_asked)
        look.follow(self._restyle)

    def show_attempt(self, attempt: AttemptPage) -> None:
        """Show what is answered, open and flagged."""
        self.header.show_attempt(attempt, 0)
        opened = {slot.number: slot.unread for slot in attempt.slots if not slot.is_answered}
        parts = [slot.number for slot in attempt.lacking if slot.is_answered]
        flagged = [slot.number for slot in attempt.slots if slot.is_flagged]
        self.summary.set_words(self.lacking_words(attempt) or self.tr("Every question has an answer."))
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {}
        for number in sorted({*opened, *parts, *flagged}):
            words = [self._lacking(attempt.slots[number - 1])] if number in opened else []
            words += [self.tr("not complete")] if number in parts else []
            words += [self.tr("flagged")] if number in flagged else []
            title = self.tr("Question {number}: {words}").format(number=number, words=", ".join(words))
            row = ChoiceRow(self._look, "", title)
            row.setCheckable(False)
            row.set_quiet(leads=True)
            row.clicked.connect(lambda _=False, chosen=number: self.question_asked.emit(chosen))
            self._list.addWidget(row)
            self.rows[number] = row

    def lacking_words(self, attempt: AttemptPage) -> str:
        """Return what is missing before it is handed in, here and where that is asked; empty where nothing is."""
        empty = sum(not slot.is_answered and slot.unread != TWO_NUMBERS for slot in attempt.slots)
        unsure = len(attempt.slots) - attempt.answered - empty
        parts = sum(slot.is_answered for slot in attempt.lacking)
        words = (
            self.tr("%n question(s) have no answer. They count as 0 points.", "", empty) if empty else "",
            self.tr("A number can be read in two ways: the one that is worth more will count.") if unsure else "",
            self.tr("%n question(s) are not complete. What is left out counts as 0 points.", "", parts)
            if parts
            else "",
        )
        return " ".join(filter(None, words))

    def _lacking(self, slot: Slot) -> str:
        """Return why a question has no answer."""
        if not slot.unread:
            return self.tr("no answer")
        is_none = slot.unread == NO_NUMBER
        words = self.tr("no number: {typed}") if is_none else self.tr("say which number you mean: {typed}")
        return words.format(typed=escape(slot.typed[:_LONGEST]))

    def set_room(self, width: int, *, is_low: bool) -> None:
        """Fit a window `width` px wide at 100 %."""
        self._wanted = min(WIDTH, max(240, width - 32))
        self._is_low = is_low
        self._restyle()

    _wanted, _is_low = WIDTH, False

    def _restyle(self) -> None:
        px = self._look.px
        self.card.setFixedWidth(px(self._wanted))
        self.header.set_room(px(self._wanted), is_low=self._is_low)
        self._column.setSpacing(px(14 if self._is_low else 22))
        self._list.setSpacing(px(8))
        self._list.setContentsMargins(0, px(8), 0, 0)
