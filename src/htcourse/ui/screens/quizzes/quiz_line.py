"""A quiz in one line: where it stands, its title, how long it is, and how it went last time."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from htcourse.core.typography import typographic_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.list_row import SIDE
from htcourse.ui.widgets.painting import PaintedButton, paint_box, paint_words, paint_wrapped, smooth, wrapped_height

NARROW = 560
HEIGHT = 56
LEFT, _RIGHT, _CHEVRON = 32, 240, 24
"""Where the title begins, what the outcome takes, unless it needs more, and what the chevron takes, in px at 100 %."""
_AT_THE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class Standing(NamedTuple):
    """Where a quiz stands: an icon with its role, the outcome in words (empty where there is none), and its day."""

    icon: str
    role: str
    outcome: str = ""
    when: str = ""


class QuizLine(PaintedButton):
    """Unfolds what can be done with the quiz."""

    def __init__(self, look: Look, title: str, detail: str, standing: Standing, parent: QWidget | None = None) -> None:
        super().__init__(look, title, parent, grows=True)
        self._detail = detail
        self._standing = standing
        self._is_open = False
        self._heights: dict[tuple[int, float], int] = {}
        self._lengths: dict[tuple[str, int, float], int] = {}
        self.has_rule = True
        self.setProperty("ring", 6)
        self.setProperty("ring_inside", 0)
        self.setAccessibleName(", ".join(each for each in (title, detail, standing.outcome, standing.when) if each))
        self.show_open(False)

    def show_open(self, is_open: bool) -> None:
        """Say whether what can be done stands below."""
        self._is_open = is_open
        self.setAccessibleDescription(self.tr("open") if is_open else self.tr("folded away"))
        self.update()

    def sizeHint(self) -> QSize:
        """One height for all whose title has room on one line."""
        return QSize(self._look.px(240), self._look.px(HEIGHT))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the title needs; layouts ask thirty times, with few widths."""
        asked = (width, self._look.zoom)
        if asked not in self._heights:
            height = self._look.px(HEIGHT + (19 if self._is_below(width) else 0))
            self._heights[asked] = height + self._more(width) + self._below(width)
        return self._heights[asked]

    def _is_below(self, width: int) -> bool:
        """Whether the outcome stands below the title: beside it there is no room."""
        return bool(self._standing.outcome) and width < self._look.px(NARROW)

    def _room(self, width: int) -> int:
        """Return the width that the title has."""
        px = self._look.px
        beside = self._beside() if self._standing.outcome and not self._is_below(width) else 0
        return width - px(LEFT) - px(_CHEVRON) - beside - px(2 * SIDE)

    def _beside(self) -> int:
        """Return what the outcome takes beside the title."""
        wanted = self._length(self._standing.outcome, self._look.font(14, 600, tabular=True))
        return max(self._look.px(_RIGHT), wanted + self._look.px(20 + 4))

    def _more(self, width: int) -> int:
        """Return what a title on several lines takes more than one on one line."""
        return self._beyond(self.text(), self._look.font(14, 600), self._room(width))

    def _below(self, width: int) -> int:
        """Return what a detail on several lines takes more than one on one line: an hour must not be cut off."""
        return self._beyond(self._detail, self._look.font(13), self._room(width))

    def _beyond(self, words: str, font: QFont, room: int) -> int:
        """Return what words take more than one line. Most have room on it, and need not be broken to know."""
        if self._length(words, font) < room:
            return 0
        return max(0, wrapped_height(font, words, room) - wrapped_height(font, "x", room))

    def _length(self, words: str, font: QFont) -> int:
        kept = (words, font.weight(), self._look.zoom)
        if kept not in self._lengths:
            self._lengths[kept] = QFontMetrics(font).horizontalAdvance(typographic_text(words))
        return self._lengths[kept]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, title, detail, outcome, chevron and rule."""
        look = self._look
        px = look.px
        painter = smooth(self)
        if self.underMouse():
            paint_box(painter, look, QRectF(self.rect()).adjusted(0, px(2), 0, -px(2)), px(6), "hover")
        size, standing, side = px(18), self._standing, px(SIDE)
        look.icon(standing.icon, standing.role, 18).paint(painter, side, px(9), size, size)
        name, small = "chevron-down" if self._is_open else "chevron-right", px(16)
        look.icon(name, "ink2", 16).paint(painter, self.width() - side - small, px(20), small, small)
        left, room, more = side + px(LEFT), self._room(self.width()), self._more(self.width())
        paint_wrapped(painter, look, QRectF(left, px(8), room, px(20) + more), self.text(), look.font(14, 600), "ink")
        below = self._below(self.width())
        box = QRectF(left, px(29) + more, room, px(19) + below)
        paint_wrapped(painter, look, box, self._detail, look.font(13), "ink2")
        self._paint_outcome(painter, more + below)
        if self.has_rule and not self._is_open:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(look.colour("line"), px(1)))
            painter.drawLine(side, self.height() - 1, self.width() - side - 1, self.height() - 1)

    def _paint_outcome(self, painter: QPainter, more: int) -> None:
        look, standing = self._look, self._standing
        px = look.px
        if self._is_below(self.width()):
            words = ", ".join(filter(None, (standing.outcome, standing.when)))
            box = QRectF(px(SIDE + LEFT), px(48) + more, self._room(self.width()), px(19))
            paint_words(painter, look, box, words, look.font(13, 600), "ink")
        elif standing.outcome:
            width = self._beside() - px(20)
            left = self.width() - px(SIDE + _CHEVRON + 8) - width
            role = standing.role if standing.role in ("good", "warn") else "ink"
            font = look.font(14, 600, tabular=True)
            paint_words(painter, look, QRectF(left, px(8), width, px(20)), standing.outcome, font, role, _AT_THE_RIGHT)
            box = QRectF(left, px(29), width, px(19))
            paint_words(painter, look, box, standing.when, look.font(13), "ink2", _AT_THE_RIGHT)
