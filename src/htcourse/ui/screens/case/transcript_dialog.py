"""The play as a text: read, copied or saved."""

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit, QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.document_css import text_weight
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.transcript_text import RULE
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.markup import escape

_TITLE = re.compile(r"\A.+$", re.MULTILINE)
_PAPER = re.compile(r"^\[(\d\d:\d\d  )?(.+)\]$", re.MULTILINE)
_TIME = re.compile(r"^((?:\* )?)(\d\d:\d\d  )", re.MULTILINE)


class TranscriptDialog(Dialog):
    """Shows the text; copying closes nothing."""

    save_asked = Signal(str)
    """The text is to be written to a file."""

    def __init__(self, look: Look, title: str, text: str, parent: QWidget) -> None:
        super().__init__(look, title, parent, width=680)
        self._text = text
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(look.font(14, text_weight(is_dark=look.theme.is_dark)))
        line, grey = look.colour("line").name(), look.colour("ink2").name()
        rules = f"hr {{ background-color: {line}; }} .at {{ color: {grey}; }}"
        self.text.document().setDefaultStyleSheet(look.text_css(14, 21) + rules)
        self.text.setHtml(_with_rules(text))
        self.text.setAccessibleName(title)
        self.text.setMinimumHeight(look.px(80))
        self.body.addWidget(self.text)
        self.copy = Button(look, self.tr("Copy"), "plain", "copy", call=self._copy)
        self.save = Button(look, self.tr("Save"), "plain", "save", call=lambda: self.save_asked.emit(text))
        self.foot.addWidget(self.copy)
        self.foot.addWidget(self.save)
        self.add_button(self.tr("Close"), "primary")

    def _fit_height(self) -> None:
        """Take one height, whatever the text: it scrolls."""
        self.setFixedHeight(min(self.look.px(560), self._room()))
        self._stand_in_middle()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copy.set_words(self.tr("Copied"))


def _with_rules(text: str) -> str:
    """Return the text as HTML with a rule for each line of hyphens, which has another width in every font.

    Its title and the heads of its papers are bold: brackets tell these in the file alone. Times are grey.
    """
    words = _PAPER.sub(r"\1<b>\2</b>", _TITLE.sub(r"<b>\g<0></b>", escape(text)))
    words = _TIME.sub(r"\1<span class='at'>\2</span>", words)
    parts = (each.strip("\n").replace("\n", "<br>") for each in words.split(RULE))
    return "<hr>".join(f'<p style="white-space: pre-wrap">{each}</p>' for each in parts)
