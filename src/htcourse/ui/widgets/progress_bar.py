"""A bar 6 px high: how much of something is done."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import paint_box, repaint_with, smooth

HEIGHT = 6


class ProgressBar(QWidget):
    """A quiet bar; whoever shows it says the same in words beside it."""

    def __init__(self, look: Look, done: int = 0, total: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        repaint_with(look, self)
        self.set_progress(done, total)

    def set_progress(self, done: int, total: int) -> None:
        """Fill the bar; a full one turns good."""
        self._share = min(1.0, max(0.0, done / total)) if total > 0 else 0.0
        self.update()

    def sizeHint(self) -> QSize:
        """Six pixels high."""
        return QSize(self._look.px(60), self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a few pixels."""
        return QSize(self._look.px(12), self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track and what is done."""
        painter = smooth(self)
        role = "good" if self._share >= 1 else "accent"
        paint_bar(painter, self._look, QRectF(self.rect()), self._share, role)


def paint_bar(painter: QPainter, look: Look, rect: QRectF, share: float, role: str = "accent") -> None:
    """Paint a bar into `rect`; where themes are framed the track has an outline."""
    radius = rect.height() / 2
    if look.theme.is_framed:
        half = look.px(1) / 2
        inner = rect.adjusted(half, half, -half, -half)
        paint_box(painter, look, inner, radius - half, edge="edge", width=look.px(1))
    else:
        paint_box(painter, look, rect, radius, "line")
    if share > 0:
        width = max(rect.height(), rect.width() * share)
        paint_box(painter, look, QRectF(rect.x(), rect.y(), width, rect.height()), radius, role)
