"""Review as a screen of the window."""

from PySide6.QtGui import QHideEvent, QShowEvent

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

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the time of an answer rest, as on the neutral page."""
        self.controller.rest()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let it go on where the question stands as it was left."""
        super().showEvent(event)
        self.controller.go_on()

    def fill(self) -> None:
        self.controller.show()


create = ReviewScreen
