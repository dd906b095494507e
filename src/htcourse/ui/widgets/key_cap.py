"""A key as printed on a keyboard."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from htcourse.ui.look.theme import Look


class KeyCap(QLabel):
    """A key cap; with an edge where it stands on the ground, fine where it is a hint in a control."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None, *, has_edge: bool = False) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setProperty("kind", "cap-edge" if has_edge else "cap")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        look.follow(self._restyle)

    def _restyle(self) -> None:
        self.setFont(self._look.font(12, 600))
        self.setFixedHeight(self._side())

    def _side(self) -> int:
        """Return the height: that of the style sheet, with both edges, which are thicker in some themes."""
        return self._look.px(20) + 2 * self._look.px(self._look.theme.line_width)

    def sizeHint(self) -> QSize:
        """At least square."""
        size = super().sizeHint()
        return QSize(max(size.width(), self._side()), size.height())

    def minimumSizeHint(self) -> QSize:
        """Never cut a key's name."""
        return self.sizeHint()
