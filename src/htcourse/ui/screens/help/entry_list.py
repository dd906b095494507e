"""Many entries as one text that can be searched: a card for each of four hundred sources would take seconds."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from re import sub
from urllib.parse import urlsplit

from PySide6.QtCore import QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.look.typography import typographic
from htcourse.ui.widgets.text_marks import anchor_of, blocks_of

PAD = 8
"""Around the entries, so that the ground of the chosen one is wider than its words."""

_CSS = """
p {{ margin: 0; color: {ink}; font-size: {text}px; line-height: {line}px; }}
p.term {{ font-weight: 600; margin-top: {gap}px; }}
p.reference {{ margin-top: {gap}px; }}
p.small {{ color: {ink2}; font-size: {small}px; line-height: {small_line}px; }}
a {{ color: {accent}; }}
.warn {{ color: {warn}; font-size: {small}px; }}
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its id, its heading, and the lines below it as HTML with the classes `small` and `warn`.

    With an `address` the heading is ordinary text, and the name of the site after it is the link.
    """

    id: str
    heading: str
    lines: tuple[str, ...]
    is_term: bool = True
    address: str = ""

    def words(self) -> str:
        """Return what is searched."""
        return plain(" ".join((escape(self.heading), *self.lines, escape(self.address)))).casefold()

    def html(self) -> str:
        """Return the entry; its heading can be found by the entry's id."""
        kind = "term" if self.is_term else "reference"
        words = self.heading.removesuffix(f" {self._site()}.") if self.address else self.heading
        heading = f'<p class="{kind}" id="{escape(self.id, quote=True)}">{escape(words)}{self._link()}</p>'
        return heading + "".join(self.lines)

    def _link(self) -> str:
        if not self.address:
            return ""
        return f' <a href="{escape(self.address, quote=True)}">{escape(self._site())}</a>'

    def _site(self) -> str:
        return (urlsplit(self.address).hostname or self.address).removeprefix("www.")


class EntryList(QTextBrowser):
    """Takes the height of its text, so that the page scrolls."""

    link_activated = Signal(str)
    """A link in an entry was clicked, with its address."""

    def __init__(self, look: Look, entries: Sequence[Entry], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries = entries
        self._words = [entry.words() for entry in entries]
        self._wanted: tuple[str, ...] = ()
        self._chosen = ""
        self.setProperty("kind", "part")
        self.setProperty("ring", 4)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.anchorClicked.connect(self._clicked)
        look.follow(self._fill)

    def filter(self, text: str) -> int:
        """Show the entries that have every word typed; return how many."""
        self._wanted = tuple(text.casefold().split())
        return self._fill()

    def choose(self, entry_id: str) -> None:
        """Let an entry stand out."""
        self._chosen = entry_id
        self.viewport().update()

    def top_of(self, entry_id: str) -> int:
        """Return how far down an entry stands, 0 when it is not shown."""
        for block in self._blocks_of(entry_id):
            return int(self.document().documentLayout().blockBoundingRect(block).top())
        return 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the text has at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fill(self) -> int:
        look = self._look
        px = look.px
        sizes = {"text": px(14), "line": px(21), "small": px(13), "small_line": px(19), "gap": px(16)}
        colours = {name: look.colour(name).name() for name in ("ink", "ink2", "accent", "warn")}
        self.document().setDefaultFont(look.font(14))
        self.document().setDocumentMargin(px(PAD))
        self.document().setDefaultStyleSheet(_CSS.format(**sizes, **colours))
        shown = [
            entry
            for entry, words in zip(self._entries, self._words, strict=True)
            if all(each in words for each in self._wanted)
        ]
        html = "".join(entry.html() for entry in shown)
        look.load_faces(html)
        self.setHtml(typographic(html))
        self._fit()
        return len(shown)

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(int(self.document().size().height()) + self._look.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint one ground under the chosen entry, then the words: an extra selection would be ragged."""
        blocks = self.chosen_blocks()
        if blocks:
            layout, px = self.document().documentLayout(), self._look.px
            top, bottom = (layout.blockBoundingRect(each) for each in (blocks[0], blocks[-1]))
            ground = QRectF(0, top.top() - px(1), self.viewport().width(), bottom.bottom() - top.top() + px(8))
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_framed = self._look.theme.is_framed
            painter.setPen(QPen(self._look.colour("accent"), px(2)) if is_framed else Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("select"))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), px(6), px(6))
            painter.end()
        super().paintEvent(event)

    def chosen_blocks(self) -> list[QTextBlock]:
        """Return the paragraphs of the entry that stands out; none when none does."""
        return self._blocks_of(self._chosen) if self._chosen else []

    def _blocks_of(self, entry_id: str) -> list[QTextBlock]:
        """Return the paragraphs of an entry: from its heading up to the next one."""
        found: list[QTextBlock] = []
        for block in blocks_of(self.document()):
            name = anchor_of(block)
            if name == entry_id or (found and not name):
                found.append(block)
            elif found:
                break
        return found

    def _clicked(self, url: QUrl) -> None:
        self.link_activated.emit(url.toString())


def plain(html: str) -> str:
    """Return the words of a text that may have inline HTML."""
    return unescape(sub(r"<[^>]+>", "", html))
