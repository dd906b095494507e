"""What `single-choice` gives to each place."""

from htcourse.core.form_fields import Field
from htcourse.core.question_rows.cells import Cells
from htcourse.core.question_types.owed import Columns, Data, Owes, Say
from htcourse.core.question_types.owed_parts import (
    RIGHT,
    WRONG,
    choice_key,
    choice_sides,
    example_choice,
    listed,
    own_choices,
    read_choices,
    written_choices,
)
from htcourse.core.question_types.parts import single_choices
from htcourse.core.question_types.single_choice import Body
from htcourse.core.translatable import QT_TRANSLATE_NOOP


def _example(say: Say) -> Data:
    other = QT_TRANSLATE_NOOP("Skeletons", "Another wrong answer")
    choices = [example_choice(say, "right", RIGHT, is_right=True), example_choice(say, "wrong", WRONG)]
    return {"choices": [*choices, example_choice(say, "wrong-2", other)]}


def _fields(data: Data, say: Say) -> tuple[Field, ...]:
    has_fraction = any("fraction" in each for each in listed(data, "choices"))
    return own_choices(say, is_one=True, has_fraction=has_fraction)


def _read(cells: Cells) -> Body:
    return Body(single_choices(read_choices(cells)))


OWES = Owes(
    1,
    QT_TRANSLATE_NOOP("QuestionWords", "Single choice"),
    QT_TRANSLATE_NOOP("QuestionWords", "one of several is right."),
    "circle-dot",
    _example,
    _fields,
    columns=Columns(QT_TRANSLATE_NOOP("Skeletons", "One answer is right."), written_choices, _read),
    sides=choice_sides,
    key=choice_key,
)
