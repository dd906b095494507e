"""Item response theory: how likely somebody answers right, for a class made up to test the statistics.

The two-parameter logistic model, Birnbaum in Lord and Novick, Statistical Theories of Mental Test Scores (1968), 399.
Abilities and difficulties are on one scale: people have mean 0 and standard deviation 1.
"""

from collections.abc import Collection, Iterable, Sequence
from math import exp, fsum
from random import Random
from statistics import NormalDist
from typing import NamedTuple

HARDEST = 1.8
"""Difficulties are spread evenly from -HARDEST to HARDEST."""

_DISCRIMINATIONS = (1.0, 1.8)
_SLICES = 400


class ScaledItem(NamedTuple):
    """A question: the ability at which half of the people answer right, and how sharply it divides them."""

    difficulty: float
    discrimination: float

    def probability(self, ability: float) -> float:
        """Return how likely somebody of this ability answers right."""
        return 1 / (1 + exp(-self.discrimination * (ability - self.difficulty)))


def spread_items(count: int, random: Random) -> tuple[ScaledItem, ...]:
    """Return so many items: difficulties evenly spread, in random order, discriminations at random."""
    step = 2 * HARDEST / max(count - 1, 1)
    difficulties = [number * step - HARDEST for number in range(count)]
    random.shuffle(difficulties)
    return tuple(ScaledItem(round(each, 4), round(random.uniform(*_DISCRIMINATIONS), 4)) for each in difficulties)


def expected_share(items: Collection[ScaledItem], gain: float = 0.0, gain_spread: float = 0.0) -> float:
    """Return the mean share of right answers of all people there could be, not just of a class.

    `gain` is added to everybody's ability, and varies from one to the other by `gain_spread`.
    """
    people = NormalDist(gain, (1 + gain_spread**2) ** 0.5)
    abilities = [people.inv_cdf((number + 0.5) / _SLICES) for number in range(_SLICES)]
    return fsum(item.probability(ability) for item in items for ability in abilities) / (len(items) * _SLICES)


def who_is_right(probabilities: Sequence[float], random: Random) -> tuple[bool, ...]:
    """Say for each person whether they answer right: each with their probability, together as many as expected.

    Systematic sampling in random order (Madow, Annals of Mathematical Statistics 20 (1949) 333): everybody's chance is
    exactly their own, and the number of right answers is off its mean by less than one. Plain chance would put one
    question in six of a class of 200 more than 0.05 from its own facility, and show nothing of the statistics.
    """
    order = list(range(len(probabilities)))
    random.shuffle(order)
    right = [False] * len(order)
    mark, total = random.random(), 0.0
    for person in order:
        total += probabilities[person]
        if total > mark:
            right[person], mark = True, mark + 1
    return tuple(right)


def mean_probability(item: ScaledItem, abilities: Iterable[float]) -> float:
    """Return an item's expected facility in a class of these abilities."""
    probabilities = [item.probability(ability) for ability in abilities]
    return fsum(probabilities) / len(probabilities)
