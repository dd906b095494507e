"""A table of widgets: its heads on a ground of their own, a rule between two rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_grid


class RuledGrid:
    """Rows below heads, in `grid`; column `wide` of them, from 0, takes what is left.

    Columns from `numbers` on stand at the right, with their heads.
    """

    def __init__(self, look: Look, heads: Sequence[str], *, wide: int, numbers: int | None = None) -> None:
        # The outermost columns have nothing but the ground of the heads and the rules: they keep words off its ends.
        self.grid: QGridLayout = in_grid(look, 12, 8, wide=wide + 1)
        self.heads = [Label(look, head, "table-head") for head in heads]
        self._look, self._across, self._rows = look, len(heads) + 2, 0
        self._numbers = len(heads) if numbers is None else numbers
        if any(heads):
            self._add_across(0, "bar")
        for column, head in enumerate(self.heads):
            place = Qt.AlignmentFlag.AlignRight if column >= self._numbers else Qt.AlignmentFlag(0)
            box = in_column((head, 0, place), look=look, margins=(0, 8, 0, 8) if any(heads) else (0, 0, 0, 0))
            self.grid.addLayout(box, 0, column + 1)

    def add_row(self, *cells: QWidget, place: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop) -> None:
        """Add a row, with a rule above it where there is one before it."""
        row = 2 * self._rows + 1
        if self._rows:
            self._add_across(row - 1, "rule").setFixedHeight(self._look.px(1))
        self._rows += 1
        for column, cell in enumerate(cells):
            right = Qt.AlignmentFlag.AlignRight if column >= self._numbers else Qt.AlignmentFlag(0)
            self.grid.addWidget(cell, row, column + 1, place | right)

    def _add_across(self, row: int, kind: str) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", kind)
        self.grid.addWidget(frame, row, 0, 1, self._across)
        return frame
