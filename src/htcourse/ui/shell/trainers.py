"""What the pages for trainers share: the tabs between them, the choice of a class, what a stopped reading leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import Cancelled
from htcourse.ui.shell.keeper import quietly
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_row
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.page_tabs import PageTabs
from htcourse.usecases.classes.roster import class_names
from htcourse.usecases.machine.machine_settings import keep_last_class, last_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from htcourse.ui.shell.desk import Desk
    from htcourse.ui.shell.screen import Screen

_EITHER = ("exams", "essays", "marks", "statistics")
"""Pages of this computer, or of a class: the first thing they are filled with."""
_OF_CLASS = ("classes", "class_plan", "reports", "paper")
"""Pages of a class alone; it is the first thing they are filled with."""
PAGES = ("teach", "classes", "class_plan", "sessions", *_EITHER, "reports", "paper")
"""The pages with a tab, in their order; the presenter and the editor need their height."""
_WITH_CLASS = PAGES[1:]
_LEAST = 200
"""So much a long class's name has at least, in px at 100 %, and else what is free beside the title."""


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
        return _filled_with(name, of)

    def _focus_shown(self) -> None:
        for each in self.window().findChildren(TrainersTabs):
            if each.isVisible():
                each.focus_marked()


class ClassChoice(QWidget):
    """Beside a page's title: which class it is of; the name alone where there is no other, nothing without a class."""

    def __init__(self, desk: Desk, here: str) -> None:
        """Stand on a screen of the name `here`."""
        super().__init__()
        self._desk, self._here = desk, here
        self._none: tuple[tuple[str, str], ...] = ()
        if here in _EITHER:
            self._none = (("", self.tr("This computer")),)
        elif here not in _OF_CLASS:
            self._none = (("", self.tr("No class")),)
        self.button, self.only = ChoiceButton(desk.look, self.tr("Class")), Label(desk.look, "", "muted")
        in_row(self.only, self.button, inside=self)
        self.button.chosen.connect(self._choose)
        self._room = 0
        desk.look.follow(self._fit)
        self.stand_on(None)

    def stand_on(self, class_id: str | None) -> None:
        """Show which class is chosen, by an empty id none; with None there is nothing to choose now."""
        classes = class_names(self._desk.places) if class_id is not None else ()
        choices = (*self._none, *classes) if classes else ()
        self.button.set_choices(choices, class_id or "")
        self.button.setVisible(len(choices) > 1)
        self.only.set_words(choices[0][1] if len(choices) == 1 else "")
        self.only.setVisible(len(choices) == 1)
        self.setVisible(bool(choices))  # else the gap before it stays, and the tools end short of the column
        self._fit()

    def fit(self, room: int) -> None:
        """Take no more than the room beside the title."""
        self._room = room
        self._fit()

    def _fit(self) -> None:
        least, page = self._desk.look.px(_LEAST), self.parentWidget()
        # With less than it needs beside the title it stands in a row of its own.
        has_room = self._room >= max(least, self.button.sizeHint().width())
        most = self._room if has_room else max(least, page.width() if page is not None else 0)
        self.button.setMaximumWidth(most)
        self.button.setMinimumWidth(min(self._desk.look.px(_LEAST), self.button.sizeHint().width()))
        self.only.fit(most, is_cut=True)

    def _choose(self, class_id: str) -> None:
        """Show the page of another class, with the focus here; on other pages, too, it is what is looked at then."""
        if class_id or self._here in _EITHER:
            look_at(self._desk, class_id)
        self._desk.navigator.show(self._here, *_filled_with(self._here, class_id))
        QTimer.singleShot(0, self.button, self.button.setFocus)  # after the page took it for where one begins


def add_trainers_tabs(screen: Screen, name: str, desk: Desk) -> None:
    """Put the tabs below the title of a page that has one; the title stands there before the page is read."""
    if name in PAGES and isinstance(screen, Page):
        screen.set_head(screen.heading.words or screen.title(), screen.subheading.words)
        choices = [ClassChoice(desk, name)] if name in _WITH_CLASS else []
        for each in choices:
            screen.room_changed.connect(each.fit)
        screen.add_tabs(TrainersTabs(desk, name), *choices)


def show_class_choice(page: Page, class_id: str | None) -> None:
    """Let the choice beside a page's title stand on a class, by an empty id on none; with None it is not there."""
    for each in page.findChildren(ClassChoice):
        each.stand_on(class_id)


class _Unread(Card):
    """That a page was not read to the end, with a button to read it."""


def offer_to_read(desk: Desk, page: Page, again: Callable[[], object], error: Exception) -> None:
    """Say above a page that its reading was stopped or failed; `again` reads, and what it shows takes that away."""
    words = QCoreApplication.translate("Unread", "The reading was stopped: what this page shows was read before.")
    if page.shows_nothing:
        words = QCoreApplication.translate("Unread", "The reading was stopped: nothing is shown yet.")
    if not isinstance(error, Cancelled):
        words = QCoreApplication.translate("Unread", "This page could not be read.")
    read = Button(desk.look, QCoreApplication.translate("Unread", "Read again"), "plain", call=again)
    forget_offer(page)
    card = _Unread(desk.look, padding="side")
    card.add_row(words, "", read)
    page.stand_above(card)


def forget_offer(page: Page) -> None:
    """Take away what `offer_to_read` put above a page, where `empty` does not: it was read."""
    for each in page.findChildren(_Unread):
        each.hide()
        each.deleteLater()


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


def _filled_with(name: str, class_id: str) -> tuple[str, ...]:
    """Return what a page is filled with to be of a class."""
    return () if name not in _WITH_CLASS else ("", class_id) if name == "sessions" else (class_id,)
