"""XLSX out: a row a question (`core.question_rows` says how), all cells texts, so that nothing becomes a formula."""

import io
import re
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from htcourse.core.errors import Problem, Sentence
from htcourse.core.question_bank import Bank, Written
from htcourse.core.question_rows.faults import NO_PICTURES
from htcourse.core.question_rows.row import Row, cells_of, headings
from htcourse.core.question_types.owed import left_out
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.core.writing_rows import row_of
from htcourse.exports import put_file

if TYPE_CHECKING:
    from xlsxwriter import Workbook

NAME = "xlsx"
EXTENSION = ".xlsx"

GUIDE = "Guide"
"""The sheet that explains the columns; it is no table of questions."""

ABOUT = "About"
"""The sheet that says what a table counts."""

_LONGEST_CELL = 32_767
_MOST_ROWS = 1_048_575
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
"""A text that reads as one guarded against formulas: one more apostrophe is what its reader takes off."""
_WIDTHS = {"type": 16, "category": 24, "name": 28, "question": 60, "correct": 12, "points": 8, "tags": 30, "id": 24}


def write_questions(bank: Bank, path: Path) -> Written:
    """Write all questions that fit into a sheet, of types that have columns; pictures have no place in a table."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for each in bank.questions:
        made = row_of(each)
        if made is None:
            problems.append(left_out(each.question))
            continue
        row, pictures = made
        if len(rows) == _MOST_ROWS or any(len(cell) > _LONGEST_CELL for cell in cells_of(row, headings([row]))):
            problems.append(_TOO_LONG.error(each.question.place, id=each.question.id))
            continue
        rows.append(row)
        if pictures:
            problems.append(NO_PICTURES.warning(each.question.place, id=each.question.id, names=", ".join(pictures)))
    put_file(path, workbook_bytes(rows))
    return Written(len(rows), tuple(problems))


def table_bytes(rows: Sequence[Sequence[str | float]], about: Sequence[Sequence[str]] = ()) -> bytes:
    """Return a workbook of one plain table, its head in bold: numbers stay numbers, texts never become formulas.

    What it is `about` stands on a second sheet, rows of a name and its words.
    """
    from xlsxwriter import Workbook

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, options) as book:
        book.set_properties({"created": datetime(2000, 1, 1)})
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True, "text_wrap": True})
        for at, row in enumerate(rows):
            # XlsxWriter writes 16 digits: of a float 82.6 that is 82.59999999999999.
            exact = [Decimal(repr(each)) if isinstance(each, float) else each for each in row]
            sheet.write_row(at, 0, exact, None if at else bold)
        sheet.freeze_panes(1, 1)
        if about:
            beside = book.add_worksheet(ABOUT)
            beside.set_column(0, 0, 16, bold)
            beside.set_column(1, 1, 90, book.add_format({"text_wrap": True}))
            for at, row in enumerate(about):
                beside.write_row(at, 0, row)
    return out.getvalue()


def workbook_bytes(rows: Sequence[Row], guide: Sequence[Sequence[str]] = ()) -> bytes:
    """Return a workbook with these rows, and a second sheet with the `guide` where there is one."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(out, options)
    book.set_properties({"created": datetime(2000, 1, 1)})  # the same questions give the same bytes
    columns = headings(rows)
    _put_sheet(book, "Questions", [columns, *([_as_read(cell) for cell in cells_of(row, columns)] for row in rows)])
    if guide:
        _put_sheet(book, GUIDE, guide)
    book.close()
    return out.getvalue()


def _as_read(cell: str) -> str:
    return f"'{cell}" if _GUARDED.match(cell) else cell


def _put_sheet(book: "Workbook", name: str, table: Sequence[Sequence[str]]) -> None:
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    for column, title in enumerate(table[0]):
        sheet.set_column(column, column, _WIDTHS.get(title, 34), text)
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    for number, cells in enumerate(table):
        for column, cell in enumerate(cells):
            if cell:
                sheet.write_string(number, column, cell, text if number else head)


_TOO_LONG = Sentence(
    "too-long-for-a-cell",
    QT_TRANSLATE_NOOP("Errors", "A text of “{id}” is longer than a cell can be: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Shorten it, or export as Moodle XML."),
)
