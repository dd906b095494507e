"""The certificate, shown before it is signed."""

from htcourse.ui.shell.registry import Entry

SCREEN = Entry()
