"""Write a text of one's own. Answer: `{"text": "…", "levels": {criterion id: level id}}`."""

import math
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from htcourse.core.quiz import Answer, Interaction, Mark, Remark, Verdict
from htcourse.ui.look.texts import Texts
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.base import AnswerWidget
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.ui.widgets.markup import escape
from htcourse.ui.widgets.pick_field import PickField
from htcourse.ui.widgets.rich_label import RichLabel, plain_text
from htcourse.ui.widgets.scroll import follow_caret

GESTURE = "write"
_LINES, _FEW_LINES = 10, 6
"""How many lines the field has at least, in a low window fewer; it grows with the text."""
_DOWN = 5
"""How much lower small words stand to be on the line of a text at their left, in px at 100 %."""


def create(look: Look, interaction: Interaction, parent: QWidget | None = None) -> "WriteWidget":
    """Return a field for a text; once handed in, the rubric to hold it against."""
    return WriteWidget(look, interaction, parent)


class WriteWidget(AnswerWidget):
    """A field with a count of words. An open mark shows the model answer and asks for the rubric's levels."""

    is_typed = True
    _is_compact = False

    def __init__(self, look: Look, interaction: Interaction, parent: QWidget | None = None) -> None:
        super().__init__(look, interaction, parent)
        self._mark: Mark | None = None
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(self.tr("Your text"))
        self.field.setPlaceholderText(self.tr("Write your answer"))
        self.field.setTabChangesFocus(True)
        self.field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # it has the height of its text
        self._paper_head = Label(look, self.tr("Your text"), "subheading")
        self.paper = RichLabel(look, size=15, line=23)
        """The text once it can no longer be changed."""
        self.paper.set_interactive()
        self.count = Label(look, "", "small")
        self.model_head = Label(look, self.tr("A model answer"), "subheading")
        self._own = RichLabel(look, size=15, line=23)
        self._model = RichLabel(look, size=15, line=23)
        self._rubric = self.rating = QWidget()
        self._rubric_head = Label(look, self.tr("Hold your text against these points"), "subheading", wraps=True)
        self.levels: dict[str, PickField] = {}
        self.given: dict[str, RichLabel] = {}
        """The level of each criterion once it is marked: nothing can be chosen any more."""
        self.worth: dict[str, Label] = {}
        self.again = Button(look, self.tr("Choose the levels again"), "link", call=self._choose_again)
        self._column = in_column(
            *(self.field, self._paper_head, self.paper, self.count),
            *(self.model_head, self._model, self._own, self._rubric),
            inside=self,
            look=look,
            spacing=6,
        )
        self._build_rubric()
        for each in (self._paper_head, self.paper, self._own, self.model_head, self._model, self._rubric):
            each.hide()
        self.field.textChanged.connect(self._on_text)
        self.field.document().documentLayout().documentSizeChanged.connect(self._fit_field)
        follow_caret(self.field, look)
        look.follow(self._restyle)
        self._count_words()

    def answer(self) -> dict[str, Any]:
        """Return the text, and the levels given so far."""
        levels = {each: field.picked() for each, field in self.levels.items() if field.picked()}
        return {"text": self.field.toPlainText()} | ({"levels": levels} if levels else {})

    def set_answer(self, answer: Answer) -> None:
        """Show a text written before."""
        self.field.blockSignals(True)
        self.field.setPlainText(str(answer.get("text", "")))
        self.field.blockSignals(False)
        self.field.moveCursor(QTextCursor.MoveOperation.End)  # who comes back writes on
        for each, field in self.levels.items():
            field.pick(str(answer.get("levels", {}).get(each, "")))
        self._count_words()

    def caret(self) -> int:
        """Return how many letters stand before it."""
        return self.field.textCursor().position()

    def set_caret(self, place: int) -> None:
        """Go on there with writing, in view."""
        cursor = self.field.textCursor()
        cursor.setPosition(min(place, self.field.document().characterCount() - 1))
        self.field.setTextCursor(cursor)
        self.field.ensureCursorVisible()

    def is_complete(self) -> bool:
        """Return whether anything is written, and once the rubric is shown, every level given."""
        is_rated = self._rubric.isHidden() or all(field.picked() for field in self.levels.values())
        return bool(self.field.toPlainText().strip()) and is_rated

    def show_mark(self, mark: Mark | None, *, has_reasons: bool = True) -> None:
        """Show the feedback, with the model answer where it is told, and, while the mark is open, the rubric."""
        own, model = (mark.own, mark.model_answer) if mark is not None else ("", "")
        if mark is None:  # another text is held against the points anew
            for field in self.levels.values():
                field.pick("")
        for label, said in ((self._own, own), (self._model, model)):
            label.show_html(said)
            label.setVisible(bool(said))
        self.model_head.setVisible(bool(model) and mark is not None and mark.told.right_answer)
        is_open = mark is not None and mark.verdict is Verdict.OPEN
        self._rubric.setVisible(bool(self.levels) and (is_open or bool(mark and mark.remarks)))
        self.count.setVisible(mark is None)  # what is marked is not to be longer any more
        self._show_given(mark if not is_open else None)
        self.again.setVisible(self.marks_again and mark is not None and not is_open)

    def set_locked(self, is_locked: bool) -> None:
        """Let the text be read only, as it would stand on paper; the rubric's levels stay open."""
        super().set_locked(is_locked)
        self.field.setReadOnly(is_locked)
        self.paper.show_html(escape(self.field.toPlainText()).replace("\n", "<br>"))
        head = self.tr("What was written") if self.is_of_another else self.tr("Your text")
        self._paper_head.set_words(head)
        self.paper.setAccessibleName(f"{head}: {self.field.toPlainText()}")
        self.field.setVisible(not is_locked)
        for each in (self._paper_head, self.paper):
            each.setVisible(is_locked)

    def set_finished(self) -> None:
        """Show the levels a trainer gave; while nobody has, there is no rubric to choose from."""
        super().set_finished()
        self._show_given(self._mark, is_over=True)
        self.again.hide()
        if not any(field.picked() for field in self.levels.values()):
            self._rubric.hide()

    def focus_first(self) -> None:
        """Begin to write, or to hold what was written against the rubric."""
        text = self.paper if self.is_locked else self.field
        open_levels = (each for each in self.levels.values() if self.is_locked and not each.picked())
        (text if self._rubric.isHidden() else next(open_levels, text)).setFocus()

    def _build_rubric(self) -> None:
        column = in_column(self._rubric_head, inside=self._rubric, look=self.look, margins=(0, 16, 0, 0), spacing=14)
        for criterion, options in self.interaction.criteria:
            field = PickField(self.look, options, self.tr("Choose …"))
            field.setAccessibleName(plain_text(criterion.text))
            given = self.given[criterion.id] = RichLabel(self.look, size=15, line=23)
            worth = self.worth[criterion.id] = Label(self.look, "", "small", tabular=True)
            for each in (given, worth):
                each.hide()
            field.currentIndexChanged.connect(lambda _: self.tell())
            asked = RichLabel(self.look, criterion.text, size=15, line=23, weight=500)
            beside = in_column(worth, 1, look=self.look, margins=(0, _DOWN, 0, 0))
            marked = in_row((given, 1), beside, look=self.look, spacing=16)
            column.addLayout(in_column(asked, field, marked, look=self.look, spacing=5))
            self.levels[criterion.id] = field
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.again.hide()

    def _show_given(self, mark: Mark | None, *, is_over: bool = False) -> None:
        """Show the levels as lines once there is a mark or nothing is to be chosen any more, else as fields."""
        self._mark, is_given = mark, is_over or mark is not None
        asks, told = self.tr("Hold your text against these points"), self.tr("How it was marked")
        self._rubric_head.set_words(told if is_given else asks)
        for (criterion, levels), field in zip(self.interaction.criteria, self.levels.values(), strict=True):
            words = next((each.text for each in levels if each.id == field.picked()), "")
            self.given[criterion.id].show_html(words)
            self.given[criterion.id].setVisible(is_given and bool(words))
            field.setHidden(is_given)
            self._tell_worth(self.worth[criterion.id], mark.remark(criterion.id) if mark is not None else None)

    def _choose_again(self) -> None:
        """Let the levels be chosen anew: a level is taken in passing, by an arrow key."""
        self._show_given(None)
        self.again.hide()
        next(iter(self.levels.values())).setFocus()

    def _tell_worth(self, label: Label, remark: Remark | None) -> None:
        """Say what the level given to a criterion counts, once there is a mark that tells it."""
        given = remark.worth if remark is not None else None
        if given is not None:
            label.set_words(Texts().points_of(*given))
        label.setVisible(given is not None)

    def _on_text(self) -> None:
        self._count_words()
        self.answered.emit(self.answer())

    def _count_words(self) -> None:
        written = len(self.field.toPlainText().split())
        if self.interaction.words:
            text = self.tr("{written} of about {wanted} words")
            self.count.set_words(text.format(written=written, wanted=self.interaction.words))
        else:
            self.count.set_words(self.tr("%n word(s)", "", written))

    def set_compact(self, is_compact: bool) -> None:
        """Leave what is below the field in view."""
        self._is_compact = is_compact
        self._restyle()

    def _fit_field(self) -> None:
        """Give the field the height of its text, so that all of it is on the page."""
        document, edges = self.field.document(), self.field.contentsMargins()
        layout, block, text = document.documentLayout(), document.begin(), 0.0
        while block.isValid():
            text += layout.blockBoundingRect(block).height()
            block = block.next()
        lines = _FEW_LINES if self._is_compact else _LINES
        least = lines * self.field.fontMetrics().lineSpacing()
        around = 2 * document.documentMargin() + edges.top() + edges.bottom()
        self.field.setFixedHeight(math.ceil(max(text, least) + around))

    def _restyle(self) -> None:
        self.field.setFont(self.look.font(15))
        self._fit_field()
        self.model_head.setContentsMargins(0, self.look.px(14), 0, 0)
        self._own.setContentsMargins(0, self.look.px(4), 0, 0)
