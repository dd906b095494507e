"""The cells of a class: a word or a figure in each, and a colour that repeats it; and long names."""

import pytest
from PySide6.QtCore import Qt

from htcourse.ui.screens.classes.table import ClassTable
from htcourse.usecases.classes.class_report import Cell, CellState, ClassReport, Column, Needs, ReportRow
from htcourse.usecases.results.counting import DEFAULT


def report(*cells, is_pretest=False, name="Aigerim S."):
    columns = tuple(Column(f"q{at}", f"Quiz {at}", 8, 1, None, is_pretest=is_pretest) for at in range(len(cells)))
    return ClassReport("Group", DEFAULT, columns, (ReportRow("K1", name, "", "l", 0, 8, 0, cells, "", Needs()),), ())


@pytest.mark.parametrize(
    ("points", "is_pretest", "word", "ground"),
    [
        (8, False, "8 of 8, all right", "good_soft"),
        (5, False, "5 of 8", None),
        (1, False, "1 of 8, not yet", "bad_soft"),
        (0, False, "0 of 8, not yet", "bad_soft"),
        (8, True, "8 of 8", None),
        (0, True, "0 of 8", None),
    ],
)
def test_colour_says_what_the_word_says_and_a_start_is_no_verdict(look, qtbot, points, is_pretest, word, ground):
    table = ClassTable(look)
    qtbot.addWidget(table)
    table.show_report(report(Cell(CellState.DONE, points, 8, "a"), is_pretest=is_pretest))
    index = table.rows.index(0, 2)
    assert table.rows.data(index) == word
    found = table.rows.data(index, Qt.ItemDataRole.BackgroundRole)
    assert found == (look.colour(ground) if ground else None)


def test_one_long_name_leaves_the_columns_their_room(look, qtbot):
    table = ClassTable(look)
    qtbot.addWidget(table)
    name = "Abdurakhmanova-Beysenbaeva " * 4
    table.show_report(report(Cell(CellState.DONE, 8, 8, "a"), name=name.strip()))
    table.resize(1140, 300)
    table.show()
    qtbot.waitUntil(lambda: table.verticalHeader().width() > 0)
    assert table.verticalHeader().width() <= look.px(260)
    head = table.rows.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)
    assert head == f"K1  {name.strip()}"
