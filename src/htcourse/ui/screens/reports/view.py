"""What a trainer sees of a report: which class and what about, its table, and what it counts."""

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from htcourse.core.folding import name_order
from htcourse.ui.look.texts import day_text
from htcourse.ui.look.theme import Look
from htcourse.ui.shell.trainers import show_class_choice
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import PADDING, Card
from htcourse.ui.widgets.chart_picture import ChartPicture
from htcourse.ui.widgets.check_box import CheckBox
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label, labelled
from htcourse.ui.widgets.layouts import in_column, lay_out
from htcourse.ui.widgets.page import MARGIN, Page
from htcourse.ui.widgets.wide_table import WideTable
from htcourse.usecases.classes.report_figures import Figure, told_number
from htcourse.usecases.classes.reports import ReportKind, ReportTable
from htcourse.usecases.results.counting import Which

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_TEXT_WIDTH, _WIDTH = 380, 190
_SAY = partial(QCoreApplication.translate, "Reports")
_PEEK = 60
"""What is left at least for the head of what is drawn below a long table, in px at 100 %."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class ReportModel(QAbstractTableModel):
    """The rows of a report; the first column stands at its left."""

    def __init__(self, look: Look, shown: ReportTable) -> None:
        super().__init__()
        self._look = look
        self.shown = shown
        self._rows = list(shown.rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, numbers before texts; without one as the report has it. The row over all stays the last."""
        self.layoutAboutToBeChanged.emit()
        people = list(self.shown.rows[:-1] if self.shown.has_sum else self.shown.rows)
        if column >= 0:
            people.sort(key=lambda row: _rank(row[column + 1]), reverse=order == Qt.SortOrder.DescendingOrder)
        self._rows = [*people, *(self.shown.rows[-1:] if self.shown.has_sum else ())]
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the columns but the first."""
        return 0 if parent.isValid() else len(self.shown.head) - 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's head, and of a row its first cell."""
        is_across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and is_across:
            return self._side(section) | Qt.TextFlag.TextWordWrap
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if is_across and role == Qt.ItemDataRole.DisplayRole and section + 1 in self.shown.joined:
            return self.tr("State")  # of what the column before it has the points
        return _in_words(self.shown.head[section + 1]) if is_across else told_number(self._rows[section][0], _SAY)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as it is printed, a day in words, the whole of it for a tip and for a screen reader."""
        cell = self._rows[index.row()][index.column() + 1]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _told(cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.shown.head[index.column() + 1]}: {_told(cell)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == Qt.ItemDataRole.FontRole:
            weight = 600 if self._is_sum(index.row()) else 400
            return self._look.font(13, weight, tabular=not isinstance(cell, str))
        return None

    def _is_sum(self, row: int) -> bool:
        return self.shown.has_sum and row == len(self._rows) - 1

    def _side(self, column: int) -> Qt.AlignmentFlag:
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
    return _DAY.sub(lambda found: day_text(found[0]).replace(" ", "\N{NO-BREAK SPACE}"), text)


def _rank(cell: Figure) -> tuple[bool, float, str]:
    return (True, 0.0, name_order(cell)) if isinstance(cell, str) else (False, cell, "")


class _ReportTable(WideTable):
    def __init__(self, look: Look, shown: ReportTable) -> None:
        self._shown = shown
        super().__init__(
            look, ReportModel(look, shown), (shown.title, shown.title, shown.head[0]), has_sum=shown.has_sum
        )
        self.name_people(shown.head[0])

    def stand_as(self, before: "_ReportTable | None") -> None:
        """Sort as the table before did, and stay in its row and column, where it had the same columns."""
        if before is None or before._shown.head != self._shown.head:
            return
        sorted_by, here = before.horizontalHeader(), before.currentIndex()
        self.horizontalHeader().setSortIndicator(sorted_by.sortIndicatorSection(), sorted_by.sortIndicatorOrder())
        model, down = self.model(), Qt.Orientation.Vertical
        who = before.model().headerData(here.row(), down) if here.isValid() else None
        row = next((at for at in range(model.rowCount()) if who is not None and model.headerData(at, down) == who), -1)
        self.setCurrentIndex(model.index(row, here.column()))

    def widest(self, column: int) -> int:
        has_texts = any(isinstance(row[column + 1], str) for row in self._shown.rows)
        return _TEXT_WIDTH if has_texts else _WIDTH


class ReportsView(Page):
    """One report at a time."""

    asked = Signal(str)
    """Another class (its id), another report, or other attempts."""
    export_asked = Signal()
    print_asked = Signal()
    moodle_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (1132, 0), 0, parent)
        self.table: _ReportTable | None = None
        self.first: QWidget | None = None
        self._notes = self._drawn = QWidget()
        """All that counts, in sentences; all charts."""
        self.kind = ReportKind.MARKS
        self._which: dict[ReportKind, str] = {}
        self.with_names = False
        self.about = self.within = self.which_button = ChoiceButton(look, "")
        self._chosen = ""
        self._was_in_table = False
        self.group = ""
        self._class = ""

    @property
    def which(self) -> str:
        """Which attempts count: as it was chosen for this report, else as such a report counts."""
        return self._which.get(self.kind, str(self.kind.which))

    def show_report(
        self,
        shown: ReportTable | None,
        chosen: str,
        groups: Sequence[str],
        problems: Sequence[str],
    ) -> None:
        """Show a report of a class, or of one of its groups; None: there is no class yet, or none can be read."""
        look = self._look
        words = self.tr("For trainers: one table behind the screen, the file and the paper.")
        self.set_head(self.tr("Reports"), words)
        show_class_choice(self, chosen or None)
        self.empty()
        before, self.table = self.table, None
        is_awaited, self.first = self.first is None, None
        for each in problems:
            self.left.addWidget(Label(look, each, "warn", wraps=True))
        if shown is None and problems:
            return
        if shown is None:
            words = self.tr("There is no class yet. Make one under My class.")
            self.left.addWidget(Label(look, words, "body", wraps=True))
            return
        self._class, self.group = chosen, shown.group
        self.left.addWidget(self._choices(groups))
        if shown.rows:  # else a note says what is needed
            self.table = _ReportTable(look, shown)
            card = Card(look, padding="table", spacing=0)
            card.body.addWidget(self.table)
            self.left.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)  # as high as its rows
            self.table.stand_as(before)
        self._notes, self._drawn = QWidget(), QWidget()
        in_column(*(Label(look, each, "small", wraps=True) for each in shown.notes), inside=self._notes, spacing=4)
        self.left.addWidget(self._notes)
        drawn = in_column(inside=self._drawn, look=look, spacing=16)
        for chart in shown.charts:
            card = Card(look, padding="side", spacing=8)
            if chart.title:
                card.say(chart.title, "card-title")
            card.body.addWidget(ChartPicture(look, chart.svg, chart.alt))
            drawn.addWidget(card)
        if shown.charts:
            self.left.addWidget(self._drawn)
        self._fill()
        if is_awaited and self.window().focusWidget() is self:
            QTimer.singleShot(0, self, self.focus_first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the table use what is left of the page."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        """Let the rows scroll between their heads and what is said of all: both are seen at once, with what counts.

        The head of what is drawn below shows that there is more, where that leaves room for some rows.
        """
        if self.table is not None:
            lay_out(self.table)
            px, whole = self._look.px, self.viewport().height()
            above, below = self.table.mapTo(self._content, QPoint()).y(), px(PADDING["table"][3] + MARGIN)
            notes = self._notes.heightForWidth(self._notes.width()) + px(16)
            drawn = 0 if self._drawn.isHidden() else px(_PEEK)
            left = whole - above - below
            self.table.fill(left - notes - drawn, left - notes, left, whole - below - px(MARGIN))

    def focus_first(self) -> None:
        """Put the focus where one begins: on what was chosen last, or in the table where one left it."""
        first = self.table if self._was_in_table and self.table is not None else self.first
        if first is not None:
            first.setFocus()

    def leave(self) -> None:
        """Note whether one was in the table, for who comes back."""
        self._was_in_table = self.table is not None and self.table.hasFocus()

    def _choices(self, groups: Sequence[str]) -> QWidget:
        look = self._look
        self.about = ChoiceButton(look, self.tr("What about"))
        self.about.set_choices(
            (
                (ReportKind.MARKS, self.tr("Marks")),
                (ReportKind.QUESTIONS, self.tr("How the questions work")),
                (ReportKind.GAIN, self.tr("What was gained")),
                (ReportKind.TAGGING, self.tr("How texts were marked")),
            ),
            self.kind,
        )
        self.about.chosen.connect(self._on_kind)
        which = self.which_button = ChoiceButton(look, self.tr("Which attempts"))
        which.set_choices(
            (
                (Which.FIRST, self.tr("First attempt")),
                (Which.LAST, self.tr("Last attempt")),
                (Which.BEST, self.tr("Best attempt")),
            ),
            self.which,
        )
        which.chosen.connect(self._on_which)
        export = Button(look, self.tr("Export"), "primary", "download", call=self.export_asked)
        printed = Button(look, self.tr("Print"), "plain", "printer", call=self.print_asked)
        shown = []
        if groups:
            self.within = ChoiceButton(look, self.tr("Group"))
            self.within.set_choices((("", self.tr("All groups")), *((each, each) for each in groups)), self.group)
            self.within.chosen.connect(self._on_group)
            shown.append(self.within)
        shown.append(self.about)
        if self.kind in (ReportKind.MARKS, ReportKind.QUESTIONS):
            shown.append(which)
        self.first = next((each for each in shown if each.name == self._chosen), self.about)
        does: list[QWidget] = [export, printed]
        if self.kind is ReportKind.MARKS:
            does.append(Button(look, self.tr("For Moodle"), "plain", "upload", call=self.moodle_asked))
            names = CheckBox(look, self.tr("With names"))
            names.setChecked(self.with_names)
            names.toggled.connect(self._on_names)
            does.append(names)
        named, done, both = QWidget(), QWidget(), QWidget()
        FlowLayout(look, (8, 8), *(labelled(look, each.name, each) for each in shown), inside=named)
        FlowLayout(look, (8, 8), *does, inside=done)
        FlowLayout(look, (16, 8), named, done, inside=both, is_low=True)
        return both

    def _on_group(self, group: str) -> None:
        self.group, self._chosen = group, self.within.name
        self.asked.emit(self._class)

    def _on_kind(self, kind: str) -> None:
        self.kind, self._chosen = ReportKind(kind), self.about.name
        self.asked.emit(self._class)

    def _on_which(self, which: str) -> None:
        self._which[self.kind], self._chosen = which, self.which_button.name
        self.asked.emit(self._class)

    def _on_names(self, wanted: bool) -> None:
        self.with_names = wanted
        self.asked.emit(self._class)
