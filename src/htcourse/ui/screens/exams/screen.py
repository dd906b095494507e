"""Exams, for trainers, as a screen of the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.exams.controller import ExamsController
from htcourse.ui.screens.exams.view import ExamsView
from htcourse.ui.shell.desk import Desk


class ExamsScreen(ExamsView):
    """The view with its controller."""

    title_changed = Signal()
    """Never: the title stays."""
    bar_kind = "home"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self.controller = ExamsController(self, desk)

    def crumbs(self) -> tuple[str, ...]:
        """Return nothing: the bar has tabs."""
        return ()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Exams")

    def leave(self) -> None:
        """Draw the curtain: who comes back says the PIN again."""
        self.controller.lock()
