"""One attempt as it was: each question as it was shown and answered, the key of that day and another since."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.core.quiz import GIVEN, Mark, State, Verdict
from htcourse.ui.look.texts import Texts, mode_word, moment_text, points_text
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures import AnswerWidget, create_answer_widget
from htcourse.ui.question.gestures.choices import ChoiceList
from htcourse.ui.question.question_text import QuestionText
from htcourse.ui.question.verdict import BLANK_SIGN, VERDICT_SIGNS, blank_word, verdict_word
from htcourse.ui.screens.marks.question_list import ListedQuestion, QuestionList
from htcourse.ui.screens.marks.words import attempt_notes, in_one_line, of_sheet, points_words
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_row import RowState
from htcourse.ui.widgets.dots import DotState, QuizDots
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_row, lay_out, sized
from htcourse.ui.widgets.rich_label import plain_text
from htcourse.ui.widgets.sign import Sign
from htcourse.usecases.marking.attempt_sheet import answer_lines, may_lack_answers
from htcourse.usecases.marking.attempt_words import (
    begun_words,
    module_words,
    settled_words,
    submitted_words,
    wording_note,
)
from htcourse.usecases.marking.seen_attempts import SeenAttempt, SeenQuestion

WIDE, LIST = 780, 276
"""In a page this wide the questions stand in a list beside, so wide, in px at 100 %."""
_KEY = (State.RIGHT, State.MISSED)
_ROW_STATES = {Verdict.RIGHT: RowState.RIGHT, Verdict.PARTLY: RowState.PARTLY, Verdict.WRONG: RowState.WRONG}
_ROLES = {Verdict.RIGHT: "good", Verdict.WRONG: "bad", Verdict.PARTLY: "warn"}


class SeenPage(QWidget):
    """Shows a SeenAttempt, a question at a time; nothing of it can be answered any more."""

    question_shown = Signal(object)
    """Another question is on screen (a SeenQuestion)."""
    closed = Signal()
    """Back to the list."""
    left = Signal()
    """Back to where it was opened."""
    print_asked = Signal(bool)
    """Print the attempt: for the learner, or (True) with all the learner is not told."""

    def __init__(self, look: Look, seen: SeenAttempt, name: str, quiz: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._seen = seen
        self.number = 1
        self.widgets: list[AnswerWidget] = []
        self.dots = QuizDots(look)
        self.dots.asked.connect(lambda place: self.show_number(place + 1))
        self.card = Card(look, padding="page", spacing=10)
        self.previous = Button(look, self.tr("Previous question"), "plain")
        self.following = Button(look, self.tr("Next question"), "plain", call=lambda: self.show_number(self.number + 1))
        self.previous.clicked.connect(lambda: self.show_number(self.number - 1))
        back = Button(look, self.tr("All attempts"), "link", "arrow-left", call=self.closed)
        printed = self.tr("Print for the learner")
        self.printed = Button(look, printed, "link", "printer", call=lambda: self.print_asked.emit(False))
        with_all = self.tr("Print with keys, for your files")
        self.printed_whole = Button(look, with_all, "link", "printer", call=lambda: self.print_asked.emit(True))
        self.list = QuestionList(look, [self._listed(each) for each in seen.questions])
        self.list.asked.connect(lambda place: self.show_number(place + 1))
        self._beside = QWidget()
        sized(look, self._beside, 14, width=LIST)
        in_column(self.list, 1, inside=self._beside)
        ways = in_row(self.previous, 1, self.following, look=look, spacing=8)
        shown = in_column(ways, self.card, 1, look=look, spacing=12)  # below it they were out of view, or half of them
        column = in_column(inside=self, look=look, spacing=12)
        tools, at_left, prints = QWidget(), QWidget(), QWidget()
        in_row(back, 1, inside=at_left)
        FlowLayout(look, (12, 4), self.printed, self.printed_whole, inside=prints)
        FlowLayout(look, (12, 4), at_left, prints, inside=tools, widens=(at_left, 200))
        both = in_row(self._beside, (shown, 1), look=look, spacing=16)
        add_to(column, tools, *self._head(name, quiz), self.dots, both)
        self._beside.hide()  # until there is room

    def show_number(self, number: int) -> None:
        """Show a question, from 1."""
        self.number = min(max(1, number), len(self._seen.questions))
        question = self._seen.questions[self.number - 1]
        self.dots.show_states([self._dot(each) for each in self._seen.questions])
        self.list.show_place(self.number - 1)
        self.previous.setEnabled(self.number > 1)
        self.following.setEnabled(self.number < len(self._seen.questions))
        clear(self.card.body)
        self.widgets = []
        self._fill(self.card.body, question)
        self.question_shown.emit(question)
        lay_out(self.card, self)  # else what is in rows beside the list is squeezed

    def focus_first(self) -> None:
        """Put the focus on the question that is shown, among the others."""
        if self._beside.isHidden():
            self.dots.setFocus()
        else:
            self.list.focus_shown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the list of questions beside the one that is shown where there is room, else a dot each."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._look.px(WIDE)
        if is_wide is self._beside.isHidden():
            self._beside.setVisible(is_wide)
            self.dots.setHidden(is_wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _head(self, name: str, quiz: str) -> list[QWidget]:
        row = self._seen.row
        passed = self.tr("passed") if row.has_passed else self.tr("not passed yet")
        waits = self.tr("result not released") if row.waits else ""
        result = quiz, points_words(row), "" if row.has_passed is None else passed, waits
        submitted = "" if row.is_paper else submitted_words(row, of_sheet, moment_text)
        way = mode_word(row.mode), begun_words(row, of_sheet, moment_text), submitted, *attempt_notes(row)
        told = (result, (*way, module_words(row, of_sheet)))
        look = self._look
        settled = [
            (moment_text(each.at, each.offset_minutes), each.by, settled_words(each, of_sheet), each.reason)
            for each in self._seen.settled
        ]
        return [
            Label(look, name, "title", wraps=True),
            *(Label(look, " · ".join(filter(None, each)), "muted", wraps=True) for each in told),
            *(Label(look, in_one_line(*each), "small", wraps=True) for each in settled),
        ]

    def _dot(self, question: SeenQuestion) -> DotState:
        words = self.tr("Question {number}: {title}, {verdict}, {points} of {total}")
        empty = self.tr("blank or lost") if may_lack_answers(self._seen.row) else self.tr("no answer")
        name = words.format(
            number=question.number,
            title=question.title,
            verdict=verdict_word(question.verdict) if question.answer is not None else empty,
            points=points_text(question.points),
            total=points_text(question.out_of),
        )
        has_answer = question.answer is not None
        role = _ROLES.get(question.verdict, "") if has_answer else ""
        return DotState(name, has_answer, question.number == self.number, question.is_by_hand, role)

    def _listed(self, question: SeenQuestion) -> ListedQuestion:
        points = points_text(question.points)
        if question.verdict is Verdict.OPEN and question.answer is not None:
            points = self.tr("to mark")
        sign = BLANK_SIGN if question.answer is None else VERDICT_SIGNS[question.verdict]
        note = self.tr("By hand") if question.is_by_hand else ""
        return ListedQuestion(self._dot(question).name, question.title, points, sign, note)

    def _fill(self, body: QVBoxLayout, question: SeenQuestion) -> None:
        look = self._look
        words = self.tr("Question {number} of {total}")
        place = Label(look, words.format(number=question.number, total=len(self._seen.questions)), "small")
        tags = [Tag(look, self.tr("By hand"), "warn")] if question.is_by_hand else []
        as_shown = Label(look, self.tr("The question as it was shown"), "small")
        text = QuestionText(look)
        text.show_html(question.title if question.interaction.gesture == "fill-gaps" else question.text)
        notes = [Label(look, each, "muted", wraps=True) for each in [wording_note(question, of_sheet)] if each]
        add_to(body, in_row(place, *tags, 1, as_shown, look=look, spacing=10), *notes, text)
        if question.is_unread:
            given = ", ".join(answer_lines(question.interaction, question.answer or {}))
            add_to(body, Label(look, plain_text(given), wraps=True), self._verdict(question))
            return
        if question.is_by_hand and question.then is not None and question.then.verdict is not question.verdict:
            told = self.tr("By the key of that day: {then} of {total}. The mark by hand stands.")
            had, total = (points_text(each * question.out_of) for each in (question.then.points, 1.0))
            told = told.format(then=had, total=total)
            add_to(body, Label(look, told, "muted", wraps=True))
        widget = self._widget(question, lambda shown: shown.show_mark(question.then))
        add_to(body, widget, *([widget.side] if widget.side is not None else []))
        add_to(body, self._verdict(question))
        if question.answer is None and question.right is not None:
            key = self._widget(replace(question, answer=question.right), lambda _: None)
            add_to(body, Label(look, self.tr("A right answer, by the key of that day"), "strong"), key)
        if question.answer is None and question.since is not None:
            by_key = replace(question, interaction=question.since.interaction, answer=question.since.right)
            other, reworded = (
                self.tr("A right answer, by the key since"),
                self.tr("A right answer, as it is worded since"),
            )
            head = Label(look, reworded if question.since.is_reworded else other, "strong")
            add_to(body, head, self._widget(by_key, lambda _: None))
        if question.now is not None:
            self._other_key(body, widget, question)
        if question.is_by_hand and isinstance(widget, ChoiceList) and question.interaction.gesture == "choose-one":
            self._say_by_hand(widget, question)

    def _widget(self, question: SeenQuestion, mark: Callable[[AnswerWidget], None]) -> AnswerWidget:
        widget = create_answer_widget(self._look, question.interaction)
        widget.is_of_another = True
        if question.answer is not None:
            widget.set_answer(question.answer)
            mark(widget)
        widget.set_locked(True)
        widget.set_finished()
        self.widgets.append(widget)
        return widget

    def _verdict(self, question: SeenQuestion) -> QWidget:
        words = Texts().points_of(question.points, question.out_of)
        empty = blank_word(may_be_lost=may_lack_answers(self._seen.row))
        verdict = verdict_word(question.verdict) if question.answer is not None else empty
        is_blank = question.answer is None
        icon, role = BLANK_SIGN if is_blank else VERDICT_SIGNS[question.verdict]
        told, label = QWidget(), Label(self._look, f"{words}: {verdict}", "strong", wraps=True)
        sign = Sign(self._look, icon, role, label, 18)
        in_row((sign, 0, Qt.AlignmentFlag.AlignTop), (label, 1), inside=told, look=self._look, spacing=8)
        return told

    def _other_key(self, body: QVBoxLayout, widget: AnswerWidget, question: SeenQuestion) -> None:
        """Say beside each choice whose key it is, painted by the one that stands; else show the answer marked anew."""
        look = self._look
        note = Card(look, kind="soft", padding="note", spacing=4)
        head = self.tr("Regraded by another key") if question.was_regraded else self.tr("The key was changed")
        note.body.addWidget(Label(look, head, "strong"))
        words = self.tr("By the key of that day this answer got {then} of {total}, by the key since {now}.")
        then, now = question.then, question.now
        if now is None:
            return
        if then is None:
            self._marked_since(body, question)
            return
        had, has, total = (points_text(each * question.out_of) for each in (then.points, now.points, 1.0))
        told = words.format(then=had, now=has, total=total)
        if not question.was_regraded:
            told += " " + self.tr("It is not regraded yet: see Regrade in the list.")
        note.say(told)
        body.addWidget(note)
        if isinstance(widget, ChoiceList):
            self._say_keys(widget, question)
            return
        self._marked_since(body, question)

    def _marked_since(self, body: QVBoxLayout, question: SeenQuestion) -> None:
        again = self._widget(question, lambda shown: shown.show_mark(question.now))
        add_to(body, Label(self._look, self.tr("Marked by the key since"), "strong"), again)
        add_to(body, *([again.side] if again.side is not None else []))

    def _say_keys(self, widget: ChoiceList, question: SeenQuestion) -> None:
        for each, row in widget.rows.items():
            old, new = (_state(mark, each) for mark in (question.then, question.now))
            given = old in GIVEN
            stands, other = (new, old) if question.was_regraded else (old, new)
            left = RowState.LEFT if question.was_regraded else RowState.MISSED  # a key since is one that was missed
            otherwise = RowState.WRONG if given else left if other in _KEY else RowState.OPEN
            key = RowState.RIGHT if given or old in _KEY else RowState.MISSED
            told = key if stands in _KEY else RowState.PARTLY if stands is State.PARTLY else otherwise
            words = (self.tr("Answer given") if given else "", self._key_word(old, new), self._part_word(old, new))
            word = ", ".join(filter(None, words))
            row.show_state(told, word[:1].upper() + word[1:])

    def _say_by_hand(self, widget: ChoiceList, question: SeenQuestion) -> None:
        """Give the one answer the sign of the mark that stands: the key's would say another."""
        for row in widget.rows.values():
            if row.isChecked():
                row.show_state(_ROW_STATES.get(question.verdict, row.state), verdict_word(question.verdict))
            elif row.state is RowState.MISSED and question.now is None:
                row.show_state(RowState.MISSED, self.tr("By the key"))

    def _key_word(self, old: State, new: State) -> str:
        if old in _KEY:
            return self.tr("key then and now") if new in _KEY else self.tr("key then")
        return self.tr("key since") if new in _KEY else ""

    def _part_word(self, old: State, new: State) -> str:
        if old is State.PARTLY:
            return self.tr("partly right then and now") if new is old else self.tr("partly right then")
        return self.tr("partly right since") if new is State.PARTLY else ""


def _state(mark: Mark | None, choice: str) -> State:
    remark = mark.remark(choice) if mark is not None else None
    return State.LEFT if remark is None else remark.state
