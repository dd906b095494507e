"""Question types other programs lack, as the type of theirs that is graded the same, and back."""

from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import categorise, matching
from htcourse.core.question_types.parts import Label


def as_matching(body: categorise.Body) -> matching.Body:
    """Return items to be sorted as pairs, whose right sides are the categories; graded alike, right ÷ all.

    The pairs stand in the order of the categories, so that `as_categorise` finds that order again; a category
    without items is a distractor.
    """
    texts = {each.id: each.text for each in body.categories}
    order = list(texts)
    items = sorted((each for each in body.items if each.category in texts), key=lambda each: order.index(each.category))
    used = {each.category for each in items}
    pairs = tuple(
        matching.Pair(each.id, left=each.text, right=texts[each.category], feedback=each.feedback) for each in items
    )
    taken = {each.id for each in items}
    others = [each for each in body.categories if each.id not in used]
    return matching.Body(pairs, tuple(matching.Distractor(_free(each.id, taken), right=each.text) for each in others))


def as_categorise(body: matching.Body) -> categorise.Body:
    """Return pairs as items to be sorted into their right sides."""
    rights = dict.fromkeys([*(each.right for each in body.pairs), *(each.right for each in body.distractors)])
    ids = {right: letter_id(number) for number, right in enumerate(rights)}
    return categorise.Body(
        tuple(Label(id, text=right) for right, id in ids.items()),
        tuple(categorise.Item(each.id, ids[each.right], text=each.left, feedback=each.feedback) for each in body.pairs),
    )


def _free(id: str, taken: set[str]) -> str:
    while id in taken:
        id += "-x"
    taken.add(id)
    return id
