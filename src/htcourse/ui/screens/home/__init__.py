"""Home: where to go on, the parts, what is due."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, Entry

SCREEN = Entry(
    commands=((Command("home", QT_TRANSLATE_NOOP("Commands", "Home"), ("Alt+Home",), rank=1, menu="own"), ()),)
)
