"""A table pasted, or read from a CSV file or a workbook, as the rows of a chart: cells as text, numbers plain.

Cells are parted by tabs, semicolons or commas. Russian, Kazakh and German spreadsheets write 12 345,6; English ones
12,345.6. What a whole table shows decides which of the two it is: one comma before three digits says neither, and the
language of the module may decide then. Where that is so, the table says which number it was and how it was read.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from htcourse.core.bounds import composed
from htcourse.core.errors import CourseError, Problem
from htcourse.core.points import COMMA_LANGUAGES
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import decoded, read_bytes

Rows = list[list[str]]

MOST_ROWS, MOST_COLUMNS, LONGEST = 1000, 50, 1_000_000
_WIDE = 20
"""More columns than a chart can tell apart: years across, which are rows to it."""
_MOST_READ = 20 * MOST_ROWS
"""Rows of a workbook, those counted that are empty."""
_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_BODY = r"[-+−–]?(?P<body>\d[\d\s\u00a0\u202f.,]*)(?P<unit> ?%?)"
_NUMBER = re.compile(_BODY)
_COMMA_DECIMAL = re.compile(
    r"\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:[\s\u00a0\u202f]\d{3})+,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|0,\d+"
)
_POINT_DECIMAL = re.compile(r"\d*\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|0\.\d+")
_BY_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_TWO_WAYS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
"""Thousands to one reader, a part of one to another."""
_POINT_LANGUAGES = frozenset({"en"})


class TwoReadings(NamedTuple):
    """The first number of a table with two readings (`2,500`): `whole` is 2500 and `part` 2.5.

    `is_part` is how it was read, and `is_told` whether the language of the module tells so.
    """

    cell: str
    whole: str
    part: str
    is_part: bool
    is_told: bool


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
    rows, left_out = _bounded([list(each) for each in zip(*rows, strict=True)] if is_turned else rows)
    is_column = len(rows[0]) == 1 and all(_NUMBER.fullmatch(row[0]) for row in rows)
    has_head, first = not is_column and _has_head(rows), 0 if is_column else 1
    numbers = [each for row in rows[has_head:] for each in row[first:]]
    unclear = _unclear(numbers, terms)
    is_comma = _is_comma(numbers) if unclear is None else unclear.is_part == ("," in unclear.cell)
    body = [[*row[:first], *(plain_number(each, is_comma=is_comma) for each in row[first:])] for row in rows[has_head:]]
    head = named_columns(rows[0] if has_head else [""] * len(rows[0]), terms.label, terms.number)
    return PastedTable([head, *body], has_head, _is_total(body), unclear, is_turned, left_out)


def column_in(text: str) -> Rows:
    """Return the cells of a column of numbers copied by itself, whose commas part no cells; none for anything else."""
    lines = [_SPACES.sub(" ", each).strip() for each in text[:LONGEST].splitlines()]
    lines = [each for each in lines if each]
    numbers = (plain_number(each, is_comma=is_comma) for each in lines for is_comma in (False, True))
    is_column = all(_NUMBER.fullmatch(each) for each in lines) and any(map(is_number, numbers))
    return [[each] for each in lines] if is_column else []


def cells_of_file(path: Path) -> tuple[Rows, str]:
    """Return the cells of a CSV file in whatever encoding, or of a workbook (.xlsx) of its first sheet with a table.

    With them comes the name of that sheet, where there are several; sheets that are hidden come last.
    Raises CourseError for what cannot be read as one of them.
    """
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        from htcourse.formats.spreadsheet.workbook import read_sheets  # brings calamine

        sheets = sorted(read_sheets(path, _MOST_READ, as_figures=True), key=lambda each: each.is_hidden)
        sheet = next((each for each in sheets if _is_table(_tidy(each.rows))), sheets[0])
        return sheet.rows, sheet.name if len(sheets) > 1 else ""
    found = read_bytes(path, path.name, LONGEST)
    if isinstance(found, Problem):
        raise CourseError(found.template, fix=found.fix, **found.values)
    if found.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is no CSV file and no workbook (.xlsx)."),
            fix=QT_TRANSLATE_NOOP("Errors", "Copy the cells in your spreadsheet and paste them here."),
            path=path.name,
        )
    return cells_of_text(decoded(found).text), ""


def _is_table(rows: Rows) -> bool:
    """Say whether cells are more than the words of a cover: several rows of several cells, or a column of numbers."""
    is_column = bool(rows) and len(rows[0]) == 1 and all(_NUMBER.fullmatch(row[0]) for row in rows)
    return is_column or (len(rows) > 1 and len(rows[0]) > 1)


def cells_of_text(text: str) -> Rows:
    """Return the cells of a text as they stand there."""
    text = composed(text[:LONGEST]).replace("\r\n", "\n").replace("\r", "\n")
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
    clean = [[_SPACES.sub(" ", each).strip() for each in row] for row in rows]
    clean = [row for row in clean if any(row)]
    width = max(map(len, clean), default=0)
    even = [[*row, *[""] * (width - len(row))] for row in clean]
    kept = [at for at in range(width) if any(row[at] for row in even)]
    return [[row[at] for at in kept] for row in even]


def _bounded(rows: Rows) -> tuple[Rows, tuple[tuple[str, str], ...]]:
    """Return as many rows and columns as a chart may have, and of those beyond the first name and the last."""
    names = (rows[0][MOST_COLUMNS:], [row[0] for row in rows[MOST_ROWS + 1 :]])
    return [row[:MOST_COLUMNS] for row in rows[: MOST_ROWS + 1]], tuple((each[0], each[-1]) for each in names if each)


def _unclear(cells: Sequence[str], terms: TableTerms) -> TwoReadings | None:
    """Return the first number that has two readings; None where one of the cells says which."""
    bodies = [found["body"].strip() for each in cells if (found := _NUMBER.fullmatch(each))]
    first = next((each for each in bodies if _TWO_WAYS.fullmatch(each)), "")
    is_said = any(_COMMA_DECIMAL.fullmatch(each) or _POINT_DECIMAL.fullmatch(each) for each in bodies)
    if not first or is_said:
        return None
    is_comma = "," in first
    told = {True: COMMA_LANGUAGES, False: _POINT_LANGUAGES}[is_comma]
    is_told = terms.language in told
    # A point is a decimal one unless somebody says otherwise; a comma only where the language has it so.
    is_part = (is_told or not is_comma) if terms.is_part is None else terms.is_part
    whole, part = (plain_number(first, is_comma=is_comma == each) for each in (False, True))
    return TwoReadings(first, whole, part.rstrip("0").rstrip("."), is_part, is_told)


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
    if is_comma and "." in body and not _BY_POINTS.fullmatch(body):
        return cell  # a date
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
