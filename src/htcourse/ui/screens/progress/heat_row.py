"""One objective: its words, how the first try and the last test went, its state now, and when it was last seen."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.core.progress import DAYS_SECURE, DAYS_TO_BE_SECURE, Security
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.focus_order import go_along, let_tab_come_to
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.lines import Lines
from htcourse.ui.widgets.painting import PaintedButton, paint_box, smooth
from htcourse.usecases.reading.open_progress import ObjectiveRow, Tally

FIRST, TEST, NOW, SEEN = WIDTHS = 76, 76, 96, 100
"""How wide the columns are, in px at 100 %."""
CELL_HEIGHT, GAP, _LINE, _SIDE = 40, 4, 20, 6
LEAST_CELL, LEAST_WORDS = 64, 240
INDENT = 22
"""Objectives begin where the titles of their parts do, behind the chevron, in px at 100 %."""
ROLES = {
    Security.SECURE: ("good", "good_soft"),
    Security.NEARLY: ("warn", "warn_soft"),
    Security.NOT_YET: ("ink2", "ground"),
}
NEEDS_WORK = ("bad", "bad_soft")
"""Of what is not yet and was missed on as many days as would make it secure: red on the first day would only scare."""


class HeatRow(PaintedButton):
    """Opens the section that teaches the objective."""

    def __init__(self, look: Look, row: ObjectiveRow, parent: QWidget | None = None, *, is_apart: bool = False) -> None:
        """With `is_apart` it stands among others that were not seen: their title says so."""
        super().__init__(look, row.text, parent, grows=True)
        self._row, self._is_apart = row, is_apart
        self._seen = self._seen_text()
        self._state, self._days = security_word(row.security), self._days_text()
        self._heights: dict[tuple[int, float], int] = {}
        self._written: dict[float, list[Lines]] = {}
        self._lacking = "" if is_apart else self._lacking_text()
        told = [
            self.tr("First try: {went}").format(went=self._went(row.first_try)),
            self.tr("Practice: {went}").format(went=self._went(row.practice)),
            self.tr("Last test: {went}").format(went=self._went(row.last_test)),
            self.tr("Review: {went}").format(went=self._went(row.review)),
        ]
        now = self.tr("Now: {state}").format(state=f"{self._state}, {self._days}")
        why = self._why()
        seen = self.tr("Last seen: {when}").format(when=self._seen)
        self._unseen = "" if row.days_since is not None or row.first_try else self.tr("not seen yet")
        self.setAccessibleName(". ".join([row.text, *([self._unseen] if self._unseen else [now, why, *told, seen])]))
        self.setToolTip("" if self._unseen else "\n".join((now, why, *told)))
        self.setEnabled(bool(row.section_id))

    def _why(self) -> str:
        """Return what makes the state: a last test that went well does not, on a day with something wrong."""
        if self._row.security is Security.SECURE:
            return self.tr("Nothing was wrong on the last two days that count")
        return self._lacking or self.tr("Nothing was wrong on one of the last two days that count")

    def _lacking_text(self) -> str:
        """Return what keeps it from being secure, where the figures beside the state do not tell."""
        row = self._row
        if row.security is Security.SECURE or row.days_since is None:
            return ""
        if needs_work(row):
            return self.tr("A miss on each of the last two days")
        if row.missed:
            days = row.missed[-1]
            today = self.tr("A miss today")
            return self.tr("A miss %n day(s) ago", "", days) if days else today
        if self._is_long_ago():
            return self.tr("Last right over {days} days ago; one right day makes it secure").format(days=DAYS_SECURE)
        return self.tr("Guessed so far, or with help") if row.security is Security.NOT_YET else ""

    def _is_long_ago(self) -> bool:
        return self._row.security is Security.NEARLY and self._row.days_right == DAYS_TO_BE_SECURE

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
        if self._is_apart:
            return max(px(CELL_HEIGHT - 6), words + px(10))
        if is_stacked(self._look, width):
            return words + px(CELL_HEIGHT + 18)
        return max(px(CELL_HEIGHT + 4), words + px(10))

    def sizeHint(self) -> QSize:
        """As on a wide page."""
        width = self._look.px(696)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Leave room for narrow cells; the words stand above them then."""
        return QSize(len(WIDTHS) * self._look.px(LEAST_CELL + GAP), self._look.px(CELL_HEIGHT))

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
        stacked = is_stacked(look, self.width()) and not self._is_apart
        words.moveTop(look.px(4) if stacked else (self.height() - words.height()) // 2)
        # A minimum line height puts what is left over above the letters; half of it belongs below.
        lift = (look.px(_LINE) - QFontMetricsF(look.font(14)).height()) / 2
        top = words.top() - lift
        for each in self._lines():
            each.paint(painter, words.left(), top, words.width())
            top += each.height(words.width())
            painter.setPen(look.colour("ink2"))
        if self._is_apart:
            return
        height = look.px(CELL_HEIGHT)
        top = words.bottom() + look.px(5) if stacked else (self.height() - height) // 2
        boxes = [QRectF(left, top, width, height) for left, width in places(look, self.width())]
        painter.setPen(look.colour("ink2"))
        if self._unseen:
            # Empty cells would be as loud as results.
            write(painter, look, boxes[0].united(boxes[-1]), self._unseen, 400)
            return
        write(painter, look, boxes[3].adjusted(look.px(_SIDE), 0, -look.px(_SIDE), 0), self._seen, 400)
        for box, tally in zip(boxes, (self._row.first_try, self._row.last_test), strict=False):
            painter.setPen(look.colour("ink" if tally else "ink2"))
            write(painter, look, box, self._went(tally) if tally else "–", 400)
        self._paint_state(painter, boxes[2])

    def _paint_state(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        role, soft = NEEDS_WORK if needs_work(self._row) else ROLES[self._row.security]
        edge = role if look.theme.is_framed else ""
        paint_box(painter, look, box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(6), soft, edge, look.px(2))
        painter.setPen(look.colour(role))
        upper, lower = box.adjusted(2, 3, -2, -box.height() / 2), box.adjusted(2, box.height() / 2 - 1, -2, -3)
        has_room = QFontMetrics(look.font(12)).horizontalAdvance(self._days) <= lower.width()
        write(painter, look, upper if has_room else box.adjusted(2, 0, -2, 0), self._state, 600)
        if has_room:  # else its tip has them
            write(painter, look, lower, self._days, 400)

    def _words_rect(self, width: int) -> QRect:
        is_alone = self._is_apart or is_stacked(self._look, width)
        room = width if is_alone else width - cells_width(self._look) - self._look.px(16)
        return QRect(0, 0, room, sum(each.height(room) for each in self._lines()))

    def _lines(self) -> list[Lines]:
        """Return the objective and what it lacks, written once for a zoom."""
        look = self._look
        if look.zoom not in self._written:
            self._written[look.zoom] = [Lines(self.text(), look.font(14), look.px(_LINE))]
            if self._lacking:
                self._written[look.zoom].append(Lines(self._lacking, look.font(13), look.px(18)))
        return self._written[look.zoom]

    def _went(self, tally: Tally | None) -> str:
        if tally is None:
            return self.tr("none yet")
        return self.tr("{right} of {all}").format(right=tally.right, all=tally.of)

    def _days_text(self) -> str:
        """Return the figure of the state: of days, as those beside it are of questions."""
        if self._is_long_ago():
            return self.tr("long ago")
        return self.tr("{right} of {all} days").format(right=self._row.days_right, all=DAYS_TO_BE_SECURE)

    def _seen_text(self) -> str:
        days = self._row.days_since
        if days is None:
            return self.tr("not seen yet")
        return self.tr("today") if days == 0 else self.tr("%n day(s) ago", "", days)


class HeatTable(QWidget):
    """The rows of a part. Tab comes to one of them, the arrow keys go from row to row."""

    section_asked = Signal(str)
    """Read the section that teaches an objective (its lasting id)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: list[HeatRow] = []
        self.rest: Disclosure | None = None
        """What was not seen yet, below what was, folded away until somebody asks."""
        self._column = in_column(inside=self, look=look, margins=(INDENT, 0, 0, 8), spacing=4)

    def show_rows(self, objectives: Sequence[ObjectiveRow]) -> None:
        """Show these objectives, once."""
        if self.rows:
            return
        seen = [each for each in objectives if each.days_since is not None]
        unseen = [each for each in objectives if each.days_since is None]
        if not seen or len(unseen) < 2:
            self._add(objectives, self._column, is_apart=not seen)
            return
        self._add(seen, self._column)
        rest = QWidget()
        column = in_column(inside=rest, look=self._look, spacing=4)
        words = self.tr("{all} not seen yet").format(all=len(unseen))
        self.rest = Disclosure(self._look, words, rest, is_quiet=True, is_small=True)
        self.rest.opened.connect(lambda _: self._add(unseen, column, is_apart=True) if not column.count() else None)
        self._column.addWidget(self.rest)

    def _add(self, objectives: Sequence[ObjectiveRow], column: QVBoxLayout, *, is_apart: bool = False) -> None:
        for each in objectives:
            row = HeatRow(self._look, each, self, is_apart=is_apart)
            row.clicked.connect(lambda _=False, section=each.section_id: self.section_asked.emit(section))
            column.addWidget(row)
            self.rows.append(row)
        let_tab_come_to(self.rows[0], self.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the row above or below, to the first or the last."""
        if not go_along([each for each in self.rows if each.isVisible()], event.key()):
            super().keyPressEvent(event)


def write(painter: QPainter, look: Look, rect: QRectF, word: str, weight: int) -> None:
    """Write into a cell: in two smaller lines where one is too short; a word is broken only where it is too long."""
    painter.setFont(look.font(13, weight))
    if painter.fontMetrics().horizontalAdvance(word) <= rect.width():
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, word)
        return
    painter.setFont(look.font(12, weight))
    longest = max(map(painter.fontMetrics().horizontalAdvance, word.split()))
    wrap = Qt.TextFlag.TextWordWrap if longest <= rect.width() else Qt.TextFlag.TextWrapAnywhere
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | wrap, word)


def needs_work(row: ObjectiveRow) -> bool:
    """Say whether an objective was missed on as many days as would make it secure."""
    return len(row.missed) == DAYS_TO_BE_SECURE


def security_word(security: Security) -> str:
    """Return what the state of an objective is called, here, in the legend and in the guide."""
    words = {
        Security.SECURE: QCoreApplication.translate("HeatRow", "secure"),
        Security.NEARLY: QCoreApplication.translate("HeatRow", "nearly"),
        Security.NOT_YET: QCoreApplication.translate("HeatRow", "not yet"),
    }
    return words[security]


def cells_width(look: Look) -> int:
    """Return the width of all columns."""
    return sum(map(look.px, WIDTHS)) + (len(WIDTHS) - 1) * look.px(GAP)


def places(look: Look, width: int) -> list[tuple[int, int]]:
    """Return left and width of the columns in a row of a width."""
    gap, wide = look.px(GAP), [look.px(each) for each in WIDTHS]
    left = 0 if is_stacked(look, width) else width - cells_width(look)
    if width < cells_width(look):
        wide = [(width - (len(WIDTHS) - 1) * gap) // len(WIDTHS)] * len(WIDTHS)
    return [(left + sum(wide[:index]) + index * gap, each) for index, each in enumerate(wide)]


def is_stacked(look: Look, width: int) -> bool:
    """Whether words and cells have no room beside each other."""
    return width - cells_width(look) < look.px(LEAST_WORDS)


class HeatHead(QWidget):
    """The names of the columns, above the cells."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(self.updateGeometry)
        self._names = (self.tr("First try"), self.tr("Last test"), self.tr("Now"), self.tr("Last seen"))
        self.setAccessibleName(", ".join((self.tr("Objective"), *self._names)))

    def sizeHint(self) -> QSize:
        """One line, two where a name is longer than its cell."""
        return QSize(len(WIDTHS) * self._look.px(LEAST_CELL + GAP), self._look.px(36 if self._is_high() else 20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for two lines where the cells are narrow."""
        super().resizeEvent(event)
        self.updateGeometry()

    def _is_high(self) -> bool:
        metrics = QFontMetrics(self._look.font(12, 600))
        cells = places(self._look, max(1, self.width()))
        return any(metrics.horizontalAdvance(name) > each for name, (_, each) in zip(self._names, cells, strict=True))

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
