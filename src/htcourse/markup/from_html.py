"""HTML of other programs to the Markdown of the authoring format.

What Markdown cannot hold loses its tag and keeps its words; scripts, styles, films, forms, pictures from elsewhere and
links to nowhere are left out and named.
"""

import re
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple

from htcourse.core.escaping import markdown_of_plain, printable
from htcourse.markup.html_tree import BLOCKS, KNOWN, tree_of
from htcourse.markup.markdown_writer import Instead, MarkdownWriter, PictureName

_LONGEST = 200_000
_MOST_TAGS = 4_000
_LONGEST_NAME = 80
_DEEPEST = 60
_PLAIN_PARAGRAPH = re.compile(r"\s*<(p|div)(?: [^<>]*)?>([^<]*)</\1>\s*(?:<div(?: [^<>]*)?></div>\s*)*")
"""Also with what is left of an interaction of QTI below it: most of a large bank is such, and needs no tree."""
_SPACES = re.compile(r"[ \t\r\n\f]+")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_UNNESTED_TAGS = "p li br hr img input meta link col tr td th dt dd option source area wbr base"
_UNNESTED = frozenset(_UNNESTED_TAGS.split())
_CODE = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE)
_MODULE_PICTURE = re.compile(r"images/[^\\:?#%\x00-\x1f()]+")
_INLINE_PICTURE = re.compile(r"(?<=[\"'])data:[^\"'<>]+")
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);", re.IGNORECASE)
_BLANK_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")
TOO_MUCH = "<…>"
"""Stands among what was left out for a text too long or too deep to be read."""
_FORMLESS = ("<formula>", "<table>")
"""What loses its form alone: the words of a formula, and of a table in a table, stay."""


class RemovedParts(NamedTuple):
    """What was left out, by the names people read: of `formless` the words stay; `is_cut` where it was too much."""

    names: tuple[str, ...]
    formless: tuple[str, ...]
    is_cut: bool

    @classmethod
    def of(cls, removed: Iterable[str]) -> "RemovedParts":
        """Return it of tags and addresses, as they are noted."""
        noted = tuple(removed)
        names = tuple(each.strip("<>") for each in noted if each != TOO_MUCH and each not in _FORMLESS)
        return cls(names, tuple(each.strip("<>") for each in noted if each in _FORMLESS), TOO_MUCH in noted)


class Converted(NamedTuple):
    """The Markdown, and what was left out: tags (`<script>`), addresses of pictures and links; each once.

    `<…>` among them says that the HTML was too deep or too long to be read and gave its words alone.
    """

    markdown: str
    removed: tuple[str, ...] = ()


def markdown_of(
    html: str, picture: PictureName | None = None, line: bool = False, instead: Instead | None = None
) -> Converted:
    """Return the Markdown that shows what `html` shows; never raises.

    `picture` names the pictures; without it only those of a module (`images/…`) stay. With `line` the Markdown is for
    choices, feedback and titles, which `render` shows without lists, headings and tables: these become plain lines.
    `instead` gets the words that stand in the place of each picture that was left out, with its address.
    HTML nested more than 60 deep, of more than 4,000 tags or 200,000 characters gives its words alone.
    """
    html = printable(html)
    simple = _PLAIN_PARAGRAPH.fullmatch(html)
    if simple or "<" not in html:
        return Converted(markdown_of_plain(_joined(unescape(simple[2] if simple else html)), line))
    inline: list[str] = []
    html = _INLINE_PICTURE.sub(lambda found: _set_aside(found[0], inline), html)
    if _is_too_much(html):
        return Converted(markdown_of_plain(words_in_html(html), line), (TOO_MUCH,))
    removed: dict[str, None] = {}
    name = picture or _own_picture
    tree = tree_of(html, removed, line)
    writer = MarkdownWriter(tree, lambda source: name(_aside(source, inline)), removed, line)
    markdown = _BLANK_LINES.sub("\n\n", writer.markdown()).strip()
    left_out = tuple(_aside(each, inline)[:_LONGEST_NAME] for each in removed)
    if instead is not None:
        instead += [(_aside(source, inline), words) for source, words in writer.instead]
    return Converted(markdown, left_out)


def _set_aside(address: str, inline: list[str]) -> str:
    """Keep a picture that stands in the HTML itself, which may be long, and return what stands for it."""
    inline.append(address)
    return f"data:{len(inline) - 1}"


def _aside(address: str, inline: list[str]) -> str:
    """Return what was set aside under `address`, or the address itself."""
    kind, _, number = address.partition(":")
    is_aside = kind == "data" and number.isdecimal() and int(number) < len(inline)
    return inline[int(number)] if is_aside else address


def _is_too_much(html: str) -> bool:
    """Say whether HTML is longer, fuller of tags or deeper than a question ever is."""
    return len(html) > _LONGEST or html.count("<") > _MOST_TAGS or depth_of(html) > _DEEPEST


def looks_like_html(text: str) -> bool:
    """Say whether a text has tags of HTML, or entities."""
    return bool(_ENTITY.search(text)) or any(tag[2].lower() in KNOWN for tag in _TAG.finditer(text))


def _own_picture(source: str) -> str | None:
    is_own = _MODULE_PICTURE.fullmatch(source) and ".." not in source.split("/")
    return source if is_own else None


def _joined(text: str) -> str:
    """Return text in which line ends are spaces, as HTML has them."""
    return _SPACES.sub(" ", text)


def depth_of(html: str) -> int:
    """Return how deep the tags stand in one another, at most: those that are often left open are not counted."""
    depth = deepest = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() not in _UNNESTED:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def words_in_html(html: str) -> str:
    """Return the words alone, a paragraph for every block."""
    text = _joined(_CODE.sub(" ", html))
    return unescape(_TAG.sub(lambda tag: "\n\n" if tag[2].lower() in BLOCKS else "", text))
