"""Watches an exam's time while its window is open: keeps it, tells it, and says when it is up."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.exams.exam_time import BEAT_SECONDS, ExamTime, exam_time, keep_exam_time

TICK_MS = 1000
_ROUNDING_SECONDS = 0.1
"""What is kept is rounded: up is what is up for it as well."""
_NEAR_SECONDS = 300
"""From so many seconds on the time is nearly up, or from a fifth of it on where that is less."""
_ROUNDED_SECONDS = 30
"""So long before they are left these minutes are told: what warns of them comes with them."""
ANNOUNCED = (5, 1)
"""The minutes left that are said to a screen reader, once each."""


class ExamWatch(QObject):
    """Idle until an exam with a limit is watched; goes on while another screen is shown: its clock runs on.

    What is left is read anew whenever the exam is shown, something is written in the record, as more time is, and
    before it is called up; an exam that is still under way after that goes on being watched.
    """

    ticked = Signal(float, bool)
    """The seconds left, and whether something distressing is on screen, whose time is not counted."""
    minutes_came = Signal(float)
    """One of ANNOUNCED has come, or passed by while one was away: the seconds that are left."""
    time_up = Signal(str)
    """The time of an exam is up: the attempt's id."""

    def __init__(self, desk: Desk, is_on_screen: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_on_screen = is_on_screen
        self._attempt = ""
        self._time = ExamTime()
        self._read_at, self._kept_at = 0.0, 0.0
        self._distressing = ""
        self._resting, self._is_up = "", False
        self._still_to_say: list[int] = []
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        desk.changes.progress_changed.connect(self._read)

    @property
    def attempt(self) -> str:
        """The exam under way that has a limit, or empty."""
        return self._attempt

    def watch(self, attempt_id: str, distressing: str) -> None:
        """Watch an exam from now on; `distressing` is the id of the question shown, where no clock may press."""
        is_new = attempt_id != self._attempt
        self._attempt, self._distressing = attempt_id, distressing
        if is_new:
            self._time, self._is_up = ExamTime(), False
            self._keep(distressing)
            self._timer.start()
        else:
            self._read()
        self.tick()

    def leave(self) -> None:
        """Count on: the exam is no longer on screen."""
        self._distressing = ""
        if self._attempt:
            self._keep("")

    def stop(self) -> None:
        """Watch nothing any more."""
        self._timer.stop()
        self._attempt = ""

    def seconds_left(self) -> float:
        """Return what is left by the stopwatch, between two readings of what was kept."""
        return self._time.seconds_left - max(0.0, self._passed() - (self._time.rest_left if self._resting else 0.0))

    def _passed(self) -> float:
        return self._desk.person.stopwatch.read() - self._read_at

    def _rests(self) -> bool:
        """Return whether time is not counted now: something distressing is on screen, and was not for too long."""
        return bool(self._resting) and self._passed() < self._time.rest_left

    @property
    def is_near(self) -> bool:
        """Whether the time is nearly up."""
        fifth = self._time.minutes * 60 / 5
        return self.seconds_left() < (fifth if fifth < _NEAR_SECONDS else _NEAR_SECONDS + _ROUNDED_SECONDS)

    def tick(self) -> None:
        """Tell the time; keep it now and then, and whenever something distressing comes on screen or goes.

        An exam without a limit, or handed in, is let go of.
        """
        if not self._attempt or self._desk.session is None:
            self.stop()
            return
        resting = self._distressing if self._is_on_screen() else ""
        is_due = self._desk.person.stopwatch.read() - self._kept_at >= BEAT_SECONDS
        was_up = self._is_up
        if resting != self._resting or is_due or (self.seconds_left() <= -_ROUNDING_SECONDS and not was_up):
            self._keep(resting)
        if not self._time.minutes:
            self.stop()
            return
        left = self.seconds_left()
        self._is_up = left <= -_ROUNDING_SECONDS
        rests = self._rests()
        self.ticked.emit(left, rests)
        if self._is_up and (is_due or not was_up):
            self.time_up.emit(self._attempt)  # again with each beat until it is handed in: a disk may be full
        elif not rests:
            self._say(left)

    def _say(self, left: float) -> None:
        came = [each for each in self._still_to_say if left <= each * 60]
        if came and self._is_on_screen():
            self._still_to_say = [each for each in self._still_to_say if each not in came]
            self.minutes_came.emit(left)

    def _keep(self, resting: str) -> None:
        """Keep how much has passed; on a full disk it is only read: answers say what is wrong, and time goes on."""
        person = self._desk.person
        try:
            self._take(keep_exam_time(person, self._attempt, resting))
        except CourseError:
            self._read()
        self._kept_at, self._resting = person.stopwatch.read(), resting

    def _read(self) -> None:
        """Read how much is left: more may have been given."""
        if self._attempt and self._desk.session is not None:
            try:
                self._take(exam_time(self._desk.session, self._attempt, self._resting))
            except NotFoundError:  # it is another learner's by now
                self._time = ExamTime()
            except CourseError:
                return

    def _take(self, time: ExamTime) -> None:
        """Count on from what was read; the last minutes are said anew where another time is allowed by now."""
        if time.minutes != self._time.minutes:
            self._still_to_say = [each for each in ANNOUNCED if each * 60 < time.seconds_left]
        self._time, self._read_at = time, self._desk.person.stopwatch.read()
