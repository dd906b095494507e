"""Controls of the forms: a box to choose from, one to tick, one for text of several lines."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QTextEdit

from htcourse.ui.look.theme import Look

MOST_LINES = 12
_BOX = 18


class ComboBox(QComboBox):
    """A box to choose from whose value the wheel does not change while a person scrolls past it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.follow(self._restyle)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that the style sheet has none for."""
        super().paintEvent(event)
        side = self._look.px(16)
        icon = self._look.icon("chevron-down", "ink2", 16)
        icon.paint(QPainter(self), self.width() - side - self._look.px(8), (self.height() - side) // 2, side, side)

    def _restyle(self) -> None:
        self.setFont(self._look.font(14))


class CheckBox(QCheckBox):
    """A box and its words; the box is drawn here, since a style sheet leaves an empty one out."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self._look = look
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return room for the box and the words."""
        px = self._look.px
        return QSize(px(_BOX + 10) + self.fontMetrics().horizontalAdvance(self.text()) + px(4), px(32))

    def minimumSizeHint(self) -> QSize:
        """Return room for the box and a few words: the rest is cut."""
        return QSize(self._look.px(80), self._look.px(32))

    def hitButton(self, pos: QPoint) -> bool:
        """Take presses on the words too."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the words."""
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, (self.height() - px(_BOX)) / 2, px(_BOX), px(_BOX))
        is_on, role = self.isChecked(), "accent" if self.isEnabled() else "ink2"
        painter.setPen(QPen(look.colour(role if is_on else "edge"), look.zoom * 1.5))
        painter.setBrush(look.colour(role if is_on else "paper"))
        painter.drawRoundedRect(box, px(4), px(4))
        if is_on:
            picture = look.pixmap("check", "on_accent", _BOX - 4, self.devicePixelRatioF())
            painter.drawPixmap(int(box.left()) + px(2), int(box.top()) + px(2), picture)
        painter.setPen(look.colour("ink" if self.isEnabled() else "ink2"))
        painter.setFont(self.font())
        room = QRectF(px(_BOX + 10), 0, self.width() - px(_BOX + 10), self.height())
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


class TextBox(QTextEdit):
    """Plain text on as many lines as it needs; Tab leaves it. Hard spaces stay what they are."""

    left = Signal()
    """The focus went elsewhere."""

    def __init__(self, look: Look, name: str, lines: int = 1) -> None:
        super().__init__()
        self._look = look
        self._lines = lines
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(self.wordWrapMode().WrapAtWordBoundaryOrAnywhere)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        look.follow(self._restyle)

    def words(self) -> str:
        """Return the text as it was typed."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n").removesuffix("\0")

    def fit(self) -> None:
        """Take the height of the text, within bounds."""
        line = self.fontMetrics().lineSpacing()
        around = 2 * self._look.px(9) + 2 * self._look.px(self._look.theme.line_width)
        lines = min(max(self._lines * line, int(self.document().size().height())), MOST_LINES * line)
        self.setFixedHeight(max(self._look.px(36), lines + around))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: it wraps."""
        return QSize(self._look.px(60), self._look.px(36))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew and take the height for that."""
        super().resizeEvent(event)
        self.fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, unless the text is longer than its box and has the focus."""
        if self.hasFocus() and self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _restyle(self) -> None:
        self.document().setDocumentMargin(0)
        self.setFont(self._look.font(14))
        self.fit()
