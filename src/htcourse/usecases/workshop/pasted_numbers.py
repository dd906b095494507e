"""Numbers in the cells of a pasted table: how each is read, and what of them only a person can tell.

Russian, Kazakh and German spreadsheets write 12 345,6; English ones 12,345.6. Most cells can be read in one way only.
One comma or point before three digits (`2,500`) can be read in two: the other cells and the language of the module
decide, and where they say nothing, or not the same, somebody is asked. Days written `12.05` say nothing.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from htcourse.core.points import COMMA_LANGUAGES
from htcourse.core.read_numbers import GivenNumber

_NUMBER = re.compile(r"[-+−–]?(?P<body>\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d[\d.,]*)(?P<unit> ?%?)")
_WHOLE = re.compile(r"\d+|\d{1,3}(?: \d{3})+")
_COMMA_DECIMAL = re.compile(
    r"\d+,(?:\d{1,2}|\d{4,})|(?:\d{4,}|0),\d+|\d{1,3}(?: \d{3})+,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}"
)
_POINT_DECIMAL = re.compile(
    r"\d+\.(?:\d{1,2}|\d{4,})|(?:\d{4,}|0)\.\d+|\d{1,3}(?: \d{3})+\.\d+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}"
)
_TWO_WAYS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
"""Thousands to one reader, a part of one to another."""
_SEVERAL_SIGNS = re.compile(r"\d+(?:[ .,]\d+){2,}")
"""What is a number and nothing else: `4.1` may be the number of a chapter."""
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])")
_POINT_LANGUAGES = frozenset({"en"})


class TwoReadings(NamedTuple):
    """The first number of a table with two readings (`2,500`): `whole` is 2500 and `part` 2.5.

    `is_part` is how it was read, and `is_told` whether the language of the module tells so and no cell the other.
    """

    cell: str
    whole: str
    part: str
    is_part: bool
    is_told: bool


def read_numbers(cells: Sequence[str], language: str, is_part: bool | None) -> tuple[bool, TwoReadings | None]:
    """Return whether a comma parts decimals in these cells, and the first number that somebody has to tell.

    `is_part` is what somebody told.
    """
    bodies = [found["body"] for each in cells if (found := _found(each))]
    witnesses: dict[bool, list[str]] = {True: [], False: []}
    for each in bodies:
        if _COMMA_DECIMAL.fullmatch(each):
            witnesses[True].append(each)
        elif _POINT_DECIMAL.fullmatch(each) and (language in _POINT_LANGUAGES or not _DAY.fullmatch(each)):
            witnesses[False].append(each)
    is_clear = bool(witnesses[True]) != bool(witnesses[False])
    is_comma = bool(witnesses[True])
    first = next((each for each in bodies if _TWO_WAYS.fullmatch(each)), "")
    if not first:
        return is_comma, None
    has_comma = "," in first
    is_told = language in (COMMA_LANGUAGES if has_comma else _POINT_LANGUAGES)
    is_doubted = is_told and is_comma != has_comma and not any(map(_SEVERAL_SIGNS.fullmatch, witnesses[is_comma]))
    if is_clear and not is_doubted:
        return is_comma, None
    # A point is a decimal one unless somebody says otherwise; a comma only where the language has it so.
    is_read_part = (is_told or not has_comma) if is_part is None else is_part
    whole, part = (plain_number(first, is_comma=has_comma == each) for each in (False, True))
    is_silent = not witnesses[True] and not witnesses[False]
    unclear = TwoReadings(first, whole, part.rstrip("0").rstrip("."), is_read_part, is_told and is_silent)
    return is_read_part == has_comma, unclear


def _found(cell: str) -> re.Match[str] | None:
    return None if isinstance(cell, GivenNumber) else _NUMBER.fullmatch(cell)


def looks_like_number(cell: str) -> bool:
    """Return whether a cell, its spaces plain, is written as numbers are; a day may be, too."""
    return _NUMBER.fullmatch(cell) is not None


def plain_number(cell: str, *, is_comma: bool = False) -> str:
    """Return a number as the course's tables write it (`-12345.6`, `12%`); what is none stays as it is.

    `is_comma` says what one comma or point before three digits does; all else can be read in one way only.
    """
    found = _found(cell)
    if found is None:
        return str(cell)
    body = found["body"]
    if _COMMA_DECIMAL.fullmatch(body):
        is_comma = True
    elif _POINT_DECIMAL.fullmatch(body):
        is_comma = False
    elif not _WHOLE.fullmatch(body) and not _TWO_WAYS.fullmatch(body):
        return cell  # a date
    body = body.replace(" ", "").replace("." if is_comma else ",", "").replace(",", ".")
    sign = "-" if cell[0] in "-−–" else ""
    return f"{sign}{body}{found['unit'].strip()}"


def is_number(cell: str) -> bool:
    """Return whether a cell, written as the course's tables are, holds a number."""
    return re.fullmatch(r"-?\d+(\.\d+)?%?", cell) is not None
