"""matching, ordering and categorise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.errors import Severity
from htcourse.core.question_types import categorise, matching, ordering
from htcourse.core.question_types.parts import Label
from htcourse.core.quiz import State, Verdict

PAIRS = {"p1": "p1", "p2": "p1", "p3": "p3", "p4": "p4"}


@pytest.mark.parametrize(
    ("pairs", "points"),
    [
        (PAIRS, 1),
        (PAIRS | {"p2": "p2"}, 1),  # the second "act" is the same right side
        (PAIRS | {"p4": "p3"}, 0.75),
        (PAIRS | {"p4": "d1", "p3": "d1"}, 0.5),
        ({"p1": "p1"}, 0.25),
        ({"p9": "p1"}, 0),
        ({"p1": "p9"}, 0),
        ({"p1": ["p1"]}, 0),
        ([["p1", "p1"]], 0),
        ({}, 0),
    ],
)
def test_matching_is_right_out_of_all(examples, pairs, points):
    assert matching.grade(examples["matching"].body, {"pairs": pairs}).points == points


def test_matching_says_which_right_side_belongs(examples):
    mark = matching.grade(examples["matching"].body, {"pairs": {"p1": "p1", "p2": "d1"}})
    assert [(each.id, each.state, each.label) for each in mark.remarks] == [
        ("p1", State.RIGHT, "p1"),
        ("p2", State.WRONG, "p1"),
        ("p3", State.MISSED, "p3"),
        ("p4", State.MISSED, "p4"),
    ]


def test_matching_shows_equal_right_sides_once(examples):
    interaction = matching.interaction(examples["matching"].body, 1)
    assert sorted(each.text for each in interaction.options) == ["act", "means", "place", "purpose"]
    assert len(interaction.rows) == 4


def test_a_right_side_with_an_id_of_its_own_is_answered_by_that():
    pairs = (matching.Pair("a", "b", left="A", right="x"), matching.Pair("b", "a", left="B", right="y"))
    body = matching.Body(pairs, (matching.Distractor("c", right="z"),))
    assert {each.id: each.text for each in matching.interaction(body, 1).options} == {"a": "y", "b": "x", "c": "z"}
    assert matching.grade(body, {"pairs": {"a": "b", "b": "a"}}).points == 1
    assert matching.grade(body, {"pairs": {"a": "a", "b": "b"}}).points == 0
    assert matching.key_of(body) == {"a": "b", "b": "a"}
    assert not [each for each in matching.check(body) if each.severity is Severity.ERROR]
    (twice,) = [each for each in matching.check(matching.Body((pairs[0], matching.Pair("c", "b", left="C", right="w"))))
                if each.severity is Severity.ERROR]  # fmt: skip
    assert twice.values == {"id": "b"}


@pytest.mark.parametrize(
    ("order", "points"),
    [
        ("abcd", 1),
        ("dabc", 0.666667),
        ("abdc", 0.333333),
        ("dcba", 0),
        ("bcda", 0.666667),
        ("cdab", 0.666667),
        ("ab", 0.333333),
        ("", 0),
        ("aabbccdd", 1),
        ("xayb", 0.333333),
        ("acbd", 0),
    ],
)
def test_ordering_counts_right_neighbours(order, points):
    body = ordering.Body(tuple(ordering.Item(each, text=each) for each in "abcd"))
    assert ordering.grade(body, {"order": list(order)}).points == points


ALIKE = ordering.Body(
    tuple(ordering.Item(id, text=text) for id, text in zip("abcd", ("Go", "Wait ", "Call", " Wait"), strict=True))
)


@pytest.mark.parametrize(
    ("order", "points"), [("abcd", 1), ("adcb", 1), ("dcba", 2 / 3), ("bdac", 0), ("acbd", 1 / 3), ("ad", 1 / 3)]
)
def test_items_worded_alike_stand_for_each_other(order, points):
    mark = ordering.grade(ALIKE, {"order": list(order)})
    assert mark.points == pytest.approx(points, abs=1e-6)
    if points == 1:
        assert {each.state for each in mark.remarks} == {State.RIGHT}


def test_another_order_with_the_same_neighbours_is_not_all_right():
    items = tuple(ordering.Item(id, text=text) for id, text in zip("abcd", "ABAA", strict=True))
    orders = {order: ordering.grade(ordering.Body(items), {"order": list(order)}) for order in ("abcd", "dbca", "acbd")}
    assert [each.points for each in orders.values()] == [1, 1, 0.666667]
    assert orders["acbd"].verdict == Verdict.PARTLY


def test_the_check_names_items_that_are_worded_alike():
    (fault,) = ordering.check(ALIKE)
    assert (fault.path, fault.severity) == ("items/d", Severity.WARNING)
    assert fault.values == {"id": "d", "other": "b"}


@given(st.integers(0, 1000))
def test_items_worded_alike_never_start_in_what_reads_as_the_right_order(seed):
    words = {each.id: each.text.strip() for each in ALIKE.items}
    shown = [words[each.id] for each in ordering.interaction(ALIKE, seed).options]
    assert shown != ["Go", "Wait", "Call", "Wait"]


def test_ordering_says_which_items_stand_in_their_place():
    body = ordering.Body(tuple(ordering.Item(each, text=each) for each in "abcd"))
    states = [each.state for each in ordering.grade(body, {"order": ["a", "c", "b"]}).remarks]
    assert states == [State.RIGHT, State.WRONG, State.WRONG, State.MISSED]


@given(seed=st.integers(0, 2**31), count=st.integers(2, 6))
def test_ordering_never_starts_in_the_right_order(seed, count):
    body = ordering.Body(tuple(ordering.Item(f"i{each}", text=str(each)) for each in range(count)))
    shown = [each.id for each in ordering.interaction(body, seed).options]
    assert sorted(shown) == [each.id for each in body.items]
    assert shown != [each.id for each in body.items]


@given(st.permutations("abcde"))
def test_only_the_right_order_is_worth_everything(order):
    body = ordering.Body(tuple(ordering.Item(each, text=each) for each in "abcde"))
    assert (ordering.grade(body, {"order": order}).points == 1) == (order == list("abcde"))


@pytest.mark.parametrize(
    ("categories", "points"),
    [
        ({"i1": "act", "i2": "means", "i3": "means"}, 1),
        ({"i1": "act", "i2": "means"}, 0.666667),
        ({"i1": "act", "i2": "act", "i3": "act"}, 0.333333),
        ({"i1": "means", "i2": "act", "i3": "act"}, 0),
        ({"i1": "nowhere"}, 0),
        ({"i9": "act"}, 0),
        ({"i1": 1, "i2": None, "i3": ["means"]}, 0),
        ("act", 0),
        ({}, 0),
    ],
)
def test_categorise_is_right_out_of_all(examples, categories, points):
    assert categorise.grade(examples["categorise"].body, {"categories": categories}).points == points


def test_categories_stand_in_the_authors_order(examples):
    body = examples["categorise"].body
    assert all(
        [each.id for each in categorise.interaction(body, seed).options] == ["act", "means"] for seed in range(20)
    )


def test_an_item_without_a_category_is_never_right_by_being_left_out():
    body = categorise.Body((Label("a", text="A"),), (categorise.Item("i1", "", text="x"),))
    assert categorise.grade(body, {"categories": {"i1": ""}}).points == 0


def pair(id, left="left", right="right", feedback="So."):
    return matching.Pair(id, left=left, right=right, feedback=feedback)


def item(id, category="a", text="x", feedback="So."):
    return categorise.Item(id, category, text=text, feedback=feedback)


TWO = (Label("a", text="A"), Label("b", text="B"))


@pytest.mark.parametrize(
    ("kind", "body", "paths"),
    [
        (matching, matching.Body((pair("p1"),), (matching.Distractor("d1", right="x"),)), ["pairs"]),
        (matching, matching.Body((pair("p1", right="A"), pair("p1", right="B"))), ["pairs/p1"]),
        (matching, matching.Body((pair("p1", right="A"), pair("p2", right="B", feedback=""))), ["pairs/p2"]),
        (matching, matching.Body((pair("p1", right="A"), pair("p2", right="B", left=""))), ["pairs/p2"]),
        (matching, matching.Body((pair("p1"), pair("p2"))), ["pairs"]),
        (
            matching,
            matching.Body((pair("p1"), pair("p2")), (matching.Distractor("d1", right=" right"),)),
            ["distractors/d1"],
        ),
        (ordering, ordering.Body((ordering.Item("a", text="A"), ordering.Item("b", text="B"))), ["items"]),
        (ordering, ordering.Body(tuple(ordering.Item(each, text="x") for each in "aab")), ["items/a", "items/b"]),
        (ordering, ordering.Body(tuple(ordering.Item(each, text=each.strip()) for each in "ab ")), ["items/ "]),
        (categorise, categorise.Body(TWO[:1], (item("i1"), item("i2"))), ["categories"]),
        (categorise, categorise.Body(TWO, (item("i1"),)), ["items"]),
        (categorise, categorise.Body(TWO, (item("i1"), item("i2", "c"))), ["items/i2"]),
        (categorise, categorise.Body(TWO, (item("i1"), item("i2", feedback=""))), ["items/i2"]),
        (categorise, categorise.Body(TWO, (item("i1"), item("i1"))), ["items/i1"]),
    ],
)
def test_check_finds(kind, body, paths):
    assert [each.path for each in kind.check(body)] == paths
