"""HTML to plain text, for search and for counting words."""

import re
from html import unescape

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>")
_NUMBERS = re.compile(r'\s?<a class="cite"[^>]*>.*?</a>|<sup[^>]*><a href="footnote:[^>]*>.*?</a></sup>', re.DOTALL)
_ALT = re.compile(r'\balt="([^"]*)"')
_BLOCK_TAGS = "p br hr li ul ol dl dt dd table caption tr td th h1 h2 h3 h4 h5 h6 blockquote pre thead tbody tfoot"
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")


def plain_text(html: str) -> str:
    """Return the words of HTML as this program writes it: one line a paragraph, pictures as their alt text.

    Numbers of citations and footnotes are left out.
    """
    if "<" not in html and "&" not in html:
        return html.strip()
    text = _TAG.sub(_in_place_of, _NUMBERS.sub("", html).replace("\n", " "))
    return _LINES.sub("\n", _SPACES.sub(" ", unescape(text))).strip()


def _in_place_of(tag: re.Match[str]) -> str:
    name = tag[2].lower()
    if name in _BLOCKS:
        return "\n"
    alt = _ALT.search(tag[3]) if name == "img" else None
    return f" {alt[1]} " if alt else ""


def word_count(text: str) -> int:
    """Return how many words a plain text has, as a reader counts them."""
    return sum(1 for each in text.split() if any(letter.isalnum() for letter in each))
