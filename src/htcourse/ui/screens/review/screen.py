"""Review as a screen of the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.review.controller import ReviewController
from htcourse.ui.screens.review.view import ReviewView
from htcourse.ui.shell.desk import Desk


class ReviewScreen(ReviewView):
    """The view with its controller."""

    title_changed = Signal()
    """Never: the title stays."""
    bar_kind = "home"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self.controller = ReviewController(self, desk)

    def crumbs(self) -> tuple[str, ...]:
        """Return nothing: Review has a tab."""
        return ()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Review")

    def leave(self) -> None:
        """Keep nothing: an answer is kept when it is checked."""
