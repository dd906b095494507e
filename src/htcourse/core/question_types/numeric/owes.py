"""What `numeric` gives to each place."""

import re
from collections.abc import Iterator
from html import escape

from htcourse.core.form_fields import Field, Rows
from htcourse.core.question_bank import letter_id
from htcourse.core.question_rows import faults
from htcourse.core.question_rows.cells import Cells, fault
from htcourse.core.question_rows.keys import accepted_fractions
from htcourse.core.question_rows.row import Answer
from htcourse.core.question_types.numeric import Body, Value, any_number, read_units, written_units
from htcourse.core.question_types.owed import Card, Columns, Data, Owes, Page, Parts, Say
from htcourse.core.question_types.owed_parts import (
    WHY,
    accepted_key,
    fraction_field,
    fraction_keys,
    number_text,
    numbered,
    why_field,
)
from htcourse.core.read_numbers import GivenNumber, parse_number, readings
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_RANGE = re.compile(r"(.+?)\s*(±|\+-|\+/-|(?<!\.)\.\.(?!\.)|…)\s*(.+)", re.DOTALL)


def _example(say: Say) -> Data:
    return {"answers": [{"id": "right", "value": 1, "feedback": say(WHY)}]}


def _fields(_: Data, say: Say) -> tuple[Field, ...]:
    number = say(QT_TRANSLATE_NOOP("QuestionFields", "Number"))
    give_or_take = say(QT_TRANSLATE_NOOP("QuestionFields", "Give or take"))
    unit = say(QT_TRANSLATE_NOOP("QuestionFields", "Unit, shown behind the field"))
    such_as = say(QT_TRANSLATE_NOOP("QuestionFields", "Plurals and abbreviations, such as year and yr."))
    others = say(QT_TRANSLATE_NOOP("QuestionFields", "Its other forms that may be typed, one a line"))
    rows = Rows(
        name=numbered(say(QT_TRANSLATE_NOOP("QuestionFields", "Number {number}"))),
        fields=lambda _: (
            Field("value", "number", number, is_whole=False, is_half=True),
            Field("tolerance", "number", give_or_take, "0", is_whole=False, is_half=True),
            fraction_field(say),
            why_field(say),
        ),
        prefix="answer",
        add=say(QT_TRANSLATE_NOOP("QuestionFields", "Add a number")),
    )
    label = say(QT_TRANSLATE_NOOP("QuestionFields", "Numbers; the first that fits counts"))
    return (
        Field("unit", "line", unit, say(QT_TRANSLATE_NOOP("QuestionFields", "Such as %, people or US$."))),
        Field("units", "words", others, such_as),
        Field("answers", "rows", label, rows=rows),
    )


def _write(body: Body) -> Parts:
    answers = [Answer(_written(each), each.feedback) for each in body.answers]
    return Parts(answers, fraction_keys(body.answers), [f"unit:{written_units(body)}"] if body.unit else [])


def _written(value: Value) -> str:
    if value.is_any:
        return "*"
    return number_text(value.value) + (f" ± {number_text(value.tolerance)}" if value.tolerance else "")


def _read(cells: Cells) -> Body:
    if not cells.row.answers and cells.row.correct:
        unit, units = read_units(cells.own("unit"))
        _tell_unclear(cells, cells.row.correct)
        return Body((_value("a", cells.row.correct, 1.0, ""),), unit=unit, units=units)
    answers = cells.answers()
    for _, each in answers:
        _tell_unclear(cells, each.text)
    worth = accepted_fractions(cells.keys(is_needed=False), [number for number, _ in answers])
    values = tuple(
        _value(letter_id(place), each.text, worth[number], cells.line(each.feedback))
        for place, (number, each) in enumerate(answers)
    )
    unit, units = read_units(cells.own("unit"))
    return Body(values, unit=unit, units=units)


def _tell_unclear(cells: Cells, text: str) -> None:
    """Warn of a point that may part thousands, where a person typed it: a row with an id was written by a program."""
    found = readings(text)
    if len(found) > 1 and not cells.row.id and not isinstance(text, GivenNumber):
        taken, other = map(number_text, found)
        cells.tell(faults.TWO_NUMBERS, text=text, taken=taken, other=other)


def _value(id: str, text: str, fraction: float, feedback: str) -> Value:
    if text.strip() == "*":
        return any_number(id, feedback, fraction)
    found = _RANGE.fullmatch(text.strip())
    numbers = [parse_number(each) for each in ((found[1], found[3]) if found else (text,))]
    if any(each is None for each in numbers):
        raise fault(faults.NO_NUMBER, text)
    first, last = (numbers[0] or 0.0), (numbers[-1] or 0.0)
    if found and found[2] in ("..", "…"):
        return Value(id, (first + last) / 2, abs(last - first) / 2, fraction, feedback=feedback)
    return Value(id, first, abs(last) if found else 0.0, fraction, feedback=feedback)


def _sides(card: Card, body: Body) -> tuple[str, str]:
    unit = escape(body.unit, quote=False)
    rows = [
        card.told(f"{card.sign(each.fraction)} {_shown(each)} {unit}".rstrip(), each.feedback)
        for each in body.answers
        if not each.is_any
    ]
    return f"<p>… {unit}</p>" if unit else "", card.listed(rows)


def _shown(value: Value) -> str:
    return value.wording + (f" ± {value.tolerance:.12g}" if value.tolerance else "")


def _key(page: Page) -> Iterator[str]:
    return accepted_key(page, f" {page.body.unit}")


OWES = Owes(
    7,
    QT_TRANSLATE_NOOP("QuestionWords", "Number"),
    QT_TRANSLATE_NOOP("QuestionWords", "a figure is typed, give or take a little."),
    "scale",
    _example,
    _fields,
    columns=Columns(
        QT_TRANSLATE_NOOP(
            "Skeletons",
            "A number: 5, or 5 ± 0.5, or 4.5..5.5. The tag unit:kg | kilo names a unit and its forms.",
        ),
        _write,
        _read,
    ),
    sides=_sides,
    key=_key,
)
