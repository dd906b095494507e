"""Exams whose time was up while nobody was there: handed in before anybody reads or changes marks."""

from htcourse.core.clock import Clock, Stopwatch
from htcourse.core.errors import CourseError, Report
from htcourse.core.quiz import Mode
from htcourse.store.disks import boot_id
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
from htcourse.usecases.exams.exam_time import early_exams, end_overdue, keep_early, reading_for, time_left
from htcourse.usecases.people.every_record import read_records, write_records


def hand_in_overdue(places: Places, clock: Clock, report: Report, but: str = "") -> tuple[CourseError, ...]:
    """Hand in every exam whose time was up while nobody was there, `but` those of the learner at work here.

    And keep which were begun before they opened, by the clock as it stands now.
    What is marked or regraded is what was handed in: these would be missed, and told by the old key later. Returns what
    kept an exam from being handed in; what is wrong with records that cannot be read is told by who lists them.
    """
    watch, ids = Stopwatch(boot=boot_id()), []

    def find(archive: ReadOnlyRecord) -> None:
        now = reading_for(archive.id, clock, watch)
        under_way = archive.attempts_under_way(Mode.EXAM) if archive.id != but else ()
        is_late = any(time_left(archive, each, now).is_over for each in under_way)
        if is_late or (archive.id != but and early_exams(archive, now.utc)):
            ids.append(archive.id)

    def write(learner: LearnerFile) -> None:
        keep_early(learner)
        for each in learner.attempts_under_way(Mode.EXAM):
            end_overdue(learner, each, reading_for(learner.id, clock, watch))

    read_records(places, find)
    return write_records(places, clock, ids, write, report)
