"""A quiz of the lesson, offered at the end of its last section."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Mode
from htcourse.ui.look.texts import Texts, meant_text, mode_word, points_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.usecases.quizzes.take_quiz import AttemptRow, QuizRow

AROUND = (Mode.PRE, Mode.POST)
OFFERED = (Mode.PRACTICE, Mode.TEST, Mode.CERTAINTY, *AROUND)


def is_offered(quiz: QuizRow) -> bool:
    """Whether a quiz has something to do here: an exam belongs to its day."""
    return quiz.questions > 0 and any(mode in OFFERED for mode in quiz.modes)


class QuizCard(Card):
    """Title, number of questions, how it went last time; a button for each mode, or one to go on."""

    asked = Signal(str, object)
    """Begin an attempt: the quiz's id and the mode."""

    resume_asked = Signal(str)
    """Go on with an unfinished attempt (its id)."""

    def __init__(self, look: Look, quiz: QuizRow, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, padding="side", spacing=4)
        self.quiz = quiz
        self.buttons: list[Button] = []
        around = next((mode for mode in quiz.modes if mode in AROUND), None)
        self.body.addWidget(Label(look, mode_word(around) if around else self.tr("Quiz of this lesson"), "caps"))
        self.say(quiz.title, "card-title")
        self.say(self._detail(quiz), "small")
        self._row = FlowLayout(look, (8, 6))
        self.body.addLayout(in_column(self._row, look=look, margins=(0, 10, 0, 0)))  # room for the ring
        if quiz.unfinished:
            button = self._add(Button(look, self.tr("Continue"), "plain", of=quiz.title))
            button.clicked.connect(lambda: self.resume_asked.emit(quiz.unfinished))
        else:
            self._add_modes(quiz)

    def _add_modes(self, quiz: QuizRow) -> None:
        for mode in (each for each in OFFERED if each in quiz.modes):
            button = self._add(begin_button(self._look, quiz, mode))
            button.clicked.connect(lambda _=False, mode=mode: self.asked.emit(quiz.id, mode))

    def _add(self, button: Button) -> Button:
        self._row.addWidget(button)
        self.buttons.append(button)
        return button

    def _detail(self, quiz: QuizRow) -> str:
        questions = Texts().questions(quiz.questions)
        open_one = next((each for each in quiz.attempts if each.id == quiz.unfinished), None)
        if open_one is not None:
            return "  ·  ".join(filter(None, (questions, how_far_text(open_one), meant_text(quiz.meant_from))))
        last = next((each for each in quiz.attempts if each.points is not None), None)
        if last is None or last.points is None:
            return "  ·  ".join(filter(None, (questions, meant_text(quiz.meant_from))))
        points = self.tr("last time {points} of {total}").format(
            points=points_text(last.points), total=points_text(last.out_of)
        )
        return f"{questions}  ·  {points}"


def how_far_text(attempt: AttemptRow) -> str:
    """Return how many questions of an attempt under way are answered, and how many of these are not complete."""
    words = QCoreApplication.translate("QuizCard", "{answered} of {total} answered")
    if attempt.parts:
        words = QCoreApplication.translate("QuizCard", "{answered} of {total} answered ({parts} not complete)")
    return words.format(answered=attempt.answered, total=attempt.total, parts=attempt.parts)


def begin_button(look: Look, quiz: QuizRow, mode: Mode, kind: str = "plain") -> Button:
    """Return the button that begins a quiz in a mode; of a test around the course it is read out which."""
    names = {
        Mode.PRE: QCoreApplication.translate("QuizCard", "Begin the pre-test: {quiz}"),
        Mode.POST: QCoreApplication.translate("QuizCard", "Begin the post-test: {quiz}"),
    }
    if mode not in names:
        return Button(look, mode_word(mode), kind, of=quiz.title)
    button = Button(look, QCoreApplication.translate("QuizCard", "Begin"), kind)
    button.setAccessibleName(names[mode].format(quiz=quiz.title))
    return button
