"""Beside a question of an attempt: the answer in figures, every mark it got, and a mark by hand."""

from math import nan
from textwrap import shorten

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from htcourse.core.folding import has_letter
from htcourse.ui.look.texts import Texts, moment_text, points_text
from htcourse.ui.look.theme import Look
from htcourse.ui.question.confidence import confidence_words
from htcourse.ui.screens.marks.words import answer_words, in_one_line, of_sheet
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row, sized
from htcourse.ui.widgets.points_field import PointsField
from htcourse.usecases.exams.mark_history import MarkOrigin, MarkStep
from htcourse.usecases.marking.attempt_words import back_words, step_words
from htcourse.usecases.marking.mark_essays import Marking
from htcourse.usecases.marking.override import Clear, Override
from htcourse.usecases.marking.seen_attempts import SeenQuestion

_LONGEST = 400
"""No longer is an earlier answer beside the question, in letters; the sheet has all of it."""


class AnswerSide(QWidget):
    """Shows a SeenQuestion's figures and marks; a mark by hand is given only when points and comment are there."""

    overridden = Signal(object)
    """Give this mark by hand (an Override), or take it back (a Clear)."""
    changed = Signal()
    """Points were chosen, or a comment written."""

    def __init__(
        self, look: Look, question: SeenQuestion, by: str, *, is_lossy: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.question, self._is_lossy = question, is_lossy
        self.points = PointsField(look, question.out_of, question.least)
        self.comment, self.by = QPlainTextEdit(), QLineEdit(by)
        self.give = Button(look, self.tr("Override the mark"), "primary")
        self.clear = Button(look, self.tr("Take it back"), "quiet")
        self._card = Card(look, padding="side", spacing=4)
        in_column(self._card, inside=self)
        self._add_figures()
        self._add_history()
        self._add_hand()
        self.clear.setVisible(self._is_by_hand())  # once it has its place: shown before, it is a window
        self._tell()

    def _begin_part(self, title: str) -> Card:
        """Return the card, with a rule and a title for its next part."""
        self._card.body.addSpacing(self._look.px(4))
        self._card.add_rule()
        self._card.body.addSpacing(self._look.px(4))
        add_to(self._card.body, Label(self._look, title, "card-title"))
        return self._card

    def _add_figures(self) -> None:
        look, question, card = self._look, self.question, self._card
        time = self.tr("%n second(s)", "", round(question.seconds)) if question.seconds else "–"
        rows = [
            (self.tr("Time"), time),
            (self.tr("Changed"), f"{question.changes} ×" if question.changes else self.tr("No")),
            (self.tr("Practised before"), self.tr("Yes") if question.was_practised else self.tr("No")),
        ]
        if question.confidence:
            rows.insert(1, (self.tr("How sure"), confidence_words()[question.confidence - 1]))
        if question.by_certainty is not None:
            marks = points_text(question.by_certainty)
            rows.append((self.tr("By certainty"), marks))
        add_to(card.body, Label(look, self.tr("This answer"), "card-title"))
        for name, value in rows:
            add_to(card.body, in_row(Label(look, name, "muted"), 1, Label(look, value, "strong", tabular=True)))
        if (shown := len(question.earlier)) < question.changes:
            left_out = self.tr("Earlier answers: {count}, the last {shown} shown")
            add_to(card.body, Label(look, left_out.format(count=question.changes, shown=shown), "muted", wraps=True))
        for moment, answer in question.earlier:
            when = moment_text(moment.utc, moment.offset_minutes)
            told = shorten(answer_words(question.interaction, answer), _LONGEST, placeholder=" …")
            told = told or self.tr("No answer")
            add_to(card.body, Label(look, self.tr("Earlier answer, {when}").format(when=when), "muted", wraps=True))
            add_to(card.body, Label(look, told, "small-ink", wraps=True))

    def _add_history(self) -> None:
        look, card = self._look, self._begin_part(self.tr("Its marks"))
        marks = [each for each in self.question.steps if each.is_mark]
        if not self.question.steps:
            empty = self.tr("Blank or lost: 0 points.") if self._is_lossy else self.tr("No answer: 0 points.")
            add_to(card.body, Label(look, empty, "muted", wraps=True))
        elif not marks:
            add_to(card.body, Label(look, Texts().waiting(1), "muted", wraps=True))
        for step in marks:
            title = self._title(step)
            back = back_words(step.back, moment_text, of_sheet)
            parts = (moment_text(step.at, step.offset_minutes), step.by, step.reason, *back)
            role = "strong" if step.is_standing else "small-strong"  # what no longer stands is grey
            labels = Label(look, title, role, wraps=True), Label(look, in_one_line(*parts), "small", wraps=True)
            card.body.addLayout(in_column(*labels, look=look, margins=(0, 0, 0, 4), spacing=0))

    def _title(self, step: MarkStep) -> str:
        words = step_words(step, of_sheet, points_text)
        return self.tr("{what}, stands").format(what=words) if step.is_standing and not step.was_taken_back else words

    def _add_hand(self) -> None:
        look, card = self._look, self._begin_part(self.tr("Override the mark"))
        self.points.setAccessibleName(self.tr("Mark"))
        self.comment.setAccessibleName(self.tr("Comment, shown to the learner"))
        self.by.setAccessibleName(self.tr("Your name"))
        self.comment.setTabChangesFocus(True)
        sized(look, self.comment, 14, height=72)
        sized(look, self.by, 14)
        for each in (self.points.changed, self.comment.textChanged):
            each.connect(self._tell)
            each.connect(self.changed)
        self.by.textChanged.connect(lambda _: self._tell())
        self.give.clicked.connect(lambda: self.overridden.emit(self.override()))
        self.clear.clicked.connect(lambda: self.overridden.emit(Clear(self.by.text(), self.comment.toPlainText())))
        stays, back = (
            self.tr("What it was marked before stays beside it."),
            self.tr("To take it back say who you are: name and comment are kept."),
        )
        told = [stays] * any(each.is_mark for each in self.question.steps) + [back] * self._is_by_hand()
        add_to(card.body, *([Label(look, " ".join(told), "small", wraps=True)] if told else []))
        named = (
            (self.tr("Mark"), self.points),
            (self.tr("Comment, shown to the learner"), self.comment),
            (self.tr("Your name"), self.by),
        )
        for words, field in named:
            label = Label(look, words, "strong", wraps=True)
            card.body.addLayout(in_column(label, field, look=look, margins=(0, 4, 0, 0), spacing=4))
        card.body.addSpacing(look.px(4))
        card.body.addLayout(FlowLayout(look, (4, 4), self.give, self.clear))

    def _is_by_hand(self) -> bool:
        steps = self.question.steps
        return any(each.given is MarkOrigin.BY_HAND and not each.was_taken_back for each in steps)

    def begun(self) -> Marking | None:
        """Return what is chosen or written and was not given, None where nothing is."""
        points, comment = self.points.share(), self.comment.toPlainText()
        return Marking({}, comment, points) if comment.strip() or points is not None else None

    def take_up(self, begun: Marking | None) -> None:
        """Fill in what was begun here before."""
        if begun is not None:
            if begun.points is not None:
                self.points.set_share(begun.points)
            self.comment.setPlainText(begun.comment)

    def override(self) -> Override:
        """Return the mark as it is filled in; no number of points while none are chosen."""
        share = self.points.share()
        return Override(nan if share is None else share, self.comment.toPlainText(), self.by.text())

    def _tell(self) -> None:
        said = (self.points.share() is not None, self.comment.toPlainText().strip(), self.by.text().strip())
        self.give.setEnabled(all(said))
        self.clear.setEnabled(has_letter(self.by.text()))
