"""Restoring after a crash: what stands in the log comes in, and a kill leaves the old or the new record."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.how_many import few
from tests.store.restoring import FIRST, LATER, answered, backup_of, crashed_with_a_log, flip_definition, tear
from tests.store.samples import answer

from htcourse.core.errors import FolderError, LearnerFileError
from htcourse.store.backups import backup_folder, list_backups, row_ids
from htcourse.store.check_record import is_sound
from htcourse.store.damaged_record import examine
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import bring_learner, copy_learner, delete_learner, list_learners
from htcourse.store.preferences import PIN
from htcourse.store.restore import restore
from htcourse.store.salvage import keep_aside
from htcourse.store.tidy import tidy
from htcourse.usecases import doctor


def test_what_a_crash_left_in_the_log_comes_in_and_is_not_played_into_the_copy(places, clock, record) -> None:
    path = places.learner_file(record)
    with LearnerFile.open(places, record, clock) as learner:
        for number in range(30):
            answer(learner, f"late-{number}")
        crashed = {suffix: path.with_name(path.name + suffix).read_bytes() for suffix in ("", "-wal")}
        learner._changes_kept = learner._connection.total_changes
    for suffix, content in crashed.items():
        path.with_name(path.name + suffix).write_bytes(content)
    flip_definition(path)
    restore(places, record, backup_of(places, record).path, clock)
    assert answered(places, record) == FIRST + LATER + 30
    assert [each.name for each in places.learners.iterdir()] == [path.name]


@pytest.mark.parametrize("is_there", few([True, False]), ids=["emptied", "gone"])
def test_no_look_removes_the_log_of_a_record_without_pages(places, clock, record, is_there) -> None:
    log = crashed_with_a_log(places, record)
    content, path = log.read_bytes(), places.learner_file(record)
    if is_there:
        path.write_bytes(b"")
    else:
        path.unlink()
    os.utime(log, (0, 0))
    tidy(places)
    list(doctor.examine(places))
    assert [bool(each.problem) for each in list_learners(places)] == [True]
    with pytest.raises(LearnerFileError):
        LearnerFile.open(places, record)
    examine(places, record, clock)
    assert log.read_bytes() == content
    leftovers = [each.seen for each in doctor.examine(places) if each.name == "leftovers"]
    assert leftovers == ["none"]
    restore(places, record, backup_of(places, record).path, clock)
    (aside,) = backup_folder(places, record).glob("*-aside.db-wal")
    assert aside.read_bytes() == content
    assert not log.exists()


@pytest.mark.parametrize("is_there", few([False, True]), ids=["gone", "emptied"])
def test_of_a_record_without_pages_what_its_log_holds_is_read(places, clock, record, is_there) -> None:
    crashed_with_a_log(places, record)
    path = places.learner_file(record)
    path.unlink()
    if is_there:
        path.touch()
    found = examine(places, record, clock)
    restore(places, record, backup_of(places, record).path, clock)
    assert answered(places, record) == FIRST + found.later
    assert found.later >= 30


def _made_unreachable(folder: Path) -> Path:
    """Let a folder lead nowhere that can be looked into, and return where it is meanwhile."""
    away = folder.rename(folder.with_name("away"))
    folder.symlink_to(folder)
    return away


@pytest.mark.parametrize("of", few(["theirs", "all"]))
def test_the_log_of_a_lost_record_stays_where_its_copies_cannot_be_looked_for(places, clock, record, of) -> None:
    log = crashed_with_a_log(places, record)
    content = log.read_bytes()
    places.learner_file(record).unlink()
    os.utime(log, (0, 0))
    folder = places.backups if of == "all" else backup_folder(places, record)
    away = _made_unreachable(folder)
    tidy(places)
    list(doctor.examine(places))
    assert [(each.id, bool(each.problem)) for each in list_learners(places)] == [(record, True)]
    with pytest.raises(FolderError):
        restore(places, record, None, clock)
    assert log.read_bytes() == content
    folder.unlink()
    away.rename(folder)
    restore(places, record, backup_of(places, record).path, clock)
    assert answered(places, record) >= FIRST + 30


def test_who_has_copies_that_cannot_be_looked_into_is_listed_and_is_nobody_new(places, clock, record, tmp_path) -> None:
    handed = copy_learner(places, record, tmp_path / "handed.db")
    places.learner_file(record).unlink()
    folder = backup_folder(places, record)
    away = _made_unreachable(folder)
    assert [(each.id, bool(each.problem)) for each in list_learners(places)] == [(record, True)]
    with pytest.raises(FolderError):
        bring_learner(places, handed, clock)
    folder.unlink()
    away.rename(folder)
    assert bring_learner(places, handed, clock).id == record


def test_a_record_behind_a_link_to_nowhere_is_no_place_for_another(places, clock, record, tmp_path) -> None:
    handed, path = copy_learner(places, record, tmp_path / "handed.db"), places.learner_file(record)
    path.rename(tmp_path / "on-a-disk.db")
    path.symlink_to(tmp_path / "not-put-in" / "on-a-disk.db")
    with pytest.raises(FolderError):
        bring_learner(places, handed, clock)
    assert path.is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="no such links there")
@pytest.mark.parametrize("suffix", ["-wal", "-shm", "-journal"])
def test_a_link_to_a_file_beside_a_record_is_named_and_nothing_it_leads_to_changes(
    places, clock, record, tmp_path, suffix
) -> None:
    path = places.learner_file(record)
    link, away = path.with_name(path.name + suffix), tmp_path / "away"
    away.write_bytes(b"letters")
    link.symlink_to(away)
    (listed,) = list_learners(places)
    assert f"“{link}” is a link to “{away}”" in str(listed.problem)
    for refused in (
        lambda: LearnerFile.open(places, record, clock),
        lambda: copy_learner(places, record, tmp_path / "mine.db"),
        lambda: bring_learner(places, path, clock),
        lambda: restore(places, record, None, clock),
    ):
        with pytest.raises(FolderError, match="Put what it leads to in the place of the link"):
            refused()
    assert any(str(away) in each.seen for each in doctor.examine(places, clock) if each.name == f"record {record}")
    assert away.read_bytes() == b"letters"
    assert link.is_symlink()


def test_a_log_whose_record_and_copies_are_gone_stays_and_is_read(places, clock, record) -> None:
    log = crashed_with_a_log(places, record)
    content = log.read_bytes()
    places.learner_file(record).unlink()
    shutil.rmtree(backup_folder(places, record))
    os.utime(log, (0, 0))
    tidy(places)
    assert log.read_bytes() == content
    (problem,) = [each.problem for each in list_learners(places)]
    assert "so are its backups" in str(problem)
    assert [each.name for each in doctor.examine(places) if record in each.name] == [f"record {record}"]
    found = examine(places, record, clock)
    assert found.readable >= 30
    restore(places, record, None, clock)
    assert answered(places, record) == found.readable
    (aside,) = backup_folder(places, record).glob("*-aside.db-wal")
    assert aside.read_bytes() == content


def test_such_a_log_goes_with_its_learner(places, record) -> None:
    log = crashed_with_a_log(places, record)
    places.learner_file(record).unlink()
    shutil.rmtree(backup_folder(places, record))
    assert log.exists()
    delete_learner(places, record)
    assert list(places.learners.iterdir()) == []


KILLED = """
import os, shutil, sys
from pathlib import Path
import htcourse.store.migrations
from htcourse.core.errors import LearnerFileError
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.store.restore import restore

home, kept, learner, source = map(Path, sys.argv[1:5])
apart = int(sys.argv[5])
events = {"open", "os.rename", "os.remove", "os.link", "os.chmod", "sqlite3.connect"}
events -= set(sys.argv[6:])
steps, last = 0, 0

def stop(event, arguments):
    global steps
    if event in events:
        if event == "open" and isinstance(arguments[2], int) and not arguments[2] & (os.O_WRONLY | os.O_RDWR):
            return
        steps += 1
        if steps == last:
            os._exit(9)

code = 9
while code == 9:
    last += apart
    shutil.rmtree(home)
    shutil.copytree(kept, home)
    child = os.fork()
    if not child:
        sys.addaudithook(stop)
        restore(Places(home), str(learner), source)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        with LearnerFile.open(Places(home), str(learner)) as file:
            print("new", len(file.responses()))
    except LearnerFileError:
        restore(Places(home), str(learner), source)
        with LearnerFile.open(Places(home), str(learner)) as file:
            print("old", len(file.responses()))
sys.exit(code)
"""


@pytest.mark.hard
@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
@pytest.mark.parametrize(
    ("harm", "apart"),
    [
        *(("flipped", 14), ("torn", 6), ("gone", 6)),
        *(pytest.param(harm, 1, marks=pytest.mark.hard) for harm in ("flipped", "torn", "gone")),
    ],
)
def test_killed_at_any_step_nothing_is_lost_to_who_restores_then(places, clock, record, tmp_path, harm, apart) -> None:
    """What opens after a kill holds everything; what does not gives everything to the next restore.

    Steps so far apart are three.
    """
    path = places.learner_file(record)
    if harm == "flipped":
        flip_definition(path)
    elif harm == "torn":
        tear(crashed_with_a_log(places, record))
    else:
        crashed_with_a_log(places, record)
        path.unlink()
    readable = FIRST + examine(places, record, clock).later
    assert readable >= FIRST + 30
    source = backup_of(places, record).path
    shutil.copytree(places.home, tmp_path / "kept")
    command = [sys.executable, "-c", KILLED, str(places.home), str(tmp_path / "kept"), record, str(source), str(apart)]
    command += [] if harm == "flipped" else ["open", "os.chmod", "sqlite3.connect"]  # what changes names is enough
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    seen = ended.stdout.splitlines()
    assert set(seen) == {f"old {readable}", f"new {readable}"}
    assert seen.count(f"old {readable}") * apart > 8, seen


@pytest.mark.skipif(sys.platform == "win32", reason="no second name of a file that is open")
def test_a_record_that_an_earlier_version_left_without_its_log_is_no_sound_one(places, clock, record) -> None:
    """Its restore was stopped between the log and the record: what was kept beside the copies has the log still."""
    log, path = crashed_with_a_log(places, record), places.learner_file(record)
    tear(log)
    keep_aside(path, backup_folder(places, record) / "20261129T100000000000Z-aside.db")
    readable = examine(places, record, clock).readable
    log.unlink()
    assert [bool(each.problem) for each in list_learners(places)] == [True]
    with pytest.raises(LearnerFileError, match="is damaged"):
        LearnerFile.open(places, record)
    assert examine(places, record, clock).readable >= readable
    restore(places, record, None, clock)
    assert answered(places, record) == readable


def test_a_stopped_restore_is_found_whatever_date_a_clock_gave_to_the_last_copy(places, clock, record) -> None:
    """The copy was made while the clock ran ahead: by its date it came after what the stopped restore kept."""
    path = places.learner_file(record)
    tear(crashed_with_a_log(places, record))
    readable = examine(places, record, clock).readable
    (copy,) = {backup_of(places, record).path}
    keep_aside(path, copy.with_name("20200101T100000000000Z-aside.db"))
    for each in ("", "-wal", "-shm"):
        path.with_name(path.name + each).unlink(missing_ok=True)
    assert examine(places, record, clock).readable >= readable
    restore(places, record, copy, clock)
    assert answered(places, record) >= readable


def test_a_pin_taken_away_after_a_damage_does_not_come_back_for_a_record_that_is_gone(places, clock, record) -> None:
    path = places.learner_file(record)
    with LearnerFile.open(places, record, clock) as learner:
        learner.set_preference(PIN, "forgotten")
    flip_definition(path)
    clock.pass_time(minutes=5)
    assert restore(places, record, list_backups(places, record)[0].path, clock).kept
    with LearnerFile.open(places, record, clock) as learner:
        learner.set_preference(PIN, "")
        clock.pass_time(days=1)
    path.unlink()
    found = examine(places, record, clock)
    assert found.preferences.get(PIN.key, "") == ""
    restore(places, record, found.newest.backup.path, clock)
    with LearnerFile.open(places, record, clock) as learner:
        assert learner.preference(PIN) == ""


@pytest.mark.parametrize("copies", ["none", "damaged"])
def test_what_was_read_out_of_a_damaged_record_has_a_copy_at_once(places, clock, copies) -> None:
    with LearnerFile.create(places, "Дана", clock) as learner:
        for number in range(30):
            answer(learner, f"q-{number}")
    for each in list_backups(places, learner.id):
        each.path.unlink() if copies == "none" else each.path.write_bytes(each.path.read_bytes()[:8192])
    flip_definition(places.learner_file(learner.id))
    restored = restore(places, learner.id, None, clock)
    assert restored.merged.responses == 30
    (whole,) = (each for each in list_backups(places, learner.id) if is_sound(each.path, learner.id))
    assert row_ids(whole.path) == row_ids(restored.path)
    assert [each for each in doctor.examine_home(places, clock) if "cop" in each.name and not each.is_well] == []


def test_where_that_copy_cannot_be_made_the_record_stands_all_the_same(places, clock, monkeypatch) -> None:
    with LearnerFile.create(places, "Дана", clock) as learner:
        answer(learner)
    for each in list_backups(places, learner.id):
        each.path.unlink()
    flip_definition(places.learner_file(learner.id))

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("htcourse.store.restore.back_up", full)
    assert restore(places, learner.id, None, clock).merged.responses == 1
    assert is_sound(places.learner_file(learner.id), learner.id)
