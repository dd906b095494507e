"""What a trainer can present, what came of earlier sessions, and the report of one."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from htcourse.ui.look.texts import day_text, minutes_text, nothing_left
from htcourse.ui.look.theme import Look
from htcourse.ui.shell.trainers import show_class_choice
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_button import MenuButton
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.focus_order import NOWHERE, Stop
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_grid, in_row, lay_out, sized
from htcourse.ui.widgets.list_row import ListRow
from htcourse.ui.widgets.page import MARGIN, Page
from htcourse.ui.widgets.progress_bar import ProgressBar
from htcourse.ui.widgets.ruled_grid import RuledGrid
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.classes.meeting import MeetingReport, Present
from htcourse.usecases.classes.run_poll import KeptVote
from htcourse.usecases.classes.talk_choices import TalkChoice
from htcourse.usecases.classes.work import Work, WorkKind

_NEWEST = 5
"""So many earlier sessions are listed before the others are asked for."""
_CARD = 2
"""As high as so many rows is what a card has beside its own."""
_ROOMY = 900
"""From how wide a window on what is done with a session stands beside its title."""
_HALF, _LEAST_HALF, _REPORT = 554, 420, (584, 524)
"""How wide the two columns of the list are, and at least beside each other; those of a report."""


class PresentedTo(NamedTuple):
    """The class that is presented to, with what is planned for it today and what it is given to do."""

    id: str = ""
    name: str = ""
    today: tuple[Work, ...] = ()
    given: tuple[Work, ...] = ()


NOBODY = PresentedTo()


class SessionsView(Page):
    """The list, or one report."""

    present_asked = Signal(str)
    """Present a lesson or quiz (its id)."""
    report_asked = Signal(str)
    """Show the report of a session (its name)."""
    back_asked = Signal()
    """Back to the list."""
    export_asked = Signal()
    """Write the report shown to a file."""
    delete_asked = Signal()
    """Delete the session shown."""
    print_asked = Signal()
    """Write the report shown as PDF."""

    folds_below = 0
    """They stand below each other where there is no room for both."""

    _is_list = True

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._beside: list[Button] = []
        super().__init__(look, (_HALF, _HALF), 24, parent)
        self._meetings_at: QVBoxLayout | None = None
        self._offered: list[tuple[Card, list[tuple[ListRow, str]]]] = []
        self._quizzes: Disclosure | None = None
        self.search: QLineEdit | None = None
        self.first: QWidget | None = None

    def show_waiting(self) -> None:
        """Say what this is while it is read."""
        if not self.heading.words:
            self.set_head(self.tr("In the room"), self.tr("Reading what can be presented…"))

    def show_all(
        self,
        talks: Sequence[TalkChoice],
        meetings: Sequence[MeetingReport],
        problems: Sequence[str],
        of: PresentedTo = NOBODY,
    ) -> None:
        """Show what can be presented, the newest sessions beside it; `of` is the class it is for."""
        look = self._look
        self._begin(is_list=True)
        words = self.tr("Present a lesson on the projector, ask the phones in the room, and see what came of it.")
        if of.id:
            words = self.tr("Choose what to present to {name}.").format(name=of.name)
        self.set_head(self.tr("In the room"), words)
        show_class_choice(self, of.id)
        self._tell(problems)
        self.first = self.search = sized(look, FilterField(look, self.tr("Lesson or quiz")), 14, width=364)
        self.search.textChanged.connect(self._filter)
        words = nothing_left(self.tr("No lesson and no quiz here has these words."))
        self._nothing = Label(look, words, "muted", wraps=True)
        self._nothing.hide()
        self.stand_above(in_row(self.search, 1), self._nothing)
        today, given = _chosen(of.today, talks), _chosen(of.given, talks)
        first = self.tr("Planned for today"), today
        if not today:
            first, given = (self.tr("Given to the class"), given), []
        if first[1]:
            self.left.addWidget(self._choices(*first))
        beside = QWidget()
        self._meetings_at = in_column(inside=beside, look=look, spacing=16)
        if given:
            self._meetings_at.addWidget(self._choices(self.tr("Given to the class"), given))
        if meetings:
            self._meetings_at.addWidget(self._meetings(meetings, _NEWEST))
        if given or meetings:
            self.lead(beside, place=self.left.count())
        counts = [len(each) + _CARD if each else 0 for each in (first[1], given, meetings[:_NEWEST])]
        self._add_parts(talks, counts[0] + 1, counts[1] + counts[2])
        lay_out(self._left_box, self._right_box)

    def _add_parts(self, talks: Sequence[TalkChoice], left: int, right: int) -> None:
        """Add the lessons by parts in two columns, which end at about one height, and the quizzes folded away.

        The columns have so many rows already.
        """
        parts = [(part, tuple(own)) for part, own in groupby(talks, key=lambda each: each.part)]
        height = left + right + sum(len(own) + _CARD for part, own in parts if part)
        for part, own in parts:
            column = self.left if part and 2 * left + len(own) < height else self.right
            column.addWidget(self._choices(part, own) if part else self._folded(own))
            left += len(own) + _CARD

    def show_report(self, report: MeetingReport, problems: Sequence[str]) -> None:
        """Show what was presented and how the room answered."""
        look = self._look
        self._begin(is_list=False)
        day = day_text(report.begun)
        words = self.tr("{day}, {begun} to {until}").format(
            day=day, begun=report.begun[11:16], until=report.until[11:16]
        )
        self.set_head(report.title, "")
        show_class_choice(self, None)
        self._tell(problems)
        back = Button(look, self.tr("All sessions"), "link", "arrow-left", call=self.back_asked)
        again = Button(look, self.tr("Present again"), "plain", "presentation", call=partial(self._present, report.of))
        export = Button(look, self.tr("Export"), "primary", "download", call=self.export_asked)
        paper = Button(look, self.tr("Print"), "plain", "printer", call=self.print_asked)
        self._beside = [again, paper]

        def fill(menu: QMenu) -> None:
            for each in self._beside:
                if each.isHidden():
                    menu.addAction(each.text(), each.click)
            menu.addAction(self.tr("Delete"), self.delete_asked.emit)

        more = MenuButton(look, self.tr("More"), fill)
        more.set_kind("quiet")
        add_to(self.tools, more, *self._beside, export)
        above = QWidget()
        FlowLayout(look, (16, 4), back, Label(look, words, "muted"), inside=above)
        self.stand_above(above)
        for question, votes in groupby(report.votes, key=lambda each: each.question):
            self.left.addWidget(self._votes(report, question, tuple(votes)))
        if not report.votes:
            self.left.addWidget(Label(look, self.tr("The room was asked nothing."), "muted", wraps=True))
        self.lead(self._sections(report), place=self.left.count())
        self.first = export
        self._fit()
        lay_out(self._left_box, self._right_box)

    def focus_first(self) -> None:
        """Put the focus where one types what to present, or where a report begins."""
        (self.first or self).setFocus()

    def _focus_again(self, place: Stop = NOWHERE) -> None:
        if self.window().focusWidget() is self:
            self.focus_first()

    def _fit(self) -> None:
        """Stand the list in two columns where both have room; a report keeps its own."""
        px = self._look.px
        for each in self._beside:  # else they stand in the menu
            each.setVisible(self.width() >= px(_ROOMY))
        room = self.width() - 2 * self.verticalScrollBar().sizeHint().width() - 2 * px(MARGIN)
        half = min(_HALF, int((room / self._look.zoom - self._gap) / 2))
        self._widths = (half if half >= _LEAST_HALF else _HALF,) * 2 if self._is_list else _REPORT
        super()._fit()

    def _begin(self, *, is_list: bool) -> None:
        if self.hasFocus():  # it was shown before there was anything to begin with
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, lambda: self._focus_again()))
        self.empty()
        self._is_list, self._beside = is_list, []
        self._fit()
        self._offered, self._quizzes, self.search, self.first = [], None, None, None
        self.verticalScrollBar().setValue(0)

    def _tell(self, problems: Sequence[str]) -> None:
        for each in problems:
            self.stand_above(Label(self._look, each, "warn", wraps=True))

    def _present(self, of: str, _: bool = False) -> None:
        self.present_asked.emit(of)

    def _report(self, name: str, _: bool = False) -> None:
        self.report_asked.emit(name)

    def _meetings(self, meetings: Sequence[MeetingReport], most: int) -> Card:
        look = self._look
        card = Card(look, padding="list", spacing=0, title=self.tr("Earlier sessions"))
        for each in meetings[:most]:
            votes = self.tr("Votes: {count}").format(count=len(each.votes)).replace(" ", "\N{NO-BREAK SPACE}")
            told = [day_text(each.begun), minutes_text(round(each.minutes)), votes]
            if each.present is not None:
                told.insert(0, each.present.class_name)
            detail = "  ·  ".join(told)
            has_rule = each is not meetings[:most][-1]
            row = ListRow(look, each.title, detail, has_rule=has_rule, wraps=True, act=self.tr("Report"))
            row.clicked.connect(partial(self._report, each.name))
            card.body.addLayout(row.in_line())
        if len(meetings) > most:
            more = Button(look, self.tr("Show all: {count}").format(count=len(meetings)), "link")
            more.clicked.connect(partial(self._show_more, card, meetings))
            card.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _show_more(self, card: Card, meetings: Sequence[MeetingReport], _: bool = False) -> None:
        card.hide()
        card.deleteLater()
        if self._meetings_at is not None:
            self._meetings_at.addWidget(self._meetings(meetings, len(meetings)))

    def _choices(self, title: str, talks: Sequence[TalkChoice]) -> Card:
        card = Card(self._look, padding="list", spacing=0)
        card.say(title, "card-title")
        self._offered.append((card, self._add_rows(card, title, talks)))
        return card

    def _folded(self, quizzes: Sequence[TalkChoice]) -> Card:
        """Return the quizzes, which are more than the lessons, folded away."""
        title = self.tr("Ask the questions of a quiz")
        rows = Card(self._look, kind="clear", margins=(0, 0, 0, 0), spacing=0)
        own = self._add_rows(rows, title, quizzes)
        self._quizzes = Disclosure(self._look, title, rows, is_quiet=True, aside=str(len(quizzes)))
        card = Card(self._look, padding="list", spacing=0)
        card.body.addLayout(in_column(self._quizzes, look=self._look, margins=(0, 0, 0, 8)))
        self._offered.append((card, own))
        return card

    def _add_rows(self, card: Card, title: str, talks: Sequence[TalkChoice]) -> list[tuple[ListRow, str]]:
        """Add a row for each of what can be presented, and return them with the words they are found by."""
        own = []
        for each in talks:
            row = ListRow(
                self._look, each.title, self._detail(each), has_rule=each is not talks[-1], act=self.tr("Present")
            )
            row.clicked.connect(partial(self._present, each.of))
            own.append((row, f"{title} {each.title}".casefold()))
            card.body.addLayout(row.in_line())
        return own

    def _detail(self, talk: TalkChoice) -> str:
        """Return how long a lesson is, or that it is a quiz, and how many polls are in it."""
        if not talk.minutes:
            words = self.tr("Quiz  ·  Polls: {count}") if talk.polls else self.tr("Quiz")
            return words.format(count=talk.polls)
        polls = self.tr("Polls: {count}").format(count=talk.polls) if talk.polls else ""
        return "  ·  ".join(filter(None, (minutes_text(talk.minutes), polls)))

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        if self._quizzes is not None:
            self._quizzes.set_open(bool(wanted))
        for card, own in self._offered:
            for row, words in own:
                row.setVisible(all(each in words for each in wanted))
            card.setVisible(any(not row.isHidden() for row, _ in own))
        self._nothing.setVisible(all(card.isHidden() for card, _ in self._offered))

    def _sections(self, report: MeetingReport) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=8, title=self.tr("What was presented"))
        table = RuledGrid(
            look, [self.tr("Section"), self.tr("Minutes"), self.tr("Planned")], wide=0, numbers=1, gaps=(12, 4)
        )
        rows = [(each.title, self._minutes(each.minutes), str(each.planned or "–"), "body") for each in report.sections]
        planned = sum(each.planned for each in report.sections)
        rows.append((self.tr("In all"), self._minutes(report.minutes), str(planned or "–"), "strong"))
        for title, *figures, role in rows:
            figured = (Label(look, each, role, tabular=True) for each in figures)
            table.add_row(Label(look, title, role, wraps=True), *figured, place=Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(table.grid)
        if report.present is not None:
            card.say(self._there(report.present), "muted")
        if report.paused:
            card.say(self.tr("The computer slept meanwhile: {minutes} min").format(minutes=report.paused), "small")
        return card

    def _minutes(self, spent: float) -> str:
        """Return how long a section was shown; a dash where it was not."""
        if 0 < spent < 1:
            return self.tr("under 1")
        return QLocale().toString(spent, "f", 1) if spent else "–"

    def _there(self, present: Present) -> str:
        if present.there is None:
            words = self.tr("{name}: who was there is not noted; tick it under Plan.")
            return words.format(name=present.class_name)
        words = self.tr("{name}: {there} of {people} were there")
        if not present.is_of_then:
            words = self.tr("{name}: {there} of {people} on the list of today were there")
        return words.format(name=present.class_name, there=present.there, people=present.people)

    def _votes(self, report: MeetingReport, question: str, votes: Sequence[KeptVote]) -> Card:
        asked = report.questions.get(question)
        card = Card(self._look, padding="side", spacing=10)
        card.say(asked.text if asked is not None else question, "card-title")
        choices = asked.choices if asked is not None else tuple((id, id) for id in votes[0].counts)
        for vote in votes:
            card.say(self._head(vote), "small-strong")
            if not vote.may_be_shown:
                card.say(self.tr("Fewer than five answers: what they were is not kept in sight."), "small")
                continue
            grid = in_grid(self._look, 12, 6, wide=1)
            grid.setColumnStretch(0, 1)  # half at most: a label is no wider than the longest choice
            labels = list[Label]()
            for row, (id, text) in enumerate(choices):
                is_right = asked is not None and id in asked.key
                words = self.tr("{choice} (right)").format(choice=text) if is_right else text
                count = vote.counts.get(id, 0)
                labels.append(Label(self._look, words, "strong" if is_right else "body", wraps=True))
                grid.addWidget(labels[-1], row, 0)
                grid.addWidget(ProgressBar(self._look, count, vote.seats), row, 1)
                grid.addWidget(Label(self._look, str(count), "strong", tabular=True), row, 2, _RIGHT)
                share = self.tr("{percent} %").format(percent=round(100 * count / vote.seats))
                grid.addWidget(Label(self._look, share, "body", tabular=True), row, 3, _RIGHT)
            longest = max((each.line_width() for each in labels), default=0)
            for each in labels:
                each.setMaximumWidth(longest)
            card.body.addLayout(grid)
            if vote.all_right is not None:
                card.say(self.tr("All that is right, and no more: {count}").format(count=vote.all_right), "body")
        return card

    def _head(self, vote: KeptVote) -> str:
        words = self.tr("Vote {number}, people: {count}")
        if vote.is_by_hand:
            words = self.tr("Vote {number}, hands counted, people: {count}")
        return words.format(number=vote.number, count=vote.seats)


def _chosen(work: Sequence[Work], talks: Sequence[TalkChoice]) -> list[TalkChoice]:
    """Return what of planned or given work can be presented, once each; a quiz may be called as a lesson is."""
    by_id = {each.of: each for each in talks}
    shown = [each for each in work if each.kind in (WorkKind.LESSON, WorkKind.QUIZ, WorkKind.POLL)]
    named = [(f"quiz:{each.ref}" if each.kind is WorkKind.QUIZ else each.ref, each.ref) for each in shown]
    found = (by_id.get(of) or by_id.get(ref) for of, ref in named)
    return list(dict.fromkeys(each for each in found if each is not None))


_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
