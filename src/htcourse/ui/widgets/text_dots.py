"""The dots before the lists of a text, with more room than Qt leaves."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock, QTextList, QTextListFormat

from htcourse.ui.look.theme import Look

_DOT, _ROOM = 5, 10


def is_dotted(block: QTextBlock) -> bool:
    """Whether a paragraph begins an item of a list without numbers: the style sheet leaves its dot to us.

    A task has its box instead.
    """
    if block.text()[:1] in ("☐", "☑"):
        return False
    found: QTextList | None = block.textList()
    return found is not None and found.format().style() == QTextListFormat.Style.ListStyleUndefined


def paint_dots(painter: QPainter, look: Look, blocks: Iterable[QTextBlock]) -> None:
    """Paint a dot before the first line of each paragraph."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("ink"))
    size, room = look.px(_DOT), look.px(_ROOM)
    for block in blocks:
        line = block.layout().lineAt(0)
        if not line.isValid():
            continue
        at = block.document().documentLayout().blockBoundingRect(block).topLeft() + line.position()
        middle = at.y() + line.height() - line.descent() - line.ascent() * 0.36
        painter.drawEllipse(QRectF(at.x() - room - size, middle - size / 2, size, size))
