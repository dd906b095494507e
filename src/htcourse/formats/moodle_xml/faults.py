"""What can be wrong in Moodle XML, in sentences. An error leaves the question out, a warning simplifies it."""

from htcourse.core.errors import Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP

UNSUPPORTED = Sentence(
    "type-not-supported",
    QT_TRANSLATE_NOOP("Errors", "Questions of the type “{type}” are left out ({count}): {titles}."),
    QT_TRANSLATE_NOOP("Errors", "Make them anew here; this program has no questions of that type."),
)
DESCRIPTIONS = Sentence(
    "description",
    QT_TRANSLATE_NOOP("Errors", "Descriptions, which ask nothing, are left out ({count}): {titles}."),
    QT_TRANSLATE_NOOP("Errors", "Put their text into a lesson."),
)
NOT_READ = Sentence(
    "rest-not-read",
    QT_TRANSLATE_NOOP("Errors", "Questions from the damaged place on were not read: {count}."),
    QT_TRANSLATE_NOOP("Errors", "Mend that place and read the file again."),
)
NOT_A_QUESTION = Sentence(
    "not-a-question",
    QT_TRANSLATE_NOOP("Errors", "<{name}> stands where a question is expected and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Export the questions again as Moodle XML."),
)
CATEGORY_INFO = Sentence(
    "category-description",
    QT_TRANSLATE_NOOP("Errors", "The description of the category “{category}” is left out."),
    QT_TRANSLATE_NOOP("Errors", "Put it into a lesson if learners should read it."),
)
NO_TEXT = Sentence(
    "no-question-text",
    QT_TRANSLATE_NOOP("Errors", "“{title}” has no text; its name is taken for it."),
    QT_TRANSLATE_NOOP("Errors", "Write what the learner is asked."),
)
REMOVED = Sentence(
    "markup-removed",
    QT_TRANSLATE_NOOP("Errors", "Left out of the texts of “{title}”: {removed}."),
    QT_TRANSLATE_NOOP(
        "Errors", "No text here holds scripts, forms, films, pictures from elsewhere or links to Moodle."
    ),
)
FILE_LEFT_OUT = Sentence(
    "file-left-out",
    QT_TRANSLATE_NOOP("Errors", "The file “{file}” of “{title}” is shown nowhere in it and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Add it by hand if it is a picture; other files have no place here."),
)
NO_PARTNER = Sentence(
    "no-partner",
    QT_TRANSLATE_NOOP("Errors", "“{left}” in “{title}” has nothing to be matched with and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write what it belongs to."),
)
NO_NUMBER = Sentence(
    "no-number",
    QT_TRANSLATE_NOOP("Errors", "“{answer}” in “{title}” is no number; the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write a number, with a tolerance of 0 or more."),
)
WEIGHT = Sentence(
    "weight-out-of-range",
    QT_TRANSLATE_NOOP("Errors", "The weight “{weight}” in “{title}” is no number from -100 to 100; it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write a weight from -100 to 100."),
)
LEAST_WORDS = Sentence(
    "least-words-left-out",
    QT_TRANSLATE_NOOP("Errors", "“{title}” asks for {least} to {most} words; here it asks for about {most}."),
    QT_TRANSLATE_NOOP("Errors", "Say in its text how many there have to be."),
)
TRUTH_BY_ORDER = Sentence(
    "true-false-by-order",
    QT_TRANSLATE_NOOP("Errors", "The answers of “{title}” are not called true and false; the first is taken for true."),
    QT_TRANSLATE_NOOP("Errors", "See that its answer is right."),
)
CASE = Sentence(
    "case-ignored",
    QT_TRANSLATE_NOOP("Errors", "“{title}” asks for capital letters in Moodle; here they make no difference."),
    QT_TRANSLATE_NOOP("Errors", "Ask for it in the text, and mark by hand if it matters."),
)
UNITS = Sentence(
    "units-simplified",
    QT_TRANSLATE_NOOP("Errors", "“{title}” converts or grades units; here “{unit}” is shown, and no other is taken."),
    QT_TRANSLATE_NOOP("Errors", "Ask for the unit in a question of its own if it matters."),
)
COMBINED_FEEDBACK = Sentence(
    "combined-feedback-left-out",
    QT_TRANSLATE_NOOP("Errors", "The feedback of “{title}” for right, partly right and wrong answers is left out."),
    QT_TRANSLATE_NOOP("Errors", "Put it into the feedback of the question or of its choices."),
)
ORDERING = Sentence(
    "ordering-simplified",
    QT_TRANSLATE_NOOP(
        "Errors", "“{how}” of “{title}” is not kept: all is put in order, graded by the item that follows."
    ),
    QT_TRANSLATE_NOOP("Errors", "See that this is what you want."),
)
ESSAY = Sentence(
    "essay-simplified",
    QT_TRANSLATE_NOOP("Errors", "“{title}” gives a text to start from or takes files; here it is a text alone."),
    QT_TRANSLATE_NOOP("Errors", "Put what is given into the question."),
)
NO_GAP = Sentence(
    "no-gap",
    QT_TRANSLATE_NOOP("Errors", "“{title}” is a cloze text without a gap that can be read; it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write gaps as {{1:SHORTANSWER:=answer}} or {{1:MULTICHOICE:=right~wrong}}."),
)
BROKEN_GAP = Sentence(
    "broken-gap",
    QT_TRANSLATE_NOOP("Errors", "“{gap}” in “{title}” is no gap that can be read; the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write gaps as {{1:SHORTANSWER:=answer}} or {{1:MULTICHOICE:=right~wrong}}."),
)
SEVERAL_IN_GAP = Sentence(
    "several-answers-in-gap",
    QT_TRANSLATE_NOOP("Errors", "What is ticked in the text of “{title}” is asked one by one here, each by a gap."),
    QT_TRANSLATE_NOOP("Errors", "Look at the question; better make it one of its own with several answers."),
)
NO_OPTION = Sentence(
    "no-option",
    QT_TRANSLATE_NOOP("Errors", "The gap [[{number}]] of “{title}” has no such option; the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Give the question the option, or take the gap out of its text."),
)
OTHER_TYPE = Sentence(
    "tag-without-effect",
    QT_TRANSLATE_NOOP("Errors", "“{title}” says it is of the type “{type}”, which it cannot be; it is read as it is."),
    QT_TRANSLATE_NOOP("Errors", "Look at the question."),
)
LANGUAGES = Sentence(
    "languages-left-out",
    QT_TRANSLATE_NOOP(
        "Errors", "“{title}” is written in several languages: “{language}” is taken, left out: {others}."
    ),
    QT_TRANSLATE_NOOP("Errors", "Bring it in once more in another language, or translate it in the editor."),
)
