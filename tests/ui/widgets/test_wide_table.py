"""A table ends where its rows end, with room for a bar only where one is needed."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QStandardItemModel

from htcourse.ui.widgets.wide_table import WideTable


@pytest.mark.parametrize(("width", "has_bar"), [(900, False), (300, True)])
def test_nothing_is_left_below_the_last_row(qtbot, look, width, has_bar):
    table = WideTable(look, QStandardItemModel(3, 4), ("Table", "Heads", "People"))
    qtbot.addWidget(table)
    table.resize(width, table.height())
    table.show()
    qtbot.waitUntil(lambda: table.horizontalScrollBar().isVisible() is has_bar)
    qtbot.waitUntil(lambda: table.viewport().height() == 3 * table.rowHeight(0))


@pytest.mark.parametrize("words", ["Lessons read", "Ground rules, content notes, help", "Minutes"])
def test_a_column_is_no_wider_than_its_head_on_two_lines(qtbot, look, words):
    model = QStandardItemModel(3, 2)
    model.setHorizontalHeaderLabels([words, "Last"])
    table = WideTable(look, model, ("Table", "Heads", "People"))
    qtbot.addWidget(table)
    table.resize(900, table.height())
    table.show()
    qtbot.waitExposed(table)
    head = table.horizontalHeader()
    measure, whole = head.fontMetrics(), head.fontMetrics().horizontalAdvance(words)
    room = table.columnWidth(0) - (head.sectionSizeHint(0) - whole)
    box = measure.boundingRect(QRect(0, 0, room, 1000), Qt.TextFlag.TextWordWrap, words)
    assert box.height() <= 2 * measure.lineSpacing()
    assert box.width() <= room
    assert (table.columnWidth(0) < head.sectionSizeHint(0)) is (" " in words)


def test_a_head_with_lines_of_its_own_shows_them_whole(qtbot, look):
    model = QStandardItemModel(3, 2)
    model.setHorizontalHeaderLabels(["2 Mar 2027\n2 of 6", "Last"])
    table = WideTable(look, model, ("Table", "Heads", "People"))
    qtbot.addWidget(table)
    table.resize(900, table.height())
    table.show()
    qtbot.waitExposed(table)
    assert table.columnWidth(0) >= table.horizontalHeader().sectionSizeHint(0)
