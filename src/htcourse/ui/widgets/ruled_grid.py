"""A table of widgets: its heads on a ground of their own, a rule between two rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_grid

_LINES = 3
"""So many lines a row may have."""


class RuledGrid:
    """Rows below heads, in `grid`; column `wide` of them, from 0, takes what is left.

    Columns from `numbers` on stand at the right, with their heads.
    """

    def __init__(
        self,
        look: Look,
        heads: Sequence[str],
        *,
        wide: int,
        numbers: int | None = None,
        gaps: tuple[int, int] = (12, 8),
    ) -> None:
        """`gaps` are what columns, and rows and rules, keep between each other, in px at 100 %."""
        # The outermost columns have nothing but the ground of the heads and the rules: they keep words off its ends.
        self.grid: QGridLayout = in_grid(look, *gaps, wide=wide + 1)
        self._shown: list[tuple[QFrame | None, tuple[QWidget, ...]]] = []
        self._cells: list[tuple[tuple[QWidget, ...], Qt.AlignmentFlag]] = []
        self._lines: Sequence[Sequence[int]] = (range(len(heads)),)
        """The columns on each line of a row."""
        self.heads = [Label(look, head, "table-head") for head in heads]
        self._look, self._across, self._rows = look, len(heads) + 2, 0
        self._numbers = len(heads) if numbers is None else numbers
        self._bar = [self._add_across(0, "bar")] if any(heads) else []
        for column, head in enumerate(self.heads):
            place = Qt.AlignmentFlag.AlignRight if column >= self._numbers else Qt.AlignmentFlag(0)
            box = in_column((head, 0, place), look=look, margins=(0, 8, 0, 8) if any(heads) else (0, 0, 0, 0))
            self.grid.addLayout(box, 0, column + 1)

    def add_row(
        self,
        *cells: QWidget,
        place: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
        below: QWidget | None = None,
        ground: str = "",
    ) -> None:
        """Add a row, with a rule above it where there is one before it, on a ground: a `kind` of frame.

        What stands `below` its cells is as wide as all of them.
        """
        row = self._row(self._rows)
        rule = self._add_across(row - 1, "rule") if self._rows else None
        if rule is not None:
            rule.setFixedHeight(self._look.px(1))
        others: list[QWidget] = [self._add_across(row, ground, _LINES + 1)] if ground else []
        if below is not None:
            self.grid.addWidget(below, row + _LINES, 1, 1, self._across - 2)
        self._rows += 1
        self._shown.append((rule, (*others, *([below] if below else []), *cells)))
        self._cells.append((cells, place))
        self._place(row, cells, place)

    def fold(self, *lines: Sequence[int]) -> None:
        """Let the cells of a row stand on up to three lines, without heads; with none, in their columns again.

        A line is the cells on it, by their columns; the last has what is left.
        """
        wanted: Sequence[Sequence[int]] = lines or (range(len(self.heads)),)
        if wanted == self._lines:
            return
        self._lines = wanted
        for each in (*self._bar, *self.heads):
            each.setVisible(not lines)
        for number, (cells, place) in enumerate(self._cells):
            for cell in cells:
                self.grid.removeWidget(cell)
            self._place(self._row(number), cells, place)

    def show_rows(self, wanted: Sequence[bool]) -> None:
        """Show these rows alone, with a rule between two of them; once the grid stands in a widget."""
        is_first = True
        for (rule, widgets), is_shown in zip(self._shown, wanted, strict=True):
            for each in widgets:
                each.setVisible(is_shown)
            if rule is not None:
                rule.setVisible(is_shown and not is_first)
            is_first = is_first and not is_shown

    def _row(self, number: int) -> int:
        """Return where a row begins in the grid, after its rule; its lines follow, and what is below them."""
        return (_LINES + 2) * number + 2

    def _place(self, row: int, cells: tuple[QWidget, ...], place: Qt.AlignmentFlag) -> None:
        for line, columns in enumerate(self._lines):
            for at, column in enumerate(columns):
                across = 1 if column != columns[-1] else self._across - 2 - at
                is_number = self._numbers <= column and len(self._lines) == 1
                right = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag(0)
                self.grid.addWidget(cells[column], row + line, at + 1, 1, across, place | right)

    def _add_across(self, row: int, kind: str, rows: int = 1) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", kind)
        self.grid.addWidget(frame, row, 0, rows, self._across)
        return frame
