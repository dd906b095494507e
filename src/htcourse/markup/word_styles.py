"""The styles of a Word document: what a name says of headings, lists and words."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from htcourse.markup.office_xml import below, get, is_coloured, name_of, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"heading ([1-9])")
_BELOW_TITLE = ("subtitle", "author", "date")
"""Styles that rest on that of the title and are none."""
_OFF = ("0", "false", "off", "none")
_MARKS = {"b": "b", "i": "i", "strike": "s", "dstrike": "s", "u": "u", "highlight": "mark"}
_HIGH_LOW = {"superscript": "sup", "subscript": "sub"}
_FIRST_ROW = 0x20
"""The bit of a table's look that older files have for `firstRow`."""
_RAISED = 4
"""Half points from which words are raised to be read so; less sets a line right."""
_WORDS_OF_STYLE = {"strong": "b", "emphasis": "i", "verbatim char": "code", "html code": "code"}


class Style(NamedTuple):
    """A style: its name in small letters, that it rests on, its level among headings, its list, looks and tabs."""

    name: str
    based: str = ""
    outline: int | None = None
    number: "_Element | None" = None
    words: "_Element | None" = None
    tabs: "_Element | None" = None
    has_head: bool = False
    """Of tables: the first row looks otherwise than the others, where a table has one for a head."""


class WordStyles:
    """The styles by their id."""

    def __init__(self, elements: "Iterable[_Element]") -> None:
        """Take what stands in `styles.xml`."""
        self._styles: dict[str, Style] = {}
        self._hides = False
        for each in elements:
            outline = get(below(each, "pPr", "outlineLvl"), "val")
            self._styles[get(each, "styleId")] = Style(
                get(below(each, "name"), "val").lower(),
                get(below(each, "basedOn"), "val"),
                int(outline) if outline.isdecimal() else None,
                below(each, "pPr", "numPr"),
                below(each, "rPr"),
                below(each, "pPr", "tabs"),
                any(name_of(part) == "tblStylePr" and get(part, "type") == "firstRow" for part in each),
            )
            self._hides |= below(each, "rPr", "vanish") is not None

    def chain(self, name: str) -> Iterator[Style]:
        """Give a style and those it rests on."""
        for _ in range(20):
            if name not in self._styles:
                return
            yield self._styles[name]
            name = self._styles[name].based

    def marks(self, properties: "_Element | None") -> tuple[str, ...]:
        """Return the tags that the properties of words stand for."""
        style = next(self.chain(get(below(properties, "rStyle"), "val")), Style("")).name
        looks = self._looks(properties)
        marks = [tag for name, tag in _MARKS.items() if _said(looks, name)]
        if "u" in marks and "link" in style:
            marks.remove("u")
        if any(is_coloured(get(below(each, "shd"), "fill")) for each in looks[:1]):
            marks.append("mark")
        if style in _WORDS_OF_STYLE and _WORDS_OF_STYLE[style] not in marks:
            marks.append(_WORDS_OF_STYLE[style])
        high = _HIGH_LOW.get(get(below(properties, "vertAlign"), "val")) or _raised(properties)
        return (*dict.fromkeys(marks), *([high] if high else []))

    def font(self, properties: "_Element | None") -> str:
        """Return the font that words and their style name; empty where that is none or not one alone."""
        for each in self._looks(properties):
            fonts = {get(below(each, "rFonts"), name) for name in ("ascii", "hAnsi")} - {""}
            if fonts:
                return fonts.pop() if len(fonts) == 1 else ""
        return ""

    def is_lined(self, tab: "_Element") -> bool:
        """Say whether the stop of a tab has a line or dots: a blank to fill in; those behind the last have its."""
        paragraph = next(tab.iterancestors("{*}p"), tab)
        styles = self.chain(get(below(paragraph, "pPr", "pStyle"), "val"))
        stops: dict[str, bool] = {}
        for told in reversed([below(paragraph, "pPr", "tabs"), *(each.tabs for each in styles)]):
            for stop in told if told is not None else ():
                stops[get(stop, "pos")] = get(stop, "leader") not in ("", "none")
                if get(stop, "val") in ("clear", "num"):  # one is that of the number of a list
                    del stops[get(stop, "pos")]
        lined = [stops[at] for at in sorted(stops, key=whole) if whole(at)]  # none is reached where lines begin
        tabs = (each for run in paragraph.iter("{*}r") for each in run if name_of(each) in ("tab", "ptab"))
        at = next((at for at, each in enumerate(islice(tabs, len(lined))) if each is tab), -1)
        return bool(lined) and lined[at]

    def is_hidden(self, run: "_Element") -> bool:
        """Say whether words are hidden, by themselves, their style or that of their paragraph."""
        said = _said(self._looks(below(run, "rPr")), "vanish")
        if said is None and self._hides:
            paragraph = next(run.iterancestors("{*}p"), None)
            styles = self.chain(get(below(paragraph, "pPr", "pStyle"), "val"))
            said = _said((each.words for each in styles), "vanish")
        return bool(said)

    def is_head(self, row: "_Element", cells: "Iterable[_Element]") -> bool:
        """Say whether the first row of a table is its head: marked as such, bold, or by the look of the table."""
        table = next(row.iterancestors("{*}tbl"), None)
        look = below(table, "tblPr", "tblLook")
        is_first = get(look, "firstRow") not in ("", *_OFF) or bool(_hexadecimal(get(look, "val")) & _FIRST_ROW)
        styles = self.chain(get(below(table, "tblPr", "tblStyle"), "val"))
        return (
            is_on(below(row, "trPr"), "tblHeader") is True
            or are_bold(cells)
            or (is_first and any(each.has_head for each in styles))
        )

    def _looks(self, properties: "_Element | None") -> "list[_Element]":
        """Return what says how words look: what stands at them, then their style and those it rests on."""
        if properties is None:
            return []
        styles = self.chain(get(below(properties, "rStyle"), "val"))
        return [properties, *(each.words for each in styles if each.words is not None)]


def _hexadecimal(text: str) -> int:
    return int(text, 16) if re.fullmatch("[0-9a-fA-F]{1,4}", text) else 0


def _said(looks: "Iterable[_Element | None]", name: str) -> bool | None:
    """Say whether a property is on by the first that says something of it; None where none does."""
    return next((found for each in looks if (found := is_on(each, name)) is not None), None)


def _raised(properties: "_Element | None") -> str:
    """Return the tag of words that stand higher or lower by half points: beside a picture the line is meant."""
    run = None if properties is None else properties.getparent()
    moved = get(below(properties, "position"), "val")
    by = whole(moved.removeprefix("-"))
    if by < _RAISED or below(run, "t") is None:
        return ""
    return "sub" if moved.startswith("-") else "sup"


def is_on(properties: "_Element | None", name: str) -> bool | None:
    """Say whether a property is on; None where nothing is said of it."""
    found = below(properties, name)
    return None if found is None else get(found, "val") not in _OFF


def are_bold(cells: "Iterable[_Element]") -> bool:
    """Say whether all words of cells are bold, as those of a head are."""
    runs = [run for cell in cells for run in cell.iter("{*}r") if below(run, "t") is not None]
    return bool(runs) and all(is_on(below(run, "rPr"), "b") for run in runs)


def heading_level(paragraph: "_Element", styles: list[Style]) -> int:
    """Return the level of a heading, 0 for any other paragraph."""
    if styles and styles[0].name in _BELOW_TITLE:
        return 0
    own = get(below(paragraph, "pPr", "outlineLvl"), "val")
    if own.isdecimal():
        return int(own) + 1 if int(own) < 6 else 0
    for style in styles:
        heading = _HEADING.fullmatch(style.name)
        if heading or style.name == "title":
            return min(6, int(heading[1])) if heading else 1
        if style.outline is not None and style.outline < 6:
            return int(style.outline) + 1
    return 0
