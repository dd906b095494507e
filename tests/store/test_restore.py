"""A checked copy takes the place of a record, with what the record still held."""

import importlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.damage import PAGE, put
from tests.store.restoring import (
    FIRST,
    LATER,
    answered,
    asides,
    backup_of,
    damage_page,
    flip_definition,
    spoil_definitions,
)
from tests.store.samples import FixedClock, answer, shown

from htcourse.core.errors import CourseError, LearnerFileError, NewerFileError
from htcourse.core.quiz import TESTED, Mode
from htcourse.store.backups import Backup, backup_folder, list_asides, list_backups
from htcourse.store.damaged_record import examine, look_at_aside
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Drawn, Kind
from htcourse.store.learners_here import bring_back
from htcourse.store.places import Places
from htcourse.store.preferences import NAME, PIN, RECORD
from htcourse.store.restore import restore


@pytest.mark.parametrize("harm", [flip_definition, spoil_definitions])
def test_of_a_record_whose_definitions_are_damaged_every_row_comes_in(places, clock, record, harm) -> None:
    damaged = harm(places.learner_file(record))
    restored = restore(places, record, backup_of(places, record).path, clock)
    assert restored.merged.responses == LATER
    assert answered(places, record) == FIRST + LATER
    assert [each.read_bytes() for each in asides(places, record)] == [damaged]
    assert restored.kept == asides(places, record)[0]


def test_of_a_record_with_a_damaged_page_every_other_row_comes_in(places, clock, record) -> None:
    damage_page(places.learner_file(record), b"demo/q-80hash-q-80")
    with pytest.raises(LearnerFileError), LearnerFile.open(places, record) as learner:
        learner.responses()
    restored = restore(places, record, backup_of(places, record).path, clock)
    assert FIRST + 5 < answered(places, record) < FIRST + LATER
    assert restored.merged.responses == answered(places, record) - FIRST


@pytest.mark.parametrize("page", [bytes(PAGE), b"\x5a" * PAGE])
def test_answers_are_found_on_their_pages_where_the_first_page_of_their_table_is_gone(
    places, clock, record, page
) -> None:
    shutil.rmtree(backup_folder(places, record))
    path = places.learner_file(record)
    with closing(sqlite3.connect(path)) as connection:
        query = "select rootpage from sqlite_master where name = 'response'"
        root = connection.execute(query).fetchone()[0]
        assert connection.execute("pragma journal_mode = delete").fetchone() == ("delete",)
    put((root - 1) * PAGE, page)(path)
    assert examine(places, record, clock).readable == FIRST + LATER
    assert restore(places, record, None, clock).merged.responses == FIRST + LATER
    assert answered(places, record) == FIRST + LATER


def test_what_can_be_read_makes_a_record_where_there_is_no_copy(places, clock, record) -> None:
    shutil.rmtree(backup_folder(places, record))
    damaged = flip_definition(places.learner_file(record))
    restored = restore(places, record, None, clock)
    assert restored.merged.responses == FIRST + LATER
    assert answered(places, record) == FIRST + LATER
    with LearnerFile.open(places, record) as learner:
        assert learner.preference(NAME) == "Дана"
        assert learner.preference(RECORD) == record
    assert [each.read_bytes() for each in asides(places, record)] == [damaged]


def closed_with_a_copy(places: Places, clock: FixedClock, learner_id: str) -> Backup:
    """Close the record once more, a minute later, and return the copy that this makes."""
    clock.pass_time(minutes=1)
    with LearnerFile.open(places, learner_id, clock) as learner:
        learner.backup("close")
    return list_backups(places, learner_id)[0]


@pytest.mark.parametrize("is_gone", [True, False])
def test_what_can_be_read_of_a_later_copy_that_is_not_whole_comes_in_too(places, clock, record, is_gone) -> None:
    older = backup_of(places, record)
    flip_definition(closed_with_a_copy(places, clock, record).path)
    path = places.learner_file(record)
    if is_gone:
        path.unlink()
    else:
        path.write_bytes(b"")
    found = examine(places, record, clock)
    assert found.newest is not None
    assert (found.newest.backup, found.readable, found.later) == (older, FIRST + LATER, LATER)
    restored = restore(places, record, older.path, clock)
    assert restored.merged.responses == LATER
    assert answered(places, record) == FIRST + LATER


def test_what_somebody_left_for_an_earlier_day_does_not_come_back_out_of_a_damaged_copy(places, clock, record) -> None:
    older = backup_of(places, record)
    restore(places, record, older.path, clock)
    left = list_backups(places, record)[0]
    assert left.reason == "restore"
    flip_definition(left.path)
    places.learner_file(record).unlink()
    restore(places, record, older.path, clock)
    assert answered(places, record) == FIRST


def test_a_way_back_to_an_earlier_day_takes_nothing_but_exams_out_of_a_damaged_copy(places, clock, record) -> None:
    older = backup_of(places, record)
    with LearnerFile.open(places, record, clock) as learner:
        attempt = exam(learner, clock)
    flip_definition(list_backups(places, record)[0].path)
    shutil.copy(older.path, places.learner_file(record))
    restore(places, record, older.path, clock)
    assert answered(places, record) == FIRST + 1
    with LearnerFile.open(places, record) as learner:
        assert [each.id for each in learner.attempts()] == [attempt]


def test_what_can_be_read_of_a_record_that_was_kept_comes_to_that_of_today(places, clock, record) -> None:
    flip_definition(places.learner_file(record))
    restore(places, record, None, clock, takes_all=False)
    with LearnerFile.open(places, record, clock) as learner:
        answer(learner, "anew")
    (aside,) = list_asides(places, record)
    assert aside.path in asides(places, record)
    assert look_at_aside(aside, places.learners).answers == FIRST + LATER
    for came in (FIRST + LATER, 0):
        assert bring_back(places, aside, clock).responses == came
        assert answered(places, record) == FIRST + LATER + 1
    assert sum(each.reason == "import" for each in list_backups(places, record)) == 2
    assert aside.path.exists()


def test_of_a_kept_file_of_which_nothing_can_be_read_nothing_is_changed(places, clock, record) -> None:
    places.learner_file(record).write_bytes(b"")
    restore(places, record, backup_of(places, record).path, clock)
    (aside,) = list_asides(places, record)
    assert look_at_aside(aside, places.learners).problem is not None
    with pytest.raises(LearnerFileError, match="nothing was changed"):
        bring_back(places, aside, clock)
    assert answered(places, record) == FIRST
    assert {each.reason for each in list_backups(places, record)} == {"close"}


def exam(learner: LearnerFile, clock: FixedClock, mode: Mode = Mode.EXAM) -> str:
    """Hand an exam in, or a test, and return the attempt's id."""
    drawn = (Drawn("demo/exam-1", shown("exam-1").hash, 1), Drawn("demo/exam-2", shown("exam-2").hash, 2))
    attempt = learner.append_attempt(
        "demo/final", mode, module_version="1", seed=1, drawn=drawn, shown=(shown("exam-1"), shown("exam-2"))
    )
    answer(learner, "exam-1", attempt=attempt, number=1)
    learner.undo_response(answer(learner, "exam-1", points=0.0, attempt=attempt, number=1))
    learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/final", attempt=attempt)
    clock.pass_time(minutes=1)
    return attempt


def exam_in(places: Places, learner_id: str) -> list[object]:
    with LearnerFile.open(places, learner_id) as learner:
        found = learner.attempts("demo/final")
        return [
            (each.id, each.state, each.answered, len(learner.shown([d.shown for d in each.drawn]))) for each in found
        ]


@pytest.mark.parametrize("harm", [None, flip_definition, "gone"])
def test_an_exam_that_was_handed_in_stays_handed_in(places, clock, record, harm) -> None:
    (old,) = list_backups(places, record)
    with LearnerFile.open(places, record, clock) as learner:
        attempt = exam(learner, clock)
    path = places.learner_file(record)
    if harm == "gone":
        path.unlink()
    elif harm is not None:
        harm(path)
    restore(places, record, old.path, clock)
    assert exam_in(places, record) == [(attempt, "submitted", 1, 2)]
    restore(places, record, None, clock, takes_all=False)
    assert exam_in(places, record) == [(attempt, "submitted", 1, 2)]


@pytest.mark.parametrize("mode", TESTED)
def test_an_exam_that_no_copy_holds_stays_when_a_sound_record_goes_back(places, clock, record, mode) -> None:
    (old,) = list_backups(places, record)
    with LearnerFile.open(places, record, clock) as learner:
        attempt = exam(learner, clock, mode)
        exam(learner, clock, Mode.PRACTICE)
        learner.append_attempt("demo/final", Mode.TEST, module_version="1", seed=1, drawn=())
    for each in list_backups(places, record):
        if each != old:
            each.path.unlink()
    restore(places, record, old.path, clock)
    assert exam_in(places, record) == [(attempt, "submitted", 1, 2)]


def test_what_was_put_together_is_checked_before_it_takes_the_place(places, clock, record, monkeypatch) -> None:
    (old,) = list_backups(places, record)
    path = places.learner_file(record)
    before, fill = path.read_bytes(), importlib.import_module("htcourse.store.restore")._fill

    def spoil(places, learner_id, ready, *more, **options):
        merged = fill(places, learner_id, ready, *more, **options)
        with closing(sqlite3.connect(ready)) as connection:
            connection.executescript("drop trigger response_never_update; update response set points = 0.5")
        return merged

    monkeypatch.setattr("htcourse.store.restore._fill", spoil)
    with pytest.raises(LearnerFileError):
        restore(places, record, old.path, clock)
    assert path.read_bytes() == before


def test_an_exam_stays_handed_in_when_a_copy_of_a_day_to_come_is_older_than_it(places, clock, record) -> None:
    today = clock.now
    clock.pass_time(days=365)
    with LearnerFile.open(places, record, clock) as learner:
        to_come = learner.backup("asked")
    clock.now = today
    with LearnerFile.open(places, record, clock) as learner:
        attempt = exam(learner, clock)
    places.learner_file(record).unlink()
    restore(places, record, to_come, clock)
    assert exam_in(places, record) == [(attempt, "submitted", 1, 2)]


def test_a_sound_record_goes_back_to_its_day_and_becomes_a_backup(places, clock, record) -> None:
    old = backup_of(places, record)
    restored = restore(places, record, old.path, clock)
    assert answered(places, record) == FIRST
    newest, *_ = list_backups(places, record)
    assert (newest.reason, newest.path) == ("restore", restored.kept)
    restore(places, record, newest.path, clock)
    assert answered(places, record) == FIRST + LATER


def test_a_new_record_has_the_name_and_the_pin_and_nothing_else(places, clock, record) -> None:
    with LearnerFile.open(places, record, clock) as learner:
        learner.set_preference(PIN, "hashed")
    flip_definition(places.learner_file(record))
    restore(places, record, None, clock, takes_all=False)
    with LearnerFile.open(places, record, clock) as learner:
        assert (learner.responses(), learner.events()) == ((), ())
        assert (learner.preference(NAME), learner.preference(PIN)) == ("Дана", "hashed")


def test_a_pin_set_after_the_backup_stays(places, clock, record) -> None:
    old = backup_of(places, record)
    with LearnerFile.open(places, record, clock) as learner:
        learner.set_preference(PIN, "hashed")
    flip_definition(places.learner_file(record))
    restore(places, record, old.path, clock)
    with LearnerFile.open(places, record, clock) as learner:
        assert learner.preference(PIN) == "hashed"


def spoilt(path: Path, pragma: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"pragma {pragma}")


def of_another(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("update preference set value = '00000000-0000-4000-8000-000000000009' where key = 'learner'")


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table another (program)")


def index_spoilt(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma writable_schema = on")
        roots = "select name, rootpage from sqlite_master where type = 'index' and tbl_name = 'response'"
        (first, one), (second, other) = connection.execute(roots).fetchall()[:2]
        connection.execute("update sqlite_master set rootpage = ? where name = ?", (other, first))
        connection.execute("update sqlite_master set rootpage = ? where name = ?", (one, second))


UNSOUND: dict[str, tuple[Callable[[Path], object], type[CourseError]]] = {
    "empty": (lambda path: path.write_bytes(b""), LearnerFileError),
    "cut": (lambda path: path.write_bytes(path.read_bytes()[:-PAGE]), LearnerFileError),
    "a letter": (lambda path: path.write_text("Dear learner"), LearnerFileError),
    "another program's": (foreign, LearnerFileError),
    "another learner's": (of_another, LearnerFileError),
    "newer": (lambda path: spoilt(path, "user_version = 99"), NewerFileError),
    "a page": (lambda path: damage_page(path, b"demo/q-30hash-q-30"), LearnerFileError),
    "a definition": (flip_definition, LearnerFileError),
    "an index": (index_spoilt, LearnerFileError),
}


@pytest.mark.parametrize(("spoil", "error"), UNSOUND.values(), ids=UNSOUND)
def test_nothing_unsound_takes_the_place_of_a_record(places, clock, record, spoil, error) -> None:
    backup = backup_of(places, record)
    spoil(backup.path)
    before = sorted(places.home.rglob("*"))
    content = places.learner_file(record).read_bytes()
    with pytest.raises(error) as told:
        restore(places, record, backup.path, clock)
    assert "start as a new learner" not in str(told.value)
    assert backup.path.name in str(told.value)
    assert places.learner_file(record).read_bytes() == content
    assert sorted(places.home.rglob("*")) == before


@pytest.mark.parametrize("learner_id", ["../../outside", "x/../../outside", "nobody"])
def test_nothing_is_made_for_an_id_that_leads_elsewhere(places, clock, record, learner_id) -> None:
    backup = backup_of(places, record)
    before = sorted(places.home.parent.rglob("*"))
    with pytest.raises(CourseError):
        restore(places, learner_id, backup.path, clock)
    assert sorted(places.home.parent.rglob("*")) == before


def test_the_sentence_names_the_next_older_backup_that_is_whole(places, clock, record) -> None:
    clock.pass_time(days=1)
    with LearnerFile.open(places, record, clock) as learner:
        answer(learner)
    newest, older = list_backups(places, record)
    flip_definition(newest.path)
    flip_definition(places.learner_file(record))
    with pytest.raises(LearnerFileError, match=rf"Restore the backup of {older.day}\."):
        LearnerFile.open(places, record)
    flip_definition(older.path)
    with pytest.raises(LearnerFileError, match=r"None of its backups \(2\) is whole"):
        LearnerFile.open(places, record)
    shutil.rmtree(backup_folder(places, record))
    with pytest.raises(LearnerFileError, match="There is no backup of it yet"):
        LearnerFile.open(places, record)


def test_of_another_learners_file_in_the_place_nothing_comes_in(places, clock, record) -> None:
    with LearnerFile.create(places, "Тимур", clock) as other:
        answer(other, "not-hers")
    shutil.copy(other.path, places.learner_file(record))
    restore(places, record, backup_of(places, record).path, clock)
    assert answered(places, record) == FIRST
    with LearnerFile.open(places, record) as learner:
        assert learner.preference(NAME) == "Дана"
        assert learner.responses(question="demo/not-hers") == ()


def test_a_folder_in_the_place_is_kept_aside(places, clock, record) -> None:
    path = places.learner_file(record)
    path.unlink()
    path.mkdir()
    (path / "inside").write_text("kept")
    restored = restore(places, record, backup_of(places, record).path, clock)
    assert answered(places, record) == FIRST
    assert restored.kept is not None
    assert (restored.kept / "inside").read_text() == "kept"


def test_on_a_disk_without_second_names_the_damaged_file_is_copied(places, clock, record, monkeypatch) -> None:
    def refuse(*paths: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    damaged = flip_definition(places.learner_file(record))
    restore(places, record, backup_of(places, record).path, clock)
    assert answered(places, record) == FIRST + LATER
    assert [each.read_bytes() for each in asides(places, record)] == [damaged]


def test_an_exam_in_a_backup_of_an_older_version_stays_too(places, clock, record) -> None:
    """Right after an update of the program the newest backup is of before."""
    backup = backup_of(places, record)
    shutil.copy(Path(__file__).parent.parent / "old_learner_files" / "v2.db", backup.path)
    with closing(sqlite3.connect(backup.path, isolation_level=None)) as connection:
        connection.execute("update preference set value = ? where key = 'learner'", (record,))
        connection.execute("drop trigger attempt_never_update")
        connection.execute("update attempt set mode = 'practice'")
    places.learner_file(record).unlink()
    restore(places, record, None, clock, takes_all=False)
    with LearnerFile.open(places, record) as learner:
        assert learner.attempts() == ()
    with closing(sqlite3.connect(backup.path, isolation_level=None)) as connection:
        connection.execute("update attempt set mode = 'exam'")
    restore(places, record, None, clock, takes_all=False)
    with LearnerFile.open(places, record) as learner:
        assert [each.mode for each in learner.attempts()] == ["exam"]
