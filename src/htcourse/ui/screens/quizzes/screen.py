"""All quizzes as a screen of the window."""

from htcourse.ui.screens.quizzes.controller import QuizzesController
from htcourse.ui.screens.quizzes.view import QuizzesView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class QuizzesScreen(QuizzesView, Screen):
    """The view with its controller."""

    is_light = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = QuizzesController(self, desk)

    def title(self) -> str:
        return self.tr("Quizzes")

    def fill(self, quiz_id: str = "") -> None:
        """Show all quizzes, one of them unfolded where somebody asks for it."""
        self.controller.show(quiz_id)


create = QuizzesScreen
