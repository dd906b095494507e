"""Exams, for trainers: results and extra time."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, for_trainers

SCREEN = for_trainers(
    Command(
        "exams",
        QT_TRANSLATE_NOOP("Commands", "Exams"),
        rank=33,
        words=QT_TRANSLATE_NOOP("Commands", "invigilation, extra time, release results"),
    )
)
