"""What the pages for trainers share: the tabs between them, and the choice of whose records are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from htcourse.ui.shell.keeper import quietly
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.page_tabs import PageTabs
from htcourse.usecases.classes.roster import class_names
from htcourse.usecases.machine.machine_settings import keep_last_class, last_class

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from htcourse.ui.look.theme import Look
    from htcourse.ui.shell.desk import Desk
    from htcourse.ui.shell.screen import Screen

_EITHER = ("exams", "essays", "marks")
"""Pages of this computer, or of a class: the first thing they are filled with."""
_OF_CLASS = ("class_plan", "reports", "paper")
"""Pages of a class alone; it is the first thing they are filled with."""
PAGES = ("teach", "classes", "class_plan", "sessions", *_EITHER, "statistics", "reports", "paper")
"""The pages with a tab, in their order; the presenter and the editor need their height."""


class TrainersTabs(PageTabs):
    """From each page for trainers to the others; where one shows a class the next shows the same."""

    def __init__(self, desk: Desk, here: str) -> None:
        """Stand on a screen of the name `here`."""
        words = (
            self.tr("Modules"),
            self.tr("My class"),
            self.tr("Plan"),
            self.tr("In the room"),
            self.tr("Exams"),
            self.tr("Essays"),
            self.tr("Marks"),
            self.tr("Statistics"),
            self.tr("Reports"),
            self.tr("Paper"),
        )
        super().__init__(desk.look, dict(zip(PAGES, words, strict=True)))
        self._desk, self._here = desk, here
        self.mark(here)
        self.asked.connect(self._go)

    def _go(self, name: str) -> None:
        """Show another page, with the focus on its tab; this one may stay, and is come back to."""
        self.mark(self._here)
        self._desk.navigator.show(name, *self._filled(name))
        QTimer.singleShot(0, self, self._focus_shown)  # after the page took it for where one begins

    def _filled(self, name: str) -> tuple[str, ...]:
        """Return what another page is filled with: the class that is looked at, or nothing."""
        visit = self._desk.navigator.current
        if self._here in _EITHER and visit is not None and visit.arguments:
            look_at(self._desk, visit.arguments[0])
        of = _last_class(self._desk) if name in _OF_CLASS else class_looked_at(self._desk)
        if not of:
            return ()
        return (of,) if name in (*_EITHER, *_OF_CLASS) else ("", of) if name == "sessions" else ()

    def _focus_shown(self) -> None:
        for each in self.window().findChildren(TrainersTabs):
            if each.isVisible():
                each.focus_marked()


def add_trainers_tabs(screen: Screen, name: str, desk: Desk) -> None:
    """Put the tabs below the title of a page that has one; the title stands there before the page is read."""
    if name in PAGES and isinstance(screen, Page):
        screen.set_head(screen.heading.words or screen.title(), screen.subheading.words)
        screen.add_tabs(TrainersTabs(desk, name))


def class_looked_at(desk: Desk) -> str:
    """Return the class that was looked at last; empty where there is none, or this computer was chosen since."""
    return "" if desk.is_at_computer else _last_class(desk)


def look_at(desk: Desk, class_id: str) -> None:
    """Look at a class from now on, or with an empty id at this computer, on all pages that show either."""
    desk.is_at_computer = not class_id
    if class_id:
        quietly(lambda: keep_last_class(desk.places, class_id))


def _last_class(desk: Desk) -> str:
    """Return the class of the last time; empty where there is none, or it was removed by another program."""
    last = last_class(desk.places)
    return last if last in dict(class_names(desk.places)) else ""


def whose_records(
    look: Look, classes: Sequence[tuple[str, str]], class_id: str, chosen: SignalInstance
) -> list[ChoiceButton]:
    """Return what chooses between this computer and the classes (ids and names); nothing where there is no class."""
    if not classes:
        return []
    choice = ChoiceButton(look, QCoreApplication.translate("TrainersTabs", "Whose"))
    here = QCoreApplication.translate("TrainersTabs", "This computer")
    choice.set_choices((("", here), *classes), class_id)
    choice.chosen.connect(chosen)
    return [choice]


def show_records(desk: Desk, name: str, class_id: str) -> None:
    """Show a page of another class, or of this computer; it is what is looked at from then on."""
    look_at(desk, class_id)
    desk.navigator.show(name, class_id)
