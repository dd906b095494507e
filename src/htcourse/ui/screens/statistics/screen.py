"""Statistics, for trainers, as a screen of the window."""

from htcourse.ui.screens.statistics.controller import StatisticsController
from htcourse.ui.screens.statistics.view import StatisticsView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class StatisticsScreen(StatisticsView, Screen):
    """The view with its controller."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = StatisticsController(self, desk)

    def title(self) -> str:
        return self.tr("Statistics")

    def fill(self, class_id: str | None = None) -> None:
        self.controller.show(class_id)


create = StatisticsScreen
