"""`short-text`: a word or a few, typed (QTI 3 qti-text-entry-interaction; Moodle shortanswer).

Answer: `{"text": "…"}`, as typed.

Points: the fraction of the first answer that fits, never below 0 (Moodle shortanswer).
"""

from dataclasses import dataclass

from htcourse.core.question_types import Fault
from htcourse.core.question_types.answers import answer_text
from htcourse.core.question_types.parts import Accepted
from htcourse.core.question_types.typed import answer_faults, answer_remarks, any_text_worth, match_of
from htcourse.core.quiz import Answer, Interaction, Mark, mark_of

NAME = "short-text"


@dataclass(frozen=True, slots=True)
class Body:
    """The recognised answers; the first that fits counts."""

    answers: tuple[Accepted, ...]


def check(body: Body) -> list[Fault]:
    """Find no full answer, ids used twice, empty answers and answers without feedback."""
    return answer_faults(body.answers)


def interaction(body: Body, seed: int) -> Interaction:
    """Return a field for a line of text."""
    return Interaction("type-text")


def grade(body: Body, answer: Answer) -> Mark:
    """Points are the fraction of the first answer that fits, never below 0 (Moodle, shortanswer).

    How texts are compared stands in `typed`.
    """
    found = match_of(answer_text(answer, "text"), body.answers)
    if found is None:
        return mark_of(0.0, answer_remarks(body.answers, ""))
    return mark_of(found.answer.fraction, answer_remarks(body.answers, found.answer.id, found.note))


def guess(body: Body) -> float:
    """Return what any text at all is worth, else nothing (Moodle, shortanswer)."""
    return any_text_worth(body.answers)
