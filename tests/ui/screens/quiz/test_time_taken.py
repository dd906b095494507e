"""How long an answer took, while a question is shown, left and shown again."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from htcourse.core.quiz import Mode
from htcourse.usecases.attempts.answer_question import own_last

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def wait(monkeypatch, course):
    """Let seconds pass in which the computer is awake, and others by the clock alone."""
    awake = [0.0]
    monkeypatch.setattr("htcourse.ui.question.time_in_sight.seconds_awake", lambda: awake[0])

    def wait(seconds, asleep=0.0):
        awake[0] += seconds
        course.clock.now += timedelta(seconds=seconds + asleep)

    return wait


def choose(qtbot, quiz, choice):
    qtbot.mouseClick(quiz.view.question.widget.rows[choice], LEFT)


def taken(quiz, attempt):
    """Return the seconds of the first question in all, and those its rows keep."""
    rows = quiz.learner.responses(attempt=attempt.id)
    return round(own_last(rows)[1].seconds), [round(each.seconds) for each in rows]


def test_an_hour_of_sleep_while_a_question_is_shown_is_no_time_and_counts_none_twice(qtbot, quiz, wait):
    attempt = quiz.start(mode=Mode.TEST)
    wait(20)
    choose(qtbot, quiz, "act")
    wait(5, asleep=3600)
    choose(qtbot, quiz, "means")
    wait(2)
    choose(qtbot, quiz, "act")
    assert taken(quiz, attempt) == (27, [20, 5, 7])
    quiz.view.question_asked.emit(2)
    wait(100)
    quiz.view.question_asked.emit(1)
    wait(3)
    choose(qtbot, quiz, "means")
    assert taken(quiz, attempt) == (30, [20, 5, 7, 3])


def test_each_try_of_practice_begins_anew(qtbot, quiz, wait):
    attempt = quiz.start()
    for seconds, choice in ((30, "act"), (8, "purpose")):
        wait(seconds)
        choose(qtbot, quiz, choice)
        qtbot.mouseClick(quiz.view.foot.primary, LEFT)
        wait(60)
        quiz.view.again_asked.emit()
    assert taken(quiz, attempt) == (38, [30, 8])


def test_the_neutral_page_is_no_time(qtbot, quiz, wait):
    attempt = quiz.start(mode=Mode.TEST)
    wait(20)
    choose(qtbot, quiz, "act")
    wait(4)
    quiz.screen.hide()
    quiz.screen.leave()
    wait(1800)
    quiz.screen.show()
    wait(5)
    choose(qtbot, quiz, "means")
    assert taken(quiz, attempt) == (29, [20, 9])
    quiz.view.question_asked.emit(2)
    quiz.view.question_asked.emit(1)
    wait(3)
    choose(qtbot, quiz, "act")
    assert taken(quiz, attempt)[0] == 32
