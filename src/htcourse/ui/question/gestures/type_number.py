"""Type a number. Answer: `{"number": "5,5"}`, as typed; with two readings also `means`, the one that was chosen."""

from typing import Any

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from htcourse.core.question_types.answers import NO_NUMBER, TWO_NUMBERS
from htcourse.core.quiz import Answer, Interaction
from htcourse.core.read_numbers import other_unit, parse_number, readings
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.typed import TypedLine
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.one_of import make_one_of, set_chosen

GESTURE = "type-number"
_WIDTH = 160
_PAUSE_MS = 900
"""After so long without a letter it is said what is wrong with what stands there: on the way to a number much is."""
_THIN_SPACE = "\u202f"


class NumberLine(TypedLine):
    """A short line with its unit beside it; below it, which of two readings was meant, or that it is no number."""

    key = "number"

    def __init__(self, look: Look, interaction: Interaction, parent: QWidget | None = None) -> None:
        super().__init__(look, interaction, parent, width=_WIDTH)
        self.asked = QWidget()
        self._question = Label(look, self.tr("Which number did you mean?"), "muted")
        flow = FlowLayout(look, (6, 4), self._question, inside=self.asked)
        self.meanings = [Button(look, "", "segment"), Button(look, "", "segment")]
        for each in self.meanings:
            make_one_of(each)
            each.clicked.connect(lambda _=False, chosen=each: self._on_meant(chosen))
            flow.addWidget(each)
        self.refusal = Label(look, "", "warn", wraps=True)
        self._found: tuple[float, ...] = ()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._settle)
        self.field.editingFinished.connect(self._settle)
        column = self.layout()
        assert column is not None
        for widget in (self.asked, self.refusal):
            column.addWidget(widget)
            widget.hide()

    def answer(self) -> dict[str, Any]:
        """Return the text as typed, and what it means where that is not one number."""
        meant = self._meant()
        if len(self._found) == 1 or not self.field.text().strip():
            return super().answer()
        unread = TWO_NUMBERS if self._found else NO_NUMBER
        return super().answer() | {"means": unread if meant is None else repr(meant)}

    def set_answer(self, answer: Answer) -> None:
        """Show what was typed before, and what was meant."""
        super().set_answer(answer)
        self._read()
        meant = parse_number(str(answer.get("means", "")))
        for number, button in zip(self._found, self.meanings, strict=False):
            set_chosen(button, is_chosen=number == meant)
        self._settle()

    def is_complete(self) -> bool:
        """Return whether it is one number, or it was said which of two."""
        return len(self._found) == 1 or self._meant() is not None

    def ask(self) -> bool:
        """Ask which of two numbers was meant, or say that there is none."""
        self._settle()
        return bool(self.field.text().strip()) and not self.is_complete()

    def set_locked(self, is_locked: bool) -> None:
        """Let the text be read only, and what was meant stand."""
        super().set_locked(is_locked)
        for each in self.meanings:
            each.setEnabled(not is_locked)
        self._show_asked()

    def _on_edited(self) -> None:
        self._read()
        self.refusal.hide()
        self.asked.hide()
        self._pause.start()
        super()._on_edited()

    def _read(self) -> None:
        """Read the text in every way; the reading of the language's own decimal sign stands first."""
        text = self.field.text()
        found = readings(text, self.interaction.unit, self.interaction.units)
        point = QLocale().decimalPoint()
        self._found = found if point in text else found[::-1]
        for number, button in zip(self._found, self.meanings, strict=False):
            set_chosen(button, is_chosen=False)
            button.set_words(_unmistakable(number, point))

    def _settle(self) -> None:
        """Ask which of two numbers was meant, or say that what stands there is none."""
        self._pause.stop()
        is_none = not self._found and bool(self.field.text().strip())
        self.refusal.set_words(self._why_none())
        self.refusal.setVisible(is_none and not self.is_locked)
        self._show_asked()
        for told, said in ((self.refusal, self.refusal.words), (self.asked, self._question.words)):
            if not self.is_locked and told.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _show_asked(self) -> None:
        """Ask which of two was meant; where nobody can answer any more, say what was, if anything."""
        asks = not self.is_locked
        self._question.set_words(self.tr("Which number did you mean?") if asks else self.tr("Meant:"))
        for each in self.meanings:
            each.setVisible(asks or each.isChecked())
        self.asked.setVisible(len(self._found) > 1 and (asks or self._meant() is not None))

    def _why_none(self) -> str:
        """Return why what stands there is not taken: it is in another unit, or no number."""
        unit = self.interaction.unit
        other = other_unit(self.field.text(), unit, self.interaction.units) if unit else ""
        if other:
            return self.tr("“{other}” is not what is asked for. Give the number in this unit: {unit}.").format(
                other=other, unit=unit
            )
        words = self.tr("This is not one number. Write it in digits alone, such as 1110 or {decimal}.")
        return words.format(decimal=_unmistakable(5.5, QLocale().decimalPoint()))

    def _meant(self) -> float | None:
        if len(self._found) < 2:
            return None
        return next((each for each, button in zip(self._found, self.meanings, strict=True) if button.isChecked()), None)

    def _on_meant(self, chosen: Button) -> None:
        for each in self.meanings:
            set_chosen(each, is_chosen=each is chosen)
        self.answered.emit(self.answer())


def _unmistakable(number: float, point: str) -> str:
    """Return a number with a space between thousands, so that its comma or point can only part decimals."""
    return f"{number:,.12g}".replace(",", _THIN_SPACE).replace(".", point)


def create(look: Look, interaction: Interaction, parent: QWidget | None = None) -> NumberLine:
    """Return a line for a number."""
    return NumberLine(look, interaction, parent)
