"""What a QTI export leaves out or simplifies, in sentences."""

from htcourse.core.errors import Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NO_TYPE = Sentence(
    "type-left-out",
    QT_TRANSLATE_NOOP("Errors", "QTI cannot grade questions of the type {type} as here: “{id}” is left out."),
    QT_TRANSLATE_NOOP("Errors", "Keep it in this program's own format."),
)
HINTS = Sentence(
    "hints-left-out",
    QT_TRANSLATE_NOOP("Errors", "QTI has no hints: those of “{id}” are left out."),
    QT_TRANSLATE_NOOP("Errors", "Export as Moodle XML to keep them."),
)
UNITS = Sentence(
    "units-left-out",
    QT_TRANSLATE_NOOP("Errors", "QTI takes a number alone: the other forms of the unit of “{id}” are left out."),
    QT_TRANSLATE_NOOP("Errors", "Nothing is lost for who types the number; export as Moodle XML to keep them."),
)
PLAIN_GAP = Sentence(
    "gap-plain",
    QT_TRANSLATE_NOOP("Errors", "The choices in the gaps of “{id}” are plain text in QTI: their markup is left out."),
    QT_TRANSLATE_NOOP("Errors", "See that they can be read without it."),
)
