"""Asks who does something and why, before it is done and kept."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from htcourse.core.folding import has_letter
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look

_LONGEST = 200
"""Letters of a reason and of a name."""


class ReasonDialog(Dialog):
    """A reason and a name; what is needed of the two may not stay empty."""

    def __init__(self, look: Look, parent: QWidget, title: str, words: str, by: str, reason: str = "") -> None:
        """Show `by`, the name that is known, and `reason` above the line of one that is needed."""
        super().__init__(look, title, parent)
        self.add_text(words, "muted")
        may_be_empty = QCoreApplication.translate("Dialog", "Reason (may stay empty)")
        self.reason = self.add_field(reason or may_be_empty, most=_LONGEST)
        self.by = self.add_field(QCoreApplication.translate("Dialog", "Your name"), by, _LONGEST)
        self._is_reason_needed = bool(reason)

    def ask(self, yes: str, call: Callable[[str, str], object], *, needs_name: bool = True) -> None:
        """Open it; `call(reason, name)` does what is asked about."""
        self.add_button(QCoreApplication.translate("Dialog", "Cancel"), "quiet")
        self.go = self.add_button(yes, "primary", lambda: call(self.reason.text(), self.by.text()))
        self.go.setDefault(True)
        needed = [self.reason] * self._is_reason_needed + [self.by] * needs_name

        def typed() -> None:
            self.go.setEnabled(all(has_letter(each.text()) for each in needed))

        for each in needed:
            each.textChanged.connect(typed)
        typed()
        self.reason.setFocus()
        self.open()
