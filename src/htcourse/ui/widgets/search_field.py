"""What looks like a search field and opens the search palette."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from htcourse.ui.look.theme import Look

WIDTHS = {"wide": 280, "narrow": 172, "icon": 38}
SIDE = 8


class SearchField(QAbstractButton):
    """A button drawn as a field, with the shortcut at its right; `SIDE` px of room at both sides."""

    def __init__(self, look: Look, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._short = ""
        self._shortcut = shortcut
        self._form = "wide"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def set_words(self, text: str, short: str) -> None:
        """Show a hint, or a shorter one where there is little room."""
        self._short = short
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def set_form(self, form: str) -> None:
        """Take more or less room: "wide", "narrow" with fewer words, or just an "icon"."""
        if form != self._form:
            self._form = form
            self._restyle()

    def sizeHint(self) -> QSize:
        """One of three widths."""
        px = self._look.px
        return QSize(px(WIDTHS[self._form]) + 2 * px(SIDE), px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the icon, the hint and the key cap."""
        look = self._look
        px = look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look.theme.line_width * look.zoom
        half = width / 2
        box = QRectF(self.rect()).adjusted(px(SIDE) + half, half, -px(SIDE) - half, -half)
        painter.setPen(QPen(look.colour("edge"), width))
        painter.setBrush(look.colour("hover" if self.underMouse() else "paper"))
        painter.drawRoundedRect(box, px(8), px(8))
        size = px(18)
        left = round(box.left()) + px(10)
        look.icon("search", "ink2", 18).paint(painter, left, (self.height() - size) // 2, size, size)
        if self._form == "icon":
            return
        cap = self._paint_cap(painter, box)
        painter.setFont(look.font(14))
        painter.setPen(look.colour("ink2"))
        left += px(26)
        rect = QRectF(left, 0, cap - left - px(4), self.height())
        text = self._short if self._form == "narrow" else self.text()
        text = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, round(rect.width()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_cap(self, painter: QPainter, box: QRectF) -> float:
        look = self._look
        px = look.px
        painter.setFont(look.font(12, 600))
        width = QFontMetrics(painter.font()).horizontalAdvance(self._shortcut) + px(12)
        cap = QRectF(box.right() - px(8) - width, (self.height() - px(22)) / 2, width, px(22)).adjusted(
            0.5, 0.5, -0.5, -0.5
        )
        painter.setPen(QPen(look.colour("line"), look.theme.line_width * look.zoom))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, px(5), px(5))
        painter.setPen(look.colour("ink2"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._shortcut)
        return cap.left()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
