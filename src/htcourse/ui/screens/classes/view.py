"""What a trainer sees of a class: who needs them and for what, and before results come in what each file is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.classes.collecting import CollectPage
from htcourse.ui.screens.classes.table import ClassTable
from htcourse.ui.shell.trainers import show_class_choice
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import PADDING
from htcourse.ui.widgets.choice_button import ChoiceButton, MenuButton
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_row, lay_out, sized
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.page import FLAT, MARGIN, Page
from htcourse.ui.widgets.search_field import FilterField
from htcourse.ui.widgets.table_card import TableCard
from htcourse.usecases.classes.class_report import ClassReport
from htcourse.usecases.classes.file_verdicts import Collected
from htcourse.usecases.results.counting import Which

_OWN = Qt.FindChildOption.FindDirectChildrenOnly
_GAP = 8
_ROOMY, _HIGH = 700, 560
"""From what width on the columns have a button, and from what height what waits may take a row, in px at 100 %.

Else More has them."""


class ClassesView(Page):
    """One class at a time, or what a folder would bring to it."""

    which_chosen = Signal(str)
    """Other attempts count (a `Which`)."""
    new_asked = Signal()
    people_asked = Signal()
    person_asked = Signal(str)
    """Change, write or take out somebody (a code)."""
    card_asked = Signal()
    export_asked = Signal()
    collect_asked = Signal()
    remove_asked = Signal()
    essays_asked = Signal()
    exams_asked = Signal()
    """Release the results of exams that were collected."""
    attempt_asked = Signal(str, str)
    """Open an attempt as it was (the learner's id, the attempt's)."""
    list_asked = Signal()
    """Back to the class."""
    taken = Signal(object)
    """Take in what is new, and these files (a list of paths) that were asked about."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (1132, 0), 0, parent)
        self.table: ClassTable | None = None
        self.collecting: CollectPage | None = None
        self.first: QWidget | None = None
        self._search, self._only_needing, self._class = "", False, ""
        self._is_wide = False
        self._filters: QWidget | None = None
        self._asks_filters = False
        """In a low window: what chooses among people was asked for."""
        self._report: ClassReport | None = None
        self._waiting: list[tuple[Button, int]] = []
        """Buttons for what waits, and how much of it does."""

    def show_none(self, problems: Sequence[str]) -> None:
        """Say that there is no class yet, or what is wrong with those that cannot be read."""
        self._begin(self.tr("For trainers: a list of people, and what they hand in from other computers."))
        self._tell(problems)
        words = self.tr(
            "There is no class yet. A class has a card that learners need to hand in, and codes in the place of names."
        )
        if not problems:
            self.left.addWidget(Label(self._look, words, "body", wraps=True))
        self.left.addWidget(self._buttons(self._new("quiet" if problems else "primary")))

    def show_class(self, report: ClassReport, chosen: str, problems: Sequence[str]) -> None:
        """Show how a class stands."""
        look = self._look
        self._report = report
        self._search = self._search if chosen == self._class else ""  # it was asked of another
        self._class = chosen
        people = self.tr("People: {count}. Names stay on this computer; press one, or F2 in its row, to change it.")
        self._begin(people.format(count=len(report.rows)) if report.rows else "", chosen)
        self._tell(problems)
        collect = Button(look, self.tr("Collect results"), "primary", "inbox", call=self.collect_asked)
        self.first = collect
        self.more = MenuButton(look, self.tr("More"), self._add_rest)
        add_to(self.tools, self.more, collect)
        self._waiting = []
        if report.rows:
            self._add_people(report)
        else:
            words = self.tr("Nobody is in this class yet. Collect results from a stick, or add people.")
            self.left.addWidget(Label(look, words, "body", wraps=True))
            people_button = Button(look, self.tr("Add people"), "plain", "users", call=self.people_asked)
            self.left.addWidget(self._buttons(people_button))
            self.first = people_button
            self.come_back_to(people_button)

    def _add_people(self, report: ClassReport) -> None:
        """Show the people of a class in their table, with what chooses among them above it."""
        look = self._look
        which = ChoiceButton(look, self.tr("Which attempts"))
        which.set_choices(
            (
                (Which.FIRST, self.tr("First attempt")),
                (Which.LAST, self.tr("Last attempt")),
                (Which.BEST, self.tr("Best attempt")),
            ),
            report.counting.which,
        )
        which.chosen.connect(self.which_chosen)
        search = sized(look, FilterField(look, self.tr("Find a person")), 14, width=200)
        search.setText(self._search)
        waiting = sum(each.waiting for each in report.rows)
        essays = Button(look, self.tr("Essays ({count})").format(count=waiting), "plain", "pencil")
        essays.clicked.connect(self.essays_asked)
        unreleased = sum(each.needs.results for each in report.rows)
        exams = Button(look, self.tr("Exams ({count})").format(count=unreleased), "plain", "list-checks")
        exams.clicked.connect(self.exams_asked)
        exams.setToolTip(self.tr("Release results of exams, or hold them back again"))
        self._waiting = [(essays, waiting), (exams, unreleased)]
        self.table = ClassTable(look)
        self.table.attempt_asked.connect(self.attempt_asked)
        self.table.person_asked.connect(self.person_asked)
        self.table.folded.connect(self._offer)
        self.table.shows_all = self._is_wide
        self.wider = Button(look, "", "quiet", call=self._widen)
        self.tools.insertWidget(0, self.wider)
        card = TableCard(look, self.table)
        nobody = Label(look, "", "muted", wraps=True)
        search.textChanged.connect(partial(self._narrow, nobody))
        self._filters = self._buttons(search, which, self._tabs(report, nobody), essays, exams)
        add_to(
            self.left,
            self._filters,
            (card, 0, Qt.AlignmentFlag.AlignTop),  # as high as its rows
            nobody,
        )
        self._narrow(nobody, self._search)
        self._offer()

    def _add_rest(self, menu: QMenu) -> None:
        """Add what is done now and then, what cannot be undone as the last."""
        rest = (
            (self.tr("Add people"), self.people_asked),
            (self.tr("Card"), self.card_asked),
            (self.tr("Export"), self.export_asked),
            (self.tr("New class"), self.new_asked),
        )
        for button, count in self._waiting:
            if count and button.isHidden():
                menu.addAction(button.text(), button.click)
        if self._filters is not None and self._filters.isHidden():
            menu.addAction(self.tr("Find a person"), self._ask_filters)
        for words, asked in rest:
            menu.addAction(words, asked.emit)
        if self.table is not None and self.table.left_out and self.wider.isHidden():
            menu.addAction(self._more_or_fewer(), self._widen)
        menu.addSeparator()
        menu.addAction(self.tr("Remove class"), self.remove_asked.emit)

    def show_files(self, collected: Collected, *, is_done: bool, into: str = "", inside: int = 0) -> None:
        """Show what each file is, and what would happen or has happened in a class; `inside` lie unseen folders."""
        self._begin("")
        self.collecting = CollectPage(self._look, collected, is_done=is_done, into=into, inside=inside)
        self.collecting.closed.connect(self.list_asked)
        self.collecting.taken.connect(self.taken)
        self.left.addWidget(self.collecting)
        self.collecting.show()  # else it cannot have the focus yet
        self.first = self.collecting.first
        self.verticalScrollBar().setValue(0)
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        if self.first is not None:
            self.first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the table use what is left of the page."""
        super().resizeEvent(event)
        self._fill()
        self._offer()

    def _fill(self) -> None:
        """Let the people alone scroll, below their heads, and not the page around them too."""
        if self.table is not None:
            is_high = self.height() >= self._look.px(_HIGH)  # else people have the room of what is said in More or tips
            self.subheading.setVisible(is_high)
            is_flat = self.height() < self._look.px(FLAT)  # More has what chooses: no row of people was seen
            self.heading.setVisible(not is_flat)  # the tab that is down says what page this is
            if self._filters is not None:
                is_chosen = self._asks_filters or self._only_needing or bool(self._search)
                self._filters.setVisible(not is_flat or is_chosen)
            lay_out(self.table)
            if self._offer_waiting(takes_row=is_high):
                lay_out(self.table)
            above = self.table.mapTo(self._content, QPoint()).y()
            window, below = self.viewport().height(), self._look.px(MARGIN + PADDING["table"][3])
            self.table.fill(window - above - below, window - 2 * below)

    def _offer_waiting(self, *, takes_row: bool) -> bool:
        """Offer what waits beside what chooses among people, in a row more only if it may; say if that changed."""
        if self._filters is None:
            return False
        before, gap = [button.isHidden() for button, _ in self._waiting], self._look.px(_GAP)
        offered = [each for each, _ in self._waiting]
        others = [each for each in self._filters.findChildren(QWidget, options=_OWN) if each not in offered]
        taken = sum(each.sizeHint().width() + gap for each in others)
        for button, count in self._waiting:
            taken += (button.sizeHint().width() + gap) * (count > 0)
            button.setVisible(count > 0 and (takes_row or taken - gap <= self._filters.width()))
        return before != [button.isHidden() for button, _ in self._waiting]

    def _ask_filters(self) -> None:
        """Show what chooses among people where a low window has no room for it; it stays."""
        self._asks_filters = True
        self._fill()
        if self._filters is not None:
            lay_out(self._filters)
            self._filters.findChildren(FilterField)[0].setFocus()

    def _begin(self, words: str, chosen: str | None = None) -> None:
        self.heading.show()
        self._filters = None
        self.set_head(self.tr("My class"), words)
        show_class_choice(self, chosen)
        self.empty()
        self.table, self.collecting, self.first = None, None, None

    def _tell(self, problems: Sequence[str]) -> None:
        for each in problems:
            self.left.addWidget(Label(self._look, each, "warn", wraps=True))

    def _new(self, kind: str) -> Button:
        button = Button(self._look, self.tr("New class"), kind, "plus", call=self.new_asked)
        self.first = self.first or button
        return button

    def _buttons(self, *buttons: QWidget) -> QWidget:
        row = QWidget()
        FlowLayout(self._look, (_GAP, _GAP), *buttons, inside=row)
        return row

    def _tabs(self, report: ClassReport, nobody: Label) -> QWidget:
        """Return the two lists there are, side by side: everybody, and those for whom there is something to do."""
        group, tabs = QButtonGroup(self.table), QWidget()
        row = in_row(inside=tabs, look=self._look, spacing=2)
        needing = sum(each.needs.is_any for each in report.rows)
        everybody, needs = self.tr("Everybody ({count})"), self.tr("Needs you ({count})")
        for only_needing, words, count in ((False, everybody, len(report.rows)), (True, needs, needing)):
            tab = Button(self._look, words.format(count=count), "tab")
            make_one_of(tab)
            tab.setChecked(only_needing == self._only_needing)
            tab.clicked.connect(partial(self._choose, only_needing, nobody))
            group.addButton(tab)
            row.addWidget(tab)
        return tabs

    def _offer(self) -> None:
        """Offer the columns for which there is no room, or to leave them out again; where no button fits, More does."""
        if self.table is not None:
            self.wider.setText(self._more_or_fewer())
            self.wider.setVisible(bool(self.table.left_out) and self.width() >= self._look.px(_ROOMY))

    def _more_or_fewer(self) -> str:
        return self.tr("Fewer columns") if self._is_wide else self.tr("Show all columns")

    def _widen(self) -> None:
        self._is_wide = not self._is_wide
        if self.table is not None:
            self.table.show_all(is_all=self._is_wide)
        self._offer()

    def _choose(self, only_needing: bool, nobody: Label, _: bool = False) -> None:
        self._only_needing = only_needing
        self._narrow(nobody, self._search)

    def _narrow(self, nobody: Label, words: str) -> None:
        self._search = words
        if self.table is None or self._report is None:
            return
        self.table.show_report(self._report, words, only_needing=self._only_needing)
        if not self.table.rows.people:
            none_left = self.tr("Nobody needs you now."), self.tr("Nobody here has these words in name or code.")
            nobody.set_words(none_left[bool(words)])
        else:
            nobody.set_words("")
        nobody.setVisible(bool(nobody.words))
        self._fill()
