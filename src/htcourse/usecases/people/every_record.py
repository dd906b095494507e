"""Goes through every learner's record of a data folder; one that cannot be read or written stops no other."""

from collections.abc import Callable, Iterable

from htcourse.core.clock import Clock
from htcourse.core.errors import CourseError, Report, reported
from htcourse.store.backups import opening
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_archive import LearnerArchive
from htcourse.store.places import Places


def read_records(
    places: Places, read: Callable[[LearnerArchive], object], report: Report | None = None
) -> tuple[CourseError, ...]:
    """Call `read` with each record, opened without its lock; return what is wrong with those that could not be read.

    `read` keeps nothing of a record before it has read all of it. `report` is called with (done, total). Raises
    FolderError when the data folder cannot be read.
    """
    ids, problems = (*places.learner_ids(), *places.lost_ids()), []
    for learner_id in reported(ids, len(ids), report):
        try:
            with (
                opening(places, learner_id, places.learners / f"{learner_id}.db"),
                LearnerArchive.open(places, learner_id) as archive,
            ):
                read(archive)
        except CourseError as problem:
            problems.append(problem)
    return tuple(problems)


def write_records(
    places: Places, clock: Clock, ids: Iterable[str], write: Callable[[LearnerFile], object], report: Report
) -> tuple[CourseError, ...]:
    """Call `write` with each record of these learners; return what is wrong with those it could not be done in."""
    ids, problems = tuple(dict.fromkeys(ids)), []
    for learner_id in reported(ids, len(ids), report):
        try:
            with LearnerFile.open(places, learner_id, clock) as learner:
                write(learner)
        except CourseError as problem:
            problems.append(problem)
    return tuple(problems)
