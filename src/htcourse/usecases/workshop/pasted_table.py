"""A table pasted, or read from a CSV file or a workbook, as the rows of a chart: cells as text, numbers plain.

Cells are parted by tabs, semicolons or commas. Russian, Kazakh and German spreadsheets write 12 345,6; English ones
12,345.6. What a whole table shows decides which of the two it is: one comma before three digits says neither.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from htcourse.core.errors import CourseError, Problem
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import decoded, read_bytes

Rows = list[list[str]]

MOST_ROWS, MOST_COLUMNS, LONGEST = 500, 20, 1_000_000
_MOST_READ = 2 * MOST_ROWS
"""Rows of a workbook, those counted that are empty."""
_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_BODY = r"[-+−–]?(?P<body>\d[\d\s\u00a0\u202f.,]*)(?P<unit> ?%?)"
_NUMBER = re.compile(_BODY)
_COMMA_DECIMAL = re.compile(
    r"\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:[\s\u00a0\u202f]\d{3})+,\d+|\d{1,3}(?:\.\d{3})+,\d+|0,\d+"
)
_POINT_DECIMAL = re.compile(r"\d*\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|0\.\d+")


class PastedTable(NamedTuple):
    """The first row holds the names of the columns. `has_own_head` is False where they had to be made up.

    `is_total` says that the last row looks like a total of the others, which would be drawn as one of them.
    """

    rows: Rows
    has_own_head: bool = True
    is_total: bool = False


def table_in(text: str, label: str = "Label", number: str = "Number") -> PastedTable:
    """Return the table a text holds; without any cell no rows. `label` and `number` name columns that have no name."""
    text = unicodedata.normalize("NFC", text[:LONGEST]).replace("\r\n", "\n").replace("\r", "\n")
    return _table_of(_cells(text), label, number)


def _table_of(cells: Rows, label: str, number: str) -> PastedTable:
    rows = _tidy(cells)
    if not rows:
        return PastedTable([])
    has_head = _has_head(rows)
    is_comma = _is_comma(each for row in rows[has_head:] for each in row[1:])
    body = [[row[0], *(plain_number(each, is_comma=is_comma) for each in row[1:])] for row in rows[has_head:]]
    head = named_columns(rows[0] if has_head else [""] * len(rows[0]), label, number)
    return PastedTable([head, *body], has_head, _is_total(body))


def read_table_file(path: Path, label: str = "Label", number: str = "Number") -> PastedTable:
    """Return the table of a CSV file in whatever encoding, or of the first sheet of a workbook (.xlsx).

    Raises CourseError for what cannot be read as one of them.
    """
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        from htcourse.formats.spreadsheet.workbook import first_sheet  # brings calamine

        return _table_of(first_sheet(path, _MOST_READ), label, number)
    found = read_bytes(path, path.name, LONGEST)
    if isinstance(found, Problem):
        raise CourseError(found.template, fix=found.fix, **found.values)
    if found.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is no CSV file and no workbook (.xlsx)."),
            fix=QT_TRANSLATE_NOOP("Errors", "Copy the cells in your spreadsheet and paste them here."),
            path=path.name,
        )
    return table_in(decoded(found).text, label, number)


def _cells(text: str) -> Rows:
    separator = _SEPARATOR.match(text)
    text = text[separator.end() :] if separator else text
    first = next((line for line in text.split("\n") if line.strip()), "")
    counts = {mark: first.count(mark) for mark in ("\t", ";", ",")}
    mark = separator[1] if separator else next((each for each, count in counts.items() if count), "\t")
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except (csv.Error, TypeError):
        return [line.split(mark) for line in text.split("\n")]


def _tidy(rows: Sequence[Sequence[str]]) -> Rows:
    """Return rows of one length, without empty rows and columns at the end of the table or between."""
    clean = [[_SPACES.sub(" ", each).strip() for each in row[:MOST_COLUMNS]] for row in rows]
    clean = [row for row in clean if any(row)][: MOST_ROWS + 1]
    width = max(map(len, clean), default=0)
    even = [[*row, *[""] * (width - len(row))] for row in clean]
    kept = [at for at in range(width) if any(row[at] for row in even)]
    return [[row[at] for at in kept] for row in even]


def _is_comma(cells: Iterable[str]) -> bool:
    """Return whether commas part decimals in these cells: as soon as one can be read in no other way."""
    bodies = [found["body"].strip() for each in cells if (found := _NUMBER.fullmatch(each))]
    if any(_POINT_DECIMAL.fullmatch(each) for each in bodies):
        return False
    return any(_COMMA_DECIMAL.fullmatch(each) for each in bodies)


def plain_number(cell: str, *, is_comma: bool = False) -> str:
    """Return a number as the course's tables write it (`-12345.6`, `12%`); what is none stays as it is."""
    found = _NUMBER.fullmatch(cell)
    if found is None:
        return cell
    body = _SPACES.sub("", found["body"])
    body = body.replace(".", "").replace(",", ".") if is_comma else re.sub(r",(?=\d{3}(?:\D|$))", "", body)
    sign = "-" if cell[0] in "-−–" else ""
    if not re.fullmatch(r"\d+(\.\d+)?", body):
        return cell
    return f"{sign}{body}{found['unit'].strip()}"


def is_number(cell: str) -> bool:
    """Return whether a cell, written as the course's tables are, holds a number."""
    return re.fullmatch(r"-?\d+(\.\d+)?%?", cell) is not None


def _has_head(rows: Rows) -> bool:
    """Return whether the first row names columns: no numbers in it, or years above what is none."""
    cells = [each for each in rows[0][1:] if each]
    numbers = [each for each in cells if _NUMBER.fullmatch(each)]
    if not numbers:
        return len(rows) > 1 or not cells
    below = [each for row in rows[1:] for each in row[1:] if each]
    are_years = all(_YEAR.fullmatch(each) for each in numbers)
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
