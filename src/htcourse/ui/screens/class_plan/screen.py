"""What a class is given and who was there, as a screen of the window."""

from htcourse.ui.screens.class_plan.controller import ClassPlanController
from htcourse.ui.screens.class_plan.view import ClassPlanView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class ClassPlanScreen(ClassPlanView, Screen):
    """The view with its controller."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = ClassPlanController(self, desk)

    def title(self) -> str:
        return self.tr("Plan and attendance")

    def fill(self, class_id: str = "") -> None:
        self.controller.show(class_id)


create = ClassPlanScreen
