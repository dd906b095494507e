"""The presenter, for trainers: what the room sees, what comes next, notes, time, and the phones in the room."""

from htcourse.ui.shell.registry import Behind, Entry

SCREEN = Entry(behind=Behind.PIN)
