"""Reports of a class, for trainers: marks, questions, what was gained, how texts were marked."""

from htcourse.ui.shell.registry import Behind, Entry

SCREEN = Entry(behind=Behind.PIN)
