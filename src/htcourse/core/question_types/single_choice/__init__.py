"""`single-choice`: one of several (QTI 3 qti-choice-interaction, max-choices 1; Moodle multichoice, one answer).

Answer: `{"choices": [id]}`; an empty list, or more than one, is no answer.

Points: the fraction of the choice given, down to -1: what a guess takes off stays off (Moodle multichoice, one answer).
"""

from dataclasses import dataclass

from htcourse.core.errors import Severity
from htcourse.core.question_types import Fault
from htcourse.core.question_types.answers import answer_id
from htcourse.core.question_types.parts import Choice, choice_faults, choice_remarks, shown_choices
from htcourse.core.quiz import Answer, Interaction, Mark, mark_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NAME = "single-choice"


@dataclass(frozen=True, slots=True)
class Body:
    """The choices; exactly one is worth the whole point."""

    choices: tuple[Choice, ...]


def check(body: Body) -> list[Fault]:
    """Find choices without feedback, ids used twice, and a number of right choices other than one.

    Several right ones are a warning: in Moodle any of them will do, and so it is graded here.
    """
    faults = choice_faults(body.choices)
    keys = [each.id for each in body.choices if each.worth == 1]
    if len(keys) != 1:
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "A single-choice question has {count} right choices."),
                QT_TRANSLATE_NOOP("Errors", "Mark exactly one choice with “correct: true”."),
                "choices",
                Severity.WARNING if keys else Severity.ERROR,
                {"count": len(keys)},
            )
        )
    return faults


def interaction(body: Body, seed: int) -> Interaction:
    """Return the choices, shuffled."""
    return Interaction("choose-one", options=shown_choices(body.choices, seed))


def grade(body: Body, answer: Answer) -> Mark:
    """Points are the fraction of the choice given, below 0 too (Moodle, multichoice with one answer)."""
    chosen = answer_id(answer, "choices", {each.id for each in body.choices})
    points = sum(each.worth for each in body.choices if each.id == chosen)
    return mark_of(points, choice_remarks(body.choices, {chosen}), least=-1.0)


def guess(body: Body) -> float:
    """Return the mean worth of the choices (Moodle, multichoice with one answer)."""
    return sum(each.worth for each in body.choices) / max(len(body.choices), 1)
