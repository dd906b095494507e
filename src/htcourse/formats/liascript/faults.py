"""What is told of a LiaScript file."""

from htcourse.core.errors import Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP

SURVEY = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "“{title}” is a survey: it says nowhere what is right, and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Make it anew here as a question that says what is right."),
)
MATRIX = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "“{title}” is a matrix, with a choice in each row, and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Make a question of each row, or one that matches the rows with the columns."),
)
SCRIPTED = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "A script decides what is right in “{title}”; the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Make it anew here as a question that says what is right."),
)
MACRO = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "What is right in “{title}” is decided by macros ({names}); the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Make it anew here as a question that says what is right."),
)
MADE = Sentence(
    "made-by-macro",
    QT_TRANSLATE_NOOP(
        "Errors", "Words of the options of “{title}” are made by macros ({names}); the question is left out."
    ),
    QT_TRANSLATE_NOOP("Errors", "Make it anew here, with the words that LiaScript shows."),
)
OPTION_MADE = Sentence(
    "made-by-macro",
    QT_TRANSLATE_NOOP("Errors", "“{title}” lacks the options that are made by macros ({names})."),
    QT_TRANSLATE_NOOP("Errors", "Add them where they are needed, with the words that LiaScript shows."),
)
CHECKED = Sentence(
    "checked-by-macro",
    QT_TRANSLATE_NOOP("Errors", "“{title}” is checked by macros ({names}); here only its key itself is right."),
    QT_TRANSLATE_NOOP("Errors", "Add other ways to write the answer where they are right, too."),
)
EXACT = Sentence(
    "case-ignored",
    QT_TRANSLATE_NOOP(
        "Errors", "LiaScript compares what is typed sign by sign; here capital letters make no difference."
    ),
    QT_TRANSLATE_NOOP("Errors", "Where they matter, ask for it in the text, and mark by hand."),
)
OPEN_GAP = Sentence(
    "broken-gap",
    QT_TRANSLATE_NOOP("Errors", "A gap in “{title}” is empty or not closed; the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write gaps as [[answer]]; learners would read the key."),
)
OPEN_SOLUTION = Sentence(
    "open-solution",
    QT_TRANSLATE_NOOP(
        "Errors", "The solution of “{title}” has no line of stars at its end; it is read up to the next question."
    ),
    QT_TRANSLATE_NOOP("Errors", "See that its feedback is whole, and holds nothing else."),
)
OPEN_CODE = Sentence(
    "open-code",
    QT_TRANSLATE_NOOP("Errors", "The code that begins here is not closed: all below it is code, and no question."),
    QT_TRANSLATE_NOOP("Errors", "Close it with a line of the same marks, and bring the file in again."),
)
TOO_LONG = Sentence(
    "too-long",
    QT_TRANSLATE_NOOP("Errors", "The paragraph “{title}” is too long to be a question; it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Part it with blank lines."),
)
DROPPED = Sentence(
    "markup-removed",
    QT_TRANSLATE_NOOP("Errors", "Left out: {names}."),
    QT_TRANSLATE_NOOP("Errors", "Nothing here runs scripts, macros or effects; see that the questions are whole."),
)
