"""A certificate's sheet into a PDF, with the signed file attached, or onto a printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.look.theme import Theme
from htcourse.ui.screens.certificate.sheet import PAGE, Sheet, paint_sheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_DPI = 1200


def sheet_pdf(sheet: Sheet, theme: Theme, title: str, attached: bytes) -> bytes:
    """Return the PDF; `attached` is the certificate's file, by which the PDF alone can be checked."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("htcourse")
    writer.setResolution(_DPI)
    writer.setPageLayout(_whole_page())
    writer.addFileAttachment("certificate.htcert", attached, "application/json")
    painter = QPainter(writer)
    paint_sheet(painter, sheet, theme, float(writer.width()))
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def print_sheet(sheet: Sheet, theme: Theme, printer: QPrinter, page: QPageLayout | None = None) -> None:
    """Print the sheet; a printer that cannot print to the edge gets it a little smaller, frame and all.

    Raises CourseError for a printer that cannot begin.
    """
    printer.setPageLayout(page or _whole_page())
    painter = QPainter()
    if not painter.begin(printer):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The printer “{name}” takes no page."),
            fix=QT_TRANSLATE_NOOP("Errors", "See that it is on and has paper, or save the PDF and print it elsewhere."),
            name=printer.printerName() or printer.outputFileName(),
        )
    room = printer.pageLayout().paintRectPixels(printer.resolution())
    width = min(float(room.width()), room.height() * PAGE.width() / PAGE.height())
    paint_sheet(painter, sheet, theme, width)
    painter.end()


def _whole_page() -> QPageLayout:
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
