"""What was recorded, as progress."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.progress import LessonState, Security, lesson_state, part_state, reading_minutes, security_of


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


@pytest.mark.parametrize(
    ("right_days", "security"),
    [
        ([], "not-yet"),
        ([0, 0], "not-yet"),
        ([1], "nearly"),
        ([1, 0], "nearly"),
        ([1, 1], "nearly"),  # perhaps on the same day
        ([2], "secure"),
        ([0, 1, 3], "secure"),
    ],
)
def test_an_objective_is_secure_once_a_question_was_right_on_two_local_days(right_days, security):
    assert security_of(right_days) is Security(security)


@given(st.lists(st.integers(0, 4)), st.integers(0, 4))
def test_a_right_answer_never_makes_an_objective_less_secure(right_days, days):
    ranks = [Security.NOT_YET, Security.NEARLY, Security.SECURE]
    before, after = security_of(right_days), security_of([*right_days, days])
    assert ranks.index(after) >= ranks.index(before)
