"""In the room, for trainers: what can be presented, and what came of earlier sessions."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, for_trainers

SCREEN = for_trainers(
    Command(
        "sessions",
        QT_TRANSLATE_NOOP("Commands", "Present and ask the room"),
        rank=34,
        words=QT_TRANSLATE_NOOP(
            "Commands", "in the room, projector, slides, poll, vote, phones, clicker, session report"
        ),
    )
)
