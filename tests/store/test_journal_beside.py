"""The journal of a change that was not ended, beside its own record and beside others: nothing is mixed or lost."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import LearnerFileError
from htcourse.store.backups import list_asides, list_backups
from htcourse.store.check_record import log_fits, open_record
from htcourse.store.damaged_record import answers_held, examine, look_at
from htcourse.store.handed_in_results import held_results
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord, attempts_by_record
from htcourse.store.learners_here import back_up_learners, bring_learner, copy_learner, list_learners
from htcourse.store.left_log import rolled_back
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.store.restore import restore
from htcourse.store.tidy import tidy
from htcourse.usecases.people.every_record import read_records

AIDAS = {f"demo/a-{number}" for number in range(12)}
NEWER = {f"demo/newer-{number}" for number in range(30)}
BEKS = {f"demo/b-{number}" for number in range(12)}


@pytest.fixture(autouse=True)
def stick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the records lie on a stick, where each change has a journal."""
    monkeypatch.setattr("htcourse.store.learner_connection.stays_put", lambda folder: False)


def _changed(path: Path, clock: FixedClock, *questions: str, name: str = "") -> bytes:
    """Answer, or choose a name, and return the journal of the last change: a kill before its removal leaves it."""
    journal, kept = path.with_name(f"{path.name}-journal"), path.with_name("kept")

    def keep(statement: str) -> None:
        if statement.casefold() == "commit":
            kept.unlink(missing_ok=True)
            kept.hardlink_to(journal)

    with LearnerFile.open(Places(path.parent.parent), path.stem, clock) as learner:
        learner._connection.set_trace_callback(keep)
        for each in questions:
            answer(learner, each)
        if name:
            learner.set_preference(NAME, name)
        learner._connection.set_trace_callback(None)
    content = kept.read_bytes()
    kept.unlink()
    return content


class Room:
    """Aida's and Bek's records, and what a kill left of each: the file and the journal of its last change."""

    def __init__(self, home: Path, clock: FixedClock) -> None:
        self.places, self.clock = Places(home / "here"), clock
        self.places.prepare()
        with (
            LearnerFile.create(self.places, "Aida", clock) as aida,
            LearnerFile.create(self.places, "Bek", clock) as bek,
        ):
            pass
        self.path, self.bek, self.aida = aida.path, bek.path, aida.id
        self.own = _changed(self.path, clock, *(f"a-{number}" for number in range(12)), "last")
        self.old = self.path.read_bytes()
        self.other = _changed(self.bek, clock, *(f"b-{number}" for number in range(12)), "last")
        self.journal = self.path.with_name(f"{self.path.name}-journal")

    def parts(self) -> tuple[bytes, bytes]:
        return self.path.read_bytes(), self.journal.read_bytes()

    def asked(self) -> set[str]:
        with ReadOnlyRecord.open(self.places, self.aida) as record:
            return {each.question for each in record.responses()}


@pytest.fixture
def room(tmp_path: Path, clock: FixedClock) -> Room:
    return Room(tmp_path, clock)


def test_a_journal_beside_its_own_record_is_rolled_back_by_opening_and_not_by_looking(room: Room) -> None:
    room.journal.write_bytes(room.own)
    before = room.parts()
    assert [each.problem for each in list_learners(room.places)] == [None, None]
    assert room.asked() == AIDAS
    assert room.parts() == before
    with LearnerFile.open(room.places, room.aida, room.clock):
        assert not room.journal.exists()
    assert room.asked() == AIDAS


def test_looking_puts_nothing_into_another_folder(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.journal.write_bytes(room.own)
    monkeypatch.setattr("tempfile.mkdtemp", lambda *_: pytest.fail("a record was copied"))
    assert room.asked() == AIDAS


def test_a_record_on_a_disk_that_may_only_be_read_is_listed_and_handed_over_beside_its_journal(
    room: Room, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    room.journal.write_bytes(room.own)
    monkeypatch.setattr("htcourse.store.learner_connection.FileLock.share", lambda lock: False)
    assert [each.problem for each in list_learners(room.places)] == [None, None]
    assert room.asked() == AIDAS
    copy_learner(room.places, room.aida, tmp_path / "handed.db")


@pytest.mark.parametrize(("size", "synchronous"), [(512, "normal"), (4096, "off")])
@pytest.mark.parametrize("harm", ["", "short", "torn", "no head"])
def test_a_journal_is_rolled_back_in_memory_as_sqlite_does_it(
    tmp_path: Path, size: int, synchronous: str, harm: str
) -> None:
    path, taken = tmp_path / "some", tmp_path / "taken"
    kept: list[bytes] = []

    def keep(statement: str) -> None:
        if statement == "commit":
            kept[:] = [each.read_bytes() for each in (path, tmp_path / "some-journal")]

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for each in (f"page_size = {size}", "cache_size = 3", f"synchronous = {synchronous}"):
            connection.execute(f"pragma {each}")
        connection.execute("create table some (number integer primary key, text)")
        connection.executemany("insert into some (text) values (?)", [["a" * 400]] * 90)
        connection.set_trace_callback(keep)
        connection.execute("begin")
        for number in range(60):  # pages that do not fit into the cache are written, and the journal gets another head
            connection.execute("update some set text = ? where number = ?", ["b" * 900, number])
            connection.execute("insert into some (text) values (?)", ["c" * 700])
        connection.execute("commit")
    content, journal = kept
    assert (journal.count(journal[:8]) > 1) is (synchronous == "normal")
    journal = {"short": journal[:-size], "torn": journal[:-30] + b"torn" + journal[-26:], "no head": journal[:300]}.get(
        harm, journal
    )
    taken.write_bytes(content)
    taken.with_name("taken-journal").write_bytes(journal)
    found = rolled_back(taken, content)
    with closing(sqlite3.connect(taken)) as connection:
        connection.execute("select count(*) from sqlite_master").fetchone()
    assert not taken.with_name("taken-journal").exists()
    assert found == taken.read_bytes() != content or harm == "no head"


def test_tidying_rolls_it_back_too(room: Room) -> None:
    room.journal.write_bytes(room.own)
    tidy(room.places)
    assert not room.journal.exists()
    assert room.asked() == AIDAS


@pytest.mark.hard
@pytest.mark.parametrize("has_copies", [True, False])
@pytest.mark.parametrize("whose", ["own older", "another's"])
def test_a_journal_that_is_not_of_the_file_takes_nothing_away_and_brings_nothing(
    room: Room, whose: str, has_copies: bool
) -> None:
    _changed(room.path, room.clock, *(each.removeprefix("demo/") for each in NEWER))
    if not has_copies:
        shutil.rmtree(room.places.backups / room.aida)
    room.journal.write_bytes(room.own if whose == "own older" else room.other)
    before = room.parts()
    (told,) = [each.problem for each in list_learners(room.places) if each.id == room.aida]
    assert told is not None
    for open_it in (LearnerFile.open, ReadOnlyRecord.open):
        with pytest.raises(LearnerFileError):
            open_it(room.places, room.aida)
    tidy(room.places)
    found = examine(room.places, room.aida, room.clock)
    assert room.parts() == before
    restore(room.places, room.aida, found.newest and found.newest.backup.path, room.clock, mends=True)
    assert room.asked() == AIDAS | NEWER | {"demo/last"}
    (aside,) = list_asides(room.places, room.aida)
    assert (aside.path.read_bytes(), aside.path.with_name(f"{aside.path.name}-journal").read_bytes()) == before


def test_an_older_record_beside_its_own_newer_journal_gives_what_stands_in_that(room: Room) -> None:
    older = room.path.read_bytes()
    newer = _changed(room.path, room.clock, *(each.removeprefix("demo/") for each in NEWER))
    shutil.rmtree(room.places.backups / room.aida)
    room.path.write_bytes(older)
    room.journal.write_bytes(newer)
    restore(room.places, room.aida, None, room.clock, mends=True)
    assert room.asked() & NEWER
    assert room.asked() - NEWER == AIDAS | {"demo/last"}


def test_another_record_in_the_place_beside_the_own_journal_stays_as_it_is(room: Room) -> None:
    shutil.copy(room.bek, room.path)
    room.journal.write_bytes(room.own)
    before = room.parts()
    (told,) = [str(each.problem) for each in list_learners(room.places) if each.id == room.aida]
    assert "stands another learner's" in told
    tidy(room.places)
    assert room.parts() == before


@pytest.mark.parametrize("whose", ["own", "another's"])
def test_a_copy_and_a_handed_over_file_beside_a_journal_stay_as_they_are(room: Room, whose: str) -> None:
    newest = list_backups(room.places, room.aida)[0]
    handed = room.places.home / "handed.db"
    handed.write_bytes(room.old)
    for each in (newest.path, handed):
        each.with_name(f"{each.name}-journal").write_bytes(room.own if whose == "own" else room.other)
    files = [part for each in (newest.path, handed) for part in (each, each.with_name(f"{each.name}-journal"))]
    before = [each.read_bytes() for each in files]
    look_at(newest)
    there = Places(room.places.home / "there")
    brought = bring_learner(there, handed, room.clock)
    assert brought.id == room.aida
    with ReadOnlyRecord.open(there, room.aida) as record:
        found = {each.question for each in record.responses()}
    assert found == (AIDAS if whose == "own" else AIDAS | {"demo/last"})
    assert [each.read_bytes() for each in files] == before


@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
def test_no_copy_is_made_before_an_install_of_what_is_mixed(room: Room, suffix: str, clock: FixedClock) -> None:
    room.path.with_name(f"{room.path.name}{suffix}").write_bytes(room.other if suffix == "-journal" else _log(room))
    count = len(list_backups(room.places, room.aida))
    back_up_learners(room.places, "module", clock)
    assert len(list_backups(room.places, room.aida)) == count


def _log(room: Room) -> bytes:
    with closing(sqlite3.connect(room.bek, isolation_level=None)) as connection:
        connection.execute("pragma journal_mode = wal").fetchone()
        connection.execute("insert into preference (key, value, at, digest) values ('more', '', '', x'')")
        return room.bek.with_name(f"{room.bek.name}-wal").read_bytes()


@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
def test_nobody_opens_a_record_with_what_is_not_its_own(room: Room, suffix: str) -> None:
    room.path.with_name(f"{room.path.name}{suffix}").write_bytes(room.other if suffix == "-journal" else _log(room))
    for read in (open_record, answers_held, lambda _: held_results(room.places, room.aida)):
        with pytest.raises(LearnerFileError):
            read(room.path)
    assert attempts_by_record(room.places) == {}


def test_whether_a_log_is_of_its_record_is_found_out_once(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.journal.write_bytes(room.own)
    looked: list[Path] = []

    def counting(path: Path, learner_id: str) -> bool:
        looked.append(path)
        return log_fits(path, learner_id)

    monkeypatch.setattr("htcourse.store.check_record.log_fits", counting)
    for _ in range(3):
        assert read_records(room.places, lambda record: None) == ()
        list_learners(room.places)
    assert looked == [room.path]
    room.journal.write_bytes(room.other)
    for _ in range(2):
        assert [each.problem is None for each in list_learners(room.places) if each.id == room.aida] == [False]
    assert looked.count(room.path) == 2


def test_an_emptied_record_beside_a_journal_is_restored(room: Room) -> None:
    room.path.write_bytes(b"")
    room.journal.write_bytes(room.own)
    found = examine(room.places, room.aida, room.clock)
    restore(room.places, room.aida, found.newest and found.newest.backup.path, room.clock, mends=True)
    assert room.asked() == AIDAS | {"demo/last"}


@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
def test_a_record_with_what_is_not_its_own_is_not_handed_over(room: Room, tmp_path: Path, suffix: str) -> None:
    room.path.with_name(f"{room.path.name}{suffix}").write_bytes(room.other if suffix == "-journal" else _log(room))
    with pytest.raises(LearnerFileError):
        copy_learner(room.places, room.aida, tmp_path / "handed.db")
    assert not (tmp_path / "handed.db").exists()


@pytest.mark.parametrize(("since", "fits"), [((), True), (("Aidana", "Aigul"), False)])
def test_a_journal_of_an_earlier_change_is_not_rolled_back_though_no_row_would_go(
    room: Room, since: tuple[str, ...], fits: bool
) -> None:
    journal = _changed(room.path, room.clock, name="Aisha")
    for name in since:
        _changed(room.path, room.clock, name=name)
    room.journal.write_bytes(journal)
    assert log_fits(room.path, room.aida) is fits
