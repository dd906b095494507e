"""What can be wrong in a file of H5P, in sentences."""

from htcourse.core.errors import Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP

DAMAGED = Sentence(
    "unreadable",
    QT_TRANSLATE_NOOP("Errors", "“{file}” in the package is no JSON, or it is damaged."),
    QT_TRANSLATE_NOOP("Errors", "Export the content again."),
)
NO_QUESTIONS = Sentence(
    "no-questions",
    QT_TRANSLATE_NOOP("Errors", "The package holds no question that can be read."),
    QT_TRANSLATE_NOOP("Errors", "Choose a question set, or a column or book that has questions."),
)
NOT_SUPPORTED = Sentence(
    "type-not-supported",
    QT_TRANSLATE_NOOP("Errors", "“{type}” is left out ({count}): {titles}."),
    QT_TRANSLATE_NOOP("Errors", "Make it anew here; this program has no questions of that kind."),
)
AROUND = Sentence(
    "around-left-out",
    QT_TRANSLATE_NOOP("Errors", "What stands around the questions is left out ({count}): {titles}."),
    QT_TRANSLATE_NOOP("Errors", "Put what has to be read or seen before answering into the question, or a lesson."),
)
NO_KEY = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "“{title}” does not say what is right and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Mark the right answer, then export it again."),
)
OPEN_GAP = Sentence(
    "broken-gap",
    QT_TRANSLATE_NOOP("Errors", "An asterisk in “{title}” opens a gap and none closes it; it is left out."),
    QT_TRANSLATE_NOOP(
        "Errors", "Put one before and one behind each gap, then export it again; learners would read its key."
    ),
)
OVERALL = Sentence(
    "feedback-left-out",
    QT_TRANSLATE_NOOP("Errors", "What “{title}” says by the points reached is left out."),
    QT_TRANSLATE_NOOP("Errors", "Put it into the feedback of the question or of its choices."),
)
FIELDS = Sentence(
    "fields-left-out",
    QT_TRANSLATE_NOOP("Errors", "Of “{title}” is left out what H5P calls {names}."),
    QT_TRANSLATE_NOOP(
        "Errors", "Put tips into hints, what is said into feedback; see that answers are graded as you want."
    ),
)
PASS = Sentence(
    "pass-left-out",
    QT_TRANSLATE_NOOP("Errors", "“{title}” is passed at {percent} per cent; questions alone keep no such line."),
    QT_TRANSLATE_NOOP("Errors", "Set it in the quiz: “pass_percent”."),
)
CREDIT = Sentence(
    "credit-left-out",
    QT_TRANSLATE_NOOP("Errors", "Who made it and under which licence is left out ({credit}): {titles}."),
    QT_TRANSLATE_NOOP("Errors", "Write it below the picture or into a lesson if the licence asks for it."),
)
