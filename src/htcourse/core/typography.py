"""Quotes, apostrophes and dashes as a printer sets them: one character for one, so that places in a text stay.

“ ” in Latin script, « » in Cyrillic. Never inside code, keys and tags, and never a hyphen between digits or letters.
"""

import re
from functools import lru_cache

_TAG = re.compile(r"(<(?:\"[^\"]*\"|[^>\"])*>)")
_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
_STRAIGHT = re.compile(r"[\"']|(?<= )-(?= )")
_ENTITY = re.compile(r"&(?:quot|#x27|#39|apos);")
"""A straight sign as it is written in HTML."""
_LETTER = re.compile(r"[^\W\d_]")
_LEFT_ALONE = frozenset({"code", "pre", "kbd", "samp"})
_INLINE = frozenset(
    ("a", "abbr", "b", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "s", "samp", "small", "span")
)
_INLINE |= {"strong", "sub", "sup", "u"}
_BEFORE_OPENING = frozenset("([{—–-/«“„‘ \u00a0\n\t")
_NO_BREAK = "\u00a0"
_CITATION = re.compile(r' (<a class="cite"[^>]*>)([^<]{0,24}(?=<))?')
"""A citation with the space before it, and its words where they are few: those of a long one may break."""


@lru_cache(maxsize=1024)
def typographic(html: str) -> str:
    """Return HTML with typographic signs in its words; a citation stays on the line of what it follows."""
    if '"' not in html and "'" not in html and " - " not in html and not _ENTITY.search(html):
        return _with_citations_kept(html)
    setter = _Setter()
    pieces = _TAG.split(html)
    set_pieces = [
        setter.tag(each) if at % 2 else setter.words(_ENTITY.sub(_as_sign, each)) for at, each in enumerate(pieces)
    ]
    return _with_citations_kept("".join(set_pieces))


def _as_sign(entity: re.Match[str]) -> str:
    return '"' if entity[0] == "&quot;" else "'"


def _with_citations_kept(html: str) -> str:
    return _CITATION.sub(lambda found: _NO_BREAK + found[1] + (found[2] or "").replace(" ", _NO_BREAK), html)


@lru_cache(maxsize=1024)
def typographic_text(text: str) -> str:
    """Return a plain text with typographic signs."""
    return _Setter().words(text) if _STRAIGHT.search(text) else text


class _Setter:
    """Goes through a text: what quotes are open, and what the last character was."""

    def __init__(self) -> None:
        self._closing: list[str] = []
        self._last = " "
        self._left_alone = 0

    def tag(self, tag: str) -> str:
        """Pass a tag by; a block begins anew."""
        found = _NAME.match(tag)
        name = found[1] if found is not None else ""
        if name in _LEFT_ALONE:
            self._left_alone = max(0, self._left_alone + (-1 if tag.startswith("</") else 1))
        elif name not in _INLINE:
            self._closing.clear()
            self._last = " "
        return tag

    def words(self, text: str) -> str:
        """Return the words between two tags, set."""
        if not self._left_alone and text:
            text = "".join(self._set(text))
        self._last = text[-1:] or self._last
        return text

    def _set(self, text: str) -> list[str]:
        out, at = [], 0
        for found in _STRAIGHT.finditer(text):
            place = found.start()
            before = text[place - 1] if place else self._last
            out += [text[at:place], self._sign(found[0], before, text[place + 1 :])]
            at = place + 1
        return [*out, text[at:]]

    def _sign(self, sign: str, before: str, rest: str) -> str:
        if sign == "-":
            return "–"
        is_opening = before in _BEFORE_OPENING and not rest[:1].isspace()
        if sign == "'":
            return "‘" if is_opening and re.search(r"(?<=[\w.,!?…])'(?!\w)", rest) else "’"
        if is_opening:
            letter = _LETTER.search(rest)
            opening, closing = ("«", "»") if letter is not None and "\u0400" <= letter[0] <= "\u052f" else ("“", "”")
            self._closing.append(closing)
            return opening
        if self._closing:
            return self._closing.pop()
        if before.isdigit():
            return sign  # inches, or seconds
        return "»" if "\u0400" <= before <= "\u052f" else "”"
