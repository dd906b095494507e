"""What a check of a certificate found, as a dialog: a sign, who signed, and the words that were signed."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.certificate.wording import statement_html
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.ui.widgets.sign import Sign
from htcourse.ui.widgets.text_part import TextPart
from htcourse.usecases.results.verify_certificate import Verified

translate = QCoreApplication.translate  # the name that lupdate knows
_WIDTH = 720
_MARGINS = 66
_AROUND = 284


def show_checked(look: Look, parent: QWidget, verified: Verified) -> Dialog:
    """Show the dialog; the words stand in it, since only they are signed and not what a page seems to say."""
    dialog = Dialog(look, translate("Certificate", "Check a certificate"), parent, _WIDTH)
    dialog.body.addWidget(
        _signed(look, translate("Certificate", "Not changed since it was signed"), "circle-check", "good")
    )
    dialog.body.addSpacing(look.px(8))  # 16 with that of the body
    dialog.body.addWidget(_found(look, dialog.width() - look.px(_MARGINS), parent.height(), verified), 1)
    return _opened(dialog)


def show_not_valid(look: Look, parent: QWidget, error: CourseError) -> Dialog:
    """Show the dialog for one that nobody may rely on."""
    dialog = Dialog(look, translate("Certificate", "Check a certificate"), parent)
    dialog.body.addWidget(_signed(look, error_text(error), "circle-x", "bad"))
    return _opened(dialog)


def _signed(look: Look, words: str, icon: str, role: str) -> Card:
    """Return what came of it, with a sign before its first line: it leads, whatever the certificate says below."""
    card, label = Card(look, kind=role, padding="note"), Label(look, words, "card-title", wraps=True)
    sign = Sign(look, icon, role, label, 20)
    card.body.addLayout(in_row((sign, 0, Qt.AlignmentFlag.AlignTop), (label, 1), look=look, spacing=10))
    return card


def _opened(dialog: Dialog) -> Dialog:
    button = dialog.add_button(QCoreApplication.translate("Dialog", "Close"), "primary")
    button.setDefault(True)
    dialog.open()
    button.setFocus()
    return dialog


def _found(look: Look, width: int, window_height: int, verified: Verified) -> ScrollArea:
    """Return what was found, as high as the window allows; it scrolls where that is not enough."""
    signed = verified.signed
    signer = translate("Certificate", "Signed by the installation with the fingerprint {print}.").format(
        print=signed.fingerprint
    )
    own = translate("Certificate", "That is this installation.")
    other = translate("Certificate", "Compare it with the one that the owner of that installation tells you.")
    code = translate("Certificate", "Code of the signature: {code}").format(code=signed.code)
    text = TextPart(look)
    text.setAccessibleName(translate("Certificate", "What was signed"))
    text.setFixedWidth(max(1, width))
    text.show_html(statement_html(signed.statement))
    text.document().setTextWidth(width)  # a text that is not shown yet does not know its width, nor so its height
    content = QWidget()
    column = in_column(
        Label(look, signer, wraps=True),
        Label(look, own if verified.is_own else other, wraps=True),
        text,
        Label(look, code, "small", wraps=True),
        1,
        inside=content,
        look=look,
        margins=(0, 0, 4, 0),
        spacing=8,
    )
    area = ScrollArea(look, content)
    area.setMinimumHeight(min(column.heightForWidth(width), window_height - look.px(_AROUND)))
    return area
