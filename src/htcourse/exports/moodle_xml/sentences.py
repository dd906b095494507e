"""What a Moodle XML export leaves out or simplifies, in sentences."""

from htcourse.core.errors import Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NO_TYPE = Sentence(
    "type-left-out",
    QT_TRANSLATE_NOOP("Errors", "Moodle has no questions of the type {type}: “{id}” is left out."),
    QT_TRANSLATE_NOOP("Errors", "Keep it in this program's own format."),
)
GAP_WEIGHT = Sentence(
    "gap-weight-rounded",
    QT_TRANSLATE_NOOP("Errors", "Moodle has whole weights for gaps only: those of “{id}” are rounded."),
    QT_TRANSLATE_NOOP("Errors", "Give the gaps whole numbers as weights."),
)
GAP_POINTS = Sentence(
    "points-not-kept",
    QT_TRANSLATE_NOOP("Errors", "The gaps of “{id}” count {whole} in Moodle, one point or more each; here {points}."),
    QT_TRANSLATE_NOOP("Errors", "Set what the question counts in the quiz in Moodle."),
)
FEEDBACK_BELOW = Sentence(
    "feedback-below",
    QT_TRANSLATE_NOOP("Errors", "Moodle has no feedback on a pair: that of “{id}” stands in the general feedback."),
    QT_TRANSLATE_NOOP("Errors", "Nothing is lost; learners see it all at once."),
)
UNIT = Sentence(
    "unit-not-shown",
    QT_TRANSLATE_NOOP("Errors", "Moodle takes “{unit}” behind the number of “{id}”, but does not show it."),
    QT_TRANSLATE_NOOP("Errors", "Name the unit in the text of the question."),
)
