"""The glossary as one text: terms, definitions, the term in other languages. Two hundred cards would take a second."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape, unescape
from re import sub

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from htcourse.ui.theme import Look
from htcourse.usecases.open_help import TermPage

_CSS = """
p {{ margin: 0; color: {ink}; font-size: {text}px; line-height: {line}px; }}
p.term {{ font-weight: 600; margin-top: {gap}px; }}
p.small {{ color: {ink2}; font-size: {small}px; line-height: {small_line}px; }}
"""


class GlossaryList(QTextBrowser):
    """Takes the height of its text, so that the page scrolls."""

    placed = Signal(int)
    """A term was asked for and stands at this height."""

    def __init__(self, look: Look, terms: Sequence[TermPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._terms = terms
        self._words = [_words(term) for term in terms]
        self._wanted: tuple[str, ...] = ()
        self.setProperty("kind", "part")
        self.setProperty("ring", 4)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(self.tr("Glossary"))
        look.changed.connect(self._fill)
        self._fill()

    def filter(self, text: str) -> int:
        """Show the terms that have every word typed; return how many."""
        self._wanted = tuple(text.casefold().split())
        return self._fill()

    def top_of(self, term_id: str) -> int:
        """Return how far down a term stands, 0 when it is not shown."""
        block = self.document().begin()
        shown = [term.term for term in self._terms if term.id == term_id]
        while shown and block.isValid():
            if block.text() == shown[0]:
                return int(self.document().documentLayout().blockBoundingRect(block).top())
            block = block.next()
        return 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the text has at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fill(self) -> int:
        look = self._look
        px = look.px
        sizes = {"text": px(14), "line": px(21), "small": px(13), "small_line": px(19), "gap": px(16)}
        colours = {name: look.colour(name).name() for name in ("ink", "ink2")}
        self.document().setDefaultFont(look.font(14))
        self.document().setDefaultStyleSheet(_CSS.format(**sizes, **colours))
        shown = [
            term
            for term, words in zip(self._terms, self._words, strict=True)
            if all(each in words for each in self._wanted)
        ]
        self.setHtml("".join(_html(term) for term in shown))
        self._fit()
        return len(shown)

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(int(self.document().size().height()) + self._look.px(8))


def _html(term: TermPage) -> str:
    others = " · ".join(
        f"{language}: {text}" + (f" ({status})" if status else "") for language, text, status in term.others
    )
    lines = [f'<p class="term">{escape(term.term)}</p>', f"<p>{escape(_plain(term.definition))}</p>"]
    if others:
        lines.append(f'<p class="small">{escape(others)}</p>')
    return "".join(lines)


def _words(term: TermPage) -> str:
    return " ".join([term.term, _plain(term.definition), *(each[1] for each in term.others)]).casefold()


def _plain(html: str) -> str:
    """Return the words of a definition that may have inline HTML."""
    return unescape(sub(r"<[^>]+>", "", html))
