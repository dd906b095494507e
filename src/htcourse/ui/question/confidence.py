"""How sure the learner is, asked before the mark is known."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.one_of import make_one_of, set_chosen


class Confidence(QWidget):
    """Three buttons, of which one or none is down."""

    chosen = Signal(int)
    """The learner said how sure: 1 guess, 2 fairly, 3 very sure."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        flow = FlowLayout(look, (6, 4), Label(look, self.tr("How sure are you?"), "muted"), inside=self)
        self.buttons: list[Button] = []
        for degree, word in enumerate(confidence_words(), start=1):
            button = Button(look, word, "tab")
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

    def _on_clicked(self, value: int) -> None:
        self.set_value(value)
        self.chosen.emit(value)


def confidence_words() -> tuple[str, str, str]:
    """Return the three degrees of being sure, least first."""
    return (
        QCoreApplication.translate("Quiz", "Guess"),
        QCoreApplication.translate("Quiz", "Fairly sure"),
        QCoreApplication.translate("Quiz", "Very sure"),
    )
