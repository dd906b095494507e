"""Searching 50,000 questions as the window does, against the raw FTS5 query for the same word in the same questions.

The window looks for every kind of thing (`search_course`), and of questions for those that were answered.
"""

import json
import sqlite3
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import process_time

from benchmarks.measure import Ratio, in_turn
from htcourse.store.compiled import CompiledModule, CompiledQuestion, library_name
from htcourse.store.library import Library
from htcourse.store.library_writer import write_library

WORDS = [
    "passport",
    "wage",
    "foreman",
    "shelter",
    "consent",
    "border",
    "debt",
    "contract",
    "court",
    "referral",
    "child",
]
WANTED = {"a rare word": "w1200", "the beginning of many words": "w12", "a frequent word": "consent"}
"""In 65 questions, 7,000 and 18,000."""
COUNT, ANSWERED, LIMIT = 50_000, 500, 8


def measure(runs: int) -> Iterator[Ratio]:
    """Give the ratio of each kind of word."""
    with tempfile.TemporaryDirectory() as folder:
        module = _module(COUNT)
        path = Path(folder) / library_name(module)
        write_library(module, path)
        bare = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        sql = (
            "select rowid, snippet(search_index, 2, '[', ']', '…', 16) from search_index where search_index match ? "
            "and +rowid in (select id from search where kind = 'question' and ref in (select value from json_each(?))) "
            f"order by bm25(search_index) limit {LIMIT}"
        )
        answered = frozenset(each.id for each in module.questions[:: COUNT // ANSWERED])
        with Library.open(path) as library:

            def ours(word: str) -> float:
                began = process_time()
                found = library.search(word, "en", LIMIT, own=library.lessons_on(""), seen=answered)
                taken = (process_time() - began) * 1000
                assert found
                return taken

            def raw(word: str) -> float:
                began = process_time()
                found = bare.execute(sql, (f"x1: {word}*", json.dumps(list(answered)))).fetchall()
                taken = (process_time() - began) * 1000
                assert found
                return taken

            for what, word in WANTED.items():
                title = f"searching 50,000 questions for {what}"
                yield in_turn(title, partial(ours, word), partial(raw, word), runs=runs, unit="ms", aim=1.2)
        bare.close()


def _module(count: int) -> CompiledModule:
    questions = tuple(_question(number) for number in range(count))
    return CompiledModule(
        id="bench",
        version="1.0.0",
        languages=("en",),
        titles={"en": "Bench"},
        authors=(),
        licence="",
        needs="",
        content_hash="0" * 16,
        questions=questions,
    )


def _question(number: int) -> CompiledQuestion:
    chosen = [WORDS[(number * step + step) % len(WORDS)] for step in (1, 3, 7, 11)]
    text = f"Question {number}: " + " ".join([*chosen, *(f"w{(number * each) % 9973}" for each in range(1, 14))])
    return CompiledQuestion(
        id=f"bench/q{number}",
        position=number,
        type="short-text",
        lesson="",
        objective="",
        difficulty=1,
        hash=f"{number:016x}",
        facts=(),
        sources=(),
        structure={"type": "short-text", "body": {}},
        texts={"en": {"title": f"Question {number}", "text": text}},
        plain={"en": text},
    )
