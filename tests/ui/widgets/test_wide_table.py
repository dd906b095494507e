"""A table ends where its rows end, with room for a bar only where one is needed."""

import pytest
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
