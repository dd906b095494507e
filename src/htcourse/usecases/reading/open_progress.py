"""Progress: objectives in words, parts, quizzes, and one next step."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from htcourse.core.progress import LessonState, Security, deciding_days, part_state, security_of
from htcourse.core.question_types.answers import is_answered
from htcourse.core.quiz import Mode
from htcourse.store.library_rows import LibraryObjective as Objective
from htcourse.usecases.attempts.gate import gate_of_learner
from htcourse.usecases.reading.lesson_standings import (
    ModuleStanding,
    Standing,
    Standings,
    count_done,
    goes_on_in,
    share_done,
    standings,
)
from htcourse.usecases.review.review_queue import Counted, counted_answers, reviewed_answers
from htcourse.usecases.session import Session


class Tally(NamedTuple):
    """How many of the questions answered on an occasion were right there: nothing is secure by that."""

    right: int
    of: int


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """An objective: how it went at the first try, in practice, in the last test and at review (None: none yet).

    `days_right` of the last two days that say something were right; `missed` tells how many days ago each other one
    was. `days_since` is the number of days since it was last answered, None when never.
    """

    id: str
    text: str
    first_try: Tally | None
    practice: Tally | None
    last_test: Tally | None
    review: Tally | None
    security: Security
    days_since: int | None
    lesson_id: str
    section_id: str
    days_right: int = 0
    missed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgressPart:
    """A part with its objectives and lessons done of all; `share` is that of `PartRow`."""

    id: str
    number: int
    title: str
    done: int
    total: int
    state: LessonState
    objectives: tuple[ObjectiveRow, ...]
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do next: an objective to work on, or a section to read. Ids are empty where not meant.

    `is_read`: the section was read, and has checks that were not answered.
    """

    objective: ObjectiveRow | None
    section_id: str
    section_title: str
    quiz_id: str
    is_read: bool = False


class Week(NamedTuple):
    """How many answers were given in a week, which begins on this Monday."""

    monday: date
    answers: int


WEEKS = 8
"""How many weeks Progress shows."""


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """All that Progress shows; `secure` of the `seen` objectives; `left_out` rows of the record cannot be used.

    `closed` counts the answers of which nothing is told while an exam or pre-test asks the same. `weeks` are the last
    ones, this one at the end; none before the first answer.
    """

    route_title: str
    lessons_done: int
    lessons_total: int
    secure: int
    seen: int
    parts: tuple[ProgressPart, ...]
    next_step: NextStep | None
    answers: int
    left_out: int = 0
    closed: int = 0
    weeks: tuple[Week, ...] = ()


def open_progress(session: Session) -> ProgressPage:
    """Return the learner's progress; a constant number of queries a module."""
    where = standings(session)
    attempts = session.learner.attempts()
    evidence = _Evidence(
        counted_answers(session, attempts, with_keyless=True),
        frozenset(each.id for each in reviewed_answers(session)),
        frozenset(each.id for each in attempts if each.mode != Mode.PRACTICE),
        session.clock().study_day,
    )
    parts = tuple(part for module in where.modules for part in _parts(session, module, evidence))
    rows = [row for part in parts for row in part.objectives]
    closed = gate_of_learner(session, attempts).closed
    seen = [row for row in rows if row.days_since is not None]
    return ProgressPage(
        route_title=where.route_title,
        lessons_done=where.done,
        lessons_total=where.total,
        secure=sum(row.security is Security.SECURE for row in seen),
        seen=len(seen),
        parts=parts,
        next_step=_next_step(session, where, seen),
        answers=sum(where.tries.values()),
        left_out=session.learner.left_out,
        closed=sum(count for question, count in where.tries.items() if question in closed),
        weeks=_weeks(evidence),
    )


class _Evidence(NamedTuple):
    """The answers that count by question; the ids of those given at review, and of attempts that test; the day."""

    answers: Mapping[str, Sequence[Counted]]
    reviewed: frozenset[str]
    tests: frozenset[str]
    today: date


def _weeks(evidence: _Evidence) -> tuple[Week, ...]:
    every = (one for rows in evidence.answers.values() for one in rows)
    given = Counter(_monday(one.given.day) for one in every if is_answered(one.row.answer))
    first = _monday(evidence.today) - timedelta(weeks=WEEKS - 1)
    weeks = tuple(Week(day, given[day]) for day in (first + timedelta(weeks=each) for each in range(WEEKS)))
    return weeks if any(each.answers for each in weeks) else ()


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _parts(session: Session, module: ModuleStanding, evidence: _Evidence) -> list[ProgressPart]:
    answers = _answers_by_objective(module, evidence)
    objectives: dict[str, list[Objective]] = {}
    for each in module.library.objectives(session.language):
        objectives.setdefault(each.lesson, []).append(each)
    return [_part(lessons, objectives, answers, evidence) for lessons in module.parts]


_Answers = Mapping[str, Sequence[Counted]]


def _answers_by_objective(module: ModuleStanding, evidence: _Evidence) -> dict[str, dict[str, Sequence[Counted]]]:
    found: dict[str, dict[str, Sequence[Counted]]] = {}
    for candidate in module.library.candidates():
        if candidate.id in evidence.answers:
            found.setdefault(candidate.objective, {})[candidate.id] = evidence.answers[candidate.id]
    return found


def _part(
    lessons: Sequence[Standing],
    objectives: Mapping[str, Sequence[Objective]],
    answers: Mapping[str, _Answers],
    evidence: _Evidence,
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
            _objective(each, standing, answers.get(each.id, {}), evidence)
            for standing in lessons
            for each in objectives.get(standing.lesson.lesson, [])
        ),
        share=share_done(lessons),
    )


def _objective(each: Objective, standing: Standing, answers: _Answers, evidence: _Evidence) -> ObjectiveRow:
    tested = [[one for one in rows if one.row.attempt in evidence.tests] for rows in answers.values()]
    practised = [
        [one for one in rows if one.row.attempt not in evidence.tests and one.row.id not in evidence.reviewed]
        for rows in answers.values()
    ]
    reviewed = [[one for one in rows if one.row.id in evidence.reviewed] for rows in answers.values()]
    days = [(evidence.today - rows[-1].given.day).days for rows in answers.values()]
    given = {key: [one.given for one in rows] for key, rows in answers.items()}
    deciding = deciding_days(given)
    return ObjectiveRow(
        id=each.id,
        text=each.text,
        first_try=_tally([rows[0].given.points for rows in answers.values()]),
        practice=_tally([rows[-1].given.points for rows in practised if rows]),
        last_test=_tally([rows[-1].given.points for rows in tested if rows]),
        review=_tally([rows[-1].given.points for rows in reviewed if rows]),
        security=security_of(given, evidence.today),
        days_since=max(0, min(days)) if days else None,
        lesson_id=standing.lesson.lesson,
        section_id=standing.next_section,
        days_right=sum(is_right for _, is_right in deciding),
        missed=tuple(max(0, (evidence.today - day).days) for day, is_right in deciding if not is_right),
    )


def _tally(points: list[float]) -> Tally | None:
    """Return how many of the answers were right; None without any."""
    return Tally(sum(each >= 1 for each in points), len(points)) if points else None


def _next_step(session: Session, where: Standings, seen: list[ObjectiveRow]) -> NextStep | None:
    weak = next((row for word in (Security.NOT_YET, Security.NEARLY) for row in seen if row.security is word), None)
    lessons = {each.lesson.lesson: each.lesson for each in where.lessons}
    if weak is not None:
        row = lessons[weak.lesson_id]
        quizzes = session.library(weak.lesson_id).quizzes(session.language, weak.lesson_id)
        first = row.sections[0] if row.sections else None
        return NextStep(weak, first.id if first else "", first.title if first else "", quizzes[0].id if quizzes else "")
    section = goes_on_in(session, where)
    rows = [row for module in where.modules for row in module.all_lessons]
    titles = {each.id: each.title for row in rows for each in row.sections}
    if section not in titles or all(each.state is LessonState.DONE for each in where.lessons):
        return None
    is_read = any(section in each.sections and all(each.read) for each in where.lessons)
    return NextStep(None, section, titles[section], "", is_read=is_read)
