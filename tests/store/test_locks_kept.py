"""A record that is open stays locked by SQLite: a plain open and close of the file would take its locks away.

Another program would then hold itself for the last one, and remove the write-ahead log under this one.
"""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import CourseError, InUseError
from htcourse.store.backups import list_backups
from htcourse.store.check_record import check_record
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import pages_fit, record_connection
from htcourse.store.learner_copies import check_whole
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learners_here import back_up_learners, bring_learner, copy_learner, delete_learner, list_learners
from htcourse.store.places import Places

_IS_ALONE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    print(connection.execute("pragma journal_mode = delete").fetchone()[0])
except sqlite3.OperationalError as error:
    print(error)
"""


def _another_program_says(path: Path) -> str:
    """Let another process leave the write-ahead log, which it may only when nobody else has the file open."""
    ended = subprocess.run([sys.executable, "-c", _IS_ALONE, str(path)], capture_output=True, text=True, check=True)
    return ended.stdout.strip()


def _archive(places: Places, learner: LearnerFile) -> None:
    ReadOnlyRecord.open(places, learner.id).close()


def _delete(places: Places, learner: LearnerFile) -> None:
    with pytest.raises(CourseError):
        delete_learner(places, learner.id)


@pytest.mark.parametrize(
    "act",
    [
        lambda places, learner: check_whole(learner.path),
        lambda places, learner: list_learners(places),
        lambda places, learner: back_up_learners(places, "update"),
        lambda places, learner: copy_learner(places, learner.id, places.home / "copy.db"),
        lambda places, learner: bring_learner(places, learner.path),
        lambda places, learner: learner.merge(learner.path),
        lambda places, learner: learner.backup("asked"),
        _archive,
        _delete,
    ],
    ids=["check", "list", "back-up", "copy", "bring", "merge", "backup", "archive", "delete"],
)
def test_an_open_record_stays_locked(places: Places, learner: LearnerFile, act) -> None:
    answer(learner)
    act(places, learner)
    assert "locked" in _another_program_says(learner.path)
    answer(learner)
    assert len(learner.responses()) == 2


_READ = """
import sys
import threading
from pathlib import Path
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
with ReadOnlyRecord.open(Places(Path(sys.argv[1])), sys.argv[2]) as archive:
    print(len(archive.responses()))
"""


def test_a_reader_removes_no_log_even_when_the_locks_are_gone(places: Places, learner: LearnerFile) -> None:
    answer(learner)
    learner.path.open("rb").close()  # as a file dialog of the system may do, to see what kind of file it is
    command = [sys.executable, "-c", _READ, str(places.home), learner.id]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "1\n"
    answer(learner)
    assert learner.path.with_name(f"{learner.id}.db-wal").exists()
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "2\n"


def test_nobody_begins_to_write_a_record_that_is_being_read(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        answer(learner)
    archive = ReadOnlyRecord.open(places, learner.id)
    written: list[int] = []

    def write() -> None:
        with LearnerFile.open(places, learner.id, clock) as again:
            answer(again)
            written.append(len(again.responses()))

    writer = threading.Thread(target=write)
    writer.start()
    assert len(archive.responses()) == 1
    assert not written
    archive.close()
    writer.join()
    assert written == [2]


def test_who_reads_beside_a_writer_without_a_log_sees_what_is_written_meanwhile(
    places: Places, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("htcourse.store.learner_connection.stays_put", lambda _: False)
    counted = "select count(*), count(distinct answer) from response"
    with LearnerFile.create(places, clock=clock) as learner:
        answer(learner)
        assert [each.name for each in places.learners.glob("*.db-*")] == []
        with closing(record_connection(learner.path)) as reading:
            assert reading.execute(counted).fetchone()[0] == 1
            for number in range(50):
                answer(learner, f"law-{number}")
            assert reading.execute(counted).fetchone()[0] == 51


@pytest.fixture
def held(
    places: Places, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[LearnerFile, sqlite3.Connection]]:
    """An open record on a stick, without a log, and another program that holds it for itself."""
    monkeypatch.setattr("htcourse.store.learner_connection.stays_put", lambda _: False)
    monkeypatch.setattr("htcourse.store.learner_connection._BUSY_SECONDS", 0.05)
    learner = LearnerFile.create(places, "Ana", clock)
    answer(learner)
    with closing(sqlite3.connect(learner.path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        yield learner, other
    learner.close()


def test_a_sound_record_that_is_held_while_its_head_is_read_is_in_use_and_not_damaged(
    held: tuple[LearnerFile, sqlite3.Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    learner, other = held
    other.execute("rollback")

    def pages_fit_and_then_it_is_held(connection: sqlite3.Connection) -> bool:
        found = pages_fit(connection)
        other.execute("begin exclusive")
        return found

    monkeypatch.setattr("htcourse.store.check_record.pages_fit", pages_fit_and_then_it_is_held)
    with pytest.raises(InUseError, match="Another program"):
        check_record(learner.path, may_be_at_work=True)


def test_a_record_that_another_program_holds_for_itself_is_in_use_and_not_damaged(
    places: Places, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("htcourse.store.learner_connection._BUSY_SECONDS", 0.05)
    with LearnerFile.create(places, "Ana", clock) as learner:
        answer(learner)
    with closing(sqlite3.connect(learner.path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with pytest.raises(InUseError, match="Another program"):
            LearnerFile.open(places, learner.id, clock)


@pytest.mark.timeout(60)
def test_closing_ends_where_another_program_holds_the_record_and_says_that_no_copy_was_made(
    held: tuple[LearnerFile, sqlite3.Connection], places: Places, clock: FixedClock
) -> None:
    learner, other = held
    learner.close()
    assert isinstance(learner.backup_problem, InUseError)
    assert str(learner.path) in str(learner.backup_problem)
    assert list_backups(places, learner.id) == ()
    other.execute("rollback")
    with LearnerFile.open(places, learner.id, clock) as again:
        assert len(again.responses()) == 1
        again.back_up_if_behind()
    assert len(list_backups(places, learner.id)) == 1


@pytest.mark.timeout(60)
def test_nothing_risky_begins_while_another_program_keeps_a_record_from_being_copied(
    held: tuple[LearnerFile, sqlite3.Connection], places: Places, clock: FixedClock
) -> None:
    with pytest.raises(InUseError, match="Another program"):
        back_up_learners(places, "module", clock)
