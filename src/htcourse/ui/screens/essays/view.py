"""What essays show a trainer: what waits and what is marked, then one essay to be marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from htcourse.ui.look.texts import mode_word, moment_text, points_text
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.essays.marking import MarkingPage
from htcourse.ui.shell.trainers import show_class_choice
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.check_box import CheckBox
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_row
from htcourse.ui.widgets.list_row import ListRow
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.page import Page
from htcourse.usecases.marking.mark_essays import EssayPage, EssayRow, EssayState


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

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (708, 400), 24, parent)
        self.marking: MarkingPage | None = None
        self.rows: list[ListRow] = []
        self._listed = ListedEssays((), {}, {}, ())
        self._shows_waiting = True
        self.marker = ""
        """The name of who marks, as it was typed last."""

    def show_list(self, listed: ListedEssays) -> None:
        """Show what waits, or what is marked."""
        self._listed = listed
        self._begin()
        self.show_head(is_shown=True)
        for problem in filter(None, (listed.note, *listed.problems)):
            self.left.addWidget(Label(self._look, problem, "warn", wraps=True))
        self.blind = CheckBox(self._look, self.tr("Mark without names"))
        self.blind.setChecked(listed.is_blind)
        self.blind.toggled.connect(self.blind_chosen)
        show_class_choice(self, listed.class_id)
        row = QWidget()
        FlowLayout(self._look, (16, 8), self._tabs(), self.blind, inside=row)
        self.left.addWidget(row)
        shown = self._of_tab(waiting=self._shows_waiting)
        if shown:
            self.left.addWidget(self._card(shown))
        else:
            self.left.addWidget(Label(self._look, self._nothing(), "muted", wraps=True))

    def show_essay(self, page: EssayPage, name: str, quiz: str) -> None:
        """Show one essay to be marked."""
        self._begin()
        self.show_head(is_shown=False)  # whose essay it is stands there, and all levels are to be seen
        keys = [each.key for each in self._of_tab(waiting=page.row.state is EssayState.WAITING)]
        which = (keys.index(page.row.key) + 1, len(keys)) if page.row.key in keys else None
        self.marking = MarkingPage(self._look, page, name, quiz, self.marker, which)
        self.marking.by.textChanged.connect(self._on_name)
        self.marking.kept.connect(self.kept)
        self.marking.taken_back.connect(self.taken_back)
        self.marking.closed.connect(self.list_asked)
        self.left.addWidget(self.marking)
        self.right.addWidget(self.marking.marks)
        self.verticalScrollBar().setValue(0)
        self.marking.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the first level, or on the first essay."""
        if self.marking is not None:
            self.marking.focus_first()
        elif self.rows:
            self.rows[0].setFocus()

    def _begin(self) -> None:
        words = self.tr("For trainers: what people on this computer wrote, to be marked by the rubric.")
        of_class = self.tr("For trainers: what was collected for a class, to be marked by the rubric.")
        self.set_head(self.tr("Essays"), of_class if self._listed.class_id else words)
        self.empty()
        self.marking = None
        self.rows = []

    def _on_name(self, name: str) -> None:
        self.marker = name

    def _tabs(self) -> QWidget:
        """Return what waits and what is marked as tabs."""
        group = QButtonGroup(self)
        tabs = QWidget()
        row = in_row(inside=tabs, look=self._look, spacing=2)
        for waiting, words in ((True, self.tr("Waiting ({count})")), (False, self.tr("Marked ({count})"))):
            button = Button(self._look, words.format(count=len(self._of_tab(waiting=waiting))), "tab")
            make_one_of(button)
            button.setChecked(waiting == self._shows_waiting)
            button.clicked.connect(lambda _=False, waiting=waiting: self._choose(waiting))
            group.addButton(button)
            row.addWidget(button)
        return tabs

    def _choose(self, waiting: bool) -> None:
        self._shows_waiting = waiting
        self.show_list(self._listed)

    def _of_tab(self, *, waiting: bool) -> Sequence[EssayRow]:
        return [each for each in self._listed.rows if (each.state is EssayState.WAITING) == waiting]

    def _card(self, shown: Sequence[EssayRow]) -> Card:
        card = Card(self._look, padding="rows", spacing=0)
        for each in shown:
            name = self._listed.names.get(each.key.learner_id, "")
            quiz = self._listed.quizzes.get(each.quiz_id, "")
            # The minute would tell who it was.
            when = "" if self._listed.is_blind else moment_text(each.at, each.offset_minutes)
            detail = ", ".join(filter(None, (quiz, mode_word(each.mode), when)))
            title = f"{name}: {each.title}"
            row = ListRow(self._look, title, detail, tag=self._tag(each), has_rule=each is not shown[-1])
            row.clicked.connect(lambda _=False, each=each: self.essay_asked.emit(each))
            self.rows.append(row)
            card.body.addLayout(row.in_line())
        return card

    def _tag(self, row: EssayRow) -> str:
        if row.points is None:
            return ""
        given, total = points_text(row.points * row.out_of), points_text(row.out_of)
        points = self.tr("{points} of {total}").format(points=given, total=total)
        return self.tr("{points}, by the learner").format(points=points) if row.state is EssayState.SELF else points

    def _nothing(self) -> str:
        if self._shows_waiting:
            return self.tr("No essay waits for a mark. What is submitted with a quiz comes here.")
        return self.tr("No essay is marked yet.")
