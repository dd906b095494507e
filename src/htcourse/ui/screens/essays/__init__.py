"""Essays, for trainers: what is written, to be marked."""

from htcourse.ui.shell.registry import Behind, Entry

SCREEN = Entry(behind=Behind.PIN)
