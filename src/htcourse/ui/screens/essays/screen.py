"""Essays, for trainers, as a screen of the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.essays.controller import EssaysController
from htcourse.ui.screens.essays.view import EssaysView
from htcourse.ui.shell.desk import Desk


class EssaysScreen(EssaysView):
    """The view with its controller."""

    title_changed = Signal()
    """Never: the title stays."""
    bar_kind = "home"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self.controller = EssaysController(self, desk)

    def crumbs(self) -> tuple[str, ...]:
        """Return nothing: the bar has tabs."""
        return ()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Essays")

    def leave(self) -> None:
        """Draw the curtain: who comes back says the PIN again."""
        self.controller.lock()
