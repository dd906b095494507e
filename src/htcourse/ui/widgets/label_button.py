"""A label to mark words with: its letter, its name and its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import CENTRED, paint_box, paint_words, smooth
from htcourse.ui.widgets.tag_text import STYLES, paint_badge

_BADGE, _CAP = 22, 22


class LabelButton(QAbstractButton):
    """Badge, name and key cap in one button; without a key it is a heading and takes no focus.

    Where the badge has the key's digit for its letter there is no cap: the same number stood at both sides of a name.
    """

    def __init__(
        self, look: Look, name: str, letter: str, style: int, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._letter = letter
        self._role = STYLES[min(style, len(STYLES) - 1)][0]
        self._key, self._has_cap, self._is_key_shown = key, key not in ("", letter), True
        self.setText(name)
        self.setAccessibleName(f"{name} ({key})" if key else name)
        if key:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.updateGeometry)

    def show_key(self, *, is_shown: bool) -> None:
        """Show the key's cap, or leave its place empty while the key does something else."""
        self._is_key_shown = is_shown
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the badge, the name and the key."""
        px = self._look.px
        width = px(_BADGE + 8) + QFontMetrics(self._font()).horizontalAdvance(self.text()) + px(2)
        return QSize(width + (px(8 + _CAP) if self._has_cap else 0), px(32 if self._key else 26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the three from left to right; under the pointer a soft ground."""
        look, px = self._look, self._look.px
        painter = smooth(self)
        middle = self.height() / 2
        if self._key and (self.underMouse() or self.isDown()):
            paint_box(painter, look, QRectF(self.rect()), px(6), "hover")
        side = px(_BADGE)
        paint_badge(painter, look, QRectF(0, middle - side / 2, side, side), self._letter, self._role)
        painter.setFont(self._font())
        painter.setPen(look.colour("ink" if self.isEnabled() else "ink2"))
        text = QRectF(px(_BADGE + 8), 0, self.width(), self.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._has_cap and self._is_key_shown:
            cap = QRectF(self.width() - px(_CAP), middle - px(_CAP) / 2, px(_CAP), px(_CAP))
            paint_box(painter, look, cap.adjusted(0.5, 0.5, -0.5, -0.5), px(5), edge="line", width=px(1))
            paint_words(painter, look, cap, self._key, look.font(12, 600), "ink2", CENTRED)

    def _font(self) -> QFont:
        return self._look.font(15 if self._key else 14, 600)
