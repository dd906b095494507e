"""Attempts and their marks, for trainers: as they were, by hand, and regraded."""

from htcourse.ui.shell.registry import Behind, Entry

SCREEN = Entry(behind=Behind.PIN)
