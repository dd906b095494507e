"""In the room, for trainers, as a screen of the window."""

from htcourse.ui.screens.sessions.controller import SessionsController
from htcourse.ui.screens.sessions.view import SessionsView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class SessionsScreen(SessionsView, Screen):
    """The view with its controller."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = SessionsController(self, desk)

    def title(self) -> str:
        return self.tr("In the room")

    def fill(self, name: str = "", class_id: str | None = None) -> None:
        """Show what can be presented (to a class) and earlier sessions, or the report of one."""
        self.controller.show(name, class_id)


create = SessionsScreen
