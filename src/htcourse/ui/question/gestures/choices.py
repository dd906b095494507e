"""What choosing one and choosing several have in common: a column of rows."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Answer, Interaction, Mark, Remark, State
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.base import ROW_STATES, AnswerWidget, state_word
from htcourse.ui.widgets.choice_row import ChoiceRow, RowState
from htcourse.ui.widgets.focus_order import bring_into_view
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.one_of import set_chosen


class ChoiceList(AnswerWidget):
    """Rows to choose from by click, Space or digit; with `is_single` a new choice takes the place of the old one."""

    def __init__(self, look: Look, interaction: Interaction, parent: QWidget | None = None, *, is_single: bool) -> None:
        super().__init__(look, interaction, parent)
        self._is_single = is_single
        self._is_compact = False
        self._column = in_column(inside=self)
        self.rows: dict[str, ChoiceRow] = {}
        for number, option in enumerate(interaction.options, start=1):
            # True and False are the program's words, not the author's; anything else comes back as it is.
            text = QCoreApplication.translate("Questions", option.text)
            row = ChoiceRow(look, str(number) if number <= 9 else "", text, self, is_single=is_single)
            row.clicked.connect(self._on_clicked)
            self._column.addWidget(row)
            self.rows[option.id] = row
        look.follow(self._restyle)

    def answer(self) -> dict[str, Any]:
        """Return the ids chosen, in the order shown."""
        return {"choices": [each for each, row in self.rows.items() if row.isChecked()]}

    def set_answer(self, answer: Answer) -> None:
        """Choose what was chosen before."""
        chosen = set(answer.get("choices", ()))
        for each, row in self.rows.items():
            set_chosen(row, is_chosen=each in chosen)

    def is_complete(self) -> bool:
        """Return whether anything is chosen."""
        return any(row.isChecked() for row in self.rows.values())

    def show_mark(self, mark: Mark | None, *, has_reasons: bool = True) -> None:
        """Give every row its state, word and reason."""
        for each, row in self.rows.items():
            remark = mark.remark(each) if mark is not None else None
            if remark is None:
                row.show_state(RowState.OPEN)
            elif self._is_single:
                self._show_single(row, remark, has_reasons=has_reasons)
            else:
                reason = remark.feedback if has_reasons else ""
                row.show_state(ROW_STATES[remark.state], state_word(remark.state), reason)

    def set_locked(self, is_locked: bool) -> None:
        """Let the rows be read only."""
        super().set_locked(is_locked)
        for row in self.rows.values():
            row.set_locked(is_locked)

    def set_compact(self, is_compact: bool) -> None:
        """Leave less between the rows."""
        self._is_compact = is_compact
        self._restyle()

    def digits(self) -> int:
        """Return how many rows there are."""
        return len(self.rows)

    def choose_digit(self, digit: int) -> bool:
        """Choose the row with that number."""
        rows = list(self.rows.values())
        if self.is_locked or not 1 <= digit <= len(rows):
            return False
        rows[digit - 1].setFocus()
        bring_into_view(rows[digit - 1])
        rows[digit - 1].click()
        return True

    def focus_first(self) -> None:
        """Focus the row chosen, else the first."""
        row = self.last_given() or next(iter(self.rows.values()), None)
        if row is not None:
            row.setFocus()

    def last_given(self) -> QWidget | None:
        """Return the first row that is chosen."""
        return next((each for each in self.rows.values() if each.isChecked()), None)

    def sizeHint(self) -> QSize:
        """Wish for no more than the least: whatever it stands in gives the width."""
        return self.minimumSizeHint()

    def _show_single(self, row: ChoiceRow, remark: Remark, *, has_reasons: bool) -> None:
        """Give what was rightly left its reason but no word: with one answer it goes without saying."""
        if remark.state is State.LEFT:
            row.show_state(RowState.OPEN, "", remark.feedback)
            return
        word = state_word(remark.state)
        if remark.state is State.MISSED:
            word = QCoreApplication.translate("AnswerWidget", "The right answer")
        is_told = has_reasons or remark.state is State.MISSED
        row.show_state(ROW_STATES[remark.state], word, remark.feedback if is_told else "")

    def _on_clicked(self) -> None:
        if self.is_complete() or not self._is_single:
            self.answered.emit(self.answer())

    def _restyle(self) -> None:
        self._column.setSpacing(self.look.px(6 if self._is_compact else 8))
