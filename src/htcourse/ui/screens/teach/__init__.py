"""The trainer's page of modules."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Behind, Command, Entry

SCREEN = Entry(
    commands=(
        (
            Command(
                "teach",
                QT_TRANSLATE_NOOP("Commands", "Modules"),
                ("Ctrl+Shift+M",),
                rank=31,
                menu="trainers",
                words=QT_TRANSLATE_NOOP(
                    "Commands", "write and share modules, editor, write a lesson, export, import, Moodle, SCORM"
                ),
            ),
            (),
        ),
    ),
    behind=Behind.PIN_IF_SET,
)
