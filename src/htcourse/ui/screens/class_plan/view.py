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
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label, labelled
from htcourse.ui.widgets.layouts import add_to, in_column, in_row, sized
from htcourse.ui.widgets.page import Page
from htcourse.usecases.classes.class_card import extra_of
from htcourse.usecases.classes.roster import ClassFile
from htcourse.usecases.classes.work import ClassDay, Offer, Work, WorkKind, days_of, titles_of, work_of

Chosen = tuple[WorkKind, str]
Titles = Mapping[tuple[str, str], str]


class ClassPlanView(Page):
    """Given, who was there, and what is planned for a day; beside them what each person gets as a card."""

    folded_width = 744

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
        self.day = ""
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
        add_to(self.left, self._given(of, offers, titles, now), self._days(of, now))
        if self.day:
            self.left.addWidget(self._plan_of_day(of, offers, titles))
        add_to(self.right, self._cards(of), 1)
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
        card = Card(look, padding="side", spacing=8, title=self.tr("Given"))
        for each in work_of(of):
            over = self.tr("that day is over") if each.due and each.due < now.local[:10] else ""
            told = given_words(each, now.offset_minutes)
            told = " · ".join(filter(None, (told, over, self._after.get(each[:2]))))
            title = titles.get(each[:2], each.ref.partition("/")[2])
            away = Button(look, self.tr("Take off"), "quiet", of=title)
            away.clicked.connect(lambda _=False, work=each: self.taken_away.emit(work))
            detail = Label(look, told, "small", wraps=True)
            self._told[each[:2]] = (detail, told)
            texts = in_column(Label(look, title, "strong", wraps=True), detail, spacing=0)
            card.body.addWidget(CardRow(look, texts, (away,)))
        if not work_of(of):
            card.say(self.tr("Nothing is given yet."), "muted")
        kind, what, self.given_next = self._choices(offers, self.given_next, self._on_given_next)
        self.first = kind
        shown = [*self._named(kind, what), self._field("due", self.tr("By (2027-03-09)"), 130)]
        if self.given_next[0] is WorkKind.EXAM:
            shown.append(self._field("opens", self.tr("Opens (2027-03-09 09:30)"), 190))
            shown.append(self._field("closes", self.tr("Closes (2027-03-09 11:00)"), 190))
        add_to(card.body, self._row(*shown, Button(look, self.tr("Give"), "primary", "plus", call=self._give)))
        return card

    def _cards(self, of: ClassFile) -> Card:
        """Return what goes out with a person's own card, and the button that makes one for each."""
        look = self._look
        card = Card(look, padding="side", spacing=8, title=self.tr("Cards"))
        card.say(self.tr("A file for each person, with their code, what is given and their extra time."), "small")
        cards = Button(look, self.tr("Cards for everybody"), "plain", "tag", call=self.cards_asked)
        card.body.addWidget(cards, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addSpacing(look.px(8))
        extra = Button(look, self.tr("Keep extra time"), "plain", call=self._set_extra)
        code, percent = self._field("code", self.tr("Code"), 84), self._field("per_cent", self.tr("Per cent"), 80)
        add_to(card.body, Label(look, self._extra_words(of), "small", wraps=True), self._row(code, percent, extra))
        return card

    def _days(self, of: ClassFile, now: Moment) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=8)
        export = Button(look, self.tr("Export"), "quiet", "download", call=self.export_asked)
        head = Label(look, self.tr("Days in the room"), "card-title", wraps=True)
        card.body.addLayout(in_row((head, 1), export, look=look, spacing=8))
        every = days_of(of)
        self.day = self.day if self.day in [each.day for each in every] else every[-1].day if every else ""
        if every:
            self.table = AttendanceTable(look, of)
            self.table.ticked.connect(self.ticked)
            card.body.addWidget(self.table, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            card.say(self.tr("Add a day, then tick who was there."), "muted")
        day, name = self._field("day", self.tr("Day"), 130), self._field("title", self.tr("What it is called"), 220)
        self.fields["day"].setText(now.local[:10])
        for field in ("day", "title"):
            self.fields[field].returnPressed.connect(self._add_day)
        add = Button(look, self.tr("Add the day"), "plain", "calendar", call=self._add_day)
        add_to(card.body, self._row(day, name, add))
        return card

    def _plan_of_day(self, of: ClassFile, offers: Sequence[Offer], titles: Titles) -> Card:
        look, every = self._look, days_of(of)
        chosen = next(each for each in every if each.day == self.day)
        card = Card(look, padding="side", spacing=8)
        choice = ChoiceButton(look, self.tr("Plan of"))
        choice.set_choices([(each.day, self._day_words(each)) for each in every], self.day)
        choice.chosen.connect(self._on_day)
        away = Button(look, self.tr("Take the day away"), "quiet", "trash-2", of=self._day_words(chosen))
        away.clicked.connect(lambda _=False: self.removal_asked.emit(chosen.day))
        head = Label(look, choice.name, "card-title")
        add_to(card.body, in_row(head, choice, 1, away, look=look, spacing=8))
        for at in range(len(chosen.plan)):
            card.body.addLayout(self._planned(chosen.plan, at, titles))
        kind, what, self.planned_next = self._choices(offers, self.planned_next, self._on_planned_next)
        put = Button(look, self.tr("Plan it"), "plain", "plus")
        put.clicked.connect(lambda _=False: self._plan((*chosen.plan, Work(*self.planned_next))))
        if self._is_replanned:  # else Qt would go on to “Take off”, where another Enter undoes what was just planned
            self._is_replanned = False
            QTimer.singleShot(0, put, put.setFocus)
        poll = Button(look, self.tr("Plan a poll on it"), "plain")
        poll.clicked.connect(lambda _=False: self._plan_poll(chosen.plan))
        card.body.addWidget(self._row(*self._named(kind, what), put, poll))
        return card

    def _named(self, *choices: ChoiceButton) -> list[QWidget]:
        return [labelled(self._look, each.name, each) for each in choices]

    def _planned(self, plan: tuple[Work, ...], at: int, titles: Titles) -> QHBoxLayout:
        """Return a row of the plan; its arrows move it, and keep the focus."""
        look, each = self._look, plan[at]
        title = titles.get(each[:2]) or each.ref.partition("/")[2]
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
        words = f"{at + 1}. {title} · {kind_words()[each.kind]}"
        words = " · ".join(filter(None, (words, self._after.get(each[:2]))))
        return in_row(Label(look, words, "body"), 1, *moves, away, look=look)

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

    def _extra_words(self, of: ClassFile) -> str:
        told = []
        for each in of.people:
            extra = extra_of(of, each.code)
            if "per_cent" in extra:
                told.append(f"{each.code}: {extra['per_cent']} %")
            elif "minutes" in extra:
                told.append(self.tr("{code}: {count} minutes").format(code=each.code, count=extra["minutes"]))
        words = self.tr("Extra time in exams goes out with a person's own card alone.")
        return f"{words} {', '.join(told)}" if told else words

    def _field(self, name: str, words: str, width: int) -> QWidget:
        """Return a field below what it is called."""
        field = QLineEdit()
        field.setAccessibleName(words)
        sized(self._look, field, 14, width=width)
        self.fields[name] = field
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
        self.extra_set.emit(self._typed("code"), self._typed("per_cent"))

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
