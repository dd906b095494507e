"""What a trainer gives a class, plans for a day and notes of who was there."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from htcourse.core.clock import Moment
from htcourse.ui import dialogs
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.class_plan.asking import Chosen, asked_row, choices, form_row
from htcourse.ui.screens.class_plan.attendance import AttendanceTable
from htcourse.ui.screens.class_plan.words import Titles, day_words, extra_words, title_of
from htcourse.ui.shell.trainers import show_class_choice
from htcourse.ui.shell.work_to_do import first_words, given_words, kind_words
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import PADDING, Card, CardRow
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.day_field import day_field, typed_day
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label, labelled
from htcourse.ui.widgets.layouts import add_to, in_column, in_row, lay_out, sized
from htcourse.ui.widgets.page import MARGIN, Page
from htcourse.usecases.classes.class_card import extra_of
from htcourse.usecases.classes.roster import ClassFile, by_name
from htcourse.usecases.classes.work import ClassDay, Offer, Work, WorkKind, days_of, next_day, titles_of, work_of

_TIED = "\N{NO-BREAK SPACE}"
"""Between a title and its kind: a kind alone on a line says nothing."""


class ClassPlanView(Page):
    """A day with its plan and beside it who was there; below it the other days, and what is given to the class."""

    given = Signal(str, str, str, str, str)
    """Give something: its kind, its id, by which day, and of an exam from when to when, as they were typed."""
    taken_away = Signal(object)
    """Take something off the list (a Work)."""
    cards_asked = Signal()
    extra_set = Signal(str, str)
    """Keep somebody's extra time: the code, and per cent as they were typed."""
    day_added = Signal(str, str)
    """Add a day, as it was typed, with what it is called."""
    removal_asked = Signal(str)
    """Ask whether a day (ISO 8601) is to go, by what is kept of it now."""
    day_removed = Signal(str)
    """Take a day away (ISO 8601), with its plan and who was there."""
    redraw_asked = Signal()
    """Show the class as it is kept now, with what is chosen."""
    planned = Signal(str, object)
    """The plan of a day is another now (the day, a tuple of Work)."""
    ticked = Signal(str, str, bool)
    """Somebody was there, or not (the day, a code)."""
    all_ticked = Signal(str, object, bool)
    """These people (codes) were there, or it is taken back that they were (the day, a tuple of str)."""
    export_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (584, 524), 24, parent)
        self.given_next, self.planned_next = (WorkKind.LESSON, ""), (WorkKind.LESSON, "")
        self.day = self.person = ""
        self._everybody: tuple[AttendanceTable | None, tuple[str, ...]] = (None, ())
        """Where everybody was ticked at once, and who had no tick before that."""
        self._moved = -1
        self._is_replanned = self._is_past_open = False
        self.table: AttendanceTable | None = None
        self.fields: dict[str, QLineEdit] = {}
        self.first: QWidget | None = None
        self.open_card: Card | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        """What was just put into a layout is shown, and has its place, only after it."""
        self._later.timeout.connect(self._fill)
        self._told: dict[Chosen, tuple[Label, str]] = {}
        self._done: Mapping[Chosen, str] = {}
        self._after: dict[Chosen, str] = {}

    def show_class(
        self, of: ClassFile | None, offers: Sequence[Offer], now: Moment, *, has_unread: bool = False
    ) -> None:
        """Show a class; `offers` are what can be given, `now` tells the day a new one is offered for.

        None: there is none, or it `has_unread` ones only.
        """
        look = self._look
        words = self.tr("For trainers: what is given goes out with the class's card and stands on learners' Home.")
        self.set_head(self.tr("Plan and attendance"), words)
        show_class_choice(self, of.id if of is not None else None)
        self.empty()
        self.table, self.open_card, self.first, self.fields, self._told = None, None, None, {}, {}
        if of is None:
            words = self.tr("There is no class yet. Make one under My class.")
            if has_unread:
                words = self.tr("The class here is damaged and cannot be read. My class says how to bring it back.")
            self.left.addWidget(Label(look, words, "body", wraps=True))
            return
        titles = titles_of(offers)
        self._after = {(each.kind, id): first_words(each.after) for each in offers for id in (each.ref, *each.forms)}
        if not of.people:
            words = self.tr("Nobody is in this class yet. Add people under My class.")
            self.left.addWidget(Label(look, words, "body", wraps=True))
        every = days_of(of)
        day = next((each for each in every if each.day == self.day), next_day(every, now.local[:10]))
        self.day = day.day if day is not None else ""
        if day is not None:
            self.left.addWidget(self._open_day(day, offers, titles, now))
            if of.people:
                self.lead(self._attendance(of, now.local[:10]), place=self.left.count())
        self.left.addWidget(self._other_days(every, titles, now))
        self.left.addWidget(self._given(of, offers, titles, now))
        self.right.addWidget(self._cards(of))
        self.show_done(self._done)
        self._later.start()

    def show_done(self, done: Mapping[Chosen, str]) -> None:
        """Say beside what is given how many have done it; `done` are words by kind and id."""
        self._done = done
        for what, (label, words) in self._told.items():
            label.set_words(" · ".join(filter(None, (words, done.get(what, "")))))

    def show_day(self) -> None:
        """Put the focus into the column of the day, in view with its plan; where nobody is listed, where one plans."""
        if self.open_card is not None:
            QTimer.singleShot(0, self.open_card, self._begin_at_day)

    def _begin_at_day(self) -> None:
        if self.open_card is None:
            return
        self.bring_into_view(self.open_card)
        if self.table is not None:
            place = self.table.begin().bottomLeft()
            self.ensureVisible(0, self.table.viewport().mapTo(self._content, place).y(), 0, self._look.px(12))
        else:
            self.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the ticks use what is left of the page."""
        super().resizeEvent(event)
        self._later.start()

    def _fill(self) -> None:
        """Let the people alone scroll, below their heads, and not the page around them too."""
        if self.table is not None:
            lay_out(self.table)
            above, window = self.table.mapTo(self._content, QPoint()).y(), self.viewport().height()
            below = self._look.px(MARGIN + PADDING["side"][3])
            self.table.fill(window - above - below, window - 2 * below)

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        if self.first is not None:
            self.first.setFocus()

    def ask_remove(self, day: ClassDay) -> None:
        """Ask whether a day is to go, and say what goes with it."""
        title, yes = self.tr("Take the day away?"), self.tr("Take the day away")
        words = self.tr("{day}. There: {count}. Planned: {planned}. Neither can be brought back.")
        words = words.format(day=day_words(day), count=len(day.present), planned=len(day.plan))
        dialogs.ask(self._look, self.window(), title, words, yes, lambda: self.day_removed.emit(day.day), "danger")

    def _given(self, of: ClassFile, offers: Sequence[Offer], titles: Titles, now: Moment) -> Card:
        look = self._look
        card = Card(look, padding="list", spacing=0, title=self.tr("Given to the class"))
        for each in work_of(of):
            over = self.tr("that day is over") if each.due and each.due < now.local[:10] else ""
            told = given_words(each, now.offset_minutes)
            told = " · ".join(filter(None, (told, over, self._after.get(each[:2]))))
            title = title_of(each, titles)
            away = Button(look, self.tr("Take off"), "quiet", of=title)
            away.clicked.connect(lambda _=False, work=each: self.taken_away.emit(work))
            detail = Label(look, told, "small", wraps=True)
            self._told[each[:2]] = (detail, told)
            texts = in_column(Label(look, title, "strong", wraps=True), detail, spacing=0)
            card.body.addWidget(CardRow(look, texts, (away,)))
            card.add_rule()
        if not work_of(of):
            card.say(self.tr("Nothing is given yet. Choose what, and by which day it is to be done."), "muted")
        kinds = [each for each in WorkKind if each is not WorkKind.POLL]
        kind, what, self.given_next = choices(look, offers, kinds, self.given_next, self._on_given_next)
        self.first = self.first or kind
        due, button = self._day_field("due", self.tr("To be done by")), Button(look, self.tr("Give"), "primary")
        button.clicked.connect(self._give)
        if self.given_next[0] is WorkKind.EXAM:
            opens = self._day_field("opens", self.tr("Opens"), has_time=True)
            closes = self._day_field("closes", self.tr("Closes"), has_time=True)
            form = asked_row(look, kind, what, due, form_row(look, opens, closes, button))
        else:
            form = asked_row(look, kind, what, form_row(look, due, button))
        card.body.addLayout(in_column(form, look=look, margins=(0, 8, 0, 8)))
        return card

    def _cards(self, of: ClassFile) -> Card:
        """Return what goes out with a person's own card, and the button that makes one for each."""
        look = self._look
        card = Card(look, padding="side", spacing=8, title=self.tr("Cards"))
        card.say(self.tr("A file for each person, with their code, what is given and their extra time."), "muted")
        cards = Button(look, self.tr("Cards for everybody"), "plain", "tag", call=self.cards_asked)
        card.body.addWidget(cards, 0, Qt.AlignmentFlag.AlignLeft)
        if of.people:
            self._add_extra_time(card, of)
        return card

    def _add_extra_time(self, card: Card, of: ClassFile) -> None:
        """Say who has extra time, with a form that gives it to somebody on the list."""
        look, people = self._look, by_name(of.people)
        self.person = self.person if self.person in [each.code for each in people] else ""
        named = {each.code: "  ".join(filter(None, (each.code, each.name))) for each in people}
        several = len({each.group for each in people}) > 1
        choice = ChoiceButton(look, self.tr("Person"))
        unsaid = [] if self.person else [("", self.tr("Choose …"))]
        groups = {each.code: each.group for each in people if several}
        choice.set_choices([*unsaid, *named.items()], self.person, groups)
        choice.chosen.connect(self._on_person)
        percent = labelled(look, self.tr("Per cent"), self._field("per_cent", self.tr("Per cent"), 80))
        self.fields["per_cent"].setText(str(extra_of(of, self.person).get("per_cent", "")))
        keep = Button(look, self.tr("Keep extra time"), "plain", call=self._set_extra)
        keep.setEnabled(bool(self.person))
        told = [each for code, name in named.items() if (each := extra_words(of, code, name))]
        card.body.addSpacing(look.px(8))
        card.say(self.tr("Extra time in exams goes out with a person's own card alone."), "muted")
        add_to(card.body, *(Label(look, each, "body", wraps=True) for each in told))
        card.body.addWidget(form_row(look, labelled(look, choice.name, choice), percent, keep))

    def _other_days(self, every: Sequence[ClassDay], titles: Titles, now: Moment) -> Card:
        """Return the days that are not open, those that are over folded away, and the form that adds one."""
        look = self._look
        card = Card(
            look, padding="list", spacing=0, title=self.tr("Other days") if every else self.tr("Days in the room")
        )
        others = [each for each in every if each.day != self.day]
        for each in others:
            if each.day >= now.local[:10]:
                self._add_closed(card, each, titles)
        if over := [each for each in reversed(others) if each.day < now.local[:10]]:
            words = self.tr("Days that are over ({count})").format(count=len(over))
            rows = Card(look, kind="clear", margins=(0, 0, 0, 0), spacing=0)
            for each in over:
                self._add_closed(rows, each, titles)
            folded = Disclosure(look, words, rows, is_quiet=True)
            folded.set_open(self._is_past_open)
            folded.opened.connect(self._on_past)
            card.body.addWidget(folded)
        if not every:
            card.say(self.tr("Add a day, then plan what happens on it and tick who was there."), "muted")
        day, name = self._day_field("day", self.tr("Day")), self._field("title", self.tr("What it is called"))
        self.fields["day"].setText(now.local[:10])
        for field in ("day", "title"):
            self.fields[field].returnPressed.connect(self._add_day)
        add = Button(look, self.tr("Add the day"), "plain", "calendar", call=self._add_day)
        named = labelled(look, self.tr("What it is called"), name)
        form = form_row(look, day, named, add, widens=(named, 160))
        card.body.addLayout(in_column(form, look=look, margins=(0, 8, 0, 8)))
        return card

    def _add_closed(self, card: Card, day: ClassDay, titles: Titles) -> None:
        """Add the row of a day that is not open: its plan in a line, and the button that opens it."""
        change = Button(self._look, self.tr("Change"), "quiet", of=day_words(day))
        change.clicked.connect(lambda _=False: self._on_day(day.day))
        planned = "; ".join(self._planned_words(day.plan, at, titles) for at in range(len(day.plan)))
        card.add_row(day_words(day), planned or self.tr("Nothing is planned."), change)
        card.add_rule()

    def _attendance(self, of: ClassFile, today: str) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=8)
        export = Button(look, self.tr("Export"), "quiet", "download", call=self.export_asked)
        head = Label(look, self.tr("Who was there"), "card-title", wraps=True)
        self.table = AttendanceTable(look, of, self.day, today)
        self.table.ticked.connect(self.ticked)
        self.table.ticked.connect(self._offer_everybody)
        self.everybody = Button(look, "", "quiet", call=self._tick_everybody)
        self._offer_everybody()
        tools = FlowLayout(look, (8, 4), self.everybody, export)
        add_to(card.body, head, tools, self.table)
        return card

    def _offer_everybody(self, *_: object) -> None:
        """Offer to tick all who have no tick on the day in hand, or to take back what that ticked."""
        if self.table is not None:
            is_done = not self.table.rows.absent()
            can_go_back = self._everybody[0] is self.table and is_done
            self.everybody.set_words(self.tr("Take back") if can_go_back else self.tr("Everybody was there"))
            self.everybody.setEnabled(can_go_back or not is_done)

    def _tick_everybody(self) -> None:
        if self.table is not None:
            absent, ticked = self.table.rows.absent(), self._everybody[1]
            self._everybody = (self.table, absent) if absent else (None, ())
            self.table.tick_all(absent or ticked, is_there=bool(absent))
            self.all_ticked.emit(self.day, absent or ticked, bool(absent))
            self._offer_everybody()

    def _open_day(self, day: ClassDay, offers: Sequence[Offer], titles: Titles, now: Moment) -> Card:
        """Return the day that is looked at: its plan, which can be changed."""
        look, today = self._look, now.local[:10]
        words = self.tr("Today: {day}") if day.day == today else self.tr("Ahead: {day}")
        words = day_words(day) if day.day < today else words.format(day=day_words(day))
        away = Button(look, self.tr("Take the day away"), "quiet", "trash-2", of=day_words(day))
        away.clicked.connect(lambda _=False: self.removal_asked.emit(day.day))
        card = self.open_card = Card(look, padding="list", spacing=0)
        card.body.addWidget(CardRow(look, in_column(Label(look, words, "card-title", wraps=True)), (away,), height=0))
        if not day.plan:
            card.say(self.tr("Nothing is planned."), "muted")
        for at in range(len(day.plan)):
            card.body.addLayout(self._planned(day.plan, at, titles))
        every = list(WorkKind)
        kind, what, self.planned_next = choices(look, offers, every, self.planned_next, self._on_planned_next)
        self.first = kind
        put = Button(look, self.tr("Plan it"), "plain")
        put.clicked.connect(lambda _=False: self._plan((*day.plan, Work(*self.planned_next))))
        if self._is_replanned:  # else Qt would go on to “Take off”, where another Enter undoes what was just planned
            self._is_replanned = False
            QTimer.singleShot(0, put, put.setFocus)
        row = asked_row(look, kind, what, put)
        card.body.addLayout(in_column(row, look=look, margins=(0, 4, 0, 12)))
        return card

    def _planned(self, plan: tuple[Work, ...], at: int, titles: Titles) -> QHBoxLayout:
        """Return a row of the plan; its arrows move it, and keep the focus."""
        look, each = self._look, plan[at]
        title = title_of(each, titles)
        others = (*plan[:at], *plan[at + 1 :])
        moves = []
        for text, icon, to in ((self.tr("Earlier"), "arrow-up", at - 1), (self.tr("Later"), "arrow-down", at + 1)):
            button = Button(look, text, "tool", icon, of=title)
            button.setEnabled(0 <= to < len(plan))
            button.clicked.connect(partial(self._plan, (*others[:to], each, *others[to:]), to))
            moves.append(button)
        if at == self._moved:
            self._moved = -1
            QTimer.singleShot(0, moves[0], next(each for each in moves if each.isEnabled()).setFocus)
        away = Button(look, self.tr("Take off"), "quiet", of=title)
        away.clicked.connect(partial(self._plan, others, -1))
        return in_row(
            (Label(look, self._planned_words(plan, at, titles), "body", wraps=True), 1), *moves, away, look=look
        )

    def _planned_words(self, plan: tuple[Work, ...], at: int, titles: Titles) -> str:
        each = plan[at]
        words = f"{at + 1}. {title_of(each, titles)}{_TIED}·{_TIED}{kind_words()[each.kind]}"
        return " · ".join(filter(None, (words, self._after.get(each[:2]))))

    def _field(self, name: str, words: str, width: int = 0) -> QLineEdit:
        field = self.fields[name] = sized(self._look, QLineEdit(), 14, width=width)
        field.setAccessibleName(words)
        return field

    def _day_field(self, name: str, words: str, *, has_time: bool = False) -> QWidget:
        """Return a field for a day below what it is called."""
        field = self.fields[name] = day_field(self._look, words, has_time=has_time)
        return labelled(self._look, words, field)

    def _typed(self, name: str) -> str:
        return self.fields[name].text().strip() if name in self.fields else ""

    def _on_given_next(self, kind: WorkKind, ref: str) -> None:
        is_other, self.given_next = kind is not self.given_next[0], (kind, ref)
        if is_other:
            self._show_again()

    def _on_planned_next(self, kind: WorkKind, ref: str) -> None:
        is_other, self.planned_next = kind is not self.planned_next[0], (kind, ref)
        if is_other:
            self._show_again()

    def _on_day(self, day: str) -> None:
        self.day = day
        self._show_again()
        self.show_day()

    def _on_past(self, is_open: bool) -> None:
        self._is_past_open = is_open

    def _on_person(self, code: str) -> None:
        self.person = code
        self.fields.pop("per_cent", None)  # what was typed is another's
        self._show_again()

    def _show_again(self) -> None:
        """Show the class with other choices; what was typed stays."""
        typed = {name: field.text() for name, field in self.fields.items()}
        self.redraw_asked.emit()
        for name, field in self.fields.items():
            field.setText(typed.get(name, field.text()))

    def _give(self) -> None:
        due, opens, closes = (self._typed(name) for name in ("due", "opens", "closes"))
        self.given.emit(str(self.given_next[0]), self.given_next[1], typed_day(due), opens, closes)

    def _set_extra(self) -> None:
        self.extra_set.emit(self.person, self._typed("per_cent"))

    def _add_day(self) -> None:
        self.day_added.emit(typed_day(self._typed("day")), self._typed("title"))

    def _plan(self, plan: tuple[Work, ...], moved: int = -1, _is_checked: bool = False) -> None:
        self._moved, self._is_replanned = moved, moved < 0
        self.planned.emit(self.day, plan)
