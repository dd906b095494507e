"""What a class is given and who was there, for trainers: work with its days, plans, attendance, extra time."""

from htcourse.ui.shell.registry import Behind, Entry

SCREEN = Entry(behind=Behind.PIN)
