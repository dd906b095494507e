"""Letters on a slide: how large, measured and written, in px of 1366 × 768."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from htcourse.core.typography import typographic_text
from htcourse.ui.look.theme import Look

_WORDS = Qt.TextFlag.TextWordWrap


class SlideLetters:
    """The letters of a look."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def font(self, px: int, weight: int = 400, *, tabular: bool = False) -> QFont:
        """Return the font in a size of the slide, whatever the zoom; tabular figures stand under each other."""
        font = self.look.font(17, weight, tabular=tabular)
        font.setPixelSize(px)
        return font

    def write(self, painter: QPainter, box: QRectF, words: str, px: int, role: str, weight: int = 400) -> float:
        """Write words on as many lines as they need, and return their height."""
        told = typographic_text(words)
        painter.setFont(self.font(px, weight))
        painter.setPen(self.look.colour(role))
        return painter.drawText(box, _WORDS | Qt.AlignmentFlag.AlignLeft, told).height()

    def write_in_middle(
        self, painter: QPainter, box: QRectF, words: str, px: int, role: str, weight: int, *, least: int = 16
    ) -> None:
        """Write words on one line in the middle of a box: so large as it is wide, down to `least`."""
        fitting = (each for each in range(px, least, -1) if self.width(words, each, weight) <= box.width())
        painter.setFont(self.font(next(fitting, least), weight))
        painter.setPen(self.look.colour(role))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, typographic_text(words))

    def width(self, words: str, px: int, weight: int = 400) -> float:
        """Return how wide words are on one line."""
        return QFontMetricsF(self.font(px, weight)).horizontalAdvance(typographic_text(words))

    def height(self, words: str, px: int, width: float, weight: int = 400) -> float:
        """Return how high words are on as many lines as they need."""
        box = QRectF(0, 0, width, 10_000)
        return QFontMetricsF(self.font(px, weight)).boundingRect(box, int(_WORDS), typographic_text(words)).height()
