"""Whether a text is another one mended, letters of its words corrected, or says the very same."""

import re
from difflib import SequenceMatcher

from htcourse.core.bank_pictures import PICTURE_NAME

_SAID = re.compile(r"[-−]\d+|\w+|[<>≤≥=≠+%]")
"""What a text says: its words, numbers with their sign, and what compares them."""
_UNSAID = re.compile(r"(?<!\d)[.,;:…]|[.,;:…](?!\d)|[!?\"'“”„‘’«»()]|[-–—−](?!\s*\d)")
"""What a writer may add or leave and say the same: stops, quotes, brackets and dashes that are in no number."""
NEAR = 0.6
"""How alike a word that was mended is, at least (`difflib`: 1 the same, 0 nothing in common)."""
_OPPOSITE = 2
"""So many letters before a word make another one: `legal`, `illegal`."""

_LONG = 5
"""So many letters has a word at least in which one may be a slip: `form` and `from` are two words."""
_DENIES = re.compile(r"(never|ни|не)|\S+ (never|ни|не)")


def folded(text: str) -> str:
    """Return a text without breaks and capitals."""
    return " ".join(text.split()).casefold()


def said(text: str) -> str:
    """Return what a text says: its words, numbers with their sign, and what compares them; itself where it has none."""
    return " ".join(_SAID.findall(text.casefold())) or text


def wording(text: str) -> str:
    """Return the words of a text as they tell it from any other: without capitals, breaks, stops and quotes.

    No letter counts as a slip here: an employer is no employee.
    """
    return folded(_UNSAID.sub(" ", text))


def is_mended(own: str, its: str) -> bool:
    """Say whether two texts are one, perhaps with letters of its words corrected, and other pictures."""
    bare = [PICTURE_NAME.sub("", folded(each)) for each in (own, its)]
    one, two = map(_SAID.findall, bare)
    if not one or len(one) != len(two):
        return bare[0] == bare[1]
    return all(mine == other or is_slip(mine, other) for mine, other in zip(one, two, strict=True))


def is_letter_mended(own: str, its: str) -> bool:
    """Say whether two texts have the same words, but for one slip of a letter in a long word, or in several.

    A letter left out, put in, exchanged for another or with the next: at neither end of the word, where an employer
    becomes an employee, and in no word that denies. A Russian ё is as good as the е that most people write.
    """
    one, two = (wording(each).split() for each in (own, its))
    apart = [pair for pair in zip(one, two, strict=False) if pair[0] != pair[1]]
    return len(one) == len(two) and bool(apart) and all(_has_slip(*each) for each in apart)


def _has_slip(own: str, its: str) -> bool:
    """Say whether two words are one but for a letter."""
    short, long = sorted((each.replace("ё", "е") for each in (own, its)), key=len)
    if short == long:
        return True
    is_word = short.isalpha() and long.isalpha() and len(long) >= _LONG and not _DENIES.match(f"{short} {long}")
    at = next((at for at, letters in enumerate(zip(short, long, strict=False)) if len(set(letters)) > 1), len(short))
    swapped = short[:at] + short[at : at + 2][::-1] + short[at + 2 :]
    is_one = long in (swapped, short[:at] + long[at : at + 1] + short[at + (len(short) == len(long)) :])
    return bool(is_word and is_one and short[0] == long[0] and short[-1] == long[-1])


def is_slip(own: str, its: str) -> bool:
    """Say whether two words are one, written otherwise: no other number, and not the opposite."""
    short, long = sorted((own, its), key=len)
    is_other = re.search(r"\d", own + its) or (long.endswith(short) and len(long) - len(short) >= _OPPOSITE)
    return not is_other and SequenceMatcher(None, own, its, autojunk=False).ratio() >= NEAR
