"""The table of points in the authoring guide, a test a line, with examples worked out by hand.

And every type names the interaction of QTI 3 it is and where its rule comes from.
"""

import re
from importlib import import_module

import pytest
from tests.core.conftest import EXAMPLES, NARRATIVE, mark

from htcourse.core.question_types import (
    categorise,
    cloze,
    essay,
    kind_names,
    matching,
    multiple_choice,
    numeric,
    ordering,
    short_text,
    single_choice,
    tagging,
    true_false,
)
from htcourse.core.question_types.parts import Accepted, Choice, Label
from htcourse.core.quiz import Verdict


def choices(**worths: float) -> tuple[Choice, ...]:
    return tuple(Choice(id, fraction=worth, text=id, feedback="So.") for id, worth in worths.items())


def keys_and_distractors(keys: str, distractors: str) -> tuple[Choice, ...]:
    return tuple(Choice(each, correct=each in keys, text=each, feedback="So.") for each in keys + distractors)


@pytest.mark.parametrize(("chosen", "points"), [("full", 1), ("half", 0.5), ("none", 0), ("less", -0.25)])
def test_single_choice_is_the_fraction_of_the_choice_below_0_too(chosen, points):
    body = single_choice.Body(choices(full=1, half=0.5, none=0, less=-0.25))
    assert single_choice.grade(body, {"choices": [chosen]}).points == points


@pytest.mark.parametrize(("chosen", "points"), [("true", 1), ("false", 0)])
def test_true_false_is_1_or_0(chosen, points):
    assert true_false.grade(true_false.Body(answer=True), {"choices": [chosen]}).points == points


@pytest.mark.parametrize(
    ("typed", "points"),
    [
        ("5", 1),  # 5 ± 0.25
        ("5.25", 1),
        ("5.26", 0.5),  # 4 ± 2
        ("2", 0.5),
        ("1.9", 0),
        ("100", 0),  # worth -1: never below 0
        ("many", 0),
    ],
)
def test_numeric_is_the_fraction_of_the_first_number_that_fits_never_below_0(typed, points):
    answers = (numeric.Value("a1", 5, 0.25), numeric.Value("a2", 4, 2, 0.5), numeric.Value("a3", 100, 0, -1))
    assert numeric.grade(numeric.Body(answers), {"number": typed}).points == points


@pytest.mark.parametrize(("typed", "points"), [("Palermo", 1), ("palermo 2000", 0.75), ("Geneva", 0), ("Vienna", 0)])
def test_short_text_is_the_fraction_of_the_first_answer_that_fits_never_below_0(typed, points):
    answers = (
        Accepted("a1", text="Palermo"),
        Accepted("a2", 0.75, text="palermo*"),
        Accepted("a3", -0.5, text="Geneva"),
    )
    assert short_text.grade(short_text.Body(answers), {"text": typed}).points == points


@pytest.mark.parametrize(
    ("chosen", "points"),
    [
        ("ABC", 1),  # 3 ÷ 3 − 0 ÷ 2
        ("AB", 0.666667),  # 2 ÷ 3
        ("ABCx", 0.5),  # 3 ÷ 3 − 1 ÷ 2
        ("ABx", 0.166667),  # 2 ÷ 3 − 1 ÷ 2
        ("Ax", 0),  # 1 ÷ 3 − 1 ÷ 2, not below 0
        ("ABCxy", 0),  # all: 3 ÷ 3 − 2 ÷ 2
        ("", 0),
    ],
)
def test_multiple_choice_is_right_of_keys_less_wrong_of_distractors(chosen, points):
    body = multiple_choice.Body(keys_and_distractors("ABC", "xy"))
    assert multiple_choice.grade(body, {"choices": list(chosen)}).points == points


@pytest.mark.parametrize(
    ("chosen", "points"),
    [
        ("AB", 1),  # 0.7 + 0.3
        ("A", 0.7),
        ("Ax", 0.3),  # 0.7 − 0.4
        ("Bx", 0),  # 0.3 − 0.4
        ("ABxy", 0),  # all: 1 − 1
        ("ABCDxy", 0),
    ],
)
def test_multiple_choice_with_fractions_is_their_sum_within_0_and_1(chosen, points):
    body = multiple_choice.Body(choices(A=0.7, B=0.3, x=-0.4, y=-0.6))
    assert multiple_choice.grade(body, {"choices": list(chosen)}).points == points


@pytest.mark.parametrize("count", range(2, 13))
def test_equal_fractions_of_three_decimals_pay_1_for_the_keys_and_nothing_for_all(count):
    part = round(1 / count, 3)
    worths = {f"k{each}": part for each in range(count)} | {f"d{each}": -part for each in range(count)}
    body = multiple_choice.Body(choices(**worths))
    assert multiple_choice.check(body) == []
    assert multiple_choice.grade(body, {"choices": [each for each in worths if each[0] == "k"]}).points == 1
    assert multiple_choice.grade(body, {"choices": list(worths)}).points == 0


@pytest.mark.parametrize(
    ("given", "points"),
    [("111", 1), ("11", 0.666667), ("112", 0.666667), ("221", 0.333333), ("222", 0), ("", 0)],
)
def test_matching_and_categorise_are_right_out_of_all(given, points):
    """Three pairs with the same right side `1`; three items of category `1`. `2` is wrong everywhere."""
    pairs = tuple(matching.Pair(f"p{place}", left=f"L{place}", right="one") for place in "123")
    places = {f"p{number}": {"1": "p1", "2": "d"}[each] for number, each in enumerate(given, 1)}
    body = matching.Body(pairs, (matching.Distractor("d", right="two"),))
    assert matching.grade(body, {"pairs": places}).points == points
    items = tuple(categorise.Item(f"i{place}", "1", text="x") for place in "123")
    sorted_items = {f"i{number}": each for number, each in enumerate(given, 1)}
    categories = categorise.Body((Label("1", text="One"), Label("2", text="Two")), items)
    assert categorise.grade(categories, {"categories": sorted_items}).points == points


@pytest.mark.parametrize(
    ("order", "points"),
    [
        ("ABCDE", 1),  # AB BC CD DE: 4 ÷ 4
        ("BCDEA", 0.75),  # BC CD DE
        ("EABCD", 0.75),  # AB BC CD
        ("ABDCE", 0.25),  # AB
        ("ABCED", 0.5),  # AB BC
        ("EDCBA", 0),
    ],
)
def test_ordering_is_right_neighbours_of_all_but_one(order, points):
    body = ordering.Body(tuple(ordering.Item(each, text=each) for each in "ABCDE"))
    assert ordering.grade(body, {"order": list(order)}).points == points


@pytest.mark.parametrize(
    ("given", "points"),
    [
        ({"g1": "key", "g2": "Palermo", "g3": "key"}, 1),
        ({"g1": "key"}, 0.2),  # 1 ÷ (1 + 3 + 1)
        ({"g2": "palermo"}, 0.6),  # 3 ÷ 5
        ({"g2": "palermo 2000"}, 0.3),  # 3 × 0.5 ÷ 5
        ({"g1": "key", "g3": "bad"}, 0.2),  # -1 counts 0
    ],
)
def test_cloze_is_the_weighted_mean_of_its_gaps(given, points):
    answers = (Accepted("a1", text="Palermo"), Accepted("a2", 0.5, text="palermo*"))
    worths = choices(key=1, bad=-1)
    gaps = (cloze.Gap("g1", worths), cloze.Gap("g2", answers=answers, weight=3), cloze.Gap("g3", worths))
    assert cloze.grade(cloze.Body(gaps, text="{g1} {g2} {g3}"), {"gaps": given}).points == points


@pytest.mark.parametrize(
    ("levels", "points", "verdict"),
    [
        ({"law": "l1", "care": "c3"}, 1, Verdict.RIGHT),  # (1 + 3) ÷ (1 + 3)
        ({"law": "l1", "care": "c1"}, 0.5, Verdict.PARTLY),  # (1 + 1) ÷ 4
        ({"law": "l0", "care": "c3"}, 0.75, Verdict.PARTLY),
        ({"law": "l0", "care": "c0"}, 0, Verdict.WRONG),
        ({"law": "l1"}, 0, Verdict.OPEN),  # not every criterion has its level
    ],
)
def test_essay_is_rubric_points_out_of_possible(levels, points, verdict):
    given = essay.grade(EXAMPLES["essay"].body, {"text": "Ask her alone.", "levels": levels})
    assert (given.points, given.verdict) == (points, verdict)


ACT = mark("act", "paid for his ticket")
HALF_ACT, THIRD_ACT = mark("act", "paid for"), mark("act", "paid")
MEANS = mark("means", "took the passports")
MEANS_TOO = mark("means", "kept all the papers")
PURPOSE = mark("purpose", "nobody was paid")
WRONG = mark("purpose", "An acquaintance")


@pytest.mark.parametrize(
    ("spans", "verdict", "points"),
    [
        ([ACT, MEANS, PURPOSE], "trafficking", 1),  # ¾ × 6 ÷ (3 + 3) + ¼
        ([ACT, MEANS, PURPOSE], "not-yet", 0.75),
        ([], "trafficking", 0.25),
        ([ACT, MEANS], "trafficking", 0.85),  # ¾ × 4 ÷ (2 + 3) + ¼
        ([ACT], "", 0.375),  # ¾ × 2 ÷ (1 + 3)
        ([ACT, MEANS, PURPOSE, WRONG], "trafficking", 0.892857),  # ¾ × 6 ÷ (4 + 3) + ¼
        ([{**ACT, "label": "means"}, MEANS, PURPOSE], "trafficking", 0.75),  # ¾ × 4 ÷ (3 + 3) + ¼: another label
        ([HALF_ACT, MEANS, PURPOSE], "trafficking", 1),  # 2 words of 4 are enough
        ([THIRD_ACT, MEANS, PURPOSE], "trafficking", 0.75),  # 1 word of 4 is not: a wrong mark and a missed key
        ([ACT, MEANS_TOO, PURPOSE], "trafficking", 1),  # either passage of a key finds it
        ([ACT, MEANS, MEANS_TOO, PURPOSE], "trafficking", 1),  # each key once, and the other passage costs nothing
    ],
)
def test_tagging_is_three_quarters_f1_of_spans_and_one_quarter_the_verdict(spans, verdict, points):
    assert "#m1" in NARRATIVE
    assert tagging.grade(EXAMPLES["tagging"].body, {"spans": spans, "verdict": verdict}).points == points


@pytest.mark.parametrize("name", kind_names())
def test_every_type_names_its_qti_interaction_and_the_source_of_its_rule(name):
    kind = import_module(f"htcourse.core.question_types.{name.replace('-', '_')}")
    words = kind.__doc__ or ""
    assert re.search(r"QTI 3 qti-[a-z-]+-interaction", words)
    rule = words.partition("\nPoints: ")[2].partition("\n\n")[0]
    assert "Moodle" in rule
    assert "oints are" in kind.grade.__doc__ or "One point" in kind.grade.__doc__
