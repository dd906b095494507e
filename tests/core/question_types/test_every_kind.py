"""What holds for every question type, whatever it asks."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from htcourse.core.question_types import kind_names, kind_of
from htcourse.core.question_types.answers import is_blank
from htcourse.core.quiz import Verdict

GESTURES = {
    "choose-one",
    "choose-many",
    "match",
    "order",
    "sort",
    "type-number",
    "type-text",
    "fill-gaps",
    "write",
    "tag",
}
SHAPES = ("choices", "pairs", "order", "categories", "number", "text", "gaps", "levels", "spans", "verdict")
SEEDS = st.integers(0, 2**63 - 1)


def ids_of(value: Any) -> set[str]:
    """Return every id anywhere in a dataclass."""
    found = set()
    for item in fields(value):
        inner = getattr(value, item.name)
        if item.name == "id":
            found.add(inner)
        for each in inner if isinstance(inner, tuple) else (inner,):
            if is_dataclass(each):
                found |= ids_of(each)
    return found


def answers(example) -> st.SearchStrategy[Any]:
    """Random JSON that looks enough like an answer to reach every branch."""
    names = st.sampled_from([*sorted(ids_of(example.body)), "true", "false", "", "unknown"])
    atoms = names | st.none() | st.booleans() | st.integers(-3, 300) | st.floats() | st.text(max_size=12)
    spans = st.fixed_dictionaries({"label": atoms, "start": atoms, "end": atoms})
    tree = st.recursive(
        atoms | spans,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
        max_leaves=8,
    )
    return st.dictionaries(st.sampled_from(SHAPES), tree, max_size=4) | tree


def test_every_type_of_the_format_is_found(examples):
    assert set(kind_names()) == set(examples)
    assert all(kind_of(name).name == name for name in kind_names())


def test_check_has_nothing_against_a_full_example(example):
    assert example.kind.check(example.body) == []


def test_the_full_answer_is_worth_everything(example):
    mark = example.kind.grade(example.body, example.full)
    assert (mark.points, mark.verdict) == (1.0, Verdict.RIGHT)


def test_taking_everything_pays_nothing(example):
    assert example.kind.grade(example.body, example.greedy).points == 0


def test_no_answer_is_worth_nothing_and_is_not_open(example):
    blanks: list[dict[str, Any]] = [
        {},
        {"text": "  "},
        {"choices": []},
        {"spans": [], "verdict": ""},
        {"gaps": {"g1": ""}},
    ]
    for blank in blanks:
        assert is_blank(blank)
        assert example.kind.grade(example.body, blank).verdict is Verdict.WRONG


def test_a_form_shows_ids_of_the_body_only_and_names_a_gesture(example):
    form = example.kind.form(example.body, 7)
    shown = {each.id for each in (*form.options, *form.rows, *form.labels, *form.verdicts, *form.gaps)}
    assert form.gesture in GESTURES
    assert shown <= ids_of(example.body) | {"true", "false"}


def test_every_remark_names_an_element_of_the_body(example):
    mark = example.kind.grade(example.body, example.full)
    ids = [each.id for each in mark.remarks]
    assert mark.remarks
    assert len(set(ids)) == len(ids)
    assert set(ids) <= ids_of(example.body) | {"true", "false"}


@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_no_json_raises_and_points_stay_within_0_and_1(example, data):
    answer = data.draw(answers(example))
    mark = example.kind.grade(example.body, answer)
    assert 0 <= mark.points <= 1
    if mark.verdict is not Verdict.OPEN:
        assert (mark.verdict is Verdict.RIGHT) == (mark.points == 1)
        assert (mark.verdict is Verdict.WRONG) == (mark.points == 0)


@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_an_answer_grades_the_same_after_a_journey_through_json(example, data):
    answer = data.draw(answers(example).filter(lambda each: each == each))
    back = json.loads(json.dumps(answer))
    assert example.kind.grade(example.body, answer) == example.kind.grade(example.body, back)


@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_the_order_in_which_an_answer_was_put_together_does_not_matter(example, data):
    if example.name == "ordering":
        return
    answer = data.draw(st.sampled_from([example.full, example.greedy]))
    mixed = {
        key: data.draw(st.permutations(value))
        if isinstance(value, list)
        else dict(data.draw(st.permutations(list(value.items()))))
        if isinstance(value, dict)
        else value
        for key, value in data.draw(st.permutations(list(answer.items())))
    }
    assert example.kind.grade(example.body, mixed) == example.kind.grade(example.body, answer)


@given(seed=SEEDS)
@settings(max_examples=50, deadline=None)
def test_a_seed_always_gives_the_same_form(example, seed):
    assert example.kind.form(example.body, seed) == example.kind.form(example.body, seed)


def test_a_seed_gives_the_same_form_in_every_release(examples):
    """Attempts keep a seed, not the order: were this to change, old attempts would be shown in another order."""
    orders = {
        "multiple-choice": "options",
        "matching": "rows",
        "ordering": "options",
        "categorise": "rows",
        "tagging": "verdicts",
    }
    shown = {
        name: [each.id for each in getattr(examples[name].kind.form(examples[name].body, 2000), field)]
        for name, field in orders.items()
    }
    assert shown == {
        "multiple-choice": ["fraud", "travel", "force", "poverty"],
        "matching": ["p1", "p3", "p2", "p4"],
        "ordering": ["i2000", "i1904", "i1949", "i1926"],
        "categorise": ["i1", "i3", "i2"],
        "tagging": ["not-yet", "trafficking"],
    }


def test_different_seeds_give_different_orders(examples):
    choices = examples["multiple-choice"]
    orders = {tuple(each.id for each in choices.kind.form(choices.body, seed).options) for seed in range(40)}
    assert len(orders) > 10
