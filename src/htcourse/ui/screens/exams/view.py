"""What exams show a trainer: results by exam, when exams can be sat, more attempts and extra time by learner."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.folding import fold
from htcourse.ui.look.texts import nothing_left
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.exams.results import QuizExams, ResultsPage, in_all
from htcourse.ui.screens.exams.words import EXTRA_TIMES, extra_value, extra_words, sittings_words
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card, CardRow
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_row, sized
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.exams.exam_window import ExamWindow
from htcourse.usecases.exams.extra_time import ExtraTime
from htcourse.usecases.marking.more_attempts import Allowance, SittingsRow

SHOWN = 8
"""So many rows stand at once where there is a search; it finds the others."""


@dataclass(frozen=True, slots=True)
class LearnerTime:
    """A learner with a name to call them by, and their extra time."""

    id: str
    name: str
    extra: ExtraTime


@dataclass(frozen=True, slots=True)
class ListedWindow:
    """An exam of an installed module, its title, when it can be sat in words, how it is now, and the window itself.

    `state` is a word or two and the kind of their tag.
    """

    quiz_id: str
    title: str
    words: str
    state: tuple[str, str]
    window: ExamWindow


@dataclass(frozen=True, slots=True)
class ListedSittings:
    """A learner's name, the title of a test or an exam, and how often they took it."""

    name: str
    title: str
    row: SittingsRow


class Sought(NamedTuple):
    """A row of a card with a search: the words it is found by, what adds it, and whether it stands there unasked."""

    words: str
    add: Callable[[Card], object]
    is_unasked: bool = True


class ExamsView(ResultsPage):
    """Results by exam and how often they may be taken; beside them hours, and extra time by learner."""

    extra_time_chosen = Signal(str, object)
    """A learner's extra time (the id and an ExtraTime)."""
    window_asked = Signal(object)
    """Say when an exam can be sat (its ListedWindow)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.times: dict[str, ChoiceButton] = {}
        self._chosen: dict[str, ExtraTime] = {}

    def show_exams(
        self,
        learners: Sequence[LearnerTime],
        quizzes: Sequence[QuizExams],
        problems: Sequence[str],
        windows: Sequence[ListedWindow] = (),
        sittings: Sequence[ListedSittings] = (),
    ) -> None:
        """Show everything anew."""
        at = self.verticalScrollBar().value()
        self._unused = ()
        self._begin(in_all(quizzes))
        self._show_results(quizzes, problems, self.tr("Nobody has begun an exam on this computer yet."))
        if sittings:
            self.left.addWidget(self._sittings(sittings))
        if windows:
            self.right.addWidget(self._windows(windows))
        self.right.addWidget(self._extra_times(learners))
        self._come_back(at)

    def show_collected(
        self, quizzes: Sequence[QuizExams], problems: Sequence[str], unused: Collection[Allowance] = ()
    ) -> None:
        """Show what was collected for a class: results to release or to hold back, all else was at the learners'.

        `unused` are the attempts that were allowed here and can be taken back.
        """
        at = self.verticalScrollBar().value()
        self._unused = unused
        self._begin()
        told = self.tr(
            "Handed in to a class: a result released here stands in its table, reports, sheets and marks for Moodle. "
            "Their own computers are told nothing."
        )
        self.set_head(self.tr("Exams"), told)
        self._show_results(quizzes, problems, self.tr("No exam has been collected for this class yet."), is_class=True)
        here = self.tr(
            "What was sat here, hours and extra time of exams stand under “This computer”: choose it beside the title."
        )
        self.left.addWidget(Label(self._look, here, "small", wraps=True))
        self._come_back(at)

    def _begin(self, told: str = "") -> None:
        words = told or self.tr("For trainers: results, more attempts and extra time of everybody on this computer.")
        self.set_head(self.tr("Exams"), words)
        self.empty()
        self.times, self.buttons, self._lines = {}, [], []

    def _windows(self, windows: Sequence[ListedWindow]) -> Card:
        look = self._look
        card = Card(look, padding="list", spacing=0)
        words = self.tr("For everybody on this computer. An attempt under way keeps the hours it began with.")
        add_to(
            card.body,
            Label(look, self.tr("When exams can be sat"), "card-title", wraps=True),
            Label(look, words, "small", wraps=True),
        )
        for each in windows:
            button = Button(look, self.tr("Change"), of=each.title)
            button.clicked.connect(lambda _=False, each=each: self.window_asked.emit(each))
            self.buttons.append(button)
            if each is not windows[0]:
                card.add_rule()
            texts = Label(look, each.title, "strong", wraps=True), Label(look, each.words, "small", wraps=True)
            below = in_row(Tag(look, *each.state), 1, button, look=look, margins=(0, 4, 0, 0))
            card.body.addLayout(in_column(*texts, below, look=look, margins=(0, 8, 0, 8), spacing=0))
        return card

    def _sittings(self, sittings: Sequence[ListedSittings]) -> Card:
        words = self.tr("Allow one person another attempt. It counts when they next start the quiz.")
        hint = self.tr("Name or quiz, also of people who have not begun")
        sought = [
            Sought(f"{each.name} {each.title}", partial(self._add_sittings, each), each.row.is_begun)
            for each in sittings
        ]
        return self._searched(self.tr("How often quizzes may be taken"), words, hint, sought)

    def _add_sittings(self, each: ListedSittings, card: Card) -> None:
        look, name = self._look, QWidget()
        in_row(Label(look, each.name, "strong", wraps=True), inside=name)
        words = Label(look, sittings_words(each.title, each.row), "small", wraps=True)
        both = in_row(sized(look, name, 14, width=180), (words, 1), look=look, spacing=12)
        card.body.addWidget(CardRow(look, in_column(both), self._sittings_buttons(each), height=3))

    def _searched(
        self, title: str, words: str, hint: str, sought: Sequence[Sought], forget: Callable[[], object] = lambda: None
    ) -> Card:
        """Return a card of some of the rows, and a field that finds the others; `forget` those that stood there."""
        look = self._look
        card = Card(look, padding="list", spacing=0, title=title)
        card.say(words, "small")
        rows = Card(look, margins=(0, 0, 0, 0), spacing=0, kind="bare")
        if len(sought) > 1:
            search = FilterField(look, hint)
            search.textChanged.connect(lambda _: forget())
            search.textChanged.connect(lambda text: self._fill(rows, sought, text))
            card.body.addLayout(in_column(search, look=look, margins=(0, 8, 0, 0)))
        card.body.addLayout(in_column(rows, look=look, margins=(0, 5, 0, 0)))
        self._fill(rows, sought, "")
        return card

    def _fill(self, card: Card, sought: Sequence[Sought], search: str) -> None:
        """List those that stand there unasked, or all that are searched for."""
        clear(card.body)
        wanted = fold(search, 2).split()
        found = [
            each
            for each in sought
            if (wanted or each.is_unasked) and all(word in fold(each.words, 2) for word in wanted)
        ]
        for each in found[:SHOWN]:
            if each is not found[0]:
                card.add_rule()
            each.add(card)
        if not found:
            words = self.tr("Nobody has begun one of them yet.")
            told = nothing_left(self.tr("Nobody here has these words.")) if wanted else words
            label = Label(self._look, told, "muted", wraps=True)
            card.body.addLayout(in_column(label, look=self._look, margins=(0, 8, 0, 8)))
        if len(found) > SHOWN:
            card.say(self.tr("{count} more: the search finds them.").format(count=len(found) - SHOWN), "small")

    def _sittings_buttons(self, listed: ListedSittings) -> list[Button]:
        allowance, of, buttons = listed.row.allowance, f"{listed.name}, {listed.title}", []
        if listed.row.can_be_taken_back:
            less = self.tr("Take back")
            buttons.append(Button(self._look, less, "quiet", call=lambda: self.fewer_asked.emit(allowance), of=of))
        buttons.append(
            Button(self._look, self.tr("One more attempt"), call=lambda: self.more_asked.emit(allowance), of=of)
        )
        return buttons

    def _extra_times(self, learners: Sequence[LearnerTime]) -> Card:
        words = self.tr("Counts for exams that are begun from now on, and is kept with each attempt.")
        if len(learners) > 1:
            words += " " + self.tr("Who sits an exam or may begin one stands first.")
        self._chosen = {each.id: each.extra for each in learners}
        sought = [Sought(each.name, partial(self._add_time, each)) for each in learners]
        return self._searched(self.tr("Extra time"), words, self.tr("Search for a name"), sought, self.times.clear)

    def _add_time(self, learner: LearnerTime, card: Card) -> None:
        chosen = self._chosen[learner.id]
        button = ChoiceButton(self._look, self.tr("Extra time of {name}").format(name=learner.name))
        values = {extra_value(each): each for each in (*EXTRA_TIMES, learner.extra, chosen)}
        button.set_choices([(value, extra_words(each)) for value, each in values.items()], extra_value(chosen))
        button.chosen.connect(lambda value: self._choose_time(learner.id, values[value]))
        self.times[learner.id] = button
        name = Label(self._look, learner.name, "strong", wraps=True)
        card.body.addLayout(in_row((name, 1), button, look=self._look, margins=(0, 3, 0, 3), spacing=12))

    def _choose_time(self, learner_id: str, extra: ExtraTime) -> None:
        self._chosen[learner_id] = extra  # the search may build its row anew
        self.extra_time_chosen.emit(learner_id, extra)
