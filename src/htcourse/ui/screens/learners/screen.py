"""Tiles of the people who learn on this computer: nobody's answers land in another's file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.dialogs.name import NameDialog
from htcourse.ui.look.texts import day_text, error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import clear
from htcourse.ui.widgets.link_card import LinkCard
from htcourse.ui.widgets.page import Page
from htcourse.usecases.people.learners import LearnerRow

if TYPE_CHECKING:
    from htcourse.ui.dialogs.pin import PinDialog


class LearnersScreen(Page):
    """Shows who can go on; a note says why when somebody's file cannot be opened."""

    title_changed = Signal()
    """Never: the title stays."""
    learner_chosen = Signal(str)
    """Go on as this learner (the id)."""
    new_asked = Signal(str)
    """Somebody new learns here (the name)."""
    named = Signal(str, str)
    """A learner without a name gets one (id and name)."""
    look_asked = Signal()
    """Just look: keep nothing."""
    bar_kind = "first"
    has_search = False

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (560, 0), 0, parent)
        self.tiles: list[LinkCard] = []
        self.dialog: NameDialog | None = None
        self.pin_dialog: PinDialog | None = None
        self._nameless: list[str] = []

    def show_learners(self, learners: Sequence[LearnerRow], note: str = "") -> None:
        """Show a tile for each learner."""
        look = self._look
        self.set_head(self.tr("Who is learning?"), self.tr("Answers are kept in each person’s own file."))
        clear(self.left)
        if note:
            self.left.addWidget(Label(look, note, "warn", wraps=True))
        self.tiles = []
        self._nameless = [row.id for row in learners if row.problem is None and not row.name]
        for number, row in enumerate(learners, 1):
            name = row.name or self.tr("Learner {number}").format(number=number)
            tile = LinkCard(look, name, self._detail(row), "user")
            tile.setEnabled(row.problem is None)
            tile.clicked.connect(lambda _=False, row=row: self.learner_chosen.emit(row.id))
            self.left.addWidget(tile)
            self.tiles.append(tile)
        self.left.addWidget(self._foot())

    def focus_first(self) -> None:
        """Put the focus on the learner used last."""
        if self.tiles:
            self.tiles[0].setFocus()

    def ask_pin(self, name: str, is_right: Callable[[str], bool], call: Callable[[], None], folder: str) -> None:
        """Ask for the PIN of somebody, and go on with `call` when it is right."""
        # Few people have one.
        from htcourse.ui.dialogs.pin import PinDialog

        dialog = PinDialog(self._look, self.window(), name or self.tr("this learner"), is_right, folder)
        dialog.opened.connect(call)
        self.pin_dialog = dialog
        dialog.open()
        dialog.pad.focus_first()

    def ask_name(self) -> None:
        """Ask for the name of somebody new, and of the one person before who has none."""
        self.dialog = NameDialog(self._look, self.window(), asks_before=len(self._nameless) == 1)
        self.dialog.named.connect(self._on_named)
        self.dialog.open()

    def _on_named(self, name: str, before: str) -> None:
        if before:
            self.named.emit(self._nameless[0], before)
        self.new_asked.emit(name)

    def crumbs(self) -> tuple[str, ...]:
        """Return nothing: there is nowhere else yet."""
        return ()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Who is learning?")

    def leave(self) -> None:
        """Keep nothing: nothing is begun here."""

    def _detail(self, row: LearnerRow) -> str:
        if row.problem is not None:
            return error_text(row.problem)
        return self.tr("Last used: {day}").format(day=day_text(row.changed_at))

    def _foot(self) -> QWidget:
        foot = QWidget()
        layout = FlowLayout(foot)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.set_gaps(self._look.px(8), self._look.px(8))
        new = Button(self._look, self.tr("Somebody new"), "plain", "plus")
        new.clicked.connect(self.ask_name)
        look = Button(self._look, self.tr("Just look, keep nothing"), "quiet", "eye")
        look.clicked.connect(self.look_asked)
        layout.addWidget(new)
        layout.addWidget(look)
        return foot
