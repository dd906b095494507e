"""From the command to the first painted screen, against an empty PySide6 window; and memory at that moment."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measure import Ratio, in_turn
from htcourse.store.library import Library
from htcourse.store.places import Places, builtin_library
from htcourse.usecases.learners import create_learner, keep_last_learner
from htcourse.usecases.record_reading import accept_content_note, keep_place
from htcourse.usecases.session import Session


def measure(runs: int) -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        home = _learner_in_the_middle(Path(folder) / "home")
        memories: list[tuple[float, float]] = []

        def ordinary() -> float:
            seconds, pss = _start("-m", "htcourse", "--home", str(home), "--exit-when-shown")
            memories.append((pss, 0))
            return seconds

        def empty() -> float:
            seconds, pss = _start("-m", "benchmarks.empty_window")
            memories[-1] = (memories[-1][0], pss)
            return seconds

        def first() -> float:
            with tempfile.TemporaryDirectory() as fresh:
                return _start("-m", "htcourse", "--home", fresh, "--exit-when-shown")[0]

        times = in_turn("ordinary start to the painted lesson", ordinary, empty, runs=runs, unit="ms", aim=1.6)
        counted = memories[-runs:]
        memory = Ratio(
            "memory with the lesson painted",
            tuple(ours / 1024 for ours, _ in counted),
            tuple(base / 1024 for _, base in counted),
            "MiB",
            1.6,
        )
        memories.clear()
        memories.append((0, 0))
        at_first = in_turn("first start to the painted page", first, empty, runs=runs, unit="ms", aim=1.6)
    return [times, at_first, memory]


def _learner_in_the_middle(home: Path) -> Path:
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


def _start(*arguments: str) -> tuple[float, float]:
    """Return milliseconds from the start of the process to its painted window, and its memory in KiB."""
    began = time.time()
    ended = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True, timeout=60)
    told = json.loads(ended.stdout.strip().splitlines()[-1])
    return (told["at"] - began) * 1000, told["pss_kib"]
