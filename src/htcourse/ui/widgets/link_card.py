"""A quiet card that is one link: an icon, a title and a sentence."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.words import broken

LEFT, TOP = 46, 12
TITLE, LINE = 20, 19


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
        title, lines = self._lines(width, is_title=True), self._lines(width)
        return px(TOP) * 2 + px(1) + len(title) * px(TITLE) + len(lines) * px(LINE)

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
        top = self._paint_lines(painter, px(TOP), px(TITLE), self._lines(self.width(), is_title=True))
        painter.setFont(look.font(13))
        painter.setPen(look.colour("ink2"))
        self._paint_lines(painter, top + px(1), px(LINE), self._lines(self.width()))

    def _paint_lines(self, painter: QPainter, top: int, height: int, lines: list[str]) -> int:
        """Write lines below each other; return where the last ends."""
        left = self._look.px(LEFT)
        for line in lines:
            painter.drawText(QRectF(left, top, self.width() - left, height), Qt.AlignmentFlag.AlignVCenter, line)
            top += height
        return top

    def _lines(self, width: int, *, is_title: bool = False) -> list[str]:
        """Break the title or the sentence between words."""
        font = self._look.font(14, 600) if is_title else self._look.font(13)
        room = max(self._look.px(60), width - self._look.px(LEFT + 16 if is_title else LEFT + 24))
        return broken(self.text() if is_title else self._detail, font, room)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
