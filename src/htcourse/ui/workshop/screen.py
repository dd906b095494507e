"""The workshop as a screen of the window."""

from __future__ import annotations

from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen
from htcourse.ui.workshop.controller import WorkshopController
from htcourse.ui.workshop.view import WorkshopView


class WorkshopScreen(WorkshopView, Screen):
    """The view with its controller."""

    bar = "page"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = WorkshopController(self, desk)
        self.controller.shown.connect(desk.navigator.retitled)
        self.controller.sharing.trial_ready.connect(desk.requests.trial_ready)

    def fill(self, folder: str) -> None:
        """Open a draft (its folder); raises CourseError when it cannot be read."""
        self.controller.show(folder)

    def crumbs(self) -> tuple[str, ...]:
        """Return where the module is found."""
        return (self.tr("Teach"), self.tr("Modules"), self.controller.draft.title)

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("{title}, editor").format(title=self.controller.draft.title)

    def leave(self) -> None:
        """Keep every text."""
        self.controller.leave()


def create(desk: Desk) -> WorkshopScreen:
    """Build the screen."""
    return WorkshopScreen(desk)
