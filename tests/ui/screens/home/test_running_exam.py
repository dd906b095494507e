"""An exam that runs stands first on Home, with the time that is left, and is handed in when that is up."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from tests.ui.pages import HOME, QUIZZES, attempt

from htcourse.core.clock import Stopwatch
from htcourse.core.quiz import Mode
from htcourse.ui.screens.home.view import HomeView
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.list_row import ListRow
from htcourse.usecases.exams.exam_time import hide_clock
from htcourse.usecases.quizzes.take_quiz import list_quizzes, open_attempt, start_attempt

MINUTE = 60


@pytest.fixture
def stopwatch(program) -> list[float]:
    """The seconds that have passed; whoever changes them lets time pass."""
    seconds = [0.0]
    program.desk.session = replace(program.desk.person, stopwatch=Stopwatch(lambda: seconds[0]))
    return seconds


@pytest.fixture
def exam(program, stopwatch):
    """An exam of an hour or so that was begun; the program was not closed properly, and shows Home again."""
    quiz = next(each for each in list_quizzes(program.desk.person) if each.modes == (Mode.EXAM,) and each.minutes)
    attempt = start_attempt(program.desk.person, quiz.id, Mode.EXAM, seed=1)
    program.desk.changes.progress_changed.emit()
    return attempt


def words(where) -> list[str]:
    return [label.words for label in where.findChildren(Label) if label.isVisible()]


def top(view, widget) -> int:
    return widget.mapTo(view, QPoint()).y()


def shown(program, qtbot):
    program.window.resize(1024, 600)
    program.window.show()
    program.desk.navigator.show("home")
    home = program.window.screen_shown
    qtbot.waitUntil(lambda: home.first_card is not None and home.first_card.isVisible())
    return home


def test_it_stands_first_with_its_time_and_the_way_back(program, exam, stopwatch, qtbot):
    home = shown(program, qtbot)
    card = home.first_card
    assert top(home, card) < top(home, home.continue_button)
    qtbot.waitUntil(lambda: home.rect().contains(card.button.mapTo(home, card.button.rect().bottomRight())))
    said = words(card)
    assert {exam.quiz_title, f"{exam.minutes:.0f} minutes left"} <= set(said)
    assert not [each for each in home.findChildren(ListRow) if exam.quiz_title == each.text()], "said once"
    home.focus_first()
    assert card.button.hasFocus()
    stopwatch[0] += 10 * MINUTE
    home.controller.countdown.tick()
    assert f"{exam.minutes - 10:.0f} minutes left" in words(card)
    (go_on,) = card.findChildren(Button)
    assert go_on.text() == "Continue"
    qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
    assert program.desk.navigator.current.arguments == (exam.id,)


def test_without_one_nothing_is_said(program):
    assert program.window.screen_shown.first_card is None


def test_who_wants_no_clock_sees_none_here_either(program, exam, qtbot):
    hide_clock(program.desk.person, True)
    program.desk.changes.progress_changed.emit()
    card = shown(program, qtbot).first_card
    assert not [each for each in words(card) if each.endswith(" left")]
    assert any("its time runs" in each for each in words(card))


def test_the_page_of_quizzes_offers_it_first_with_its_time(program, exam, stopwatch, qtbot):
    drill = next(each for each in list_quizzes(program.desk.person) if Mode.PRACTICE in each.modes)
    start_attempt(program.desk.person, drill.id, Mode.PRACTICE, seed=1)
    program.window.show()
    program.desk.navigator.show("quizzes")
    quizzes = program.window.screen_shown
    qtbot.waitUntil(lambda: quizzes.time is not None and quizzes.time.isVisible())
    assert quizzes.time.words == f"{exam.minutes:.0f} minutes left"
    stopwatch[0] += 10 * MINUTE
    quizzes.controller.countdown.tick()
    assert quizzes.time.words == f"{exam.minutes - 10:.0f} minutes left"
    qtbot.mouseClick(quizzes.next_buttons[0], Qt.MouseButton.LeftButton)
    assert program.desk.navigator.current.arguments == (exam.id,)


def test_it_is_handed_in_when_its_time_is_up(program, exam, stopwatch, qtbot):
    home = shown(program, qtbot)
    stopwatch[0] += (exam.minutes + 1) * MINUTE
    home.controller.countdown.tick()
    assert open_attempt(program.desk.person, exam.id).is_submitted
    assert program.desk.navigator.current.screen_name == "quiz"
    program.desk.navigator.show("home")
    qtbot.waitUntil(lambda: home.first_card is None)


def test_of_a_quiz_that_may_be_an_exam_it_is_said_how_it_stands_and_of_which_way_its_points_are(look, qtbot):
    quiz = replace(QUIZZES[1], kinds=(Mode.PRACTICE, Mode.EXAM))
    exam = replace(attempt("last", 3, None), mode=Mode.EXAM, is_submitted=True, waits=True)
    drill = replace(attempt("last", 3, 4.0), mode=Mode.PRACTICE, is_submitted=True, out_of=8)
    said = []
    beyond = replace(drill, mode=Mode.EXAM, points=8.0, is_beyond=True)
    for last in (exam, replace(exam, waits=False, is_doubted=True), drill):
        view = HomeView(look)
        qtbot.addWidget(view)
        view.show_page(HOME, (replace(quiz, attempts=(beyond, last)),), "")
        said.append(view.findChildren(ListRow)[0].accessibleName().rpartition("Exam · ")[2])
    assert said == [
        "Submitted; your trainer releases it",
        "Submitted, your trainer decides",
        "Last time: 4 of 8 (Practice)",
    ]
