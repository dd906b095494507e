"""A quiet card that is one link: an icon, a title and a sentence."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from htcourse.ui.theme import Look

LEFT, TOP = 46, 12
LINE = 19


class LinkCard(QAbstractButton):
    """Takes the height its sentence needs."""

    def __init__(self, look: Look, title: str, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._detail = text
        self._icon = icon
        self.setText(title)
        self.setAccessibleName(f"{title}. {text}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 10)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)

    def heightForWidth(self, width: int) -> int:
        """Return title, lines and margins."""
        px = self._look.px
        return px(TOP) * 2 + px(21) + len(self._lines(width)) * px(LINE)

    def sizeHint(self) -> QSize:
        """As in the right column."""
        width = self._look.px(336)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint outline, icon and words."""
        look = self._look
        px = look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look.theme.line_width * look.zoom
        half = width / 2
        painter.setPen(QPen(look.colour("line"), width))
        painter.setBrush(look.colour("hover" if self.underMouse() else "ground"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), px(10), px(10))
        look.icon(self._icon, "accent", 18).paint(painter, px(16), px(TOP + 1), px(18), px(18))
        painter.setFont(look.font(14, 600))
        painter.setPen(look.colour("ink"))
        room = self.width() - px(LEFT + 16)
        title = QFontMetrics(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(px(LEFT), px(TOP), room, px(20)), middle, title)
        painter.setFont(look.font(13))
        painter.setPen(look.colour("ink2"))
        for number, line in enumerate(self._lines(self.width())):
            painter.drawText(QRectF(px(LEFT), px(TOP + 21) + number * px(LINE), room + px(8), px(LINE)), middle, line)

    def _lines(self, width: int) -> list[str]:
        """Break the sentence between words."""
        metrics = QFontMetrics(self._look.font(13))
        room = max(self._look.px(60), width - self._look.px(LEFT + 24))
        lines = [""]
        for word in self._detail.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and metrics.horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
