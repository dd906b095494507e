"""Mean and covariance, summed without rounding on the way."""

from collections.abc import Sequence
from math import fsum


def mean(values: Sequence[float]) -> float:
    """Return the mean of at least one value."""
    return fsum(values) / len(values)


def covariance(left: Sequence[float], right: Sequence[float]) -> float:
    """Return the sample's covariance (with n - 1) of at least two pairs; of the same twice, the variance."""
    left_mean, right_mean = mean(left), mean(right)
    return fsum((x - left_mean) * (y - right_mean) for x, y in zip(left, right, strict=True)) / (len(left) - 1)
