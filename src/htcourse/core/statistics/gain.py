"""Learning gain: what the same people knew before and after, with how sure that is.

Two measures, each with a 95 % confidence interval. The paired difference has Student's t interval: people answer two
parallel forms, so only the spread of their own differences counts. Hake's normalised gain is a ratio of two means; its
interval is Fieller's, not a bootstrap: for eight people a percentile bootstrap is too narrow, and Fieller's needs no
seed and nothing the t interval does not need too (means that are about normal).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf, sqrt
from typing import NamedTuple

from htcourse.core.errors import CourseError
from htcourse.core.points import SLACK
from htcourse.core.statistics.moments import covariance, mean
from htcourse.core.statistics.student_t import t_quantile
from htcourse.core.translatable import QT_TRANSLATE_NOOP

LEAST_FOR_GAIN = 8
"""From fewer people no gain is told."""

LEAST_FOR_FORMS = 5
"""From so many people a form on two forms are compared: fewer are almost never enough to tell anything."""

EQUIVALENCE_MARGIN = 0.10
"""Two forms count as equally difficult when their means surely differ by less: one and a half questions of fifteen."""

_CONFIDENCE = 0.975
_ONE_SIDED = 0.95


class Interval(NamedTuple):
    """A confidence interval: 95 % unless said otherwise."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Say whether a value lies in it."""
        return self.low <= value <= self.high

    def within(self, least: float, most: float) -> "Interval":
        """Return it without what cannot be: of few people near an end Student's and Fieller's go beyond it."""
        return Interval(*(min(max(each, least), most) for each in self))


@dataclass(frozen=True, slots=True)
class Gain:
    """What `people` gained between two mean points from 0 to 1.

    `normalised` is None when nothing could be gained (all points before); its interval also when what could be gained
    is not surely above zero.
    """

    people: int
    pre: float
    post: float
    difference: float
    difference_interval: Interval
    normalised: float | None
    normalised_interval: Interval | None


@dataclass(frozen=True, slots=True)
class FormComparison:
    """Whether two forms are equally difficult, from different people who had them before any lesson.

    `interval` is the 90 % interval of the difference A - B. `is_equivalent`: it lies within the margin. `is_different`:
    it lies on one side of zero. Neither: too few people to tell.
    """

    people_a: int
    people_b: int
    difference: float
    interval: Interval
    is_equivalent: bool
    is_different: bool


def learning_gain(pre: Sequence[float], post: Sequence[float]) -> Gain:
    """Return the gain of people whose points before and after stand at the same place of both sequences.

    Normalised gain: Hake, American Journal of Physics 66 (1998) 64: (post - pre) / (1 - pre) of the class's means.
    Interval of the ratio: Fieller, J. R. Statist. Soc. B 16 (1954) 175. Raises CourseError below `LEAST_FOR_GAIN`.
    """
    _refuse_few(len(pre), LEAST_FOR_GAIN)
    differences = [after - before for before, after in zip(pre, post, strict=True)]
    possible = [1 - before for before in pre]
    difference, room = mean(differences), mean(possible)
    return Gain(
        people=len(pre),
        pre=mean(pre),
        post=mean(post),
        difference=difference,
        difference_interval=mean_interval(differences),
        normalised=difference / room if room > SLACK else None,
        normalised_interval=ratio_interval(differences, possible) if room > SLACK else None,
    )


def mean_interval(values: Sequence[float]) -> Interval:
    """Return Student's 95 % interval of a mean, from at least two values."""
    middle = mean(values)
    reach = t_quantile(_CONFIDENCE, len(values) - 1) * sqrt(covariance(values, values) / len(values))
    return Interval(middle - reach, middle + reach)


def ratio_interval(above: Sequence[float], below: Sequence[float]) -> Interval | None:
    """Return Fieller's 95 % interval for the ratio of two means of the same people.

    It holds every ratio r for which the mean of `above - r * below` is not surely different from zero. None when it has
    no ends: the lower mean is not surely different from zero.
    """
    count = len(above)
    square = t_quantile(_CONFIDENCE, count - 1) ** 2 / count
    top, bottom = mean(above), mean(below)
    a = bottom**2 - square * covariance(below, below)
    b = top * bottom - square * covariance(above, below)
    c = top**2 - square * covariance(above, above)
    if a <= 1e-12:
        return None
    reach = sqrt(max(0.0, b * b - a * c))
    return Interval((b - reach) / a, (b + reach) / a)


def compare_forms(points_a: Sequence[float], points_b: Sequence[float]) -> FormComparison:
    """Compare two forms taken by different people: two one-sided tests at 5 % with Welch's degrees of freedom.

    Schuirmann, J. Pharmacokinet. Biopharm. 15 (1987) 657; Welch, Biometrika 34 (1947) 28. Raises CourseError when
    either form was taken by fewer than `LEAST_FOR_FORMS`.
    """
    _refuse_few(min(len(points_a), len(points_b)), LEAST_FOR_FORMS)
    difference = mean(points_a) - mean(points_b)
    parts = [covariance(each, each) / len(each) for each in (points_a, points_b)]
    reach = 0.0
    if sum(parts) > 0:
        weights = (part**2 / (len(each) - 1) for part, each in zip(parts, (points_a, points_b), strict=True))
        reach = t_quantile(_ONE_SIDED, sum(parts) ** 2 / sum(weights)) * sqrt(sum(parts))
    interval = Interval(difference - reach, difference + reach)
    return FormComparison(
        people_a=len(points_a),
        people_b=len(points_b),
        difference=difference,
        interval=interval,
        is_equivalent=interval.low > -EQUIVALENCE_MARGIN and interval.high < EQUIVALENCE_MARGIN,
        is_different=not interval.holds(0.0),
    )


def _refuse_few(count: int, least: int) -> None:
    if count < least:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Too few people to tell a gain: {count}, and it takes {least}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Let more people take a form before and the other one after."),
            count=count,
            least=least,
        )


def possible(gain: Gain) -> Gain:
    """Return a gain whose intervals hold nothing that cannot be: more than all is gained or lost by nobody."""
    normalised = gain.normalised_interval
    return replace(
        gain,
        difference_interval=of_shares(gain.difference, gain.difference_interval),
        normalised_interval=normalised and normalised.within(-inf, max(1.0, gain.normalised or 0.0)),
    )


def of_shares(difference: float, interval: Interval) -> Interval:
    """Return the interval of a difference between shares of all points; below 0 are they where choices take off."""
    return interval.within(min(-1.0, difference), max(1.0, difference))
