"""What exams show a trainer: results by exam, when exams can be sat, more attempts and extra time by learner."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.folding import fold
from htcourse.ui.look.texts import Texts, nothing_left
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.exams.words import (
    EXTRA_TIMES,
    extra_value,
    extra_words,
    points_words,
    sittings_words,
    state_tag,
    state_words,
)
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card, CardRow
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_row
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.exams.exam_window import ExamWindow
from htcourse.usecases.exams.extra_time import ExtraTime
from htcourse.usecases.marking.more_attempts import Allowance, SittingsRow
from htcourse.usecases.marking.release_exams import ExamRow, ExamState

MORE_MINUTES = 5
"""So much one press gives who is in an exam."""
SHOWN = 30
"""So many rows stand at once where there is a search; it finds the others."""


@dataclass(frozen=True, slots=True)
class LearnerTime:
    """A learner with a name to call them by, and their extra time."""

    id: str
    name: str
    extra: ExtraTime


@dataclass(frozen=True, slots=True)
class ListedWindow:
    """An exam of an installed module, its title, when it can be sat in words, and the window itself."""

    quiz_id: str
    title: str
    words: str
    window: ExamWindow


@dataclass(frozen=True, slots=True)
class QuizExams:
    """An exam's title and the attempts at it, the newest first; `names` by learner."""

    title: str
    rows: tuple[ExamRow, ...]
    names: Mapping[str, str]


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


class ExamsView(Page):
    """Results by exam and how often they may be taken; beside them hours, and extra time by learner."""

    extra_time_chosen = Signal(str, object)
    """A learner's extra time (the id and an ExtraTime)."""
    release_asked = Signal(object)
    """Release results (a list of ExamRow)."""
    hold_back_asked = Signal(object)
    """Take releases back (a list of ExamRow)."""
    time_asked = Signal(object, int)
    """Give more time in an exam under way, or take what was given back (its ExamRow, minutes)."""
    let_asked = Signal(object)
    """Let an exam under way that was begun elsewhere, or before the PIN was changed, go on (its ExamRow)."""
    count_asked = Signal(object)
    """Let one that may have lost answers count as it is; carries its row."""
    aside_asked = Signal(object)
    """Set such an exam aside, so that it counts nowhere (its ExamRow)."""
    back_asked = Signal(object)
    """Take back that an attempt was set aside or let count (its ExamRow)."""
    more_asked = Signal(object)
    """Allow one attempt more (its Allowance)."""
    fewer_asked = Signal(object)
    """Take an attempt that was allowed back (its Allowance)."""
    window_asked = Signal(object)
    """Say when an exam can be sat (its ListedWindow)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (708, 400), 24, parent)
        self.times: dict[str, ChoiceButton] = {}
        self.buttons: list[Button] = []
        self._chosen: dict[str, ExtraTime] = {}
        self._unused: Collection[Allowance] = ()

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
        self._begin()
        self._show_results(quizzes, problems, self.tr("Nobody has begun an exam on this computer yet."))
        if sittings:
            self.left.addWidget(self._sittings(sittings))
        if windows:
            self.right.addWidget(self._windows(windows))
        self.right.addWidget(self._extra_times(learners))
        self.verticalScrollBar().setValue(at)

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
            "The learner’s own computer is told nothing."
        )
        self.set_head(self.tr("Exams"), told)
        self._show_results(quizzes, problems, self.tr("No exam has been collected for this class yet."), is_class=True)
        self.verticalScrollBar().setValue(at)

    def focus_first(self) -> None:
        """Put the focus on the first button."""
        if self.buttons:
            self.buttons[0].setFocus()

    def _begin(self) -> None:
        words = self.tr("For trainers: results, more attempts and extra time of everybody on this computer.")
        self.set_head(self.tr("Exams"), words)
        self.empty()
        self.times, self.buttons = {}, []

    def _show_results(
        self, quizzes: Sequence[QuizExams], problems: Sequence[str], none: str, *, is_class: bool = False
    ) -> None:
        for problem in problems:
            self.left.addWidget(Label(self._look, problem, "warn", wraps=True))
        for quiz in quizzes:
            self.left.addWidget(self._results(quiz, is_class=is_class))
        if not quizzes:
            card = Card(self._look, padding="side")
            card.say(none, "muted")
            self.left.addWidget(card)

    def _results(self, quiz: QuizExams, *, is_class: bool) -> Card:
        look = self._look
        card = Card(look, padding="list", spacing=0)
        head = in_row((Label(look, quiz.title, "card-title", wraps=True), 1), look=look, spacing=12)
        ready = [each for each in quiz.rows if each.can_be_released]
        if len(ready) > 1:
            words = self.tr("Release all {count}").format(count=len(ready))
            kind = "plain" if any(each.property("kind") == "primary" for each in self.buttons) else "primary"
            every = Button(look, words, kind, call=lambda: self.release_asked.emit(ready), of=quiz.title)
            head.addWidget(every, 0, Qt.AlignmentFlag.AlignTop)
            self.buttons.append(every)
        card.body.addLayout(head)
        for row in quiz.rows:
            others = self._others(quiz, row)
            if is_class:  # there all else is of the learner's own computer
                others = others[:1] if row.is_doubted else self._one_more(quiz, row)
            buttons = [*self._back(quiz, row), *others, *self._button(quiz, row)]
            self.buttons += buttons
            if row is not quiz.rows[0]:
                card.add_rule()
            card.body.addWidget(self._attempt(quiz.names.get(row.learner_id, ""), row, buttons))
        return card

    def _attempt(self, name: str, row: ExamRow, buttons: Sequence[Button]) -> CardRow:
        """Return a row: whose attempt, with its state as a tag; its points stand at the right."""
        look, (words, kind) = self._look, state_tag(row)
        head = in_row(Label(look, name, "strong"), Tag(look, words, kind), 1, look=look, spacing=8)
        texts = in_column(head, Label(look, state_words(row), "small", wraps=True), spacing=0)
        points = points_words(row)
        told = [Label(look, points, "strong", tabular=True)] if points else []
        return CardRow(look, texts, [*told, *buttons])

    def _button(self, quiz: QuizExams, row: ExamRow) -> list[Button]:
        is_released = row.can_be_held_back
        if not is_released and not row.can_be_released:
            return []
        words = self.tr("Hold back again") if is_released else self.tr("Release")
        asked = self.hold_back_asked if is_released else self.release_asked
        kind, of = "quiet" if is_released else "plain", _about(quiz, row)
        return [Button(self._look, words, kind, call=lambda: asked.emit([row]), of=of)]

    def _back(self, quiz: QuizExams, row: ExamRow) -> list[Button]:
        """Return what takes back that an attempt was set aside, or let count."""
        if row.state is not ExamState.SET_ASIDE and not row.was_let_count:
            return []
        of = _about(quiz, row)
        return [Button(self._look, self.tr("Take back"), "quiet", call=lambda: self.back_asked.emit(row), of=of)]

    def _others(self, quiz: QuizExams, row: ExamRow) -> list[Button]:
        """Return what else can be done for one person: more time under way, an attempt let count or set aside."""
        if row.state is ExamState.SET_ASIDE:
            return []
        of = _about(quiz, row)
        aside = Button(self._look, self.tr("Set aside"), "quiet", call=lambda: self.aside_asked.emit(row), of=of)
        if row.state is ExamState.UNDER_WAY:
            words = self.tr("{minutes} more").format(minutes=Texts().minutes(MORE_MINUTES))
            buttons = [Button(self._look, words, "quiet", call=lambda: self.time_asked.emit(row, MORE_MINUTES), of=of)]
            if row.added_minutes:
                less = self.tr("{minutes} less").format(minutes=Texts().minutes(MORE_MINUTES))
                back = Button(self._look, less, "quiet", call=lambda: self.time_asked.emit(row, -MORE_MINUTES), of=of)
                buttons.insert(0, back)
            if row.may_set_aside:
                buttons.insert(0, aside)
            if row.is_held:
                buttons.insert(0, Button(self._look, self.tr("Let in"), call=lambda: self.let_asked.emit(row), of=of))
            return buttons
        if row.is_doubted:
            count = Button(self._look, self.tr("Let it count"), call=lambda: self.count_asked.emit(row), of=of)
            return [count, aside]
        return [aside] if row.may_set_aside else []  # one more is allowed below, with how often it may be taken

    def _one_more(self, quiz: QuizExams, row: ExamRow) -> list[Button]:
        """Return what allows one attempt more, beside somebody's newest."""
        newest = next(each for each in quiz.rows if each.learner_id == row.learner_id)
        if row is not newest or row.state is ExamState.SET_ASIDE:
            return []
        words, allowance = self.tr("One more"), Allowance(row.learner_id, row.quiz_id)
        of = _about(quiz, row)
        more = Button(self._look, words, "quiet", call=lambda: self.more_asked.emit(allowance), of=of)
        if allowance not in self._unused:
            return [more]
        less = self.tr("Take back")
        return [Button(self._look, less, "quiet", call=lambda: self.fewer_asked.emit(allowance), of=of), more]

    def _windows(self, windows: Sequence[ListedWindow]) -> Card:
        look = self._look
        card = Card(look, padding="list", spacing=0)
        words = self.tr("For everybody on this computer. An attempt under way keeps the hours it began with.")
        add_to(
            card.body,
            Label(look, self.tr("When exams can be sat"), "card-title"),
            Label(look, words, "small", wraps=True),
        )
        for each in windows:
            button = Button(look, self.tr("Change"), of=each.title)
            button.clicked.connect(lambda _=False, each=each: self.window_asked.emit(each))
            self.buttons.append(button)
            if each is not windows[0]:
                card.add_rule()
            card.add_row(each.title, each.words, button)
        return card

    def _sittings(self, sittings: Sequence[ListedSittings]) -> Card:
        words = self.tr("Allow one person another attempt. It counts when they next start the quiz.")
        hint = self.tr("Search by name or quiz, also people who have not begun")
        sought = [
            Sought(f"{each.name} {each.title}", partial(self._add_sittings, each), each.row.is_begun)
            for each in sittings
        ]
        return self._searched(self.tr("How often quizzes may be taken"), words, hint, sought)

    def _add_sittings(self, each: ListedSittings, card: Card) -> None:
        card.add_row(each.name, sittings_words(each.title, each.row), *self._sittings_buttons(each))

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
        card.body.addWidget(rows)
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
        buttons.append(Button(self._look, self.tr("One more"), call=lambda: self.more_asked.emit(allowance), of=of))
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
        card.add_row(learner.name, "", button)

    def _choose_time(self, learner_id: str, extra: ExtraTime) -> None:
        self._chosen[learner_id] = extra  # the search may build its row anew
        self.extra_time_chosen.emit(learner_id, extra)


def _about(quiz: QuizExams, row: ExamRow) -> str:
    """Return what a button is about: whose attempt at which exam, and where somebody has several, which of them."""
    own = [each for each in quiz.rows if each.learner_id == row.learner_id]  # the newest first
    number = f" {len(own) - own.index(row)}" if len(own) > 1 else ""
    return f"{quiz.names.get(row.learner_id, '')}{number}, {quiz.title}"
