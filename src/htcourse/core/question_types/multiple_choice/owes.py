"""What `multiple-choice` gives to each place."""

from collections.abc import Iterator

from htcourse.core.form_fields import Field
from htcourse.core.question_rows.cells import Cells
from htcourse.core.question_types.multiple_choice import Body
from htcourse.core.question_types.owed import Card, Columns, Data, Owes, Page, Say
from htcourse.core.question_types.owed_parts import (
    RIGHT,
    WRONG,
    choice_key,
    choice_sides,
    example_choice,
    own_choices,
    read_choices,
    written_choices,
)
from htcourse.core.translatable import QT_TRANSLATE_NOOP


def _example(say: Say) -> Data:
    return {
        "choices": [
            example_choice(say, "right", RIGHT, is_right=True),
            example_choice(say, "right-2", QT_TRANSLATE_NOOP("Skeletons", "Another right answer"), is_right=True),
            example_choice(say, "wrong", WRONG),
            example_choice(say, "wrong-2", QT_TRANSLATE_NOOP("Skeletons", "Another wrong answer")),
        ]
    }


def _fields(_: Data, say: Say) -> tuple[Field, ...]:
    return own_choices(say, is_one=False, has_fraction=True)


def _read(cells: Cells) -> Body:
    return Body(read_choices(cells))


def _sides(card: Card, body: Body) -> tuple[str, str]:
    return choice_sides(card, body, is_many=True)


def _key(page: Page) -> Iterator[str]:
    return choice_key(page, is_many=True)


OWES = Owes(
    2,
    QT_TRANSLATE_NOOP("QuestionWords", "Multiple choice"),
    QT_TRANSLATE_NOOP("QuestionWords", "several can be right; all of them are asked for."),
    "list-checks",
    _example,
    _fields,
    columns=Columns(QT_TRANSLATE_NOOP("Skeletons", "Several answers are right."), written_choices, _read),
    sides=_sides,
    key=_key,
)
