"""single-choice, multiple-choice and true-false."""

from fractions import Fraction
from itertools import pairwise
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.question_types import multiple_choice, single_choice, true_false
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import State


def remarks_of(mark):
    return {each.id: each for each in mark.remarks}


def choice(id, worth=0.0, **more):
    return Choice(id, fraction=worth, text=id, feedback=f"About {id}.", **more)


def plain_choices(keys, distractors):
    return tuple(
        Choice(f"{kind}{number}", correct=kind == "k", text=f"{kind}{number}", feedback="So.")
        for kind, count in (("k", keys), ("d", distractors))
        for number in range(count)
    )


@pytest.mark.parametrize(
    ("chosen", "points"),
    [
        (["full"], 1),
        (["half"], 0.5),
        (["none"], 0),
        (["minus"], -1),
        ([], 0),
        (["unknown"], 0),
        (["full", "full"], 1),
        (["full", "half"], 0),
        ("full", 0),
        ({"full": True}, 0),
        ([["full"]], 0),
        (None, 0),
    ],
)
def test_single_choice_is_worth_the_fraction_of_the_one_choice_given(chosen, points):
    body = single_choice.Body((choice("full", 1), choice("half", 0.5), choice("none"), choice("minus", -1)))
    assert single_choice.grade(body, {"choices": chosen}).points == points


def test_single_choice_says_what_was_right_and_what_was_wrong():
    body = single_choice.Body((choice("full", 1), choice("none"), choice("other")))
    mark = single_choice.grade(body, {"choices": ["none"]})
    assert [(each.id, each.state) for each in mark.remarks] == [
        ("full", State.MISSED),
        ("none", State.WRONG),
        ("other", State.LEFT),
    ]
    assert remarks_of(mark)["none"].feedback == "About none."


@pytest.mark.parametrize(("chosen", "states"), [("full", "right left left"), ("half", "missed partly left")])
def test_a_choice_worth_a_part_is_partly_right_and_no_key(chosen, states):
    """It was told as right, or as the right answer that was missed."""
    body = single_choice.Body((choice("full", 1), choice("half", 0.5), choice("none")))
    assert [each.state for each in single_choice.grade(body, {"choices": [chosen]}).remarks] == states.split()


def test_each_of_several_that_brings_points_is_right():
    body = multiple_choice.Body((choice("most", 0.75), choice("some", 0.25), choice("none", -1)))
    states = [each.state for each in multiple_choice.grade(body, {"choices": ["some"]}).remarks]
    assert states == [State.MISSED, State.RIGHT, State.LEFT]


@pytest.mark.parametrize(
    ("keys", "distractors", "chosen", "points"),
    [
        (2, 2, ["k0", "k1"], 1),
        (2, 2, ["k0"], 0.5),
        (2, 2, ["k0", "d0"], 0),
        (2, 2, ["k0", "k1", "d0"], 0.5),
        (2, 2, ["k0", "k1", "d0", "d1"], 0),
        (2, 2, ["d0", "d1"], 0),
        (3, 1, ["k0", "k1", "d0"], 0),
        (1, 3, ["k0", "d0"], 0.666667),
        (3, 3, ["k0", "k1"], 0.666667),
        (2, 2, [], 0),
        (2, 2, ["k0", "k1", "k1", "unknown", 3], 1),
    ],
)
def test_multiple_choice_takes_wrong_ones_off(keys, distractors, chosen, points):
    body = multiple_choice.Body(plain_choices(keys, distractors))
    assert multiple_choice.grade(body, {"choices": chosen}).points == points


@pytest.mark.parametrize(
    ("chosen", "points"),
    [(["a", "b"], 1), (["a"], 0.75), (["b"], 0.25), (["a", "c"], 0.25), (["c", "d"], 0), (["a", "b", "c", "d"], 0)],
)
def test_multiple_choice_with_fractions_adds_them_up(chosen, points):
    body = multiple_choice.Body((choice("a", 0.75), choice("b", 0.25), choice("c", -0.5), choice("d", -0.5)))
    assert multiple_choice.check(body) == []
    assert multiple_choice.grade(body, {"choices": chosen}).points == points


def test_thirds_as_moodle_writes_them_add_up_to_one():
    body = multiple_choice.Body((*(choice(f"k{n}", 0.3333333) for n in range(3)), choice("d", -1)))
    assert multiple_choice.check(body) == []
    assert multiple_choice.grade(body, {"choices": ["k0", "k1", "k2"]}).points == 1


@pytest.mark.parametrize(
    ("chosen", "rest", "points"),
    [
        ([0.33333, 0.33333, 0.33333, -0.5], [], 0.5),
        ([0.3333, 0.3333, 0.3333, -0.5], [], 0.5),
        ([0.333, 0.333, 0.333, -0.5], [], 0.5),
        ([0.334, 0.333, 0.333, -0.5], [], 0.5),
        ([0.16666] * 3, [0.16666] * 3, 0.5),
        ([0.455, 0.045], [0.5], 0.5),  # no elevenths: with them the right ones would not add up to 1
        ([0.33, 0.33], [0.34], 0.66),
    ],
)
def test_thirds_and_such_add_up_to_what_they_mean(chosen, rest, points):
    body = multiple_choice.Body(tuple(choice(f"c{n}", each) for n, each in enumerate([*chosen, *rest, -0.5, -0.5])))
    assert multiple_choice.grade(body, {"choices": [f"c{n}" for n in range(len(chosen))]}).points == points


@st.composite
def written_shares(draw):
    """Give what choices mean and how it is written: with three to five decimals, rounded or cut off."""
    parts = draw(st.sampled_from((3, 6, 7, 9, 11, 12)))
    cuts = sorted(draw(st.sets(st.integers(1, parts - 1), max_size=4)))
    keys = [Fraction(end - start, parts) for start, end in pairwise([0, *cuts, parts])]
    taken_off = draw(st.integers(1, 4))
    unit, nearest = 10 ** draw(st.integers(3, 5)), draw(st.sampled_from((round, floor)))
    meant = [*keys, *[-Fraction(1, taken_off)] * taken_off]
    return meant, [(1 if each > 0 else -1) * nearest(abs(each) * unit) / unit for each in meant]


@given(written_shares(), st.sets(st.integers(0, 8)))
def test_shares_written_with_decimals_are_summed_as_they_are_meant(shares, ticked):
    meant, written = shares
    body = multiple_choice.Body(tuple(choice(f"c{n}", each) for n, each in enumerate(written)))
    exact = sum(each for n, each in enumerate(meant) if n in ticked)
    mark = multiple_choice.grade(body, {"choices": [f"c{n}" for n in ticked]})
    assert mark.points == round(min(1.0, max(0.0, float(exact))), 6)


@given(keys=st.integers(1, 6), distractors=st.integers(1, 6))
def test_ticking_all_never_pays(keys, distractors):
    body = multiple_choice.Body(plain_choices(keys, distractors))
    assert multiple_choice.check(body) == []
    assert multiple_choice.grade(body, {"choices": [each.id for each in body.choices]}).points == 0


@given(st.lists(st.floats(-1, 1).map(lambda each: round(each, 2)), min_size=2, max_size=6))
def test_ticking_all_never_pays_where_check_lets_fractions_pass(fractions):
    body = multiple_choice.Body(tuple(choice(f"c{n}", each) for n, each in enumerate(fractions)))
    if multiple_choice.check(body) == []:
        assert multiple_choice.grade(body, {"choices": [each.id for each in body.choices]}).points < 0.01


@pytest.mark.parametrize(
    ("answer", "chosen", "points"),
    [
        (True, ["true"], 1),
        (True, ["false"], 0),
        (False, ["false"], 1),
        (False, ["true"], 0),
        (True, ["true", "false"], 0),
        (True, [], 0),
        (True, [True], 0),
        (True, True, 0),
    ],
)
def test_true_false(answer, chosen, points):
    body = true_false.Body(answer=answer, feedback_true="T", feedback_false="F")
    assert true_false.grade(body, {"choices": chosen}).points == points


def test_true_always_stands_before_false():
    body = true_false.Body(answer=True)
    assert all(
        [each.id for each in true_false.interaction(body, seed).options] == ["true", "false"] for seed in range(20)
    )


@pytest.mark.parametrize(
    ("kind", "body", "paths"),
    [
        (single_choice, single_choice.Body((choice("a", 1),)), ["choices"]),
        (single_choice, single_choice.Body((choice("a"), choice("b"))), ["choices"]),
        (single_choice, single_choice.Body((choice("a", 1), choice("b", 1))), ["choices"]),
        (single_choice, single_choice.Body((choice("a", 1), choice("a"))), ["choices/a"]),
        (single_choice, single_choice.Body((choice("a", 1), choice("b", -2))), ["choices/b"]),
        (single_choice, single_choice.Body((choice("a", 1), choice("b", float("nan")))), ["choices/b"]),
        (single_choice, single_choice.Body((choice("a", 1), Choice("b", text="B"))), ["choices/b"]),
        (single_choice, single_choice.Body((choice("a", 1), Choice("b", feedback="B"))), ["choices/b"]),
        (multiple_choice, multiple_choice.Body(plain_choices(0, 3)), ["choices"]),
        (multiple_choice, multiple_choice.Body(plain_choices(3, 0)), ["choices"]),
        (multiple_choice, multiple_choice.Body((choice("a", 0.5), choice("b", -0.5))), ["choices"]),
        (multiple_choice, multiple_choice.Body((choice("a", 1), choice("b", -0.5))), ["choices"]),
        (true_false, true_false.Body(answer=True, feedback_true="T"), ["feedback_false"]),
        (true_false, true_false.Body(answer=True), ["feedback_true", "feedback_false"]),
    ],
)
def test_check_finds(kind, body, paths):
    assert [each.path for each in kind.check(body)] == paths


def test_a_missing_feedback_is_told_by_the_answer_it_belongs_to():
    """“feedback_true” is the key of a file: who writes in a form has never seen it."""
    faults = true_false.check(true_false.Body(True, feedback_false="Look at the means."))
    assert [(each.path, each.values["id"]) for each in faults] == [("feedback_true", "true")]
