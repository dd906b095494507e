"""One quiz with its attempts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from htcourse.core.clock import Moment
from htcourse.core.quiz import Mode
from htcourse.ui.look.texts import Texts, day_text, mode_word
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import clear, in_column, in_row
from htcourse.ui.widgets.list_row import ListRow
from htcourse.usecases.quizzes.take_quiz import AttemptRow, QuizRow

SHOWN = 3
RETAKEN = (Mode.PRACTICE, Mode.TEST, Mode.CERTAINTY)
AROUND = (Mode.PRE, Mode.POST)


class AttemptsCard(Card):
    """Title, a button for each way to take the quiz, and the attempts, newest first."""

    begin_asked = Signal(str, object)
    """Begin an attempt: the quiz's id and the mode."""
    attempt_asked = Signal(str)
    """Go on with an attempt (its id)."""
    result_asked = Signal(str)
    """Look at a finished attempt again (its id)."""

    def __init__(self, look: Look, quiz: QuizRow, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, margins=(20, 15, 20, 12), spacing=2)
        self._quiz = quiz
        self.rows: list[ListRow] = []
        self.retakes: list[Button] = []
        self.say(quiz.title, "card-title")
        if quiz.questions:
            self.body.addWidget(Label(look, Texts().questions(quiz.questions), "small"))
        self.buttons = self._add_buttons()
        self._attempts = in_column(spacing=0)
        self.body.addLayout(self._attempts)
        self._fill(SHOWN)

    def _add_buttons(self) -> list[Button]:
        quiz, look = self._quiz, self._look
        buttons = []
        if quiz.unfinished:
            go_on = Button(look, self.tr("Go on"), "primary", of=quiz.title)
            go_on.clicked.connect(lambda: self.attempt_asked.emit(quiz.unfinished))
            buttons.append(go_on)
        elif quiz.waits_for:
            self.say(self.tr("First comes “{title}”.").format(title=quiz.waits_for), "small")
        else:
            for mode in quiz.modes:
                words = self.tr("Begin") if mode in AROUND else mode_word(mode)
                buttons.append(Button(look, words, of=quiz.title))
                buttons[-1].clicked.connect(lambda _=False, mode=mode: self.begin_asked.emit(quiz.id, mode))
        if buttons:
            self.body.addSpacing(look.px(4))
            self.body.addLayout(FlowLayout(look, (8, 6), *buttons))
            self.body.addSpacing(look.px(4))
        return buttons

    def _fill(self, most: int) -> None:
        clear(self._attempts)
        self.rows, self.retakes = [], []
        shown = self._quiz.attempts[:most]
        for attempt in shown:
            self._attempts.addLayout(self._attempt(attempt, has_rule=attempt is not shown[-1]))
        if len(shown) < len(self._quiz.attempts):
            more = Button(self._look, Texts().all_attempts(len(self._quiz.attempts)), "link")
            more.clicked.connect(lambda: self._fill(len(self._quiz.attempts)))
            self._attempts.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _attempt(self, attempt: AttemptRow, *, has_rule: bool) -> QHBoxLayout:
        title = f"{mode_word(attempt.mode)}: {self._outcome(attempt)}"
        row = ListRow(
            self._look, title, day_text(Moment(attempt.started_at, attempt.offset_minutes).local), has_rule=has_rule
        )
        asked = self.result_asked if attempt.is_submitted else self.attempt_asked
        row.clicked.connect(lambda: asked.emit(attempt.id))
        line = in_row((row, 1), look=self._look, spacing=8)
        self.rows.append(row)
        if not any(map(self._is_retaken, self._quiz.attempts)):
            return line
        again = Button(self._look, self.tr("Retake"), "quiet")
        line.addWidget(again)
        if self._is_retaken(attempt):
            again.setAccessibleName(self.tr("Retake: {what}").format(what=f"{self._quiz.title}, {title}"))
            again.clicked.connect(lambda: self.begin_asked.emit(self._quiz.id, attempt.mode))
            self.retakes.append(again)
        else:
            # Its room is kept, so that all rows end at one line.
            policy = again.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            again.setSizePolicy(policy)
            again.hide()
        return line

    def _is_retaken(self, attempt: AttemptRow) -> bool:
        """Whether another attempt like this one can be begun."""
        return attempt.is_submitted and attempt.mode in RETAKEN and attempt.mode in self._quiz.modes

    def _outcome(self, attempt: AttemptRow) -> str:
        if attempt.points is not None:
            words = self.tr("{points} of {total} points")
            points = words.format(points=f"{attempt.points:.3g}", total=f"{attempt.out_of:.4g}")
            if attempt.has_passed is None:
                return points
            return f"{points}, {self.tr('passed') if attempt.has_passed else self.tr('not passed yet')}"
        if attempt.waits:
            return self.tr("handed in, the result comes from the trainer")
        if attempt.is_submitted:
            return self.tr("handed in")
        return self.tr("{answered} of {total} answered").format(answered=attempt.answered, total=attempt.total)
