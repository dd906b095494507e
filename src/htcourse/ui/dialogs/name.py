"""Asks for a line of words: a name, now that a second person learns on this computer, or a code."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look


def ask_line(
    look: Look,
    parent: QWidget,
    title: str,
    words: str,
    named: tuple[str, str],
    call: Callable[[str], object],
    most: int,
) -> Dialog:
    """Ask for a line of at most so many letters; `named` are the names of its field and of the button that takes it."""
    dialog = Dialog(look, title, parent)
    dialog.add_text(words)
    field = QLineEdit()
    field.setFont(look.font(14))
    field.setMaxLength(most)
    field.setAccessibleName(named[0])
    dialog.body.addWidget(field)
    dialog.add_button(dialog.tr("Cancel"), "quiet")
    take = dialog.add_button(named[1], "primary", lambda: call(field.text()))
    take.setDefault(True)
    take.setEnabled(False)
    field.textChanged.connect(lambda text: take.setEnabled(bool(text.strip())))
    dialog.open()
    field.setFocus()
    return dialog


class NameDialog(Dialog):
    """One field; a second one where the person before has no name yet."""

    named = Signal(str, str)
    """The new person's name, and that of the person before, which may be empty."""

    def __init__(self, look: Look, parent: QWidget, *, asks_before: bool) -> None:
        super().__init__(look, self.tr("Somebody new"), parent)
        self.add_text(self.tr("A name or a nickname, so that nobody’s answers land in another’s file."), "muted")
        self.name = self.add_field(self.tr("Your name"))
        self.before = (
            self.add_field(self.tr("Name of who learned here before (if you know it)")) if asks_before else None
        )
        self.add_button(self.tr("Cancel"), "quiet")
        self.go_on = self.add_button(self.tr("Go on"), "primary", self._tell)
        self.go_on.setDefault(True)
        self.go_on.setEnabled(False)
        self.name.textChanged.connect(lambda text: self.go_on.setEnabled(bool(text.strip())))
        self.name.setFocus()

    def _tell(self) -> None:
        self.named.emit(self.name.text().strip(), self.before.text().strip() if self.before is not None else "")
