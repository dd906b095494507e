"""What a trainer gives a class, plans for a day and notes of who was there."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from htcourse.core.clock import Moment
from htcourse.ui import dialogs
from htcourse.ui.look.texts import day_text
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.class_plan.attendance import AttendanceTable
from htcourse.ui.shell.work_to_do import first_words, given_words, kind_words
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card, CardRow
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.day_field import day_field
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label, labelled
from htcourse.ui.widgets.layouts import add_to, in_column, in_row, sized
from htcourse.ui.widgets.page import Page
from htcourse.usecases.classes.class_card import extra_of
from htcourse.usecases.classes.roster import ClassFile, by_name
from htcourse.usecases.classes.work import ClassDay, Offer, Work, WorkKind, days_of, titles_of, work_of

Chosen = tuple[WorkKind, str]
Titles = Mapping[tuple[str, str], str]


class ClassPlanView(Page):
    """The days with their plans, and who was there; beside them what is given, and what each gets as a card."""

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
    poll_asked = Signal(str, object, str, str)
    """Plan a poll, too (the day, its plan so far, kind and id of what the poll is on)."""
    ticked = Signal(str, str, bool)
    """Somebody was there, or not (the day, a code)."""
    export_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (744, 364), 24, parent)
        self.given_next, self.planned_next = (WorkKind.LESSON, ""), (WorkKind.LESSON, "")
        self.day = self.person = ""
        self._moved = -1
        self._is_replanned = False
        self.table: AttendanceTable | None = None
        self.fields: dict[str, QLineEdit] = {}
        self.first: QWidget | None = None
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
        words = self.tr("For trainers: what is given goes out with the class's card and stands on each learner's Home.")
        self.set_head(self.tr("Plan and attendance"), of.name if of is not None else words)
        self.empty()
        self.table, self.fields, self._told = None, {}, {}
        if of is None:
            words = self.tr("There is no class yet. Make one under My class.")
            if has_unread:
                words = self.tr("The class here is damaged and cannot be read. My class says how to bring it back.")
            self.left.addWidget(Label(look, words, "body", wraps=True))
            return
        titles = titles_of(offers)
        self._after = {(each.kind, id): first_words(each.after) for each in offers for id in (each.ref, *each.forms)}
        add_to(self.left, self._days(of, offers, titles, now))
        if self.day:
            self.left.addWidget(self._attendance(of))
        self.lead(self._given(of, offers, titles, now))
        self.right.addWidget(self._cards(of))
        self.show_done(self._done)

    def show_done(self, done: Mapping[Chosen, str]) -> None:
        """Say beside what is given how many have done it; `done` are words by kind and id."""
        self._done = done
        for what, (label, words) in self._told.items():
            label.set_words(" · ".join(filter(None, (words, done.get(what, "")))))

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        if self.first is not None:
            self.first.setFocus()

    def ask_remove(self, day: ClassDay) -> None:
        """Ask whether a day is to go, and say what goes with it."""
        title, yes = self.tr("Take the day away?"), self.tr("Take the day away")
        words = self.tr("{day}. There: {count}. Planned: {planned}. Neither can be brought back.")
        words = words.format(day=self._day_words(day), count=len(day.present), planned=len(day.plan))
        dialogs.ask(self._look, self.window(), title, words, yes, lambda: self.day_removed.emit(day.day), "danger")

    def _given(self, of: ClassFile, offers: Sequence[Offer], titles: Titles, now: Moment) -> Card:
        look = self._look
        card = Card(look, padding="list", spacing=0, title=self.tr("Given to the class"))
        for each in work_of(of):
            over = self.tr("that day is over") if each.due and each.due < now.local[:10] else ""
            told = given_words(each, now.offset_minutes)
            told = " · ".join(filter(None, (told, over, self._after.get(each[:2]))))
            title = self._title(each, titles)
            away = Button(look, self.tr("Take off"), "quiet", of=title)
            away.clicked.connect(lambda _=False, work=each: self.taken_away.emit(work))
            detail = Label(look, told, "small", wraps=True)
            self._told[each[:2]] = (detail, told)
            texts = in_column(Label(look, title, "strong", wraps=True), detail, spacing=0)
            card.body.addWidget(CardRow(look, texts, (away,)))
            card.add_rule()
        if not work_of(of):
            card.say(self.tr("Nothing is given yet."), "muted")
        kind, what, self.given_next = self._choices(offers, self.given_next, self._on_given_next)
        self.first = kind
        shown = [*self._named(kind, what), self._day_field("due", self.tr("By"))]
        if self.given_next[0] is WorkKind.EXAM:
            shown.append(self._day_field("opens", self.tr("Opens"), has_time=True))
            shown.append(self._day_field("closes", self.tr("Closes"), has_time=True))
        form = self._row(*shown, Button(look, self.tr("Give"), "primary", "plus", call=self._give))
        card.body.addLayout(in_column(form, look=look, margins=(0, 8, 0, 8)))
        return card

    def _cards(self, of: ClassFile) -> Card:
        """Return what goes out with a person's own card, and the button that makes one for each."""
        look = self._look
        card = Card(look, padding="side", spacing=8, title=self.tr("Cards"))
        card.say(self.tr("A file for each person, with their code, what is given and their extra time."), "small")
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
        told = [each for code, name in named.items() if (each := self._extra_words(of, code, name))]
        card.body.addSpacing(look.px(8))
        card.say(self.tr("Extra time in exams goes out with a person's own card alone."), "small")
        add_to(card.body, *(Label(look, each, "body", wraps=True) for each in told))
        card.body.addWidget(self._row(*self._named(choice), percent, keep))

    def _days(self, of: ClassFile, offers: Sequence[Offer], titles: Titles, now: Moment) -> Card:
        """Return the days with their plans; that of one can be changed."""
        look, every = self._look, days_of(of)
        card = Card(look, padding="list", spacing=0, title=self.tr("Days in the room"))
        self.day = self.day if self.day in [each.day for each in every] else every[-1].day if every else ""
        for each in every:
            if each.day == self.day:
                self._open_day(card, each, offers, titles)
            else:
                change = Button(look, self.tr("Change"), "quiet", of=self._day_words(each))
                change.clicked.connect(lambda _=False, day=each.day: self._on_day(day))
                planned = "; ".join(self._planned_words(each.plan, at, titles) for at in range(len(each.plan)))
                card.add_row(self._day_words(each), planned or self.tr("Nothing is planned."), change)
            card.add_rule()
        if not every:
            card.say(self.tr("Add a day, then tick who was there."), "muted")
        day, name = self._day_field("day", self.tr("Day")), self._field("title", self.tr("What it is called"), 220)
        self.fields["day"].setText(now.local[:10])
        for field in ("day", "title"):
            self.fields[field].returnPressed.connect(self._add_day)
        add = Button(look, self.tr("Add the day"), "plain", "calendar", call=self._add_day)
        named = [day, labelled(look, self.tr("What it is called"), name)]
        card.body.addLayout(in_column(self._row(*named, add), look=look, margins=(0, 8, 0, 8)))
        return card

    def _attendance(self, of: ClassFile) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=8)
        export = Button(look, self.tr("Export"), "quiet", "download", call=self.export_asked)
        head = Label(look, self.tr("Who was there"), "card-title", wraps=True)
        self.table = AttendanceTable(look, of)
        self.table.ticked.connect(self.ticked)
        add_to(card.body, in_row((head, 1), export, look=look, spacing=8), self.table)
        return card

    def _open_day(self, card: Card, day: ClassDay, offers: Sequence[Offer], titles: Titles) -> None:
        look = self._look
        away = Button(look, self.tr("Take the day away"), "quiet", "trash-2", of=self._day_words(day))
        away.clicked.connect(lambda _=False: self.removal_asked.emit(day.day))
        card.add_row(self._day_words(day), "" if day.plan else self.tr("Nothing is planned."), away)
        for at in range(len(day.plan)):
            card.body.addLayout(self._planned(day.plan, at, titles))
        kind, what, self.planned_next = self._choices(offers, self.planned_next, self._on_planned_next)
        put = Button(look, self.tr("Plan it"), "plain", "plus")
        put.clicked.connect(lambda _=False: self._plan((*day.plan, Work(*self.planned_next))))
        if self._is_replanned:  # else Qt would go on to “Take off”, where another Enter undoes what was just planned
            self._is_replanned = False
            QTimer.singleShot(0, put, put.setFocus)
        poll = Button(look, self.tr("Plan a poll on it"), "plain")
        poll.clicked.connect(lambda _=False: self._plan_poll(day.plan))
        row = self._row(*self._named(kind, what), put, poll)
        card.body.addLayout(in_column(row, look=look, margins=(0, 4, 0, 12)))

    def _named(self, *choices: ChoiceButton) -> list[QWidget]:
        return [labelled(self._look, each.name, each) for each in choices]

    def _planned(self, plan: tuple[Work, ...], at: int, titles: Titles) -> QHBoxLayout:
        """Return a row of the plan; its arrows move it, and keep the focus."""
        look, each = self._look, plan[at]
        title = self._title(each, titles)
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
        words = f"{at + 1}. {self._title(each, titles)} · {kind_words()[each.kind]}"
        return " · ".join(filter(None, (words, self._after.get(each[:2]))))

    def _title(self, work: Work, titles: Titles) -> str:
        return titles.get(work[:2]) or work.ref.partition("/")[2]

    def _choices(
        self, offers: Sequence[Offer], chosen: Chosen, call: Callable[[WorkKind, str], None]
    ) -> tuple[ChoiceButton, ChoiceButton, Chosen]:
        """Return a menu of kinds and one of what there is of the kind, by parts, and what is chosen in them."""
        kind, own = ChoiceButton(self._look, self.tr("Kind")), [each for each in offers if each.kind is chosen[0]]
        words = [(str(key), text) for key, text in kind_words().items() if key is not WorkKind.POLL]
        kind.set_choices(words, str(chosen[0]))
        kind.chosen.connect(lambda value: call(WorkKind(value), ""))
        what = ChoiceButton(self._look, self.tr("What"))
        ref = next((each.ref for each in own if each.ref == chosen[1]), own[0].ref if own else "")
        what.set_choices([(each.ref, each.title) for each in own], ref, {each.ref: each.part for each in own})
        what.chosen.connect(lambda value: call(chosen[0], value))
        return kind, what, (chosen[0], ref)

    def _day_words(self, day: ClassDay) -> str:
        return ", ".join(filter(None, (day_text(day.day), day.title)))

    def _extra_words(self, of: ClassFile, code: str, name: str) -> str:
        """Return somebody's extra time with their name; empty where they have none."""
        extra = extra_of(of, code)
        if "per_cent" in extra:
            return f"{name}: {extra['per_cent']} %"
        words = self.tr("{code}: {count} minutes")
        return words.format(code=name, count=extra["minutes"]) if "minutes" in extra else ""

    def _field(self, name: str, words: str, width: int) -> QLineEdit:
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
        self.given.emit(str(self.given_next[0]), self.given_next[1], due, opens, closes)

    def _set_extra(self) -> None:
        self.extra_set.emit(self.person, self._typed("per_cent"))

    def _add_day(self) -> None:
        self.day_added.emit(self._typed("day"), self._typed("title"))

    def _plan(self, plan: tuple[Work, ...], moved: int = -1, _is_checked: bool = False) -> None:
        self._moved, self._is_replanned = moved, moved < 0
        self.planned.emit(self.day, plan)

    def _plan_poll(self, plan: tuple[Work, ...]) -> None:
        self._is_replanned = True
        self.poll_asked.emit(self.day, plan, *self.planned_next)
        self._is_replanned = False  # it may have been refused

    def _row(self, *widgets: QWidget) -> QWidget:
        row = QWidget()
        FlowLayout(self._look, (8, 8), *widgets, inside=row, is_low=True)
        return row
