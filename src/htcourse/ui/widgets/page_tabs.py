"""Tabs below a page's title, in as many rows as they need."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.one_of import make_one_of


class PageTabs(QWidget):
    """One of its buttons is down; arrows press the next one, as among radio buttons."""

    asked = Signal(str)
    """A tab was pressed (its name)."""

    def __init__(self, look: Look, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`words` are what stands on the tabs, by name."""
        super().__init__(parent)
        self.buttons = {name: Button(look, text, "tab") for name, text in words.items()}
        in_column(
            FlowLayout(look, (2, 2), *self.buttons.values()), inside=self, look=look, margins=(0, 8, 0, 8), spacing=0
        )
        for name, button in self.buttons.items():
            make_one_of(button)
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))

    def mark(self, name: str) -> None:
        """Let a tab be down."""
        self.buttons[name].setChecked(True)

    def focus_marked(self) -> None:
        """Put the focus on the tab that is down, if one is."""
        for button in self.buttons.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
