"""What a workbook says beside the values of its cells, none of which calamine tells.

High, low and struck-out words are written into the texts before it reads them; links, notes and pictures are found.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from html import unescape
from posixpath import dirname, join, normpath
from typing import Any

from htcourse.core.errors import CourseError
from htcourse.core.escaping import markdown_of_plain
from htcourse.core.question_bank import BankQuestion
from htcourse.core.question_rows.row import number_of
from htcourse.formats.spreadsheet.sheet_scan import sheet_names
from htcourse.markup.safe_xml import parse

_RUN = re.compile(
    rb"(<(?:\w+:)?r>\s*<(?:\w+:)?rPr>\s*((?:(?!</?(?:\w+:)?(?:rPr|t)\b)<[^<>]*>\s*){1,40})</(?:\w+:)?rPr>\s*"
    rb"<(?:\w+:)?t\b[^<>]*>)([^<]*)(?=</(?:\w+:)?t>)"
)
_STRUCK = re.compile(rb"<(?:\w+:)?strike\b(?![^<>]*\bval\s*=\s*[\"'](?:0|false)[\"'])")
_HIGH_OR_LOW = re.compile(rb"<(?:\w+:)?vertAlign\b[^<>]*\bval\s*=\s*[\"'](super|sub)script[\"']")
_SIGNS = {
    "super": ("^", str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")),
    "sub": ("_", str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")),
}
_BEGIN, _END = "\ufdd0", "\ufdd1"
"""Around words that are struck out, until their cell is known: noncharacters, which no text has."""
_BETWEEN = re.compile(f"{_BEGIN}([^{_END}]*){_END}")
_STYLED_CELL = re.compile(rb"<(?:\w+:)?c(\s[^<>]*\bs\s*=\s*[\"'](\d{1,6})[\"'][^<>]*)>")
_CELL_PLACE = re.compile(rb"\br\s*=\s*[\"']\s*([A-Za-z]{1,3}\d{1,9})")
_LINK = re.compile(rb"<(?:\w+:)?hyperlink\b([^<>]*)>")
_FORMULA = re.compile(
    rb"<(?:\w+:)?c(\s[^<>]*)>\s*<(?:\w+:)?f\b[^<>]*>\s*HYPERLINK\(\s*(?:\"|&quot;)([^\"<]{1,2000}?)(?:\"|&quot;)"
)
_ATTRIBUTE = re.compile(rb"\b(ref|id)\s*=\s*[\"']([^\"']*)[\"']")
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
_MOST_LINKED = 500
_WEB = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
_NOTE = re.compile(rb"<(?:\w+:)?comment\b[^<>]*\bref\s*=\s*[\"']([A-Z]{1,3}\d{1,7})[\"']")
_DRAWN = re.compile(rb"<(?:\w+:)?(?:pic|sp|graphicFrame|cxnSp)[\s>]")


@dataclass(slots=True)
class Beside:
    """What one sheet says beside its values: links by row and column from 0, cells with notes, how much is drawn."""

    struck: set[str] = field(default_factory=set)
    links: dict[tuple[int, int], str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    drawn: int = 0


def with_signs(data: bytes) -> bytes:
    """Return the XML of texts, high and low words as signs (`10³`), and marks around what is struck out."""
    return _RUN.sub(_signed, data) if b"vertAlign" in data or b"strike" in data else data


def _signed(found: re.Match[bytes]) -> bytes:
    how, text = _HIGH_OR_LOW.search(found[2]), found[3].decode("utf-8", "replace")
    if _STRUCK.search(found[2]):
        text = f"{_BEGIN}{text}{_END}"
    elif how is not None and text.strip():
        sign, figures = _SIGNS[how[1].decode()]
        known = text.translate(figures)
        is_known = not any(each.isascii() and not each.isspace() for each in known) and known != text
        text = known if is_known else sign + text
    return found[1] + text.encode()


def without_struck(text: str) -> tuple[str, str]:
    """Return a text without the words that are struck out, and these."""
    if _BEGIN not in text:
        return text, ""
    struck = "".join(_BETWEEN.findall(text))
    return _BETWEEN.sub("", text).strip(), struck.strip()


def beside_values(parts: Mapping[str, bytes], others: Mapping[str, bytes]) -> dict[str, Beside]:
    """Return what stands beside the values, by the name of the sheet; `others` are the parts of notes and drawings."""
    lower = {name.lower(): data for name, data in {**parts, **others}.items()}
    styles = _struck_styles(lower.get("xl/styles.xml", b""))
    return {name: _of_sheet(part, lower, styles) for part, name in sheet_names(parts) if part in lower}


def _of_sheet(part: str, parts: Mapping[str, bytes], styles: set[int]) -> Beside:
    found, data = Beside(), parts[part]
    targets: dict[str, str] = {}
    folder, _, file = part.rpartition("/")
    for each in _children(parts.get(f"{folder}/_rels/{file}.rels", b"")):
        target, kind = each.get("Target") or "", (each.get("Type") or "").rpartition("/")[2]
        inner = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))
        beside = parts.get(inner.lower(), b"")
        if kind == "comments":
            found.notes += [each.decode() for each in _NOTE.findall(beside)]
        elif kind == "drawing":
            found.drawn += len(_DRAWN.findall(beside))
        elif kind == "hyperlink":
            targets[each.get("Id") or ""] = target
    for styled in _STYLED_CELL.finditer(data) if styles else ():
        place = _CELL_PLACE.search(styled[1])
        if place and int(styled[2]) in styles:
            found.struck.add(place[1].decode().upper())
    for link in _LINK.finditer(data):
        told = {name.decode(): value.decode("utf-8", "replace") for name, value in _ATTRIBUTE.findall(link[1])}
        if address := targets.get(told.get("id", ""), ""):
            found.links |= dict.fromkeys(_cells(told.get("ref", "")), address)
    for formula in _FORMULA.finditer(data):
        place = _CELL_PLACE.search(formula[1])
        address = unescape(formula[2].decode("utf-8", "replace"))
        found.links |= dict.fromkeys(_cells(place[1].decode()) if place else (), address)
    return found


def _children(data: bytes) -> Sequence[Any]:
    try:
        return list(parse(data)) if data else []
    except CourseError:
        return []


def _struck_styles(data: bytes) -> set[int]:
    """Return the styles of cells whose font strikes all out."""
    if b"strike" not in data:
        return set()
    lists = {str(each.tag).rpartition("}")[2]: each for each in _children(data)}
    off = ("0", "false")
    fonts = {
        str(number)
        for number, font in enumerate(lists.get("fonts", ()))
        if any(each.get("val", "1") not in off for each in font.iterfind("{*}strike"))
    }
    return {number for number, each in enumerate(lists.get("cellXfs", ())) if each.get("fontId") in fonts}


def _cells(area: str) -> Iterator[tuple[int, int]]:
    """Give row and column of the cells of an area (`B4`, `B4:C5`), the first ones of a large one."""
    found = _AREA.fullmatch(area.upper())
    if found is None:
        return
    first, top = number_of(found[1]), int(found[2]) - 1
    last, bottom = (number_of(found[3]), int(found[4]) - 1) if found[3] else (first, top)
    count = 0
    for row in range(top, bottom + 1):
        for column in range(first, last + 1):
            count += 1
            if count > _MOST_LINKED:
                return
            yield row, column


def is_shown(text: str, address: str) -> bool:
    """Say whether a cell shows the address it links to, as one does that was typed."""
    bare = address.lower().removeprefix("mailto:").partition("://")[2] or address.lower().removeprefix("mailto:")
    return bare.rstrip("/") in text.lower()


def linked(each: BankQuestion, text: str, address: str) -> BankQuestion | None:
    """Return a question whose one place that says `text` links to `address`; None where there is no such place.

    That is its text, a choice or what is said of them: what is typed or stands in a menu must stay as it is.
    """
    words = markdown_of_plain(text, line=True)
    question, count = each.question, 0
    if not words or "\n" in words or "[" in words or "]" in words or not _WEB.fullmatch(address):
        return None
    target = address.replace("(", "%28").replace(")", "%29")

    def put(value: Any) -> Any:
        nonlocal count
        if isinstance(value, str) and value == words:
            count += 1
            return f"[{words}]({target})"
        if isinstance(value, tuple):
            return tuple(map(put, value))
        if is_dataclass(value) and not isinstance(value, type):
            own = {one.name: getattr(value, one.name) for one in fields(value) if one.init and one.name not in _IDS}
            return replace(value, **{name: put(held) for name, held in own.items()})
        return value

    changed = {name: put(getattr(question, name)) for name in _LINKED + _LINKED_TOO.get(question.type, ())}
    return replace(each, question=replace(question, **changed), marked=None) if count == 1 else None


_LINKED = ("feedback", "hints")
_LINKED_TOO: dict[str, tuple[str, ...]] = dict.fromkeys(("single-choice", "multiple-choice"), ("text", "body"))
_LINKED_TOO |= dict.fromkeys(("true-false", "short-text", "numeric", "matching", "ordering", "essay"), ("text",))
_IDS = ("id", "right_id", "place")
