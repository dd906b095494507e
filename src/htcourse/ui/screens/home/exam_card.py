"""An exam or test under way, first on Home: what is left of its time, and the way back into it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Mode
from htcourse.ui.look.texts import time_left_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card, CardRow
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.usecases.quizzes.offered_quizzes import RunningExam


class ExamCard(Card):
    """Says that it is under way; `show_time` keeps what is left true."""

    go_on_asked = Signal(str)
    """Go on with the exam (the attempt's id)."""

    def __init__(self, look: Look, exam: RunningExam, is_hidden: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, padding="side", spacing=1)
        self._has_clock = exam.time.minutes > 0 and not is_hidden
        is_exam = exam.attempt.mode is Mode.EXAM
        words = self.tr("Your exam is under way") if is_exam else self.tr("Your test is under way")
        self.body.addWidget(Label(look, words, "caps"))
        self.say(exam.quiz.title, "heading")
        answered = self.tr("{answered} of {total} answered")
        answered = answered.format(answered=exam.attempt.answered, total=exam.attempt.total)
        if exam.time.minutes:
            answered = self.tr("{answered}; its time runs, also while you are here.").format(answered=answered)
        self.time = Label(look, "", "strong", tabular=True)
        texts = in_column(Label(look, answered, "muted", wraps=True), self.time, look=look, spacing=8)
        self.button = Button(look, self.tr("Continue"), "primary", call=lambda: self.go_on_asked.emit(exam.attempt.id))
        bottom = Qt.AlignmentFlag.AlignBottom
        self.body.addWidget(CardRow(look, texts, (self.button,), height=0, stands=bottom))
        self.show_time(exam.time.seconds_left)

    def show_time(self, seconds_left: float) -> None:
        """Show whole minutes; nothing without a limit, and for who wants to see no clock in exams."""
        self.time.setVisible(self._has_clock)
        self.time.set_words(time_left_text(seconds_left) if self._has_clock else "")
