"""Settings as a screen of the window."""

from htcourse.ui.screens.settings.controller import SettingsController
from htcourse.ui.screens.settings.view import SettingsView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class SettingsScreen(SettingsView, Screen):
    """The view with its controller."""

    is_light = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = SettingsController(self, desk)

    def title(self) -> str:
        return self.tr("Settings")

    def fill(self, part: str = "") -> None:
        self.controller.show(part)


create = SettingsScreen
