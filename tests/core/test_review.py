"""When a question comes back, and why."""

import subprocess
import sys
from datetime import date, timedelta

import pytest

from htcourse.core.review import Given, Recall, Return, coming, marked_on, return_of, review_minutes

DAY = date(2026, 3, 2)


def given(points: float, after: int = 0, confidence: int | None = None) -> Given:
    return Given(points, confidence, DAY + timedelta(days=after))


def back_of(answers) -> Return:
    back = return_of(answers)
    assert back is not None
    return back


@pytest.mark.parametrize(
    ("points", "confidence", "recall"),
    [
        (0.0, None, Recall.AGAIN),
        (0.0, 1, Recall.AGAIN),
        (0.99, 3, Recall.AGAIN),
        (1.0, 1, Recall.HARD),
        (1.0, 2, Recall.GOOD),
        (1.0, 3, Recall.GOOD),
        (1.0, None, Recall.GOOD),
    ],
)
def test_wrong_is_again_a_right_guess_is_hard_and_right_is_good(points, confidence, recall):
    assert given(points, confidence=confidence).recall is recall


def test_a_question_without_answers_has_no_day():
    assert return_of(()) is None


def test_the_first_intervals_are_those_of_the_library():
    # FSRS-6's first four parameters are the first stabilities: 0.2 again, 1.3 hard, 2.3 good, in whole days.
    assert [back_of((given(0.0),)).days, back_of((given(1.0, confidence=1),)).days] == [1, 1]
    assert back_of((given(1.0),)) == (DAY + timedelta(days=2), 2, back_of((given(1.0),)).reason)


def test_right_answers_on_their_days_come_back_later_and_later():
    answers, days = [given(0.0)], []
    for _ in range(5):
        back = back_of(answers)
        days.append(back.days)
        answers.append(Given(1.0, 2, back.due))
    assert days == sorted(days)
    assert days[0] == 1 < days[-1]


def test_a_wrong_answer_brings_it_back_the_next_day():
    answers = [given(1.0), given(1.0, 2), given(1.0, 12)]
    assert back_of(answers).days > 7
    assert back_of([*answers, given(0.0, 40)]).days <= 3


def test_a_guess_comes_back_sooner_than_knowledge():
    before = [given(0.0), given(1.0, 1)]
    guess, known = (back_of([*before, given(1.0, 3, confidence)]).days for confidence in (1, 3))
    assert guess < known


def test_the_same_answers_give_the_same_day_every_time():
    answers = [given(0.0), given(1.0, 1), given(1.0, 4), given(1.0, 15), given(1.0, 50)]
    assert len({back_of(answers)[:2] for _ in range(20)}) == 1


def test_a_clock_set_back_does_no_harm():
    back = back_of([given(1.0, 10), given(1.0, 3)])
    assert back.due > DAY + timedelta(days=10)


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ([given(0.0)], "it was not right last time"),
        ([given(0.0), given(0.5, 1)], "of 2 wrong answers in a row"),
        ([given(0.0), given(1.0, 1)], "it was right last time"),
        ([given(0.0), given(1.0, 1), given(1.0, 3), given(1.0, 9)], "it was right 3 times in a row"),
        ([given(1.0), given(1.0, 3, 1)], "it was right, but a guess"),
    ],
)
def test_the_reason_tells_what_was_recorded(answers, words):
    assert str(back_of(answers).reason) == words


def test_a_marked_question_comes_on_the_next_day():
    back = marked_on(DAY)
    assert (back.due, back.days, str(back.reason)) == (DAY + timedelta(days=1), 1, "you marked it")


def test_what_was_left_over_comes_today():
    days = [DAY - timedelta(days=9), DAY, DAY + timedelta(days=2), DAY + timedelta(days=7)]
    assert coming(days, DAY) == (2, 0, 1, 0, 0, 0, 0)


def test_a_review_never_takes_no_time():
    assert [review_minutes(each) for each in (0, 1, 6, 30)] == [0, 1, 4, 20]


def test_the_library_is_not_imported_before_it_is_needed():
    program = (
        "import sys; import htcourse.core.review, htcourse.usecases.review.reviewing; sys.exit('fsrs' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
