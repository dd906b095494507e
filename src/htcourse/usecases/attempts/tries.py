"""How often a question may be tried; what a try costs says `core.points`."""

from htcourse.core.errors import CourseError
from htcourse.core.question_types.answers import without_levels
from htcourse.core.quiz import Answer, Feedback, Mode, Verdict
from htcourse.core.translatable import QT_TRANSLATE_NOOP
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


def is_key_told(verdict: str, told: Feedback) -> bool:
    """Say whether the right answer is told with the last try: one that missed it could be copied then."""
    return verdict in (Verdict.WRONG, Verdict.PARTLY) and told.has_key


def refuse_after_the_key(attempt: AttemptRow, last: ResponseRow | None, told: Feedback) -> None:
    """Raise CourseError for a try after the right answer was told: it would be copied."""
    if last is not None and is_key_told(last.verdict, told) and not tries_left(attempt, last, told):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The right answer to this question was shown: it takes no more tries."),
            fix=QT_TRANSLATE_NOOP("Errors", "Go on, and practise what was not right again at the end."),
        )
