"""What was left blank stays so for review, progress and lessons, whatever a trainer gives for it."""

from datetime import timedelta

import pytest
from tests.usecases.quiz_course import RIGHT

from htcourse.core.quiz import Answer, Mode
from htcourse.usecases.marking.override import AnswerKey, Override, override_own
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.reading.lesson_standings import standings
from htcourse.usecases.reading.open_progress import open_progress
from htcourse.usecases.review.review_queue import counted_answers


def seen_of(session):
    """Return what progress, review and lessons make of a record."""
    page, counted = open_progress(session), counted_answers(session, session.learner.attempts())
    rows = [
        (each.id, each.security, each.days_since, each.last_test) for part in page.parts for each in part.objectives
    ]
    given = {name: [each.given for each in rows] for name, rows in counted.items()}
    states = [each.state for each in standings(session).lessons]
    return rows, given, page.answers, page.weeks, states, session.learner.counted_tries()


@pytest.mark.parametrize("points", [1.0, 0.0])
@pytest.mark.parametrize(("mode", "is_cleared"), [(Mode.TEST, False), (Mode.TEST, True), (Mode.PRACTICE, False)])
def test_a_mark_by_hand_for_a_blank_is_no_answer_of_the_learner(desk, points, mode, is_cleared):
    attempt = start_attempt(desk.session, "course/basics", mode, seed=1).id
    answers: tuple[Answer, ...] = (RIGHT, {"choices": []}) if is_cleared else ()
    for answer in answers:
        answer_in_attempt(desk.session, attempt, 1, answer)
    answer_in_attempt(desk.session, attempt, 2, RIGHT)
    submit_attempt(desk.session, attempt)
    desk.clock.now += timedelta(days=3)
    before = seen_of(desk.session)
    assert before[-1] == {"course/q2": 1}
    override_own(desk.session, AnswerKey(desk.learner_id, attempt, 1), Override(points, "said aloud", "T"))
    assert desk.session.learner.attempt(attempt).points == 1 + points
    assert seen_of(desk.session) == before


def test_a_right_answer_that_was_cleared_counts_as_missed(desk):
    attempt = start_attempt(desk.session, "course/basics", Mode.TEST, seed=1).id
    answers: tuple[Answer, ...] = (RIGHT, {"choices": []})
    for answer in answers:
        answer_in_attempt(desk.session, attempt, 1, answer)
    submit_attempt(desk.session, attempt)
    counted = counted_answers(desk.session, desk.session.learner.attempts())
    assert [each.given.points for each in counted["course/q1"]] == [0]
