"""The list of cases."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, Entry

SCREEN = Entry(
    commands=((Command("cases", QT_TRANSLATE_NOOP("Commands", "Cases"), ("Ctrl+Shift+S",), rank=3, menu="course"), ()),)
)
