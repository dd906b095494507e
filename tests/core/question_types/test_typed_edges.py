"""Typed words and numbers at their edges."""

import pytest

from htcourse.core.question_types import numeric, short_text
from htcourse.core.question_types.numeric import Value
from htcourse.core.question_types.parts import Accepted
from htcourse.core.question_types.typed import fits
from htcourse.core.quiz import State
from htcourse.core.read_numbers import parse_number

# Typing


@pytest.mark.parametrize(
    ("text", "pattern", "is_fitting"),
    [
        ("ab", "*a*b", True),
        ("ab", "*a*", True),
        ("a", "*a*a*", False),
        ("aa", "*a*a*", True),
        ("ba", "*a*b*", False),
        ("ab", "a*b*b", False),
    ],
)
def test_every_piece_between_stars_stands_behind_the_one_before(text, pattern, is_fitting):
    assert fits(text, pattern, 1) is is_fitting


def test_other_dashes_and_capitals_are_no_misspelling():
    body = short_text.Body((Accepted("a", text="Non-punishment", feedback="Yes."),))
    (remark,) = short_text.grade(body, {"text": "NON–punishment"}).remarks
    assert (remark.state, remark.note) == (State.RIGHT, "")


def accepted(id: str, text: str, fraction: float = 1.0) -> Accepted:
    return Accepted(id, fraction, text=text, feedback="So.")


def remark_on(answers: tuple[Accepted, ...], typed: str, id: str):
    mark = short_text.grade(short_text.Body(answers), {"text": typed})
    found = mark.remark(id)
    return mark.points, found.state, found.note


@pytest.mark.parametrize("others", [(), ("алма",), ("яблоко",), ("құқықтар",)])
def test_a_misspelling_is_recognised_whatever_else_is_accepted(others):
    answers = (accepted("a", "Құқық"), *(accepted(each, each, 0) for each in others))
    assert remark_on(answers, "кукык", "a") == (1, State.RIGHT, "spelling")


@pytest.mark.parametrize("fraction", [0, -1])
def test_a_wrong_answer_misspelt_is_wrong_without_a_note(fraction):
    answers = (accepted("a", "Palermo"), accepted("b", "құқық", fraction))
    assert remark_on(answers, "кукык", "b") == (0, State.WRONG, "")


def test_of_two_full_answers_the_other_is_not_missed():
    answers = (accepted("a", "Palermo"), accepted("b", "Sicily"), accepted("c", "Rome", 0))
    assert remark_on(answers, "Palermo", "b") == (1, State.LEFT, "")
    assert remark_on(answers, "Rome", "b") == (0, State.MISSED, "")


def test_the_first_of_two_catch_alls_counts():
    answers = (accepted("a", "Palermo"), accepted("b", "*", 0.25), accepted("c", "**", 0.5))
    assert remark_on(answers, "Rome", "b") == (0.25, State.PARTLY, "")


def test_what_would_have_been_right_is_told_of_a_missed_answer_only():
    answers = (Accepted("a", text="Palermo*", feedback="Yes."), Accepted("b", 0.0, text="Rome", feedback="No."))
    remarks = short_text.grade(short_text.Body(answers), {"text": "Rome"}).remarks
    assert [(each.id, each.label) for each in remarks] == [("a", "Palermo"), ("b", "")]
    numbers = numeric.Body((Value("a", 5.5, feedback="Yes."), Value("b", 4, fraction=0, feedback="No.")))
    remarks = numeric.grade(numbers, {"number": "4"}).remarks
    assert [(each.id, each.label) for each in remarks] == [("a", "5.5"), ("b", "")]


@pytest.mark.parametrize(
    ("value", "tolerance", "typed", "points"),
    [
        (5, 0, "5.5", 0),
        (5, 0, "5.000001", 0),
        (1_000_000_000, 0, "1000000001", 0),
        (1_000_000_000.3, 0.1, "1000000000.4", 1),
        (0, 0, "0.0000000000001", 1),  # no more than binary rounding
        (1, 0, "1.0000000000015", 0),
        (0.1, 0.2, "0.3", 1),
    ],
)
def test_a_number_without_tolerance_is_exact_but_for_binary_rounding(value, tolerance, typed, points):
    assert numeric.grade(numeric.Body((Value("a", value, tolerance),)), {"number": typed}).points == points


def test_a_number_has_no_tolerance_of_its_own():
    assert numeric.grade(numeric.Body((Value("a", 5),)), {"number": "5.5"}).points == 0


@pytest.mark.parametrize(("digits", "is_number"), [(40, True), (41, False)])
def test_a_number_has_forty_digits_at_most(digits, is_number):
    assert (parse_number("5" * digits) is not None) is is_number


@pytest.mark.parametrize("tolerance", [float("inf"), float("nan"), -0.1])
def test_a_tolerance_is_a_number(tolerance):
    body = numeric.Body((Value("a", 5, tolerance, feedback="So."),))
    assert [each.path for each in numeric.check(body)] == ["answers/a"]
