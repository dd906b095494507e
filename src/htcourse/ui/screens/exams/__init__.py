"""Exams, for trainers: results and extra time."""

from htcourse.ui.shell.registry import Behind, Entry

SCREEN = Entry(behind=Behind.PIN)
