"""A case as the window sees it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.case.controller import CaseController
from htcourse.ui.screens.case.view import CaseView, Step
from htcourse.ui.shell.desk import Desk


class CaseScreen(CaseView):
    """The view with its controller, and what the bar asks for."""

    title_changed = Signal()
    """Title or breadcrumb changed."""

    bar_kind = "page"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self.controller = CaseController(desk, self)
        self.controller.shown.connect(self.title_changed)

    def crumbs(self) -> tuple[str, ...]:
        """Return Cases and the case's title."""
        return tuple(each for each in (self.tr("Cases"), self.title()) if each)

    def title(self) -> str:
        """Return the case's title."""
        return self.controller.heading.title if self.controller.heading is not None else ""

    @property
    def has_contents(self) -> bool:
        """Whether there is an inbox to show or hide."""
        return self.step is Step.DESK

    def toggle_contents(self) -> None:
        """Show or hide the inbox."""
        if self.step is Step.DESK:
            self.desk.toggle_inbox()

    def leave(self) -> None:
        """Keep nothing: each decision is kept when it is taken."""
