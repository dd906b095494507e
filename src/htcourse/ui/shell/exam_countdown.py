"""What is left of an exam that runs while another screen is shown; once nothing is, the exam is handed in."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from htcourse.ui.shell.desk import Desk
from htcourse.usecases.exams.exam_time import end_overdue_exam
from htcourse.usecases.quizzes.offered_quizzes import UnderWay

TICK_MS = 1000


class ExamCountdown(QObject):
    """Idle until an exam with a limit is followed."""

    ticked = Signal(float)
    """The seconds left."""

    def __init__(self, desk: Desk, is_on_screen: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._is_on_screen = desk, is_on_screen
        self._exam: UnderWay | None = None
        self._read_at = 0.0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    def follow(self, exam: UnderWay | None) -> None:
        """Follow an exam whose time was read just now (None: none)."""
        self._exam, self._read_at = exam, self._desk.person.stopwatch.read()
        if exam is not None and exam.time.minutes:
            self._timer.start()
        else:
            self._timer.stop()

    def tick(self) -> None:
        """Tell what is left; hand the exam in once nothing is."""
        exam, session = self._exam, self._desk.session
        if exam is None or session is None or not exam.time.minutes or not self._is_on_screen():
            return
        left = exam.time.seconds_left - (session.stopwatch.read() - self._read_at)
        self.ticked.emit(left)
        if left <= 0:
            self._timer.stop()
            changed = self._desk.try_to(lambda: end_overdue_exam(session, exam.attempt.id))
            if changed is not None and changed.progress:
                self._desk.changes.tell(changed)
                self._desk.navigator.show_result(exam.attempt.id)
