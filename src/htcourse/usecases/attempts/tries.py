"""How often a question may be tried; what a try costs says `core.points`."""

from htcourse.core.question_types.answers import without_levels
from htcourse.core.quiz import Answer, Feedback, Mode, Verdict
from htcourse.store.learner_rows import AttemptRow, ResponseRow

PRACTICE_TRIES = 3
"""How often practice offers to try; more is not refused."""


def is_rating(last: ResponseRow, answer: Answer) -> bool:
    """Say whether an answer is the open text given last, now held against its rubric: that is no other try."""
    return last.verdict == Verdict.OPEN and without_levels(last.answer) == without_levels(answer)


def tries_left(attempt: AttemptRow, last: ResponseRow | None, told: Feedback) -> int:
    """Return how many tries are offered after the last one: in practice until it is right, else one until submitted.

    Where right and wrong are not told, the tries offered do not tell either.
    """
    if attempt.submitted_at:
        return 0
    if attempt.mode != Mode.PRACTICE:
        return 1
    return tries_after(last, told)


def tries_after(last: ResponseRow | None, told: Feedback) -> int:
    """Return how many tries practice offers after the last one; whoever asked for the right answer has none."""
    if last is None:
        return PRACTICE_TRIES
    is_right = last.verdict == Verdict.RIGHT and told.correctness
    return 0 if is_right else max(0, PRACTICE_TRIES - last.try_number)
