"""My class, for trainers: people by work, what sticks bring, and the table for elsewhere."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, for_trainers

SCREEN = for_trainers(
    Command(
        "classes",
        QT_TRANSLATE_NOOP("Commands", "My class"),
        rank=33,
        words=QT_TRANSLATE_NOOP("Commands", "collect results, people of my class"),
    )
)
