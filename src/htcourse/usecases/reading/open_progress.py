"""Progress: objectives in words, parts, quizzes, and one next step."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from htcourse.core.clock import Moment
from htcourse.core.progress import LessonState, Security, part_state, security_of
from htcourse.store.learner_rows import QuestionRecord
from htcourse.store.library_rows import ObjectiveRow as Objective
from htcourse.usecases.reading.standing import ModuleStanding, Standing, Standings, count_done, standings
from htcourse.usecases.review.review_queue import reviewed_days
from htcourse.usecases.session import Session


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """An objective: how it went at the first try, in the last test and at review (None: not seen, no test, none yet).

    `days_since` is the number of local days since it was last answered, None when never.
    """

    id: str
    text: str
    first_try: Security | None
    last_test: Security | None
    review: Security | None
    security: Security
    days_since: int | None
    lesson_id: str
    section_id: str


@dataclass(frozen=True, slots=True)
class ProgressPart:
    """A part with its objectives and lessons done of all."""

    id: str
    number: int
    title: str
    done: int
    total: int
    state: LessonState
    objectives: tuple[ObjectiveRow, ...]


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do next: an objective to work on, or a section to read. Ids are empty where not meant."""

    objective: ObjectiveRow | None
    section_id: str
    section_title: str
    quiz_id: str


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """All that Progress shows; `secure` of the `seen` objectives; `left_out` rows of the record cannot be used."""

    route_title: str
    lessons_done: int
    lessons_total: int
    secure: int
    seen: int
    parts: tuple[ProgressPart, ...]
    next_step: NextStep | None
    answers: int
    left_out: int = 0


def open_progress(session: Session) -> ProgressPage:
    """Return the learner's progress; a constant number of queries a module."""
    where = standings(session)
    today = session.clock().local_day
    reviewed = reviewed_days(session)
    parts = tuple(part for module in where.modules for part in _parts(session, module, where, reviewed, today))
    rows = [row for part in parts for row in part.objectives]
    seen = [row for row in rows if row.days_since is not None]
    return ProgressPage(
        route_title=where.route_title,
        lessons_done=where.done,
        lessons_total=len(where.lessons),
        secure=sum(row.security is Security.SECURE for row in seen),
        seen=len(seen),
        parts=parts,
        next_step=_next_step(session, where, seen),
        answers=sum(record.tries for record in where.records.values()),
        left_out=session.learner.left_out,
    )


def _parts(
    session: Session, module: ModuleStanding, where: Standings, reviewed: Mapping[str, int], today: date
) -> list[ProgressPart]:
    answers = _answers_by_objective(module, where)
    objectives: dict[str, list[Objective]] = {}
    for each in module.library.objectives(session.language):
        objectives.setdefault(each.lesson, []).append(each)
    grouped: dict[str, list[Standing]] = {}
    for standing in module.lessons:
        grouped.setdefault(standing.lesson.part, []).append(standing)
    return [_part(lessons, objectives, answers, reviewed, today) for lessons in grouped.values()]


def _answers_by_objective(module: ModuleStanding, where: Standings) -> dict[str, list[QuestionRecord]]:
    found: dict[str, list[QuestionRecord]] = {}
    for candidate in module.library.candidates():
        if candidate.id in where.records:
            found.setdefault(candidate.objective, []).append(where.records[candidate.id])
    return found


def _part(
    lessons: list[Standing],
    objectives: dict[str, list[Objective]],
    answers: dict[str, list[QuestionRecord]],
    reviewed: Mapping[str, int],
    today: date,
) -> ProgressPart:
    first = lessons[0].lesson
    return ProgressPart(
        id=first.part,
        number=first.part_number,
        title=first.part_title,
        done=count_done(lessons),
        total=len(lessons),
        state=part_state([each.state for each in lessons]),
        objectives=tuple(
            _objective(each, standing, answers.get(each.id, []), reviewed, today)
            for standing in lessons
            for each in objectives.get(standing.lesson.lesson, [])
        ),
    )


def _objective(
    each: Objective, standing: Standing, records: list[QuestionRecord], reviewed: Mapping[str, int], today: date
) -> ObjectiveRow:
    tested = [record.test_points for record in records if record.test_points is not None]
    at_review = [reviewed[record.question] for record in records if record.question in reviewed]
    days = [(today - Moment(record.last_at, record.last_offset_minutes).local_day).days for record in records]
    return ObjectiveRow(
        id=each.id,
        text=each.text,
        first_try=_word([record.first_points for record in records]),
        last_test=_word(tested),
        review=security_of(at_review) if at_review else None,
        security=security_of(record.right_days for record in records),
        days_since=min(days) if days else None,
        lesson_id=standing.lesson.lesson,
        section_id=standing.next_section,
    )


def _word(points: list[float]) -> Security | None:
    """Return how answers went: secure when all were right, nearly when some, not yet when none; None without any."""
    if not points:
        return None
    right = sum(each >= 1 for each in points)
    return Security.SECURE if right == len(points) else Security.NEARLY if right else Security.NOT_YET


def _next_step(session: Session, where: Standings, seen: list[ObjectiveRow]) -> NextStep | None:
    weak = next((row for word in (Security.NOT_YET, Security.NEARLY) for row in seen if row.security is word), None)
    lessons = {each.lesson.lesson: each.lesson for each in where.lessons}
    if weak is not None:
        row = lessons[weak.lesson_id]
        quizzes = session.library(weak.lesson_id).quizzes(session.language, weak.lesson_id)
        first = row.sections[0] if row.sections else None
        return NextStep(weak, first.id if first else "", first.title if first else "", quizzes[0].id if quizzes else "")
    waiting = next((each for each in where.lessons if each.state is not LessonState.DONE and each.next_section), None)
    if waiting is None:
        return None
    titles = {section.id: section.title for section in waiting.lesson.sections}
    return NextStep(None, waiting.next_section, titles[waiting.next_section], "")
