"""A test marked by certainty, practice in which tries cost points, and calibration."""

from dataclasses import replace

import pytest
from tests.usecases.quiz_course import MODULE, QUIZZES, RIGHT, WRONG, Desk, single

from htcourse.core.certainty import Calibration
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Mode, Quiz, Verdict
from htcourse.store.learner_rows import Kind
from htcourse.usecases.attempts.answer_question import answer_question, undo_answer
from htcourse.usecases.marking.override import AnswerKey, Override, override_own
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    open_attempt_question,
    open_result,
    start_again,
    start_attempt,
    submit_attempt,
)
from htcourse.usecases.review.reviewing import open_review

HALF = {"choices": ["force"]}
THREE = ("q1", "q2", "many")
COURSE = replace(
    MODULE,
    quizzes=(
        *QUIZZES,
        Quiz("sure", {"en": "Sure"}, "", (Mode.CERTAINTY,), THREE, (), weights={"many": 2.0}),
        Quiz("even", {"en": "Even"}, "", (Mode.CERTAINTY,), THREE, ()),
        Quiz("dear", {"en": "Dear"}, "", (Mode.PRACTICE, Mode.TEST), THREE, (), penalty=0.3),
    ),
)


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    desk.install(COURSE)
    yield desk
    desk.leave()


def test_a_test_by_certainty_tells_marks_and_points_and_how_sure_one_was(desk):
    page = start_attempt(desk.session, "course/sure", Mode.CERTAINTY)
    answer_in_attempt(desk.session, page.id, 1, RIGHT, confidence=3)
    answer_in_attempt(desk.session, page.id, 2, WRONG, confidence=2)
    assert open_attempt_question(desk.session, page.id, 1).mark is None
    answer_in_attempt(desk.session, page.id, 3, HALF, confidence=3)
    result = submit_attempt(desk.session, page.id)
    assert result.certainty is not None
    assert (result.points, result.out_of) == (2.0, 4.0)
    assert (result.certainty.marks, result.certainty.out_of) == (3 - 2 + 2 * 1.5, 12)
    assert result.certainty.calibration == (Calibration(3, 1, 2, 1, 0.5), Calibration(2, 0, 1))
    again = start_again(desk.session, page.id, only_wrong=True)
    assert (again.mode, [each.number for each in again.slots]) == (Mode.PRACTICE, [1, 2])


def test_blank_and_silent_answers_count_as_moodle_counts_them(desk):
    page = start_attempt(desk.session, "course/sure", Mode.CERTAINTY)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    answer_in_attempt(desk.session, page.id, 2, {"choices": []}, confidence=3)
    certainty = submit_attempt(desk.session, page.id).certainty
    assert certainty is not None
    assert (certainty.marks, certainty.calibration) == (1, ())


def test_points_given_by_hand_count_by_certainty_too_and_to_a_blank_as_a_guess(desk):
    page = start_attempt(desk.session, "course/even", Mode.CERTAINTY)
    answer_in_attempt(desk.session, page.id, 1, RIGHT, confidence=3)
    answer_in_attempt(desk.session, page.id, 2, WRONG, confidence=3)
    submit_attempt(desk.session, page.id)
    for number in (2, 3):
        override_own(desk.session, AnswerKey(desk.learner_id, page.id, number), Override(1.0, "It was unclear.", "Ana"))
    result = open_result(desk.session, page.id)
    assert result.certainty is not None
    assert (result.points, result.certainty.marks, result.certainty.out_of) == (3, 7, 9)
    assert result.certainty.calibration == (Calibration(3, 2, 2),)


def test_another_test_has_no_marks_by_certainty(desk):
    page = start_attempt(desk.session, "course/basics", Mode.TEST)
    assert submit_attempt(desk.session, page.id).certainty is None


def test_marks_by_certainty_leave_out_what_an_exam_asks(desk):
    page = start_attempt(desk.session, "course/sure", Mode.CERTAINTY)
    answer_in_attempt(desk.session, page.id, 1, RIGHT, confidence=3)
    submit_attempt(desk.session, page.id)
    start_attempt(desk.session, "course/final", Mode.EXAM)
    certainty = open_result(desk.session, page.id).certainty
    assert certainty is not None
    assert (certainty.marks, certainty.out_of, certainty.calibration) == (0, 9, ())


def test_a_try_costs_a_part_of_the_points_and_right_stays_right(desk):
    page = start_attempt(desk.session, "course/dear", Mode.PRACTICE)
    assert page.penalty == 0.3
    points = [answer_in_attempt(desk.session, page.id, 1, each).question.mark.points for each in (WRONG, WRONG, RIGHT)]
    assert points == [0, 0, 0.4]
    question = open_attempt_question(desk.session, page.id, 1)
    assert question.mark is not None
    assert (question.mark.points, question.mark.verdict, question.tries_left) == (0.4, Verdict.RIGHT, 0)
    result = submit_attempt(desk.session, page.id)
    assert result.points == 0.4
    assert (result.rows[0].verdict, result.rows[0].try_number) == (Verdict.RIGHT, 3)
    again = start_again(desk.session, page.id, only_wrong=True)
    assert ([each.question_id for each in again.slots], again.penalty) == (["course/q2", "course/many"], 0.3)


def test_what_was_wrong_in_a_test_is_practised_at_the_penalty_of_the_quiz(desk):
    test = start_attempt(desk.session, "course/dear", Mode.TEST)
    submit_attempt(desk.session, test.id)
    page = start_again(desk.session, test.id, only_wrong=True)
    assert page.penalty == 0.3
    points = [answer_in_attempt(desk.session, page.id, 1, each).question.mark.points for each in (WRONG, RIGHT)]
    assert points == [0, 0.7]


def test_taking_a_try_back_does_not_take_back_what_it_cost(desk):
    page = start_attempt(desk.session, "course/dear", Mode.PRACTICE)
    undo_answer(desk.session, answer_in_attempt(desk.session, page.id, 1, WRONG).question.response_id)
    assert answer_in_attempt(desk.session, page.id, 1, RIGHT).question.mark.points == 0.7


def test_tries_cost_nothing_in_a_test_and_where_the_quiz_does_not_say_so(desk):
    for quiz, mode in (("dear", Mode.TEST), ("basics", Mode.PRACTICE)):
        page = start_attempt(desk.session, f"course/{quiz}", mode)
        for answer in (WRONG, RIGHT):
            answer_in_attempt(desk.session, page.id, 1, answer)
        assert submit_attempt(desk.session, page.id).points == 1


def test_a_negative_fraction_counts_where_there_is_one_try_and_nothing_where_tries_cost_as_in_moodle(tmp_path):
    """Moodle's deferred feedback keeps it; its interactive questions let no try count below 0 (`adjust_fraction`)."""
    choices = tuple(Choice(id, id == "means", fraction, text=id) for id, fraction in (("means", 1.0), ("act", -0.5)))
    marked = single("q1", body=single_choice.Body(choices), translations={})
    desk = Desk(tmp_path)
    desk.install(replace(COURSE, questions=tuple(marked if each.id == "q1" else each for each in COURSE.questions)))
    points = {}
    for mode in (Mode.PRACTICE, Mode.TEST):
        page = start_attempt(desk.session, "course/dear", mode)
        answer_in_attempt(desk.session, page.id, 1, {"choices": ["act"]})
        points[mode] = submit_attempt(desk.session, page.id).points
    desk.close()
    assert points == {Mode.PRACTICE: 0, Mode.TEST: -0.5}


def test_an_attempt_keeps_to_the_penalty_it_was_begun_with(desk):
    page = start_attempt(desk.session, "course/dear", Mode.PRACTICE)
    desk.install(replace(COURSE, version="3.0.0", quizzes=(*QUIZZES, replace(COURSE.quizzes[-1], penalty=0.0))))
    answer_in_attempt(desk.session, page.id, 1, WRONG)
    assert answer_in_attempt(desk.session, page.id, 1, RIGHT).question.mark.points == 0.7


def test_review_says_how_often_one_was_right_when_sure(desk):
    assert open_review(desk.session).calibration == ()
    for question, answer, confidence in (("q1", RIGHT, 3), ("q2", WRONG, 3), ("many", HALF, 1), ("d0", RIGHT, None)):
        answer_question(desk.session, f"course/{question}", answer, seed=1, confidence=confidence)
    assert open_review(desk.session).calibration == (Calibration(3, 1, 2), Calibration(1, 0, 1, 1, 0.5))
    start_attempt(desk.session, "course/final", Mode.EXAM)
    desk.session.learner.append_event(Kind.QUESTION_FLAGGED, "course/q1")
    assert open_review(desk.session).calibration == (Calibration(3, 0, 1), Calibration(1, 0, 1, 1, 0.5))
