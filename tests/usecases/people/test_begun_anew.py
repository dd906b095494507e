"""A record that was begun anew on purpose is not joined with its past by itself."""

import shlex

import pytest
from click.testing import CliRunner
from tests.usecases.people.test_join_copies import held, work

from htcourse.cli import cli
from htcourse.store.backups import backup_folder, list_asides, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.store.preferences import LEFT
from htcourse.usecases.people.restore_record import examine_record, restore_copy, save_readable, start_new

PAST, NEW, LATER = 5, 2, 3


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
    work(places, learner.id, PAST)
    for each in backup_folder(places, learner.id).glob("*"):
        each.unlink()
    damage(places, learner.id)
    assert examine_record(places, learner.id).readable == PAST
    start_new(places, learner.id)
    work(places, learner.id, NEW)
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
    work(places, learner_id, LATER)
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


def without_mark(places, learner_id):
    """Take away what names the file that was left, as an earlier version did not write it."""
    with LearnerFile.open(places, learner_id) as learner:
        learner.set_preference(LEFT, "")
    work(places, learner_id, LATER)


def test_of_a_record_that_bears_no_mark_it_is_told_what_came_from_the_file_kept_aside_and_how_it_goes_again(begun):
    places, learner_id = begun
    without_mark(places, learner_id)
    places.learner_file(learner_id).unlink()
    (aside,) = list_asides(places, learner_id)
    told = CliRunner().invoke(cli, ["--home", str(places.home), "restore"]).output
    assert held(places, learner_id) == PAST + NEW + LATER
    assert f"Of these, {PAST} answers came from {aside.path.name}, kept aside on" in told
    way = shlex.split(told.partition("the copy alone: ")[2].splitlines()[0])
    CliRunner().invoke(cli, way[1:], catch_exceptions=False)
    assert held(places, learner_id) == NEW + LATER


def test_of_a_record_that_goes_on_where_its_copy_ends_nothing_is_told(begun):
    places, learner_id = begun
    without_mark(places, learner_id)
    for each in list_asides(places, learner_id):
        each.path.unlink()
    aside = backup_folder(places, learner_id) / "20990101T000000000000Z-aside.db"
    before = list_backups(places, learner_id)[0].path.read_bytes()
    work(places, learner_id, 1)
    newest = list_backups(places, learner_id)[0].path
    newest.write_bytes(before)
    damage(places, learner_id)
    places.learner_file(learner_id).rename(aside)
    done = restore_copy(places, learner_id, newest.name, mends=True)
    assert (held(places, learner_id), done.joined) == (NEW + LATER + 1, ())
