"""The workshop as a screen of the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.shell.desk import Desk
from htcourse.ui.workshop.controller import WorkshopController
from htcourse.ui.workshop.view import WorkshopView


class WorkshopScreen(WorkshopView):
    """The view with its controller."""

    title_changed = Signal()
    """Another file is open, or the module's title changed."""
    bar_kind = "page"
    has_search = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self.controller = WorkshopController(self, desk)
        self.controller.shown.connect(self.title_changed)

    def crumbs(self) -> tuple[str, ...]:
        """Return where the module is found."""
        return (self.tr("Teach"), self.tr("Modules"), self.controller.title)

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("{title}, editor").format(title=self.controller.title)

    def leave(self) -> None:
        """Keep every text."""
        self.controller.leave()
