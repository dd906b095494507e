"""Exams, for trainers, as a screen of the window."""

from htcourse.ui.screens.exams.controller import ExamsController
from htcourse.ui.screens.exams.view import ExamsView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class ExamsScreen(ExamsView, Screen):
    """The view with its controller."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = ExamsController(self, desk)

    def title(self) -> str:
        return self.tr("Exams")

    def fill(self, class_id: str = "") -> None:
        self.begin_anew()
        self.controller.show(class_id)


create = ExamsScreen
