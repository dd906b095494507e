"""What the certificate's page shows: a name to fill in, the text as it will stand on paper, and Print."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from htcourse.ui.certificate.paper import certificate_html
from htcourse.ui.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.text_part import TextPart
from htcourse.usecases.certificate import Certificate

LONGEST = 80


class CertificateView(Page):
    """Shows a Certificate."""

    named = Signal(str)
    """The name that stands on the certificate changed."""
    print_asked = Signal(str, str)
    """Print to PDF: the title and the text."""
    progress_asked = Signal()
    """Back to Progress."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (760, 0), 0, parent)
        self._page: Certificate | None = None
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST)
        self.name.setAccessibleName(self.tr("Name on the certificate"))
        self.name.setPlaceholderText(self.tr("Your name"))
        self.name.editingFinished.connect(self.tell_name)
        self._name_title = Label(look, self.tr("Name on the certificate"), "strong", wraps=True)
        self._name_detail = Label(look, self.tr("Kept in your own file on this computer."), "small", wraps=True)
        self.print_button = Button(look, self.tr("Print to PDF"), "primary", "printer")
        self.print_button.clicked.connect(self._print)
        self.back = Button(look, self.tr("Back to Progress"), "quiet")
        self.back.clicked.connect(self.progress_asked)
        self._nothing = Label(look, "", "muted", wraps=True)
        self._sheet = Card(look, margins=(28, 22, 28, 22))
        self.text = TextPart(look)
        self.text.setAccessibleName(self.tr("Certificate"))
        self._sheet.body.addWidget(self.text)
        self._buttons = FlowLayout()
        self._buttons.addWidget(self.print_button)
        self._buttons.addWidget(self.back)
        self._names = QVBoxLayout()
        for widget in (self._name_title, self._name_detail, self.name):
            self._names.addWidget(widget)
        self.left.addLayout(self._names)
        self.left.addWidget(self._nothing)
        self.left.addLayout(self._buttons)
        self.left.addWidget(self._sheet)
        look.changed.connect(self._restyle_own)
        self._restyle_own()

    def show_page(self, page: Certificate) -> None:
        """Show everything anew."""
        self._page = page
        self.set_head(self.tr("Certificate"), self.tr("What was completed, when and with which version."))
        if self.name.text().strip() != page.name:
            self.name.setText(page.name)
        has_any = page.done > 0
        words = self.tr(
            "No lesson is completed yet. One is when all its sections are read and all its checks are answered."
        )
        self._nothing.set_words("" if has_any else words)
        self._nothing.setVisible(not has_any)
        for widget in (self._sheet, self.name, self._name_title, self._name_detail, self.print_button):
            widget.setVisible(has_any)
        self.print_button.setEnabled(has_any)
        self.text.show_html(certificate_html(page))

    def focus_first(self) -> None:
        """Put the focus on the name where one is missing, else on Print; on the way back where there is nothing."""
        has_any = self._page is not None and self._page.done > 0
        named = self.print_button if self.name.text() else self.name
        (named if has_any else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text its width."""
        super().resizeEvent(event)
        self._fit_text()

    def tell_name(self) -> None:
        """Tell the name typed, if it is another one."""
        if self._page is not None and self.name.text().strip() != self._page.name:
            self.named.emit(self.name.text())

    def _print(self) -> None:
        self.tell_name()
        if self._page is not None:
            title = self.tr("Certificate")
            self.print_asked.emit(title, f'<h1 class="title">{title}</h1>{certificate_html(self._page)}')

    def _fit_text(self) -> None:
        margins = self._sheet.body.contentsMargins()
        self.text.setFixedWidth(max(1, self._left_box.maximumWidth() - margins.left() - margins.right() - 2))

    def _restyle_own(self) -> None:
        self.name.setFont(self._look.font(14))
        self._names.setSpacing(self._look.px(4))
        self._buttons.set_gaps(self._look.px(8), self._look.px(6))
        self._fit_text()
