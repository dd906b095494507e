"""A damaged index of a record: every figure is that of its tables, and nothing is told or written by it."""

import random

import pytest
from tests.how_many import few, how_many
from tests.store.flips import break_indexes, index_bytes
from tests.store.test_migrations import put_old_file
from tests.usecases.people.marked_record import MarkedRecord

from htcourse.core.errors import LearnerFileError
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import VERSION
from htcourse.store.library import Library
from htcourse.usecases.marking.override import AnswerKey, Override, override_own
from htcourse.usecases.marking.regrade import Why, regrade_own
from htcourse.usecases.marking.regrade_preview import Regrade
from htcourse.usecases.marking.release_exams import release_own
from htcourse.usecases.people.learners import record_problem
from htcourse.usecases.people.restore_record import save_readable
from htcourse.usecases.quizzes.take_quiz import open_result, start_attempt, submit_attempt
from htcourse.usecases.results.certificate import open_certificate
from htcourse.usecases.session import Session

TRIED = how_many(40)


@pytest.fixture
def room(tmp_path, monkeypatch):
    return MarkedRecord(tmp_path, monkeypatch)


def test_no_flipped_bit_in_an_index_changes_a_figure(room):
    before, content, chance = room.figures(), room.path.read_bytes(), random.Random(5)
    assert before[1] == ()
    for place in chance.sample(index_bytes(room.path), TRIED):
        flipped = bytearray(content)
        flipped[place] ^= 1 << chance.randrange(8)
        room.path.write_bytes(flipped)
        assert room.figures() == before, place


def test_where_no_index_finds_an_attempt_it_is_told_from_the_tables_and_saved_whole(room):
    before = room.figures()
    break_indexes(room.path, room.exam_id)
    assert room.figures() == before
    assert isinstance(record_problem(room.places, room.learner), LearnerFileError)
    save_readable(room.places, room.learner, room.clock)
    assert record_problem(room.places, room.learner) is None
    after = room.figures()
    assert after[0][0] == before[0][0]
    assert after[1] == ()


def test_a_trainer_writes_nothing_by_it(room):
    break_indexes(room.path, room.test_id)
    content = room.path.read_bytes()
    with pytest.raises(LearnerFileError):
        room.override(room.test_id, 1, 0.0)
    assert room.path.read_bytes() == content


def test_who_is_at_work_is_told_no_mark_by_it_and_hands_nothing_in(room):
    under_way = room.take("course/words", [], learner=room.learner, submit=False)
    break_indexes(room.path, room.test_id)
    with LearnerFile.open(room.places, room.learner, room.clock, at_start=True) as file:
        session = Session(room.places, (Library.open(room.library),), file, room.clock, "en", "")
        rows = room.figures()[0][1]
        for ask in (
            lambda: open_result(session, room.test_id),
            lambda: open_result(session, room.exam_id),
            lambda: open_certificate(session),
            lambda: submit_attempt(session, under_way),
            lambda: start_attempt(session, "course/untimed", Mode.EXAM),
            lambda: release_own(session, rows),
            lambda: override_own(session, AnswerKey(room.learner, room.test_id, 1), Override(1.0, "Right.", "Ana")),
            lambda: regrade_own(session, Regrade("course/q1", "", (), 0), Why("Key.", "Ana", "b")),
        ):
            with pytest.raises(LearnerFileError):
                ask()
        session.libraries[0].close()


@pytest.mark.parametrize("number", few(range(1, VERSION + 1), 2, lambda number: number == VERSION))
def test_a_record_of_an_older_version_is_read_from_its_tables_too(room, number):
    learner_id = put_old_file(room.places, number)
    with ReadOnlyRecord.open(room.places, learner_id) as archive:
        (attempt,) = (each.id for each in archive.attempts())
        assert archive.answer_rows(attempt) == 2
    break_indexes(room.places.learner_file(learner_id), attempt)
    with ReadOnlyRecord.open(room.places, learner_id) as archive:
        assert [each.answered for each in archive.attempts()] == [2]
        assert archive.answer_rows(attempt) == 2
