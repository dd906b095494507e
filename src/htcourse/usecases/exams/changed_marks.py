"""Marks that changed after their learner could know them: told once, with before, after and why, and kept.

What was told is a row of its own, so that it can be seen again with the result. What a trainer changed before a result
was released is no change to whoever waited for it; from then on it could be seen, whether anybody looked or not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Any, NamedTuple

from htcourse.core.certainty import SureAnswer, certainty_sum
from htcourse.core.gate import Gate
from htcourse.core.points import SLACK
from htcourse.core.question_types.answers import is_answered
from htcourse.core.quiz import Mode, Verdict
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import MARKED_ANEW, AttemptRow, EventRow, Kind, NewEvent, ResponseRow
from htcourse.usecases.attempts.attempt_pages import closed_of
from htcourse.usecases.attempts.attempts import in_force, is_pass, kept_title, quiz_headings, told_now, weights_of
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.exams.mark_history import standing_events
from htcourse.usecases.session import Session

KINDS = (*MARKED_ANEW, Kind.ATTEMPT_TERMS, Kind.ATTEMPT_RELEASED, Kind.MARKS_TOLD)
"""The rows of an attempt that say how its marks became what they are, and when they were told."""


class QuestionChange(NamedTuple):
    """The points of a question, weighted, before and after."""

    number: int
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class MarkChange:
    """A result that changed: points before and after, of how many each, by question, and why.

    `reasons` are those of what stands now; without any what had changed was taken back. `at` is when it was changed
    (UTC). `passed` says whether it was a pass and whether it is one: None where nothing is, or nobody knows yet.
    `is_so_far`: answers of it wait for a mark. `certainty` is what a test by certainty counted, and counts. `mode` and
    `begun_at` (UTC, as far from it as it was there) say which attempt it is of those at one quiz.
    """

    attempt_id: str
    quiz_id: str
    title: str
    before: float
    after: float
    out_of: tuple[float, float]
    questions: tuple[QuestionChange, ...]
    reasons: tuple[str, ...]
    at: str
    offset_minutes: int
    passed: tuple[bool | None, bool | None] = (None, None)
    is_so_far: bool = False
    certainty: tuple[float, float] | None = None
    mode: str = ""
    begun_at: str = ""
    begun_offset: int = 0


def tell_changed_marks(session: Session) -> tuple[MarkChange, ...]:
    """Return the results that changed since they were told, the oldest attempt first, and keep that they are told."""
    changes = _changes(session)
    session.learner.append_events(
        NewEvent(Kind.MARKS_TOLD, each.quiz_id, each.quiz_id.partition("/")[0], each.attempt_id, _plain(each))
        for each in changes
    )
    return changes


def _changes(session: Session) -> tuple[MarkChange, ...]:
    learner = session.learner
    rows = learner.events(*MARKED_ANEW, Kind.ATTEMPT_TERMS, undone=True)
    concerned = {each.attempt for each in rows if _changes_marks(each)}
    if not concerned:
        return ()
    gate = gate_now(session)
    attempts = [each for each in learner.attempts() if each.id in concerned]
    told = [each for each in attempts if told_now(each).correctness and not closed_of(each, gate)]
    found = (change_since_told(session, each, attempt_events(learner, each.id)) for each in told)
    return tuple(each for each in found if each is not None)


def attempt_events(learner: LearnerReads, attempt_id: str) -> tuple[EventRow, ...]:
    """Return the rows of an attempt that these functions read, in the order of writing, undone ones and undos too."""
    return learner.events(*KINDS, attempt=attempt_id, undone=True)


def all_changes(session: Session, attempt: AttemptRow, rows: Sequence[EventRow], gate: Gate) -> tuple[MarkChange, ...]:
    """Return every change of a result that was told and the one that was not yet, the oldest first."""
    if not told_now(attempt).correctness or closed_of(attempt, gate):
        return ()
    told = [each for each in rows if each.kind == Kind.MARKS_TOLD and "before" in each.data]
    title = _title(session, attempt) if told else ""
    newest = change_since_told(session, attempt, rows)
    return (*(_kept(each, title) for each in told), *([newest] if newest else []))


def change_since_told(session: Session, attempt: AttemptRow, rows: Sequence[EventRow]) -> MarkChange | None:
    """Return how a result changed since it was told last; None where it did not."""
    begin = _told_until(attempt, rows)
    start = next((place for place, each in enumerate(rows) if place >= begin and _changes_marks(each)), None)
    if start is None:
        return None
    first = {each.number: each for each in in_force(session.learner.responses(attempt=attempt.id, undone=True))}
    before, after = _marks(attempt, first, rows[:start]), _marks(attempt, first, rows)
    changed = [number for number, had in before.items() if max(_steps(had, after[number])) >= SLACK]
    if not changed:
        return None
    undone = {each.undoes for each in rows} - {""}
    later = [each for each in rows[start:] if _changes_marks(each)]
    stand = [each for each in later if not each.undoes and each.id not in undone]
    (had, had_of), (has, has_of) = (tuple(map(fsum, zip(*each.values(), strict=True))) for each in (before, after))
    return MarkChange(
        attempt_id=attempt.id,
        quiz_id=attempt.quiz,
        title=_title(session, attempt),
        before=round(had, 6),
        after=round(has, 6),
        out_of=(had_of, has_of),
        passed=(is_pass(attempt, had, had_of), is_pass(attempt, has, has_of)),
        questions=tuple(QuestionChange(number, before[number][0], after[number][0]) for number in changed),
        reasons=tuple(dict.fromkeys(str(each.data.get("reason", "")) for each in stand if each.data.get("reason"))),
        at=later[-1].at,
        offset_minutes=later[-1].offset_minutes,
        is_so_far=bool(attempt.waiting),
        certainty=(_sure(first, before), _sure(first, after)) if attempt.mode == Mode.CERTAINTY else None,
        mode=attempt.mode,
        begun_at=attempt.started_at,
        begun_offset=attempt.offset_minutes,
    )


def _title(session: Session, attempt: AttemptRow) -> str:
    return quiz_headings(session, attempt.quiz, kept_title(attempt, session.language))[0]


def _steps(had: tuple[float, float], has: tuple[float, float]) -> tuple[float, float]:
    return abs(had[0] - has[0]), abs(had[1] - has[1])


def _changes_marks(row: EventRow) -> bool:
    return row.kind in MARKED_ANEW or (row.kind == Kind.ATTEMPT_TERMS and bool(row.undoes or row.data.get("batch")))


def _told_until(attempt: AttemptRow, rows: Sequence[EventRow]) -> int:
    """Return the place behind the row by which somebody could know the marks: a change told, else the first release."""
    undone = {each.undoes for each in rows} - {""}
    told = [place for place, each in enumerate(rows) if each.kind == Kind.MARKS_TOLD]
    waited = attempt.mode in (Mode.EXAM, Mode.PRE)
    released = [
        place
        for place, each in enumerate(rows)
        if waited and each.kind == Kind.ATTEMPT_RELEASED and not each.undoes and each.id not in undone
    ]
    return max([*told[-1:], *released[:1]], default=-1) + 1


def _marks(
    attempt: AttemptRow, first: Mapping[int, ResponseRow], rows: Sequence[EventRow]
) -> dict[int, tuple[float, float]]:
    """Return the points of each question, weighted, and the most it brings, as these rows leave them."""
    undone = {each.undoes for each in rows} - {""}
    live = [each for each in rows if not each.undoes and each.id not in undone]
    stands = standing_events(each for each in live if each.kind in MARKED_ANEW)
    terms: Mapping[str, Any] = next((each.data for each in reversed(live) if each.kind == Kind.ATTEMPT_TERMS), {})
    marks = {}
    for number, weight in enumerate(weights_of(attempt._replace(terms=terms)), 1):
        response = first.get(number)
        standing = stands.get(response.id) if response else None
        points = float(standing.data["points"]) if standing else response.points if response else 0.0
        marks[number] = (points * weight, weight)
    return marks


def _sure(first: Mapping[int, ResponseRow], marks: Mapping[int, tuple[float, float]]) -> float:
    """Return what marks count by certainty: points, weighted, and the most they bring, by the question's number."""
    answers = []
    for number, (points, weight) in marks.items():
        response = first.get(number)
        if response is not None and weight and not (response.verdict == Verdict.OPEN and not points):
            is_given = is_answered(response.answer)
            answers.append(SureAnswer(points / weight, response.confidence, is_given, weight))
    return certainty_sum(answers)[0]


def _plain(change: MarkChange) -> dict[str, Any]:
    return {
        "before": change.before,
        "after": change.after,
        "out_of": list(change.out_of),
        "questions": [list(each) for each in change.questions],
        "reasons": list(change.reasons),
        "passed": list(change.passed),
        "is_so_far": change.is_so_far,
        "certainty": list(change.certainty) if change.certainty else None,
        "changed_at": change.at,
        "changed_offset": change.offset_minutes,
    }


def _kept(row: EventRow, title: str) -> MarkChange:
    data = row.data
    before, after = data["out_of"]
    (had, has), sure = data.get("passed", (None, None)), data.get("certainty")  # earlier versions kept none
    return MarkChange(
        attempt_id=row.attempt,
        quiz_id=row.ref,
        title=title,
        before=data["before"],
        after=data["after"],
        out_of=(before, after),
        questions=tuple(QuestionChange(*each) for each in data["questions"]),
        reasons=tuple(data["reasons"]),
        at=data["changed_at"],
        offset_minutes=data["changed_offset"],
        passed=(had, has),
        is_so_far=bool(data.get("is_so_far")),
        certainty=(sure[0], sure[1]) if sure else None,
    )
