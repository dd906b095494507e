"""Paper of a class, as a screen of the window."""

from htcourse.ui.screens.paper.controller import PaperController
from htcourse.ui.screens.paper.view import PaperView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class PaperScreen(PaperView, Screen):
    """The view with its controller."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = PaperController(self, desk)

    def title(self) -> str:
        return self.tr("Paper")

    def fill(self, class_id: str = "") -> None:
        self.begin_typing()
        self.controller.open(class_id)


create = PaperScreen
