"""A data folder, a learner and a library for each test that asks."""

import codecs
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.store.restoring import FIRST, LATER
from tests.store.samples import FixedClock, answer, compiled, written

from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def learner(places: Places, clock: FixedClock) -> Iterator[LearnerFile]:
    with LearnerFile.create(places, "Ана", clock) as learner:
        yield learner


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with written(compiled(), tmp_path) as library:
        yield library


@pytest.fixture
def record(places: Places, clock: FixedClock) -> str:
    """A learner with a backup of yesterday, and answers given since."""
    with LearnerFile.create(places, "Дана", clock) as learner:
        for number in range(FIRST):
            answer(learner, f"q-{number}")
    clock.pass_time(days=1)
    with LearnerFile.open(places, learner.id, clock) as learner:
        for number in range(FIRST, FIRST + LATER):
            answer(learner, f"q-{number}")
        learner._changes_kept = learner._connection.total_changes  # no backup of these yet
    return learner.id


@pytest.fixture
def closed_places(clock: FixedClock) -> Iterator[Places]:
    """A data folder with a record that may not be read; whoever is allowed everything becomes somebody less."""
    if sys.platform == "win32":
        pytest.skip("Windows has no such modes")
    is_root = os.geteuid() == 0
    with TemporaryDirectory() as folder:
        places = Places(Path(folder) / "home")
        places.prepare()
        with LearnerFile.create(places, "Dana", clock) as learner:
            answer(learner, "of-Dana")
        learner.path.chmod(0)
        if is_root:
            for each in (Path(folder), *Path(folder).rglob("*")):
                os.chown(each, 65534, -1)
            codecs.lookup("utf-8-sig")  # who is somebody less may not read Python's own files, and a miss is remembered
            os.seteuid(65534)
        yield places
        if is_root:
            os.seteuid(0)
