"""The data folder belongs to its owner alone, and what crashes left behind goes: at a start, and with its learner."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.store.samples import FixedClock, answer, compiled

from htcourse.store import learner_copies
from htcourse.store.check_record import current_copy
from htcourse.store.durable import part_beside
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import copy_learner, delete_learner, list_learners
from htcourse.store.library_writer import write_library
from htcourse.store.locks import FileLock
from htcourse.store.packages import install_library
from htcourse.store.places import Places
from htcourse.store.settings import change_settings, mend_settings
from htcourse.store.signing_key import SigningKey, keep_signing_key
from htcourse.store.tidy import tidy

_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")


def _modes_of(home: Path) -> dict[str, int]:
    found = (home, *home.rglob("*"))
    return {str(each.relative_to(home)): stat.S_IMODE(each.lstat().st_mode) for each in found if not each.is_symlink()}


def _wide(home: Path) -> list[str]:
    return sorted(name for name, mode in _modes_of(home).items() if mode & 0o077)


def _widen(home: Path) -> None:
    for each in (home, *home.rglob("*")):
        each.chmod(0o755 if each.is_dir() else 0o644)


@pytest.fixture
def home(tmp_path: Path, clock: FixedClock) -> Places:
    """A data folder in which everything was done once."""
    places = Places(tmp_path / "new" / "home")
    with LearnerFile.create(places, "Ана", clock) as learner:
        answer(learner)
    change_settings(places, lambda settings: settings._replace(last_learner="g"))
    keep_signing_key(places, SigningKey(bytes(32), bytes(32)))
    write_library(compiled(), tmp_path / "demo-1-aaaa.db")
    (tmp_path / "demo.htmod").write_bytes(b"package")
    install_library(places, tmp_path / "demo-1-aaaa.db", tmp_path / "demo.htmod")
    return places


@_modes
def test_a_new_data_folder_is_its_owners_alone(home: Places) -> None:
    assert _wide(home.home) == []
    assert stat.S_IMODE(home.home.parent.stat().st_mode) & 0o077 == 0
    (learner_id,) = home.learner_ids()
    with LearnerFile.open(home, learner_id) as learner:
        answer(learner)
        assert _wide(home.home) == []


@_modes
@pytest.mark.parametrize("is_there", [False, True])
def test_an_export_is_its_owners_alone_as_the_record_is(home: Places, tmp_path: Path, is_there: bool) -> None:
    tmp_path.chmod(0o755)
    (learner_id,) = home.learner_ids()
    to = tmp_path / "copy.db"
    if is_there:
        to.touch(0o644)
    copy_learner(home, learner_id, to)
    assert stat.S_IMODE(to.stat().st_mode) == 0o600


@_modes
def test_settings_that_are_kept_aside_are_their_owners_alone(home: Places) -> None:
    _widen(home.home)
    home.settings_file.write_text("{")
    mend_settings(home)
    assert stat.S_IMODE((home.home / "settings.broken-1.json").stat().st_mode) == 0o600


@_modes
def test_an_older_data_folder_is_narrowed_at_a_start(home: Places) -> None:
    _widen(home.home)
    tidy(home)
    assert _wide(home.home) == []


@_modes
def test_a_folder_that_holds_other_things_stays_as_it_is_around_ours(home: Places) -> None:
    _widen(home.home)
    (home.home / "letters").mkdir(mode=0o755)
    (home.home / "letters" / "a.txt").touch(0o644)
    tidy(home)
    assert _wide(home.home) == [".", "letters", "letters/a.txt"]


@_modes
def test_a_folder_that_is_shared_on_purpose_stays_shared(home: Places) -> None:
    _widen(home.home)
    before = _wide(home.home)
    home.home.chmod(0o2775)
    tidy(home)
    assert _wide(home.home) == before


@_modes
def test_what_belongs_to_somebody_else_is_no_trouble(home: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    _widen(home.home)

    def refuse(path: Path, mode: int) -> None:
        raise PermissionError(1, "Operation not permitted", str(path))

    monkeypatch.setattr(Path, "chmod", refuse)
    tidy(home)
    assert _wide(home.home) == sorted(_modes_of(home.home))


@_modes
def test_where_a_link_leads_to_stays_as_it_is(home: Places, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.touch(0o644)
    (home.modules / "link").symlink_to(outside)
    tidy(home)
    assert stat.S_IMODE(outside.stat().st_mode) == 0o644


def _remains(places: Places, learner_id: str) -> list[Path]:
    """Leave what programs that were killed leave."""
    learners, backups = places.learners, places.backups / learner_id
    names = [
        learners / "00000000-1111-4000-8000-000000000000.incoming",
        learners / "00000000-1111-4000-8000-000000000000.incoming-journal",
        learners / "00000000-2222-4000-8000-000000000000.db-shm",
        learners / f"{learner_id}.restored",
        learners / f"{learner_id}.restored-wal",
        part_beside(learners / f"{learner_id}.restored"),
        part_beside(backups / "20260309T100000000000Z-close.db"),
    ]
    for each in names:
        each.write_bytes(b"what somebody answered")
    return names


def test_what_crashes_left_goes_at_a_start(home: Places) -> None:
    (learner_id,) = home.learner_ids()
    before = sorted(home.home.rglob("*"))
    empty = home.learners / "00000000-2222-4000-8000-000000000000.db-wal"
    empty.touch()
    for each in (empty, *_remains(home, learner_id)):
        os.utime(each, (0, 0))
    (home.learners / f"{learner_id}.lock").touch()
    (home.trainer / "polls").mkdir(exist_ok=True)
    locks = [home.home / "settings.lock", home.modules / "modules.lock", home.trainer / "polls" / "a-poll.lock"]
    before = sorted({*before, home.trainer / "polls"})
    for each in locks:
        each.touch()
    tidy(home)
    assert sorted(home.home.rglob("*")) == before


def test_what_another_program_may_be_making_stays(home: Places, tmp_path: Path, clock: FixedClock) -> None:
    (learner_id,) = home.learner_ids()
    handed = copy_learner(home, learner_id, tmp_path / "copy.db")
    part = part_beside(home.learners / "x.restored")
    part.touch()
    with LearnerFile.open(home, learner_id, clock) as learner, current_copy(handed, home.learners) as copy:
        answer(learner)
        tidy(home)
        assert copy.exists()
        assert part.exists()
        assert len(learner.responses()) == 2
        assert learner.path.with_name(f"{learner_id}.db-wal").exists()
    with LearnerFile.open(home, learner_id, clock) as learner:
        assert len(learner.responses()) == 2


_KILLED = """
import os, sys
from pathlib import Path
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
LearnerFile.open(Places(Path(sys.argv[1])), sys.argv[2]).append_event("bookmark", "demo/a")
os._exit(9)
"""


def test_the_log_of_a_record_whose_program_was_killed_is_played_in_at_a_start(home: Places) -> None:
    (learner_id,) = home.learner_ids()
    subprocess.run([sys.executable, "-c", _KILLED, str(home.home), learner_id], check=False)
    assert (home.learners / f"{learner_id}.db-wal").exists()
    tidy(home)
    assert [each.name for each in home.learners.iterdir()] == [f"{learner_id}.db"]
    with LearnerFile.open(home, learner_id) as learner:
        assert len(learner.events("bookmark")) == 1


def test_a_deletion_leaves_nothing_of_a_learner_also_after_crashes(home: Places) -> None:
    (learner_id,) = home.learner_ids()
    *_, orphan = [each for each in _remains(home, learner_id) if each.suffix == ".db-shm"]
    os.utime(orphan, (0, 0))
    delete_learner(home, learner_id)
    assert list(home.learners.iterdir()) == []
    assert list(home.backups.iterdir()) == []


@pytest.mark.parametrize("name", ["any.incoming", "any.restored", ".any.db.1-1.part", "any.db-wal"])
def test_a_stray_folder_stops_no_deletion_and_stays(places: Places, learner: LearnerFile, name: str) -> None:
    learner.close()
    stray = places.learners / name
    stray.mkdir()
    (stray / "somebody's.txt").write_text("own")
    os.utime(stray, (0, 0))
    delete_learner(places, learner.id)
    assert list(places.learners.iterdir()) == [stray]
    assert (stray / "somebody's.txt").read_text() == "own"


def test_a_folder_in_the_way_of_a_restore_goes_with_the_learner(places: Places, learner: LearnerFile) -> None:
    learner.close()
    (places.learners / f"{learner.id}.restored").mkdir()
    delete_learner(places, learner.id)
    assert list(places.learners.iterdir()) == []


def test_a_deletion_that_is_refused_takes_nothing_away(home: Places, monkeypatch) -> None:
    monkeypatch.setattr("htcourse.store.learners_here._DELETION_SECONDS", 0)
    (learner_id,) = home.learner_ids()
    before = sorted(home.home.rglob("*"))
    lock = FileLock(home.learners / f"{learner_id}.lock")
    lock.acquire()
    with pytest.raises(Exception, match="open in another window"):
        delete_learner(home, learner_id)
    lock.release()
    assert sorted(home.home.rglob("*")) == before


def test_a_start_removes_what_killed_collections_left_and_nothing_that_is_at_work(home: Places) -> None:
    there = home.of_class("00000000-0000-4000-8000-000000000001")
    with LearnerFile.create(there, "K7-1") as learner:
        kept = learner.path
    left, at_work = there.learners / "1.incoming", there.learners / "2.incoming"
    for each in (left, at_work):
        each.write_bytes(b"x")
    locks = (home.classes / "00000000-0000-4000-8000-000000000001" / "collect.lock", there.learners / "old.lock")
    for each in locks:
        each.touch()
    lock = FileLock(at_work.with_suffix(".lock"))
    assert lock.share()
    try:
        tidy(home)
    finally:
        lock.release()
    assert (kept.exists(), left.exists(), at_work.exists()) == (True, False, True)
    assert not any(each.exists() for each in locks)


def test_a_kill_while_a_learner_is_made_leaves_nobody(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed: list[Places] = []

    def looked_at(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*given: Any, **more: Any) -> Any:
            killed.append(Places(tmp_path / f"killed-{len(killed)}"))
            shutil.copytree(places.home, killed[-1].home)
            return real(*given, **more)

        return step

    with monkeypatch.context() as looking:
        for name in ("migrate", "put_preferences"):
            looking.setattr(learner_copies, name, looked_at(getattr(learner_copies, name)))
        looking.setattr(os, "replace", looked_at(os.replace))
        LearnerFile.create(places, "Дана").close()
    assert [each.name for each in list_learners(places)] == ["Дана"]
    assert {len(list_learners(each)) for each in killed} == {0, 1}  # it is being made, and is being closed
    for each in killed:
        found = list_learners(each)
        assert [(one.name, one.problem) for one in found] in ([], [("Дана", None)])
        tidy(each)
        assert len([*each.learners.iterdir()]) == len(found)
