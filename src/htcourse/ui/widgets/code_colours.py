"""Colours for what an author writes: Markdown with front matter, and YAML."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from htcourse.ui.look.theme import Look

_TEXT, _FRONT = 0, 1

_KEY = re.compile(r"^(\s*(?:- )?(?:[\w-]+|\"[^\"]*\"))(?=\s*:(\s|$))|(?<=[{,])\s*([\w-]+)(?=\s*:)")
_COMMENT = re.compile(r"(?:^|\s)#.*$")
_BLOCK = re.compile(r"^\s*(!!!|\?\?\?\+?)\s.*$")
_HEADING = re.compile(r"^#{1,6}\s.*$")
_STRONG = re.compile(r"\*\*[^*]+\*\*|__[^_]+__")
_EMPHASIS = re.compile(r"(?<!\*)\*[^*\s][^*]*\*(?!\*)")
_CITATION = re.compile(r"\[@[^\]]+\](\{unchecked\})?|\[[^\]]+\]\{term=[^}]*\}|!?\[[^\]]*\]\([^)]*\)")
_CODE = re.compile(r"`[^`]+`")
_ATTRIBUTES = re.compile(r"\{[#.][^}]*\}")


class CodeColours(QSyntaxHighlighter):
    """Colours a document; `kind` is "markdown", "yaml" or "text"."""

    def __init__(self, look: Look, document: QTextDocument, kind: str) -> None:
        super().__init__(document)
        self._look = look
        self.kind = kind
        look.changed.connect(self.rehighlight)

    def show_kind(self, kind: str) -> None:
        """Colour for another kind of text."""
        if kind != self.kind:
            self.kind = kind
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line; the front matter of a lesson is YAML between two lines of hyphens."""
        is_fence = text.rstrip() == "---"
        first = self.currentBlock().blockNumber() == 0
        in_front = self.previousBlockState() == _FRONT
        if self.kind == "yaml":
            self._yaml(text)
        elif self.kind == "markdown" and (in_front or (first and is_fence)):
            self.setCurrentBlockState(_TEXT if in_front and is_fence else _FRONT)
            self._paint(text, 0, len(text), "ink2")
            if not is_fence:
                self._yaml(text)
        else:
            self.setCurrentBlockState(_TEXT)
            if self.kind == "markdown":
                self._markdown(text)

    def _yaml(self, text: str) -> None:
        for match in _KEY.finditer(text):
            group = 1 if match[1] else 3
            self._paint(text, match.start(group), match.end(group), "accent")
        for match in _COMMENT.finditer(text):
            self._paint(text, match.start(), match.end(), "ink2", is_italic=True)

    def _markdown(self, text: str) -> None:
        if _HEADING.match(text):
            self._paint(text, 0, len(text), "ink", is_bold=True)
        elif _BLOCK.match(text):
            self._paint(text, 0, len(text), "accent", is_bold=True)
        for pattern in (_STRONG, _HEADING):
            for match in pattern.finditer(text):
                self._paint(text, match.start(), match.end(), "ink", is_bold=True)
        for match in _EMPHASIS.finditer(text):
            self._paint(text, match.start(), match.end(), "ink", is_italic=True)
        for match in _CITATION.finditer(text):
            self._paint(text, match.start(), match.end(), "accent")
        for pattern in (_CODE, _ATTRIBUTES):
            for match in pattern.finditer(text):
                self._paint(text, match.start(), match.end(), "ink2")

    def _paint(
        self, text: str, start: int, end: int, role: str, *, is_bold: bool = False, is_italic: bool = False
    ) -> None:
        """Colour code points `start` to `end`; Qt counts UTF-16 units."""
        look = QTextCharFormat()
        look.setForeground(self._look.colour(role))
        look.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
        look.setFontItalic(is_italic)
        self.setFormat(_units(text[:start]), _units(text[start:end]), look)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
