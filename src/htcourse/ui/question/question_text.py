"""The wording of a question: what is told in plain weight, the question itself in semibold."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.rich_label import RichLabel, plain_text

_SHORT, _SCENE = 120, 45
"""Letters up to which a paragraph is all question, unless so many of them are told before it is asked."""
_END_OF_SENTENCE = re.compile(
    r"(?:(?<=\w{3}[.!?])|(?<=\d[.!?])|(?<=\s[a-z]{2}[.!?])|(?<=[?!…”»])|(?<=[.?!][”»\"])|(?<=[”»\"][.?!]))"
    r"\s+(?=[\"“„«]?[^\W\d_a-zа-я])"
)
_OPENED, _CLOSED = re.compile(r"<\w+[^>]*>"), re.compile(r"</\w+>")
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
        self._column = in_column(inside=self)
        look.follow(self._restyle)

    def show_html(self, html: str) -> None:
        """Show a wording."""
        found = _LAST_PARAGRAPH.search(html)
        story, question = (html[: found.start()], found.group()) if found else (html, "")
        if not found and "<" not in html:
            story, question = "", html
        told, asked = parted(question)
        story, question = story + told, asked
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


def parted(paragraph: str) -> tuple[str, str]:
    """Return what a paragraph tells, and what it asks: from its last question on, else a long one's last sentence."""
    opening = re.match(r"<p(?:\s[^>]*)?>", paragraph)
    inner = paragraph[opening.end() :].rpartition("</p>")[0] if opening is not None else paragraph
    ends = [each for each in _END_OF_SENTENCE.finditer(inner) if _is_closed(inner[: each.start()])]
    asking = [each for each in ends if "?" in inner[each.end() :]]
    cut = (asking or ends)[-1] if ends else None
    if cut is None:
        return "", paragraph
    is_short = len(plain_text(inner)) <= _SHORT
    if is_short and not (asking and len(plain_text(inner[: cut.start()])) >= _SCENE):
        return "", paragraph
    return f"<p>{inner[: cut.start()]}</p>", f"<p>{inner[cut.end() :]}</p>"


def _is_closed(html: str) -> bool:
    """Tell whether every element that begins ends too, and every tag; an empty one (`<br>`) does not count."""
    if html.rfind("<") > html.rfind(">"):
        return False
    opened = [each for each in _OPENED.findall(html) if not each.startswith(("<br", "<img"))]
    return len(opened) == len(_CLOSED.findall(html))
