"""What is due for review."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, Entry

SCREEN = Entry(
    commands=(
        (
            Command(
                "review",
                QT_TRANSLATE_NOOP("Commands", "Review"),
                ("Ctrl+Shift+R",),
                rank=4,
                menu="own",
                words=QT_TRANSLATE_NOOP("Commands", "repeat, revise, revision, flashcards, spaced repetition"),
            ),
            (),
        ),
    ),
)
