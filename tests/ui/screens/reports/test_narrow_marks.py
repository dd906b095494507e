"""The marks of a whole class at a glance: narrow columns with short marks, and all of it in words, files and tips."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid
from tests.ui.screens.classes.test_table import report

from htcourse.ui.screens.reports.screen import ReportsScreen
from htcourse.ui.screens.reports.view import ReportsView
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.wide_cells import SHORT
from htcourse.usecases.classes.class_report import Cell, CellState
from htcourse.usecases.classes.reports import ReportTable, marks_table
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.classes.work import WorkKind

PEOPLE, QUIZZES = 26, 6
DONE, LOW = Cell(CellState.DONE, 5, 8, "a"), Cell(CellState.DONE, 3, 8, "a")
FAILED = Cell(CellState.NOT_PASSED, 4, 8, "a")
_ROLE = Qt.ItemDataRole


def marks(*cells: Cell, with_names: bool = False) -> ReportTable:
    """Return the marks of many people: the first has these cells, the others did all."""
    one = report(*(DONE,) * len(cells))
    (row,) = one.rows
    rows = [
        row._replace(code=f"K7-{at:03}", name=f"Name {at}", cells=cells if not at else row.cells)
        for at in range(PEOPLE)
    ]
    return marks_table(replace(one, rows=tuple(rows)), with_names=with_names)


@pytest.fixture
def shown(look, qtbot):
    """Return a function that shows a report on a page of a size."""

    def show(table: ReportTable, size=(1366, 716)) -> ReportsView:
        view = ReportsView(look)
        qtbot.addWidget(view)
        view.resize(*size)
        view.show_report(table, "c", (), ())
        view.show()
        qtbot.waitUntil(lambda: view.table is not None and view.table.isVisible())
        return view

    return show


@pytest.mark.parametrize("with_names", [False, True])
def test_fifteen_people_and_six_quizzes_are_seen_at_once(program, places, qtbot, with_names):
    of = new_class(places, "Group 3-2")
    program.desk.guard.is_open = True
    program.window.show()
    program.desk.navigator.show("reports")
    view = program.window.screen_shown
    assert isinstance(view, ReportsScreen)
    qtbot.waitUntil(lambda: view.controller._shown is not None)
    view.show_report(marks(*(DONE,) * QUIZZES, with_names=with_names), of.id, (), ())
    table = view.table
    assert table is not None
    points = [at for at in range(table.model().columnCount()) if not table.isColumnHidden(at)]
    points = [at for at in points if str(table.model().headerData(at, Qt.Orientation.Horizontal)).startswith("Quiz ")]
    assert len(points) == QUIZZES

    def are_seen() -> bool:
        # The row over all lies over the last that are scrolled to.
        room = table.viewport().rect().adjusted(0, 0, 0, -table.rowHeight(PEOPLE))
        cells = (table.visualRect(table.model().index(row, column)) for row in range(15) for column in points)
        return table.isVisible() and all(room.contains(each) for each in cells)

    qtbot.waitUntil(are_seen)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == table.horizontalScrollBar().maximum() == 0)


def test_a_mark_says_how_it_stands_by_a_sign_in_a_colour_and_in_words(shown, look):
    table = shown(marks(LOW, FAILED, DONE)).table
    model, across = table.model(), Qt.Orientation.Horizontal
    first = next(at for at in range(model.columnCount()) if model.headerData(at, across) == "Quiz 0, of 8")
    low, failed, done = (model.index(0, first + 2 * at) for at in range(3))
    assert [each.data(SHORT) for each in (low, failed, done)] == ["▼ 3", "✗ 4", "5"]
    assert [each.data() for each in (low, failed, done)] == ["3", "4", "5"]
    assert [each.data(_ROLE.ToolTipRole) for each in (low, failed, done)] == [
        "3, below half",
        "4, not passed",
        "5, done",
    ]
    assert low.data(_ROLE.AccessibleTextRole) == "Quiz 0, of 8: 3, below half"
    assert [each.data(_ROLE.BackgroundRole) for each in (low, done)] == [look.colour("bad_soft"), None]
    assert model.headerData(first, across, SHORT) == "Quiz 0\nof 8", "the unit once, in the head"
    assert model.headerData(first, across, _ROLE.ToolTipRole) == "Quiz 0, of 8"
    assert all(table.isColumnHidden(first + 2 * at + 1) for at in range(3)), "what they have is told already"


def test_who_needs_a_look_is_told_in_words_with_a_sign(shown, look):
    made = marks(LOW, FAILED, LOW)
    column = made.head.index("Needs a look")
    assert [row[column] for row in made.rows] == ["not passed: 1, below half: 2", *[""] * PEOPLE]
    model = shown(made).table.model()
    needs, not_so = (model.index(row, column - 1) for row in range(2))
    assert not needs.data(_ROLE.DecorationRole).isNull()
    assert needs.data(_ROLE.BackgroundRole) is None, "one sign is enough"
    assert not_so.data(_ROLE.DecorationRole) is None
    assert "Needs a look" not in marks(DONE).head, "no column of nothing"


def test_what_may_be_lost_is_coloured_as_in_my_class_and_what_waits_is_plain(shown, look):
    waiting, lost = (
        Cell(state, 5, 8, "a", waiting=int(state is CellState.WAITING)) for state in (CellState.WAITING, CellState.LOST)
    )
    model = shown(marks(waiting, lost)).table.model()
    cells = [model.index(0, at) for at in range(model.columnCount())]
    warned = [each.data(SHORT) for each in cells if each.data(_ROLE.BackgroundRole) == look.colour("warn_soft")]
    assert warned == ["missing"]
    assert "to mark: 1" in [each.data(SHORT) for each in cells]


def test_marks_stay_with_their_people_however_they_are_sorted(shown):
    model = shown(marks(LOW)).table.model()
    at = next(
        at for at in range(model.columnCount()) if model.headerData(at, Qt.Orientation.Horizontal) == "Quiz 0, of 8"
    )
    model.sort(at, Qt.SortOrder.DescendingOrder)
    assert [model.index(row, at).data(SHORT) for row in (0, PEOPLE - 1)] == ["5", "▼ 3"]


def test_points_of_another_maximum_say_so_in_the_cell(shown):
    model = shown(marks(DONE._replace(out_of=9))).table.model()
    at = next(
        at for at in range(model.columnCount()) if model.headerData(at, Qt.Orientation.Horizontal) == "Quiz 0, of 8"
    )
    assert model.index(0, at).data(SHORT) == "5/9"


def test_work_without_points_has_a_word_and_a_short_count():
    one = report(Cell(CellState.DONE))
    (column,) = one.columns
    made = marks_table(replace(one, columns=(column._replace(kind=WorkKind.LESSON),)))
    assert made.narrow.within == frozenset()
    assert "done" in [each.words for each in made.narrow.marks[0]]


def test_columns_without_room_are_left_out_until_they_are_asked_for(shown, qtbot):
    view = shown(marks(*(DONE,) * QUIZZES, with_names=True), (1024, 548))
    table = view.table
    qtbot.waitUntil(lambda: bool(table.left_out))
    assert all(table.isColumnHidden(each) for each in table.left_out)
    (wider,) = (each for each in view.findChildren(Button) if each.text() == "Show all columns" and each.isVisible())
    wider.click()
    assert not any(table.isColumnHidden(each) for each in table.left_out)
    assert wider.text() == "Fewer columns"


def test_the_button_for_all_columns_stands_beside_the_title_before_what_is_done_with_the_report(shown, qtbot):
    view = shown(marks(*(DONE,) * QUIZZES, with_names=True), (1024, 548))
    qtbot.waitUntil(view.wider.isVisible)
    others = [each for each in view.findChildren(Button) if each.text() in ("Print", "For Moodle", "More", "Export")]
    in_tools = [each for each in others if each.isVisible()]
    assert in_tools
    assert {each.parentWidget() for each in in_tools} == {view.wider.parentWidget()}
    assert all(view.wider.geometry().right() < each.x() for each in in_tools)
    view.resize(1366, 716)
    view.show_report(marks(DONE), "c", (), ())
    qtbot.waitUntil(lambda: view.table is not None and view.table.isVisible() and not view.table.left_out)
    assert not view.wider.isVisible(), "nothing is left out"


def test_in_large_letters_more_has_what_is_done_with_a_report(shown, look, qtbot):
    view = shown(marks(DONE))

    def tools() -> set[str]:
        found = {each.text() for each in view.findChildren(Button) if each.isVisible()}
        return found & {"Print", "For Moodle", "More", "Export"}

    qtbot.waitUntil(lambda: tools() == {"Print", "For Moodle", "Export"})
    look.set_zoom(2.0)
    qtbot.waitUntil(lambda: tools() == {"More", "Export"})
    menu = view.more.open_menu()
    assert [each.text() for each in menu.actions()] == ["Print", "For Moodle", "Show all columns"]
    with qtbot.waitSignal(view.moodle_asked):
        menu.actions()[1].trigger()
    menu.close()


def test_a_class_that_is_gone_leaves_nothing_behind_that_a_resize_would_ask_for(shown, qtbot):
    view = shown(marks(DONE))
    table = view.table
    view.show_report(None, "", (), ())
    qtbot.waitUntil(lambda: not isValid(table))
    view.resize(900, 600)
    assert view.table is None
    assert not view.more.isVisible()


@pytest.mark.parametrize("with_names", [False, True])
@pytest.mark.parametrize(("size", "zoom"), [((1366, 716), 1.0), ((1024, 548), 1.0), ((1366, 716), 2.0)])
def test_marks_that_scroll_end_with_a_whole_column(shown, look, qtbot, size, zoom, with_names):
    """The last was cut through its figures: “× 1”, “to rele”."""
    look.set_zoom(zoom)
    cells = (DONE, FAILED, LOW, DONE, FAILED, LOW, DONE, FAILED, LOW, DONE, DONE, DONE, DONE)
    table = shown(marks(*cells, with_names=with_names), size).table
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    model = table.model()

    def ends() -> list[int]:
        columns = [each for each in range(model.columnCount()) if table.columnWidth(each)]
        return [table.visualRect(model.index(0, each)).right() + 1 for each in columns]

    qtbot.waitUntil(lambda: table.viewport().width() in ends())
    assert ends().index(table.viewport().width()) >= 1


def test_what_a_sign_means_that_stands_in_a_mark_is_said_below_the_table(shown):
    """“▼ 3” told nobody why."""
    said = [each.text() for each in shown(marks(DONE, LOW)).findChildren(Label)]
    assert any("▼: less than half of the points." in each for each in said)
    assert not any("*: late" in each for each in said)
    said = [each.text() for each in shown(marks(DONE)).findChildren(Label)]
    assert not any("▼" in each for each in said)


def test_codes_alone_take_no_room_of_names(shown, look, qtbot):
    """At 200 % the column of “K7-001” was 510 px wide, and two works fitted beside it."""
    look.set_zoom(2.0)
    table = shown(marks(*(DONE,) * 15)).table
    widest = max(table.columnWidth(each) for each in range(table.model().columnCount()))
    qtbot.waitUntil(lambda: table.verticalHeader().width() < table.verticalHeader().sizeHint().width() + widest)
