"""What a trainer gives a class, plans for a day and notes of who was there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from htcourse.ui.look.texts import day_text
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.class_plan.attendance import AttendanceTable
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_row
from htcourse.ui.widgets.page import Page
from htcourse.usecases.classes.roster import ClassFile, extra_of
from htcourse.usecases.classes.work import ClassDay, Offer, Work, WorkKind, days_of, work_of


class ClassPlanView(Page):
    """Three cards: given, planned for a day, and who was there."""

    given = Signal(str, str, str, str, str)
    """Give something: its kind, its id, by which day, and of an exam from when to when, as they were typed."""
    taken_away = Signal(object)
    """Take something off the list (a Work)."""
    cards_asked = Signal()
    extra_set = Signal(str, str)
    """Keep somebody's extra time: the code, and per cent as they were typed."""
    day_added = Signal(str, str)
    """Add a day (ISO 8601) with what it is called."""
    planned = Signal(str, object)
    """The plan of a day is another now (the day, a tuple of Work)."""
    ticked = Signal(str, str, bool)
    """Somebody was there, or not (the day, a code)."""
    export_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (1140, 0), 0, parent)
        self.kind, self.what = WorkKind.LESSON, ""
        self.day = ""
        self.table: AttendanceTable | None = None
        self.fields: dict[str, QLineEdit] = {}
        self.first: QWidget | None = None
        self._shown: tuple[ClassFile, Sequence[Offer], str] | None = None

    def show_class(self, of: ClassFile | None, offers: Sequence[Offer], today: str) -> None:
        """Show a class; `offers` are what can be given, `today` is the day a new one is offered for."""
        look = self._look
        self._shown = (of, offers, today) if of is not None else None
        words = self.tr("For trainers: what is given goes out with the class's card and stands on each learner's Home.")
        self.set_head(self.tr("Plan and attendance"), of.name if of is not None else words)
        self.empty()
        self.table, self.fields = None, {}
        if of is None:
            words = self.tr("There is no class yet. Make one under My class.")
            self.left.addWidget(Label(look, words, "body", wraps=True))
            return
        titles = {each[:2]: each.title for each in offers}
        add_to(self.left, self._given(of, offers, titles), self._days(of, titles, today))

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        if self.first is not None:
            self.first.setFocus()

    def _given(self, of: ClassFile, offers: Sequence[Offer], titles: dict[tuple[WorkKind, str], str]) -> Card:
        look = self._look
        card = Card(look, margins=(20, 14, 20, 16), spacing=8, title=self.tr("Given"))
        for each in work_of(of):
            told = self._kind_words()[each.kind]
            told += " · " + self.tr("by {day}").format(day=day_text(each.due)) if each.due else ""
            title = titles.get(each[:2], each.ref.partition("/")[2])
            away = Button(look, self.tr("Take off"), "quiet", of=title)
            away.clicked.connect(lambda _=False, work=each: self.taken_away.emit(work))
            card.body.addLayout(in_row(Label(look, title, "strong"), Label(look, told, "muted"), 1, away, look=look))
        if not work_of(of):
            card.say(self.tr("Nothing is given yet."), "muted")
        kind = ChoiceButton(look, self.tr("Kind"))
        words = [(str(key), text) for key, text in self._kind_words().items() if key is not WorkKind.POLL]
        kind.set_choices(words, str(self.kind))
        kind.chosen.connect(self._on_kind)
        self.first = kind
        what = ChoiceButton(look, self.tr("What"))
        own = [(each.ref, each.title) for each in offers if each.kind is self.kind]
        self.what = self.what if self.what in dict(own) else (own[0][0] if own else "")
        what.set_choices(own, self.what)
        what.chosen.connect(self._on_what)
        shown = [kind, what, self._field("due", self.tr("By (2027-03-09)"), 150)]
        if self.kind is WorkKind.EXAM:
            shown.append(self._field("opens", self.tr("Opens (2027-03-09 09:30)"), 210))
            shown.append(self._field("closes", self.tr("Closes (2027-03-09 11:00)"), 210))
        give = Button(look, self.tr("Give"), "primary", "plus", call=self._give)
        cards = Button(look, self.tr("Cards for everybody"), "plain", "tag", call=self.cards_asked)
        cards.setToolTip(self.tr("A card for each person, with their code and extra time"))
        add_to(card.body, self._row(*shown, give, cards))
        extra = Button(look, self.tr("Keep extra time"), "plain", call=self._set_extra)
        code, percent = self._field("code", self.tr("Code"), 110), self._field("per_cent", self.tr("Per cent"), 110)
        add_to(card.body, Label(look, self._extra_words(of), "small", wraps=True), self._row(code, percent, extra))
        return card

    def _days(self, of: ClassFile, titles: dict[tuple[WorkKind, str], str], today: str) -> Card:
        look = self._look
        card = Card(look, margins=(20, 14, 20, 16), spacing=8, title=self.tr("Days in the room"))
        day, name = self._field("day", self.tr("Day"), 130), self._field("title", self.tr("What it is called"), 220)
        day.setText(today)
        add = Button(look, self.tr("Add the day"), "plain", "calendar", call=self._add_day)
        export = Button(look, self.tr("Export"), "plain", "download", call=self.export_asked)
        add_to(card.body, self._row(day, name, add, export))
        every = days_of(of)
        if not every:
            card.say(self.tr("Add a day, then tick who was there."), "muted")
            return card
        self.table = AttendanceTable(look, of)
        self.table.ticked.connect(self.ticked)
        card.body.addWidget(self.table)
        self.day = self.day if self.day in [each.day for each in every] else every[-1].day
        choice = ChoiceButton(look, self.tr("Plan of"))
        choice.set_choices([(each.day, self._day_words(each)) for each in every], self.day)
        choice.chosen.connect(self._on_day)
        card.body.addWidget(self._row(choice))
        chosen = next(each for each in every if each.day == self.day)
        for at, each in enumerate(chosen.plan):
            title = titles.get(each[:2]) or titles.get((WorkKind.LESSON, each.ref)) or each.ref.partition("/")[2]
            words = f"{at + 1}. {title} · {self._kind_words()[each.kind]}"
            away = Button(look, self.tr("Take off"), "quiet", of=title)
            away.clicked.connect(partial(self._plan, tuple(one for one in chosen.plan if one is not each)))
            card.body.addLayout(in_row(Label(look, words, "body"), 1, away, look=look))
        put = Button(look, self.tr("Plan what is chosen above"), "plain", "plus")
        put.clicked.connect(lambda _=False: self._plan((*chosen.plan, Work(self.kind, self.what))))
        poll = Button(look, self.tr("Plan a poll on it"), "plain")
        poll.clicked.connect(lambda _=False: self._plan((*chosen.plan, Work(WorkKind.POLL, self.what))))
        card.body.addWidget(self._row(put, poll))
        return card

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

    def _kind_words(self) -> dict[WorkKind, str]:
        return {
            WorkKind.LESSON: self.tr("Lesson"),
            WorkKind.QUIZ: self.tr("Quiz"),
            WorkKind.EXAM: self.tr("Exam"),
            WorkKind.CASE: self.tr("Case"),
            WorkKind.POLL: self.tr("Poll"),
        }

    def _field(self, name: str, words: str, width: int) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        field.setFont(self._look.font(14))
        field.setFixedWidth(self._look.px(width))
        self.fields[name] = field
        return field

    def _typed(self, name: str) -> str:
        return self.fields[name].text().strip() if name in self.fields else ""

    def _on_kind(self, kind: str) -> None:
        self.kind = WorkKind(kind)
        if self._shown is not None:
            self.show_class(*self._shown)

    def _on_what(self, ref: str) -> None:
        self.what = ref

    def _on_day(self, day: str) -> None:
        self.day = day
        if self._shown is not None:
            self.show_class(*self._shown)

    def _give(self) -> None:
        due, opens, closes = (self._typed(name) for name in ("due", "opens", "closes"))
        self.given.emit(str(self.kind), self.what, due, opens, closes)

    def _set_extra(self) -> None:
        self.extra_set.emit(self._typed("code"), self._typed("per_cent"))

    def _add_day(self) -> None:
        self.day_added.emit(self._typed("day"), self._typed("title"))

    def _plan(self, plan: tuple[Work, ...], _: bool = False) -> None:
        self.planned.emit(self.day, plan)

    def _row(self, *widgets: QWidget) -> QWidget:
        row = QWidget()
        FlowLayout(self._look, (8, 8), *widgets, inside=row)
        return row
