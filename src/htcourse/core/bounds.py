"""How large texts and questions may be: beyond these bounds reading them takes minutes, and nobody writes them by hand.

The longest lesson of the course has 26,000 characters, its longest paragraph 1,700, its longest list of choices 13.
"""

import re
import unicodedata
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import is_dataclass
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_type_hints

from htcourse.core.translatable import QT_TRANSLATE_NOOP

TEXT_LIMIT = 200_000
LINES_LIMIT = 4_000
PARAGRAPH_LIMIT = 10_000
"""Characters between two blank lines; a line is never longer than its paragraph."""
BLANK_LIMIT = 50
SIGNS_LIMIT = 300
"""How often each of `SIGNS` may stand in one paragraph; the course has 20 square brackets in one."""
ALL_SIGNS_LIMIT = 3_000
SIGNS = "[<^~+"
DEPTH_LIMIT = 10
"""Square brackets open within each other; blocks, quotations and lists are followed 40 indents deep."""
INDENT_LIMIT = 160
NOTES_LIMIT = 500
CELLS_LIMIT = 10_000
"""Cells of all tables of a text: Markdown fills each row to the width of its table. A short text may have as many as
characters, and some."""
CHOICES_LIMIT = 100
"""Choices, items, pairs, gaps or answers of a question."""

_MARKS = re.compile(r"[^\w\x00-\u02ff]{64,}")
_MARKS_SEEN, _STEP = re.compile(r"[^\w\x00-\u02ff]{3}"), 16
"""What may be signs that go above or below a letter: of so many every 16th is enough to see."""
_MARKS_LIMIT = 30

_WITHOUT_LISTS = frozenset((str, int, float, bool, NoneType))
_kind: Callable[[Any], Hashable] = type
"""The type of a value, as what is kept by types wants it."""

_BLANK = re.compile(r"\n[ \t]*(?=\n)")
_BREAK = re.compile(r"\n(?:[ \t>]*\n)+")
_NOTE = re.compile(r"^(?:\[\^[^\]\n]{1,80}\]|\*\[[^\]\n]{1,80}\]):", re.MULTILINE)
_BLOCK = re.compile(r"\n(?:[ \t]*\n)+")
_RULE = re.compile(r"^[ \t>:|-]*$", re.MULTILINE)
"""The line below the head of a table, which tells how wide it is."""
_FENCE = re.compile(r"(`{3,}|~{3,})[ \t]*[\w#.+-]*[ \t]*")
_LIKE_FENCE = re.compile(r"[ \t>]*(?:`{3}|~{3})")
_INDENT = re.compile(rf"^[ \t>]{{{INDENT_LIMIT}}}", re.MULTILINE)


class Excess(NamedTuple):
    """What is too much: the line (from 0) where it is, the sentence, what to do, and the values of both."""

    line: int
    template: str
    fix: str
    values: Mapping[str, object]


def composed(text: str) -> str:
    """Return a text in NFC, with 30 marks on one letter at most where it has scores.

    Python sorts them by exchanging neighbours: for a megabyte that takes half an hour, in which nothing else goes on.
    """
    if not text.isascii() and _MARKS_SEEN.search(text[::_STEP]):
        text = _MARKS.sub(_without_most_marks, text)
    return unicodedata.normalize("NFC", text)


def _without_most_marks(run: re.Match[str]) -> str:
    kept, count = [], 0
    for sign in run[0]:
        count = count + 1 if unicodedata.combining(sign) else 0
        if count <= _MARKS_LIMIT:
            kept.append(sign)
    return "".join(kept)


def text_excess(text: str) -> Excess | None:
    """Return the first bound that a Markdown text exceeds, None when it is one that a person wrote."""
    if len(text) < SIGNS_LIMIT and text.count("[") <= DEPTH_LIMIT and "|" not in text:
        return None
    return next(_excesses(text), None)


def _excesses(text: str) -> Iterator[Excess]:
    yield from _too_empty(text)
    yield from _in_tables(text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) > TEXT_LIMIT:
        template = QT_TRANSLATE_NOOP("Errors", "The text is longer than {limit} characters.")
        yield Excess(0, template, _SPLIT, {"limit": TEXT_LIMIT})
    if text.count("\n") > LINES_LIMIT:
        template = QT_TRANSLATE_NOOP("Errors", "The text has more than {limit} lines.")
        yield Excess(LINES_LIMIT, template, _SPLIT, {"limit": LINES_LIMIT})
    at = 0
    for ended in (*(found.span() for found in _BREAK.finditer(text)), (len(text), len(text))):
        yield from _in_paragraph(text[at : ended[0]], text.count("\n", 0, at))
        at = ended[1]
    for sign in SIGNS:
        if text.count(sign) > ALL_SIGNS_LIMIT:
            template = QT_TRANSLATE_NOOP("Errors", "The text has more than {limit} of the sign “{sign}”.")
            yield Excess(0, template, _SPLIT, {"limit": ALL_SIGNS_LIMIT, "sign": sign})
    deep = _INDENT.search(text)
    if deep:
        template = QT_TRANSLATE_NOOP("Errors", "The line is indented by more than {limit} characters.")
        fix = QT_TRANSLATE_NOOP("Errors", "Begin it further to the left, with fewer lists and blocks around it.")
        yield Excess(text.count("\n", 0, deep.start()), template, fix, {"limit": INDENT_LIMIT})
    notes = [found.start() for found in _NOTE.finditer(text)]
    if len(notes) > NOTES_LIMIT:
        template = QT_TRANSLATE_NOOP("Errors", "The text has more than {limit} footnotes and abbreviations.")
        yield Excess(text.count("\n", 0, notes[NOTES_LIMIT]), template, _SPLIT, {"limit": NOTES_LIMIT})


_SPLIT = QT_TRANSLATE_NOOP("Errors", "Make several lessons or questions of it.")


def _too_empty(text: str) -> Iterator[Excess]:
    run, end = 0, -1
    for found in _BLANK.finditer(text):
        run = run + 1 if found.start() == end else 1
        end = found.end()
        if run > BLANK_LIMIT:
            template = QT_TRANSLATE_NOOP("Errors", "More than {limit} empty lines stand one after the other.")
            fix = QT_TRANSLATE_NOOP("Errors", "Take them out: one parts two paragraphs.")
            yield Excess(text.count("\n", 0, end), template, fix, {"limit": BLANK_LIMIT})
            return


def _in_tables(text: str) -> Iterator[Excess]:
    if "|" not in text:
        return
    text, count, at, limit = _without_fenced(text), 0, 0, min(CELLS_LIMIT, 200 + len(text))
    for start, end in (*(found.span() for found in _BLOCK.finditer(text)), (len(text), len(text))):
        block = text[at:start]
        signs = (found[0].count("|") for found in _RULE.finditer(block))
        width = max((max(1, each - 1) for each in signs if each), default=0)
        count += width * block.count("\n")
        if count > limit:
            template = QT_TRANSLATE_NOOP(
                "Errors", "The table has {count} cells, with all before it; {limit} are the most."
            )
            fix = QT_TRANSLATE_NOOP(
                "Errors", "Take out columns and rows that are empty, or make several lessons of it."
            )
            yield Excess(text.count("\n", 0, at), template, fix, {"count": count, "limit": limit})
            return
        at = end


def _without_fenced(text: str) -> str:
    """Return a text without the lines of its fenced code; all of it where a fence is indented or has more than a word.

    Such a fence may be none for Markdown, and what seems to stand in it a table.
    """
    lines = text.split("\n")
    opened, mark = -1, ""
    for at, line in enumerate(lines):
        if not _LIKE_FENCE.match(line):
            continue
        fence = _FENCE.fullmatch(line)
        if fence is None:
            return text
        if opened < 0:
            opened, mark = at, fence[1]
        elif line.rstrip() == mark:
            lines[opened : at + 1] = ["."] * (at + 1 - opened)
            opened = -1
    return "\n".join(lines)


def _in_paragraph(text: str, line: int) -> Iterator[Excess]:
    if len(text) > PARAGRAPH_LIMIT:
        template = QT_TRANSLATE_NOOP("Errors", "The line or paragraph has {count} characters; {limit} are the most.")
        fix = QT_TRANSLATE_NOOP("Errors", "Part it by empty lines.")
        yield Excess(line, template, fix, {"count": len(text), "limit": PARAGRAPH_LIMIT})
        return
    for sign in SIGNS:
        if text.count(sign) > SIGNS_LIMIT:
            template = QT_TRANSLATE_NOOP("Errors", "The paragraph has more than {limit} of the sign “{sign}”.")
            fix = QT_TRANSLATE_NOOP("Errors", "Take out those that are not needed, or part the paragraph.")
            yield Excess(line, template, fix, {"limit": SIGNS_LIMIT, "sign": sign})
    at = _too_deep(text)
    if at >= 0:
        template = QT_TRANSLATE_NOOP("Errors", "More than {limit} square brackets “[” are open within each other.")
        fix = QT_TRANSLATE_NOOP("Errors", "Close each by “]”, or write “\\[” for a bracket that stands for itself.")
        yield Excess(line + text.count("\n", 0, at), template, fix, {"limit": DEPTH_LIMIT})


def _too_deep(text: str) -> int:
    """Return where one bracket too many is opened, -1 where none is."""
    depth = 0
    for found in re.finditer(r"\\.|[\[\]]", text):
        if found[0] == "[":
            depth += 1
            if depth > DEPTH_LIMIT:
                return found.start()
        elif found[0] == "]":
            depth = max(0, depth - 1)
    return -1


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """Return the names of a dataclass's fields that may hold a list, none for another type."""
    hints = get_type_hints(kind) if is_dataclass(kind) else {}
    kinds = {name: get_args(hint) if isinstance(hint, UnionType) else (hint,) for name, hint in hints.items()}
    return tuple(name for name, each in kinds.items() if not _WITHOUT_LISTS.issuperset(each))


def longest_list(body: object) -> int:
    """Return how long the longest list in a question's body is, whatever its kind; past the bound none below."""
    if isinstance(body, (dict, list, tuple, MappingProxyType)):
        if len(body) > CHOICES_LIMIT:
            return len(body)
        longest, inner = len(body), body if isinstance(body, (list, tuple)) else body.values()
    else:
        longest, inner = 0, [getattr(body, each) for each in _names(_kind(body))]
    below = [longest_list(each) for each in inner if _kind(each) not in _WITHOUT_LISTS]
    return max(longest, *below) if below else longest


def list_excess(body: object) -> Excess | None:
    """Return that a question has too many choices or the like, None when it has not."""
    count = longest_list(body)
    if count <= CHOICES_LIMIT:
        return None
    template = QT_TRANSLATE_NOOP("Errors", "The question has a list of {count}; {limit} are the most it may have.")
    fix = QT_TRANSLATE_NOOP("Errors", "Keep those that a person can weigh against each other; four are usual.")
    return Excess(0, template, fix, {"count": count, "limit": CHOICES_LIMIT})
