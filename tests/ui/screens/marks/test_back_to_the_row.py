"""Back from an attempt or an essay the list has the focus where it was opened."""

import pytest
from PySide6.QtCore import Qt
from tests.ui.screens.essays.test_begun import settle
from tests.ui.screens.essays.test_essays import click, named
from tests.ui.screens.essays.test_essays import opened as opened  # fixtures
from tests.ui.screens.essays.test_essays import room as room

from htcourse.ui.widgets.focus_order import is_in_view
from htcourse.usecases.people.learners import create_learner


@pytest.mark.parametrize(("where", "shown"), [("marks", "page"), ("essays", "marking")])
def test_escape_comes_back_to_the_row_that_was_opened(room, opened, qtbot, where, shown):
    """The focus stood at the how-many-eth control it had in the attempt: at another person."""
    for number in range(9):
        named(room, f"Learner {number}")
    program, _ = opened(learner=create_learner(room.places, name="At work"))
    program.window.resize(1366, 600)
    program.desk.navigator.show(where)
    screen = settle(program, qtbot)
    qtbot.waitUntil(lambda: len(screen.rows) == 9)
    opens = screen.rows[6]
    name = opens.text()
    screen.ensureWidgetVisible(opens)
    click(qtbot, opens)
    qtbot.waitUntil(lambda: getattr(screen, shown) is not None)
    qtbot.waitUntil(lambda: program.window.focusWidget() is not screen)
    qtbot.keyClick(program.window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(screen.rows) == 9 and screen.rows[6].hasFocus())
    assert (screen.rows[6].text(), is_in_view(screen.rows[6])) == (name, True)
