"""Fill the gaps of a text. Answer: `{"gaps": {gap id: option id or typed text}}`."""

import re
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from htcourse.core.quiz import Answer, Gap, Interaction, Mark, Remark, State
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.base import AnswerWidget, right_words, state_word
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.layouts import clear, in_column, in_grid, in_row
from htcourse.ui.widgets.markup import escape
from htcourse.ui.widgets.pick_field import ALONE, PickField
from htcourse.ui.widgets.rich_label import RichLabel, plain_text
from htcourse.ui.widgets.state_word import StateWord

GESTURE = "fill-gaps"
_FIELD = 38
"""How high a line of a text with gaps is, with a gap or without, in px at 100 %."""
_TOLD = 36
"""What a sign and a number take of a field, in px at 100 %."""
_TOP = Qt.AlignmentFlag.AlignTop
_SIGNS = {State.RIGHT: ("check", "good"), State.PARTLY: ("contrast", "warn")}
_GAP = re.compile(r"\{([\w-]+)\}")
_STOP = re.compile(r"[^\s{]+")
_PARAGRAPH = re.compile(r"</p>|\n\n")


def create(look: Look, interaction: Interaction, parent: QWidget | None = None) -> "GapsWidget":
    """Return the text with fields in its gaps."""
    return GapsWidget(look, interaction, parent)


class GapsWidget(AnswerWidget):
    """Words and fields in rows that wrap; reasons stand below the text."""

    is_typed = True

    def __init__(self, look: Look, interaction: Interaction, parent: QWidget | None = None) -> None:
        super().__init__(look, interaction, parent)
        self._gaps = {each.id: each for each in interaction.gaps}
        self.fields: dict[str, PickField | QLineEdit] = {}
        self.signs: dict[str, tuple[QLabel, QLabel]] = {}
        """Within each gap, at its right, what became of it, and the number of its line below."""
        self._mark: Mark | None = None
        self._words: list[QLabel] = []
        self._told = QWidget()
        self._lines = in_grid(look, 8, 8, wide=1, margins=(0, 8, 0, 0))
        self._told.setLayout(self._lines)
        self._column = in_column(inside=self, look=look, spacing=10)
        for paragraph in _PARAGRAPH.split(interaction.text):
            if words := plain_text(paragraph):
                self._add_paragraph(words)
        self._column.addWidget(self._told)
        self._told.hide()
        look.follow(self._restyle)

    def answer(self) -> dict[str, Any]:
        """Return what stands in each gap."""
        given = {each: _value(field) for each, field in self.fields.items()}
        return {"gaps": {each: value for each, value in given.items() if value}}

    def set_answer(self, answer: Answer) -> None:
        """Fill in what was given before."""
        given = answer.get("gaps", {})
        for each, field in self.fields.items():
            value = str(given.get(each, ""))
            if isinstance(field, PickField):
                field.pick(value)
            else:
                field.setText(value)

    def is_complete(self) -> bool:
        """Return whether no gap is empty."""
        return all(_value(field) for field in self.fields.values())

    def show_mark(self, mark: Mark | None, *, has_reasons: bool = True) -> None:
        """Say of each gap if it is right, with its reason, below the text."""
        self._mark = mark
        self._show_signs()
        clear(self._lines)
        for number, gap in enumerate(self._gaps.values(), start=1):
            remark = mark.remark(gap.id) if mark is not None else None
            if remark is not None:
                self._add_line(number, gap, remark)
        self._told.setVisible(bool(self._lines.count()))

    def set_locked(self, is_locked: bool) -> None:
        """Let the gaps be read only."""
        super().set_locked(is_locked)
        for field in self.fields.values():
            field.setEnabled(not is_locked)
            if isinstance(field, QLineEdit) and is_locked:
                field.home(False)  # else of a long answer the end is seen

    def focus_first(self) -> None:
        """Focus the first empty gap."""
        fields = list(self.fields.values())
        if fields:
            next((each for each in fields if not _value(each)), fields[0]).setFocus()

    def last_given(self) -> QWidget | None:
        """Return the first gap that is not right, else the first: what is marked takes no focus."""
        faulty = (field for gap, field in self.fields.items() if self._state(gap) not in (State.RIGHT, None))
        return next(faulty, next(iter(self.fields.values()), None))

    def _state(self, gap: str) -> State | None:
        remark = self._mark.remark(gap) if self._mark is not None else None
        return remark.state if remark is not None else None

    def go_on(self) -> bool:
        """Go to the next empty gap, after the last one to the first; an empty one's list to pick from opens."""
        fields = list(self.fields.values())
        here = next((place for place, each in enumerate(fields) if each.hasFocus()), None)
        if here is None or self.is_complete():
            return False
        following = next(each for each in (*fields[here:], *fields[:here]) if not _value(each))
        if following is fields[here] and isinstance(following, PickField):
            following.showPopup()
        following.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _add_paragraph(self, words: str) -> None:
        pieces = _GAP.split(words)
        flow = FlowLayout(self.look, (5, 6), least=_FIELD if len(pieces) > 1 else 0)
        for place, piece in enumerate(pieces):
            if place % 2 and piece in self._gaps:
                following = pieces[place + 1]
                stop = _STOP.match(following)
                flow.addWidget(self._field(self._gaps[piece], stop[0] if stop else ""))
                pieces[place + 1] = following[stop.end() :] if stop else following
            else:
                for word in pieces[place].split():
                    flow.addWidget(self._word(word))
        self._column.addLayout(flow)

    def _add_line(self, number: int, gap: Gap, remark: Remark) -> None:
        """Add a gap's number, what would have been right and why, else what was given, and what became of it."""
        told = f"{_right(gap, remark)} {remark.feedback}".strip() or self._given(gap, remark)
        place = RichLabel(self.look, str(number), size=14, line=21, weight=600, role="ink2")
        reason = RichLabel(self.look, told, size=14, line=21, role="ink2", fills=True)
        word = StateWord(self.look)
        word.show_state(remark.state)
        word.setContentsMargins(self.look.px(8), self.look.px(4), 0, 0)  # on the line of the words beside it
        self._lines.addWidget(place, number, 0, _TOP)
        self._lines.addWidget(reason, number, 1, _TOP)
        self._lines.addWidget(word, number, 2, _TOP | Qt.AlignmentFlag.AlignRight)

    def _given(self, gap: Gap, remark: Remark) -> str:
        """Return what was given, called so where it is not right: it would read as the reason."""
        value = _value(self.fields[gap.id])
        words = next((each.text for each in gap.options if each.id == value), escape(value))
        is_wrong = words and remark.state is not State.RIGHT
        return self.tr("Your answer: {words}").format(words=words) if is_wrong else words or "–"

    def _word(self, word: str) -> QLabel:
        label = QLabel(word)
        self._words.append(label)
        return label

    def _field(self, gap: Gap, stop: str) -> QWidget:
        """Return a gap's field, the sign that says what became of it within, and a full stop or comma that follows."""
        name = self.tr("Gap {number}").format(number=len(self.fields) + 1)
        if gap.options:
            pick = PickField(self.look, gap.options, "…")
            pick.stand_alone()
            pick.currentIndexChanged.connect(lambda _: self.answered.emit(self.answer()))
            field: PickField | QLineEdit = pick
        else:
            field = QLineEdit()
            field.textEdited.connect(lambda _: self.answered.emit(self.answer()))
        field.setAccessibleName(name)
        field.setProperty("ring_inside", 0)  # beside and above it are words
        self.fields[gap.id] = field
        signs = self.signs[gap.id] = QLabel(), QLabel()
        for each in signs:
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        both = QWidget()
        told, over = in_row(*signs, look=self.look, margins=(0, 0, 8, 0), spacing=2), QGridLayout()
        over.addWidget(field, 0, 0)
        over.addLayout(told, 0, 0, Qt.AlignmentFlag.AlignRight)  # not in the field: what is disabled greys its pictures
        in_row(over, *([self._word(stop)] if stop else []), inside=both, spacing=0)
        return both

    def _show_signs(self) -> None:
        """Mark each gap in its place: a sign with the number of its line below, a frame, a word to be read aloud."""
        for number, (gap, field) in enumerate(self.fields.items(), start=1):
            remark = self._mark.remark(gap) if self._mark is not None else None
            is_told = remark is not None and remark.state is not State.UNTOLD
            name = field.accessibleName() if isinstance(field, PickField) else ""
            word = state_word(remark.state) if remark is not None else ""
            field.setAccessibleDescription(". ".join(filter(None, (name, word))))
            sign, role = _SIGNS.get(remark.state if remark is not None else State.WRONG, ("x", "bad"))
            colour = self.look.colour(role).name()
            plain = f"color: {self.look.colour('ink').name()}; background: {self.look.colour('paper').name()};"
            field.setStyleSheet(f"border-color: {colour}; {plain}" if is_told else "")
            icon, place = self.signs[gap]
            icon.setPixmap(self.look.pixmap(sign, role, 16, self.devicePixelRatioF()) if is_told else QPixmap())
            place.setText(f'<b style="color: {colour}">{number}</b>' if is_told else "")
            place.setFont(self.look.font(13, 600))
            if isinstance(field, QLineEdit):  # that of a list has the place of its arrow
                field.setTextMargins(0, 0, self.look.px(_TOLD) if is_told else 0, 0)

    def _restyle(self) -> None:
        font = self.look.font(17)
        for word in self._words:
            word.setFont(font)
        self._show_signs()
        for field in self.fields.values():
            if isinstance(field, QLineEdit):
                field.setFont(self.look.font(ALONE))
                field.setFixedWidth(self.look.px(160))


def _right(gap: Gap, remark: Remark) -> str:
    """Return what would have been right in a gap, where it is told: a choice by its id, or a text to be typed."""
    options = {each.id: each.text for each in gap.options}
    right = options.get(remark.label, "") if options else escape(remark.label)
    return right_words(right) if right and remark.state is not State.RIGHT else ""


def _value(field: PickField | QLineEdit) -> str:
    return field.picked() if isinstance(field, PickField) else field.text().strip()
