"""short-text: how typed words are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.question_types import short_text
from htcourse.core.question_types.parts import Accepted
from htcourse.core.question_types.typed import fits
from htcourse.core.quiz import GIVEN, State


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
    assert [each.id for each in mark.remarks if each.state in GIVEN] == ([given] if given else [])


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
    ("body", "paths"),
    [
        (short_text.Body(()), ["answers"]),
        (short_text.Body((accepted("a", "x", 0.5),)), ["answers"]),
        (short_text.Body((accepted("a", " "),)), ["answers/a"]),
        (short_text.Body((Accepted("a", text="x"),)), ["answers/a"]),
        (short_text.Body((accepted("a", "x"), accepted("b", "y", 2))), ["answers/b"]),
        (short_text.Body((accepted("part", "pal*", 0.5), accepted("a", "palermo"))), ["answers/a"]),
        (short_text.Body((accepted("part", "pal*", 0.5), accepted("a", "geneva*"))), []),
        (short_text.Body((accepted("rest", "*", 0.0), accepted("a", "geneva"))), []),
    ],
)
def test_check_finds(body, paths):
    assert [each.path for each in short_text.check(body)] == paths
