"""Words that a widget paints itself, broken into lines."""

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
