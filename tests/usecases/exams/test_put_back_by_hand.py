"""Who puts an older file in the place of the record by hand, as a file manager does, sits no exam twice by it."""

import shutil

import pytest
from tests.usecases.exam_course import RIGHT, ExamDesk

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.backups import list_backups
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, list_quizzes, open_attempt, submit_attempt


@pytest.fixture
def desk(tmp_path):
    desk = ExamDesk(tmp_path)
    desk.start_anew()
    yield desk
    desk.close()


def put_back(desk, kept):
    """Put the file of before in the place of the record, with the program closed."""
    desk.session.close()
    path = desk.session.learner.path
    shutil.copy(kept, path)
    desk.start_anew()


@pytest.fixture
def kept(desk, tmp_path):
    """The record as it was before the exam."""
    desk.session.close()
    path = shutil.copy(desk.session.learner.path, tmp_path / "kept.db")
    desk.start_anew()
    return path


@pytest.mark.parametrize(("quiz", "mode"), [("timed", Mode.EXAM), ("untimed", Mode.EXAM)])
def test_an_exam_that_was_handed_in_is_not_sat_again(desk, kept, quiz, mode):
    page = desk.start(quiz, mode)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    submit_attempt(desk.session, page.id)
    put_back(desk, kept)
    assert desk.session.learner.attempts(f"course/{quiz}") == ()
    with pytest.raises(CourseError, match="You have handed this exam in"):
        desk.start(quiz, mode)
    (attempt,) = desk.session.learner.attempts(f"course/{quiz}")
    assert (attempt.id, bool(attempt.submitted_at)) == (page.id, True)
    assert len(desk.session.learner.responses(attempt=page.id)) == 1


def test_one_that_was_killed_in_the_middle_goes_on_with_the_time_there_is(desk, kept):
    page = desk.start("timed")
    desk.session.learner._changes_kept = desk.session.learner._connection.total_changes  # killed: no copy at closing
    desk.pass_time(minutes=10)
    put_back(desk, kept)
    with pytest.raises(CourseError, match="You are in the middle of this exam"):
        desk.start("timed")
    row = next(each for each in list_quizzes(desk.session) if each.id == "course/timed")
    assert row.unfinished == page.id
    assert [each.question_id for each in open_attempt(desk.session, page.id).slots] == [
        each.question_id for each in page.slots
    ]


def test_a_file_of_the_middle_of_an_exam_does_not_open_it_again(desk, tmp_path):
    page = desk.start("timed")
    kept = tmp_path / "kept.db"
    shutil.copy(list_backups(desk.session.places, desk.session.learner.id)[0].path, kept)
    submit_attempt(desk.session, page.id)
    put_back(desk, kept)
    with pytest.raises(CourseError, match="You have handed this exam in"):
        desk.start("timed")


def test_practice_asks_no_copy(desk, kept):
    for _ in range(2):
        desk.start("basics", Mode.PRACTICE)
    put_back(desk, kept)
    desk.start("basics", Mode.PRACTICE)
    assert len(desk.session.learner.attempts("course/basics")) == 1
