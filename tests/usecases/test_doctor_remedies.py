"""Doctor says what to do, and calls things what `restore --list` calls them."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner
from tests.store.samples import FixedClock, answer
from tests.usecases.sample_desk import SAMPLE

from htcourse.cli import cli
from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError
from htcourse.store.backups import list_asides, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import bring_back
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.store.settings import RESET_PIN, change_settings
from htcourse.usecases.doctor import examine, examine_home
from htcourse.usecases.modules.installed import install_module
from htcourse.usecases.people.learners import create_learner, delete_learner, list_learners
from htcourse.usecases.people.pins import clear_pins, hashed_pin
from htcourse.usecases.people.settle_record import settle_home


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


def told(places, name):
    return next(each.seen for each in examine(places) if each.name == name)


def test_that_the_folder_of_modules_is_gone_is_said(places):
    assert told(places, "modules") == "0"
    shutil.rmtree(places.modules)
    assert "is gone: install again" in told(places, "modules")


def test_what_quizzes_offered_is_named_where_a_file_of_it_is_damaged_or_gone(places):
    install_module(places, SAMPLE)
    file, copy = (places.modules / f"sample.quizzes{each}.json" for each in ("", ".copy"))
    assert "quizzes of sample" not in {each.name for each in examine(places)}
    file.write_bytes(file.read_bytes().replace(b"1", b"3", 1))
    assert told(places, "quizzes of sample").startswith("sample.quizzes.json is damaged or gone, the other")
    copy.unlink()
    assert "put your own copies back" in told(places, "quizzes of sample")


@pytest.mark.parametrize("name", ["settings.json", "settings.copy.json", "installed.json", "installed.copy.json"])
def test_one_of_two_files_that_is_gone_is_named_until_a_start_wrote_it_anew(places, name):
    install_module(places, SAMPLE)
    change_settings(places, lambda settings: settings._replace(last_learner="x"))
    path = (places.home if name.startswith("settings") else places.modules) / name
    topic = "settings" if name.startswith("settings") else "modules"
    before = told(places, topic)
    path.unlink()
    assert told(places, topic).startswith(f"{name} is gone, and the other of the two is read: ")
    assert "anew" in told(places, topic)
    settle_home(places)
    assert path.exists()
    assert told(places, topic) == before


def test_that_both_lists_of_modules_are_gone_is_said_until_a_start_wrote_them_anew(places):
    install_module(places, SAMPLE)
    for name in ("installed.json", "installed.copy.json"):
        (places.modules / name).unlink()
    assert told(places, "modules") == "installed.json and installed.copy.json are gone: the next start writes them anew"
    settle_home(places)
    assert told(places, "modules") == "1"


def test_a_damaged_copy_of_the_list_of_modules_is_named_until_a_start_wrote_it_anew(places):
    install_module(places, SAMPLE)
    path = places.modules / "installed.copy.json"
    path.unlink()
    path.mkdir()
    assert told(places, "modules") == "installed.copy.json cannot be read (no regular file): move it away"
    path.rmdir()
    path.write_text("{")
    assert told(places, "modules") == "installed.copy.json is damaged or older: the next start writes it anew"
    settle_home(places)
    assert told(places, "modules") == "1"


def by_another_program(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table album (song)")


@pytest.mark.parametrize("stands_there", [Path.mkdir, lambda path: sqlite3.connect(path).close(), by_another_program])
def test_what_stands_in_the_place_of_a_record_is_called_what_it_is(places, stands_there):
    learner = create_learner(places)
    path = places.learner_file(learner)
    path.unlink()
    stands_there(path)
    listed = CliRunner().invoke(cli, ["--home", str(places.home), "restore", "--list"]).output
    seen = told(places, f"record {learner}")
    assert ("another file is in its place" in listed) is seen.startswith("another file or a folder is in its place")
    assert f"htcourse --home {places.home} restore --learner {learner}" in seen


def test_what_others_may_read_and_too_little_room_are_told_with_what_to_do(places, monkeypatch):
    monkeypatch.setattr("htcourse.usecases.machine.data_folder.LEAST_SPACE", 1 << 62)
    assert "free some, up to" in told(places, "space")
    if os.name == "posix":
        places.home.chmod(0o755)
        assert f"chmod -R go= {places.home}" in told(places, "rights")


def test_what_may_not_be_used_is_named_once(places, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode, **_: Path(path) != places.learners)
    assert told(places, "access").startswith("this account may not read and write learners:")


@pytest.mark.skipif(os.name != "posix", reason="the system says of no folder how its disk was mounted")
def test_on_a_disk_that_may_only_be_read_nobody_is_told_to_give_a_right(places, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode, **_: not mode & os.W_OK)
    assert "give it the right" in told(places, "access")
    disk = SimpleNamespace(f_flag=os.ST_RDONLY, f_frsize=1, f_bavail=1, f_bfree=1, f_blocks=1)
    monkeypatch.setattr(os, "statvfs", lambda _: disk)
    assert "may only be read" in told(places, "access")
    assert "another folder" in told(places, "access")
    assert told(places, "data folder") == f"{places.home} may only be read (named by --home)"


def test_no_pin_is_called_kept_where_none_is_chosen(places):
    assert "no trainer’s PIN is chosen" in told(places, "PINs")
    change_settings(places, lambda settings: settings._replace(pin_hash=hashed_pin("1234")))
    assert "the trainer’s is kept" in told(places, "PINs")
    (places.home / RESET_PIN).touch()
    clear_pins(places)
    assert "no trainer’s PIN is chosen" in told(places, "PINs")


def test_every_file_of_settings_that_was_set_aside_is_named(places):
    for number in (1, 2):
        (places.home / f"settings.broken-{number}.json").write_text("{")
    seen = told(places, "settings")
    assert "settings.broken-2.json" in seen
    assert "settings.broken-1.json" in seen


def test_where_no_copy_is_whole_none_is_said_to_count(places):
    learner = create_learner(places)
    for each in list_backups(places, learner):
        each.path.write_bytes(b"")
    seen = " ".join(each.seen for each in examine(places) if each.name == f"copies of {learner}")
    assert "no copy is left that could be put back" in seen
    assert "the newest whole one counts" not in seen


def test_a_copy_of_a_day_to_come_is_told_but_is_no_problem_and_not_the_newest(places):
    learner = create_learner(places)
    (kept,) = list_backups(places, learner)
    later = Path(shutil.copy(kept.path, kept.path.with_name("20360101T120000000000Z-close.db")))
    for each in (kept.path, later):
        os.utime(each, (1_700_000_000, 1_700_000_000))  # the last closing made none
    behind, told = [each for each in examine(places) if each.name == f"copies of {learner}"]
    assert (behind.is_well, told.is_well) == (False, True)
    assert f"changed after its newest copy ({kept.at[:10]} " in behind.seen
    assert later.name in told.seen
    assert f"they may go: remove them from {kept.path.parent.relative_to(places.home)}" in told.seen


def test_a_copy_of_this_night_is_of_no_day_to_come_where_the_day_begins_earlier(places):
    learner = create_learner(places)
    (kept,) = list_backups(places, learner)
    kept.path.rename(kept.path.with_name("20360101T200000000000Z-close.db"))
    told = list(examine_home(places, lambda: Moment("2036-01-01T20:30:00.000Z", 300)))
    assert f"copies of {learner}" not in [each.name for each in told]


def test_a_file_in_the_place_of_somebodys_copies_is_to_be_moved_away(places):
    learner = create_learner(places)
    shutil.rmtree(places.backups / learner, ignore_errors=True)
    (places.backups / learner).write_text("x")
    assert "is no folder, and the program keeps one there. Move it" in told(places, f"copies of {learner}")


def test_a_file_in_the_place_of_the_records_is_to_be_moved_away(places):
    places.learners.rmdir()
    places.learners.write_text("x")
    with pytest.raises(CourseError, match="Move it to another place"):
        places.learner_ids()
    found = CliRunner().invoke(cli, ["--home", str(places.home), "restore", "--list"])
    assert "Move it to another place" in f"{found.output}{found.exception}"


@pytest.fixture
def crashed(tmp_path, places):
    """Aida's record, closed, and Bek's as a kill leaves it, three answers in its log; returns both and that log."""
    before, clock = Places(tmp_path / "before"), FixedClock()
    before.prepare()
    with LearnerFile.create(before, "Aida", clock) as aida, LearnerFile.create(before, "Bek", clock) as bek:
        answer(aida, "a")
        answer(bek, "b")
    with LearnerFile.open(before, bek.id, clock) as bek:
        for number in range(3):
            answer(bek, f"late-{number}")
        shutil.copytree(before.home, places.home, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.lock", "*-shm"))
    return places.learners / f"{aida.id}.db", places.learners / f"{bek.id}.db", places.learners / f"{bek.id}.db-wal"


def test_a_log_that_was_kept_with_another_record_is_named_and_what_is_said_to_do_brings_its_answers_in(places, crashed):
    aida, bek, log = crashed
    log.rename(aida.with_name(f"{aida.name}-wal"))
    restore(places, aida.stem, list_backups(places, aida.stem)[0].path, FixedClock(), mends=True)
    (kept,) = places.backups.glob("*/*-aside.db-wal")
    name = f"log {kept.relative_to(places.home)}"
    assert "entries that their record lacks: 3; close the program, put a copy of it into" in told(places, name)
    assert f"“{log.name}”" in told(places, name)
    shutil.copy(kept, log)
    with LearnerFile.open(places, bek.stem, FixedClock()) as record:
        assert len(record.responses()) == 4
    assert told(places, name).endswith("all that can be read of it is in their record; it may go")


@pytest.mark.parametrize("called", ["kept aside", "{}.bak"])
def test_a_log_that_lies_elsewhere_goes_with_its_owner(places, crashed, called):
    aida, bek, log = crashed
    if called == "kept aside":
        log.rename(aida.with_name(f"{aida.name}-wal"))
        restore(places, aida.stem, list_backups(places, aida.stem)[0].path, FixedClock(), mends=True)
        (away,) = places.backups.glob("*/*-aside.db-wal")
    else:
        away = log.rename(log.with_name(called.format(log.name)))
    assert not any(each.name.startswith("misplaced") for each in examine_home(places))
    if called == "kept aside":  # with another it stays whose it is
        delete_learner(places, aida.stem)
        (aside,) = list_asides(places, bek.stem)
        assert bring_back(places, aside).responses == 3
        away = Path(f"{aside.path}-wal")
    assert away.exists()
    delete_learner(places, bek.stem)
    assert not away.exists()
    assert bek.stem not in [each.id for each in list_learners(places)]


@pytest.mark.parametrize("called", ["{}.bak", "old {}", "{} of another"])
def test_a_log_that_was_renamed_is_told_in_one_sentence(places, crashed, called):
    _, bek, log = crashed
    away = log.rename(log.with_name(called.format(log.name)))
    named = [each for each in examine_home(places) if away.name in each.name + each.seen]
    assert [each.name for each in named] == [f"record {bek.stem}"]
    assert f"perhaps this is it: {away.name}; call it “{log.name}” before" in named[0].seen
    with LearnerFile.open(places, bek.stem, FixedClock()):
        pass  # without it
    (after,) = [each for each in examine_home(places) if away.name in each.name + each.seen]
    assert after.name == f"log learners/{away.name}"
    assert (after.is_well, "entries that their record lacks: 3; close" in after.seen) == (False, True)
