"""A text of another program on its way to Markdown: blocks of HTML, and the notes and pictures they call by name.

Who reads a format (`word_text`, `odt_text`, `pasted_html`) gives a `ForeignText`; a block is written alone, so that
a long text takes no longer than its blocks do.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from typing import NamedTuple

from htcourse.core.bounds import CELLS_LIMIT
from htcourse.markup.from_html import TOO_MUCH, markdown_of
from htcourse.markup.markdown_writer import LIST_END

MOST_BLOCKS = 20_000
MARK_START, MARK_END = "\ue000", "\ue001"
"""Stand round the name of a note where it is called; neither `printable` nor the writer of Markdown touches them."""

_CALL = re.compile(f"{MARK_START}([^{MARK_START}{MARK_END}]*){MARK_END}")
_BEFORE_WORDS = re.compile(r"(<img [^>]*>)(?=[^<\s])")
_EMPTY_CELLS = re.compile(r"<(td|th)></\1>")


@dataclass(slots=True)
class ForeignText:
    """Blocks in their order; `notes` are the HTML of foot- and endnotes by name, `left_out` what was not taken.

    `signs` are the signs of lists (`a)`, `1.1`) in whose place numbers stand. `has_filled`: what stands in cells merged
    over rows stands in each of them; `was_tracked`: it holds tracked changes, and stands as if all were accepted.
    """

    blocks: list[str] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    left_out: dict[str, None] = field(default_factory=dict)
    signs: dict[str, None] = field(default_factory=dict)
    has_filled: bool = False
    was_tracked: bool = False


class MarkdownText(NamedTuple):
    """The Markdown of a document, with `[^name]` where a note is called; the notes; and what was left out."""

    markdown: str
    notes: Mapping[str, str]
    left_out: tuple[str, ...]


def note_call(name: str) -> str:
    """Return what stands in HTML where a note is called."""
    return f"{MARK_START}{name}{MARK_END}"


def written(document: ForeignText, picture: Callable[[str], str | None] | None = None) -> MarkdownText:
    """Return the document as Markdown; `picture` names its pictures, without it none stays.

    Notes are numbered in the order in which they are called; those that nothing calls come last.
    """
    left_out = dict(document.left_out)
    pieces = [_markdown(each, picture, left_out) for each in document.blocks[:MOST_BLOCKS]]
    if len(document.blocks) > MOST_BLOCKS:
        left_out[TOO_MUCH] = None
    text = _joined(zip(document.blocks, pieces, strict=False))
    called = dict.fromkeys(found[1] for found in _CALL.finditer(text))
    order = [*called, *(each for each in document.notes if each not in called)]
    numbers = {name: str(at) for at, name in enumerate((each for each in order if each in document.notes), 1)}
    text = _CALL.sub(lambda found: f"[^{numbers[found[1]]}]" if found[1] in numbers else "", text)
    notes = {}
    for name in numbers:
        words = _CALL.sub("", _markdown(document.notes[name], picture, left_out, line=True))
        notes[numbers[name]] = " ".join(words.split())
    return MarkdownText(text, {name: words for name, words in notes.items() if words}, tuple(left_out))


def _joined(blocks: Iterable[tuple[str, str]]) -> str:
    """Return the Markdown of blocks; a numbered list right behind another one begins anew."""
    out: list[str] = []
    before = ""
    for block, piece in blocks:
        if piece := piece.strip("\n"):
            is_another = before.endswith("</ol>") and block.lstrip().startswith("<ol")
            out += ([LIST_END] if is_another else []) + [piece]
            before = block.rstrip()
    return "\n\n".join(out)


def _markdown(
    block: str, picture: Callable[[str], str | None] | None, left_out: dict[str, None], *, line: bool = False
) -> str:
    found = markdown_of(_EMPTY_CELLS.sub(r"<\1>&#8203;</\1>", block), picture or (lambda _source: None), line)
    left_out |= dict.fromkeys(found.removed)
    return found.markdown


class Words(NamedTuple):
    """Words with the tags round them, outermost first (`b`, `i`, `a href="…"`)."""

    html: str
    tags: tuple[str, ...] = ()


def run_html(runs: Iterable[Words]) -> str:
    """Return words as HTML; a tag that several in a row have is opened once. A note's call has no look."""
    out: list[str] = []
    opened: list[str] = []
    for each in (*map(_unmarked, runs), Words("")):
        kept = 0
        while kept < min(len(opened), len(each.tags)) and opened[kept] == each.tags[kept]:
            kept += 1
        while len(opened) > kept:
            out.append(f"</{opened.pop().partition(' ')[0]}>")
        for tag in each.tags[kept:]:
            out.append(f"<{tag}>")
            opened.append(tag)
        out.append(each.html)
    return "".join(out)


def _unmarked(words: Words) -> Words:
    """Return words without the looks they have by what they are: a link is underlined."""
    links = tuple(each for each in words.tags if " " in each)
    if _CALL.fullmatch(words.html):
        return Words(words.html, links)
    return Words(words.html, tuple(each for each in words.tags if each != "u")) if links else words


def without_looks(runs: Iterable[Words]) -> list[Words]:
    """Return the words of a heading, which is bold as a whole, and often underlined; a blank to fill in stays one."""
    found: list[Words] = []
    for is_underlined, group in groupby(runs, lambda each: "u" in each.tags):
        words = list(group)
        gone = ("b", "mark") if is_underlined and not _shown(words) else ("b", "u", "mark")
        found += [each._replace(tags=tuple(tag for tag in each.tags if tag not in gone)) for each in words]
    return found if _shown(found) else [Words("")]


def _shown(runs: Iterable[Words]) -> str:
    return "".join(each.html for each in runs).strip()


def captioned(block: str) -> str:
    """Return a block in which words right behind a picture stand below it."""
    return _BEFORE_WORDS.sub(r"\1<br>", block)


def plain(text: str) -> str:
    """Return words as HTML shows them."""
    return escape(text, quote=False)


def attribute(name: str, value: str) -> str:
    """Return an attribute of a tag."""
    return f'{name}="{escape(value)}"'


class Item(NamedTuple):
    """A paragraph of a list: how deep it stands (from 0), whether it is numbered, its HTML and its number.

    The number -1 is that behind the one before. `is_block`: it is a block of its own between paragraphs of the list.
    """

    level: int
    is_numbered: bool
    html: str
    number: int = 1
    is_block: bool = False


def item_line(item: Item) -> str:
    """Return a paragraph of a list where no list can stand: its number or a dot, and its words."""
    if item.is_block:
        return item.html.removeprefix("<p>").removesuffix("</p>")
    return f"{item.number}. {item.html}" if item.is_numbered else item.html and f"• {item.html}"


def lists_html(items: Sequence[Item]) -> str:
    """Return paragraphs that follow each other as lists in lists; where the numbers begin anew another list does."""
    return "".join(_lists(list(items)))


def _lists(items: list[Item]) -> Iterator[str]:
    at = 0
    while at < len(items):
        if items[at].is_block:
            yield items[at].html
            at += 1
            continue
        level, is_numbered = items[at].level, items[at].is_numbered
        tag = "ol" if is_numbered else "ul"
        number = start = items[at].number if is_numbered and items[at].number >= 0 else 1
        yield f"<{tag}>" if start == 1 else f'<{tag} start="{start}">'
        while at < len(items) and (items[at].level > level or items[at].is_numbered == is_numbered):
            if items[at].is_block:
                break
            if is_numbered and items[at].level == level and items[at].number not in (-1, number):
                break
            number += 1
            below = at + 1
            while below < len(items) and items[below].level > level:
                below += 1
            yield f"<li>{items[at].html}{''.join(_lists(items[at + 1 : below]))}</li>"
            at = below
            if at < len(items) and items[at].level < level:
                break
        yield f"</{tag}>"


def with_whole_code(blocks: Iterable[str]) -> list[str]:
    """Return blocks in which lines of code that follow each other are one."""
    found: list[str] = []
    for each in blocks:
        if each.startswith("<pre>") and found and found[-1].startswith("<pre>"):
            found[-1] = f"{found[-1].removesuffix('</pre>')}\n{each.removeprefix('<pre>')}"
        elif each:
            found.append(each)
    return found


def table_html(rows: Sequence[Sequence[str]], has_head: bool) -> str:
    """Return a table of cells in HTML; short rows are filled up, to as many cells as make it too long for a table."""
    width, room = max((len(each) for each in rows), default=0), CELLS_LIMIT
    if not width:
        return ""
    out = []
    for number, row in enumerate(rows):
        tag = "th" if has_head and not number else "td"
        cells = (*row, *[""] * min(width - len(row), room))
        room -= len(cells) - len(row)
        out.append(f"<tr>{''.join(f'<{tag}>{each}</{tag}>' for each in cells)}</tr>")
    return f"<table>{''.join(out)}</table>"
