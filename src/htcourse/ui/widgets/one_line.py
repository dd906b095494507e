"""Two texts on one line; where they have no room there, one below the other on as many as they need."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_row

_GAP = 16
"""Between both on one line, in px at 100 %."""


class OneLine(QWidget):
    """Follows its own width and the zoom."""

    def __init__(self, look: Look, first: Label, then: Label) -> None:
        super().__init__()
        self._look, self._first, self._then = look, first, then
        self._line = in_row(first, (then, 1), inside=self, look=look, spacing=_GAP)
        look.follow(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside each other or not."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        gap, needed = self._look.px(_GAP), self._first.line_width()
        has_room = needed + gap + self._then.line_width() <= self.width()
        self._first.setMinimumWidth(needed if has_room else 0)
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom)
        self._line.setSpacing(gap if has_room else 0)
