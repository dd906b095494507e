"""Asks for a reason and a name before an exam that was begun elsewhere is set aside."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.folding import has_letter
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look

LONGEST = 200


class AsideDialog(Dialog):
    """Two lines; nothing happens before both are filled in."""

    given = Signal(str, str)
    """Set it aside, for this reason, in this name."""

    def __init__(self, look: Look, parent: QWidget, title: str, by: str) -> None:
        super().__init__(look, self.tr("Set this exam aside?"), parent)
        self.add_text(title, "strong")
        words = self.tr(
            "It counts nowhere, and can be sat here from the beginning. Its answers are kept. This can be taken back."
        )
        self.add_text(words, "muted")
        self.reason = self.add_field(self.tr("Reason (the learner reads it)"), most=LONGEST)
        self.by = self.add_field(self.tr("Your name"), by, LONGEST)
        self.add_button(self.tr("Cancel"), "quiet")
        self.go = self.add_button(self.tr("Set aside"), "primary", self._tell)
        self.go.setDefault(True)
        for field in (self.reason, self.by):
            field.textChanged.connect(self._on_typed)
        self._on_typed()
        self.reason.setFocus()

    def _on_typed(self) -> None:
        self.go.setEnabled(has_letter(self.reason.text()) and has_letter(self.by.text()))

    def _tell(self) -> None:
        self.given.emit(self.reason.text(), self.by.text())
