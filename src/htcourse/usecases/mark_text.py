"""Highlights: words of a section that a learner marked, found again after the text changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from htcourse.core.errors import NotFoundError
from htcourse.core.quotes import Quote, agreement_at, find_quote
from htcourse.store.learner_rows import EventRow, Kind
from htcourse.usecases.session import Changed, Session

_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Highlight:
    """Marked words. `paragraph` is where they stand now; empty when the text has changed and they are gone."""

    id: str
    section_id: str
    language: str
    paragraph: str
    quote: Quote
    at: str

    @property
    def is_lost(self) -> bool:
        """Whether the words are no longer in the section."""
        return not self.paragraph


def mark_text(session: Session, section_id: str, language: str, paragraph: str, quote: Quote) -> Changed:
    """Keep a highlight; the same words of the same paragraph are kept once. `language` is that of the text."""
    data = {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
    kept = session.learner.events(Kind.HIGHLIGHT, ref=section_id)
    if any((each.paragraph, each.language, dict(each.data)) == (paragraph, language, data) for each in kept):
        return Changed()
    session.learner.append_event(Kind.HIGHLIGHT, section_id, paragraph=paragraph, language=language, data=data)
    return Changed(progress=True)


def unmark_text(session: Session, highlight_id: str) -> Changed:
    """Take a highlight away."""
    session.learner.undo_event(highlight_id)
    return Changed(progress=True)


def open_highlights(session: Session, section_id: str, language: str) -> tuple[Highlight, ...]:
    """Return the highlights of a section in one language, oldest first, each with where it stands now."""
    rows = [each for each in session.learner.events(Kind.HIGHLIGHT, ref=section_id) if each.language == language]
    if not rows:
        return ()
    paragraphs = paragraphs_of(session, section_id, language)
    return tuple(_highlight(row, paragraphs) for row in rows)


def paragraphs_of(session: Session, section_id: str, language: str) -> Mapping[str, str]:
    """Return the text of every named paragraph of a section; empty when there is none in this language."""
    try:
        row = session.library(section_id).section(section_id, language)
    except NotFoundError:
        return {}
    if row.language != language:
        return {}
    reader = _Paragraphs()
    for part in row.parts:
        if part.kind != "slide":
            reader.feed(part.html)
            reader.close()
            reader.reset()
    return {name: " ".join(text.split()) for name, text in reader.found.items() if text.strip()}


def _highlight(row: EventRow, paragraphs: Mapping[str, str]) -> Highlight:
    words = (str(row.data.get(each, "")) for each in ("exact", "prefix", "suffix"))
    quote = Quote(*words)
    return Highlight(row.id, row.ref, row.language, _place(quote, row.paragraph, paragraphs), quote, row.at)


def _place(quote: Quote, paragraph: str, paragraphs: Mapping[str, str]) -> str:
    """Return the paragraph that has the words: the one they were marked in, else the one most like it."""
    if find_quote(paragraphs.get(paragraph, ""), quote):
        return paragraph
    places = ((name, text, find_quote(text, quote)) for name, text in paragraphs.items())
    found = [(agreement_at(text, *place, quote), name) for name, text, place in places if place]
    return max(found, key=lambda each: each[0])[1] if found else ""


class _Paragraphs(HTMLParser):
    """Reads the text of elements that have an id; an element inside another takes its words out of the outer one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, str] = {}
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if tag in {"img", "br", "hr"}:
            self.handle_data(_PICTURE if tag == "img" else " ")
            return
        name = dict(attrs).get("id") or (self._open[-1][1] if self._open else "")
        self._open.append((tag, name))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element that ends at once as one that begins: only void ones are written so."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """End an element, and what was left open inside it."""
        for depth in range(len(self._open) - 1, -1, -1):
            if self._open[depth][0] == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        """Add words to the paragraph they stand in."""
        name = self._open[-1][1] if self._open else ""
        if name:
            self.found[name] = self.found.get(name, "") + data
