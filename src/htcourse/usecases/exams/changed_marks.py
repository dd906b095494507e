"""Marks that changed after their learner could know them: told once, with before, after and why, and kept.

What was told is a row of its own, written once it was seen, so that it can be seen again with the result. What a
trainer changed before a result was released is no change to whoever waited for it; from then on it could be seen,
whether anybody looked or not. Nor is the first mark of an essay, for which somebody waits; each further one is. Of an
attempt that was let count with rows lost or changed it is told what it counts without, and what a trainer changed and
nobody was told: against what the answers that are there counted before, for what lost ones did nobody knows any more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import fsum
from typing import Any, NamedTuple

from htcourse.core.clock import Moment
from htcourse.core.gate import Gate
from htcourse.core.points import SLACK
from htcourse.core.quiz import Mode, Verdict
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import MARKED_ANEW, AttemptRow, EventRow, Kind, NewEvent
from htcourse.store.lost_attempts import settled_doubt
from htcourse.usecases.attempts.attempt_pages import closed_of
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.attempts.kept_attempt import has_passed, is_pass, kept_title, quiz_headings, told_now, weights_of
from htcourse.usecases.exams.exam_terms import quizzes_in, surplus
from htcourse.usecases.exams.mark_history import Loss, last_weighed, loss_let_count, loss_of, standing_events
from htcourse.usecases.exams.marks_then import MarkThen, before_and_after, marks_by_certainty
from htcourse.usecases.exams.standing import may_be_mark, numbered, stands_passed
from htcourse.usecases.session import Changed, Session

_MARKS_GIVEN = (Kind.ANSWER_MARKED, *MARKED_ANEW)
KINDS = (*_MARKS_GIVEN, Kind.ATTEMPT_TERMS, Kind.ATTEMPT_RELEASED, Kind.LOSS_ACCEPTED, Kind.MARKS_TOLD)
"""The rows of an attempt that say how its marks became what they are, and when they were told."""
_LOST = -1
"""The number of a question where the answer is gone that a row is about; 0 is all of them."""


class QuestionChange(NamedTuple):
    """The points of a question, weighted, before and after; `weights` are what it counts, where that changed."""

    number: int
    before: float
    after: float
    weights: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class MarkChange:
    """A result that changed: points before and after, of how many each, by question, and why.

    `reasons` are those of what stands now and of what was taken back since it was told, `whose` the questions of each
    (none: of all); without any what had changed was taken back, but where an essay `is_marked_again`; of several the
    questions `taken_back`, on the days `back_on` (ISO 8601). `loss` is what it counts without since; where nothing else
    changed, `before` is `after`. `at` is when what stands now was given (UTC), of a change taken back when that was.
    `passed` says whether it was a pass and whether it is one: None where nothing is, or nobody knows yet. `is_so_far`:
    answers of it wait for a mark. `nth` says which of several attempts at its quiz it is, `stands` that the quiz is
    passed by one of them that may be the mark. `certainty` is what a test by certainty counted, and counts. `mode` and
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
    whose: tuple[tuple[int, ...], ...] = ()
    is_marked_again: bool = False
    taken_back: tuple[int, ...] = ()
    back_on: tuple[str, ...] = ()
    loss: Loss | None = None
    nth: int = 0
    stands: bool = False

    @property
    def has_marks(self) -> bool:
        """Whether the mark of a question changed; else it tells of a loss alone."""
        return bool(self.questions) or self.before != self.after


def keep_told(session: Session, shown: Iterable[MarkChange]) -> Changed:
    """Keep that results were told which changed, once somebody saw them; what changed since it was shown is not."""
    seen = {each.attempt_id: _plain(each) for each in shown}
    told = [(each, _plain(each)) for each in changed_marks(session)]
    session.learner.append_events(
        NewEvent(Kind.MARKS_TOLD, each.quiz_id, each.quiz_id.partition("/")[0], each.attempt_id, data)
        for each, data in told
        if seen.get(each.attempt_id) == data
    )
    return Changed(progress=True)


def changed_marks(session: Session) -> tuple[MarkChange, ...]:
    """Return the results that changed since they were told, the oldest attempt first; nothing is written."""
    learner = session.learner
    rows = learner.events(*_MARKS_GIVEN, Kind.ATTEMPT_TERMS, Kind.LOSS_ACCEPTED, undone=True)
    concerned = {each.attempt for each in rows if each.kind == Kind.LOSS_ACCEPTED or _changes_marks(each)}
    if not concerned:
        return ()
    gate = gate_now(session)
    attempts = [each for each in learner.attempts() if each.id in concerned]
    told = [each for each in attempts if told_now(each).correctness and not closed_of(each, gate)]
    found = (change_since_told(session, each, attempt_events(learner, each.id)) for each in told)
    changes = tuple(_among(session, each, gate) for each in found if each is not None)
    if changes:
        learner.look_through()
    return changes


def _among(session: Session, change: MarkChange, gate: Gate) -> MarkChange:
    """Return a change with which of several attempts it is of, and whether the quiz is passed by what may be known."""
    made = session.learner.attempts(change.quiz_id)
    if change.attempt_id not in (number := numbered(made)):
        return change
    beyond = surplus(session.learner, quizzes_in(session.libraries), made)
    known = [each for each in made if told_now(each).correctness and not closed_of(each, gate)]
    own = may_be_mark(known, beyond).get((change.quiz_id, change.mode), ())
    return replace(change, nth=number[change.attempt_id], stands=bool(stands_passed(map(has_passed, own))))


def attempt_events(learner: LearnerReads, attempt_id: str) -> tuple[EventRow, ...]:
    """Return the rows of an attempt that these functions read, in the order of writing, undone ones and undos too."""
    return learner.events(*KINDS, attempt=attempt_id, undone=True)


def all_changes(session: Session, attempt: AttemptRow, rows: Sequence[EventRow], gate: Gate) -> tuple[MarkChange, ...]:
    """Return every change of a result that was told and the one that was not yet, the oldest first."""
    if not told_now(attempt).correctness or closed_of(attempt, gate):
        return ()
    harmed = {row for each in rows if each.kind == Kind.LOSS_ACCEPTED for row in settled_doubt(each.data).rows}
    told = [each for each in rows if each.kind == Kind.MARKS_TOLD and "before" in each.data and each.id not in harmed]
    title = _title(session, attempt) if told else ""
    newest, loss = change_since_told(session, attempt, rows), loss_let_count(rows)
    newest = newest and _among(session, newest, gate)
    since = rows[rows.index(loss) :] if loss else rows
    # Whether it was a pass before it lost answers says nothing of what it is.
    kept = (_kept(each, title) if each in since else replace(_kept(each, title), passed=(None, None)) for each in told)
    return (*kept, *([newest] if newest else []))


def change_since_told(session: Session, attempt: AttemptRow, rows: Sequence[EventRow]) -> MarkChange | None:
    """Return how a result changed since it was told last, and what it counts without since; None where it did not."""
    change, row = _marks_since_told(session, attempt, rows), loss_let_count(rows)
    if row is None or attempt.let_count is None or rows.index(row) < _known_since(attempt, rows):
        return change
    points, out_of = round(attempt.points, 6), fsum(weights_of(attempt))
    return replace(
        change
        or MarkChange(
            attempt_id=attempt.id,
            quiz_id=attempt.quiz,
            title=_title(session, attempt),
            before=points,
            after=points,
            out_of=(out_of, out_of),
            questions=(),
            reasons=(),
            at=row.at,
            offset_minutes=row.offset_minutes,
            passed=(None, has_passed(attempt)),
            is_so_far=bool(attempt.waiting),
            mode=attempt.mode,
            begun_at=attempt.started_at,
            begun_offset=attempt.offset_minutes,
        ),
        loss=loss_of(row),
    )


def _marks_since_told(session: Session, attempt: AttemptRow, rows: Sequence[EventRow]) -> MarkChange | None:
    begin = _known_since(attempt, rows)
    start = next((place for place, each in enumerate(rows) if place >= begin and _changes_marks(each)), None)
    if start is None:
        return None
    given = session.learner.responses(attempt=attempt.id, undone=True)
    before, after = before_and_after(attempt, given, rows, start)
    changed = [number for number, had in before.items() if _is_another(had, after[number])]
    if not changed:
        return None
    numbers = {each.id: each.number for each in given}

    def number_of(row: EventRow) -> int:
        return 0 if row.kind == Kind.ATTEMPT_TERMS else numbers.get(row.data.get("response") or row.ref, _LOST)

    undone = {each.undoes for each in rows} - {""}
    later = [each for each in rows[start:] if _changes_marks(each)]
    again = {one.response.id for number in changed if (one := after[number]).response is not None}
    waited = {each.number for each in given if each.verdict == Verdict.OPEN}
    given_first = {number_of(each): each.id for each in reversed(rows) if each.kind in _MARKS_GIVEN and not each.undoes}
    firsts = {given_first.get(each) for each in waited}
    live = (each for each in rows if each.kind in MARKED_ANEW and not each.undoes and each.id not in undone)
    standing = {each.id for each in standing_events(live).values()}
    weighed = last_weighed(rows)
    standing |= {weighed.get(each, "") for each in changed if before[each].weight != after[each].weight}
    stand = [
        each
        for each in later
        if not each.undoes
        and each.id not in undone
        and each.id not in firsts
        and number_of(each) in (0, *changed)
        and (each.kind == Kind.ANSWER_MARKED or each.id in standing)  # not below a newer one, or one by hand
        and (each.kind != Kind.ANSWER_MARKED or each.data.get("response") in again)
    ]
    why = [(str(each.data.get("reason") or each.data.get("comment", "")), number_of(each)) for each in stand]
    gone = {each.undoes for each in later} - {""}
    back = {each.id: number_of(each) for each in rows if each.id in gone}
    taken = set(back.values())
    kept = {number for _, number in why}
    is_any = 0 in taken and 0 not in kept
    taken_back = tuple(each for each in changed if each not in kept and (is_any or each in taken))
    ended = (*taken_back, *([0] if is_any else []))
    undos = [each for each in later if each.undoes and back.get(each.undoes) in ended]
    known = {each.id for each in rows[:start]}
    why += [(str(each.data.get("reason", "")), back[each.undoes]) for each in undos if each.undoes in known]
    reasons = tuple(dict.fromkeys(words for words, _ in why if words))
    whose = ({number for said, number in why if said == words} for words in reasons)
    (had, had_of), (has, has_of) = (
        (fsum(one.worth for one in each.values()), fsum(one.weight for one in each.values()))
        for each in (before, after)
    )
    newest = (stand or undos or later)[-1]
    was_passed = None if loss_let_count(rows[start:]) else is_pass(attempt, had, had_of)
    return MarkChange(
        attempt_id=attempt.id,
        quiz_id=attempt.quiz,
        title=_title(session, attempt),
        before=round(had, 6),
        after=round(has, 6),
        out_of=(had_of, has_of),
        passed=(was_passed, is_pass(attempt, has, has_of)),
        questions=tuple(_question(number, before[number], after[number]) for number in changed),
        reasons=reasons,
        whose=tuple(() if 0 in each else tuple(sorted(each)) for each in whose),
        at=newest.at,
        offset_minutes=newest.offset_minutes,
        is_so_far=bool(attempt.waiting),
        certainty=(marks_by_certainty(before), marks_by_certainty(after)) if attempt.mode == Mode.CERTAINTY else None,
        mode=attempt.mode,
        begun_at=attempt.started_at,
        begun_offset=attempt.offset_minutes,
        is_marked_again=any(each.kind == Kind.ANSWER_MARKED for each in stand),
        taken_back=taken_back,
        back_on=tuple(dict.fromkeys(Moment(each.at, each.offset_minutes).local[:10] for each in undos)),
    )


def _title(session: Session, attempt: AttemptRow) -> str:
    return quiz_headings(session, attempt.quiz, kept_title(attempt, session.language))[0]


def _is_another(had: MarkThen, has: MarkThen) -> bool:
    return max(abs(had.worth - has.worth), abs(had.weight - has.weight)) >= SLACK


def _question(number: int, had: MarkThen, has: MarkThen) -> QuestionChange:
    weights = None if had.weight == has.weight else (had.weight, has.weight)
    return QuestionChange(number, had.worth, has.worth, weights)


def _changes_marks(row: EventRow) -> bool:
    return row.kind in _MARKS_GIVEN or (row.kind == Kind.ATTEMPT_TERMS and bool(row.undoes or row.data.get("batch")))


def _known_since(attempt: AttemptRow, rows: Sequence[EventRow]) -> int:
    """Return the place behind the row by which somebody could know the marks: a change told, else the first release.

    A release that was held back again counts too: until then anybody could look. What told them may be among the rows
    that are lost: then it is told once more.
    """
    told = [place for place, each in enumerate(rows) if each.kind == Kind.MARKS_TOLD]
    waited = attempt.mode in (Mode.EXAM, Mode.PRE)
    released = [place for place, each in enumerate(rows) if waited and each.kind == Kind.ATTEMPT_RELEASED]
    return max([*told[-1:], *released[:1]], default=-1) + 1


def _plain(change: MarkChange) -> dict[str, Any]:
    return {
        "before": change.before,
        "after": change.after,
        "out_of": list(change.out_of),
        "questions": [list(each[:3]) for each in change.questions],
        "weights": {str(each.number): list(each.weights) for each in change.questions if each.weights},
        "reasons": list(change.reasons),
        "whose": [list(each) for each in change.whose],
        "passed": list(change.passed),
        "is_so_far": change.is_so_far,
        "certainty": list(change.certainty) if change.certainty else None,
        "is_marked_again": change.is_marked_again,
        "taken_back": list(change.taken_back),
        "back_on": list(change.back_on),
        "loss": list(change.loss) if change.loss else None,
        "nth": change.nth,
        "stands": change.stands,
        "changed_at": change.at,
        "changed_offset": change.offset_minutes,
    }


def _kept(row: EventRow, title: str) -> MarkChange:
    data = row.data
    before, after = data["out_of"]
    (had, has), sure = data.get("passed", (None, None)), data.get("certainty")  # earlier versions kept none
    loss = data.get("loss")
    weights = {int(number): (was, now) for number, (was, now) in data.get("weights", {}).items()}
    return MarkChange(
        attempt_id=row.attempt,
        quiz_id=row.ref,
        title=title,
        before=data["before"],
        after=data["after"],
        out_of=(before, after),
        questions=tuple(QuestionChange(*each)._replace(weights=weights.get(each[0])) for each in data["questions"]),
        reasons=tuple(data["reasons"]),
        at=data["changed_at"],
        offset_minutes=data["changed_offset"],
        passed=(had, has),
        is_so_far=bool(data.get("is_so_far")),
        is_marked_again=bool(data.get("is_marked_again")),
        certainty=(sure[0], sure[1]) if sure else None,
        whose=tuple(map(tuple, data.get("whose", ()))),
        taken_back=tuple(data.get("taken_back", ())),
        back_on=tuple(data.get("back_on", ())),  # earlier versions kept none
        loss=Loss(*loss) if loss else None,
        nth=data.get("nth", 0),
        stands=bool(data.get("stands")),
    )
