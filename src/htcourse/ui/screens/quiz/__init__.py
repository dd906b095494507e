"""A quiz: its questions one after the other, and its result."""

from htcourse.ui.shell.registry import Entry

SCREEN = Entry()
