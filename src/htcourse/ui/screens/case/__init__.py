"""A case: the desk, decisions, the debrief."""

from htcourse.ui.shell.registry import Entry

SCREEN = Entry()
