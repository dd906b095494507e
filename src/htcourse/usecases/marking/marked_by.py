"""The mark an earlier answer gets by a question as it stands now."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from htcourse.core.certainty import certainty_sum
from htcourse.core.question_types import tagging
from htcourse.core.quiz import Answer, Mark, Mode
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import AttemptRow, EventRow, ResponseRow
from htcourse.usecases.attempts.shown_question import ShownQuestion
from htcourse.usecases.quizzes.attempt_result import sure_answers


class MarkedAttempt(NamedTuple):
    """An attempt with what is needed to mark it anew."""

    learner: LearnerReads
    learner_id: str
    name: str
    row: AttemptRow
    weights: tuple[float, ...]
    last: Mapping[int, ResponseRow]
    events: Sequence[EventRow]

    def certainty(self, points: Mapping[int, float], weights: Sequence[float]) -> tuple[float, float] | None:
        """Return what a test by certainty counts, and what with other `points` by number and other weights."""
        if self.row.mode != Mode.CERTAINTY:
            return None
        had = sure_answers(self.row, self.last)
        has = [
            each and each._replace(points=points.get(number, each.points), out_of=weight)
            for number, (each, weight) in enumerate(zip(had, weights, strict=True), 1)
        ]
        before, after = (certainty_sum(filter(None, answers))[0] for answers in (had, has))
        return before, after

    def told(self) -> bool:
        """Say whether the learner may have seen the result."""
        return self.row.mode not in (Mode.EXAM, Mode.PRE) or bool(self.row.released_at)


def marked_by(now: ShownQuestion, then: ShownQuestion, answer: Answer) -> Mark | None:
    """Return the mark an answer gets by the question as it stands; None where that cannot read it.

    It cannot when it is of another type, when the answer names what is not in it any more, when words were typed in a
    language it is not in, or passages marked in a narrative that reads otherwise now.
    """
    if now.kind.name != then.kind.name or (now.is_bound_to_language and now.language != then.language):
        return None
    if now.kind.name == tagging.NAME and now.interaction(0).text != then.interaction(0).text:
        return None
    gone = set(_ids(then.structure["body"])) - set(_ids(now.structure["body"]))
    return None if gone & set(_names(answer)) else now.grade(answer)


def _ids(plain: Any) -> Iterator[str]:
    """Give every id in the structure of a question."""
    if isinstance(plain, Mapping):
        if isinstance(plain.get("id"), str):
            yield plain["id"]
        for each in plain.values():
            yield from _ids(each)
    elif isinstance(plain, list | tuple):
        for each in plain:
            yield from _ids(each)


def _names(answer: Any) -> Iterator[str]:
    """Give every text in an answer, those that stand for something else among them."""
    if isinstance(answer, str):
        yield answer
    elif isinstance(answer, Mapping):
        for key, value in answer.items():
            yield str(key)
            yield from _names(value)
    elif isinstance(answer, list | tuple):
        for each in answer:
            yield from _names(each)
