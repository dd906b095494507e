"""More time given while an exam is under way: the clock tells it at once, and the exam ends with it."""

import pytest
from tests.how_many import few
from tests.ui.screens.quiz.pages import click, leaving

from htcourse.core.errors import FolderError
from htcourse.store.learner import LearnerFile
from htcourse.usecases.marking.more_time import give_time_in
from htcourse.usecases.quizzes.take_quiz import open_attempt


def give(exam, attempt, minutes):
    """Give more time as the page Exams does, in the window the learner left for it."""
    learner, stopwatch = exam.session.learner, exam.session.stopwatch
    assert exam.desk.change(lambda: give_time_in(learner, attempt.id, minutes, stopwatch))


@pytest.mark.parametrize(
    ("passed", "left"), few([(29.75, "5 minutes left"), (14.25, "21 minutes"), (29.5, "5 minutes left")], 2)
)
def test_time_given_meanwhile_stands_at_once_and_still_ends_the_exam(qtbot, exam, passed, left):
    attempt = exam.start()
    exam.pass_time(passed)
    exam.navigator.show("home")
    click(qtbot, leaving(exam), "Leave")
    give(exam, attempt, 5)
    exam.pass_time(0.1)
    exam.navigator.show("quiz", attempt.id)
    assert exam.clock.words.words.startswith(left)
    exam.pass_time(35.1 - passed - 0.1)
    assert exam.view.result.isVisible()
    assert open_attempt(exam.session, attempt.id).is_ended_by_time


def test_time_given_while_elsewhere_past_the_old_end_is_waited_for(qtbot, exam):
    attempt = exam.start()
    exam.pass_time(29.9)
    exam.navigator.show("home")
    click(qtbot, leaving(exam), "Leave")
    give(exam, attempt, 5)
    exam.pass_time(0.3)
    assert exam.screen.controller.watch.attempt == attempt.id
    exam.pass_time(4.9)
    assert open_attempt(exam.session, attempt.id).is_ended_by_time


def test_time_given_that_no_signal_told_is_seen_before_the_exam_is_handed_in(exam):
    attempt = exam.start()
    exam.pass_time(29.9)
    give_time_in(exam.session.learner, attempt.id, 5, exam.session.stopwatch)
    exam.pass_time(0.15)
    assert exam.clock.words.words == "5 minutes left"
    exam.pass_time(5)
    assert exam.view.result.isVisible()


def test_the_last_minutes_are_said_again_when_time_is_given(exam, monkeypatch):
    said: list[float] = []
    exam.screen.controller.watch.minutes_came.connect(said.append)
    attempt = exam.start()
    exam.pass_time(29.5)
    give(exam, attempt, 10)
    for minutes in (5.6, 4):
        exam.pass_time(minutes)
    assert [round(each / 60, 1) for each in said] == [0.5, 4.9, 0.9]


def test_an_exam_that_cannot_be_handed_in_is_once_it_can(exam, monkeypatch):
    attempt = exam.start()
    told: list[Exception] = []
    exam.navigator.refused.connect(told.append)

    def refuse(*_: object, **__: object) -> None:
        raise FolderError("The disk is full.")

    with monkeypatch.context() as full:
        for write in ("append_event", "append_events"):
            full.setattr(LearnerFile, write, refuse)
        for minutes in (30.1, 0.1, 0.1):
            exam.pass_time(minutes)
    assert len(told) == 1
    exam.pass_time(0.6)
    assert open_attempt(exam.session, attempt.id).is_ended_by_time
