"""CSV out: a row a question (`markup.question_rows` says how), in UTF-8 with a mark, so that Excel shows every letter.

A cell that a spreadsheet would take for a formula gets an apostrophe in front; `formats.spreadsheet` takes it off.
"""

import csv
import io
import re
from pathlib import Path

from htcourse.core.errors import Problem, Severity
from htcourse.core.question_bank import Bank, Written
from htcourse.core.quiz import Question
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.exports import put_file
from htcourse.markup.question_rows.columns import cells_of, headings
from htcourse.markup.question_rows.writing import row_of

NAME = "csv"
EXTENSION = ".csv"

_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def write_questions(bank: Bank, path: Path) -> Written:
    """Write all questions; only their pictures have no place in a table."""
    written = [(each.question, *row_of(each)) for each in bank.questions]
    columns = headings([row for _, row, _ in written])
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(columns)
    table.writerows([_harmless(cell) for cell in cells_of(row, columns)] for _, row, _ in written)
    put_file(path, out.getvalue().encode("utf-8-sig", "replace"))
    problems = [_pictures(question, names) for question, _, names in written if names]
    return Written(len(written), tuple(problems))


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _pictures(question: Question, names: tuple[str, ...]) -> Problem:
    return Problem(
        "pictures-left-out",
        question.place,
        QT_TRANSLATE_NOOP("Errors", "A table has no pictures: “{id}” goes out with their words only ({names})."),
        QT_TRANSLATE_NOOP("Errors", "Export as Moodle XML to keep them."),
        Severity.WARNING,
        {"id": question.id, "names": ", ".join(names)},
    )
