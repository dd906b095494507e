"""How sure the learner is, asked before the mark is known and always in view."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from htcourse.core.certainty import Calibration
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures import AnswerWidget
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.keys import is_ascii, physical_key
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.one_of import make_one_of, set_chosen

KEYS = ("G", "H", "E")
"""Guess, fairly, very sure."""


class Confidence(QWidget):
    """Three buttons, of which one or none is down.

    They stand below the card of the question and stay there: in no window in its foot.
    """

    chosen = Signal(int)
    """The learner said how sure: 1 guess, 2 fairly, 3 very sure."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        flow = FlowLayout(look, (6, 4), Label(look, self.tr("How sure are you?"), "muted"), inside=self)
        self.buttons: list[Button] = []
        for degree, word in enumerate(confidence_words(), start=1):
            button = Button(look, word, "segment")
            button.setToolTip(KEYS[degree - 1])
            button.setAccessibleDescription(self.tr("Key {key}").format(key=KEYS[degree - 1]))
            make_one_of(button)
            button.clicked.connect(lambda _=False, value=degree: self._on_clicked(value))
            flow.addWidget(button)
            self.buttons.append(button)

    def value(self) -> int | None:
        """Return how sure, or None while nothing was said."""
        return next((n for n, each in enumerate(self.buttons, start=1) if each.isChecked()), None)

    def set_value(self, value: int | None) -> None:
        """Show what was said before."""
        for number, button in enumerate(self.buttons, start=1):
            set_chosen(button, is_chosen=number == value)

    def choose_key(self, event: QKeyEvent) -> bool:
        """Say how sure at G, H or E, by the place of the key on other layouts; False at any other key."""
        key = chr(event.key()) if is_ascii(event) else physical_key(event)
        if not self.isVisible() or event.modifiers() or key not in KEYS:
            return False
        self.buttons[KEYS.index(key)].click()
        return True

    def _on_clicked(self, value: int) -> None:
        self.set_value(value)
        self.chosen.emit(value)


def calibration_words(found: Sequence[Calibration]) -> str:
    """Return how often one was right at each confidence, a sentence each; empty where nothing was said."""
    templates = (
        QCoreApplication.translate("Quiz", "When you called it a guess, {right} of {all} were right."),
        QCoreApplication.translate("Quiz", "When you said fairly sure, {right} of {all} were right."),
        QCoreApplication.translate("Quiz", "When you said very sure, {right} of {all} were right."),
    )
    return " ".join(templates[each.confidence - 1].format(right=each.right, all=each.answers) for each in found)


def answer_keys(widget: AnswerWidget) -> tuple[tuple[str, str], ...]:
    """Return the keys that answer, with what they mean: those that the field with the focus does not take."""
    if widget.side is not None:
        return ()  # they would stand below what is beside the narrative, out of view; its caps tell the digits
    check = QCoreApplication.translate("QuizView", "check")
    if widget.interaction.gesture == "write":
        return ((QCoreApplication.translate("QuizView", "Ctrl+Enter"), check),)  # Enter is for the text
    enter = (QCoreApplication.translate("QuizView", "Enter"), check)
    if widget.is_typed:
        return (enter,)  # letters and digits are for the field
    last = min(9, widget.digits())
    span = f"1–{last}" if last > 1 else "1"
    digits = ((span, QCoreApplication.translate("QuizView", "choose")),) if last else ()
    sure = zip(KEYS, map(str.lower, confidence_words()), strict=True)
    return (*digits, *sure, enter)


def confidence_words() -> tuple[str, str, str]:
    """Return the three degrees of being sure, least first."""
    return (
        QCoreApplication.translate("Quiz", "Guess"),
        QCoreApplication.translate("Quiz", "Fairly sure"),
        QCoreApplication.translate("Quiz", "Very sure"),
    )
