"""Asks for a PIN: a learner's before the tile opens, or the trainer's."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.pin_pad import PinPad
from htcourse.usecases.people.pins import LONGEST, is_pin


class PinDialog(Dialog):
    """Closes when the PIN is right; a wrong one is said, and whom to ask where it is `forgotten`."""

    opened = Signal()
    """The PIN was right."""

    def __init__(
        self, look: Look, parent: QWidget, name: str, is_right: Callable[[str], bool], forgotten: str = ""
    ) -> None:
        super().__init__(look, self.tr("PIN of {name}").format(name=name), parent, 400)
        self._is_right, self._forgotten = is_right, forgotten
        self.pad = PinPad(look, self.accessibleName(), LONGEST, height=parent.window().height())
        self.body.addWidget(self.pad)
        self.said = self.add_text("", "bad")
        self.said.hide()
        self.add_button(self.tr("Cancel"), "quiet")
        self.go_on = self.add_button(self.tr("Open"), "primary")
        self.go_on.clicked.disconnect()
        self.go_on.clicked.connect(self._try)
        self.go_on.setDefault(True)
        self.go_on.setEnabled(False)
        self.pad.changed.connect(lambda text: self.go_on.setEnabled(is_pin(text)))

    def _try(self) -> None:
        words = self.tr("That is not the PIN. Who set up this computer finds in the README what to do without one.")
        words = f"{words} {self._forgotten}".rstrip()
        try:
            if self._is_right(self.pad.text()):
                self.accept()
                self.opened.emit()
                return
        except CourseError as error:
            words = error_text(error)
        self.said.set_words(words)
        self.said.show()
        self.pad.clear()
        self.pad.focus_first()
        self._fit_height()
        self.bring_into_view(self.said)
