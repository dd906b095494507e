"""A lesson's pages as pictures, as the printer would make them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from htcourse.ui.look.theme import read_theme
from htcourse.ui.reading.pdf import Charts, PaperDocument
from htcourse.usecases.reading.print_lesson import PrintedLesson

_DPI = 96
_SCALE = 1.5
_A4 = (210 / 25.4 * _DPI, 297 / 25.4 * _DPI)
_MARGIN = 20 / 25.4 * _DPI
_FOOT = 28
MOST_PAGES = 12


def pages_of(lesson: PrintedLesson, assets: Path, charts: Charts, pictures: Callable[[str], bytes]) -> list[QImage]:
    """Return the first pages of a lesson on paper, light as all that is printed."""
    size = QSizeF(_A4[0] - 2 * _MARGIN, _A4[1] - 2 * _MARGIN - _FOOT)
    theme = read_theme(assets, "light")
    document = PaperDocument(lesson, theme, charts, lambda module, name: pictures(name), size.width())
    document.setPageSize(size)
    document.keep_headings()
    return [_page(document, number, size) for number in range(min(document.pageCount(), MOST_PAGES))]


def _page(document: PaperDocument, number: int, size: QSizeF) -> QImage:
    page = QImage(round(_A4[0] * _SCALE), round(_A4[1] * _SCALE), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SCALE, _SCALE)
    painter.translate(QPointF(_MARGIN, _MARGIN - number * size.height()))
    document.drawContents(painter, QRectF(QPointF(0, number * size.height()), size))
    painter.end()
    return page
