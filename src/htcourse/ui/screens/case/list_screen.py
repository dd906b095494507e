"""The list of cases as a screen of the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.case.list_view import CasesView
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.cases.play_case import list_cases


class CasesScreen(CasesView):
    """The view, filled each time it is shown."""

    title_changed = Signal()
    """Never: the title stays."""
    bar_kind = "home"
    tab = "cases"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self._desk = desk
        self.case_asked.connect(desk.navigator.show_case)

    def show_list(self) -> None:
        """Show the cases as they stand now."""
        self.show_cases(list_cases(self._desk.person))

    def crumbs(self) -> tuple[str, ...]:
        """Return nothing: the list has a tab."""
        return ()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Cases")

    def leave(self) -> None:
        """Keep nothing: nothing is begun here."""
