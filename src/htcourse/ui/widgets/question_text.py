"""The wording of a question: what is told in plain weight, the question itself in semibold."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.ui.theme import Look
from htcourse.ui.widgets.rich_label import RichLabel, plain_text

_LAST_PARAGRAPH = re.compile(r"<p(?:\s[^>]*)?>(?:(?!<p[\s>]).)*</p>\s*\Z", re.DOTALL)


class QuestionText(QWidget):
    """Block HTML from the library; its last paragraph is the question."""

    link_activated = Signal(str)
    """A link in the wording was clicked, with its address."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._story = RichLabel(look, size=17, line=26)
        self._question = RichLabel(look, size=17, line=25, weight=600)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for label in (self._story, self._question):
            label.link_activated.connect(self.link_activated)
            self._column.addWidget(label)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_html(self, html: str) -> None:
        """Show a wording."""
        found = _LAST_PARAGRAPH.search(html)
        story, question = (html[: found.start()], found.group()) if found else (html, "")
        if not found and "<" not in html:
            story, question = "", html
        self._story.show_html(story.strip())
        self._question.show_html(question.strip())
        self._story.setVisible(bool(story.strip()))
        self._question.setVisible(bool(question.strip()))
        self.setAccessibleName(plain_text(html))

    def _restyle(self) -> None:
        self._column.setSpacing(self._look.px(10))
