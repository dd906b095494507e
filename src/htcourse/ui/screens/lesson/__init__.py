"""A lesson, a section at a time."""

from htcourse.ui.shell.registry import Entry

SCREEN = Entry()
