"""Above the question: the quiz, its mode and the strip of dots."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from htcourse.core.quiz import Mode, Verdict
from htcourse.ui.look.texts import time_left_text
from htcourse.ui.look.theme import Look
from htcourse.ui.question.verdict import verdict_word
from htcourse.ui.screens.quiz.exam_clock import ExamClock
from htcourse.ui.screens.quiz.words import mode_word
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.dots import DotState, QuizDots
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column
from htcourse.usecases.quizzes.take_quiz import AttemptPage, Slot

_LEAST, _ANY = 160, 16_777_215
"""Of the title: how wide it is at least, and any width."""
_NUMBERS = 200
"""What the place and the count take of the row of dots, if not more, in px at 100 %."""
_APART = 24
"""What stands between the dots and the numbers beside them, at least, in px at 100 %."""
_ROLES = {Verdict.RIGHT: "good", Verdict.PARTLY: "warn", Verdict.WRONG: "bad"}


class QuizHeader(QWidget):
    """One row where there is room for the dots beside the title, else two; a test says more in its second row.

    Where small dots without the numbers beside them stand in one row, and else in two, the numbers stand above them.
    In a short window dots without room beside the title go to `below`, at the page's end: the answers have their room.
    """

    question_asked = Signal(int)
    """A dot was pressed: the question's number, from 1."""

    clock_hide_asked = Signal(bool)
    """The time left of an exam is to be hidden (True) or shown again."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, has_dots: bool = True) -> None:
        """Without dots the page itself leads to every question."""
        super().__init__(parent)
        self._look = look
        self._has_dots = has_dots
        self._is_test = False
        self._is_low = self._is_short = False
        self._left = ""
        self._arranged: tuple[int, ...] = ()
        self.below: QBoxLayout | None = None
        """A layout of the page, where it has one for the dots."""
        self.title = Label(look, "", "card-title", wraps=True)
        self.tag = Tag(look, "")
        self.dots = QuizDots(look, self)
        if not has_dots:
            self.dots.hide()
        self._sign = QLabel()
        self._saved = Label(look, self.tr("Every answer is saved at once"), "small")
        self.clock = ExamClock(look)
        self.clock.hide_asked.connect(self.clock_hide_asked)
        self._place, self._count = Label(look, "", "small-strong"), Label(look, "", "small")
        self._place.set_role("strong")
        for each in (self._place, self._count):  # the place is not to slide with the words of the count
            each.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._column = in_column(inside=self)
        self._numbers = QWidget()
        in_column(self._place, self._count, inside=self._numbers, spacing=0)
        for widget in (self.title, self.tag):
            self._first.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._first.addStretch(1)
        self._first.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._first.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignVCenter)
        self._first.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignVCenter)
        self._before_dots = QWidget()  # while it is there the row has its gap once more
        self._before_dots.setFixedWidth(0)
        self._first.addWidget(self._before_dots)
        add_to(self._second, 1, (self._numbers, 0, Qt.AlignmentFlag.AlignVCenter))
        add_to(self._column, self._first, self._second)
        self.dots.asked.connect(lambda place: self.question_asked.emit(place + 1))
        look.changed.connect(self._restyle)
        self._arrange(0)

    def show_attempt(self, attempt: AttemptPage, number: int) -> None:
        """Show the attempt's questions, `number` being the one shown (0: none)."""
        self._is_test = attempt.mode is not Mode.PRACTICE and not attempt.is_submitted
        self.title.set_words(attempt.quiz_title)
        self.tag.setText(mode_word(attempt.mode))
        self.dots.show_states([self._dot(slot, number) for slot in attempt.slots])
        total = len(attempt.slots)
        place = self.tr("Question {number} of {total}").format(number=number, total=total)
        self._place.set_words(place)
        flagged = sum(slot.is_flagged for slot in attempt.slots)
        parts = attempt.parts
        answered = self.tr("{answered} answered ({parts} not complete)") if parts else self.tr("{answered} answered")
        words = (
            answered.format(answered=attempt.answered, parts=parts),
            self.tr("{flagged} flagged").format(flagged=flagged) if flagged else "",
        )
        self._count.set_words(", ".join(filter(None, words)))
        self._arrange(self.width())

    def show_time(self, seconds_left: float, *, is_near: bool, is_resting: bool, is_hidden: bool) -> None:
        """Show what is left of an exam, beside the title."""
        self._left = "" if is_resting or is_hidden else time_left_text(seconds_left)
        before = (self.clock.isHidden(), self.clock.sizeHint().width())
        self.clock.show_time(seconds_left, is_near=is_near, is_resting=is_resting, is_hidden=is_hidden)
        if before != (self.clock.isHidden(), self.clock.sizeHint().width()):
            self._arrange(self.width())

    def hide_time(self) -> None:
        """Show no clock: there is no exam with a limit."""
        self._left = ""
        if not self.clock.isHidden():
            self.clock.hide()
            self._arrange(self.width())

    def words_out_of_sight(self) -> tuple[str, bool]:
        """Return which question of a test this is and what is left of its time, and whether the title's row is gone."""
        seen = self.title.visibleRegion().boundingRect().height()
        if not self._is_test or not self.title.isVisible() or 2 * seen >= self.title.height():
            return "", False
        return ", ".join(filter(None, (self._place.words, self._left))), True

    def set_room(self, width: int, *, is_low: bool) -> None:
        """Fit into a width; `is_low` asks for one row and small dots."""
        self._is_low = is_low
        self.setFixedWidth(width)
        self._arrange(width)

    def set_short(self, *, is_short: bool) -> None:
        """Cut the quiz's title to what the dots leave it, or put them below, so that the question has their room."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._arrange(self.width())

    def _dot(self, slot: Slot, number: int) -> DotState:
        words = [self.tr("Question {number}").format(number=slot.number)]
        answered = self.tr("answered") if slot.is_answered else self.tr("not answered")
        words.append(answered if slot.is_whole else self.tr("not complete"))
        role = _ROLES.get(slot.verdict, "") if slot.verdict is not None else ""  # there is none before it may be told
        if role and slot.verdict is not None:
            words.append(verdict_word(slot.verdict))
        if slot.is_flagged:
            words.append(self.tr("flagged"))
        is_whole = slot.is_answered and slot.is_whole
        return DotState(
            ", ".join(words), is_whole, slot.number == number, slot.is_flagged, role, is_begun=not slot.is_whole
        )

    def event(self, event: QEvent) -> bool:
        """Arrange anew what has another size by its style, which comes after the look."""
        if event.type() == QEvent.Type.LayoutRequest and self._wishes() != self._arranged:
            self._arrange(self.width())
        return super().event(event)

    def _wishes(self) -> tuple[int, ...]:
        """Return the widths by which it is arranged."""
        return self.title.line_width(), self.tag.sizeHint().width(), self.dots.sizeHint().width()

    def _arrange(self, width: int) -> None:
        """Put the dots beside the title or below it."""
        px, is_dense = self._look.px, self._is_dense(width)
        self.dots.set_compact(self._is_low or is_dense)
        self._arranged = self._wishes()
        has_clock = not self.clock.isHidden()
        wished = min(self.title.line_width(), px(_LEAST) if self._is_short else _ANY)
        taken = wished + self.tag.sizeHint().width() + px(48)
        taken += self.clock.sizeHint().width() + px(16) if has_clock else 0
        fits = not self._has_dots or self.dots.sizeHint().width() + taken <= width
        is_below = not fits and self._is_short and self.below is not None
        is_two_rows = not is_below and (not fits or (self._is_test and not self._is_low and self._has_dots))
        for layout in filter(None, (self._first, self._second, self.below)):
            layout.removeWidget(self.dots)
        if is_below and self.below is not None:
            self.below.insertWidget(0, self.dots)
        elif is_two_rows:
            self._second.insertWidget(0, self.dots)
        elif self._has_dots:
            self._first.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignVCenter)
        has_numbers = is_two_rows and self._is_test and not self._is_low
        self._numbers.setContentsMargins(0, 0, 0, 0)
        if has_numbers and (row := self._first if is_dense else self._second).indexOf(self._numbers) < 0:
            row.insertWidget(row.indexOf(self.clock), self._numbers, 0, Qt.AlignmentFlag.AlignVCenter)
        self._numbers.setVisible(has_numbers)
        has_note = has_numbers and not is_dense and not has_clock
        self._sign.setVisible(has_note)
        self._saved.setVisible(has_note)
        self._before_dots.setVisible(has_clock and self._first.indexOf(self.dots) >= 0)
        self._restyle()

    def _is_dense(self, width: int) -> bool:
        """Say whether the dots of a test are smaller, and nothing is beside them, so that one row has them all."""
        room = width - self._numbers_room()
        is_wider = self.dots.row_width(is_compact=False) > room
        return self._is_test and not self._is_low and is_wider and self.dots.row_width(is_compact=True) <= width

    def _restyle(self) -> None:
        look, px = self._look, self._look.px
        self._sign.setPixmap(look.pixmap("save", "ink2", 16, self.devicePixelRatioF()))
        self._first.setSpacing(px(8))
        is_two_rows = self._second.indexOf(self.dots) >= 0
        self._column.setSpacing(px(15) if is_two_rows else 0)
        self._column.setContentsMargins(0, px(3) if is_two_rows else 0, 0, px(5) if is_two_rows else 0)
        self.title.setContentsMargins(0, 0, px(5), 0)
        beside = self.tag.sizeHint().width() + px(16) + (self._first_note() if self._saved.isVisibleTo(self) else 0)
        if self._first.indexOf(self._numbers) >= 0:
            self._numbers.setContentsMargins(0, 0, 0 if self.clock.isHidden() else px(16), 0)
            beside += self._numbers_room()
        beside += self.dots.sizeHint().width() + px(24) if self._is_short and self._first.indexOf(self.dots) >= 0 else 0
        beside += self.clock.sizeHint().width() + px(16) if self._is_short and not self.clock.isHidden() else 0
        self.title.fit(max(px(_LEAST), self.maximumWidth() - beside), is_cut=self._is_short)

    def _numbers_room(self) -> int:
        """Return what the place and the count take of a row: always the same, unless they need more."""
        return max(self._look.px(_NUMBERS), self._numbers.sizeHint().width() + self._look.px(_APART))

    def _first_note(self) -> int:
        """Return the room of what stands at the end of the first row."""
        return self._saved.sizeHint().width() + self._look.px(16 + 3 * 8)
