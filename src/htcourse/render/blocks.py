"""The `!!!` and `???` blocks of a section, found line by line before any Markdown is converted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from htcourse.core.code_spans import FENCE

_HEAD = re.compile(r"^(!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*)[ \t]*(.*?)[ \t]*$")
_INDENT = 4
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Text:
    """Markdown between blocks; `line` counts the section's lines from 0."""

    markdown: str
    line: int


@dataclass(frozen=True, slots=True)
class Block:
    """A block: its kind, what stands in its quotation marks, and its body.

    `is_fold` for `???` (closed until asked for). `line` is that of its head, from 0.
    """

    kind: str
    title: str
    line: int
    is_fold: bool
    pieces: "tuple[Text | Block, ...]"


Piece = Text | Block


def pieces_of(markdown: str, first_line: int = 0) -> tuple[Piece, ...]:
    """Split Markdown into text and blocks, in order; a block's body is split in the same way."""
    return _split(markdown.split("\n"), first_line, 0)


def _split(lines: Sequence[str], first_line: int, depth: int) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    start, at, fence = 0, 0, ""
    while at < len(lines):
        head = None if fence or depth > _DEEPEST else _HEAD.match(lines[at])
        if head is None:
            fence = _fence_after(fence, lines[at])
            at += 1
            continue
        _add_text(pieces, lines[start:at], first_line + start)
        end = _end_of_body(lines, at + 1)
        body = [line[_INDENT:] for line in lines[at + 1 : end]]
        inner = _split(body, first_line + at + 1, depth + 1)
        pieces.append(Block(head[2].lower(), _unquoted(head[3]), first_line + at, head[1] == "???", inner))
        start = at = end
    _add_text(pieces, lines[start:], first_line + start)
    return tuple(pieces)


def _fence_after(fence: str, line: str) -> str:
    found = FENCE.match(line)
    if not found:
        return fence
    if not fence:
        return found[1]
    return "" if found[1].startswith(fence) else fence


def _end_of_body(lines: Sequence[str], at: int) -> int:
    """Return the line after the last indented one; blank lines at the end do not belong to the body."""
    end = at
    while at < len(lines):
        if lines[at].strip():
            if not lines[at].startswith(" " * _INDENT):
                break
            end = at + 1
        at += 1
    return end


def _add_text(pieces: list[Piece], lines: Sequence[str], line: int) -> None:
    if any(each.strip() for each in lines):
        pieces.append(Text("\n".join(lines), line))


def _unquoted(words: str) -> str:
    if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'":
        return words[1:-1].replace('\\"', '"')
    return words
