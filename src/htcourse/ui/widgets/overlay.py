"""A dimmed page with one thing over it; what must stay in reach stays bright."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look

DIM = QColor(16, 20, 26, 115)
SHADOW = QColor(0, 0, 0, 6)


class Overlay(QWidget):
    """Covers its parent and holds one widget; a click beside it or Esc closes it.

    `bright` widgets are cut out: they are seen undimmed and take clicks.
    """

    closed = Signal()
    """The overlay went away."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._page = parent
        self._content: QWidget | None = None
        self._bright: tuple[QWidget, ...] = ()
        self._top = 14
        self._width = 720
        self._before: QWidget | None = None
        self.hide()
        parent.installEventFilter(self)
        look.changed.connect(self._lay_out)

    def set_content(self, content: QWidget, width: int, top: int) -> None:
        """Hold a widget `width` wide, `top` below the upper edge (px at 100 %)."""
        self._content = content
        self._width = width
        self._top = top
        content.setParent(self)

    def set_bright(self, *widgets: QWidget) -> None:
        """Leave these undimmed."""
        self._bright = widgets

    def open(self) -> None:
        """Cover the page and take the keyboard."""
        self._before = self.window().focusWidget()
        self._lay_out()
        self.show()
        self.raise_()
        if self._content is not None:
            self._content.show()
            self._content.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_overlay(self) -> None:
        """Go away and give the keyboard back."""
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)
            self.closed.emit()

    def give_way(self) -> None:
        """Go away and leave the keyboard where it is: another page has come."""
        self._before = None
        self.close_overlay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size."""
        if watched is self._page and event.type() == QEvent.Type.Resize and self.isVisible():
            self._lay_out()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        self._cut_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), DIM)
        if self._content is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADOW)
        px = self._look.px
        for step in range(2, 26, 2):
            box = QRectF(self._content.geometry()).adjusted(-px(step), -px(step - 8), px(step), px(step + 8))
            painter.drawRoundedRect(box, px(12 + step), px(12 + step))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close at a click beside the content."""
        self.close_overlay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setGeometry(self._page.rect())
        self._cut_out()
        if self._content is None:
            return
        px = self._look.px
        margin = px(12)
        width = min(px(self._width), self.width() - 2 * margin)
        top = min(px(self._top), self.height() // 6)
        height = min(self._content.sizeHint().height(), self.height() - top - margin)
        self._content.setGeometry((self.width() - width) // 2, top, width, height)
        self.update()  # the shadow lies around the content: it has moved with it

    def lay_out(self) -> None:
        """Fit the content again after its size changed."""
        if self.isVisible():
            self._lay_out()

    def _cut_out(self) -> None:
        self.setMask(around(self._page, self._bright, self._look.px(8)))


def around(page: QWidget, bright: Iterable[QWidget], radius: int) -> QRegion:
    """Return the pixels of a page but for those of what stays bright in it."""
    region = QRegion(page.rect())
    for widget in bright:
        if widget.isVisible():
            # Half a pixel within: what the line's round corners leave of the bar would shine as specks.
            box = QRectF(QRect(widget.mapTo(page, QPoint()), widget.size())).adjusted(0.5, 0.5, -0.5, -0.5)
            region = region.subtracted(rounded(box, radius))
    return region


def rounded(box: QRectF, radius: int) -> QRegion:
    """Return the pixels that lie wholly within a box with round corners."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    region = QRegion()
    for y in range(round(box.top()), round(box.bottom()) + 1):
        inside = [x for x in range(round(box.left()), round(box.right()) + 1) if path.contains(QRectF(x, y, 1, 1))]
        if inside:
            region += QRect(inside[0], y, len(inside), 1)
    return region
