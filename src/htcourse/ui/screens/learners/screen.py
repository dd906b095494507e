"""Tiles of the people who learn on this computer: nobody's answers land in another's file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.core.errors import CourseError, NoRoomError
from htcourse.core.folding import fold, name_order
from htcourse.ui.dialogs.name import NameDialog
from htcourse.ui.look.texts import error_text, nothing_left, recent_text
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column
from htcourse.ui.widgets.link_card import LinkCard
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.people.learners import LearnerRow, list_learners, name_learner, records_to_bring

if TYPE_CHECKING:
    from htcourse.ui.dialogs.pin import PinDialog
    from htcourse.ui.screens.learners.damaged_card import DamagedCard
    from htcourse.usecases.people.learners import Misplaced

MANY = 12
"""People from whom on tiles stand by name, with a field that finds one."""


class LearnersScreen(Page, Screen):
    """Shows who can go on; a note says why when somebody's file cannot be opened."""

    bar = "first"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, (760, 0), 0)
        self._desk = desk
        self.tiles: list[LinkCard] = []
        self.damaged: dict[str, DamagedCard] = {}
        self.dialog: NameDialog | None = None
        self.pin_dialog: PinDialog | None = None
        self.field: FilterField | None = None
        self._names: list[str] = []
        self._nameless: list[str] = []
        self._list = QVBoxLayout()
        self._look.changed.connect(self._space)

    def _space(self) -> None:
        self._list.setSpacing(self._look.px(12))

    @property
    def has_search(self) -> bool:
        """Nothing can be searched before somebody is at work."""
        return False

    def fill(self, note: str = "") -> None:
        """Show who learns here; a note stands above."""
        try:
            rows = list_learners(self._desk.places)
        except CourseError as error:
            rows, note = (), note or error_text(error)
        known = self._desk.damaged
        self.show_learners([row._replace(problem=row.problem or known.get(row.id)) for row in rows], note)

    def show_learners(self, learners: Sequence[LearnerRow], note: str = "") -> None:
        """Show a tile for each learner, used last first; where there are many, by name."""
        self.set_head(self.tr("Who is learning?"), self.tr("Answers are kept in each person’s own file."))
        clear(self.left)
        self._list = QVBoxLayout()
        self._space()
        if note:
            self.left.addWidget(Label(self._look, note, "warn", wraps=True))
        self.tiles = []
        self.damaged = {}
        self.field = None
        # Who teaches or has a PIN is named by nobody else: the name stands beside the marks that are given.
        named_by_others = (row for row in learners if not row.name and not row.teaches and not row.has_pin)
        self._nameless = [row.id for row in named_by_others if row.problem is None]
        called = [(row.name or self.tr("Learner {number}").format(number=row.number), row) for row in learners]
        newcomers = self._newcomers()
        if len(called) >= MANY:
            self.left.addWidget(newcomers)  # else nobody would see it below so many
            called.sort(key=lambda each: name_order(each[0]))
            self._add_field()
        for name, row in called:
            if row.problem is None:
                asks = row.has_pin or (row.teaches and self._desk.guard.keeps_who_teaches)
                lock = ("lock", self.tr("asks for a PIN")) if asks else ("", "")
                tile = LinkCard(self._look, name, self._tile_words(row), "user", ground="paper", sign=lock)
                tile.clicked.connect(lambda _=False, row=row: self._desk.requests.learner_chosen.emit(row.id))
                self._list.addWidget(tile)
                self.tiles.append(tile)
            else:
                self._list.addWidget(self._damaged_card(row, name))
        self._names = [name for name, _ in called]
        self.left.addLayout(self._list)
        if len(called) < MANY:
            self.left.addWidget(newcomers)
        self.left.addWidget(others := QWidget())
        is_any_damaged = any(row.problem for row in learners)  # its copies may lie among those of others
        if is_any_damaged or self._desk.places.may_have_misplaced():  # hardly ever
            self._look_for_others(others)

    def _add_field(self) -> None:
        """Put a field above the tiles that leaves those with the words typed."""
        self.field = FilterField(self._look, self.tr("Search for a name"))
        nobody = Label(self._look, nothing_left(self.tr("Nobody here has these words in their name.")), "muted")
        nobody.hide()
        add_to(self.left, self.field, nobody)
        self.field.textChanged.connect(partial(self._narrow, nobody))
        self.field.returnPressed.connect(self._go_on)

    def _narrow(self, nobody: Label, typed: str) -> None:
        """Show whose name has every word typed."""
        wanted = fold(typed, 2).split()
        tiles = [item.widget() for item in map(self._list.itemAt, range(self._list.count())) if item is not None]
        for name, tile in zip(self._names, tiles, strict=True):
            if tile is not None:
                tile.setVisible(all(word in fold(name, 2) for word in wanted))
        nobody.setVisible(all(tile is None or tile.isHidden() for tile in tiles))

    def _go_on(self) -> None:
        """Let Enter choose whom the words left over, if it is one person; among several it goes to the first."""
        left = [tile for tile in self.tiles if not tile.isHidden()]
        if len(left) == 1:
            left[0].click()
        elif left:
            left[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _look_for_others(self, others: QWidget) -> None:
        """Say below the tiles which whole records lie among ours under other names, once they were looked at."""
        places = self._desk.places

        def show(found: tuple[Misplaced, ...]) -> None:
            column = in_column(inside=others, look=self._look, spacing=8)
            by_person: dict[str, list[Misplaced]] = {}
            for each in sorted(found, key=lambda each: -each.more):
                by_person.setdefault(each.learner_id, []).append(each)
            for files in by_person.values():
                column.addWidget(Label(self._look, self._stray_words(files), "warn", wraps=True))
                bring = partial(self._desk.requests.bring_asked.emit, str(files[0].path))
                column.addWidget(
                    Button(self._look, self.tr("Bring in"), "plain", "upload", call=bring),
                    0,
                    Qt.AlignmentFlag.AlignLeft,
                )

        self._desk.jobs.run(others, lambda _: records_to_bring(places), show, lambda _: None, "", is_quiet=True)

    def _stray_words(self, files: Sequence[Misplaced]) -> str:
        """Say that records of one person lie here; whose, and called what, only while theirs or copies of it are here.

        Somebody who was deleted is not named to everybody: a file may bear their name.
        """
        if not files[0].is_known:
            words = self.tr("%n record(s) of somebody who does not learn here, under another name.", "", len(files))
            return words + " " + self.tr("“htcourse doctor” says where.")
        words = self.tr("%n record(s) of {name} under another name: {files}. Not all of it is here.", "", len(files))
        name = files[0].name or self.tr("somebody without a name")
        return words.format(name=name, files=", ".join(f"“{each.path.name}”" for each in files))

    def focus_first(self) -> None:
        """Put the focus on the learner used last; where there are many, on the field that finds them."""
        if self.field is not None:
            self.field.setFocus()
        elif self.tiles:
            self.tiles[0].setFocus()

    def ask_pin(self, name: str, is_right: Callable[[str], bool], call: Callable[[], None]) -> None:
        """Ask for the PIN of somebody, and go on with `call` when it is right."""
        # Few people have one.
        from htcourse.ui.dialogs.pin import PinDialog

        forgotten = self.tr("Forgotten? Ask your trainer.")
        dialog = PinDialog(self._look, self.window(), name or self.tr("this learner"), is_right, forgotten)
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
            self._desk.done(lambda: name_learner(self._desk.places, self._nameless[0], before))
        self._desk.requests.somebody_new.emit(name)

    def title(self) -> str:
        return self.tr("Who is learning?")

    def _damaged_card(self, row: LearnerRow, name: str) -> DamagedCard:
        # Few people ever see one.
        from htcourse.ui.screens.learners.damaged_card import DamagedCard
        from htcourse.ui.screens.learners.restoring import Restoring

        has_room = not isinstance(row.problem, NoRoomError)
        card = DamagedCard(self._look, name, self._last_used(row), self._desk.clock().local_day, problem=row.problem)
        self.damaged[row.id] = card
        restoring = Restoring(self._desk, card, row.id, name, self.ask_pin)
        if has_room:
            restoring.examine()
        else:
            card.show_no_room()
        return card

    def _tile_words(self, row: LearnerRow) -> str:
        if not row.lacks_log:
            return self._last_used(row)
        lost = self.tr(
            "It was not closed, and the log is not beside it: what was done last may be missing. If the file “{log}” "
            "is somewhere, put it back beside it before opening it."
        )
        return f"{self._last_used(row)} {lost.format(log=row.log_name)}".strip()

    def _last_used(self, row: LearnerRow) -> str:
        if not row.changed_at:
            return ""
        return self.tr("Last used: {day}").format(day=recent_text(row.changed_at, self._desk.clock().local_day))

    def _newcomers(self) -> QWidget:
        """Return what those do who have no tile: below the tiles, above them where there are many."""
        row = QWidget()
        new = Button(self._look, self.tr("Somebody new"), "plain", "plus", call=self.ask_name)
        look = Button(self._look, self.tr("Just look, keep nothing"), "quiet", "eye")
        look.clicked.connect(self._desk.requests.look_asked)
        FlowLayout(self._look, (8, 8), new, look, inside=row)
        return row


create = LearnersScreen
