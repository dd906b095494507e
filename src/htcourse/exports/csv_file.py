"""CSV out: a row a question (`core.question_rows` says how), in UTF-8 with a mark, so that Excel shows every letter.

A cell that a spreadsheet would take for a formula gets an apostrophe in front; `formats.spreadsheet` takes it off.
"""

import csv
import io
import re
from pathlib import Path

from htcourse.core.question_bank import Bank, Written
from htcourse.core.question_rows.faults import NO_PICTURES
from htcourse.core.question_rows.row import cells_of, headings
from htcourse.core.question_types.owed import left_out
from htcourse.core.writing_rows import row_of
from htcourse.exports import put_file

NAME = "csv"
EXTENSION = ".csv"

_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def write_questions(bank: Bank, path: Path) -> Written:
    """Write all questions of types that have columns; their pictures have no place in a table."""
    rows = [(each.question, row_of(each)) for each in bank.questions]
    written = [(question, *row) for question, row in rows if row is not None]
    columns = headings([row for _, row, _ in written])
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(columns)
    table.writerows([_harmless(cell) for cell in cells_of(row, columns)] for _, row, _ in written)
    put_file(path, out.getvalue().encode("utf-8-sig", "replace"))
    problems = [left_out(question) for question, row in rows if row is None]
    problems += [
        NO_PICTURES.warning(question.place, id=question.id, names=", ".join(names))
        for question, _, names in written
        if names
    ]
    return Written(len(written), tuple(problems))


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
