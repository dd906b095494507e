"""What a QTI export leaves out or simplifies, in sentences."""

from htcourse.core.errors import Sentence
from htcourse.core.words import QT_TRANSLATE_NOOP

NO_TYPE = Sentence(
    "type-left-out",
    QT_TRANSLATE_NOOP("Errors", "QTI cannot grade questions of the type {type} as here: “{id}” is left out."),
    QT_TRANSLATE_NOOP("Errors", "Keep it in this program's own format."),
)
NO_KEY = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "No choice of “{id}” is right: it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Mark the right choice with “correct: true”."),
)
HINTS = Sentence(
    "hints-left-out",
    QT_TRANSLATE_NOOP("Errors", "QTI has no hints: those of “{id}” are left out."),
    QT_TRANSLATE_NOOP("Errors", "Export as Moodle XML to keep them."),
)
PLAIN_GAP = Sentence(
    "gap-plain",
    QT_TRANSLATE_NOOP("Errors", "The choices in the gaps of “{id}” are plain text in QTI: their markup is left out."),
    QT_TRANSLATE_NOOP("Errors", "See that they can be read without it."),
)
PICTURE_MISSING = Sentence(
    "picture-missing",
    QT_TRANSLATE_NOOP("Errors", "The pictures {names} of “{id}” are not there; their words stand for them."),
    QT_TRANSLATE_NOOP("Errors", "Add the picture files to the module."),
)
TRANSLATIONS = Sentence(
    "translations-left-out",
    QT_TRANSLATE_NOOP("Errors", "“{id}” goes out in its first language; its translations are left out."),
    QT_TRANSLATE_NOOP("Errors", "Keep the module for the other languages."),
)
