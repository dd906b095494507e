"""The case's time as a line: how much of it has passed. It moves with decisions only."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.ui.look.theme import Look

_HEIGHT, _KNOB, _BAR = 14, 12, 6


class TimeLine(QWidget):
    """Whoever shows it says the same in words beside it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar, knob = px(_BAR), px(_KNOB)
        middle, radius = self.height() / 2, bar / 2
        full = QRectF(0, middle - radius, self.width(), bar)
        painter.setPen(QPen(look.colour("edge"), px(1)) if look.theme.is_framed else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if look.theme.is_framed else look.colour("line"))
        painter.drawRoundedRect(full, radius, radius)
        at = knob / 2 + self._share * (self.width() - knob)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(QRectF(0, middle - radius, at, bar), radius, radius)
        painter.setPen(QPen(look.colour("ground"), px(1.5)))
        painter.drawEllipse(QRectF(at - knob / 2, middle - knob / 2, knob, knob))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
