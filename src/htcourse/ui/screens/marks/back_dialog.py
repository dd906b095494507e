"""Asks who takes a regrade back, and why, before it is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.folding import has_letter
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look

LONGEST = 200


class BackDialog(Dialog):
    """Two lines; a name is needed, the reason may stay empty."""

    given = Signal(str, str)
    """Take it back: the name of who does, and why."""

    def __init__(self, look: Look, parent: QWidget, by: str) -> None:
        super().__init__(look, self.tr("Take the regrade back?"), parent)
        words = self.tr("What stood before stands again. Your name and the reason are kept with each mark.")
        self.add_text(words, "muted")
        self.by = self.add_field(self.tr("Your name"), by, LONGEST)
        self.reason = self.add_field(self.tr("Reason (may stay empty)"), most=LONGEST)
        self.add_button(self.tr("Cancel"), "quiet")
        self.go = self.add_button(self.tr("Take back"), "primary", self._tell)
        self.go.setDefault(True)
        self.by.textChanged.connect(self._on_typed)
        self._on_typed()
        (self.reason if by else self.by).setFocus()

    def _on_typed(self) -> None:
        self.go.setEnabled(has_letter(self.by.text()))

    def _tell(self) -> None:
        self.given.emit(self.by.text(), self.reason.text())
