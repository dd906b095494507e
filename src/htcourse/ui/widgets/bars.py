"""A few numbers side by side: bars with their numbers above and what each counts below."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import repaint_with, take_colours

HEIGHT, BAR, WIDEST, NUMBER, DAY = 132, 24, 56, 22, 24
_APART = 4
"""Between two names, in px at 100 %."""


class Bars(QWidget):
    """One bar is filled (`now`, its place), the others are light; a screen reader is told every number."""

    def __init__(
        self, look: Look, names: Sequence[str], counts: Sequence[int], now: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._names, self._counts, self._now = tuple(names), tuple(counts), now
        told = (f"{name}: {count}" for name, count in zip(self._names, counts, strict=True))
        self.setAccessibleName(", ".join(told))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        repaint_with(look, self)

    def sizeHint(self) -> QSize:
        """As wide as its card."""
        return QSize(self._look.px(200), self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, numbers, the line they stand on, and the names."""
        look, px = self._look, self._look.px
        painter = QPainter(self)
        line = self.height() - px(DAY)
        room = line - px(NUMBER)
        most = max(self._counts, default=0) or 1
        step = self.width() / max(1, len(self._counts))
        painter.setFont(look.font(12, 600))
        widest = max((painter.fontMetrics().horizontalAdvance(each) for each in self._names), default=0) + px(_APART)
        each_nth = max(1, -(-widest // max(1, int(step))))  # long names stand below every second bar or so
        thick = round(min(max(px(BAR), 0.4 * step), px(WIDEST)))  # far apart thin ones are no picture any more
        for index, (name, count) in enumerate(zip(self._names, self._counts, strict=True)):
            high = round(room * count / most)
            left = index * step
            is_now = index == self._now
            if count:
                take_colours(painter, look, "accent" if is_now else "select", "accent", px(1))
                painter.drawRect(QRectF(round(left + (step - thick) / 2), line - high, thick, high))
            painter.setPen(look.colour("ink" if is_now else "ink2"))
            painter.setFont(look.font(13, 600, tabular=True))
            number = QRectF(left, line - high - px(NUMBER), step, px(NUMBER))
            painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(count))
            if (index - self._now) % each_nth:
                continue
            painter.setFont(look.font(12, 600 if is_now else 400))
            wide = max(step, painter.fontMetrics().horizontalAdvance(name) + 2)  # of a long name nothing is cut
            start = min(max(0.0, left + (step - wide) / 2), self.width() - wide)
            painter.drawText(QRectF(start, line, wide, px(DAY)), Qt.AlignmentFlag.AlignCenter, name)
        painter.setPen(QPen(look.colour("line"), px(1)))
        painter.drawLine(0, line, self.width(), line)
