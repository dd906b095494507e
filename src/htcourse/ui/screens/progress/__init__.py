"""What was learned, and the record: backups, bringing it along, deleting it."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, Entry

SCREEN = Entry(
    commands=(
        (
            Command(
                "progress",
                QT_TRANSLATE_NOOP("Commands", "Progress"),
                ("Ctrl+Shift+G",),
                rank=5,
                menu="own",
                words=QT_TRANSLATE_NOOP("Commands", "achievement, my results, how am I doing"),
            ),
            (),
        ),
        (
            Command(
                "my_data",
                QT_TRANSLATE_NOOP("Commands", "My data and backups"),
                rank=5,
                words=QT_TRANSLATE_NOOP(
                    "Commands", "backup, restore, my data, delete my data, export my data, bring in my data"
                ),
            ),
            ("data",),
        ),
    ),
)
