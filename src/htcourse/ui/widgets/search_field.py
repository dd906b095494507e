"""Search fields: one that opens the search palette, and one that narrows down what a page shows."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAction, QFontMetrics, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import CENTRED, PaintedButton, paint_box, paint_words, smooth

WIDTHS = {"wide": 280, "narrow": 172, "icon": 38}
SIDE = 8
_CLEAR, _QT_CLEAR = 32, 22
"""How wide what clears a field is, in px at 100 %, and the px that Qt keeps free for it."""


class SearchField(PaintedButton):
    """A button drawn as a field, with the shortcut at its right; `SIDE` px of room at both sides."""

    def __init__(self, look: Look, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._short = ""
        self._shortcut = shortcut
        self._shape = "wide"
        self.setProperty("ring_narrower", SIDE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, text: str, short: str) -> None:
        """Show a hint, or a shorter one where there is little room."""
        self._short = short
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def set_shape(self, shape: str) -> None:
        """Take more or less room: "wide", "narrow" with fewer words, or just an "icon"."""
        if shape != self._shape:
            self._shape = shape
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """One of three widths."""
        return QSize(self.width_as(self._shape), self._look.px(36))

    def width_as(self, shape: str) -> int:
        """Return the width in a shape."""
        return self._look.px(WIDTHS[shape]) + 2 * self._look.px(SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the icon, the hint and the key cap."""
        look = self._look
        px = look.px
        painter = smooth(self)
        width = look.theme.line_width * look.zoom
        half = width / 2
        box = QRectF(self.rect()).adjusted(px(SIDE) + half, half, -px(SIDE) - half, -half)
        paint_box(painter, look, box, px(8), "hover" if self.underMouse() else "paper", "edge", width)
        size = px(18)
        left = round(box.left()) + px(10)
        look.icon("search", "ink2", 18).paint(painter, left, (self.height() - size) // 2, size, size)
        if self._shape == "icon":
            return
        cap = self._paint_cap(painter, box)
        left += px(26)
        rect = QRectF(left, 0, cap - left - px(4), self.height())
        text = self._short if self._shape == "narrow" else self.text()
        paint_words(painter, look, rect, text, look.font(14), "ink2")

    def _paint_cap(self, painter: QPainter, box: QRectF) -> float:
        look = self._look
        px = look.px
        font = look.font(12, 600)
        width = QFontMetrics(font).horizontalAdvance(self._shortcut) + px(12)
        cap = QRectF(box.right() - px(8) - width, (self.height() - px(22)) / 2, width, px(22)).adjusted(
            0.5, 0.5, -0.5, -0.5
        )
        paint_box(painter, look, cap, px(5), edge="line", width=look.theme.line_width * look.zoom)
        paint_words(painter, look, cap, self._shortcut, font, "ink2", CENTRED)
        return cap.left()


class FilterField(QLineEdit):
    """Narrows down what a page shows; it has the sign of the search in the bar."""

    def __init__(self, look: Look, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        for each in self.findChildren(QAction):
            each.setIcon(QIcon())  # it is painted below
        for clear in self.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the search"))
            clear.setFocusProxy(self)
        look.follow(self.dress_again)

    def dress_again(self) -> None:
        """Give sign and words their look once more: under a style sheet Qt takes fonts back when a widget is moved."""
        self.setFont(self._look.font(14))
        px = self._look.px
        self.setTextMargins(px(20), 0, px(_CLEAR) - _QT_CLEAR if self.isClearButtonEnabled() else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the sign into its left margin, and at the right that of clearing: Qt's never grows."""
        super().paintEvent(event)
        px, painter = self._look.px, smooth(self)
        size = px(16)
        top = (self.height() - size) // 2
        self._look.icon("search", "ink2", 16).paint(painter, px(9), top, size, size)
        if self.text() and self.isClearButtonEnabled():
            self._look.icon("x", "ink2", 16).paint(painter, self.width() - px(9) - size, top, size, size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what clears be pressed at the whole height of the field."""
        super().resizeEvent(event)
        wide = self._look.px(_CLEAR)
        for each in self.findChildren(QToolButton):
            each.setGeometry(self.width() - wide, 0, wide, self.height())
