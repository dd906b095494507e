"""Which files of QTI 1.2 are looked into, and what can be wrong in them."""

from posixpath import basename, dirname, join

from htcourse.core.errors import Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.ims_packages import MANIFEST

ROOT = "questestinterop"
META = "quiz"
"""The root of what Canvas writes beside a quiz: its description and how it is taken."""
_ENDINGS = (".xml", ".dat", ".qti")
PAGES = (".html", ".htm", ".xhtml")
OTHERS = ("topic", "webLink")
"""The roots of what a Common Cartridge holds beside questions, in XML as they are: discussions and links."""


def is_asked(name: str) -> bool:
    """Say whether a file may hold questions, by its ending."""
    return name.lower().endswith(_ENDINGS) and name.rpartition("/")[2] != MANIFEST


PAGED = "ContentObject"
"""The root of what ILIAS writes beside a pool or test: the page on which each question stands, with all around it."""
IN_PART = "assessment_qti.xml"
"""What Canvas writes of a quiz for other programs: no points, and only the questions that a Common Cartridge knows."""


def whole_of(name: str) -> str:
    """Return which file of a course of Canvas holds all of the quiz in whose folder another file lies."""
    folder = dirname(name)
    return join(dirname(folder), "non_cc_assessments", f"{basename(folder)}.xml.qti")


ON_PAGES = Sentence(
    "around-left-out",
    QT_TRANSLATE_NOOP(
        "Errors", "Texts or pictures beside questions on their pages in ILIAS are left out ({count}): {words}"
    ),
    QT_TRANSLATE_NOOP("Errors", "Add to a question what it needs, or make a lesson of it."),
)
NO_ITEMS = Sentence(
    "no-questions",
    QT_TRANSLATE_NOOP("Errors", "“{path}” holds no question in QTI 1.2."),
    QT_TRANSLATE_NOOP("Errors", "Choose the quiz or pool when you export it, with its questions."),
)
NOT_QUESTIONS = Sentence(
    "pages-left-out",
    QT_TRANSLATE_NOOP(
        "Errors", "“{path}” holds pages, discussions or links beside the questions ({count}); they are left out."
    ),
    QT_TRANSLATE_NOOP("Errors", "Bring a text in as a lesson: save it as Markdown or as a Word file first."),
)
ELSEWHERE = Sentence(
    "questions-elsewhere",
    QT_TRANSLATE_NOOP("Errors", "“{title}” takes questions from a bank that the file does not hold: {count}."),
    QT_TRANSLATE_NOOP("Errors", "Export the bank as well, or bring its questions in by themselves."),
)
NO_TYPE = Sentence(
    "type-not-supported",
    QT_TRANSLATE_NOOP("Errors", "“{title}” is answered in a way that no question here has ({kind}); it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Make it anew here."),
)
ALL_OR_NOTHING = Sentence(
    "graded-in-parts",
    QT_TRANSLATE_NOOP("Errors", "The file pays “{title}” as a whole or not at all; here it is graded part by part."),
    QT_TRANSLATE_NOOP("Errors", "See that this is what you want."),
)
FILE = Sentence(
    "file-asked",
    QT_TRANSLATE_NOOP("Errors", "“{title}” asks for a file; here it asks for a text that is marked by hand."),
    QT_TRANSLATE_NOOP("Errors", "See that its words ask for no file."),
)
OPEN_ENDS = Sentence(
    "ends-count",
    QT_TRANSLATE_NOOP("Errors", "“{title}” takes numbers between two others, which count as right here, too."),
    QT_TRANSLATE_NOOP("Errors", "Narrow the tolerance a little if they should be wrong."),
)
NEARLY = Sentence(
    "typed-exactly",
    QT_TRANSLATE_NOOP("Errors", "“{title}” takes what is nearly “{words}”; here it must be typed as it stands."),
    QT_TRANSLATE_NOOP("Errors", "Add the other spellings that should be right."),
)
UNTICKED = Sentence(
    "graded-otherwise",
    QT_TRANSLATE_NOOP("Errors", "The file of “{title}” counts what is left unticked, too; here only ticks count."),
    QT_TRANSLATE_NOOP("Errors", "See that this is what you want."),
)
COMBINED = Sentence(
    "graded-otherwise",
    QT_TRANSLATE_NOOP("Errors", "The file pays for answers of “{title}” together; here each gap counts by itself."),
    QT_TRANSLATE_NOOP("Errors", "Look at its gaps; ask for what belongs together in one gap, or in another question."),
)
FREE_HINTS = Sentence(
    "hints-cost",
    QT_TRANSLATE_NOOP("Errors", "The file takes points off for the hints of “{title}”; here they cost nothing."),
    QT_TRANSLATE_NOOP("Errors", "See that this is what you want."),
)
SLIPS = Sentence(
    "typed-exactly",
    QT_TRANSLATE_NOOP("Errors", "“{title}” takes words with wrong letters, at most {count}; here they must be right."),
    QT_TRANSLATE_NOOP("Errors", "Add the other spellings that should be right."),
)
LISTED_TWICE = Sentence(
    "word-paid-twice",
    QT_TRANSLATE_NOOP("Errors", "The file pays each word of “{title}” once; here the same word pays in every gap."),
    QT_TRANSLATE_NOOP("Errors", "Ask in its text for words that differ, or give each gap words of its own."),
)
EXPRESSION = Sentence(
    "expression-left-out",
    QT_TRANSLATE_NOOP("Errors", "“{title}” takes what fits “{words}”, which no answer here can say: it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Add the answers that should be right, one by one."),
)
NO_CATEGORY = Sentence(
    "items-left-out",
    QT_TRANSLATE_NOOP("Errors", "In “{title}” these belong to no category and are left out: {items}."),
    QT_TRANSLATE_NOOP("Errors", "Add a category for them."),
)
NO_PARTNER = Sentence(
    "items-left-out",
    QT_TRANSLATE_NOOP("Errors", "In “{title}” nothing belongs to these, and they are left out: {items}."),
    QT_TRANSLATE_NOOP("Errors", "Add what belongs to them."),
)
BY_PLACE = Sentence(
    "graded-by-neighbours",
    QT_TRANSLATE_NOOP(
        "Errors", "The file pays each item of “{title}” in its place; here it counts what follows each item."
    ),
    QT_TRANSLATE_NOOP("Errors", "See that this is what you want."),
)
INDENTED = Sentence(
    "levels-left-out",
    QT_TRANSLATE_NOOP("Errors", "In “{title}” items are indented below others, too; here their order alone is asked."),
    QT_TRANSLATE_NOOP("Errors", "Say in each item what it belongs to, or ask for the levels in another question."),
)
ALL_OR_HALF = Sentence(
    "graded-in-parts",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The file pays half of “{title}” where one statement is wrong, and nothing below; here each counts alike.",
    ),
    QT_TRANSLATE_NOOP("Errors", "See that this is what you want."),
)
