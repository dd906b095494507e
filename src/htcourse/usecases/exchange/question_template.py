"""A workbook to write questions in: one example of each type, and a sheet that explains the columns."""

from collections.abc import Callable, Iterator
from pathlib import Path

from htcourse import exports
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.exports import xlsx_file
from htcourse.markup.question_rows.columns import Answer, Row
from htcourse.usecases.exchange.import_questions import refuse_to_replace

Say = Callable[[str], str]
"""Gives the sample words in the author's language; they are marked in context “Skeletons”."""


def write_template(path: Path, say: Say = str, *, is_replacing: bool = False) -> Path:
    """Write the template (.xlsx) and return its path.

    Raises CourseError when a file stands there already (unless `is_replacing`), FolderError.
    """
    refuse_to_replace(path, is_replacing=is_replacing)
    heads = [say(QT_TRANSLATE_NOOP("Skeletons", "Column")), say(QT_TRANSLATE_NOOP("Skeletons", "What stands in it"))]
    guide = [heads, *([name, say(text)] for name, text in _COLUMNS), *([name, say(text)] for name, text in _TYPES)]
    exports.put_file(path, xlsx_file.workbook_bytes(list(_examples(say)), guide))
    return path


def _examples(say: Say) -> Iterator[Row]:
    category = say(QT_TRANSLATE_NOOP("Skeletons", "Examples"))
    for type, name, question, answers, correct, tags in _EXAMPLES:
        told = tuple(Answer(say(text), say(feedback) if feedback else "") for text, feedback in answers)
        yield Row(type, category, say(name), say(question), told, correct, points="1", tags=tags)


_COLUMNS = (
    ("type", QT_TRANSLATE_NOOP("Skeletons", "The kind of question; every kind is explained below.")),
    ("category", QT_TRANSLATE_NOOP("Skeletons", "A path, from the top: Law / Protocol. May be empty.")),
    ("name", QT_TRANSLATE_NOOP("Skeletons", "A short title for lists. May be empty.")),
    ("question", QT_TRANSLATE_NOOP("Skeletons", "What the learner is asked.")),
    ("answer1 …", QT_TRANSLATE_NOOP("Skeletons", "The answers, one a column; add answer5, answer6 as you need them.")),
    ("feedback1 …", QT_TRANSLATE_NOOP("Skeletons", "What is said to a learner who gave that answer.")),
    (
        "correct",
        QT_TRANSLATE_NOOP(
            "Skeletons",
            "The letters of the right answers: A is answer1, B answer2. “A; C” for two; weights in per cent: “A=50”.",
        ),
    ),
    ("feedback", QT_TRANSLATE_NOOP("Skeletons", "What is said to everybody in the end.")),
    ("points", QT_TRANSLATE_NOOP("Skeletons", "How much the question counts; empty is one point.")),
    (
        "tags",
        QT_TRANSLATE_NOOP(
            "Skeletons",
            "Words to find it by, with semicolons between. The tag format:markdown lets **bold** and links work.",
        ),
    ),
)
_TYPES = (
    ("single-choice", QT_TRANSLATE_NOOP("Skeletons", "One answer is right.")),
    ("multiple-choice", QT_TRANSLATE_NOOP("Skeletons", "Several answers are right.")),
    ("true-false", QT_TRANSLATE_NOOP("Skeletons", "Write TRUE or FALSE under “correct”; no answers are needed.")),
    ("short-text", QT_TRANSLATE_NOOP("Skeletons", "All answers that are accepted; a star stands for anything.")),
    ("numeric", QT_TRANSLATE_NOOP("Skeletons", "A number: 5, or 5 ± 0.5, or 4.5..5.5. The tag unit:kg names a unit.")),
    ("matching", QT_TRANSLATE_NOOP("Skeletons", "Each answer is a pair: left -> right; “-> right” fits nothing.")),
    (
        "categorise",
        QT_TRANSLATE_NOOP("Skeletons", "Each answer is an item and its category: item -> category."),
    ),
    ("ordering", QT_TRANSLATE_NOOP("Skeletons", "The items in the right order; the learner sees them mixed.")),
    (
        "cloze",
        QT_TRANSLATE_NOOP(
            "Skeletons", "{g1} in the question is a gap; “{g1} word” is a choice for it, “{g1}= word” is to be typed."
        ),
    ),
    (
        "essay",
        QT_TRANSLATE_NOOP(
            "Skeletons",
            "answer1 is a model answer; each other one a criterion, with lines such as “2: Fully met” below.",
        ),
    ),
    (
        "tagging",
        QT_TRANSLATE_NOOP(
            "Skeletons",
            "A text with marked passages: {narrative}, {label id}, {span id} and {verdict} begin the answers.",
        ),
    ),
)
_CITY = QT_TRANSLATE_NOOP("Skeletons", "Palermo")
_VIENNA = QT_TRANSLATE_NOOP("Skeletons", "Vienna")
_GENEVA = QT_TRANSLATE_NOOP("Skeletons", "Geneva")
_YES = QT_TRANSLATE_NOOP("Skeletons", "Yes: it was signed there in December 2000.")
_NO = QT_TRANSLATE_NOOP("Skeletons", "No: look at the name of the Protocol.")
_ACT = QT_TRANSLATE_NOOP("Skeletons", "recruitment -> act")
_MEANS = QT_TRANSLATE_NOOP("Skeletons", "deception -> means")
_PURPOSE = QT_TRANSLATE_NOOP("Skeletons", "forced labour -> purpose")

_Answers = tuple[tuple[str, str], ...]
_EXAMPLES: tuple[tuple[str, str, str, _Answers, str, str], ...] = (
    (
        "single-choice",
        QT_TRANSLATE_NOOP("Skeletons", "One of several"),
        QT_TRANSLATE_NOOP("Skeletons", "In which city was the Protocol opened for signature?"),
        ((_CITY, _YES), (_VIENNA, _NO), (_GENEVA, _NO)),
        "A",
        "difficulty:1",
    ),
    (
        "multiple-choice",
        QT_TRANSLATE_NOOP("Skeletons", "Several of several"),
        QT_TRANSLATE_NOOP("Skeletons", "Which of these are elements of the definition?"),
        (
            (QT_TRANSLATE_NOOP("Skeletons", "act"), ""),
            (QT_TRANSLATE_NOOP("Skeletons", "crossing a border"), ""),
            (QT_TRANSLATE_NOOP("Skeletons", "purpose"), ""),
        ),
        "A; C",
        "",
    ),
    (
        "true-false",
        QT_TRANSLATE_NOOP("Skeletons", "True or false"),
        QT_TRANSLATE_NOOP("Skeletons", "Trafficking always crosses a border."),
        (("", ""), ("", "")),
        "FALSE",
        "",
    ),
    (
        "short-text",
        QT_TRANSLATE_NOOP("Skeletons", "A word, typed"),
        QT_TRANSLATE_NOOP("Skeletons", "After which city is the Protocol called?"),
        ((_CITY, _YES), ("*", _NO)),
        "B=0",
        "",
    ),
    (
        "numeric",
        QT_TRANSLATE_NOOP("Skeletons", "A number"),
        QT_TRANSLATE_NOOP("Skeletons", "How many elements has the definition for an adult?"),
        (("3", ""), ("2 ± 0", "")),
        "B=50",
        "",
    ),
    (
        "matching",
        QT_TRANSLATE_NOOP("Skeletons", "Pairs"),
        QT_TRANSLATE_NOOP("Skeletons", "What is what?"),
        ((_ACT, ""), (_MEANS, ""), (QT_TRANSLATE_NOOP("Skeletons", "-> border"), "")),
        "",
        "",
    ),
    (
        "categorise",
        QT_TRANSLATE_NOOP("Skeletons", "Into groups"),
        QT_TRANSLATE_NOOP("Skeletons", "To which element does each belong?"),
        ((_ACT, ""), (QT_TRANSLATE_NOOP("Skeletons", "harbouring -> act"), ""), (_MEANS, ""), (_PURPOSE, "")),
        "",
        "",
    ),
    (
        "ordering",
        QT_TRANSLATE_NOOP("Skeletons", "In order"),
        QT_TRANSLATE_NOOP("Skeletons", "Put these in order of time, the oldest first."),
        (
            (QT_TRANSLATE_NOOP("Skeletons", "the Forced Labour Convention"), "1930"),
            (QT_TRANSLATE_NOOP("Skeletons", "the Universal Declaration of Human Rights"), "1948"),
            (QT_TRANSLATE_NOOP("Skeletons", "the Protocol"), "2000"),
        ),
        "",
        "",
    ),
    (
        "cloze",
        QT_TRANSLATE_NOOP("Skeletons", "A text with gaps"),
        QT_TRANSLATE_NOOP("Skeletons", "The Protocol was opened for signature in {g1} in the year {g2}."),
        (
            (QT_TRANSLATE_NOOP("Skeletons", "{g1} Palermo"), ""),
            (QT_TRANSLATE_NOOP("Skeletons", "{g1} Vienna"), ""),
            ("{g2}= 2000", ""),
        ),
        "A",
        "",
    ),
    (
        "essay",
        QT_TRANSLATE_NOOP("Skeletons", "A text of one's own"),
        QT_TRANSLATE_NOOP("Skeletons", "Why is consent irrelevant once a means was used?"),
        (
            (QT_TRANSLATE_NOOP("Skeletons", "Because a yes won by a lie or a threat is no free choice."), ""),
            (QT_TRANSLATE_NOOP("Skeletons", "Names a means.\n0: Not named\n1: Named"), ""),
        ),
        "",
        "words:60",
    ),
    (
        "tagging",
        QT_TRANSLATE_NOOP("Skeletons", "Marked passages"),
        QT_TRANSLATE_NOOP("Skeletons", "Mark the words that show an element, then choose a verdict."),
        (
            (QT_TRANSLATE_NOOP("Skeletons", "{narrative} She [was driven to a farm]{act #a1} and given a bed."), ""),
            (QT_TRANSLATE_NOOP("Skeletons", "{label act} Act"), ""),
            ("{span a1}", QT_TRANSLATE_NOOP("Skeletons", "Transport is an act.")),
            (QT_TRANSLATE_NOOP("Skeletons", "{verdict} More must be known"), ""),
            (QT_TRANSLATE_NOOP("Skeletons", "{verdict} All elements appear"), ""),
        ),
        "D",
        "",
    ),
)
