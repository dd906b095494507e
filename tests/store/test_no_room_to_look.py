"""Where there is no room to look at a record from elsewhere, or at a stray one, that is said, not that it is empty."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.how_many import few
from tests.store.restoring import crashed_with_a_log, tear
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import FolderError
from htcourse.store.damaged_record import examine
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import Connection
from htcourse.store.learners_here import bring_learner
from htcourse.store.misplaced import list_misplaced
from htcourse.store.places import Places
from htcourse.store.salvage import salvage
from htcourse.usecases import doctor


def full(*_: object, **__: object) -> None:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error


def no_space(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture
def handed_over(tmp_path: Path, clock: FixedClock) -> Path:
    """A record under another name, its last answers in the log alone, which bears the record's own name."""
    elsewhere = Places(tmp_path / "elsewhere")
    with LearnerFile.create(elsewhere, "Дана", clock) as learner:
        pass
    path = elsewhere.learner_file(learner.id)
    kept = path.with_suffix(".kept")
    with LearnerFile.open(elsewhere, learner.id, clock):
        crashed_with_a_log(elsewhere, learner.id)
        shutil.copy(path, kept)
    log = path.with_name(path.name + "-wal")
    shutil.copy(kept, tmp_path / "Дана.db")
    shutil.copy(log, tmp_path / log.name)
    return tmp_path / "Дана.db"


WHERE = [
    ("learner_copies.copy_log", no_space),
    ("learner_copies.pages_fit", full),
    ("trainers_rows.migrate", full),
    ("trainers_rows.merge", full),
]


@pytest.mark.parametrize(("where", "fail"), WHERE)
def test_a_record_with_its_log_is_not_brought_in_without_it(places, clock, handed_over, monkeypatch, where, fail):
    with monkeypatch.context() as patched:
        patched.setattr(f"htcourse.store.{where}", fail)
        with pytest.raises(FolderError, match=r"full|No space") as refused:
            bring_learner(places, handed_over, clock)
    assert str(places.learners) in str(refused.value)
    assert not places.learner_ids()
    brought = bring_learner(places, handed_over, clock)
    assert not brought.lacks_log
    with LearnerFile.open(places, brought.id, clock) as learner:
        assert len(learner.responses()) == 30


@pytest.mark.parametrize("where", few(["salvage", "migrate", "insert_rows"]))
def test_a_damaged_one_is_not_called_empty(places, clock, handed_over, monkeypatch, where):
    (log,) = handed_over.parent.glob("*.db-wal")
    record = handed_over.rename(handed_over.with_name(log.name.removesuffix("-wal")))
    tear(log)
    with monkeypatch.context() as patched:
        patched.setattr(f"htcourse.store.salvage.{where}", full)
        with pytest.raises(FolderError, match="full"):
            bring_learner(places, record, clock)
    assert bring_learner(places, record, clock).readable == 30


def test_nor_is_a_stray_one(places, clock, handed_over, monkeypatch):
    places.prepare()
    (log,) = handed_over.parent.glob("*.db-wal")
    tear(log)
    stray = shutil.copy(handed_over, places.learners / "Дана (2).db")
    shutil.copy(log, f"{stray}-wal")
    with monkeypatch.context() as patched:
        patched.setattr("htcourse.store.salvage.mend_log", no_space)
        (found,) = list_misplaced(places)
        assert "No space" in str(found.problem)
    (found,) = list_misplaced(places)
    assert found.readable == 30


def test_doctor_says_that_there_is_no_room_to_look_at_a_record_that_is_gone(places, clock, monkeypatch):
    with LearnerFile.create(places, "Дана", clock) as learner:
        pass
    crashed_with_a_log(places, learner.id)
    places.learner_file(learner.id).unlink()
    monkeypatch.setattr("htcourse.store.salvage.mend_log", no_space)
    seen = next(each.seen for each in doctor.examine_home(places, clock) if each.name == f"record {learner.id}")
    assert "No space" in seen
    assert "not full" in seen


@pytest.mark.parametrize(("where", "fail"), [("_read", full), ("mend_log", no_space), ("copy_readable", no_space)])
def test_a_full_disk_is_told_of_the_record_and_not_of_our_own_file(places, clock, monkeypatch, where, fail):
    with LearnerFile.create(places, "Дана", clock) as learner:
        answer(learner)
    learner.path.write_bytes(b"damaged")
    monkeypatch.setattr(f"htcourse.store.salvage.{where}", fail)
    with pytest.raises(FolderError, match=f"{learner.id}.db”") as told:
        examine(places, learner.id, clock)
    assert ".incoming" not in str(told.value)


class FailsAmidATable(Connection):
    """A connection whose disk fails at the second answer."""

    def execute(self, sql: str, values: Any = (), /) -> Any:
        found = super().execute(sql, values)
        return self._rows(found) if "from response where rowid" in sql else found

    def _rows(self, found: sqlite3.Cursor) -> Iterator[Any]:
        yield next(found)
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
        raise error


def test_a_disk_that_fails_in_the_middle_of_a_table_is_no_end_of_what_can_be_read(
    places: Places, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LearnerFile.create(places, "Дана", clock) as learner:
        answer(learner)
    monkeypatch.setattr("htcourse.store.salvage.Connection", FailsAmidATable)
    with pytest.raises(FolderError, match="disk I/O error"):
        salvage(learner.path, learner.id, None, places.learners)
