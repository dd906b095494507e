"""Whatever is begun on a disk that is too small, it ends in a sentence, and then everything is as before.

A disk takes so many bytes of a file and no more, from none on up to what is enough; then each step of ours on the disk
fails once, one after the other.
"""

import errno
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.how_many import crossed
from tests.store.restoring import LATER, flip_definition
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import CourseError
from htcourse.store.check_record import is_sound
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_copies import scratch_file
from htcourse.store.learners_here import bring_learner, copy_learner, list_learners
from htcourse.store.places import Places
from htcourse.usecases.people.restore_record import restore_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="knows no such limit")

STEP = 12 * 1024
MOST = 100
CALLS = ("fsync", "replace", "link", "mkdir", "open")
"""Steps of ours; what SQLite does meanwhile the limit stops."""


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    import resource

    allowed = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, allowed[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, allowed)


@contextmanager
def full_at(monkeypatch: pytest.MonkeyPatch, last: int) -> Iterator[list[str]]:
    """Let the disk be full at one step; give the steps that were taken."""
    steps: list[str] = []

    def watched(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **more: Any) -> Any:
            if name != "open" or arguments[1] & os.O_CREAT:
                steps.append(name)
                if len(steps) == last:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return call(*arguments, **more)

        return step

    with monkeypatch.context() as patched:
        for name in CALLS:
            patched.setattr(os, name, watched(name, getattr(os, name)))
        yield steps


@pytest.fixture
def handed(tmp_path: Path, clock: FixedClock) -> dict[str, Path]:
    """A record from another computer: whole, and damaged."""
    elsewhere = Places(tmp_path / "elsewhere")
    with LearnerFile.create(elsewhere, "Олег", clock) as learner:
        for number in range(LATER):
            answer(learner, f"o-{number}")
    files = {name: copy_learner(elsewhere, learner.id, tmp_path / f"{name}.db") for name in ("whole", "damaged")}
    flip_definition(files["damaged"])
    return files


def _bring(places: Places, clock: FixedClock, handed: dict[str, Path], _: str) -> None:
    bring_learner(places, handed["whole"], clock)


def _bring_own(places: Places, clock: FixedClock, handed: dict[str, Path], _: str) -> None:
    bring_learner(places, handed["whole"], clock, own_only=True)


def _bring_called(places: Places, clock: FixedClock, handed: dict[str, Path], _: str) -> None:
    bring_learner(places, handed["whole"], clock, called="K-1")


def _bring_damaged(places: Places, clock: FixedClock, handed: dict[str, Path], _: str) -> None:
    bring_learner(places, handed["damaged"], clock)


def _restore(places: Places, clock: FixedClock, handed: dict[str, Path], _: str) -> None:
    restore_file(places, handed["whole"], "", clock)


def _restore_damaged(places: Places, clock: FixedClock, handed: dict[str, Path], _: str) -> None:
    restore_file(places, handed["damaged"], "", clock)


def _go_back(places: Places, clock: FixedClock, handed: dict[str, Path], record: str) -> None:
    restore_file(places, handed["own"], record, clock)


WORK = {
    "bring": _bring,
    "bring what is theirs": _bring_own,
    "bring for a class": _bring_called,
    "bring a damaged one": _bring_damaged,
    "restore": _restore,
    "restore a damaged one": _restore_damaged,
    "go back": _go_back,
}


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("how", "name"), crossed(["size", "step"], WORK))
def test_whatever_a_small_disk_stops_ends_in_a_sentence(
    places, clock, record, handed, tmp_path, monkeypatch, name, how
):
    handed["own"] = copy_learner(places, record, tmp_path / "own.db")
    before = [each.id for each in list_learners(places)]
    refused = 0
    for number in range(1, MOST):
        limit = no_file_larger_than(number * STEP) if how == "size" else full_at(monkeypatch, number)
        try:
            with limit as steps:
                WORK[name](places, clock, handed, record)
        except CourseError:
            refused += 1
        else:
            if steps is None or len(steps) < number:
                break
        assert is_sound(places.learner_file(record), record)
        assert [each.name for each in places.learners.iterdir() if each.suffix in (".incoming", ".restored")] == []
    else:
        pytest.fail("it never ended")
    assert refused > 2, refused
    if name != "go back":
        assert len(list_learners(places)) == len(before) + 1


def test_what_is_said_of_a_file_is_said_of_that_one(places: Places) -> None:
    """Whoever needs a file for a while hears of the disk in a sentence, and of damage as before."""
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    for error in (full, OSError(errno.ENOSPC, "No space left on device")):
        with pytest.raises(CourseError, match=r"full|No space"), scratch_file(places.learners):
            raise error
    damage = sqlite3.DatabaseError("malformed")
    damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    with pytest.raises(sqlite3.DatabaseError, match="malformed"), scratch_file(places.learners):
        raise damage
