"""Programs side by side on one home, each cut off at a random moment or left to its end; then every row is counted.

What counts is what a program said it had kept before it was killed. A round is told by its seed alone, but for the
moments at which the system lets each program run.
"""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import reading_connection
from htcourse.store.learners_here import list_learners
from htcourse.store.places import Places

_ROOT = Path(__file__).parents[2]
KILLS = (signal.SIGKILL, signal.SIGTERM)
ENDLESS = 100_000
"""Answers of a program that goes on until it is killed."""
LATEST_SECONDS = 0.4
PATIENCE_SECONDS = 100
REFUSED = (2, 3)
"""Exit status of a command that told in a sentence why it could not."""
FOUND = 1
"""Exit status of `doctor` where it finds something, as what a program that was killed leaves."""


@dataclass
class Told:
    """What rounds came to, to be printed."""

    rounds: int = 0
    programs: int = 0
    killed: int = 0
    refused: int = 0
    kept: int = 0
    lost: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.rounds} interleavings of {self.programs} programs, {self.killed} of them killed, {self.refused} "
            f"refused in a sentence: {self.kept} rows acknowledged, {len(self.lost)} lost"
        )


class Running:
    """A program that was started; its words go to files, so that nobody has to read while it writes."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self.command = command
        self._out, self._err = folder / "out", folder / "err"
        folder.mkdir(parents=True)
        with self._out.open("wb") as out, self._err.open("wb") as err:
            environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
            self._process = subprocess.Popen(command, stdout=out, stderr=err, env=environment, cwd=_ROOT)
        self.was_cut = False

    def wait_a_little(self, seconds: float) -> bool:
        """Return whether it ended within so many seconds."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def wait_until_it_speaks(self) -> None:
        """Wait for its first line, or its end."""
        patience = int(PATIENCE_SECONDS / 0.02)
        while not self._out.stat().st_size and not self.wait_a_little(0.02):
            patience -= 1
            assert patience, self.command

    def end(self, cut: int | None) -> None:
        """Send it a signal, or wait until it has done what it came for."""
        if cut is not None and self._process.poll() is None:
            self._process.send_signal(cut)
            self.was_cut = True
        self._process.wait(PATIENCE_SECONDS)

    def kept(self) -> list[str]:
        """Return what it acknowledged: ids of rows, or of a window (quiz_in_a_window.py) attempt, question and choice.

        A line that was cut off was not acknowledged.
        """
        attempt, found = "", []
        for line in self._out.read_text(encoding="utf-8").split("\n")[:-1]:
            kind, _, words = line.partition(" ")
            if kind == "attempt":
                attempt = words.split()[0]
            elif kind in ("kept", "painted"):
                found.append(f"{attempt} {words}".strip())
        return found

    def check(self) -> bool:
        """Return whether it was refused in a sentence; fail when it ended in any other way than it may."""
        said = self._err.read_text(encoding="utf-8")
        assert "Traceback" not in said, (self.command, said)
        assert "damaged" not in said, (self.command, said)
        code = self._process.returncode
        has_found = code == FOUND and "doctor" in self.command
        assert self.was_cut or code == 0 or code in REFUSED or has_found, (self.command, code, said)
        return code in REFUSED


def answering(*words: object) -> list[str]:
    """Return the command for the program that works on a record."""
    return [sys.executable, "-m", "tests.store.answering", *map(str, words)]


def play(
    places: Places,
    learner: str,
    folder: Path,
    seed: int,
    first: Callable[[random.Random, int], list[str]],
    others: Callable[[random.Random], list[str]],
    told: Told,
    rows: Callable[[LearnerFile], set[str]],
    acknowledged: set[str],
) -> None:
    """Run a round: one program, up to three others at random moments, each cut off or not; then count.

    `acknowledged` grows: a row once kept must be there after every later round.
    """
    chance = random.Random(seed)
    is_cut = chance.random() < 0.75
    running = [Running(first(chance, ENDLESS if is_cut else 20), folder / str(seed) / "first")]
    ends: list[tuple[Running, int | None]] = [(running[0], chance.choice(KILLS) if is_cut else None)]
    if chance.random() < 0.75:
        running[0].wait_until_it_speaks()
    for number in range(chance.randint(1, 3)):
        running[0].wait_a_little(chance.uniform(0.0, LATEST_SECONDS))
        running.append(Running(others(chance), folder / str(seed) / str(number)))
        ends.append((running[-1], chance.choice((None, *KILLS))))
    chance.shuffle(ends)
    for each, cut in ends:
        each.wait_a_little(chance.uniform(0.0, LATEST_SECONDS))
        each.end(cut)
    told.rounds += 1
    told.programs += len(running)
    told.killed += sum(each.was_cut for each in running)
    told.refused += sum(each.check() for each in running)
    for each in running:
        acknowledged |= set(each.kept())
    told.kept = len(acknowledged)
    with LearnerFile.open(places, learner) as file:
        told.lost = sorted(acknowledged - rows(file))
        assert file._rows("pragma integrity_check") == [("ok",)]
    assert not told.lost, (seed, told)
    assert [each.problem for each in list_learners(places)] == [None], seed
    for backup in list_backups(places, learner):
        with closing(reading_connection(backup.path)) as copy:
            assert copy.execute("pragma quick_check(1)").fetchone() == ("ok",), seed
