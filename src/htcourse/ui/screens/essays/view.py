"""What essays show a trainer: what waits and what is marked, then one essay to be marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, groupby
from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from htcourse.core.clock import Moment
from htcourse.ui.look.texts import day_text, mode_word, points_text
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.essays.essay_row import EssayLine
from htcourse.ui.screens.essays.marking import MarkingPage
from htcourse.ui.shell.trainers import show_class_choice
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.called import called_width
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.check_box import CheckBox
from htcourse.ui.widgets.keys import digit_of
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row, lay_out
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.page import NARROW, Page
from htcourse.ui.widgets.rich_label import plain_text
from htcourse.usecases.marking.mark_essays import EssayKey, EssayPage, EssayRow, EssayState, Marking

_WIDTHS = (708, 400)
_SIDE, _FROM, _AROUND = 370, 1000, 76
"""How wide the rubric is where less is left; from which width on it stands beside the essay; what is around both."""
_ASKED = 90
"""So much of a question stands above its essays, in letters: a line. Beside each of them it stands whole."""


@dataclass(frozen=True, slots=True)
class ListedEssays:
    """The essays, what to call each learner and each quiz, and sentences about files that were not read."""

    rows: tuple[EssayRow, ...]
    names: Mapping[str, str]
    quizzes: Mapping[str, str]
    problems: tuple[str, ...]
    is_blind: bool = False
    """Nobody sees who wrote what: the names are numbers."""
    note: str = ""
    """What came of the last thing done, as far as it has to be said."""
    class_id: str = ""
    """The class they were collected for, empty: they are of this computer."""
    begun: frozenset[EssayKey] = frozenset()
    """Those whose mark was begun and not kept."""


def by_question(rows: Sequence[EssayRow]) -> tuple[EssayRow, ...]:
    """Return the essays by question, in which they are marked most alike; questions by their first essay."""
    groups: dict[tuple[str, str], list[EssayRow]] = {}
    for each in rows:
        groups.setdefault(_question(each), []).append(each)
    return tuple(chain.from_iterable(groups.values()))


def _question(row: EssayRow) -> tuple[str, str]:
    return row.quiz_id, row.question_id


class EssaysView(Page):
    """What waits, what is marked, and one essay to be marked."""

    essay_asked = Signal(object)
    """Read an essay (its EssayRow)."""
    kept = Signal(object)
    """Keep a mark of the essay shown (a Marking)."""
    taken_back = Signal()
    """Take the mark of the essay shown back."""
    list_asked = Signal()
    """Back to the list."""
    blind_chosen = Signal(bool)
    """Hide the names of who wrote, or show them."""
    changed = Signal()
    """Something of a mark was chosen or written."""

    marking: MarkingPage | None = None

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _WIDTHS, 24, parent)
        self.rows: list[EssayLine] = []
        self._listed = ListedEssays((), {}, {}, ())
        self._shows_waiting = True
        self._opened: EssayKey | None = None
        self.marker = ""
        """The name of who marks, as it was typed last."""

    def show_list(self, listed: ListedEssays) -> None:
        """Show what waits, or what is marked."""
        self._listed = listed
        self._begin()
        self.show_head(is_shown=True)
        for problem in filter(None, (listed.note, *listed.problems)):
            self.left.addWidget(Label(self._look, problem, "warn", wraps=True))
        show_class_choice(self, listed.class_id)
        waiting, marked = (self._of_tab(waiting=each) for each in (True, False))
        self.left.addLayout(in_row(self._tabs(len(waiting), len(marked)), 1))
        shown = waiting if self._shows_waiting else marked
        if self._shows_waiting and waiting:
            words = self.tr("Mark the first of {count}") if len(waiting) > 1 else self.tr("Mark this essay")
            first = partial(self.essay_asked.emit, waiting[0])
            self.tools.addWidget(Button(self._look, words.format(count=len(waiting)), "primary", call=first))
        for _, group in groupby(shown, _question):
            self.left.addWidget(self._card([*group]))
        if not shown:
            card = Card(self._look, padding="side")
            card.say(self._nothing(), "muted")
            self.left.addWidget(card)
        self.right.addWidget(self._how())
        lay_out(self._left_box)  # else many rows are squeezed into the height of the window
        lay_out(self._right_box)

    def show_essay(self, page: EssayPage, name: str, quiz: str, begun: Marking | None = None) -> None:
        """Show one essay to be marked, with what was begun of its mark."""
        self._begin()
        self._opened = page.row.key
        rows = self._of_tab(waiting=page.row.state is EssayState.WAITING)
        keys = [each.key for each in rows]
        at = keys.index(page.row.key) if page.row.key in keys else 0
        before, after = rows[at - 1 : at] if at else [], rows[at + 1 : at + 2]
        self.marking = MarkingPage(self._look, page, name, quiz, self.marker, (at + 1, max(1, len(rows))))
        self.show_head(is_shown=False)  # whose essay it is stands there, and all levels are to be seen
        self.marking.beside(before, after, self.essay_asked.emit)
        self.marking.take_up(begun)
        self.marking.by.textChanged.connect(self._on_name)
        self.marking.changed.connect(self.changed)
        self.marking.kept.connect(self.kept)
        self.marking.taken_back.connect(self.taken_back)
        self.marking.closed.connect(self.list_asked)
        self.left.addWidget(self.marking)
        self.right.addWidget(self.marking.marks)
        lay_out(self._left_box)
        self.verticalScrollBar().setValue(0)
        self.marking.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list by Esc, as in Marks; what was begun stays. A digit chooses a level."""
        digit = digit_of(event)
        if event.key() == Qt.Key.Key_Escape and self.marking is not None:
            self.list_asked.emit()
        elif not (digit and self.marking is not None and self.marking.choose_digit(digit)):
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Put the focus on the first level, or on the first essay."""
        if self.marking is not None:
            self.marking.focus_first()
        elif self.rows:
            self.rows[0].setFocus()

    def _fit(self) -> None:
        """Keep the rubric beside an essay as long as both have room."""
        width = int(self.width() / self._look.zoom)
        room = width - _AROUND - self._gap
        is_close = self.marking is not None and width >= _FROM and room < sum(_WIDTHS)
        self._widths = (room - _SIDE, _SIDE) if is_close else _WIDTHS
        self.folds_below = _FROM if is_close else NARROW
        super()._fit()

    def _begin(self) -> None:
        words = self.tr("For trainers: what people on this computer wrote, to be marked by the rubric.")
        of_class = self.tr("For trainers: what was collected for a class, to be marked by the rubric.")
        self.set_head(self.tr("Essays"), of_class if self._listed.class_id else words)
        self.empty()
        self.marking = None
        self.rows = []

    def _on_name(self, name: str) -> None:
        self.marker = name
        self.changed.emit()

    def _tabs(self, *counts: int) -> QWidget:
        """Return what waits and what is marked as tabs."""
        group = QButtonGroup(self)
        tabs = QWidget()
        row = in_row(inside=tabs, look=self._look, spacing=2)
        names = (self.tr("Waiting ({count})"), self.tr("Marked ({count})"))
        for waiting, words, count in zip((True, False), names, counts, strict=True):
            button = Button(self._look, words.format(count=count), "tab")
            make_one_of(button)
            button.setChecked(waiting == self._shows_waiting)
            button.clicked.connect(lambda _=False, waiting=waiting: self._choose(waiting))
            group.addButton(button)
            row.addWidget(button)
        return tabs

    def _how(self) -> Card:
        """Return how essays are marked, and the choice to do so without names."""
        card = Card(self._look, padding="side", title=self.tr("How essays are marked"))
        card.say(
            self.tr(
                "By the rubric, one question after the other. Each mark is kept with your name; the learner reads it "
                "with your comment."
            )
        )
        card.add_rule()
        self.blind = CheckBox(self._look, self.tr("Mark without names"))
        self.blind.setChecked(self._listed.is_blind)
        self.blind.toggled.connect(self.blind_chosen)
        card.body.addWidget(self.blind)
        card.say(self.tr("Numbers stand for people, in an order that says nothing of them, and no day."), "small")
        return card

    def _choose(self, waiting: bool) -> None:
        self._shows_waiting = waiting
        self.show_list(self._listed)

    def _of_tab(self, *, waiting: bool) -> Sequence[EssayRow]:
        return [each for each in self._listed.rows if (each.state is EssayState.WAITING) == waiting]

    def _card(self, shown: Sequence[EssayRow]) -> Card:
        """Return the essays on one question below it."""
        look, first = self._look, shown[0]
        card = Card(look, padding="list", spacing=0)
        count = (self.tr("Waiting: {count}") if self._shows_waiting else self.tr("Marked: {count}")).format(
            count=len(shown)
        )
        tag = Tag(look, count, "accent" if self._shows_waiting else "plain")
        top = Qt.AlignmentFlag.AlignTop
        title = Label(look, first.title, "card-title", wraps=True)
        card.body.addLayout(in_row((title, 1, top), (tag, 0, top), look=look, spacing=12))
        modes = ", ".join(dict.fromkeys(mode_word(each.mode) for each in shown))
        card.say(" · ".join(filter(None, (self._listed.quizzes.get(first.quiz_id, ""), modes))), "small")
        if first.question:
            asked = Label(look, shorten(plain_text(first.question), _ASKED, placeholder=" …"), wraps=True)
            card.body.addLayout(in_column(asked, look=look, margins=(0, 8, 0, 8)))
        card.add_rule()
        writers = (self._listed.names.get(each.key.learner_id, "") for each in self._listed.rows)
        called = max(writers, key=partial(called_width, look))
        width = QFontMetrics(look.font(13, 600, tabular=True)).horizontalAdvance
        columns = zip(*map(self._cells, self._listed.rows), strict=True)
        widest = called, *(max(each, key=width) for each in columns)
        for each in shown:
            name, cells = self._listed.names.get(each.key.learner_id, ""), self._cells(each)
            row = EssayLine(
                look, (name, each.title), each.opening, cells, widest=widest, has_rule=each is not shown[-1]
            )
            row.clicked.connect(lambda _=False, each=each: self.essay_asked.emit(each))
            self.rows.append(row)
            if each.key == self._opened:
                self.come_back_to(row)
            card.body.addLayout(row.in_line())
        return card

    def _cells(self, row: EssayRow) -> tuple[str, str, str]:
        """Return how many words an essay has, its day, which would tell who it was without names, and its mark."""
        day = day_text(Moment(row.at, row.offset_minutes).local[:10]) if not self._listed.is_blind else ""
        return self.tr("Words: {count}").format(count=row.words), day, self._tag(row)

    def _tag(self, row: EssayRow) -> str:
        if row.points is None:
            return self.tr("begun") if row.key in self._listed.begun else ""
        given, total = points_text(row.points * row.out_of), points_text(row.out_of)
        points = self.tr("{points} of {total}").format(points=given, total=total)
        return self.tr("{points}, by the learner").format(points=points) if row.state is EssayState.SELF else points

    def _nothing(self) -> str:
        if self._shows_waiting and self._listed.class_id:
            return self.tr(
                "No essay of this class waits for a mark. Those written here stand under “This computer”, beside the "
                "title."
            )
        if self._shows_waiting:
            return self.tr("No essay waits for a mark. What is submitted with a quiz comes here.")
        return self.tr("No essay is marked yet.")
