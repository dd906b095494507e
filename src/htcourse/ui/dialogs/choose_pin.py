"""Asks for a new PIN: a learner's, whose digits can be seen, or the trainer's, which is typed twice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.pin_pad import PinPad, TwicePad
from htcourse.usecases.people.learner_pin import LONGEST, SHORTEST, is_pin


class NewPinDialog(Dialog):
    """Tells a PIN that can be one."""

    chosen = Signal(str)
    """The new PIN."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, self.tr("New PIN"), parent, 400)
        words = self.tr("{shortest} to {longest} digits. See that nobody looks over your shoulder.")
        self.add_text(words.format(shortest=SHORTEST, longest=LONGEST), "small")
        self.pad = PinPad(look, self.windowTitle(), LONGEST, is_hidden=False)
        self.body.addWidget(self.pad)
        self.add_button(self.tr("Cancel"), "quiet")
        self.keep = self.add_button(self.tr("Set the PIN"), "primary", lambda: self.chosen.emit(self.pad.text()))
        self.keep.setDefault(True)
        self.keep.setEnabled(False)
        self.pad.changed.connect(lambda text: self.keep.setEnabled(is_pin(text)))


class TrainerPinDialog(Dialog):
    """Tells a PIN that was typed twice."""

    chosen = Signal(str)
    """The trainer's new PIN."""

    def __init__(self, look: Look, parent: QWidget, no: str = "") -> None:
        super().__init__(look, self.tr("Trainer’s PIN"), parent, 400)
        words = self.tr("It stands before modules, exams and essays on this computer. {shortest} to {longest} digits.")
        self.add_text(words.format(shortest=SHORTEST, longest=LONGEST), "small")
        self.twice = TwicePad(look, self.windowTitle(), LONGEST)
        self.body.addWidget(self.twice)
        self.no = self.add_button(no or self.tr("Cancel"), "quiet")
        self.keep = Button(look, self.tr("Set the PIN"), "primary", call=self._take)
        self.keep.setDefault(True)
        self.keep.setEnabled(False)
        self.foot.addWidget(self.keep)
        self.twice.pad.changed.connect(lambda text: self.keep.setEnabled(is_pin(text)))

    def _take(self) -> None:
        pin = self.twice.take()
        if pin:
            self.accept()
            self.chosen.emit(pin)
