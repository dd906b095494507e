"""Exams whose time was up while nobody was there: handed in before marks are read or changed, or rows brought in."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from htcourse.core.clock import Clock, Stopwatch
from htcourse.core.errors import CourseError, Report
from htcourse.core.quiz import Mode
from htcourse.store.chosen_file import followed
from htcourse.store.damaged_record import learner_of
from htcourse.store.disks import boot_id
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
from htcourse.usecases.exams.exam_time import early_exams, end_overdue, keep_early, reading_for, time_left
from htcourse.usecases.people.every_record import opened_record, read_records, write_records


def hand_in_overdue(places: Places, clock: Clock, report: Report, but: str = "") -> tuple[CourseError, ...]:
    """Hand in every exam whose time was up while nobody was there, `but` those of the learner at work here.

    And keep which were begun before they opened, by the clock as it stands now.
    What is marked or regraded is what was handed in: these would be missed, and told by the old key later. Returns what
    kept an exam from being handed in; what is wrong with records that cannot be read is told by who lists them.
    """
    watch, ids = Stopwatch(boot=boot_id()), []

    def find(archive: ReadOnlyRecord) -> None:
        if archive.id != but and _waits(archive, clock, watch):
            ids.append(archive.id)

    read_records(places, find)
    return write_records(places, clock, ids, partial(_write, clock=clock, watch=watch), report)


def hand_in_before(places: Places, clock: Clock, file: Path, learner_id: str = "") -> None:
    """Hand in what ran out of time in the record into which a file is to come: it fills no blanks of that.

    Where a damaged file does not say whose it is, in every record. What keeps it from that is told by who comes next.
    """
    watch = Stopwatch(boot=boot_id())
    try:
        owner = learner_id or learner_of(followed(places, file))
    except CourseError:
        hand_in_overdue(places, clock, lambda done, total: None)
        return
    _hand_in_of(places, clock, owner, watch)


def hand_in_own_overdue(places: Places, clock: Clock, learner_id: str) -> None:
    """Hand in what ran out of time in one record, before it goes elsewhere: there it would be under way for ever.

    What keeps it from that, a window in which it is open, is told by who comes next.
    """
    _hand_in_of(places, clock, learner_id, Stopwatch(boot=boot_id()))


def _hand_in_of(places: Places, clock: Clock, learner_id: str, watch: Stopwatch) -> None:
    with suppress(CourseError):
        with ReadOnlyRecord.open(places, learner_id) as archive:
            waits = _waits(archive, clock, watch)
        if waits:
            with opened_record(places, clock, learner_id) as learner:
                _write(learner, clock, watch)


def _waits(archive: ReadOnlyRecord, clock: Clock, watch: Stopwatch) -> bool:
    now = reading_for(archive.id, clock, watch)
    is_late = any(time_left(archive, each, now).is_over for each in archive.attempts_under_way(Mode.EXAM))
    return is_late or bool(early_exams(archive, now.utc))


def _write(learner: LearnerFile, clock: Clock, watch: Stopwatch) -> None:
    keep_early(learner)
    for each in learner.attempts_under_way(Mode.EXAM):
        end_overdue(learner, each, reading_for(learner.id, clock, watch))
