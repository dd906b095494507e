"""A row to press: a title, a line below it, perhaps a tag and what a press does, and a chevron."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.layouts import beyond
from htcourse.ui.widgets.painting import (
    CENTRED,
    PaintedButton,
    paint_box,
    paint_words,
    paint_wrapped,
    smooth,
    wrapped_height,
)

HEIGHT = 52
SIDE = 10
"""What the ground under the mouse, and the ring of the keyboard, have beside the words, in px at 100 %."""


class ListRow(PaintedButton):
    """Rows stand under each other in a card, with a rule between; `in_line` gives what goes into the card.

    It is wider than its words by `SIDE` at both sides, so that they stand below those of the card.
    """

    def __init__(
        self,
        look: Look,
        title: str,
        detail: str,
        parent: QWidget | None = None,
        *,
        tag: str = "",
        has_rule: bool = True,
        wraps: bool = False,
        tip: str = "",
        act: str = "",
    ) -> None:
        """With `wraps` the line below the title takes as many lines as it needs. `act` says what a press does.

        `tip` says the whole of what the line below says in short, as the end of a path.
        """
        super().__init__(look, title, parent, grows=True)
        self._detail = detail
        self._tag = tag
        self._has_rule = has_rule
        self._wraps = wraps
        self._tip = tip
        self._act = act
        self.setAccessibleDescription(tip)
        self.setProperty("ring", 6)
        self.setProperty("ring_inside", 0)
        self.setAccessibleName(", ".join(each for each in (title, tag, detail, act) if each))

    def in_line(self) -> QHBoxLayout:
        """Return what goes into a card, once."""
        return beyond(self._look, self, SIDE)

    def sizeHint(self) -> QSize:
        """One height for all whose title has room on one line."""
        return QSize(self._look.px(200), self._look.px(HEIGHT))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the title needs."""
        return self._look.px(HEIGHT) + self._more(width) + self._more_below(width)

    def _more(self, width: int) -> int:
        """Return what a title on several lines takes more than one on one line."""
        font = self._look.font(14, 600)
        room = self._room(width)
        return 0 if self._tag else wrapped_height(font, self.text(), room) - wrapped_height(font, "x", room)

    def _more_below(self, width: int) -> int:
        """Return what the line below takes more than one line, where it wraps."""
        font, room = self._look.font(13), self._room(width)
        return wrapped_height(font, self._detail, room) - wrapped_height(font, "x", room) if self._wraps else 0

    def _room(self, width: int) -> int:
        """Return what the words have left of what the row does, and of the chevron."""
        return width - self._look.px(16 + 8 + 2 * SIDE) - self._act_width()

    def _act_width(self) -> int:
        if not self._act:
            return 0
        return QFontMetrics(self._look.font(13, 600)).horizontalAdvance(self._act) + self._look.px(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title, tag, detail, chevron and rule."""
        look = self._look
        px = look.px
        painter = smooth(self)
        if self.underMouse():
            paint_box(painter, look, QRectF(self.rect()).adjusted(0, px(2), 0, -px(2)), px(6), "hover")
        size = px(16)
        left, right = px(SIDE), self.width() - px(SIDE) - size
        look.icon("chevron-right", "ink2", 16).paint(painter, right, (self.height() - size) // 2, size, size)
        if self._act:
            right -= self._act_width()
            box = QRectF(right, 0, self._act_width(), self.height())
            paint_words(painter, look, box, self._act, look.font(13, 600), "accent")
        is_whole = self._paint_words(painter, right)
        self.setToolTip(self._tip or ("" if is_whole else self.accessibleName()))
        if self._has_rule:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(look.colour("line"), px(1)))
            painter.drawLine(left, self.height() - 1, self.width() - left - 1, self.height() - 1)

    def _paint_words(self, painter: QPainter, right: int) -> bool:
        """Paint what stands left of the chevron; return whether all of it had room."""
        look = self._look
        px, left = look.px, look.px(SIDE)
        title = self._paint_title(painter, right - px(8))
        below = px(27) + self._more(self.width())
        box = QRectF(left, below, right - px(8) - left, px(19) + self._more_below(self.width()))
        text = self._detail
        if self._wraps:
            paint_wrapped(painter, look, box, text, look.font(13), "ink2")
        else:
            text = paint_words(painter, look, box, text, look.font(13), "ink2")
        return (title, text) == (self.text(), self._detail)

    def _paint_title(self, painter: QPainter, right: int) -> str:
        """Paint the title and the tag after it; return what there was room for."""
        look = self._look
        px, left = look.px, look.px(SIDE)
        if not self._tag:
            box = QRectF(left, px(7), right - left, px(20) + self._more(self.width()))
            paint_wrapped(painter, look, box, self.text(), look.font(14, 600), "ink")
            return self.text()
        room = right - left - self._tag_width() - px(10)
        text = paint_words(painter, look, QRectF(left, px(7), room, px(20)), self.text(), look.font(14, 600), "ink")
        self._paint_tag(painter, left + QFontMetrics(painter.font()).horizontalAdvance(text) + px(10), px(6))
        return text

    def _tag_width(self) -> int:
        return QFontMetrics(self._look.font(12, 600)).horizontalAdvance(self._tag) + self._look.px(16)

    def _paint_tag(self, painter: QPainter, left: int, top: int) -> None:
        look, px = self._look, self._look.px
        box = QRectF(left, top, self._tag_width(), px(22))
        paint_box(painter, look, box, px(6), "select", "accent" if look.theme.is_framed else "", px(1))
        paint_words(painter, look, box, self._tag, look.font(12, 600), "accent", CENTRED)
