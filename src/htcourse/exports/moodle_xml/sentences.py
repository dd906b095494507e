"""What a Moodle XML export leaves out or simplifies, in sentences."""

from htcourse.core.errors import Sentence
from htcourse.core.words import QT_TRANSLATE_NOOP

NO_TYPE = Sentence(
    "type-left-out",
    QT_TRANSLATE_NOOP("Errors", "Moodle has no questions of the type {type}: “{id}” is left out."),
    QT_TRANSLATE_NOOP("Errors", "Keep it in this program's own format."),
)
NO_KEY = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "No choice of “{id}” is right: it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Mark the right choice with “correct: true”."),
)
FEW_PAIRS = Sentence(
    "too-few-pairs",
    QT_TRANSLATE_NOOP("Errors", "“{id}” has fewer than two pairs: it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Add pairs."),
)
WEIGHT = Sentence(
    "weight-snapped",
    QT_TRANSLATE_NOOP("Errors", "Moodle has no weight of {asked} %: “{id}” goes out with {weight}."),
    QT_TRANSLATE_NOOP("Errors", "Choose one of Moodle's weights, such as 75, 50, 33.33333 or 25."),
)
GAP_WEIGHT = Sentence(
    "gap-weight-rounded",
    QT_TRANSLATE_NOOP("Errors", "Moodle has whole weights for gaps only: those of “{id}” are rounded."),
    QT_TRANSLATE_NOOP("Errors", "Give the gaps whole numbers as weights."),
)
PLAIN_RIGHT = Sentence(
    "right-side-plain",
    QT_TRANSLATE_NOOP("Errors", "The right sides of “{id}” are plain text in Moodle: their markup is left out."),
    QT_TRANSLATE_NOOP("Errors", "See that they can be read without it."),
)
FEEDBACK_BELOW = Sentence(
    "feedback-below",
    QT_TRANSLATE_NOOP("Errors", "Moodle has no feedback on a pair: that of “{id}” stands in the general feedback."),
    QT_TRANSLATE_NOOP("Errors", "Nothing is lost; learners see it all at once."),
)
ORDERING = Sentence(
    "ordering-needs-moodle-4-4",
    QT_TRANSLATE_NOOP("Errors", "“{id}” is put in order: Moodle reads that from version 4.4 on."),
    QT_TRANSLATE_NOOP("Errors", "On an older Moodle add the plugin “Ordering” first."),
)
UNIT = Sentence(
    "unit-not-shown",
    QT_TRANSLATE_NOOP("Errors", "Moodle takes “{unit}” behind the number of “{id}”, but does not show it."),
    QT_TRANSLATE_NOOP("Errors", "Name the unit in the text of the question."),
)
WORDS = Sentence(
    "words-not-shown",
    QT_TRANSLATE_NOOP("Errors", "That “{id}” asks for about {words} words travels as a tag and is not shown."),
    QT_TRANSLATE_NOOP("Errors", "Name the number in the text of the question."),
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
