"""Numbers in a test: what is none, and what may be two, is said before one goes on, and listed before one hands in."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from tests.usecases.quiz_course import MODULE, QUIZZES, Desk, single

from htcourse.core.question_types import cloze, numeric
from htcourse.core.question_types.numeric import Value
from htcourse.core.question_types.parts import Accepted
from htcourse.core.quiz import Mode, Quiz
from htcourse.ui.screens.quiz.view import Step
from htcourse.ui.widgets.label import Label
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    list_quizzes,
    open_attempt,
    start_attempt,
    submit_attempt,
)

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def course(tmp_path):
    """A course with a test of a number and a choice, and one of two gaps."""
    body = numeric.Body((Value("key", 1110, feedback="Yes."),), unit="people")
    number = single("n1", type="numeric", text="How many?", body=body, translations={})
    test = Quiz("numbers", {"en": "Numbers"}, "", (Mode.TEST, Mode.CERTAINTY), ("n1", "q1"), ())
    two = tuple(cloze.Gap(each, answers=(Accepted(each, text="x", feedback="Yes."),)) for each in ("g1", "g2"))
    gaps = single("c1", type="cloze", body=cloze.Body(two, text="{g1} {g2}"), translations={})
    other = Quiz("gaps", {"en": "Gaps"}, "", (Mode.CERTAINTY,), ("c1",), ())
    course = Desk(tmp_path)
    course.install(replace(MODULE, questions=(*MODULE.questions, number, gaps), quizzes=(*QUIZZES, test, other)))
    yield course
    course.close()


@pytest.fixture
def taken(quiz):
    return quiz.start("numbers", Mode.TEST)


def type_in(qtbot, quiz, text):
    quiz.view.question.widget.field.clear()
    qtbot.keyClicks(quiz.view.question.widget.field, text)


def press_on(qtbot, quiz):
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)


@pytest.mark.parametrize(
    ("text", "told", "listed"),
    [
        ("190 newborns", "“newborns” is not what is asked for", "Question 1: no number: 190 newborns"),
        ("many", "This is not one number", "Question 1: no number: many"),
        ("<b>5", "This is not one number", "Question 1: no number: <b>5"),
        ("1,110", "", "Question 1: say which number you mean: 1,110"),
    ],
)
def test_what_is_no_number_yet_is_said_once_kept_and_no_answer(qtbot, quiz, course, taken, text, told, listed):
    type_in(qtbot, quiz, text)
    press_on(qtbot, quiz)
    widget = quiz.view.question.widget
    assert quiz.view.shown.number == 1
    assert told in widget.refusal.words
    assert (widget.refusal.isVisible(), widget.asked.isVisible()) == (bool(told), not told)
    assert widget.field.hasFocus()
    press_on(qtbot, quiz)
    assert quiz.view.shown.number == 2
    header = quiz.view.question.header
    assert header._count.words == "1 answered (1 not complete)", "it looked untouched"
    dot = header.dots.dots()[0]
    assert (dot.accessibleName(), dot.state.is_begun) == ("Question 1, not complete", True)
    press_on(qtbot, quiz)
    assert quiz.view.step is Step.REVIEW
    assert quiz.view.review.rows[1].accessibleName() == listed
    assert not open_attempt(course.session, taken.id).slots[0].is_answered
    quiz.view.question_asked.emit(1)
    assert quiz.view.question.widget.field.text() == text
    press_on(qtbot, quiz)
    assert quiz.view.shown.number == 2  # it was told before


def test_enter_leaves_no_question_with_nothing_written(qtbot, quiz, taken):
    view, field = quiz.view, quiz.view.question.widget.field
    quiz.screen.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.shown.number == 1
    type_in(qtbot, quiz, "1110")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.shown.number == 2


def test_another_text_is_asked_about_anew_and_a_number_goes_on(qtbot, quiz, course, taken):
    for text in ("many", "more"):
        type_in(qtbot, quiz, text)
        press_on(qtbot, quiz)
        assert quiz.view.shown.number == 1
    type_in(qtbot, quiz, "1,110")
    press_on(qtbot, quiz)
    qtbot.mouseClick(quiz.view.question.widget.meanings[0], LEFT)
    press_on(qtbot, quiz)
    assert quiz.view.shown.number == 2
    assert open_attempt(course.session, taken.id).slots[0].is_answered
    assert quiz.learner.responses(attempt=taken.id)[-1].points == 1


def test_the_review_before_handing_in_asks_too(qtbot, quiz, taken):
    type_in(qtbot, quiz, "many")
    for _ in range(2):
        assert quiz.view.step is Step.OPEN
        qtbot.mouseClick(quiz.view.foot.second, LEFT)
    assert quiz.view.step is Step.REVIEW
    assert quiz.view.review.summary.words == (
        "1 question has no answer. It counts as 0 points. 1 number cannot be read. It counts as 0 points."
    )


@pytest.mark.parametrize(("text", "points", "is_answered"), [("190 newborns", 0, False), ("1,110", 1, True)])
def test_what_was_handed_in_so_counts_as_the_guide_says(qtbot, quiz, course, taken, text, points, is_answered):
    type_in(qtbot, quiz, text)
    for _ in range(3):
        press_on(qtbot, quiz)
    result = submit_attempt(course.session, taken.id)
    assert (result.points, result.rows[0].is_answered) == (points, is_answered)
    rows = [row for quiz in list_quizzes(course.session) for row in quiz.attempts if row.id == taken.id]
    assert rows[0].answered == is_answered


def test_what_may_be_two_numbers_alone_is_no_lost_point(qtbot, quiz, taken):
    type_in(qtbot, quiz, "1,110")
    for _ in range(2):
        press_on(qtbot, quiz)
    quiz.view.question.widget.choose_digit(2)
    press_on(qtbot, quiz)
    assert quiz.view.review.summary.words == "A number can be read in two ways: the one that is worth more will count."


@pytest.mark.parametrize("is_meant", [True, False])
def test_once_handed_in_nothing_is_asked_and_what_was_meant_stands(qtbot, quiz, course, taken, is_meant):
    type_in(qtbot, quiz, "1,110")
    press_on(qtbot, quiz)
    if is_meant:
        qtbot.mouseClick(quiz.view.question.widget.meanings[0], LEFT)
    press_on(qtbot, quiz)
    submit_attempt(course.session, taken.id)
    quiz.navigator.show("quiz", taken.id)
    quiz.view.question_asked.emit(1)
    widget = quiz.view.question.widget
    told = [each.words for each in widget.asked.findChildren(Label) if each.isVisible()]
    assert (told, [each.isVisible() for each in widget.meanings]) == (["Meant:"] * is_meant, [is_meant, False])


@pytest.mark.parametrize("text", ["1,110", "many"])
def test_how_sure_one_is_of_what_is_no_number_yet_is_kept(qtbot, quiz, taken, text):
    type_in(qtbot, quiz, text)
    qtbot.mouseClick(quiz.view.question.confidence.buttons[2], LEFT)
    (response,) = quiz.learner.responses(attempt=taken.id)
    assert (response.answer["number"], response.confidence) == (text, 3)


def test_how_sure_one_is_of_a_part_of_an_answer_is_kept_and_of_nothing_is_not(qtbot, quiz):
    attempt = quiz.start("gaps", Mode.CERTAINTY)
    qtbot.mouseClick(quiz.view.question.confidence.buttons[0], LEFT)
    assert not quiz.learner.responses(attempt=attempt.id)
    qtbot.keyClicks(quiz.view.question.widget.fields["g1"], "x")
    quiz.screen.leave()
    qtbot.mouseClick(quiz.view.question.confidence.buttons[2], LEFT)
    last = quiz.learner.responses(attempt=attempt.id)[-1]
    assert (last.answer, last.confidence) == ({"gaps": {"g1": "x"}}, 3)


def test_no_number_costs_nothing_by_certainty(course):
    attempt = start_attempt(course.session, "course/numbers", Mode.CERTAINTY, seed=1)
    answer_in_attempt(course.session, attempt.id, 1, {"number": "many", "means": "none"}, confidence=3)
    assert submit_attempt(course.session, attempt.id).certainty.marks == 0
