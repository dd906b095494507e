"""A lesson as PDF: A4, the light theme, the pages numbered."""

from collections.abc import Callable, Sequence
from itertools import pairwise, product
from math import fsum
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QMarginsF,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)
from PySide6.QtSvg import QSvgRenderer

from htcourse.core.errors import Report, reported
from htcourse.core.typography import typographic
from htcourse.ui.look.document_css import document_css
from htcourse.ui.look.theme import Theme
from htcourse.ui.reading.lesson_html import DRAWN, lesson_html
from htcourse.ui.widgets.chart_picture import in_colours
from htcourse.ui.widgets.smaller_picture import picture_as_wide
from htcourse.ui.widgets.text_marks import blocks_of
from htcourse.usecases.exchange.save_text import save_bytes
from htcourse.usecases.reading.print_lesson import PrintedLesson

Charts = Callable[[str], tuple[str, str, str]]
Pictures = Callable[[str, str], bytes]

_DPI = 96
_RESOLUTION = 1200
_SCALE = 0.78
"""Text of 17 px on a screen is 10 pt on paper."""
_MARGIN_MM = 20.0
_FOOT = 28
_SHARP = 3
_ALONE = 130
_DRAWN = 600
"""How wide a drawing in a text of its own is, in px: what it was drawn for, so that its letters are as large as those
around it."""
_BESIDE = 70
"""The height that a drawing leaves for its heading, in px."""


class Paper(QTextDocument):
    """A text laid out for paper, in the letters and measures of all that is printed."""

    kept_whole = 0.5
    """How long a framed text may be to be kept on one page, in pages."""

    def __init__(self, theme: Theme, width: float = 0.0) -> None:
        super().__init__()
        self._colours, self._width = theme.colours, width
        font = QFont("Inter")
        font.setPixelSize(_px(17))
        # Inter draws a hyphen between capitals as a sign of its own, which a reader of the PDF cannot copy.
        font.setFeature(QFont.Tag("calt"), 0)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.setDefaultFont(font)
        self.setUseDesignMetrics(True)
        self.setDocumentMargin(0)
        self.setIndentWidth(_px(24))
        self.setDefaultStyleSheet(document_css(theme.colours, _px, False) + _paper_css(theme))

    def keep_headings(self) -> None:
        """Begin a new page before a heading that would stand alone at the end of one."""
        height = self.pageSize().height()
        # Qt lays out as far as it is asked: changed before it came to the end, it forgets the pages that follow.
        self.pageCount()
        for block in blocks_of(self):
            top = self.documentLayout().blockBoundingRect(block).top()
            if block.blockFormat().headingLevel() and top % height > height - _px(_ALONE):
                shape = block.blockFormat()
                shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(shape)

    def part_grids(self) -> None:
        """End each table of boxes with its page, its heads again on the next.

        Of one that goes on by itself Qt draws the last row of a page down to the margin, and no line below it.
        """
        tables = [each for each in self.rootFrame().childFrames() if isinstance(each, QTextTable)]
        grids = [each for each in tables if each.format().border() and each.format().headerRowCount()]
        page = self.pageSize()
        self.setPageSize(QSizeF(page.width(), -1))  # without pages rows are as high as they are
        heights = [self._heights(each) for each in grids] if grids else []
        self.setPageSize(page)
        for table, high in zip(grids, heights, strict=True):
            self.pageCount()
            shape = table.format()
            # What Qt gives as the top of a table is where its first cell has its words.
            top, heads = self.documentLayout().frameBoundingRect(table).top() % page.height(), shape.headerRowCount()
            above = (
                shape.topMargin() + table.cellAt(0, 0).format().toTableCellFormat().topPadding() + 3 * shape.border()
            )
            room = page.height() - shape.bottomMargin() - shape.border() - fsum(high[:heads])
            cuts = [heads + each for each in full_pages(high[heads:], room - top, room - above)]
            self.setLayoutEnabled(False)  # until all is in its place
            if cuts[:1] == [heads]:
                del cuts[0]
                shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                table.setFormat(shape)
            last = table
            for first, end in pairwise([*cuts, table.rows()]):
                last = self._copied(table, first, end, last)
            if cuts:
                table.removeRows(cuts[0], table.rows() - cuts[0])
            self.setLayoutEnabled(True)

    def _heights(self, table: QTextTable) -> list[float]:
        """Return how high the rows of a table are, as it is laid out now."""
        layout, shape = self.documentLayout(), table.format()
        tops = [
            min(
                layout.blockBoundingRect(table.cellAt(row, at).firstCursorPosition().block()).top()
                for at in range(table.columns())
            )
            for row in range(table.rows())
        ]
        bottom = layout.frameBoundingRect(table).bottom() - shape.topMargin() - shape.bottomMargin()
        return [end - top for top, end in pairwise([*tops, bottom])]

    def _copied(self, table: QTextTable, first: int, end: int, last: QTextTable) -> QTextTable:
        """Copy rows of a table from `first` to before `end` behind its `last` part, on a new page with heads."""
        cursor, columns = QTextCursor(self), table.columns()
        cursor.setPosition(table.cellAt(first, 0).firstPosition())
        cursor.setPosition(table.cellAt(end - 1, columns - 1).lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        rows = cursor.selection()
        cursor.setPosition(last.lastPosition() + 1)
        cursor.insertFragment(rows)
        frames = self.rootFrame().childFrames()
        part = frames[frames.index(last) + 1]
        assert isinstance(part, QTextTable)
        shape = table.format()
        part.insertRows(0, shape.headerRowCount())
        for row, at in product(range(shape.headerRowCount()), range(columns)):
            head, copy = table.cellAt(row, at), part.cellAt(row, at)
            copy.setFormat(head.format())
            cursor.setPosition(head.firstPosition())
            cursor.setPosition(head.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
            words, shape_of_words = cursor.selection(), head.firstCursorPosition().blockFormat()
            there = copy.firstCursorPosition()
            there.insertFragment(words)
            there.setBlockFormat(shape_of_words)
        shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        part.setFormat(shape)
        return part

    def keep_questions(self) -> None:
        """Begin a new page before a framed text that would be split over two and is no longer than `kept_whole`."""
        height = self.pageSize().height()
        self.pageCount()
        for frame in self.rootFrame().childFrames():
            if not isinstance(frame, QTextTable):
                continue
            box, shape = self.documentLayout().frameBoundingRect(frame), frame.format()
            # Qt gives it from the words of its first cell, as high as with all around them.
            end = box.bottom() - shape.topMargin() - shape.bottomMargin() - _padding(frame)
            if box.top() // height != (end - 1) // height and box.height() <= height * self.kept_whole:
                shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                frame.setFormat(shape)

    def _drawn(self, svg: str, width: float) -> QImage:
        """Return a drawing, sharp on paper, as wide as is asked for and the column at most."""
        renderer = QSvgRenderer(QByteArray(in_colours(svg, self._colours).encode()))
        size = renderer.defaultSize()
        if not svg or size.width() <= 0:
            return QImage()
        across = round(min(width, self._width) * _SHARP)
        shape = (across, round(across * size.height() / size.width()))
        picture = QImage(*shape, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(picture.rect()))
        painter.end()
        return self._fitted(picture, width)

    def _fitted(self, picture: QImage, width: float) -> QImage:
        if not picture.isNull():
            picture.setDevicePixelRatio(picture.width() / max(1.0, min(width, self._width)))
        return picture


class PaperDocument(Paper):
    """The text of a lesson; pictures and charts come from the library alone."""

    def __init__(self, lesson: PrintedLesson, theme: Theme, charts: Charts, pictures: Pictures, width: float) -> None:
        super().__init__(theme, width)
        self._pictures = pictures
        self._modules = [page.module for page in lesson.sections]
        refs = {part.ref for page in lesson.sections for part in page.parts if part.kind in DRAWN and part.ref}
        self._charts = {ref: charts(ref) for ref in refs}
        tables = {ref: table for ref, (_, table, _) in self._charts.items()}
        self.setHtml(typographic(lesson_html(lesson, tables)))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give a picture or a drawing as wide as the column at most; nothing else is ever read."""
        url = name if isinstance(name, QUrl) else QUrl(name)
        if url.scheme() == "picture":
            contents = (self._pictures(module, url.path()) for module in dict.fromkeys(self._modules))
            drawn = (each for content in contents if not (each := picture_as_wide(content)).isNull())
            picture = next(drawn, QImage())
            return self._fitted(picture, picture.width() * _SCALE)
        if url.scheme() == "chart":
            return self._drawn(self._charts.get(url.path(), ("", "", ""))[0], self._width)
        return None


class HtmlPaper(Paper):
    """A text that stands by itself, its `drawings` (SVG) pictures `chart:0`, `chart:1`, …: nothing else is ever read.

    Its tables are questions, whole wherever they fit.
    """

    kept_whole = 1.0

    def __init__(self, html: str, theme: Theme, size: QSizeF, drawings: Sequence[str] = ()) -> None:
        super().__init__(theme, size.width())
        self._highest = size.height() - _BESIDE
        self._drawings = {f"{at}": each for at, each in enumerate(drawings)}
        self.setHtml(typographic(html))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give a drawing or a picture in its own size, smaller where the page is too low; nothing else is ever read."""
        url = name if isinstance(name, QUrl) else QUrl(name)
        if url.scheme() == "data":
            picture = picture_as_wide(bytes(QByteArray.fromBase64(url.path().partition(",")[2].encode()).data()))
            return self._fitted(picture, self._high_enough(picture.size().toSizeF(), picture.width() * _SCALE))
        if url.scheme() != "chart":
            return None
        svg = self._drawings.get(url.path(), "")
        size = QSvgRenderer(QByteArray(svg.encode())).defaultSize()
        return self._drawn(svg, self._high_enough(size.toSizeF(), _DRAWN))

    def _high_enough(self, size: QSizeF, width: float) -> float:
        return min(width, self._highest * size.width() / max(1.0, size.height()))


def full_pages(heights: Sequence[float], first: float, room: float) -> list[int]:
    """Return the rows that begin another page where each is as full as it gets; on the first there is `first` room.

    The first row begins one where it does not fit, and one higher than a page has one of its own.
    """
    cuts, left = list[int](), first
    for row, high in enumerate(heights):
        if high > left and (row or left < room):
            cuts.append(row)
            left = room
        left -= high
    return cuts


def write_pdf(lesson: PrintedLesson, path: Path, theme: Theme, charts: Charts, pictures: Pictures) -> int:
    """Write the PDF and return how many pages it has; raises FolderError where it cannot be written."""
    return _write(lesson.title, path, theme, lambda size: PaperDocument(lesson, theme, charts, pictures, size.width()))


def write_html(
    html: str,
    title: str,
    path: Path,
    theme: Theme,
    *,
    is_wide: bool = False,
    drawings: Sequence[str] = (),
    report: Report | None = None,
) -> int:
    """Write a text as PDF, without pictures but its drawings, and return how many pages it has; raises FolderError.

    In any thread: Qt lays texts out and paints files in each.
    """
    return _write(
        title, path, theme, lambda size: HtmlPaper(html, theme, size, drawings), is_wide=is_wide, report=report
    )


def _write(
    title: str,
    path: Path,
    theme: Theme,
    made: Callable[[QSizeF], Paper],
    *,
    is_wide: bool = False,
    report: Report | None = None,
) -> int:
    """Write what `made` gives for the size of a page; one that is stopped leaves the file as it was."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("htcourse")
    writer.setResolution(_RESOLUTION)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    turned = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    page = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, margins)
    writer.setPageLayout(page)
    room = page.paintRectPixels(_DPI)
    size = QSizeF(room.width(), room.height() - _FOOT)
    document = made(size)
    document.setPageSize(size)
    document.part_grids()
    document.keep_questions()
    document.keep_headings()
    pages = document.pageCount()
    _paint(document, writer, size, title, QColor(theme.colours["ink2"]), report)
    buffer.close()
    save_bytes(path, bytes(buffer.data().data()))
    return pages


def _paint(
    document: Paper, writer: QPdfWriter, size: QSizeF, title: str, colour: QColor, report: Report | None
) -> None:
    font = QFont(document.defaultFont())
    font.setPixelSize(_px(13))
    pages = document.pageCount()
    with QPainter(writer) as painter:
        painter.scale(_RESOLUTION / _DPI, _RESOLUTION / _DPI)
        for number in reported(range(pages), pages, report):
            if number:
                writer.newPage()
            painter.save()
            painter.translate(QPointF(0, -number * size.height()))
            document.drawContents(painter, QRectF(QPointF(0, number * size.height()), size))
            painter.restore()
            painter.setFont(font)
            painter.setPen(colour)
            foot = QRectF(0, size.height() + _FOOT / 2, size.width(), _FOOT / 2)
            words = QCoreApplication.translate("Print", "Page {number} of {total}").format(
                number=number + 1, total=pages
            )
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, title)
            painter.drawText(foot, Qt.AlignmentFlag.AlignRight, words)


def _padding(table: QTextTable) -> float:
    return table.cellAt(0, 0).format().toTableCellFormat().topPadding()


def _px(length: float) -> int:
    return max(1, round(length * _SCALE)) if length > 0 else round(length * _SCALE)


def _paper_css(theme: Theme) -> str:
    ink, ink2 = theme.colours["ink"], theme.colours["ink2"]
    return f"""
    h1.title {{ font-size: {_px(30)}px; font-weight: 600; color: {ink}; margin: 0 0 {_px(14)}px 0; }}
    h2.section {{ font-size: {_px(22)}px; color: {ink}; margin: {_px(30)}px 0 {_px(10)}px 0; }}
    p.source {{ font-size: {_px(14)}px; line-height: {_px(20)}px; margin: {_px(6)}px 0 0 0; }}
    p.caption {{ color: {ink2}; margin: 0 0 {_px(6)}px 0; }}
    table.grid {{ border-collapse: collapse; }}
    table.grid th, table.grid td {{ border: 1px solid {ink2}; }}
    table.slips td {{ padding: 14px; }}
    table.cards td {{ padding: 64px 0; }}
    table.cards {{ margin: {_px(20)}px 0 0 0; }}
    table.question {{ margin: {_px(10)}px 0 0 0; }}
    table.question p {{ margin: 0 0 {_px(5)}px 0; }}
    p.answer {{ margin: 0; font-size: {_px(19)}px; }}
    p.small {{ margin: 0; font-size: {_px(13)}px; line-height: {_px(18)}px; }}
    p.card {{ font-size: {_px(330)}px; font-weight: 700; line-height: {_px(400)}px; margin: 0; }}
    """
