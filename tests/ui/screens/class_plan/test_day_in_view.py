"""The day that is open: today's or the next one first, with who was there, and in view once it is added."""

import pytest
from PySide6.QtCore import QPoint, QRect
from tests.ui.curtains import say_pin
from tests.ui.screens.class_plan.test_class_plan import made, press, screen, words

from htcourse.store.class_files import Person
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.classes.work import Work, WorkKind, days_of, next_day, plan_day

__all__ = ["screen"]
OVER, AHEAD = ("2026-02-15", "2026-02-22"), ("2026-03-08", "2026-03-15")
"""Days before and after the 1st of March, which is today."""


@pytest.fixture
def full(screen, places, qtbot):
    """A class of 28 with days behind and before it, on its page."""
    add_people(places, made(places).id, [Person(f"K8-{at:02}", f"Name {at}") for at in range(26)])
    for day in (*OVER, *AHEAD):
        plan_day(places, made(places).id, day)
    screen.fill()
    qtbot.waitUntil(lambda: screen.table is not None and screen.table.isVisible())
    return screen


def is_whole(screen, widget, rect=None) -> bool:
    """Return whether a widget, or a part of it, is seen whole on the page."""
    rect = rect or widget.rect()
    return screen.viewport().rect().contains(QRect(widget.mapTo(screen.viewport(), rect.topLeft()), rect.size()))


def is_cell_whole(screen, column) -> bool:
    """Return whether the first of the people is seen whole in a column, in the table and on the page."""
    table = screen.table
    cell = table.visualRect(table.rows.index(0, column))
    return table.viewport().rect().contains(cell) and is_whole(screen, table.viewport(), cell)


def test_the_day_of_today_or_the_next_one_is_open_first_else_the_last(places):
    of = new_class(places, "Other")
    for day in (*AHEAD, *OVER):
        of = plan_day(places, of.id, day)
    found = [next_day(days_of(of), today) for today in ("2026-03-01", "2026-03-08", "2026-03-16")]
    assert [each.day for each in found] == [AHEAD[0], AHEAD[0], AHEAD[1]]
    assert next_day((), "2026-03-01") is None


def test_the_next_day_stands_above_all_others_and_those_that_are_over_are_folded_away(full, qtbot):
    assert full.day == AHEAD[0]
    qtbot.waitUntil(lambda: "Ahead: 8 Mar 2026" in words(full))
    shown = words(full).splitlines()
    assert shown.index("Ahead: 8 Mar 2026") < shown.index("Other days") < shown.index("15 Mar 2026")
    assert "22 Feb 2026" not in shown
    folded = full.findChild(Disclosure)
    assert folded.button.text() == "Days that are over (2)"
    folded.button.click()
    qtbot.waitUntil(lambda: "22 Feb 2026" in words(full))
    shown = words(full).splitlines()
    assert shown.index("22 Feb 2026") < shown.index("15 Feb 2026"), "the newest first"
    full.redraw_asked.emit()
    qtbot.waitUntil(lambda: "22 Feb 2026" in words(full))


def test_today_is_told(screen, places, qtbot):
    plan_day(places, made(places).id, "2026-03-01", "First")
    screen.fill()
    qtbot.waitUntil(lambda: "Today: 1 Mar 2026, First" in words(screen))


def test_who_comes_anew_sees_the_next_day_and_who_comes_back_the_one_they_left(full, program, places, qtbot):
    navigator, here = program.desk.navigator, made(places).id
    full.day = AHEAD[1]
    navigator.show("reports")
    navigator.back()
    assert (program.window.screen_shown, full.day) == (full, AHEAD[1])
    navigator.show("reports")
    navigator.show("class_plan", here)
    assert (program.window.screen_shown, full.day) == (full, AHEAD[0])
    full.day = AHEAD[1]
    navigator.show("home")
    navigator.show("class_plan", here)
    say_pin(program, qtbot, "4827")
    assert (program.window.screen_shown, full.day) == (full, AHEAD[0]), "behind the curtain, too"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_who_was_there_begins_on_the_first_screen_with_the_column_of_the_day(full, program, places, qtbot, size):
    program.window.resize(*size)
    for day in range(1, 11):
        plan_day(places, made(places).id, f"2026-01-{day:02}")
    full.fill()

    def begins() -> bool:
        table = full.table
        is_seen = is_whole(full, table.horizontalHeader()) and is_cell_whole(full, 12)
        return is_seen and table.height() < full.viewport().height()

    qtbot.waitUntil(begins)
    assert full.table.rows.days[12].day == full.day == AHEAD[0]
    assert full.verticalScrollBar().value() == 0
    assert full.table.verticalScrollBar().maximum() > 0, "people alone scroll"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("day", ["2026-02-01", "2026-12-01"])
def test_a_day_that_is_added_comes_into_view_with_its_column_and_the_focus(full, program, places, qtbot, size, day):
    program.window.resize(*size)
    program.window.activateWindow()
    for month in range(4, 12):
        plan_day(places, made(places).id, f"2026-{month:02}-05")
    full.fill()
    bar = full.verticalScrollBar()
    qtbot.waitUntil(lambda: full.table.rows.columnCount() == 12 and bar.maximum() > 0)
    bar.setValue(bar.maximum())
    full.fields["day"].setText(day)
    press(full, "Add the day", qtbot)

    def is_in_view() -> bool:
        is_seen = full.table.hasFocus() and is_cell_whole(full, full.table.currentIndex().column())
        return is_seen and full.open_card.mapTo(full.viewport(), QPoint()).y() >= 0

    qtbot.waitUntil(is_in_view)
    assert full.table.rows.days[full.table.currentIndex().column()].day == day == full.day


@pytest.mark.parametrize("planned", [1, 12])
def test_a_day_that_is_opened_comes_into_view_too_below_its_plan_of_any_length(full, program, places, qtbot, planned):
    program.window.resize(1024, 600)
    program.window.activateWindow()
    plan_day(places, made(places).id, AHEAD[1], plan=[Work(WorkKind.LESSON, "htcourse/ground-rules")] * planned)
    full.fill()
    bar = full.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    press(full, "Change", qtbot)
    qtbot.waitUntil(lambda: full.table.hasFocus() and is_cell_whole(full, full.table.currentIndex().column()))
    assert full.table.rows.days[full.table.currentIndex().column()].day == AHEAD[1] == full.day


def test_with_nobody_in_the_class_the_page_says_so_and_a_new_day_has_the_focus_where_it_is_planned(
    screen, program, places, qtbot
):
    program.window.activateWindow()
    empty = new_class(places, "Empty")
    program.desk.navigator.show("class_plan", empty.id)
    qtbot.waitUntil(lambda: "Nobody is in this class yet. Add people under My class." in words(screen))
    assert "Nothing is given yet. Choose what, and by which day it is to be done." in words(screen)
    press(screen, "Add the day", qtbot)
    qtbot.waitUntil(lambda: screen.open_card is not None and screen.first.hasFocus())
    assert isinstance(screen.first, Button)
    assert screen.open_card.isAncestorOf(screen.first)
    assert [each.day for each in days_of(find_class(places, empty.id))] == ["2026-03-01"]


def test_the_chosen_cell_has_a_ring_and_the_ground_of_the_others(full, program, qtbot):
    """On the ground of a press “–” of somebody absent looked like a tick."""
    table = full.table
    table.begin()
    first = table.visualRect(table.currentIndex())
    second = table.visualRect(table.currentIndex().siblingAtRow(1))

    def colours(each, x):
        """Return the colours of a column of pixels in a cell."""
        seen = table.viewport().grab().toImage()
        ratio = seen.devicePixelRatio()
        return [
            seen.pixelColor(QPoint(each.x() + x, y) * ratio).name() for y in range(each.top() + 1, each.bottom() - 1)
        ]

    middle = first.width() // 4
    accent = program.look.colour("accent").name()
    qtbot.waitUntil(lambda: accent in colours(first, middle))
    assert accent not in colours(second, middle)
    half = len(colours(first, middle)) // 2
    assert colours(first, middle)[half] == colours(second, middle)[half], "the ground is that of the others"
