"""The letters that a long list can be jumped to by."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from htcourse.core.folding import fold
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.help.entry_list import Entry
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.focus_order import go_along, let_tab_come_to

DIGITS = "0–9"
_WIDTH = 28


def first_letters(entries: Sequence[Entry]) -> dict[str, str]:
    """Return the first entry of each letter, in the order of the entries: all digits are one."""
    found: dict[str, str] = {}
    for entry in entries:
        letter = next((each for each in fold(entry.heading, 1) if each.isalnum()), "").upper()
        found.setdefault(DIGITS if letter.isdecimal() else letter, entry.id)
    found.pop("", None)
    return found


class _Letter(Button):
    """Leaves the arrow keys to the row: a button would send the focus elsewhere."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Space or Enter alone."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Letters(QWidget):
    """A button a letter. Tab comes to one of them, the arrow keys go from letter to letter."""

    asked = Signal(str)
    """A letter was pressed: the id of its first entry."""

    def __init__(self, look: Look, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.buttons: list[Button] = []
        row = FlowLayout(look, (0, 0), inside=self)
        for letter, entry in first_letters(entries).items():
            button = _Letter(look, letter, "quiet", parent=self)
            button.setAccessibleName(self.tr("Go to {letter}").format(letter=letter))
            button.clicked.connect(lambda _=False, entry=entry: self.asked.emit(entry))
            row.addWidget(button)
            self.buttons.append(button)
        if self.buttons:
            let_tab_come_to(self.buttons[0], self.buttons)
        look.follow(self._restyle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the letter before or after, to the first or the last."""
        if not go_along(self.buttons, event.key(), is_row=True):
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        for each in self.buttons:
            each.setStyleSheet("padding: 0;")
            each.setFixedWidth(self._look.px(_WIDTH if each.text() != DIGITS else _WIDTH + 12))
