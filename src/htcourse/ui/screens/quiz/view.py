"""The quiz screen: a question, the review before submitting or the result, over one foot."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from htcourse.core.quiz import Mark, Mode, Verdict
from htcourse.ui.look.theme import Look
from htcourse.ui.question.check_card import check_words
from htcourse.ui.screens.quiz.foot import QuizFoot
from htcourse.ui.screens.quiz.question_view import QuestionView
from htcourse.ui.screens.quiz.result_page import ResultPage
from htcourse.ui.screens.quiz.review_page import ReviewPage
from htcourse.ui.screens.quiz.step import Step as Step
from htcourse.ui.widgets.keys import digit_of, is_letter
from htcourse.ui.widgets.layouts import in_column, in_row, lay_out
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.usecases.quizzes.take_quiz import AttemptPage, AttemptQuestion, AttemptResult

LOW, LOWER, LOWEST = 640 - 52, 360, 220
"""Below LOW margins are small, below LOWER the foot as well, below LOWEST the foot scrolls with the page."""


class QuizView(QWidget):
    """One thing at a time. Digits choose, Enter does what the primary button says, F flags."""

    answered = Signal(dict)
    """The answer changed."""
    confidence_chosen = Signal(int)
    """The learner said how sure: 1 to 3."""
    check_asked = Signal()
    """The answer is to be marked (practice)."""
    again_asked = Signal()
    """Another try is wanted (practice)."""
    show_asked = Signal()
    """The right answer is wanted before the last try (practice)."""
    undo_asked = Signal()
    """The last answer is to be taken back (practice)."""
    question_asked = Signal(int)
    """A question is wanted: its number, from 1."""
    flag_asked = Signal()
    """The question's flag is to be set or taken away."""
    review_asked = Signal()
    """The review before submitting is wanted."""
    submit_asked = Signal()
    """The attempt is to be finished."""
    result_asked = Signal()
    """Back from a question to the result."""
    retake_asked = Signal(bool)
    """Another attempt is wanted; True: only at what was not right."""
    done_asked = Signal()
    """The result was seen."""
    course_asked = Signal()
    """Continue the course after the result."""
    section_asked = Signal(str)
    """The section a question is taught in is wanted."""
    link_activated = Signal(str)
    """A link in a wording or reason was clicked."""
    clock_hide_asked = Signal(bool)
    """The time left of an exam is to be hidden (True) or shown again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.step = Step.OPEN
        self.attempt: AttemptPage | None = None
        self.shown: AttemptQuestion | None = None
        self._has_wrong, self._can_retake = False, True
        self.question, self.review, self.result = QuestionView(look), ReviewPage(look), ResultPage(look)
        self.foot = QuizFoot(look)
        self._body = QWidget()
        self.area = ScrollArea(look, self._body)
        self._column = QVBoxLayout(self._body)
        self._lay_out()
        self._connect()
        # Later: the pages restyle themselves in the same round, some after this view.
        look.changed.connect(self._fit, Qt.ConnectionType.QueuedConnection)

    def show_question(self, attempt: AttemptPage, question: AttemptQuestion) -> None:
        """Show a question of an attempt under way or finished."""
        self.attempt, self.shown = attempt, question
        under_way = Step.OPEN if question.mark is None else Step.MARKED
        self.step = Step.LOOKING if attempt.is_submitted else under_way
        self.question.show_question(attempt, question)
        self._show_page(self.question)
        self._show_foot()
        self.focus_first()
        self.question.bring_first_into_view(self.area)

    def show_time(self, seconds_left: float, *, is_near: bool, is_resting: bool, is_hidden: bool) -> None:
        """Show what is left of an exam."""
        for header in (self.question.header, self.review.header):
            header.show_time(seconds_left, is_near=is_near, is_resting=is_resting, is_hidden=is_hidden)
        self._on_scrolled()

    def hide_time(self) -> None:
        """Show no clock: what is shown is no exam with a limit."""
        for header in (self.question.header, self.review.header):
            header.hide_time()

    def show_attempt(self, attempt: AttemptPage) -> None:
        """Show dots and counts anew, nothing else."""
        self.attempt = attempt
        if self.shown is not None:
            self.question.header.show_attempt(attempt, self.shown.number)
        self._show_foot()

    def show_mark(self, question: AttemptQuestion, mark: Mark) -> None:
        """Show what became of the answer just given."""
        self.shown = question
        self.step = Step.MARKED
        self.question.show_mark(mark, question)
        self._show_foot()
        self._fit()
        self._focus_on_way()
        self.question.bring_mark_into_view(self.area)

    def show_open(self) -> None:
        """Take the mark away for another try."""
        if self.shown is not None and self.question.widget is not None:
            self.step = Step.OPEN
            self.question.confidence.set_value(None)  # that was said of the try before
            self.question.show_mark(None, self.shown)
            self._show_foot()
            self._fit()
            self.focus_first()

    def show_review(self, attempt: AttemptPage) -> None:
        """Show what is open before submitting."""
        self.attempt, self.step = attempt, Step.REVIEW
        self.review.show_attempt(attempt)
        self._show_page(self.review)
        self._show_foot()
        self._focus_on_way()

    def show_result(self, result: AttemptResult) -> None:
        """Show a finished attempt."""
        self.attempt, self.shown, self.step = result.attempt, None, Step.RESULT
        is_once = result.attempt.mode in (Mode.PRE, Mode.POST, Mode.EXAM)  # an exam begins in its list
        is_wrong = any(row.verdict in (Verdict.WRONG, Verdict.PARTLY) for row in result.rows)
        self._has_wrong, self._can_retake = is_wrong and not is_once, result.can_be_retaken and not is_once
        self.result.show_result(result)
        self._show_page(self.result)
        self.area.setAccessibleName(self.result.points.words)
        self.foot.primary.setAccessibleDescription(self.result.points.words)
        self._show_foot()
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus where answering begins, or on the way on."""
        widget = self.question.widget
        if self.step is Step.OPEN and widget is not None:
            widget.focus_first()
        else:
            self._focus_on_way()

    def _focus_on_way(self) -> None:
        """Put the focus on the way on, or back to what lacks; where that scrolls with the page on the page."""
        is_inside = self._column.indexOf(self.foot) >= 0
        attempt = self.attempt if self.step is Step.REVIEW else None
        is_safe = attempt is not None and bool(attempt.lacking or any(each.is_flagged for each in attempt.slots))
        way = self.foot.previous if is_safe else self.foot.primary
        if not (self._is_to_rate() and self.question.go_to_rating()):
            (self.area if is_inside else way).setFocus()

    _fitted = QSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages into the window."""
        super().resizeEvent(event)
        self._fitted = self.size()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the quiz's single keys; fields that take text keep theirs."""
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():  # held, it passes none by
            focused = self.focusWidget()
            button = focused if isinstance(focused, QPushButton) else self.foot.primary
            button.click()
        elif (digit := digit_of(event)) and self.step is Step.OPEN and self.question.widget is not None:
            self.question.widget.choose_digit(digit)
        elif self.step is Step.OPEN and self.question.confidence.choose_key(event):
            return
        elif is_letter(event, "F") and not event.modifiers() and self.step in (Step.OPEN, Step.MARKED):
            self.flag_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) or (is_control and is_letter(event, "Z")):
            if self._can_undo():
                self.undo_asked.emit()
        else:
            self.area.keyPressEvent(event)  # the page scrolls, whatever has the focus

    def _can_undo(self) -> bool:
        """Return whether the answer may be taken back: one that was judged gives way to another try alone."""
        shown = self.shown if self.step is Step.MARKED else None
        return shown is not None and shown.can_undo and (shown.mark is None or not shown.mark.is_judged)

    def _on_primary(self) -> None:
        if self.step is Step.REVIEW:
            self.submit_asked.emit()
        elif self.step is Step.RESULT:
            self.retake_asked.emit(True) if self._has_wrong else self.done_asked.emit()
        elif self._is_checking():
            self.check_asked.emit()
        else:
            self._go_on()

    def _go_on(self) -> None:
        attempt, shown = self.attempt, self.shown
        if attempt is None or shown is None:
            return
        if shown.number < len(attempt.slots):
            self.question_asked.emit(shown.number + 1)
        elif self.step is Step.LOOKING:
            self.result_asked.emit()
        else:
            self.review_asked.emit()

    def _on_second(self) -> None:
        if self.step is Step.RESULT:
            self.done_asked.emit() if self._has_wrong else self.retake_asked.emit(False)
        elif self.step is Step.LOOKING:
            self.result_asked.emit()
        elif self._is_to_rate():
            self._go_on()
        elif self.step is Step.MARKED:
            self.again_asked.emit()
        elif self._is_practice() and self.shown is not None and self.attempt is not None:
            self._skip(self.attempt, self.shown.number)
        else:
            self.review_asked.emit()

    def _skip(self, attempt: AttemptPage, here: int) -> None:
        """Go to the next question without an answer, after the last one to the first; without any to the review."""
        following = (*attempt.slots[here:], *attempt.slots[: here - 1])
        number = next((each.number for each in following if not each.is_answered), 0)
        self.question_asked.emit(number) if number else self.review_asked.emit()

    def _on_previous(self) -> None:
        if self.step is Step.RESULT:
            self.course_asked.emit()
        elif self.step is Step.REVIEW and self.shown is not None:
            self.question_asked.emit(self.shown.number)
        elif self.shown is not None and self.shown.number > 1:
            self.question_asked.emit(self.shown.number - 1)

    def _on_answered(self, answer: dict[str, object]) -> None:
        self._show_foot()
        self.question.bring_confidence_into_view(self.area)
        self.answered.emit(answer)

    def _is_practice(self) -> bool:
        return self.attempt is not None and self.attempt.mode is Mode.PRACTICE

    def _is_checking(self) -> bool:
        return (self.step is Step.OPEN and self._is_practice()) or self._is_to_rate()

    def _is_to_rate(self) -> bool:
        """Whether an open text is to be held against the points of its rubric."""
        return self.step is Step.MARKED and self.question.has_open_rubric()

    def _show_foot(self) -> None:
        """Name the buttons by what comes next."""
        attempt, shown = self.attempt, self.shown
        if attempt is None:
            return
        words, has_flag = self._button_words(attempt, shown), self.step in (Step.OPEN, Step.MARKED)
        self.foot.show_buttons(*words, has_flag=has_flag, leads_on=self.step is Step.RESULT)
        is_later = shown is not None and shown.number > 1
        self.foot.previous.setEnabled(is_later or self.step in (Step.REVIEW, Step.RESULT))
        self.foot.primary.setEnabled(not self._is_checking() or self.question.is_complete())
        if shown is not None:
            self.foot.set_flagged(attempt.slots[shown.number - 1].is_flagged)
        self._show_hint(attempt)
        self._show_keys()

    def _button_words(self, attempt: AttemptPage, shown: AttemptQuestion | None) -> tuple[str, str, str]:
        previous = self.tr("Previous")
        is_last = shown is not None and shown.number == len(attempt.slots)
        if self.step is Step.REVIEW:
            return self.tr("Back to the questions"), "", self.tr("Submit")
        if self.step is Step.RESULT:
            course, done = self.tr("Continue the course"), self.tr("Done")
            if self._has_wrong:
                return course, done, self.tr("Practise what was not right")
            return course, self.tr("Take it again") if self._can_retake else "", done
        if self.step is Step.LOOKING:
            back = self.tr("Back to the result")
            return previous, "" if is_last else back, back if is_last else self.tr("Next")
        if attempt.mode is not Mode.PRACTICE:
            review = self.tr("Review and submit")
            return previous, "" if is_last else review, review if is_last else self.tr("Next")
        if self.step is Step.OPEN:
            skip = self.tr("Skip") if len(attempt.slots) > 1 else ""
            return previous, skip, check_words(shown.page if shown else None)
        following = self.tr("Finish") if is_last else self.tr("Next question")
        if self._is_to_rate():
            return previous, following, self.tr("Mark my text")
        return previous, self.tr("Try again") if _can_retry(shown) else "", following

    def _show_hint(self, attempt: AttemptPage) -> None:
        """Show a word of help: on answering while that is to be done, else on the attempt."""
        words, is_needed = self.question.hint() if self.step is Step.OPEN else ("", False)
        if not words and self.step is Step.OPEN:
            words, is_needed = self.question.header.words_out_of_sight()
        if not words and self.step in (Step.OPEN, Step.MARKED):
            words = self.tr("You can change answers until you submit")
            if attempt.mode is Mode.PRACTICE:
                words = self.tr("{answered} of {total} answered")
                words = words.format(answered=attempt.answered, total=len(attempt.slots))
        self.foot.show_hint(words, is_needed=is_needed)

    def _keys(self, attempt: AttemptPage) -> tuple[tuple[str, str], ...]:
        if attempt.mode is not Mode.PRACTICE or not self.question.is_two_columns():
            return ()
        if self.step is Step.MARKED:
            undo = ((self.tr("Ctrl+Z"), self.tr("undo")),) if self._can_undo() else ()
            return undo if self._is_to_rate() else ((self.tr("Enter"), self.tr("next question")), *undo)
        return self.question.keys() if self.step is Step.OPEN else ()

    def _show_page(self, page: QWidget) -> None:
        for each in (self.question, self.review, self.result):
            each.setVisible(each is page)
        if page is self.question and page.isVisible() and not self.question.confidence.isHidden():
            lay_out(page)  # how sure one is has its place before the first paint
        self._fit()
        self.area.setAccessibleName("")
        self.foot.primary.setAccessibleDescription("")
        self.area.verticalScrollBar().setValue(0)

    def _on_range_changed(self) -> None:
        if self.size() == self._fitted:  # else the layout is at work, from which nothing may be taken now
            self._fit()
        if self.step is Step.MARKED:  # what is said takes its height late
            self.question.bring_mark_into_view(self.area)

    def _on_scrolled(self) -> None:
        if self.attempt is not None:
            self._show_hint(self.attempt)

    def _fit(self) -> None:
        zoom, px, height = self._look.zoom, self._look.px, self.height() / self._look.zoom
        bar = self.area.verticalScrollBar().sizeHint().width()
        width, is_low = round((self.width() - bar) / zoom), height < LOW
        for page in (self.question, self.review, self.result):
            page.set_room(width, is_low=is_low)
        is_inside = height < LOWEST
        self.question.header.set_short(is_short=height < LOWER)
        room = round((self.width() - (2 * bar if is_inside else 0)) / zoom)
        self.foot.set_room(room, height=48 if height < LOWER else 52 if is_low else 60)
        left = bar if self.area.verticalScrollBar().maximum() > 0 else 0  # its room at the left as well
        self._column.setContentsMargins(left, px(8 if is_low else 20), 0, px(8 if is_low else 12))
        if (home := self._column if is_inside else self._outer).indexOf(self.foot) < 0:  # inside, it scrolls with it
            self.foot.move_to(home)
        self._show_keys()
        self._place_verdict(is_pinned=not is_inside)

    def _show_keys(self) -> None:
        if self.attempt is not None:
            self.question.feedback.show_keys(self._keys(self.attempt))

    def _place_verdict(self, *, is_pinned: bool) -> None:
        """Keep the verdict in the foot where it would stand below the card, out of sight of what was chosen."""
        is_apart = is_pinned and self.step in (Step.MARKED, Step.LOOKING) and not self.question.is_two_columns()
        told = self.question.feedback
        told.set_head_apart(is_apart)
        self.foot.show_verdict(told.verdict if is_apart else None, told.points, told.blank)

    def _lay_out(self) -> None:
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for page in (self.question, self.review, self.result):
            self._column.addLayout(in_row(1, page, 1))
        self._column.addStretch(1)
        self._outer = in_column((self.area, 1), self.foot, inside=self, spacing=0)

    def _connect(self) -> None:
        question, foot = self.question, self.foot
        question.answered.connect(self._on_answered)
        question.hint_changed.connect(self._show_foot)
        question.confidence_chosen.connect(self.confidence_chosen)
        question.question_asked.connect(self.question_asked)
        question.section_asked.connect(self.section_asked)
        question.show_asked.connect(self.show_asked)
        question.link_activated.connect(self.link_activated)
        self.review.question_asked.connect(self.question_asked)
        for header in (question.header, self.review.header):
            header.clock_hide_asked.connect(self.clock_hide_asked)
        self.result.question_asked.connect(self.question_asked)
        self.area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.area.settled.connect(lambda: question.leave_header_whole(self.area))
        foot.previous_asked.connect(self._on_previous)
        foot.flag_asked.connect(self.flag_asked)
        foot.second_asked.connect(self._on_second)
        foot.primary_asked.connect(self._on_primary)


def _can_retry(shown: AttemptQuestion | None) -> bool:
    return bool(shown and shown.mark and shown.mark.verdict is not Verdict.RIGHT and shown.tries_left > 0)
