"""A record that was begun anew on purpose is not joined with its past by itself."""

import pytest
from tests.store.samples import answer

from htcourse.store.backups import backup_folder, list_asides
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.usecases.people.restore_record import examine_record, restore_copy, save_readable, start_new

PAST, NEW, LATER = 5, 2, 3


def add(places, learner_id, answers):
    with LearnerFile.open(places, learner_id) as learner:
        for _ in range(answers):
            answer(learner)


def held(places, learner_id):
    with LearnerFile.open(places, learner_id) as learner:
        return len(learner.responses())


def damage(places, learner_id):
    """Flip the first letters of the file: every row can be read still."""
    path = places.learner_file(learner_id)
    path.write_bytes(b"\0" * 16 + path.read_bytes()[16:])


@pytest.fixture
def begun(tmp_path):
    """A data folder and somebody in it who began a damaged record anew; only that file is kept of before."""
    places = Places(tmp_path / "home")
    places.prepare()
    with LearnerFile.create(places) as learner:
        pass
    add(places, learner.id, PAST)
    for each in backup_folder(places, learner.id).glob("*"):
        each.unlink()
    damage(places, learner.id)
    assert examine_record(places, learner.id).readable == PAST
    start_new(places, learner.id)
    add(places, learner.id, NEW)
    return places, learner.id


def test_where_it_is_gone_its_copy_comes_back_without_what_was_left(begun):
    places, learner_id = begun
    places.learner_file(learner_id).unlink()
    found = examine_record(places, learner_id)
    assert found.readable == 0
    restore_copy(places, learner_id, found.newest.name, mends=True)
    assert held(places, learner_id) == NEW
    assert len(list_asides(places, learner_id)) == 1, "it is kept"


def test_what_is_damaged_after_that_comes_back_as_ever(begun):
    places, learner_id = begun
    add(places, learner_id, LATER)
    damage(places, learner_id)
    save_readable(places, learner_id)
    assert held(places, learner_id) == NEW + LATER
    damage(places, learner_id)
    places.learner_file(learner_id).rename(
        backup_folder(places, learner_id) / "20990101T000000000000Z-aside.db"
    )  # a restore that was stopped between
    found = examine_record(places, learner_id)
    assert found.readable == NEW + LATER
    restore_copy(places, learner_id, found.newest.name, mends=True)
    assert held(places, learner_id) == NEW + LATER


def test_where_nothing_but_the_past_is_left_that_comes_back(begun):
    places, learner_id = begun
    for each in backup_folder(places, learner_id).glob("*"):
        if "aside" not in each.name:
            each.unlink()
    places.learner_file(learner_id).unlink()
    save_readable(places, learner_id)
    assert held(places, learner_id) == PAST
