"""Review under clocks that were wrong for a while: what was earned stays, and what is due comes."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.usecases.quiz_course import RIGHT, WRONG
from tests.usecases.review.test_review import TODAY, due, give, later

from htcourse.core.clock import moment_of
from htcourse.core.progress import Security
from htcourse.core.quiz import Mode
from htcourse.store.learner_rows import Kind
from htcourse.usecases.attempts.answer_question import answer_question
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, flag_question, start_attempt
from htcourse.usecases.reading.open_progress import open_progress
from htcourse.usecases.review.review_queue import waiting_questions
from htcourse.usecases.review.reviewing import open_review


def test_a_clock_that_ran_ahead_moves_nothing_beyond_today(desk):
    now = desk.clock.now
    desk.clock.now = datetime(2031, 1, 1, 9, 0, tzinfo=UTC)
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    desk.clock.now = now
    page = open_review(desk.session)
    assert page.next_due == TODAY + timedelta(days=1)
    rows = [row for part in open_progress(desk.session).parts for row in part.objectives]
    assert {row.days_since for row in rows} == {0, None}
    later(desk, 1)
    back = give(desk, "course/q1").back
    for _ in range(2):
        later(desk, back.days)
        back = give(desk, "course/q1").back
    assert str(back.reason) == "it was right 3 times in a row"
    assert back.due == desk.clock.now.date() + timedelta(days=back.days)
    assert open_review(desk.session).next_due == back.due


@pytest.mark.parametrize("year", [2020, 2031])
def test_a_flag_set_under_a_wrong_clock_is_due_and_goes_with_the_next_answer(desk, year):
    now = desk.clock.now
    attempt = start_attempt(desk.session, "course/basics", Mode.PRACTICE, seed=1)
    answer_in_attempt(desk.session, attempt.id, 1, RIGHT)
    desk.clock.now = datetime(year, 1, 1, 9, 0, tzinfo=UTC)
    flag_question(desk.session, attempt.id, 1, True)
    desk.clock.now = now
    assert due(desk) == ("course/q1",)
    back = give(desk, "course/q1").back
    assert due(desk) == ()
    assert back.due > TODAY + timedelta(days=1)
    later(desk, back.days)
    assert due(desk) == ("course/q1",)


def test_a_flag_of_an_earlier_version_goes_by_the_clock_unless_that_was_ahead(desk):
    attempt = start_attempt(desk.session, "course/basics", Mode.PRACTICE)
    flag = {"ref": "course/q1", "attempt": attempt.id}
    desk.session.learner.append_event(Kind.QUESTION_FLAGGED, **flag)
    later(desk, 1)
    assert due(desk) == ("course/q1",)
    give(desk, "course/q1")
    assert due(desk) == ()
    desk.session.learner.append_event(Kind.QUESTION_FLAGGED, **flag, at=moment_of(datetime(2031, 1, 1, tzinfo=UTC), 0))
    assert due(desk) == ()


def test_one_session_under_an_old_clock_takes_no_security_away(desk):
    for _ in range(2):
        answer_question(desk.session, "course/q1", RIGHT, seed=1)
        later(desk, 2)
    now = desk.clock.now
    desk.clock.now = datetime(2020, 1, 1, 9, 0, tzinfo=UTC)
    for question in ("course/q2", "course/d0", "course/d1"):
        answer_question(desk.session, question, RIGHT, seed=1)
    desk.clock.now = now
    rows = [row for part in open_progress(desk.session).parts for row in part.objectives]
    assert (rows[0].security, rows[0].days_since) == (Security.SECURE, 2)


def test_what_is_told_after_an_answer_is_what_the_queue_says(desk):
    for _ in range(2):
        answer_question(desk.session, "course/d0", RIGHT, seed=1)
        later(desk, 2)
    now = desk.clock.now
    desk.clock.now = datetime(2020, 1, 1, 9, 0, tzinfo=UTC)
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    desk.clock.now = now
    back = give(desk, "course/q1").back
    assert waiting_questions(desk.session)[0].back == back


def test_answers_count_in_the_order_of_writing_whatever_the_clock_said(desk):
    answer_question(desk.session, "course/q1", RIGHT, seed=1)
    later(desk, 3)
    desk.clock.now -= timedelta(days=400)
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    desk.clock.now += timedelta(days=401)
    assert str(waiting_questions(desk.session)[0].back.reason) == "it was not right last time"
