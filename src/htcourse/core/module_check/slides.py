"""Slides: words a room can read, and whether they fit a projector of 1366×768 at 30 px."""

import re
from collections.abc import Iterator
from math import ceil

from htcourse.core.errors import Place, Problem
from htcourse.core.module_check.known import Known, warning
from htcourse.core.module_check.markdown_scan import BlockHead, blocks, passages
from htcourse.core.translatable import QT_TRANSLATE_NOOP

WORDS = 40

# Inter at 30 px: 15 px a letter on average, 42 px a line; 80 px margins, 90 px of title.
_LETTERS = (1366 - 2 * 80) // 15
_LINES = (768 - 90 - 80) / 42
_FULL = 10.0  # a question, chart or picture takes what a slide has to spare

_MARKS = re.compile(r"!\[[^\[\]]*\]\([^()]*\)|\[[^\[\]@]*@[^\[\]]*\]|\{[^{}]*\}|(?<=\])\([^()\s]*\)|[*_`>|\[\]]")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\(")


def slides(known: Known) -> Iterator[Problem]:
    """Give a warning for every slide with more than 40 words, and for every slide that runs over."""
    for _lesson, _language, text in known.texts():
        for section in text.sections:
            for block in blocks(section.markdown, section.place.line + 1):
                if block.kind == "slide":
                    yield from _slide(block, Place(section.place.file, block.line))


def _slide(block: BlockHead, place: Place) -> Iterator[Problem]:
    words = word_count(block)
    if words > WORDS:
        yield warning(
            "slide-too-long",
            place,
            QT_TRANSLATE_NOOP("Errors", "The slide “{title}” has {words} words; a room reads {limit}."),
            QT_TRANSLATE_NOOP("Errors", "Keep the key words and say the rest, or make two slides."),
            title=block.title,
            words=words,
            limit=WORDS,
        )
    if line_count(block) > _LINES:
        yield warning(
            "slide-overflows",
            place,
            QT_TRANSLATE_NOOP("Errors", "The slide “{title}” does not fit a projector of 1366×768 at 30 px."),
            QT_TRANSLATE_NOOP("Errors", "Shorten it, or make two slides."),
            title=block.title,
        )


def word_count(block: BlockHead) -> int:
    """Return the words of a slide; those of a table do not count."""
    found = passages("\n".join(block.body), 1)
    return sum(len(re.findall(r"\w+", _plain(each.text))) for each in found if each.kind != "table")


def line_count(block: BlockHead) -> float:
    """Return about how many lines of 30 px a slide takes."""
    body = "\n".join(block.body)
    total = sum(_FULL for inner in blocks(body, 1) if inner.kind in ("check", "chart", "timeline", "map"))
    total += _FULL * len(_PICTURE.findall(body))
    for each in passages(body, 1):
        total += _table_lines(each.text) if each.kind == "table" else _wrapped(each.text, _LETTERS) + 0.4
    return total


def _table_lines(table: str) -> float:
    rows = [line.strip().strip("|").split("|") for line in table.split("\n")]
    letters = max(_LETTERS // max(len(rows[0]), 1) - 2, 6)
    return sum(max(_wrapped(cell, letters) for cell in row) + 0.4 for number, row in enumerate(rows) if number != 1)


def _wrapped(text: str, letters: int) -> int:
    return max(1, ceil(len(" ".join(_plain(text).split())) / letters))


def _plain(text: str) -> str:
    return _MARKS.sub("", text)
