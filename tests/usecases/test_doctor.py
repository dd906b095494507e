"""Doctor looks at the learners' records and their copies."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.damage import replaced
from tests.store.samples import answer
from tests.usecases.sample_desk import SAMPLE

from htcourse.store.backups import backup_folder, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.packages import list_file, list_packages
from htcourse.store.places import Places
from htcourse.store.pseudonyms import pseudonym_salt
from htcourse.store.restore import restore
from htcourse.store.settings import RESET_PIN, change_settings, mend_settings
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.doctor import examine
from htcourse.usecases.machine.machine_settings import keep_profile
from htcourse.usecases.modules.installed import install_module, preview_module
from htcourse.usecases.people.learners import check_learners, create_learner
from htcourse.usecases.people.pins import clear_pins
from htcourse.usecases.people.settle_record import back_up_late
from htcourse.usecases.results.signing_key import signing_key
from htcourse.usecases.session import Session


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


def all_findings(places):
    return {each.name: each for each in examine(places)}


def findings(places):
    return {each.name: each for each in examine(places) if each.name.startswith(("record", "copies"))}


def test_sound_records_with_their_copies_are_one_line(places):
    for _ in range(2):
        create_learner(places)
    (found,) = findings(places).values()
    assert (found.name, found.is_well, found.seen) == ("records", True, "2 of 2 open")
    assert sorted(each.suffix for each in places.learners.iterdir()) == [".db", ".db"]


def test_a_damaged_record_and_a_lost_one_are_named(places):
    damaged, lost = create_learner(places), create_learner(places)
    path = places.learner_file(damaged)
    path.write_bytes(path.read_bytes()[:5000])
    places.learner_file(lost).unlink()
    found = findings(places)
    assert "is damaged" in found[f"record {damaged}"].seen
    assert "is gone" in found[f"record {lost}"].seen
    assert (found["records"].is_well, found["records"].seen) == (False, "0 of 2 open")


def test_the_way_back_is_told_and_never_to_begin_anew(places):
    with_copy, without, unread = (create_learner(places) for _ in range(3))
    with LearnerFile.open(places, without) as learner:
        answer(learner)
    for each in (with_copy, unread):
        path = places.learner_file(each)
        path.write_bytes(path.read_bytes()[:5000])
    replaced(b"CREATE TABLE", b"\xc3REATE TABLE")(places.learner_file(without))
    for backup in (*list_backups(places, without), *list_backups(places, unread)):
        backup.path.unlink()
    found = findings(places)
    whose = "(--list says whose it is)"
    told = found[f"record {with_copy}"].seen
    assert told.endswith(f"Restore: htcourse --home {places.home} restore --learner {with_copy} {whose}, or its tile")
    told = found[f"record {without}"].seen
    way = f"htcourse --home {places.home} restore --learner {without}"
    assert told.endswith(f"Restore: {way} {whose}, or its tile: Save what can be read")
    assert "start as a new" not in told
    told = found[f"record {unread}"].seen
    assert "save what can be read" not in told
    assert told.endswith("nothing can be read: its tile, Start new, begins anew and keeps what is there.")


def test_an_older_file_in_the_place_of_a_record_is_told_and_a_way_back_on_purpose_is_not(places, tmp_path):
    learner_id = create_learner(places)
    path = places.learner_file(learner_id)
    older = shutil.copy(path, tmp_path)
    with LearnerFile.open(places, learner_id) as learner:
        for _ in range(37):
            answer(learner)
    (fuller,) = (each.path for each in list_backups(places, learner_id))
    assert f"copies of {learner_id}" not in findings(places)
    shutil.copy(older, path)
    told = findings(places)[f"copies of {learner_id}"]
    assert not told.is_well
    assert "answers that the record lacks: 37; did somebody put an older file in its place?" in told.seen
    restore(places, learner_id, fuller)
    assert f"copies of {learner_id}" not in findings(places)
    restore(places, learner_id, Path(older))
    with LearnerFile.open(places, learner_id) as learner:
        assert not learner.responses()
    assert f"copies of {learner_id}" not in findings(places)


def test_settings_that_are_gone_while_people_learn_here_are_told(places):
    assert all_findings(places)["settings"].is_well
    create_learner(places)
    keep_profile(places, "class")
    assert all_findings(places)["settings"].is_well
    for each in (places.settings_file, places.settings_copy):
        each.unlink()
    for name, words in (("settings", f"empty file “reset-pin” into the folder {places.home}"), ("PINs", "is lost")):
        assert not all_findings(places)[name].is_well
        assert words in all_findings(places)[name].seen
    keep_profile(places, "exam")
    assert not all_findings(places)["settings"].is_well
    (places.home / RESET_PIN).touch()
    clear_pins(places)
    assert all_findings(places)["settings"].is_well
    assert all_findings(places)["PINs"].is_well


def test_a_copy_that_is_not_whole_is_no_problem_beside_a_whole_one(places):
    learner = create_learner(places)
    (backup,) = list_backups(places, learner)
    backup.path.with_name("20260101T100000000000Z-import.db").write_bytes(b"")
    found = findings(places)[f"copies of {learner}"]
    assert found.is_well
    assert found.seen.startswith("not whole: 1 of 2 (")


def test_a_damaged_copy_of_the_settings_is_told(places):
    keep_profile(places, "exam")
    cut(places.settings_copy)
    found = all_findings(places)["settings"]
    assert (found.is_well, found.seen.split(":")[0]) == (False, "settings.copy.json is damaged")
    mend_settings(places)
    (places.home / "settings.broken-1.json").unlink()
    assert all_findings(places)["settings"].is_well


def test_a_copy_that_is_not_whole_is_told(places):
    learner = create_learner(places)
    (backup,) = list_backups(places, learner)
    backup.path.write_bytes(b"")
    assert findings(places)[f"copies of {learner}"].seen.startswith("not whole: 1 of 1 (")
    backup.path.unlink()
    assert findings(places)[f"copies of {learner}"].seen.startswith("there is no copy of it at all")


def fail_to_back_up(places):
    """Answer while the folder of backups cannot be written, as on a full disk; return the learner."""
    learner = create_learner(places)
    folder = backup_folder(places, learner)
    for each in folder.iterdir():
        os.utime(each, (1_700_000_000, 1_700_000_000))
    folder.rename(folder.with_suffix(".away"))
    folder.write_text("in the way")
    with LearnerFile.open(places, learner) as file:
        file.append_event("note", "course/a#b", data={"text": "kept"})
    assert file.backup_problem is not None
    folder.unlink()
    folder.with_suffix(".away").rename(folder)
    return learner


def test_a_backup_that_failed_is_told_by_doctor_and_made_at_the_next_start(places):
    learner = fail_to_back_up(places)
    assert "changed after its newest copy" in findings(places)[f"copies of {learner}"].seen
    session = Session.open(places, learner)
    try:
        assert len(list_backups(places, learner)) == 1
        back_up_late(session)
        back_up_late(session)
    finally:
        session.close()
    assert f"copies of {learner}" not in findings(places)


@pytest.mark.parametrize("is_brought", [False, True])
def test_after_a_restore_doctor_misses_no_copy_of_what_was_brought_out_of_the_damaged_file(places, is_brought):
    learner = create_learner(places)
    (backup,) = list_backups(places, learner)
    path = places.learner_file(learner)
    if is_brought:
        with LearnerFile.open(places, learner) as file:
            file.append_event("note", "course/a#b", data={"text": "kept"})
            file._changes_kept = file._connection.total_changes  # killed before the backup at closing
        replaced(b"CREATE TABLE", b"\xc3REATE TABLE")(path)
        assert check_learners(places)[0].problem is not None
    else:
        path.unlink()
    os.utime(backup.path, (1_700_000_000, 1_700_000_000))
    restore(places, learner, backup.path)
    found = findings(places)
    assert found["records"].is_well
    assert f"copies of {learner}" not in found


def test_the_report_looks_at_the_data_folder_and_writes_nothing(tmp_path):
    places = Places(tmp_path / "home")
    names = {finding.name for finding in examine(places)}
    assert {"htcourse", "Python", "processor", "system libraries", "window library", "SQLite", "data folder"} <= names
    assert not places.home.exists()


def test_a_data_folder_that_can_be_made_is_well(tmp_path):
    found = {finding.name: finding for finding in examine(Places(tmp_path / "not" / "there" / "yet"))}
    assert found["data folder"].is_well


# Faults as a folder meets them, each with the finding that tells it.


def cut(path: Path) -> int:
    return path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def blot(path: Path) -> None:
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = bytes([255]) * 4096
    path.write_bytes(content)


def flip(path):
    data = bytearray(path.read_bytes())
    data[100:2000] = bytes(each ^ 0xFF for each in data[100:2000])
    path.write_bytes(bytes(data))


def record(places):
    return next(places.learners.glob("*.db"))


def copy(places):
    return next(places.backups.glob("*/*.db"))


def away(places):
    record(places).unlink()


def no_copy(places):
    copy(places).unlink()
    with LearnerFile.open(places, record(places).stem) as file:
        places.backups.rename(places.home / "elsewhere")
        places.backups.write_text("in the way")
        file.append_event("note", "course/a#b", data={"text": "kept"})
    places.backups.unlink()
    (places.home / "elsewhere").rename(places.backups)


def module(places):
    install_module(places, SAMPLE)
    return list_packages(places)[0]


def folder_for(path):
    path.unlink()
    path.mkdir()


def wide(path: Path) -> int:
    path.chmod(0o644)
    return 1


def home_is_a_file(places):
    shutil.rmtree(places.home)
    places.home.write_text("x")


def killed_collecting(places):
    learners = places.of_class("00000000-0000-4000-8000-000000000001").learners
    learners.mkdir(parents=True)
    (learners / "1.incoming").write_bytes(b"x")


def log_is_no_folder(places):
    shutil.rmtree(places.logs)
    places.logs.write_text("x")


def entry_by_another_program(places):
    with closing(sqlite3.connect(record(places), isolation_level=None)) as connection:
        columns = COLUMNS["event"]
        connection.execute(f"insert into event ({columns}) values ({', '.join('?' * 11)})", ("x" * 11))
        connection.execute("pragma wal_checkpoint(truncate)").fetchone()


FAULTS = [
    ("home is a file", home_is_a_file, "data folder"),
    ("home may be read by others", lambda p: p.home.chmod(0o755), "rights"),
    ("a record may be read by others", lambda p: wide(record(p)), "rights"),
    ("settings may be read by others", lambda p: (p.settings_file.write_text("{}"), wide(p.settings_file)), "rights"),
    ("settings are no JSON", lambda p: p.settings_file.write_text("{"), "settings"),
    ("settings are a list", lambda p: p.settings_file.write_text("[]"), "settings"),
    (
        "settings and their copy are no JSON",
        lambda p: [each.write_text("{") for each in (p.settings_file, p.settings_copy)],
        "settings",
    ),
    ("a folder stands for the settings", lambda p: folder_for(p.settings_file), "settings"),
    (
        "a folder stands for the copy of the settings",
        lambda p: (p.settings_copy.unlink(), p.settings_copy.mkdir()),
        "settings",
    ),
    ("a folder stands for the lock of the settings", lambda p: (p.home / "settings.lock").mkdir(), "settings"),
    ("settings were put aside", lambda p: (p.home / "settings.broken-1.json").write_text("{"), "settings"),
    ("reset-pin lies there", lambda p: (p.home / RESET_PIN).touch(), "PINs"),
    ("a record is cut off", lambda p: cut(record(p)), "records"),
    ("a record is empty", lambda p: record(p).write_bytes(b""), "records"),
    ("a record is flipped", lambda p: flip(record(p)), "records"),
    ("a record is gone", away, "records"),
    ("an entry of another program", entry_by_another_program, "record "),
    ("a copy is cut off", lambda p: cut(copy(p)), "copies"),
    ("no copy of what was written last", no_copy, "copies"),
    ("the list of modules is cut off", lambda p: (module(p), cut(list_file(p))), "modules"),
    ("a package is gone", lambda p: module(p).package.unlink(), "module sample"),
    ("a library is gone", lambda p: module(p).library.unlink(), "module sample"),
    ("a package is cut off", lambda p: cut(module(p).package), "package of sample"),
    ("a page of a library is damaged", lambda p: blot(module(p).library), "module sample"),
    ("a library is cut off", lambda p: cut(module(p).library), "module sample"),
    ("a folder stands for a poll", lambda p: (p.trainer / "polls" / "first.json").mkdir(parents=True), "classroom"),
    (
        "the signing key is damaged",
        lambda p: (signing_key(p), cut(next(p.trainer.glob("signing-key.json")))),
        "signing key",
    ),
    (
        "the key of pseudonyms is damaged",
        lambda p: (pseudonym_salt(p), cut(next(p.trainer.glob("*salt*")))),
        "pseudonyms",
    ),
    ("the log cannot be written", log_is_no_folder, "log"),
    (
        "a part was left among copies",
        lambda p: copy(p).with_name("x.part").write_bytes(b"x"),
        "leftovers",
    ),
    ("a part was left behind", lambda p: (p.learners / ".x.db.1-1.part").write_bytes(b"x"), "leftovers"),
    ("a collecting was killed", killed_collecting, "leftovers"),
    ("a log without its record", lambda p: (p.learners / "gone.db-wal").write_bytes(b"x"), "leftovers"),
]


@pytest.mark.parametrize(("plant", "name"), [each[1:] for each in FAULTS], ids=[each[0] for each in FAULTS])
def test_a_planted_fault_is_found(places, plant, name):
    create_learner(places)
    places.home.chmod(0o700)
    plant(places)
    bad = [each.name for each in examine(places) if not each.is_well]
    assert any(each.startswith(name) for each in bad), bad


def test_a_sound_folder_has_nothing_wrong(places):
    create_learner(places)
    module(places)
    new_class(places, "Group 3-2")
    preview_module(places, SAMPLE)
    for each in (places.home, *places.home.rglob("*.db")):
        each.chmod(0o700 if each.is_dir() else 0o600)
    assert [each for each in examine(places) if not each.is_well] == []


@pytest.mark.parametrize("shut", ["learners", "record", "modules", "settings.json"])
def test_what_this_account_may_not_use_is_named(places, monkeypatch, shut):
    create_learner(places)
    change_settings(places, lambda settings: settings._replace(last_learner="x"))
    path = record(places) if shut == "record" else places.home / shut
    told = os.access  # root may do everything: what the system would say is put in its place
    monkeypatch.setattr(os, "access", lambda each, mode: Path(each) != path and told(each, mode))
    finding = all_findings(places)["access"]
    assert not finding.is_well
    assert os.path.relpath(path, places.home) in finding.seen


def test_what_may_not_be_looked_into_ends_no_examination(places, monkeypatch):
    create_learner(places)
    told = Path.glob

    def refuse(self, pattern, **how):
        if self == places.modules:
            raise PermissionError(13, "Permission denied", str(self))
        return told(self, pattern, **how)

    monkeypatch.setattr(Path, "glob", refuse)
    assert all_findings(places)["leftovers"].is_well
