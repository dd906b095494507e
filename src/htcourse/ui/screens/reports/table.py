"""A report as a table: what a narrow column paints, with the whole of it for a tip and for a screen reader."""

import re
from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from htcourse.core.folding import name_order
from htcourse.ui.look.texts import day_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.wide_cells import SHORT
from htcourse.ui.widgets.wide_table import AIR, NAMES, SHORT_NAMES, WIDE, WideTable
from htcourse.usecases.classes.report_figures import Figure, ShortMark, told_number
from htcourse.usecases.classes.reports import ReportKind, ReportTable

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_TEXT_WIDTH, _WIDTH = 380, 190
_NARROW, _BROAD = 76, 116
"""How wide a column of marks is at least, and for its head alone at most, in px at 100 %."""
_PASSAGE, _LABEL = 0, 1
"""Columns of the report on how texts were marked."""
_MOST_PASSAGES = 346
"""In so much most passages are whole, in px at 100 %: then labels come first."""
_LEFT_OUT, _SECONDS, _WRONG = 4, 5, 6
"""Columns of the report on questions; before the last there may be what needs a look."""
_BESIDE_GAIN = 8, 7, 14, 13, 6, 5, 4
"""Columns of the report on gain, from the first figure on, that tell least: the share with its limits, later too."""
_QUESTION, _QUESTION_LEAST = 240, 168
"""How much of a question's title is seen where others make way, as a rule the whole, and where none can any more."""
_LOOK = 280
"""How much of what needs a look is seen where marks make way: as a rule two things."""
_OBJECTIVE = 560
"""How much of an objective is seen where columns can be left out for it, in px at 100 %."""
_TIED = "\N{NO-BREAK SPACE}"
_SHORT_END = 5
"""A last word of so many letters does not stand alone below the others of a head."""
_SAY = partial(QCoreApplication.translate, "Reports")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class ReportModel(QAbstractTableModel):
    """The rows of a report; the first column stands at its left."""

    def __init__(self, look: Look, shown: ReportTable) -> None:
        super().__init__()
        self._look = look
        self.shown = shown
        self._order = list(range(len(shown.rows)))
        self.top = 0
        """The first row in view: what rows share is said there, too."""
        self._sides = [self._side_of(column) for column in range(len(shown.head) - 1)]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, numbers before texts; without one as the report has it. The row over all stays the last."""
        self.layoutAboutToBeChanged.emit()
        rows = self.shown.rows
        people = list(range(len(rows) - self.shown.has_sum))
        if column >= 0:
            people.sort(key=lambda at: _rank(rows[at][column + 1]), reverse=order == Qt.SortOrder.DescendingOrder)
        self._order = [*people, *range(len(people), len(rows))]
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the rows."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the columns but the first."""
        return 0 if parent.isValid() else len(self.shown.head) - 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's head, and of a row its first cell."""
        is_across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and is_across:
            return self._sides[section] | Qt.TextFlag.TextWordWrap
        if role == SHORT and is_across and self.shown.narrow.heads:
            return self.shown.narrow.heads[section + 1] or None
        if role == Qt.ItemDataRole.FontRole and not is_across and self.shown.kind is ReportKind.GAIN:
            return self._look.font(13, 600 if self._is_sum(section) else 400)
        heard = () if is_across else (Qt.ItemDataRole.AccessibleTextRole,)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, *heard):
            return None
        if is_across and role == Qt.ItemDataRole.DisplayRole and section + 1 in self.shown.joined:
            return self.tr("State")  # of what the column before it has the points
        if is_across:
            words = _in_words(self.shown.head[section + 1])
            return words if self.shown.narrow.heads else _tied(words)
        is_said = role == Qt.ItemDataRole.DisplayRole and self._is_said_above(section)
        return "" if is_said else told_number(self._row(section)[0], _SAY)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as it is printed, a day in words, the whole of it for a tip and for a screen reader."""
        row, column = index.row(), index.column() + 1
        cell, mark = self._row(row)[column], self._mark(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return _told(cell)
        if role == SHORT:
            return mark.words or None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._whole(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.shown.head[column]}: {self._whole(row, column)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._sides[column - 1]
        if role == Qt.ItemDataRole.FontRole:
            weight = 600 if self._is_sum(row) or mark.is_weak or mark.is_unsure else 400
            return self._look.font(13, weight, tabular=not isinstance(cell, str))
        if role == Qt.ItemDataRole.DecorationRole and cell and 0 < self.shown.narrow.look == column:
            return self._look.pixmap("triangle-alert", "warn", 16)
        is_coloured = mark.is_weak or mark.is_unsure
        if role in (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole) and is_coloured:
            tone = "bad" if mark.is_weak else "warn"
            return self._look.colour(f"{tone}_soft" if role == Qt.ItemDataRole.BackgroundRole else tone)
        return None

    def named(self, row: int) -> tuple[Figure, ...]:
        """Return what a row is of."""
        return self._row(row)[: self.shown.named]

    def _is_said_above(self, row: int) -> bool:
        """Whether the row above is of the same quiz or text, and says so in view."""
        is_shared = self.shown.kind in (ReportKind.QUESTIONS, ReportKind.TAGGING)
        return is_shared and self.top != row > 0 and self._row(row - 1)[0] == self._row(row)[0]

    def _row(self, row: int) -> tuple[Figure, ...]:
        return self.shown.rows[self._order[row]]

    def _mark(self, row: int, column: int) -> ShortMark:
        marks = self.shown.narrow.marks
        return marks[self._order[row]][column] if marks else ShortMark()

    def _whole(self, row: int, column: int) -> str:
        """Return a cell with what stands in it of the next column."""
        cells, within = self._row(row), self.shown.narrow.within
        return ", ".join(filter(None, map(_told, cells[column : column + 1 + (column + 1 in within)])))

    def _is_sum(self, row: int) -> bool:
        return self.shown.has_sum and row == len(self._order) - 1

    def _side_of(self, column: int) -> Qt.AlignmentFlag:
        """Return where a column's head and cells stand; the last row, of all, tells nothing of what is above it.

        Figures stand under each other's last, also where a word among them says why there is none.
        """
        of = {cell for row in self.shown.rows[:-1] or self.shown.rows if (cell := row[column + 1]) not in ("", "–")}
        is_text = bool(of) and all(isinstance(cell, str) for cell in of)
        side = Qt.AlignmentFlag.AlignLeft if is_text else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter


def _told(cell: Figure) -> str:
    """Return a cell as people read it; files have days as ISO 8601 has them."""
    if isinstance(cell, str):
        return day_text(cell) if _DAY.fullmatch(cell) else cell
    return told_number(cell, _SAY)


def _in_words(text: str) -> str:
    """Return a head with its days as people read them, each on one line."""
    return _DAY.sub(lambda found: day_text(found[0]).replace(" ", _TIED), text)


def _tied(text: str) -> str:
    """Return a head whose short end does not stand alone on the last of its lines."""
    before, end, last = text.rpartition(" ")
    is_short = len(last) <= (_SHORT_END if " " in before else 1)
    return f"{before}{_TIED if end and is_short else end}{last}"


def _rank(cell: Figure) -> tuple[bool, float, str]:
    return (True, 0.0, name_order(cell)) if isinstance(cell, str) else (False, cell, "")


class ShownReport(WideTable):
    """A report, sorted by a press on a head; what is left out first where there is no room tells least of marks."""

    row_height = 26

    def __init__(self, look: Look, shown: ReportTable) -> None:
        self._shown = shown
        names = shown.title, shown.title, shown.head[0]
        has_objectives = shown.kind is ReportKind.GAIN and shown.named == 1
        if has_objectives:
            self.name_width, self.folds_at_once = _OBJECTIVE, 3  # a share with its limits
        self.rows = ReportModel(look, shown)
        super().__init__(look, self.rows, names, has_sum=shown.has_sum, keeps_first=shown.named > 1)
        self.horizontalHeader().setStretchLastSection(not has_objectives)
        self.name_people(shown.head[0])
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _on_scrolled(self) -> None:
        self.rows.top = max(0, self.rowAt(0))
        self.verticalHeader().viewport().update()

    def stand_as(self, before: "ShownReport | None") -> None:
        """Sort as the table before did, and stay in its row and column, where it had the same columns."""
        if before is None or before._shown.head != self._shown.head:
            return
        sorted_by, here = before.horizontalHeader(), before.currentIndex()
        self.horizontalHeader().setSortIndicator(sorted_by.sortIndicatorSection(), sorted_by.sortIndicatorOrder())
        who = before.rows.named(here.row()) if here.isValid() else None
        row = next((at for at in range(self.rows.rowCount()) if self.rows.named(at) == who), -1)
        self.setCurrentIndex(self.rows.index(row, here.column()))

    def widest(self, column: int) -> int:
        """Return how wide a column may be: texts are longer than figures."""
        has_texts = any(isinstance(row[column + 1], str) for row in self._shown.rows)
        return _TEXT_WIDTH if has_texts else _WIDTH

    def unseen(self) -> Collection[int]:
        """Return the columns that stand in those before."""
        return [column - 1 for column in self._shown.narrow.within]

    def widths(self, column: int, cells: int, head: int, of_all: int) -> tuple[int, int]:
        """Give marks no more than they need where there is no room for their head."""
        heads, px = self._shown.narrow.heads, self._look.px
        if self._shown.kind is ReportKind.GAIN and column < self._shown.named - 1:
            return (width := min(px(_TEXT_WIDTH), cells + px(AIR))), width
        if self._shown.kind is ReportKind.QUESTIONS and not column:
            return (width := min(px(_TEXT_WIDTH), cells + px(AIR))), min(width, px(_QUESTION))
        if self._shown.kind is ReportKind.MARKS and column + 1 == self._shown.narrow.look:
            return (width := min(px(_TEXT_WIDTH), max(cells, head) + px(AIR))), min(width, px(_LOOK))
        if not (heads and heads[column + 1]):
            return super().widths(column, cells, head, of_all)
        least = max(px(_NARROW), cells, of_all, min(px(WIDE), self._heads.least(column, px(_BROAD)) + px(AIR)))
        return max(least, min(head, px(_BROAD))), least

    def press(self, shown: dict[int, tuple[int, int]], room: int) -> None:
        """Let titles of questions leave half of the window to the figures that scroll beside them.

        Passages and their labels have what other columns can spare.
        """
        if self._shown.kind is ReportKind.TAGGING:
            names = min(self.verticalHeader().sizeHint().width(), self._look.px(NAMES))
            spare = room - max(0, names - self._look.px(SHORT_NAMES)) - sum(least for _, least in shown.values())
            for column, most in ((_PASSAGE, self._look.px(_MOST_PASSAGES)), (_LABEL, room), (_PASSAGE, room)):
                width, least = shown[column]
                more = max(0, min(width - least, most - least, spare))
                shown[column], spare = (width, least + more), spare - more
            return
        over = sum(least for _, least in shown.values()) - room
        if over > 0 and self._shown.kind is ReportKind.QUESTIONS:
            least = max(self._look.px(_QUESTION_LEAST), shown[0][1] - over)
            shown[0] = shown[0][0], min(shown[0][1], least)

    def folding(self) -> Sequence[int]:
        """Return the columns that tell least, of marks those beside work, of questions how they were answered."""
        if self._shown.kind is ReportKind.QUESTIONS:
            return _SECONDS, _LEFT_OUT, _WRONG + bool(self._shown.narrow.look)
        if self._shown.kind is ReportKind.GAIN:
            all_there, first = range(len(self._shown.head) - 1), self._shown.named - 1
            return [first + each for each in _BESIDE_GAIN if first + each in all_there]
        if self._shown.kind is not ReportKind.MARKS:
            return ()
        first, last = self._shown.named, len(self._shown.head) - 2
        return last - 2, last - 3, first + 1, first, last - 1, last
