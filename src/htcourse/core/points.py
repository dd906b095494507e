"""Points: what tries cost, and what rounding makes of them: of six decimals three thirds are a little less than one."""

from math import copysign, floor

DIGITS = 6
"""Decimals of a mark that is kept."""

SLACK = 5e-6
"""Points of one whole point that are none: a mark kept as 0.333333, and as 0.33333 by an earlier version, is a third.

Two results of a quiz that are not the same lie further apart: with thirds, quarters, fifths, sevenths and ninths of 40
questions by 1/50,400.
"""

_THIRDS_AND_SUCH = tuple(k / parts for parts in (7, 9, 11, 12) for k in range(1, parts) if 100 * k % parts)
_AS_WRITTEN = 1e-4
"""How far off a third is that its author wrote with four decimals (33.33 %), and two of them together."""


def kept(points: float) -> float:
    """Return points as they are kept: an author's 0.33333 or 0.3333 as the third that is meant, as on Moodle's grid."""
    return round(_near(points, _AS_WRITTEN), DIGITS)


def meant(share: float) -> float:
    """Return what a share that is summed with others means: 0.333, 0.3333 and 0.33333 a third; 0.33 means 0.33."""
    last = next((10.0**-n for n in range(2, 6) if abs(share - round(share, n)) < 1e-9), 1e-6)
    return share if last == 10.0**-2 else _near(share, last)


def _near(points: float, within: float) -> float:
    near = next((each for each in _THIRDS_AND_SUCH if abs(abs(points) - each) < within), None)
    return points if near is None else copysign(near, points)


def less_tries(points: float, penalty: float, try_number: int) -> float:
    """Return the points of an answer less what the tries before it cost, as Moodle's interactive questions count.

    There no try counts below 0, the first one neither (`adjust_fraction`); where none costs, points may be below 0.
    """
    return max(0.0, round(points - penalty * max(0, try_number - 1), DIGITS)) if penalty else points


def summed(points: float) -> float:
    """Return a sum of marks as it is told: six times a third, kept as 0.333333, is 2, not 1.999998."""
    whole, near = floor(points), round(points)
    return float(near) if abs(points - near) < _AS_WRITTEN else round(whole + kept(points - whole), DIGITS)


def reaches(points: float, out_of: float, percent: float) -> bool:
    """Say whether so many points of so many are so many per cent: the one rule of what passes, and of what is all."""
    return points >= out_of * (percent / 100 - SLACK)


def points_shown(points: float) -> str:
    """Return points as `points_text` does, as people read them: below 0 with a minus, not with a hyphen."""
    return points_text(points).replace("-", "−")


COMMA_LANGUAGES = frozenset({"ru", "kk", "ky", "tg", "uz", "tk"})
"""Languages whose decimals stand behind a comma."""


def points_text(points: float) -> str:
    """Return points with two decimals at most, a half rounded up: 0.17, 0.63 for 0.625, 0.5, 1."""
    return f"{floor(points * 100 + 0.5 + 1e-9) / 100:.2f}".rstrip("0").rstrip(".")
