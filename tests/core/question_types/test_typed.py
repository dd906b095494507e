"""short-text and cloze: how typed words are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.question_types import cloze, short_text
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.question_types.typed import fits
from htcourse.core.quiz import State


def remarks_of(mark):
    return {each.id: each for each in mark.remarks}


def accepted(id, text, fraction=1.0):
    return Accepted(id, fraction, text=text, feedback=f"About {id}.")


@pytest.mark.parametrize(
    ("text", "pattern", "is_fitting"),
    [
        ("Palermo", "palermo", True),
        ("  PALERMO ", "palermo", True),
        ("palermo protocol", "palermo", False),
        ("palermo protocol", "palermo*", True),
        ("palermo", "palermo*", True),
        ("the palermo protocol", "*palermo*", True),
        ("palermo", "*mo", True),
        ("non-punishment", "non–punishment", True),
        ("мёд", "мед", True),
        ("safe   house", "safe house", True),
        ("safehouse", "safe house", False),
        ("ab", "a*b", True),
        ("a", "a*a", False),
        ("aXbXc", "a*b*c", True),
        ("acb", "a*b*c", False),
        ("2*3", "2\\*3", True),
        ("2x3", "2\\*3", False),
        ("anything", "*", True),
        ("a.c", "a.c", True),
        ("abc", "a.c", False),
    ],
)
def test_level_1_and_the_star(text, pattern, is_fitting):
    assert fits(text, pattern, 1) is is_fitting


@given(st.text(max_size=20), st.lists(st.text(alphabet="ab*", max_size=6), max_size=3))
def test_no_pattern_raises_and_a_star_around_everything_fits(text, pieces):
    fits(text, "".join(pieces), 2)
    assert fits(text, "*", 1)


@given(st.text(alphabet="ab ", max_size=200))
def test_many_stars_are_quick(text):
    assert fits(text + "c", "*a" * 60 + "*x", 1) is False


PALERMO = (accepted("full", "Palermo Protocol"), accepted("short", "palermo*", 0.75), accepted("rest", "*", 0.0))


@pytest.mark.parametrize(
    ("text", "points", "given"),
    [
        ("Palermo Protocol", 1, "full"),
        ("palermo  protocol", 1, "full"),
        ("Palermo", 0.75, "short"),
        ("palermo treaty", 0.75, "short"),
        ("Geneva", 0, "rest"),
        ("", 0, ""),
        ("   ", 0, ""),
        ("Protocol Palermo", 0, "rest"),
        ("PALERMO PROTOCOL", 1, "full"),
    ],
)
def test_short_text_takes_the_first_answer_that_fits(text, points, given):
    mark = short_text.grade(short_text.Body(PALERMO), {"text": text})
    assert mark.points == points
    assert [each.id for each in mark.remarks if each.state in (State.RIGHT, State.WRONG)] == ([given] if given else [])


@pytest.mark.parametrize("given", [None, 5, ["Palermo Protocol"], {"text": "Palermo"}])
def test_only_text_is_an_answer(given):
    assert short_text.grade(short_text.Body(PALERMO), {"text": given}).points == 0


def test_right_but_for_the_letters_is_right_with_a_note():
    mark = short_text.grade(short_text.Body((accepted("a", "құқық"),)), {"text": "кукык"})
    assert (mark.points, remarks_of(mark)["a"].state, remarks_of(mark)["a"].note) == (1.0, State.RIGHT, "spelling")


def test_two_answers_that_fall_together_need_the_exact_letters():
    body = short_text.Body((accepted("payment", "құн"), accepted("day", "күн", 0.0)))
    assert short_text.grade(body, {"text": "құн"}).points == 1
    assert short_text.grade(body, {"text": "күн"}).points == 0
    mark = short_text.grade(body, {"text": "кун"})
    assert mark.points == 0
    assert [each.state for each in mark.remarks] == [State.MISSED, State.LEFT]


def test_a_catch_all_does_not_hide_a_spelling():
    body = short_text.Body((accepted("rest", "*", 0.0), accepted("a", "құқық")))
    assert short_text.grade(body, {"text": "кукык"}).points == 1


def test_an_exact_wrong_answer_beats_a_loose_right_one():
    body = short_text.Body((accepted("a", "заң"), accepted("wrong", "зан*", 0.0)))
    mark = short_text.grade(body, {"text": "зан"})
    assert (mark.points, remarks_of(mark)["wrong"].state) == (0, State.WRONG)


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
def test_cloze_is_the_weighted_mean_of_its_gaps(examples, gaps, points):
    assert cloze.grade(examples["cloze"].body, {"gaps": gaps}).points == points


def test_cloze_remarks_on_every_gap_with_what_would_have_been_right(examples):
    mark = cloze.grade(examples["cloze"].body, {"gaps": {"g1": "y2003"}})
    assert [(each.id, each.state, each.label) for each in mark.remarks] == [
        ("g1", State.WRONG, "y2000"),
        ("g2", State.MISSED, "a1"),
    ]
    assert remarks_of(mark)["g1"].feedback == "That is when it came into force."


def test_a_negative_gap_takes_nothing_from_the_others():
    bad = Choice("no", fraction=-1, text="no", feedback="No.")
    yes = Choice("yes", correct=True, text="yes", feedback="Yes.")
    body = cloze.Body((cloze.Gap("g1", (yes, bad)), cloze.Gap("g2", (yes, bad))), text="{g1} {g2}")
    assert cloze.grade(body, {"gaps": {"g1": "yes", "g2": "no"}}).points == 0.5


def test_cloze_notes_the_spelling_of_a_gap():
    body = cloze.Body((cloze.Gap("g1", answers=(accepted("a", "құқық"),)),), text="{g1}")
    assert remarks_of(cloze.grade(body, {"gaps": {"g1": "кукык"}}))["g1"].note == "spelling"


GAP = cloze.Gap("g1", answers=(accepted("a", "x"),))
CHOICES = (Choice("a", correct=True, text="A", feedback="x"), Choice("b", text="B", feedback="x"))


@pytest.mark.parametrize(
    ("kind", "body", "paths"),
    [
        (short_text, short_text.Body(()), ["answers"]),
        (short_text, short_text.Body((accepted("a", "x", 0.5),)), ["answers"]),
        (short_text, short_text.Body((accepted("a", " "),)), ["answers/a"]),
        (short_text, short_text.Body((Accepted("a", text="x"),)), ["answers/a"]),
        (short_text, short_text.Body((accepted("a", "x"), accepted("b", "y", 2))), ["answers/b"]),
        (cloze, cloze.Body((), text="Nothing"), ["gaps"]),
        (cloze, cloze.Body((GAP,), text="Nothing"), ["gaps/g1"]),
        (cloze, cloze.Body((GAP,), text="{g1} {g1}"), ["gaps/g1"]),
        (cloze, cloze.Body((GAP,), text="{g1} {g2}"), ["text"]),
        (cloze, cloze.Body((GAP, GAP), text="{g1}"), ["gaps/g1"]),
        (cloze, cloze.Body((cloze.Gap("g1"),), text="{g1}"), ["gaps/g1"]),
        (cloze, cloze.Body((cloze.Gap("g1", CHOICES, GAP.answers),), text="{g1}"), ["gaps/g1"]),
        (cloze, cloze.Body((cloze.Gap("g1", CHOICES[1:] * 2),), text="{g1}"), ["gaps/g1/choices/b", "gaps/g1/choices"]),
        (cloze, cloze.Body((cloze.Gap("g1", CHOICES, weight=0),), text="{g1}"), ["gaps/g1"]),
    ],
)
def test_check_finds(kind, body, paths):
    assert [each.path for each in kind.check(body)] == paths
