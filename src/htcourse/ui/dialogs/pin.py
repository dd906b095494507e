"""Asks for a PIN: a learner's before the tile opens, or the trainer's."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.dialogs import LOW, Dialog
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.pin_pad import PinPad, forgotten_words
from htcourse.usecases.people.pins import LONGEST, is_pin

_WIDTH, _LOW_WIDTH, _MARGIN = 400, 480, 24
"""Of the dialog, of one in a low window, and beside what it shows, in px at 100 %."""


class PinDialog(Dialog):
    """Closes when the PIN is right; a wrong one is told below the keys, before whom to ask where it is `forgotten`."""

    opened = Signal()
    """The PIN was right."""

    def __init__(
        self, look: Look, parent: QWidget, name: str, is_right: Callable[[str], bool], forgotten: str = ""
    ) -> None:
        is_low = parent.window().height() <= look.px(LOW)
        width = _LOW_WIDTH if is_low else _WIDTH
        super().__init__(look, self.tr("PIN of {name}").format(name=name), parent, width)
        self._is_right = is_right
        self._wrong = self.tr("That is not the PIN.")
        self._forgotten = forgotten or forgotten_words()
        self.pad = PinPad(look, self.accessibleName(), LONGEST, height=parent.window().height())
        self.body.addWidget(self.pad)
        self.said = self.add_text(f"{self._wrong} {self._forgotten}", "bad")
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Its room is kept: no key moves away under a hand.
        self.said.setMinimumHeight(self.said.heightForWidth(look.px(width - 2 * _MARGIN)))
        self.said.set_role("small")
        self.said.set_words(self._forgotten)
        self.add_button(self.tr("Cancel"), "quiet")
        self.go_on = self.add_button(self.tr("Open"), "primary")
        self.go_on.clicked.disconnect()
        self.go_on.clicked.connect(self._try)
        self.go_on.setDefault(True)
        self.go_on.setEnabled(False)
        self.pad.changed.connect(lambda text: self.go_on.setEnabled(is_pin(text)))

    def _try(self) -> None:
        words = f"{self._wrong} {self._forgotten}"
        try:
            if self._is_right(self.pad.text()):
                self.accept()
                self.opened.emit()
                return
        except CourseError as error:
            words = error_text(error)
        self.pad.clear()
        self.pad.focus_first()
        self.said.set_role("bad")
        self.say(self.said, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let digits into the field wherever the focus is."""
        if not self.pad.field.take(event):
            super().keyPressEvent(event)
