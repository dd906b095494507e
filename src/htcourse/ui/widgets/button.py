"""Buttons: primary, plain, quiet, danger, link, tab and tool."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from htcourse.ui.look.theme import Look

ICON = 18
GAP = 5
_BESIDE_ICON = 4
"""What Qt keeps between icon and words."""

_TAB_RING = 3
"""How far inside a tab its ring lies, in px at 100 %: the next one stands close, and may have an edge."""

Shape = Literal["both", "words", "icon"]

_ICON_ROLES = {"primary": "on_accent", "danger": "bad", "link": "accent"}
_WEIGHTS = {"primary": 700, "link": 500}


class Button(QPushButton):
    """A button of one kind. A tool button shows its icon; its text is read out and shown as a tip."""

    def __init__(
        self,
        look: Look,
        text: str,
        kind: str = "plain",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        call: Callable[..., object] | SignalInstance | None = None,
        of: str = "",
    ) -> None:
        """`call` is what a click does, or the signal it sends on. `of` is read out after the text: one of many."""
        super().__init__("" if kind == "tool" else text, parent)
        self._look = look
        self._kind = kind
        self._icon = icon
        self._shape: Shape = "both"
        self._icon_role = _ICON_ROLES.get(kind, "ink")
        self.setProperty("kind", kind)
        if kind == "tab":
            self.setProperty("ring_inside", _TAB_RING)
        self.setAccessibleName(f"{text}: {of}" if of else text)
        if kind == "tool":
            self.setToolTip(text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if call is not None:
            self.clicked.connect(call)
        look.follow(self._restyle)

    def set_words(self, text: str) -> None:
        """Show other words."""
        self.setAccessibleName(text)
        if self._kind == "tool" or self._shape == "icon":
            self.setToolTip(text)
        else:
            self.setText(text)

    def set_shape(self, shape: Shape) -> None:
        """Show the words alone, the icon alone, with the words as a tip, or both again."""
        if shape != self._shape:
            self._shape = shape
            words = self.accessibleName()
            self.setText("" if shape == "icon" else words)
            self.setToolTip(words if shape == "icon" else "")
            self._restyle()

    def width_as(self, shape: Shape) -> int:
        """Return how wide it would be in a shape."""
        words, icon = self.fontMetrics().horizontalAdvance(self.accessibleName()), self._look.px(ICON) + _BESIDE_ICON
        widths = {"words": words, "icon": icon, "both": icon + self._look.px(GAP) + words}
        return self.sizeHint().width() - widths[self._shape] + widths[shape]

    def set_icon(self, name: str, role: str = "") -> None:
        """Show another icon, in another role's colour if one is given."""
        self._icon = name
        self._icon_role = role or self._icon_role
        self._restyle()

    def set_kind(self, kind: str) -> None:
        """Become a button of another kind (not to or from a tool button)."""
        self._kind = kind
        self._icon_role = _ICON_ROLES.get(kind, "ink")
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._restyle()

    def setEnabled(self, is_enabled: bool) -> None:
        """Let the button be pressed or not; its icon turns grey as its words do, and is all that a tool has."""
        is_new = is_enabled == self._is_off
        super().setEnabled(is_enabled)
        if is_new and self._icon:
            self._restyle()

    @property
    def _is_off(self) -> bool:
        """Whether it is off by itself, not with all of a page that rests below the neutral one."""
        return self.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)

    def _role(self) -> str:
        """Return the colour role of the icon now."""
        if not self._is_off:
            return self._icon_role
        return "disabled" if self._kind != "tool" or self._look.theme.is_framed else "edge"

    def _restyle(self) -> None:
        look = self._look
        self.setFont(look.font(14, _WEIGHTS.get(self._kind, 500)))
        if self._icon:
            gap = 0 if self._kind == "tool" or self._shape == "icon" else GAP
            is_shown = self._shape != "words"
            self.setIcon(look.icon(self._icon, self._role(), ICON, gap) if is_shown else QIcon())
            self.setIconSize(QSize(look.px(ICON) + (look.px(gap) if gap else 0), look.px(ICON)))
        self.updateGeometry()
