"""The quizzes as a screen of the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.quizzes.controller import QuizzesController
from htcourse.ui.screens.quizzes.view import QuizzesView
from htcourse.ui.shell.desk import Desk


class QuizzesScreen(QuizzesView):
    """The view with its controller."""

    title_changed = Signal()
    """Never: the title stays."""
    bar_kind = "home"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self.controller = QuizzesController(self, desk)

    def crumbs(self) -> tuple[str, ...]:
        """Return nothing: the bar has tabs."""
        return ()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Quizzes")

    def leave(self) -> None:
        """Keep nothing: nothing is begun here."""
