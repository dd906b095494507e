"""The wording of a question: what is told in plain weight, the question itself in semibold."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.rich_label import RichLabel, plain_text

_LAST_PARAGRAPH = re.compile(r"<p(?:\s[^>]*)?>(?:(?!<p[\s>]).)*</p>\s*\Z", re.DOTALL)


class QuestionText(QWidget):
    """Block HTML from the library; its last paragraph is the question."""

    link_activated = Signal(str)
    """A link in the wording was clicked, with its address."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._story: RichLabel | None = None
        self._question: RichLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        look.follow(self._restyle)

    def show_html(self, html: str) -> None:
        """Show a wording."""
        found = _LAST_PARAGRAPH.search(html)
        story, question = (html[: found.start()], found.group()) if found else (html, "")
        if not found and "<" not in html:
            story, question = "", html
        if story.strip() and self._story is None:
            self._story = RichLabel(self._look, size=17, line=26, fills=True, parent=self)
            self._story.link_activated.connect(self.link_activated)
            self._column.insertWidget(0, self._story)
        if question.strip() and self._question is None:
            self._question = RichLabel(self._look, size=17, line=25, weight=600, fills=True, parent=self)
            self._question.link_activated.connect(self.link_activated)
            self._column.addWidget(self._question)
        for label, words in ((self._story, story.strip()), (self._question, question.strip())):
            if label is not None:
                label.show_html(words)
                label.setVisible(bool(words))
        self.setAccessibleName(plain_text(html))

    def _restyle(self) -> None:
        self._column.setSpacing(self._look.px(10))
