"""A person's words as FTS5 looks for them."""

from htcourse.core.folding import fold, searchable, words

RANKED_FROM = 3
"""Letters from which a word is looked for as a prefix, best hits first. A two-letter prefix takes 45 ms to rank."""

LONGEST = 1_000
WORDS_LIMIT = 20
"""Words looked for, each once: 800 times one word took 7 s."""


def longest(text: str) -> int:
    """Return how many letters the longest word has."""
    return max(map(len, words(fold(text[:LONGEST], 1))), default=0)


def match(text: str, level: int) -> str:
    """Return the FTS5 expression for a person's text on the column of a level, or empty when it has no word."""
    plain = list(dict.fromkeys(words(fold(searchable(text[:LONGEST]), 1))))[:WORDS_LIMIT]
    if not plain:
        return ""
    is_short = max(map(len, plain)) < RANKED_FROM
    terms = []
    for place, word in enumerate(plain, 1):
        is_start = len(word) >= RANKED_FROM or (is_short and place == len(plain))
        terms.append(f'"{fold(word, level)}"' + ("*" if is_start else ""))
    return f"l{level} : ({' AND '.join(terms)})"
