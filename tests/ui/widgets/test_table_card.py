"""A card around a wide table: the same room on both sides, whether its rows scroll or not."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QStandardItemModel

from htcourse.ui.widgets.table_card import TableCard
from htcourse.ui.widgets.wide_table import WideTable


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_bar_of_a_table_stands_in_the_room_beside_its_rows(qtbot, look, zoom):
    """Rows ended 14 px before their heads, and as much further from the edge of the card on the right."""
    look.set_zoom(zoom)
    model = QStandardItemModel(6, 3)
    table = WideTable(look, model, ("Table", "Heads", "People"), 8)
    card = TableCard(look, table)
    qtbot.addWidget(card)
    card.resize(look.px(900), look.px(500))
    card.show()

    def sides() -> tuple[int, int]:
        begin = table.mapTo(card, QPoint()).x()
        return begin, card.width() - table.mapTo(card, table.viewport().geometry().topRight()).x()

    qtbot.waitUntil(lambda: abs(sides()[0] - sides()[1]) <= 2)
    left = sides()[0]
    model.setRowCount(30)
    table.fit()
    qtbot.waitUntil(table.verticalScrollBar().isVisible)
    qtbot.waitUntil(lambda: sides()[1] <= table.verticalScrollBar().width() + 2 and sides()[0] == left)
    model.setRowCount(6)
    table.fit()
    qtbot.waitUntil(lambda: abs(sides()[0] - sides()[1]) <= 2)
