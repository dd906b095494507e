"""Words marked in a text that may change: the exact quote and what stands round it (W3C TextQuoteSelector).

Positions are code points. Blanks of every kind count as one character, as a page shows them; so do quotes and dashes.
"""

import re
from typing import NamedTuple

from htcourse.core.question_types.passages import whole_words, word_ranges

AROUND = 20
_SENTENCE_END = re.compile(r"[.!?…][”»\"’)]*(?:\s*\[[^\]]*\]\.?)*\s+")
_OPENING = "“«„\"‘'([— "
_BLANK = re.compile(r"\s")
_EVEN = str.maketrans("“”„«»‘’–—", '"""""\'\'--')
"""Quotes and dashes, straight or as a printer sets them: a page may show either, one character for one."""


class Quote(NamedTuple):
    """A stretch of a paragraph with up to 20 characters before and after it."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def quote_of(text: str, start: int, end: int) -> Quote | None:
    """Return the quote of a stretch: its words whole, no blanks at its ends; None when nothing else is in it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    first, last = whole_words(start, end, word_ranges(text)) or (start, end)
    start, end, text = min(start, first), max(end, last), _even(text)
    return Quote(text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND])


def find_quote(text: str, quote: Quote) -> tuple[int, int] | None:
    """Return where a quote stands in a text: of several places the one whose surroundings agree most."""
    text, exact = _even(text), _even(quote.exact)
    best: tuple[int, int] | None = None
    start = text.find(exact) if exact else -1
    while start >= 0:
        agreement = agreement_at(text, start, start + len(exact), quote)
        if best is None or agreement > best[0]:
            best = (agreement, start)
        start = text.find(exact, start + 1)
    return (best[1], best[1] + len(exact)) if best else None


def agreement_at(text: str, start: int, end: int, quote: Quote) -> int:
    """Return how many characters before and after a place agree with those kept."""
    before, after = _even(text[:start]), _even(text[end:])
    return _common(before[::-1], _even(quote.prefix)[::-1]) + _common(after, _even(quote.suffix))


def sentence_at(text: str, start: int, end: int) -> str:
    """Return the sentences that a stretch of a text touches. One ends before a capital: “art. 3” goes on."""
    ends = [each.end() for each in _SENTENCE_END.finditer(text) if text[each.end() :].lstrip(_OPENING)[:1].isupper()]
    first = max((each for each in ends if each <= start), default=0)
    last = min((each for each in ends if each >= end), default=len(text))
    return text[first:last].strip()


def overlaps(first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether two stretches have a character in common."""
    return first[0] < second[1] and second[0] < first[1]


def _common(one: str, other: str) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


def _even(text: str) -> str:
    return _BLANK.sub(" ", text).translate(_EVEN)
