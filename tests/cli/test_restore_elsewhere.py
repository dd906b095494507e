"""`htcourse restore --from` a file from elsewhere: on a new computer, and of a damaged one what can be read."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.store.damage import put, replaced
from tests.store.samples import answer

from htcourse.cli import cli
from htcourse.core.errors import LearnerFileError
from htcourse.core.shell_words import shell_word
from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import VERSION, Kind
from htcourse.store.learners_here import bring_learner, copy_learner, delete_learner
from htcourse.store.places import Places
from htcourse.usecases.doctor import examine
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.restore_record import Harm, examine_record
from htcourse.usecases.people.trainer_pin import has_trainer_pin

OLD = Path(__file__).parents[1] / "old_learner_files"
MANY = 60
CUT = put(0, bytes(100))
"""The head of the file: SQLite opens nothing of it."""
LATER = replaced(b"demo/q-59", b"demo/X-59")


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "home")


@pytest.fixture
def learner(places):
    learner_id = create_learner(places, name="Dana")
    with LearnerFile.open(places, learner_id) as record:
        for number in range(MANY):
            answer(record, f"q-{number}")
    return learner_id


@pytest.fixture
def stick(places, learner, tmp_path):
    return copy_learner(places, learner, tmp_path / "stick.db")


def run(home, *arguments):
    return CliRunner().invoke(cli, ["--home", str(home), "restore", *map(str, arguments)])


def answers(places, learner_id):
    with LearnerFile.open(places, learner_id) as record:
        return len(record.responses())


def test_a_computer_on_which_nobody_learned_takes_a_record(stick, learner, tmp_path):
    done = run(tmp_path / "new", "--from", stick)
    assert done.exit_code == 0, done.output
    assert f"Restored: Dana ({learner})" in done.output
    new = Places(tmp_path / "new")
    assert answers(new, learner) == MANY
    assert next(each for each in examine(new) if each.name == "settings").is_well


def test_who_is_the_first_to_be_brought_in_leaves_the_settings_begun(stick, learner, tmp_path):
    new = Places(tmp_path / "new")
    assert bring_learner(new, stick).id == learner
    assert not has_trainer_pin(new)


@pytest.mark.parametrize("damage", [CUT, LATER])
def test_of_a_damaged_file_what_can_be_read_is_saved_and_counted(stick, learner, tmp_path, damage):
    damage(stick)
    before, new = stick.read_bytes(), Places(tmp_path / "new")
    done = run(new.home, "--from", stick)
    assert done.exit_code == 0, done.output
    saved = answers(new, learner)
    assert MANY - 1 <= saved <= MANY
    assert f"({learner}) from {stick}: {saved} answers, {saved} of them out of what was damaged." in done.output
    assert stick.read_bytes() == before


def test_a_damaged_file_replaces_no_sound_record(places, stick, learner):
    CUT(stick)
    with LearnerFile.open(places, learner) as record:
        answer(record, "since")
    done = run(places.home, "--from", stick)
    assert done.exit_code == 0, done.output
    assert answers(places, learner) == MANY + 1


def test_a_damaged_file_and_a_damaged_record_make_one(places, stick, learner):
    with LearnerFile.open(places, learner) as record:
        answer(record, "since")
    shutil.rmtree(places.backups)
    CUT(stick)
    CUT(places.learner_file(learner))
    assert run(places.home, "--from", stick).exit_code == 0
    assert answers(places, learner) == MANY + 1


def test_bring_in_takes_what_can_be_read_of_a_damaged_file(places, stick, learner):
    CUT(stick)
    delete_learner(places, learner)
    brought = bring_learner(places, stick)
    assert (brought.id, brought.came.responses, brought.readable) == (learner, MANY, MANY)
    again = bring_learner(places, stick)
    assert (again.came.responses, again.readable) == (0, MANY)


def test_a_record_is_one_whatever_became_of_the_number_of_our_program_in_its_head(places, stick, learner):
    damage = put(68, bytes(4))
    damage(stick)
    delete_learner(places, learner)
    done = run(places.home, "--from", stick)
    assert done.exit_code == 0
    assert f"The copy is damaged: {MANY} answers can be read of it." in done.output
    damage(places.learner_file(learner))
    assert examine_record(places, learner).harm == Harm.DAMAGED
    (found,) = (each for each in examine(places) if each.name == f"record {learner}")
    assert f"restore --learner {learner}" in found.seen
    assert run(places.home).exit_code == 0
    assert answers(places, learner) == MANY


def test_a_damaged_copy_of_this_folder_gives_what_can_be_read(places, learner):
    (backup, *_) = list_backups(places, learner)
    CUT(backup.path)
    assert run(places.home, "--from", backup.path).exit_code == 0
    assert answers(places, learner) == MANY


def test_doctor_names_the_command_for_a_damaged_record_under_another_name(places, stick, learner):
    CUT(stick)
    delete_learner(places, learner)
    stray = shutil.copy(stick, places.learners / "Dana (2).db")
    (found,) = (each for each in examine(places) if each.name.startswith("misplaced"))
    assert not found.is_well
    assert f"a damaged record of {learner}; answers that can be read of it: {MANY}" in found.seen
    assert f"htcourse --home {places.home} restore --join --from {shell_word(stray)}" in found.seen
    assert f"a damaged record of {learner}  Dana" in run(places.home, "--list").output
    assert run(places.home, "--from", stray).exit_code == 0
    (found,) = (each for each in examine(places) if each.name.startswith("misplaced"))
    assert found.is_well, found.seen


def test_tables_that_never_end_are_not_read(places, stick, learner):
    with closing(sqlite3.connect(stick)) as connection:
        connection.execute("alter table response rename to r2")
        endless = "with recursive q(x) as (select 1 union all select x + 1 from q) select r2.* from q, r2"
        connection.execute(f"create view response as {endless}")
        connection.commit()
    with pytest.raises(LearnerFileError):
        bring_learner(places, stick)


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_of_a_file_that_an_earlier_version_closed_it_is_not_said_that_it_was_left_open(tmp_path, version):
    done = run(tmp_path / "new", "--from", OLD / f"v{version}.db")
    assert done.exit_code == 0, done.output
    assert "was not closed, or was closed by an earlier version" in done.output
    assert "if there was one" in done.output


def test_of_one_that_this_version_closed_nothing_is_said(stick, tmp_path):
    assert "closed" not in run(tmp_path / "new", "--from", stick).output


def test_of_what_was_damaged_no_answer_counts_that_was_taken_back(places, learner):
    with LearnerFile.open(places, learner) as record:
        for each in record.responses()[:2]:
            record.undo_response(each.id)
    for copy in list_backups(places, learner):
        copy.path.unlink()
    CUT(places.learner_file(learner))
    held = MANY - 2
    assert f": {held} answers, {held} of them out of what was damaged." in run(places.home).output


def test_a_record_of_sections_read_alone_is_saved_and_not_begun_anew(places):
    with LearnerFile.create(places, "Aida") as learner:
        for number in range(40):
            learner.append_event(Kind.SECTION_READ, f"demo/a#{number}")
    shutil.rmtree(places.backups)
    CUT(learner.path)
    assert "what can be read" in run(places.home).output
    with LearnerFile.open(places, learner.id) as record:
        assert len(record.read_sections()) == 40
