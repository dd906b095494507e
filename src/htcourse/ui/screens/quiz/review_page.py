"""Before submitting: every question once, below what it still lacks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.core.question_types.answers import NO_NUMBER, TWO_NUMBERS
from htcourse.core.quiz import Mode
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.quiz.header import QuizHeader
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.focus_order import go_along, let_tab_come_to
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_row
from htcourse.usecases.quizzes.take_quiz import AttemptPage, Slot

WIDTH = 760
_LONGEST = 40


class _Number(Button):
    """Leads back to a question."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the page: a button would send the focus elsewhere."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ReviewPage(QWidget):
    """Says in words what is open, and lists every question below what it lacks: blank, in part, flagged, answered."""

    question_asked = Signal(int)
    """A question was chosen: its number, from 1."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.header = QuizHeader(look, has_dots=False)
        self.card = Card(look, margins=(28, 22, 28, 24), spacing=8)
        self._title = Label(look, self.tr("Review before you submit"), "heading")
        self.summary = Label(look, "", "text", wraps=True)
        self._note = Label(look, self.tr("After you submit, answers can no longer be changed."), "muted", wraps=True)
        self._list = QVBoxLayout()
        add_to(self.card.body, self._title, self.summary, self._note, self._list)
        self.rows: dict[int, Button] = {}
        """The way back to each question, by its number, in the order in which they stand."""
        self._column = in_column(self.header, self.card, 1, inside=self)
        self.header.question_asked.connect(self.question_asked)
        look.follow(self._restyle)

    def show_attempt(self, attempt: AttemptPage) -> None:
        """Show what is answered, open and flagged."""
        self.header.show_attempt(attempt, 0)
        self.summary.set_words(self.lacking_words(attempt) or self.tr("Every question has an answer."))
        clear(self._list)
        self.rows = {}
        blank = [slot for slot in attempt.slots if not slot.is_answered and slot.is_whole]
        whole = [slot for slot in attempt.slots if slot.is_answered and slot.is_whole]
        for title, slots in (
            (self.tr("No answer"), blank),
            (self.tr("Not complete"), [slot for slot in attempt.slots if not slot.is_whole]),
            (self.tr("Answered, flagged to look at again"), [slot for slot in whole if slot.is_flagged]),
            (self.tr("Answered"), [slot for slot in whole if not slot.is_flagged]),
        ):
            if slots:
                self._list.addLayout(self._group(title, slots))
        let_tab_come_to(next(iter(self.rows.values())), list(self.rows.values()))

    def _group(self, title: str, slots: list[Slot]) -> QVBoxLayout:
        """Return a line of numbers that lead back, below what their questions have in common and how many they are."""
        look = self._look
        numbers = FlowLayout(look, (6, 6))
        for slot in slots:
            icon = "flag" if slot.is_flagged else ""
            row = _Number(look, str(slot.number), "plain", icon, call=lambda _=False, of=slot: self._ask(of))
            row.setAccessibleName(self._name(slot))
            row.setToolTip(self._name(slot))
            if icon:
                row.set_icon(icon, "warn")
            numbers.addWidget(row)
            self.rows[slot.number] = row
        head = in_row(Label(look, title, "strong"), Label(look, str(len(slots)), "muted"), 1, look=look, spacing=8)
        notes = [Label(look, self._name(slot), "small", wraps=True) for slot in slots if slot.unread]
        return in_column(head, numbers, *notes, look=look, spacing=6)

    def _ask(self, slot: Slot) -> None:
        self.question_asked.emit(slot.number)

    def _name(self, slot: Slot) -> str:
        words = [] if slot.is_answered else [self._lacking(slot)]
        words += [self.tr("not complete")] if not slot.is_whole and not slot.unread else []
        words += [self.tr("flagged")] if slot.is_flagged else []
        told = self.tr("Question {number}: {words}")
        return told.format(number=slot.number, words=", ".join(words or [self.tr("answered")]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the numbers with the arrow keys: Tab comes to one of them."""
        stops = list(self.rows.values())
        if not go_along(stops, event.key(), is_row=True) and not go_along(stops, event.key()):
            super().keyPressEvent(event)

    def lacking_words(self, attempt: AttemptPage) -> str:
        """Return what is missing before it is handed in, here and where that is asked; empty where nothing is."""
        empty = len(attempt.slots) - attempt.answered
        unread, unsure = (sum(slot.unread == each for slot in attempt.slots) for each in (NO_NUMBER, TWO_NUMBERS))
        parts = attempt.parts - unread - unsure
        if attempt.mode is Mode.PRE:  # it gives no mark
            parts, unread = parts + unread, 0
            blank = self.tr("%n question(s) have no answer. That is fine here.", "", empty)
            partly = self.tr("%n question(s) are not complete. That is fine here.", "", parts)
        else:
            blank = self.tr("%n question(s) have no answer. They count as 0 points.", "", empty)
            partly = self.tr("%n question(s) are not complete. What is left out counts as 0 points.", "", parts)
        none = self.tr("%n number(s) cannot be read. They count as 0 points.", "", unread)
        two = self.tr("A number can be read in two ways: the one that is worth more will count.")
        said = ((blank, empty), (none, unread), (two, unsure), (partly, parts))
        return " ".join(words for words, count in said if count)

    def _lacking(self, slot: Slot) -> str:
        """Return why a question has no answer."""
        if not slot.unread:
            return self.tr("no answer")
        is_none = slot.unread == NO_NUMBER
        words = self.tr("no number: {typed}") if is_none else self.tr("say which number you mean: {typed}")
        return words.format(typed=slot.typed[:_LONGEST])

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
        widest = max((each.sizeHint().width() for each in self.rows.values()), default=0)
        for each in self.rows.values():  # one width, so that they stand below each other
            each.setMinimumWidth(max(px(44), widest))
        self._list.setSpacing(px(18))
        self._list.setContentsMargins(0, px(12), 0, 0)
