"""The case's time as a line: how much of it has passed. It moves with decisions only."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import paint_box, repaint_with, smooth

_HEIGHT, _KNOB, _BAR = 14, 12, 6


class TimeLine(QWidget):
    """Whoever shows it says the same in words beside it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        repaint_with(look, self)

    def set_share(self, share: float) -> None:
        """Show how much has passed, from 0 to 1."""
        self._share = min(1.0, max(0.0, share))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the knob."""
        return QSize(self._look.px(120), self._look.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, what has passed of it, and a knob at now."""
        look, px = self._look, self._look.px
        painter = smooth(self)
        bar, knob = px(_BAR), px(_KNOB)
        middle, radius = self.height() / 2, bar / 2
        full = QRectF(0, middle - radius, self.width(), bar)
        ground, edge = ("", "edge") if look.theme.is_framed else ("line", "")
        paint_box(painter, look, full, radius, ground, edge, px(1))
        at = knob / 2 + self._share * (self.width() - knob)
        paint_box(painter, look, QRectF(0, middle - radius, at, bar), radius, "accent")
        painter.setPen(QPen(look.colour("ground"), px(1.5)))
        painter.drawEllipse(QRectF(at - knob / 2, middle - knob / 2, knob, knob))
