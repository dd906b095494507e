"""The clock of an exam: when it warns, rests and runs again, where it stands, and what ended it."""

import pytest
from PySide6.QtWidgets import QApplication

from htcourse.usecases.exams.exam_time import exam_time
from htcourse.usecases.exams.exam_window import set_exam_window


def test_beside_something_distressing_the_clock_is_shown_once_it_runs_again(exam):
    """“Up to 5 minutes with this question are not counted” stayed when they were used up."""
    attempt = exam.start("hard")
    exam.view.question_asked.emit(2)
    for minutes, told in ((4.9, "Up to 5 minutes"), (0.2, "30 minutes left"), (1, "29 minutes left")):
        exam.pass_time(minutes)
        assert exam.clock.words.words.startswith(told)
    assert round(exam_time(exam.session, attempt.id).seconds_left / 60) == 29
    exam.view.question_asked.emit(1)
    exam.view.question_asked.emit(2)
    assert exam.clock.words.words == "29 minutes left"


def test_between_two_readings_the_clock_runs_on_once_the_rest_is_used_up(exam):
    exam.start("hard")
    exam.view.question_asked.emit(2)
    exam.pass_time(4.9)
    exam.pass_time(0.3)
    assert 29.5 * 60 < exam.screen.controller.watch.seconds_left() < 30 * 60
    assert exam.clock.switch.isVisible()


def test_the_warning_comes_with_the_first_five_minutes_and_its_words_stand_together(exam):
    """For up to half a minute “5 minutes left” stood there without it."""
    exam.start()
    exam.pass_time(24.4)
    assert (exam.clock.words.words, exam.clock.near.isVisible()) == ("6 minutes left", False)
    exam.pass_time(0.2)
    assert (exam.clock.words.words, exam.clock.near.isVisible()) == ("5 minutes left", True)
    exam.clock.layout().activate()
    near = exam.clock.near.geometry()
    assert exam.clock.words.x() - near.x() - near.width() == exam.desk.look.px(4)


def test_before_submitting_the_clock_ends_where_the_card_does(exam):
    exam.start()
    exam.view.review_asked.emit()
    QApplication.sendPostedEvents()
    review = exam.view.review
    switch = review.header.clock.switch
    assert switch.mapTo(review, switch.rect().topRight()).x() == review.card.geometry().right()


@pytest.mark.parametrize(("closes", "at"), [(20, "14:20"), (31, "14:31"), (40, "")])
def test_an_exam_that_was_closed_by_its_hour_says_at_which(exam, exam_course, closes, at):
    """“The time was up” stood there; two minutes with something distressing put off its limit, 30 minutes, alone."""
    set_exam_window(exam.session.places, "course/hard", "", exam_course.clock().later(60 * closes).utc, None)
    exam.start("hard")
    exam.view.question_asked.emit(2)
    exam.pass_time(2)
    exam.view.question_asked.emit(1)
    exam.pass_time(38)
    ended = exam.view.result.ended
    assert ended.isVisible()
    assert ended.words.startswith(f"The exam closed at {at}:" if at else "The time was up")
