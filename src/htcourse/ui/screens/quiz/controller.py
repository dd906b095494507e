"""What happens in a quiz: opens questions, keeps answers at once, flags, submits, starts again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from htcourse.core.question_types.answers import is_blank
from htcourse.core.quiz import Answer, Mode
from htcourse.ui.dialogs import ask
from htcourse.ui.look.texts import time_left_text
from htcourse.ui.question.time_in_sight import TimeInSight
from htcourse.ui.screens.quiz.exam_clock import announce
from htcourse.ui.screens.quiz.exam_leaving import ExamLeaving
from htcourse.ui.screens.quiz.exam_watch import ExamWatch
from htcourse.ui.screens.quiz.view import QuizView, Step
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.navigation import Visit
from htcourse.ui.shell.web_links import ask_to_browse
from htcourse.ui.widgets.typing_pause import TypingPause
from htcourse.usecases.attempts.answer_question import undo_answer
from htcourse.usecases.exams.exam_time import end_overdue_exam, hide_clock, is_clock_hidden
from htcourse.usecases.quizzes.offered_quizzes import see_result
from htcourse.usecases.quizzes.take_quiz import (
    AttemptPage,
    AttemptQuestion,
    QuizPage,
    answer_in_attempt,
    flag_question,
    open_attempt,
    open_quiz_page,
    open_result,
    show_right_answer,
    start_again,
    submit_attempt,
)
from htcourse.usecases.quizzes.unchecked import keep_unchecked, with_unchecked

_TYPING_PAUSE_MS = 900


class QuizController(QObject):
    """Stands between the quiz's view and the use cases."""

    shown = Signal()
    """Another question, page or attempt is shown: title and tools are to be read again."""

    def __init__(self, desk: Desk, view: QuizView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self.attempt: AttemptPage | None = None
        self._time = TimeInSight(view)
        self._time.went_on.connect(self._on_seen_again)
        self._goes_on = False
        self._is_unsaved = False
        self._told: set[tuple[str, int, str]] = set()
        self._typing = TypingPause(self, _TYPING_PAUSE_MS, self._keep)
        self.watch = ExamWatch(desk, view.isVisible, self)
        self._leaving = ExamLeaving(desk, view, self._hand_over_last, self._leave_all_the_same)
        self._connect()

    @property
    def is_test(self) -> bool:
        """Whether an attempt is under way in which nothing may be looked up."""
        attempt = self.attempt
        return attempt is not None and attempt.mode is not Mode.PRACTICE and not attempt.is_submitted

    def place(self) -> tuple[str, ...] | None:
        """Return what shows the question of an attempt under way again; None where none is shown."""
        attempt, shown = self.attempt, self._view.shown
        return (attempt.id, "", str(shown.number)) if attempt and shown and not attempt.is_submitted else None

    def show_attempt(self, attempt_id: str, number: int = 0) -> None:
        """Show an attempt where it was left, or at a question (`number`), or its result.

        Raises CourseError when there is none.
        """
        if not self._keep():
            if self._current.id == attempt_id:
                return
            self._is_unsaved = False  # it was told, and belongs to another attempt
        self._desk.changes.tell(end_overdue_exam(self._desk.person, attempt_id))
        page = open_quiz_page(self._desk.person, attempt_id)
        if page.attempt.is_submitted:
            self.show_result(attempt_id)
        else:
            is_there = number in (0, page.question.number)
            self._show(page if is_there else open_quiz_page(self._desk.person, attempt_id, number))

    def show_result(self, attempt_id: str) -> None:
        """Show the result of a finished attempt."""
        result = open_result(self._desk.person, attempt_id)
        self.attempt = result.attempt
        self._watch(None)
        self._view.show_result(result)
        self._desk.change(lambda: see_result(self._desk.person, result.attempt))
        self.shown.emit()

    def look_at(self, attempt_id: str, number: int) -> None:
        """Show a question of a finished attempt; raises CourseError when there is none."""
        self._show(open_quiz_page(self._desk.person, attempt_id, number))

    def leave(self) -> None:
        """Keep what was typed last."""
        self._keep()
        if self._desk.session is not None:
            self.watch.leave()

    def ask_before_leaving(self, go_on: Callable[[], None]) -> bool:
        """Ask before an exam under way is left, and go on when that is wanted; False where there is nothing to ask."""
        attempt = self.attempt
        if attempt is None or attempt.mode is not Mode.EXAM or attempt.is_submitted or self._desk.session is None:
            return False
        if open_attempt(self._desk.person, attempt.id).is_submitted:
            return False  # handed in from elsewhere: by a trainer, when its time was up
        left = time_left_text(self.watch.seconds_left()) if self.watch.attempt == attempt.id else ""
        self._leaving.ask(attempt.id, left, go_on)
        return True

    def _connect(self) -> None:
        view = self._view
        view.answered.connect(self._on_answered)
        view.confidence_chosen.connect(self._on_confidence)
        view.check_asked.connect(self._on_check)
        view.again_asked.connect(self._on_again)
        view.undo_asked.connect(self._on_undo)
        view.show_asked.connect(self._on_show)
        view.question_asked.connect(lambda number: self._desk.try_to(lambda: self._open(number)))
        view.flag_asked.connect(self._on_flag)
        view.review_asked.connect(self._on_review)
        view.submit_asked.connect(self._on_submit_asked)
        view.result_asked.connect(self._desk.navigator.back)
        view.retake_asked.connect(self._on_retake)
        view.done_asked.connect(self._on_done)
        view.course_asked.connect(self._desk.requests.course_asked)
        view.section_asked.connect(partial(self._desk.navigator.show, "lesson"))
        view.link_activated.connect(self._on_link)
        view.clock_hide_asked.connect(self._on_clock_hide)
        self.watch.ticked.connect(self._on_tick)
        self.watch.minutes_came.connect(self._on_minutes_came)
        self.watch.time_up.connect(self._on_time_up)

    @property
    def _current(self) -> AttemptPage:
        if self.attempt is None:
            raise RuntimeError("No attempt is shown.")
        return self.attempt

    def _open(self, number: int) -> None:
        """Open a question of the attempt, once the answer to the one shown is kept; after the result as a visit."""
        if not self._keep() or self._asks_first():
            return
        navigator = self._desk.navigator
        if self._current.is_submitted and navigator.current is not None:
            is_turned = navigator.current.arguments[-1].isdigit()
            navigator.go(Visit("quiz", (self._current.id, str(number))), replaces=is_turned)
        else:
            self._show(open_quiz_page(self._desk.person, self._current.id, number))

    def _show(self, page: QuizPage) -> None:
        self.attempt = page.attempt
        page = with_unchecked(self._desk.person, page)
        self._view.show_question(page.attempt, page.question)
        self._begin_visit()
        self._watch(page.question)
        self.shown.emit()

    def _begin_visit(self) -> None:
        self._time.begin()
        self._goes_on = False

    def _on_seen_again(self) -> None:
        if self._view.shown is not None and self._desk.session is not None:
            self._watch(self._view.shown)

    def _watch(self, question: AttemptQuestion | None) -> None:
        """Let the clock of an exam go while a question of it is shown (None: none is)."""
        attempt = self._current
        if question is not None and attempt.mode is Mode.EXAM and not attempt.is_submitted and attempt.minutes:
            rests = question.is_distressing and self._view.step is not Step.REVIEW
            self.watch.watch(attempt.id, question.page.id if rests else "")
            return
        self._view.hide_time()
        if self.watch.attempt == attempt.id:
            self.watch.stop()
        else:
            self.watch.leave()

    def _on_tick(self, seconds_left: float, is_resting: bool) -> None:
        if self._current.id == self.watch.attempt:
            is_near, is_hidden = self.watch.is_near, is_clock_hidden(self._desk.person)
            self._view.show_time(seconds_left, is_near=is_near, is_resting=is_resting, is_hidden=is_hidden)

    def _on_clock_hide(self, is_hidden: bool) -> None:
        self._desk.try_to(lambda: hide_clock(self._desk.person, is_hidden))
        self.watch.tick()

    def _on_minutes_came(self, seconds_left: float) -> None:
        announce(self._view, time_left_text(seconds_left))  # what the clock shows, too

    def _on_time_up(self, attempt_id: str) -> None:
        """Hand in what is there, what is being typed with it, wherever the learner is."""
        self._leaving.stop_asking()
        if self._current.id == attempt_id:
            self._keep()
            self._is_unsaved = False
        changed = self._desk.try_to(lambda: end_overdue_exam(self._desk.person, attempt_id))
        if changed is None or self._current.id != attempt_id:
            return
        self._desk.changes.tell(changed)
        self.attempt = open_attempt(self._desk.person, attempt_id)
        visit = self._desk.navigator.current
        if self.attempt.is_submitted and visit is not None and visit.arguments == (attempt_id,):
            self._desk.navigator.show_result(attempt_id)

    def _hand_over_last(self) -> None:
        self._typing.stop()
        if self._is_unsaved:
            self._hand_over()

    def _leave_all_the_same(self, go_on: Callable[[], None]) -> None:
        self._is_unsaved = False
        self.attempt = open_attempt(self._desk.person, self._current.id)
        go_on()

    def _on_answered(self, _: dict[str, object]) -> None:
        """Keep an answer at once, in practice as one that waits to be checked; typed ones after a pause."""
        if not self.is_test and self._view.step is not Step.OPEN:
            return
        self._is_unsaved = True
        widget = self._view.question.widget
        if widget is not None and widget.is_typed:
            self._typing.typed()
        else:
            self._keep()

    def _on_confidence(self, _: int) -> None:
        widget = self._view.question.widget
        if widget is not None and not is_blank(widget.answer()):
            self._is_unsaved = True
            self._keep()

    def _keep(self) -> bool:
        """Keep the answer if it changed since; False when it could not be kept and waits still."""
        self._typing.stop()
        if not self._is_unsaved or self._desk.session is None:
            return True
        if not self.is_test:
            question = self._view.question
            self._is_unsaved = not self._desk.done(
                lambda: self._keep_unchecked(question.answer(), question.confidence.value() or 0)
            )
            return not self._is_unsaved
        return self._give() is not None

    def _keep_unchecked(self, answer: Answer | None, confidence: int = 0) -> None:
        if (shown := self._view.shown) is not None and self._current.mode is Mode.PRACTICE:
            keep_unchecked(self._desk.person, QuizPage(self._current, shown), answer, confidence)

    def _asks_first(self) -> bool:
        """Stay once where what is typed in a test is no answer yet, and say why; the next press goes on."""
        shown, widget = self._view.shown, self._view.question.widget
        if not self.is_test or shown is None or widget is None or self._view.step is not Step.OPEN or not widget.ask():
            return False
        told = (self._current.id, shown.number, str(widget.answer()))
        is_new = told not in self._told
        self._told.add(told)
        if is_new:
            widget.focus_first()
        return is_new

    def _give(self) -> QuizPage | None:
        """Hand the answer in and show the dots anew; None when it could not be kept, which is told."""
        return self._desk.try_to(self._hand_over)

    def _hand_over(self) -> QuizPage | None:
        """Hand the answer in and show the dots anew; raises CourseError when it could not be kept."""
        shown = self._view.shown
        if shown is None:
            return None
        question, seconds = self._view.question, self._time.read()
        page = answer_in_attempt(
            self._desk.person,
            self._current.id,
            shown.number,
            question.answer(),
            confidence=question.confidence.value(),
            seconds=seconds,
            goes_on=self._goes_on,
            hints=question.hints.used,
        )
        self._is_unsaved = False
        self._keep_unchecked(None)
        self._time.drop(seconds)
        self._goes_on = True
        self._desk.changes.tell(page.changed)
        self._show_dots(page.attempt)
        return page

    def _on_check(self) -> None:
        page = self._give()
        if page is not None and page.question.mark is not None:
            self._view.show_mark(page.question, page.question.mark)

    def _on_again(self) -> None:
        self._view.show_open()
        self._begin_visit()

    def _on_show(self) -> None:
        shown = self._view.shown
        if shown is None:
            return
        page = self._desk.try_to(lambda: show_right_answer(self._desk.person, self._current.id, shown.number))
        if page is not None:
            self._desk.changes.tell(page.changed)
            self._show(page)

    def _on_undo(self) -> None:
        shown = self._view.shown
        if shown is None or not shown.response_id:
            return
        changed = self._desk.try_to(lambda: undo_answer(self._desk.person, shown.response_id))
        if changed is not None:
            self._desk.changes.tell(changed)
            self._open(shown.number)

    def _on_flag(self) -> None:
        shown = self._view.shown
        if shown is None:
            return
        is_flagged = self._current.slots[shown.number - 1].is_flagged
        attempt = self._desk.try_to(
            lambda: flag_question(self._desk.person, self._current.id, shown.number, not is_flagged)
        )
        if attempt is not None:
            self._show_dots(attempt)

    def _on_review(self) -> None:
        """Show what is open; a practice with every answer is finished without asking."""
        if not self._keep() or self._asks_first():
            return
        attempt = self._current
        if attempt.mode is Mode.PRACTICE and all(slot.is_answered for slot in attempt.slots):
            self._on_submit()
        else:
            self._view.show_review(attempt)
            self._watch(self._view.shown)

    def _on_submit_asked(self) -> None:
        """Hand in; where an answer or a part of one is missing, or in an exam, once that was asked."""
        is_whole = self._current.is_handed_in_unasked
        if is_whole and self._current.mode is not Mode.EXAM:
            self._on_submit()
            return
        title = self.tr("Submit the exam?") if is_whole else self.tr("Submit with answers missing?")
        lacking = "" if is_whole else self._view.review.lacking_words(self._current)
        words = f"{lacking} {self.tr('After you submit, answers can no longer be changed.')}".strip()
        window = self._view.window()
        kind = "primary" if is_whole or self._current.mode in (Mode.PRE, Mode.PRACTICE) else "danger"
        self._leaving.asking = ask(self._desk.look, window, title, words, self.tr("Submit"), self._on_submit, kind)

    def _on_submit(self) -> None:
        result = self._desk.try_to(lambda: submit_attempt(self._desk.person, self._current.id))
        if result is not None:
            self.attempt = result.attempt
            self._desk.changes.tell(result.changed)
            self._desk.navigator.show_result(result.attempt.id)

    def _on_retake(self, only_wrong: bool) -> None:
        attempt = self._desk.try_to(lambda: start_again(self._desk.person, self._current.id, only_wrong=only_wrong))
        if attempt is not None:
            self._desk.navigator.show("quiz", attempt.id)

    def _on_done(self) -> None:
        self._desk.navigator.back_out()

    def _on_link(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "section" and not self.is_test:
            self._desk.navigator.show("lesson", name)
        elif kind == "source" and not self.is_test:
            self._desk.navigator.show("help", f"sources:{name}")
        elif kind in ("http", "https"):
            ask_to_browse(self._desk.look, self._view, link)

    def _show_dots(self, attempt: AttemptPage) -> None:
        self.attempt = attempt
        self._view.show_attempt(attempt)
