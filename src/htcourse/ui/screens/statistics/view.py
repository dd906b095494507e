"""What statistics show a trainer: what counts, a quiz's figures in plain words, and a row for each question."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from htcourse.core.quiz import TESTED, Mode
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.statistics.questions import QuestionsCard
from htcourse.ui.screens.statistics.words import StatisticsWords, mode_value
from htcourse.ui.shell.trainers import forget_offer, show_class_choice
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.day_field import day_field
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label, labelled
from htcourse.ui.widgets.layouts import in_column, in_grid, in_row
from htcourse.ui.widgets.page import Page
from htcourse.usecases.results.counting import DEFAULT, Counting, Which
from htcourse.usecases.results.quiz_statistics import QuizStatistics, Statistics
from htcourse.usecases.results.statistics_titles import Titles

_ACROSS = _LEADING = 3
"""How many figures stand side by side, and how many lead: the others are folded away."""
_BESIDE = 800
"""From so many px at 100 % on a question's title has room beside its figures; in less they stand below it as words."""
_WHOLE_HEADS = 1000
"""From so many px at 100 % on heads beside titles are whole words."""


class StatisticsView(Page):
    """One quiz at a time; above all figures what they count."""

    counting_asked = Signal(object, str, str)
    """Something else counts: a Counting, and the first and last day as they were typed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._is_narrow = self._is_short = False
        self._only_weak = False
        super().__init__(look, (1132, 0), 0, parent)
        self._words = StatisticsWords(self)
        self._found: Statistics | None = None
        self._titles = Titles({}, {}, {})
        self._counting = DEFAULT
        self.quiz = ChoiceButton(look, self.tr("Quiz"))
        self.within = ChoiceButton(look, self.tr("Group"))
        self.which = ChoiceButton(look, self.tr("Which attempts"))
        self.mode = ChoiceButton(look, self.tr("Mode"))
        self.form = ChoiceButton(look, self.tr("Form"))
        self.route = ChoiceButton(look, self.tr("Route"))
        self.since, self.until = day_field(look, self.tr("From")), day_field(look, self.tr("To"))
        look.follow(self._fit_rows)
        self.refusal = Label(look, "", "warn", wraps=True)
        self._filters = QWidget()
        choices, self._seldom, self._days, more = QWidget(), QWidget(), QWidget(), QWidget()
        chosen = (self.within, self.which, self.mode, self.form, self.route)
        self._boxes = {each: labelled(look, each.name, each) for each in (self.quiz, *chosen)}
        fields = (labelled(look, field.accessibleName(), field) for field in (self.since, self.until))
        in_row(*fields, inside=self._days, look=look, spacing=8)  # both stand in one line
        self.more = Disclosure(look, "", None, is_one_line=True)
        in_row(self.more, inside=more, look=look, margins=(8, 0, 8, 2))  # in the middle of the fields beside it
        first = (self._boxes[each] for each in (self.quiz, self.within, self.which, self.mode))
        rest = self._boxes[self.form], self._boxes[self.route], self._days
        FlowLayout(look, (8, 8), *first, more, inside=choices, is_low=True)
        FlowLayout(look, (8, 8), *rest, inside=self._seldom, is_low=True)
        self.more.opened.connect(lambda _: self._fit_filters())
        in_column(choices, self._seldom, self.refusal, inside=self._filters, look=look, spacing=8)
        self._shown: list[QWidget] = []
        self._last = ""
        """The quiz that was shown last: it stands again once the choice of what counts has it."""
        self.left.addWidget(self._filters)
        for each in chosen:
            each.chosen.connect(lambda _: self._ask())
        for field in (self.since, self.until):
            field.editingFinished.connect(self._on_day)
        self.quiz.chosen.connect(lambda _: self._show_quiz())
        self.refusal.hide()
        self._filters.hide()
        self._boxes[self.quiz].hide()
        self.set_head(
            self.tr("Statistics"),
            self.tr("For trainers: how well quizzes work. Nobody is named; exams not released count too."),
        )

    def show_statistics(self, found: Statistics, counting: Counting, titles: Titles, problems: Sequence[str]) -> None:
        """Show the figures of the quiz chosen before, else of the first there is, and what counts."""
        self._found, self._counting, self._titles = found, counting, titles
        forget_offer(self)
        show_class_choice(self, counting.group)
        parts = titles.parts.get(counting.group, ())
        self.within.set_choices((("", self.tr("All groups")), *((each, each) for each in parts)), counting.within)
        self._boxes[self.within].setVisible(bool(parts))
        self.which.set_choices(self._words.which(), counting.which)
        self.mode.set_choices(self._words.modes(), mode_value(counting))
        self.form.set_choices(self._words.forms(), counting.form)
        self.route.set_choices((("", self.tr("All routes")), *titles.routes.items()), counting.route)
        self.since.setText(counting.since)
        self.until.setText(counting.until)
        self._fit_filters()
        lost = self.tr("Attempts that would count and may have lost answers, for which no other stands in: {count}.")
        told = [*problems, *([lost.format(count=found.doubted)] if found.doubted else [])]
        self.refusal.set_words(" ".join(told))
        self.refusal.setVisible(bool(told))
        quizzes = [(each.quiz, titles.quizzes.get(each.quiz, each.quiz)) for each in found.quizzes]
        before = self._last = self.quiz.value or self._last
        self.quiz.set_choices(quizzes, before if before in dict(quizzes) else quizzes[0][0] if quizzes else "")
        self._boxes[self.quiz].setVisible(bool(quizzes))
        self._filters.show()
        self._show_quiz()

    def _fit_filters(self) -> None:
        """Show what is seldom chosen where it is asked for, and always what of it is set."""
        counting, is_open = self._counting, self.more.is_open()
        count = sum(map(bool, (counting.form, counting.route, counting.since, counting.until)))
        words = self.tr("More filters ({count} set)").format(count=count) if count else self.tr("More filters")
        self.more.set_title(words)
        self._boxes[self.form].setVisible(is_open or bool(counting.form))
        self._boxes[self.route].setVisible(bool(counting.route) or (is_open and bool(self._titles.routes)))
        self._days.setVisible(is_open or bool(counting.since or counting.until))
        self._seldom.setVisible(is_open or bool(count))

    def refuse_days(self, sentence: str) -> None:
        """Say that a day that was typed is none; the figures stay."""
        self.refusal.set_words(sentence)
        self.refusal.show()

    def focus_first(self) -> None:
        """Put the focus on the first choice."""
        self.which.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let figures stand beside the titles of questions, or below them."""
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        look = self._look
        width = self._left_box.minimumWidth()
        is_narrow = width < look.px(_BESIDE)
        is_short = not is_narrow and width < look.px(_WHOLE_HEADS)
        if (is_narrow, is_short) != (self._is_narrow, self._is_short):
            self._is_narrow, self._is_short = is_narrow, is_short
            if self._found is not None:
                self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        """Show the quiz in another arrangement; what was open stays so, with the focus."""
        before = [(each.is_open(), each.button.hasFocus()) for each in self._disclosures()]
        self._show_quiz()
        for each, (is_open, has_focus) in zip(self._disclosures(), before, strict=True):
            each.set_open(is_open)
            if has_focus:
                each.button.setFocus()

    def _disclosures(self) -> list[Disclosure]:
        return [each for card in self._shown for each in card.findChildren(Disclosure)]

    def _on_day(self) -> None:
        if (self.since.text(), self.until.text()) != (self._counting.since, self._counting.until):
            self._ask()

    def _ask(self) -> None:
        modes = (Mode(self.mode.value),) if self.mode.value else TESTED
        which = Which(self.which.value)
        chosen = Counting(
            modes, which, self.form.value, self.route.value, group=self._counting.group, within=self.within.value
        )
        self.counting_asked.emit(chosen, self.since.text().strip(), self.until.text().strip())

    def _show_quiz(self) -> None:
        while self._shown:
            # Taken, not removed: an item that Qt deletes PySide may still know, and take the next thing there for it.
            item = self.left.takeAt(self.left.count() - 1)
            widget = self._shown.pop()
            widget.hide()
            widget.deleteLater()
            del item
        found = self._found.quizzes if self._found is not None else ()
        quiz = next((each for each in found if each.quiz == self.quiz.value), None)
        if quiz is None:
            words = self.tr("No attempt counts yet. Practice and retakes count only when they are chosen above.")
            if self._counting.since or self._counting.until:
                words = self.tr("No attempt lies within the days above: empty both fields to see every day.")
            self._put(Label(self._look, words, "muted", wraps=True))
            return
        self._put(self._whole(quiz))
        arrangement = self._is_narrow, self._is_short
        questions = QuestionsCard(self._look, self._words, quiz, self._titles, arrangement, only_weak=self._only_weak)
        questions.narrowed.connect(self._keep_narrowed)
        self._put(questions)
        if quiz.certainty.calibration or quiz.certainty.mean_mark is not None:
            self._put(self._sureness(quiz))

    def _keep_narrowed(self, only_weak: bool) -> None:
        self._only_weak = only_weak

    def _put(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self.left.addWidget(widget)
        widget.show()

    def _whole(self, quiz: QuizStatistics) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=8)
        card.say(self._titles.quizzes.get(quiz.quiz, quiz.quiz), "card-title")
        card.say(self._words.counted(quiz, self._titles), "small")
        if too_few := self._words.too_few(quiz):
            card.say(too_few, "warn")
        for words in filter(None, (self._words.rests_on(quiz), self._words.practised(quiz))):
            card.say(words, "small")
        if not quiz.is_told:
            return card
        figures, leading = self._words.figures(quiz), QWidget()
        rest = self._grid(figures[_LEADING:], quiz)
        more = Disclosure(look, self.tr("How far it can be trusted"), None, is_one_line=True)
        FlowLayout(look, (24, 8), *(self._leading(each, quiz) for each in figures[:_LEADING]), more, inside=leading)
        more.opened.connect(rest.setVisible)
        card.body.addWidget(leading)
        card.body.addWidget(rest)
        rest.hide()
        return card

    def _leading(self, of: tuple[str, str, str], quiz: QuizStatistics) -> QWidget:
        """Return a large figure; beside it, its name and what it means."""
        look, box = self._look, QWidget()
        name, figure, meaning = of
        large = Label(look, figure, "heading" if quiz.is_reliable else "quiet-figure", tabular=True)
        told = in_column(Label(look, name, "small-strong"), Label(look, meaning, "small"), spacing=0)
        in_row(large, told, inside=box, look=look, spacing=12)
        return box

    def _grid(self, figures: Sequence[tuple[str, str, str]], quiz: QuizStatistics) -> QWidget:
        """Return figures with what they mean below."""
        look, box = self._look, QWidget()
        grid = in_grid(look, 24, 10)
        box.setLayout(grid)
        role = "strong" if quiz.is_reliable else "muted"
        for column in range(_ACROSS):
            grid.setColumnStretch(column, 1)
        for place, (name, figure, meaning) in enumerate(figures):
            cell, named = QFrame(), Label(look, f"{name}: {figure}", role, wraps=True)
            in_column(named, Label(look, meaning, "small", wraps=True), inside=cell, spacing=0)
            grid.addWidget(cell, place // _ACROSS, place % _ACROSS, Qt.AlignmentFlag.AlignTop)
        return box

    def _sureness(self, quiz: QuizStatistics) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=6)
        card.say(self.tr("How sure people were"), "card-title")
        for words in self._words.sureness(quiz):
            card.body.addWidget(Label(look, words, "body" if quiz.certainty.is_reliable else "muted", wraps=True))
        return card
