"""Highlights: words of a section that a learner marked, found again after the text changed."""

from collections.abc import Mapping
from typing import NamedTuple

from htcourse.core.clock import Moment
from htcourse.core.errors import NotFoundError
from htcourse.core.quotes import Quote, agreement_at, find_quote, sentence_at
from htcourse.store.learner_rows import EventRow, Kind
from htcourse.usecases.session import Changed, Session


class Highlight(NamedTuple):
    """Marked words. `paragraph` is where they stand now; empty when the text has changed and they are gone.

    `at` is the local time, ISO 8601 with its offset; `sentence` is what they stand in now.
    """

    id: str
    section_id: str
    language: str
    paragraph: str
    quote: Quote
    at: str
    sentence: str = ""

    @property
    def is_lost(self) -> bool:
        """Whether the words are no longer in the section."""
        return not self.paragraph


def add_highlight(session: Session, section_id: str, language: str, paragraph: str, quote: Quote) -> Changed:
    """Keep a highlight; the same words of the same paragraph are kept once. `language` is that of the text."""
    data = {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
    kept = session.learner.events(Kind.HIGHLIGHT, ref=section_id)
    if any((each.paragraph, each.language, dict(each.data)) == (paragraph, language, data) for each in kept):
        return Changed()
    session.learner.append_event(Kind.HIGHLIGHT, section_id, paragraph=paragraph, language=language, data=data)
    return Changed(progress=True)


def remove_highlight(session: Session, highlight_id: str) -> Changed:
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
    # Most sections have no highlights: the reader of HTML is not part of the start.
    from htcourse.usecases.reading.paragraphs import texts_by_name

    return texts_by_name(part.html for part in row.parts if part.kind != "slide")


def _highlight(row: EventRow, paragraphs: Mapping[str, str]) -> Highlight:
    words = (str(row.data.get(each, "")) for each in ("exact", "prefix", "suffix"))
    quote = Quote(*words)
    moment = Moment(row.at, row.offset_minutes)
    paragraph = _place(quote, row.paragraph, paragraphs)
    text = paragraphs.get(paragraph, "")
    place = find_quote(text, quote)
    sentence = sentence_at(text, *place) if place else ""
    return Highlight(row.id, row.ref, row.language, paragraph, quote, moment.local, sentence)


def _place(quote: Quote, paragraph: str, paragraphs: Mapping[str, str]) -> str:
    """Return the paragraph that has the words: the one they were marked in, else the one most like it."""
    if find_quote(paragraphs.get(paragraph, ""), quote):
        return paragraph
    places = ((name, text, find_quote(text, quote)) for name, text in paragraphs.items())
    found = [(agreement_at(text, *place, quote), name) for name, text, place in places if place]
    return max(found, key=lambda each: each[0])[1] if found else ""
