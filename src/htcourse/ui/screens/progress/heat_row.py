"""One objective: its words, how it went in four cells that say so, and when it was last seen."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.core.progress import Rightness, Security
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.focus_order import go_along, let_tab_come_to
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.painting import PaintedButton, paint_box, smooth
from htcourse.usecases.reading.open_progress import ObjectiveRow

CELLS = 4
CELL, CELL_HEIGHT, GAP, SEEN = 80, 34, 4, 86
LEAST_CELL, LEAST_WORDS = 52, 240
INDENT = 22
"""Objectives begin where the titles of their parts do, behind the chevron, in px at 100 %."""
ROLES = {
    Security.SECURE: ("good", "good_soft"),
    Security.NEARLY: ("warn", "warn_soft"),
    Security.NOT_YET: ("bad", "bad_soft"),
    Rightness.ALL: ("good", "good_soft"),
    Rightness.SOME: ("warn", "warn_soft"),
    Rightness.NONE: ("bad", "bad_soft"),
}


class HeatRow(PaintedButton):
    """Opens the section that teaches the objective."""

    def __init__(self, look: Look, row: ObjectiveRow, parent: QWidget | None = None) -> None:
        super().__init__(look, row.text, parent, grows=True)
        self._row = row
        self._cells = (
            (row.first_try, self._word(row.first_try, self.tr("not seen"))),
            (row.practice, self._word(row.practice, self.tr("none yet"))),
            (row.last_test, self._word(row.last_test, self.tr("no test yet"))),
            (row.review, self._word(row.review, self.tr("none yet"))),
        )
        self._seen = self._seen_text()
        self._heights: dict[tuple[int, float], int] = {}
        names = (self.tr("First try"), self.tr("Practice"), self.tr("Last test"), self.tr("Review"))
        told = [f"{name}: {word}" for name, (_, word) in zip(names, self._cells, strict=True)]
        told.append(self.tr("Last seen: {when}").format(when=self._seen))
        self._unseen = (
            self.tr("not seen yet") if row.days_since is None and not any(went for went, _ in self._cells) else ""
        )
        self.setAccessibleName(". ".join([row.text, *([self._unseen] if self._unseen else told)]))
        self.setEnabled(bool(row.section_id))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words, at least that of a cell; of both where they stand under each other.

        Reckoned once for a width and a zoom: layouts in each other ask hundreds of times.
        """
        asked = width, self._look.zoom
        if asked not in self._heights:
            self._heights[asked] = self._height_for(width)
        return self._heights[asked]

    def _height_for(self, width: int) -> int:
        px = self._look.px
        words = self._words_rect(width).height()
        if is_stacked(self._look, width):
            return words + px(CELL_HEIGHT + 18)
        return max(px(CELL_HEIGHT + 4), words + px(10))

    def sizeHint(self) -> QSize:
        """As on a wide page."""
        width = self._look.px(696)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Leave room for narrow cells; the words stand above them then."""
        return QSize((CELLS + 1) * self._look.px(LEAST_CELL + GAP), self._look.px(CELL_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the table: a button would send the focus elsewhere."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words, cells and when."""
        look = self._look
        painter = smooth(self)
        painter.setFont(look.font(14))
        painter.setPen(look.colour("accent" if self.underMouse() and self.isEnabled() else "ink"))
        words = self._words_rect(self.width())
        stacked = is_stacked(look, self.width())
        words.moveTop(look.px(4) if stacked else (self.height() - words.height()) // 2)
        painter.drawText(words, Qt.TextFlag.TextWordWrap, self.text())
        height = look.px(CELL_HEIGHT)
        top = words.bottom() + look.px(5) if stacked else (self.height() - height) // 2
        *cells, seen = places(look, self.width())
        if self._unseen:
            # Four empty cells would be as loud as results.
            painter.setPen(look.colour("ink2"))
            _write(painter, look, QRectF(cells[0][0], top, sum(seen) - cells[0][0], height), self._unseen, 400)
            return
        for (went, word), (left, width) in zip(self._cells, cells, strict=True):
            self._paint_cell(painter, QRectF(left, top, width, height), went, word)
        painter.setPen(look.colour("ink2"))
        _write(painter, look, QRectF(seen[0], top, seen[1], height), self._seen, 400)

    def _paint_cell(self, painter: QPainter, rect: QRectF, went: Security | Rightness | None, word: str) -> None:
        look = self._look
        rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        role, weight = "ink2", 400
        if went is None:
            paint_box(painter, look, rect, look.px(6), edge="line", width=look.px(1))
        else:
            (role, soft), weight = ROLES[went], 600
            paint_box(painter, look, rect, look.px(6), soft, role if look.theme.is_framed else "", look.px(2))
        painter.setPen(look.colour(role))
        _write(painter, look, rect.adjusted(2, 0, -2, 0), word, weight)

    def _words_rect(self, width: int) -> QRect:
        room = width if is_stacked(self._look, width) else width - cells_width(self._look) - self._look.px(16)
        metrics = QFontMetrics(self._look.font(14))
        return metrics.boundingRect(QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, self.text())

    def _word(self, went: Security | Rightness | None, otherwise: str) -> str:
        words = {
            Security.SECURE: self.tr("secure"),
            Security.NEARLY: self.tr("nearly"),
            Security.NOT_YET: self.tr("not yet"),
            Rightness.ALL: self.tr("all right"),
            Rightness.SOME: self.tr("some right"),
            Rightness.NONE: self.tr("none right"),
        }
        return words[went] if went is not None else otherwise

    def _seen_text(self) -> str:
        days = self._row.days_since
        if days is None:
            return self.tr("never")
        return self.tr("today") if days == 0 else self.tr("%n day(s) ago", "", days)


class HeatTable(QWidget):
    """The rows of a part. Tab comes to one of them, the arrow keys go from row to row."""

    section_asked = Signal(str)
    """Read the section that teaches an objective (its lasting id)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: list[HeatRow] = []
        self._column = in_column(inside=self, look=look, margins=(INDENT, 0, 0, 8), spacing=4)

    def show_rows(self, objectives: Sequence[ObjectiveRow]) -> None:
        """Show these objectives, once."""
        if self.rows:
            return
        seen = [each for each in objectives if each.days_since is not None]
        unseen = [each for each in objectives if each.days_since is None]
        if not seen or len(unseen) < 2:
            self._add(objectives, self._column)
            return
        self._add(seen, self._column)
        rest = QWidget()
        column = in_column(inside=rest, look=self._look, spacing=4)
        words = self.tr("{all} not seen yet").format(all=len(unseen))
        folded = Disclosure(self._look, words, rest, is_quiet=True)
        folded.opened.connect(lambda _: self._add(unseen, column) if not column.count() else None)
        self._column.addWidget(folded)

    def _add(self, objectives: Sequence[ObjectiveRow], column: QVBoxLayout) -> None:
        for each in objectives:
            row = HeatRow(self._look, each, self)
            row.clicked.connect(lambda _=False, section=each.section_id: self.section_asked.emit(section))
            column.addWidget(row)
            self.rows.append(row)
        let_tab_come_to(self.rows[0], self.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the row above or below, to the first or the last."""
        if not go_along([each for each in self.rows if each.isVisible()], event.key()):
            super().keyPressEvent(event)


def _write(painter: QPainter, look: Look, rect: QRectF, word: str, weight: int) -> None:
    """Write a word into a cell: in two smaller lines where one is too short."""
    painter.setFont(look.font(13, weight))
    if painter.fontMetrics().horizontalAdvance(word) <= rect.width():
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, word)
        return
    painter.setFont(look.font(12, weight))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere, word)


def cells_width(look: Look) -> int:
    """Return the width of the cells and of the last column."""
    return CELLS * look.px(CELL + GAP) + look.px(SEEN)


def places(look: Look, width: int) -> list[tuple[int, int]]:
    """Return left and width of the cells and of the last column in a row of a width."""
    gap = look.px(GAP)
    cell, seen = look.px(CELL), look.px(SEEN)
    left = 0 if is_stacked(look, width) else width - cells_width(look)
    if width < cells_width(look):
        cell = seen = (width - CELLS * gap) // (CELLS + 1)
    return [(left + index * (cell + gap), cell if index < CELLS else seen) for index in range(CELLS + 1)]


def is_stacked(look: Look, width: int) -> bool:
    """Whether words and cells have no room beside each other."""
    return width - cells_width(look) < look.px(LEAST_WORDS)


class HeatHead(QWidget):
    """The names of the columns, above the cells."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(self.updateGeometry)
        self._names = (
            self.tr("First try"),
            self.tr("Practice"),
            self.tr("Last test"),
            self.tr("Review"),
            self.tr("Last seen"),
        )
        self.setAccessibleName(", ".join((self.tr("Objective"), *self._names)))

    def sizeHint(self) -> QSize:
        """One line, two where a name is longer than its cell."""
        return QSize((CELLS + 1) * self._look.px(LEAST_CELL + GAP), self._look.px(36 if self._is_high() else 20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for two lines where the cells are narrow."""
        super().resizeEvent(event)
        self.updateGeometry()

    def _is_high(self) -> bool:
        metrics = QFontMetrics(self._look.font(12, 600))
        cell = places(self._look, max(1, self.width()))[0][1]
        return any(metrics.horizontalAdvance(name) > cell for name in self._names)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names."""
        look = self._look
        painter = QPainter(self)
        painter.setFont(look.font(12, 600))
        painter.setPen(look.colour("ink2"))
        if not is_stacked(look, self.width()):
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.tr("Objective"))
        centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        for name, (left, width) in zip(self._names, places(look, self.width()), strict=True):
            painter.drawText(QRectF(left, 0, width, self.height()), centred, name)
