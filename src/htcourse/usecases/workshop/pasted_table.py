"""A table pasted, or read from a CSV file or a workbook, as the rows of a chart: cells as text, numbers plain.

Cells are parted by tabs, semicolons or commas. What takes the place of all is a table with a head, without what is
empty; a block pasted among other cells keeps its shape. Where a number has two readings, the table says which number
it was and how it was read.
"""

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from htcourse.core.bounds import composed
from htcourse.core.errors import CourseError, Problem
from htcourse.core.read_numbers import GivenNumber
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import decoded, read_bytes
from htcourse.usecases.workshop.pasted_numbers import (
    TwoReadings,
    is_number,
    looks_like_number,
    plain_number,
    read_numbers,
)

Rows = list[list[str]]

MOST_ROWS, MOST_COLUMNS, LONGEST = 1000, 50, 1_000_000
_WIDE = 20
"""More columns than a chart can tell apart: years across, which are rows to it."""
_MOST_READ = 20 * MOST_ROWS
"""Rows of a workbook, those counted that are empty."""
_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_LINES_OF_NUMBERS = re.compile(r"(?<=\d)[^\S\n]*\n\s*(?=\d)")
_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_YEAR_NAMED = re.compile(rf"{_YEAR.pattern}(?:, ?\D+)?")
"""With a unit behind it: `2024, %`."""


class PastedTable(NamedTuple):
    """The first row holds the names of the columns. `has_own_head` is False where they had to be made up.

    `is_total` says that the last row looks like a total of the others, which would be drawn as one of them. `unclear`
    is set where nothing in the table says whether a sign parts thousands or decimals. `is_turned` says that its columns
    were made rows, and `left_out` what was too much: of columns and of rows the first name and the last.
    """

    rows: Rows
    has_own_head: bool = True
    is_total: bool = False
    unclear: TwoReadings | None = None
    is_turned: bool = False
    left_out: tuple[tuple[str, str], ...] = ()


class TableTerms(NamedTuple):
    """How a table is read: `label` and `number` name columns that have no name; the language of the module.

    `is_part` is what somebody said a sign does that may part thousands or decimals: None as long as nobody was asked.
    `may_turn` lets a table that is wider than a chart shows come with its columns as rows.
    """

    label: str = "Label"
    number: str = "Number"
    language: str = ""
    is_part: bool | None = None
    may_turn: bool = False


_PLAIN = TableTerms()


def table_in(text: str, terms: TableTerms = _PLAIN) -> PastedTable:
    """Return the table a text holds; without any cell no rows."""
    return table_of(cells_of_text(text), terms)


def table_of(cells: Rows, terms: TableTerms) -> PastedTable:
    """Return the table that cells are."""
    rows = _tidy(cells)
    if not rows:
        return PastedTable([])
    is_turned = terms.may_turn and len(rows[0]) > max(_WIDE, len(rows))
    rows, left_out = _bounded(
        [list(each) for each in zip(*rows, strict=True)] if is_turned else rows, MOST_ROWS + 1, MOST_COLUMNS
    )
    is_column = _is_column(rows)
    has_head, first = not is_column and _has_head(rows), 0 if is_column else 1
    numbers = [each for row in rows[has_head:] for each in row[first:]]
    is_comma, unclear = read_numbers(numbers, terms.language, terms.is_part)
    body = [[*row[:first], *(plain_number(each, is_comma=is_comma) for each in row[first:])] for row in rows[has_head:]]
    head = named_columns(rows[0] if has_head else [""] * len(rows[0]), terms.label, terms.number)
    return PastedTable([head, *body], has_head, _is_total(body), unclear, is_turned, left_out)


def block_of(cells: Rows, terms: TableTerms, place: tuple[int, int]) -> PastedTable:
    """Return cells that are pasted from a place on, cell by cell as they were copied; without any word no rows.

    What comes to stand in the first row or column is a name and stays as it is.
    """
    width = max(map(len, cells), default=0)
    rows = [[*map(_clean, row), *[""] * (width - len(row))] for row in cells]
    if not any(map(any, rows)):
        return PastedTable([])
    top, left = place
    rows, left_out = _bounded(rows, MOST_ROWS + 1 - top, MOST_COLUMNS - left)
    down, right = int(top == 0), int(left == 0)
    is_comma, unclear = read_numbers(
        [each for row in rows[down:] for each in row[right:]], terms.language, terms.is_part
    )
    for row in rows[down:]:
        row[right:] = [plain_number(each, is_comma=is_comma) for each in row[right:]]
    return PastedTable(rows, unclear=unclear, left_out=left_out)


def cells_of_file(path: Path) -> tuple[Rows, str, int]:
    """Return the cells of a CSV file in whatever encoding, or of a workbook (.xlsx) of its first sheet with a table.

    With them comes the name of that sheet, where there are several, and how many of its rows it hides; sheets that are
    hidden come last.
    Raises CourseError for what cannot be read as one of them.
    """
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        from htcourse.formats.spreadsheet.workbook import read_sheets  # brings calamine

        sheets = sorted(read_sheets(path, _MOST_READ, as_figures=True), key=lambda each: each.is_hidden)
        sheet = next((each for each in sheets if _is_table(_tidy(each.rows))), sheets[0])
        return sheet.rows, sheet.name if len(sheets) > 1 else "", sheet.hidden
    found = read_bytes(path, path.name, LONGEST)
    if isinstance(found, Problem):
        raise CourseError(found.template, fix=found.fix, **found.values)
    if found.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is no CSV file and no workbook (.xlsx)."),
            fix=QT_TRANSLATE_NOOP("Errors", "Copy the cells in your spreadsheet and paste them here."),
            path=path.name,
        )
    return cells_of_text(decoded(found).text), "", 0


def _is_table(rows: Rows) -> bool:
    """Say whether cells are more than the words of a cover: several rows of several cells, or a column of numbers."""
    return bool(rows) and (_is_column(rows) or (len(rows) > 1 and len(rows[0]) > 1))


def _is_column(rows: Rows) -> bool:
    return len(rows[0]) == 1 and all(looks_like_number(row[0]) for row in rows)


def cells_of_text(text: str) -> Rows:
    """Return the cells of a table's text as they stand there."""
    text = _text(text)
    separator = _SEPARATOR.match(text)
    if separator:
        return _parted(text[separator.end() :], separator[1])
    lines = [line for line in text.split("\n") if line.strip()]
    tabbed = [line for line in lines if "\t" in line]
    mark = next((each for each in ";," if lines and each in lines[0]), "\t")
    is_tabbed = bool(tabbed) and (tabbed[0] == lines[0] or 2 * len(tabbed) >= len(lines))
    return _parted(text, "\t" if is_tabbed else mark)


def cells_of_block(text: str) -> Rows:
    """Return the cells of a text that is pasted among others, what is empty with them.

    A spreadsheet parts them by tabs. Without any, a sign does only where each line has as many of it and no space
    behind it, and never in a column of numbers, whose commas part decimals.
    """
    text = _text(text)
    mark = "\t"
    if mark not in text and not _is_column_of_numbers(text):
        mark = next((each for each in ";," if f"{each} " not in text and _has_columns(_parted(text, each))), mark)
    return [row or [""] for row in _parted(text, mark)]


def _is_column_of_numbers(text: str) -> bool:
    lines = [each for each in map(_clean, text.split("\n")) if each]
    numbers = (plain_number(each, is_comma=is_comma) for each in lines for is_comma in (False, True))
    return all(map(looks_like_number, lines)) and any(map(is_number, numbers))


def _has_columns(rows: Rows) -> bool:
    widths = {len(row) for row in rows if row}
    return len(widths) == 1 and widths != {1}


def _text(text: str) -> str:
    return composed(text[:LONGEST]).replace("\r\n", "\n").replace("\r", "\n")


def _parted(text: str, mark: str) -> Rows:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except (csv.Error, TypeError):
        return [line.split(mark) for line in text.removesuffix("\n").split("\n")]


def _clean(cell: str) -> str:
    """Return a cell as one line; numbers below each other stay apart."""
    if isinstance(cell, GivenNumber):
        return cell
    return _SPACES.sub(" ", _LINES_OF_NUMBERS.sub(" / ", cell)).strip()


def _tidy(rows: Sequence[Sequence[str]]) -> Rows:
    """Return rows of one length, without empty rows and columns at the end of the table or between."""
    clean = [[_clean(each) for each in row] for row in rows]
    clean = [row for row in clean if any(row)]
    width = max(map(len, clean), default=0)
    even = [[*row, *[""] * (width - len(row))] for row in clean]
    kept = [at for at in range(width) if any(row[at] for row in even)]
    return [[row[at] for at in kept] for row in even]


def _bounded(rows: Rows, most_rows: int, most_columns: int) -> tuple[Rows, tuple[tuple[str, str], ...]]:
    """Return as many rows and columns as a chart may have, and of those beyond the first name and the last."""
    names = (rows[0][most_columns:], [row[0] for row in rows[most_rows:]])
    return [row[:most_columns] for row in rows[:most_rows]], tuple((each[0], each[-1]) for each in names if each)


def _has_head(rows: Rows) -> bool:
    """Return whether the first row names columns: no numbers in it, or years above what is none."""
    cells = [each for each in rows[0][1:] if each]
    numbers = [each for each in cells if looks_like_number(each)]
    if not numbers:
        return len(rows) > 1 or not cells
    below = [each for row in rows[1:] for each in row[1:] if each]
    are_years = all(_YEAR_NAMED.fullmatch(each) for each in numbers)
    return are_years and not rows[0][0].isdecimal() and any(not _YEAR.fullmatch(each) for each in below)


def named_columns(head: Sequence[str], label: str, number: str) -> list[str]:
    """Return a name for every column, none twice."""
    names: list[str] = []
    for place, each in enumerate(head):
        name = stem = each or (number if place else label)
        count = 2
        while name in names:
            name, count = f"{stem} {count}", count + 1
        names.append(name)
    return names


def _is_total(body: Rows) -> bool:
    """Return whether each number of the last row is the sum of those above it."""
    if len(body) < 3:
        return False
    sums = []
    for at in range(1, len(body[0])):
        numbers = [float(row[at]) for row in body if is_number(row[at]) and not row[at].endswith("%")]
        if len(numbers) == len(body):
            sums.append(abs(sum(numbers[:-1]) - numbers[-1]) < 1e-6 * max(1.0, abs(numbers[-1])) and numbers[-1] != 0)
    return bool(sums) and all(sums)
