"""What widgets that paint themselves share: smooth edges, boxes and words in the colours of the look."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintDevice, QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from htcourse.core.typography import typographic_text
from htcourse.ui.look.theme import Look

MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
CENTRED = Qt.AlignmentFlag.AlignCenter
AT_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class PaintedButton(QAbstractButton):
    """A button that paints itself, under a hand, in the Tab order; painted anew when the look changes."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None, *, grows: bool = False) -> None:
        """`grows`: as high as its words need at its width, which `heightForWidth` tells."""
        super().__init__(parent)
        self._look = look
        self.setText(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        height = QSizePolicy.Policy.Preferred if grows else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, height)
        policy.setHeightForWidth(grows)
        self.setSizePolicy(policy)
        repaint_with(look, self)


def repaint_with(look: Look, widget: QWidget) -> None:
    """Measure and paint a widget anew whenever the look changes."""
    look.changed.connect(widget.updateGeometry)
    look.changed.connect(widget.update)


def smooth(device: QPaintDevice) -> QPainter:
    """Return a painter whose edges are smooth."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def round_off(window: QWidget, corner: float) -> None:
    """Cut the corners of a window off, `corner` px of radius: not every desktop shows through what is not painted."""
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(window.rect()), corner, corner)
    window.setMask(QRegion(shape.toFillPolygon().toPolygon()))


def take_colours(painter: QPainter, look: Look, ground: str = "", edge: str = "", width: float = 1.0) -> None:
    """Let what is painted next have a ground and an edge (roles; empty for none), the edge `width` px wide."""
    painter.setPen(QPen(look.colour(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(ground) if ground else Qt.BrushStyle.NoBrush)


def paint_box(
    painter: QPainter, look: Look, box: QRectF, radius: float, ground: str = "", edge: str = "", width: float = 1.0
) -> None:
    """Paint a box with round corners."""
    take_colours(painter, look, ground, edge, width)
    painter.drawRoundedRect(box, radius, radius)


def paint_open(painter: QPainter, look: Look, box: QRectF) -> None:
    """Paint the ground of the row of contents that is open, with a bar at its left."""
    px = look.px
    paint_box(painter, look, box, px(6), "select", "accent" if look.theme.is_framed else "", px(2))
    bar = QRectF(box.left(), box.center().y() - px(8), px(3), px(16))
    paint_box(painter, look, bar, px(1.5), "accent")


def paint_words(
    painter: QPainter, look: Look, box: QRectF, words: str, font: QFont, role: str, place: Qt.AlignmentFlag = MIDDLE
) -> str:
    """Write words on one line; return them as far as there was room."""
    painter.setFont(font)
    painter.setPen(look.colour(role))
    told = typographic_text(words)
    shown = QFontMetrics(font).elidedText(told, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, place, shown)
    return words if shown == told else shown


def wrapped_height(font: QFont, words: str, width: int) -> int:
    """Return the height of words within a width, on as many lines as they need."""
    box = QRect(0, 0, max(1, width), 1 << 20)
    return QFontMetrics(font).boundingRect(box, Qt.TextFlag.TextWordWrap, typographic_text(words)).height()


def paint_wrapped(painter: QPainter, look: Look, box: QRectF, words: str, font: QFont, role: str) -> None:
    """Write words in the middle of a box, on as many lines as they need."""
    painter.setFont(font)
    painter.setPen(look.colour(role))
    painter.drawText(box, MIDDLE | Qt.TextFlag.TextWordWrap, typographic_text(words))
