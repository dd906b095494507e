"""How well questions work, as Moodle defines it, with fractions where Moodle shows per cent.

Definitions: docs.moodle.org/dev/Quiz_statistics_calculations; rules for what is undefined as in Moodle's
`question/classes/statistics/questions/calculator.php` and `mod/quiz/report/statistics/classes/calculator.php`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import fsum, sqrt
from statistics import median

from htcourse.core.points import SLACK
from htcourse.core.statistics.moments import covariance, mean, varies

LEAST_PEOPLE = 10
"""The one rule for all figures: of fewer learners they are too few to trust, and it is said beside them.

Of ten learners a facility of 50 % may still be anything from 24 to 76 % (its 95 % interval after Wilson, J. Am. Stat.
Assoc. 22 (1927) 209): with fewer, an easy question and a hard one cannot be told apart.
"""

LEAST_TOLD = 5
"""Of fewer people no figure is told at all: it would tell of one of them."""

NEARLY_ALL = 0.95
"""From this facility on nearly everybody is right, and up to 1 less it nearly nobody (Moodle: extremely easy, hard)."""

NEAR_NOTHING = 0.1
"""A discrimination index below this says that a question measures something else."""

_DIGITS = 9
"""What remains of a sum of points without one of them is rounded so: 0.1 + 0.2 less 0.1 is 0.2."""


def is_reliable(people: int) -> bool:
    """Say whether figures of so many learners may be shown without a warning."""
    return people >= LEAST_PEOPLE


def is_told(people: int) -> bool:
    """Say whether figures of so many learners may be shown at all."""
    return people >= LEAST_TOLD


def facility_index(points: Sequence[float], maximum: float = 1.0) -> float | None:
    """Return Moodle's facility index: the mean mark as a fraction of the maximum; None without attempts."""
    return mean(points) / maximum if points and maximum else None


def discrimination_index(points: Sequence[float], totals: Sequence[float]) -> float | None:
    """Return Moodle's discrimination index: the correlation of a question with the rest of its attempt, -1 to 1.

    `totals` are the sums of each attempt, this question included; the rest is what remains without it. None when either
    never varies (Moodle: when the product of both variances is zero).
    """
    rest = _rest(points, totals)
    if not varies(points) or not varies(rest):
        return None
    together = covariance(points, rest)
    return max(-1.0, min(1.0, together / sqrt(covariance(points, points) * covariance(rest, rest))))


def discriminative_efficiency(points: Sequence[float], totals: Sequence[float]) -> float | None:
    """Return Moodle's discriminative efficiency: the covariance with the rest, as a fraction of the greatest possible.

    The greatest possible is that of the same marks and the same rests, each sorted. At most 1; None when either never
    varies (Moodle: when the greatest covariance is zero).
    """
    rest = _rest(points, totals)
    if not varies(points) or not varies(rest):
        return None
    return min(1.0, covariance(points, rest) / covariance(sorted(points), sorted(rest)))


def internal_consistency(attempts: Sequence[Sequence[float]]) -> float | None:
    """Return Cronbach's alpha, Moodle's coefficient of internal consistency: at most 1, below 0 for a poor test.

    `attempts` holds a row of points for each attempt at the same questions in the same order. With p questions:
    p / (p - 1) * (1 - sum of the questions' variances / variance of the sums), Cronbach, Psychometrika 16 (1951) 297,
    formula 2. None for fewer than two attempts or questions, and when all sums are equal.
    """
    if len(attempts) < 2 or len(attempts[0]) < 2:
        return None
    sums = [fsum(row) for row in attempts]
    if not varies(sums):
        return None
    questions = len(attempts[0])
    parts = fsum(covariance(column, column) for column in zip(*attempts, strict=True))
    return questions / (questions - 1) * (1 - parts / covariance(sums, sums))


def error_ratio(alpha: float | None) -> float | None:
    """Return Moodle's error ratio: the part of the spread that is chance, the square root of 1 - alpha."""
    return None if alpha is None else sqrt(max(0.0, 1 - alpha))


def standard_error(attempts: Sequence[Sequence[float]], greatest: float = 0.0) -> float | None:
    """Return Moodle's standard error of an attempt's sum, as a fraction of the `greatest` sum (0: a point a question).

    Error ratio times the standard deviation of the sums. `attempts` as for `internal_consistency`; None as there.
    """
    ratio = error_ratio(internal_consistency(attempts))
    if ratio is None:
        return None
    sums = [fsum(row) for row in attempts]
    return ratio * sqrt(covariance(sums, sums)) / (greatest or len(attempts[0]))


def deviation(points: Sequence[float]) -> float | None:
    """Return Moodle's standard deviation, the root of the sample's variance (n - 1); None for fewer than two."""
    return sqrt(covariance(points, points)) if len(points) > 1 else None


def effective_weights(attempts: Sequence[Sequence[float]]) -> tuple[float | None, ...]:
    """Return how much of the spread of the sums each question makes (Moodle's effective weight), as fractions of 1.

    The root of the covariance of a question's points with the sums, this question included, over the sum of all such
    roots. None where that covariance is below 0, for it has no root, and for all where nothing varies together.
    `attempts` as for `internal_consistency`.
    """
    if not attempts:
        return ()
    if len(attempts) < 2:
        return (None,) * len(attempts[0])
    sums = [fsum(row) for row in attempts]
    if not varies(sums):
        return (None,) * len(attempts[0])
    together = [covariance(column, sums) for column in zip(*attempts, strict=True)]
    together = [0.0 if abs(each) < SLACK else each for each in together]
    whole = fsum(sqrt(each) for each in together if each > 0)
    return tuple(sqrt(each) / whole if whole and each >= 0 else None for each in together)


def median_seconds(seconds: Iterable[float]) -> float | None:
    """Return the median of the seconds an answer took; None without answers."""
    known = list(seconds)
    return median(known) if known else None


def choice_counts(given: Iterable[Iterable[str]], offered: Iterable[str] = ()) -> dict[str, int]:
    """Return how many attempts gave each choice (Moodle's response analysis); what was offered and never taken is 0.

    Within an attempt a choice counts once. In the order offered, then the most frequent first.
    """
    counted = Counter(choice for answer in given for choice in set(answer))
    counts = {choice: counted.pop(choice, 0) for choice in offered}
    return counts | dict(sorted(counted.items(), key=lambda each: (-each[1], each[0])))


def _rest(points: Sequence[float], totals: Sequence[float]) -> list[float]:
    return [round(total - own, _DIGITS) for own, total in zip(points, totals, strict=True)]
