"""More time for one person in an exam that is under way: a row in the learner's own file."""

from htcourse.core.clock import Clock, Stopwatch
from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.disks import boot_id
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind, NewEvent
from htcourse.store.places import Places
from htcourse.usecases.exams.exam_time import reading_for, time_left
from htcourse.usecases.exams.extra_time import LARGEST
from htcourse.usecases.marking.release_exams import ExamRow
from htcourse.usecases.people.every_record import opened_record
from htcourse.usecases.session import Changed, Session


def give_time(places: Places, clock: Clock, row: ExamRow, minutes: int) -> Changed:
    """Give more time in an exam under way in the file of a learner who is not at work here."""
    with opened_record(places, clock, row.learner_id) as learner:
        return give_time_in(learner, row.attempt_id, minutes, Stopwatch(boot=boot_id()))


def give_own_time(session: Session, row: ExamRow, minutes: int) -> Changed:
    """Give the learner at work here more time in the exam that is under way."""
    return give_time_in(session.learner, row.attempt_id, minutes, session.stopwatch)


def give_time_in(learner: LearnerFile, attempt_id: str, minutes: int, stopwatch: Stopwatch) -> Changed:
    """Add minutes to an exam under way in one open file; it closes so much later too.

    Minutes below 0 take back what was added, and no more. Raises CourseError for one that is handed in, over, or has no
    time to be added to, or that would be over by it.
    """
    attempt = learner.attempt(attempt_id)
    left = time_left(learner, attempt, reading_for(learner.id, learner.clock, stopwatch)) if attempt else None
    if attempt is None or left is None or attempt.submitted_at or left.is_over or not left.minutes:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "More time can be given only while an exam with a limit is under way."),
            fix=QT_TRANSLATE_NOOP("Errors", "Allow it once more instead."),
        )
    had = attempt.terms.get("extra_minutes", 0)
    added = max(0, had + min(minutes, LARGEST))
    if left.seconds_left <= 60 * (had - added):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "So much time is not left: the exam would be over at once."),
            fix=QT_TRANSLATE_NOOP("Errors", "Let it go on."),
        )
    terms = {**attempt.terms, "extra_minutes": added}
    learner.append_events([NewEvent(Kind.ATTEMPT_TERMS, attempt.quiz, attempt.module, attempt.id, terms)])
    return Changed(progress=True)
