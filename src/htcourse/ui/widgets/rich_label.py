"""A short text with emphasis and links: a choice, a reason, a source."""

import re

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.core.typography import typographic
from htcourse.ui.look.document_css import css_for, text_weight
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.lines import Lines, LinesLabel, plain_paragraph
from htcourse.ui.widgets.markup import unescape

_LEAST = 80
_TAG = re.compile(r"<[^>]+>")
_NAMED = re.compile(r'<img\b[^<>]*\bsrc="picture:[^<>]*>')
"""A picture that is not in the words: a label reads no files."""
_ALT = re.compile(r'<img\b[^<>]*?\balt="([^"<>]*)"[^<>]*>')


class RichLabel(LinesLabel):
    """HTML from the library in one size, weight and role; it wraps and takes the height it needs.

    Words without mark-up that need not be selected are written without a document.

    With `fills` it is as wide as the column it stands in and wishes for no width: to find out how wide a text would
    look well, Qt lays it out five times more.
    """

    link_activated = Signal(str)
    """A link was clicked or chosen with Enter, with its address."""

    def __init__(
        self,
        look: Look,
        html: str = "",
        *,
        size: int = 15,
        line: int = 22,
        weight: int = 400,
        role: str = "ink",
        fills: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._html = html
        self._size, self._line, self._weight, self._role = size, line, weight, role
        self._fills = fills
        self._is_interactive = False
        self._heights: dict[int, int] = {}
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.linkActivated.connect(self.link_activated)
        look.follow(self.restyle)

    def show_html(self, html: str, role: str = "") -> None:
        """Show another text, in the colour of another role if one is given."""
        role = role or self._role
        if (html, role) != (self._html, self._role):
            self._html, self._role = html, role
            self.restyle()

    def set_role(self, role: str) -> None:
        """Write in the colour of another role."""
        self.show_html(self._html, role)

    def set_interactive(self) -> None:
        """Let people select the text and reach its links by keyboard."""
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextBrowserInteraction)

    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        """Let people select the text: it needs a document then."""
        super().setTextInteractionFlags(flags)
        self._is_interactive = True
        self.restyle()

    def html(self) -> str:
        """Return the text as it was given."""
        return self._html

    def sizeHint(self) -> QSize:
        """Return the size that the text wishes for."""
        return self._least() if self._fills else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size that the text can do with."""
        return self._least() if self._fills else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        """Return the height the text needs; layouts ask sixteen times, and each time Qt lays the text out again."""
        if self._look.is_dressing:
            return self._heights.get(width, self.height())
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Move to the next link and fill it, as chosen words are: Qt puts dots around it."""
        moved = super().focusNextPrevChild(is_next)
        if moved and self.hasFocus() and self.hasSelectedText():
            self.setSelection(self.selectionStart(), len(self.selectedText().encode("utf-16-le")) // 2)
        return moved

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font or style, but for that which is not the last."""
        if not self._look.is_dressing:
            self._heights.clear()
        super().changeEvent(event)

    def _least(self) -> QSize:
        return QSize(self._look.px(_LEAST), self._look.px(self._line))

    def restyle(self) -> None:
        """Write the text again in the look of the moment."""
        self._heights.clear()
        weight = max(self._weight, text_weight(is_dark=self._look.theme.is_dark))
        self.setFont(self._look.font(self._size, weight))
        self.lines, self.leading = None, self._look.px(self._line)
        if not self._html:
            self.setText("")
            return
        words = None if self._is_interactive else plain_paragraph(typographic(self._html))
        if words is not None:
            self.ink = self._look.colour(self._role)
            self.lines = Lines(words, self.font(), self._look.px(self._line))
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(words)
            self.update()
            return
        self.setTextFormat(Qt.TextFormat.RichText)
        self._look.load_faces(self._html)
        css = self._look.text_css(self._size, self._line, self._role)
        words = _without_named(self._html)
        html = words if words.lstrip().startswith("<p") else f"<p>{words}</p>"
        html = typographic(_without_last_margin(html))
        self.setText(f"<style>{css_for(css, html)}</style>{html}")


def _without_named(html: str) -> str:
    """Return HTML with words in the place of pictures that are not in it."""
    if not _NAMED.search(html):
        return html
    from htcourse.render.portable import instead_of_picture  # few texts have pictures

    return _NAMED.sub(lambda tag: instead_of_picture(tag[0]), html)


def _without_last_margin(html: str) -> str:
    """Mark the last paragraph, so that its margin does not push the next widget away."""
    head, found, tail = html.rpartition("<p>")
    return f'{head}<p class="last">{tail}' if found else html


def plain_text(html: str) -> str:
    """Return a short HTML text without its tags, a picture by its alternative text: for names that are read aloud."""
    return unescape(_TAG.sub("", _ALT.sub(r"\1", html))).strip()
