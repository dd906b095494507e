"""The trainers' guide as a screen of the window."""

from collections.abc import Callable, Mapping
from functools import partial

from htcourse.ui.screens.guide.controller import GuideController
from htcourse.ui.screens.guide.view import GuideView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Crumb, Screen


class GuideScreen(GuideView, Screen):
    """The view with its controller."""

    bar = "page"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self._navigator = desk.navigator
        self.controller = GuideController(self, desk)
        self.controller.shown.connect(desk.navigator.retitled)

    def fill(self, page: str = "") -> None:
        """Show a page (its id), or the first one."""
        self.controller.show(page)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Return the guide and the page."""
        page = self.controller.page
        guide = self.tr("Trainers’ guide")
        if page is None:
            return (Crumb(guide),)
        return (Crumb(guide, partial(self._navigator.show, "guide")), Crumb(page.section.title))

    def title(self) -> str:
        return " – ".join(each.text for each in reversed(self.crumbs()))

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be done with a page."""
        return {
            "next": self.next.click,
            "previous": self.previous.click,
            "contents": self.toggle_contents,
            "find": self.find_here,
            "print_section": self.controller.print_page,
        }


create = GuideScreen
