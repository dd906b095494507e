"""What every way of answering can do."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Answer, Interaction, Mark, State
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.choice_row import RowState

ROW_STATES = {
    State.RIGHT: RowState.RIGHT,
    State.PARTLY: RowState.PARTLY,
    State.WRONG: RowState.WRONG,
    State.MISSED: RowState.MISSED,
    State.LEFT: RowState.LEFT,
    State.UNTOLD: RowState.OPEN,
}


def right_words(answer: str) -> str:
    """Return what would have been right (HTML) as it stands before a reason: in the colour and weight of an answer."""
    words = QCoreApplication.translate("PlaceBoard", "Right: {answer}.").format(answer=f"<b>{answer}</b>")
    return f'<span class="answer">{words}</span>'


class AnswerWidget(QWidget):
    """Lets a person give one answer; it never knows the key. The answer's shape is that of the question type.

    `side` is a widget to stand beside the question, or below it where the window is narrow; None without one.
    `rating` is what its learner holds the answer against, shown while that is to be done; None without one.
    `is_typed` says that answers grow letter by letter, so that whoever keeps them waits for a pause.
    """

    answered = Signal(dict)
    """The answer changed and is complete enough to be checked."""

    hint_changed = Signal()
    """What `hint` says is another by now."""

    is_typed = False

    is_told_beside = False
    """Whether a panel says in words what became of the answer: what was typed bears the sign then, not the word too."""

    is_of_another = False
    """Whether who looks at the answer is not who gave it."""

    marks_again = False
    """Whether an answer that is changed beside its mark is marked anew at once: a text held against its rubric."""

    def __init__(self, look: Look, interaction: Interaction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.interaction = interaction
        self.side: QWidget | None = None
        self.rating: QWidget | None = None
        self.is_locked = False

    def answer(self) -> dict[str, Any]:
        """Return what was given so far."""
        raise NotImplementedError

    def set_answer(self, answer: Answer) -> None:
        """Show an answer given before; nothing is emitted."""
        raise NotImplementedError

    def is_complete(self) -> bool:
        """Return whether there is enough to be checked."""
        raise NotImplementedError

    def show_mark(self, mark: Mark | None, *, has_reasons: bool = True) -> None:
        """Show right and wrong, in words too, and the reasons; None takes the marks away."""
        raise NotImplementedError

    def set_locked(self, is_locked: bool) -> None:
        """Stop taking answers, or take them again."""
        self.is_locked = is_locked

    def set_finished(self) -> None:
        """Take no answer any more, and no mark of one's own: it is handed in for good."""
        self.set_locked(True)

    def set_compact(self, is_compact: bool) -> None:
        """Stand closer together in a low window."""

    def digits(self) -> int:
        """Return up to which number digits choose something; 0 where none does."""
        return 0

    def hint(self) -> tuple[str, bool]:
        """Return a word of help on answering, empty where there is none, and whether Check waits for what it says."""
        return "", False

    def choose_digit(self, digit: int) -> bool:
        """Do what the digit key stands for; return whether it stands for anything."""
        return False

    def focus_first(self) -> None:
        """Put the focus where answering begins."""
        self.setFocus()

    def caret(self) -> int:
        """Return where the next key goes: how many letters of a text stand before it, or which row; 0 at the start."""
        return 0

    def set_caret(self, place: int) -> None:
        """Go on there."""

    def last_given(self) -> QWidget | None:
        """Return the row or field that the answer was given at, to be seen beside what became of it."""
        return self.focusWidget()

    def ask(self) -> bool:
        """Tell or ask at once what keeps what was given from being an answer; return whether anything does."""
        return False

    def go_on(self) -> bool:
        """Go to what is still to be written; return whether there is any, so that Enter leaves nothing half done."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on within the answer; once that is whole, it is for what the question stands in."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and not self.is_locked and self.go_on()):
            super().keyPressEvent(event)

    def tell(self) -> None:
        """Emit `answered` if the answer is complete."""
        if self.is_complete():
            self.answered.emit(self.answer())


def state_word(state: State) -> str:
    """Return what became of something, in a word; nothing where the quiz does not tell."""
    words = {
        State.RIGHT: QCoreApplication.translate("AnswerWidget", "Right"),
        State.PARTLY: QCoreApplication.translate("Quiz", "Partly right"),
        State.WRONG: QCoreApplication.translate("AnswerWidget", "Not right"),
        State.MISSED: QCoreApplication.translate("AnswerWidget", "Missed"),
        State.LEFT: QCoreApplication.translate("AnswerWidget", "Rightly left out"),
        State.UNTOLD: "",
    }
    return words[state]
