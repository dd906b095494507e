"""The form's control for text of several lines."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from htcourse.ui.look.theme import Look

MOST_LINES = 12


class TextBox(QTextEdit):
    """Plain text on as many lines as it needs; Tab leaves it. Hard spaces stay what they are."""

    left = Signal()
    """The focus went elsewhere."""

    def __init__(self, look: Look, name: str, lines: int = 1, most: int = MOST_LINES) -> None:
        """Show at least so many lines of it, and `most` before it scrolls."""
        super().__init__()
        self._look = look
        self._lines, self._most = lines, most
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
        lines = min(max(self._lines * line, int(self.document().size().height())), self._most * line)
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
        side = self._look.px(4)  # its words begin where those of a field of one line do
        self.setViewportMargins(side, 0, side, 0)
        self.setFont(self._look.font(14))
        self.fit()
