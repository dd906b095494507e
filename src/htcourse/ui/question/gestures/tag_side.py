"""Beside a narrative: the elements marked so far or found, and the verdict."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from htcourse.core.quiz import GIVEN, Interaction, Mark, State
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.base import ROW_STATES
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_row import ChoiceRow, RowState
from htcourse.ui.widgets.focus_order import bring_into_view
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.label_button import LabelButton
from htcourse.ui.widgets.layouts import clear, in_column, in_row
from htcourse.ui.widgets.one_of import set_chosen
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.state_word import StateWord


@dataclass(frozen=True, slots=True)
class MarkedPassage:
    """Words marked with a label; after marking what became of them and why."""

    label: str
    words: str
    state: State | None = None
    feedback: str = ""
    note: str = ""


class TagSide(QWidget):
    """Two cards: the verdicts to choose from, and below them, where it may grow, what was marked under each label."""

    changed = Signal()
    """Another verdict was chosen."""

    focus_moved = Signal(bool)
    """A verdict has the focus now, or none has any more."""

    def __init__(
        self, look: Look, interaction: Interaction, letters: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._interaction = interaction
        self.elements = Card(look, padding="side", spacing=6)
        self.verdicts = Card(look, padding="side", spacing=8)
        self._lists: dict[str, QVBoxLayout] = {}
        self.rows: dict[str, ChoiceRow] = {}
        self._word = StateWord(look)
        self._reason = RichLabel(look, size=14, line=21)
        self._count = RichLabel(look, size=14, line=21, role="ink2")
        self._build_elements(letters)
        self._build_verdicts()
        self._column = in_column(self.verdicts, self.elements, inside=self, look=look, spacing=16)
        self.verdicts.setVisible(bool(interaction.verdicts))
        look.follow(self._restyle)
        self._had_focus = self._is_locked = False
        self._show_keys(is_shown=False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def verdict(self) -> str:
        """Return the id of the verdict chosen, or empty."""
        return next((each for each, row in self.rows.items() if row.isChecked()), "")

    def set_verdict(self, verdict: str) -> None:
        """Choose a verdict without telling."""
        for each, row in self.rows.items():
            set_chosen(row, is_chosen=each == verdict)

    def set_inset(self, inset: int) -> None:
        """Keep so many px at 100 % at both sides of its cards."""
        for card in (self.verdicts, self.elements):
            card.set_margins((inset, 16, inset, 16))

    def has_focus(self) -> bool:
        """Return whether a verdict that may be chosen has the focus."""
        return not self._is_locked and any(row.hasFocus() for row in self.rows.values())

    def go_to_verdicts(self) -> None:
        """Put the focus on the first verdict, and bring all of them into view."""
        first = next(iter(self.rows.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self.verdicts)
        bring_into_view(first)

    def choose_digit(self, digit: int) -> bool:
        """Choose the verdict with that number."""
        rows = list(self.rows.values())
        if 1 <= digit <= len(rows):
            rows[digit - 1].click()
            return True
        return False

    def set_locked(self, is_locked: bool) -> None:
        """Let the verdicts be read only."""
        self._is_locked = is_locked
        for row in self.rows.values():
            row.set_locked(is_locked)
        self._on_focus()

    def show_passages(self, passages: Sequence[MarkedPassage]) -> None:
        """List the passages under their labels, or say that there are none yet."""
        for label, column in self._lists.items():
            clear(column)
            mine = [each for each in passages if each.label == label]
            for each in mine:
                column.addWidget(self._passage_row(each))
            if not mine:
                column.addWidget(Label(self._look, self.tr("nothing marked"), "small"))

    def show_mark(self, mark: Mark | None) -> None:
        """Show what became of the verdict, its reason and how many passages were found."""
        for each, row in self.rows.items():
            remark = mark.remark(each) if mark is not None else None
            is_told = remark is not None and remark.state is not State.LEFT
            is_missed = remark is not None and remark.state is State.MISSED
            word = QCoreApplication.translate("AnswerWidget", "The right answer") if is_missed else ""
            row.show_state(ROW_STATES[remark.state] if remark and is_told else RowState.OPEN, word)
            row.setVisible(mark is None or is_told)
            if remark is not None and remark.state in GIVEN:
                self._word.show_state(remark.state)
        chosen = mark.remark(self.verdict()) if mark is not None else None
        self._word.setVisible(chosen is not None and chosen.state is not State.UNTOLD)
        none = self.tr("You gave no verdict.") if mark is not None and self.rows and not self.verdict() else ""
        given = chosen.feedback if chosen is not None else none
        reasons = [each for each in (given, self._key_reason(mark)) if each]
        self._reason.show_html("".join(f"<p>{each}</p>" for each in reasons))
        self._reason.setVisible(bool(reasons))
        self._count.show_html(self._count_text(mark))
        self._count.setVisible(mark is not None and bool(self._count.html()))

    def _key_reason(self, mark: Mark | None) -> str:
        missed = [mark.remark(each) for each in self.rows] if mark is not None else []
        return next((each.feedback for each in missed if each is not None and each.state is State.MISSED), "")

    def _count_text(self, mark: Mark | None) -> str:
        if mark is None:
            return ""
        if not mark.told.has_key:
            return mark.feedback
        asked = [each for each in mark.remarks if each.start >= 0 and each.state in (State.RIGHT, State.MISSED)]
        found = sum(each.state is State.RIGHT for each in asked)
        text = self.tr("{found} of {asked} passages found.").format(found=found, asked=len(asked))
        return f"{text} {mark.feedback}".strip()

    def _passage_row(self, passage: MarkedPassage) -> QWidget:
        widget = QWidget()
        column = in_column(inside=widget, spacing=0)
        line = in_row((Label(self._look, passage.words, "small-ink", wraps=True), 1), look=self._look, spacing=12)
        if passage.state is not None:
            word = StateWord(self._look)
            word.show_state(passage.state)
            line.addWidget(word, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        reason = passage.feedback
        if passage.note == "no-means-needed":
            reason = self.tr("For anyone under 18 no means has to be shown.")
        if reason and passage.state is not State.RIGHT:
            column.addWidget(RichLabel(self._look, reason, size=13, line=19, role="ink2"))
        return widget

    def _build_elements(self, letters: Sequence[str]) -> None:
        self.elements.body.addWidget(Label(self._look, self.tr("Marked"), "card-title"))
        for place, label in enumerate(self._interaction.labels):
            self.elements.body.addWidget(LabelButton(self._look, label.text, letters[place], place))
            column = in_column(look=self._look, margins=(0, 0, 0, 6))
            self._lists[label.id] = column
            self.elements.body.addLayout(column)
        self.show_passages(())

    def _build_verdicts(self) -> None:
        self.verdicts.body.addLayout(in_row((Label(self._look, self.tr("Your verdict"), "card-title"), 1), self._word))
        for number, option in enumerate(self._interaction.verdicts, start=1):
            row = ChoiceRow(self._look, str(number), option.text, is_single=True)
            row.clicked.connect(lambda _=False, chosen=option.id: self._on_chosen(chosen))
            self.rows[option.id] = row
            self.verdicts.body.addWidget(row)
        for label in (self._reason, self._count):
            label.setVisible(False)
            self.verdicts.body.addWidget(label)
        self._word.setVisible(False)

    def _on_focus(self) -> None:
        """Show in the caps what the digits do now: one of two sets of caps alone has numbers."""
        if self.has_focus() != self._had_focus:
            self._had_focus = not self._had_focus
            self._show_keys(is_shown=self._had_focus)
            self.focus_moved.emit(self._had_focus)

    def _show_keys(self, *, is_shown: bool) -> None:
        for row in self.rows.values():
            row.show_key(is_shown=is_shown)

    def _on_chosen(self, chosen: str) -> None:
        self.set_verdict(chosen)
        self.changed.emit()

    def _restyle(self) -> None:
        for column in self._lists.values():
            column.setSpacing(self._look.px(6))
