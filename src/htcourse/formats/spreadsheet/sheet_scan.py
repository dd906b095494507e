"""A look at the XML of a workbook before calamine reads it: how large it will be, and what calamine does not tell.

A cell far away makes calamine reserve memory for all cells between, and it copies a shared text for every cell that
shows it: a file of some kilobytes could ask for more memory than there is, and that ends the process.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice, pairwise
from posixpath import join, normpath
from typing import NamedTuple

from htcourse.core.errors import CourseError
from htcourse.formats.spreadsheet.number_formats import KNOWN, number_text, shown
from htcourse.markup.safe_xml import parse

MAX_CELLS = 8_000_000
MAX_TEXT = 400_000_000

_SHEET = re.compile(rb"<(?:\w+:)?sheetData\b")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_PLACE = re.compile(rb"\br\s*=\s*[\"']\s*([A-Za-z]{1,8})(\d{1,10})")
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_ROW_HEAD = re.compile(rb"<(?:\w+:)?row\b([^<>]*)>")
_HIDDEN = re.compile(rb"\bhidden\s*=\s*[\"'](?:1|true)[\"']")
_ROW_NUMBER = re.compile(rb"\br\s*=\s*[\"']\s*(\d{1,10})")
_TEXT = re.compile(rb"<(?:\w+:)?si[\s/>]")
_SHARED = re.compile(rb"\bt\s*=\s*[\"']s[\"']")
_SHARED_NUMBER = re.compile(rb"\bt\s*=\s*[\"']s[\"'][^<>]*>\s*<(?:\w+:)?v(?:\s[^<>]*)?>\s*(\d{1,9})\s*<", re.ASCII)
_EMPTY_FORMULA = re.compile(
    rb"<(?:\w+:)?c(\s[^<>]*)>\s*<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f\s*>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v\s*>\s*</(?:\w+:)?v\s*>|</(?:\w+:)?c\s*>)"
)
_ERROR = re.compile(
    rb"<(?:\w+:)?c(\s[^<>]*\bt\s*=\s*[\"']e[\"'][^<>]*)>(?:\s*<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f\s*>))?"
    rb"\s*<(?:\w+:)?v\s*>([^<]{1,20})<"
)
_STYLED = re.compile(
    rb"<(?:\w+:)?c(\s[^<>]*\bs\s*=\s*[\"'](\d{1,6})[\"'][^<>]*)>(?:\s*<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f\s*>))?"
    rb"\s*<(?:\w+:)?v\s*>\s*([-+]?[.\d]{1,20}(?:[eE][-+]?\d{1,2})?)\s*<"
)
_TYPED = re.compile(rb"\bt\s*=\s*[\"'](?!n[\"'])")
_MOST_SHOWN = 500_000
"""Cells whose formats are looked at; more stand in no table that is read."""
_WORKBOOK = "xl/workbook.xml"
_STYLES = "xl/styles.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_FIRST = "_rels/.rels"  # a hidden file, which no archive of ours lets through
_FIRST_PART = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    b'Target="xl/workbook.xml"/></Relationships>'
)
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class TooMuchError(Exception):
    """A workbook that would take too much memory."""


class Odd(NamedTuple):
    """A cell calamine gives otherwise than it shows: a formula without a value, an error and its name, a number.

    `cell` is as in `B2`. `form` is the format of a number, and `shown` what it shows; empty where that is not known.
    """

    cell: str
    error: str = ""
    form: str = ""
    shown: str = ""


def scan(parts: Mapping[str, bytes]) -> dict[str, tuple[Odd, ...]]:
    """Return the odd cells by the name of the sheet; raises TooMuchError and CourseError."""
    lengths = [length for name, data in parts.items() if "sharedstrings" in name.lower() for length in _lengths(data)]
    sheets = {name: data for name, data in parts.items() if _SHEET.search(data)}
    if sum(map(_size, sheets.values())) > MAX_CELLS or _text(sheets, lengths) > MAX_TEXT:
        raise TooMuchError
    names, styles = dict(sheet_names(parts)), _formats(parts)
    return {names.get(part.lower(), part): tuple(_odd(data, styles)) for part, data in sheets.items()}


def hidden_rows(parts: Mapping[str, bytes]) -> dict[str, frozenset[int]]:
    """Return the numbers of the rows that are hidden, from 1, by the name of the sheet; raises CourseError."""
    names = dict(sheet_names(parts))
    return {
        names.get(part.lower(), part): frozenset(_hidden(data)) for part, data in parts.items() if _SHEET.search(data)
    }


def _hidden(sheet: bytes) -> Iterator[int]:
    number = 0
    for found in _ROW_HEAD.finditer(sheet):
        given = _ROW_NUMBER.search(found[1])
        number = int(given[1]) if given else number + 1
        if _HIDDEN.search(found[1]):
            yield number


def _size(sheet: bytes) -> int:
    """Return how many cells the rectangle around all cells of a sheet has, at most."""
    last_row = last_column = places = 0
    for found in _PLACE.finditer(sheet):
        places += 1
        last_row = max(last_row, int(found[2]))
        last_column = max(last_column, _column(found[1]))
    without = max(0, sum(1 for _ in _CELL.finditer(sheet)) - places)
    if without:
        # Cells that do not say where they are stand one after the other, in rows that may say which they are.
        last_column += without
        numbers = max((int(found[1]) for found in _ROW_NUMBER.finditer(sheet)), default=0)
        last_row = max(last_row, numbers) + sum(1 for _ in _ROW.finditer(sheet))
    return last_row * last_column


def _column(letters: bytes) -> int:
    number = 0
    for each in letters.upper():
        number = number * 26 + each - ord("A") + 1
    return number


def _lengths(data: bytes) -> Iterator[int]:
    starts = [found.start() for found in _TEXT.finditer(data)]
    yield from (end - start for start, end in pairwise([*starts, len(data)]))


def _text(sheets: Mapping[str, bytes], lengths: list[int]) -> int:
    """Return how many bytes of shared texts the cells show, at most."""
    longest = max(lengths, default=0)
    counts = {name: sum(1 for _ in _SHARED.finditer(data)) for name, data in sheets.items()}
    if sum(counts.values()) * longest <= MAX_TEXT:
        return 0
    total = 0
    for name, data in sheets.items():
        numbers = [int(found[1]) for found in _SHARED_NUMBER.finditer(data)]
        total += sum(lengths[each] for each in numbers if each < len(lengths))
        total += (counts[name] - len(numbers)) * longest
    return total


def _formats(parts: Mapping[str, bytes]) -> dict[int, str]:
    """Return the formats of numbers by their styles; none where the styles cannot be read."""
    try:
        root = parse(next((data for name, data in parts.items() if name.lower() == _STYLES), b"<none/>"))
    except CourseError:
        return {}
    codes = KNOWN | {each.get("numFmtId"): each.get("formatCode") or "" for each in root.iter("{*}numFmt")}
    styles = (codes.get(each.get("numFmtId"), "") for each in next(root.iter("{*}cellXfs"), ()))
    return {number: code for number, code in enumerate(styles) if code not in ("", "General", "@")}


def _odd(sheet: bytes, formats: Mapping[int, str]) -> Iterator[Odd]:
    for found in _EMPTY_FORMULA.finditer(sheet):
        yield Odd(_place(found[1]))
    for found in _ERROR.finditer(sheet):
        yield Odd(_place(found[1]), found[2].decode("ascii", "replace"))
    for found in islice(_STYLED.finditer(sheet), _MOST_SHOWN) if formats else ():
        form = formats.get(int(found[2]), "")
        if not form or _TYPED.search(found[1]):
            continue
        with suppress(ValueError):
            number = float(found[3])
            text = shown(number, form)
            if text != number_text(number):
                yield Odd(_place(found[1]), form=form, shown=text)


def _place(attributes: bytes) -> str:
    found = _PLACE.search(attributes)
    return f"{found[1].decode()}{found[2].decode()}".upper() if found else "?"


def sheet_names(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Give the part (in small letters) and the name of each sheet."""
    by_name = {name.lower(): data for name, data in parts.items()}
    targets = {}
    for each in parse(by_name.get(_RELATIONS, b"<none/>")):
        targets[each.get("Id")] = each.get("Target") or ""
    for each in parse(by_name.get(_WORKBOOK, b"<none/>")).iter("{*}sheet"):
        target = targets.get(each.get(_ID), "")
        part = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
        yield part.lower(), each.get("name") or ""


def rebuilt(parts: Mapping[str, bytes]) -> io.BytesIO:
    """Return an archive of exactly what was looked at: another reader may see other things in the file itself."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as opened:
        for name, data in {_FIRST: _FIRST_PART, **parts}.items():
            opened.writestr(zipfile.ZipInfo(name), data)
    out.seek(0)
    return out
