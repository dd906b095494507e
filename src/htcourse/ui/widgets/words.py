"""Words that a widget paints itself, broken into lines."""

import re
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from htcourse.core.typography import typographic_text

_PIECE = re.compile(r"[^- ]+-*|-+")
"""A word, or a part of one up to its hyphen."""


def broken(text: str, font: QFont, room: int) -> list[str]:
    """Return the lines of a text in a room so many px wide, broken between words; a wider word at its hyphens."""
    measure = QFontMetricsF(font).horizontalAdvance
    lines = [""]
    for word in typographic_text(text).split(" "):
        pieces = [word] if measure(word) <= room else _PIECE.findall(word)
        for at, piece in enumerate(pieces):
            longer = f"{lines[-1]}{'' if at else ' '}{piece}".strip()
            if lines[-1] and measure(longer) > room:
                lines.append(piece)
            else:
                lines[-1] = longer
    return lines


def least_room(text: str, font: QFont, most: int, widest: int) -> int:
    """Return the px in which a text stands whole on at most so many lines; where it needs more than the widest, that.

    A word that is wider yet has its room.
    """
    measure = QFontMetricsF(font).horizontalAdvance
    first, *own = text.split("\n")
    needed = ceil(max(map(measure, (*_PIECE.findall(first), *own)), default=0))
    widest = max(needed, widest)
    rooms = range(needed, widest)
    return next((room for room in rooms if len(broken(first, font, room)) + len(own) <= most), widest)


def folded(text: str, font: QFont, room: int, most: int) -> str:
    """Return a text on at most so many lines; what there is no room for gives way before its last words to a “…”.

    What tells names apart often stands at their end. Lines of the text's own after the first stay lines.
    """
    metrics = QFontMetricsF(font)
    first, *own = text.split("\n")
    lines, most = broken(first, font, room), most - len(own)
    if len(lines) > most:
        end, *before = reversed(typographic_text(first).split(" "))
        for word in before:
            if metrics.horizontalAdvance(f"{word} {end}") > room:
                break
            end = f"{word} {end}"
        cut = lines[most - 2]
        while " " in cut and metrics.horizontalAdvance(f"{cut}…") > room:
            cut = cut.rpartition(" ")[0]
        lines = [*lines[: most - 2], f"{cut.rstrip(',;:')}…", end]
    return "\n".join(metrics.elidedText(each, Qt.TextElideMode.ElideRight, room) for each in (*lines, *own))
