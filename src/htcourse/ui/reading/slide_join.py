"""How phones join, on a slide: the QR code, the code to type and the address."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from htcourse.core.poll import spoken_code
from htcourse.render.qr_code import QUIET, qr_squares
from htcourse.ui.reading.slide_letters import SlideLetters


class Join(NamedTuple):
    """How phones join: the address to type and the code."""

    url: str
    code: str

    @property
    def spoken(self) -> str:
        """The code as it is read aloud."""
        return spoken_code(self.code)


_CODE_PX, _ADDRESS_PX = (44, 36), (22, 20)
"""How large the code and the address are written beside a question, and the least that a room reads."""


def join_width(letters: SlideLetters, join: Join, usual: float) -> float:
    """Return how wide the column beside a question is: its usual width, or what code and address need at least."""
    code, address = letters.width(join.spoken, _CODE_PX[1], 600), letters.width(_typed(join), _ADDRESS_PX[1], 500)
    return max(usual, ceil(max(code, address)) + 4)


def paint_join(painter: QPainter, letters: SlideLetters, join: Join, at: QPointF, width: float) -> None:
    """Paint a column beside a question."""
    code = QRectF(at.x(), at.y(), width, width)
    paint_qr(painter, code, f"{join.url}/{join.code}")
    below = QRectF(at.x(), code.bottom() + 8, width, 60)
    for words, (px, least), role, weight in (
        (join.spoken, _CODE_PX, "ink", 600),
        (_typed(join), _ADDRESS_PX, "ink2", 500),
    ):
        letters.write_in_middle(painter, below, words, px, role, weight, least=least)
        below = below.translated(0, 56)


def _typed(join: Join) -> str:
    """Return the address as it is typed."""
    return join.url.removeprefix("http://")


def paint_large_join(painter: QPainter, letters: SlideLetters, join: Join, width: float, head: str, foot: str) -> None:
    """Paint it on a whole slide, `head` above it and `foot` below."""
    paint_qr(painter, QRectF((width - 430) / 2, 92, 430, 430), f"{join.url}/{join.code}")
    for words, top, high, px, role, weight in (
        (head, 24, 60, 40, "ink", 500),
        (join.spoken, 520, 110, 84, "ink", 600),
        (join.url, 625, 50, 36, "ink", 500),
        (foot, 690, 44, 24, "ink2", 500),
    ):
        letters.write_in_middle(painter, QRectF(0, top, width, high), words, px, role, weight)


def paint_qr(painter: QPainter, box: QRectF, text: str) -> None:
    """Paint a QR code, black on white in each theme, with its quiet zone inside the box."""
    squares = qr_squares(text)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(box, QColor(Qt.GlobalColor.white))
    edge = box.width() / (len(squares) + 2 * QUIET)
    for row, line in enumerate(squares):
        for column, is_dark in enumerate(line):
            if is_dark:
                left, top = box.left() + (column + QUIET) * edge, box.top() + (row + QUIET) * edge
                painter.fillRect(QRectF(left, top, edge + 0.4, edge + 0.4), QColor(Qt.GlobalColor.black))
    painter.restore()
