"""A person's words as FTS5 looks for them, and the words that were meant."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from htcourse.core.folding import fold, searchable, words

STARTS_FROM = 3
"""Letters from which a word is looked for as the start of a word."""

LONGEST = 1_000
WORDS_LIMIT = 20
"""Words looked for, each once: 800 times one word took 7 s."""

MENDED_FROM = 5
"""Letters from which one letter may be wrong: of shorter words too many are a letter apart (root, room)."""

_LEFT_OUT = frozenset(
    " ".join(
        (
            "a an the is are was were be of in on at to for from by with and or what who how why when where which",
            "does do did can am all i my me we you it its that this about definition define defined meaning",
            "что такое кто как где когда почему и или в во на о об от для по с со к это",
            "деген не кім қалай және мен үшін туралы",
        )
    ).split(" ")
)
"""Words of a question that say nothing of what is asked; looked for only where there are no others."""

_COMPOUND = re.compile(r"\w+(?:-\w+)+")

_LETTERS_OF = {
    "latin": "abcdefghijklmnopqrstuvwxyzçşžňäöüýğı",
    "cyrillic": "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіӣӯўҳҷ",
}

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN_PLURAL = re.compile(r"(?<=[a-z]{3})(ies|[^s]s)$")
_ENGLISH_ENDINGS = ("s", "es", "ed", "ing")
_AMERICAN = re.compile(r"(?<=[a-z]{3})or$")
_CYRILLIC_END = re.compile(r"(?<=[\u0400-\u052f]{4})[аяоеиыуюйьэіүұөәӣӯ]{1,2}$")


def plain_words(text: str) -> list[str]:
    """Return the words looked for, folded at level 1, each once."""
    found = list(dict.fromkeys(words(fold(searchable(text[:LONGEST]), 1))))[:WORDS_LIMIT]
    return [each for each in found if each not in _LEFT_OUT] or found


def starts(word: str) -> list[str]:
    """Return a word, and its start where an ending may be another: `indicators`, `indicator`; `labor`, `labour`."""
    if _CYRILLIC.search(word):
        stem = _CYRILLIC_END.sub("", word)
    else:
        stem = _LATIN_PLURAL.sub(lambda end: "y" if end[0] == "ies" else end[0][:-1], word)
        stem = _AMERICAN.sub("our", stem)
    return [word] if stem == word else [word, stem]


def forms(word: str, *, is_whole: bool = False) -> tuple[list[str], bool]:
    """Return the forms of a word, and whether each is only the start of what is looked for.

    A word that `is_whole` has English endings: `exam` is whole in `exams`, and not in `examples`. A Cyrillic one is a
    start even so: it has as many endings as there are longer words.
    """
    if not is_whole or _CYRILLIC.search(word):
        return starts(word), True
    return [form + ending for form in starts(word) for ending in ("", *_ENGLISH_ENDINGS)], False


def match(text: str, level: int, columns: str, *, is_begun: bool = False, is_whole: bool = False) -> str:
    """Return the FTS5 expression for a person's text, or empty when it has no word.

    `columns` names those looked through: `t` for titles, `n` for names, `x` for texts. With `is_begun` the first word
    has to be the first of its column; with `is_whole` all are whole words.
    """
    plain = plain_words(text)
    if not plain:
        return ""
    is_short, hyphened = max(map(len, plain)) < STARTS_FROM, before_hyphens(text)
    terms = []
    for place, word in enumerate(plain, 1):
        is_start = word not in hyphened and (len(word) >= STARTS_FROM or (is_short and place == len(plain)))
        found, is_start = forms(word, is_whole=is_whole) if is_start else ([word], False)
        first = "^" if is_begun and place == 1 else ""
        terms.append("(" + " OR ".join(f'{first}"{fold(each, level)}"' + "*" * is_start for each in found) + ")")
    for *before, last in _joined(text):
        # What a hyphen joins stands together: “pre-test” is not each “pre…” with a “test”.
        found = starts(last) if len(last) >= STARTS_FROM else [last]
        ways = (f'"{fold(" ".join((*before, each)), level)}"' + "*" * (len(each) >= STARTS_FROM) for each in found)
        terms.append(f"({' OR '.join(ways)})")
    return f"{{{' '.join(f'{each}{level}' for each in columns)}}} : ({' AND '.join(terms)})"


def before_hyphens(text: str) -> frozenset[str]:
    """Return the words that a hyphen stands behind: they are whole, “pre-test” asks for no “pressure”."""
    return frozenset(word for each in _joined(text) for word in each[:-1])


def _joined(text: str) -> list[list[str]]:
    """Return what hyphens join in a text, each as its words."""
    compounds = _COMPOUND.findall(fold(searchable(text[:LONGEST]), 1))[:WORDS_LIMIT]
    return [each for each in map(words, compounds) if len(each) > 1]


def same_words(one: str, other: str) -> bool:
    """Tell whether two names are the same but for what stands in brackets, endings, and letters of level 2."""
    return _stems(one) == _stems(other)


def _stems(text: str) -> list[str]:
    plain = plain_words(re.sub(r"\([^)]*\)", "", text)) or plain_words(text)
    return [starts(fold(each, 2))[-1] for each in plain]


def mended(text: str, known: Mapping[str, int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of a text and those of them that nothing has.

    In the place of a word that nothing begins with stands the commonest known one a letter away. `known` has the words
    that can be found, sorted, with how often they are there.
    """
    in_order = tuple(known)
    found, missing = [], []
    for word in plain_words(text):
        meant = word
        if not any(_begun(start, in_order) for start in starts(word)):
            meant = _nearest(word, known, in_order) if len(word) >= MENDED_FROM else ""
        if meant:
            found.append(meant)
        else:
            missing.append(word)
    return tuple(found), tuple(missing)


def _begun(start: str, in_order: Sequence[str]) -> list[str]:
    """Return the words that begin so."""
    return list(in_order[bisect_left(in_order, start) : bisect_left(in_order, start + "\U0010ffff")])


def _nearest(word: str, known: Mapping[str, int], in_order: Sequence[str]) -> str:
    """Return the commonest word that is a letter away, else the commonest that begins with what is; else empty."""
    near = _letter_away(word, _LETTERS_OF["cyrillic" if _CYRILLIC.search(word) else "latin"])
    whole = [each for each in near if each in known]
    likely = whole or [each for start in near if len(start) >= MENDED_FROM - 1 for each in _begun(start, in_order)]
    return max(likely, key=lambda each: (known[each], each), default="")


def _letter_away(word: str, letters: str) -> set[str]:
    """Return all words with one letter more, less or other, or with two letters that changed places."""
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    less = {left + right[1:] for left, right in halves if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1}
    other = {left + letter + right[1:] for left, right in halves if right for letter in letters}
    more = {left + letter + right for left, right in halves for letter in letters}
    return less | swapped | other | more
