"""`numeric`: a number, within a tolerance (QTI 3 qti-text-entry-interaction, base-type float; Moodle numerical).

Answer: `{"number": "5,5"}`, the text as it was typed; where that has two readings (`core.read_numbers`) and the person
said which was meant, `{"number": "1,110", "means": "1110"}`. Before that, and where the text is no number, `means` says
so (`answers.TWO_NUMBERS`, `NO_NUMBER`): neither is an answer, until a text with two readings is handed in as it is.

Points: the fraction of the first number that fits within its tolerance, never below 0 (Moodle numerical). Where nobody
was asked which of two readings was meant, the better one counts.
"""

import math
from dataclasses import dataclass

from htcourse.core.plain_data import text_field
from htcourse.core.question_types import Fault
from htcourse.core.question_types.answers import answer_text
from htcourse.core.question_types.parts import feedback_faults, fraction_faults, id_faults, too_few_faults
from htcourse.core.question_types.typed import answer_remarks, key_faults, taken_faults
from htcourse.core.quiz import Answer, Interaction, Mark, mark_of
from htcourse.core.read_numbers import parse_number, readings
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NAME = "numeric"

UNITS_BY = " | "
_ROUNDING = 1e-12
ANY_NUMBER = 1e15
"""The tolerance around 0 from which on any number at all fits: Moodle's `*` among numbers."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number that is recognised, give or take `tolerance`, and the `fraction` of the points it is worth."""

    id: str
    value: float
    tolerance: float = 0.0
    fraction: float = 1.0
    feedback: str = text_field(default="")

    @property
    def wording(self) -> str:
        """The number as a person would type it."""
        return f"{self.value:.12g}"

    @property
    def is_any(self) -> bool:
        """Whether it is any number at all; one that is itself as large as its tolerance is not."""
        return not self.value and self.tolerance >= ANY_NUMBER


def any_number(id: str, feedback: str, fraction: float = 0.0) -> Value:
    """Return what stands for Moodle's `*` among numbers: any other number, asked last."""
    return Value(id, 0.0, ANY_NUMBER, fraction, feedback=feedback)


@dataclass(frozen=True, slots=True)
class Body:
    """The recognised numbers, the first that fits counts; `unit` is shown beside the field and need not be typed.

    `units` are its other forms, plurals and abbreviations, which may be typed too (Moodle: units with multiplier 1).
    With any other unit behind it a number is no answer.
    """

    answers: tuple[Value, ...]
    unit: str = text_field(default="", raw=True)
    units: tuple[str, ...] = text_field(default=(), raw=True)


def check(body: Body) -> list[Fault]:
    """Find no full answer, ids used twice, bad numbers, other forms of no unit and answers without feedback."""
    faults = too_few_faults(len(body.answers), 1, "answers") + id_faults([each.id for each in body.answers], "answers")
    faults += key_faults([each.fraction for each in body.answers])
    if body.units and not body.unit:
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "There are `units` but no `unit` that they are other forms of."),
                QT_TRANSLATE_NOOP("Errors", "Write the unit that is shown behind the field as `unit`."),
                "units",
            )
        )
    for each in body.answers:
        faults += fraction_faults(each.id, each.fraction, "answers")
        faults += feedback_faults(each.id, each.feedback, "answers")
        if not math.isfinite(each.value) or not 0 <= each.tolerance < math.inf:
            faults.append(
                Fault(
                    QT_TRANSLATE_NOOP("Errors", "“{id}” has a value or tolerance that cannot be used."),
                    QT_TRANSLATE_NOOP("Errors", "Write a number, and a tolerance of 0 or more."),
                    f"answers/{each.id}",
                    values={"id": each.id},
                )
            )
        else:
            faults += taken_faults(each, _first_fit(body, each.value))
    return faults


def interaction(body: Body, seed: int) -> Interaction:
    """Return a field for a number, with its unit."""
    return Interaction("type-number", unit=body.unit, units=body.units)


def grade(body: Body, answer: Answer) -> Mark:
    """Points are the fraction of the first answer that fits, never below 0 (Moodle, numerical)."""
    fitting = [_first_fit(body, each) for each in meant_numbers(body, answer)]
    found = max(filter(None, fitting), key=lambda each: each.fraction, default=None)
    points = found.fraction if found else 0.0
    return mark_of(points, answer_remarks(body.answers, found.id if found else ""))


def guess(body: Body) -> float:
    """Return what any number at all is worth, else nothing (Moodle, numerical)."""
    return next((max(each.fraction, 0.0) for each in body.answers if each.is_any), 0.0)


def meant_numbers(body: Body, answer: Answer) -> tuple[float, ...]:
    """Return what a typed text stands for: the reading the person chose, else every one there is."""
    found = readings(answer_text(answer, "number"), body.unit, body.units)
    chosen = parse_number(answer_text(answer, "means"))
    return tuple(each for each in found if each == chosen) or found


def written_units(body: Body) -> str:
    """Return the unit and its other forms as one text, for formats that keep them in a tag."""
    return UNITS_BY.join((body.unit, *body.units)) if body.unit else ""


def read_units(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the unit and its other forms out of such a text."""
    unit, *others = (each.strip() for each in text.split(UNITS_BY.strip()))
    return unit, tuple(filter(None, others))


def _first_fit(body: Body, number: float) -> Value | None:
    return next((each for each in body.answers if _fits(each, number)), None)


def _fits(accepted: Value, number: float) -> bool:
    slack = accepted.tolerance + _ROUNDING * max(1.0, abs(accepted.value))
    return abs(number - accepted.value) <= slack
