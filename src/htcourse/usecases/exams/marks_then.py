"""The marks of an attempt as they stood at a time: as its rows up to then leave them, of the answers that are there."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from htcourse.core.certainty import SureAnswer, certainty_sum
from htcourse.core.question_types.answers import is_answered
from htcourse.core.quiz import Verdict
from htcourse.store.learner_rows import MARKED_ANEW, AttemptRow, EventRow, Kind, ResponseRow, without_stand_ins
from htcourse.usecases.attempts.kept_attempt import weights_of
from htcourse.usecases.exams.mark_history import standing_events


class MarkThen(NamedTuple):
    """The mark of a question as it stood at a time: the answer that bears it, its points (0 to 1) and its weight."""

    response: ResponseRow | None
    points: float
    weight: float
    is_open: bool

    @property
    def worth(self) -> float:
        """The points it counts, by its weight."""
        return self.points * self.weight


def before_and_after(
    attempt: AttemptRow, given: Sequence[ResponseRow], rows: Sequence[EventRow], start: int
) -> tuple[dict[int, MarkThen], dict[int, MarkThen]]:
    """Return the mark of each question before the row at a place, and as it is now; `given` are all answers.

    The first mark of an essay since then stands before it too, for it was waited for; also where the essay's own row
    is lost and its marks alone are left.
    """
    by_trainer = _by_trainer(rows)
    before, after = (_marks(attempt, given, by_trainer, each) for each in (rows[:start], rows))
    alone = {number for number, has in after.items() if has.response is not None and has.response.id in by_trainer}
    waited = [each for each, had in before.items() if had.is_open or (had.response is None and each in alone)]
    for end in range(start + 1, len(rows) + 1) if waited else ():
        for number, mark in _marks(attempt, given, by_trainer, rows[:end]).items():
            if number in waited and mark.response is not None and not mark.is_open:
                before[number] = before[number]._replace(response=mark.response, points=mark.points, is_open=False)
                waited.remove(number)
    return before, after


def _by_trainer(rows: Iterable[EventRow]) -> frozenset[str]:
    """Return the answers that are the mark of a trainer: an essay's is the answer once more."""
    return frozenset(str(each.data.get("response", "")) for each in rows if each.kind == Kind.ANSWER_MARKED)


def _marks(
    attempt: AttemptRow, given: Sequence[ResponseRow], by_trainer: frozenset[str], rows: Sequence[EventRow]
) -> dict[int, MarkThen]:
    """Return the mark of each question as these rows leave it.

    `given` are all answers as they were first marked, those `by_trainer` too: of them only what these rows tell of.
    """
    undone = {each.undoes for each in rows} - {""}
    live = [each for each in rows if not each.undoes and each.id not in undone]
    stands = standing_events(each for each in live if each.kind in MARKED_ANEW)
    terms: Mapping[str, Any] = next((each.data for each in reversed(live) if each.kind == Kind.ATTEMPT_TERMS), {})
    last = _last_given(given, by_trainer, _by_trainer(live), stands)
    marks = {}
    for number, weight in enumerate(weights_of(attempt._replace(terms=terms)), 1):
        response = last.get(number)
        standing = stands.get(response.id) if response else None
        points = float(standing.data["points"]) if standing else response.points if response else 0.0
        verdict = standing.data["verdict"] if standing else response.verdict if response else Verdict.WRONG
        marks[number] = MarkThen(response, points, weight, verdict == Verdict.OPEN)
    return marks


def _last_given(
    given: Sequence[ResponseRow], by_trainer: frozenset[str], there: frozenset[str], stands: Mapping[str, EventRow]
) -> dict[int, ResponseRow]:
    """Return the last answer to each question in force; of those `by_trainer` the ones that were `there`.

    What stood in for a blank was there as long as its mark by hand, whether it was taken back since or not.
    """
    undone = {each.undoes for each in given} | by_trainer
    by_hand = {row for row, each in stands.items() if each.kind == Kind.ANSWER_OVERRIDDEN}
    stood_in = {each.id for each in given if each.stands_in and each.id in by_hand}
    filled = {each.number for each in given if each.id in stood_in}
    last = (
        each
        for each in given
        if not each.undoes
        and (each.id in stood_in or each.id in there or each.id not in undone)
        and not (each.stands_in and each.number in filled and each.id not in stood_in)
    )
    return {each.number: each for each in without_stand_ins(last)}


def marks_by_certainty(marks: Mapping[int, MarkThen]) -> float:
    """Return what marks count by certainty."""
    answers = []
    for response, points, weight, is_open in marks.values():
        if response is not None and weight and not is_open:
            answers.append(SureAnswer(points, response.confidence, is_answered(response.answer), weight))
    return certainty_sum(answers)[0]
