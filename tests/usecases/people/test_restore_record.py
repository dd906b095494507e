"""A backup put in the record's place: every row comes back, and what stood there is not lost."""

from pathlib import Path

import pytest

from htcourse.core.errors import InUseError, NotFoundError
from htcourse.store.backups import backup_folder, preferences_in
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.places import Places
from htcourse.store.preferences import CLASSES, NAME, PIN
from htcourse.usecases.people.learners import create_learner, delete_learner
from htcourse.usecases.people.pins import hashed_pin
from htcourse.usecases.people.restore_record import (
    examine_record,
    held_backup,
    list_backups,
    restore_copy,
    restore_record,
    save_readable,
    start_new,
)
from htcourse.usecases.reading.record_reading import write_note
from htcourse.usecases.session import Session


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def learner_id(places):
    return create_learner(places)


def spoil(path):
    """Damage the definitions of the tables, so that it does not open; every row can be read."""
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE", b"\xc3REATE TABLE"))


@pytest.fixture
def bek(places):
    """A learner with a PIN and a note; the record is closed, and copies of it are there."""
    learner_id = create_learner(places, name="Bek", language="ru")
    with LearnerFile.open(places, learner_id) as learner:
        learner.set_preference(PIN, hashed_pin("4711"))
    write(places, learner_id, "one")
    return learner_id


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_name_and_pin_come_back_out_of_damaged_copies(places, bek, harm):
    """They were dropped, and no PIN was asked, though each copy gave them."""
    before = preferences_in(places.learner_file(bek))
    harm(places.learner_file(bek))
    for each in backup_folder(places, bek).iterdir():
        spoil(each)
    found = examine_record(places, bek)
    assert (found.newest, found.name, bool(found.pin)) == (None, "Bek", True)
    assert save_readable(places, bek).name == "Bek"
    after = preferences_in(places.learner_file(bek))
    assert after == before


def test_what_was_chosen_since_the_copy_comes_back_out_of_the_damaged_record(places, bek):
    """The older copy's name and class took the place of those the damaged record still gave."""
    with LearnerFile.open(places, bek) as learner:
        older = learner.backup("asked")
        learner.set_preferences({NAME: "Bekzat", CLASSES: "[]"})
    spoil(places.learner_file(bek))
    assert restore_copy(places, bek, older.name, mends=True).name == "Bekzat"
    assert preferences_in(places.learner_file(bek))[CLASSES.key] == "[]"


def notes(places, learner_id):
    with LearnerFile.open(places, learner_id) as learner:
        return [each.data["text"] for each in learner.events(Kind.NOTE)]


def write(places, learner_id, text):
    """Write a note and close: the closing makes a backup. Return the backups there were before."""
    session = Session.open(places, learner_id)
    try:
        write_note(session, "htcourse/a#b", text)
        return list_backups(session)
    finally:
        session.close()


def backups(places, learner_id):
    session = Session.open(places, learner_id)
    try:
        return list_backups(session)
    finally:
        session.close()


def restore(places, learner_id, name):
    """Restore as the program does: the session is closed meanwhile."""
    session = Session.open(places, learner_id)
    try:
        with held_backup(session, name) as backup:
            session.close()
            return restore_record(places, backup)
    finally:
        session.close()


def test_restoring_brings_every_row_back_and_can_itself_be_taken_back(places, learner_id):
    write(places, learner_id, "first")
    newest = backups(places, learner_id)[0]
    session = Session.open(places, learner_id)
    write_note(session, "htcourse/a#c", "second")
    with held_backup(session, newest.name) as backup:
        session.close()  # makes today's backup anew
        assert restore_record(places, backup).progress
    assert notes(places, learner_id) == ["first"]
    kept = [each for each in backups(places, learner_id) if each.reason == "restore"]
    assert len(kept) == 1
    restore(places, learner_id, kept[0].name)
    assert notes(places, learner_id) == ["first", "second"]


def test_a_backup_says_when_it_was_made_where_the_person_is(places, learner_id):
    write(places, learner_id, "first")
    (newest, *_) = backups(places, learner_id)
    assert newest.reason == "close"
    assert len(newest.made) == len("2026-03-01T14:00:00")


def test_an_open_record_is_not_replaced(places, learner_id, monkeypatch):
    monkeypatch.setattr("htcourse.store.restore.LOOKING_SECONDS", 0)
    write(places, learner_id, "first")
    name = backups(places, learner_id)[0].name
    session = Session.open(places, learner_id)
    with held_backup(session, name) as backup, pytest.raises(InUseError):
        restore_record(places, backup)
    session.close()
    assert notes(places, learner_id) == ["first"]


@pytest.mark.parametrize("name", ["gone.db", "../../learners/x.db", ""])
def test_what_is_no_backup_is_refused(places, learner_id, name):
    with pytest.raises(NotFoundError):
        restore(places, learner_id, name)


@pytest.mark.parametrize("begin", [save_readable, start_new])
def test_nobody_comes_back_without_a_name_whom_another_window_deleted(places, begin):
    learner_id = create_learner(places, name="Dana")
    delete_learner(places, learner_id)
    with pytest.raises(NotFoundError):
        begin(places, learner_id)
    assert not [each for each in places.home.rglob("*") if learner_id in str(each)]


@pytest.mark.parametrize(("then", "since"), [("", "4711"), ("4711", "2580")])
def test_a_way_back_of_a_sound_record_opens_no_curtain(places, then, since):
    learner_id = create_learner(places)
    with LearnerFile.open(places, learner_id) as learner:
        learner.set_preference(PIN, then and hashed_pin(then))
        older = learner.backup("asked")
        learner.set_preference(PIN, kept := hashed_pin(since))
    assert restore_copy(places, learner_id, older.name).before == 0
    assert preferences_in(places.learner_file(learner_id))[PIN.key] == kept
