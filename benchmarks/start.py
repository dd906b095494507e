"""From the command to the first painted screen, against an empty PySide6 window; and memory at that moment.

Both end one turn of the event loop after the paint: what waits for the paint is part of a start.
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measure import Ratio, in_turn, python_with
from benchmarks.program import learner_in_the_middle
from htcourse.store.places import Places
from htcourse.usecases.people.learners import keep_last_learner

TIMEOUT = 60
MIB = 1024


def measure(runs: int) -> Iterator[Ratio]:
    """Give the ratios of a first start, of an ordinary one, and of memory; then those to Anki's own.

    Raises LookupError where Anki's window cannot be had.
    """
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        places = Places(home)
        keep_last_learner(places, learner_in_the_middle(places))
        ordinary_memory: list[float] = []
        empty_memory: list[float] = []

        def ordinary() -> float:
            return _start(ordinary_memory, "-m", "htcourse", "--home", str(home), "--exit-when-shown")

        def empty() -> float:
            return _start(empty_memory, "-m", "benchmarks.empty_window")

        def first() -> float:
            with tempfile.TemporaryDirectory() as fresh:
                return _start([], "-m", "htcourse", "--home", fresh, "--exit-when-shown")

        yield in_turn("first start to the painted page", first, empty, runs=runs, unit="ms", aim=1.6)
        empty_memory.clear()
        yield in_turn("ordinary start to the painted lesson", ordinary, empty, runs=runs, unit="ms", aim=1.6)
        pairs = tuple(ordinary_memory[-runs:]), tuple(empty_memory[-runs:])
        yield Ratio("memory with the lesson painted", *pairs, "MiB", 1.5)
        yield from _beside_anki(ordinary, ordinary_memory, Path(folder) / "anki", runs)


def _beside_anki(ordinary: Callable[[], float], memory: list[float], folder: Path, runs: int) -> Iterator[Ratio]:
    python = python_with("aqt")
    folder.mkdir()
    ankis: list[float] = []

    def anki() -> float:
        command = [python, str(Path(__file__).with_name("anki_window.py")), str(folder)]
        ended = subprocess.run(command, capture_output=True, text=True, check=True, timeout=TIMEOUT)
        told = json.loads(ended.stdout.strip().splitlines()[-1])
        ankis.append(told["memory_kib"] / MIB)
        return float(told["seconds"] * 1000)

    yield in_turn("ordinary start, to Anki's", ordinary, anki, runs=runs, unit="ms", aim=0.15)
    pairs = tuple(memory[-runs:]), tuple(ankis[-runs:])
    yield Ratio("memory, to Anki's", *pairs, "MiB", 0.14)


def _start(memory: list[float], *arguments: str) -> float:
    """Return the milliseconds a process works that paints its window and ends, and keep its memory in MiB."""
    before = _work_of_children()
    ended = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True, timeout=TIMEOUT)
    told = json.loads(ended.stdout.strip().splitlines()[-1])
    memory.append(told["memory_kib"] / MIB)
    return _work_of_children() - before


def _work_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000
