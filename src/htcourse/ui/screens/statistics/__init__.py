"""Statistics of quizzes, for trainers: how well each works, over the attempts that count."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, for_trainers

SCREEN = for_trainers(
    Command(
        "statistics",
        QT_TRANSLATE_NOOP("Commands", "Statistics of quizzes"),
        rank=33,
        words=QT_TRANSLATE_NOOP("Commands", "statistics, item analysis, difficulty, discrimination"),
    )
)
