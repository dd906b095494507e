"""Asks for a new PIN; its digits can be seen, so it need not be typed twice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.pin_pad import PinPad
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
