"""The table of a chart: typed cell by cell, pasted from a spreadsheet, or dropped as a CSV file or a workbook."""

from collections.abc import Callable
from itertools import compress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from htcourse.core.errors import CourseError
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.ui.workshop.forms.field import value_of
from htcourse.ui.workshop.forms.inputs import Input
from htcourse.usecases.workshop.pasted_numbers import TwoReadings, is_number
from htcourse.usecases.workshop.pasted_table import (
    MOST_COLUMNS,
    MOST_ROWS,
    PastedTable,
    Rows,
    TableTerms,
    block_of,
    cells_of_block,
    cells_of_file,
    cells_of_text,
    table_of,
)

_Index = QModelIndex | QPersistentModelIndex

_ROW = 30
_MOST_SHOWN = 9
_WIDEST = 260
_RING = 6


class _OpenCell(QStyledItemDelegate):
    """Says what is typed into the cell that is open at once, as any other field does: who saves does not leave it."""

    typed = Signal()
    """The words of the open cell changed, or it was closed."""

    def __init__(self, cells: QTableWidget) -> None:
        super().__init__(cells)
        self.line: QLineEdit | None = None
        self.place = -1, -1
        self.closeEditor.connect(self._close)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Open a cell."""
        line = super().createEditor(parent, option, index)
        if isinstance(line, QLineEdit):
            self.line, self.place = line, (index.row(), index.column())
            line.textEdited.connect(self.typed)
        return line

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        """Let a cell go whose row or column is gone: then nothing says that it is closed."""
        if editor is self.line:
            self.line, self.place = None, (-1, -1)
        super().destroyEditor(editor, index)

    def _close(self) -> None:
        self.line, self.place = None, (-1, -1)
        self.typed.emit()


class TableCells(QTableWidget):
    """The cells, with a free row below and a free column beside them; Tab leaves it."""

    pasted = Signal(str)
    """A text was pasted."""
    dropped = Signal(str)
    """A file was dropped, or copied elsewhere and pasted: its path."""
    emptied = Signal()
    """Delete was pressed: the chosen cells become empty."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.open_cell = _OpenCell(self)
        self.setItemDelegate(self.open_cell)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(True)
        self.setShowGrid(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)  # the free one: the frame is full of cells
        self.verticalHeader().hide()
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, copy, empty cells; Enter edits."""
        if self.open_cell.line is not None:
            super().keyPressEvent(event)  # what the field passed on, as the arrows that leave it
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._take(QGuiApplication.clipboard().mimeData())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._chosen_text())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.emptied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.editItem(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _chosen_text(self) -> str:
        found = self.selectedRanges()
        if not found:
            return ""
        area = found[0]
        columns = range(area.leftColumn(), area.rightColumn() + 1)
        rows = range(area.topRow(), area.bottomRow() + 1)
        return "\n".join("\t".join(self.words_at(row, column) for column in columns) for row in rows)

    def words_at(self, row: int, column: int) -> str:
        """Return the words of a cell, those in its field while it is open."""
        if self.open_cell.line is not None and self.open_cell.place == (row, column):
            return self.open_cell.line.text()
        item = self.item(row, column)
        return item.text() if item is not None else ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file or a text."""
        data = event.mimeData()
        if data.hasUrls() or data.hasText():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take it anywhere."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._take(event.mimeData())
        event.acceptProposedAction()

    def _take(self, data: QMimeData) -> None:
        paths = [each.toLocalFile() for each in data.urls() if each.isLocalFile()]
        if paths:
            self.dropped.emit(paths[0])
        elif data.hasText():
            self.pasted.emit(data.text())


class OneReading(QWidget):
    """Says how a number with two readings was read, or asks; two buttons, one a reading. Hidden where there is none."""

    chosen = Signal(bool)
    """A reading was chosen: whether the sign parts decimals."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.words = Label(look, "", "small", wraps=True)
        self.whole = Button(look, "", "plain", call=lambda: self.chosen.emit(False))
        self.part = Button(look, "", "plain", call=lambda: self.chosen.emit(True))
        in_column(self.words, in_row(self.whole, self.part, 1), inside=self, look=look, spacing=4)
        self.hide()

    def tell(self, unclear: TwoReadings | None, answer: bool | None = None) -> None:
        """Tell of a number; `answer` is what somebody chose."""
        self.setVisible(unclear is not None)
        if unclear is None:
            return
        read = unclear.part if unclear.is_part else unclear.whole
        if unclear.is_told or answer is not None:
            words = self.tr("“{cell}” was read as {number}. Choose the other if it is meant so.")
        else:
            words = self.tr("What is “{cell}”? It was read as {number} for now: choose what it is.")
        self.words.set_role("small" if unclear.is_told or answer is not None else "warn")
        self.words.set_words(words.format(cell=unclear.cell, number=read))
        is_asked = answer is None and not unclear.is_told
        for button, number, is_read in (
            (self.whole, unclear.whole, not unclear.is_part),
            (self.part, unclear.part, unclear.is_part),
        ):
            button.setText(number)
            button.setAccessibleName(self.tr("Read “{cell}” as {number}").format(cell=unclear.cell, number=number))
            button.setEnabled(is_asked or not is_read)


class TableInput(Input):
    """Several cells pasted into the first one take the place of all; into another they begin there."""

    def build(self) -> None:
        """Make the cells, the button that pastes, and room for what was read."""
        self.control = self.cells = TableCells(self.look, self.field.label)
        self.cells.setAccessibleDescription(self.field.hint)
        self.paste = Button(self.look, self.tr("Paste the table"), "plain", "copy")
        self.paste.clicked.connect(lambda: self.take_text(QGuiApplication.clipboard().text(), is_whole=True))
        self.read = Label(self.look, "", "small", wraps=True)
        self.cells.pasted.connect(self.take_text)
        self.cells.dropped.connect(self._take_file)
        self.cells.emptied.connect(self._empty)
        self.cells.itemChanged.connect(lambda _: self._typed())
        self.cells.open_cell.typed.connect(self._typed)
        self.cells.horizontalScrollBar().rangeChanged.connect(self._fit_bar)
        self.column.addWidget(self.cells)
        # Room for the ring round the button, which stands 5 px outside it.
        self.column.addLayout(
            in_row(self.paste, (self.read, 1), look=self.look, margins=(0, _RING, 0, _RING), spacing=2 * _RING)
        )
        self.reading = OneReading(self.look)
        self.reading.chosen.connect(lambda is_part: self._take_again(is_part))
        self.column.addWidget(self.reading)
        self._take_again: Callable[[bool | None], None] = lambda _: None

    def is_fit(self, value: Any) -> bool:
        """Return whether it is a list of rows."""
        return isinstance(value, list)

    def fill(self, value: Any) -> None:
        """Show the rows, unless the cells say the same already."""
        rows: Rows = value or []
        if rows != self._rows() or not self.cells.rowCount():
            self._show(rows)
        self._say()

    def take_text(self, text: str, is_whole: bool = False) -> None:
        """Take a table out of a text; one with a single word goes into the current cell."""
        place = max(0, self.cells.currentRow()), max(0, self.cells.currentColumn())
        cells = cells_of_block(text)
        is_table = sum(1 for row in cells for each in row if each.strip()) > 1
        if is_whole or (place == (0, 0) and is_table):
            self._take_cells(cells_of_text(text), None)
        else:
            self._take_cells(cells, place)

    def _take_file(self, path: str) -> None:
        try:
            cells, sheet, hidden = cells_of_file(Path(path))
            self._take_cells(cells, None)
            told = [self.tr("Read from the sheet “{name}”.").format(name=sheet)] if sheet else []
            told += [self.tr("Rows that the workbook hides were read too: {count}.").format(count=hidden)] * bool(
                hidden
            )
            if told:
                self._say(" ".join([self.read.words, *told]), "warn" if hidden else "small")
        except CourseError as error:
            self._say(error_text(error), "warn")

    def _take_cells(self, cells: Rows, place: tuple[int, int] | None, is_part: bool | None = None) -> None:
        """Take cells in the place of all, or from a place on; remember them to read them another way."""
        terms = TableTerms(self.tr("Label"), self.tr("Number"), self.field.language, is_part, may_turn=place is None)
        found = table_of(cells, terms) if place is None else block_of(cells, terms, place)
        if not found.rows:
            self._say(self.tr("What was copied holds no table."), "warn")
            return
        if place is not None:
            self.cells.setCurrentCell(*place)
            self._set_block(found.rows, *place)
        else:
            self._show(found.rows)
            self.put(found.rows)
            words = "" if found.has_own_head else self.tr("The columns have no names: write them into the first row.")
            self._say(words, "warn")
            self.left.emit()
        self._say_what_changed(found)
        self._take_again = lambda is_part: self._take_cells(cells, place, is_part)
        self.reading.tell(found.unclear, is_part)

    def _say_what_changed(self, found: PastedTable) -> None:
        """Say that a table was turned, and what was too much of it."""
        told = [self.tr("Its columns are rows now: there were more than a chart shows.")] if found.is_turned else []
        left_out = self.tr("Left out: “{first}” to “{last}”. A chart takes {rows} rows and {columns} columns.")
        for first, last in found.left_out:
            told.append(left_out.format(first=first, last=last, rows=MOST_ROWS, columns=MOST_COLUMNS))
        if told:
            self._say(" ".join([self.read.words, *told]), "warn")

    def _set_block(self, block: Rows, top: int, left: int) -> None:
        """Write cells from a place on; those around it stay where they are."""
        rows = self._grid()
        width = max([left + len(block[0]), *map(len, rows)])
        rows += [[] for _ in range(top + len(block) - len(rows))]
        rows = [[*row, *[""] * (width - len(row))] for row in rows]
        for down, line in enumerate(block):
            rows[top + down][left : left + len(line)] = line
        self._show(rows)
        self._typed()
        self.left.emit()

    def _empty(self) -> None:
        was, self._is_filling = self._is_filling, True
        for item in self.cells.selectedItems():
            item.setText("")
        self._is_filling = was
        self._typed()
        self.left.emit()

    def _typed(self) -> None:
        if self._is_filling:
            return
        rows = self._rows()
        if rows != (value_of(self.data, self.field.key) or []):
            self.reading.tell(None)
            self.put(rows)
        grid = self._grid()
        is_full = not grid or self.cells.rowCount() == len(grid) or self.cells.columnCount() == len(grid[0])
        if is_full and self.cells.open_cell.line is None:
            place = self.cells.currentRow(), self.cells.currentColumn()
            self._show(grid)
            self.cells.setCurrentCell(*place)
        self._say()

    def _grid(self) -> Rows:
        """Return the cells as they stand, without the free rows and columns at the end."""
        columns = range(self.cells.columnCount())
        rows = [
            [self.cells.words_at(row, column).strip() for column in columns] for row in range(self.cells.rowCount())
        ]
        height = max((place for place, row in enumerate(rows, 1) if any(row)), default=0)
        width = max((place for row in rows for place, each in enumerate(row, 1) if each), default=0)
        return [row[:width] for row in rows[:height]]

    def _rows(self) -> Rows:
        """Return the cells without rows and columns in which nothing stands."""
        rows = [row for row in self._grid() if any(row)]
        kept = [any(column) for column in zip(*rows, strict=True)]
        return [list(compress(row, kept)) for row in rows]

    def _show(self, rows: Rows) -> None:
        was, self._is_filling = self._is_filling, True
        width = max(map(len, rows), default=0) + 1
        self.cells.setRowCount(len(rows) + 1)
        self.cells.setColumnCount(max(2, width))
        for row in range(self.cells.rowCount()):
            line = rows[row] if row < len(rows) else []
            for column in range(self.cells.columnCount()):
                words = line[column] if column < len(line) else ""
                item = QTableWidgetItem(words)
                item.setFont(self.look.font(14, 600 if row == 0 else 400))
                if row and column and is_number(words):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.cells.setItem(row, column, item)
        if self.cells.currentRow() < 0:
            self.cells.setCurrentCell(0, 0)
        self._fit()
        self._is_filling = was

    def _say(self, words: str = "", role: str = "small") -> None:
        """Say what was read: how many rows and columns there are."""
        rows = self._rows()
        self.read.set_role(role if words else "small")
        if not words and rows:
            told = self.tr("{rows} rows and {columns} columns. The first row has the names.")
            words = told.format(rows=len(rows) - 1, columns=len(rows[0]))
        self.read.set_words(words or self.tr("Copy the cells in a spreadsheet, then press Ctrl+V here."))

    def _fit(self) -> None:
        px = self.look.px
        for row in range(self.cells.rowCount()):
            self.cells.setRowHeight(row, px(_ROW))
        for column in range(self.cells.columnCount()):
            wanted = self.cells.sizeHintForColumn(column) + px(24)
            self.cells.setColumnWidth(column, min(max(wanted, px(90)), px(_WIDEST)))
        self._fit_bar()

    def _fit_bar(self) -> None:
        """Leave room for the bar below the cells where there is one: else the frame ends with its rows."""
        rows = min(self.cells.rowCount(), _MOST_SHOWN) * self.look.px(_ROW) + 2 * self.cells.frameWidth()
        across = self.cells.horizontalScrollBar()
        self.cells.setFixedHeight(rows + (across.sizeHint().height() if across.maximum() else 0))

    def restyle(self) -> None:
        """Take sizes anew."""
        super().restyle()
        look, px, colours = self.look, self.look.px, self.look.theme.colours
        self.cells.setStyleSheet(
            f"QTableWidget {{ border: {px(look.theme.line_width)}px solid {colours['edge']}; border-radius: {px(8)}px;"
            f" gridline-color: {colours['line']}; }}"
            f"QTableWidget::item {{ padding: 0 {px(6)}px; }}"
            f"QTableWidget::item:selected {{ background: {colours['select']}; color: {colours['ink']}; }}"
            f"QTableWidget QLineEdit {{ border: {px(2)}px solid {colours['accent']}; border-radius: 0;"
            f" padding: 0 {px(4)}px; }}"
        )
        self.refresh()
        self._show(self._grid())
