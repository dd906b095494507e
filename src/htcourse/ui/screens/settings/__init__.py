"""Preferences of the learner, and what trainers set."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.desk import LANGUAGES
from htcourse.ui.shell.registry import Command, Entry

SCREEN = Entry(
    commands=(
        (
            Command(
                "settings",
                QT_TRANSLATE_NOOP("Commands", "Settings"),
                ("Ctrl+,",),
                rank=30,
                menu="program",
                words=QT_TRANSLATE_NOOP("Commands", "options, preferences, configure"),
            ),
            (),
        ),
        (
            Command(
                "course_settings",
                QT_TRANSLATE_NOOP("Commands", "Language, country and route")
                if len(LANGUAGES) > 1
                else QT_TRANSLATE_NOOP("Commands", "Country and route"),
                rank=30,
                words=QT_TRANSLATE_NOOP(
                    "Commands",
                    "language, country, route, change language, change country, change route",
                )
                if len(LANGUAGES) > 1
                else QT_TRANSLATE_NOOP("Commands", "country, route, change country, change route"),
            ),
            ("course",),
        ),
        (
            Command(
                "learner_settings",
                QT_TRANSLATE_NOOP("Commands", "Name and PIN"),
                rank=30,
                words=QT_TRANSLATE_NOOP("Commands", "name, PIN, password, change name, change PIN, shared computer"),
            ),
            ("learner",),
        ),
    )
)
