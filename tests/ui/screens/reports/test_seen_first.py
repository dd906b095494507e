"""What one sees first of a report, and where one is who chooses in it, goes away and comes back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from tests.ui.screens.reports.test_reports import screen
from tests.usecases.simulated import simulated_class

from htcourse.store.class_files import Person
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.label import Label
from htcourse.usecases.classes.reports import ReportKind, as_read
from htcourse.usecases.classes.roster import add_people, new_class

__all__ = ["screen"]


@pytest.fixture
def full(screen, program, places, qtbot):
    """The marks of twenty in two groups, on the page of a window that is at work."""
    made = new_class(places, "Group 3-2")
    simulated_class(places.of_class(made.id), 10)
    add_people(places, made.id, [Person(f"K7-{at}", f"Name {at}", "AB"[at % 2]) for at in range(10)])
    program.window.activateWindow()
    read(screen, qtbot, lambda: screen.asked.emit(made.id))
    return screen


def read(screen, qtbot, ask) -> None:
    """Ask for a report and wait until it is shown."""
    before = screen.controller._shown
    ask()
    qtbot.waitUntil(lambda: screen.controller._shown is not before)


def top_of(screen, widget) -> int:
    return widget.mapTo(screen.viewport(), QPoint()).y()


_KINDS = ReportKind.MARKS, ReportKind.QUESTIONS, ReportKind.GAIN


@pytest.mark.parametrize(("size", "kind"), [*(((1366, 768), kind) for kind in _KINDS), ((1024, 600), _KINDS[1])])
def test_what_counts_stands_below_the_figures_on_the_first_screen_and_the_page_does_not_scroll_around_them(
    full, program, qtbot, kind, size
):
    program.window.resize(*size)
    read(full, qtbot, lambda: full._on_kind(kind))

    def are_seen() -> bool:
        card, notes = full.table.parentWidget(), full._notes
        ends = top_of(full, card) + card.height()
        return 0 < ends < top_of(full, notes) < top_of(full, notes) + notes.height() <= full.viewport().height()

    qtbot.waitUntil(are_seen)
    table = full.table
    assert table.viewport().rect().contains(table.visualRect(table.model().index(2, 0)))
    (said,) = full._notes.findChildren(Label)  # a line for each of them took the height of two rows
    assert all(each in said.words for each in as_read(full.controller._shown).notes)
    qtbot.waitUntil(lambda: full.verticalScrollBar().maximum() == 0)


def test_in_a_low_window_eight_rows_are_seen_and_what_counts_is_below_the_screen(full, program, qtbot):
    """Four lines of notes always stood there, and the table scrolled in a frame of four rows."""
    program.window.resize(1024, 600)
    read(full, qtbot, lambda: full._on_kind(ReportKind.GAIN))

    def rows_seen() -> int:
        table = full.table
        places = (table.visualRect(table.model().index(row, 0)) for row in range(table.model().rowCount()))
        return sum(table.viewport().rect().contains(each) for each in places)

    qtbot.waitUntil(lambda: full.table is not None and rows_seen() >= min(8, full.table.model().rowCount()))
    qtbot.waitUntil(lambda: full.verticalScrollBar().maximum() > 0)
    assert top_of(full, full._notes) + full._notes.height() > full.viewport().height()


@pytest.mark.parametrize("kind", _KINDS)
def test_what_is_drawn_stands_in_the_place_of_the_table_and_stays_so_in_another_report(full, qtbot, kind):
    table, chart = full._tabs
    assert (table.text(), chart.text()) == ("Table", "Chart")
    qtbot.waitUntil(lambda: full._card.isVisible() and not full._drawn.isVisible())
    chart.click()
    assert (full._drawn.isVisible(), full._card.isVisible()) == (True, False)
    read(full, qtbot, lambda: full._on_kind(kind))
    qtbot.waitUntil(lambda: full._drawn.isVisible() and not full._card.isVisible())
    full._tabs[0].click()
    assert (full._drawn.isVisible(), full._card.isVisible()) == (False, True)


def test_a_report_without_rows_says_at_once_what_it_needs_and_leads_to_it(full, qtbot, program):
    """It was one grey sentence, in a group four more in the same lines, and led nowhere."""
    read(full, qtbot, lambda: full._on_kind(ReportKind.TAGGING))
    assert full.table is None
    (told,) = full.controller._shown.empty
    (said,) = (each for each in full.left.parentWidget().findChildren(Label) if each.words == told)
    qtbot.waitUntil(said.isVisible)
    assert isinstance(said.parentWidget(), Card)
    tools = [each for each in full.findChildren(Button) if each.text() in ("Print", "Export")]
    assert [each.isEnabled() for each in tools] == [False, False], "there is nothing to do it with"
    ways = [each.text() for each in said.parentWidget().findChildren(Button)]
    assert ways == ["Go to Plan", "Go to My class"]
    with qtbot.waitSignal(program.desk.navigator.shown):
        full.page_asked.emit("class_plan")
    assert program.desk.navigator.current == ("class_plan", (full.controller._class,))


def focused(screen):
    return screen.window().focusWidget()


def test_who_comes_first_begins_at_what_the_report_is_about(full, qtbot):
    qtbot.waitUntil(lambda: focused(full) is full.about and full.about.isVisible())


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("Group", "B", "Group: B"),
        ("What about", ReportKind.QUESTIONS, "What about: How the questions work"),
        ("Which attempts", "last", "Which attempts: Last attempt"),
    ],
)
def test_the_focus_stays_on_what_was_chosen_and_is_there_again_for_who_comes_back(
    full, program, qtbot, name, value, told
):
    (choice,) = (each for each in full.findChildren(ChoiceButton) if each.isVisible() and each.name == name)
    choice.setFocus()
    read(full, qtbot, lambda: choice._choose(value))
    qtbot.waitUntil(lambda: focused(full).isVisible() and focused(full).accessibleName() == told)
    navigator = program.desk.navigator
    navigator.show("paper")
    qtbot.waitUntil(lambda: not full.isAncestorOf(focused(full)))
    read(full, qtbot, navigator.back)
    qtbot.waitUntil(lambda: focused(full).isVisible() and focused(full).accessibleName() == told)


def test_who_comes_back_is_in_the_same_row_of_a_table_sorted_the_same_way(full, program, qtbot):
    def names() -> list[str]:
        model = full.table.model()
        return [model.headerData(at, Qt.Orientation.Vertical) for at in range(model.rowCount())]

    begun = names()
    full.table.horizontalHeader().setSortIndicator(3, Qt.SortOrder.DescendingOrder)
    in_order = names()
    assert in_order != begun
    full.table.setFocus()
    full.table.setCurrentIndex(full.table.model().index(4, 3))
    navigator = program.desk.navigator
    navigator.show("paper")
    read(full, qtbot, navigator.back)
    qtbot.waitUntil(lambda: focused(full) is full.table)
    assert names() == in_order
    assert (full.table.currentIndex().row(), full.table.currentIndex().column()) == (4, 3)


def test_the_report_that_was_asked_for_last_is_the_one_shown(full, qtbot):
    """The slower of two readings came last and stood under the name of the other."""
    read(full, qtbot, lambda: (full._on_kind(ReportKind.QUESTIONS), full._on_kind(ReportKind.GAIN)))
    assert full.controller._shown.kind is ReportKind.GAIN
    qtbot.waitUntil(lambda: not full.controller._desk.jobs.is_busy)
    assert full.controller._shown.kind is ReportKind.GAIN


def test_in_a_low_window_with_large_letters_the_heads_of_the_table_are_seen_whole_and_more_has_the_rest(
    full, program, qtbot
):
    """They were cut at the lower edge, below three rows of what is chosen now and then."""
    program.look.set_zoom(2.0)
    program.window.resize(1024, 600)
    row = full.table.model().index(0, 0)
    table = full.table
    qtbot.waitUntil(lambda: top_of(full, table.viewport()) + table.visualRect(row).bottom() <= full.viewport().height())
    assert not full.heading.isVisible()
    menu = full.more.open_menu()
    actions = {each.text(): each for each in menu.actions()}
    menu.close()
    assert {"Print", "For Moodle", "Chart", "With names"} <= {*actions}
    assert not actions["With names"].isChecked()
    actions["Chart"].trigger()
    qtbot.waitUntil(lambda: full._drawn.isVisible() and not full._card.isVisible())


def test_what_is_chosen_between_is_no_window_of_its_own_where_nothing_is_drawn(screen, places, qtbot):
    """It was shown before it stood anywhere, and flashed up beside the program."""
    made = new_class(places, "Group 3-2")
    read(screen, qtbot, lambda: screen.asked.emit(made.id))
    assert not screen._tabs
    assert not screen.together.isVisible()
