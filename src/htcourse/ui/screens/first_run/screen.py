"""The first page of all as a screen of the window."""

from __future__ import annotations

from htcourse.ui.screens.first_run.view import FirstRunView
from htcourse.ui.shell.desk import LANGUAGES, Desk
from htcourse.ui.shell.screen import Screen


class FirstRunScreen(FirstRunView, Screen):
    """Needs no controller: the program does what is asked."""

    bar = "first"

    @property
    def has_search(self) -> bool:
        """Nothing can be searched before somebody is at work."""
        return False

    def fill(self) -> None:
        """Nothing: the page stands as it was built."""

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Welcome")


def create(desk: Desk) -> FirstRunScreen:
    """Build the screen."""
    screen = FirstRunScreen(desk.look, LANGUAGES, LANGUAGES[0])
    screen.begun.connect(desk.requests.begun)
    screen.language_chosen.connect(desk.requests.language_chosen)
    return screen
