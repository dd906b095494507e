"""A made-up class answers as its model says."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.item_response import (
    HARDEST,
    ScaledItem,
    expected_share,
    mean_probability,
    spread_items,
    who_is_right,
)

CHANCES = st.lists(st.floats(0, 1), min_size=1, max_size=60)


def test_half_of_the_people_whose_ability_is_the_difficulty_answer_right():
    assert ScaledItem(0.7, 1.4).probability(0.7) == 0.5


def test_birnbaums_model_has_the_printed_values():
    """Logistic of ±1: 0.7311 and 0.2689."""
    assert ScaledItem(0, 1).probability(1) == pytest.approx(0.7311, abs=5e-5)
    assert ScaledItem(1, 2).probability(0.5) == pytest.approx(0.2689, abs=5e-5)


@given(CHANCES, st.integers())
def test_as_many_are_right_as_expected_give_or_take_one(chances, seed):
    assert abs(sum(who_is_right(chances, Random(seed))) - sum(chances)) <= 1


def test_everybodys_chance_is_their_own():
    random, chances, runs = Random(3), (0.1, 0.35, 0.5, 0.8, 0.95), 4000
    hits = [sum(column) / runs for column in zip(*(who_is_right(chances, random) for _ in range(runs)), strict=True)]
    assert hits == pytest.approx(chances, abs=0.03)


def test_one_question_tells_nothing_of_another_among_people_of_one_ability():
    random, runs, people = Random(4), 300, 60
    together = 0
    for _ in range(runs):
        one, other = who_is_right([0.5] * people, random), who_is_right([0.5] * people, random)
        together += sum(left and right for left, right in zip(one, other, strict=True))
    assert together / runs / people == pytest.approx(0.25, abs=0.01)


def test_difficulties_are_evenly_spread_and_the_seed_decides_their_order():
    items = spread_items(7, Random(1))
    assert sorted(each.difficulty for each in items) == pytest.approx([-1.8, -1.2, -0.6, 0, 0.6, 1.2, HARDEST])
    assert items == spread_items(7, Random(1)) != spread_items(7, Random(2))
    assert spread_items(1, Random(1))[0].difficulty == -HARDEST
    assert all(1 <= each.discrimination <= 1.8 for each in items)


def test_the_expected_share_is_what_a_great_many_people_reach():
    random, items = Random(5), spread_items(5, Random(5))
    many = [random.gauss(0, 1) + random.gauss(0.9, 0.3) for _ in range(40_000)]
    reached = sum(mean_probability(item, many) for item in items) / 5
    assert expected_share(items, 0.9, 0.3) == pytest.approx(reached, abs=0.005)
    assert expected_share(items) < expected_share(items, 0.9)
