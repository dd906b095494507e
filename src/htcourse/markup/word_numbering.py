"""How the lists of a Word document are numbered: one goes on behind other text, and in other lists of its kind."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from htcourse.markup.documents import Level, numeral
from htcourse.markup.office_xml import below, get, name_of, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_LETTERS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_LETTERS |= {"russianLower": "а", "russianUpper": "А"}
_LONGEST_SIGN = 20
_NO_NUMBERS = ("bullet", "none", "")


class WordNumbering:
    """Counts the paragraphs of lists in their order."""

    def __init__(self, elements: "Iterable[_Element]") -> None:
        """Take what stands in `numbering.xml`."""
        self._levels: dict[str, dict[int, Level]] = {}
        self._kinds: dict[str, str] = {}
        self._shown: dict[str, dict[int, tuple[str, str]]] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        for each in elements:
            if name_of(each) == "abstractNum":
                levels = [inner for inner in each if name_of(inner) == "lvl"]
                places = [(whole(get(level, "ilvl")), level) for level in levels]
                name = get(each, "abstractNumId")
                self._levels[name] = {at: _level(level, at) for at, level in places}
                self._shown[name] = {at: _shown(level) for at, level in places}
            elif name_of(each) == "num":
                number = get(each, "numId")
                self._kinds[number] = get(below(each, "abstractNumId"), "val")
                starts = ((get(inner, "ilvl"), get(below(inner, "startOverride"), "val")) for inner in each)
                self._restarts[number] = {whole(at): whole(start, 1) for at, start in starts if start}

    def next(self, number: str, at: int) -> tuple[Level, int]:
        """Return the level at which a paragraph of a list stands, and its number there."""
        kind = self._kinds.get(number, "")
        level = self._levels.get(kind, {}).get(at, Level())
        counts = self._counts.setdefault(kind, {})
        for restarted, start in self._restarts.pop(number, {}).items():
            counts[restarted] = start - 1
        counts[at] = counts.get(at, level.start - 1) + 1
        for deeper in [each for each in counts if each > at]:
            del counts[deeper]
        return level, counts[at]

    def heading(self, number: str, at: int) -> str:
        """Return the number of a heading as Word shows it (`1.2`), without the dot behind it; empty for a bullet."""
        level, _count = self.next(number, at)
        kind = self._kinds.get(number, "")
        forms, counts, levels = self._shown.get(kind, {}), self._counts[kind], self._levels.get(kind, {})
        shown = forms.get(at, ("", ""))[1] if level.is_numbered else ""
        for outer in range(at + 1):
            count = counts.get(outer, levels.get(outer, Level()).start)
            shown = shown.replace(f"%{outer + 1}", numeral(count, forms.get(outer, ("1", ""))[0]))
        return " ".join(shown.split())[:_LONGEST_SIGN].rstrip(".")


def _shown(level: "_Element") -> tuple[str, str]:
    """Return how the first number of a level looks, and the text in which the numbers stand (`%1.%2`)."""
    return _LETTERS.get(get(below(level, "numFmt"), "val"), "1"), get(below(level, "lvlText"), "val")


def _level(level: "_Element", at: int) -> Level:
    kind, shown = get(below(level, "numFmt"), "val"), get(below(level, "lvlText"), "val")
    letter = _LETTERS.get(kind, "")
    sign = shown.replace(f"%{at + 1}", letter or "1")
    for outer in range(1, at + 1):
        sign = sign.replace(f"%{outer}", "1")
    is_told = kind not in _NO_NUMBERS and bool(letter or shown.count("%") > 1)
    return Level(
        kind not in _NO_NUMBERS, whole(get(below(level, "start"), "val"), 1), sign[:_LONGEST_SIGN] if is_told else ""
    )
