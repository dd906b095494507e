"""Buttons of which one is down, told to a screen reader as radio buttons and not as check boxes."""

from PySide6.QtWidgets import QAbstractButton


def make_one_of(button: QAbstractButton) -> None:
    """Make a button one of several beside it; Qt tells a checkable button as a check box unless it is exclusive."""
    button.setCheckable(True)
    button.setAutoExclusive(True)


def set_chosen(button: QAbstractButton, *, is_chosen: bool) -> None:
    """Press a button or let it go, whatever its neighbours do: an exclusive one alone would not be let go."""
    is_exclusive = button.autoExclusive()
    button.setAutoExclusive(False)
    button.setChecked(is_chosen)
    button.setAutoExclusive(is_exclusive)
