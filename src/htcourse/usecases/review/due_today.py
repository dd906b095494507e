"""What of the queue is to be reviewed today, by lesson, and whether Home is to speak of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from htcourse.core.review import review_minutes
from htcourse.store.preferences import REVIEW_PUT_OFF
from htcourse.usecases.review.review_queue import Waiting, waiting_questions
from htcourse.usecases.session import Changed, Session


@dataclass(frozen=True, slots=True)
class DueTopic:
    """A lesson with questions due. `days_since_right` of the one right last; None when none was right last time."""

    lesson_id: str
    title: str
    questions: int
    days_since_right: int | None


@dataclass(frozen=True, slots=True)
class DueToday:
    """The questions due, in the order to be asked, by lesson, and about how many minutes they take."""

    questions: tuple[str, ...]
    topics: tuple[DueTopic, ...]
    minutes: int


def due_today(session: Session) -> DueToday:
    """Return what is due on the learner's day, what was left over from days before first."""
    return due_of(session, waiting_questions(session), session.clock().study_day)


def due_of(session: Session, waiting: Sequence[Waiting], today: date) -> DueToday:
    """Return what of the `waiting_questions` is due on a day."""
    due = [each for each in waiting if each.back.due <= today]
    by_lesson: dict[str, list[Waiting]] = {}
    for each in due:
        by_lesson.setdefault(each.lesson_id, []).append(each)
    titles = _lesson_titles(session) if due else {}
    return DueToday(
        questions=tuple(each.question_id for each in due),
        topics=tuple(
            DueTopic(lesson, titles.get(lesson, ""), len(rows), _days_since_right(rows, today))
            for lesson, rows in by_lesson.items()
        ),
        minutes=review_minutes(len(due)),
    )


def is_put_off(session: Session) -> bool:
    """Say whether the learner does not want to be told of review today."""
    return session.learner.preference(REVIEW_PUT_OFF) == session.clock().study_day.isoformat()


def put_off_review(session: Session) -> Changed:
    """Do not speak of review on Home today; what is due stays due."""
    session.learner.set_preference(REVIEW_PUT_OFF, session.clock().study_day.isoformat())
    return Changed()


def _lesson_titles(session: Session) -> dict[str, str]:
    return {row.lesson: row.title for library in session.libraries for row in library.contents(session.language)}


def _days_since_right(rows: Sequence[Waiting], today: date) -> int | None:
    last = [each.answers[-1].given for each in rows if each.answers]
    return min(((today - each.day).days for each in last if each.points >= 1), default=None)
