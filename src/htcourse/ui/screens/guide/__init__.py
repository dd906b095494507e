"""The trainers' guide."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, Entry

SCREEN = Entry(
    commands=(
        (
            Command(
                "guide",
                QT_TRANSLATE_NOOP("Commands", "Trainers’ guide"),
                rank=44,
                menu="trainers",
                words=QT_TRANSLATE_NOOP("Commands", "manual, handbook, for trainers"),
            ),
            (),
        ),
    ),
)
