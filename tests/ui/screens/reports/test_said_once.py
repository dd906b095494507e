"""What several rows of a report share is said once, above them, and heard in each."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from htcourse.ui.screens.reports.table import ShownReport
from htcourse.ui.screens.reports.view import ReportsView
from htcourse.ui.widgets.chart_picture import ChartPicture
from htcourse.ui.widgets.page import MARGIN
from htcourse.usecases.classes.report_charts import gain_charts, question_charts
from htcourse.usecases.classes.reports import ReportKind, ReportTable

HEAD = "Quiz", "Question", "People", "Mean mark, %", "Tells levels apart", "Left out", "Seconds", "Most chosen wrong"
ROWS = tuple(
    (quiz, f"Question {at}", 24, 40.0 + at, 0.3, 0, 20, "") for at in range(20) for quiz in ("Forms",)
) + tuple(("Signs", f"A sign {at}", 24, 30.0 + at, 0.3, 0, 20, "25 %: False") for at in range(20))
_DOWN, _ROLE = Qt.Orientation.Vertical, Qt.ItemDataRole


@pytest.fixture
def table(look, qtbot) -> Iterator[ShownReport]:
    view = ReportsView(look)
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show_report(ReportTable(ReportKind.QUESTIONS, "Questions", "Class", HEAD, ROWS, named=2), "c", (), ())
    view.show()
    assert view.table is not None
    qtbot.waitUntil(view.table.isVisible)
    yield view.table
    view.close()  # it lives as long as the test


def said(table: ShownReport) -> dict[int, str]:
    heads = {row: table.rows.headerData(row, _DOWN) for row in range(table.rows.rowCount())}
    return {row: words for row, words in heads.items() if words}


def test_a_quiz_is_named_at_its_first_question_and_heard_at_each(table):
    """Its name stood in bold in every row."""
    assert said(table) == {0: "Forms", 20: "Signs"}
    assert {table.rows.headerData(row, _DOWN, _ROLE.AccessibleTextRole) for row in range(20)} == {"Forms"}
    assert table.rows.headerData(1, _DOWN, _ROLE.ToolTipRole) == "Forms"


def test_the_quiz_of_the_first_row_in_view_is_named_there(table, qtbot):
    table.verticalScrollBar().setValue(5)
    qtbot.waitUntil(lambda: said(table) == {0: "Forms", table.rowAt(0): "Forms", 20: "Signs"})
    assert table.rowAt(0) > 0


def test_sorted_by_a_figure_each_change_of_the_quiz_is_named(table):
    table.rows.sort(2, Qt.SortOrder.AscendingOrder)  # the mean mark: ten of the second, then both in turn
    quizzes = [table.rows.named(row)[0] for row in range(40)]
    changes = [row for row in range(40) if row == 0 or quizzes[row] != quizzes[row - 1]]
    assert len(changes) > 2
    assert said(table) == {row: quizzes[row] for row in changes}


def test_the_title_of_a_question_has_the_room_it_needs(table, look):
    """It was cut off at 171 px beside columns with nothing in them."""
    assert table.columnWidth(0) >= min(look.px(240), table.sizeHintForColumn(0))


def test_a_drawing_that_goes_on_on_paper_is_one_on_the_screen(look, qtbot):
    """The second had neither title nor end, and the signs of before and after once more."""
    figures = (26, 55.1, 71.5, 16.4, 11.0, 21.8, 0.37, 0.26, 0.47)
    rows = tuple(("A course", f"Objective {at}", *figures) for at in range(11))
    made = ReportTable(ReportKind.GAIN, "Gain", "Class", HEAD[:1] * 11, rows, named=2)
    charts = gain_charts(rows)
    assert len(charts) == 2
    view = ReportsView(look)
    qtbot.addWidget(view)
    view.show_report(replace(made, charts=charts), "c", (), ())
    (drawn,) = view.findChildren(ChartPicture)
    assert all(f"Objective {at}:" in drawn.accessibleDescription() + drawn.accessibleName() for at in range(11))


def test_a_page_of_a_chart_ends_where_the_chart_does(look, qtbot):
    """It scrolled to 130 px of nothing, which the same chart needs in a narrow column."""
    rows = tuple(
        (f"Quiz {at}", f"A question with a long title that stands on several lines {at}", 24, 40.0, 0.3, 0, 20, "")
        for at in range(9)
    )
    shown = ReportTable(ReportKind.QUESTIONS, "Questions", "Class", HEAD, rows, named=2, charts=question_charts(rows))
    view = ReportsView(look)
    qtbot.addWidget(view)
    view.resize(1366, 500)
    view.show_report(shown, "c", (), ())
    view.show()
    view._tabs[1].click()
    (drawn,) = view.findChildren(ChartPicture)
    qtbot.waitUntil(lambda: drawn.isVisible() and drawn.height() == drawn.heightForWidth(drawn.width()))
    page = view.widget()
    assert page is not None
    qtbot.waitUntil(
        lambda: page.height() - view._notes.mapTo(page, view._notes.rect().bottomLeft()).y() <= look.px(MARGIN) + 2
    )
