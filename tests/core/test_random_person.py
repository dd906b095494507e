"""Who is picked at random: everybody once before anybody twice."""

from itertools import pairwise
from random import Random

import pytest

from htcourse.core.random_person import Picker


@pytest.mark.parametrize("seed", range(30))
def test_nobody_is_picked_twice_before_everybody_was_picked_once(seed):
    people = ["A", "B", "C", "D", "E"]
    picker = Picker(people, Random(seed))
    rounds = [[picker.pick() for _ in people] for _ in range(4)]
    assert all(sorted(each) == people for each in rounds)
    picked = [one for each in rounds for one in each]
    assert all(one != other for one, other in pairwise(picked))


def test_one_alone_and_nobody():
    assert Picker(["A"], Random(1)).pick() == "A"
    picker = Picker([], Random(1))
    assert (picker.pick(), picker.left) == ("", 0)


def test_two_of_one_name_are_two():
    picker = Picker(["Aida", "Aida", "Botagoz"], Random(1))
    assert picker.left == 3
    assert sorted(picker.pick() for _ in range(3)) == ["Aida", "Aida", "Botagoz"]
