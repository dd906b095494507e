"""How sure somebody was, held against how it went: marks by certainty, and calibration.

Certainty-based marking after A. R. Gardner-Medwin, with the table of Moodle's question behaviour “deferred feedback
with CBM”: who is sure of what is right gains most, who is sure of what is wrong loses most, and to say truly how sure
one is pays best. Very sure pays from four right of five on (80 %), fairly sure from two of three on.
"""

from collections.abc import Iterable
from typing import NamedTuple

from htcourse.core.review import GUESS, SURE

RIGHT = {1: 1.0, 2: 2.0, 3: 3.0}
WRONG = {1: 0.0, 2: -2.0, 3: -6.0}
GREATEST = RIGHT[SURE]
"""What a whole answer counts at most, in points."""


def certainty_mark(points: float, confidence: int | None, *, is_answered: bool = True) -> float:
    """Return what an answer worth `points` (0.0 to 1.0) counts when it was given with a confidence of 1 to 3.

    An answer in part right counts its part of the right one's mark. Who said nothing counts as unsure, what was left
    blank 0.
    """
    level = confidence or GUESS
    if not is_answered:
        return 0.0
    return RIGHT[level] * points if points > 0 else WRONG[level]


class Calibration(NamedTuple):
    """Of the answers given with one confidence: how many were right, of how many."""

    confidence: int
    right: int
    answers: int


def calibration(answers: Iterable[tuple[float, int | None]]) -> tuple[Calibration, ...]:
    """Return how it went at each confidence that was said, the surest first; `answers` are points and confidence."""
    given = [(points >= 1, confidence) for points, confidence in answers if confidence]
    found = []
    for level in sorted({confidence for _, confidence in given}, reverse=True):
        own = [is_right for is_right, confidence in given if confidence == level]
        found.append(Calibration(level, sum(own), len(own)))
    return tuple(found)
