"""A learner's classes: what they give to do, handing in, and receipts for what was taken."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, Entry

SCREEN = Entry(
    commands=(
        (
            Command(
                "hand_in",
                QT_TRANSLATE_NOOP("Commands", "Hand in to a class"),
                rank=8,
                menu="own",
                words=QT_TRANSLATE_NOOP("Commands", "hand in, trainer assignment results receipt card"),
            ),
            (),
        ),
    )
)
