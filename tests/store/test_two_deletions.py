"""Two deletions of one learner at once: one deletes, the other says that it was done; nothing of anybody else goes."""

import shutil
import threading
from pathlib import Path

import pytest
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.store.backups import backup_folder, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import delete_learner
from htcourse.store.locks import FileLock
from htcourse.store.places import Places
from htcourse.store.tidy import remove_remains
from htcourse.usecases.people.learners import delete_learner as delete
from htcourse.usecases.people.learners import name_learner


@pytest.fixture
def two(places: Places, clock: FixedClock) -> tuple[str, str]:
    """Two learners; a copy of the second one's record lies among the copies of the first."""
    ids = []
    for name in ("Ана", "Болот"):
        with LearnerFile.create(places, name, clock) as learner:
            answer(learner)
        ids.append(learner.id)
    ana, bolot = ids
    (copy,) = list_backups(places, bolot)
    shutil.copy(copy.path, backup_folder(places, ana) / copy.path.name.replace("Z-", "1Z-"))
    return ana, bolot


def rest_of(places: Places, bolot: str, clock: FixedClock) -> int:
    """Return how many answers somebody else has, who is alone now, with nothing of the other anywhere."""
    assert places.learner_ids() == (bolot,)
    assert [each.name for each in places.backups.iterdir()] == [bolot]
    with LearnerFile.open(places, bolot, clock) as learner:
        return len(learner.responses())


def test_the_second_waits_and_says_that_the_first_did_it(places, clock, two, monkeypatch) -> None:
    ana, bolot = two
    told: list[CourseError] = []
    waits = threading.Event()
    take, at = FileLock._take, "htcourse.store.learners_here.remove_remains"

    def second() -> None:
        try:
            delete(places, ana)
        except CourseError as error:
            told.append(error)

    other = threading.Thread(target=second)

    def trying(lock: FileLock, alone: bool) -> None:
        try:
            take(lock, alone)
        finally:
            if threading.current_thread() is other:
                waits.set()

    def half_way(places: Places, learner_id: str) -> None:
        monkeypatch.setattr(at, remove_remains)
        other.start()
        assert waits.wait(20)
        remove_remains(places, learner_id)

    monkeypatch.setattr(FileLock, "_take", trying)
    monkeypatch.setattr(at, half_way)
    delete(places, ana)
    other.join(20)
    (error,) = told
    assert isinstance(error, NotFoundError)
    assert "was deleted by another window or command" in str(error)
    assert rest_of(places, bolot, clock) == 1


def test_one_that_was_just_behind_the_first_says_so_too(places, clock, two, monkeypatch) -> None:
    ana, bolot = two
    acquire = FileLock.acquire

    def after_another(lock: FileLock, **how: object) -> None:
        monkeypatch.setattr(FileLock, "acquire", acquire)
        delete_learner(places, ana)
        acquire(lock, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(FileLock, "acquire", after_another)
    with pytest.raises(NotFoundError, match="was deleted by another window or command"):
        delete_learner(places, ana)
    assert rest_of(places, bolot, clock) == 1
    assert not [*places.learners.glob("*.lock")]


def test_who_would_be_at_work_in_it_is_told_as_well(places, clock, two) -> None:
    ana, _ = two
    delete(places, ana)
    for late in (lambda: delete(places, ana), lambda: name_learner(places, ana, "Анна")):
        with pytest.raises(NotFoundError, match="There is no learner"):
            late()
    assert not (Path(places.learners) / f"{ana}.db").exists()
