"""Notes, highlights and bookmarks on one page."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, Entry

SCREEN = Entry(
    commands=(
        (
            Command(
                "notes",
                QT_TRANSLATE_NOOP("Commands", "My notes"),
                ("Ctrl+Shift+N",),
                rank=7,
                menu="own",
                words=QT_TRANSLATE_NOOP("Commands", "notes, notebook, bookmarks, highlights"),
            ),
            (),
        ),
    ),
)
