"""Words that a widget paints itself, broken into lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from htcourse.core.typography import typographic_text


def broken(text: str, font: QFont, room: int) -> list[str]:
    """Return the lines of a text in a room so many px wide, broken between words."""
    metrics = QFontMetrics(font)
    lines = [""]
    for word in typographic_text(text).split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def folded(text: str, font: QFont, room: int, most: int) -> str:
    """Return a text on at most so many lines; what there is no room for gives way before its last words to a “…”.

    What tells names apart often stands at their end. Lines of the text's own after the first stay lines.
    """
    metrics = QFontMetrics(font)
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
