"""Our HTML for other programs: without links and marks that lead inside the course only."""

import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple

PictureSource = Callable[[str], str | None]
"""Gives the `src` another program finds a picture (`images/x.png`) by; None: it cannot hold it."""

_INSIDE = re.compile(r"<a\b[^<>]*\bhref=\"(?:term|section|footnote|cite):[^\"]*\"[^<>]*>(.*?)</a>", re.DOTALL)
_PICTURE = re.compile(r"<img\b[^<>]*>")
_SOURCE = re.compile(r"\bsrc=\"picture:([^\"]*)\"")
_ALT = re.compile(r"\balt=\"([^\"]*)\"")


class Portable(NamedTuple):
    """The HTML, and the names of the pictures that were left out."""

    html: str
    left_out: tuple[str, ...] = ()


def portable_html(html: str, source: PictureSource | None = None) -> Portable:
    """Return what `render` made with its pictures where `source` says, or their alt text; links inside are words."""
    if "<a" not in html and "<img" not in html:
        return Portable(html)
    left_out: list[str] = []

    def put(tag: re.Match[str]) -> str:
        named = _SOURCE.search(tag[0])
        name = unescape(named[1]) if named else ""
        address = source(name) if source is not None and name else None
        if address is None:
            left_out.append(name)
            return instead_of_picture(tag[0]) if name else ""
        return _SOURCE.sub(lambda _: f'src="{address}"', tag[0])

    return Portable(_PICTURE.sub(put, _INSIDE.sub(r"\1", html)), tuple(filter(None, left_out)))


def instead_of_picture(tag: str) -> str:
    """Return what stands in the place of a picture (its tag): its alternative text, else its name."""
    alt, named = _ALT.search(tag), _SOURCE.search(tag)
    words = (alt[1].strip() if alt else "") or (named[1] if named else "")
    return f"[{words}]" if words else ""
