"""Tabs below a page's title, in as many rows as they need; in a low window in one, with a menu of the others."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.choice_button import MenuButton
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.layouts import Fitted, in_column
from htcourse.ui.widgets.one_of import make_one_of

_GAP = 2


class PageTabs(Fitted):
    """One of its buttons is down; arrows press the next one, as among radio buttons."""

    asked = Signal(str)
    """A tab was pressed, or chosen in the menu (its name)."""

    def __init__(self, look: Look, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`words` are what stands on the tabs, by name."""
        super().__init__(parent)
        self._look, self._is_one_row = look, False
        self.buttons = {name: Button(look, text, "tab") for name, text in words.items()}
        self.others = MenuButton(look, self.tr("Other pages"), self._add_others)
        """At the end of one row without room for all."""
        self.others.set_kind("tab")
        self.others.hide()
        row = FlowLayout(look, (_GAP, _GAP), *self.buttons.values(), self.others)
        in_column(row, inside=self, look=look, margins=(0, 8, 0, 8), spacing=0)
        for name, button in self.buttons.items():
            make_one_of(button)
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        look.follow(self.fit)

    def keep_to_one_row(self, *, is_one_row: bool) -> None:
        """Stand in one row, with a menu of those without room, or in as many rows as they need."""
        if is_one_row != self._is_one_row:
            self._is_one_row = is_one_row
            self.fit()

    def mark(self, name: str) -> None:
        """Let a tab be down."""
        self.buttons[name].setChecked(True)
        self.fit()

    def focus_marked(self) -> None:
        """Put the focus on the tab that is down, if one is."""
        for button in self.buttons.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Show as many tabs as there is room for."""
        seen = self._with_room() if self._is_one_row else list(self.buttons)
        for name, button in self.buttons.items():
            button.setVisible(name in seen)
        self.others.setVisible(len(seen) < len(self.buttons))

    def _with_room(self) -> list[str]:
        """Return the first tabs that fit beside the menu; the one that is down is among them in any case."""
        gap = self._look.px(_GAP)
        widths = {name: each.sizeHint().width() + gap for name, each in self.buttons.items()}
        room = self.width() + gap
        if sum(widths.values()) <= room:
            return list(widths)
        room -= self.others.sizeHint().width() + gap
        down = [name for name, each in self.buttons.items() if each.isChecked()]
        seen: list[str] = []
        for name in widths:
            if sum(widths[each] for each in {*seen, name, *down}) > room:
                break
            seen.append(name)
        return [*seen, *(each for each in down if each not in seen)]

    def _add_others(self, menu: QMenu) -> None:
        for name, button in self.buttons.items():
            if button.isHidden():
                menu.addAction(button.text(), partial(self.asked.emit, name))
