"""Preferences of the learner, and what trainers set."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, Entry

SCREEN = Entry(
    commands=(
        (Command("settings", QT_TRANSLATE_NOOP("Commands", "Settings"), ("Ctrl+,",), rank=30, menu="course"), ()),
    )
)
