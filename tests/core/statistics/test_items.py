"""Item statistics against Moodle's worked example, an independent computation, and what must always hold."""

import statistics
from math import fsum, isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.statistics import moodle_quiz

from htcourse.core.statistics.items import (
    choice_counts,
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
from htcourse.core.statistics.moments import covariance, exact_sum, half_up
from htcourse.core.statistics.scores import spread

POINTS = st.sampled_from((0.0, 0.0, 0.25, 1 / 3, 0.5, 0.8, 1.0, 1.0))


@st.composite
def attempts(draw):
    """Between 2 and 30 attempts at 2 to 8 questions."""
    questions = draw(st.integers(2, 8))
    return draw(st.lists(st.lists(POINTS, min_size=questions, max_size=questions), min_size=2, max_size=30))


@pytest.mark.parametrize("number", range(7))
def test_a_question_of_moodles_example_has_moodles_statistics(number):
    marks = [attempt[number] for attempt in moodle_quiz.ATTEMPTS]
    totals = moodle_quiz.TOTALS
    assert facility_index(marks) == pytest.approx(moodle_quiz.FACILITY[number], rel=1e-6)
    assert discrimination_index(marks, totals) == pytest.approx(moodle_quiz.DISCRIMINATION_INDEX[number], rel=1e-5)
    expected = moodle_quiz.DISCRIMINATIVE_EFFICIENCY[number]
    assert discriminative_efficiency(marks, totals) == pytest.approx(expected, rel=1e-5)


def test_moodles_example_has_moodles_reliability():
    alpha = internal_consistency(moodle_quiz.ATTEMPTS)
    assert alpha == pytest.approx(moodle_quiz.ALPHA, rel=1.5e-5)
    assert error_ratio(alpha) == pytest.approx(moodle_quiz.ERROR_RATIO, rel=1.5e-5)
    assert standard_error(moodle_quiz.ATTEMPTS) == pytest.approx(moodle_quiz.STANDARD_ERROR, rel=1.5e-5)


@given(attempts())
def test_statistics_agree_with_the_standard_librarys_own_correlation_and_variance(rows):
    totals = [sum(row) for row in rows]
    for number in range(len(rows[0])):
        marks = [row[number] for row in rows]
        rest = [round(sum(each for place, each in enumerate(row) if place != number), 9) for row in rows]
        found = discrimination_index(marks, totals)
        if len(set(marks)) == 1 or len(set(rest)) == 1:
            assert found is None
            assert discriminative_efficiency(marks, totals) is None
            continue
        assert found == pytest.approx(statistics.correlation(marks, rest), abs=1e-6)
        most = statistics.covariance(sorted(marks), sorted(rest))
        expected = statistics.covariance(marks, rest) / most
        assert discriminative_efficiency(marks, totals) == pytest.approx(expected, abs=1e-6)
    spread = statistics.variance(totals)
    if spread > 1e-9:
        count = len(rows[0])
        parts = sum(statistics.variance(column) for column in zip(*rows, strict=True))
        assert internal_consistency(rows) == pytest.approx(count / (count - 1) * (1 - parts / spread), abs=1e-6)


@given(attempts())
def test_alpha_is_the_mean_covariance_between_questions_over_a_part_of_the_spread(rows):
    """Cronbach's other formula: alpha = p² × mean inter-item covariance ÷ variance of the sums."""
    columns = list(zip(*rows, strict=True))
    count = len(columns)
    pairs = [
        statistics.covariance(columns[one], columns[other])
        for one in range(count)
        for other in range(count)
        if one != other
    ]
    spread = statistics.variance([sum(row) for row in rows])
    if spread > 1e-9:
        assert internal_consistency(rows) == pytest.approx(count**2 * statistics.mean(pairs) / spread, abs=1e-6)


@given(attempts(), st.randoms(use_true_random=False))
def test_the_order_of_attempts_changes_nothing(rows, random):
    mixed = random.sample(rows, len(rows))
    for one, other in ((_all(rows), _all(mixed)),):
        for left, right in zip(one, other, strict=True):
            assert (left is None) == (right is None)
            assert left is None or isclose(left, right, abs_tol=1e-9)


def _all(rows):
    marks, totals = [row[0] for row in rows], [sum(row) for row in rows]
    return (
        facility_index(marks),
        discrimination_index(marks, totals),
        discriminative_efficiency(marks, totals),
        internal_consistency(rows),
        standard_error(rows),
    )


@given(attempts())
def test_fractions_keep_within_their_bounds(rows):
    facility, index, efficiency, alpha, error = _all(rows)
    assert facility is not None
    assert 0 <= facility <= 1
    assert index is None or -1 <= index <= 1
    assert efficiency is None or efficiency <= 1
    assert (index is None) == (efficiency is None)
    assert index is None or index * efficiency >= 0
    assert alpha is None or alpha <= 1 + 1e-9
    assert error is None or 0 <= error <= 1


def test_a_test_of_one_question_asked_three_times_has_alpha_1_and_no_error():
    rows = [(points,) * 3 for points in (0.0, 1.0, 0.5, 1.0, 0.0)]
    assert internal_consistency(rows) == pytest.approx(1)
    assert standard_error(rows) == pytest.approx(0, abs=1e-6)


def test_a_question_whose_marks_come_in_the_order_of_the_rest_has_efficiency_1():
    marks, rest = (0.0, 0.0, 0.0, 1.0), (1.0, 2.0, 3.0, 4.0)
    totals = [own + other for own, other in zip(marks, rest, strict=True)]
    assert discriminative_efficiency(marks, totals) == pytest.approx(1)
    assert discrimination_index(marks, totals) == pytest.approx(0.774597, abs=1e-6)


@pytest.mark.parametrize("rows", [[], [(1.0, 0.0)], [(1.0,), (0.0,)], [(1.0, 0.0), (0.0, 1.0)]])
def test_reliability_is_undefined_for_too_little(rows):
    assert internal_consistency(rows) is None
    assert standard_error(rows) is None
    assert error_ratio(internal_consistency(rows)) is None


@pytest.mark.parametrize(
    ("results", "unknown"),
    [([], 5), ([0.5], 3), ([0.5, 0.7], 2), ([0.5, 0.7, 0.9], 1), ([0.5] * 9, 2), ([0.1 + 0.2, 0.3, 0.3, 0.3], 2)],
)
def test_how_results_are_spread_is_undefined_for_too_few_or_equal_ones(results, unknown):
    assert sum(each is None for each in spread(results)) == unknown


def test_no_question_has_a_weight_where_nothing_varies():
    assert effective_weights([]) == ()
    assert effective_weights([(1.0, 0.0)]) == (None, None)
    assert effective_weights([(1.0, 0.0), (1.0, 0.0)]) == (None, None)
    assert effective_weights([(1.0, 0.0), (0.0, 0.0)]) == (1.0, 0.0)


def test_nothing_is_known_of_a_question_without_attempts():
    assert facility_index([]) is None
    assert discrimination_index([], []) is None
    assert discriminative_efficiency([1.0], [3.0]) is None
    assert median_seconds([]) is None


def test_rounding_makes_no_difference_between_equal_sums():
    marks, rest = (0.0, 1.0, 0.0), (0.1 + 0.2, 0.3, 0.3)
    assert discrimination_index(marks, [own + other for own, other in zip(marks, rest, strict=True)]) is None


def test_rounding_takes_no_correlation_beyond_1():
    """Without bounds these come out as 1.0000000000000002 and -1.0000000000000002."""
    assert discrimination_index([1.0, 0.8], [4.0, 3.2]) == 1
    assert discrimination_index([0.5, 0.5, 0.8], [2.0, 2.0, 1.3999999999999997]) == -1


def test_an_alpha_rounded_above_1_leaves_no_error():
    assert error_ratio(1.0000001) == 0


def test_every_attempt_has_its_sum_and_every_question_its_marks():
    for call in (discrimination_index, discriminative_efficiency):
        with pytest.raises(ValueError, match="zip"):
            call([1.0, 0.0], [1.0, 2.0, 3.0])
    with pytest.raises(ValueError, match="zip"):
        covariance([1.0, 0.0], [1.0, 2.0, 3.0])
    with pytest.raises(ValueError, match="zip"):
        internal_consistency([(1.0, 0.0), (0.5,)])


def test_facility_counts_in_parts_of_the_greatest_mark():
    assert facility_index([8, 4, 0], 8) == 0.5


@pytest.mark.parametrize(("attempts", "is_shown"), [(0, False), (9, False), (10, True), (200, True)])
def test_statistics_below_ten_attempts_are_greyed(attempts, is_shown):
    assert is_reliable(attempts) is is_shown


def test_the_median_of_seconds_stands_in_the_middle():
    assert median_seconds([90, 10, 30]) == 30
    assert median_seconds([10, 20, 30, 500]) == 25


def test_choices_are_counted_once_an_attempt_and_what_nobody_took_is_there():
    counts = choice_counts([["a"], ["a", "b"], ["c", "c"], []], offered=("b", "d", "a"))
    assert counts == {"b": 1, "d": 0, "a": 2, "c": 1}
    assert list(counts) == ["b", "d", "a", "c"]


def test_what_was_not_offered_comes_in_the_order_of_how_often_it_was_given():
    counts = choice_counts([["b"], ["a"], ["c"], ["c"], ["d", "z"]], offered=("z",))
    assert list(counts) == ["z", "c", "a", "b", "d"]


def test_the_error_ratio_of_alpha_three_quarters_is_a_half():
    assert error_ratio(0.75) == sqrt(0.25)


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [(0.125, 2, 0.13), (0.285, 2, 0.29), (-0.125, 2, -0.13), (12.5, 0, 13), (100 * 0.145, 0, 15), (0.12499, 2, 0.12)],
)
def test_a_figure_that_is_shown_is_rounded_half_up_as_in_moodle(value, digits, shown):
    assert half_up(value, digits) == shown


@pytest.mark.parametrize("third", [1 / 3, 0.333333, 0.33333])
@pytest.mark.parametrize("weight", [1, 20])
def test_equal_sums_of_thirds_do_not_vary(third, weight):
    rows = [[weight * each for each in row] for row in [[third, third, third, 0.0]] * 5 + [[1.0, 0.0, 0.0, 0.0]] * 5]
    assert internal_consistency(rows) is standard_error(rows) is None
    assert effective_weights(rows) == (None,) * 4
    shares = [sum(row) / (4 * weight) for row in rows]
    assert spread(shares).skewness is spread(shares).kurtosis is None
    points = [1.0, 0.0] * 5
    totals = [own + rest for own, rest in zip(points, [3 * third, 1.0] * 5, strict=True)]
    assert discrimination_index(points, totals) is discriminative_efficiency(points, totals) is None


def test_results_that_vary_by_a_twelfth_of_one_question_in_a_hundred_do():
    assert spread([0.5, 0.5, 0.5, 0.5 + 1 / 1200]).skewness == pytest.approx(2)


@given(st.lists(st.floats(-1e9, 1e9), max_size=30))
def test_what_remains_of_an_exact_sum_is_what_the_others_sum_to(values: list[float]) -> None:
    parts = exact_sum(values)
    assert fsum(parts) == fsum(values)
    for at in range(len(values)):
        assert fsum((*parts, -values[at])) == fsum(values[:at] + values[at + 1 :])
