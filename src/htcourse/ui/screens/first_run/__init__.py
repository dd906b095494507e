"""The first page of all."""

from htcourse.ui.shell.registry import Entry

SCREEN = Entry()
