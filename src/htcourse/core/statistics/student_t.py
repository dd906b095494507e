"""Student's t distribution, which the standard library lacks."""

from math import exp, lgamma, log, log1p

_TINY = 1e-300
_CLOSE = 1e-14
_MOST_STEPS = 500


def t_probability(t: float, freedom: float) -> float:
    """Return the probability that a value of Student's t with so many degrees of freedom is at most `t`.

    By the incomplete beta function: Abramowitz and Stegun 26.7.1 and 26.5.2.
    """
    within = _incomplete_beta(t * t / (freedom + t * t), 0.5, freedom / 2)
    return 0.5 + within / 2 if t > 0 else 0.5 - within / 2


def t_quantile(probability: float, freedom: float) -> float:
    """Return the t that a value of Student's t stays below with this probability (0.975: for a 95 % interval)."""
    if not 0 < probability < 1 or freedom <= 0:
        raise ValueError("a quantile needs a probability between 0 and 1, and some freedom")
    if probability < 0.5:
        return -t_quantile(1 - probability, freedom)
    low, high = 0.0, 1.0
    while t_probability(high, freedom) < probability:
        low, high = high, 2 * high
    for _ in range(200):
        middle = (low + high) / 2
        if not low < middle < high:
            break
        low, high = (middle, high) if t_probability(middle, freedom) < probability else (low, middle)
    return (low + high) / 2


def _incomplete_beta(x: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function (dlmf.nist.gov/8.17)."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a
    return 1 - front * _fraction(1 - x, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    """Return the continued fraction of dlmf.nist.gov/8.17.22, by the modified method of Lentz."""
    c, d = 1.0, 1 / _away_from_zero(1 - (a + b) * x / (a + 1))
    value = d
    for step in range(1, _MOST_STEPS):
        even = step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step))
        odd = -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1))
        for term in (even, odd):
            d = 1 / _away_from_zero(1 + term * d)
            c = _away_from_zero(1 + term / c)
            value *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return value


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
