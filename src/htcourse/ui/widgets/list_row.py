"""A row to press: a title, a line below it, perhaps a tag, and a chevron."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from htcourse.ui.look.theme import Look

HEIGHT = 52


class ListRow(QAbstractButton):
    """Rows stand under each other in a card, with a rule between."""

    def __init__(
        self,
        look: Look,
        title: str,
        detail: str,
        parent: QWidget | None = None,
        *,
        tag: str = "",
        has_rule: bool = True,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._detail = detail
        self._tag = tag
        self._has_rule = has_rule
        self.setText(title)
        self.setAccessibleName(", ".join(each for each in (title, tag, detail) if each))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """One height for all."""
        return QSize(self._look.px(200), self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title, tag, detail, chevron and rule."""
        look = self._look
        px = look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
            rect = QRectF(self.rect()).adjusted(0, px(2), 0, -px(2))
            painter.drawRoundedRect(rect, px(6), px(6))
        size = px(16)
        right = self.width() - size
        look.icon("chevron-right", "ink2", 16).paint(painter, right, (self.height() - size) // 2, size, size)
        title = self._paint_title(painter, right - px(8))
        painter.setFont(look.font(13))
        painter.setPen(look.colour("ink2"))
        rect = QRectF(0, px(27), right - px(8), px(19))
        text = QFontMetrics(painter.font()).elidedText(self._detail, Qt.TextElideMode.ElideRight, int(rect.width()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
        self.setToolTip("" if (title, text) == (self.text(), self._detail) else self.accessibleName())
        if self._has_rule:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(look.colour("line"), px(1)))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _paint_title(self, painter: QPainter, right: int) -> str:
        """Paint the title and the tag after it; return what there was room for."""
        look = self._look
        px = look.px
        tag_font = look.font(12, 600)
        tag_width = QFontMetrics(tag_font).horizontalAdvance(self._tag) + px(16) if self._tag else 0
        room = right - (tag_width + px(10) if self._tag else 0)
        font = look.font(14, 600)
        metrics = QFontMetrics(font)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        painter.drawText(QRectF(0, px(7), room, px(20)), Qt.AlignmentFlag.AlignVCenter, text)
        if not self._tag:
            return text
        box = QRectF(metrics.horizontalAdvance(text) + px(10), px(6), tag_width, px(22))
        painter.setPen(QPen(look.colour("accent"), px(1)) if look.theme.is_framed else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("select"))
        painter.drawRoundedRect(box, px(6), px(6))
        painter.setFont(tag_font)
        painter.setPen(look.colour("accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._tag)
        return text

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
