"""Buttons: primary, plain, quiet, danger, link, tab and tool."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from htcourse.ui.look.theme import Look

ICON = 18
GAP = 5

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
        self._icon_role = _ICON_ROLES.get(kind, "ink")
        self.setProperty("kind", kind)
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
        if self._kind == "tool":
            self.setToolTip(text)
        else:
            self.setText(text)

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
        is_new = is_enabled != self.isEnabled()
        super().setEnabled(is_enabled)
        if is_new and self._icon:
            self._restyle()

    def _role(self) -> str:
        """Return the colour role of the icon now."""
        if self.isEnabled():
            return self._icon_role
        return "disabled" if self._kind != "tool" or self._look.theme.is_framed else "edge"

    def _restyle(self) -> None:
        look = self._look
        self.setFont(look.font(14, _WEIGHTS.get(self._kind, 500)))
        if self._icon:
            gap = 0 if self._kind == "tool" else GAP
            self.setIcon(look.icon(self._icon, self._role(), ICON, gap))
            self.setIconSize(QSize(look.px(ICON) + (look.px(gap) if gap else 0), look.px(ICON)))
        self.updateGeometry()
