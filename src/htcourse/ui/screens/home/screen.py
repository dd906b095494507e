"""Home as a screen of the window."""

from htcourse.ui.screens.home.controller import HomeController
from htcourse.ui.screens.home.view import HomeView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class HomeScreen(HomeView, Screen):
    """The view with its controller."""

    is_light = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = HomeController(self, desk)

    def title(self) -> str:
        return self.tr("Home")

    def fill(self) -> None:
        """Show it as it stands now, from its title on."""
        self.controller.show()
        self.verticalScrollBar().setValue(0)


create = HomeScreen
