"""The styles of an OpenDocument text: what a name says of words, paragraphs, lists and the numbers of headings."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from htcourse.markup.documents import Level, numeral
from htcourse.markup.office_xml import get, name_of, whole

if TYPE_CHECKING:
    from lxml.etree import _Element


class Outline:
    """The numbers of headings, as the style of the outline says."""

    def __init__(self) -> None:
        self._forms: dict[int, tuple[str, int, int]] = {}
        self._counts: dict[int, int] = {}

    def take(self, root: "_Element") -> None:
        """Take the levels that stand in a part of the document: how each looks, how many it shows, its start."""
        for each in root.iter("{*}outline-level-style"):
            shown, start = whole(get(each, "display-levels"), 1), whole(get(each, "start-value"), 1)
            self._forms[whole(get(each, "level"))] = (get(each, "num-format"), min(shown, 10), start)

    def next(self, heading: "_Element", level: int) -> str:
        """Return the number of a heading (`1.2`); empty where it has none."""
        if level not in self._forms or get(heading, "is-list-header") == "true":
            return ""
        self._counts[level] = self._counts.get(level, self._forms[level][2] - 1) + 1
        for deeper in [each for each in self._counts if each > level]:
            del self._counts[deeper]
        form, shown, _start = self._forms[level]
        outer = range(max(1, level - shown + 1), level + 1) if form else ()
        told = ((self._counts.get(at, 1), self._forms.get(at, ("1", 1, 1))[0]) for at in outer)
        return ".".join(numeral(count, looks) for count, looks in told if looks)


class _Style(NamedTuple):
    name: str
    parent: str = ""
    is_bold: bool | None = None
    marks: tuple[str, ...] = ()
    font: str = ""


class OdtStyles:
    """What the parts of a document say of their styles."""

    def __init__(self) -> None:
        """Start without any."""
        self._styles: dict[str, _Style] = {}
        self._fonts: dict[str, str] = {}
        self.outline = Outline()
        self.lists: dict[str, dict[int, Level]] = {}

    def take(self, root: "_Element") -> None:
        """Take what stands in a part of the document."""
        for each in root.iter("{*}font-face"):
            self._fonts[get(each, "name")] = get(each, "font-family").strip("'\" ")
        for each in root.iter("{*}style"):
            if get(each, "family") not in ("paragraph", "text"):
                continue  # a table may have the name of words
            words = next((inner for inner in each if name_of(inner) == "text-properties"), None)
            weight = get(words, "font-weight") if words is not None else ""
            is_bold = None if not weight else weight == "bold" or (weight.isdecimal() and int(weight) >= 600)
            marks = _marks(words) if words is not None else ()
            shown = (get(each, "display-name") or get(each, "name")).replace("_20_", " ").lower()
            font = get(words, "font-family").strip("'\" ") or self._fonts.get(name := get(words, "font-name"), name)
            self._styles[get(each, "name")] = _Style(shown, get(each, "parent-style-name"), is_bold, marks, font)
        self.outline.take(root)
        for each in root.iter("{*}list-style"):
            self.lists[get(each, "name")] = {
                whole(get(inner, "level"), 1) - 1: _level(inner) for inner in each if get(inner, "level")
            }

    def chain(self, name: str) -> Iterator[_Style]:
        """Give a style and those it rests on."""
        for _ in range(20):
            if name not in self._styles:
                return
            yield self._styles[name]
            name = self._styles[name].parent

    def tags(self, style: str) -> tuple[str, ...]:
        """Return the tags a style stands for: bold of the nearest style that says something of it."""
        chain = list(self.chain(style))
        is_bold = next((each.is_bold for each in chain if each.is_bold is not None), False)
        marks = next((each.marks for each in chain if each.marks), ())
        return (("b",) if is_bold or any(each.name == "strong emphasis" for each in chain) else ()) + marks

    def font(self, style: str) -> str:
        """Return the font that a style names; empty where it names none."""
        return next((each.font for each in self.chain(style) if each.font), "")


def _level(style: "_Element") -> Level:
    letter, is_numbered = get(style, "num-format"), name_of(style) == "list-level-style-number"
    steps = whole(get(style, "display-levels"), 1)
    sign = f"{'1.' * min(steps - 1, 9)}{letter[:1]}{get(style, 'num-suffix')}"
    is_told = is_numbered and bool(letter) and (letter != "1" or steps > 1)
    return Level(is_numbered and bool(letter), whole(get(style, "start-value"), 1), sign if is_told else "")


def _marks(words: "_Element") -> tuple[str, ...]:
    """Return the tags of properties of words, but bold."""
    high = _height(get(words, "text-position"))
    struck = get(words, "text-line-through-style")
    return (
        *(["i"] if get(words, "font-style") in ("italic", "oblique") else []),
        *(["s"] if struck not in ("", "none") else []),
        *([high] if high else []),
    )


def _height(place: str) -> str:
    """Return the tag of words that stand higher or lower, as `super 58%` and `-33% 58%` say."""
    first = place.partition(" ")[0]
    if first in ("super", "sub"):
        return first[:3]
    share = first.removesuffix("%")
    is_share = share.removeprefix("-").replace(".", "", 1).isdecimal() and float(share) != 0
    return ("sub" if share.startswith("-") else "sup") if is_share else ""
