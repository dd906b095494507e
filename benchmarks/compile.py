"""Compiling the built-in course into a library, against its lessons' Markdown alone, by the program's own converter."""

import tempfile
from pathlib import Path
from time import process_time

from benchmarks.measure import Ratio, in_turn
from htcourse.render.markdown_engine import page_html
from htcourse.store.places import builtin_source
from htcourse.usecases.modules.build_module import build_module

MOST_PAIRS = 5
"""A pair takes some seconds."""


def measure(runs: int) -> list[Ratio]:
    source = builtin_source()
    assert source.is_dir(), "the course's texts are in the checkout only"
    lessons = [path.read_text(encoding="utf-8") for path in sorted(source.glob("lessons/**/*.md"))]

    def ours() -> float:
        with tempfile.TemporaryDirectory() as folder:
            began = process_time()
            build_module(source, Path(folder))
            return process_time() - began

    def markdown_alone() -> float:
        began = process_time()
        for each in lessons:
            page_html(each)
        return process_time() - began

    title = "compiling the course, to its lessons' Markdown alone"
    return [in_turn(title, ours, markdown_alone, runs=min(runs, MOST_PAIRS), unit="s", aim=2.0, warmup=1)]
