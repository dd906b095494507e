"""Mean and covariance, summed without rounding on the way, and the one rounding of figures that are shown."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from math import fsum

from htcourse.core.points import SLACK


def mean(values: Sequence[float]) -> float:
    """Return the mean of at least one value."""
    return fsum(values) / len(values)


def exact_sum(values: Sequence[float]) -> tuple[float, ...]:
    """Return the few numbers that values sum to without any rounding: `fsum` of these and more rounds once."""
    parts: list[float] = []
    while rest := fsum([*values, *(-each for each in parts)]):
        parts.append(rest)
    return tuple(parts)


def covariance(left: Sequence[float], right: Sequence[float]) -> float:
    """Return the sample's covariance (with n - 1) of at least two pairs; of the same twice, the variance."""
    left_mean, right_mean = mean(left), mean(right)
    return fsum((x - left_mean) * (y - right_mean) for x, y in zip(left, right, strict=True)) / (len(left) - 1)


def varies(values: Sequence[float]) -> bool:
    """Say whether values differ by more than the rounding of the marks they are summed of: 0.1 + 0.2 and 0.3 do not."""
    return len(values) > 1 and max(values) - min(values) > 2 * SLACK * max(1.0, *map(abs, values))


def half_up(value: float, digits: int = 0) -> float:
    """Return a figure as it is shown, halves away from zero as in Moodle: an eighth is 0.13, where Python says 0.12."""
    exact = Decimal(repr(round(value, 9)))  # 0.285 and not 0.28499999999999998
    return float(exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)) + 0.0  # and no −0
