"""cloze: gaps to choose and to type, their weights, and what is said of each."""

from dataclasses import replace

import pytest

from htcourse.core.errors import Severity
from htcourse.core.question_types import cloze, short_text
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.quiz import State


def remarks_of(mark):
    return {each.id: each for each in mark.remarks}


def accepted(id, text, fraction=1.0):
    return Accepted(id, fraction, text=text, feedback=f"About {id}.")


@pytest.mark.parametrize(
    ("gaps", "points"),
    [
        ({"g1": "y2000", "g2": "palermo"}, 1),
        ({"g1": "y2000"}, 0.25),
        ({"g2": "PALERMO"}, 0.75),
        ({"g1": "y2003", "g2": "palermo"}, 0.75),
        ({"g1": "2000", "g2": "Geneva"}, 0),
        ({"g1": None, "g2": ["palermo"]}, 0),
        ({"g9": "y2000"}, 0),
        (["y2000", "palermo"], 0),
        ({}, 0),
    ],
)
def test_points_are_the_weighted_mean_of_its_gaps(examples, gaps, points):
    assert cloze.grade(examples["cloze"].body, {"gaps": gaps}).points == points


def test_a_remark_stands_for_every_gap_with_what_would_have_been_right(examples):
    mark = cloze.grade(examples["cloze"].body, {"gaps": {"g1": "y2003"}})
    assert [(each.id, each.state, each.label) for each in mark.remarks] == [
        ("g1", State.WRONG, "y2000"),
        ("g2", State.MISSED, "Palermo"),
    ]
    assert remarks_of(mark)["g1"].feedback == "That is when it came into force."


def test_a_negative_gap_takes_nothing_from_the_others():
    bad = Choice("no", fraction=-1, text="no", feedback="No.")
    yes = Choice("yes", correct=True, text="yes", feedback="Yes.")
    body = cloze.Body((cloze.Gap("g1", (yes, bad)), cloze.Gap("g2", (yes, bad))), text="{g1} {g2}")
    assert cloze.grade(body, {"gaps": {"g1": "yes", "g2": "no"}}).points == 0.5


def test_a_note_tells_the_spelling_of_a_gap():
    body = cloze.Body((cloze.Gap("g1", answers=(accepted("a", "құқық"),)),), text="{g1}")
    assert remarks_of(cloze.grade(body, {"gaps": {"g1": "кукык"}}))["g1"].note == "spelling"


def choice(id, worth):
    return Choice(id, fraction=worth, text=id, feedback=f"About {id}.")


WORTHS = (choice("half", 0.5), choice("key", 1), choice("none", 0), choice("less", -0.5))
TYPED = (
    accepted("half", "pal*", 0.5),
    accepted("key", "geneva"),
    accepted("none", "vienna", 0),
    accepted("less", "rome", -1),
)


@pytest.mark.parametrize(
    ("given", "points", "state", "feedback"),
    [
        ("key", 1, State.RIGHT, "About key."),
        ("half", 0.5, State.PARTLY, "About half."),
        ("none", 0, State.WRONG, "About none."),
        ("less", 0, State.WRONG, "About less."),
        ("unknown", 0, State.MISSED, ""),
        ("", 0, State.MISSED, ""),
    ],
)
def test_a_chosen_gap_is_right_when_it_is_worth_anything(given, points, state, feedback):
    body = cloze.Body((cloze.Gap("g1", WORTHS),), text="{g1}")
    mark = cloze.grade(body, {"gaps": {"g1": given}})
    (remark,) = mark.remarks
    assert (mark.points, remark.state, remark.feedback, remark.label) == (points, state, feedback, "key")


@pytest.mark.parametrize(
    ("given", "points", "state", "feedback"),
    [
        ("Geneva", 1, State.RIGHT, "About key."),
        ("palermo", 0.5, State.PARTLY, "About half."),
        ("vienna", 0, State.WRONG, "About none."),
        ("rome", 0, State.WRONG, "About less."),
        ("oslo", 0, State.WRONG, ""),
        (" ", 0, State.MISSED, ""),
    ],
)
def test_a_typed_gap_is_right_when_it_is_worth_anything(given, points, state, feedback):
    body = cloze.Body((cloze.Gap("g1", answers=TYPED),), text="{g1}")
    mark = cloze.grade(body, {"gaps": {"g1": given}})
    (remark,) = mark.remarks
    assert (mark.points, remark.state, remark.feedback, remark.label) == (points, state, feedback, "geneva")


@pytest.mark.parametrize("given", ["less", "unknown", "rome"])
def test_a_gap_that_is_worth_less_than_nothing_costs_its_own_weight_only(given):
    gaps = (cloze.Gap("g1", WORTHS), cloze.Gap("g2", answers=TYPED), cloze.Gap("g3", WORTHS))
    mark = cloze.grade(cloze.Body(gaps, text="{g1} {g2} {g3}"), {"gaps": {"g1": "key", "g2": given, "g3": given}})
    assert mark.points == 0.333333


def test_what_is_worth_more_than_the_point_is_no_key():
    body = cloze.Body((cloze.Gap("g1", (choice("more", 2), choice("key", 1))),), text="{g1}")
    assert cloze.grade(body, {"gaps": {}}).remarks[0].label == "key"


@pytest.mark.parametrize("gaps", [(), (cloze.Gap("g1", WORTHS, weight=0),), (cloze.Gap("g1", WORTHS, weight=-1),)])
def test_without_any_weight_there_is_no_point(gaps):
    assert cloze.grade(cloze.Body(gaps, text="{g1}"), {"gaps": {"g1": "key"}}).points == 0


GAP = cloze.Gap("g1", answers=(accepted("a", "x"),))
CHOICES = (Choice("a", correct=True, text="A", feedback="x"), Choice("b", text="B", feedback="x"))
THIRD = Choice("c", text="C", feedback="x")


@pytest.mark.parametrize(
    ("body", "paths"),
    [
        (cloze.Body((), text="Nothing"), ["gaps"]),
        (cloze.Body((GAP,), text="Nothing"), ["gaps/g1"]),
        (cloze.Body((GAP,), text="{g1} {g1}"), ["gaps/g1"]),
        (cloze.Body((GAP,), text="{g1} {g2}"), ["text"]),
        (cloze.Body((GAP, GAP), text="{g1}"), ["gaps/g1"]),
        (cloze.Body((cloze.Gap("g1"),), text="{g1}"), ["gaps/g1"]),
        (cloze.Body((cloze.Gap("g1", CHOICES, GAP.answers),), text="{g1}"), ["gaps/g1"]),
        (cloze.Body((cloze.Gap("g1", CHOICES[1:] * 2),), text="{g1}"), ["gaps/g1/choices/b", "gaps/g1/choices"]),
        (cloze.Body((cloze.Gap("g1", CHOICES, weight=0),), text="{g1}"), ["gaps/g1"]),
        (cloze.Body((cloze.Gap("g1", CHOICES, weight=-1),), text="{g1}"), ["gaps/g1"]),
        (cloze.Body((cloze.Gap("g1", CHOICES, weight=float("inf")),), text="{g1}"), ["gaps/g1"]),
        (cloze.Body((cloze.Gap("g1", CHOICES, weight=float("nan")),), text="{g1}"), ["gaps/g1"]),
        (cloze.Body((cloze.Gap("g1", CHOICES, weight=0.1),), text="{g1}"), []),
        (cloze.Body((cloze.Gap("g1", (*CHOICES, THIRD)),), text="{g1}"), []),
        (cloze.Body((cloze.Gap("g1", (*CHOICES, choice("c", 1))),), text="{g1}"), ["gaps/g1/choices"]),
        (cloze.Body((cloze.Gap("g1", (choice("half", 0.5), THIRD)),), text="{g1}"), ["gaps/g1/choices"]),
        (
            cloze.Body((cloze.Gap("g1", (choice("more", 2), THIRD)),), text="{g1}"),
            ["gaps/g1/choices/more", "gaps/g1/choices"],
        ),
    ],
)
def test_check_finds(body, paths):
    assert [each.path for each in cloze.check(body)] == paths


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *(("1,500", 1), ("1,234 %", 1), ("1500", 0), ("1.5", 0), ("1 500", 0), ("a", 0)),
        *(("1.000", 1), ("1.500", 1), ("12.0", 0), ("3.10", 0)),
    ],
)
def test_check_warns_of_a_number_that_can_be_read_in_two_ways(text, found):
    faults = cloze.check(cloze.Body((cloze.Gap("g1", answers=(accepted("a", text),)),), text="{g1}"))
    assert [(each.path, each.severity) for each in faults] == [("gaps/g1/answers/a", Severity.WARNING)] * found


def test_check_says_nothing_where_another_answer_tells_which_number_is_meant():
    answers = (accepted("a", "1,500"), accepted("b", "1500"))
    assert cloze.check(cloze.Body((cloze.Gap("g1", answers=answers),), text="{g1}")) == []


SHARES = cloze.Body(
    (
        cloze.Gap("g", answers=(accepted("low", "1.11", 0), accepted("key", "35"), accepted("any", "*", 0.25))),
        cloze.Gap("many", answers=(accepted("key", "1 110"), accepted("nearly", "1,5", 0.5))),
        cloze.Gap("article", answers=(accepted("key", "3.10"),)),
        cloze.Gap("whole", answers=(accepted("key", "12.0"), accepted("nearly", "7,00", 0.5))),
    ),
    text="{g} {many} {article} {whole}",
)
NUMBERS_IN_GAPS = [
    *(("g", text, 1.0) for text in ("35", "35%", "35 %", "35.", "35,0", "35.0", "+35", "３５", " 35 ")),
    *(("g", text, 0.25) for text in ("3 5", "35 states", "36", "-35", "thirty-five")),
    *(("g", text, 0.0) for text in ("1,110", "")),
    *(("many", text, 1.0) for text in ("1110", "1,110", "1.110", "1 110,0")),
    *(("many", text, 0.5) for text in ("1.5", "1,50")),
    *(("article", text, 1.0) for text in ("3.10", "3.10 ")),
    *(("article", text, 0.0) for text in ("3.1", "3,10")),
    *(("whole", text, 1.0) for text in ("12", "12,0", "12.0", "12.00")),
    *(("whole", text, 0.5) for text in ("7", "7.0")),
    *(("whole", text, 0.0) for text in ("1.2", "120")),
]


@pytest.mark.parametrize(("gap", "text", "worth"), NUMBERS_IN_GAPS)
def test_a_number_in_a_gap_is_read_as_one_and_any_other_text_by_its_words(gap, text, worth):
    assert cloze.grade(SHARES, {"gaps": {gap: text}}).points == pytest.approx(worth / 4, abs=1e-6)


def test_thirds_of_gaps_add_up_to_what_they_mean():
    gaps = [cloze.Gap(f"g{n}", answers=(accepted("key", "yes"), accepted("part", "so", 0.333))) for n in range(4)]
    given = {"gaps": dict.fromkeys(("g0", "g1", "g2"), "so")}
    assert cloze.grade(cloze.Body(tuple(gaps), text="{g0} {g1} {g2} {g3}"), given).points == 0.25


def test_words_alone_are_compared_where_a_word_is_asked_for(examples):
    body = examples["short-text"].body
    number = replace(body, answers=(accepted("key", "35"),))
    assert short_text.grade(number, {"text": "35%"}).points == 0
