"""The certificate, shown before it is signed."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, Entry

SCREEN = Entry(
    commands=(
        (
            Command(
                "certificate",
                QT_TRANSLATE_NOOP("Commands", "Certificate"),
                rank=7,
                words=QT_TRANSLATE_NOOP("Commands", "diploma, certificate of completion"),
            ),
            (),
        ),
    ),
)
