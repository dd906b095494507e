"""An attempt is not let count while a whole copy has what it lacks; once it is, its record is not damaged for that."""

import shutil

import pytest
from tests.store.behind import change_behind, without_copies
from tests.usecases.regrading import RIGHT, Regrading

from htcourse.core.errors import CourseError
from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.restore import restore
from htcourse.usecases.marking.release_exams import ExamState, list_exams
from htcourse.usecases.people.every_record import altered_record
from htcourse.usecases.people.held_exam import count_as_it_is, refusal, set_aside, take_aside_back
from htcourse.usecases.people.learners import record_problem
from htcourse.usecases.people.restore_record import list_copies, restore_copy
from htcourse.usecases.quizzes.take_quiz import open_result
from htcourse.usecases.reading.record_reading import write_note


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


@pytest.fixture
def lossy(room):
    """A test that was handed in and copied, and lost an answer since; with a sound copy that is out of the way."""
    learner, attempt = room.test(RIGHT)
    path = room.places.learner_file(learner)
    with room.file(learner) as file:
        file.copy_now()
    whole = shutil.copy(path, room.folder / "whole.db")
    change_behind(path, "delete from response where number = 1")
    return learner, attempt, whole


def states(room):
    return [each.state for each in list_exams(room.places, room.clock, lambda done, total: None).rows]


def count(room, learner, attempt):
    return count_as_it_is(room.places, room.clock, learner, attempt, "Aigul")


def test_it_is_refused_with_the_way_out_while_a_copy_has_it_and_counts_whole_once_restored(room, lossy):
    learner, attempt, _ = lossy
    with pytest.raises(CourseError, match="whole copy of this record has what is lost") as told:
        count(room, learner, attempt)
    assert "htcourse restore --learner" in str(told.value)
    assert states(room) == [ExamState.DOUBTED]
    copy = next(each for each in list_copies(room.places, learner, room.clock) if each.problem is None)
    restore_copy(room.places, learner, copy.name, room.clock, mends=True)
    assert states(room) == [], "it is whole, and nothing is to be decided"
    assert room.points(learner, attempt) == 3


def test_once_the_lost_answer_is_back_it_is_let_count_no_more_but_whole(room, lossy):
    learner, attempt, whole = lossy
    without_copies(room.places, learner)
    assert count(room, learner, attempt).progress
    assert states(room) == [ExamState.LET_COUNT]
    with room.at_work(learner) as session:
        assert open_result(session, attempt).loss is not None
    with LearnerFile.open(room.places, learner, room.clock) as file:
        file.merge(whole)
        assert (file.attempt(attempt).doubt, file.attempt(attempt).let_count) == (None, None)
    assert states(room) == [], "there is nothing to take back"
    with room.at_work(learner) as session:
        assert open_result(session, attempt).loss is None


SPOILT = {
    "gone": "delete from response where number = 1",
    "changed": "update response set points = 0.5 where number = 1",
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_a_record_whose_loss_was_let_count_is_damaged_no_more_until_it_is_changed_again(room, spoil):
    learner, attempt = room.test(RIGHT)
    path = room.places.learner_file(learner)
    change_behind(path, spoil)
    without_copies(room.places, learner)
    assert record_problem(room.places, learner) is not None
    assert altered_record(room.places, learner) is not None
    assert count(room, learner, attempt).progress
    for _ in range(2):
        with room.at_work(learner) as session:
            assert record_problem(room.places, learner) is None
            write_note(session, "course/a#b", "A note")
        assert record_problem(room.places, learner) is None
    assert altered_record(room.places, learner) is None
    assert {each.problem for each in list_copies(room.places, learner, room.clock)} == {None}, (
        "its copies are whole too"
    )
    take_aside_back(room.places, room.clock, learner, attempt)
    assert record_problem(room.places, learner) is None
    assert states(room) == [ExamState.DOUBTED]
    assert count(room, learner, attempt).progress, "no copy has it otherwise"
    change_behind(path, "update response set points = 0.25 where number = 2")
    assert record_problem(room.places, learner) is not None
    copy = next(each for each in list_copies(room.places, learner, room.clock) if each.problem is None)
    restore_copy(room.places, learner, copy.name, room.clock, mends=True)
    assert record_problem(room.places, learner) is None
    assert states(room) == [ExamState.LET_COUNT]


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_a_record_whose_loss_was_set_aside_is_damaged_no_more_until_it_is_changed_again(room, spoil):
    learner, attempt = room.test(RIGHT)
    path = room.places.learner_file(learner)
    change_behind(path, spoil)
    without_copies(room.places, learner)
    assert record_problem(room.places, learner) is not None
    assert set_aside(room.places, room.clock, learner, attempt, refusal("Nobody sat it", "Aigul")).progress
    assert states(room) == [ExamState.SET_ASIDE]
    for _ in range(2):
        assert (record_problem(room.places, learner), altered_record(room.places, learner)) == (None, None)
        with room.at_work(learner) as session:
            write_note(session, "course/a#b", "A note")
    assert {each.problem for each in list_copies(room.places, learner, room.clock)} == {None}
    change_behind(path, "update response set points = 0.25 where number = 2")
    assert record_problem(room.places, learner) is not None
    copy = next(each for each in list_copies(room.places, learner, room.clock) if each.problem is None)
    restore_copy(room.places, learner, copy.name, room.clock, mends=True)
    assert record_problem(room.places, learner) is None
    assert states(room) == [ExamState.SET_ASIDE]
    take_aside_back(room.places, room.clock, learner, attempt)
    assert states(room) == [ExamState.DOUBTED]


def test_what_another_program_says_was_let_count_makes_no_record_whole(room):
    learner, attempt = room.test(RIGHT)
    path = room.places.learner_file(learner)
    change_behind(path, SPOILT["gone"])
    without_copies(room.places, learner)
    assert count(room, learner, attempt).progress
    change_behind(path, "delete from link where row = (select id from event where kind = 'loss-accepted')")
    assert record_problem(room.places, learner) is not None


@pytest.mark.parametrize("mends", [False, True])
def test_an_earlier_copy_that_is_restored_makes_nothing_sound_that_was_set_aside(room, mends):
    learner = room.person()
    room.test(RIGHT, learner=learner)
    earlier = room.folder / "earlier.db"
    shutil.copy(list_backups(room.places, learner)[0].path, earlier)
    _, attempt = room.test(RIGHT, learner=learner)
    change_behind(room.places.learner_file(learner), f"{SPOILT['changed']} and attempt = '{attempt}'")
    without_copies(room.places, learner)
    assert set_aside(room.places, room.clock, learner, attempt, refusal("Nobody sat it", "Aigul")).progress
    restore(room.places, learner, earlier, room.clock, takes_all=mends)
    assert record_problem(room.places, learner) is None
    take_aside_back(room.places, room.clock, learner, attempt)
    assert states(room) == [ExamState.DOUBTED]


@pytest.mark.parametrize("mends", [False, True])
@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_an_earlier_copy_that_is_restored_makes_nothing_sound_that_was_let_count(room, spoil, mends):
    learner = room.person()
    room.test(RIGHT, learner=learner)
    earlier = room.folder / "earlier.db"
    shutil.copy(list_backups(room.places, learner)[0].path, earlier)
    _, attempt = room.test(RIGHT, learner=learner)
    change_behind(room.places.learner_file(learner), f"{spoil} and attempt = '{attempt}'")
    without_copies(room.places, learner)
    assert count(room, learner, attempt).progress
    with LearnerFile.open(room.places, learner, room.clock) as file:
        before = file.attempt(attempt)
        assert before.let_count is not None
    restore(room.places, learner, earlier, room.clock, takes_all=mends)
    assert record_problem(room.places, learner) is None
    with LearnerFile.open(room.places, learner, room.clock) as file:
        assert file.attempt(attempt) == before
    take_aside_back(room.places, room.clock, learner, attempt)
    assert states(room) == [ExamState.DOUBTED]
