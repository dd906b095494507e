"""Whatever is in the window when the text size changes takes the new size: no field keeps its old letters."""

import pytest
import shiboken6
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget
from tests.how_many import few
from tests.usecases.simulated import simulated_class

from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.people.learners import create_learner

KINDS = (QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTableView)
PLACES = (
    *("home", "quizzes", "notes", "settings", "exams", "statistics", "classes", "class_plan", "cases", "review"),
    *("progress", "help", "certificate", "teach", "essays", "marks", "sessions", "paper", "reports"),
)


@pytest.fixture
def staffed(open_program, places):
    """A class of three whose papers and marks there are, and no PIN to say."""
    simulated_class(places, 3)
    simulated_class(places.of_class(new_class(places, "Group 3-2").id), 3)
    program = open_program(learner=create_learner(places, name="Aigerim"))
    program.desk.guard.is_open = True
    return program


def letters(window: QWidget) -> dict[QWidget, int]:
    """Return the size of the letters of what can be seen."""
    shown = (each for kind in KINDS for each in window.findChildren(kind))
    return {each: each.font().pixelSize() for each in shown if each.isVisible() and each.font().pixelSize() > 0}


@pytest.mark.parametrize("place", few(PLACES, 8))
def test_all_letters_follow_a_live_change_of_size(staffed, qtbot, place):
    program = staffed
    program.desk.navigator.show(place)
    window = program.window
    qtbot.waitUntil(lambda: window.screen_shown is not None and bool(letters(window.screen_shown)))
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    before = letters(window)
    # In so low a window titles are of the next size below, which is not twice theirs.
    program.look.set_zoom(2.0)

    def kept() -> list[str]:
        now = letters(window)
        same = (each for each in before if shiboken6.isValid(each) and each in now)
        return [f"{type(each).__name__} “{each.accessibleName()}”" for each in same if now[each] < 1.3 * before[each]]

    qtbot.waitUntil(lambda: not kept())
