"""Mark passages of a narrative with labels, then give a verdict.

Answer: `{"spans": [{"label", "start", "end"}], "verdict": id}`; offsets are code points of the narrative.
"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from htcourse.core.question_types.passages import word_ranges
from htcourse.core.quiz import Answer, Interaction, Mark, State
from htcourse.core.typography import typographic_text
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.base import AnswerWidget
from htcourse.ui.question.gestures.tag_side import MarkedPassage, TagSide
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.label_button import LabelButton
from htcourse.ui.widgets.layouts import add_to, in_column
from htcourse.ui.widgets.tag_text import TagMark, TagText, letters_of

GESTURE = "tag"


def create(look: Look, interaction: Interaction, parent: QWidget | None = None) -> "TagWidget":
    """Return the narrative with its labels; the elements found and the verdict stand in `side`."""
    return TagWidget(look, interaction, parent)


@dataclass(frozen=True, slots=True)
class _Span:
    label: str
    start: int
    end: int


class TagWidget(AnswerWidget):
    """Select words, press a label's digit or click it; Remove or Delete takes the mark at the caret away."""

    def __init__(self, look: Look, interaction: Interaction, parent: QWidget | None = None) -> None:
        super().__init__(look, interaction, parent)
        self._labels = [each.id for each in interaction.labels]
        self._letters = letters_of([each.text for each in interaction.labels])
        self._spans: list[_Span] = []
        self._mark: Mark | None = None
        self.text = TagText(look)
        self.text.setAccessibleName(self.tr("Narrative: select words, then choose a label"))
        self.text.show_text(typographic_text(interaction.text), word_ranges(interaction.text))
        self._side = TagSide(look, interaction, self._letters)
        self.side = self._side
        self.buttons = [
            LabelButton(look, each.text, self._letters[place], place, str(place + 1))
            for place, each in enumerate(interaction.labels)
        ]
        self.remove = Button(look, self.tr("Remove"), "quiet", "eraser")
        self._column = in_column(inside=self, look=look, spacing=12)
        self._bar, self._flow, self._rule = QHBoxLayout(), FlowLayout(look, (18, 4)), QFrame()
        self._build()
        look.follow(self._restyle)

    def answer(self) -> dict[str, Any]:
        """Return the marks in the order of the text, and the verdict."""
        spans = sorted(self._spans, key=lambda each: (each.start, each.end))
        return {
            "spans": [{"label": each.label, "start": each.start, "end": each.end} for each in spans],
            "verdict": self._side.verdict(),
        }

    def set_answer(self, answer: Answer) -> None:
        """Show the marks and the verdict given before."""
        self._spans = [_Span(each["label"], each["start"], each["end"]) for each in answer.get("spans", ())]
        self._side.set_verdict(str(answer.get("verdict", "")))
        self._show_spans()

    def is_complete(self) -> bool:
        """Return whether a verdict is given, or something is marked where there is none to give."""
        return bool(self._side.verdict()) if self.interaction.verdicts else bool(self._spans)

    def show_mark(self, mark: Mark | None, *, has_reasons: bool = True) -> None:
        """Show found and missed passages in the text, and all of them in words beside it."""
        self._mark = mark
        self._show_spans()
        self._side.show_mark(mark)

    def last_given(self) -> QWidget | None:
        """Return the narrative: the whole of it is the answer."""
        return self.text

    def set_locked(self, is_locked: bool) -> None:
        """Keep the marks and the verdict as they are."""
        super().set_locked(is_locked)
        for button in (*self.buttons, self.remove):
            button.setEnabled(not is_locked)
        self.remove.setHidden(is_locked)
        self._side.set_locked(is_locked)

    def hint(self) -> tuple[str, bool]:
        """Return what digits do where the focus is; a verdict alone lacks once words are marked."""
        is_needed = bool(self._spans) and not self.is_complete()
        if self._side.has_focus():
            return self.tr("Press {digits} to choose a verdict").format(digits=_span(len(self._side.rows))), is_needed
        if is_needed:
            return self.tr("Choose a verdict"), True
        words = self.tr("Select words with the mouse, or Shift and the arrow keys, then press {digits}")
        return words.format(digits=_span(len(self._labels))), False

    def go_on(self) -> bool:
        """Go from the narrative to the verdicts where something is marked and none is chosen."""
        lacks = self.text.hasFocus() and bool(self._spans) and not self.is_complete()
        if lacks:
            self._side.go_to_verdicts()
        return lacks

    def choose_digit(self, digit: int) -> bool:
        """Mark the selected words with a label; beside the text digits choose a verdict."""
        if self.is_locked:
            return False
        if self._side.has_focus():
            return self._side.choose_digit(digit)
        if 1 <= digit <= len(self._labels):
            self._mark_selection(self._labels[digit - 1])
            return True
        return False

    def focus_first(self) -> None:
        """Put the caret into the narrative."""
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace take the mark at the caret away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.text.hasFocus():
            self._remove_at_caret()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self._bar.setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(Label(self.look, self.tr("Mark as"), "muted"))
        for button, label in zip(self.buttons, self._labels, strict=True):
            button.clicked.connect(lambda _=False, chosen=label: self._mark_selection(chosen))
            self._flow.addWidget(button)
        stays = self.remove.sizePolicy()
        stays.setRetainSizeWhenHidden(True)  # the narrative is not to move up by its mark
        self.remove.setSizePolicy(stays)
        self.remove.setShortcut(QKeySequence())
        self.remove.clicked.connect(self._remove_at_caret)
        labels = in_column(self._flow, look=self.look, margins=(0, 2, 0, 0))  # on a line with the higher button
        add_to(self._bar, (labels, 1), (self.remove, 0, Qt.AlignmentFlag.AlignTop))
        self._rule.setProperty("kind", "rule")
        # The ring of the narrative keeps off what stands below it.
        add_to(self._column, self._bar, self._rule, in_column(self.text, look=self.look, margins=(0, 0, 0, 6)))
        self._side.changed.connect(self.tell)
        self._side.focus_moved.connect(self._on_verdict_focus)

    def _on_verdict_focus(self, is_there: bool) -> None:
        for button in self.buttons:
            button.show_key(is_shown=not is_there)
        self.hint_changed.emit()

    def _mark_selection(self, label: str) -> None:
        """Mark the selected words; marks they touch make way, the same label once more takes the mark away."""
        words = self.text.selection()
        if self.is_locked or words is None:
            return
        new = _Span(label, *words)
        is_there = new in self._spans
        self._spans = [each for each in self._spans if each.end <= new.start or new.end <= each.start]
        if not is_there:
            self._spans.append(new)
        self._show_spans()
        self.text.setFocus()
        self._tell_marks()

    def _remove_at_caret(self) -> None:
        words = self.text.selection()
        if self.is_locked or words is None:
            return
        start, end = words
        self._spans = [each for each in self._spans if each.end <= start or end <= each.start]
        self._show_spans()
        self.text.setFocus()
        self._tell_marks()

    def _tell_marks(self) -> None:
        """Emit even without a verdict: every mark is kept at once."""
        self.answered.emit(self.answer())

    def _show_spans(self) -> None:
        self.text.show_marks(self._text_marks())
        self._side.show_passages(self._passages())

    def _text_marks(self) -> list[TagMark]:
        shown = [self._text_mark(each.label, each.start, each.end, self._state_of(each)) for each in self._spans]
        for remark in self._mark.remarks if self._mark is not None else ():
            if remark.state is State.MISSED and remark.start >= 0:
                shown.append(self._text_mark(remark.label, remark.start, remark.end, "missed"))
        return shown

    def _text_mark(self, label: str, start: int, end: int, state: str) -> TagMark:
        place = self._labels.index(label)
        return TagMark(start, end, place, self._letters[place], state)

    def _state_of(self, span: _Span) -> str:
        """Return `wrong` for a mark that found no key: it has a remark of its own at the same words."""
        if self._mark is None or not self._mark.told.correctness:
            return ""
        is_wrong = any(
            each.state is State.WRONG and (each.label, each.start, each.end) == (span.label, span.start, span.end)
            for each in self._mark.remarks
        )
        return "wrong" if is_wrong else "right"

    def _passages(self) -> list[MarkedPassage]:
        """Return what stands beside the text: the learner's marks, or after marking every remark on a passage."""
        words = self.text.words_of
        if self._mark is None or not self._mark.told.correctness:
            ordered = sorted(self._spans, key=lambda each: each.start)
            return [MarkedPassage(each.label, words(each.start, each.end)) for each in ordered]
        return [
            MarkedPassage(each.label, words(each.start, each.end), each.state, each.feedback, each.note)
            for each in self._mark.remarks
            if each.start >= 0 and each.state is not State.LEFT
        ]

    def _restyle(self) -> None:
        self._rule.setFixedHeight(self.look.px(1))


def _span(last: int) -> str:
    """Return the digits from 1 to the last."""
    return "1" if last == 1 else f"1–{last}"
