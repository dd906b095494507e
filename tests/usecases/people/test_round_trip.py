"""Export, delete, bring in, restore: the whole way of a record that holds everything."""

from dataclasses import dataclass, replace

import pytest
from tests.usecases.sample_desk import FIRST
from tests.usecases.whole_record import fill, rows_of

from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import APPENDED, Kind, Merged
from htcourse.store.learners_here import merge_learner
from htcourse.usecases.cases.play_case import list_cases
from htcourse.usecases.people.learners import bring_learner, copy_learner, create_learner, delete_learner, list_learners
from htcourse.usecases.people.restore_record import held_backup, list_backups, restore_record
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.reading.open_notes import open_notes
from htcourse.usecases.reading.open_progress import open_progress
from htcourse.usecases.reading.record_reading import resume_place, write_note
from htcourse.usecases.review.reviewing import open_review
from htcourse.usecases.session import Session


@dataclass
class Record:
    """A whole record whose file is closed: its rows and what its person sees, as they were."""

    session: Session
    rows: dict
    seen: tuple

    @property
    def places(self):
        return self.session.places

    @property
    def id(self):
        return self.session.learner.id

    def opened(self):
        """Return a session at work on the record as it is now."""
        learner = LearnerFile.open(self.places, self.id, self.session.clock)
        return replace(self.session, learner=learner).with_preferences()

    def rows_now(self, learner_id=""):
        return rows_of(self.places.learner_file(learner_id or self.id))

    def seen_now(self):
        session = self.opened()
        with session.learner:
            return seen_by(session)


def seen_by(session):
    """Return what a person sees of their record."""
    pages = [read(session) for read in (open_progress, open_notes, list_cases, open_review, resume_place)]
    return *pages, session.learner.attempts(), session.learner.counted_tries(), session.learner.preferences()


@pytest.fixture
def record(sample):
    fill(sample)
    learner = sample.session.learner
    seen = seen_by(sample.session)
    learner.close()
    return Record(sample.session, rows_of(learner.path), seen)


@pytest.fixture
def exported(record, tmp_path):
    return copy_learner(record.places, record.id, tmp_path / "my-course.db")


def test_the_record_of_these_tests_holds_everything_there_is(record):
    session = record.opened()
    with session.learner as learner:
        assert {each.kind for each in learner.events(undone=True)} == set(Kind) - {Kind.ROWS_ORDERED}
        attempts = learner.attempts()
        assert {each.mode for each in attempts if each.submitted_at} == set(Mode) - {Mode.CERTAINTY}
        assert {each.state for each in attempts} == {"started", "left", "submitted", "released"}
        undone = {each.undoes for each in learner.responses(undone=True)} - {""}
        assert {bool(learner.response(each).attempt) for each in undone} == {True, False}
        assert any(each.undoes for each in learner.events(Kind.HIGHLIGHT, undone=True))
        assert any(each.undoes for each in learner.events(Kind.CASE_DECISION, undone=True))
    assert {row[1] for row in record.rows["shown_text"]} == {"en", "ru"}


def test_an_export_holds_every_row_also_of_a_record_at_work(record, tmp_path):
    session = record.opened()
    with session.learner:
        copy = copy_learner(record.places, record.id, tmp_path / "while-at-work.db")
        assert rows_of(copy) == record.rows


def test_after_export_and_deletion_everything_comes_back_and_twice_changes_nothing(record, exported):
    delete_learner(record.places, record.id)
    fresh = create_learner(record.places, name="New", language="kk")
    untouched = record.rows_now(fresh)
    for _ in range(2):
        assert bring_learner(record.places, exported).id == record.id
        assert record.rows_now() == record.rows
        assert record.seen_now() == record.seen
        assert record.rows_now(fresh) == untouched
    assert {each.id for each in list_learners(record.places)} == {fresh, record.id}
    assert rows_of(exported) == record.rows


def test_a_fresh_learner_takes_every_row_over_and_twice_changes_nothing(record, exported):
    delete_learner(record.places, record.id)
    fresh = create_learner(record.places, language="kk")
    preferences = dict(row[:2] for row in record.rows_now(fresh)["preference"])
    merge_learner(record.places, fresh, exported)
    merged = record.rows_now(fresh)
    assert {table: merged[table] for table in APPENDED} == {table: record.rows[table] for table in APPENDED}
    brought = dict(row[:2] for row in record.rows["preference"])
    assert dict(row[:2] for row in merged["preference"]) == brought | preferences
    assert merge_learner(record.places, fresh, exported) == Merged(0, 0, 0)
    assert record.rows_now(fresh) == merged


def test_a_record_brought_to_where_it_went_on_loses_nothing_of_either(record, exported):
    session = record.opened()
    with session.learner:
        write_note(session, FIRST, "Written after the export")
    later = record.rows_now()
    for _ in range(2):
        assert bring_learner(record.places, exported).id == record.id
        assert record.rows_now() == later


def test_a_backup_brings_every_row_back_and_twice_changes_nothing(record, exported):
    delete_learner(record.places, record.id)
    bring_learner(record.places, exported)
    bring_learner(record.places, exported)  # a backup is made before rows come in
    session = record.opened()
    with session.learner:
        made_before_import = next(each for each in list_backups(session) if each.reason == "import")
        write_note(session, FIRST, "Written after the import")
    later = record.rows_now()
    assert later != record.rows
    for _ in range(2):
        _restore(record, made_before_import.name)
        assert record.rows_now() == record.rows
        assert record.seen_now() == record.seen
    session = record.opened()
    with session.learner:
        replaced = [each.name for each in list_backups(session) if each.reason == "restore"]
    assert len(replaced) == 2
    _restore(record, replaced[-1])
    assert record.rows_now() == later


def _restore(record, name):
    """Restore as the program does: the session is closed meanwhile."""
    session = record.opened()
    with session.learner, held_backup(session, name) as backup:
        session.learner.close()
        restore_record(record.places, backup, session.clock)


def test_a_finished_attempt_counts_once_wherever_its_record_went(record, exported):
    before = finished_attempts(record.places)
    assert not before.problems
    other = create_learner(record.places)
    merge_learner(record.places, other, exported)
    assert [each.id for each in finished_attempts(record.places).finished] == [each.id for each in before.finished]
