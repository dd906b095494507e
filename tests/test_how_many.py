"""What `make test` leaves to `make hard`: no case is lost, and what is tried shows each kind and each value."""

import pytest
from tests.how_many import crossed, few


def tried(cases):
    return [each.values for each in cases if pytest.mark.hard not in each.marks]


def test_of_each_kind_the_first_is_tried_and_the_others_are_kept():
    cases = few(["a1", "a2", pytest.param("b1"), "a3", "b2"])
    assert [each.values[0] for each in cases] == ["a1", "a2", "b1", "a3", "b2"]
    assert tried(few(["a1", "b1", "a2", "b2"], each=lambda case: case[0])) == [("a1",), ("b1",)]
    assert tried(few([(1, 2), (3, 4), (5, 6)], 2)) == [(1, 2), (3, 4)]
    marked = few(["a", pytest.param("b", id="b", marks=pytest.mark.timeout(1))])[1]
    assert (marked.id, {each.name for each in marked.marks}) == ("b", {"hard", "timeout"})


def test_each_value_of_each_axis_is_tried_and_every_case_is_kept():
    cases = crossed("ab", range(3), {"x": 0, "y": 1})
    assert len({each.values for each in cases}) == 12
    assert [set(each) for each in zip(*tried(cases), strict=True)] == [{"a", "b"}, {0, 1, 2}, {"x", "y"}]
    assert len(tried(cases)) == 3
