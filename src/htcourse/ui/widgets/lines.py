"""Plain words broken into lines, measured and painted: a document of HTML, which QLabel makes, costs six times more."""

import re
from math import ceil, isqrt

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextDocument,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel

from htcourse.ui.widgets.markup import unescape

_UNLIMITED = 16_777_215
_LEFT = Qt.AlignmentFlag.AlignLeft

_BOUND = re.compile(r" (?=·)|(?<=!!!) ")
"""A dot between two things stays on the line of what it ends, and the sign of a block with its name."""


def plain_paragraph(html: str) -> str | None:
    """Return the words of a text that is one paragraph without any mark-up; None for every other."""
    found = re.fullmatch(r"\s*(?:<p>)?([^<]*)(?:</p>)?\s*", html)
    return re.sub(r"[ \t\r\n]+", " ", unescape(found[1])).strip(" ") if found is not None else None


class Lines:
    """Words in one font whose lines are at least `leading` px high: what is left over stands above the letters.

    Sizes are those of the same words in a document, whose wished shape is about five by three.
    """

    def __init__(self, words: str, font: QFont, leading: int, alignment: Qt.AlignmentFlag = _LEFT) -> None:
        self._most = QFontMetrics(font).horizontalAdvance("x") * 80
        self._leading = leading if words else 0
        self._layout = QTextLayout(_BOUND.sub("\u00a0", words), font)
        option = QTextOption(alignment & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._layout.setTextOption(option)
        self._sizes: dict[int, tuple[float, float]] = {}
        self._width = -1

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
        if width != self._width:
            self._break(width)
        self._layout.draw(painter, QPointF(left, top))

    def _broken(self, width: int) -> tuple[float, float]:
        """Return how wide the widest line is in a width, and how high all of them are."""
        if width not in self._sizes:
            self._sizes[width] = self._break(width)
        return self._sizes[width]

    def _break(self, width: int) -> tuple[float, float]:
        layout, top, widest = self._layout, 0.0, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            height = max(self._leading, ceil(line.ascent() + line.descent() + line.leading()))
            line.setPosition(QPointF(0, top + height - line.height()))
            top, widest = top + height, max(widest, line.naturalTextWidth())
        layout.endLayout()
        self._width = width
        return widest, top


class HtmlLines:
    """HTML in a document, measured and painted like plain lines."""

    def __init__(self, html: str, font: QFont, css: str) -> None:
        self._document = document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(font)
        document.setDefaultStyleSheet(css)
        document.setHtml(html)

    def height(self, width: int) -> int:
        """Return how high the text is in a width."""
        if self._document.textWidth() != width:  # Qt lays it out again even at the width it has
            self._document.setTextWidth(width)
        return round(self._document.size().height())

    def paint(self, painter: QPainter, left: float, top: float, width: int) -> None:
        """Write the text."""
        self.height(width)
        painter.translate(left, top)
        self._document.drawContents(painter)
        painter.translate(-left, -top)


class LinesLabel(QLabel):
    """A label that writes `lines` itself where it has some, and what QLabel shows where it has none."""

    lines: Lines | None = None
    ink: QColor | None = None
    """The colour of the lines, where it is not that of the style sheet."""
    leading = 0
    """How high a line is, in px."""
    raised = 0.0
    """How much higher than in a document the lines stand, in px: as words that do not wrap do, beside them."""

    def middle(self) -> float:
        """Return where the middle of the first line's capitals is, in px below the top."""
        metrics = QFontMetricsF(self.font())
        baseline = max(self.leading, metrics.height()) - metrics.descent() - self.raised
        return self.contentsMargins().top() + baseline - metrics.capHeight() / 2

    def sizeHint(self) -> QSize:
        """Return the size that the words look well at."""
        return self._grown(self.lines.wished()) if self.lines is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size that the words can do with."""
        if self.lines is None:
            return super().minimumSizeHint()
        least, wished = self.lines.least(), self.lines.wished()
        return self._grown(QSize(least.width(), min(least.height(), wished.height())))

    def heightForWidth(self, width: int) -> int:
        """Return how high the words are in a width."""
        if self.lines is None:
            return super().heightForWidth(width)
        margins = self.contentsMargins()
        across, down = margins.left() + margins.right(), margins.top() + margins.bottom()
        return self.lines.height(max(0, width - across)) + down

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the words."""
        if self.lines is None:
            super().paintEvent(event)
            return
        room = self.contentsRect()
        left_over = max(0, room.height() - self.lines.height(room.width()))
        is_in_the_middle = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
        painter = QPainter(self)
        if self.ink is not None:
            painter.setPen(self.ink)
        top = room.top() + (left_over // 2 if is_in_the_middle else 0)
        self.lines.paint(painter, room.left(), top - self.raised, room.width())

    def _grown(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins())
