"""What widgets that paint themselves share: smooth edges, boxes and words in the colours of the look."""

from math import sqrt

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintDevice, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
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


class _Edge(QWidget):
    """The edge of a window with corners of `corner` px, over all in it, along its mask and as smooth as that inside."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self.corner = look, 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill all that lies outside the inner arc: what reaches out of the window is masked."""
        width = self._look.px(self._look.theme.line_width)
        whole, inner = QPainterPath(), QPainterPath()
        whole.addRect(QRectF(self.rect()))
        corner = self.corner - width
        inner.addRoundedRect(QRectF(self.rect()).adjusted(width, width, -width, -width), corner, corner)
        smooth(self).fillPath(whole.subtracted(inner), self._look.colour("edge"))


def round_off(window: QWidget, look: Look, corner: float) -> None:
    """Cut the corners of a window off, `corner` px of radius: not every desktop shows through what is not painted.

    Its edge follows the cut, which goes by whole pixels: a smooth arc would be broken by it.
    """
    shape, box = QRegion(window.rect()), window.rect()
    for row in range(round(corner)):  # all four corners alike, which those of a polygon's region are not
        cut = round(corner - sqrt(max(0.0, corner**2 - (corner - row - 0.5) ** 2)))
        for y in (row, box.bottom() - row):
            shape -= QRegion(0, y, cut, 1)
            shape -= QRegion(box.right() + 1 - cut, y, cut, 1)
    window.setMask(shape)
    edge = next((each for each in window.children() if isinstance(each, _Edge)), None) or _Edge(look, window)
    edge.corner = corner
    edge.setGeometry(window.rect())
    edge.show()
    edge.raise_()


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
