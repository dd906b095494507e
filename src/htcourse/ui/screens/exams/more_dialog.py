"""Asks for a reason and a name before one attempt more is allowed; both may stay empty."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.exams.aside_dialog import LONGEST


class MoreDialog(Dialog):
    """Two lines, kept with what is allowed."""

    given = Signal(str, str)
    """Allow it, for this reason, in this name."""

    def __init__(self, look: Look, parent: QWidget, by: str) -> None:
        super().__init__(look, self.tr("Allow one attempt more?"), parent)
        self.add_text(self.tr("Reason and name are kept with it and stand in lists and on the sheet."), "muted")
        self.reason = self.add_field(self.tr("Reason (may stay empty)"), most=LONGEST)
        self.by = self.add_field(self.tr("Your name"), by, LONGEST)
        self.add_button(self.tr("Cancel"), "quiet")
        self.go = self.add_button(self.tr("Allow it"), "primary", self._tell)
        self.go.setDefault(True)
        self.reason.setFocus()

    def _tell(self) -> None:
        self.given.emit(self.reason.text(), self.by.text())
