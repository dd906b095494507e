"""What was recorded, as progress."""

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.progress import (
    DAYS_SECURE,
    LessonState,
    Security,
    days_right,
    lesson_state,
    part_state,
    reading_minutes,
    security_of,
    study_minutes,
)
from htcourse.core.review import Given


@pytest.mark.parametrize(
    ("read", "sections", "answered", "checks", "state"),
    [
        (0, 5, 0, 3, "open"),
        (1, 5, 0, 3, "begun"),
        (0, 5, 1, 3, "begun"),
        (5, 5, 2, 3, "begun"),
        (4, 5, 3, 3, "begun"),
        (5, 5, 3, 3, "done"),
        (5, 5, 0, 0, "done"),
        (0, 0, 0, 0, "open"),
    ],
)
def test_a_lesson_is_done_once_all_is_read_and_all_checks_are_answered(read, sections, answered, checks, state):
    assert lesson_state(read, sections, answered, checks) == state


@pytest.mark.parametrize(
    ("lessons", "state"),
    [
        ([], "open"),
        (["open", "open"], "open"),
        (["open", "begun"], "begun"),
        (["open", "done"], "begun"),
        (["done", "begun"], "begun"),
        (["done", "done"], "done"),
    ],
)
def test_a_part_is_done_once_all_its_lessons_are(lessons, state):
    assert part_state([LessonState(each) for each in lessons]) == state


@pytest.mark.parametrize(
    ("words", "checks", "minutes"),
    [(0, 0, 0), (1, 0, 1), (180, 0, 1), (269, 0, 1), (270, 0, 2), (0, 1, 1), (180, 2, 3), (1800, 5, 15)],
)
def test_reading_takes_a_minute_for_180_words_and_for_a_check(words, checks, minutes):
    assert reading_minutes(words, checks) == minutes


class Section(NamedTuple):
    minutes: int
    words: int = 180
    checks: int = 0


@pytest.mark.parametrize(
    ("minutes", "whole", "times"),
    [
        ((6, 8, 9), 0, (6, 8, 9)),
        ((6, 8, 9), 23, (6, 8, 9)),
        ((6, 0, 9), 0, (6, 1, 9)),  # where the author says nothing, reading counts
        ((10, 20, 10), 20, (5, 10, 5)),
        ((7, 7, 7), 10, (3, 4, 3)),
        ((), 40, ()),
    ],
)
def test_sections_share_the_time_their_route_gives_to_the_lesson(minutes, whole, times):
    found = study_minutes([Section(each) for each in minutes], whole)
    assert found == times
    assert not whole or not minutes or sum(found) == whole


DAY = date(2026, 3, 2)
K, G, H, X = (1.0, 2, False), (1.0, 1, False), (1.0, None, True), (0.5, 3, False)
"""Known, guessed right, right with help, missed."""


def answers(*given):
    """Return answers to questions: (question, days after the first, what it was)."""
    found: dict[str, list[Given]] = {}
    for question, after, (points, confidence, is_aided) in given:
        found.setdefault(question, []).append(Given(points, confidence, DAY + timedelta(days=after), is_aided))
    return found


def word(*given, after=0):
    return security_of(answers(*given), DAY + timedelta(days=max((each[1] for each in given), default=0) + after))


@pytest.mark.parametrize(
    ("given", "security"),
    [
        ([], "not-yet"),
        ([("a", 0, X)], "not-yet"),
        ([("a", 0, K)], "nearly"),
        ([("a", 0, K), ("a", 0, K), ("b", 0, K)], "nearly"),  # all on one day
        ([("a", 0, K), ("a", 1, K)], "secure"),
        ([("a", 0, K), ("b", 1, K)], "secure"),  # of one objective
        ([("a", 0, G), ("a", 1, G), ("a", 2, G)], "not-yet"),  # guesses say nothing
        ([("a", 0, H), ("a", 1, H)], "not-yet"),
        ([("a", 0, K), ("a", 1, G)], "nearly"),
        ([("a", 0, X), ("a", 0, K)], "not-yet"),  # right after the reasons were told
        ([("a", 0, K), ("b", 0, X), ("a", 1, K)], "nearly"),
        ([("a", 0, K), ("a", 1, K), ("a", 1, X)], "nearly"),  # missed later on the same day
        ([("a", 0, G), ("a", 0, K)], "not-yet"),  # known only after it was guessed
        ([("a", 0, K), ("a", 1, K), ("a", 2, X)], "nearly"),  # it lapses
        ([("a", 0, K), ("a", 1, K), ("a", 2, X), ("a", 3, X)], "not-yet"),
        ([("a", 0, K), ("a", 1, K), ("a", 2, X), ("a", 3, K), ("a", 9, K)], "secure"),
        ([("a", 0, K), ("a", 1, K), ("b", 2, G)], "secure"),
    ],
)
def test_the_last_two_days_that_say_something_decide(given, security):
    assert word(*given) is Security(security)
    right = {"not-yet": 0, "nearly": 1, "secure": 2}
    assert days_right(answers(*given)) == right[security], "what the word rests on, short of a long time since"


def test_ten_questions_right_on_ten_days_are_secure():
    assert word(*((f"q{day}", day, K) for day in range(10))) is Security.SECURE


def test_fifty_later_misses_leave_nothing_secure():
    misses = [(f"q{number}", 2 + number // 10, X) for number in range(50)]
    assert word(("a", 0, K), ("a", 1, K), *misses) is Security.NOT_YET


def test_secure_lasts_for_ninety_days():
    given = (("a", 0, K), ("a", 1, K))
    assert word(*given, after=DAYS_SECURE) is Security.SECURE
    assert word(*given, after=DAYS_SECURE + 1) is Security.NEARLY


GIVEN = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9), st.sampled_from([K, G, H, X])))


@given(GIVEN)
def test_the_word_is_that_of_a_count_by_the_days(given):
    ordered, told = sorted(given, key=lambda each: each[1]), []
    for day in sorted({each[1] for each in given}):
        of_day = [each for each in ordered if each[1] == day]
        firsts = [next(each for each in of_day if each[0] == question)[2] for question in {each[0] for each in of_day}]
        if X in [each[2] for each in of_day]:
            told.append(False)
        elif K in firsts:
            told.append(True)
    assert word(*ordered) is [Security.NOT_YET, Security.NEARLY, Security.SECURE][sum(told[-2:])]


@given(GIVEN)
def test_one_more_miss_never_makes_an_objective_more_secure(given):
    ranks = [Security.NOT_YET, Security.NEARLY, Security.SECURE]
    ordered = sorted(given, key=lambda each: each[1])
    assert ranks.index(word(*ordered, ("z", 9, X))) <= ranks.index(word(*ordered))
