"""Many entries as one text that can be searched: a card for each of four hundred sources would take seconds."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from html import escape, unescape
from re import findall, sub
from urllib.parse import urlsplit

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from htcourse.core.typography import typographic
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.text_marks import anchor_of, blocks_of

STEP = 40
"""Entries written at once: a screen full and more."""
PAD = 8
"""Around the entries, so that the ground of the chosen one is wider than its words."""

_CSS = """
p {{ margin: 0; color: {ink}; font-size: {text}px; line-height: {line}px; }}
p.term {{ font-weight: 600; margin-top: {gap}px; }}
p.reference {{ margin-top: {gap}px; }}
p.small {{ color: {ink2}; font-size: {small}px; line-height: {small_line}px; }}
a {{ color: {accent}; }}
b {{ font-weight: 600; }}
.good {{ color: {good}; }}
.warn {{ color: {warn}; }}
.number {{ font-size: {small}px; font-weight: 600; }}
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
        heading = f'<p class="{kind}" id="{escape(self.id, quote=True)}">{escape(words, quote=False)}{self._link()}</p>'
        return heading + "".join(self.lines)

    def _link(self) -> str:
        if not self.address:
            return ""
        return f' <a href="{escape(self.address, quote=True)}">{escape(self._site())}</a>'

    def _site(self) -> str:
        return (urlsplit(self.address).hostname or self.address).removeprefix("www.")


class EntryList(QTextBrowser):
    """Takes the height of its text, so that the page scrolls. What was asked for stands out in its place."""

    link_activated = Signal(str)
    """A link in an entry was clicked, with its address."""
    rewritten = Signal(str)
    """The look changed: the entry that was at the top of the view (its id), empty where the page was not scrolled."""

    def __init__(
        self, look: Look, entries: Sequence[Entry], name: str, chosen: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.entries = tuple(entries)
        self.chosen = chosen
        self._wanted: tuple[str, ...] = ()
        self._first = ""
        self._shown: list[Entry] = []
        self._words: dict[str, str] = {}
        self._written = 0
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(lambda: self._write(self._written + STEP))
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
        """Show the entries that have every word typed, first those that have it in their heading; return how many."""
        self._wanted = tuple(text.casefold().split())
        self._fill()
        return len(self._shown)

    def nearest(self, text: str) -> str:
        """Return words of the entries that are spelt nearly as those typed, and that something has; else nothing."""
        heard = [self._words.setdefault(each.id, each.words()) for each in self.entries]
        known = {word for each in self.entries for word in findall(r"\w+", each.heading.casefold())}
        typed = text.casefold().split()
        near = [[each] if any(each in one for one in heard) else get_close_matches(each, known, 1) for each in typed]
        meant = [word for each in near for word in each]
        is_found = len(meant) == len(typed) and any(all(each in one for each in meant) for one in heard)
        return " ".join(meant) if is_found else ""

    def write_to(self, entry_id: str) -> None:
        """Write all entries down to one and some below it, if they are not there yet."""
        if (until := self._up_to(entry_id)) > self._written:
            self._write(until)

    def top_of(self, entry_id: str) -> int:
        """Return how far down an entry stands, 0 when it is not shown."""
        for block in self._blocks_of(entry_id):
            return int(self.document().documentLayout().blockBoundingRect(block).top())
        return 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the text has at this width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """While the look changes write nothing: Qt would lay every entry out again for each size on the way."""
        if self._look.is_dressing and event.type() is QEvent.Type.StyleChange and self._written:
            self._first = self._at_the_top()
            self._written = 0
            self.clear()
        super().changeEvent(event)

    def _at_the_top(self) -> str:
        """Return the first entry in view, where the page was scrolled down to it; else nothing."""
        top = self.visibleRegion().boundingRect().top()
        name = ""
        for block in blocks_of(self.document()) if top > 0 else ():
            name = anchor_of(block) or name
            if self.document().documentLayout().blockBoundingRect(block).bottom() >= top:
                return name
        return ""

    def _fill(self) -> None:
        """Write the first entries, and those down to the one that was in view; the others follow after the paint."""
        look = self._look
        px = look.px
        sizes = {"text": px(14), "line": px(21), "small": px(13), "small_line": px(19), "gap": px(20)}
        colours = {name: look.colour(name).name() for name in ("ink", "ink2", "accent", "good", "warn")}
        self.document().setDefaultFont(look.font(14))
        self.document().setDocumentMargin(px(PAD))
        self.document().setDefaultStyleSheet(_CSS.format(**sizes, **colours))
        self._shown = [each for each in self.entries if self._is_wanted(each)]
        if self._wanted:
            self._shown.sort(key=lambda each: not self._has_all(each.heading.casefold()))
        self._written = 0
        first, self._first = self._first, ""
        self._write(self._up_to(first))
        self.rewritten.emit(first)

    def _is_wanted(self, entry: Entry) -> bool:
        if not self._wanted:
            return True
        if entry.id not in self._words:
            self._words[entry.id] = entry.words()
        return self._has_all(self._words[entry.id])

    def _has_all(self, words: str) -> bool:
        return all(each in words for each in self._wanted)

    def _up_to(self, entry_id: str) -> int:
        """Return how many entries are written for one to be in view with those below it."""
        place = next((number for number, each in enumerate(self._shown) if entry_id and each.id == entry_id), 0)
        return place + STEP

    def _write(self, until: int) -> None:
        """Write entries below those that are there."""
        html = typographic("".join(entry.html() for entry in self._shown[self._written : until]))
        self._look.load_faces(html)
        if not self._written:
            self.setHtml(html)
        elif html:
            self.append(html)
        self._written = max(self._written, min(until, len(self._shown)))
        self._fit()
        if self._written < len(self._shown):
            self._later.start()

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
        return self._blocks_of(self.chosen) if self.chosen else []

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
