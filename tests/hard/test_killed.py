"""kill -9 in the middle of a quiz: no answer whose mark was seen is lost, and the quiz goes on where it was.

That a process is killed says nothing about what reaches the disk; see test_fsync.py for that.
"""

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.usecases.quizzes.take_quiz import list_quizzes, open_attempt
from htcourse.usecases.session import Session

PROGRAM = Path(__file__).parent / "quiz_in_a_window.py"
KILLS = 20
SEED = 20260301
LATEST_SECONDS = 2.0


class Child:
    """The program on a data folder, killed without warning; `lines` is what it had said by then."""

    def __init__(self, places: Places, learner: str, library: Path, mode: Mode) -> None:
        command = [sys.executable, str(PROGRAM), str(places.home), learner, str(library), mode.value]
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        )
        self.lines: list[list[str]] = []
        self._begun = threading.Event()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.endswith("\n"):
                self.lines.append(line.split())
                self._begun.set()
        self._begun.set()

    def kill_after(self, seconds: float) -> None:
        assert self._begun.wait(60)
        try:
            code: int | None = self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            code = None
        self._process.kill()
        self._process.wait()
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
        assert code is None, f"the program ended by itself, with {code}"

    def painted(self) -> list[tuple[str, str, str]]:
        """Return attempt, question and choice of every answer whose mark was painted."""
        attempt, found = "", []
        for kind, *words in self.lines:
            if kind == "attempt":
                attempt = words[0]
            elif kind == "painted":
                found.append((attempt, words[0], words[1]))
        return found


def kept(places: Places, learner: str) -> list[tuple[str, str, str]]:
    """Return attempt, question and choice of every answer in the file, which must open and be whole."""
    with LearnerFile.open(places, learner) as file:
        return [(each.attempt, each.question, each.answer["choices"][0]) for each in file.responses()]


def first_open(places: Places, learner: str, library: Path) -> tuple[str, int]:
    """Return the attempt the next start goes on with and the number it opens at, 0 where there is none."""
    session = Session(places, (Library.open(library),), LearnerFile.open(places, learner), _never, "en", "")
    try:
        attempt = next(row.unfinished for row in list_quizzes(session) if row.id == "long/all")
        if not attempt:
            return "", 0
        page = open_attempt(session, attempt)
        answered = [slot.number for slot in page.slots if slot.is_answered]
        assert answered == list(range(1, len(answered) + 1))
        return attempt, page.current
    finally:
        session.close()


def _never():
    raise AssertionError("nothing is written here")


@pytest.mark.hard
@pytest.mark.timeout(600)
@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.TEST])
def test_no_answer_whose_mark_was_painted_is_lost(places, learner, long_library, mode, capsys):
    chance = random.Random(SEED)
    seen: list[tuple[str, str, str]] = []
    expected = ("", 0)
    middles = 0
    for _ in range(KILLS):
        child = Child(places, learner, long_library, mode)
        child.kill_after(chance.uniform(0.0, LATEST_SECONDS))
        begun = child.lines[0]
        assert begun[0] == "attempt"
        if expected[0]:
            assert (begun[1], int(begun[2])) == expected
        seen += child.painted()
        now = kept(places, learner)
        assert [each for each in seen if each not in now] == []
        assert len(set(now)) == len(now)
        assert len(now) <= len(seen) + KILLS  # at most the one that was being handed in, at each kill
        expected = first_open(places, learner, long_library)
        middles += expected[1] > 1
    assert middles > KILLS // 2
    assert len(seen) > KILLS
    with capsys.disabled():
        print(
            f"\n{mode}: {KILLS} kills, {len(seen)} marks painted, {len(now)} answers kept, {middles} left in the middle"
        )
