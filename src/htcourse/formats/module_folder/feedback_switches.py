"""A quiz's `feedback:` switches for every mode, and under a mode's name what differs there.

`feedback: {right_answer: false}`, or `feedback: {explanation: false, exam: {explanation: true, right_answer: false}}`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from htcourse.core.quiz import Feedback, Mode


@dataclass(frozen=True, slots=True)
class Switches:
    """What one mode tells; None: as in every mode."""

    correctness: bool | None = None
    explanation: bool | None = None
    right_answer: bool | None = None


@dataclass(frozen=True, slots=True)
class FeedbackShape:
    """The three switches, and those of single modes."""

    correctness: bool | None = None
    explanation: bool | None = None
    right_answer: bool | None = None
    practice: Switches | None = None
    test: Switches | None = None
    certainty: Switches | None = None
    exam: Switches | None = None
    pre: Switches | None = None
    post: Switches | None = None


def feedback_by_mode(shape: FeedbackShape, modes: Iterable[Mode]) -> dict[str, Feedback]:
    """Return what is told in each mode of a quiz, and in each that is named although the quiz does not have it."""
    own = {mode: switches for mode in Mode if (switches := getattr(shape, mode.value)) is not None}
    return {mode.value: _told(own.get(mode, Switches()), shape) for mode in (*modes, *own)}


def _told(own: Switches, common: FeedbackShape) -> Feedback:
    correctness = _first(own.correctness, common.correctness, True)
    return Feedback(
        correctness,
        _first(own.explanation, common.explanation, True),
        # Who does not tell right from wrong does not mean to tell the key either.
        _first(own.right_answer, common.right_answer, correctness),
    )


def _first(*switches: bool | None) -> bool:
    return next((each for each in switches if each is not None), True)
