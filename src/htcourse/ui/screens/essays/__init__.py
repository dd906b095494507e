"""Essays, for trainers: what is written, to be marked."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Behind, Command, Entry

SCREEN = Entry(
    commands=(
        (
            Command(
                "essays",
                QT_TRANSLATE_NOOP("Commands", "Essays to mark"),
                rank=33,
                words=QT_TRANSLATE_NOOP("Commands", "essay, rubric, mark essays"),
            ),
            (),
        ),
    ),
    behind=Behind.PIN,
)
