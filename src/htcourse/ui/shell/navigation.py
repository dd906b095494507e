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


class PutAside(NamedTuple):
    """Screens and history that wait while something else is shown."""

    screens: dict[str, QWidget]
    history: list[Visit]
    position: int


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
        self._exam_gate: Callable[[str, Callable[[], None]], None] | None = None
        self._guard: Callable[[Callable[[], None]], bool] | None = None
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

    def set_exam_gate(self, ask: Callable[[str, Callable[[], None]], None]) -> None:
        """Say what comes before an exam: `ask(quiz id, begin)` tells its terms and calls `begin` when it may begin."""
        self._exam_gate = ask

    def set_guard(self, guard: Callable[[Callable[[], None]], bool]) -> None:
        """Say what may hold a move up: `guard(go_on)` is True when it asks first, and calls `go_on` when it may be."""
        self._guard = guard

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
        """Begin an attempt and show it; an exam's terms are told first."""
        if mode == "exam" and self._exam_gate is not None:
            self._exam_gate(quiz_id, lambda: self._begin_quiz(quiz_id, mode))
        else:
            self._begin_quiz(quiz_id, mode)

    def _begin_quiz(self, quiz_id: str, mode: Mode) -> None:
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

    def show_essays(self) -> None:
        """Show essays for trainers: what is written, to be marked."""
        self.go(Visit("essays"))

    def show_exams(self) -> None:
        """Show exams for trainers: results and extra time."""
        self.go(Visit("exams"))

    def show_teach(self) -> None:
        """Show the trainer's page of modules."""
        self.go(Visit("teach"))

    def show_workshop(self, folder: str) -> None:
        """Show the editor of a draft (its folder)."""
        self.go(Visit("workshop", (folder,)))

    def show_help(self, part: str = "") -> None:
        """Show help: help lines, glossary, keys or about."""
        self.go(Visit("help", (part,)))

    def show_guide(self, page_id: str = "") -> None:
        """Show the trainers' guide, at a page."""
        self.go(Visit("guide", (page_id,)))

    def show_first_run(self) -> None:
        """Show the first page of all, with nothing to go back to."""
        self.forget()
        self.go(Visit("first_run"))

    def show_learners(self) -> None:
        """Show who learns on this computer, with nothing to go back to."""
        self.forget()
        self.go(Visit("learners"))

    def go(self, visit: Visit, *, replaces: bool = False) -> None:
        """Show a place and remember it, unless it is the one shown now; what is shown may ask to stay first."""
        is_move = visit != self.current and self._guard is not None
        if not (is_move and self._guard is not None and self._guard(lambda: self._go(visit, replaces=replaces))):
            self._go(visit, replaces=replaces)

    def _go(self, visit: Visit, *, replaces: bool) -> None:
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

    def put_aside(self) -> PutAside:
        """Begin with no screen and no history, and return those there were."""
        kept = PutAside(self._screens, self._history, self._position)
        self._screens, self._history, self._position = {}, [], -1
        self.moved.emit()
        return kept

    def take_up(self, kept: PutAside) -> None:
        """Go on where things were put aside."""
        self._screens, self._history, self._position = kept
        self.reload()
        self.moved.emit()

    def drop_screens(self) -> None:
        """Throw every screen away: another person, or another language of the windows."""
        for screen in self._screens.values():
            screen.hide()
            screen.deleteLater()
        self._screens.clear()

    def _step(self, step: int) -> None:
        if self.can_go(step) and not (self._guard is not None and self._guard(lambda: self._take_step(step))):
            self._take_step(step)

    def _take_step(self, step: int) -> None:
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
