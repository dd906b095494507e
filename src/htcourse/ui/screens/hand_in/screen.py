"""A learner's classes, as a screen of the window."""

from htcourse.ui.screens.hand_in.controller import HandInController
from htcourse.ui.screens.hand_in.view import HandInView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class HandInScreen(HandInView, Screen):
    """The view with its controller."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = HandInController(self, desk)

    def title(self) -> str:
        return self.tr("Hand in to a class")

    def fill(self) -> None:
        self.controller.show()


create = HandInScreen
