"""What one sees first of a report, and where one is who chooses in it, goes away and comes back."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from tests.ui.screens.reports.test_reports import screen
from tests.usecases.simulated import simulated_class

from htcourse.store.class_files import Person
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.label import Label
from htcourse.usecases.classes.reports import ReportKind
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


@pytest.mark.parametrize("kind", [ReportKind.MARKS, ReportKind.QUESTIONS, ReportKind.GAIN])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_figures_stand_above_what_counts_and_the_charts_with_their_first_rows_on_the_first_screen(
    full, program, qtbot, kind, size
):
    program.window.resize(*size)
    read(full, qtbot, lambda: full._on_kind(kind))

    def are_seen() -> bool:
        table = full.table
        row = table.visualRect(table.model().index(2, 0))
        row = QRect(table.viewport().mapTo(full.viewport(), row.topLeft()), row.size())
        return full.viewport().rect().contains(row) and top_of(full, table) > 0

    def are_below() -> bool:
        card, notes, drawn = full.table.parentWidget(), full._notes, full._drawn
        ends = top_of(full, card) + card.height()
        return 0 < ends < top_of(full, notes) < top_of(full, notes) + notes.height() < top_of(full, drawn)

    qtbot.waitUntil(lambda: are_seen() and are_below())
    assert [each.words for each in full._notes.findChildren(Label)] == list(full.controller._shown.notes)
    assert full.verticalScrollBar().value() == 0
    if size[1] == 768:
        qtbot.waitUntil(lambda: top_of(full, full._drawn) < full.viewport().height() - 40)  # it shows that it is there


def test_a_report_without_rows_says_at_once_what_it_needs(full, qtbot):
    read(full, qtbot, lambda: full._on_kind(ReportKind.TAGGING))
    assert full.table is None
    qtbot.waitUntil(lambda: full._notes.isVisible() and 0 < top_of(full, full._notes) < full.viewport().height())


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
    read(full, qtbot, lambda: choice.chosen.emit(value))
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
