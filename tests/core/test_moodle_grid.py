"""Moodle's grid of weights, and what weighted choices mean here."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from htcourse.core.moodle_grid import GRID, MOST_KEYS, fraction_of, on_grid, several_choices, shares_on_grid, weights_of
from htcourse.core.question_types.multiple_choice import Body, check, grade
from htcourse.core.question_types.numeric import Body as NumericBody
from htcourse.core.question_types.numeric import any_number
from htcourse.core.question_types.numeric import grade as grade_number
from htcourse.core.question_types.parts import Choice, single_choices


def choices(*worths):
    return tuple(Choice(f"c{n}", fraction=worth, text="T", feedback="F") for n, worth in enumerate(worths))


def marked(*are_keys):
    return tuple(Choice(f"c{n}", correct=is_key, text="T", feedback="F") for n, is_key in enumerate(are_keys))


@pytest.mark.parametrize(
    ("fraction", "written", "is_near"),
    [
        (1, "100", True),
        (1 / 3, "33.33333", True),
        (0.333, "33.33333", True),
        (-1 / 7, "-14.28571", True),
        (0, "0", True),
        (-0.01, "0", False),
        (0.45, "50", False),
        (0.125, "12.5", True),
    ],
)
def test_a_fraction_goes_to_the_nearest_weight_and_says_whether_it_moved(fraction, written, is_near):
    weight = on_grid(fraction)
    assert (str(weight), weight.is_near) == (written, is_near)


@settings(deadline=None)
@given(st.floats(-1, 1))
def test_every_weight_written_is_on_the_grid(fraction):
    assert abs(float(str(on_grid(fraction)))) in GRID


@pytest.mark.parametrize("percent", GRID)
def test_a_weight_of_the_grid_comes_back_from_its_fraction(percent):
    assert on_grid(fraction_of(percent)) == (percent, True)
    assert on_grid(fraction_of(-percent)).percent == -percent


def test_a_weight_off_the_grid_is_kept():
    assert fraction_of(45) == 0.45


@pytest.mark.parametrize(
    "are_keys", [(True, False), (True, True, False), (True, True, True, False, False, False, False)]
)
def test_marked_choices_come_back_from_the_weights_they_go_out_with(are_keys):
    out = [on_grid(each).percent / 100 for each in weights_of(marked(*are_keys))]
    assert several_choices(choices(*out)) == (marked(*are_keys), False)


@pytest.mark.parametrize("are_keys", [(True, True, False), (True, False, False, False)])
def test_the_weights_grade_as_the_marks_do(are_keys):
    body = Body(marked(*are_keys))
    weighted = Body(choices(*weights_of(body.choices)))
    for answer in (["c0"], ["c0", "c1"], ["c0", "c2"], ["c0", "c1", "c2"]):
        assert grade(weighted, {"choices": answer}).points == pytest.approx(grade(body, {"choices": answer}).points)


def test_weights_of_the_authors_own_are_kept_when_they_are_sound():
    own = choices(0.75, 0.25, -0.75, -0.25)
    assert several_choices(own) == (own, False)


def test_wrong_choices_that_cost_nothing_are_made_to_cost_and_that_is_a_change():
    assert several_choices(choices(0.5, 0.5, 0, 0)) == (marked(True, True, False, False), True)


def test_unequal_keys_stay_unequal_when_the_wrong_ones_are_made_to_cost():
    found, is_changed = several_choices(choices(0.75, 0.25, 0, 0))
    assert [each.fraction for each in found] == [0.75, 0.25, -0.5, -0.5]
    assert is_changed


def test_keys_that_do_not_share_one_point_are_made_to():
    assert several_choices(choices(1, 1, -1)) == (marked(True, True, False), True)


@settings(deadline=None)
@given(st.lists(st.sampled_from((1.0, 0.5, 1 / 3, 0.25, 0.0, -0.5, -1.0)), min_size=2, max_size=7))
def test_what_comes_of_any_weights_pays_nothing_for_ticking_all(worths):
    found, _ = several_choices(choices(*worths))
    faults = check(Body(found))
    only_one_side = all(each > 0 for each in worths) or all(each <= 0 for each in worths)
    assert only_one_side or not faults


def test_a_single_choice_worth_all_is_simply_right():
    assert single_choices(choices(1, 0, 0.5)) == (*marked(True, False), *choices(0, 0, 0.5)[2:])


def test_any_number_takes_what_no_other_answer_took():
    body = NumericBody((any_number("z", "Read again."),))
    assert body.answers[0].is_any
    assert grade_number(body, {"number": "-123456789"}).remarks[0].feedback == "Read again."


PARTS = st.lists(st.integers(1, 1000), min_size=1, max_size=24)


@settings(deadline=None)
@given(PARTS, st.lists(st.floats(-1, 0), max_size=3))
def test_right_answers_have_together_what_moodle_asks_for_or_are_too_many(parts, wrong):
    fractions = [each / sum(parts) for each in parts] + wrong
    weights = shares_on_grid(fractions)
    right = [each.percent for each in weights[: len(parts)]]
    if len(parts) > MOST_KEYS:
        assert weights == ()
    else:
        assert round(sum(right) / 100, 2) == 1
        assert set(right) <= set(GRID) - {0}
        assert [each.is_near for each in weights] == [
            abs(each.percent - 100 * asked) <= 0.1 for each, asked in zip(weights, fractions, strict=True)
        ]


@pytest.mark.parametrize(
    ("fractions", "percents"),
    [
        ((0.75, 0.25, -0.3), (75, 25, -30)),
        ((1 / 3,) * 3, (33.33333,) * 3),
        ((1 / 9,) * 9, (11.11111,) * 9),
        ((0.45, 0.55, -1), (40, 60, -100)),
        ((0.15, 0.35, 0.5), (16.66667, 33.33333, 50)),
        ((0.98, 0.02), (90, 10)),
        ((1 / 11,) * 11, (10,) * 9 + (5,) * 2),
        ((1 / 20,) * 20, (5,) * 20),
    ],
)
def test_weights_off_the_grid_go_to_those_nearest_that_add_up(fractions, percents):
    weights = shares_on_grid(fractions)
    assert sorted(each.percent for each in weights) == sorted(percents)
