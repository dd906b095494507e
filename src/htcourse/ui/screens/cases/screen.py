"""The list of cases as a screen of the window."""

from htcourse.ui.screens.cases.view import CasesView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen
from htcourse.usecases.cases.play_case import list_cases


class CasesScreen(CasesView, Screen):
    """The view, filled each time it is shown."""

    is_light = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self._desk = desk
        self.case_asked.connect(lambda case: desk.navigator.show("case", case))

    def title(self) -> str:
        return self.tr("Cases")

    def fill(self) -> None:
        """Show the cases as they stand now."""
        self.show_cases(list_cases(self._desk.person))


create = CasesScreen
