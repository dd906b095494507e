"""A class as a table: people down, work across, a word or a figure in each cell and the colour of its state."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QTableView, QWidget

from htcourse.ui.look.theme import Look
from htcourse.usecases.classes.class_report import Cell, CellState, ClassReport, ReportRow

_NO_PARENT = QModelIndex()
_COLOURS = {
    CellState.PASSED: ("good_soft", "good"),
    CellState.DONE: ("good_soft", "good"),
    CellState.NOT_PASSED: ("bad_soft", "bad"),
    CellState.UNDER_WAY: ("select", "accent"),
    CellState.WAITING: ("warn_soft", "warn"),
    CellState.TO_RELEASE: ("warn_soft", "warn"),
}
_BEFORE = 2
"""Columns before the quizzes: lessons read, cases ended."""

_Index = QModelIndex | QPersistentModelIndex


class ClassModel(QAbstractTableModel):
    """The rows that are shown, and a last one over all of them."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._report: ClassReport | None = None
        self._rows: list[ReportRow] = []
        self._words = ""
        self._order = (-1, Qt.SortOrder.AscendingOrder)

    def show_report(self, report: ClassReport, words: str) -> None:
        """Show the people of a report whose code, name or group has these words."""
        self.beginResetModel()
        self._report, self._words = report, words
        wanted = words.casefold().split()
        self._rows = [each for each in report.rows if all(word in _found_by(each) for word in wanted)]
        self._arrange()
        self.endResetModel()

    @property
    def people(self) -> int:
        """How many people are shown."""
        return len(self._rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; the row over all stays the last."""
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order)
        self._arrange()
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        column, order = self._order
        if column >= 0:
            self._rows.sort(key=lambda each: _rank(each, column), reverse=order == Qt.SortOrder.DescendingOrder)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the people shown, and the row over all of them."""
        return 0 if parent.isValid() or self._report is None else len(self._rows) + 1

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return lessons, cases, each quiz, essays that wait."""
        return 0 if parent.isValid() or self._report is None else _BEFORE + len(self._report.columns) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the work across, the people down."""
        report = self._report
        if report is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            titles = [each.title for each in report.columns]
            return [self.tr("Lessons read"), self.tr("Cases ended"), *titles, self.tr("Essays waiting")][section]
        if section >= len(self._rows):
            return self.tr("All people: {count}").format(count=len(report.rows))
        row = self._rows[section]
        return "  ".join(filter(None, (row.code, row.name)))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the word of a cell, its colours, and the whole of it for a tip and for a screen reader."""
        report, column = self._report, index.column()
        if report is None:
            return None
        is_last = index.row() >= len(self._rows)
        row = None if is_last else self._rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._over_all(report, column) if row is None else self._of_person(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(column, Qt.Orientation.Horizontal)
            who = self.headerData(index.row(), Qt.Orientation.Vertical)
            return f"{who}, {head}: {self.data(index)}"
        if role == Qt.ItemDataRole.FontRole:
            return self._look.font(13, 600 if is_last else 400)
        cell = _cell(row, column) if row is not None else None
        if cell is not None and cell.state in _COLOURS:
            ground, ink = _COLOURS[cell.state]
            if role == Qt.ItemDataRole.BackgroundRole:
                return self._look.colour(ground)
            if role == Qt.ItemDataRole.ForegroundRole:
                return self._look.colour(ink)
        return None

    def _of_person(self, row: ReportRow, column: int) -> str:
        if not row.learner:
            return "–"
        if column == 0:
            return self.tr("{read} of {all}").format(read=row.read, all=row.lessons)
        cell = _cell(row, column)
        if cell is not None:
            return self._word(cell)
        return str(row.cases if column == 1 else row.waiting)

    def _word(self, cell: Cell) -> str:
        points = self.tr("{points} of {most}").format(points=_number(cell.points), most=_number(cell.out_of))
        return {
            CellState.NONE: "–",
            CellState.UNDER_WAY: self.tr("under way"),
            CellState.TO_RELEASE: self.tr("to release"),
            CellState.WAITING: self.tr("{points}, waits for a mark").format(points=points),
            CellState.PASSED: self.tr("{points}, passed").format(points=points),
            CellState.NOT_PASSED: self.tr("{points}, not yet").format(points=points),
            CellState.DONE: points,
        }[cell.state]

    def _over_all(self, report: ClassReport, column: int) -> str:
        if column == report_width(report) - 1:
            return str(sum(each.waiting for each in report.rows))
        if column < _BEFORE:
            return ""
        of = report.columns[column - _BEFORE]
        if of.mean is None:
            return self.tr("too few: {count}").format(count=of.counted)
        return self.tr("mean {percent} % of {count}").format(percent=round(100 * of.mean), count=of.counted)


def report_width(report: ClassReport) -> int:
    """Return how many columns a report has."""
    return _BEFORE + len(report.columns) + 1


def _found_by(row: ReportRow) -> str:
    return f"{row.code} {row.name} {row.group}".casefold()


def _cell(row: ReportRow, column: int) -> Cell | None:
    return row.cells[column - _BEFORE] if _BEFORE <= column < _BEFORE + len(row.cells) else None


def _rank(row: ReportRow, column: int) -> float:
    cell = _cell(row, column)
    if cell is not None:
        return cell.points / cell.out_of if cell.out_of else -1.0
    return float((row.read, row.cases)[column] if column < _BEFORE else row.waiting)


def _number(points: float) -> str:
    return f"{points:.2f}".rstrip("0").rstrip(".")


class ClassTable(QTableView):
    """The table; heads stay while the rest scrolls, arrows move by cell, a press on a head sorts."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows = ClassModel(look, self)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("People by work"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setAccessibleName(self.tr("Work"))
        down.setAccessibleName(self.tr("People"))
        for corner in self.findChildren(QAbstractButton):
            corner.setAccessibleName(self.tr("Select all"))
        across.setSectionsClickable(True)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        across.setSortIndicatorShown(True)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        across.sortIndicatorChanged.connect(self.rows.sort)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        look.follow(self._fit)

    def show_report(self, report: ClassReport, words: str = "") -> None:
        """Show a class, of it the people that have these words."""
        self.rows.show_report(report, words)
        self._fit()

    def _fit(self) -> None:
        px = self._look.px
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFont(self._look.font(12, 600))
        down.setFont(self._look.font(13))
        down.setDefaultSectionSize(px(34))
        across.setDefaultSectionSize(px(150))
        across.setMinimumSectionSize(px(90))
        self.resizeColumnsToContents()
        for column in range(self.rows.columnCount()):
            self.setColumnWidth(column, max(px(96), min(px(190), self.columnWidth(column) + px(12))))
        shown = min(self.rows.rowCount(), 16)
        across.setFixedHeight(px(46))
        self.setFixedHeight(px(46) + shown * px(34) + px(18))
