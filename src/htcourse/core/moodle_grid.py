"""Moodle's weights and category paths, and what its weighted choices mean here; for formats that speak its language.

Moodle takes a weight only when it stands on its grid (`question_bank::fraction_options_full`; moodle/moodle,
question/engine/bank.php); an import may refuse all others.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from htcourse.core.errors import Severity
from htcourse.core.question_types.multiple_choice import Body as MultipleChoice
from htcourse.core.question_types.multiple_choice import check
from htcourse.core.question_types.parts import Choice

GRID = (
    100.0,
    90.0,
    83.33333,
    80.0,
    75.0,
    70.0,
    66.66667,
    60.0,
    50.0,
    40.0,
    33.33333,
    30.0,
    25.0,
    20.0,
    16.66667,
    14.28571,
    12.5,
    11.11111,
    10.0,
    5.0,
    0.0,
)
"""The weights in per cent; their negatives belong to it."""

_NEAR = 0.1
"""Per cent by which a weight written with three decimals (0.333) may be off without being another weight."""
_OFF = 0.4
"""Per cent by which the sum of the right answers may be off: Moodle rounds it to whole ones."""
MOST_KEYS = 20
"""How many answers may have a weight above 0, so that together they have 100 %."""


class Weight(NamedTuple):
    """A weight on the grid, in per cent, and whether the one asked for was (nearly) the same."""

    percent: float
    is_near: bool

    def __str__(self) -> str:
        """Return it as Moodle writes it: `100`, `-33.33333`."""
        return f"{self.percent:.5f}".rstrip("0").rstrip(".")


def on_grid(fraction: float) -> Weight:
    """Return the weight of the grid that is nearest to a fraction (-1.0 to 1.0)."""
    asked = fraction * 100
    nearest = min(GRID, key=lambda each: abs(each - abs(asked)))
    percent = -nearest if asked < 0 and nearest else nearest
    return Weight(percent, abs(percent - asked) <= _NEAR)


def shares_on_grid(fractions: Sequence[float]) -> tuple[Weight, ...]:
    """Return the weights nearest to fractions of which several may be chosen, where those above 0 add up to 100 %.

    An import of Moodle ends at any other sum (`save_question_options` of its multichoice). None where there are too
    many above 0: the smallest weight is 5 %.
    """
    weights = [*map(on_grid, fractions)]
    keys = [at for at, each in enumerate(fractions) if each > 0]
    own = [weights[at].percent for at in keys]
    if all(own) and abs(sum(own) - GRID[0]) <= _OFF:
        return tuple(weights)
    found = _adding_up([fractions[at] * 100 for at in keys])
    for at, percent in zip(keys, found, strict=False):
        weights[at] = Weight(percent, abs(percent - fractions[at] * 100) <= _NEAR)
    return tuple(weights) if found else ()


def _adding_up(asked: Sequence[float]) -> tuple[float, ...]:
    """Return the weights that together are nearest to those asked for, of all that add up; none where none do."""
    least = GRID[-2]
    sums: dict[float, tuple[float, tuple[float, ...]]] = {0.0: (0.0, ())}
    for number, each in enumerate(asked, start=1):
        room = GRID[0] + _OFF - least * (len(asked) - number)  # each of the others needs some
        nearest: dict[float, tuple[float, tuple[float, ...]]] = {}
        for total, (far, weights) in sums.items():
            for weight in GRID[:-1]:
                now = round(total + weight, 5)
                farther = far + (weight - each) ** 2
                if now <= room and (now not in nearest or farther < nearest[now][0]):
                    nearest[now] = (farther, (*weights, weight))
        sums = nearest
    return min((each for total, each in sums.items() if abs(total - GRID[0]) <= _OFF), default=(0.0, ()))[1]


def fraction_of(percent: float) -> float:
    """Return the fraction a weight in per cent stands for: a third for 33.33333, whatever the digits written.

    A weight that is off the grid stays as it is.
    """
    weight = on_grid(percent / 100)
    if abs(weight.percent - percent) > 0.001:
        return round(percent / 100, 7)
    return round(weight.percent / 100, 7)


def weights_of(choices: Sequence[Choice]) -> tuple[float, ...]:
    """Return the fractions by which Moodle grades a question with several answers as this program does.

    Choices marked right or wrong are worth right ÷ keys − wrong ÷ distractors; fractions are the author's.
    """
    if any(each.fraction is not None for each in choices):
        return tuple(each.worth for each in choices)
    keys = sum(each.correct for each in choices)
    others = len(choices) - keys
    return tuple(1 / keys if each.correct else -1 / max(others, 1) for each in choices)


class SeveralChoices(NamedTuple):
    """Choices of a question with several answers; `is_changed` when they are graded otherwise than in Moodle."""

    choices: tuple[Choice, ...]
    is_changed: bool


def several_choices(choices: Sequence[Choice]) -> SeveralChoices:
    """Return weighted choices of which several may be chosen, as this program holds them.

    Where the keys share the point equally and the others take it off equally, they are `correct` or not. Where
    ticking everything would pay, or the keys do not add up to one point, the wrong ones are made to cost as much as
    the right ones bring, or the keys to share the point: both changes.
    """
    keys = [each for each in choices if each.worth > 0]
    others = [each for each in choices if each.worth <= 0]
    marked = tuple(replace(each, correct=each.worth > 0, fraction=None) for each in choices)
    if not keys:
        return SeveralChoices(marked, any(each.worth < 0 for each in choices))
    shares, costs = 1 / len(keys), -1 / max(len(others), 1)
    is_shared = all(_is_same(each.worth, shares) for each in keys)
    if is_shared and all(_is_same(each.worth, costs) for each in others):
        return SeveralChoices(marked, is_changed=False)
    if not any(each.severity is Severity.ERROR for each in check(MultipleChoice(_told(choices)))):
        return SeveralChoices(tuple(choices), is_changed=False)
    if is_shared or abs(sum(each.worth for each in keys) - 1) > 0.01:
        return SeveralChoices(marked, is_changed=True)
    costing = tuple(replace(each, fraction=round(costs, 7)) if each.worth <= 0 else each for each in choices)
    return SeveralChoices(costing, is_changed=True)


def _is_same(one: float, other: float) -> bool:
    return on_grid(one).percent == on_grid(other).percent


def _told(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """Return the choices with some wording each, for only their weights are asked about."""
    return tuple(replace(each, id=str(number), text="-", feedback="-") for number, each in enumerate(choices))


_SLASH = re.compile(r"(?<!/)/(?!/)")  # moodle/moodle, question/format.php: split_category_path
_CONTEXT = re.compile(r"\$\w+\$(/|$)")


def category_names(path: str) -> tuple[str, ...]:
    """Return the names of a path, from the top; the course and the word `top` are no names."""
    names = [
        " ".join(each.split()).replace("//", "/") for each in _SLASH.split(_CONTEXT.sub("", path.strip(), count=1))
    ]
    return tuple(filter(None, names[1:] if names[0] == "top" else names))


def category_path(names: Iterable[str]) -> str:
    """Return the path of a category that any course can take in."""
    return "/".join(("$course$", "top", *(" ".join(each.split()).replace("/", "//") for each in names)))
