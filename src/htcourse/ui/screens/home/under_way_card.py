"""What is under way, first on Home: an exam or test with what is left of its time, or a case; and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Mode
from htcourse.ui.look.texts import Texts, time_left_text
from htcourse.ui.look.theme import Look
from htcourse.ui.reading.quiz_card import how_far_text
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card, CardRow
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.usecases.cases.play_case import CaseRow
from htcourse.usecases.quizzes.offered_quizzes import UnderWay


class UnderWayCard(Card):
    """Says that it is under way; `show_time` keeps what is left true."""

    go_on_asked = Signal()
    """Go on with it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, padding="side", spacing=1)
        self._has_clock = False
        self.time = Label(look, "", "strong", tabular=True)
        self.button = Button(look, self.tr("Continue"), "primary", call=self.go_on_asked)

    def tell(self, kind: str, title: str, told: str, *, has_clock: bool = False) -> None:
        """Say what it is, its title and how far it is."""
        self._has_clock = has_clock
        self.body.addWidget(Label(self._look, kind, "caps"))
        self.say(title, "heading")
        texts = in_column(Label(self._look, told, "muted", wraps=True), self.time, look=self._look, spacing=8)
        bottom = Qt.AlignmentFlag.AlignBottom
        self.body.addWidget(CardRow(self._look, texts, (self.button,), height=0, stands=bottom))
        self.show_time(0)

    def show_time(self, seconds_left: float) -> None:
        """Show whole minutes; nothing without a limit, and for who wants to see no clock in exams."""
        self.time.setVisible(self._has_clock)
        self.time.set_words(time_left_text(seconds_left) if self._has_clock else "")


class AttemptCard(UnderWayCard):
    """An exam, or a test."""

    def __init__(self, look: Look, found: UnderWay, is_hidden: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        attempt = found.attempt
        is_exam = attempt.mode is Mode.EXAM
        kind = self.tr("Your exam is under way") if is_exam else self.tr("Your test is under way")
        told = how_far_text(attempt)
        if found.time.minutes:
            told = self.tr("{answered}; its time runs, also while you are here.").format(answered=told)
        self.tell(kind, found.quiz.title, told, has_clock=found.time.minutes > 0 and not is_hidden)
        self.show_time(found.time.seconds_left)


class CaseCard(UnderWayCard):
    """A case."""

    def __init__(self, look: Look, case: CaseRow, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.tell(self.tr("Your case is under way"), case.heading.title, Texts().decisions(case.decisions))
