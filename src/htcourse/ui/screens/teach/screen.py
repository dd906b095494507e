"""The trainer's page of modules as a screen of the window."""

from htcourse.ui.screens.teach.controller import TeachController
from htcourse.ui.screens.teach.view import TeachView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class TeachScreen(TeachView, Screen):
    """The view with its controller."""

    takes_once = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = TeachController(self, desk)

    def title(self) -> str:
        return self.tr("Modules")

    def fill(self, *files: str) -> None:
        """Show it as it stands now, and take the files that were dropped."""
        self.controller.show(*files)


create = TeachScreen
