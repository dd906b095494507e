"""Plain words broken into lines, measured and painted: a document of HTML, which QLabel makes, costs six times more."""

from math import ceil, isqrt

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

_UNLIMITED = 16_777_215


class Lines:
    """Words in one font whose lines are at least `leading` px high: what is left over stands above the letters.

    Sizes are those of the same words in a document, whose wished shape is about five by three.
    """

    def __init__(self, words: str, font: QFont, leading: int, alignment: Qt.AlignmentFlag) -> None:
        self._most = QFontMetrics(font).horizontalAdvance("x") * 80
        self._leading = leading if words else 0
        self._layout = QTextLayout(words, font)
        option = QTextOption(alignment & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._layout.setTextOption(option)
        self._width, self._size = -1, (0.0, 0.0)

    def height(self, width: int) -> int:
        """Return how high the words are in a width."""
        return ceil(self._broken(width)[1])

    def least(self) -> QSize:
        """Return the widest word, and the height of one line."""
        return QSize(ceil(self._broken(0)[0]), self.height(_UNLIMITED))

    def wished(self) -> QSize:
        """Return the size that the words look well at."""
        width = self._most
        natural, height = self._broken(width)
        width = isqrt(int(5 * height * max(width, natural) / 3))
        natural, height = self._broken(min(width, self._most))
        if width * 3 < 5 * height:
            width = isqrt(int(2 * height * max(min(width, self._most), natural)))
            natural, height = self._broken(min(width, self._most))
        natural, height = self._broken(ceil(natural))
        return QSize(ceil(natural), ceil(height))

    def paint(self, painter: QPainter, left: float, top: float, width: int) -> None:
        """Write the words with the painter's pen."""
        self._broken(width)
        self._layout.draw(painter, QPointF(left, top))

    def _broken(self, width: int) -> tuple[float, float]:
        """Break the words for a width; return how wide the widest line is, and how high all of them are."""
        if width == self._width:
            return self._size
        layout, top, widest = self._layout, 0.0, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            height = max(self._leading, ceil(line.ascent() + line.descent() + line.leading()))
            line.setPosition(QPointF(0, top + height - line.height()))
            top, widest = top + height, max(widest, line.naturalTextWidth())
        layout.endLayout()
        self._width, self._size = width, (widest, top)
        return self._size
