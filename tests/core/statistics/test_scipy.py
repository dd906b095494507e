"""Item statistics and gain against SciPy, which computes everything in its own way."""

import numpy
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from htcourse.core.statistics.gain import compare_forms, learning_gain
from htcourse.core.statistics.items import (
    discrimination_index,
    discriminative_efficiency,
    effective_weights,
    internal_consistency,
    standard_error,
)
from htcourse.core.statistics.scores import spread
from htcourse.core.statistics.student_t import t_probability, t_quantile

POINTS = st.sampled_from((0.0, 0.0, 0.25, 1 / 3, 0.5, 0.8, 1.0, 1.0))
SHARES = st.lists(st.integers(0, 15).map(lambda points: points / 15), min_size=8, max_size=30)


@st.composite
def tables(draw):
    """Points of 3 to 30 attempts at 2 to 8 questions, each question and each rest with some spread."""
    questions, attempts = draw(st.integers(2, 8)), draw(st.integers(3, 30))
    row = st.lists(POINTS, min_size=questions, max_size=questions)
    table = numpy.array(draw(st.lists(row, min_size=attempts, max_size=attempts)))
    sums = table.sum(axis=1)
    assume(numpy.ptp(table, axis=0).min() > 1e-6)
    assume(numpy.ptp(sums) > 1e-6)
    assume(numpy.ptp(sums[:, None] - table, axis=0).min() > 1e-6)
    return table


@given(tables())
def test_a_questions_statistics_are_scipys_correlation_and_numpys_covariance(table):
    sums = table.sum(axis=1)
    for column in table.T:
        rest = sums - column
        index = discrimination_index(list(column), list(sums))
        assert index == pytest.approx(stats.pearsonr(column, rest).statistic, abs=1e-6)
        most = numpy.cov(numpy.sort(column), numpy.sort(rest))[0, 1]
        efficiency = discriminative_efficiency(list(column), list(sums))
        assert efficiency == pytest.approx(numpy.cov(column, rest)[0, 1] / most, abs=1e-6)


@given(tables())
def test_reliability_is_that_of_the_covariance_matrix(table):
    covariances = numpy.cov(table.T)
    questions = len(covariances)
    alpha = questions / (questions - 1) * (1 - numpy.trace(covariances) / covariances.sum())
    rows = [list(row) for row in table]
    assert internal_consistency(rows) == pytest.approx(alpha, abs=1e-6)
    spread = numpy.std(table.sum(axis=1), ddof=1)
    assert standard_error(rows) == pytest.approx(spread * max(0.0, 1 - alpha) ** 0.5 / questions, abs=1e-6)


@given(st.floats(0.0005, 0.9995), st.floats(1, 1000))
def test_quantiles_and_probabilities_are_scipys(probability, freedom):
    quantile = float(stats.t.ppf(probability, freedom))
    assert t_quantile(probability, freedom) == pytest.approx(quantile, rel=1e-6, abs=1e-9)
    assert t_probability(quantile, freedom) == pytest.approx(probability, abs=1e-10)


@given(SHARES, st.randoms(use_true_random=False))
def test_the_paired_interval_is_that_of_scipys_paired_t_test(before, random):
    after = [random.randint(0, 15) / 15 for _ in before]
    differences = numpy.subtract(after, before)
    assume(numpy.ptp(differences) > 1e-6)
    expected = stats.ttest_rel(after, before).confidence_interval(0.95)
    gain = learning_gain(before, after)
    assert gain.difference == pytest.approx(differences.mean())
    assert gain.difference_interval == pytest.approx((expected.low, expected.high))


@given(SHARES, SHARES)
def test_two_forms_are_compared_by_scipys_welch_interval(one, other):
    assume(numpy.ptp(one) > 1e-6)
    assume(numpy.ptp(other) > 1e-6)
    expected = stats.ttest_ind(one, other, equal_var=False).confidence_interval(0.90)
    assert compare_forms(one, other).interval == pytest.approx((expected.low, expected.high))


def test_fiellers_interval_agrees_with_scipys_bootstrap_where_people_are_many():
    random = numpy.random.default_rng(1)
    before = random.binomial(15, 0.5, 400) / 15
    after = random.binomial(15, 0.7, 400) / 15

    def ratio(pre, post, axis):
        return (post.mean(axis=axis) - pre.mean(axis=axis)) / (1 - pre.mean(axis=axis))

    drawn = stats.bootstrap((before, after), ratio, paired=True, vectorized=True, n_resamples=4000, rng=random)
    interval = learning_gain(list(before), list(after)).normalised_interval
    assert interval == pytest.approx(tuple(drawn.confidence_interval), abs=0.01)


@given(st.lists(POINTS, min_size=4, max_size=40))
def test_results_are_spread_as_scipy_says(results):
    assume(numpy.ptp(results) > 1e-6)
    found = spread(results)
    assert found.mean == pytest.approx(numpy.mean(results))
    assert found.median == pytest.approx(numpy.median(results))
    assert found.deviation == pytest.approx(stats.tstd(results))
    assert found.skewness == pytest.approx(stats.skew(results, bias=False), abs=1e-9)
    assert found.kurtosis == pytest.approx(stats.kurtosis(results, bias=False), abs=1e-9)


@given(tables())
def test_effective_weights_are_roots_of_numpys_covariance_with_the_sums(table):
    sums = table.sum(axis=1)
    together = numpy.array([numpy.cov(column, sums)[0, 1] for column in table.T])
    assume(numpy.abs(together).min() > 1e-6)
    found = effective_weights([list(row) for row in table])
    whole = numpy.sqrt(together[together > 0]).sum()
    for weight, covariance in zip(found, together, strict=True):
        assert (weight is None) == (covariance < 0)
        assert weight is None or weight == pytest.approx(covariance**0.5 / whole)
