"""What typing a number and typing a word have in common: one line to write on."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from htcourse.core.quiz import GIVEN, Answer, Interaction, Mark, State, Verdict
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.base import AnswerWidget, right_words
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.markup import escape
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.state_word import StateWord

_STATES = {Verdict.RIGHT: "right", Verdict.PARTLY: "partly", Verdict.UNTOLD: "untold"}
_EDGES = {Verdict.RIGHT: "good", Verdict.PARTLY: "warn", Verdict.WRONG: "bad"}


class TypedLine(AnswerWidget):
    """A field, a unit if there is one, and after marking a word and the reason."""

    is_typed = True
    key = "text"
    """The name under which the answer holds the text."""

    def __init__(self, look: Look, interaction: Interaction, parent: QWidget | None = None, *, width: int = 0) -> None:
        super().__init__(look, interaction, parent)
        self._width = width
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Your answer"))
        self.field.setPlaceholderText(self.tr("Your answer"))
        self._word = StateWord(look)
        self._edge = ""
        self._right = RichLabel(look, size=15, line=22)
        self._reason = RichLabel(look, size=13, line=20, role="ink2")
        line = QHBoxLayout()
        line.addWidget(self.field, 0 if width else 1)
        if interaction.unit:
            line.addWidget(Label(look, interaction.unit, "body"))
        line.addWidget(self._word)
        if width:
            line.addStretch(1)
        line.setSpacing(look.px(12))
        told = in_column(self._right, self._reason, look=look, spacing=2)
        in_column(line, told, inside=self, look=look, spacing=8)
        for each in (self._word, self._right, self._reason):
            each.hide()
        self.field.textEdited.connect(self._on_edited)
        look.follow(self._restyle)

    def answer(self) -> dict[str, Any]:
        """Return the text as typed."""
        return {self.key: self.field.text()}

    def set_answer(self, answer: Answer) -> None:
        """Show what was typed before."""
        self.field.setText(str(answer.get(self.key, "")))

    def is_complete(self) -> bool:
        """Return whether anything is typed."""
        return bool(self.field.text().strip())

    def show_mark(self, mark: Mark | None, *, has_reasons: bool = True) -> None:
        """Say if it is right, and why."""
        self._word.setVisible(mark is not None and self.is_complete())
        for each in (self._right, self._reason):
            each.setVisible(mark is not None)
        self._edge = _EDGES.get(mark.verdict, "") if mark is not None and self.is_complete() else ""
        self._show_edge()
        if mark is None:
            return
        if self.is_complete():
            self._word.show_state(_STATES.get(mark.verdict, "wrong"), is_brief=self.is_told_beside)
        given = [each for each in mark.remarks if each.state in (*GIVEN, State.UNTOLD)]
        reasons = [each.feedback for each in given if each.feedback]
        if any(each.note == "spelling" and each.state is State.RIGHT for each in given):
            reasons.insert(0, self.tr("Right, but look at the spelling."))
        right = next((each.label for each in mark.remarks if each.state is State.MISSED and each.label), "")
        self._right.show_html(right_words("\u00a0".join(filter(None, (escape(right), escape(self.interaction.unit))))))
        self._right.setVisible(bool(right))
        self._reason.show_html(" ".join(reasons))
        self._reason.setVisible(bool(reasons))

    def set_locked(self, is_locked: bool) -> None:
        """Let the text be read only."""
        super().set_locked(is_locked)
        self.field.setReadOnly(is_locked)

    def go_on(self) -> bool:
        """Stay while nothing is written."""
        return self.field.hasFocus() and not self.field.text().strip()

    def last_given(self) -> QWidget:
        """Return the field, with the focus elsewhere too: what is right stands below it."""
        return self.field

    def focus_first(self) -> None:
        """Begin to type."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        self.answered.emit(self.answer())

    def _show_edge(self) -> None:
        """Give the field the colour of what became of the answer, as gaps and choices have it."""
        self.field.setStyleSheet(f"border-color: {self.look.colour(self._edge).name()};" if self._edge else "")

    def _restyle(self) -> None:
        self._show_edge()
        self.field.setFont(self.look.font(15))
        if self._width:
            self.field.setFixedWidth(self.look.px(self._width))
