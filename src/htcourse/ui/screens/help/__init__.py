"""Help lines, glossary, sources, keys, about."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, Entry

_IN_NEED = (
    "helpline, where to call, who to call, need help, help me, can I call, call police, "
    "call the police, took my passport, take my passport, kill myself, "
    "suicide, ambulance, 102, 103, 112, помощь, помогите, нужна помощь, көмек, көмектесіңіз, жардам, ёрдам, yordam, "
    "кӯмак"
)
"""What somebody in need may type, in whatever language: it is not translated, and all of it always counts."""

SCREEN = Entry(
    commands=(
        (
            Command(
                "help",
                QT_TRANSLATE_NOOP("Commands", "Help lines"),
                ("F1",),
                rank=40,
                words=QT_TRANSLATE_NOOP("Commands", "help, hotline, telephone, phone number, emergency, danger"),
                in_need=_IN_NEED,
            ),
            ("lines",),
        ),
        (
            Command(
                "law",
                QT_TRANSLATE_NOOP("Commands", "The law here"),
                rank=44,
                menu="course",
                words=QT_TRANSLATE_NOOP("Commands", "law of my country, law, offences, criminal code, treaties"),
            ),
            ("law",),
        ),
        (
            Command(
                "glossary",
                QT_TRANSLATE_NOOP("Commands", "Glossary"),
                rank=41,
                menu="course",
                words=QT_TRANSLATE_NOOP("Commands", "dictionary, vocabulary, terms, definitions"),
            ),
            ("glossary",),
        ),
        (
            Command(
                "sources",
                QT_TRANSLATE_NOOP("Commands", "Sources"),
                rank=42,
                menu="course",
                words=QT_TRANSLATE_NOOP("Commands", "references, bibliography, literature"),
            ),
            ("sources",),
        ),
        (
            Command(
                "keys",
                QT_TRANSLATE_NOOP("Commands", "All keys"),
                ("Ctrl+/",),
                rank=43,
                menu="program",
                words=QT_TRANSLATE_NOOP("Commands", "keyboard, shortcuts, hotkeys, keys"),
            ),
            ("keys",),
        ),
        (
            Command(
                "about",
                QT_TRANSLATE_NOOP("Commands", "About"),
                rank=45,
                menu="program",
                words=QT_TRANSLATE_NOOP("Commands", "about, version, licence, license"),
            ),
            ("about",),
        ),
    )
)
