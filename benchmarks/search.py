"""Searching 50,000 questions, against the raw FTS5 query for the same words."""

import sqlite3
import tempfile
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
QUERY = "consent"


def measure(runs: int) -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        module = _module(50_000)
        path = Path(folder) / library_name(module)
        write_library(module, path)
        bare = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        sql = (
            "select rowid, snippet(search_index, 2, '[', ']', '…', 16) from search_index where search_index match ? "
            "order by bm25(search_index) limit 50"
        )
        with Library.open(path) as library:

            def ours() -> float:
                began = process_time()
                library.search(QUERY, "en", 50, kinds=("question",))
                return (process_time() - began) * 1000

            def raw() -> float:
                began = process_time()
                bare.execute(sql, (f"x1: {QUERY}*",)).fetchall()
                return (process_time() - began) * 1000

            ratio = in_turn("searching 50,000 questions", ours, raw, runs=runs, unit="ms", aim=1.2)
        bare.close()
    return [ratio]


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
