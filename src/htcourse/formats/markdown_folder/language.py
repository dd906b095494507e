"""Which of the languages of modules a text is in, by its letters, line by line: the longest lines count most.

A Russian lecture may name a Kazakh law, so that no one letter decides.
"""

import re
from collections import Counter
from collections.abc import Iterable

_CYRILLIC = re.compile("[а-яёәғқңөұүһіӣӯҷҳў]")
_LATIN = re.compile("[a-zäžňöüşçý]")
_OTHERS = re.compile(r"\]\([^()]*\)|https?://\S+|\{[^{}]*\}|`[^`]*`|«[^«»]*»|“[^“”]*”")
"""What tells nothing: markup, and names and quotes, which may be in another language."""
_UZBEK = re.compile("[og][ʻʼ’‘'`]|\\b(?:va|bilan|uchun|bu|ham|yoki|emas|kerak|esa)\\b")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|are|for|by|not|or|with)\b")
_PARTICULAR = 0.04
"""The share of letters that Russian has not, from which a line is in another language; in these it is 6 % or more."""


def language_of(lines: Iterable[str]) -> str:
    """Return the code of a language: en, kk, ky, ru, tg, tk or uz; `en` where there are no letters."""
    votes: Counter[str] = Counter()
    for line in lines:
        words = _OTHERS.sub(" ", line.lower())
        cyrillic, latin = len(_CYRILLIC.findall(words)), len(_LATIN.findall(words))
        if cyrillic or latin:
            votes[_cyrillic(words, cyrillic) if cyrillic > latin else _latin(words, latin)] += max(cyrillic, latin)
    return votes.most_common(1)[0][0] if votes else "en"


def _cyrillic(words: str, length: int) -> str:
    def count(letters: str) -> int:
        return sum(map(words.count, letters))

    kazakh, tajik, uzbek, shared, southern, turkic = map(count, ("әұһі", "ӣӯҷ", "ў", "қғ", "ҳ", "үөң"))
    if kazakh + tajik + uzbek + shared + southern + turkic < length * _PARTICULAR:
        return "ru"
    scores = {
        "kk": 2 * kazakh + shared + turkic,
        "ky": 2 * turkic - 2 * kazakh - shared - southern - tajik,
        "tg": 2 * tajik + southern + shared,
        "uz": 2 * uzbek + southern + shared,
    }
    return max(scores, key=lambda each: scores[each])


def _latin(words: str, length: int) -> str:
    if sum(map(words.count, "äžňöüşçý")) >= length * _PARTICULAR:
        return "tk"
    return "uz" if len(_UZBEK.findall(words)) > len(_ENGLISH.findall(words)) else "en"
