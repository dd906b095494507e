"""Attempts and marks, for trainers, as a screen of the window."""

from htcourse.ui.screens.marks.controller import MarksController
from htcourse.ui.screens.marks.view import MarksView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class MarksScreen(MarksView, Screen):
    """The view with its controller."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = MarksController(self, desk)

    def title(self) -> str:
        return self.tr("Attempts and marks")

    def fill(self, class_id: str = "", learner_id: str = "", attempt_id: str = "") -> None:
        self.controller.show(class_id, learner_id, attempt_id)

    def leave(self) -> None:
        """Keep what was begun of a mark."""
        self.controller.keep()


create = MarksScreen
