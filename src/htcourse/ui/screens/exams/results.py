"""Results by exam: what waits for the trainer, what is under way, what is done, and what can be done with each."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.folding import name_order
from htcourse.ui.look.texts import Texts, pass_text
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.exams.lines import ExamLine, TurnButton, align
from htcourse.ui.screens.exams.words import (
    answered_words,
    result_words,
    state_tag,
    state_words,
    verdict_tag,
    when_words,
)
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.called import code_and_name
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import beyond, in_column, in_row, lay_out
from htcourse.ui.widgets.list_row import SIDE
from htcourse.ui.widgets.page import Page
from htcourse.usecases.marking.more_attempts import Allowance
from htcourse.usecases.marking.release_exams import ExamRow, ExamState

MORE_MINUTES = 5
"""So much one press gives who is in an exam."""
MOST_DONE = 3
"""More attempts than these that need nothing any more are folded away."""


@dataclass(frozen=True, slots=True)
class QuizExams:
    """An exam's title and the attempts at it, the newest first; `names` by learner."""

    title: str
    rows: tuple[ExamRow, ...]
    names: Mapping[str, str]


class ResultsPage(Page):
    """A page whose left column begins with a card an exam."""

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

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (832, 284), 16, parent)  # columns have room at 1,366 px
        self.buttons: list[Button] = []
        self._unused: Collection[Allowance] = ()
        self._lines: list[ExamLine] = []
        self._opened: dict[str, bool] = {}
        """By exam: whether what is done was opened or folded away."""
        self._order: list[str] = []
        """The exams as they stand, for as long as the page is not left."""
        self._backs: dict[str, Button] = {}
        self._led_back = ""
        self._turned: Collection[tuple[str, str]] = ()
        """The attempts, by learner, that the last press at several released or held back."""
        look.changed.connect(self._align)

    def focus_first(self) -> None:
        """Put the focus on the first button."""
        for each in self.buttons:
            if each.isVisibleTo(self):
                each.setFocus()
                return

    def begin_anew(self) -> None:
        """Let what waits for the trainer stand first again: the page is come to."""
        self._order, self._led_back, self._turned = [], "", ()

    def lead_back(self, rows: Sequence[ExamRow]) -> None:
        """Once several attempts at an exam are released leave them open; the focus is on what takes that back."""
        if len(rows) > 1:
            self._led_back = rows[0].quiz_id
            self._opened[self._led_back] = True
            self._turned = {(each.learner_id, each.attempt_id) for each in rows}

    def _come_back(self, at: int) -> None:
        lay_out(self._left_box)  # else many rows are squeezed into the height of the window
        lay_out(self._right_box)
        self.verticalScrollBar().setValue(at)
        if (back := self._backs.get(self._led_back)) is not None:
            QTimer.singleShot(0, back, back.setFocus)  # after the dialog that asked has given the focus back
        self._led_back = ""

    def _align(self) -> None:
        if self._lines:
            align(self._lines)

    def _show_results(
        self, quizzes: Sequence[QuizExams], problems: Sequence[str], none: str, *, is_class: bool = False
    ) -> None:
        for problem in problems:
            self.left.addWidget(Label(self._look, problem, "warn", wraps=True))
        first = {quiz_id: at - len(self._order) for at, quiz_id in enumerate(self._order)}  # no release moves them
        ordered = sorted(quizzes, key=lambda each: (first.get(_id(each), 0), min(map(_rank, each.rows))))
        self._order, self._backs = [*map(_id, ordered)], {}
        counts = [sum(row.can_be_released for row in quiz.rows) for quiz in ordered]
        leading = next((at for least in (2, 1) for at, count in enumerate(counts) if count >= least), -1)
        for at, quiz in enumerate(ordered):
            self.left.addWidget(self._results(quiz, is_class=is_class, leads=at == leading, is_first=not at))
        self._align()
        if not quizzes:
            card = Card(self._look, padding="side")
            card.say(none, "muted")
            self.left.addWidget(card)

    def _results(self, quiz: QuizExams, *, is_class: bool, leads: bool, is_first: bool) -> Card:
        """Return the attempts at an exam: first what waits for the trainer, then what is under way.

        Where nothing else is, what is done of the first exam stands open: a release folds no table away.
        """
        look = self._look
        card = Card(look, padding="list", spacing=0)
        head = in_row((Label(look, quiz.title, "card-title", wraps=True), 1), look=look, spacing=12)
        ready = [each for each in quiz.rows if each.can_be_released]
        if len(ready) > 1:
            words = self.tr("Release {count} results").format(count=len(ready))
            kind = "primary" if leads else "plain"
            every = Button(look, words, kind, call=lambda: self.release_asked.emit(ready), of=quiz.title)
            head.addWidget(every, 0, Qt.AlignmentFlag.AlignTop)
            self.buttons.append(every)
            self._backs[_id(quiz)] = every
        card.body.addLayout(head)
        turned = [each for each in quiz.rows if (each.learner_id, each.attempt_id) in self._turned]
        released = [each for each in turned if each.can_be_held_back]
        all_back = [self._all_back(quiz, released)] if len(released) > 1 else []
        groups = [[each for each in _in_order(quiz) if _rank(each) == rank] for rank in range(3)]
        is_told = all(each.state is ExamState.RELEASED for each in groups[-1])
        names = _called(0), _called(1), self.tr("Released: {count}") if is_told else _called(2)
        told = [words.format(count=len(rows)) for words, rows in zip(names, groups, strict=True) if rows]
        done, is_folded = groups[-1], len(groups[-1]) > MOST_DONE
        for each in () if is_folded else all_back:
            head.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        folded = told.pop() if is_folded else ""
        has_others = bool(told)
        marks = {each.pass_percent for each in quiz.rows}
        told += [pass_text(next(iter(marks)))] * (marks != {0.0} and len(marks) == 1)
        if told:
            card.body.addLayout(in_column(Label(look, " · ".join(told), "small"), look=look, margins=(0, 0, 0, 8)))
        if has_others:
            shown = [each for rows in (groups[:-1] if is_folded else groups) for each in rows]
            self._add_lines(card, quiz, shown, is_class=is_class, leads=leads and len(ready) == 1)
        if is_folded:
            rest = Card(look, margins=(SIDE, 0, SIDE, 0), spacing=0, kind="bare")  # its head reaches beyond the words
            self._add_lines(rest, quiz, done, is_class=is_class, leads=False)
            self._fold(card, quiz, rest, folded, all_back, is_open=is_first and not has_others)
        return card

    def _all_back(self, quiz: QuizExams, released: Sequence[ExamRow]) -> Button:
        """Return what takes back at once what one press released."""
        words = self.tr("Hold back {count} results").format(count=len(released))
        call = partial(self.hold_back_asked.emit, [*released])
        back = self._backs[_id(quiz)] = Button(self._look, words, "quiet", call=call, of=quiz.title)
        self.buttons.append(back)
        return back

    def _fold(
        self, card: Card, quiz: QuizExams, rest: Card, words: str, beside: Sequence[Button], *, is_open: bool
    ) -> None:
        """Fold away what is done, unless it `is_open` or was opened before; what is done with all stands `beside`."""
        fold, quiz_id = Disclosure(self._look, words, None, is_quiet=True, is_small=True), _id(quiz)
        fold.opened.connect(lambda is_open: self._opened.update({quiz_id: is_open}))
        fold.opened.connect(rest.setVisible)
        card.body.addLayout(in_row((fold, 1), *beside, look=self._look, margins=(0, 4, 0, 4), spacing=12))
        card.body.addLayout(beyond(self._look, rest, SIDE))
        is_open = self._opened.get(quiz_id, is_open)
        rest.setVisible(is_open)
        fold.set_open(is_open)

    def _add_lines(self, card: Card, quiz: QuizExams, rows: Sequence[ExamRow], *, is_class: bool, leads: bool) -> None:
        look = self._look
        who = "", self.tr("Person"), self.tr("When"), self.tr("State")
        names = (*who, self.tr("Answered"), self.tr("Points"), self.tr("Result"))
        head = ExamLine(look, [Label(look, each, "table-head") for each in names], is_head=True)
        self._lines.append(head)
        card.body.addLayout(head.in_line())
        for row in rows:
            (words, kind), name = state_tag(row), quiz.names.get(row.learner_id, "")
            result = Label(look, result_words(row), "small-ink", tabular=True)
            judged = verdict_tag(row)
            verdict = Tag(look, *judged) if judged else Label(look)
            when = Label(look, when_words(row), "small", tabular=True)
            few, answered = answered_words(row)
            done = Label(look, few, "small", tabular=True)
            done.setAccessibleName(answered)
            code, called = code_and_name(name)
            called = re.sub(r" (?=\w{1,2}\.$)", "\N{NO-BREAK SPACE}", called)  # an initial never stands alone
            person = Label(look, code, "small", tabular=True), Label(look, called, "strong", wraps=True)
            cells = (*person, when, Tag(look, words, kind), done, result, verdict)
            note, main, others = state_words(row), self._button(quiz, row, leads=leads), self._back(quiz, row)
            beside = self._one_more(quiz, row) if is_class and not row.is_doubted else []
            own = self._others(quiz, row)
            if is_class:  # there all else is of the learner's own computer
                own = own[-1:] if row.is_doubted else []
            others += own
            if not main and others:
                main = [others.pop()]
            if not note:
                beside, others = [*others, *beside], []
            self.buttons += [*beside, *main, *others]
            if row is not rows[0]:
                card.add_rule()
            line = ExamLine(look, cells, [*beside, *main], (note, answered), others)
            self._lines.append(line)
            card.body.addWidget(line)

    def _button(self, quiz: QuizExams, row: ExamRow, *, leads: bool) -> list[Button]:
        is_released = row.can_be_held_back
        if not is_released and not row.can_be_released:
            return []
        release, hold_back = self.tr("Release"), self.tr("Hold back")
        words = (hold_back, release) if is_released else (release, hold_back)
        asked = self.hold_back_asked if is_released else self.release_asked
        kind, of = "quiet" if is_released else "primary" if leads else "plain", _about(quiz, row)
        return [TurnButton(self._look, words, kind, call=lambda: asked.emit([row]), of=of)]

    def _back(self, quiz: QuizExams, row: ExamRow) -> list[Button]:
        """Return what takes back that an attempt was set aside, or let count."""
        if row.state is not ExamState.SET_ASIDE and not row.was_let_count:
            return []
        of = _about(quiz, row)
        return [Button(self._look, self.tr("Take back"), "quiet", call=lambda: self.back_asked.emit(row), of=of)]

    def _others(self, quiz: QuizExams, row: ExamRow) -> list[Button]:
        """Return what else can be done for one person, what is done most last."""
        if row.state is ExamState.SET_ASIDE:
            return []
        look, of = self._look, _about(quiz, row)
        aside = Button(look, self.tr("Set aside"), "quiet", call=lambda: self.aside_asked.emit(row), of=of)
        if row.state is ExamState.UNDER_WAY:
            words = self.tr("{minutes} more").format(minutes=Texts().minutes(MORE_MINUTES))
            kind = "quiet" if row.is_held else "plain"
            buttons = [Button(look, words, kind, call=lambda: self.time_asked.emit(row, MORE_MINUTES), of=of)]
            if row.added_minutes:
                less = self.tr("{minutes} less").format(minutes=Texts().minutes(MORE_MINUTES))
                back = Button(look, less, "quiet", call=lambda: self.time_asked.emit(row, -MORE_MINUTES), of=of)
                buttons.insert(0, back)
            if row.may_set_aside:
                buttons.insert(0, aside)
            if row.is_held:
                buttons.append(Button(look, self.tr("Let in"), call=lambda: self.let_asked.emit(row), of=of))
            return buttons
        if row.is_doubted:
            count = Button(look, self.tr("Let it count"), call=lambda: self.count_asked.emit(row), of=of)
            return [aside, count]
        return [aside] if row.may_set_aside else []  # one more is allowed below, with how often it may be taken

    def _one_more(self, quiz: QuizExams, row: ExamRow) -> list[Button]:
        """Return what allows one attempt more, beside somebody's newest."""
        newest = next(each for each in quiz.rows if each.learner_id == row.learner_id)
        if row is not newest or row.state is ExamState.SET_ASIDE:
            return []
        words, allowance = self.tr("One more attempt"), Allowance(row.learner_id, row.quiz_id)
        of = _about(quiz, row)
        more = Button(self._look, words, "quiet", call=lambda: self.more_asked.emit(allowance), of=of)
        if allowance not in self._unused:
            return [more]
        less = self.tr("Take back")
        return [Button(self._look, less, "quiet", call=lambda: self.fewer_asked.emit(allowance), of=of), more]


def _called(rank: int) -> str:
    """Return how many attempts of a rank there are, with a place for the number."""
    return (
        QCoreApplication.translate("ResultsPage", "Waiting for you: {count}"),
        QCoreApplication.translate("ResultsPage", "Under way: {count}"),
        QCoreApplication.translate("ResultsPage", "Done: {count}"),
    )[rank]


def in_all(quizzes: Sequence[QuizExams]) -> str:
    """Return how much of several exams waits for the trainer, is under way and is done; of one its card says so."""
    ranks = Counter(_rank(row) for quiz in quizzes for row in quiz.rows) if len(quizzes) > 1 else Counter[int]()
    return " · ".join(_called(rank).format(count=ranks[rank]) for rank in sorted(ranks))


def _id(quiz: QuizExams) -> str:
    return quiz.rows[0].quiz_id


def _rank(row: ExamRow) -> int:
    """Return 0 for what waits for the trainer, 1 for what is under way, 2 for what is done."""
    if row.is_held or row.can_be_released or row.state is ExamState.DOUBTED:
        return 0
    return 1 if row.state is ExamState.UNDER_WAY else 2


def _in_order(quiz: QuizExams) -> list[ExamRow]:
    """Return the attempts by name, somebody's newest first."""

    def called(row: ExamRow) -> str:
        code, name = code_and_name(quiz.names.get(row.learner_id, ""))
        return name_order(name or code)

    return sorted(quiz.rows, key=called)


def _about(quiz: QuizExams, row: ExamRow) -> str:
    """Return what a button is about: whose attempt at which exam, and where somebody has several, which of them."""
    own = [each for each in quiz.rows if each.learner_id == row.learner_id]  # the newest first
    number = f" {len(own) - own.index(row)}" if len(own) > 1 else ""
    return f"{quiz.names.get(row.learner_id, '')}{number}, {quiz.title}"
