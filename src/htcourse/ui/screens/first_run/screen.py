"""The first page of all as a screen of the window."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent

from htcourse.core.errors import CourseError
from htcourse.ui.screens.first_run.view import Choice, FirstRunView
from htcourse.ui.shell.desk import LANGUAGES, Desk
from htcourse.ui.shell.registry import room_of
from htcourse.ui.shell.screen import Screen

AFTER_PAINT_MS = 30
"""The routes are in the library: it is opened when the page stands, so that the page comes at once."""


BEGIN_NEEDS = (
    "htcourse.usecases.people.learners",
    "htcourse.store.migrations",
    "htcourse.usecases.session",
    "htcourse.usecases.reading.open_section",
)
"""What is loaded by the time somebody presses Begin: a record is made and the first lesson shown."""


class FirstRunScreen(FirstRunView, Screen):
    """Needs no controller: the program does what is asked."""

    bar = "first"

    routes_asked = Signal(str)
    """The page was shown: offer the routes in a language."""

    _waits_for_paint = False

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the routes once the page is painted."""
        super().showEvent(event)
        self._waits_for_paint = not self.routes.buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Count from the paint and the two turns after it, as `FirstPaint` does: a slow machine paints late."""
        super().paintEvent(event)
        if self._waits_for_paint:
            self._waits_for_paint = False
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._ask_soon))

    def _ask_soon(self) -> None:
        QTimer.singleShot(AFTER_PAINT_MS, self, lambda: self.routes_asked.emit(self.choice().language))

    @property
    def has_search(self) -> bool:
        """Nothing can be searched before somebody is at work."""
        return False

    others: Callable[[], bool] = staticmethod(lambda: False)
    """Says whether somebody learns here already."""
    has_pin: Callable[[], bool] = staticmethod(lambda: False)
    """Says whether the trainer has a PIN."""

    def fill(self) -> None:
        """Fit the words to whether somebody else learns here."""
        are_others = self.others()
        self.explain_teaching(are_others=are_others, has_pin=are_others and self.has_pin())

    def title(self) -> str:
        return self.tr("Welcome")


def _are_others(desk: Desk) -> bool:
    with suppress(CourseError, OSError):  # of a folder that cannot be read it is told elsewhere
        return bool(desk.places.learner_ids() or desk.places.lost_ids())
    return False


def create(desk: Desk) -> FirstRunScreen:
    """Build the screen."""
    screen = FirstRunScreen(desk.look, LANGUAGES, LANGUAGES[0])
    screen.others = partial(_are_others, desk)
    screen.has_pin = lambda: desk.guard.has_pin
    screen.begun.connect(lambda choice: _begin(screen, desk, choice))
    screen.language_chosen.connect(desk.requests.language_chosen)
    screen.routes_asked.connect(lambda language: _offer_routes(screen, desk, language))
    return screen


def _begin(screen: FirstRunScreen, desk: Desk, choice: Choice) -> None:
    """Begin; who teaches chooses the trainer's PIN first, or says it where there is one."""
    begin = partial(desk.requests.begun.emit, choice)
    if choice.role != "teach" or not (desk.guard.has_pin or desk.guard.may_choose):
        begin()
        return
    from htcourse.ui.dialogs.choose_pin import TrainerPinDialog
    from htcourse.ui.dialogs.pin import PinDialog  # a learner's first page asks for no PIN

    if desk.guard.has_pin:
        asked = PinDialog(desk.look, screen, screen.tr("the trainer"), desk.guard.opens)
        asked.opened.connect(begin)
        asked.open()
        asked.pad.focus_first()
    else:
        dialog = TrainerPinDialog(desk.look, screen, screen.tr("Without a PIN"))
        dialog.chosen.connect(lambda pin: begin() if desk.done(lambda: desk.guard.choose(pin)) else None)
        dialog.no.clicked.connect(begin)
        dialog.open()
        dialog.twice.pad.focus_first()


def _offer_routes(screen: FirstRunScreen, desk: Desk, language: str) -> None:
    from htcourse.usecases.reading.open_home import offered_routes

    # Where no library opens one begins all the same, and hears of it then.
    screen.show_routes(desk.try_to(lambda: offered_routes(desk.places, language)) or ())
    _load_next(screen, [*BEGIN_NEEDS, *(f"{room_of(place)}.screen" for place in ("lesson", "home"))])


def _load_next(screen: FirstRunScreen, modules: list[str]) -> None:
    """Load what Begin needs while the page is read, a module a turn of the event loop."""
    if modules:
        import_module(modules.pop(0))
        QTimer.singleShot(AFTER_PAINT_MS, screen, lambda: _load_next(screen, modules))
