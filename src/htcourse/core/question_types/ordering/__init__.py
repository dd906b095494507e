"""`ordering`: items to be put in order (QTI 3 qti-order-interaction; Moodle ordering).

Answer: `{"order": [id, …]}`, the first first. It is one, and whole, once an item was moved or the order kept as it was
dealt: all items have a place then (Moodle takes the order as dealt for an answer, too; whoever passed by gave none).

Points: items followed by their right neighbour ÷ (all − 1) (Moodle ordering, "Relative to the next item (excluding
last)"): one item in the wrong place costs its neighbourhood, not the place of all that follow. Items worded alike are
one as good as the other: nobody who sees them can tell them apart.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from htcourse.core.errors import Severity
from htcourse.core.plain_data import text_field
from htcourse.core.question_types import Fault, Remarks
from htcourse.core.question_types.answers import answer_ids
from htcourse.core.question_types.parts import id_faults, placed_state, shuffled_options, text_faults, too_few_faults
from htcourse.core.quiz import Answer, Interaction, Mark, Option, Remark, mark_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NAME = "ordering"
REMARKS = Remarks(are_placed=True, explain_the_key=True)


@dataclass(frozen=True, slots=True)
class Item:
    """Something to put in its place; feedback is optional, since the place is what is graded."""

    id: str
    text: str = text_field(default="")
    feedback: str = text_field(default="")


@dataclass(frozen=True, slots=True)
class Body:
    """The items, in the right order."""

    items: tuple[Item, ...]


def check(body: Body) -> list[Fault]:
    """Find fewer than three items (two are a coin's toss), ids used twice and items that are worded alike."""
    faults = too_few_faults(len(body.items), 3, "items") + id_faults([each.id for each in body.items], "items")
    for each in body.items:
        faults += text_faults(each.id, each.text, "items")
    seen: dict[str, str] = {}
    for each in body.items:
        if seen.setdefault(_wording(each), each.id) != each.id:
            faults.append(
                Fault(
                    QT_TRANSLATE_NOOP("Errors", "“{id}” is worded like “{other}”: each may stand for the other."),
                    QT_TRANSLATE_NOOP("Errors", "Word them apart if their order matters."),
                    f"items/{each.id}",
                    Severity.WARNING,
                    {"id": each.id, "other": seen[_wording(each)]},
                )
            )
    return faults


def _wording(item: Item) -> str:
    """Return what a learner tells an item by; its id where it has no words."""
    return " ".join(item.text.split()) or item.id


def interaction(body: Body, seed: int) -> Interaction:
    """Return the items shuffled, never in the right order from the start."""
    options = shuffled_options([Option(each.id, each.text) for each in body.items], seed, "items")
    words = {each.id: _wording(each) for each in body.items}
    for _ in options:  # rotated until it is not the right order as a person reads it; all alike it is always right
        if [words[each.id] for each in options] == list(words.values()):
            options = options[1:] + options[:1]
    return Interaction("order", options=options)


def grade(body: Body, answer: Answer) -> Mark:
    """Points are the items followed by their right neighbour ÷ (all − 1) (Moodle, relative to the next item).

    Each item is remarked on: right when it stands in its own place (absolute), labelled with that place from 1, and
    noted as `in-step` where it has points: as many are as there are points. A place left empty on paper parts two.
    """
    right_order = [each.id for each in body.items]
    given = _placed(answer, right_order)
    words = {each.id: _wording(each) for each in body.items}
    neighbours = Counter(pairwise(words[each] for each in right_order))
    at_place = [words.get(each, "") for each in given]
    right = (neighbours & Counter(pairwise(at_place))).total()
    if at_place != [words[each] for each in right_order]:
        # Where some are worded alike, another order has the same neighbours.
        right = min(right, max(len(right_order) - 2, 0))
    in_step = _in_step(given, words, neighbours, right)
    remarks = [
        Remark(
            each.id,
            placed_state(each.id if each.id in given else "", is_right=at_place[place : place + 1] == [words[each.id]]),
            each.feedback,
            "in-step" if each.id in in_step else "",
            label=str(place + 1),
        )
        for place, each in enumerate(body.items)
    ]
    return mark_of(right / max(len(right_order) - 1, 1), remarks)


def _placed(answer: Answer, known: list[str]) -> tuple[str, ...]:
    """Return the items in the order given, each once, empty ones for places left empty."""
    left, found = {"", *answer_ids(answer, "order", known)}, list[str]()
    for each in answer["order"] if len(left) > 1 else ():
        if isinstance(each, str) and each in left:
            found.append(each)
            left -= {each} - {""}
    return tuple(found)


def _in_step(
    given: tuple[str, ...], words: dict[str, str], neighbours: Counter[tuple[str, str]], most: int
) -> set[str]:
    """Return the items given after the one that they should follow, `most` of them, each right neighbour once."""
    left, found = neighbours.copy(), set[str]()
    for before, each in pairwise(given):
        pair = (words.get(before, ""), words.get(each, ""))
        if left[pair] > 0 and len(found) < most:
            left[pair] -= 1
            found.add(each)
    return found


def guess(body: Body) -> float:
    """Return one ÷ items: of all orders, that is how often a neighbour is the right one (all items being different)."""
    return 1 / max(len(body.items), 1)
