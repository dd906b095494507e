"""From the command to the first painted screen, against an empty PySide6 window; and memory at that moment.

Both end one turn of the event loop after the paint: what waits for the paint is part of a start.
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import Ratio, in_turn, python_with
from htcourse.store.places import Places
from htcourse.usecases.people.learners import create_learner, keep_last_learner
from htcourse.usecases.reading.record_reading import accept_content_note, keep_place
from htcourse.usecases.session import Session

TIMEOUT = 60
MIB = 1024


def measure(runs: int) -> list[Ratio]:
    """Return the ratios of an ordinary start, of a first one, and of memory."""
    with tempfile.TemporaryDirectory() as folder:
        home = learner_in_the_middle(Path(folder) / "home")
        ordinary_memory: list[float] = []
        empty_memory: list[float] = []

        def ordinary() -> float:
            return _start(ordinary_memory, "-m", "htcourse", "--home", str(home), "--exit-when-shown")

        def empty() -> float:
            return _start(empty_memory, "-m", "benchmarks.empty_window")

        def first() -> float:
            with tempfile.TemporaryDirectory() as fresh:
                return _start([], "-m", "htcourse", "--home", fresh, "--exit-when-shown")

        at_first = in_turn("first start to the painted page", first, empty, runs=runs, unit="ms", aim=1.6)
        empty_memory.clear()
        times = in_turn("ordinary start to the painted lesson", ordinary, empty, runs=runs, unit="ms", aim=1.6)
        pairs = tuple(ordinary_memory[-runs:]), tuple(empty_memory[-runs:])
        memory = Ratio("memory with the lesson painted", *pairs, "MiB", 1.5)
        return [at_first, times, memory, *_beside_anki(ordinary, ordinary_memory, Path(folder) / "anki", runs)]


def _beside_anki(ordinary: Callable[[], float], memory: list[float], folder: Path, runs: int) -> list[Ratio]:
    """Return the ratios to Anki's own start and memory; none where its window cannot be had."""
    python = python_with("aqt")
    if not python:
        print("start: Anki's window is left out: the package “aqt” is not installed", file=sys.stderr)
        return []
    folder.mkdir()
    ankis: list[float] = []

    def anki() -> float:
        command = [python, str(Path(__file__).with_name("anki_window.py")), str(folder)]
        ended = subprocess.run(command, capture_output=True, text=True, check=True, timeout=TIMEOUT)
        told = json.loads(ended.stdout.strip().splitlines()[-1])
        ankis.append(told["pss_kib"] / MIB)
        return float(told["seconds"] * 1000)

    times = in_turn("ordinary start, to Anki's", ordinary, anki, runs=runs, unit="ms", aim=0.15)
    pairs = tuple(memory[-runs:]), tuple(ankis[-runs:])
    return [times, Ratio("memory, to Anki's", *pairs, "MiB", 0.14)]


def learner_in_the_middle(home: Path) -> Path:
    """Make a data folder whose one learner left in the second section of a lesson, its content note accepted."""
    places = Places(home)
    learner = create_learner(places, country="kz")
    keep_last_learner(places, learner)
    session = Session.open(places, learner)
    lesson = next(row for row in session.libraries[0].contents("en") if len(row.sections) > 1)
    accept_content_note(session, lesson.lesson)
    keep_place(session, lesson.sections[1].id, "")
    session.close()
    return home


def _start(memory: list[float], *arguments: str) -> float:
    """Return the milliseconds a process works that paints its window and ends, and keep its memory in MiB."""
    before = _work_of_children()
    ended = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True, timeout=TIMEOUT)
    told = json.loads(ended.stdout.strip().splitlines()[-1])
    memory.append(told["pss_kib"] / MIB)
    return _work_of_children() - before


def _work_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000
