"""What the window asks of every screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple, cast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QWidget


class Crumb(NamedTuple):
    """A step of the breadcrumb: its words and what shows its place; None where one is there already."""

    text: str
    go: Callable[[], object] | None = None


class Screen:
    """A screen is this beside a widget: `class NotesScreen(NotesView, Screen)`. What a screen lacks, it inherits here.

    A screen whose title, breadcrumb or tools change while it is shown says so by `desk.navigator.retitled`.
    """

    bar: ClassVar[Literal["home", "page", "first"]] = "home"
    """The bar with tabs, the one with a breadcrumb, or the one before anybody is at work."""
    tab: ClassVar[str] = ""
    """The tab of the bar that stands for it, where it is not one of its own name; trainers have Teach."""
    is_light: ClassVar[bool] = False
    """Whether it has nothing of its own to keep: built anew when it is next shown, it is as it was."""
    takes_once: ClassVar[bool] = False
    """Whether what it is filled with is done once, as dropped files are read, and not again when it is gone back to."""
    is_bookmarked: bool = False

    @property
    def has_search(self) -> bool:
        """Whether the course may be searched from here."""
        return True

    @property
    def no_search_words(self) -> str:
        """Why it may not be, told to who asks for it; empty where nothing is told."""
        return ""

    def title(self) -> str:
        """Return the window's title."""
        raise NotImplementedError

    def crumbs(self) -> tuple[Crumb, ...]:
        """Return the breadcrumb after Home (and Teach, where it is for trainers), outermost first; none with tabs."""
        return ()

    fill: Callable[..., None]
    """Show what it was asked for (texts, in order); raises CourseError when there is no such thing."""

    @property
    def as_widget(self) -> QWidget:
        """The screen as what the window holds."""
        return cast("QWidget", self)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what this screen does at commands of the window, by name: the bar has its tools after them."""
        return {}

    def focus_first(self) -> None:
        """Put the focus where a person begins: on the page, so that the keys scroll it."""
        (self.scrolled_page() or self.as_widget).setFocus()

    def scrolled_page(self) -> QScrollArea | None:
        """Return the page that the keys scroll, None where nothing is scrolled."""
        from PySide6.QtWidgets import QScrollArea

        own = self.as_widget
        return own if isinstance(own, QScrollArea) else own.findChild(QScrollArea)

    def left_at(self) -> tuple[str, ...] | None:
        """Return what to fill it with so that it stands as it does now, for who goes back to it; None: as before."""
        return None

    def leave(self) -> None:
        """Keep what was begun; another screen comes."""

    def ask_before_leaving(self, go_on: Callable[[], None]) -> bool:
        """Ask before it is left and call `go_on` when it may be; False where there is nothing to ask."""
        return False
