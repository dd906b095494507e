"""What `short-text` gives to each place."""

from htcourse.core.form_fields import Field
from htcourse.core.question_rows.cells import Cells
from htcourse.core.question_rows.keys import accepted_fractions
from htcourse.core.question_rows.row import Answer
from htcourse.core.question_types.owed import Card, Columns, Data, Owes, Parts, Say
from htcourse.core.question_types.owed_parts import (
    RIGHT,
    WHY,
    accepted_fields,
    accepted_key,
    fraction_keys,
    read_accepted,
)
from htcourse.core.question_types.short_text import Body
from htcourse.core.translatable import QT_TRANSLATE_NOOP


def _example(say: Say) -> Data:
    return {"answers": [{"id": "right", "text": say(RIGHT), "feedback": say(WHY)}]}


def _fields(_: Data, say: Say) -> tuple[Field, ...]:
    label = QT_TRANSLATE_NOOP("QuestionFields", "Answers that are recognised; the first that fits counts")
    return (accepted_fields(say, say(label)),)


def _write(body: Body) -> Parts:
    return Parts([Answer(each.text, each.feedback) for each in body.answers], fraction_keys(body.answers))


def _read(cells: Cells) -> Body:
    answers = [(number, each.text, each.feedback) for number, each in cells.answers()]
    worth = accepted_fractions(cells.keys(is_needed=False), [number for number, _, _ in answers])
    return Body(read_accepted(answers, worth, cells))


def _sides(card: Card, body: Body) -> tuple[str, str]:
    return "", card.accepted(body.answers)


OWES = Owes(
    8,
    QT_TRANSLATE_NOOP("QuestionWords", "Short answer"),
    QT_TRANSLATE_NOOP("QuestionWords", "a word or two are typed."),
    "pencil",
    _example,
    _fields,
    columns=Columns(
        QT_TRANSLATE_NOOP("Skeletons", "All answers that are accepted; a star stands for anything."), _write, _read
    ),
    sides=_sides,
    key=accepted_key,
)
