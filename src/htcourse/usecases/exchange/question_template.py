"""A workbook to write questions in: one example of each type, and a sheet that explains the columns."""

from collections.abc import Iterator
from pathlib import Path

from htcourse import exports
from htcourse.core.errors import CourseError
from htcourse.core.plain_data import from_plain
from htcourse.core.question_bank import BankQuestion
from htcourse.core.question_rows.row import Row
from htcourse.core.question_types import kind_of
from htcourse.core.question_types.owed import Say, offered, owes_of
from htcourse.core.quiz import Question
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.core.writing_rows import row_of
from htcourse.exports import refuse_to_replace, xlsx_file
from htcourse.usecases.workshop.question_forms import new_question

_ENDING = ".xlsx"


def write_template(path: Path, say: Say = str, *, is_replacing: bool = False) -> Path:
    """Write the template (.xlsx, an ending that is added where there is none) and return its path.

    Raises CourseError for another ending and when a file stands there already (unless `is_replacing`), FolderError.
    """
    path = path if path.suffix else path.with_suffix(_ENDING)
    if path.suffix.lower() != _ENDING:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The template is a workbook, and “{path}” is called something else."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose a name that ends in .xlsx; what you fill in can be saved as CSV."),
            path=path.name,
        )
    refuse_to_replace(path, is_replacing=is_replacing)
    exports.put_file(path, xlsx_file.workbook_bytes(list(_examples(say)), list(_guide(say))))
    return path


def _examples(say: Say) -> Iterator[Row]:
    category = (say(QT_TRANSLATE_NOOP("Skeletons", "Examples")),)
    for kind in offered():
        data = new_question(kind, "", "", say)
        body = from_plain(kind_of(kind).body, data)
        # No title: one that is left standing would be that of every question written over these.
        question = Question("", kind, "", "", 2, data["text"], body, data.get("feedback", ""))
        if (made := row_of(BankQuestion(question, category))) is not None:
            yield made[0]


def _guide(say: Say) -> Iterator[list[str]]:
    yield [say(QT_TRANSLATE_NOOP("Skeletons", "Column")), say(QT_TRANSLATE_NOOP("Skeletons", "What stands in it"))]
    for name, text in _COLUMNS:
        yield [name, say(text)]
    for kind in offered():
        owes = owes_of(kind)
        if owes.columns is not None:
            yield [kind, f"{say(owes.name)}. {say(owes.columns.guide)}"]


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
