"""Attempts and their marks, for trainers: as they were, by hand, and regraded."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, for_trainers

SCREEN = for_trainers(
    Command(
        "marks",
        QT_TRANSLATE_NOOP("Commands", "Attempts and marks"),
        rank=33,
        words=QT_TRANSLATE_NOOP("Commands", "regrade, mark by hand, change a mark"),
    )
)
