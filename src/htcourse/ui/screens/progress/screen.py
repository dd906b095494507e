"""Progress as a screen of the window."""

from htcourse.ui.screens.progress.controller import ProgressController
from htcourse.ui.screens.progress.view import ProgressView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class ProgressScreen(ProgressView, Screen):
    """The view with its controller."""

    is_light = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = ProgressController(self, desk)

    def title(self) -> str:
        return self.tr("Progress")

    def fill(self, part: str = "") -> None:
        self.controller.show()
        self.asks_for_data = part == "data"


create = ProgressScreen
