"""My class, for trainers: people by work, what sticks bring, and the table for elsewhere."""

from htcourse.ui.shell.registry import Behind, Entry

SCREEN = Entry(behind=Behind.PIN)
