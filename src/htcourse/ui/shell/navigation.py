"""The way between screens: where a person is, was and can go back to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from shiboken6 import delete

from htcourse.core.errors import CourseError
from htcourse.ui.shell.screen import Screen

if TYPE_CHECKING:
    from htcourse.core.quiz import Mode

HISTORY = 100


class Visit(NamedTuple):
    """A screen that was shown: its name (the folder of it) and what it was shown with."""

    screen_name: str
    arguments: tuple[str, ...] = ()


class PutAside(NamedTuple):
    """Screens and history that wait while something else is shown."""

    screens: dict[str, Screen]
    history: list[Visit]
    position: int


class Navigator(QObject):
    """Shows screens by name; each is built when first needed, and none knows another."""

    filling = Signal()
    """A screen is about to be filled."""
    shown = Signal(object)
    """A Screen is filled and wants to be seen."""
    retitled = Signal()
    """Title, breadcrumb or tools of the screen shown changed."""
    moved = Signal()
    """The history changed: back and forward may be possible or not."""
    refused = Signal(object)
    """A screen cannot be shown; carries the CourseError."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screens: dict[str, Screen] = {}
        self._create: Callable[[str], Screen] | None = None
        self._gate: Callable[[Visit], Screen | None] | None = None
        self._starter: Callable[[str, Mode, str], str] | None = None
        self._quiz_gates: dict[Mode, Callable[[str, Callable[[str], None]], None]] = {}
        self._guard: Callable[[Callable[[], None]], bool] | None = None
        self._history: list[Visit] = []
        self._position = -1
        self._left: dict[Visit, tuple[str, ...]] = {}
        self.is_moving = False
        """Whether a screen is being shown and `moved` is still to come: what waits for it need not be done before."""
        self._is_held = False
        """Whether something stands in the place of a screen that somebody went to: it is still to come."""
        self.is_new_visit = False
        """Whether a screen is being filled that somebody went to, neither back to it nor with what it shows now."""

    def set_factory(self, create: Callable[[str], Screen]) -> None:
        """Say how a screen is built from its name; it is when first shown."""
        self._create = create

    def set_gate(self, gate: Callable[[Visit], Screen | None]) -> None:
        """Say what is shown instead of a screen, as long as it may not be seen (None: the screen)."""
        self._gate = gate

    def set_quiz_starter(self, start: Callable[[str, Mode, str], str]) -> None:
        """Say how an attempt is begun: quiz id, mode and an exam's password give the attempt's id."""
        self._starter = start

    def set_quiz_gate(self, mode: Mode, ask: Callable[[str, Callable[[str], None]], None]) -> None:
        """Say what comes before a quiz: `ask(quiz id, begin)` tells what it is, then calls `begin(password)`."""
        self._quiz_gates[mode] = ask

    def set_guard(self, guard: Callable[[Callable[[], None]], bool]) -> None:
        """Say what may hold a move up: `guard(go_on)` is True when it asks first, and calls `go_on` when it may be."""
        self._guard = guard

    @property
    def current(self) -> Visit | None:
        """What is shown now."""
        return self._history[self._position] if self._position >= 0 else None

    def show(self, screen_name: str, *arguments: str) -> None:
        """Show a screen, filled with `arguments` as its `fill` takes them."""
        self.go(Visit(screen_name, arguments))

    def start_quiz(self, quiz_id: str, mode: Mode) -> None:
        """Begin an attempt and show it; what an exam or a test around the course is, is told first."""
        if mode in self._quiz_gates:
            self._quiz_gates[mode](quiz_id, lambda password: self._begin_quiz(quiz_id, mode, password))
        else:
            self._begin_quiz(quiz_id, mode)

    def _begin_quiz(self, quiz_id: str, mode: Mode, password: str = "") -> None:
        if self._starter is None:
            return
        try:
            attempt_id = self._starter(quiz_id, mode, password)
        except CourseError as error:
            self.refused.emit(error)
        else:
            self.show("quiz", attempt_id)

    def show_result(self, attempt_id: str) -> None:
        """Show what came of an attempt; going back does not reopen the attempt."""
        visit = Visit("quiz", (attempt_id,))
        self.go(Visit("quiz", (attempt_id, "result")), replaces=self.current == visit)

    def show_alone(self, screen_name: str, *arguments: str) -> None:
        """Show a screen with nothing to go back to: the first page of all, or who learns here."""
        self.forget()
        self.show(screen_name, *arguments)

    def begin_above(self, screen_name: str) -> None:
        """Begin with a screen to go back to that is not shown: it is built and filled for who goes there."""
        self._history, self._position = [Visit(screen_name)], 0

    def go(self, visit: Visit, *, replaces: bool = False) -> None:
        """Show a screen and remember it, unless it is the one shown now; what is shown may ask to stay first."""
        is_move = visit != self.current and self._guard is not None
        if not (is_move and self._guard is not None and self._guard(lambda: self._go(visit, replaces=replaces))):
            self._go(visit, replaces=replaces)

    def _go(self, visit: Visit, *, replaces: bool) -> None:
        self.is_new_visit = visit != self.current
        if self.is_new_visit:
            self._note_place()
        shown = self._show(visit, is_move=True)
        if shown is None:
            return
        if shown != self.current:
            keep = self._position + (0 if replaces else 1)
            self._history = [*self._history[:keep], shown][-HISTORY:]
            self._position = len(self._history) - 1
        self.moved.emit()

    def can_go(self, step: int) -> bool:
        """Whether there is somewhere to go back (-1) or forward (1) to."""
        return 0 <= self._position + step < len(self._history)

    def back(self) -> None:
        """Show what was shown before."""
        self._step(-1)

    def back_out(self) -> None:
        """Show what was shown before this screen, however often it was filled since; Home where there is nothing."""
        before = self._position
        while (
            before >= 0 and self.current is not None and self._history[before].screen_name == self.current.screen_name
        ):
            before -= 1
        if before < 0:
            self.show("home")
        else:
            self._step(before - self._position)

    def forward(self) -> None:
        """Show what was gone back from."""
        self._step(1)

    def reload(self) -> None:
        """Fill the screen shown now once more."""
        visit = self.current
        shown = self._show(visit) if visit is not None else None
        if shown is not None and self.current is visit:
            self._history[self._position] = shown

    def forget(self) -> None:
        """Forget the history: another person came."""
        self._history.clear()
        self._left.clear()
        self._position = -1
        self.moved.emit()

    def put_aside(self) -> PutAside:
        """Begin with no screen and no history, and return those there were."""
        self._note_place()
        kept = PutAside(self._screens, self._history, self._position)
        self._screens, self._history, self._position = {}, [], -1
        self.moved.emit()
        return kept

    def take_up(self, kept: PutAside) -> None:
        """Go on where things were put aside, at the place where somebody was."""
        self._screens, self._history, self._position = kept
        visit = self.current
        if visit is not None:
            self._show(visit._replace(arguments=self._left.get(visit, visit.arguments)))
        self.moved.emit()

    def drop_screens(self) -> None:
        """Throw every screen away: another person, or another language of the windows."""
        for screen in self._screens.values():
            screen.as_widget.hide()
            screen.as_widget.deleteLater()
        self._screens.clear()

    def drop_light_screens(self) -> None:
        """Throw away what is not shown and has nothing to keep: to dress it anew takes longer than to build it."""
        shown = self.current.screen_name if self.current is not None else ""
        for name, screen in list(self._screens.items()):
            if screen.is_light and name != shown:
                del self._screens[name]
                delete(screen.as_widget)

    def _step(self, step: int) -> None:
        if self.can_go(step) and not (self._guard is not None and self._guard(lambda: self._take_step(step))):
            self._take_step(step)

    def _take_step(self, step: int) -> None:
        if not self.can_go(step):
            return
        self._note_place()
        visit = self._history[self._position + step]
        if self._show(visit._replace(arguments=self._left.get(visit, visit.arguments)), is_move=True):
            self._position += step
            self.moved.emit()

    def _note_place(self) -> None:
        """Note where on the screen shown somebody is, for who comes back to it."""
        current = self.current
        screen = self._screens.get(current.screen_name) if current is not None else None
        if current is not None and screen is not None and (place := screen.left_at()) is not None:
            self._left[current] = place

    def _show(self, visit: Visit, *, is_move: bool = False) -> Visit | None:
        """Fill a screen and return what to remember of it, None where it is refused."""
        self.is_moving = is_move
        remembered = visit
        self.filling.emit()
        try:
            self.is_new_visit = self.is_new_visit or self._is_held
            screen = self._gate(visit) if self._gate is not None else None
            self._is_held = self.is_new_visit and screen is not None
            if screen is None:
                screen = self._screen(visit.screen_name)
                page = screen.scrolled_page() if self.is_new_visit else None
                if page is not None:  # it may still be where it was left; what it is filled with may scroll it
                    page.verticalScrollBar().setValue(0)
                screen.fill(*visit.arguments)
                if screen.takes_once:
                    remembered = Visit(visit.screen_name)
        except CourseError as error:
            self.refused.emit(error)
            return None
        else:
            self.shown.emit(screen)
            return remembered
        finally:
            self.is_moving = self.is_new_visit = False

    def _screen(self, name: str) -> Screen:
        if name not in self._screens:
            if self._create is None:
                raise LookupError(name)
            self._screens[name] = self._create(name)
        return self._screens[name]
