"""Nobody sits an exam twice by an older file put in the record's place by hand, nor one that leaves no trace."""

import shlex
import shutil
from contextlib import closing
from dataclasses import replace

import pytest
from click.testing import CliRunner
from tests.usecases.exam_course import COURSE, RIGHT, WRONG, ExamDesk
from tests.usecases.quiz_course import QUIZZES

from htcourse.cli import cli
from htcourse.core.errors import CourseError, FolderError
from htcourse.core.quiz import Mode
from htcourse.store.backups import backup_folder, list_backups
from htcourse.store.learner_rows import Kind
from htcourse.store.library import Library
from htcourse.usecases.attempts.answer_question import answer_question
from htcourse.usecases.doctor import examine
from htcourse.usecases.exams.exam_terms import exam_terms, leave_exam, refuse_sitting
from htcourse.usecases.exams.exam_time import end_overdue_exam, end_overdue_exams
from htcourse.usecases.marking.overdue_exams import hand_in_overdue
from htcourse.usecases.marking.release_exams import list_exams, release_exams
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.people.restore_record import look_first, restore_copy
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    list_quizzes,
    open_attempt,
    open_quiz_page,
    start_attempt,
    submit_attempt,
)
from htcourse.usecases.session import Session

QUIET = lambda done, total: None  # noqa: E731 - a report that nobody reads


@pytest.fixture
def desk(tmp_path):
    desk = ExamDesk(tmp_path)
    desk.start_anew()
    yield desk
    desk.leave()


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


def test_doctor_names_an_exam_that_only_a_copy_of_before_a_way_back_holds_and_how_it_comes_back(desk, kept):
    submit_attempt(desk.session, desk.start("untimed").id)
    places, learner_id = desk.places, desk.session.learner.id
    desk.session.close()
    newest, *older = list_backups(places, learner_id)
    newest.path.rename(newest.path.with_name(f"{newest.path.stem.partition('-')[0]}-restore.db"))
    for each in older:
        each.path.unlink()
    desk.start_anew()
    assert not lacking_exams(places, learner_id)
    put_back(desk, kept)
    desk.session.close()
    (told,) = lacking_exams(places, learner_id)
    command = shlex.split(told.rpartition(": htcourse ")[2])
    assert CliRunner().invoke(cli, command).exit_code == 0
    assert not lacking_exams(places, learner_id)
    desk.start_anew()
    assert [each.submitted_at != "" for each in desk.session.learner.attempts()] == [True]


def test_doctor_names_an_exam_that_copies_hold_as_handed_in_and_the_record_as_begun(desk, tmp_path):
    page = desk.start("untimed")
    begun = shutil.copy(list_backups(desk.places, desk.learner_id)[0].path, tmp_path / "begun.db")
    submit_attempt(desk.session, page.id)
    places, learner_id = desk.places, desk.learner_id
    desk.session.close()
    assert not lacking_exams(places, learner_id)
    put_back(desk, begun)
    desk.session.close()
    assert lacking_exams(places, learner_id)
    desk.start_anew()


def lacking_exams(places, learner_id):
    seen = [each.seen for each in examine(places) if each.name == f"copies of {learner_id}"]
    return [each for each in seen if "handed in, that they hold and the record lacks" in each]


@pytest.mark.hard
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


def killed(desk):
    """End the program now: no copy is made at closing, and nothing is told."""
    desk.session.learner._changes_kept = desk.session.learner._connection.total_changes


@pytest.mark.hard
@pytest.mark.parametrize("how", ["asked", "left", "time up"])
def test_one_that_was_handed_in_before_a_kill_stays_so(desk, kept, how):
    quiz = "untimed" if how == "left" else "timed"
    page = desk.start(quiz)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    if how == "asked":
        submit_attempt(desk.session, page.id)
    elif how == "left":
        leave_exam(desk.session, page.id)
    else:
        desk.pass_time(minutes=1000)
        end_overdue_exam(desk.session, page.id)
    killed(desk)
    put_back(desk, kept)
    with pytest.raises(CourseError, match="You have handed this exam in"):
        desk.start(quiz)
    assert len(desk.session.learner.responses(attempt=page.id)) == 1


def test_no_copy_that_fails_keeps_anybody_from_handing_in(desk):
    page = desk.start("timed")
    learner = desk.session.learner
    folder = backup_folder(desk.session.places, learner.id)
    folder.rename(folder.with_suffix(".away"))
    folder.write_text("in the way")
    submit_attempt(desk.session, page.id)
    assert learner.attempt(page.id).submitted_at
    problem = learner.backup_problem
    assert isinstance(problem, FolderError)
    folder.unlink()
    desk.session.close()
    assert learner.backup_problem is None
    assert len(list_backups(desk.session.places, learner.id)) == 1


def test_a_file_of_the_middle_is_not_gone_on_with(desk, tmp_path):
    page = desk.start("timed")
    kept = shutil.copy(list_backups(desk.session.places, desk.session.learner.id)[0].path, tmp_path / "kept.db")
    submit_attempt(desk.session, page.id)
    killed(desk)
    put_back(desk, kept)
    assert open_quiz_page(desk.session, page.id).attempt.is_submitted
    with pytest.raises(CourseError, match="can no longer be changed"):
        answer_in_attempt(desk.session, page.id, 1, RIGHT)


@pytest.mark.hard
@pytest.mark.parametrize("ends", ["a look", "a start", "its page", "a release"])
def test_a_file_of_the_middle_is_not_handed_in_anew_by_time_running_out(desk, tmp_path, ends):
    page = desk.start("timed")
    kept = shutil.copy(list_backups(desk.places, desk.learner_id)[0].path, tmp_path / "kept.db")
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    submit_attempt(desk.session, page.id)
    handed_in = desk.session.learner.attempt(page.id).submitted_at
    killed(desk)
    put_back(desk, kept)
    desk.pass_time(minutes=1000)
    if ends == "a start":
        end_overdue_exams(desk.session)
    elif ends == "its page":
        end_overdue_exam(desk.session, page.id)
    else:
        desk.session.close()
        (row,) = list_exams(desk.places, desk.clock, QUIET).rows
        if ends == "a look":
            assert hand_in_overdue(desk.places, desk.clock, QUIET) == ()
        else:
            assert release_exams(desk.places, desk.clock, [row], QUIET).count == 1
        desk.start_anew()
    learner = desk.session.learner
    assert learner.attempt(page.id).submitted_at == handed_in
    assert [len(learner.responses(attempt=page.id)), len(learner.events(Kind.ATTEMPT_SUBMITTED))] == [1, 1]


def test_one_that_was_killed_in_the_middle_goes_on_with_the_time_there_is(desk, kept):
    page = desk.start("timed")
    killed(desk)
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


@pytest.mark.parametrize("looks_at", ["the course", "a copy"])
def test_who_just_looks_begins_nothing_that_is_made_once_where_a_pin_is_chosen(desk, looks_at):
    copy = desk.session.learner.backup("asked")
    places, own = desk.places, desk.learner_id
    desk.close()
    is_copy = looks_at == "a copy"
    look = look_first(places, own, copy.name, desk.clock) if is_copy else Session.temporary(places, "en", desk.clock)
    with closing(look), closing(Library.open(desk.library)) as course:
        session = replace(look, libraries=(course,))
        leave_exam(session, start_attempt(session, "course/untimed", Mode.EXAM).id)  # at home somebody may try
        timed = "course/timed"
        set_trainer_pin(places, "2468")
        for begin in (lambda: exam_terms(session, timed), lambda: start_attempt(session, timed, Mode.EXAM)):
            with pytest.raises(CourseError, match="Who just looks"):
                begin()
        with pytest.raises(CourseError, match="Who just looks"):
            refuse_sitting(session, QUIZZES[0], Mode.PRE)
        assert start_attempt(session, "course/basics", Mode.TEST).id
    desk.start_anew()
    assert desk.start("timed").id


@pytest.mark.parametrize("what", ["an exam", "a pre-test"])
def test_in_a_copy_looked_at_what_is_made_once_does_not_go_on_where_a_pin_is_chosen(desk, what):
    quiz, mode = {"an exam": ("course/timed", Mode.EXAM), "a pre-test": ("course/drawn", Mode.PRE)}[what]
    set_trainer_pin(desk.places, "2468")
    begun = start_attempt(desk.session, quiz, mode).id
    practised = start_attempt(desk.session, "course/basics", Mode.PRACTICE).id
    name = desk.session.learner.backup("asked").name
    desk.close()
    look = look_first(desk.places, desk.learner_id, name, desk.clock)
    with closing(look), closing(Library.open(desk.library)) as course:
        session = replace(look, libraries=(course,))
        for go_on in (
            lambda: open_quiz_page(session, begun),
            lambda: open_quiz_page(session, begun, 1),
            lambda: answer_in_attempt(session, begun, 1, RIGHT),
            lambda: submit_attempt(session, begun),
        ):
            with pytest.raises(CourseError, match="Who just looks at a copy"):
                go_on()
        answer_in_attempt(session, practised, 1, RIGHT)
        assert submit_attempt(session, practised).rows
    desk.start_anew()
    assert submit_attempt(desk.session, begun).attempt.id == begun


def test_a_test_that_may_be_taken_once_stays_taken_and_practised_after_a_way_back(desk):
    quiz = replace(QUIZZES[0], attempts=1)
    desk.install(replace(COURSE, quizzes=(quiz, *COURSE.quizzes[1:])))
    first = desk.session.learner.backup("asked")
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    test = start_attempt(desk.session, "course/basics", Mode.TEST)
    answer_in_attempt(desk.session, test.id, 1, RIGHT)
    submit_attempt(desk.session, test.id)
    (before,) = list_seen(desk.places).rows
    assert before.practised == 1
    desk.session.close()
    restore_copy(desk.places, desk.learner_id, first.name, desk.clock)
    desk.start_anew()
    assert desk.session.learner.responses(question="course/q1", attempt="") == ()
    (seen,) = list_seen(desk.places).rows
    assert (seen.attempt_id, seen.points, seen.practised) == (test.id, before.points, 1)
    with pytest.raises(CourseError, match="as often as it may be taken"):
        start_attempt(desk.session, "course/basics", Mode.TEST)
