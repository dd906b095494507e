"""numeric: reading what people type, tolerances."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.conftest import question_hash

from htcourse.core.question_types import numeric
from htcourse.core.question_types.numeric import Value
from htcourse.core.quiz import Question, State, in_words, question_texts
from htcourse.core.read_numbers import other_unit, parse_number, readings


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
        ("1.234", 1.234),  # as formats write it
        ("1,234", None),  # nobody can tell, and in a key nobody can be asked
        ("1.234.567", None),
        ("01.02.2026", None),
        ("2026-02-01", None),
        ("1.2.3", None),
        ("3...3.142", None),
        (".3.142", None),
        ("1 1 1 0", None),
        ("5 5", None),
        ("1,23,456", None),
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
        ("٥", 5),  # a keyboard of another script
        ("１，５", 1.5),
        ("٣٫٥", 3.5),
        ("1,5.", 1.5),  # the end of a sentence
        ("1½", None),
        ("5²", None),
        ("5" * 60, None),
        ("\x00", None),
    ],
)
def test_a_key_is_one_number_or_none(text, number):
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1110", [1110]),
        ("1,110", [1.11, 1110]),
        ("1.110", [1.11, 1110]),
        ("-1,110", [-1.11, -1110]),
        ("1 110", [1110]),
        ("1\u00a0110", [1110]),
        ("1\u202f110", [1110]),
        ("1\u2009110", [1110]),
        ("1\u200b110", [1110]),
        ("1.110,5", [1110.5]),
        ("1,110.5", [1110.5]),
        ("1 110,5", [1110.5]),
        ("1.110.000", [1110000]),
        ("0,110", [0.11]),
        ("1110,125", [1110.125]),
        ("1,11", [1.11]),
        ("1,110e3", [1110]),
        ("01.02.2026", []),
        ("1,2", [1.2]),
        ("1, 2", []),
        ("1.11.110", []),
        ("1 10", []),
        ("five", []),
        ("", []),
    ],
)
def test_a_learners_number_is_read_in_every_way_it_can_be_meant(text, numbers):
    assert list(readings(text)) == pytest.approx(numbers)


PER_100000 = numeric.Body(
    (Value("key", 1110, feedback="Yes."), Value("low", 111, fraction=0, feedback="No.")), unit="people per 100,000"
)


@pytest.mark.parametrize(
    "text",
    [
        "1110",
        "1,110",
        "1.110",
        "1 110",
        "1\u202f110",
        "1,110.0",
        "1110 people",
        "1 110 people per 100,000",
        "1110 per 100,000",
        "1,110 PEOPLE",
    ],
)
def test_no_way_to_write_the_key_costs_points_in_the_unit_that_writes_100000_with_a_comma(text):
    assert numeric.grade(PER_100000, {"number": text}).points == 1


def test_the_reading_that_was_meant_is_graded_and_no_other():
    assert numeric.grade(PER_100000, {"number": "1,110", "means": "1110.0"}).points == 1
    assert numeric.grade(PER_100000, {"number": "1,110", "means": "1.11"}).points == 0
    assert numeric.grade(PER_100000, {"number": "1,110", "means": "111"}).points == 1  # no reading of it: not said
    assert numeric.grade(PER_100000, {"number": "1110", "means": "1.11"}).points == 1


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("12 %", "%", 12),
        ("12%", "% of cases", 12),
        ("12 % of cases", "% of cases", 12),
        ("5 States", "states", 5),
        ("5", "states", 5),
        ("5 %", "states", None),
        ("5 dollars", "states", None),
        ("5 100,000", "people per 100,000", 5100),
    ],
)
def test_the_unit_may_be_typed(text, unit, number):
    assert parse_number(text, unit) == number


YEARS = numeric.Body((Value("key", 5, feedback="Yes."),), unit="год", units=("года", "лет", "г"))


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("5", 1),
        ("5 год", 1),
        ("5 года", 1),
        ("5 ЛЕТ", 1),
        ("5лет", 1),
        ("5 г.", 1),
        ("5,0 г", 1),
        ("5 дней", 0),
        ("5 месяцев", 0),
        ("5 years", 0),
        ("5 годами", 0),
        ("4 года", 0),
    ],
)
def test_the_other_forms_of_the_unit_may_be_typed_and_no_other_unit(text, points):
    assert numeric.grade(YEARS, {"number": text}).points == points


@pytest.mark.parametrize(
    ("text", "other"),
    [("5 дней", "дней"), ("5,5 per month", "per month"), ("5", ""), ("5 лет", ""), ("дней", ""), ("1.2.3 дней", "")],
)
def test_another_unit_is_named(text, other):
    assert other_unit(text, YEARS.unit, YEARS.units) == other


def test_other_forms_of_no_unit_are_a_problem():
    faults = numeric.check(numeric.Body((Value("key", 5, feedback="Yes."),), units=("years",)))
    assert [each.path for each in faults] == ["units"]


def test_a_question_without_other_forms_keeps_its_hash_and_one_with_them_has_them_by_language():
    body = numeric.Body((Value("key", 5, feedback="Yes."),), unit="years")
    asked = Question("q", "numeric", "Title", "o", 1, "How long?", body)
    assert question_hash(asked) == "e646e3f75426245b"
    more = replace(asked, body=replace(body, units=("year", "yr")))
    assert question_texts(more)["units/1"] == "yr"
    russian = in_words(more, {"unit": "год", "units/0": "года", "units/1": "лет", "units/2": "г"})
    assert (russian.body.unit, russian.body.units) == ("год", ("года", "лет", "г"))


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
    assert [(each.id, each.state) for each in mark.remarks] == [("a1", State.MISSED), ("a2", State.PARTLY)]


def test_binary_rounding_is_not_held_against_a_learner():
    body = numeric.Body((Value("a1", 0.3, 0.1, feedback="Yes."),))
    assert numeric.grade(body, {"number": "0.4"}).points == 1
    assert numeric.grade(body, {"number": "0.2"}).points == 1


@given(st.text())
def test_no_text_raises(text):
    number = parse_number(text, "%")
    assert number is None or number == number
    assert len(readings(text, text)) <= 2


@given(st.decimals(-100000, 100000, places=3, allow_nan=False))
def test_comma_and_point_read_alike(number):
    assert readings(str(number)) == readings(str(number).replace(".", ","))
    assert readings(str(number))[0] == parse_number(str(number)) == float(number)


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
