"""A quiz whose exam was handed in and is not released, on Home: that is told, and its own page has what can be done."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from tests.ui.pages import HOME, attempt

from htcourse.core.quiz import Mode
from htcourse.ui.screens.home.view import HomeView
from htcourse.ui.widgets.list_row import ListRow
from htcourse.usecases.quizzes.take_quiz import QuizRow, start_attempt, submit_attempt
from htcourse.usecases.session import Changed

WAITS = replace(attempt("e1", 12, None), mode=Mode.EXAM, is_submitted=True, waits=True)
PRACTISED = replace(attempt("p2", 12, 9.0), mode=Mode.PRACTICE, is_submitted=True)
UNDER_WAY = replace(attempt("p2", 3, None), mode=Mode.PRACTICE)
KINDS = (Mode.PRACTICE, Mode.EXAM)


def quiz(last, unfinished="") -> QuizRow:
    return QuizRow("m/q", "Both", (Mode.PRACTICE,), 12, "", unfinished, (last, WAITS), kinds=KINDS)


@pytest.mark.parametrize("row", [quiz(PRACTISED), quiz(UNDER_WAY, "p2")], ids=["practised since", "under way since"])
def test_it_tells_the_attempt_that_waits(look, qtbot, row):
    view = HomeView(look)
    qtbot.addWidget(view)
    view.show_page(HOME, (row,), "")
    assert view.findChildren(ListRow)[0].accessibleName() == "Both, Exam · Submitted; your trainer releases it"


def test_it_leads_to_its_own_page_and_begins_nothing(program, qtbot):
    home = program.window.screen_shown
    for row in (quiz(PRACTISED), quiz(UNDER_WAY, "p2")):
        home.show_page(HOME, (row,), "")
        line = next(each for each in home.findChildren(ListRow) if each.text() == "Both")
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
        current = program.desk.navigator.current
        assert (current.screen_name, current.arguments) == ("quizzes", ("m/q",))
        program.desk.navigator.show("home")
    assert program.desk.person.learner.attempts() == ()


def test_an_exam_that_was_handed_in_stands_on_home_though_there_is_nothing_to_do_at_it(program):
    """It was nowhere to be seen until its result came."""
    session = program.desk.person
    submit_attempt(session, start_attempt(session, "htcourse/course-exam", Mode.EXAM, seed=1).id)
    program.desk.navigator.show("quizzes")
    program.desk.changes.tell(Changed(progress=True))
    program.desk.navigator.show("home")
    home = program.window.screen_shown
    told = [each.accessibleName() for each in home.findChildren(ListRow)]
    assert any(each.endswith("Submitted; your trainer releases it") for each in told)


def test_however_many_quizzes_are_offered_one_that_waits_is_told_and_once(program, monkeypatch):
    """It was told unless it was offered for practice, too; then it might be the fifth of four that are shown."""
    waits = quiz(PRACTISED)
    others = tuple(replace(waits, id=f"m/q{n}", title=f"Quiz {n}", attempts=()) for n in range(6))
    for name in ("offered_quizzes", "next_of"):
        monkeypatch.setattr(f"htcourse.ui.screens.home.controller.{name}", lambda *_: (*others, waits))
    program.desk.navigator.show("quizzes")
    program.desk.changes.tell(Changed(progress=True))
    program.desk.navigator.show("home")
    told = [each.accessibleName() for each in program.window.screen_shown.findChildren(ListRow)]
    assert len([each for each in told if each == "Both, Exam · Submitted; your trainer releases it"]) == 1
