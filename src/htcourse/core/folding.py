"""Folding: what search and short answers compare, so that a missing letter or a wrong key does not hide a word.

The tables are those of our own research on seven languages (Unicode has none that fits: қ ғ ң ө ұ ү һ ҳ ҷ do not
decompose, and dropping accents by NFD turns й into и). Level 1 is always safe. Level 2 is loose: it makes different
words fall together (құн, күн), so ids, glossary terms and answer keys use level 1 only.
"""

import re
from collections.abc import Mapping

from htcourse.core.bounds import composed

APOSTROPHE = "ʼ"
"""U+02BC, a letter to Python and to SQLite: what every apostrophe becomes."""

APOSTROPHES = "'`‘’´ʻʼ"
"""What people type and copy for the Uzbek ʻ and ʼ."""

DASHES = "‐‑‒–—―−⸺⸻﹘﹣－"
"""What people type and copy for a hyphen or a minus sign."""

JOINERS = "\u00ad\u0301"
"""Soft hyphen and stress mark: inside a word, but no part of it."""

_UNSEEN = "\u00ad\u200b\u200c\u200d\ufeff"
_DROPPED = dict.fromkeys(map(ord, _UNSEEN))
_ZERO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff"))
_STRESS = "\u0301"

# Letters of old fonts, and the Romanian comma below: no language of the course has them.
_FONT_LETTERS = {"ҧ": "ұ", "ҥ": "ү", "ӛ": "ө", "ș": "ş"}
_AS_TYPED = str.maketrans(_FONT_LETTERS | dict.fromkeys(DASHES, "-") | dict.fromkeys(APOSTROPHES, APOSTROPHE))
_LEVEL_1 = _AS_TYPED | {ord("ё"): "е"}
_LOOKALIKES = str.maketrans("aceiopxyhə", "асеіорхуһә")
_LEVEL_2 = str.maketrans("әғқңөұүһіӣӯўҳҷçşžňäöüý", "агкноуухииуухчcsznaouy")

_SPACES = re.compile(r"\s+")
_LETTERS = re.compile(r"[^\W_]+")
_LONE_JOINERS = re.compile(rf"(?<![^\W_])[{JOINERS}]+")
_LOOKALIKE = re.compile("[aceiopxyhə]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_WORD = re.compile(rf"(?:[^\W_]|[{APOSTROPHES}])(?:[^\W_]|[{APOSTROPHES}{JOINERS}\u0300-\u0331])*")


_ALPHABETS = "aäbcçdeəfgğhiıjklmnñňoóöpqrsştuüvwxyýzž" + "аәбвгғдеёжзиӣйкқлмнңоөпрстуӯўұүфхҳһцчҷшщъыіьэюя"
"""Latin letters, then Cyrillic ones: Kazakh, Kyrgyz, Tajik, Uzbek and Turkmen among the letters they stand beside.

The Uzbek gʻ and oʻ, two signs each, take the places of ğ and ó.
"""
_DIGITS = 12
_IN_ORDER = {ord(letter): chr(0xE000 + place) for place, letter in enumerate(_ALPHABETS)}


def name_order(text: str) -> str:
    """Return what a list of names, terms or codes is sorted by: Ғабитов before Дана, not behind Я as in Unicode.

    2 stands before 10; what `fold` takes away or puts right changes no place, but for ё, which is a letter of its own.
    """
    plain = _safe(text, _AS_TYPED).replace(f"g{APOSTROPHE}", "ğ").replace(f"o{APOSTROPHE}", "ó")
    letters = plain.translate(_IN_ORDER)
    return re.sub(r"[0-9]+", lambda number: number[0].zfill(_DIGITS), letters)


def has_letter(text: str) -> bool:
    """Say whether a name or a reason says anything: by a letter or a digit, not by spaces and unseen signs alone."""
    return any(map(str.isalnum, text))


def fold(text: str, level: int) -> str:
    """Return `text` as it is compared: level 1 always safe, level 2 for people without the letters on the keyboard.

    Level 1: NFC, casefold, ё as е, one kind of space, dash and apostrophe, no soft hyphens, stress marks or zero-width
    characters; inside a word with a Cyrillic letter, Latin look-alikes become Cyrillic. Spaces at the ends go.
    Level 2 adds: letters of Kazakh, Kyrgyz, Tajik, Uzbek and Turkmen as their plain neighbours; no apostrophes.
    """
    plain = _safe(text)
    return plain if level < 2 else _loose(plain)


def folds(text: str) -> tuple[str, str]:
    """Return a text folded at level 1 and at level 2."""
    plain = _safe(text)
    return plain, _loose(plain)


def _safe(text: str, table: Mapping[int, str] = _LEVEL_1) -> str:
    if text.isascii():  # a tenth of the time, for all that is in English
        return " ".join(text.lower().split()).replace("'", APOSTROPHE).replace("`", APOSTROPHE)
    plain = composed(text.translate(_DROPPED)).replace(_STRESS, "")
    plain = composed(plain.casefold()).translate(table)
    return with_cyrillic_lookalikes(_SPACES.sub(" ", plain).strip())


def _loose(plain: str) -> str:
    # Look-alikes once more: a Latin ä inside a Cyrillic word has just become an a.
    loose = plain if plain.isascii() else with_cyrillic_lookalikes(plain.translate(_LEVEL_2))
    return _LETTERS.sub(_without_apostrophes, loose) if APOSTROPHE in loose else loose


def with_cyrillic_lookalikes(text: str) -> str:
    """Return a text in small letters whose words with a Cyrillic letter have no Latin look-alikes."""
    # Most texts are of one script, and looking is ten times as fast as going from word to word.
    is_mixed = _CYRILLIC.search(text) and _LOOKALIKE.search(text)
    return _LETTERS.sub(_cyrillic_word, text) if is_mixed else text


def _cyrillic_word(match: re.Match[str]) -> str:
    word = match[0]
    return word.translate(_LOOKALIKES) if _CYRILLIC.search(word) else word


def _without_apostrophes(match: re.Match[str]) -> str:
    # A lone apostrophe stays: a word must not vanish, or later matches would be marked one word off.
    return match[0].replace(APOSTROPHE, "") or match[0]


def words(text: str) -> list[str]:
    """Return the words of a text as search counts them: letters, digits, apostrophes, and marks inside a word."""
    return _WORD.findall(text)


def searchable(text: str) -> str:
    """Return a text as a search index can keep and show it: NFC, without characters that would split or make words.

    The wording and its spelling stay; zero-width characters go, and soft hyphens and stress marks outside a word.
    """
    if text.isascii():
        return text
    plain = composed(text.translate(_ZERO_WIDTH))
    return _LONE_JOINERS.sub("", plain)
