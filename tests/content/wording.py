"""Runs of nine words, as hashes: how the course is held against the paper it grew from without keeping its text.

`python -m tests.content.wording paper.txt` writes the hashes of a paper's runs to `tests/samples/paper_runs.txt`.
"""

import re
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

RUNS = Path(__file__).parent.parent / "samples" / "paper_runs.txt"
LENGTH = 9
# Ten hex digits: with ten thousand runs of the paper and a million of the course, a chance hit is one in a hundred.
DIGITS = 10
BREAK = "|"

_WORD = re.compile(r"[^\W_]+|\|")
_MARKUP = re.compile(r"<[^>\n]*>|\{[^}\n]*\}|\[-?@[^\]\n]*\]")


def words_of(text: str) -> list[str]:
    """Return a text's words, casefolded, without citations, attributes and tags; `|` is a break no run crosses."""
    return _WORD.findall(_MARKUP.sub(" ", text.replace(BREAK, " ")).casefold())


def runs_of(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield every run of nine words with its hash."""
    for start in range(len(words) - LENGTH + 1):
        each = words[start : start + LENGTH]
        if BREAK not in each:
            run = " ".join(each)
            yield run, sha256(run.encode()).hexdigest()[:DIGITS]


def without(words: list[str], phrases: list[list[str]]) -> list[str]:
    """Return the words with a break in place of every phrase that may be said as it stands."""
    kept: list[str] = []
    start = 0
    while start < len(words):
        phrase = next((each for each in phrases if words[start : start + len(each)] == each), None)
        kept.append(BREAK if phrase else words[start])
        start += len(phrase) if phrase else 1
    return kept


if __name__ == "__main__":
    paper = Path(sys.argv[1]).read_text("utf-8")
    hashes = sorted({hashed for _, hashed in runs_of(words_of(paper))})
    RUNS.write_text("".join(f"{each}\n" for each in hashes), "utf-8")
