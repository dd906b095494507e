"""The styles of an OpenDocument text: what a name says of words, paragraphs, lists and the numbers of headings."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from htcourse.markup.list_numbers import SIGNS, Level
from htcourse.markup.office_xml import below, get, is_coloured, name_of, whole
from htcourse.markup.symbol_fonts import signs_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACE = re.compile(r"%(\d+)%")
_BEGINS = re.compile(r"-|0(?:\.0*)?[a-z]*$")
"""Where a stop for tabs is at the beginning of a line."""
_DEEPER = re.compile(r"(?:list(?: bullet| number)?|numbering) ([2-5])")
"""Of Word, or what LibreOffice makes of those."""


class _Style(NamedTuple):
    name: str
    parent: str = ""
    is_bold: bool | None = None
    marks: tuple[str, ...] = ()
    font: str = ""
    is_hidden: bool | None = None
    is_numbered: bool | None = None
    stops: tuple[bool, ...] | None = None


class OdtStyles:
    """What the parts of a document say of their styles."""

    def __init__(self) -> None:
        """Start without any."""
        self._styles: dict[str, _Style] = {}
        self._fonts: dict[str, str] = {}
        self.outline: dict[int, Level] = {}
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
            display = get(words, "display")
            is_hidden = display == "none" if display else None
            parent = get(each, "parent-style-name")
            lists = [bool(value) for key, value in each.attrib.items() if str(key).endswith("}list-style-name")]
            is_numbered = next(iter(lists), None)
            reached = (stop for stop in each.iter("{*}tab-stop") if not _BEGINS.match(get(stop, "position")))
            stops = [get(stop, "leader-style") not in ("", "none") for stop in reached]
            has_stops = next(each.iter("{*}tab-stops"), None) is not None
            self._styles[get(each, "name")] = _Style(
                shown, parent, is_bold, marks, font, is_hidden, is_numbered, tuple(stops) if has_stops else None
            )
        for each in root.iter("{*}outline-level-style"):
            self.outline |= _levels([each])
        for each in root.iter("{*}list-style"):
            self.lists[get(each, "name")] = _levels(each)

    def levels(self, style: str, at: int) -> dict[int, Level]:
        """Return the levels of a list style, that at which a list stands among them: one in a list may have its own."""
        levels = self.lists.get(style, {})
        if at in levels or 0 not in levels:
            return levels
        return levels | {at: levels[0]._replace(shown=levels[0].shown.replace("%1", f"%{at + 1}"))}

    def chain(self, name: str) -> Iterator[_Style]:
        """Give a style and those it rests on."""
        for _ in range(20):
            if name not in self._styles:
                return
            yield self._styles[name]
            name = self._styles[name].parent

    def names(self, name: str) -> list[str]:
        """Return the names of a style and of those it rests on, in small letters."""
        return [name.replace("_20_", " ").lower(), *(each.name for each in self.chain(name))]

    def depth(self, style: str) -> int:
        """Return how deep the name of a style puts the paragraphs of a list."""
        return next((int(found[1]) - 1 for each in self.names(style) if (found := _DEEPER.fullmatch(each))), 0)

    def tags(self, style: str) -> tuple[str, ...]:
        """Return the tags a style stands for: bold of the nearest style that says something of it."""
        chain = list(self.chain(style))
        is_bold = next((each.is_bold for each in chain if each.is_bold is not None), False)
        marks = next((each.marks for each in chain if each.marks), ())
        if any("internet link" in each.name for each in chain):
            marks = tuple(each for each in marks if each != "u")
        return (("b",) if is_bold or any(each.name == "strong emphasis" for each in chain) else ()) + marks

    def is_hidden(self, style: str) -> bool:
        """Say whether a style hides words."""
        return next((each.is_hidden for each in self.chain(style) if each.is_hidden is not None), False)

    def stops(self, style: str) -> list[bool]:
        """Return of each stop for tabs whether it has a line or dots: a blank to fill in."""
        return list(next((each.stops for each in self.chain(style) if each.stops is not None), ()))

    def is_numbered(self, style: str) -> bool:
        """Say whether headings of a style are numbered: an empty name of a list takes that off."""
        return next((each.is_numbered for each in self.chain(style) if each.is_numbered is not None), True)

    def font(self, style: str) -> str:
        """Return the font that a style names; empty where it names none."""
        return next((each.font for each in self.chain(style) if each.font), "")


def _levels(styles: "Iterable[_Element]") -> dict[int, Level]:
    return {whole(get(each, "level"), 1) - 1: _level(each) for each in styles if get(each, "level")}


def _level(style: "_Element") -> Level:
    form, at = get(style, "num-format").split(",")[0][:9], whole(get(style, "level"), 1)
    if get(style, "bullet-char"):
        return Level(form="", shown=_sign(style))
    if not form:
        return Level(form="", shown=_PLACE.sub("", get(style, "num-list-format")) or _around(style, ""))
    first = at - min(whole(get(style, "display-levels"), 1), at) + 1
    places = ".".join(f"%{each}" for each in range(first, at + 1))
    shown = _PLACE.sub(r"%\1", get(style, "num-list-format")) or _around(style, places)  # LibreOffice writes both
    is_legal = get(style, "is-legal") == "true"
    return Level(True, whole(get(style, "start-value"), 1), form, shown, is_legal=is_legal)


def _around(style: "_Element", places: str) -> str:
    return f"{get(style, 'num-prefix')}{places}{get(style, 'num-suffix')}"


def _sign(style: "_Element") -> str:
    """Return a bullet that says something; empty for any other."""
    words = below(style, "text-properties")
    sign = signs_of(get(style, "bullet-char"), get(words, "font-family").strip("'\" ") or get(words, "font-name"), {})
    return sign if sign in SIGNS else ""


def _marks(words: "_Element") -> tuple[str, ...]:
    """Return the tags of properties of words, but bold."""
    high = _height(get(words, "text-position"))
    struck, below = (get(words, f"text-{each}-style") for each in ("line-through", "underline"))
    return (
        *(["i"] if get(words, "font-style") in ("italic", "oblique") else []),
        *(["s"] if struck not in ("", "none") else []),
        *(["u"] if below not in ("", "none") else []),
        *(["mark"] if is_coloured(get(words, "background-color")) else []),
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
