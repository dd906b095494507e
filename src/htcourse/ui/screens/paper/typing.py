"""Answers typed from paper as a grid: a row a person, a column a question; what can be no answer is told at once."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QStyleOptionViewItem, QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.wide_cells import WideCells
from htcourse.ui.widgets.wide_table import ROW, WideTable
from htcourse.usecases.classes.typed_paper import TypedPaper, answer_to, differences

COMPARE = 0
"""Not a time of typing: where the two differ."""

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class TypingModel(QAbstractTableModel):
    """One time of typing; the other is not seen. Compared, only sheets that differ, both keys in a cell."""

    typed_in = Signal(object)
    """What was typed is another now (a TypedPaper): keep it."""

    def __init__(
        self, look: Look, typed: TypedPaper, codes: tuple[str, ...], time: int, names: Mapping[str, str]
    ) -> None:
        super().__init__()
        self._look, self.typed, self.time = look, typed, time
        self.codes, self._of_people = list(codes), names
        self._differ = {(each.code, each.number) for each in differences(typed)}
        if time == COMPARE:
            differing = {code for code, _ in self._differ}
            self.codes = [each for each in codes if each in differing]

    def has(self, code: str) -> bool:
        """Whether somebody has a row."""
        return code.casefold() in map(str.casefold, self.codes)

    def add(self, code: str) -> int:
        """Return the row of a code, a new one at the end where nobody has it."""
        found = [each.casefold() for each in self.codes]
        if code.casefold() in found:
            return found.index(code.casefold())
        self.beginInsertRows(QModelIndex(), len(self.codes), len(self.codes))
        self.codes.append(code)
        self.endInsertRows()
        return len(self.codes) - 1

    def unread(self) -> int:
        """Return how many cells hold what can be no answer to their question."""
        if self.time == COMPARE:
            return 0
        places = ((code, number) for code in self.codes for number in range(1, self.columnCount() + 1))
        return sum(bool(self._problem(*place)) for place in places)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the people."""
        return 0 if parent.isValid() else len(self.codes)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the questions of the paper."""
        return 0 if parent.isValid() else len(self.typed.paper.questions)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the number of a question with its title as a tip, and the code and name of a person."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            code = self.codes[section]
            return "  ".join(filter(None, (code, self._of_people.get(code, ""))))
        question = self.typed.paper.questions[section]
        return str(question.number) if role == Qt.ItemDataRole.DisplayRole else question.question.text("title")

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let keys be typed, but not of who is taken in, nor compared where both are alike."""
        code, number = self._of(index)
        can_type = code not in self.typed.taken and (self.time != COMPARE or (code, number) in self._differ)
        plain = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return plain | Qt.ItemFlag.ItemIsEditable if can_type else plain

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the keys, with a question mark where they can be no answer, and what is wrong with them as a tip."""
        code, number = self._of(index)
        first, second = (self.typed.keys(time, code)[number - 1] for time in (1, 2))
        if role == Qt.ItemDataRole.EditRole:
            return "" if self.time == COMPARE else (first, second)[self.time - 1]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.FontRole:
            return self._look.font(13)
        problem = self._problem(code, number)
        shown = self._shown(code, number, first, second)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{shown} ?" if problem and self.time != COMPARE else shown
        if role == Qt.ItemDataRole.ToolTipRole:
            return problem or shown
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("{code}, question {number}: {keys}").format(code=code, number=number, keys=shown)
            return f"{words}. {problem}" if problem else words
        if problem and role == Qt.ItemDataRole.BackgroundRole:
            return self._look.colour("warn_soft")
        if problem and role == Qt.ItemDataRole.ForegroundRole:
            return self._look.colour("warn")
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take keys as they are typed; compared they count for both times. A cell that was only passed stays."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        code, number = self._of(index)
        key = str(value).strip()
        if key == self.data(index, role):
            return True
        if self.time == COMPARE:
            self.typed = self.typed.settled(code, number, key)
        else:
            keys = [*self.typed.keys(self.time, code)]
            keys[number - 1] = key
            self.typed = self.typed.with_keys(self.time, code, keys)
        self.dataChanged.emit(index, index)
        self.typed_in.emit(self.typed)
        return True

    def _of(self, index: _Index) -> tuple[str, int]:
        return self.codes[index.row()], index.column() + 1

    def _shown(self, code: str, number: int, first: str, second: str) -> str:
        if self.time != COMPARE:
            return (first, second)[self.time - 1]
        if (code, number) not in self._differ:
            return "="
        return first if first == second else f"{first or '–'} | {second or '–'}"

    def _problem(self, code: str, number: int) -> str:
        times = (1, 2) if self.time == COMPARE else (self.time,)
        for time in times:
            try:
                answer_to(self.typed.paper, number, self.typed.keys(time, code)[number - 1])
            except CourseError as error:
                return error_text(error)
        words = self.tr("Look at the sheet, and type what stands there, a hyphen for nothing.")
        return words if len(times) > 1 and (code, number) in self._differ else ""


class _TypedCells(WideCells):
    """Ends a cell at Enter itself: Qt does so after what waits, and a key among that stood in the cell to be left."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return a field no higher than its cell: the head cut the ring of a higher one."""
        editor = super().createEditor(parent, option, index)
        editor.setStyleSheet("min-height: 0")
        return editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what stands in the field and open the next one, at once."""
        is_enter = (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )
        if not is_enter or not isinstance(watched, QWidget):
            return super().eventFilter(watched, event)
        self.commitData.emit(watched)
        self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.EditNextItem)
        return True


class TypingGrid(WideTable):
    """The grid; keys are typed at once, Enter and Tab go on to the next question, Esc leaves a cell as it was.

    Delete and Backspace clear the cells that are chosen.
    """

    head_height = ROW
    moved = Signal()
    """Keys led to a cell: let it be seen."""

    def __init__(self, look: Look, model: TypingModel, parent: QWidget | None = None) -> None:
        self.rows = model
        super().__init__(look, model, ("", "", ""), parent=parent)
        self.setItemDelegate(_TypedCells(look, self))
        self.setAccessibleName(self.tr("Answers from paper"))
        self.horizontalHeader().setAccessibleName(self.tr("Questions"))
        self.verticalHeader().setAccessibleName(self.tr("People"))
        self.name_people(self.tr("Person"))
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSortIndicatorShown(False)
        self.horizontalHeader().setStretchLastSection(False)
        self.setProperty("cells", "ruled")
        self.setShowGrid(True)  # empty cells have nothing else that says where they are
        self.setTabKeyNavigation(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)

    def begin_at(self, code: str) -> None:
        """Open the first question of somebody, compared the first that differs."""
        row = self.rows.add(code)
        self._fit_height()
        self.setFocus()
        cells = [self.rows.index(row, column) for column in range(self.rows.columnCount())]
        is_open = (each for each in cells if self.rows.flags(each) & Qt.ItemFlag.ItemIsEditable)
        self._go_to(next(is_open, cells[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on after Enter, also from a cell that is not open; clear what is chosen."""
        if self.state() == QAbstractItemView.State.EditingState:
            return  # of the open field, which is done with it
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            for index in self.selectedIndexes():
                if self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
                    self.rows.setData(index, "")
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            moves = QAbstractItemView.CursorAction
            self._go_to(self.moveCursor(moves.MoveNext, Qt.KeyboardModifier.NoModifier))
            return
        super().keyPressEvent(event)
        self.moved.emit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Let the cell be seen to which Enter or Tab goes on."""
        hints = QAbstractItemDelegate.EndEditHint
        super().closeEditor(editor, hint)
        if hint in (hints.EditNextItem, hints.EditPreviousItem):
            self.moved.emit()

    def _fit_columns(self) -> None:
        """Share among the questions what the codes leave."""
        super()._fit_columns()
        count = self.rows.columnCount()
        spare = (self.width() - self.verticalHeader().sizeHint().width() - self._beside_names()) // max(1, count)
        for column in range(count if spare > 0 else 0):
            self.setColumnWidth(column, self.columnWidth(column) + spare)
            self._across += spare

    def widest(self, column: int) -> int:
        """Return how wide a column of keys may be, in px at 100 %."""
        return 140

    def _go_to(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        if self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        self.moved.emit()
