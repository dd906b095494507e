"""What stands in the place of a record and is not its learner's, or may not be read: it is told and never taken."""

import errno
import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.store.samples import FixedClock, answer

from htcourse.cli import cli
from htcourse.core.errors import FolderError, LearnerFileError, NoRoomError
from htcourse.store import durable
from htcourse.store.backups import list_asides, list_backups, newest_whole
from htcourse.store.damaged_record import Harm, examine, look_at
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_copies import LARGEST
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learners_here import bring_back, bring_learner, copy_learner, delete_learner, list_learners
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.usecases.doctor import examine as doctor
from htcourse.usecases.people.learners import record_problem
from htcourse.usecases.people.restore_record import list_copies, look_first


def made(places: Places, clock: FixedClock, name: str) -> Path:
    with LearnerFile.create(places, name, clock) as learner:
        answer(learner, f"of-{name}")
    return learner.path


@pytest.fixture
def dana(places: Places, clock: FixedClock) -> Path:
    return made(places, clock, "Dana")


@pytest.fixture
def timur(places: Places, clock: FixedClock) -> Path:
    return made(places, clock, "Timur")


def questions(places: Places, learner_id: str) -> list[str]:
    with ReadOnlyRecord.open(places, learner_id) as learner:
        return [each.question for each in learner.responses()]


def test_another_learners_record_in_the_place_of_ones_own_is_told_and_not_opened(
    places: Places, dana: Path, timur: Path, tmp_path: Path
) -> None:
    shutil.copy(timur, dana)
    listed = {each.id: each for each in list_learners(places)}
    told = str(listed[dana.stem].problem)
    assert "stands another learner's. Restore the backup of" in told
    assert (listed[dana.stem].name, listed[timur.stem].problem) == ("Dana", None)
    for open_it in (LearnerFile.open, ReadOnlyRecord.open):
        with pytest.raises(LearnerFileError, match="stands another learner's"):
            open_it(places, dana.stem)
    assert "stands another learner's" in str(record_problem(places, dana.stem))  # looked at after the paint
    with pytest.raises(LearnerFileError, match="stands another learner's"):
        copy_learner(places, dana.stem, tmp_path / "copy.db")
    assert any(told in each.seen and not each.is_well for each in doctor(places))


def test_the_own_record_is_put_back_and_the_other_ones_kept_and_not_mixed_in(
    places: Places, dana: Path, timur: Path, clock: FixedClock
) -> None:
    shutil.copy(timur, dana)
    before = timur.read_bytes()
    found = examine(places, dana.stem, clock)
    assert (found.harm, found.readable, found.preferences["name"]) == (Harm.ANOTHERS, 0, "Dana")
    assert found.newest is not None
    restore(places, dana.stem, found.newest.backup.path, clock)
    assert questions(places, dana.stem) == ["demo/of-Dana"]
    (aside,) = list_asides(places, dana.stem)
    assert aside.path.read_bytes() == before == timur.read_bytes()
    with pytest.raises(LearnerFileError):
        bring_back(places, aside, clock)
    assert questions(places, dana.stem) == ["demo/of-Dana"]


@pytest.mark.parametrize("way", ["value = 'no id'", "digest = x'00'", "key = 'lfarner'", "value = x'ff'"])
def test_another_learners_record_that_names_nobody_any_more_is_not_opened_and_not_mixed_in(
    places: Places, dana: Path, timur: Path, clock: FixedClock, way: str
) -> None:
    shutil.copy(timur, dana)
    with closing(sqlite3.connect(dana)) as connection, connection:
        connection.execute(f"update preference set {way} where key = 'learner'")
    for open_it in (LearnerFile.open, ReadOnlyRecord.open):
        with pytest.raises(LearnerFileError, match="damaged"):
            open_it(places, dana.stem)
    assert {each.name for each in list_learners(places)} == {"Dana", "Timur"}
    found = examine(places, dana.stem, clock)
    assert (found.readable, found.preferences["name"]) == (0, "Dana")
    assert found.newest is not None
    restore(places, dana.stem, found.newest.backup.path, clock)
    assert questions(places, dana.stem) == ["demo/of-Dana"]
    (aside,) = list_asides(places, dana.stem)
    with pytest.raises(LearnerFileError):
        bring_back(places, aside, clock)
    assert questions(places, dana.stem) == ["demo/of-Dana"]


def test_ones_own_that_names_nobody_any_more_gives_its_later_answers(
    places: Places, dana: Path, clock: FixedClock
) -> None:
    (copy,) = list_backups(places, dana.stem)
    older = copy.path.read_bytes()
    with LearnerFile.open(places, dana.stem, clock) as learner:
        answer(learner, "later")
    for each in list_backups(places, dana.stem):
        each.path.unlink()
    copy.path.write_bytes(older)
    with closing(sqlite3.connect(dana)) as connection, connection:
        connection.execute("update preference set value = '' where key = 'learner'")
    assert examine(places, dana.stem, clock).later == 1
    restore(places, dana.stem, copy.path, clock)
    assert questions(places, dana.stem) == ["demo/of-Dana", "demo/later"]


def test_without_a_copy_a_new_record_begins_in_its_place(
    places: Places, dana: Path, timur: Path, clock: FixedClock
) -> None:
    shutil.copy(timur, dana)
    shutil.rmtree(places.backups / dana.stem)
    with pytest.raises(LearnerFileError, match="begin anew"):
        LearnerFile.open(places, dana.stem)
    restore(places, dana.stem, None, clock)
    assert questions(places, dana.stem) == []
    assert questions(places, timur.stem) == ["demo/of-Timur"]


def test_another_learners_record_among_the_copies_is_no_copy(
    places: Places, dana: Path, timur: Path, clock: FixedClock
) -> None:
    (copy,) = list_backups(places, dana.stem)
    shutil.copy(timur, copy.path)
    problem = look_at(copy).problem
    assert problem is not None
    assert "is the record of another learner" in str(problem)
    assert newest_whole(places, dana.stem, clock) is None
    for take in (
        lambda: restore(places, dana.stem, copy.path, clock),
        lambda: look_first(places, dana.stem, copy.path.name, clock),
    ):
        with pytest.raises(LearnerFileError, match="is the record of another learner"):
            take()
    assert questions(places, dana.stem) == ["demo/of-Dana"]


def test_a_record_that_may_not_be_read_is_not_damaged_and_nothing_takes_its_place(
    closed_places: Places, clock: FixedClock
) -> None:
    (learner_id,) = closed_places.learner_ids()
    path = closed_places.learners / f"{learner_id}.db"
    before = path.stat()
    (listed,) = list_learners(closed_places)
    assert "does not let this account read" in str(listed.problem)
    assert "damaged" not in str(listed.problem)
    found = examine(closed_places, learner_id, clock)
    assert found.harm is Harm.CLOSED
    assert found.newest is not None
    for source in (found.newest.backup.path, None):
        with pytest.raises(FolderError, match="nothing takes its place"):
            restore(closed_places, learner_id, source, clock)
    assert path.stat() == before
    assert not list_asides(closed_places, learner_id)
    path.chmod(0o600)
    assert questions(closed_places, learner_id) == ["demo/of-Dana"]


@pytest.mark.parametrize(("where", "what"), [(shutil, "copyfileobj"), (Path, "write_bytes")])
def test_on_a_full_disk_nobody_says_that_nothing_can_be_read(
    places: Places, dana: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, where: object, what: str
) -> None:
    dana.write_bytes(dana.read_bytes().replace(b"CREATE TABLE", b"\xc3REATE TABLE"))

    def full(*files: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(where, what, full)
        with pytest.raises(FolderError, match="No space left"):
            examine(places, dana.stem, clock)
        with pytest.raises(FolderError, match="No space left"):
            restore(places, dana.stem, None, clock)
    assert examine(places, dana.stem, clock).readable == 1


def test_copies_that_may_not_be_read_are_not_damaged_and_nobody_begins_anew_beside_them(
    closed_places: Places, clock: FixedClock
) -> None:
    (learner_id,) = closed_places.learner_ids()
    path = closed_places.learners / f"{learner_id}.db"
    path.chmod(0o600)
    path.write_bytes(b"no record")
    (copy,) = list_backups(closed_places, learner_id)
    copy.path.chmod(0)
    (listed,) = list_learners(closed_places)
    assert "Copies of it (1) may not be read" in str(listed.problem)
    (row,) = list_copies(closed_places, learner_id, clock)
    assert row.is_closed
    said = {(each.name, each.seen) for each in doctor(closed_places, clock) if not each.is_well}
    seen = f"may not be read: 1 of 1 ({copy.path.name}); give this account the right to read them"
    assert (f"copies of {learner_id}", seen) in said
    assert not any("Save what can be read" in seen or "not whole" in seen for _, seen in said)
    for takes_all in (True, False):
        with pytest.raises(FolderError, match="nothing takes its place"):
            restore(closed_places, learner_id, None, clock, takes_all=takes_all)
    asked = CliRunner().invoke(cli, ["--home", str(closed_places.home), "restore"])
    assert asked.exit_code == 1
    assert "Copies of it may be whole, and this account may not read them (1)" in asked.output
    assert "no whole copy" not in asked.output
    assert path.read_bytes() == b"no record"
    copy.path.chmod(0o600)
    restore(closed_places, learner_id, copy.path, clock)
    assert questions(closed_places, learner_id) == ["demo/of-Dana"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such links there")
@pytest.mark.parametrize("suffix", [".db-wal", ".db-shm", ".db-journal", ".lock"])
@pytest.mark.parametrize("kind", ["link to nowhere", "loop", "folder"])
def test_what_stands_beside_a_record_and_is_no_file_is_named_and_nothing_lost(
    places: Places, dana: Path, clock: FixedClock, suffix: str, kind: str
) -> None:
    if (suffix == ".lock") != (kind == "folder"):
        pytest.skip("a lock is made through a link, and a folder for a log is damage")
    stray = dana.with_suffix(suffix)
    if kind == "folder":
        stray.mkdir()
    else:
        stray.symlink_to("nowhere" if kind == "link to nowhere" else stray.name)
    (listed,) = list_learners(places)
    assert f"“{stray}” is no file" in str(listed.problem)
    assert any(stray.name in each.seen for each in doctor(places, clock) if each.name == f"record {dana.stem}")
    with pytest.raises(FolderError, match=f"{stray.name}” is no file.*Move it out"):
        LearnerFile.open(places, dana.stem, clock)
    for source in (list_backups(places, dana.stem)[0].path, None):
        with pytest.raises(FolderError, match="nothing was changed"):
            restore(places, dana.stem, source, clock)
    stray.rmdir() if kind == "folder" else stray.unlink()
    assert questions(places, dana.stem) == ["demo/of-Dana"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such links there")
def test_a_record_that_is_a_link_is_told_and_nothing_takes_its_place_or_leaves_what_it_leads_to(
    places: Places, dana: Path, clock: FixedClock, tmp_path: Path
) -> None:
    away = dana.rename(tmp_path / "away.db")
    dana.symlink_to(away)
    content, copy = away.read_bytes(), list_backups(places, dana.stem)[0].path
    (listed,) = list_learners(places)
    assert f"“{dana}” is a link to “{away}”" in str(listed.problem)
    assert any(str(away) in each.seen for each in doctor(places, clock) if each.name == f"record {dana.stem}")
    for refused in (
        lambda: LearnerFile.open(places, dana.stem, clock),
        lambda: ReadOnlyRecord.open(places, dana.stem),
        lambda: copy_learner(places, dana.stem, tmp_path / "mine.db"),
        lambda: bring_learner(places, dana, clock),
        lambda: examine(places, dana.stem, clock),
        lambda: restore(places, dana.stem, copy, clock),
        lambda: restore(places, dana.stem, None, clock),
        lambda: delete_learner(places, dana.stem),
    ):
        with pytest.raises(FolderError, match=r"is a link to .*Put what it leads to in the place of the link"):
            refused()
    assert dana.is_symlink()
    assert copy.exists()
    assert away.read_bytes() == content
    away.replace(dana)
    assert questions(places, dana.stem) == ["demo/of-Dana"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such links there")
def test_copies_behind_a_link_are_left_by_no_deletion_unsaid(places: Places, dana: Path, tmp_path: Path) -> None:
    folder = places.backups / dana.stem
    for linked in (next(folder.iterdir()), folder):
        away = linked.rename(tmp_path / linked.name)
        linked.symlink_to(away)
        with pytest.raises(FolderError, match=f"“{linked}” is a link to"):
            delete_learner(places, dana.stem)
        linked.unlink()
        away.rename(linked)
    delete_learner(places, dana.stem)
    assert not folder.exists()


def test_a_place_that_the_disk_cannot_read_takes_nothing_else_of_a_record(
    places: Places, dana: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LearnerFile.open(places, dana.stem, clock) as learner:
        for number in range(100):
            answer(learner, f"q-{number}")
    shutil.rmtree(places.backups / dana.stem)
    content = dana.read_bytes()
    bad = [at for at in range(0, len(content), 4096) if b"demo/q-50" in content[at : at + 4096]]
    whole, block = shutil.copyfileobj, durable._block

    def failing(reading: Any, at: int = -1) -> None:
        if str(reading.name) == str(dana) and at in (-1, bad[0]):
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def copy(reading: Any, writing: Any) -> None:
        whole(reading, writing)  # a part of it is there, as of a disk that fails in the middle
        failing(reading)

    def piece(reading: Any, at: int) -> bytes:
        failing(reading, at)
        return block(reading, at)

    monkeypatch.setattr(shutil, "copyfileobj", copy)
    monkeypatch.setattr(durable, "_block", piece)
    read = []
    while bad:
        read.append(examine(places, dana.stem, clock).readable)
        bad.pop(0)
    assert 50 < min(read) < 101


@pytest.mark.parametrize("number", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_FSYNC])
def test_a_disk_that_fails_while_others_files_are_looked_through_is_told_before_a_deletion(
    places: Places, dana: Path, timur: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    (copy,) = list_backups(places, timur.stem)
    copy.path.write_bytes(b"no record")

    def fail(*_: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = number
        raise error

    monkeypatch.setattr("htcourse.store.salvage.schema.migrate", fail)
    with pytest.raises(NoRoomError):
        delete_learner(places, dana.stem)
    assert dana.exists()


@pytest.mark.parametrize("number", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_CANTOPEN])
@pytest.mark.parametrize("at", ["_connection", "table_rows", "Chain", "_links"])
def test_a_disk_that_fails_while_a_damaged_record_is_read_is_no_damage_and_nothing_takes_its_place(
    places: Places, dana: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, number: int, at: str
) -> None:
    def fail(*_: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = number
        raise error

    refused_and_kept(places, dana, clock, monkeypatch, f"htcourse.store.salvage.{at}", fail)


@pytest.mark.parametrize("number", [errno.EIO, errno.EMFILE, errno.EROFS])
@pytest.mark.parametrize("where", ["htcourse.store.salvage.mend_log", "htcourse.store.salvage.copy_readable"])
def test_whatever_the_system_refuses_while_a_damaged_record_is_read_is_no_damage_either(
    places: Places, dana: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, number: int, where: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    refused_and_kept(places, dana, clock, monkeypatch, where, fail)


def refused_and_kept(
    places: Places, path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, where: str, fail: object
) -> None:
    content = path.read_bytes().replace(b"CREATE TABLE", b"\xc3REATE TABLE")
    path.write_bytes(content)
    (copy,) = list_backups(places, path.stem)
    with monkeypatch.context() as patched:
        patched.setattr(where, fail)
        for ask in (lambda: examine(places, path.stem, clock), lambda: restore(places, path.stem, copy.path, clock)):
            with pytest.raises(FolderError):
                ask()
    assert (path.read_bytes(), list_backups(places, path.stem)) == (content, (copy,))
    assert examine(places, path.stem, clock).readable == 1


@pytest.mark.parametrize("where", ["the record", "beside it", "a copy"])
def test_what_is_larger_than_a_record_can_be_is_told_and_not_read(
    places: Places, dana: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of 20 GB without anything in it was copied whole: doctor and `--list` did not end."""
    copies = list_backups(places, dana.stem)[0].path.parent
    beside = {"beside it": dana.with_name("huge.db"), "a copy": copies / "20261130T100000000000Z-close.db"}
    huge = beside.get(where, dana)
    os.truncate(huge, 0) if huge == dana else huge.touch()
    os.truncate(huge, LARGEST + 1)
    monkeypatch.setattr("htcourse.store.salvage.copy_readable", lambda *parts: pytest.fail("it is copied"))
    told = [each for each in doctor(places) if "rights" not in each.name]
    assert any(huge.name in each.seen + each.name for each in told)
    said = CliRunner().invoke(cli, ["--home", str(places.home), "restore", "--list"])
    assert (said.exit_code, "Dana" in said.output) == (0, True)
