"""A file that comes where a record is damaged and its own copies are whole takes nothing of what these hold."""

import shlex
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from tests.store.damage import cut, replaced
from tests.usecases.people.test_join_copies import held, lacking, run, work

from htcourse.core.clock import moment_here
from htcourse.core.errors import LearnerFileError, NewerFileError
from htcourse.store.backups import list_backups, preferences_in
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.learners_here import copy_learner
from htcourse.store.places import Places
from htcourse.store.preferences import PIN
from htcourse.usecases.people.join_copies import join_file
from htcourse.usecases.people.learners import bring_learner, create_learner
from htcourse.usecases.people.restore_record import restore_copy, start_new
from htcourse.usecases.people.trainer_pin import set_trainer_pin

EMPTY = cut(lambda size: 0)
RECORDS = {"empty": EMPTY, "gone": lambda path: path.unlink()}
OLDER, LATER = 2, 7
JOINED = "Its answers are all there, but for any left out on purpose: --from and a name out of --list bring those.\n"


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def learner(places):
    """Somebody whose copies hold 9 answers."""
    learner = create_learner(places, name="Aida")
    work(places, learner, OLDER)
    with LearnerFile.open(places, learner) as record:
        record.backup("asked")
    work(places, learner, LATER)
    return learner


def older(places, learner):
    return next(each.path for each in list_backups(places, learner) if each.reason == "asked")


@pytest.fixture
def stick(places, learner, tmp_path):
    """An older file of theirs from elsewhere, in which they did one thing more."""
    elsewhere = Places(tmp_path / "elsewhere")
    elsewhere.prepare()
    shutil.copy(older(places, learner), elsewhere.learners / f"{learner}.db")
    work(elsewhere, learner, 1)
    return copy_learner(elsewhere, learner, tmp_path / "stick.db")


@pytest.mark.hard
@pytest.mark.parametrize("state", ["whole", "damaged"])
@pytest.mark.parametrize("record", RECORDS)
def test_the_newest_whole_copy_is_put_back_and_what_the_file_holds_comes_into_it(places, learner, stick, record, state):
    """`restore --join`, which `--list` and doctor name, put the file in the place of the record alone, unsaid."""
    newest = list_backups(places, learner)[0].path.name
    RECORDS[record](places.learner_file(learner))
    if state == "damaged":
        replaced(b"CREATE TABLE", b"CREATE TABLO")(stick)
    said = run(places, f"restore --join --from {shlex.quote(str(stick))}")
    first, *_ = said.splitlines()
    assert first.startswith(f"The record was damaged or gone: first its newest whole copy was put back, {newest} (")
    assert f"Brought into the record of Aida ({learner}): 1 answer. Nothing went out.\n" in said
    assert ("The old file is kept: " in said) == (record == "empty")
    assert held(places, learner) == OLDER + LATER + 1
    assert not lacking(places, learner)
    assert run(places, f"restore --learner {learner} --join") == JOINED


@pytest.mark.parametrize("record", RECORDS)
def test_a_file_from_before_a_pin_opens_no_curtain_where_the_record_is_lost(places, learner, stick, record):
    with LearnerFile.open(places, learner) as opened:
        opened.set_preference(PIN, "hashed")
        opened.backup("asked")
    RECORDS[record](places.learner_file(learner))
    run(places, f"restore --from {shlex.quote(str(stick))}")
    assert preferences_in(places.learner_file(learner))[PIN.key] == "hashed"


@pytest.mark.hard
@pytest.mark.parametrize("since", ["other", ""], ids=["changed", "taken away"])
@pytest.mark.parametrize("record", RECORDS)
def test_an_older_copy_brings_no_pin_of_its_day_where_the_record_is_lost(places, learner, record, since):
    taken: list[Path] = []
    for pin in ("hashed", since):
        work(places, learner, 1)
        with LearnerFile.open(places, learner) as opened:
            opened.set_preference(PIN, pin)
            opened.backup("asked")
        taken += [each.path for each in list_backups(places, learner) if each.reason == "asked"][:1]
    old, newest = taken
    assert [preferences_in(each)[PIN.key] for each in (old, newest)] == ["hashed", since]
    RECORDS[record](places.learner_file(learner))
    run(places, f"restore --learner {learner} --from {shlex.quote(str(old))}")
    assert preferences_in(places.learner_file(learner))[PIN.key] == since


def test_the_pin_of_a_later_copy_that_is_damaged_is_the_one_of_today(places, learner):
    work(places, learner, 1)
    with LearnerFile.open(places, learner) as opened:
        opened.set_preference(PIN, "hashed")
        opened.backup("asked")
    for each in list_backups(places, learner):
        if preferences_in(each.path).get(PIN.key):
            replaced(b"CREATE TABLE", b"CREATE TABLO")(each.path)
    RECORDS["gone"](places.learner_file(learner))
    run(places, f"restore --learner {learner}")
    assert preferences_in(places.learner_file(learner))[PIN.key] == "hashed"


def test_what_can_be_read_of_a_damaged_file_does_not_take_the_place_of_whole_copies(places, learner, stick):
    EMPTY(places.learner_file(learner))
    replaced(b"CREATE TABLE", b"CREATE TABLO")(stick)
    said = run(places, f"restore --from {shlex.quote(str(stick))}")
    assert f"Brought into the record of Aida ({learner}): 1 answer. Nothing went out.\n" in said
    assert held(places, learner) == OLDER + LATER + 1


@pytest.mark.parametrize("state", ["whole", "damaged"])
def test_so_it_is_where_a_record_that_is_gone_is_brought_in(places, learner, stick, state):
    newest = list_backups(places, learner)[0]
    RECORDS["gone"](places.learner_file(learner))
    if state == "damaged":
        replaced(b"CREATE TABLE", b"CREATE TABLO")(stick)
    brought = bring_learner(places, stick)
    assert moment_here(datetime.fromisoformat(newest.at)).local == brought.first
    assert (brought.came.answers, brought.readable) == (1, OLDER + 1 if state == "damaged" else None)
    assert held(places, learner) == OLDER + LATER + 1
    assert not lacking(places, learner)
    assert not bring_learner(places, stick).first


def test_a_file_that_holds_more_than_the_copies_is_brought_in_as_the_record(places, learner, tmp_path):
    file = Path(shutil.move(places.learner_file(learner), tmp_path / "all.db"))
    brought = bring_learner(places, file)
    assert (brought.first, brought.came.answers, held(places, learner)) == ("", OLDER + LATER, OLDER + LATER)


@pytest.mark.hard
@pytest.mark.parametrize("record", RECORDS)
def test_of_the_record_itself_is_told_what_could_be_read(places, learner, stick, record):
    """It was said of one that was gone, too, and with all that the copy holds."""
    RECORDS[record](places.learner_file(learner))
    assert "could be read" not in run(places, f"restore --join --from {shlex.quote(str(stick))}")
    work(places, learner, 2)
    list_backups(places, learner)[0].path.unlink()
    replaced(b"CREATE TABLE", b"CREATE TABLO")(places.learner_file(learner))
    said = run(places, f"restore --join --from {shlex.quote(str(stick))}")
    assert "What could be read of the record itself, and the copy lacks, came in too: 3 answers." in said


@pytest.mark.hard
@pytest.mark.parametrize("way", ["--join --from", "--from", "bring"])
@pytest.mark.parametrize("state", ["whole", "damaged"])
@pytest.mark.parametrize("record", RECORDS)
def test_what_own_copies_gave_is_not_said_to_be_left_out(places, learner, tmp_path, record, state, way):
    set_trainer_pin(places, "2468")
    with LearnerFile.open(places, learner) as own:
        own.append_event(Kind.EXAM_ALLOWED, "demo/timed")
    stick = copy_learner(places, learner, tmp_path / "all.db")
    elsewhere = Places(tmp_path / "elsewhere")
    bring_learner(elsewhere, stick)
    for rest in (0, 1):
        RECORDS[record](places.learner_file(learner))
        if state == "damaged":
            replaced(b"CREATE TABLE", b"CREATE TABLO")(stick)
        if way == "bring" and record == "gone":
            assert bring_learner(places, stick).came.held == rest
        else:
            said = run(places, f"restore {way.replace('bring', '--join --from')} {shlex.quote(str(stick))}")
            assert said.count("Left out: ") == said.count("Left out: 1 entry that only") == rest
        with LearnerFile.open(elsewhere, learner) as theirs:
            theirs.append_event(Kind.EXAM_ALLOWED, "demo/other")
        copy_learner(elsewhere, learner, stick)


def test_a_file_that_holds_all_its_copies_do_takes_the_place_itself(places, learner, tmp_path):
    """It may be the record, renamed: with it come its settings."""
    file = Path(shutil.move(places.learner_file(learner), tmp_path / "all.db"))
    said = run(places, f"restore --join --from {shlex.quote(str(file))}")
    assert said.startswith(f"Restored: Aida ({learner}) from {file}: {OLDER + LATER} answers.\n")


def test_a_record_of_a_newer_version_is_no_damaged_one(places, learner, stick):
    path = places.learner_file(learner)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma user_version = 99")
    before = path.read_bytes()
    with pytest.raises(NewerFileError):
        join_file(places, stick)
    assert path.read_bytes() == before


def test_what_copies_hold_is_named_after_a_file_was_put_in_the_place_of_a_damaged_record(places, learner, stick):
    EMPTY(places.learner_file(learner))
    run(places, f"restore --from {shlex.quote(str(stick))}")
    assert lacking(places, learner)
    assert f"copies hold {LATER} answers more" in run(places, f"restore --list --learner {learner}")
    assert f"Brought into the record: {LATER} answers." in run(places, f"restore --learner {learner} --join")


@pytest.mark.parametrize("record", RECORDS)
def test_what_was_named_before_a_record_was_damaged_is_named_after_it_was_restored(places, learner, record, tmp_path):
    """An older file was put there by hand and worked on: its own newest copy is the newest, and lacks the others."""
    path = places.learner_file(learner)
    shutil.copy(older(places, learner), path)
    work(places, learner, 1)
    assert lacking(places, learner)
    RECORDS[record](path)
    run(places, f"restore --learner {learner}")
    assert held(places, learner) == OLDER + 1
    assert lacking(places, learner)
    assert f"Brought into the record: {LATER} answers." in run(places, f"restore --learner {learner} --join")


def test_what_was_left_by_choosing_an_older_copy_is_not_named(places, learner):
    EMPTY(places.learner_file(learner))
    run(places, f"restore --learner {learner} --from {older(places, learner).name}")
    assert held(places, learner) == OLDER
    work(places, learner, 1)
    assert not lacking(places, learner)
    assert run(places, f"restore --learner {learner} --join") == JOINED
    EMPTY(places.learner_file(learner))
    run(places, f"restore --learner {learner}")
    assert held(places, learner) == OLDER + 1
    assert not lacking(places, learner), "its newest copy says of it what was left"


def test_what_was_left_by_beginning_anew_is_not_named(places, learner):
    EMPTY(places.learner_file(learner))
    start_new(places, learner)
    work(places, learner, 1)
    assert not lacking(places, learner)
    EMPTY(places.learner_file(learner))
    restore_copy(places, learner, list_backups(places, learner)[0].path.name, mends=True)
    assert held(places, learner) == 1
    assert not lacking(places, learner)


def test_what_was_done_after_a_choice_and_is_lacking_is_named(places, learner):
    EMPTY(places.learner_file(learner))
    run(places, f"restore --learner {learner} --from {older(places, learner).name}")
    file = shutil.copy(places.learner_file(learner), places.home)
    work(places, learner, LATER)
    shutil.copy(file, places.learner_file(learner))
    assert lacking(places, learner)


def test_where_all_copies_are_damaged_too_what_can_be_read_of_them_is_told_once_an_older_file_stands_there(
    places, learner, stick
):
    """`--join` brought it in, and nothing named that."""
    for each in list_backups(places, learner):
        replaced(b"CREATE TABLE", b"CREATE TABLO")(each.path)
    places.learner_file(learner).unlink()
    bring_learner(places, stick)
    assert f"copies hold {LATER} answers more" in run(places, "restore --list")
    assert lacking(places, learner)
    assert f"Brought into the record: {LATER} answers." in run(places, f"restore --learner {learner} --join")
    assert "copies hold" not in run(places, "restore --list")


def test_bring_in_names_the_learner_whose_record_is_damaged_and_what_to_do(places, learner, stick):
    EMPTY(places.learner_file(learner))
    with pytest.raises(LearnerFileError) as refused:
        bring_learner(places, stick)
    assert str(refused.value) == (
        "The record of Aida here is damaged: nothing of the file came in. "
        "Open the tile of Aida at the start, press Restore, then bring it in again."
    )
