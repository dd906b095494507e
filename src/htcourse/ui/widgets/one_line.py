"""Two texts on one line; where they have no room there, one below the other on as many as they need."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label

_GAP = 16
"""Between both on one line, in px at 100 %."""


class OneLine(QWidget):
    """As high as both need at a width, which is told before it has that: a row around it has the room then."""

    def __init__(self, look: Look, first: Label, then: Label) -> None:
        super().__init__()
        self._look, self._both = look, (first, then)
        for each in self._both:
            each.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.follow(self._fit)

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow one has more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high both are in a width."""
        return max(each.bottom() + 1 for each in self._places(width))

    def sizeHint(self) -> QSize:
        """Return the size of both beside each other."""
        first, then = (each.sizeHint() for each in self._both)
        return QSize(first.width() + self._look.px(_GAP) + then.width(), max(first.height(), then.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the least width, and the height in a wide page: in which one is told, it is asked for by width."""
        first, then = (each.minimumSizeHint() for each in self._both)
        return first.expandedTo(then)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside each other or not."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Take other words in."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        for label, place in zip(self._both, self._places(self.width()), strict=True):
            label.setGeometry(place)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        """Return where both stand in a width."""
        needed, then = (each.line_width() for each in self._both)
        left = needed + self._look.px(_GAP)
        if left + then <= width:
            high = max(_height(each, width) for each in self._both)
            return QRect(0, 0, needed, high), QRect(left, 0, width - left, high)
        first, second = (_height(each, width) for each in self._both)
        return QRect(0, 0, width, first), QRect(0, first, width, second)


def _height(label: Label, width: int) -> int:
    return max(label.minimumHeight(), label.heightForWidth(width))
