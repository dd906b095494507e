"""One question of an attempt: its card, how sure the learner is, and after marking the feedback beside it."""

from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from htcourse.core.certainty import RIGHT, WRONG
from htcourse.core.question_types.answers import is_answered
from htcourse.core.quiz import NOTHING, Mark, Mode, Verdict
from htcourse.ui.look.theme import Look
from htcourse.ui.question.confidence import Confidence, answer_keys
from htcourse.ui.question.gestures import AnswerWidget, create_answer_widget
from htcourse.ui.question.hints import Hints
from htcourse.ui.question.question_text import QuestionText
from htcourse.ui.question.verdict import blank_word, gesture_words
from htcourse.ui.screens.quiz.feedback_panel import FeedbackPanel
from htcourse.ui.screens.quiz.header import QuizHeader
from htcourse.ui.screens.quiz.words import points_text, try_words
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.focus_ring import moves_by_keyboard
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.usecases.quizzes.take_quiz import AttemptPage, AttemptQuestion

NARROW = 600
ALONE, BESIDE, TAGGING, GAP = 760, 720, 696, 24
"""How wide a card is alone, and with something beside it, in px at 100 %."""
BOTH, BOTH_LEAST = 1096, 1024
"""How wide a card is together with what stands beside it, at most and at least, in px at 100 %."""
_WHOLE = 1000
"""More than how sure one is takes on one line, in px at 100 %: it has that line, or goes to one of its own."""
_MANY_ROWS = ("match", "order", "sort")
"""Gestures whose rows leave how sure one is little room above the foot."""
_STEP_BY_STEP = ("choose-many", "order", "tag")
"""Gestures whose answer may be changed further by each step, complete or not."""


class QuestionView(QWidget):
    """Header, card and what stands beside or below it; `set_room` decides which."""

    answered = Signal(dict)
    """The answer changed."""

    hint_changed = Signal()
    """What `hint` says is another by now."""

    confidence_chosen = Signal(int)
    """The learner said how sure: 1 to 3."""

    question_asked = Signal(int)
    """A dot was pressed: the question's number."""

    show_asked = Signal()
    """The right answer is wanted before the last try."""

    section_asked = Signal(str)
    """The section a question is taught in is wanted."""

    link_activated = Signal(str)
    """A link in a wording or reason was clicked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._width, self._is_low = 1366, False
        self._worth: tuple[AttemptQuestion, bool] | None = None
        self._is_practice, self._is_pre, self._penalty = True, False, 0.0
        self._is_submitted = False
        self._is_to_rate = False
        self.widget: AnswerWidget | None = None
        self._number, self._total = 0, 0
        self._place_shown = ("", 0)
        self.header = QuizHeader(look)
        self.card = Card(look, padding="page", spacing=0)
        self._kind, self._remark = Label(look, "", "caps"), Label(look, "", "small")
        self.text = QuestionText(look)
        self._place = QVBoxLayout()
        self.hints = Hints(look)
        self.confidence = Confidence(look)
        self._later = Label(look, "", "small")
        self.feedback = FeedbackPanel(look)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._right_box = QWidget()
        self._build()
        look.follow(self._restyle)

    def show_question(self, attempt: AttemptPage, question: AttemptQuestion) -> None:
        """Show a question, with the answer and the mark it has."""
        self._is_practice, self._penalty = attempt.mode is Mode.PRACTICE, attempt.penalty
        self._is_pre, self._is_submitted = attempt.mode is Mode.PRE, attempt.is_submitted
        self._number, self._total = question.number, len(attempt.slots)
        self.header.show_attempt(attempt, question.number)
        place = (attempt.id, question.number)
        caret = self.widget.caret() if self.widget is not None and place == self._place_shown else 0
        self._place_shown = place
        self._new_widget(question)
        if caret and self.widget is not None:  # it was gone from, and is come back to
            self.widget.set_caret(caret)
        self._kind.set_words(gesture_words(question.page.interaction.gesture, question.page.type))
        is_gaps = question.page.interaction.gesture == "fill-gaps"
        self.text.show_html(question.page.title if is_gaps else question.page.text)
        self.hints.show_hints(question.page.hints if self._is_practice else (), question.hints_used)
        self.confidence.set_value(question.confidence)
        is_open = not attempt.is_submitted
        is_exam = attempt.mode is Mode.EXAM
        later = self.tr("The result comes from your trainer") if is_exam else self.tr("Feedback comes after you submit")
        if attempt.mode is Mode.PRE or attempt.feedback == NOTHING:
            later = self.tr("Nothing is told while you answer")
        if attempt.mode is Mode.CERTAINTY:
            later = self._stakes(question.out_of)
        self._later.set_words(later)
        self._later.setVisible(is_open and not self._is_practice and bool(later))
        self.show_mark(question.mark, question)
        if self.widget is not None and attempt.is_submitted:
            self.widget.set_finished()
        self.confidence.setVisible(is_open and question.mark is None)
        self._arrange()
        self._restyle()

    def show_mark(self, mark: Mark | None, question: AttemptQuestion) -> None:
        """Show what became of the answer in the card and beside it; None takes it away."""
        if self.widget is None:
            return
        self._is_to_rate = mark is not None and mark.verdict is Verdict.OPEN
        self.widget.show_mark(mark)
        self.widget.set_locked(mark is not None)
        self.confidence.setVisible(mark is None)
        if mark is None:
            self.feedback.hide_mark()
        self.hints.show_again(mark is None)
        self._say_points(question, is_marked=mark is not None)
        if mark is not None:
            sure = self.confidence.value() or question.confidence
            blank = "" if is_answered(question.answer) else blank_word(may_be_lost=question.may_be_lost)
            is_own = self._is_practice and question.page.interaction.gesture == "write" and not question.comment
            self.feedback.show_mark(mark, question.page, sure, question.out_of, is_own=is_own, blank=blank)
            gesture = question.page.interaction.gesture
            self.feedback.offer_right_answer(
                question.can_be_shown, mark, gesture, question.out_of, is_old_key=question.is_old_key
            )
            self.feedback.show_comment(question.comment)
        self._arrange()

    def has_open_rubric(self) -> bool:
        """Return whether a text waits to be held against the points of a rubric."""
        return self._is_to_rate and self.widget is not None and bool(self.widget.interaction.criteria)

    def is_complete(self) -> bool:
        """Return whether there is enough to be checked."""
        return self.widget is not None and self.widget.is_complete()

    def go_to_rating(self) -> bool:
        """Put the focus on the first point that was not rated; return whether there is any."""
        if self.widget is None or self.widget.is_complete():
            return False
        self.widget.focus_first()
        return True

    def bring_mark_into_view(self, area: ScrollArea) -> None:
        """Scroll to what is said of the answer and to where it was given, or to what its learner has to rate now.

        A head that would be cut goes off the page whole where it can.
        """
        rating = self.widget.rating if self.widget is not None and self._is_to_rate else None
        if rating is not None and rating.isVisible():
            area.bring_into_view(rating, rating.findChild(Label))
        else:
            given = self.widget.last_given() if self.widget is not None else None
            head = self.feedback.word if self.feedback.word.isVisibleTo(self) else None
            area.bring_into_view(self.feedback.card, head, beside=given)
        bar, bottom = area.verticalScrollBar(), self.header.rect().bottomLeft()
        seen = self.header.mapTo(area.viewport(), bottom).y() + 1
        if bar.value() and seen > 0:
            bar.setValue(bar.value() + seen)
        area.leave_none_cut(self.card, self.widget.last_given() if self.widget is not None else None)

    def bring_first_into_view(self, area: ScrollArea) -> None:
        """Scroll what stands above the question away where the row with the ring is seen by that, and no further."""
        first = self.widget.focusWidget() if self.widget is not None and moves_by_keyboard() else None
        if first is None or not first.hasFocus():
            return

        def bring() -> None:
            room = area.viewport()
            if not room.isAncestorOf(first):  # another page is shown by now
                return
            top = self._kind.mapTo(room, QPoint()).y() - self._look.px(8)
            below = first.mapTo(room, QPoint(0, first.height())).y() + self._look.px(8) - room.height()
            if 0 < below <= top:
                area.verticalScrollBar().setValue(below)

        QTimer.singleShot(0, first, bring)  # when all rows stand where they will

    def leave_header_whole(self, area: ScrollArea) -> None:
        """Scroll back where the header is cut by the edge of the page, or on where the focus would go by that."""
        bar, focused, port = area.verticalScrollBar(), area.window().focusWidget(), area.viewport()
        top = self.header.mapTo(port, QPoint()).y()
        bottom = top + self.header.height()
        if not self.isVisible() or not top < 0 < bottom:
            return
        at = bar.value()
        bar.setValue(0)
        if self.isAncestorOf(focused):
            end = focused.mapTo(port, QPoint(0, min(focused.height(), port.height()))).y()
            if end > port.height():
                bar.setValue(at + bottom)

    def bring_confidence_into_view(self, area: ScrollArea) -> None:
        """Scroll to what is to be said next once an answer was chosen, but under no second click of a double one.

        Where there is more to write, choose, move or mark, the page stays where it is; but by keyboard nothing is left
        cut by the foot.
        """
        widget = self.widget
        if widget is None or widget.is_typed or not widget.is_complete():
            return
        is_on_way = widget.interaction.gesture in _STEP_BY_STEP

        def bring() -> None:
            sure, room = self.confidence, area.viewport()
            if widget is not self.widget or not sure.isVisible() or sure.value() is not None:
                return
            bottom = sure.mapTo(room, sure.rect().bottomLeft()).y()
            is_cut = room.height() <= bottom + self._look.px(6) < room.height() + sure.height()
            if not is_on_way or (is_cut and moves_by_keyboard()):
                area.bring_into_view(sure, beside=widget.last_given())

        QTimer.singleShot(QApplication.doubleClickInterval(), self, bring)

    def hint(self) -> tuple[str, bool]:
        """Return a word of help on answering, empty where there is none, and whether Check waits for what it says."""
        return self.widget.hint() if self.widget is not None else ("", False)

    def answer(self) -> dict[str, Any]:
        """Return the answer given so far."""
        return self.widget.answer() if self.widget is not None else {}

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that answer, with what they mean: those that the field with the focus does not take."""
        return answer_keys(self.widget) if self.widget is not None else ()

    def set_room(self, width: int, *, is_low: bool) -> None:
        """Fit a window `width` px wide at 100 %; below two columns' width the side goes under the card."""
        if (width, is_low) != (self._width, self._is_low):
            self._width, self._is_low = width, is_low
            self._arrange()
            self._restyle()
            if self._worth is not None:  # in a low window the place of the question stands beside it
                question, is_marked = self._worth
                self._say_points(question, is_marked=is_marked)

    def is_two_columns(self) -> bool:
        """Return whether the side stands beside the card."""
        return self._widths()[1] > 0 and self._width >= BOTH_LEAST + 2 * 24

    def _widths(self) -> tuple[int, int]:
        """Return the widths wanted of the card and of what stands beside it (0: nothing does).

        Both together are as wide for every question, so that the dots above them stay where they are.
        """
        both = min(BOTH, self._width - 2 * 24)
        if self.widget is not None and self.widget.side is not None:
            return TAGGING, both - GAP - TAGGING
        has_side = self._is_practice or self.feedback.verdict is not None
        return (BESIDE, both - GAP - BESIDE) if has_side else (ALONE, 0)

    def _new_widget(self, question: AttemptQuestion) -> None:
        if self.widget is not None:
            for old in (self.widget, self.widget.side):
                if old is not None:
                    old.hide()
                    old.setParent(None)
                    old.deleteLater()
        widget = create_answer_widget(self._look, question.page.interaction)
        widget.is_told_beside = True
        if question.answer is not None:
            widget.set_answer(question.answer)
        widget.answered.connect(self.answered)
        widget.hint_changed.connect(self.hint_changed)
        self._place.addWidget(widget)
        self.feedback.set_side(widget.side)
        widget.show()
        self.widget = widget

    def _stakes(self, out_of: float) -> str:
        """Say what a question counts by certainty; nothing of one that counts 0."""
        right = " / ".join(f"+{points_text(each * out_of)}" for each in RIGHT.values())
        wrong = " / ".join(points_text(each * out_of) for each in WRONG.values())
        words = self.tr("Right {right}; wrong {wrong}: as sure as you say")
        return words.format(right=right, wrong=wrong) if out_of else ""

    def _say_points(self, question: AttemptQuestion, *, is_marked: bool) -> None:
        """Say which try this is, or what the question is worth: nothing in a pre-test, which gives no mark."""
        self._worth = question, is_marked
        if self._is_practice:
            words = try_words(max(0, question.page.tries - is_marked))
            if cost := self._penalty * question.out_of:
                costs = self.tr("{try_words}; each further try costs {points}")
                words = costs.format(try_words=words, points=points_text(cost))
            self._remark.set_words(words)
            return
        is_whole = question.out_of == int(question.out_of)
        words = self.tr("%n point(s)", "", int(question.out_of)) if is_whole else self.tr("{points} points")
        words = "" if self._is_pre else words.format(points=points_text(question.out_of))
        place = self.tr("{number} of {total}").format(number=self._number, total=self._total) if self._is_low else ""
        self._remark.set_words(", ".join(filter(None, (place, words))))

    def _build(self) -> None:
        head = in_row((self._kind, 1), self._remark)
        self._head = head
        add_to(self.card.body, head, self.text, self._place, self.hints)
        self.text.link_activated.connect(self.link_activated)
        # Where both do not fit a line, as in Russian, what is said of feedback stands below how sure one is.
        self._sure = FlowLayout(self._look, (14, 8), self.confidence, self._later, widens=(self.confidence, _WHOLE))
        for layout in (self._left, self._right):
            layout.setContentsMargins(0, 0, 0, 0)
        add_to(self._left, self.card, self._sure)
        self._right_box.setLayout(self._right)
        self._right.addWidget(self.feedback)
        self._columns = in_row(in_column(self._left, 1))
        below = QWidget()  # of a fixed width: the dots would ask for all of it
        self.header.below = in_row(1, inside=below)
        self._below = below
        middle = Qt.AlignmentFlag.AlignHCenter
        self._column = in_column((self.header, 0, middle), self._columns, (below, 0, middle), 1, inside=self)
        self.header.question_asked.connect(self.question_asked)
        self.confidence.chosen.connect(self.confidence_chosen)
        self.feedback.section_asked.connect(self.section_asked)
        self.feedback.show_asked.connect(self.show_asked)
        self.feedback.link_activated.connect(self.link_activated)

    def _arrange(self) -> None:
        """Put the side beside the card or below it, and give both their widths."""
        px = self._look.px
        main, side = self._widths()
        is_beside = self.is_two_columns()
        has_side = self.widget is not None and self.widget.side is not None
        room = max(240, self._width - 32)
        for layout in (self._columns, self._left):
            layout.removeWidget(self._right_box)
        if is_beside:
            self._columns.addWidget(self._right_box)
            self._right_box.setFixedWidth(px(side))
        else:
            main = min(ALONE, room)
            self._left.insertWidget(1 if has_side else 2, self._right_box)  # how sure one is comes after a verdict
            self._right_box.setFixedWidth(px(main))
        self.feedback.set_inset(20 if is_beside else self._inset())
        self._right_box.setVisible(is_beside or has_side or self.feedback.verdict is not None)
        self.card.setFixedWidth(px(main))
        # In a test one question has something beside it and another not: above both the dots stand in one place.
        is_wide = is_beside and (self._is_practice or self._is_submitted)
        across = px(main + GAP + side if is_wide else min(ALONE, room))
        self._below.setFixedWidth(across)
        self.header.set_room(across, is_low=self._is_low)
        if self.widget is not None:
            self.widget.set_compact(self._is_low)

    def _inset(self) -> int:
        """Return what the card keeps at both sides, in px at 100 %."""
        return 28 if self._width > NARROW else 16

    def _restyle(self) -> None:
        px, is_low = self._look.px, self._is_low
        is_close = is_low or (self.widget is not None and self.widget.interaction.gesture in _MANY_ROWS)
        side = px(self._inset())
        self.card.body.setContentsMargins(side, px(12 if is_close else 18), side, px(16 if is_close else 24))
        self._place.setContentsMargins(0, px(8 if is_close else 15), 0, 0)
        self.text.setContentsMargins(0, px(4 if is_close else 8), 0, 0)
        self.hints.setContentsMargins(0, px(8), 0, 0)
        self._column.setSpacing(px(10 if is_low else 17))
        self._columns.setSpacing(px(GAP))
        self._left.setSpacing(px(8 if is_close else 14))
        self._right.setSpacing(px(16))
