"""Numbers as people type them: every way a text can be read, for a learner's answer; the only one, for a key."""

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from htcourse.core.folding import APOSTROPHES, DASHES, with_cyrillic_lookalikes

_UNSEEN = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_SIGNS = (
    dict.fromkeys(map(ord, _UNSEEN))
    | dict.fromkeys(map(ord, DASHES + "⁻"), "-")
    | dict.fromkeys(map(ord, APOSTROPHES + "٬"), "'")
    | str.maketrans("，．٫", ",.,")
)
_LONGEST = 40
_NUMBER = re.compile(r"([+-]?) ?([\d ,.']*)(e[+-]?\d{1,3})?", re.ASCII)
_WITH_WORDS = re.compile(r"([+-]?[0-9 ,.']*[0-9][,.]?) ?([^\W\d_].*|%)")
_DECIMAL = re.compile(r"\d+(?:[.,]\d*)?|[.,]\d+", re.ASCII)
_GROUPED = re.compile(r"[1-9]\d{0,2}(?P<by>[ ,.'])\d{3}(?:(?P=by)\d{3})*(?:(?!(?P=by))[.,]\d*)?", re.ASCII)
_LETTER = re.compile(r"[^\W\d_]")
_BETWEEN_GROUPS = re.compile(r"(?<=\d)[ ,.'](?=\d{3}(?!\d))", re.ASCII)
_RAISED = re.compile(r"(?<=[^\W\d_])[²³]")
_STOP = re.compile(r"(?<=[^\W\d_])\.(?= |$)")
_MULTIPLIER = re.compile(
    "(?:hundred|thousand|million|billion|trillion)s?|mln|mn|bn|trn|тыс(?:яч[аи]?)?|млн|млрд|трлн"
    "|(?:милли|трилли)(?:он|ард)(?:а|ов)?|жүз|мың|миң|сад|ҳазор|yuz|ming|milliard|mlrd|müň"
)


class GivenNumber(str):
    """The text of what its file keeps as a number (a cell of a workbook): nothing in it is to be read another way."""

    __slots__ = ()


def readings(text: str, unit: str = "", others: Sequence[str] = ()) -> tuple[float, ...]:
    """Return the numbers a typed text can stand for: none, one, or two where nobody can tell.

    Decimals by comma or point; groups of three by any one kind of space, by commas, points or apostrophes; any minus
    sign. The unit, its beginning or its end may follow, or % where the unit says so, or one of its `others` (plurals,
    abbreviations), with or without a full stop; a sign of money, or %, may stand before. Thousands or millions in a
    unit may not be left out; a number of its own (per 100,000) may be grouped in any way. `1,110` is 1.11 and 1110, in
    this order: one comma or point before three digits may part decimals or thousands. `1 110`, `1.110,5` and `0,110`
    have one.
    """
    found = _NUMBER.fullmatch(_without_unit(_plain(text), unit, others))
    if found is None or len(text) > _LONGEST + max(map(len, (unit, *others))):
        return ()
    sign, body, power = found[1], found[2], found[3] or ""
    if body[-1:] in (",", ".") and body[-1] not in body[:-1]:
        body = body[:-1]  # the end of a sentence
    plain = [body.replace(",", ".")] if _DECIMAL.fullmatch(body) else []
    if not power and (groups := _GROUPED.fullmatch(body)):
        plain.append(body.replace(groups["by"], "").replace(",", "."))
    numbers = dict.fromkeys(float(f"{sign}{each}{power}") for each in plain)
    is_nought = not body.strip("0 ,.'")
    return tuple(each for each in numbers if math.isfinite(each) and (each or is_nought))  # 1e-400 is not 0


def other_unit(text: str, unit: str, others: Sequence[str] = ()) -> str:
    """Return what follows a number and is none of its units, as it was typed; empty where that is not so."""
    found = _WITH_WORDS.fullmatch(_plain(text)) if not readings(text, unit, others) else None
    return found[2] if found and readings(found[1]) else ""


@lru_cache(maxsize=512, typed=True)  # “100” and “0” stand at each answer of a bank
def parse_number(text: str, unit: str = "") -> float | None:
    """Return the number of a key or of a file, or None.

    One point parts decimals there, as in every format and every programming language; two points are a date or a slip,
    and what has two readings by its comma is refused: nobody is there to ask.
    """
    found = readings(text, unit)
    is_pointed = "," not in text and text.count(".") == 1
    return found[0] if text.count(".") < 2 and (len(found) == 1 or (found and is_pointed)) else None


def _plain(text: str) -> str:
    """Return a text with one kind of minus, of space, and of digits: a keyboard of another script has its own."""
    ours = "".join(str(unicodedata.decimal(each, each)) for each in text.translate(_SIGNS))
    return " ".join(ours.split())


def _without_unit(text: str, unit: str, others: Sequence[str]) -> str:
    """Return the text, in small letters, without the words of the unit it ends in, or the money it begins with."""
    text = _bare(text)
    letter = _LETTER.search(text)
    if letter and any(map(str.isdecimal, text[: letter.start()])):  # what follows is of the unit
        text = text[: letter.start()] + _BETWEEN_GROUPS.sub("", text[letter.start() :])
    for each in sorted(_endings(unit, others), key=len, reverse=True):
        for end in (f"{each}.", each):
            if each and not each[0].isdecimal() and text.endswith(end):
                return text.removesuffix(end).rstrip()
        if each and (each == "%" or unicodedata.category(each[-1]) == "Sc") and text.startswith(each):
            return text.removeprefix(each).lstrip()
    return text


def _endings(unit: str, others: Sequence[str]) -> Iterator[str]:
    words = _unit_words(unit).split()
    needed = set(filter(_MULTIPLIER.fullmatch, words))
    for count in range(len(words)):
        is_end = words[count] not in needed or not any(map(str.isalpha, words[:count]))  # not “per | thousand people”
        for part in (words[: count + 1], words[count:] if is_end else ()):
            if needed <= set(part):
                yield " ".join(part)
    if not needed:
        yield from (each for each in unit if each == "%" or unicodedata.category(each) == "Sc")
    yield from map(_unit_words, others)


def _unit_words(unit: str) -> str:
    """Return a unit as it is compared: in small letters, its own numbers without signs between groups."""
    return _BETWEEN_GROUPS.sub("", _bare(_plain(unit)))


def _bare(text: str) -> str:
    """Return a text in small letters, ё as е, its words in one script and without the full stops of abbreviations.

    A ² behind a letter is the 2 of a keyboard.
    """
    text = _STOP.sub("", with_cyrillic_lookalikes(text.casefold().replace("ё", "е")))
    return _RAISED.sub(lambda sign: str(unicodedata.digit(sign[0])), text)
