"""Essays, for trainers: what is written, to be marked."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, for_trainers

SCREEN = for_trainers(
    Command(
        "essays",
        QT_TRANSLATE_NOOP("Commands", "Essays to mark"),
        rank=33,
        words=QT_TRANSLATE_NOOP("Commands", "essay, rubric, mark essays"),
    )
)
