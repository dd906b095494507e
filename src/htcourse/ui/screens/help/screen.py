"""Help as a screen of the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.help.controller import HelpController
from htcourse.ui.screens.help.view import HelpView
from htcourse.ui.shell.desk import Desk


class HelpScreen(HelpView):
    """The view with its controller."""

    title_changed = Signal()
    """Never: the title stays."""
    bar_kind = "home"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self.controller = HelpController(self, desk)

    def crumbs(self) -> tuple[str, ...]:
        """Return nothing: the bar has tabs."""
        return ()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Help")

    def leave(self) -> None:
        """Keep nothing: nothing is begun here."""
