"""The presenter as a screen of the window."""

from collections.abc import Callable, Mapping
from functools import partial

from htcourse.ui import dialogs
from htcourse.ui.screens.present.controller import PresentController
from htcourse.ui.screens.present.steps import SIZES
from htcourse.ui.screens.present.view import PresentView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Crumb, Screen


class PresentScreen(PresentView, Screen):
    """The view with its controller."""

    bar = "page"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self._desk = desk
        self.controller = PresentController(self, desk)

    @property
    def has_search(self) -> bool:
        """Nothing private comes up while the room looks on."""
        return False

    def title(self) -> str:
        talk = self.controller.talk
        return self.tr("{title} – presented").format(title=talk.title) if talk is not None else self.tr("Present")

    def crumbs(self) -> tuple[Crumb, ...]:
        """Return the way back to what was presented before."""
        talk, navigator = self.controller.talk, self._desk.navigator
        of = self.controller.meeting.class_id if self.controller.meeting is not None else ""
        sessions = Crumb(self.tr("In the room"), lambda: navigator.show("sessions", "", of))
        return (sessions, Crumb(talk.title)) if talk is not None else (sessions,)

    def fill(self, of: str, class_id: str = "") -> None:
        """Present a lesson or a quiz (its id), to a class where one was chosen."""
        self.controller.show(of, class_id)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """F5 shows the slides to the room; the keys for the size of text are for what it sees."""
        sizes = {str(step): partial(self.controller.size_letters, step) for step in SIZES}
        return {"present": self.controller.stage.toggle, **sizes}

    def leave(self) -> None:
        self.controller.put_down()

    def ask_before_leaving(self, go_on: Callable[[], None]) -> bool:
        """Ask while phones are served: they would wait for nothing."""
        if not self.controller.is_asking:
            return False
        words = self.tr("Phones in the room are asked just now. Votes are kept; phones wait until you present again.")
        look, stop = self._desk.look, self.tr("Stop and leave")

        def leave() -> None:
            self.controller.put_down()
            go_on()

        dialogs.ask(look, self.window(), self.tr("Stop the poll?"), words, stop, leave, "danger")
        return True


create = PresentScreen
