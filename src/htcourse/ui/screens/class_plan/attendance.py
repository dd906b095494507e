"""Who was there: people down, days across, a tick in each cell that Space or a press sets and takes away."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDate, QLocale, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.texts import day_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.row_heads import PARTS, SIDE
from htcourse.ui.widgets.wide_cells import FRAME
from htcourse.ui.widgets.wide_table import AIR, LEAST, WideTable
from htcourse.usecases.classes.roster import ClassFile, by_name
from htcourse.usecases.classes.work import days_of

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class AttendanceModel(QAbstractTableModel):
    """People by their names, days in their order; the `column` of one day (ISO 8601) stands out."""

    def __init__(self, look: Look, of: ClassFile, day: str, today: str) -> None:
        super().__init__()
        self._look, self._today = look, today
        self.days = days_of(of)
        self.column = next((at for at, each in enumerate(self.days) if each.day == day), 0)
        self.people = by_name(of.people)
        self._there = {(day.day, code.casefold()) for day in self.days for code in day.present}

    def is_there(self, row: int, column: int) -> bool:
        """Return whether somebody was there."""
        return (self.days[column].day, self.people[row].code.casefold()) in self._there

    def set_there(self, row: int, column: int, *, is_there: bool) -> None:
        """Show another tick; whoever keeps it does that."""
        key = self.days[column].day, self.people[row].code.casefold()
        self._there = self._there | {key} if is_there else self._there - {key}
        index = self.index(row, column)
        self.dataChanged.emit(index, index)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)  # it counts them

    def absent(self) -> tuple[str, ...]:
        """Return the codes of who has no tick on the day that stands out."""
        return tuple(each.code for row, each in enumerate(self.people) if not self.is_there(row, self.column))

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the people."""
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the days."""
        return 0 if parent.isValid() else len(self.days)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a day with how many were there, and a person."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, PARTS):
            return None
        if orientation == Qt.Orientation.Vertical:
            person = self.people[section]
            parts = person.code, person.name, person.group if len({each.group for each in self.people}) > 1 else ""
            return parts if role == PARTS else "  ".join(filter(None, parts))
        if role == PARTS:
            return None
        day = self.days[section]
        count = day.gone + sum(key[0] == day.day for key in self._there)
        is_one_year = len({each.day[:4] for each in self.days}) == 1
        read = QDate.fromString(day.day, Qt.DateFormat.ISODate)
        told = [
            QLocale().toString(read, "d MMM") if is_one_year and read.isValid() else day_text(day.day),
            day_text(day.day),
        ]
        # Who was collected since was not on the list of a day that is over; of one to come nobody is missed.
        listed = max(count, (day.listed if day.day < self._today else 0) or len(self.people))
        counted = self.tr("{day}\n{count} of {all}") if count or day.day <= self._today else "{day}"
        short, whole = (counted.format(day=each, count=count, all=listed) for each in told)
        return short if role == Qt.ItemDataRole.DisplayRole else "\n".join(filter(None, (day.title, whole)))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a tick or nothing, in words for a screen reader."""
        is_there = self.is_there(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return "✓" if is_there else "–"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.FontRole:
            return self._look.font(14, 600 if is_there else 400)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            who = self.headerData(index.row(), Qt.Orientation.Vertical)
            what = self.tr("was there") if is_there else self.tr("was not there")
            return f"{who}, {day_text(self.days[index.column()].day)}: {what}"
        if role == FRAME:  # each can be ticked; that of the day in hand stands out
            return self._look.colour("line" if index.column() != self.column else "good" if is_there else "edge")
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._look.colour("good" if is_there else "ink2")
        return None


class AttendanceTable(WideTable):
    """The ticks of a class."""

    ticked = Signal(str, str, bool)
    """Somebody was there, or not (the day, a code)."""

    def __init__(self, look: Look, of: ClassFile, day: str, today: str, parent: QWidget | None = None) -> None:
        """Show the column of a day (ISO 8601)."""
        self.rows = AttendanceModel(look, of, day, today)
        super().__init__(look, self.rows, ("", "", ""), parent=parent)
        self.setAccessibleName(self.tr("Who was there"))
        self.horizontalHeader().setAccessibleName(self.tr("Days"))
        self.verticalHeader().setAccessibleName(self.tr("People"))
        self.name_people(self.tr("Person"))
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSortIndicatorShown(False)
        self.horizontalHeader().setStretchLastSection(False)
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self.toggle(index.row(), index.column()))
        self.horizontalScrollBar().rangeChanged.connect(self._show_day)

    def widths(self, column: int, cells: int, head: int, of_all: int) -> tuple[int, int]:
        """Give a day no more than its head needs: several are seen at once."""
        width = max(self._look.px(LEAST), cells, head + self._look.px(AIR - SIDE))
        return width, width

    def _show_day(self) -> None:
        self.horizontalScrollBar().setValue(self.horizontalHeader().sectionPosition(self.rows.column))

    def begin(self) -> QRect:
        """Put the focus on the first of the people, in the column of the day; return where that is."""
        self.setCurrentIndex(self.rows.index(0, self.rows.column))
        self.setFocus()
        return self.visualRect(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set or take a tick by Space."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self.toggle(index.row(), index.column())
            return
        super().keyPressEvent(event)

    def tick_all(self, codes: Collection[str], *, is_there: bool) -> None:
        """Show ticks of these people on the day that stands out, or none; whoever keeps them does that."""
        for row, each in enumerate(self.rows.people):
            if each.code in codes:
                self.rows.set_there(row, self.rows.column, is_there=is_there)

    def toggle(self, row: int, column: int) -> None:
        """Set a tick, or take it away."""
        is_there = not self.rows.is_there(row, column)
        self.rows.set_there(row, column, is_there=is_there)
        self.ticked.emit(self.rows.days[column].day, self.rows.people[row].code, is_there)
