"""Statistics of quizzes, for trainers: how well each works, over the attempts that count."""

from htcourse.ui.shell.registry import Behind, Entry

SCREEN = Entry(behind=Behind.PIN)
