"""Reading every record of a data folder: one that cannot be read is named, and stops no other."""

from dataclasses import replace

import pytest
from tests.store.behind import change_behind
from tests.usecases.marking.test_release_exams import held_elsewhere

from htcourse.core.clock import system_clock
from htcourse.core.errors import AlteredRecordError, Cancelled
from htcourse.core.ids import new_id
from htcourse.store.class_files import Person, change_class
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import bring_learner
from htcourse.store.places import Places
from htcourse.ui.look.texts import error_text
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.people.every_record import ON_ESSAYS, ON_EXAMS, ON_MARKS, read_records, write_records
from htcourse.usecases.people.learners import check_learners, create_learner


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


def test_what_nobody_thought_of_in_one_record_is_a_sentence(places):
    ids = {create_learner(places) for _ in range(3)}
    bad = min(ids)
    read = set()

    def read_one(archive):
        if archive.id == bad:
            raise KeyError("a bit was flipped")
        read.add(archive.id)

    (problem,) = read_records(places, read_one)
    assert read == ids - {bad}
    assert bad in str(problem)
    assert "Restore the backup of" in str(problem)


def test_a_folder_in_the_place_of_a_record_is_named(places):
    healthy = create_learner(places)
    (places.learners / f"{new_id()}.db").mkdir()
    read = []
    (problem,) = read_records(places, lambda archive: read.append(archive.id))
    assert read == [healthy]
    assert "folder" in str(problem)


def test_a_record_that_is_gone_while_its_backups_are_there_is_named(places):
    lost, healthy = create_learner(places), create_learner(places)
    places.learner_file(lost).unlink()
    read = []
    (problem,) = read_records(places, lambda archive: read.append(archive.id))
    assert read == [healthy]
    assert "is gone" in str(problem)
    assert "Restore the backup of" in str(problem)


@pytest.mark.parametrize(
    "change",
    [
        "update event set data = '{}' where kind = 'note'",
        "delete from event where kind = 'note'",
        "insert into event (id, kind, module, ref, paragraph, attempt, language, data, at, offset_minutes, undoes) "
        "select 'x', kind, module, ref, paragraph, attempt, language, data, at, offset_minutes, undoes from event",
    ],
)
def test_a_record_that_another_program_changed_is_read_and_named_each_time(places, change):
    altered, healthy = create_learner(places), create_learner(places)
    for each in (altered, healthy):
        with LearnerFile.open(places, each) as learner:
            learner.append_event("note", "course/a#b", data={"text": "kept"})
    assert read_records(places, lambda archive: None) == ()
    change_behind(places.learner_file(altered), change)
    for _ in range(2):
        read: list[str] = []
        (problem,) = read_records(places, lambda archive: read.append(archive.id))  # noqa: B023 - called at once
        assert set(read) == {altered, healthy}
        assert isinstance(problem, AlteredRecordError)
        assert f"The record of {altered} was changed outside the program or damaged, entries in it: 1" in str(problem)


def test_where_a_whole_copy_is_there_it_is_restored_first(places):
    harmed, put_in = create_learner(places), create_learner(places)
    for each in (harmed, put_in):
        with LearnerFile.open(places, each) as learner:
            learner.append_event("note", "course/a#b", data={"text": "kept"})
            learner.backup()
    change_behind(places.learner_file(harmed), "update event set data = '{}' where kind = 'note'")
    change_behind(
        places.learner_file(put_in),
        "insert into event (id, kind, module, ref, paragraph, attempt, language, data, at, offset_minutes, undoes) "
        "select 'x', kind, module, ref, paragraph, attempt, language, data, at, offset_minutes, undoes from event",
    )
    said = {each.values["id"]: str(each) for each in read_records(places, lambda archive: None)}
    assert f"A whole copy is there: restore it first, with “htcourse restore --learner {harmed}”" in said[harmed]
    assert "restore" not in said[put_in]
    assert [each.id for each in check_learners(places) if each.problem] == [harmed], "that is what restoring takes"


def test_whose_record_it_is_is_said_by_name_and_for_a_class_by_code(places):
    dana, of_class = create_learner(places, name="Dana"), places.of_class("00000000-0000-4000-8000-000000000001")
    bring_learner(of_class, places.learner_file(dana), called="A1")
    with LearnerFile.open(of_class, dana) as learner:
        learner.backup()
    for there, who in ((places, "Dana"), (of_class, "A1")):
        change_behind(there.learner_file(dana), "update preference set value = 'x' where key = 'language'")
        (problem,) = read_records(there, lambda archive: None)
        assert f"The record of {who} was changed outside the program or damaged" in str(problem)
    of_class.learner_file(dana).write_bytes(b"no record")
    (problem,) = read_records(of_class, lambda archive: None)
    assert "Collect the results of A1 again" in str(problem)


def test_a_record_of_a_class_that_tells_no_name_is_named_by_the_list_never_by_its_id(places):
    of_class = places.of_class(new_class(places, "Group 3-2").id)
    dana = create_learner(of_class)
    of_class.learner_file(dana).write_bytes(b"no record")
    (problem,) = read_records(of_class, lambda archive: None)
    assert "It is of a learner whose record is damaged, and the list does not tell whose" in str(problem)
    assert "whose" not in problem.values
    change_class(
        places, of_class.people.name, lambda of: replace(of, people=(Person("K7-1", learner=dana, signer="key"),))
    )
    (problem,) = read_records(of_class, lambda archive: None)
    assert "Collect the results of K7-1 again" in str(problem)


def test_a_damaged_record_is_named_by_whose_it_is(places, qapp):
    dana = create_learner(places, name="Dana")
    with LearnerFile.open(places, dana) as learner:
        learner.backup()
    places.learner_file(dana).write_bytes(b"no record")
    (problem,) = read_records(places, lambda archive: None)
    assert str(problem).startswith("Dana: The learner's file “")
    assert error_text(problem) == str(problem)


@pytest.mark.parametrize(
    ("there", "told"),
    [
        (ON_EXAMS, "under Settings, Exams; an exam"),
        (ON_MARKS, "under Settings, Attempts and marks, or"),
        (ON_ESSAYS, "under Settings, Essays, or"),
    ],
)
def test_a_record_open_elsewhere_is_sent_to_the_page_of_what_was_asked(places, there, told):
    dana = create_learner(places, name="Dana")
    with held_elsewhere(places.learner_file(dana).with_suffix(".lock")):
        (problem,) = write_records(places, system_clock, [dana], lambda learner: None, lambda *_: None, there)
    assert "The record of Dana is open in another window" in str(problem)
    assert told in str(problem)


def test_stopping_stops(places):
    create_learner(places)

    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_records(places, lambda archive: None, stop)
