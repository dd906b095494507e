"""Asks before a session goes on: the votes and the clock of one group are not those of another."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look


def ask_to_go_on(
    look: Look,
    parent: QWidget,
    name: str,
    begun: str,
    go_on: Callable[[], object],
    anew: Callable[[], object],
    *,
    is_others: bool = False,
) -> Dialog:
    """Ask whether to go on or to begin anew; `name` is the session's class, empty for none, `begun` its local time.

    Enter begins anew where it `is_others`: a session of another class than the one that is there now.
    """
    translate = QCoreApplication.translate
    title = translate("GoingOn", "Go on with the session begun {time}?")
    if name:
        title = translate("GoingOn", "Go on with the session of {name}, begun {time}?")
    dialog = Dialog(look, title.format(name=name, time=begun[11:16]), parent)
    dialog.add_text(
        translate("GoingOn", "Its times and votes are in its report either way. With another group begin anew.")
    )
    ways = [(translate("GoingOn", "Begin anew"), anew), (translate("GoingOn", "Go on"), go_on)]
    for (words, call), kind in zip(reversed(ways) if is_others else ways, ("plain", "primary"), strict=True):
        button = dialog.add_button(words, kind, call)
    dialog.open()
    button.setFocus()
    return dialog
