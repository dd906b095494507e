"""Numbers as people type them: every way a text can be read, for a learner's answer; the only one, for a key."""

import math
import re
import unicodedata
from collections.abc import Sequence

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SIGNS = dict.fromkeys(map(ord, _UNSEEN)) | dict.fromkeys(map(ord, "−–‒﹣－"), "-") | str.maketrans("，．٫", ",.,")
_LONGEST = 40
_NUMBER = re.compile(r"([+-]?) ?([\d ,.]*)(e[+-]?\d{1,3})?", re.ASCII)
_WITH_WORDS = re.compile(r"([+-]?[0-9 ,.]*[0-9][,.]?) ?([^\W\d_].*|%)")
_STOPPED = re.compile(r"\d+,\d+\.", re.ASCII)
_DECIMAL = re.compile(r"\d+(?:[.,]\d*)?|[.,]\d+", re.ASCII)
_GROUPED = re.compile(r"[1-9]\d{0,2}(?P<by>[ ,.])\d{3}(?:(?P=by)\d{3})*(?:(?!(?P=by))[.,]\d*)?", re.ASCII)


def readings(text: str, unit: str = "", others: Sequence[str] = ()) -> tuple[float, ...]:
    """Return the numbers a typed text can stand for: none, one, or two where nobody can tell.

    Decimals by comma or point; groups of three by any one kind of space, by commas or by points; any minus sign; the
    unit, its beginning or its end may follow, or % where the unit says so, or one of its `others` (plurals and
    abbreviations, with or without a full stop). `1,110` is 1.11 and 1110, in this order: one comma or point before
    three digits may part decimals or thousands. `1 110`, `1.110,5` and `0,110` have one.
    """
    found = _NUMBER.fullmatch(_without_unit(_plain(text), unit, others))
    if found is None or len(text) > _LONGEST + max(map(len, (unit, *others))):
        return ()
    sign, body, power = found[1], found[2], found[3] or ""
    if _STOPPED.fullmatch(body) and not _GROUPED.fullmatch(body):
        body = body[:-1]  # the end of a sentence
    plain = [body.replace(",", ".")] if _DECIMAL.fullmatch(body) else []
    if not power and (groups := _GROUPED.fullmatch(body)):
        plain.append(body.replace(groups["by"], "").replace(",", "."))
    numbers = dict.fromkeys(float(f"{sign}{each}{power}") for each in plain)
    return tuple(each for each in numbers if math.isfinite(each))


def other_unit(text: str, unit: str, others: Sequence[str] = ()) -> str:
    """Return what follows a number and is none of its units, as it was typed; empty where that is not so."""
    found = _WITH_WORDS.fullmatch(_plain(text)) if not readings(text, unit, others) else None
    return found[2] if found and readings(found[1]) else ""


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
    """Return the text, in small letters, without the words of the unit it ends in."""
    text, words = text.casefold(), unit.casefold().split()
    endings = {" ".join(words[:count]) for count in range(1, len(words) + 1)}
    endings |= {" ".join(words[count:]) for count in range(len(words))} | ({"%"} if "%" in unit else set())
    endings |= {form for each in others if (bare := " ".join(each.casefold().split())) for form in (bare, f"{bare}.")}
    for each in sorted(endings, key=len, reverse=True):
        if each and not each[0].isdecimal() and text.endswith(each):
            return text.removesuffix(each).rstrip()
    return text
