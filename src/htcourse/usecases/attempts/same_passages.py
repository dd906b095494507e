"""Where the passages of a narrative stand in another version of it, in which other words were mended."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from types import MappingProxyType

from htcourse.core.mended import is_letter_mended, wording
from htcourse.core.question_types.passages import Passage, marked, parse, word_ranges, words_in

_BESIDE = range(3)
"""So many words on either side are looked at to tell a passage from its like."""


def laid_over(narrative: str, text: str, *, with_slips: bool = False) -> str | None:
    """Return a narrative's marks in another version of its text; None where one does not stand there (`place_in`)."""
    own, there = parse(narrative), list[Passage]()
    for each in own.passages:
        place = place_in(each, own.text, text, with_slips=with_slips)
        if place is None:
            return None
        there.append(replace(each, start=place[0], end=place[1]))
    return marked(text, there)


def place_in(passage: Passage, text: str, other: str, *, with_slips: bool = False) -> tuple[int, int] | None:
    """Return where the words of a passage stand in another version of its text, capitals and stops apart.

    None where they do not, all of them and in a row; and where they stand there more or less often, also with the same
    words beside them: then nobody can tell which are meant. `with_slips` a letter mended in one is no matter.
    """
    ranges, others = word_ranges(text), word_ranges(other)
    own = sorted(words_in(passage.start, passage.end, ranges))
    same = _same_words(text, other, with_slips)
    if not own or [same.get(each) for each in own] != [same.get(own[0], 0) + at for at in range(len(own))]:
        return None
    first, last = same[own[0]], same[own[-1]]
    one, two = _words(text), _words(other)
    for beside in _BESIDE:
        here, there = max(own[0] + 1 - beside, 0), max(first + 1 - beside, 0)  # an empty word stands before the first
        asked, its = one[here : own[-1] + 2 + beside], two[there : last + 2 + beside]
        if beside and asked != its:
            return None
        if _standing(asked, one, here) == _standing(its, two, there):
            return others[first][0], others[last][1]
    return None


def _standing(asked: Sequence[str], words: Sequence[str], here: int) -> tuple[int, int]:
    """Return how often words in a row stand among others, and how often before `here`."""
    found = [at for at in range(len(words)) if words[at : at + len(asked)] == asked]
    return len(found), found.index(here)


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text without capitals, an empty one before the first and behind the last."""
    return "", *(wording(text[first:end]) for first, end in word_ranges(text)), ""


@lru_cache(maxsize=64)
def _same_words(text: str, other: str, with_slips: bool) -> Mapping[int, int]:
    """Return which word of another text each word is that stands there too, by their numbers."""
    one, two = _words(text)[1:-1], _words(other)[1:-1]
    found = dict[int, int]()
    for what, first, end, its, its_end in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if what == "equal" or (what == "replace" and with_slips and end - first == its_end - its):
            pairs = zip(range(first, end), range(its, its_end), strict=True)
            found |= {a: b for a, b in pairs if one[a] == two[b] or is_letter_mended(one[a], two[b])}
    return MappingProxyType(found)
