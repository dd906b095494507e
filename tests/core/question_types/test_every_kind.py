"""What holds for every question type: its full example. What holds for any question stands in `test_properties`."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.question_strategies import dataclasses_in, ids_of, json_answers
from tests.how_many import how_many

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
    interaction = example.kind.interaction(example.body, 7)
    shown = {
        each.id
        for each in (
            *interaction.options,
            *interaction.rows,
            *interaction.labels,
            *interaction.verdicts,
            *interaction.gaps,
        )
    }
    assert interaction.gesture in GESTURES
    assert shown <= set(ids_of(example.body)) | {"true", "false"}


def test_every_remark_names_an_element_of_the_body(example):
    mark = example.kind.grade(example.body, example.full)
    ids = [each.id for each in mark.remarks]
    assert mark.remarks
    assert len(set(ids)) == len(ids)
    assert set(ids) <= set(ids_of(example.body)) | {"true", "false"}


@given(data=st.data())
@settings(max_examples=how_many(100), deadline=None)
def test_an_answer_grades_the_same_after_a_journey_through_json(example, data):
    answer = data.draw(json_answers(tuple(ids_of(example.body))))
    back = json.loads(json.dumps(answer))
    assert example.kind.grade(example.body, answer) == example.kind.grade(example.body, back)


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
        name: [each.id for each in getattr(examples[name].kind.interaction(examples[name].body, 2000), field)]
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
    orders = {tuple(each.id for each in choices.kind.interaction(choices.body, seed).options) for seed in range(40)}
    assert len(orders) > 10


def test_what_a_body_holds_never_changes_and_takes_little_room(example):
    for kind in {type(each) for each in dataclasses_in(example.body)}:
        assert kind.__dataclass_params__.frozen, kind
        assert "__slots__" in vars(kind), kind
