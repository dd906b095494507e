"""The menu of a text: what can be done with the words chosen or the place pointed at."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.menu import Menu

MARK_KEY = "Ctrl+H"


def text_menu(
    look: Look,
    parent: QWidget,
    *,
    copy: Callable[[], object] | None,
    mark: Callable[[], object] | None,
    unmark: Callable[[], object] | None,
    note: Callable[[], object],
) -> QMenu:
    """Return the menu; what has no call cannot be done here."""
    menu = Menu(look, parent)
    menu.aboutToHide.connect(menu.deleteLater)
    entries = (
        (QCoreApplication.translate("TextMenu", "Copy"), "copy", "Ctrl+C", copy),
        (QCoreApplication.translate("TextMenu", "Highlight"), "highlighter", MARK_KEY, mark),
        (QCoreApplication.translate("TextMenu", "Take the highlight away"), "eraser", MARK_KEY, unmark),
        (QCoreApplication.translate("TextMenu", "Write a note"), "sticky-note", "", note),
    )
    for text, icon, keys, call in entries:
        if call is None and icon == "eraser":
            continue
        action = menu.addAction(look.icon(icon, "ink2", 16), text)
        action.setShortcut(QKeySequence(keys))
        # Shown beside the words; the window's own command acts on the key.
        action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(call is not None)
        if call is not None:
            action.triggered.connect(lambda _=False, call=call: call())
    return menu
