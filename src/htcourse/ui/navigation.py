"""The way between screens: where a person is, was and can go back to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import CourseError

if TYPE_CHECKING:
    from htcourse.core.quiz import Mode

HISTORY = 100


@runtime_checkable
class Screen(Protocol):
    """What a window asks of a screen, beside being a QWidget. It also has a signal `title_changed`."""

    bar_kind: str
    """"home" for the bar with tabs, "page" for the one with a breadcrumb."""

    def crumbs(self) -> tuple[str, ...]:
        """Return the breadcrumb, outermost first."""

    def title(self) -> str:
        """Return the window's title."""

    def leave(self) -> None:
        """Keep what was begun; another screen comes."""


class Visit(NamedTuple):
    """A place that was shown: its name and what it was shown with."""

    place: str
    arguments: tuple[str, ...] = ()


class Route(NamedTuple):
    """How a place is shown: the screen it needs and the call that fills it."""

    screen: str
    fill: Callable[..., None]


class Navigator(QObject):
    """Shows places on screens that are built when first needed; screens never know each other."""

    shown = Signal(QWidget)
    """A screen is filled and wants to be seen."""
    moved = Signal()
    """The history changed: back and forward may be possible or not."""
    refused = Signal(object)
    """A place cannot be shown; carries the CourseError."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._factories: dict[str, Callable[[], QWidget]] = {}
        self._screens: dict[str, QWidget] = {}
        self._routes: dict[str, Route] = {}
        self._starter: Callable[[str, Mode], str] | None = None
        self._history: list[Visit] = []
        self._position = -1

    def register(self, screen: str, factory: Callable[[], QWidget]) -> None:
        """Say how a screen is built; it is when first shown."""
        self._factories[screen] = factory

    def route(self, place: str, screen: str, fill: Callable[..., None]) -> None:
        """Say which screen shows a place and how: `fill(screen, *arguments)`."""
        self._routes[place] = Route(screen, fill)

    def set_quiz_starter(self, start: Callable[[str, Mode], str]) -> None:
        """Say how an attempt is begun: quiz id and mode give the attempt's id."""
        self._starter = start

    @property
    def current(self) -> Visit | None:
        """The place shown now."""
        return self._history[self._position] if self._position >= 0 else None

    def show_home(self) -> None:
        """Show where to go on."""
        self.go(Visit("home"))

    def show_section(self, section_id: str, paragraph: str = "") -> None:
        """Show a section of a lesson, at a paragraph."""
        self.go(Visit("section", (section_id, paragraph)))

    def show_quiz(self, attempt_id: str) -> None:
        """Show an attempt under way."""
        self.go(Visit("quiz", (attempt_id,)))

    def start_quiz(self, quiz_id: str, mode: Mode) -> None:
        """Begin an attempt and show it."""
        if self._starter is None:
            return
        try:
            attempt_id = self._starter(quiz_id, mode)
        except CourseError as error:
            self.refused.emit(error)
        else:
            self.show_quiz(attempt_id)

    def show_result(self, attempt_id: str) -> None:
        """Show what came of an attempt; going back does not reopen the attempt."""
        self.go(Visit("result", (attempt_id,)), replaces=self.current == Visit("quiz", (attempt_id,)))

    def show_review(self) -> None:
        """Show what is due for review."""
        self.go(Visit("review"))

    def show_progress(self) -> None:
        """Show what was learned."""
        self.go(Visit("progress"))

    def show_certificate(self) -> None:
        """Show what was completed, to be printed."""
        self.go(Visit("certificate"))

    def show_quizzes(self) -> None:
        """Show every quiz with its attempts."""
        self.go(Visit("quizzes"))

    def show_notes(self) -> None:
        """Show the learner's notes, highlights and bookmarks."""
        self.go(Visit("notes"))

    def show_cases(self) -> None:
        """Show the list of cases."""
        self.go(Visit("cases"))

    def show_case(self, case_id: str) -> None:
        """Show a case where it was left."""
        self.go(Visit("case", (case_id,)))

    def show_settings(self, part: str = "") -> None:
        """Show the settings, scrolled to a part."""
        self.go(Visit("settings", (part,)))

    def show_help(self, part: str = "") -> None:
        """Show help: help lines, glossary, keys or about."""
        self.go(Visit("help", (part,)))

    def show_first_run(self) -> None:
        """Show the first page of all, with nothing to go back to."""
        self.forget()
        self.go(Visit("first_run"))

    def show_learners(self) -> None:
        """Show who learns on this computer, with nothing to go back to."""
        self.forget()
        self.go(Visit("learners"))

    def go(self, visit: Visit, *, replaces: bool = False) -> None:
        """Show a place and remember it, unless it is the one shown now."""
        if not self._show(visit):
            return
        if visit != self.current:
            keep = self._position + (0 if replaces else 1)
            self._history = [*self._history[:keep], visit][-HISTORY:]
            self._position = len(self._history) - 1
        self.moved.emit()

    def can_go(self, step: int) -> bool:
        """Whether there is somewhere to go back (-1) or forward (1) to."""
        return 0 <= self._position + step < len(self._history)

    def back(self) -> None:
        """Show the place before."""
        self._step(-1)

    def forward(self) -> None:
        """Show the place gone back from."""
        self._step(1)

    def reload(self) -> None:
        """Fill the screen shown now once more."""
        if self.current is not None:
            self._show(self.current)

    def forget(self) -> None:
        """Forget the history: another person came."""
        self._history.clear()
        self._position = -1
        self.moved.emit()

    def drop_screens(self) -> None:
        """Throw every screen away: another person, or another language of the windows."""
        for screen in self._screens.values():
            screen.hide()
            screen.deleteLater()
        self._screens.clear()

    def _step(self, step: int) -> None:
        if self.can_go(step) and self._show(self._history[self._position + step]):
            self._position += step
            self.moved.emit()

    def _show(self, visit: Visit) -> bool:
        route = self._routes.get(visit.place)
        if route is None:
            return False
        try:
            screen: Any = self._screen(route.screen)
            route.fill(screen, *visit.arguments)
        except CourseError as error:
            self.refused.emit(error)
            return False
        self.shown.emit(screen)
        return True

    def _screen(self, name: str) -> QWidget:
        if name not in self._screens:
            self._screens[name] = self._factories[name]()
        return self._screens[name]
