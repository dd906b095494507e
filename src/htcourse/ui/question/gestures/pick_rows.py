"""What matching and sorting have in common: rows with a field to pick from."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from htcourse.core.quiz import Answer, Form, Mark, Option, Remark, State
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.base import AnswerWidget
from htcourse.ui.widgets.keys import digit_of
from htcourse.ui.widgets.rich_label import RichLabel, plain_text
from htcourse.ui.widgets.state_word import StateWord

_SHORT = 26
_ARROW, _ARROW_ROOM, _WIDEST = 16, 56, 300


class PickField(QComboBox):
    """A drop-down list; the wheel scrolls the page unless the field has the focus."""

    def __init__(self, look: Look, options: Sequence[Option], empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_alone = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Its row decides how wide it is. A policy of the box itself would make its list at once, 1 ms a field.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.addItem(empty, "")
        for option in options:
            self.addItem(plain_text(option.text), option.id)
        look.follow(self._restyle)

    def setAccessibleName(self, name: str) -> None:
        """Say for what is to be picked; on Linux Qt tells what is chosen in the place of a box's name."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)

    def picked(self) -> str:
        """Return the id picked, or empty."""
        return str(self.currentData() or "")

    def pick(self, option: str) -> None:
        """Pick an option without telling."""
        self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(option)))
        self.blockSignals(False)

    def stand_alone(self) -> None:
        """Be as wide as the longest option: no row gives the field its width."""
        self._is_alone = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow too, which the style sheet leaves out."""
        super().paintEvent(event)
        look, size = self._look, self._look.px(_ARROW)
        role = "ink" if self.isEnabled() else "ink2"
        picture = look.pixmap("chevron-down", role, _ARROW, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(self.width() - size - look.px(10), (self.height() - size) // 2, picture)

    def minimumSizeHint(self) -> QSize:
        """Let the field be narrow; its list is as wide as it needs."""
        return QSize(self._look.px(120), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the digits to the question: they pick an option, whatever the layout prints on them."""
        if digit_of(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead, unless the field has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _restyle(self) -> None:
        self.setFont(self._look.font(14))
        if self._is_alone:
            metrics = QFontMetrics(self._look.font(14))
            widest = max(metrics.horizontalAdvance(self.itemText(each)) for each in range(self.count()))
            self.setFixedWidth(min(widest, self._look.px(_WIDEST)) + self._look.px(_ARROW_ROOM))


class PickRows(AnswerWidget):
    """One row an item: its text, a field with all options, after marking a word and the reason."""

    key = ""
    """The name under which the answer holds the picks."""

    def __init__(self, look: Look, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(look, form, parent)
        self.fields: dict[str, PickField] = {}
        self._lines: dict[str, tuple[QHBoxLayout, QVBoxLayout]] = {}
        self._words: dict[str, StateWord] = {}
        self._reasons: dict[str, RichLabel] = {}
        # Long options get the whole width, below the text they belong to.
        self._is_wordy = any(len(plain_text(each.text)) > _SHORT for each in form.options)
        self._texts = {each.id: each.text for each in form.options}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for row in form.rows:
            self._add_row(row)
        look.follow(self._restyle)

    def answer(self) -> dict[str, Any]:
        """Return what was picked, by row."""
        return {self.key: {each: field.picked() for each, field in self.fields.items() if field.picked()}}

    def set_answer(self, answer: Answer) -> None:
        """Show what was picked before."""
        given = answer.get(self.key, {})
        for each, field in self.fields.items():
            field.pick(str(given.get(each, "")))

    def is_complete(self) -> bool:
        """Return whether every row has its pick."""
        return all(field.picked() for field in self.fields.values())

    def show_mark(self, mark: Mark | None, *, has_reasons: bool = True) -> None:
        """Say of every row if it is right, what would have been right, and why."""
        for each in self.fields:
            remark = mark.remark(each) if mark is not None else None
            if each not in self._words:
                if remark is None:
                    continue
                self._make_room_for_mark(each)
            self._words[each].setVisible(remark is not None)
            if remark is not None:
                self._words[each].show_state(remark.state)
            reason = self._reason(remark) if remark is not None else ""
            self._reasons[each].show_html(reason)
            self._reasons[each].setVisible(bool(reason))

    def set_locked(self, is_locked: bool) -> None:
        """Let the picks be read only."""
        super().set_locked(is_locked)
        for field in self.fields.values():
            field.setEnabled(not is_locked)

    def choose_digit(self, digit: int) -> bool:
        """Pick the option with that number in the row that has the focus."""
        for field in self.fields.values():
            if field.hasFocus() and not self.is_locked and digit < field.count():
                field.setCurrentIndex(digit)
                return True
        return False

    def focus_first(self) -> None:
        """Focus the first row without a pick."""
        fields = list(self.fields.values())
        if fields:
            next((each for each in fields if not each.picked()), fields[0]).setFocus()

    def _reason(self, remark: Remark) -> str:
        if remark.state is State.RIGHT:
            return remark.feedback
        right = self._texts.get(remark.label, "")
        told = self.tr("Right: {answer}.").format(answer=right) if right else ""
        return f"{told} {remark.feedback}".strip()

    def _add_row(self, row: Option) -> None:
        field = PickField(self.look, self.form.options, self.tr("Choose …"), self)
        words = RichLabel(self.look, row.text, parent=self)
        words.setBuddy(field)
        field.setAccessibleName(plain_text(row.text))
        field.currentIndexChanged.connect(lambda _: self.answered.emit(self.answer()))
        line, column = QHBoxLayout(), QVBoxLayout()
        line.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        if not self._is_wordy:
            line.addWidget(field, 1)
        line.setSpacing(self.look.px(12))
        column.setSpacing(self.look.px(6 if self._is_wordy else 4))
        column.addLayout(line)
        if self._is_wordy:
            column.addWidget(field)
        self._column.addLayout(column)
        self.fields[row.id], self._lines[row.id] = field, (line, column)

    def _make_room_for_mark(self, row: str) -> None:
        word, reason = StateWord(self.look), RichLabel(self.look, size=13, line=20, role="ink2")
        word.setMinimumWidth(self.look.px(96))
        line, column = self._lines[row]
        line.addWidget(word)
        column.addWidget(reason)
        self._words[row], self._reasons[row] = word, reason

    def _restyle(self) -> None:
        self._column.setSpacing(self.look.px(10))
