"""Marks by certainty, and calibration."""

import pytest

from htcourse.core.certainty import Calibration, SureAnswer, calibration, certainty_mark, certainty_sum


@pytest.mark.parametrize(
    ("points", "confidence", "mark"),
    [
        (1.0, 1, 1),
        (1.0, 2, 2),
        (1.0, 3, 3),
        (0.0, 1, 0),
        (0.0, 2, -2),
        (0.0, 3, -6),
        (0.5, 3, 1.5),
        (1.0, None, 1),
        (0.0, None, 0),
    ],
)
def test_marks_are_those_of_moodles_table(points, confidence, mark):
    assert certainty_mark(points, confidence) == mark


def test_what_was_left_blank_counts_nothing_however_sure():
    assert certainty_mark(0.0, 3, is_answered=False) == 0


@pytest.mark.parametrize("third", [1 / 3, 0.333333, 0.33333])
def test_thirds_make_whole_marks_and_no_more_than_the_most(third):
    wrong, part, right = SureAnswer(0.0, 3), SureAnswer(third, 3), SureAnswer(1.0, 2)
    assert certainty_sum([wrong, part, right]) == (-3.0, 9.0)
    assert certainty_sum([SureAnswer(0.0, 3, out_of=third)] * 2) == (-4.0, 2.0)
    assert certainty_sum([SureAnswer(1.0, 3, out_of=third)]) == (1.0, 1.0)
    assert certainty_sum([SureAnswer(0.5, 3, out_of=0.25)]) == (0.375, 0.75)


@pytest.mark.parametrize(("chance", "best"), [(0.5, 1), (0.66, 1), (0.67, 2), (0.79, 2), (0.81, 3), (1.0, 3)])
def test_to_say_truly_how_sure_one_is_pays_best(chance, best):
    expected = {
        level: chance * certainty_mark(1, level) + (1 - chance) * certainty_mark(0, level) for level in (1, 2, 3)
    }
    assert max(expected, key=expected.__getitem__) == best


def test_calibration_counts_by_confidence_the_surest_first():
    given = [(1.0, 3)] * 6 + [(0.0, 3), (0.5, 3), (0.99, 3), (0.0, 3)] + [(1.0, 1), (0.0, None)]
    assert calibration(given) == (Calibration(3, 6, 10, 2, 1.49), Calibration(1, 1, 1))
    assert calibration([]) == ()


@pytest.mark.parametrize("third", [1 / 3, 0.333333, 0.33333])
def test_nobody_is_too_sure_at_exactly_the_share_from_which_it_pays(third):
    (found,) = calibration([(1.0, 3)] * 3 + [(third, 3)] * 3 + [(0.0, 3)])
    assert not found.is_too_sure
    (found,) = calibration([(1.0, 3)] * 3 + [(third, 3)] * 2 + [(0.0, 3)])
    assert found.is_too_sure


@pytest.mark.parametrize("level", [2, 3])
@pytest.mark.parametrize(
    ("right", "partly", "wrong"), [(2, 8, 0), (0, 4, 1), (4, 0, 1), (3, 0, 1), (2, 0, 1), (0, 9, 1)]
)
def test_too_sure_is_who_would_have_gained_more_by_saying_less(level, right, partly, wrong):
    points = [1.0] * right + [0.5] * partly + [0.0] * wrong
    counts = {each: sum(certainty_mark(one, each) for one in points) for each in (1, 2, 3) if each <= level}
    (found,) = calibration((each, level) for each in points)
    assert found.is_too_sure == (counts[level] < max(counts.values()))
