"""The breadcrumb of the bar: each step but the last leads to its place."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from htcourse.core.typography import typographic_text
from htcourse.ui.look.theme import Look
from htcourse.ui.shell.screen import Crumb

LEAST = 56
"""Below this nothing can be read of a step."""
LEAST_LAST = 160
"""What the step where one is keeps while there are others before it."""
GAP = 27
"""From one step to the next, with a chevron between."""


class Step(QAbstractButton):
    """One step; one that leads nowhere is a word."""

    def __init__(self, look: Look, crumb: Crumb, parent: QWidget, *, is_last: bool) -> None:
        super().__init__(parent)
        self._look = look
        self._is_last = is_last
        self.take(crumb)
        self.setProperty("ring", 6)
        if crumb.go is None:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
            self.clicked.connect(lambda: self.go() if self.go is not None else None)

    def take(self, crumb: Crumb) -> None:
        """Lead where another step leads, and say its words."""
        self.go = crumb.go
        if self.text() != crumb.text:
            self.setText(crumb.text)
            self.setAccessibleName(crumb.text)

    def full_width(self) -> int:
        """Return the width of all its words."""
        return self._metrics().horizontalAdvance(self.text()) + 2

    def sizeHint(self) -> QSize:
        """Return room for all its words."""
        return QSize(self.full_width(), self._look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, cut short where there is no room; under the pointer they are a link."""
        font = self._look.font(14, 600 if self._is_last else 400)
        font.setUnderline(self.underMouse())
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink" if self._is_last or self.underMouse() else "ink2"))
        text = self._metrics().elidedText(typographic_text(self.text()), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.font(14, 600 if self._is_last else 400))


class Crumbs(QWidget):
    """A breadcrumb; where there is no room the way home stays longer than the steps after it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.steps: list[Step] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        look.changed.connect(self._place)

    def set_crumbs(self, crumbs: tuple[Crumb, ...]) -> None:
        """Show a breadcrumb, outermost first."""
        said = [step.text() for step in self.steps]
        if [each.go is None for each in crumbs] == [step.go is None for step in self.steps]:
            for step, crumb in zip(self.steps, crumbs, strict=True):
                step.take(crumb)
            if [each.text for each in crumbs] == said:
                return
        else:
            for step in self.steps:
                step.hide()
                step.deleteLater()
            last = len(crumbs) - 1
            self.steps = [Step(self._look, each, self, is_last=n == last) for n, each in enumerate(crumbs)]
        words = " › ".join(each.text for each in crumbs)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._place()
        self.updateGeometry()  # what stands beside it may leave it more room

    def full_width(self) -> int:
        """Return the width of all steps with all their words."""
        return sum(each.full_width() for each in self.steps) + self._look.px(GAP) * max(0, len(self.steps) - 1)

    def sizeHint(self) -> QSize:
        """Take what is left."""
        return QSize(self._look.px(80), self._look.px(36))

    def minimumSizeHint(self) -> QSize:
        """Vanish rather than push the bar wider than the window."""
        return QSize(0, self._look.px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the first steps or show them whole again."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a chevron before each step but the first."""
        look, size = self._look, self._look.px(14)
        painter = QPainter(self)
        for step in [each for each in self.steps if not each.isHidden()][1:]:
            left = step.x() - (look.px(GAP) + size) // 2
            look.icon("chevron-right", "ink2", 14).paint(painter, left, (self.height() - size) // 2, size, size)

    def _place(self) -> None:
        """Give the steps there is room for their widths; those between the way home and where one is go first."""
        shown = self.steps
        while len(shown) > 1 and sum(map(self._least, shown)) > self._room(shown):
            shown = [*shown[:1], *shown[2:]] if len(shown) > 2 else shown[1:]
        left, height = 0, self._look.px(28)
        for step, width in zip(shown, self._widths(shown), strict=True):
            step.setGeometry(left, (self.height() - height) // 2, width, height)
            left += width + self._look.px(GAP)
        for step in self.steps:
            step.setVisible(step in shown)
        self.update()

    def _room(self, steps: Sequence[Step]) -> int:
        """Return the width that the words of so many steps have."""
        return self.width() - self._look.px(GAP) * max(0, len(steps) - 1)

    def _least(self, step: Step) -> int:
        """Return the least width of a step: of where one is more than of the steps before."""
        return min(step.full_width(), self._look.px(LEAST_LAST if step is self.steps[-1] else LEAST))

    def _widths(self, steps: Sequence[Step]) -> list[int]:
        """Return each step's width: those between are cut first, and the last before the way home."""
        widths = [each.full_width() for each in steps]
        over = max(0, sum(widths) - self._room(steps))
        for index in (*range(1, len(steps)), 0) if len(steps) > 1 else ():
            cut = min(over, widths[index] - self._least(steps[index]))
            widths[index] -= cut
            over -= cut
        if over and widths:
            widths[-1] = max(0, widths[-1] - over)
        return widths
