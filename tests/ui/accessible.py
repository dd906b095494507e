"""What a screen reader comes by: the accessible tree of a window, from top to bottom."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

CONTROLS = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.ButtonMenu,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.ComboBox,
        QAccessible.Role.EditableText,
        QAccessible.Role.List,
        QAccessible.Role.ListItem,
        QAccessible.Role.Link,
    }
)


class Heard(NamedTuple):
    """One thing as it is told: its role, name and description, and whether it is checked."""

    role: QAccessible.Role
    name: str
    description: str
    is_checkable: bool
    is_checked: bool


def heard(widget: QWidget) -> list[Heard]:
    """Return all that is told of a widget and of what is in it."""
    return list(_walk(QAccessible.queryAccessibleInterface(widget)))


def _walk(interface: QAccessibleInterface) -> Iterator[Heard]:
    state = interface.state()
    if state.invisible:
        return
    name, description = (interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
    yield Heard(interface.role(), name, description, bool(state.checkable), bool(state.checked))
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None:
            yield from _walk(child)


def of_role(found: list[Heard], *roles: QAccessible.Role) -> list[Heard]:
    """Return what has one of the roles."""
    return [each for each in found if each.role in roles]


def nameless(found: list[Heard]) -> list[Heard]:
    """Return the controls that a screen reader could not name."""
    return [each for each in found if each.role in CONTROLS and not each.name.strip()]
