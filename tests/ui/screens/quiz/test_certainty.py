"""A test by certainty, and tries that cost points, as they are seen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from tests.usecases.quiz_course import MODULE, QUIZZES

from htcourse.core.quiz import Feedback, Mode, Quiz, Verdict
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, open_attempt_question, start_attempt, submit_attempt


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768)])
def test_what_a_test_by_certainty_says_fits_beside_how_sure_one_is(quiz, course, size):
    sure = Quiz("sure", {"en": "Sure"}, "elements", (Mode.CERTAINTY,), ("q1", "q2"), ())
    course.install(replace(MODULE, quizzes=(*QUIZZES, sure)))
    attempt = start_attempt(course.session, "course/sure", Mode.CERTAINTY)
    quiz.screen.resize(*size)
    quiz.view.show_question(attempt, open_attempt_question(course.session, attempt.id, 1))
    card, later = quiz.view.question.card, quiz.view.question._later
    assert later.isVisible()
    assert later.geometry().right() <= card.geometry().right() + 1
    answer_in_attempt(course.session, attempt.id, 1, {"choices": ["act"]}, confidence=3)
    quiz.view.show_result(submit_attempt(course.session, attempt.id))
    assert "By certainty: −6 of at most 6. When you said very sure, 0 of 1 were right." in quiz.view.result.note.words


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        ({}, "Right +1 / +2 / +3; wrong 0 / −2 / −6: as sure as you say"),
        ({"q1": 2}, "Right +2 / +4 / +6; wrong 0 / −4 / −12: as sure as you say"),
        ({"q1": 0.5}, "Right +0.5 / +1 / +1.5; wrong 0 / −1 / −3: as sure as you say"),
        ({"q1": 0}, ""),
    ],
)
def test_the_stakes_by_certainty_are_those_of_the_question(quiz, course, weights, said):
    sure = Quiz("sure", {"en": "Sure"}, "elements", (Mode.CERTAINTY,), ("q1", "q2"), (), weights=weights)
    course.install(replace(MODULE, quizzes=(*QUIZZES, sure)))
    attempt = start_attempt(course.session, "course/sure", Mode.CERTAINTY)
    quiz.view.show_question(attempt, open_attempt_question(course.session, attempt.id, 1))
    later = quiz.view.question._later
    assert (later.words, later.isVisible()) == (said, bool(said))


def test_stakes_are_told_apart_where_decimals_have_a_comma(quiz, course):
    sure = Quiz("sure", {"en": "Sure"}, "elements", (Mode.CERTAINTY,), ("q1",), (), weights={"q1": 0.5})
    course.install(replace(MODULE, quizzes=(*QUIZZES, sure)))
    attempt = start_attempt(course.session, "course/sure", Mode.CERTAINTY)
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("ky"))
        quiz.view.show_question(attempt, open_attempt_question(course.session, attempt.id, 1))
    finally:
        QLocale.setDefault(before)
    assert quiz.view.question._later.words == "Right +0,5 / +1 / +1,5; wrong 0 / −1 / −3: as sure as you say"


def test_what_is_chosen_and_cleared_before_check_is_no_try(quiz):
    attempt = quiz.start()
    widget = quiz.view.question.widget
    for is_chosen in (True, False):
        widget.set_answer({"choices": ["act"] if is_chosen else []})
        widget.answered.emit(widget.answer())
        assert quiz.view.foot.primary.isEnabled() == is_chosen
    assert not quiz.learner.every_response(attempt=attempt.id)


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        ({}, "First try; each further try costs 0.25"),
        ({"q1": 2}, "First try; each further try costs 0.5"),
        ({"q1": 0}, "First try"),
    ],
)
def test_practice_says_what_a_try_costs(quiz, course, weights, said):
    dear = Quiz("dear", {"en": "Dear"}, "elements", (Mode.PRACTICE,), ("q1",), (), weights=weights, penalty=0.25)
    course.install(replace(MODULE, quizzes=(*QUIZZES, dear)))
    attempt = start_attempt(course.session, "course/dear", Mode.PRACTICE)
    quiz.view.show_question(attempt, open_attempt_question(course.session, attempt.id, 1))
    assert quiz.view.question._remark.words == said


def test_a_result_is_not_final_while_an_essay_waits_for_a_mark(quiz, course):
    attempt = start_attempt(course.session, "course/words", Mode.TEST)
    answer_in_attempt(course.session, attempt.id, 1, {"text": "I would ask her alone."})
    quiz.view.show_result(submit_attempt(course.session, attempt.id))
    assert quiz.view.result.points.words == "0 of 2 points so far"
    assert "wait" in quiz.view.result.note.words
    assert quiz.view.result.note.words.endswith("the result is not final.")


def test_points_that_a_choice_took_are_told_beside_it(quiz, course):
    attempt = start_attempt(course.session, "course/basics", Mode.TEST)
    answer_in_attempt(course.session, attempt.id, 1, {"choices": ["act"]})
    result = submit_attempt(course.session, attempt.id)
    quiz.view.show_result(replace(result, rows=(replace(result.rows[0], points=-0.5),)))
    assert "−0.5 of 1" in quiz.view.result.rows[1].word


@pytest.mark.parametrize(
    ("percent", "given", "said"),
    [
        (70, ["act"], "Not passed yet: 70 % is a pass."),
        (50, ["means"], "Passed: 50 % is a pass."),
        (0, ["act"], ""),
    ],
)
def test_a_result_says_what_is_a_pass_and_what_is_next(quiz, course, percent, given, said):
    passing = Quiz("pass", {"en": "Pass"}, "elements", (Mode.TEST,), ("q1", "q2"), (), pass_percent=percent)
    course.install(replace(MODULE, quizzes=(*QUIZZES, passing)))
    attempt = start_attempt(course.session, "course/pass", Mode.TEST)
    answer_in_attempt(course.session, attempt.id, 1, {"choices": given})
    quiz.view.show_result(submit_attempt(course.session, attempt.id))
    result = quiz.view.result
    assert result.title.words == "Result: Pass"
    assert (result.passed.words, result.passed.isVisible()) == (said, bool(said))
    assert ("This test has no pass mark." in result.note.words) is not bool(said)
    assert result.following.words == "What next: open a question below, and read why.", "a button below says the rest"


@pytest.mark.parametrize(
    ("feedback", "mode", "said"),
    [
        (Feedback(explanation=False), Mode.EXAM, "What next: open a question below, and see what is right."),
        (Feedback(explanation=False, right_answer=False), Mode.EXAM, ""),
        (Feedback(explanation=False, right_answer=False), Mode.TEST, ""),
    ],
)
def test_nobody_is_sent_to_read_why_where_that_is_not_told(quiz, course, feedback, mode, said):
    attempt = start_attempt(course.session, "course/basics", Mode.TEST)
    answer_in_attempt(course.session, attempt.id, 1, {"choices": ["act"]})
    result = submit_attempt(course.session, attempt.id)
    quiz.view.show_result(replace(result, attempt=replace(result.attempt, feedback=feedback, mode=mode)))
    assert quiz.view.result.following.words == said


def test_whom_nothing_went_wrong_is_told_to_go_on(quiz, course):
    attempt = start_attempt(course.session, "course/basics", Mode.TEST)
    result = submit_attempt(course.session, attempt.id)
    right = replace(result.rows[0], verdict=Verdict.RIGHT, is_answered=True)
    quiz.view.show_result(replace(result, rows=(right,)))
    assert quiz.view.result.following.words == "What next: all that was marked is right. Continue the course."
    quiz.view.show_result(replace(result, rows=(replace(right, verdict=Verdict.OPEN),)))
    assert quiz.view.result.following.words == "What next: your answer waits for a mark. Continue the course."


def test_how_sure_one_is_is_asked_anew_with_each_try(qtbot, quiz, course):
    attempt = quiz.start("basics")
    question, foot = quiz.view.question, quiz.view.foot
    qtbot.mouseClick(question.widget.rows["act"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(question.confidence.buttons[2], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(foot.primary, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(foot.second, Qt.MouseButton.LeftButton)
    assert question.confidence.isVisible()
    qtbot.mouseClick(question.widget.rows["purpose"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(foot.primary, Qt.MouseButton.LeftButton)
    given = course.session.learner.responses(attempt=attempt.id)
    assert [(each.answer["choices"], each.confidence) for each in given] == [(["act"], 3), (["purpose"], None)]
