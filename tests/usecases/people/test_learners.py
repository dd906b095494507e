"""The people of a shared computer."""

import shutil

import pytest

from htcourse.core.errors import InUseError
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.store.preferences import COUNTRY, LANGUAGE, NAME
from htcourse.store.settings import RESET_PIN, read_settings
from htcourse.usecases.exams.extra_time import ExtraTime, set_extra_time
from htcourse.usecases.people.learners import (
    bring_learner,
    copy_learner,
    create_learner,
    delete_learner,
    keep_last_learner,
    keep_numbers,
    last_learner,
    list_learners,
)
from htcourse.usecases.people.pin_tries import try_pin
from htcourse.usecases.people.pins import clear_pins, hashed_pin
from htcourse.usecases.people.restore_record import start_new


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


def test_a_learner_starts_with_language_country_and_no_name(places):
    learner_id = create_learner(places, language="ru", country="kg")
    with LearnerFile.open(places, learner_id) as learner:
        assert learner.preference(LANGUAGE) == "ru"
        assert learner.preference(COUNTRY) == "kg"
        assert learner.preference(NAME) == ""
    assert [row.id for row in list_learners(places)] == [learner_id]


def test_who_has_no_name_keeps_a_number_whoever_used_the_program_last(places):
    made = [create_learner(places) for _ in range(4)]
    for last in (made[0], made[2]):
        with LearnerFile.open(places, last) as learner:
            learner.set_preference(COUNTRY, "kz")
        assert {row.id: row.number for row in list_learners(places)} == {id: at for at, id in enumerate(made, 1)}


def test_no_number_moves_when_a_record_is_damaged_gone_begun_anew_or_deleted(places):
    made = [create_learner(places) for _ in range(4)]
    keep_numbers(places)
    for cut in made[:2]:
        path = places.learner_file(cut)
        path.write_bytes(path.read_bytes()[:5000])
    start_new(places, made[0])
    places.learner_file(made[2]).unlink()
    assert {row.id: row.number for row in list_learners(places)} == {id: at for at, id in enumerate(made, 1)}
    delete_learner(places, made[0])
    assert made[0] not in read_settings(places).numbers
    new = create_learner(places)
    assert {row.id: row.number for row in list_learners(places)} == dict(
        zip((*made[1:], new), (2, 3, 4, 5), strict=True)
    )


def test_where_settings_are_lost_nobody_gets_a_number_that_may_have_been_another_s(places):
    made = [create_learner(places) for _ in range(3)]
    keep_numbers(places)
    before = {row.number for row in list_learners(places)}
    for path in (places.settings_file, places.settings_copy):
        path.write_bytes(b"{")
    cut = places.learner_file(made[0])
    cut.write_bytes(cut.read_bytes()[:5000])
    given = {row.id: row.number for row in list_learners(places)}
    assert len({*given.values()}) == 3
    assert before.isdisjoint(given.values())
    (places.home / RESET_PIN).touch()
    keep_numbers(places)
    clear_pins(places)
    assert not read_settings(places).are_lost
    start_new(places, made[0])
    assert {row.id: row.number for row in list_learners(places)} == given


def test_nobody_used_the_program_before_a_first_start(places):
    assert last_learner(places) == ""
    keep_last_learner(places, "someone")
    assert last_learner(places) == "someone"


def test_a_deleted_learner_leaves_nothing(places):
    learner_id = create_learner(places, name="Aigerim")
    keep_last_learner(places, learner_id)
    set_extra_time(places, learner_id, ExtraTime(per_cent=25))
    assert not try_pin(places, learner_id, hashed_pin("4827"), "1111")
    assert not try_pin(places, "somebody else", hashed_pin("4827"), "1111")
    assert learner_id in places.settings_file.read_text()
    with LearnerFile.open(places, learner_id) as learner:
        learner.append_event("note", "course/lesson#section", data={"text": "private"})
        learner.backup()
    delete_learner(places, learner_id)
    left = [path for path in places.home.rglob("*") if path.is_file() and learner_id in str(path)]
    assert left == []
    assert last_learner(places) == ""
    assert learner_id not in places.settings_file.read_text()
    assert "somebody else" in places.settings_file.read_text()


def test_a_deletion_that_is_refused_has_removed_nothing(places, monkeypatch):
    monkeypatch.setattr("htcourse.store.learners_here._DELETION_SECONDS", 0)
    learner_id = create_learner(places, name="Aigerim")
    stray = places.learners / "Aigerim old.db"
    shutil.copy(places.learner_file(learner_id), stray)
    with LearnerFile.open(places, learner_id), pytest.raises(InUseError):
        delete_learner(places, learner_id, with_strays=True)
    assert stray.exists()
    assert delete_learner(places, learner_id, with_strays=True) == ()
    assert not list(places.learners.glob("*.db"))


def test_a_copy_is_brought_to_another_computer_and_twice_changes_nothing(places, tmp_path):
    learner_id = create_learner(places, name="Aigerim")
    with LearnerFile.open(places, learner_id) as learner:
        learner.append_event("note", "course/lesson#section", data={"text": "mine"})
    copy = copy_learner(places, learner_id, tmp_path / "my-data.htlearner")
    other = Places(tmp_path / "other")
    other.prepare()
    assert bring_learner(other, copy).id == learner_id
    assert bring_learner(other, copy).id == learner_id
    with LearnerFile.open(other, learner_id) as learner:
        assert [event.data["text"] for event in learner.events("note")] == ["mine"]
        assert learner.preference(NAME) == "Aigerim"
