"""What `matching` gives to each place."""

from collections.abc import Iterator

from htcourse.core.form_fields import Field, Rows
from htcourse.core.question_bank import letter_id
from htcourse.core.question_rows.cells import Cells
from htcourse.core.question_rows.row import Answer
from htcourse.core.question_types.matching import Body, Distractor, Pair
from htcourse.core.question_types.owed import Card, Columns, Data, Owes, Page, Parts, Say
from htcourse.core.question_types.owed_parts import WHY, arrow, numbered, sides_of, why_field
from htcourse.core.quiz import shuffled
from htcourse.core.translatable import QT_TRANSLATE_NOOP


def _example(say: Say) -> Data:
    left, right = QT_TRANSLATE_NOOP("Skeletons", "First word"), QT_TRANSLATE_NOOP("Skeletons", "What belongs to it")
    other = QT_TRANSLATE_NOOP("Skeletons", "Second word")
    belongs = QT_TRANSLATE_NOOP("Skeletons", "What belongs to the second")
    return {
        "pairs": [
            {"id": "first", "left": say(left), "right": say(right), "feedback": say(WHY)},
            {"id": "second", "left": say(other), "right": say(belongs), "feedback": say(WHY)},
        ]
    }


def _fields(_: Data, say: Say) -> tuple[Field, ...]:
    left = Field("left", "text", say(QT_TRANSLATE_NOOP("QuestionFields", "Left")), is_half=True)
    right = Field("right", "text", say(QT_TRANSLATE_NOOP("QuestionFields", "Right")))
    pairs = Rows(
        name=numbered(say(QT_TRANSLATE_NOOP("QuestionFields", "Pair {number}"))),
        fields=lambda _: (left, right._replace(is_half=True), why_field(say)),
        prefix="pair",
        add=say(QT_TRANSLATE_NOOP("QuestionFields", "Add a pair")),
    )
    spare = Rows(
        name=numbered(say(QT_TRANSLATE_NOOP("QuestionFields", "Spare {number}"))),
        fields=lambda _: (right,),
        prefix="spare",
        add=say(QT_TRANSLATE_NOOP("QuestionFields", "Add a spare one")),
    )
    label = say(QT_TRANSLATE_NOOP("QuestionFields", "Spare right sides, which belong to none"))
    return (
        Field("pairs", "rows", say(QT_TRANSLATE_NOOP("QuestionFields", "Pairs")), rows=pairs),
        Field("distractors", "rows", label, rows=spare),
    )


def _write(body: Body) -> Parts:
    pairs = [Answer(arrow(each.left, each.right), each.feedback) for each in body.pairs]
    return Parts(pairs + [Answer(arrow("", each.right)) for each in body.distractors])


def _read(cells: Cells) -> Body:
    cells.no_key()
    pairs, others = [], []
    for place, (_, each) in enumerate(cells.answers()):
        left, right = map(cells.line, sides_of(each.text, is_markdown=cells.is_markdown))
        if left:
            pairs.append(Pair(letter_id(place), left=left, right=right, feedback=cells.line(each.feedback)))
        else:
            others.append(Distractor(letter_id(place), right=right))
    return Body(tuple(pairs), tuple(others))


def _sides(card: Card, body: Body) -> tuple[str, str]:
    rights = list(dict.fromkeys([*(each.right for each in body.pairs), *(each.right for each in body.distractors)]))
    front = card.listed([card.line(each.left) for each in body.pairs])
    front += card.listed([card.line(each) for each in shuffled(rights, 0, "right")])
    rows = [card.told(f"{card.line(each.left)} → <b>{card.line(each.right)}</b>", each.feedback) for each in body.pairs]
    return front, card.listed(rows)


def _key(page: Page) -> Iterator[str]:
    for each in page.body.pairs:
        yield page.keyed(each.left, each.right, each.feedback)


OWES = Owes(
    4,
    QT_TRANSLATE_NOOP("QuestionWords", "Matching"),
    QT_TRANSLATE_NOOP("QuestionWords", "each thing at the left belongs to one at the right."),
    "link",
    _example,
    _fields,
    columns=Columns(
        QT_TRANSLATE_NOOP("Skeletons", "Each answer is a pair: left -> right; “-> right” fits nothing."), _write, _read
    ),
    sides=_sides,
    key=_key,
)
