"""numeric: reading what people type, tolerances."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.question_types import numeric
from htcourse.core.question_types.numeric import Value, parse_number
from htcourse.core.quiz import State


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5", 5),
        ("5.5", 5.5),
        ("5,5", 5.5),
        (" 5 ", 5),
        ("-5", -5),
        ("−5", -5),
        ("–5", -5),
        ("- 5", -5),
        ("+5", 5),
        (",5", 0.5),
        ("5.", 5),
        ("1 234", 1234),
        ("1\u00a0234,5", 1234.5),
        ("1\u202f234 567", 1234567),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1,234,567", 1234567),
        ("1.234.567", 1234567),
        ("1,234", 1.234),  # one comma is a decimal comma: nobody can tell
        ("1e3", 1000),
        ("1E-2", 0.01),
        ("", None),
        ("five", None),
        ("5 states", None),
        ("5%", None),
        ("1,2,3.4.5", None),
        ("--5", None),
        ("5-", None),
        ("1/2", None),
        ("nan", None),
        ("inf", None),
        ("1e999", None),
        ("٥", None),
        ("5" * 60, None),
        ("\x00", None),
    ],
)
def test_a_number_is_read_as_a_person_types_it(text, number):
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("12 %", "%", 12),
        ("12%", "% of cases", 12),
        ("12 % of cases", "% of cases", 12),
        ("5 States", "states", 5),
        ("5", "states", 5),
        ("5 %", "states", None),
    ],
)
def test_the_unit_may_be_typed(text, unit, number):
    assert parse_number(text, unit) == number


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("5,5", 1),
        ("5.6", 1),
        ("5.4", 1),
        ("5.61", 0),
        ("5.39", 0.5),
        ("4.5", 0.5),
        ("4.49", 0),
        ("", 0),
        ("-5.5", 0),
        ("5,5 %", 1),
    ],
)
def test_the_first_answer_that_fits_counts(examples, text, points):
    assert numeric.grade(examples["numeric"].body, {"number": text}).points == points


@pytest.mark.parametrize("given", [5.5, None, ["5.5"], True, {"value": 5.5}])
def test_only_text_is_an_answer(examples, given):
    assert numeric.grade(examples["numeric"].body, {"number": given}).points == 0


def test_a_partly_right_number_says_what_was_missed(examples):
    mark = numeric.grade(examples["numeric"].body, {"number": "5"})
    assert [(each.id, each.state) for each in mark.remarks] == [("a1", State.MISSED), ("a2", State.RIGHT)]


def test_binary_rounding_is_not_held_against_a_learner():
    body = numeric.Body((Value("a1", 0.3, 0.1, feedback="Yes."),))
    assert numeric.grade(body, {"number": "0.4"}).points == 1
    assert numeric.grade(body, {"number": "0.2"}).points == 1


@given(st.text())
def test_no_text_raises(text):
    number = parse_number(text, "%")
    assert number is None or number == number


@given(st.decimals(-100000, 100000, places=3, allow_nan=False))
def test_comma_and_point_read_alike(number):
    assert parse_number(str(number)) == parse_number(str(number).replace(".", ",")) == float(number)


@pytest.mark.parametrize(
    ("answers", "paths"),
    [
        ((), ["answers"]),
        ((Value("a", 1, fraction=0.5, feedback="x"),), ["answers"]),
        ((Value("a", 1, feedback="x"), Value("a", 2, feedback="x")), ["answers/a"]),
        ((Value("a", 1),), ["answers/a"]),
        ((Value("a", 1, -1, feedback="x"),), ["answers/a"]),
        ((Value("a", float("inf"), feedback="x"),), ["answers/a"]),
        ((Value("a", float("nan"), feedback="x"),), ["answers/a"]),
        ((Value("a", 1, feedback="x"), Value("b", 2, fraction=3, feedback="x")), ["answers/b"]),
        ((Value("near", 5, 2, fraction=0.5, feedback="x"), Value("a", 6, feedback="x")), ["answers/a"]),
        ((Value("near", 5, 2, fraction=0.5, feedback="x"), Value("a", 8, feedback="x")), []),
    ],
)
def test_check_finds(answers, paths):
    assert [each.path for each in numeric.check(numeric.Body(answers))] == paths
