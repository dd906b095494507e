"""The trainers' guide as a screen of the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.guide.controller import GuideController
from htcourse.ui.screens.guide.view import GuideView
from htcourse.ui.shell.desk import Desk


class GuideScreen(GuideView):
    """The view with its controller."""

    title_changed = Signal()
    """Another page is shown."""
    bar_kind = "page"
    has_search = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self.controller = GuideController(self, desk)
        self.controller.shown.connect(self.title_changed)

    def crumbs(self) -> tuple[str, ...]:
        """Return the guide and the page."""
        page = self.controller.page
        guide = self.tr("Trainers’ guide")
        return (guide, page.section.title) if page is not None else (guide,)

    def title(self) -> str:
        """Return the window's title."""
        page = self.controller.page
        guide = self.tr("Trainers’ guide")
        return f"{page.section.title} – {guide}" if page is not None else guide

    def leave(self) -> None:
        """Keep nothing: nothing is begun here."""

    def print_section(self) -> None:
        """Print the page to PDF."""
        self.controller.print_page()

    def go_next(self) -> None:
        """Show the next page."""
        self.next.click()

    def go_previous(self) -> None:
        """Show the page before."""
        self.previous.click()
