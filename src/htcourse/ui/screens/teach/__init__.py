"""The trainer's page of modules."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Behind, Command, Entry

SCREEN = Entry(
    commands=(
        (
            Command(
                "teach",
                QT_TRANSLATE_NOOP("Commands", "Write and share modules"),
                ("Ctrl+Shift+M",),
                rank=31,
                menu="course",
                words=QT_TRANSLATE_NOOP("Commands", "editor, write a lesson, export, import, Moodle, SCORM, modules"),
            ),
            (),
        ),
    ),
    behind=Behind.PIN_IF_SET,
)
