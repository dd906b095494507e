"""Review as a screen of the window."""

from htcourse.ui.screens.review.controller import ReviewController
from htcourse.ui.screens.review.view import ReviewView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class ReviewScreen(ReviewView, Screen):
    """The view with its controller."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = ReviewController(self, desk)

    def title(self) -> str:
        return self.tr("Review")

    def fill(self) -> None:
        self.controller.show()

    def leave(self) -> None:
        """Keep what was begun of an answer."""
        self.controller.keep()


create = ReviewScreen
