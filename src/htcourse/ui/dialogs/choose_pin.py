"""Asks for a new PIN, a learner's or the trainer's: it is typed twice, hidden."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from htcourse.ui.dialogs import LOW, Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.pin_pad import TwicePad
from htcourse.usecases.people.pins import LONGEST, SHORTEST, is_pin


class _PinDialog(Dialog):
    """Tells a PIN that can be one and was typed twice."""

    chosen = Signal(str)
    """The new PIN."""

    def __init__(self, look: Look, parent: QWidget, title: str, words: str, no: str = "") -> None:
        super().__init__(look, title, parent, 400)
        said = self.add_text(words.format(shortest=SHORTEST, longest=LONGEST), "small")
        self.twice = TwicePad(look, title, LONGEST, height=parent.window().height())
        self.body.addWidget(self.twice)
        if parent.window().height() <= look.px(LOW):
            self.body.addWidget(said)  # no room for all: the keys first
        self.no = self.add_button(no or self.tr("Cancel"), "quiet")
        self.keep = Button(look, self.tr("Next"), "primary", call=self._take)
        self.keep.setDefault(True)
        self.keep.setEnabled(False)
        self.foot.addWidget(self.keep)
        self.twice.pad.changed.connect(lambda text: self.keep.setEnabled(is_pin(text)))
        self.twice.turned.connect(
            lambda is_again: self.keep.setText(self.tr("Set the PIN") if is_again else self.tr("Next"))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let digits into the field wherever the focus is; after Tab they are the PIN typed again, as in two fields."""
        field = self.twice.pad.field
        if not field.digit(event):
            super().keyPressEvent(event)
            return
        if self.keep.isEnabled() and not self.twice.is_again:
            self._take()
        field.take(event)

    def _take(self) -> None:
        pin = self.twice.take()
        if pin:
            self.accept()
            self.chosen.emit(pin)


class NewPinDialog(_PinDialog):
    """That of a learner."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        words = self.tr("{shortest} to {longest} digits. See that nobody looks over your shoulder.")
        super().__init__(look, parent, self.tr("New PIN"), words)


class TrainerPinDialog(_PinDialog):
    """That of the trainer; `no` says what happens without one."""

    def __init__(self, look: Look, parent: QWidget, no: str = "") -> None:
        words = self.tr("It stands before modules, exams and essays on this computer. {shortest} to {longest} digits.")
        super().__init__(look, parent, self.tr("Trainer’s PIN"), words, no)
