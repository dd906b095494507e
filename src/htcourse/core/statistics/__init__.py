"""Item statistics and learning gain: pure functions over points from 0.0 to 1.0.

`items` is Moodle's item analysis, `scores` how results are spread, `gain` compares pre- and post-tests; `student_t`
gives the quantiles of the last.
None means undefined, never zero. Nothing here reads a file or knows who a learner is.
"""

from htcourse.core.statistics.gain import (
    LEAST_FOR_FORMS,
    LEAST_FOR_GAIN,
    FormComparison,
    Gain,
    Interval,
    compare_forms,
    learning_gain,
    mean_interval,
)
from htcourse.core.statistics.items import (
    LEAST_PEOPLE,
    choice_counts,
    deviation,
    discrimination_index,
    discriminative_efficiency,
    effective_weights,
    error_ratio,
    facility_index,
    internal_consistency,
    is_reliable,
    median_seconds,
    standard_error,
)
from htcourse.core.statistics.scores import Spread, spread

__all__ = [
    "LEAST_FOR_FORMS",
    "LEAST_FOR_GAIN",
    "LEAST_PEOPLE",
    "FormComparison",
    "Gain",
    "Interval",
    "Spread",
    "choice_counts",
    "compare_forms",
    "deviation",
    "discrimination_index",
    "discriminative_efficiency",
    "effective_weights",
    "error_ratio",
    "facility_index",
    "internal_consistency",
    "is_reliable",
    "learning_gain",
    "mean_interval",
    "median_seconds",
    "spread",
    "standard_error",
]
