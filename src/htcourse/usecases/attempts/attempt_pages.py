"""An attempt as a window shows it: its row in a list, and its strip of questions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum

from htcourse.core.gate import Gate
from htcourse.core.question_types.answers import answer_text, is_answered, is_whole, unread_number
from htcourse.core.quiz import Feedback, Interaction, Mode, Verdict
from htcourse.core.told_mark import ALL
from htcourse.store import learner_rows
from htcourse.store.learner_rows import Kind, ResponseRow
from htcourse.usecases.attempts.answer_question import told_last
from htcourse.usecases.attempts.kept_attempt import (
    allowed,
    has_passed,
    kept_title,
    quiz_feedback,
    quiz_headings,
    tells_marks,
    told_now,
    waits_for_release,
    weights_of,
)
from htcourse.usecases.attempts.shown_question import question_if_read
from htcourse.usecases.session import Session


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One earlier attempt; `points` of `out_of`, None unless finished and all told.

    `started_at` and `submitted_at` (empty: it is under way) are UTC, ISO 8601.
    `parts` of those answered are not complete, told of a test under way (`how_far`).
    `waits` says that an exam's result is still with the trainer. `has_passed` is None while that is not told, and
    where nothing is a pass. `waiting` counts the answers told of that still wait for a mark: `points` are those so far.
    `is_held`: an exam that waits to be let in; `is_set_aside`: one that counts nowhere, and
    `why_aside` (empty: no reason is kept).
    `released_at`: when its result was (UTC). `is_doubted`: answers of it may be lost, and a trainer has not said yet
    whether it counts. `is_beyond`: it is one more than may be made. `pass_percent`: what was a pass when it was begun.
    """

    id: str
    mode: Mode
    started_at: str
    offset_minutes: int
    answered: int
    total: int
    points: float | None
    is_submitted: bool = False
    waits: bool = False
    out_of: float = 0.0
    has_passed: bool | None = None
    waiting: int = 0
    is_held: bool = False
    is_set_aside: bool = False
    why_aside: str | None = None
    released_at: str = ""
    is_doubted: bool = False
    is_beyond: bool = False
    pass_percent: float = 0.0
    submitted_at: str = ""
    parts: int = 0


@dataclass(frozen=True, slots=True)
class Slot:
    """A question's dot in the strip. `verdict` is set only where the mode already tells it.

    Where a number was `typed` that is none, or may be two, `unread` says so (`core.question_types.answers`): it is no
    answer; handed in, what may be two is one. `is_whole`: nothing to be matched, sorted, filled or judged was left
    out, and no number stands there unread, asked until it is handed in.
    """

    number: int
    question_id: str
    is_answered: bool
    is_flagged: bool
    verdict: Verdict | None
    unread: str = ""
    typed: str = ""
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class AttemptPage:
    """An attempt under way or finished. `part_number` and `part_title` place its lesson; 0 and empty without one.

    `feedback` is what the quiz tells once it may; `waits` that an exam's result is still with the trainer. `minutes`
    is the time of an exam, the extra one with it, 0 without a limit. `is_ended_by_time`: nobody handed it in, the time
    was up. `penalty` is what a try costs in practice. `closed` counts the questions of which nothing is told while an
    exam or pre-test asks them too. `is_doubted`: answers of it may be lost, and a trainer has not said yet what counts.
    """

    id: str
    quiz_id: str
    quiz_title: str
    part_number: int
    part_title: str
    mode: Mode
    slots: tuple[Slot, ...]
    current: int
    is_submitted: bool
    feedback: Feedback = ALL
    waits: bool = False
    minutes: float = 0.0
    is_ended_by_time: bool = False
    closed: int = 0
    penalty: float = 0.0
    is_doubted: bool = False

    @property
    def answered(self) -> int:
        """How many questions have an answer, or something that is not complete: what every window counts."""
        return _count(self.slots)[0]

    @property
    def parts(self) -> int:
        """How many of those answered are not complete."""
        return _count(self.slots)[1]

    @property
    def lacking(self) -> tuple[Slot, ...]:
        """The questions without an answer, or with a part of one."""
        return tuple(each for each in self.slots if not each.is_answered or not each.is_whole)

    @property
    def is_handed_in_unasked(self) -> bool:
        """Whether nobody is asked before it is handed in: nothing is lacking."""
        return not self.lacking


def attempt_row(attempt: learner_rows.AttemptRow, gate: Gate) -> AttemptRow:
    """Return an attempt as it stands in a list."""
    is_told = bool(attempt.submitted_at) and told_now(attempt).correctness and not closed_of(attempt, gate)
    return AttemptRow(
        id=attempt.id,
        mode=Mode(attempt.mode),
        started_at=attempt.started_at,
        offset_minutes=attempt.offset_minutes,
        answered=attempt.answered,
        total=len(attempt.drawn),
        points=attempt.points if is_told else None,
        is_submitted=bool(attempt.submitted_at),
        waits=waits_for_release(attempt),
        out_of=fsum(weights_of(attempt)),
        has_passed=has_passed(attempt) if is_told else None,
        waiting=attempt.waiting if is_told else 0,
        released_at=attempt.released_at,
        is_doubted=attempt.is_doubted,
        pass_percent=attempt.terms.get("pass_percent", 0),
        submitted_at=attempt.submitted_at,
    )


def how_far(session: Session, row: AttemptRow) -> AttemptRow:
    """Return a test under way with what its own page counts: the answers, and those of them that are not complete."""
    last = told_last(session.learner.responses(attempt=row.id))
    in_part = _left_in_part(session, last)
    answered, parts = _count(
        _slot(number, each.question, each, False, tells=False, is_submitted=False, is_whole=number not in in_part)
        for number, each in last.items()
    )
    return replace(row, answered=answered, parts=parts)


def _count(slots: Iterable[Slot]) -> tuple[int, int]:
    """Return how many questions have an answer or a part of one, and how many of these are not complete."""
    given = [each.is_whole for each in slots if each.is_answered or not each.is_whole]
    return len(given), given.count(False)


def closed_of(attempt: learner_rows.AttemptRow, gate: Gate) -> int:
    """Return how many questions of an attempt are closed by something else: what is not told itself has none."""
    return sum(not gate.is_open(each.question) for each in attempt.drawn) if tells_marks(attempt) else 0


def attempt_page(
    session: Session, attempt: learner_rows.AttemptRow, responses: Iterable[ResponseRow], gate: Gate
) -> AttemptPage:
    """Return an attempt with its responses in force, oldest first; `current` is where its learner goes on."""
    responses = tuple(responses)
    last = told_last(responses)
    flagged = session.learner.flagged(attempt.id)
    title, part_number, part_title = quiz_headings(session, attempt.quiz, kept_title(attempt, session.language))
    tells = told_now(attempt).correctness
    parts = set() if attempt.submitted_at else _left_in_part(session, last)
    slots = tuple(
        _slot(
            number,
            each.question,
            last.get(number),
            each.question in flagged,
            tells=tells and gate.is_open(each.question),
            is_submitted=bool(attempt.submitted_at),
            is_whole=number not in parts,
        )
        for number, each in enumerate(attempt.drawn, 1)
    )
    return AttemptPage(
        id=attempt.id,
        quiz_id=attempt.quiz,
        quiz_title=title,
        part_number=part_number,
        part_title=part_title,
        mode=Mode(attempt.mode),
        slots=slots,
        current=_current(slots, responses[-1].number if responses else 1, is_practice=attempt.mode == Mode.PRACTICE),
        is_submitted=bool(attempt.submitted_at),
        feedback=quiz_feedback(attempt),
        waits=waits_for_release(attempt),
        minutes=allowed(attempt).seconds / 60,
        is_ended_by_time=_is_ended_by_time(session, attempt),
        closed=closed_of(attempt, gate),
        penalty=attempt.penalty,
        is_doubted=attempt.is_doubted,
    )


def _current(slots: Sequence[Slot], newest: int, *, is_practice: bool) -> int:
    """Return the number of the first question to be done from the one answered last on, else of the first, else last.

    In a test one that is not complete is to be done still; in practice it was checked as it stands.
    """
    left = [each.number for each in slots if not each.is_answered or not (each.is_whole or is_practice)]
    return next((each for each in left if each >= newest), left[0] if left else len(slots))


def _slot(
    number: int,
    question_id: str,
    last: ResponseRow | None,
    is_flagged: bool,
    *,
    tells: bool,
    is_submitted: bool,
    is_whole: bool,
) -> Slot:
    unread = unread_number(last.answer) if last else ""
    if last is None or not is_answered(last.answer) or (unread and not is_submitted):
        typed = answer_text(last.answer, "number") if last and unread else ""
        return Slot(number, question_id, False, is_flagged, None, unread, typed, is_whole=is_submitted or not unread)
    return Slot(number, question_id, True, is_flagged, Verdict(last.verdict) if tells else None, is_whole=is_whole)


def _left_in_part(session: Session, last: Mapping[int, ResponseRow]) -> set[int]:
    """Return the numbers of questions where something to be matched, sorted, filled or judged has nothing yet."""
    parted = {
        number: each
        for number, each in last.items()
        if "verdict" in each.answer or any(isinstance(value, Mapping) for value in each.answer.values())
    }
    shown = session.learner.shown({each.shown for each in parted.values()}) if parted else {}
    found = set()
    for number, each in parted.items():
        question = question_if_read(shown[each.shown], each.language, each.question) if each.shown in shown else None
        asked = question.interaction(0) if question is not None else Interaction("")
        if not is_whole(each.answer, asked):
            found.add(number)
    return found


def _is_ended_by_time(session: Session, attempt: learner_rows.AttemptRow) -> bool:
    if attempt.mode != Mode.EXAM or not attempt.submitted_at:
        return False
    handed_in = session.learner.standing_event(Kind.ATTEMPT_SUBMITTED, attempt.id)
    return handed_in is not None and handed_in.data.get("by") == learner_rows.BY_TIME
