"""How the results of a quiz are spread, as Moodle's quiz statistics report says it.

Definitions: docs.moodle.org/dev/Quiz_statistics_calculations, "Test statistics"; rules for what is undefined as in
Moodle's `mod/quiz/report/statistics/classes/calculator.php`.
"""

from collections.abc import Sequence
from math import fsum
from statistics import median
from typing import NamedTuple

from htcourse.core.statistics.items import deviation
from htcourse.core.statistics.moments import mean, varies


class Spread(NamedTuple):
    """Where results lie and how they are spread; None where undefined. In the unit of results, the last two in none.

    `skewness` is above 0 when few stand far above the others, below 0 when few stand far below. `kurtosis` is 0 for the
    normal distribution, above 0 for a peak with long tails.
    """

    mean: float | None
    median: float | None
    deviation: float | None
    skewness: float | None
    kurtosis: float | None


def spread(results: Sequence[float]) -> Spread:
    """Return mean, median, standard deviation (n - 1), skewness and kurtosis of results.

    With the central moments m2, m3, m4 of s results, Moodle takes Fisher's k-statistics (R. A. Fisher, Proc. London
    Math. Soc. 30 (1930) 199): k2 = s m2 / (s - 1), k3 = s² m3 / ((s - 1)(s - 2)),
    k4 = s² ((s + 1) m4 - 3 (s - 1) m2²) / ((s - 1)(s - 2)(s - 3)); skewness is k3 / k2^1.5 from three results on,
    kurtosis k4 / k2² from four on, both undefined when all results are equal.
    """
    if not results:
        return Spread(None, None, None, None, None)
    middle, s = mean(results), len(results)
    m2, m3, m4 = (fsum((each - middle) ** power for each in results) / s for power in (2, 3, 4))
    skewness = kurtosis = None
    if s > 2 and varies(results):
        k2 = s * m2 / (s - 1)
        skewness = s * s * m3 / ((s - 1) * (s - 2)) / k2**1.5
        if s > 3:
            k4 = s * s * ((s + 1) * m4 - 3 * (s - 1) * m2 * m2) / ((s - 1) * (s - 2) * (s - 3))
            kurtosis = k4 / (k2 * k2)
    return Spread(middle, median(results), deviation(results), skewness, kurtosis)
