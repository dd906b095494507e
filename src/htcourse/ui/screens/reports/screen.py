"""Reports of a class, as a screen of the window."""

from htcourse.ui.screens.reports.controller import ReportsController
from htcourse.ui.screens.reports.view import ReportsView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class ReportsScreen(ReportsView, Screen):
    """The view with its controller."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = ReportsController(self, desk)

    def title(self) -> str:
        return self.tr("Reports")

    def fill(self, class_id: str = "") -> None:
        self.controller.show(class_id)


create = ReportsScreen
