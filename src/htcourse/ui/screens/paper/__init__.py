"""Paper, for trainers: what is printed for a class, and answers typed from it."""

from htcourse.ui.shell.registry import Behind, Entry

SCREEN = Entry(behind=Behind.PIN)
