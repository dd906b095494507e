"""Essays, for trainers, as a screen of the window."""

from htcourse.ui.screens.essays.controller import EssaysController
from htcourse.ui.screens.essays.view import EssaysView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class EssaysScreen(EssaysView, Screen):
    """The view with its controller."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = EssaysController(self, desk)

    def title(self) -> str:
        return self.tr("Essays")

    def fill(self, class_id: str = "") -> None:
        self.controller.show(class_id)

    def leave(self) -> None:
        """Keep what was begun of a mark."""
        self.controller.keep()


create = EssaysScreen
