"""Buttons that open a menu: of things to do, or of choices, of which the one chosen is shown."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionButton, QStylePainter, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import GAP, Button
from htcourse.ui.widgets.menu import LettersTyped, Menu

ICON = 16


class MenuButton(Button):
    """Opens a menu below it; `fill` puts into it what can be done now."""

    def __init__(self, look: Look, text: str, fill: Callable[[QMenu], object], parent: QWidget | None = None) -> None:
        super().__init__(look, text, "plain", parent=parent)
        self._fill = fill
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.clicked.connect(self.open_menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu by an arrow as well, as that of any list to choose from."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.click()
        else:
            super().keyPressEvent(event)

    def open_menu(self) -> QMenu:
        """Open the menu."""
        menu = Menu(self._look, self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToHide.connect(menu.deleteLater)
        self._fill(menu)
        menu.setMinimumWidth(self.width())
        over = menu.sizeHint().width() - self.width()
        around = self.parentWidget()
        # At the right edge of what it stands in the menu ends where the button does.
        is_at_the_edge = around is not None and over <= self.x() and self.geometry().right() + over >= around.width()
        menu.open_beside(self, -over if is_at_the_edge else 0)
        return menu

    def _restyle(self) -> None:
        super()._restyle()
        self.setIcon(self._look.icon("chevron-down", "ink2", ICON, -GAP))
        self.setIconSize(QSize(self._look.px(ICON) + self._look.px(GAP), self._look.px(ICON)))


class ChoiceButton(MenuButton):
    """One of several values; `name` says of what, for a screen reader."""

    chosen = Signal(str)
    """Another value was chosen."""
    cut = Qt.TextElideMode.ElideMiddle
    """Which part of its words goes where they have no room."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        self._name = name
        self._choices: tuple[tuple[str, str], ...] = ()
        self._groups: Mapping[str, str] = {}
        self._value = ""
        self._typed = LettersTyped()
        super().__init__(look, "", self._add_choices, parent)
        self.setProperty("stands", "choice")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose what begins with the letters typed, as in any list to choose from."""
        values = [value for value, _ in self._choices]
        at = values.index(self._value) if self._value in values else -1
        found = self._typed.lead_to(event, [text for _, text in self._choices], at)
        if found is not None:
            self._choose(values[found])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chevron at the edge, as in a box to choose from; words without room are cut."""
        option, metrics = QStyleOptionButton(), self.fontMetrics()
        self.initStyleOption(option)
        over = max(0, self.sizeHint().width() - self.width())
        room = metrics.horizontalAdvance(self.text()) - over
        option.text = metrics.elidedText(self.text(), self.cut, room) if over else self.text()
        self.setToolTip(self.text() if over else "")
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
        look, side = self._look, self._look.px(ICON)
        icon = look.icon("chevron-down", "ink2" if self.isEnabled() else "disabled", ICON)
        icon.paint(QPainter(self), self.width() - side - look.px(10), (self.height() - side) // 2, side, side)

    def _restyle(self) -> None:
        super()._restyle()
        self.setIcon(QIcon())

    @property
    def name(self) -> str:
        """What it chooses."""
        return self._name

    @property
    def value(self) -> str:
        """The value chosen."""
        return self._value

    def set_choices(
        self, choices: Sequence[tuple[str, str]], value: str, groups: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Offer (value, text) pairs, one of them chosen; those whose value has a group stand in its menu."""
        self._choices, self._groups = tuple(choices), groups
        self.set_value(value)

    def set_value(self, value: str) -> None:
        """Show another value as chosen."""
        self._value = value
        text = dict(self._choices).get(value, "")
        self.setText(text)
        self.setAccessibleName(f"{self._name}: {text}")

    def _add_choices(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        within: dict[str, QMenu] = {}
        for value, text in self._choices:
            named = self._groups.get(value, "")
            if named and named not in within:
                within[named] = Menu(self._look, menu)
                within[named].setTitle(named)
                menu.addMenu(within[named])
            action = within.get(named, menu).addAction(text)
            action.setCheckable(True)
            action.setChecked(value == self._value)
            action.triggered.connect(lambda _=False, value=value: self._choose(value))
            group.addAction(action)

    def _choose(self, value: str) -> None:
        if value != self._value:
            self.set_value(value)
            self.chosen.emit(value)
