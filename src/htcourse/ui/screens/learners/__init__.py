"""Who learns on this computer."""

from htcourse.ui.shell.registry import Entry

SCREEN = Entry()
