"""A certificate as one sheet of A4: the same painter draws it on paper, into a PDF and on the screen. Always light."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QImage, QPainter, QPalette, QPen, QTextDocument

from htcourse.core.signed_statement import SignedStatement, Statement
from htcourse.ui.look.document_css import document_css
from htcourse.ui.look.theme import Theme
from htcourse.ui.screens.certificate.wording import signature_html, statement_html, unsigned_html

PAGE = QSizeF(210.0, 297.0)
"""A4, in mm."""

_UNITS_A_MM = 96 / 25.4
_FRAME, _MARGIN, _HEAD, _FOOT = 11.0, 22.0, 36.0, 20.0
_BAND, _INNER = 1.6, 3.4
"""How broad the band of the frame is, and how far within it a hairline runs."""
_SEAL = QPointF(PAGE.width() / 2, 26.0)
_SEAL_RADIUS = 5.6
_CODE, _GAP = 62.0, 7.0
_SCALES = (0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46)
"""Sizes of the letters, largest first: the first is taken at which everything has room."""
_SMALL = 0.92
_QUIET = 4
_DOTS_A_SQUARE = 8


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is on the sheet; without a signature the statement alone. `squares` are those of the QR code."""

    statement: Statement
    signed: SignedStatement | None = None
    squares: tuple[tuple[bool, ...], ...] = ()


def paint_sheet(painter: QPainter, sheet: Sheet, theme: Theme, width: float) -> None:
    """Paint the whole sheet, `width` units of the painter wide, from its origin on; `theme` is the light one."""
    painter.save()
    painter.scale(width / _units(PAGE.width()), width / _units(PAGE.width()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(), PAGE * _UNITS_A_MM), QColor(theme.colours["paper"]))
    _paint_frame(painter, theme)
    top = _units(PAGE.height() - _FOOT - _CODE)
    column = QRectF(_units(_MARGIN), _units(_HEAD), _units(PAGE.width() - 2 * _MARGIN), top - _units(_HEAD + _GAP))
    title = QCoreApplication.translate("Certificate", "Certificate")
    words = f'<p class="kind">{title}</p>{statement_html(sheet.statement, "p")}'
    _paint_text(painter, f'<div align="center">{words}</div>', theme, column, _SCALES)
    painter.setPen(QPen(QColor(theme.colours["line"]), 1))
    painter.drawLine(QPointF(column.left(), top - _units(_GAP / 2)), QPointF(column.right(), top - _units(_GAP / 2)))
    code = QRectF(column.left(), top, _units(_CODE), _units(_CODE))
    _paint_code(painter, sheet, theme, code)
    beside = QRectF(code.right() + _units(_GAP), top + _units(2), column.right() - code.right() - _units(_GAP), 0)
    beside.setBottom(code.bottom())
    html = unsigned_html() if sheet.signed is None else signature_html(sheet.signed)
    _paint_text(painter, html, theme, beside, [each * _SMALL for each in _SCALES])
    painter.restore()


def _paint_frame(painter: QPainter, theme: Theme) -> None:
    """Paint a band, a hairline within it, and the mark at its head."""
    accent, units = QColor(theme.colours["accent"]), _units
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, width in ((_FRAME + _BAND / 2, units(_BAND)), (_FRAME + _INNER, 1.0)):
        edge = units(inset)
        painter.setPen(QPen(accent, width, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(QRectF(QPointF(), PAGE * _UNITS_A_MM).adjusted(edge, edge, -edge, -edge))
    middle, radius = _SEAL * _UNITS_A_MM, units(_SEAL_RADIUS)
    painter.setPen(QPen(accent, 1))
    painter.drawEllipse(middle, radius, radius)
    painter.setBrush(accent)
    painter.drawEllipse(middle, radius * 0.84, radius * 0.84)
    painter.setPen(QPen(QColor(theme.colours["paper"]), units(0.9), c=Qt.PenCapStyle.RoundCap))
    sign = (QPointF(-0.36, 0.04), QPointF(-0.1, 0.3), QPointF(0.38, -0.26))
    painter.drawPolyline([middle + each * radius for each in sign])
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_text(painter: QPainter, html: str, theme: Theme, room: QRectF, scales: Sequence[float]) -> None:
    """Paint a text as large as it fits into a rectangle."""
    document = QTextDocument()
    for scale in scales:
        document = _laid_out(html, theme, room.width(), scale)
        if document.size().height() <= room.height():
            break
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor(theme.colours["ink"]))
    painter.save()
    painter.translate(room.topLeft())
    document.documentLayout().draw(painter, context)
    painter.restore()
    document.deleteLater()


def _laid_out(html: str, theme: Theme, width: float, scale: float) -> QTextDocument:
    def px(length: float) -> int:
        return max(1, round(length * scale)) if length > 0 else round(length * scale)

    document = QTextDocument()
    font = QFont("Inter")
    font.setPixelSize(px(15))
    # Inter draws a hyphen between capitals as a sign of its own, which a reader of the PDF cannot copy.
    font.setFeature(QFont.Tag("calt"), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    document.setDefaultFont(font)
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    ink, ink2 = theme.colours["ink"], theme.colours["ink2"]
    own = f"""
    p {{ font-size: {px(16)}px; line-height: {px(23)}px; margin: 0 0 {px(5)}px 0; color: {ink}; }}
    p.kind {{ font-size: {px(30)}px; font-weight: 600; color: {theme.colours["accent"]}; margin: 0 0 {px(20)}px 0; }}
    p.name {{ font-size: {px(36)}px; font-weight: 600; line-height: {px(44)}px; margin: 0 0 {px(14)}px 0; }}
    p.course b {{ font-size: {px(20)}px; }}
    p.course {{ line-height: {px(28)}px; margin: {px(14)}px 0 {px(8)}px 0; }}
    p.caption {{ font-size: {px(14)}px; line-height: {px(20)}px; color: {ink2}; margin: {px(4)}px 0 {px(4)}px 0; }}
    p.print {{ line-height: {px(28)}px; }}
    p.print b {{ font-size: {px(20)}px; }}
    table.rows td, table.rows th {{ padding: {px(5)}px {px(10)}px; font-size: {px(14)}px; color: {ink}; }}
    """
    document.setDefaultStyleSheet(document_css(theme.colours, px, False) + own)
    document.setHtml(html)
    document.setTextWidth(width)
    return document


def _paint_code(painter: QPainter, sheet: Sheet, theme: Theme, place: QRectF) -> None:
    if not sheet.squares:
        painter.setPen(QPen(QColor(theme.colours["edge"]), 1, Qt.PenStyle.DashLine))
        painter.drawRect(place)
        return
    painter.save()
    # A reader needs hard edges: one picture without smoothing, not a grid of squares with hairlines between them.
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    square = place.width() / (len(sheet.squares) + 2 * _QUIET)
    # The quiet zone is white on white: it may stand in the margin, so that the code begins where the text does.
    painter.drawImage(place.translated(-_QUIET * square, 0), code_picture(sheet.squares))
    painter.restore()


def code_picture(squares: tuple[tuple[bool, ...], ...]) -> QImage:
    """Return a QR code in black and white with its quiet zone."""
    edge = (len(squares) + 2 * _QUIET) * _DOTS_A_SQUARE
    picture = QImage(edge, edge, QImage.Format.Format_Mono)
    picture.setColorTable([0xFFFFFFFF, 0xFF000000])
    picture.fill(0)
    painter = QPainter(picture)
    for y, row in enumerate(squares, _QUIET):
        for x, is_dark in enumerate(row, _QUIET):
            if is_dark:
                painter.fillRect(
                    x * _DOTS_A_SQUARE, y * _DOTS_A_SQUARE, _DOTS_A_SQUARE, _DOTS_A_SQUARE, Qt.GlobalColor.black
                )
    painter.end()
    return picture


def _units(millimetres: float) -> float:
    return millimetres * _UNITS_A_MM
