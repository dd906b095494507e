"""`categorise`: items to be sorted into categories (QTI 3 qti-match-interaction, many to one; Moodle match).

Answer: `{"categories": {item id: category id}}`; items left out are not answered.

Points: right ÷ all (Moodle match: every item counts alike).
"""

from dataclasses import dataclass

from htcourse.core.plain_data import text_field
from htcourse.core.question_types import Fault, Remarks
from htcourse.core.question_types.answers import answer_map
from htcourse.core.question_types.parts import (
    Label,
    feedback_faults,
    id_faults,
    options_of,
    placed_state,
    shuffled_options,
    text_faults,
    too_few_faults,
)
from htcourse.core.quiz import Answer, Interaction, Mark, Option, Remark, mark_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NAME = "categorise"
REMARKS = Remarks(are_placed=True, explain_the_key=True)


@dataclass(frozen=True, slots=True)
class Item:
    """Something to sort, and the id of the category it belongs to."""

    id: str
    category: str
    text: str = text_field(default="")
    feedback: str = text_field(default="")


@dataclass(frozen=True, slots=True)
class Body:
    """The categories, in the order shown, and the items."""

    categories: tuple[Label, ...]
    items: tuple[Item, ...]


def check(body: Body) -> list[Fault]:
    """Find too few categories or items, ids used twice, unknown categories and items without feedback."""
    faults = too_few_faults(len(body.categories), 2, "categories") + too_few_faults(len(body.items), 2, "items")
    faults += id_faults([each.id for each in body.categories], "categories")
    faults += id_faults([each.id for each in body.items], "items")
    known = {each.id for each in body.categories}
    for category in body.categories:
        faults += text_faults(category.id, category.text, "categories")
    for item in body.items:
        faults += text_faults(item.id, item.text, "items") + feedback_faults(item.id, item.feedback, "items")
        if item.category not in known:
            faults.append(
                Fault(
                    QT_TRANSLATE_NOOP("Errors", "“{id}” belongs to the unknown category “{category}”."),
                    QT_TRANSLATE_NOOP("Errors", "Use the id of one of the categories."),
                    f"items/{item.id}",
                    values={"id": item.id, "category": item.category},
                )
            )
    return faults


def interaction(body: Body, seed: int) -> Interaction:
    """Return the items as rows, shuffled, and the categories as options, in the author's order."""
    rows = [Option(each.id, each.text) for each in body.items]
    return Interaction("sort", rows=shuffled_options(rows, seed, "rows"), options=options_of(body.categories))


def grade(body: Body, answer: Answer) -> Mark:
    """Points are right ÷ all (Moodle, match). A remark's `label` is the category that would have been right."""
    categories = {each.id for each in body.categories}
    given = answer_map(answer, "categories", {each.id for each in body.items})
    remarks, right = [], 0
    for item in body.items:
        placed = given.get(item.id, "")
        placed = placed if placed in categories else ""
        is_right = bool(placed) and placed == item.category
        right += is_right
        remarks.append(Remark(item.id, placed_state(placed, is_right=is_right), item.feedback, label=item.category))
    return mark_of(right / max(len(body.items), 1), remarks)


def guess(body: Body) -> float:
    """Return one ÷ categories, for every item alike (Moodle, gapselect). All items in one category may earn more."""
    return 1 / max(len(body.categories), 1)
