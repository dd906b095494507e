"""Home as a screen of the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.home.controller import HomeController
from htcourse.ui.screens.home.view import HomeView
from htcourse.ui.shell.desk import Desk


class HomeScreen(HomeView):
    """The view with its controller."""

    title_changed = Signal()
    """Never: the title stays."""
    bar_kind = "home"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self.controller = HomeController(self, desk)

    def crumbs(self) -> tuple[str, ...]:
        """Return nothing: Home has a tab."""
        return ()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Home")

    def leave(self) -> None:
        """Keep nothing: nothing is begun here."""
