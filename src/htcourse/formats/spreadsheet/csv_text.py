"""A table in a text: values parted by commas, semicolons or tabs, in any encoding."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from htcourse.core.errors import Place, Problem, Report
from htcourse.core.question_rows.headings import header_of
from htcourse.formats import Reading
from htcourse.formats.spreadsheet import faults
from htcourse.formats.spreadsheet.table import Line, Table
from htcourse.markup.decode import read_text, text_start

_MARKS = (",", ";", "\t")
_HEAD = 20
_LONGEST_CELL = 1_000_000
_MOST_CELLS = 3_000_000
_SEPARATOR = re.compile(r"sep=(.)\n", re.IGNORECASE)


def table_start(path: Path) -> bool:
    """Say whether the text begins with the headings of a table of questions."""
    return _mark_of(text_start(path)) is not None


def _mark_of(text: str) -> str | None:
    """Return what parts the cells: the mark that makes most headings of one of the first lines; None without any."""
    text = _SEPARATOR.sub("", text, count=1)
    head = "".join(f"{line}\n" for line in text.split("\n", _HEAD)[:_HEAD])
    found: list[tuple[int, str]] = []
    for mark in _MARKS:
        for line in _lines(head, mark):
            header = header_of(line.cells)
            if header is not None:
                found.append((len(header.places), mark))
    return max(found)[1] if found else None


def _lines(text: str, mark: str) -> Iterator[Line]:
    """Give the rows with the line each begins on; the last is broken where the text cannot be parted from there on."""
    held: list[str] = []
    rows = csv.reader(_numbered(text, held), delimiter=mark)
    begins, end = 1, 0
    try:
        for cells in rows:
            written = "".join(held)
            held.clear()
            end += len(written)
            if (rows.line_num > begins or end == len(text)) and '"' in written:
                _see_closed(written, mark)
            yield Line(begins, cells)
            begins = rows.line_num + 1
    except csv.Error:
        yield Line(begins, [], is_broken=True)


def _see_closed(row: str, mark: str) -> None:
    """Raise csv.Error where the mark that opens a cell is closed by none, or by one that opens a later cell."""
    for _ in csv.reader(_numbered(row, []), delimiter=mark, strict=True):
        pass


def _numbered(text: str, held: list[str]) -> Iterator[str]:
    """Give the lines, and keep each in `held`, too."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        held.append(text[start:end])
        yield held[-1]
        start = end


def read_csv(path: Path, report: Report | None = None) -> Reading:
    """Read every row of the text."""
    found = read_text(path)
    if isinstance(found, Problem):
        return Reading(None, (found,))
    text = found.text
    separator = _SEPARATOR.match(text)
    skipped = 1 if separator else 0
    text = text[separator.end() :] if separator else text
    mark = _mark_of(text[: 1 << 16]) or ","
    if text.count(mark) > _MOST_CELLS:
        return Reading(None, (faults.TOO_MANY_CELLS.error(Place(path.name), limit=_MOST_CELLS),))
    table = Table(path.name)
    csv.field_size_limit(_LONGEST_CELL)
    total = text.count("\n") + 1
    for line in _lines(text, mark):
        if line.is_broken:
            table.problems.append(faults.BROKEN.error(Place(path.name, line.number + skipped)))
            break
        table.take(Line(line.number + skipped, line.cells), total, report)
        if table.is_full:
            break
    return table.reading()
