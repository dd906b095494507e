"""Doctor looks at the learners' records and their copies."""

import os

import pytest

from htcourse.store.backups import backup_folder, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.usecases.people.check_machine import examine
from htcourse.usecases.people.keep_record import back_up_late
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.session import Session


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


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


def test_a_copy_that_is_not_whole_is_told(places):
    learner = create_learner(places)
    (backup,) = list_backups(places, learner)
    backup.path.write_bytes(b"")
    assert findings(places)[f"copies of {learner}"].seen == "1 of 1 are not whole"


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
