"""The settings as a screen of the window."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.settings.controller import SettingsController
from htcourse.ui.screens.settings.view import SettingsView
from htcourse.ui.shell.desk import Desk


class SettingsScreen(SettingsView):
    """The view with its controller."""

    title_changed = Signal()
    """Never: the title stays."""
    bar_kind = "home"

    def __init__(self, desk: Desk, languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self.controller = SettingsController(self, desk, languages)

    def crumbs(self) -> tuple[str, ...]:
        """Return nothing: the bar has tabs."""
        return ()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Settings")

    def leave(self) -> None:
        """Keep nothing: changes were kept at once."""
