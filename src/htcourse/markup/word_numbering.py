"""How the lists of a Word document are numbered: one goes on behind other text, and in other lists of its kind."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from htcourse.markup.list_numbers import SIGNS, Level, counted, label, sign
from htcourse.markup.office_xml import below, get, name_of, whole
from htcourse.markup.symbol_fonts import signs_of
from htcourse.markup.word_styles import is_on

if TYPE_CHECKING:
    from lxml.etree import _Element

_FORMS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_FORMS |= {"russianLower": "а", "russianUpper": "А", "decimalZero": "01", "ordinal": "1st"}
_NO_NUMBERS = ("bullet", "none", "")


class WordNumbering:
    """Counts the paragraphs of lists in their order."""

    def __init__(self, elements: "Iterable[_Element]") -> None:
        """Take what stands in `numbering.xml`."""
        kinds: dict[str, dict[int, Level]] = {}
        styled: dict[str, str] = {}  # the list that has the levels of a style
        links: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        for each in elements:
            if name_of(each) == "abstractNum":
                name = get(each, "abstractNumId")
                kinds[name] = _levels(each)
                if link := get(below(each, "styleLink"), "val"):
                    styled[link] = name
                links[name] = get(below(each, "numStyleLink"), "val")
            elif name_of(each) == "num":
                number, kind = get(each, "numId"), get(below(each, "abstractNumId"), "val")
                self._kinds[number] = kind = styled.get(links.get(kind, ""), kind)
                own = [level for inner in each for level in _levels(inner).items()]
                self._levels[number] = kinds.get(kind, {}) | dict(own)
                starts = ((get(inner, "ilvl"), get(below(inner, "startOverride"), "val")) for inner in each)
                self._restarts[number] = {whole(at): whole(start, 1) for at, start in starts if start}

    def next(self, number: str, at: int) -> tuple[Level, int, str]:
        """Return the level at which a paragraph stands, its number there and its label (`1.2.`)."""
        levels = self._levels.get(number, {})
        counts = self._counts.setdefault(self._kinds.get(number, ""), {})
        if (start := self._restarts.get(number, {}).pop(at, None)) is not None:
            counts[at] = start - 1
        count = counted(counts, levels, at)
        return levels.get(at, Level()), count, label(levels, counts, at)

    def sign(self, number: str, at: int) -> str:
        """Return the label in whose place a list of Markdown has a figure; empty if that is the same."""
        return sign(self._levels.get(number, {}), at)


def _levels(holder: "_Element") -> dict[int, Level]:
    return {whole(get(each, "ilvl")): _level(each) for each in holder if name_of(each) == "lvl"}


def _level(level: "_Element") -> Level:
    format = next(level.iter("{*}numFmt"), None)  # one of a later Word stands beside one for earlier ones
    kind = get(format, "val")
    form = "" if kind in _NO_NUMBERS else _FORMS.get(kind) or get(format, "format").split(",")[0][:9] or "1"
    shown = get(below(level, "lvlText"), "val")
    if kind == "bullet":
        shown = signs_of(shown, get(below(level, "rPr", "rFonts"), "ascii"), {})
        shown = shown if shown in SIGNS else ""
    return Level(
        kind not in _NO_NUMBERS,
        whole(get(below(level, "start"), "val"), 1),
        form,
        shown,
        whole(get(below(level, "lvlRestart"), "val"), 9),
        is_on(level, "isLgl") is True,
    )
