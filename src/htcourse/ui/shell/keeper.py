"""Writes what may wait: how the windows look, and the order of the record, when nothing changed for a moment."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from htcourse.core.errors import CourseError, LearnerFileError
from htcourse.ui.shell.desk import Desk

LOOK_MS = 400
RECORD_MS = 3000
DAY_MS = 60_000
"""How often the clock is looked at for a new day: a computer that slept wakes within it."""


class Keeper(QObject):
    """One for the program. `is_given` names what was asked for at the start and belongs to no learner: theme, zoom."""

    refused = Signal(object)
    """The look could not be kept; carries the CourseError."""
    backup_failed = Signal(object)
    """No copy of the record at work could be made; carries the CourseError."""

    def __init__(self, desk: Desk, is_given: frozenset[str], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_given = is_given
        self._look_timer = QTimer(self, interval=LOOK_MS, singleShot=True)
        self._look_timer.timeout.connect(self.keep_look_or_say)
        self._record_timer = QTimer(self, interval=RECORD_MS, singleShot=True)
        self._record_timer.timeout.connect(self._settle_record)
        self._day = desk.clock().study_day
        self._day_timer = QTimer(self, interval=DAY_MS)
        self._day_timer.timeout.connect(self.look_for_day)
        self._day_timer.start()
        desk.look.changed.connect(self._look_timer.start)
        desk.changes.progress_changed.connect(self._settle_soon)
        desk.navigator.moved.connect(self._settle_soon)

    def look_for_day(self) -> None:
        """Tell when another day of study has begun, at four in the morning."""
        day = self._desk.clock().study_day
        if day != self._day:
            self._day = day
            self._desk.changes.day_began.emit()

    def keep_look_soon(self) -> None:
        """Keep theme and zoom when they stay as they are for a moment."""
        self._look_timer.start()

    def keep_look(self) -> None:
        """Keep theme and zoom as the learner's preferences; raises CourseError."""
        session = self._desk.session
        if session is None:
            return
        # A first page has nobody whose preferences could be kept.
        from htcourse.usecases.people.preferences import THEME, ZOOM, set_preference

        look = self._desk.look
        if THEME.key not in self._is_given:
            session, _ = set_preference(session, THEME, look.theme_name)
        if ZOOM.key not in self._is_given:
            session, _ = set_preference(session, ZOOM, look.zoom)
        self._desk.session = session

    def keep_look_or_say(self) -> None:
        """Keep theme and zoom; where that fails a person is told."""
        try:
            self.keep_look()
        except CourseError as error:
            self.refused.emit(error)

    def settle_home_later(self) -> None:
        """Put the data folder in order, some time after the start."""
        QTimer.singleShot(RECORD_MS, self, self.settle_home)

    def look_through_later(self) -> None:
        """Look a record through some time after it was opened, and make the backup that its last closing owes."""
        QTimer.singleShot(RECORD_MS, self, self.look_through)

    def look_through(self) -> None:
        """Look every page and row of the record at work through, beside what a person does; damage has its tile."""
        session = self._desk.session
        if session is None or self._desk.keeps_nothing:
            return
        # Not part of the start.
        from htcourse.usecases.people.learners import record_problem
        from htcourse.usecases.people.settle_record import back_up_late

        places, learner_id = session.places, session.learner.id
        session.learner.expect_changes()  # not while the job reads

        def tell(problem: CourseError | None) -> None:
            now = self._desk.session
            if isinstance(problem, LearnerFileError) and now is not None and now.learner.id == learner_id:
                self._desk.requests.damage_found.emit(problem)

        self._desk.jobs.run(
            self, lambda report: record_problem(places, learner_id), tell, lambda error: None, "", is_quiet=True
        )
        try:
            back_up_late(session)
        except CourseError as error:
            self.backup_failed.emit(error)

    def settle_home(self) -> None:
        """Put the data folder in order, in a job."""
        # Not part of the start.
        from htcourse.usecases.people.settle_record import settle_home

        places, title = self._desk.places, self.tr("Putting the data folder in order")
        self._desk.jobs.run(self, lambda _: settle_home(places), _ignore, _print, title, is_quiet=True)

    def _settle_soon(self) -> None:
        """Settle it some seconds after the first change: one who answers on and on is not waited for."""
        if not self._record_timer.isActive():
            self._record_timer.start()

    def _settle_record(self) -> None:
        session = self._desk.session
        if session is not None:
            # Not part of the start.
            from htcourse.usecases.people.settle_record import settle_record

            quietly(lambda: settle_record(session))


def _ignore(result: object) -> None:
    pass


def _print(error: Exception) -> None:
    print(error, file=sys.stderr)


def quietly(call: Callable[[], None]) -> None:
    """Do what may fail on a read-only disk without any harm to the learner."""
    try:
        call()
    except CourseError as error:
        print(error, file=sys.stderr)
