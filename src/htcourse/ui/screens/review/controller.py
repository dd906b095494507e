"""What happens at review: asks what is due, keeps each answer at once, goes on to the next."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from htcourse.core.errors import NotFoundError
from htcourse.ui.question.time_in_sight import TimeInSight
from htcourse.ui.screens.review.view import ReviewView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.web_links import ask_to_browse
from htcourse.ui.widgets.typing_pause import TypingPause
from htcourse.usecases.attempts.answer_question import QuestionPage
from htcourse.usecases.attempts.waiting import REVIEW, begun_checks, keep_begun_check
from htcourse.usecases.review.reviewing import answer_review, open_review, open_review_question, undo_last_review
from htcourse.usecases.review.sure_and_wrong import SureWrong

_PAUSE_MS = 900


class ReviewController(QObject):
    """Stands between the view and the use cases. A review left for another screen waits where it was."""

    def __init__(self, view: ReviewView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._is_stale = True
        self._queue: list[str] = []
        self._place = 0
        self._can_undo: list[bool] = []
        """Of each answer of this review, whether it can be taken back."""
        self._time = TimeInSight(view)
        self._page: QuestionPage | None = None
        self._pause = TypingPause(self, _PAUSE_MS, lambda: desk.done(self.keep))
        overview, question = view.overview, view.question
        overview.start_asked.connect(self.start)
        overview.look_asked.connect(self._look_again)
        overview.course_asked.connect(desk.requests.course_asked)
        question.answered.connect(self._check)
        question.touched.connect(self._pause.typed)
        question.next_asked.connect(self._go_on)
        question.skip_asked.connect(self._skip)
        question.undo_asked.connect(self._undo)
        question.end_asked.connect(self.end)
        question.section_asked.connect(partial(desk.navigator.show, "lesson"))
        question.link_activated.connect(self._follow)
        desk.changes.follow(self._changed)
        desk.look.changed.connect(self._changed)

    def show(self) -> None:
        """Fill the overview if something changed since; a question under way stays."""
        if self._page is None and self._is_stale:
            self._view.show_page(open_review(self._desk.person))
            self._is_stale = False

    def start(self, question_ids: Sequence[str]) -> None:
        """Ask questions, one after the other."""
        self._queue, self._place, self._can_undo = list(question_ids), 0, []
        self._open()

    def keep(self) -> None:
        """Keep what was begun of an answer, for when its question is asked again; raises CourseError."""
        page, question, session = self._page, self._view.question, self._desk.session
        if page is None or session is None or question.card is None or question.card.is_marked:
            return
        if question.answering is not None:
            keep_begun_check(session, page, question.answering.answer(), REVIEW)

    def end(self) -> None:
        """Show the overview again; what was not asked stays due."""
        self._desk.done(self.keep)
        self._queue, self._page, self._is_stale = [], None, True
        self.show()
        self._view.focus_first()

    def _open(self) -> None:
        """Show the question in turn; one that is gone is passed over, and at the end comes the overview."""
        while self._place < len(self._queue):
            try:
                page = open_review_question(self._desk.person, self._queue[self._place])
            except NotFoundError:
                del self._queue[self._place]
                continue
            (self._page,) = begun_checks(self._desk.person, (page,), REVIEW)
            number, total = self._place + 1, len(self._queue)
            self._view.show_question(self._page, number, total, can_undo=self._can_undo[-1:] == [True])
            self._time.begin()
            self._view.focus_first()
            return
        self.end()

    def _skip(self) -> None:
        """Ask this question after the others."""
        self._desk.done(self.keep)
        self._queue.append(self._queue.pop(self._place))
        self._open()

    def _go_on(self) -> None:
        self._place += 1
        self._open()

    def _check(self, answer: dict[str, Any]) -> None:
        page, question = self._page, self._view.question
        if page is None:
            return
        done = self._desk.try_to(
            lambda: answer_review(
                self._desk.person,
                page.id,
                answer,
                seed=page.seed,
                seconds=self._time.read(),
                confidence=question.confidence.value() if question.confidence is not None else None,
                hints=question.hints_used,
            )
        )
        if done is not None:
            self._can_undo.append(done.can_undo)
            self._desk.done(lambda: keep_begun_check(self._desk.person, page, None, REVIEW))
            question.show_result(done)
            question.focus_first()
            self._desk.changes.tell(done.changed)

    def _undo(self) -> None:
        """Take the last answer of this review back and ask its question again."""
        if self._can_undo[-1:] != [True]:
            return
        taken = self._desk.try_to(lambda: undo_last_review(self._desk.person))
        if taken is None:
            return
        self._can_undo.pop()
        if taken.question_id in self._queue:
            self._place = self._queue.index(taken.question_id)
        self._desk.changes.tell(taken.changed)
        self._open()

    def _look_again(self, row: SureWrong) -> None:
        """Show where it is taught; ask it again where no section does."""
        if row.section_id:
            self._desk.navigator.show("lesson", row.section_id)
        else:
            self.start((row.question_id,))

    def _follow(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "section":
            self._desk.navigator.show("lesson", name)
        elif kind in ("http", "https"):
            ask_to_browse(self._desk.look, self._view, link)

    def _changed(self) -> None:
        self._is_stale = True
        if self._view.isVisible() and self._desk.session is not None:
            self.show()
