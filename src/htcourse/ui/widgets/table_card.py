"""A card around a wide table: heads and rows keep the same room on both sides, whether rows scroll or not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.card import PADDING, Card
from htcourse.ui.widgets.wide_table import WideTable


class TableCard(Card):
    """Holds a table, whose bar stands at the edge of the card, in the room beside its rows."""

    def __init__(self, look: Look, table: WideTable, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, padding="table", spacing=0)
        self.body.addWidget(table)
        table.scrolls.connect(self._make_room)
        self._make_room(table.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _make_room(self, for_bar: bool) -> None:
        left, top, right, below = PADDING["table"]
        self.set_margins((left, top, 0 if for_bar else right, below))
