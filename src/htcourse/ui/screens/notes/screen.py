"""My notes as a screen of the window."""

from htcourse.ui.screens.notes.controller import NotesController
from htcourse.ui.screens.notes.view import NotesView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class NotesScreen(NotesView, Screen):
    """The view with its controller."""

    is_light = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = NotesController(self, desk)

    def title(self) -> str:
        return self.tr("My notes")

    def fill(self) -> None:
        self.controller.show()


create = NotesScreen
