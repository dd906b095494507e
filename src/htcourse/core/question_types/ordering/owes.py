"""What `ordering` gives to each place."""

from collections.abc import Iterator

from htcourse.core.form_fields import Field, Rows
from htcourse.core.question_bank import letter_id
from htcourse.core.question_rows.cells import Cells
from htcourse.core.question_rows.row import Answer
from htcourse.core.question_types.ordering import Body, Item
from htcourse.core.question_types.owed import Card, Columns, Data, Owes, Page, Parts, Say
from htcourse.core.question_types.owed_parts import WHY, numbered, text_field, why_field
from htcourse.core.quiz import shuffled
from htcourse.core.translatable import QT_TRANSLATE_NOOP


def _example(say: Say) -> Data:
    words = {
        "first": QT_TRANSLATE_NOOP("Skeletons", "What comes first"),
        "second": QT_TRANSLATE_NOOP("Skeletons", "What comes second"),
        "last": QT_TRANSLATE_NOOP("Skeletons", "What comes last"),
    }
    return {"items": [{"id": name, "text": say(text)} for name, text in words.items()], "feedback": say(WHY)}


def _fields(_: Data, say: Say) -> tuple[Field, ...]:
    why = say(QT_TRANSLATE_NOOP("QuestionFields", "Feedback (may be left out)"))
    rows = Rows(
        name=numbered(say(QT_TRANSLATE_NOOP("QuestionFields", "Step {number}"))),
        fields=lambda _: (text_field(say), why_field(say, why)),
        prefix="item",
        add=say(QT_TRANSLATE_NOOP("QuestionFields", "Add a step")),
    )
    return (Field("items", "rows", say(QT_TRANSLATE_NOOP("QuestionFields", "Steps, in the right order")), rows=rows),)


def _write(body: Body) -> Parts:
    return Parts([Answer(each.text, each.feedback) for each in body.items])


def _read(cells: Cells) -> Body:
    cells.no_key()
    answers = enumerate(cells.answers())
    return Body(
        tuple(
            Item(letter_id(place), text=cells.line(each.text), feedback=cells.line(each.feedback))
            for place, (_, each) in answers
        )
    )


def _sides(card: Card, body: Body) -> tuple[str, str]:
    texts = {each.id: each.text for each in body.items}
    front = card.listed([card.line(texts[each]) for each in shuffled(list(texts), 0, "items")])
    return front, card.listed([card.told(card.line(each.text), each.feedback) for each in body.items], "ol")


def _key(page: Page) -> Iterator[str]:
    items = "".join(f"<li>{each.text} {each.feedback}</li>" for each in page.body.items)
    yield f"<p>{page.words['order_answer']}</p><ol>{items}</ol>"


OWES = Owes(
    5,
    QT_TRANSLATE_NOOP("QuestionWords", "Ordering"),
    QT_TRANSLATE_NOOP("QuestionWords", "steps are put into their order."),
    "list-ordered",
    _example,
    _fields,
    columns=Columns(
        QT_TRANSLATE_NOOP("Skeletons", "The items in the right order; the learner sees them mixed."), _write, _read
    ),
    sides=_sides,
    key=_key,
)
