"""A check in a lesson: the card, and the widget for its way of answering."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import GIVEN, Mark, Verdict
from htcourse.ui.look.theme import Look
from htcourse.ui.question.check_card import CheckCard, check_words
from htcourse.ui.question.gestures import AnswerWidget, create_answer_widget
from htcourse.ui.question.verdict import (
    VERDICT_SIGNS,
    closed_words,
    gesture_words,
    held_back_words,
    summary_words,
    verdict_word,
)
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.markup import escape
from htcourse.usecases.attempts.answer_question import QuestionPage

_SINGLE = "choose-one"

_TOLD_IN_PLACE = (_SINGLE, "type-number", "type-text")
"""Gestures with one answer, which bears the verdict itself."""
_TOLD = (Verdict.RIGHT, Verdict.PARTLY, Verdict.WRONG)


class LessonCheck(QWidget):
    """Made empty and cheap; `show_question` fills it after the first paint."""

    answered = Signal(str, dict)
    """Check was pressed: the question's id and the answer."""

    touched = Signal(str)
    """What stands in it changed and is not checked yet: the question's id."""

    show_asked = Signal(str)
    """The learner wants to see the right answer: the question's id."""

    undo_asked = Signal(str)
    """The learner takes the last answer back: the question's id."""

    link_activated = Signal(str)
    """A link in the wording or the reasons was clicked."""

    def __init__(self, look: Look, question_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.question_id = question_id
        self.card: CheckCard | None = None
        self.widget: AnswerWidget | None = None
        self._column = in_column(inside=self)
        self.setMinimumHeight(look.px(200))

    @property
    def hints_used(self) -> int:
        """The number of hints shown."""
        return self.card.hints.used if self.card is not None else 0

    @property
    def can_answer(self) -> bool:
        """Whether an answer can be given now."""
        return self.card is not None and not self.card.is_marked

    def choose_digit(self, digit: int) -> bool:
        """Do what a digit key stands for; False where it stands for nothing."""
        return self.can_answer and self.widget is not None and self.widget.choose_digit(digit)

    def show_question(self, page: QuestionPage) -> None:
        """Show the question, and the last answer with its mark if there is one."""
        self.setMinimumHeight(0)
        remark = " · ".join((gesture_words(page.interaction.gesture, page.type), self.tr("Practice, no mark")))
        card = CheckCard(self._look, self.tr("Check yourself"), remark, self)
        widget = create_answer_widget(self._look, page.interaction, card)
        widget.marks_again = True
        widgets = [widget] if widget.side is None else [widget, widget.side]
        card.show_question(_wording(page), widgets, widget, page.hints)
        card.check.set_words(check_words(page))
        widget.answered.connect(self._on_changed)
        card.check_asked.connect(lambda answer: self.answered.emit(self.question_id, answer))
        card.again_asked.connect(self._on_again)
        card.undo_asked.connect(lambda: self.undo_asked.emit(self.question_id))
        card.show_asked.connect(lambda: self.show_asked.emit(self.question_id))
        card.link_activated.connect(self.link_activated)
        self.card, self.widget = card, widget
        self._column.addWidget(card)
        if page.answer is not None:
            widget.set_answer(page.answer)
            card.set_ready(widget.is_complete())
            if page.mark is not None:
                self.show_mark(page.mark, tries_left=page.tries_left)
        if self.isVisible():
            # At its size before it is shown: its words are laid out then.
            card.resize(self.width(), card.heightForWidth(self.width()))
            card.show()

    def show_mark(self, mark: Mark, *, tries_left: int = 1) -> None:
        """Show right and wrong in place, with the reasons, and another try where there is one left."""
        if self.card is None or self.widget is None:
            return
        gesture = self.widget.interaction.gesture
        is_single = gesture == _SINGLE
        cost = self.tr("Showing the right answer counts as not right in your progress.")
        self.widget.show_mark(mark, has_reasons=not is_single)
        self.widget.set_locked(True)
        reasons = [(each.feedback, "ink") for each in mark.remarks if is_single and each.state in GIVEN]
        # A text's model answer and what is said beside a narrative stand in the widget.
        feedback = "" if gesture == "write" or self.widget.side is not None else mark.feedback
        reasons.append((feedback, "ink2" if reasons else "ink"))
        can_retry = mark.verdict in (Verdict.WRONG, Verdict.PARTLY) and tries_left > 0
        can_be_shown = can_retry and not mark.told.has_key
        if can_be_shown:
            reasons.append((escape(f"{held_back_words(mark, gesture)} {cost}".strip()), "ink2"))
        is_mixed = mark.verdict is Verdict.PARTLY or mark.is_key_shown
        sign, role = "", ""
        if is_mixed or (mark.verdict in _TOLD and gesture not in _TOLD_IN_PLACE):
            words = ": ".join(filter(None, (verdict_word(mark.verdict), summary_words(mark, gesture))))
            sign, role = VERDICT_SIGNS[mark.verdict]
            reasons.insert(0, (f"<b>{escape(words)}</b>", role))
        if mark.verdict is Verdict.UNTOLD:
            reasons.append((escape(closed_words()), "ink2"))
        shown = [each for each in reasons if each[0]]
        self.card.show_reasons(shown, sign=sign, can_retry=can_retry, can_be_shown=can_be_shown)
        if can_be_shown:
            self.card.show_key.setAccessibleDescription(cost)
        if mark.verdict is Verdict.OPEN and self.card.hasFocus():
            self.widget.focus_first()

    def take_back(self) -> None:
        """Show the question as if it was not answered."""
        if self.card is not None and self.widget is not None:
            self.widget.set_answer({})
            self._on_again()

    def sizeHint(self) -> QSize:
        """Wish for no more than the least: the column gives the width."""
        return self.minimumSizeHint()

    def _on_changed(self, answer: dict[str, object]) -> None:
        if self.card is None or self.widget is None:
            return
        self.card.set_ready(self.widget.is_complete())
        if not self.card.is_marked:
            self.touched.emit(self.question_id)
        elif self.widget.is_complete():
            # An essay was held against its rubric after the model answer was shown.
            self.answered.emit(self.question_id, answer)

    def _on_again(self) -> None:
        if self.card is None or self.widget is None:
            return
        self.widget.show_mark(None)
        self.widget.set_locked(False)
        self.card.show_open()
        self.card.set_ready(self.widget.is_complete())
        self.widget.focus_first()


def _wording(page: QuestionPage) -> str:
    """Return the question's text; a text with gaps is shown by its widget, not twice."""
    return page.title if page.interaction.gesture == "fill-gaps" else page.text
