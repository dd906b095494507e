"""Learning gain against published worked examples, and how often its intervals hold the truth."""

from math import atan, cos, exp, lgamma, log, pi, sqrt
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from htcourse.core.errors import CourseError
from htcourse.core.statistics.gain import (
    FormComparison,
    Gain,
    Interval,
    compare_forms,
    learning_gain,
    mean_interval,
    ratio_interval,
)
from htcourse.core.statistics.student_t import t_probability, t_quantile

PAIRS = st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15)), min_size=8, max_size=40)


@pytest.mark.parametrize(
    ("probability", "freedom", "printed"),
    [
        (0.975, 1, "12.706"),
        (0.975, 2, "4.303"),
        (0.975, 7, "2.365"),
        (0.975, 14, "2.145"),
        (0.975, 30, "2.042"),
        (0.975, 100, "1.984"),
        (0.95, 7, "1.895"),
        (0.95, 28, "1.701"),
        (0.995, 3, "5.841"),
        (0.9, 1, "3.078"),
        (0.975, 1_000_000, "1.960"),
        (0.025, 7, "-2.365"),
    ],
)
def test_quantiles_are_those_of_the_printed_table_of_students_t(probability, freedom, printed):
    """NIST/SEMATECH e-Handbook, 1.3.6.7.2."""
    assert f"{t_quantile(probability, freedom):.3f}" == printed


@given(st.floats(0.001, 0.999), st.floats(0.5, 500))
def test_a_quantile_undoes_a_probability(probability, freedom):
    assert t_probability(t_quantile(probability, freedom), freedom) == pytest.approx(probability, abs=1e-9)


@given(st.floats(-50, 50), st.integers(1, 60))
def test_probabilities_agree_with_adding_up_the_density(t, freedom):
    assert t_probability(t, freedom) == pytest.approx(_added_up(t, freedom), abs=2e-5)


def _added_up(t, freedom):
    """Integrate the density from 0 by Simpson's rule, after t = √n tan u, which makes the density a power of cos u."""
    end, steps = atan(t / sqrt(freedom)), 400
    height = lgamma((freedom + 1) / 2) - lgamma(freedom / 2) - log(pi) / 2
    weights = [1, *([4, 2] * (steps // 2))[: steps - 1], 1]
    total = sum(weight * cos(end * place / steps) ** (freedom - 1) for place, weight in enumerate(weights))
    return 0.5 + exp(height) * total * end / steps / 3


@pytest.mark.parametrize(("probability", "freedom"), [(0, 5), (1, 5), (-0.5, 5), (0.5, 0), (0.5, -1)])
def test_a_quantile_that_does_not_exist_is_a_bug(probability, freedom):
    with pytest.raises(ValueError, match="quantile"):
        t_quantile(probability, freedom)


@pytest.mark.parametrize(("t", "probability"), [(0, 0.5), (1e100, 1), (-1e100, 0)])
def test_probabilities_at_the_ends_are_exact(t, probability):
    assert t_probability(t, 5) == probability


def test_the_paired_interval_is_that_of_a_published_example():
    """Eight students took a test twice; R's t.test gives -43.51131 to 41.01131 (UMSL, MTH 1320, 10.5.161)."""
    interval = mean_interval((-30, 30, -40, -40, 80, 60, -50, -20))
    assert interval == pytest.approx((-43.51131, 41.01131), abs=5e-6)


def test_normalised_gain_is_that_of_a_published_example():
    """A mean of 4.916 of 20 before and 11.1 more afterwards: class gain 0.73 (BMC Medical Education 21 (2021) 210)."""
    gain = learning_gain([4.916 / 20] * 8, [16.016 / 20] * 8)
    assert gain.normalised == pytest.approx(0.736, abs=5e-4)


def test_normalised_gain_is_what_was_gained_of_what_could_be():
    gain = learning_gain([0.2, 0.4] * 5, [0.6, 0.5] * 5)
    assert gain.people == 10
    assert (gain.pre, gain.post) == pytest.approx((0.3, 0.55))
    assert gain.difference == pytest.approx(0.25)
    assert gain.normalised == pytest.approx(0.25 / 0.7)
    assert gain.difference_interval.holds(0.25)


def test_fewer_than_eight_people_have_no_gain():
    assert learning_gain([0.5, 0.4] * 4, [0.6, 0.9] * 4).people == 8
    with pytest.raises(CourseError, match="7, and it takes 8"):
        learning_gain([0.5] * 7, [0.6] * 7)


def test_a_class_that_knew_everything_has_no_normalised_gain():
    gain = learning_gain([1.0] * 9, [1.0] * 9)
    assert (gain.difference, gain.normalised, gain.normalised_interval) == (0, None, None)


def test_an_interval_of_a_ratio_without_ends_is_none():
    assert ratio_interval([0.1, 0.3] * 4, [-1, 1] * 4) is None


@given(PAIRS)
def test_the_interval_of_a_ratio_holds_what_the_paired_interval_cannot_refuse(pairs):
    """Fieller's own definition: r is in it when zero is in Student's interval of above - r × below."""
    pre, post = [before / 15 for before, _ in pairs], [after / 15 for _, after in pairs]
    gain = learning_gain(pre, post)
    found = gain.normalised_interval
    if found is None:
        return
    assert gain.normalised is not None
    assert found.low - 1e-9 <= gain.normalised <= found.high + 1e-9
    width = found.high - found.low
    for ratio, is_inside in (
        (found.low - 0.01 - width / 10, False),
        (found.high + 0.01 + width / 10, False),
        ((found.low + found.high) / 2, True),
    ):
        left = [after - before - ratio * (1 - before) for before, after in zip(pre, post, strict=True)]
        low, high = mean_interval(left)
        assert (low - 1e-9 <= 0 <= high + 1e-9) is is_inside


@given(PAIRS)
def test_at_the_ends_of_the_interval_of_a_ratio_the_paired_interval_ends_at_zero(pairs):
    pre, post = [before / 15 for before, _ in pairs], [after / 15 for _, after in pairs]
    found = learning_gain(pre, post).normalised_interval
    assume(found is not None and found.high - found.low > 1e-3)
    for ratio in found or ():
        low, high = mean_interval(
            [after - before - ratio * (1 - before) for before, after in zip(pre, post, strict=True)]
        )
        assert min(abs(low), abs(high)) < 1e-6


@given(PAIRS)
def test_gain_and_loss_are_mirror_images(pairs):
    pre, post = [before / 15 for before, _ in pairs], [after / 15 for _, after in pairs]
    there, back = learning_gain(pre, post), learning_gain(post, pre)
    assert there.difference == pytest.approx(-back.difference)
    assert there.difference_interval.low == pytest.approx(-back.difference_interval.high)


@pytest.mark.parametrize(
    ("people", "runs"),
    [(8, 400), (20, 400), *(pytest.param(people, 1500, marks=pytest.mark.hard) for people in (8, 20))],
)
def test_both_intervals_hold_the_truth_about_95_times_in_100(people, runs):
    random, held, held_ratio = Random(people), 0, 0
    for _ in range(runs):
        pre, post = zip(*(_answers(random) for _ in range(people)), strict=True)
        gain = learning_gain(pre, post)
        held += gain.difference_interval.holds(0.2)
        held_ratio += gain.normalised_interval is not None and gain.normalised_interval.holds(0.2 / 0.55)
    assert 0.93 <= held / runs <= 0.97
    assert 0.93 <= held_ratio / runs <= 0.97


def _answers(random: Random) -> tuple[float, float]:
    """Fifteen questions before and after: on average 0.45 and 0.65, a person's own level varies by 0.2."""
    level = random.uniform(-0.2, 0.2)
    before, after = (sum(random.random() < mean + level for _ in range(15)) / 15 for mean in (0.45, 0.65))
    return before, after


def test_forms_of_the_same_difficulty_are_equivalent_once_enough_people_took_them():
    random = Random(1)
    many = compare_forms([_answers(random)[0] for _ in range(100)], [_answers(random)[0] for _ in range(100)])
    assert many.is_equivalent
    assert not many.is_different
    few = compare_forms([0.2, 0.8] * 4, [0.3, 0.7] * 4)
    assert (few.is_equivalent, few.is_different) == (False, False)


def test_forms_of_another_difficulty_are_different():
    random = Random(2)
    found = compare_forms([_answers(random)[0] for _ in range(60)], [_answers(random)[1] for _ in range(60)])
    assert found.is_different
    assert not found.is_equivalent
    assert found.difference < 0
    assert (found.people_a, found.people_b) == (60, 60)


def test_the_comparison_of_forms_uses_welchs_interval():
    """With 3 and 1 as spreads and 8 people each: 90 % of Welch's t with 8.54 degrees of freedom (1.8456)."""
    wide, narrow = [-3, 3] * 4, [-1, 1] * 4
    found = compare_forms(wide, narrow)
    se = (9 * 8 / 7 / 8 + 1 * 8 / 7 / 8) ** 0.5
    assert found.interval.high == pytest.approx(t_quantile(0.95, 7 * 100 / 82) * se)


def test_a_difference_between_forms_is_told_from_five_a_form_on():
    found = compare_forms([0.2, 0.3, 0.25, 0.2, 0.3], [0.8, 0.7, 0.75, 0.8, 0.9])
    assert found.is_different
    assert (found.people_a, found.people_b) == (5, 5)


def test_forms_taken_by_few_are_not_compared():
    with pytest.raises(CourseError):
        compare_forms([0.5] * 4, [0.5] * 20)


def test_everybody_counted_before_is_counted_after():
    with pytest.raises(ValueError, match="zip"):
        learning_gain([0.5] * 8, [0.6] * 9)


@pytest.mark.parametrize("kind", [Gain, FormComparison])
def test_what_was_found_never_changes(kind):
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)


def test_an_interval_holds_its_ends():
    assert Interval(0, 1).holds(1)
    assert not Interval(0, 1).holds(1.01)


def test_forms_on_which_everybody_is_alike_differ_for_sure_or_not_at_all():
    same = compare_forms([0.5] * 8, [0.5] * 9)
    assert (same.interval, same.is_equivalent, same.is_different) == ((0, 0), True, False)
    apart = compare_forms([0.1] * 8, [0.0] * 9)
    assert apart.interval == pytest.approx((0.1, 0.1))
    assert (apart.is_equivalent, apart.is_different) == (False, True)


@pytest.mark.parametrize(("low", "high"), [(0.1, 0.0), (0.0, 0.1), (0.3, 0.0), (0.0, 0.3)])
def test_forms_that_differ_by_the_whole_margin_or_more_are_not_equivalent(low, high):
    assert not compare_forms([low] * 8, [high] * 8).is_equivalent


def test_who_had_everything_before_but_for_rounding_gains_no_share_of_the_rest():
    before, after = [0.99999975] * 10, [1.0] * 9 + [0.9]
    gain = learning_gain(before, after)
    assert (gain.normalised, gain.normalised_interval) == (None, None)
