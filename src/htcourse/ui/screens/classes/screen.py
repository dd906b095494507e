"""My class, for trainers, as a screen of the window."""

from htcourse.ui.screens.classes.controller import ClassesController
from htcourse.ui.screens.classes.view import ClassesView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class ClassesScreen(ClassesView, Screen):
    """The view with its controller."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = ClassesController(self, desk)

    def title(self) -> str:
        return self.tr("My class")

    def fill(self, class_id: str = "") -> None:
        self.controller.open(class_id)


create = ClassesScreen
