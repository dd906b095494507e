"""Bars in pieces: the sections of a lesson, all alike; the shares of a whole."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import paint_box, repaint_with, smooth
from htcourse.ui.widgets.progress_bar import HEIGHT, paint_bar

GAP = 4


class Segments(QWidget):
    """One piece a section, filled where it was read."""

    def __init__(self, look: Look, done: Sequence[bool] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._done = tuple(done)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        repaint_with(look, self)

    def sizeHint(self) -> QSize:
        """As wide as on the home screen."""
        return QSize(self._look.px(280), self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return a few pixels a piece."""
        return QSize(self._look.px(12) * max(1, len(self._done)), self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint every piece."""
        if not self._done:
            return
        painter = smooth(self)
        gap = self._look.px(GAP)
        width = (self.width() - gap * (len(self._done) - 1)) / len(self._done)
        for index, is_done in enumerate(self._done):
            rect = QRectF(index * (width + gap), 0, width, self.height())
            paint_bar(painter, self._look, rect, float(is_done))


class Shares(QWidget):
    """How a whole is shared: a piece a share in the colour of its role; whoever shows it says the same in words."""

    def __init__(
        self, look: Look, shares: Sequence[tuple[str, int]], total: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._shares, self._total = look, [each for each in shares if each[1]], total
        self.setFixedHeight(look.px(HEIGHT + 2))
        repaint_with(look, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track and on it the shares, each as long as it is of the whole, but never shorter than high."""
        painter, look = smooth(self), self._look
        paint_bar(painter, look, QRectF(self.rect()), 0)
        left, least, gap = 0.0, float(self.height()), look.px(2)
        for role, count in self._shares:
            end = max(left + least, left + self.width() * count / self._total)
            paint_box(painter, look, QRectF(left, 0, min(end, self.width()) - left, self.height()), least / 2, role)
            left = end + gap
