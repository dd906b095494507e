"""A class as a table: people down, work across, a word or a figure in each cell and the colour of its state."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from htcourse.ui.look.texts import points_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import MIDDLE
from htcourse.ui.widgets.row_heads import PARTS
from htcourse.ui.widgets.wide_cells import SHORT
from htcourse.ui.widgets.wide_table import AIR, WIDE, WideTable
from htcourse.usecases.classes.cell_words import is_all, is_low, is_told, short_head, short_mark, stands_word
from htcourse.usecases.classes.class_report import UNSURE, Cell, CellState, ClassReport, ReportRow
from htcourse.usecases.classes.needs import Needs
from htcourse.usecases.classes.report_rows import column_title, done_words, late_words, mean_words, work_head
from htcourse.usecases.exams.exam_terms import surplus_words
from htcourse.usecases.exams.exam_time import time_words
from htcourse.usecases.results.known_quizzes import version_words

_NO_PARENT = QModelIndex()
_GOOD, _BAD = ("good_soft", "good"), ("bad_soft", "bad")
_COLOURS = {
    CellState.PASSED: _GOOD,
    CellState.NOT_PASSED: _BAD,
    CellState.UNDER_WAY: ("select", "accent"),
    **dict.fromkeys(UNSURE, ("warn_soft", "warn")),
}
_NEEDS, _READ, _CASES, _FIRST_QUIZ = range(4)
"""Columns: why somebody needs one, beside the name; lessons read, cases ended, the quizzes; behind these the others."""
_ANSWERS, _MINUTES = range(2)
_BEHIND = 2
NARROW, BROAD = 86, 110
"""How wide a quiz or other work is at least, and for its head alone at most, in px at 100 %."""
WHOLE_NAMES = 320
"""So wide are code, name and group before columns that tell least are left out for more, in px at 100 %."""
ROOMY = 124
"""How wide each is where the window has room, in px at 100 %; the rest is for what somebody is needed for."""
NEEDS = 230
"""How much of what somebody is needed for is seen where the window lacks room, in px at 100 %."""
NEEDS_LEAST = 152
"""How much where it lacks room for the work beside it then: a tip has the whole."""

_SAY = partial(QCoreApplication.translate, "Reports")

_Index = QModelIndex | QPersistentModelIndex


class ClassModel(QAbstractTableModel):
    """The rows that are shown, and a last one over all of them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._report: ClassReport | None = None
        self._found: list[ReportRow] = []
        self._rows: list[ReportRow] = []
        self._order = (-1, Qt.SortOrder.AscendingOrder)

    def show_report(self, report: ClassReport, words: str, *, only_needing: bool = False) -> None:
        """Show the people of a report whose code, name or group has these words, of them those who need somebody."""
        self.beginResetModel()
        self._report = report
        wanted = words.casefold().split()
        found = (each for each in report.rows if each.needs.is_any or not only_needing)
        self._found = [each for each in found if all(word in _found_by(each) for word in wanted)]
        self._arrange()
        self.endResetModel()

    def attempt_at(self, row: int, column: int) -> tuple[str, str] | None:
        """Return the learner and the attempt of a cell, None where it has none."""
        cell = _cell(self._rows[row], column) if row < len(self._rows) else None
        return (self._rows[row].learner, cell.attempt) if cell is not None and cell.attempt else None

    def code_at(self, row: int) -> str:
        """Return the code of who stands in a row, empty for the row over all."""
        return self._rows[row].code if row < len(self._rows) else ""

    @property
    def people(self) -> int:
        """How many people are shown."""
        return len(self._rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, by names where it is none; the row over all stays the last."""
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order)
        self._arrange()
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        (column, order), self._rows = self._order, list(self._found)
        if column >= 0:
            self._rows.sort(key=lambda each: _rank(each, column), reverse=order == Qt.SortOrder.DescendingOrder)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the people shown, and the row over all of them."""
        return 0 if parent.isValid() or self._report is None else len(self._rows) + 1

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return what needs somebody, lessons, cases, each quiz, answers, minutes."""
        return 0 if parent.isValid() or self._report is None else _FIRST_QUIZ + len(self._report.columns) + _BEHIND

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the work across, the people down."""
        report = self._report
        is_needs = orientation == Qt.Orientation.Horizontal and section == _NEEDS
        if role == Qt.ItemDataRole.TextAlignmentRole and is_needs:
            return MIDDLE
        if orientation == Qt.Orientation.Horizontal and role == SHORT and report is not None:
            at = section - _FIRST_QUIZ
            return short_head(report.columns[at], _SAY) if 0 <= at < len(report.columns) else None
        roles = Qt.ItemDataRole
        if report is None or role not in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole, PARTS):
            return None
        if orientation == Qt.Orientation.Horizontal:
            if role == PARTS:
                return None
            # The day is told by the tip and read out: with it heads would be as wide as four of their cells.
            told = column_title if role == roles.DisplayRole else work_head
            titles = [told(each, _SAY) for each in report.columns]
            before = self.tr("Needs you"), self.tr("Lessons read"), self.tr("Cases ended")
            return [*before, *titles, self.tr("Answers"), self.tr("Minutes")][section]
        if section >= len(self._rows):
            return None if role == PARTS else self.tr("All people: {count}").format(count=len(report.rows))
        row = self._rows[section]
        parts = row.code, row.name, row.group if len({each.group for each in report.rows}) > 1 else ""
        return parts if role == PARTS else "  ".join(filter(None, parts))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the word of a cell, its colours, and the whole of it for a tip and for a screen reader."""
        report, column = self._report, index.column()
        if report is None:
            return None
        is_last = index.row() >= len(self._rows)
        row = None if is_last else self._rows[index.row()]
        is_needs = column == _NEEDS
        if role == Qt.ItemDataRole.TextAlignmentRole:  # sentences begin at the left, below their head
            return MIDDLE if is_needs else Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.DecorationRole and is_needs and row is not None and row.needs.is_wrong:
            return self._look.pixmap("triangle-alert", "warn", 16)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._over_all(report, column) if row is None else self._of_person(row, column)
        cell = _cell(row, column) if row is not None else None
        if role == SHORT and is_needs and row is not None:
            return self._needs(row.needs, is_short=True)
        if role == SHORT and cell is not None:
            return short_mark(cell, is_pretest=self._is_pretest(column), say=_SAY)
        if role == Qt.ItemDataRole.ToolTipRole:
            if row is None:
                return self._over_all(report, column, is_whole=True)
            return f"{self.data(index)}. {self._tip(cell)}" if cell is not None and cell.attempt else self.data(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
            who = self.headerData(index.row(), Qt.Orientation.Vertical)
            return f"{who}, {head}: {self.data(index) if row else self._over_all(report, column, is_whole=True)}"
        if role == Qt.ItemDataRole.FontRole:
            is_strong = is_last or (cell is not None and self._colours(cell, column) not in (None, _GOOD))
            return self._look.font(13, 600 if is_strong else 400, tabular=column != _NEEDS)
        colours = self._colours(cell, column) if cell is not None else None
        if colours is not None:
            ground, ink = colours
            if role == Qt.ItemDataRole.BackgroundRole:
                return self._look.colour(ground)
            if role == Qt.ItemDataRole.ForegroundRole:
                return self._look.colour(ink)
        return None

    def _colours(self, cell: Cell, column: int) -> tuple[str, str] | None:
        """Return ground and ink: green is what was passed or done; a pre-test has none, a start is no verdict."""
        if cell.state is not CellState.DONE:
            return _COLOURS.get(cell.state)
        is_pretest = self._is_pretest(column)
        if not cell.out_of and self._report is not None and not self._report.columns[column - _FIRST_QUIZ].has_points:
            return _GOOD  # a lesson that was read, a case that was ended
        return _BAD if is_low(cell, is_pretest=is_pretest) else None

    def _is_pretest(self, column: int) -> bool:
        return self._report is not None and self._report.columns[column - _FIRST_QUIZ].is_pretest

    def _of_person(self, row: ReportRow, column: int) -> str:
        if column == _NEEDS:
            return self._needs(row.needs)
        behind, cell = column - _FIRST_QUIZ - len(row.cells), _cell(row, column)
        if cell is not None:
            word = (
                ""
                if cell.late and cell.state is CellState.NONE
                else self._word(cell, is_pretest=self._is_pretest(column))
            )
            longer = time_words(cell.time, _SAY) if cell.time.extra else ""
            told = (word, late_words(cell, _SAY), longer, surplus_words(cell.is_again, _SAY))
            return ", ".join(filter(None, (*told, version_words(cell.other_terms, _SAY))))
        if not row.learner:
            return "–"
        if column == _READ:
            return self.tr("{read} of {all}").format(read=row.read, all=row.lessons)
        whole = row.cases if column == _CASES else row.answers
        return str(whole) if column == _CASES or behind == _ANSWERS else minutes_figure(row.minutes)

    def _needs(self, needs: Needs, *, is_short: bool = False) -> str:
        """Say what somebody is needed for, in a column where several reasons stand beside each other in few words."""
        told = []
        if needs.essays:
            told.append(self.tr("essays: {count}").format(count=needs.essays))
        if needs.unmarked:
            told.append(self.tr("answers that cannot be marked here: {count}").format(count=needs.unmarked))
        if needs.results:
            words = self.tr("exams: {count}") if is_short else self.tr("to release: {count}")
            told.append(words.format(count=needs.results))
        if needs.days:
            told.append(self.tr("away: {count} days").format(count=needs.days))
        if needs.is_missing:
            told.append(self.tr("nothing handed in"))
        if needs.is_lost:
            told.append(self.tr("results missing"))
        if needs.overdue:
            told.append(self.tr("overdue: {count}").format(count=needs.overdue))
        if needs.has_no_pretest:
            told.append(self.tr("no pre-test"))
        return ", ".join(told)

    def _tip(self, cell: Cell) -> str:
        words = self.tr("Answers: {answers}. Minutes: {minutes}. Enter opens it.")
        told = words.format(answers=cell.answers, minutes=minutes_figure(cell.minutes))
        allowed = "" if cell.time.extra else time_words(cell.time, _SAY)  # the cell's words have it
        told = ". ".join(filter(None, (allowed, told)))
        return told + " " + self.tr("From paper.") if cell.is_paper else told

    def _word(self, cell: Cell, *, is_pretest: bool) -> str:
        """Return points, as far as they may be told, and state in words: the colour tells nothing that they do not."""
        points = ""
        if is_told(cell):
            points = self.tr("{points} of {most}").format(
                points=points_text(cell.points), most=points_text(cell.out_of)
            )
        is_plain = cell.state is CellState.DONE and not (
            is_all(cell, is_pretest=is_pretest) or is_low(cell, is_pretest=is_pretest)
        )
        word = "" if points and is_plain else stands_word(cell, is_pretest=is_pretest, say=_SAY)
        return ", ".join(filter(None, (points, word))) or "–"

    def _over_all(self, report: ClassReport, column: int, *, is_whole: bool = False) -> str:
        """Return what is said of all people, in two short lines, unless the whole is asked for."""
        if column == _NEEDS:
            return self.tr("people: {count}").format(count=sum(each.needs.is_any for each in report.rows))
        behind = column - _FIRST_QUIZ - len(report.columns)
        if behind >= 0:
            if behind == _ANSWERS:
                return str(sum(each.answers for each in report.rows))
            return minutes_figure(sum(each.minutes for each in report.rows))
        if column < _FIRST_QUIZ:
            return ""
        of = report.columns[column - _FIRST_QUIZ]
        told = [mean_words(of, _SAY, is_short=not is_whole)] if of.counted or not of.is_given else []
        if of.done:
            short = self.tr("done: {count}/{all}").format(count=of.done.did, all=of.done.people)
            told.append(done_words(of.done, _SAY) if is_whole else short)
        elif of.mean is not None and not is_whole:
            told.append(self.tr("people: {count}").format(count=of.counted))
        return ("; " if is_whole else "\n").join(filter(None, told))


def _found_by(row: ReportRow) -> str:
    return f"{row.code} {row.name} {row.group}".casefold()


def _cell(row: ReportRow, column: int) -> Cell | None:
    at = column - _FIRST_QUIZ
    return row.cells[at] if 0 <= at < len(row.cells) else None


def _rank(row: ReportRow, column: int) -> float:
    cell = _cell(row, column)
    if cell is not None:
        return cell.points / cell.out_of if is_told(cell) else float(cell.is_done) - (cell.state is CellState.NONE)
    behind = column - _FIRST_QUIZ - len(row.cells)
    needs = row.needs
    work = (
        1000.0 * (needs.essays + needs.unmarked + needs.results)
        + needs.days
        + needs.overdue
        + needs.is_missing
        + needs.is_lost
        + needs.has_no_pretest
    )
    if column in (_READ, _CASES):
        return float(row.read if column == _READ else row.cases)
    return {_ANSWERS: row.answers, _MINUTES: row.minutes}.get(behind, work)


def minutes_figure(minutes: float) -> str:
    """Return minutes with one decimal, so that those of a column stand below each other."""
    return QLocale().toString(float(minutes), "f", 1)


class ClassTable(WideTable):
    """The table of a class; a cell that was opened asks for its attempt."""

    attempt_asked = Signal(str, str)
    """Open an attempt (the learner's id, the attempt's)."""
    person_asked = Signal(str)
    """Change somebody on the list (a code)."""

    row_height, name_width = 30, WHOLE_NAMES

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.rows = ClassModel(look)
        super().__init__(look, self.rows, ("", "", ""), parent=parent, has_sum=True, keeps_first=True)
        self.horizontalHeader().setStretchLastSection(False)
        self.setAccessibleName(self.tr("People by work"))
        self.horizontalHeader().setAccessibleName(self.tr("Work"))
        self.verticalHeader().setAccessibleName(self.tr("People"))
        self.name_people(self.tr("Person"))
        self.opened.connect(self._on_opened)
        (corner,) = self.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self.setCornerButtonEnabled(True)
        corner.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        corner.setAccessibleName(self.tr("Sort by name"))
        corner.setToolTip(self.tr("Sort by name. A press on a name, or F2 in its row, changes it."))
        corner.clicked.connect(self._on_corner)
        self.verticalHeader().setSectionsClickable(True)
        self.verticalHeader().sectionClicked.connect(self._on_person)

    def show_report(self, report: ClassReport, words: str = "", *, only_needing: bool = False) -> None:
        """Show a class, of it the people that have these words."""
        self.rows.show_report(report, words, only_needing=only_needing)
        self.fit()

    def widths(self, column: int, cells: int, head: int, of_all: int) -> tuple[int, int]:
        """Give a quiz no more than its marks need where there is no room for its head; see why somebody is needed."""
        px = self._look.px
        if column == _NEEDS:
            whole = max(cells, head, of_all) + px(AIR)
            return whole, min(whole, px(NEEDS))
        if column < _FIRST_QUIZ or column >= self.rows.columnCount() - _BEHIND:
            return super().widths(column, cells, head, of_all)
        least = max(px(NARROW), cells, of_all, min(px(WIDE), self._heads.least(column, px(BROAD))))
        return max(least, min(head, px(BROAD))), least

    def press(self, shown: dict[int, tuple[int, int]], room: int) -> None:
        """Let why somebody is needed make way for a quiz that would be cut off."""
        over = sum(least for _, least in shown.values()) - room
        width, least = shown.get(_NEEDS, (0, 0))
        if 0 < over <= least - self._look.px(NEEDS_LEAST):
            shown[_NEEDS] = width, least - over

    def shared(self, rest: int, columns: Sequence[int]) -> Iterable[tuple[int, int]]:
        """Give the figures a little, all of them alike, and the rest to what somebody is needed for."""
        figures = [each for each in columns if each != _NEEDS]
        roomy, left = self._look.px(ROOMY), rest
        for at, column in enumerate(figures):
            more = max(0, min(roomy - self.columnWidth(column), left // (len(figures) - at)))
            left -= more
            yield column, more
        yield _NEEDS, left

    def folding(self) -> Sequence[int]:
        """Return the columns that tell least of who needs what."""
        last = self.rows.columnCount() - 1
        return last, last - 1, _CASES, _READ

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the person of a row by F2."""
        if event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self._on_person(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _on_corner(self) -> None:
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _on_person(self, row: int) -> None:
        code = self.rows.code_at(row)
        if code:
            self.person_asked.emit(code)

    def _on_opened(self, row: int, column: int) -> None:
        found = self.rows.attempt_at(row, column)
        if found is not None:
            self.attempt_asked.emit(*found)
