"""Sitting an exam: the quiet clock, leaving, time up, and what a screen reader hears of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from tests.how_many import few
from tests.ui.accessible import heard, nameless
from tests.ui.screens.quiz import pages
from tests.ui.screens.quiz.pages import click, leaving
from tests.usecases.exam_course import COURSE

from htcourse.core.quiz import Mode
from htcourse.store.learner_rows import Kind
from htcourse.ui.dialogs.exam import ExamStartDialog
from htcourse.ui.look.texts import moment_text
from htcourse.ui.screens.quiz import exam_clock
from htcourse.ui.shell.navigation import Visit
from htcourse.usecases.exams.exam_terms import Times, exam_terms
from htcourse.usecases.exams.exam_time import exam_time
from htcourse.usecases.exams.extra_time import ExtraTime, set_extra_time
from htcourse.usecases.quizzes.take_quiz import open_attempt, open_result

LEFT = Qt.MouseButton.LeftButton


def rows(exam):
    return exam.view.question.widget.rows


def test_the_clock_tells_minutes_and_of_the_last_that_it_is_less_and_nothing_blinks(exam):
    exam.start()
    assert exam.clock.isVisible()
    assert exam.clock.words.words == "30 minutes left"
    exam.pass_time(0.5)
    assert exam.clock.words.words == "30 minutes left"
    exam.pass_time(0.2)
    assert exam.clock.words.words == "29 minutes left"
    exam.pass_time(28.3)
    assert exam.clock.words.words == "1 minute left"
    exam.pass_time(0.1)
    assert exam.clock.words.words == "less than a minute left"
    assert (exam.clock.near.isVisible(), exam.clock.words.property("role")) == (True, "warn")


@pytest.mark.parametrize("minutes", [3, 5])
def test_a_short_exam_is_nearly_up_with_a_fifth_of_its_time_left(exam, exam_course, minutes):
    """“Nearly up” stood there from the first second on."""
    short = (replace(each, minutes=minutes) if each.id == "timed" else each for each in COURSE.quizzes)
    exam_course.install(replace(COURSE, quizzes=tuple(short)))
    exam.desk.session = exam_course.session
    exam.start()
    exam.pass_time(minutes * 0.75)
    assert not exam.clock.near.isVisible()
    exam.pass_time(minutes * 0.06)
    assert exam.clock.near.isVisible()


@pytest.mark.parametrize(("name", "mode"), [("untimed", Mode.EXAM), ("basics", Mode.TEST), ("basics", Mode.PRACTICE)])
def test_without_a_limit_there_is_no_clock(exam, name, mode):
    exam.start(name, mode)
    assert not exam.clock.isVisible()
    exam.pass_time(500)
    assert not exam.view.attempt.is_submitted


def test_the_clock_is_hidden_on_request_and_stays_so(qtbot, exam):
    exam.start()
    qtbot.mouseClick(exam.clock.switch, LEFT)
    assert not exam.clock.words.isVisible()
    exam.pass_time(27)
    exam.view.question_asked.emit(2)
    assert not exam.clock.words.isVisible()
    assert nameless(heard(exam.clock)) == []
    qtbot.mouseClick(exam.clock.switch, LEFT)
    assert exam.clock.words.words == "3 minutes left"


def test_five_minutes_and_one_are_said_to_a_screen_reader_once_each(exam, monkeypatch):
    said = []
    monkeypatch.setattr(
        "htcourse.ui.screens.quiz.exam_clock.QAccessible.updateAccessibility",
        lambda event: said.append(event.message()),
    )
    exam.start()
    for minutes in (20, 4.9, 0.2, 1, 3, 0.5):
        exam.pass_time(minutes)
    assert said == ["5 minutes left", "less than a minute left"]


@pytest.mark.parametrize(("passed", "words"), [(25.9, "4 minutes left"), (29.5, "less than a minute left")])
def test_who_was_away_hears_what_the_clock_shows(exam, monkeypatch, passed, words):
    said = []
    monkeypatch.setattr(
        "htcourse.ui.screens.quiz.exam_clock.QAccessible.updateAccessibility",
        lambda event: said.append(event.message()),
    )
    exam.start()
    with monkeypatch.context() as away:
        away.setattr(exam.screen.controller.watch, "_is_on_screen", lambda: False)
        exam.pass_time(passed)
    exam.pass_time(0)
    assert said == [exam.clock.words.words] == [words]


def test_what_is_said_is_an_announcement(qapp, look, qtbot):
    clock = exam_clock.ExamClock(look)
    qtbot.addWidget(clock)
    exam_clock.announce(clock, "5 minutes left")
    assert QAccessible.queryAccessibleInterface(clock).isValid()


def test_no_clock_stands_beside_something_distressing(exam):
    attempt = exam.start("hard")
    exam.pass_time(1)
    exam.view.question_asked.emit(2)
    assert exam.clock.words.words.startswith("Up to 5 minutes")
    assert not exam.clock.switch.isVisible()
    exam.pass_time(3)
    assert round(exam_time(exam.session, attempt.id).seconds_left / 60) == 29
    exam.view.question_asked.emit(1)
    assert exam.clock.words.words == "29 minutes left"


def test_a_neutral_page_over_something_distressing_stops_no_clock(exam):
    attempt = exam.start("hard")
    exam.view.question_asked.emit(2)
    exam.screen.hide()
    exam.screen.leave()
    exam.pass_time(3)
    assert round(exam_time(exam.session, attempt.id).seconds_left / 60) == 27


def test_back_from_the_neutral_page_the_clock_rests_again_beside_something_distressing(exam):
    attempt = exam.start("hard")
    exam.view.question_asked.emit(2)
    exam.screen.hide()
    exam.screen.leave()
    exam.pass_time(1)
    exam.screen.show()
    exam.pass_time(3)
    assert exam.clock.words.words.startswith("Up to 5 minutes")
    assert round(exam_time(exam.session, attempt.id).seconds_left / 60) == 29


def test_before_submitting_no_clock_rests_for_the_question_one_came_from(exam):
    attempt = exam.start("hard")
    exam.view.question_asked.emit(2)
    exam.view.review_asked.emit()
    exam.pass_time(3)
    assert exam.view.review.header.clock.words.words == "27 minutes left"
    exam.screen.hide()
    exam.screen.show()
    exam.pass_time(3)
    assert round(exam_time(exam.session, attempt.id).seconds_left / 60) == 24


def test_leaving_asks_and_staying_stays(qtbot, exam):
    attempt = exam.start()
    exam.pass_time(2)
    exam.navigator.show("home")
    texts = "\n".join(each.name for each in heard(leaving(exam)))
    assert "28 minutes left" in texts
    click(qtbot, leaving(exam), "Stay")
    assert exam.navigator.current.arguments == (attempt.id,)
    assert exam.session.learner.events(Kind.ATTEMPT_LEFT) == ()


def test_who_leaves_can_come_back_while_there_is_time(qtbot, exam):
    attempt = exam.start()
    qtbot.mouseClick(rows(exam)["means"], LEFT)
    exam.navigator.show("home")
    click(qtbot, leaving(exam), "Leave")
    assert exam.navigator.current.screen_name == "home"
    assert len(exam.session.learner.events(Kind.ATTEMPT_LEFT)) == 1
    exam.pass_time(10)
    exam.navigator.show("quiz", attempt.id)
    assert exam.clock.words.words == "20 minutes left"
    assert exam.view.attempt.slots[0].is_answered


@pytest.mark.parametrize(("name", "words"), [("timed", "Leave"), ("untimed", "Submit and leave")])
def test_a_full_disk_shuts_nobody_in(qtbot, exam, monkeypatch, name, words):
    """The answer given last and the note of leaving cannot be kept: that is told, and who wants to leave leaves."""
    attempt = exam.start(name)
    pages.fill_the_disk(monkeypatch)
    qtbot.mouseClick(rows(exam)["means"], LEFT)
    exam.navigator.show("home")
    click(qtbot, leaving(exam), words)
    assert exam.navigator.current.arguments == (attempt.id,)
    told = pages.not_kept(exam.screen)
    assert "The disk is full." in "\n".join(each.name for each in heard(told))
    click(qtbot, told, "Leave all the same")
    assert exam.navigator.current.screen_name == "home"
    assert not open_attempt(exam.session, attempt.id).is_submitted


def test_once_there_is_room_what_could_not_be_kept_is_handed_in(qtbot, exam, monkeypatch):
    attempt = exam.start("untimed")
    with monkeypatch.context() as patched:
        pages.fill_the_disk(patched)
        qtbot.mouseClick(rows(exam)["means"], LEFT)
        exam.navigator.show("home")
        click(qtbot, leaving(exam), "Submit and leave")
    click(qtbot, pages.not_kept(exam.screen), "Try again")
    assert exam.navigator.current.screen_name == "home"
    assert open_attempt(exam.session, attempt.id).is_submitted
    assert len(exam.session.learner.last_responses(attempt.id)) == 1


def test_an_exam_whose_time_was_up_unseen_is_not_said_to_stay_under_way(qtbot, exam, exam_course, monkeypatch):
    attempt = exam.start()
    with monkeypatch.context() as patched:
        pages.fill_the_disk(patched)
        qtbot.mouseClick(rows(exam)["means"], LEFT)
    exam.navigator.show("home")
    asked = leaving(exam)
    exam_course.pass_time(45)  # the computer slept: no tick came
    with qtbot.waitSignal(exam.navigator.refused) as told:
        click(qtbot, asked, "Leave")
    assert "is submitted" in str(told.args[0])
    assert open_attempt(exam.session, attempt.id).is_submitted
    assert exam.navigator.current.screen_name == "home"


def test_leaving_an_exam_without_a_limit_hands_it_in(qtbot, exam):
    attempt = exam.start("untimed")
    exam.navigator.show("home")
    click(qtbot, leaving(exam), "Submit and leave")
    assert open_attempt(exam.session, attempt.id).is_submitted
    assert exam.navigator.current.screen_name == "home"


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.TEST])
def test_other_quizzes_are_left_without_a_question(exam, mode):
    exam.start("basics", mode)
    exam.navigator.show("home")
    assert exam.navigator.current.screen_name == "home"


def test_time_up_hands_in_what_is_there_and_says_so(qtbot, exam):
    attempt = exam.start()
    qtbot.mouseClick(rows(exam)["means"], LEFT)
    exam.pass_time(30.1)
    assert exam.view.result.isVisible()
    assert exam.view.result.ended.words.startswith("The time was up")
    assert exam.view.result.ended.property("role") == "text"
    when = moment_text(open_result(exam.session, attempt.id).submitted_at, exam.session.clock().offset_minutes)
    said = f"Submitted on {when} with 1 of 3 questions answered. The result comes when your trainer releases it."
    assert exam.view.result.note.words == said
    assert len(exam.session.learner.last_responses(attempt.id)) == 1
    assert exam.navigator.current == Visit("quiz", (attempt.id, "result"))


def test_time_up_closes_the_question_whether_to_leave(exam):
    exam.start()
    exam.navigator.show("home")
    dialog = leaving(exam)
    exam.pass_time(31)
    assert not dialog.isVisible()
    assert exam.view.result.isVisible()


def test_what_is_being_typed_when_the_time_is_up_is_kept(qtbot, exam):
    attempt = exam.start("typed")
    qtbot.keyClicks(exam.view.question.widget.field, "Ask first")
    exam.pass_time(30.1)
    assert [each.answer for each in exam.session.learner.responses(attempt=attempt.id)] == [{"text": "Ask first"}]
    assert exam.view.result.isVisible()


def test_time_up_elsewhere_leaves_the_learner_where_they_are(qtbot, exam):
    attempt = exam.start()
    exam.navigator.show("home")
    click(qtbot, leaving(exam), "Leave")
    exam.pass_time(40)
    assert exam.navigator.current.screen_name == "home"
    assert open_attempt(exam.session, attempt.id).is_ended_by_time
    exam.navigator.show("quiz", attempt.id)
    assert exam.view.result.isVisible()


def test_an_exam_says_where_its_result_comes_from_and_tells_nothing(qtbot, exam):
    exam.start()
    qtbot.mouseClick(rows(exam)["act"], LEFT)
    words = "\n".join(f"{each.name} {each.description}" for each in heard(exam.view))
    assert "The result comes from your trainer" in words
    assert "Not right" not in words
    pages.hand_in(exam)
    assert exam.view.result.points.words == "Your answers are kept"
    assert exam.view.result.title.words.startswith("Submitted: "), "handed in to a class is a file, afterwards"
    assert exam.view.result.rows == {}
    assert [each.text() for each in (exam.view.foot.second, exam.view.foot.primary) if each.isVisible()] == ["Done"]


def test_submitting_stops_the_clock(exam):
    exam.start()
    pages.hand_in(exam)
    assert exam.screen.controller.watch.attempt == ""
    assert exam.screen.ask_before_leaving(lambda: None) is False


def test_heartbeats_are_kept_every_half_minute(exam):
    attempt = exam.start()
    for _ in range(8):
        exam.pass_time(0.25)
    assert len(exam.session.learner.events(Kind.ATTEMPT_TIMED, attempt=attempt.id)) == 6  # one with the attempt


@pytest.mark.parametrize(
    ("minutes", "extra", "told"),
    few(
        [
            (3.3, 0.3, "3 minutes 18 seconds; 18 seconds of them are your extra time"),
            (4.0, 0.0, "3 questions, 4 minutes"),
            (5.5, 0.5, "5 minutes 30 seconds; 30 seconds of them"),
            (37.5, 7.5, "37 minutes 30 seconds; 7 minutes 30 seconds of them"),
        ],
        2,
    ),
)
def test_the_terms_of_a_short_exam_are_told_to_the_second(qtbot, exam, minutes, extra, told):
    terms = replace(exam_terms(exam.session, "course/timed"), minutes=minutes, extra_minutes=extra)
    dialog = ExamStartDialog(exam.desk.look, exam.screen, terms, lambda _: None)
    assert told in " ".join(each.name for each in heard(dialog))
    dialog.reject()


def test_what_is_left_until_a_short_exam_closes_is_told_to_the_second(qtbot, exam):
    terms = replace(exam_terms(exam.session, "course/timed"), closes="2026-03-30T10:00:00.000Z", minutes_until=3.25)
    dialog = ExamStartDialog(exam.desk.look, exam.screen, terms, lambda _: None)
    assert "there are 3 minutes 15 seconds until then" in " ".join(each.name for each in heard(dialog))
    dialog.reject()


def test_the_terms_are_told_before_it_begins(qtbot, exam, exam_course):
    set_extra_time(exam_course.places, exam_course.learner_id, ExtraTime(per_cent=50))
    begun: list[str] = []
    terms = replace(exam_terms(exam.session, "course/timed"), takes_points=True, pass_percent=60)
    terms = replace(terms, times=Times(0, 2))
    dialog = ExamStartDialog(exam.desk.look, exam.screen, terms, begun.append)
    words = "\n".join(each.name for each in heard(dialog))
    for told in (
        "Timed",
        "45 minutes; 15 minutes",
        "60 % is a pass",
        "Of several attempts the best counts",
        "can take points away",
        "one sitting",
        "your trainer",
        "Quick exit",
    ):
        assert told in words
    assert begun == []
    qtbot.mouseClick(dialog.begin, LEFT)
    assert begun == [""]
