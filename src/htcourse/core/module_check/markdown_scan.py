"""Lesson Markdown as its paragraphs, list items and tables, with line numbers; nothing is converted.

Blocks (`!!! note "…"`) are followed into their bodies. Code, comments, headings and block heads are left out.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from htcourse.core.code_spans import FENCE, SPAN

DEPTH_LIMIT = 6
"""Blocks inside blocks; what stands deeper is not looked at."""

_HEAD = re.compile(r"^(?:!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*)(.*)$")
_ITEM = re.compile(r"^( {0,3})([-*+]|\d{1,9}[.)])[ \t]+")
_NESTED = re.compile(r"^\s*([-*+]|\d{1,9}[.)])[ \t]+(\[[ xX]\][ \t]+)?")
_DEFINITION = re.compile(r"^:[ \t]+")
_NOTE = re.compile(r"^\[\^[^\]\s]+\]:[ \t]*")
_ABBREVIATION = re.compile(r"^\*\[[^\]]+\]:")
_DASHES = r"[ \t]*:?-+:?[ \t]*"
_RULE_ROW = re.compile(rf"^(?:(?:\|{_DASHES})+\|?|{_DASHES}(?:\|{_DASHES})+\|?)$")
_HEADING = re.compile(r"^#{1,6}\s")


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph, item (with all that hangs on it), table, definition or note.

    `text` keeps its line breaks; its first line is `line` of the file. `group` numbers the lists, 0 outside.
    `blocks` are the kinds of the blocks around it, outermost first; `block` numbers the innermost one.
    """

    kind: str
    line: int
    text: str
    group: int = 0
    blocks: tuple[str, ...] = ()
    block: int = 0


@dataclass(frozen=True, slots=True)
class BlockHead:
    """The head of a block: its kind, what stands in quotation marks, its line and those of its body."""

    kind: str
    title: str
    line: int
    body: tuple[str, ...]
    around: tuple[str, ...] = ()


def without_code(text: str) -> str:
    """Return the text with code and comments blanked out; lines stay."""
    lines, fence = [], ""
    for line in text.split("\n"):
        mark = FENCE.match(line)
        closes = bool(fence and mark and mark[1].startswith(fence) and not line.strip(" `~"))
        lines.append("" if fence or mark else line)
        fence = "" if closes else fence or (mark[1] if mark else "")
    return _without_comments(SPAN.sub(_blank, "\n".join(lines)))


def _without_comments(text: str) -> str:
    start = text.find("<!--")
    end = text.find("-->", start)
    out, at = [], 0
    while start >= 0 and end >= 0:
        out += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
        start = text.find("<!--", at)
        end = text.find("-->", start)
    return "".join([*out, text[at:]])


def _blank(match: "re.Match[str]") -> str:
    return re.sub(r"[^\n]", " ", match[0])


def passages(markdown: str, first_line: int) -> list[Prose]:
    """Return every passage of a section whose first line is `first_line` of its file."""
    return list(_Scan().lines(without_code(markdown).split("\n"), first_line, ()))


def blocks(markdown: str, first_line: int, around: tuple[str, ...] = ()) -> Iterator[BlockHead]:
    """Give every block head, inner ones too."""
    lines = without_code(markdown).split("\n")
    at = 0
    while at < len(lines):
        head = _HEAD.match(lines[at])
        at += 1
        if not head:
            continue
        end = _end_of_body(lines, at)
        body = tuple(line[4:] for line in lines[at:end])
        kind = head[1].lower()
        yield BlockHead(kind, head[2].strip().strip("\"'"), first_line + at - 1, body, around)
        if len(around) < DEPTH_LIMIT:
            yield from blocks("\n".join(body), first_line + at, (*around, kind))
        at = end


def _end_of_body(lines: Sequence[str], at: int) -> int:
    end = at
    while at < len(lines) and (not lines[at].strip() or lines[at].startswith("    ")):
        at += 1
        if lines[at - 1].strip():
            end = at
    return end


class _Scan:
    """Walks through lines; counts lists and blocks."""

    def __init__(self) -> None:
        self._group = 0
        self._block = 0

    def lines(self, lines: Sequence[str], first: int, around: tuple[str, ...]) -> Iterator[Prose]:
        at, block, was_item = 0, self._block, False
        while at < len(lines):
            line = lines[at]
            head = _HEAD.match(line)
            if head:
                end = _end_of_body(lines, at + 1)
                self._block += 1
                body = [each[4:] for each in lines[at + 1 : end]]
                if len(around) < DEPTH_LIMIT:
                    yield from self.lines(body, first + at + 1, (*around, head[1].lower()))
                at, was_item = end, False
            elif not line.strip() or _HEADING.match(line) or _ABBREVIATION.match(line):
                at += 1
            else:
                kind, end = _extent(lines, at)
                self._group += kind == "item" and not was_item
                was_item = kind == "item"
                text = "\n".join(_NESTED.sub("", each) if kind == "item" else each for each in lines[at:end])
                group = self._group if was_item else 0
                yield Prose(kind, first + at, _NOTE.sub("", text), group, around, block)
                at = end


def _extent(lines: Sequence[str], at: int) -> tuple[str, int]:
    """Return the kind of the passage that starts at a line, and the line after it."""
    if "|" in lines[at] and at + 1 < len(lines) and _RULE_ROW.match(lines[at + 1].strip()):
        return "table", _while(lines, at, lambda line: "|" in line)
    item = _ITEM.match(lines[at])
    if item:
        return "item", _end_of_item(lines, at + 1)
    if _DEFINITION.match(lines[at]) or _NOTE.match(lines[at]):
        kind = "definition" if _DEFINITION.match(lines[at]) else "note"
        return kind, _end_of_item(lines, at + 1)
    return "paragraph", _while(lines, at, lambda line: bool(line.strip()) and not _starts_anew(line))


def _while(lines: Sequence[str], at: int, holds: Callable[[str], bool]) -> int:
    at += 1
    while at < len(lines) and holds(lines[at]):
        at += 1
    return at


def _end_of_item(lines: Sequence[str], at: int) -> int:
    """Return where an item ends: its lazy lines, and what is indented below it."""
    end, is_after_blank = at, False
    while at < len(lines):
        line = lines[at]
        if line.strip():
            if _starts_anew(line) or (is_after_blank and not line.startswith("  ")):
                break
            end = at + 1
        is_after_blank = not line.strip()
        at += 1
    return end


def _starts_anew(line: str) -> bool:
    return bool(_ITEM.match(line) or _HEAD.match(line) or _DEFINITION.match(line) or _NOTE.match(line))
