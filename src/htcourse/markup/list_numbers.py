"""How Word and LibreOffice number the paragraphs of lists and headings: what stands before each, and how it counts."""

import re
from collections.abc import Mapping
from typing import NamedTuple

_PLACE = re.compile(r"%[1-9]")
SIGNS = frozenset("✓✗✔✘☐☑☒□")
"""Bullets that say something, which stay as words."""
_LONGEST = 60
_MOST_LETTERS = 4999
"""Higher numbers are figures: their letters would fill the memory."""
_ALPHABETS = {"a": "abcdefghijklmnopqrstuvwxyz", "а": "абвгдежзиклмнопрстуфхцчшщэюя"}
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Level(NamedTuple):
    """A level of a list: whether it is numbered and from where, how its first number looks, and its label.

    In a label `%1` stands for the number of the outermost level. `restart`: the levels that begin it anew are the
    outer ones of this number. `is_legal`: the numbers in its label are figures, whatever they are elsewhere.
    """

    is_numbered: bool = False
    start: int = 1
    form: str = "1"
    shown: str = "%1."
    restart: int = 9
    is_legal: bool = False

    @property
    def is_worded(self) -> bool:
        """Say whether its label has words (`Article 1.`, `§ 1`, `Note:`, `✓`), which no list of Markdown has."""
        words = _PLACE.sub("", self.shown)
        return not SIGNS.isdisjoint(words) or any(each.isalpha() or each in "§№#" for each in words)


def counted(counts: dict[int, int], levels: Mapping[int, Level], at: int) -> int:
    """Count a paragraph at a level and return its number; the levels below it begin anew.

    Levels round it that were not met count as met: behind 1.1 comes 2, in Word and LibreOffice.
    """
    for outer in reversed(range(at)):
        if outer in counts:
            break
        counts[outer] = levels.get(outer, Level()).start
    counts[at] = counts.get(at, levels.get(at, Level()).start - 1) + 1
    for deeper in [each for each in counts if each > at and at < levels.get(each, Level()).restart]:
        del counts[deeper]
    return counts[at]


def begin_anew(counts: dict[int, int], at: int) -> None:
    """Forget the numbers of a level and of those below it."""
    for each in [each for each in counts if each >= at]:
        del counts[each]


def label(levels: Mapping[int, Level], counts: Mapping[int, int], at: int) -> str:
    """Return what stands before a paragraph (`1.2.`, `Article 3.`) that was counted; nothing for a bullet."""
    level = levels.get(at, Level())
    shown = level.shown if level.is_numbered or level.is_worded else ""
    for outer in range(at + 1):
        its = levels.get(outer, Level())
        if not its.form:
            shown = shown.replace(f"%{outer + 1}.", "").replace(f"%{outer + 1}", "")
        shown = shown.replace(f"%{outer + 1}", numeral(counts.get(outer, its.start), _form(level, its)))
    return " ".join(shown.split())[:_LONGEST]


def sign(levels: Mapping[int, Level], at: int) -> str:
    """Return the first label of a level in whose place a list of Markdown has a figure; empty if that is the same."""
    level = levels.get(at, Level())
    if not level.is_numbered or level.is_worded or (_form(level, level) == "1" and level.shown.count("%") < 2):
        return ""
    shown = _PLACE.sub(lambda found: _form(level, levels.get(int(found[0][1:]) - 1, Level())), level.shown)
    return " ".join(shown.split())[:_LONGEST]


def _form(level: Level, its: Level) -> str:
    """Return how the first number of `its` looks in the label of a level."""
    return "1" if level.is_legal and its.form and not its.form.endswith("1") else its.form


def numeral(number: int, form: str) -> str:
    """Return a number; `form` is how the first one looks: `1`, `01`, `a`, `A`, `i`, `I`, `а` or `А`."""
    if number > _MOST_LETTERS:
        return str(number)
    if form in ("i", "I") and number > 0:
        roman = ""
        for value, letters in _ROMAN:
            roman, number = roman + letters * (number // value), number % value
        return roman if form == "i" else roman.upper()
    letters = _ALPHABETS.get(form.lower(), "")
    if not letters or number < 1:
        return str(number).zfill(len(form) if form.endswith("1") else 1)
    letter = letters[(number - 1) % len(letters)] * ((number - 1) // len(letters) + 1)
    return letter.upper() if form.isupper() else letter
