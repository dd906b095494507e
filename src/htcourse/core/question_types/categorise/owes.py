"""What `categorise` gives to each place."""

import re
from collections.abc import Iterator

from htcourse.core.form_fields import Field, Rows
from htcourse.core.question_bank import letter_id
from htcourse.core.question_rows.cells import Cells
from htcourse.core.question_rows.row import Answer
from htcourse.core.question_types.categorise import Body, Item
from htcourse.core.question_types.owed import Card, Columns, Data, Owes, Page, Parts, Say
from htcourse.core.question_types.owed_parts import (
    WHY,
    arrow,
    named,
    no_arrow,
    numbered,
    own_arrows,
    sides_of,
    text_field,
    why_field,
)
from htcourse.core.question_types.parts import Label
from htcourse.core.translatable import QT_TRANSLATE_NOOP


def _example(say: Say) -> Data:
    one, two = QT_TRANSLATE_NOOP("Skeletons", "First group"), QT_TRANSLATE_NOOP("Skeletons", "Second group")
    item, other = (
        QT_TRANSLATE_NOOP("Skeletons", "One of the first"),
        QT_TRANSLATE_NOOP("Skeletons", "One of the second"),
    )
    return {
        "categories": [{"id": "one", "text": say(one)}, {"id": "two", "text": say(two)}],
        "items": [
            {"id": "item", "text": say(item), "category": "one", "feedback": say(WHY)},
            {"id": "item-2", "text": say(other), "category": "two", "feedback": say(WHY)},
        ],
    }


def _fields(data: Data, say: Say) -> tuple[Field, ...]:
    name = Field("text", "line", say(QT_TRANSLATE_NOOP("QuestionFields", "Name of the group")))
    belongs = say(QT_TRANSLATE_NOOP("QuestionFields", "Belongs to"))
    group = Field("category", "choice", belongs, options=lambda: named(data, "categories"))
    groups = Rows(
        name=numbered(say(QT_TRANSLATE_NOOP("QuestionFields", "Group {number}"))),
        fields=lambda _: (name,),
        prefix="group",
        add=say(QT_TRANSLATE_NOOP("QuestionFields", "Add a group")),
    )
    items = Rows(
        name=numbered(say(QT_TRANSLATE_NOOP("QuestionFields", "Statement {number}"))),
        fields=lambda _: (text_field(say), group, why_field(say)),
        prefix="item",
        add=say(QT_TRANSLATE_NOOP("QuestionFields", "Add a statement")),
        new=lambda: {"text": "", "category": next((each for each, _ in named(data, "categories")), "")},
    )
    label = say(QT_TRANSLATE_NOOP("QuestionFields", "Statements (shown in any order)"))
    return (
        Field("categories", "rows", say(QT_TRANSLATE_NOOP("QuestionFields", "Groups")), rows=groups),
        Field("items", "rows", label, rows=items),
    )


def _write(body: Body) -> Parts:
    texts = {each.id: each.text for each in body.categories}
    answers = [Answer(arrow(each.text, texts.get(each.category, "")), each.feedback) for each in body.items]
    return Parts(answers, "\n".join(_on_one_line(no_arrow(text)) for text in texts.values()))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _read(cells: Cells) -> Body:
    correct = cells.row.correct
    whole = map(_on_one_line, re.split(r"[\n;]" if "\n" not in correct else "\n", correct))
    listed = [own_arrows(each, is_markdown=cells.is_markdown) for each in whole]
    rows = [(*sides_of(each.text, is_markdown=cells.is_markdown), each.feedback) for _, each in cells.answers()]
    names = dict.fromkeys(filter(None, [*listed, *(_on_one_line(right) for _, right, _ in rows)]))
    ids = {name: letter_id(number) for number, name in enumerate(names)}
    items = [(left, ids.get(_on_one_line(right), ""), told) for left, right, told in rows if left]
    return Body(
        tuple(Label(id, text=cells.line(name)) for name, id in ids.items()),
        tuple(
            Item(letter_id(place), category, text=cells.line(left), feedback=cells.line(told))
            for place, (left, category, told) in enumerate(items)
        ),
    )


def _sides(card: Card, body: Body) -> tuple[str, str]:
    texts = {each.id: card.line(each.text) for each in body.categories}
    front = card.listed([card.line(each.text) for each in body.items]) + card.listed(texts.values())
    rows = [
        card.told(f"{card.line(each.text)} → <b>{texts.get(each.category, '')}</b>", each.feedback)
        for each in body.items
    ]
    return front, card.listed(rows)


def _key(page: Page) -> Iterator[str]:
    names = {each.id: each.text for each in page.body.categories}
    for each in page.body.items:
        yield page.keyed(each.text, names[each.category], each.feedback)


OWES = Owes(
    6,
    QT_TRANSLATE_NOOP("QuestionWords", "Sorting into groups"),
    QT_TRANSLATE_NOOP("QuestionWords", "statements go into two or more groups."),
    "folder",
    _example,
    _fields,
    columns=Columns(
        QT_TRANSLATE_NOOP("Skeletons", "Each answer is an item and its category: item -> category."), _write, _read
    ),
    sides=_sides,
    key=_key,
)
