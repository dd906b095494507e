"""Every quiz with its attempts."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, Entry

SCREEN = Entry(
    commands=(
        (
            Command(
                "quizzes",
                QT_TRANSLATE_NOOP("Commands", "Quizzes"),
                rank=6,
                menu="course",
                words=QT_TRANSLATE_NOOP(
                    "Commands",
                    "quiz, test, exam, exam result, pre-test, post-test, attempt, results, my marks, sit the exam",
                ),
            ),
            (),
        ),
    ),
)
