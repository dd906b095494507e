"""The controller of the quizzes' page."""

from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from htcourse.ui import dialogs
from htcourse.ui.look.texts import time_left_text
from htcourse.ui.screens.quizzes.view import QuizzesView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.exam_countdown import ExamCountdown
from htcourse.ui.shell.registry import room_of
from htcourse.usecases.exams.exam_time import is_clock_hidden
from htcourse.usecases.quizzes.offered_quizzes import running_exam
from htcourse.usecases.quizzes.open_quizzes import open_quizzes

AFTER_PAINT_MS = 30
"""What is below the window's edge is built, and what the next click needs is loaded, so much later."""


class QuizzesController(QObject):
    """Fills the view each time it is shown."""

    def __init__(self, view: QuizzesView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self.countdown = ExamCountdown(desk, view.isVisible, self)
        self.countdown.ticked.connect(self._on_tick)
        view.begin_asked.connect(desk.navigator.start_quiz)
        view.attempt_asked.connect(partial(desk.navigator.show, "quiz"))
        view.result_asked.connect(desk.navigator.show_result)
        view.before_asked.connect(lambda id: desk.navigator.show("lesson" if "#" in id else "quizzes", id))
        view.aside_asked.connect(lambda why: dialogs.tell(desk.look, view, self.tr("It was set aside"), why))

    def show(self, quiz_id: str = "") -> None:
        """Show what is kept now: all of it, but for who comes back to what was chosen and typed; one quiz unfolded."""
        if self._desk.navigator.is_new_visit:
            self._view.choose_all()
        session = self._desk.person
        page = open_quizzes(session)
        self._view.show_page(page)
        exam = running_exam(session, (page.next,)) if page.next is not None else None
        self.countdown.follow(exam)
        if exam is not None and exam.time.minutes:
            self._on_tick(exam.time.seconds_left)
        self._view.unfold(quiz_id)
        QTimer.singleShot(AFTER_PAINT_MS, self, self._on_painted)

    def _on_painted(self) -> None:
        self._view.build()
        import_module(f"{room_of('quiz')}.screen")

    def _on_tick(self, seconds_left: float) -> None:
        is_hidden = is_clock_hidden(self._desk.person)
        self._view.show_time("" if is_hidden else time_left_text(seconds_left))
