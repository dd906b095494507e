"""`true-false`: a statement that holds or not (QTI 3 qti-choice-interaction with two choices; Moodle truefalse).

Answer: `{"choices": ["true"]}` or `{"choices": ["false"]}`, so that it is answered and kept like a choice.

Points: 1 for the right one, else 0 (Moodle truefalse).
"""

from dataclasses import dataclass

from htcourse.core.plain_data import text_field
from htcourse.core.question_types import Fault
from htcourse.core.question_types.answers import answer_id
from htcourse.core.question_types.parts import Choice, choice_remarks, feedback_faults, options_of
from htcourse.core.quiz import Answer, Interaction, Mark, mark_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NAME = "true-false"

TRUE = QT_TRANSLATE_NOOP("Questions", "True")
FALSE = QT_TRANSLATE_NOOP("Questions", "False")
"""The wording of the two options; the windows translate it (context "Questions")."""


@dataclass(frozen=True, slots=True)
class Body:
    """Whether the statement holds, and what is said to a learner who chose true, and false."""

    answer: bool
    feedback_true: str = text_field(default="")
    feedback_false: str = text_field(default="")


def check(body: Body) -> list[Fault]:
    """Find a missing feedback."""
    faults = feedback_faults("feedback_true", body.feedback_true, called="true")
    return faults + feedback_faults("feedback_false", body.feedback_false, called="false")


def interaction(body: Body, seed: int) -> Interaction:
    """Return true and false, always in this order."""
    return Interaction("choose-one", options=options_of(as_choices(body)))


def grade(body: Body, answer: Answer) -> Mark:
    """One point for the right one (Moodle, truefalse)."""
    choices = as_choices(body)
    chosen = answer_id(answer, "choices", {each.id for each in choices})
    points = sum(each.worth for each in choices if each.id == chosen)
    return mark_of(points, choice_remarks(choices, {chosen}))


def guess(body: Body) -> float:
    """Return a half: a coin's toss (Moodle, truefalse)."""
    return 0.5


def as_choices(body: Body) -> tuple[Choice, Choice]:
    """Return true and false as choices."""
    return (
        Choice("true", correct=body.answer, text=TRUE, feedback=body.feedback_true),
        Choice("false", correct=not body.answer, text=FALSE, feedback=body.feedback_false),
    )
