"""What is decided at the edges of the rules: what is just enough, what is not there at all, what nobody should give."""

import json
from dataclasses import replace

import pytest
from tests.core.conftest import EXAMPLES
from tests.core.question_strategies import dataclasses_in

from htcourse.core.errors import Severity
from htcourse.core.plain_data import texts_of
from htcourse.core.question_types import (
    categorise,
    cloze,
    essay,
    kind_of,
    matching,
    multiple_choice,
    ordering,
    single_choice,
    tagging,
)
from htcourse.core.question_types.answers import answer_ids, answer_map, is_blank
from htcourse.core.question_types.essay import Criterion, Level
from htcourse.core.question_types.parts import Choice, Label, choice_remarks
from htcourse.core.question_types.passages import Narrative, Passage
from htcourse.core.quiz import State, Verdict, shuffled


def choice(id: str, worth: float = 0.0) -> Choice:
    return Choice(id, fraction=worth, text=id, feedback="So.")


def paths(faults) -> list[str]:
    return [each.path for each in faults]


# Names and answers


@pytest.mark.parametrize(
    "name", ["parts", "answers", "typed", "passages", "single_choice", "a.b", "single choice", "", "nothing", "../quiz"]
)
def test_what_is_no_type_is_a_key_error(name):
    with pytest.raises(KeyError):
        kind_of(name)


@pytest.mark.parametrize("answer", [{"text": "x"}, {"choices": ["a"]}, {"n": 5}, 5, False, {"a": {"b": [" ", "x"]}}])
def test_whatever_says_anything_is_not_blank(answer):
    assert not is_blank(answer)


def test_only_known_ids_and_texts_are_read():
    assert answer_ids({"choices": ["a", "unknown", 3, ["a"], "a"]}, "choices", {"a", "b"}) == ("a",)
    assert answer_map({"pairs": {"a": 1, "unknown": "x", "b": "y"}}, "pairs", {"a", "b"}) == {"b": "y"}


def test_only_what_is_compared_with_typed_words_or_marked_places_is_kept_raw():
    raw = {
        name: {path for path, _ in texts_of(each.body)} - {path for path, _ in texts_of(each.body, markdown_only=True)}
        for name, each in EXAMPLES.items()
    }
    assert {name: found for name, found in raw.items() if found} == {
        "numeric": {"unit", "units/0", "units/1"},
        "short-text": {"answers/a1/text", "answers/a2/text", "answers/a3/text"},
        "cloze": {"gaps/g2/answers/a1/text"},
        "tagging": {"narrative"},
    }


@pytest.mark.parametrize("kind", [Narrative, Passage])
def test_what_a_narrative_comes_apart_into_never_changes(kind):
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)


# Choices


def test_a_choice_worth_less_than_nothing_is_wrong_when_taken_and_right_to_leave():
    choices = (choice("full", 1), choice("none"), choice("less", -0.5))
    assert [each.state for each in choice_remarks(choices, ("less",))] == [State.MISSED, State.LEFT, State.WRONG]
    assert [each.state for each in choice_remarks(choices, ("full", "none"))] == [State.RIGHT, State.WRONG, State.LEFT]


def test_a_choice_worth_more_than_the_point_is_no_key():
    body = single_choice.Body((choice("more", 2), choice("none")))
    assert paths(single_choice.check(body)) == ["choices/more", "choices"]


@pytest.mark.parametrize(("count", "points"), [(0, 0), (1, 0.5), (2, 1)])
def test_keys_without_distractors_are_counted_all_the_same(count, points):
    keys = tuple(Choice(each, correct=True, text=each, feedback="So.") for each in "AB")
    body = multiple_choice.Body(keys)
    assert multiple_choice.grade(body, {"choices": list("AB"[:count])}).points == points


def test_distractors_without_keys_are_worth_nothing():
    body = multiple_choice.Body(tuple(Choice(each, text=each, feedback="So.") for each in "xy"))
    assert multiple_choice.grade(body, {"choices": ["x"]}).points == 0


def test_a_question_whose_choices_all_take_points_off_has_no_right_one():
    problems = multiple_choice.check(multiple_choice.Body((choice("x", -1), choice("y"))))
    assert "has no right choice" in problems[0].template


def test_the_sum_of_fractions_is_told_to_four_decimals():
    problems = multiple_choice.check(
        multiple_choice.Body((choice("A", 0.33333), choice("B", 0.33333), choice("x", -1)))
    )
    assert problems[0].values["sum"] == 0.6667


# Placing


def test_one_pair_item_or_row_alone_is_worth_the_whole_point():
    pair = matching.Body((matching.Pair("p1", left="L", right="R"),))
    assert matching.grade(pair, {"pairs": {"p1": "p1"}}).points == 1
    item = categorise.Body((Label("a", text="A"),), (categorise.Item("i1", "a", text="x"),))
    assert categorise.grade(item, {"categories": {"i1": "a"}}).points == 1
    two = ordering.Body((ordering.Item("a", text="A"), ordering.Item("b", text="B")))
    assert ordering.grade(two, {"order": ["a", "b"]}).points == 1


def test_nothing_to_place_is_worth_nothing_and_does_not_raise():
    assert matching.grade(matching.Body(()), {"pairs": {}}).points == 0
    assert categorise.grade(categorise.Body((), ()), {"categories": {}}).points == 0
    assert ordering.grade(ordering.Body((ordering.Item("a", text="A"),)), {"order": ["a"]}).points == 0
    assert ordering.grade(ordering.Body(()), {"order": []}).points == 0


@pytest.mark.parametrize("seed", range(30))
def test_an_order_is_the_seeds_own_unless_it_is_the_right_one(seed):
    body = ordering.Body(tuple(ordering.Item(each, text=each) for each in "cba"))
    shown = tuple(each.id for each in ordering.interaction(body, seed).options)
    own = shuffled("cba", seed, "items")
    assert shown == (own if own != ("c", "b", "a") else ("b", "a", "c"))


def test_a_category_needs_its_name():
    items = tuple(categorise.Item(each, "a", text="x", feedback="So.") for each in ("i1", "i2"))
    assert paths(categorise.check(categorise.Body((Label("a", text="A"), Label("b")), items))) == ["categories/b"]


def test_one_right_side_for_all_is_warned_of():
    pairs = tuple(matching.Pair(each, left=each, right="act", feedback="So.") for each in ("p1", "p2"))
    (fault,) = matching.check(matching.Body(pairs))
    assert fault.severity is Severity.WARNING
    assert "nothing to choose from" in fault.template
    assert matching.grade(matching.Body(pairs), {"pairs": {"p1": "p1", "p2": "p1"}}).points == 1


def test_choices_that_are_all_right_and_a_gap_with_two_right_choices_are_warned_of():
    choices = tuple(Choice(each, correct=True, text=each, feedback="So.") for each in "ab")
    weighted = tuple(Choice(id, fraction=worth, text=id, feedback="So.") for id, worth in (("a", 0.7), ("b", 0.3)))
    gap = cloze.Gap("g", (*choices, Choice("c", text="c", feedback="No.")))
    for kind, body, answer in (
        (multiple_choice, multiple_choice.Body(choices), {"choices": ["a", "b"]}),
        (multiple_choice, multiple_choice.Body(weighted), {"choices": ["a", "b"]}),
        (cloze, cloze.Body((gap,), text="{g}"), {"gaps": {"g": "b"}}),
    ):
        (fault,) = kind.check(body)
        assert fault.severity is Severity.WARNING
        assert kind.grade(body, answer).points == 1


# Essays


def test_an_essay_says_no_number_of_words_unless_it_is_told():
    assert essay.interaction(essay.Body(()), 1).words == 0


@pytest.mark.parametrize("points", [(), (0,), (-1,), (-2, -1)])
def test_a_rubric_that_gives_no_points_leaves_the_essay_open(points):
    levels = tuple(Level(f"l{number}", each, text="So") for number, each in enumerate(points))
    body = essay.Body((Criterion("c", levels, text="How?"),))
    assert essay.grade(body, {"text": "x", "levels": {"c": "l0"}}).verdict is Verdict.OPEN
    assert Criterion("c", ()).possible == 0


def test_points_of_a_level_are_numbers():
    levels = (Level("l0", 0, text="No"), Level("l1", float("nan"), text="So"))
    assert paths(essay.check(essay.Body((Criterion("c", levels, text="How?"),), model_answer="So."))) == ["rubric/c"]


def test_a_short_list_is_called_by_its_own_name():
    (fault, _) = essay.check(
        essay.Body((Criterion("c", (Level("l1", 1, text="So"),), text="How?"),), model_answer="So.")
    )
    assert dict(fault.values) == {"list": "levels", "count": 1, "least": 2}


# Tagging

TAGGING: tagging.Body = EXAMPLES["tagging"].body


@pytest.mark.parametrize(
    "mark",
    [
        {"label": "act", "start": -1, "end": 5},
        {"label": "act", "start": 5, "end": 5},
        {"label": "act", "start": 8, "end": 6},
        {"label": "act", "start": 5, "end": 4000},
        {"label": "act", "start": "5", "end": 9},
        {"label": "act", "start": 5, "end": 9.0},
        {"label": "act", "start": True, "end": 9},
        {"label": "act", "start": 5},
        {"label": ["act"], "start": 5, "end": 9},
        {"label": "place", "start": 5, "end": 9},
        {"start": 5, "end": 9},
        ["act", 5, 9],
        None,
    ],
)
def test_what_is_no_mark_hides_no_mark_behind_it(mark):
    good = {"label": "means", "start": 5, "end": 9}
    assert tagging.marks(TAGGING, {"spans": [mark, good]}) == (Passage(5, 9, "means"),)


def test_a_note_is_written_to_a_means_in_a_childs_case_and_to_nothing_else():
    spans = [{"label": each, "start": 0, "end": 15} for each in ("act", "means", "purpose")]
    for person, notes in (("adult", ["", "", ""]), ("child", ["", "no-means-needed", ""])):
        mark = tagging.grade(replace(TAGGING, person=person), {"spans": spans, "verdict": ""})
        wrong = [each for each in mark.remarks if not each.id]
        assert [each.label for each in wrong] == ["act", "means", "purpose"]
        assert [each.note for each in wrong] == notes


def test_only_a_child_is_a_child():
    mark = tagging.grade(replace(TAGGING, person="minor"), EXAMPLES["tagging"].full)
    assert mark.points == 1


@pytest.mark.parametrize(("verdict", "points"), [("right", 1), ("wrong", 0.75), ("less", 0.75)])
def test_where_no_passage_is_asked_for_leaving_all_is_right(verdict, points):
    body = tagging.Body(
        (Label("means", text="Means"),),
        (tagging.Span("m1", feedback="A means."),),
        (choice("right", 1), choice("wrong"), choice("less", -1)),
        person="child",
        narrative="A man [took her passport]{means #m1}.",
    )
    assert tagging.check(body) == []
    assert tagging.grade(body, {"spans": [], "verdict": verdict}).points == points


def test_not_trafficking_is_a_verdict_like_any_other():
    """An act and a means, and no purpose: the story of a smuggler who cheats."""
    body = tagging.Body(
        tuple(Label(each, text=each) for each in ("act", "means", "purpose")),
        (tagging.Span("a1", feedback="An act."), tagging.Span("m1", feedback="A means.")),
        (choice("trafficking"), choice("not-trafficking", 1), choice("not-yet")),
        narrative="He [drove them]{act #a1} over the border and [lied about the price]{means #m1}.",
    )
    assert tagging.check(body) == []
    spans = [{"label": "act", "start": 3, "end": 13}, {"label": "means", "start": 34, "end": 54}]
    assert tagging.grade(body, {"spans": spans, "verdict": "not-trafficking"}).points == 1
    assert tagging.grade(body, {"spans": spans, "verdict": "trafficking"}).points == 0.75
    purpose = {"label": "purpose", "start": 0, "end": 2}
    assert tagging.grade(body, {"spans": [*spans, purpose], "verdict": "not-trafficking"}).points == 0.85


NESTED = tagging.Body(
    (Label("act", text="Act"),),
    tuple(tagging.Span(each, feedback="So.") for each in ("k1", "k2", "k3")),
    (choice("right", 1), choice("wrong")),
    narrative="[one [two three]{act #k2}]{act #k1} four [five six seven eight]{act #k3}",
)


OUTER = {"label": "act", "start": 0, "end": 13}


HALF = {"label": "act", "start": 19, "end": 27}


def test_a_mark_finds_one_key_though_it_lies_on_two():
    found = [each.id for each in tagging.grade(NESTED, {"spans": [OUTER]}).remarks if each.state is State.RIGHT]
    assert found == ["k1"]


def test_a_mark_that_found_its_key_holds_no_other_mark_up():
    """Best first: `OUTER` on k1 (3 of 3 words), then on k2 (2 of 3, used already), then `HALF` on k3 (2 of 4)."""
    found = [each.id for each in tagging.grade(NESTED, {"spans": [OUTER, HALF]}).remarks if each.state is State.RIGHT]
    assert found == ["k1", "k3"]


def test_an_act_marked_on_a_means_finds_nothing():
    took = EXAMPLES["tagging"].full["spans"][1]
    assert took["label"] == "means"
    assert tagging.grade(TAGGING, {"spans": [{**took, "label": "act"}]}).points == 0


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"labels": ()}, "labels"),
        ({"spans": ()}, "spans"),
        ({"narrative": "[a]{act #a1} [b]{act #m1} [c]{means #m1} [d]{purpose #p1}"}, "narrative"),
        ({"verdicts": (choice("a", 1), choice("b", 1))}, "verdicts"),
        ({"verdicts": (choice("a", 2), choice("b"))}, "verdicts"),
    ],
)
def test_check_finds(changes, path):
    assert path in paths(tagging.check(replace(TAGGING, **changes)))


def test_one_label_is_enough():
    assert tagging.check(NESTED) == []
    assert len(list(dataclasses_in(NESTED))) == 7


def test_an_answer_as_deep_as_json_can_be_is_looked_through():
    deep = json.loads("[" * 900 + "]" * 900)
    assert is_blank({"choices": deep})
    assert not is_blank({"choices": [deep, " ", "a"]})
