"""What trainers see of attempts: a list, one as it was, what could be regraded and what a regrade would change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from htcourse.core.folding import name_order
from htcourse.ui.look.texts import mode_word, moment_text, nothing_left
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.marks.attempt_row import AttemptHead, AttemptRow, Columns
from htcourse.ui.screens.marks.regrading import RegradeQuestion, RegradeSide, RegradeTable
from htcourse.ui.screens.marks.seen import SeenPage
from htcourse.ui.screens.marks.side import AnswerSide
from htcourse.ui.screens.marks.words import attempt_badges, attempt_columns, attempt_words, of_sheet
from htcourse.ui.shell.trainers import show_class_choice
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import PADDING, Card
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_row, lay_out, sized
from htcourse.ui.widgets.list_row import ListRow
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.marking.attempt_sheet import may_lack_answers
from htcourse.usecases.marking.attempt_words import back_words
from htcourse.usecases.marking.regrade_preview import Regrade, Regrades
from htcourse.usecases.marking.regrades_made import RegradeMade
from htcourse.usecases.marking.seen_attempts import SeenAttempt, SeenAttempts, SeenQuestion, SeenRow

_WIDTHS = (728, 380)
_SIDE, _WIDEST, _AROUND = 324, 944, 76
"""How wide the marks beside an attempt are, the attempt at most, and what the page keeps around, in px at 100 %."""
_CHOICE = 220
"""No wider is a button that chooses a quiz, in px at 100 %."""
SHOWN = 60
"""So many attempts stand in the list at once; the search finds the others."""


@dataclass(frozen=True, slots=True)
class ListedMarks:
    """The attempts, what could be regraded and was, names by learner, titles by quiz, sentences about problems."""

    seen: SeenAttempts
    regrades: Regrades
    names: Mapping[str, str]
    quizzes: Mapping[str, str]
    problems: tuple[str, ...]
    by: str = ""
    """The name of who marks, as far as it is known."""
    class_id: str = ""
    """The class they were collected for, empty: they are of this computer."""
    people: Mapping[str, str] = field(default_factory=dict)
    """What the list calls each learner (`as_on_list`), where that is more."""


class MarksView(Page):
    """A list with two tabs, and the two pages that lead from it."""

    attempt_asked = Signal(object)
    """Show an attempt (its SeenRow)."""
    overridden = Signal(object, object)
    """Give the answer to a question (a SeenQuestion) this mark by hand (an Override), or take it back (a Clear)."""
    regraded = Signal(object, str, str)
    """Regrade (a Regrade), for this reason, in this name."""
    taken_back = Signal(str)
    """Ask who takes a regrade back (its batch)."""
    print_asked = Signal(object, bool)
    """Print an attempt (a SeenAttempt): for the learner, or (True) with all the learner is not told."""
    list_asked = Signal()
    """Back to the list."""
    back_asked = Signal()
    """Back to where the attempt was opened."""
    side_left = Signal()
    """Another question of the attempt comes: keep what was begun at this one."""
    side_shown = Signal()
    """It came: fill in what was begun there."""
    changed = Signal()
    """Something of a mark by hand was chosen or written."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _WIDTHS, 24, parent)
        self.rows: list[ListRow] = []
        self.page: SeenPage | None = None
        self.side: AnswerSide | None = None
        self.table: RegradeTable | None = None
        self.regrade_side: RegradeSide | None = None
        self._search = self._by = ""
        self._chosen = ["", ""]
        self._counted = Label(look)
        self._opened = ("", "")
        """The learner and the attempt that were shown last."""
        self._shows_regrades = False
        self._listed: ListedMarks | None = None

    def show_list(self, listed: ListedMarks) -> None:
        """Show the attempts, or what could be regraded."""
        self._listed, self._by = listed, listed.by
        self._begin()
        for problem in listed.problems:
            self.left.addWidget(Label(self._look, problem, "warn", wraps=True))
        show_class_choice(self, listed.class_id)
        row = QWidget()
        tools = FlowLayout(self._look, (8, 8), self._tabs(listed), inside=row)
        self.left.addWidget(row)
        if self._shows_regrades:
            self._show_regrades(listed.regrades)
        else:
            self._show_attempts(tools, listed.seen.rows)
        lay_out(self._left_box)  # else many rows are squeezed into the height of the window for a moment
        self.verticalScrollBar().setValue(0)

    def show_attempt(self, seen: SeenAttempt, number: int = 1) -> None:
        """Show an attempt as it was, at one of its questions."""
        listed = self._listed
        if listed is None:
            return
        self._begin()
        self._opened = (seen.row.learner_id, seen.row.attempt_id)
        self._widen(is_attempt=True)
        self.show_head(is_shown=False)  # whose attempt it is stands there
        self.page = SeenPage(self._look, seen, *self._listed_as(seen.row))
        self.page.closed.connect(self.list_asked)
        self.page.left.connect(self.back_asked)
        self.page.print_asked.connect(lambda with_all: self.print_asked.emit(seen, with_all))
        self.page.question_shown.connect(partial(self._show_side, is_lossy=may_lack_answers(seen.row)))
        self.left.addWidget(self.page)
        self.page.show_number(number)
        self.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self.page, self.page.focus_first)  # once it is known whether there is room for a list

    def show_regrade(self, found: Regrade) -> None:
        """Show what a regrade would change; Cancel has the focus first."""
        listed = self._listed
        if listed is None:
            return
        self._begin()
        show_class_choice(self, None)
        back = Button(self._look, self.tr("Regrade"), "link", "arrow-left", call=self.list_asked)
        self.stand_above(in_row(back, 1))
        self.table = RegradeTable(self._look, found, listed.names, listed.quizzes)
        self.regrade_side = RegradeSide(
            self._look, found, self._by, f"{self.table.head.words}. {self.table.sentence.words}"
        )
        self.regrade_side.closed.connect(self.list_asked)
        self.regrade_side.confirmed.connect(lambda reason, by: self.regraded.emit(found, reason, by))
        add_to(self.left, RegradeQuestion(self._look, found), self.table)
        self.lead(self.regrade_side, place=1)  # never below a table that may be long
        self._tell_once()
        self.verticalScrollBar().setValue(0)
        self.regrade_side.cancel.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is told of a regrade, and the room of an attempt."""
        self._widen(is_attempt=self.page is not None)
        super().resizeEvent(event)
        self._tell_once()

    def _widen(self, *, is_attempt: bool) -> None:
        """Give an attempt, with the list of its questions, what there is beside its marks; it is fitted after this."""
        left, right = _WIDTHS
        if is_attempt:
            room = int(self.width() / self._look.zoom) - _AROUND - self._gap - _SIDE
            left, right = min(_WIDEST, max(sum(_WIDTHS) - _SIDE, room)), _SIDE
        self._widths = (left, right)

    def _tell_once(self) -> None:
        """Say what a regrade changes above its button while the table stands below it, else above the table."""
        if self.regrade_side is not None and self.table is not None:
            self.regrade_side.counts.setVisible(self._is_folded)
            for each in (self.table.head, self.table.sentence):
                each.setHidden(self._is_folded)

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        if self.regrade_side is not None:
            self.regrade_side.cancel.setFocus()
        elif self.page is not None:
            self.page.focus_first()
        elif self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        words = self.tr("For trainers: what people on this computer submitted, as it was; nothing is ever overwritten.")
        of_class = self.tr("For trainers: what was collected for a class, as it was; nothing is ever overwritten.")
        is_class = self._listed is not None and bool(self._listed.class_id)
        self.set_head(self.tr("Attempts and marks"), of_class if is_class else words)
        self._widen(is_attempt=False)
        self.show_head(is_shown=True)
        self.empty()
        self.rows = []
        self.page, self.side, self.table, self.regrade_side = None, None, None, None

    def _show_side(self, question: SeenQuestion, *, is_lossy: bool) -> None:
        if self.side is not None:
            self.side_left.emit()
        clear(self.right)
        self.side = AnswerSide(self._look, question, self._by, is_lossy=is_lossy)
        self.side.overridden.connect(lambda mark: self.overridden.emit(question, mark))
        self.side.by.textChanged.connect(self._on_name)
        self.side_shown.emit()
        self.side.changed.connect(self.changed)
        self.right.addWidget(self.side)
        lay_out(self._right_box)

    def _on_name(self, name: str) -> None:
        self._by = name
        self.changed.emit()

    def _tabs(self, listed: ListedMarks) -> QWidget:
        group = QButtonGroup(self)
        tabs = QWidget()
        row = in_row(inside=tabs, look=self._look, spacing=2)
        counts = (
            (False, self.tr("Attempts ({count})"), len(listed.seen.rows)),
            (True, self.tr("Regrade ({count})"), len(listed.regrades.open)),
        )
        for is_regrade, words, count in counts:
            button = Button(self._look, words.format(count=count), "tab")
            make_one_of(button)
            button.setChecked(is_regrade == self._shows_regrades)
            button.clicked.connect(partial(self._choose, is_regrade))
            group.addButton(button)
            row.addWidget(button)
        return tabs

    def _choose(self, is_regrade: bool, _: bool = False) -> None:
        self._shows_regrades = is_regrade
        if self._listed is not None:
            self.show_list(self._listed)

    def _show_attempts(self, tools: FlowLayout, rows: Sequence[SeenRow]) -> None:
        look = self._look
        search = sized(look, FilterField(look, self.tr("Search by name or quiz")), 14, width=252)
        search.setText(self._search)
        quizzes = {each.quiz_id: self.called(each)[1] for each in rows}
        modes = {str(each.mode): mode_word(each.mode) for each in rows}
        card = Card(look, padding="rows", spacing=0)
        search.textChanged.connect(lambda text: self._fill(card, text))
        tools.addWidget(search)
        offered = ((self.tr("All quizzes"), self.tr("Quiz"), quizzes), (self.tr("All modes"), self.tr("Mode"), modes))
        for at, (every, name, found) in enumerate(offered):
            button = ChoiceButton(look, name)
            self._chosen[at] = self._chosen[at] if self._chosen[at] in found else ""
            in_order = sorted(found.items(), key=lambda each: name_order(each[1]))
            button.set_choices([("", every), *in_order], self._chosen[at])
            button.chosen.connect(partial(self._narrow, card, at))
            button.setMaximumWidth(look.px(_CHOICE))
            if len(found) > 1:
                tools.addWidget(button)
        self._counted = Label(look, "", "small", tabular=True)
        tools.addWidget(self._counted)
        self.left.addWidget(card)
        self._fill(card, self._search)

    def _narrow(self, card: Card, at: int, value: str) -> None:
        """Show the attempts of one quiz, or in one mode, alone, or of all again."""
        self._chosen[at] = value
        self._fill(card, self._search)

    def _is_wanted(self, row: SeenRow, words: Sequence[str]) -> bool:
        chosen = zip(self._chosen, (row.quiz_id, str(row.mode)), strict=True)
        return all(want in ("", own) for want, own in chosen) and all(
            word in self._title(row).casefold() for word in words
        )

    def _fill(self, card: Card, search: str) -> None:
        listed = self._listed
        self._search = search
        clear(card.body)
        self.rows = []
        if listed is None:
            return
        wanted = search.casefold().split()
        found = [each for each in listed.seen.rows if self._is_wanted(each, wanted)]
        shown = self.tr("Shown: {count} of {total}")
        self._counted.set_words(shown.format(count=min(len(found), SHOWN), total=len(listed.seen.rows)))
        wanted += filter(None, self._chosen)
        names = (
            self.tr("Person"),
            self.tr("Quiz"),
            self.tr("To note"),
            self.tr("Mode"),
            self.tr("Submitted"),
            self.tr("Points"),
        )
        columns = Columns(self._look, names)
        if found:
            card.body.addLayout(AttemptHead(self._look, columns).in_line())
        above = ""
        for each in found[:SHOWN]:
            waits = [self.tr("not released")] if each.waits else []
            row = AttemptRow(
                self._look,
                columns,
                self._listed_as(each),
                attempt_columns(each),
                attempt_badges(each),
                " · ".join([*attempt_words(each), *waits]),
                has_rule=each is not found[:SHOWN][-1],
                is_again=each.learner_id == above,
            )
            above = each.learner_id
            row.clicked.connect(partial(self.attempt_asked.emit, each))
            self.rows.append(row)
            card.body.addLayout(row.in_line())
            if (each.learner_id, each.attempt_id) == self._opened:
                self.come_back_to(row)
        card.set_margins((20, 12, 20, 6) if found else PADDING["side"])
        if not found:
            words = self.tr("Nobody on this computer has submitted anything yet.")
            if listed.class_id:
                words = self.tr(
                    "No attempt has been collected for this class yet. Those made here stand under “This computer”, "
                    "beside the title."
                )
            card.say(nothing_left(self.tr("No attempt here has these words.")) if wanted else words, "muted")
        elif len(found) > SHOWN:
            words = self.tr("{count} more: search for a name or a quiz.")
            card.say(words.format(count=len(found) - SHOWN), "small")

    def called(self, row: SeenRow) -> tuple[str, str]:
        """Return how the list calls whoever took an attempt, and its quiz."""
        listed = self._listed
        return (listed.names.get(row.learner_id, ""), listed.quizzes.get(row.quiz_id, "")) if listed else ("", "")

    def _listed_as(self, row: SeenRow) -> tuple[str, str]:
        """Return what the screen shows, as My class does: the code with the name; sheets have the code."""
        who, quiz = self.called(row)
        return self._listed.people.get(row.learner_id, who) if self._listed else who, quiz

    def _title(self, row: SeenRow) -> str:
        return ": ".join(self._listed_as(row))

    def _show_regrades(self, regrades: Regrades) -> None:
        look = self._look
        words = self.tr(
            "When a module is updated with another key or other weights, what was submitted keeps its marks until you "
            "regrade it. What would change is shown first."
        )
        self.left.addWidget(Label(look, words, "body", wraps=True))
        card = Card(look, padding="rows" if regrades.open else "side", spacing=0)
        for each in regrades.open:
            changed = self.tr("marks that change: {count}").format(count=len(each.changed))
            what = self.tr("another key") if each.now is not None else self.tr("other weights")
            if each.unread:
                changed += " · " + self.tr("to be looked at: {count}").format(count=each.unread)
            row = ListRow(look, each.title, f"{what} · {changed}", has_rule=each is not regrades.open[-1])
            row.clicked.connect(partial(self._ask, each))
            self.rows.append(row)
            card.body.addLayout(row.in_line())
        if regrades.gone:
            words = self.tr("No longer in the course, so they keep their marks: {questions}")
            card.say(words.format(questions=" · ".join(regrades.gone)), "body")
            if not regrades.open:
                card.say(self.tr("All else submitted is marked by the keys and weights as they stand."), "muted")
        elif not regrades.open:
            card.say(self.tr("Everything submitted is marked by the keys and weights as they stand."), "muted")
        self.left.addWidget(card)
        made = (*regrades.done, *regrades.back)
        for done in made:
            self.right.addWidget(self._done(done))
        if not made:  # the list is as wide before the first as after it
            empty = Card(look, padding="side")
            empty.say(self.tr("Nothing was regraded yet. Each regrade stands here, and can be taken back."), "muted")
            self.right.addWidget(empty)

    def _ask(self, found: Regrade, _: bool = False) -> None:
        self.show_regrade(found)

    def _done(self, done: RegradeMade) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=4)
        head = self.tr("Regraded: {count}").format(count=done.rows)
        detail = f"{moment_text(done.at, done.offset_minutes)} · {done.by}"
        add_to(
            card.body,
            Label(look, done.title, "strong", wraps=True),
            Label(look, head, "body", wraps=True),
            Label(look, done.reason, "body", wraps=True),
            Label(look, detail, "small", wraps=True),
        )
        if done.back is None:
            undo = Button(look, self.tr("Take back"), "plain", "undo-2", of=f"{done.title}, {head}, {done.reason}")
            undo.clicked.connect(lambda: self.taken_back.emit(done.batch))
            add_to(card.body, in_column(in_row(undo, 1), look=look, margins=(0, 8, 0, 0)))
        else:
            words = " · ".join(filter(None, back_words(done.back, moment_text, of_sheet)))
            card.say(f"{words[:1].upper()}{words[1:]}", "small")
        return card
