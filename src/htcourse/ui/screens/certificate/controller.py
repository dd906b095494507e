"""The certificate's controller: it is signed when it is first saved or printed, and signed anew when it says more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from htcourse.core.errors import CourseError
from htcourse.core.signed_statement import NotValidError, SignedStatement, Statement
from htcourse.ui.dialogs import tell
from htcourse.ui.dialogs.files import open_file, save_file
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import read_theme
from htcourse.ui.screens.certificate.sheet import Sheet
from htcourse.ui.screens.certificate.view import CertificateView
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.exchange.save_text import save_bytes
from htcourse.usecases.results.certificate import CertificatePage, open_certificate, set_certificate_name

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class CertificateController(QObject):
    """Fills the view each time it is shown. What signs, draws codes and prints is loaded when it is first needed."""

    def __init__(self, view: CertificateView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._page: CertificatePage | None = None
        self._sheet: Sheet | None = None
        view.named.connect(self.name)
        view.module_chosen.connect(self.show)
        view.pdf_asked.connect(self.choose_pdf)
        view.print_asked.connect(self.print)
        view.file_asked.connect(self.choose_file)
        view.check_asked.connect(self.choose_certificate)
        view.course_asked.connect(desk.requests.course_asked)
        view.progress_asked.connect(lambda: desk.navigator.show("progress"))

    def show(self, module: str = "") -> None:
        """Show what can be certified now, of the module shown before unless another is named."""
        chosen = module or (self._sheet.statement.module if self._sheet else "")
        self._page = open_certificate(self._desk.person, chosen)
        if self._page.statement is None:
            self._sheet = None
        elif self._sheet is None or self._page.statement != _unsigned(self._sheet):
            self._sheet = Sheet(self._page.statement)
        self._view.show_page(self._page, self._sheet)

    def name(self, name: str) -> None:
        """Keep the name and show it on the page."""
        if self._desk.session is not None and self._desk.change(lambda: set_certificate_name(self._desk.person, name)):
            self.show()

    def choose_pdf(self) -> None:
        """Ask where the PDF goes, and write it."""
        save_file(self._view, self.tr("Save PDF"), "certificate.pdf", self.tr("PDF (*.pdf)"), self.save_pdf)

    def save_pdf(self, path: Path) -> None:
        """Sign, and write the PDF."""
        from htcourse.ui.screens.certificate.output import sheet_pdf
        from htcourse.usecases.results.sign_certificate import certificate_bytes

        def write(sheet: Sheet, signed: SignedStatement) -> Path:
            title = self.tr("Certificate")
            pdf = sheet_pdf(sheet, read_theme(self._desk.assets, "light"), title, certificate_bytes(signed))
            return save_bytes(path, pdf)

        self._save(write)

    def choose_file(self) -> None:
        """Ask where the file goes, and write it."""
        kinds = self.tr("Certificate (*.htcert)")
        save_file(self._view, self.tr("Save file"), "certificate.htcert", kinds, self.save_file)

    def save_file(self, path: Path) -> None:
        """Sign, and write the file by which the certificate can be checked."""
        from htcourse.usecases.results.sign_certificate import save_certificate

        self._save(lambda _, signed: save_certificate(signed, path))

    def print(self) -> None:
        """Let the person choose a printer, then sign and print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            words = self.tr("No printer is set up on this computer. Save the PDF, and print it where there is one.")
            tell(self._desk.look, self._view.window(), self.tr("Print"), words)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._view.window())
        dialog.finished.connect(lambda result: self.print_to(printer) if result else None)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own takes a slot of Qt's older kind

    def print_to(self, printer: QPrinter) -> None:
        """Sign and print on a QPrinter."""
        from htcourse.ui.screens.certificate.output import print_sheet

        if self._signed() is not None and (sheet := self._sheet) is not None:
            self._desk.done(lambda: print_sheet(sheet, read_theme(self._desk.assets, "light"), printer))

    def choose_certificate(self) -> None:
        """Ask which certificate to check, and say what it is."""
        words = self.tr("Certificate (*.htcert *.pdf *.txt);;All files (*)")
        open_file(self._view, self.tr("Check a certificate"), words, self.check)

    def check(self, path: Path) -> None:
        """Say whether a certificate was changed, who signed it and what it states."""
        from htcourse.ui.screens.certificate.checked import show_checked, show_not_valid
        from htcourse.usecases.results.verify_certificate import verify_certificate

        try:
            verified = verify_certificate(self._desk.places, path)
        except NotValidError as error:
            show_not_valid(self._desk.look, self._view.window(), error)
            return
        except CourseError as error:
            tell(self._desk.look, self._view.window(), self.tr("Check a certificate"), error_text(error))
            return
        show_checked(self._desk.look, self._view.window(), verified)

    def _save(self, write: Callable[[Sheet, SignedStatement], Path]) -> None:
        signed, sheet = self._signed(), self._sheet
        if signed is None or sheet is None:
            return
        path = self._desk.try_to(lambda: write(sheet, signed))
        if path is None:
            return
        words = self.tr("Signed, and written to {path}").format(path=path)
        tell(self._desk.look, self._view.window(), self.tr("Saved"), words)

    def _signed(self) -> SignedStatement | None:
        """Return the signature of the sheet shown, made now if there is none; None where it cannot be made."""
        from htcourse.usecases.results.sign_certificate import certificate_squares, sign_certificate

        if self._sheet is None or self._sheet.signed is not None:
            return self._sheet.signed if self._sheet else None
        statement = self._sheet.statement
        signed = self._desk.try_to(lambda: sign_certificate(self._desk.person, statement))
        if signed is not None:
            self._sheet = Sheet(signed.statement, signed, certificate_squares(signed))
            self._view.show_sheet(self._sheet)
        return signed


def _unsigned(sheet: Sheet) -> Statement:
    return replace(sheet.statement, serial="", made_at="")
