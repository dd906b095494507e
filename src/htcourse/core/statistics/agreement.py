"""How far people agree who judged the same things by words that have no order: labels of passages, verdicts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import fsum

GOOD, FAIR = 0.8, 0.667
"""From here on an alpha is relied upon, and lends itself to tentative conclusions.

Krippendorff, Content Analysis, 2nd ed. 2004, p. 241.
"""


def krippendorff_alpha(units: Iterable[Sequence[str]]) -> float | None:
    """Return Krippendorff's alpha for nominal judgements: 1 is full agreement, 0 what chance gives, below 0 against it.

    `units` holds what was said of each thing judged, by however many people did. With o(c, k) the pairs of c and k
    within units, each unit of m judgements weighing 1 / (m - 1), n(c) the sums of its rows and n that of all:
    alpha = 1 - (n - 1) * sum of o(c, k) over c ≠ k / sum of n(c) n(k) over c ≠ k. Hayes and Krippendorff,
    Communication Methods and Measures 1 (2007) 77; Krippendorff, Content Analysis, 2nd ed. 2004, p. 219 to 230. What
    only one person judged pairs with nothing and is left out. None where nothing is left, or all ever said the same:
    then chance would agree as well.
    """
    paired = [Counter(unit) for unit in units if len(unit) > 1]
    sums = sum(paired, Counter[str]())
    n = sums.total()
    expected = n * n - sum(each * each for each in sums.values())
    if not expected:
        return None
    apart = ((unit.total() ** 2 - sum(each * each for each in unit.values())) / (unit.total() - 1) for unit in paired)
    return 1 - (n - 1) * fsum(apart) / expected


def agreeing_pairs(judgements: Iterable[int]) -> float | None:
    """Return which part of all pairs of people said the same, of how many said each thing; None of fewer than two.

    Of a single thing judged no alpha can be told; this is Fleiss's P of one subject (Psychological Bulletin 76 (1971)
    378), uncorrected for chance.
    """
    counts = [each for each in judgements if each]
    people = sum(counts)
    return sum(each * (each - 1) for each in counts) / (people * (people - 1)) if people > 1 else None
