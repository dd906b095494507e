"""What controllers share: the person at work, the look, the changes, the way between screens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import Cancelled, CourseError, Report
from htcourse.ui.shell.guard import Guard
from htcourse.ui.shell.requests import Requests

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from htcourse.ui.look.theme import Look
    from htcourse.ui.shell.changes import Changes
    from htcourse.ui.shell.jobs import Jobs
    from htcourse.ui.shell.navigation import Navigator
    from htcourse.usecases.classes.marked_first import Marked
    from htcourse.usecases.machine.machine_settings import Places
    from htcourse.usecases.session import Changed, Session

Result = TypeVar("Result")

LANGUAGES: tuple[str, ...] = ("en",)
"""The languages that the built-in course has lessons in."""


class Desk:
    """One for a window, handed to every controller. Its session changes with the learner and the preferences.

    `backup_problem` says why no copy of the record closed last was made, until that is told. `damaged` are the records
    that are listed as sound and are not, by id, with what was found.
    `aside` is the session of who is at work while they try a draft.
    `keeps_nothing` is set while somebody just looks: the session's learner file is then a temporary one.
    `is_at_computer` is set where a trainer chose the records of this computer, until a class is chosen again.
    `guard` keeps the trainer's PIN, `requests` carry what screens ask of the program.
    """

    def __init__(
        self,
        places: Places,
        assets: Path,
        look: Look,
        changes: Changes,
        jobs: Jobs,
        navigator: Navigator,
        clock: Clock = system_clock,
        session: Session | None = None,
    ) -> None:
        self.places = places
        self.assets = assets
        self.look = look
        self.changes = changes
        self.jobs = jobs
        self.navigator = navigator
        self.clock = clock
        self.session = session
        self.aside: Session | None = None
        self.keeps_nothing = False
        self.is_at_computer = False
        self.backup_problem: CourseError | None = None
        self.damaged: dict[str, CourseError] = {}
        self.guard = Guard(places)
        self.requests = Requests()

    @property
    def person(self) -> Session:
        """The session; only screens of a learner at work may ask."""
        if self.session is None:
            raise RuntimeError("No learner is at work.")
        return self.session

    @property
    def name_shown(self) -> str:
        """What the bar calls who is at work; empty while somebody just looks."""
        return "" if self.keeps_nothing else self.person.name

    def try_to(self, do: Callable[[], Result]) -> Result | None:
        """Do what may fail and return what it gives; where it fails the person is told, and it gives None."""
        try:
            return do()
        except CourseError as error:
            self.navigator.refused.emit(error)
            return None

    def done(self, do: Callable[[], object]) -> bool:
        """Do what may fail and say whether it was done; where it fails the person is told."""
        try:
            do()
        except CourseError as error:
            self.navigator.refused.emit(error)
            return False
        return True

    def change(self, do: Callable[[], Changed]) -> bool:
        """Do what changes something, tell whom it concerns, and say whether it was done."""
        return self.done(lambda: self.changes.tell(do()))

    def write_again(self) -> CourseError | None:
        """Write what the disk refused before; return why, while it still does: whoever wrote it was told then."""
        for session in (self.aside, self.session):
            if session is not None and session.unwritten:
                from htcourse.usecases.reading.record_reading import write_again  # rare

                try:
                    self.changes.tell(write_again(session))
                except CourseError as error:
                    return error
        return None

    def run(
        self,
        owner: QObject,
        work: Callable[[Report], Result],
        on_done: Callable[[Result], object],
        title: str,
        *,
        on_failed: Callable[[Exception], object] = lambda _: None,
        is_quiet: bool = False,
        is_latest: bool = False,
    ) -> None:
        """Do in a job what takes its time; where it fails the person is told, unless they stopped it.

        `on_failed` is called after both: what a job had written by then stays, and its page shows it.
        """

        def failed(error: Exception) -> None:
            self.tell_failed(error)
            on_failed(error)

        self.jobs.run(owner, work, on_done, failed, title, is_quiet=is_quiet, is_latest=is_latest)

    def read_marks(
        self,
        owner: QObject,
        class_id: str,
        work: Callable[[Marked, Report], Result],
        on_done: Callable[[Result], object],
        title: str,
        *,
        on_failed: Callable[[Exception], object] = lambda _: None,
        is_quiet: bool = False,
    ) -> None:
        """Do in a job what reads marks, of a class where one is named; what waits for the program is marked first.

        Of several readings of an owner the latest alone counts.
        """
        from htcourse.usecases.classes.marked_first import marked_first  # for trainers' pages alone
        from htcourse.usecases.exams.exam_time import end_overdue_exams
        from htcourse.usecases.session import Changed

        places, clock, own = self.places, self.clock, "" if class_id else self.person.learner.id
        if own:  # this record is open here
            self.change(lambda: Changed(progress=bool(end_overdue_exams(self.person))))
        self.run(
            owner,
            lambda report: work(marked_first(places, class_id, clock, report, own), report),
            on_done,
            title,
            on_failed=on_failed,
            is_quiet=is_quiet,
            is_latest=True,
        )

    def tell_failed(self, error: Exception) -> None:
        """Tell why a job failed; one that was stopped did not."""
        if not isinstance(error, Cancelled):
            self.navigator.refused.emit(error)

    def close_session(self) -> None:
        """Close the learner's file and the libraries."""
        if self.session is not None:
            learner = self.session.learner
            self.session.close()
            self.session = None
            self.backup_problem = learner.backup_problem
