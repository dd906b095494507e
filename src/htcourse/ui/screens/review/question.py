"""One question of a review: the card to answer in, how sure, then the verdict and when it comes back and why."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from htcourse.core.quiz import Verdict
from htcourse.ui.look.theme import Look
from htcourse.ui.question.check_card import ASKED, CheckCard
from htcourse.ui.question.confidence import Confidence, answer_keys
from htcourse.ui.question.gestures import AnswerWidget, create_answer_widget
from htcourse.ui.question.verdict import VERDICT_SIGNS, verdict_word
from htcourse.ui.screens.review.words import back_words
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_row, lay_out
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.state_word import StateWord
from htcourse.usecases.attempts.answer_question import QuestionPage
from htcourse.usecases.review.reviewing import Reviewed

LOW = 220
"""In a window lower than this the ways on scroll with the page."""
HEADED = 560
"""In a window lower than this the page has no title of its own: the bar names it, and a question has its room."""
NARROW = 640
"""In a narrower one taking back is an icon: the ways on stand in one row."""
KEYED = 960
"""In a narrower one the foot has no room for the keys."""
_SIGNED = (Verdict.RIGHT, Verdict.PARTLY, Verdict.WRONG)


class _Columns(Page):
    """As wide as a question of a quiz with its side; in a narrow window the side goes under the card."""

    folds_below = 1144
    folded_width = 760


class ReviewQuestion(QWidget):
    """A page with one card; what became of the answer stands beside or below it, the ways on at the window's foot."""

    answered = Signal(dict)
    """Check was pressed on a complete answer."""
    touched = Signal()
    """Something of an answer was chosen or written, and is not checked yet."""
    next_asked = Signal()
    """The next question, or the end."""
    skip_asked = Signal()
    """Ask this one after the others."""
    undo_asked = Signal()
    """Take the last answer back."""
    end_asked = Signal()
    """Leave the rest for another time."""
    section_asked = Signal(str)
    """Read where it is taught (the section's lasting id)."""
    link_activated = Signal(str)
    """A link in the wording or the reasons was clicked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.page = _Columns(look, (720, 280))
        self.page.right.addWidget(QWidget())  # keeps its room: the card is not to change its width when it is marked
        self._result: Card | None = None
        self.card: CheckCard | None = None
        self.answering: AnswerWidget | None = None
        self.confidence: Confidence | None = None
        self.word, self.told = StateWord(look), Label(look, "", "body", wraps=True)
        """In the foot, what became of the answer and when it comes back, while their card is out of view."""
        self._end = Button(look, self.tr("Stop for now"), "plain", call=self.end_asked)
        self._undo = Button(look, self.tr("Take back the last answer"), "quiet", "undo-2", call=self.undo_asked)
        self._next = Button(look, "", "primary", call=self.next_asked)
        self.skip = Button(look, self.tr("Skip"), "plain", call=self.skip_asked)
        self.check = Button(look, self.tr("Check"), "primary", call=self._on_check)
        ways = self._undo, self.skip, self._next, self.check
        ways_on = FlowLayout(look, (8, 8), *ways, stands=Qt.AlignmentFlag.AlignRight)
        self.keys = Label(look, "", "small")
        """The keys that answer, where there is room for them between the ways on."""
        row = in_row((self._end, 0, Qt.AlignmentFlag.AlignTop), self.keys, 1, ways_on, look=look, spacing=8)
        self._foot = QFrame()
        told = in_row((self.word, 0, Qt.AlignmentFlag.AlignTop), (self.told, 1), look=look, spacing=12)
        in_column(told, row, inside=self._foot, look=look, margins=(24, 12, 24, 12), spacing=8)
        self._column = in_column((self.page, 1), inside=self, spacing=0)
        self._said, self._verdict = "", Verdict.OPEN
        self._is_last = False
        self._can_undo = False
        self._section, self._is_lesson = "", False
        self.page.verticalScrollBar().rangeChanged.connect(self._show_way_on)

    @property
    def next_button(self) -> Button | None:
        """The way on from a marked answer."""
        return None if self._next.isHidden() else self._next

    @property
    def hints_used(self) -> int:
        """The number of hints shown."""
        return self.card.hints.used if self.card is not None else 0

    def show_question(self, page: QuestionPage, number: int, total: int, *, can_undo: bool) -> None:
        """Show a question with no more than what was begun; `can_undo`: an answer before can be taken back."""
        self._place_foot(is_low=False)  # where it is not thrown away with the page
        clear(self.page.left)
        self.page.lead()
        _drop(self._result)
        self._is_last, self._can_undo, self._section = number == total, can_undo, page.section_id
        self._is_lesson = page.is_lesson_known
        title = self.tr("Question {number} of {total}").format(number=number, total=total)
        self.page.set_head(self.tr("Review"), "")
        card = CheckCard(self._look, title, self.tr("From memory"), check=self.check)
        widget = create_answer_widget(self._look, page.interaction)
        widget.is_told_beside = widget.marks_again = True
        self.confidence = Confidence(self._look)
        parts = [each for each in (widget, widget.side) if each is not None]
        wording = page.title if page.interaction.gesture == "fill-gaps" else page.text
        card.show_question(wording, parts, widget, page.hints)
        if page.answer:
            widget.set_answer(page.answer)
        widget.answered.connect(self._on_changed)
        card.check_asked.connect(self.answered)
        card.undo_asked.connect(self.undo_asked)
        card.link_activated.connect(self.link_activated)
        self.card, self.answering, self._result = card, widget, None
        card.set_ready(bool(page.answer) and widget.is_complete())
        self._add(card)
        self._add(self.confidence)
        self._show_foot()
        self.page.verticalScrollBar().setValue(0)

    def show_result(self, done: Reviewed) -> None:
        """Show right and wrong in place, the verdict in a word, and when the question comes back."""
        if self.card is None or self.answering is None or self.confidence is None:
            return
        self.answering.show_mark(done.mark)
        self.answering.set_locked(True)
        self.confidence.setVisible(False)
        self.card.show_reasons((), can_retry=False)
        self.card.remark.set_words("")
        _drop(self._result)
        self._result = self._result_card(done)
        self._verdict, back = done.mark.verdict, back_words(done.back)
        self._said = back if self._verdict in _SIGNED else f"{verdict_word(self._verdict)}. {back}"
        self.page.lead(self._result, place=2)
        self._result.show()
        self._can_undo = done.can_undo
        self._show_foot()

    def focus_first(self) -> None:
        """Put the focus where answering begins, or on the way on."""
        if self.next_button is not None:
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_way_on()
        elif self.answering is not None:
            self.answering.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus, else checks or goes on; Ctrl+Z takes the last answer back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.card is not None:
            focused = self.focusWidget()
            (focused if isinstance(focused, QPushButton) else self.next_button or self.card.check).click()
        elif self.confidence is not None and self.confidence.choose_key(event):
            return
        elif event.matches(QKeySequence.StandardKey.Undo) and self._can_undo:
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)

    def _result_card(self, done: Reviewed) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=4)
        icon, role = VERDICT_SIGNS[done.mark.verdict]
        sign = QLabel()
        sign.setPixmap(look.pixmap(icon, role, 20, self.devicePixelRatioF()))
        head = in_row(sign, (Label(look, verdict_word(done.mark.verdict), "card-title"), 1), look=look, spacing=10)
        add_to(card.body, head, Label(look, back_words(done.back), "body", wraps=True))
        if (feedback := done.mark.feedback) and not self._says_reasons():
            title = Label(look, QCoreApplication.translate("FeedbackPanel", "Remember"), "subheading")
            title.setContentsMargins(0, look.px(8), 0, 0)
            remember = RichLabel(look, feedback, size=14, line=21)
            remember.set_interactive()
            remember.link_activated.connect(self.link_activated)
            add_to(card.body, title, remember)
        if self._section:
            words = self.tr("Read the lesson") if self._is_lesson else self.tr("Read the section")
            read = Button(look, words, "link", call=lambda: self.section_asked.emit(section))
            section = self._section
            card.body.addWidget(read, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _says_reasons(self) -> bool:
        """Whether the answer says itself what there is to remember: that of a text stands in its widget."""
        widget = self.answering
        return widget is not None and (widget.side is not None or widget.interaction.gesture == "write")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the ways on scroll with the page in a very low window."""
        super().resizeEvent(event)
        self._fit_undo()
        self.page.heading.setVisible(self.height() >= self._look.px(HEADED))
        if self.card is not None and self._is_low() is not self.page.isAncestorOf(self._foot):
            self._show_foot()

    def _fit_undo(self) -> None:
        self._undo.set_shape("icon" if self.width() < self._look.px(NARROW) else "both")
        has_room = self.width() >= self._look.px(KEYED)
        self.keys.setVisible(has_room and bool(self.keys.words) and self.next_button is None)

    def _is_low(self) -> bool:
        return self.height() < self._look.px(LOW)

    def _show_foot(self) -> None:
        """Show the ways on from here."""
        is_marked, is_low = self.card is not None and self.card.is_marked, self._is_low()
        self._end.setHidden(is_marked and self._is_last)
        self.told.set_words(self._said if is_marked else "")
        self._tell(is_told=False)
        self._undo.setVisible(self._can_undo)
        self._next.set_words(self.tr("Finish") if self._is_last else self.tr("Next question"))
        self._next.setVisible(is_marked)
        self.keys.set_words(" · ".join(map(" ".join, answer_keys(self.answering))) if self.answering else "")
        self._fit_undo()
        self.check.setVisible(not is_marked)
        self.skip.setVisible(not is_marked and not self._is_last)
        self._place_foot(is_low=is_low)
        lay_out(self._foot)  # its buttons take their height at once

    def _place_foot(self, *, is_low: bool) -> None:
        """Let the ways on stand at the foot of the window, or last on the page."""
        home = self.page.left if is_low else self._column
        if home.indexOf(self._foot) == home.count() - 1:
            return
        self._foot.setProperty("kind", "" if is_low else "foot")
        home.addWidget(self._foot)
        self._foot.show()
        for button in (self._end, self._undo, self.skip, self._next, self.check):
            button.set_kind(button.property("kind"))  # under a style sheet Qt takes its font back when it is moved

    def _show_way_on(self) -> None:
        """Scroll to the verdict, yet not so far that the question goes; again when the reasons take another height."""
        if self.next_button is None or self.card is None or self._result is None:
            return
        is_beside = self.page.right.indexOf(self._result) >= 0
        if self._is_low() or not is_beside:
            self.page.bring_into_view(self._foot if self._is_low() else self._result)
        over = self.page.above(self.card.question, self._look.px(ASKED))
        if over > 0 and not self._is_low():
            bar = self.page.verticalScrollBar()
            bar.setValue(bar.value() - over)
        if not self._is_low():
            self.page.leave_none_cut(self.card, self.card.question)
        if self.told.isHidden() and not self._is_low():
            view, least = self.page.viewport(), self._look.px(16 + 24 + 21)
            self._tell(is_told=not 0 <= self._result.mapTo(view, QPoint()).y() <= view.height() - least)

    def _tell(self, *, is_told: bool) -> None:
        """Say in the foot what became of the answer, or no longer."""
        if self._verdict in _SIGNED:
            self.word.show_state(self._verdict)
            self.word.setContentsMargins(0, self._look.px(2), 0, 0)  # on the line of what follows
        self.word.setVisible(is_told and self._verdict in _SIGNED)
        self.told.setVisible(is_told)

    def _add(self, widget: QWidget) -> None:
        self.page.left.addWidget(widget)
        widget.show()  # now, not with the next layout: the focus goes into it at once

    def _on_check(self) -> None:
        if self.card is not None:
            self.card.ask_check()

    def _on_changed(self, answer: dict[str, Any]) -> None:
        if self.card is None or self.answering is None:
            return
        self.card.set_ready(self.answering.is_complete())
        if self.card.is_marked and self.answering.is_complete():
            # An essay was held against its rubric after the model answer was shown.
            self.answered.emit(answer)
        elif not self.card.is_marked:
            self.touched.emit()


def _drop(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
