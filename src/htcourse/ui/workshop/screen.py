"""The workshop as a screen of the window."""

from collections.abc import Callable

from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Crumb, Screen
from htcourse.ui.workshop.controller import WorkshopController
from htcourse.ui.workshop.view import WorkshopView


class WorkshopScreen(WorkshopView, Screen):
    """The view with its controller."""

    bar = "page"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.controller = WorkshopController(self, desk)
        self.controller.shown.connect(desk.navigator.retitled)
        self.controller.sharing.trial_ready.connect(desk.requests.trial_ready)

    def fill(self, folder: str, file: str = "") -> None:
        """Open a draft (its folder), and one of its files; raises CourseError when it cannot be read."""
        self.controller.show(folder, file)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Return the module."""
        return (Crumb(self.controller.draft.title),)

    def title(self) -> str:
        return self.tr("{title}, editor").format(title=self.controller.draft.title)

    def left_at(self) -> tuple[str, ...] | None:
        """Return the draft and its file that is open, whichever it was opened with."""
        draft = self.controller.draft
        return (str(draft.folder), draft.file) if draft.tree is not None and draft.file else None

    def ask_before_leaving(self, go_on: Callable[[], None]) -> bool:
        """Ask while the form shows what the file did not take."""
        return self.editor.asks_first(go_on)

    def leave(self) -> None:
        """Keep every text."""
        self.controller.leave()


create = WorkshopScreen
