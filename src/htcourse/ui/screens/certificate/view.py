"""What the certificate's page shows: the sheet as it will be on paper, a name to fill in, and its words as text."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from htcourse.core.signed_statement import LONGEST_NAME
from htcourse.ui.look.texts import Texts
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.certificate.picture import SheetPicture
from htcourse.ui.screens.certificate.sheet import Sheet
from htcourse.ui.screens.certificate.wording import (
    signature_html,
    signed_words,
    statement_html,
    unsigned_html,
    unsigned_words,
)
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label, labelled
from htcourse.ui.widgets.layouts import add_to, in_column
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.text_part import TextPart
from htcourse.usecases.results.certificate import CertificatePage


class CertificateView(Page):
    """Shows a CertificatePage, and its signature once there is one."""

    folded_width = 744

    named = Signal(str)
    """The name that stands on the certificate changed."""
    module_chosen = Signal(str)
    """Show what was completed of another module (its id)."""
    pdf_asked = Signal()
    """Sign it and save it as PDF."""
    print_asked = Signal()
    """Sign it and print it."""
    file_asked = Signal()
    """Sign it and save the file by which it can be checked."""
    check_asked = Signal()
    """Check somebody's certificate."""
    course_asked = Signal()
    """Continue the course: there is nothing to certify yet."""
    progress_asked = Signal()
    """Back to Progress."""

    def __init__(self, look: Look, assets: Path, parent: QWidget | None = None) -> None:
        super().__init__(look, (744, 364), 24, parent)
        self._page: CertificatePage | None = None
        self.name = QLineEdit()
        self.module = ChoiceButton(look, self.tr("Module"))
        self.pdf_button = Button(look, self.tr("Save PDF"), "primary", "download")
        self.print_button = Button(look, self.tr("Print"))
        self.file_button = Button(look, self.tr("Save file"))
        self.back = Button(look, self.tr("Back to Progress"), "link", "arrow-left")
        self.check_button = Button(look, self.tr("Check a certificate"), "plain", "shield-check")
        self.text = TextPart(look)
        self.signature = TextPart(look)
        self.picture = SheetPicture(look, assets)
        self._buttons = FlowLayout(look, (8, 8))
        self._state = Label(look, "", "small", wraps=True)
        self._print = Label(look, "", "strong")
        self._form = self._build_form()
        self._words = self._build_words()
        self._check = self._build_check()
        self._nothing = Label(look, "", "body", wraps=True)
        self.course = Button(look, self.tr("Continue the course"), "primary", call=self.course_asked)
        self._empty = Card(look, padding="side", spacing=12)
        add_to(self._empty.body, self._nothing, (self.course, 0, Qt.AlignmentFlag.AlignLeft))
        self._of = labelled(look, self.module.name, self.module)
        add_to(self.left, (self._of, 0, Qt.AlignmentFlag.AlignLeft), self._empty, self.picture)
        add_to(self.right, self._words, self._check, (self.back, 0, Qt.AlignmentFlag.AlignLeft), 1)
        self.lead(self._form)
        self._connect()
        look.follow(self._restyle_own)

    def show_page(self, page: CertificatePage, sheet: Sheet | None) -> None:
        """Show everything anew."""
        self._page = page
        self.set_head(self.tr("Certificate"), self.tr("What was completed, when and with which version."))
        if self.name.text().strip() != page.name:
            self.name.setText(page.name)
        words = self.tr(
            "No lesson is completed yet. One is when all its sections are read and all its checks are answered."
        )
        missing = self._missing(page)
        self._nothing.set_words("" if sheet else missing or words)
        self._empty.setVisible(sheet is None)
        for widget in (self._words, self.picture, self._state, self._print):
            widget.setVisible(sheet is not None)
        self._form.setVisible(sheet is not None)
        for button in (self.pdf_button, self.print_button, self.file_button):
            button.setEnabled(sheet is not None)
        chosen = sheet.statement.module if sheet else ""
        self.module.set_choices(page.modules, chosen)
        self._of.setVisible(len(page.modules) > 1)
        self.show_sheet(sheet)

    def _missing(self, page: CertificatePage) -> str:
        """Return what a module asks for before there is a certificate of it, and is not there yet."""
        parts = [Texts().lessons_left(page.lessons_left)] if page.lessons_left else []
        parts += [self.tr("To pass: {exam}.").format(exam=each) for each in page.exams]
        used = self.tr("No attempt is left at {exam}: ask your trainer, who can allow one more.")
        parts += [used.format(exam=each) for each in page.used]
        untold = self.tr("Whether {exam} is passed is told once the exam or test that asks the same questions is.")
        parts += [untold.format(exam=each) for each in page.untold]
        if parts:
            parts.insert(0, self.tr("This certificate is for all lessons and a passed exam. Still missing:"))
        return " ".join(parts)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show the words and the sheet, signed or not."""
        self.picture.show_sheet(sheet)
        if sheet is None:
            return
        signed = sheet.signed
        self._state.set_words(signed_words() if signed else unsigned_words())
        self._print.set_words(signed.fingerprint if signed else "")
        self._print.setVisible(signed is not None)
        self.text.show_html(statement_html(sheet.statement))
        self.signature.show_html(unsigned_html() if sheet.signed is None else signature_html(sheet.signed))
        self.picture.setAccessibleDescription(f"{self.text.toPlainText()}\n{self.signature.toPlainText()}")

    def focus_first(self) -> None:
        """Put the focus on the name where one is missing, else on Save; where there is nothing on the way on."""
        has_any = self._page is not None and self._page.statement is not None
        named = self.pdf_button if self.name.text() else self.name
        (named if has_any else self.course).setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_name(self) -> None:
        """Tell the name typed, if it is another one."""
        if self._page is not None and self.name.text().strip() != self._page.name:
            self.named.emit(self.name.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the texts their width."""
        super().resizeEvent(event)
        self._fit_texts()

    def _build_form(self) -> Card:
        card = Card(self._look, padding="side", title=self.tr("Name on the certificate"))
        card.say(self.tr("As it shall stand on paper, in any script. Kept in your own file on this computer."), "small")
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name on the certificate"))
        self.name.setPlaceholderText(self.tr("Your name"))
        for button in (self.pdf_button, self.print_button, self.file_button):
            self._buttons.addWidget(button)
        buttons = in_column(self._buttons, look=self._look, margins=(0, 8, 0, 0))
        add_to(card.body, self.name, buttons)
        card.body.addLayout(in_column(self._state, self._print, spacing=0))
        return card

    def _build_words(self) -> Card:
        """Return the words as text, for who hears, enlarges or copies them; the sheet is what one looks at."""
        card = Card(self._look, padding="rows")
        self.text.setAccessibleName(self.tr("Certificate"))
        self.signature.setAccessibleName(self.tr("Signature"))
        both = QWidget()
        in_column(self.text, self.signature, inside=both, look=self._look, margins=(0, 0, 0, 12), spacing=8)
        self.words = Disclosure(self._look, self.tr("What it says"), both, is_quiet=True)
        card.body.addWidget(self.words)
        return card

    def _build_check(self) -> Card:
        card = Card(self._look, padding="side")
        card.say(self.tr("Is a certificate genuine?"), "card-title")
        words = self.tr(
            "This tells whether the words were changed after signing, and the fingerprint of the installation that "
            "signed. Whose installation that is you have to know, from its owner."
        )
        card.say(words, "small")
        card.body.addWidget(self.check_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _connect(self) -> None:
        self.name.editingFinished.connect(self.tell_name)
        self.module.chosen.connect(self.module_chosen)
        self.check_button.clicked.connect(self.check_asked)
        self.back.clicked.connect(self.progress_asked)
        for button, signal in (
            (self.pdf_button, self.pdf_asked),
            (self.print_button, self.print_asked),
            (self.file_button, self.file_asked),
        ):
            button.clicked.connect(self.tell_name)
            button.clicked.connect(signal)

    def _fit_texts(self) -> None:
        margins = self._words.body.contentsMargins()
        width = max(1, self._right_box.maximumWidth() - margins.left() - margins.right() - 2)
        self.text.setFixedWidth(width)
        self.signature.setFixedWidth(width)

    def _restyle_own(self) -> None:
        self.name.setFont(self._look.font(14))
        self._fit_texts()
