"""Help as a screen of the window."""

from htcourse.ui.screens.help.controller import HelpController
from htcourse.ui.screens.help.view import HelpView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class HelpScreen(HelpView, Screen):
    """The view with its controller."""

    is_light = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = HelpController(self, desk)

    def title(self) -> str:
        return self.tr("Help")

    def fill(self, part: str = "") -> None:
        self.controller.show(part)


create = HelpScreen
