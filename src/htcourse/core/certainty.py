"""How sure somebody was, held against how it went: marks by certainty, and calibration.

Certainty-based marking after A. R. Gardner-Medwin, with the table of Moodle's question behaviour “deferred feedback
with CBM”: who is sure of what is right gains most, who is sure of what is wrong loses most, and to say truly how sure
one is pays best. Very sure pays from four right of five on (80 %), fairly sure from two of three on.
"""

from collections.abc import Iterable
from math import fsum
from typing import NamedTuple

from htcourse.core.points import SLACK, summed
from htcourse.core.review import GUESS, SURE

RIGHT = {1: 1.0, 2: 2.0, 3: 3.0}
WRONG = {1: 0.0, 2: -2.0, 3: -6.0}
GREATEST = RIGHT[SURE]
"""What a whole answer counts at most, in points."""


def certainty_mark(points: float, confidence: int | None, *, is_answered: bool = True) -> float:
    """Return what an answer worth `points` (0.0 to 1.0) counts when it was given with a confidence of 1 to 3.

    An answer in part right counts its part of the right one's mark. Who said nothing counts as unsure, what was left
    blank 0; points given to it by hand count as a guess, for nobody said how sure.
    """
    if not is_answered:
        return RIGHT[GUESS] * max(0.0, points)
    level = confidence or GUESS
    return RIGHT[level] * points if points > 0 else WRONG[level]


class SureAnswer(NamedTuple):
    """An answer with what its certainty needs: points (0.0 to 1.0), confidence (1 to 3, or None) and its weight."""

    points: float
    confidence: int | None
    is_answered: bool = True
    out_of: float = 1.0


def certainty_sum(answers: Iterable[SureAnswer]) -> tuple[float, float]:
    """Return what answers count by certainty, and the most they could: of thirds as of whole points."""
    answers = tuple(answers)
    marks = fsum(
        certainty_mark(each.points, each.confidence, is_answered=each.is_answered) * each.out_of for each in answers
    )
    return summed(marks), summed(GREATEST * fsum(each.out_of for each in answers))


PAYS_FROM = {1: 0.0, 2: 2 / 3, 3: 0.8}
"""The part of right answers from which on a confidence pays best (see the module)."""


class Calibration(NamedTuple):
    """Of the answers given with one confidence: how many were right, of how many.

    `partly` of them were right in part and brought `partly_points` together (0.0 to 1.0 each).
    """

    confidence: int
    right: int
    answers: int
    partly: int = 0
    partly_points: float = 0.0

    @property
    def is_too_sure(self) -> bool:
        """Whether a lower confidence would have paid better.

        What is right in part never counts below 0: it gains its points, and only what is wrong costs.
        """
        gained, wrong = self.right + self.partly_points, self.answers - self.right - self.partly
        return gained < PAYS_FROM[self.confidence] * (gained + wrong) - SLACK * self.answers


def calibration(answers: Iterable[tuple[float, int | None]]) -> tuple[Calibration, ...]:
    """Return how it went at each confidence that was said, the surest first; `answers` are points and confidence."""
    given = [(points, confidence) for points, confidence in answers if confidence]
    found = []
    for level in sorted({confidence for _, confidence in given}, reverse=True):
        own = [points for points, confidence in given if confidence == level]
        partly = [each for each in own if 0 < each < 1]
        right = sum(each >= 1 for each in own)
        found.append(Calibration(level, right, len(own), len(partly), round(fsum(partly), 6)))
    return tuple(found)
