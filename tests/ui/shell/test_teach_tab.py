"""Pages for trainers have a place in the bar: Teach, from which they are reached."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from htcourse.ui.shell.trainers import PAGES


def marked(bar) -> list[str]:
    return [each.text() for each in bar.tabs.values() if each.isVisible() and each.isChecked()]


@pytest.mark.parametrize("place", PAGES)
def test_a_page_for_trainers_is_marked_under_teach(program, qtbot, place):
    program.desk.navigator.show(place)
    bar = program.window.bar
    qtbot.waitUntil(bar.tabs["teach"].isVisible)
    assert marked(bar) == ["Teach"]
    program.desk.navigator.show("home")
    qtbot.waitUntil(lambda: not bar.tabs["teach"].isVisible())
    assert marked(bar) == ["Home"]


def test_the_key_and_the_tab_lead_to_teach(program, qtbot):
    window, navigator = program.window, program.desk.navigator
    assert [each.toString() for each in window.actions_by_name["teach"].shortcuts()] == ["Ctrl+Shift+M"]
    window.actions_by_name["teach"].trigger()
    assert navigator.current.screen_name == "teach"
    navigator.show("statistics")
    qtbot.mouseClick(window.bar.tabs["teach"], Qt.MouseButton.LeftButton)
    assert navigator.current.screen_name == "teach"


@pytest.mark.parametrize(("size", "zoom"), [((1024, 548), 1.0), ((1366, 716), 2.0)])
def test_the_tab_that_says_where_one_is_goes_last_of_all_tabs(program, qtbot, size, zoom):
    program.window.resize(*size)
    program.look.set_zoom(zoom)
    program.desk.navigator.show("teach")
    bar = program.window.bar
    qtbot.waitUntil(bar.tabs["teach"].isVisible)
    assert bar.search.isVisible()
    shown = sorted((each.geometry() for each in bar.tabs.values() if each.isVisible()), key=lambda each: each.x())
    assert all(one.right() < other.x() for one, other in pairwise(shown))


@pytest.mark.parametrize("place", ["workshop", "present"])
def test_a_breadcrumb_of_trainers_begins_at_teach(shown, program, qtbot, place):
    window = shown(place)
    steps = window.bar.crumbs.steps
    assert [each.text() for each in steps][:2] == ["Home", "Teach"]
    assert len(steps) > 2
    steps[1].go()
    assert program.desk.navigator.current.screen_name == "teach"
