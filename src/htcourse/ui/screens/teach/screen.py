"""The trainer's page of modules as a screen of the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.teach.controller import TeachController
from htcourse.ui.screens.teach.view import TeachView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.installer import Installer


class TeachScreen(TeachView):
    """The view with its controller."""

    title_changed = Signal()
    """Never: the title stays."""
    bar_kind = "home"

    def __init__(self, desk: Desk, installer: Installer, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self.controller = TeachController(self, desk, installer)

    def crumbs(self) -> tuple[str, ...]:
        """Return nothing: the bar has tabs."""
        return ()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Modules")

    def leave(self) -> None:
        """Draw the curtain: who comes back says the PIN again."""
        self.controller.lock()
