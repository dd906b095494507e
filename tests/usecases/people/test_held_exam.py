"""An exam begun elsewhere waits for the trainer where a PIN is chosen, however it came; nothing of it is lost."""

import shutil
from collections.abc import Callable

import pytest
from click.testing import CliRunner
from tests.how_many import few
from tests.usecases.exam_course import RIGHT
from tests.usecases.people.test_trainers_rows import PIN, Two, exams, restore_command

from htcourse.cli import cli
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.backups import backup_folder
from htcourse.store.learner_rows import Kind
from htcourse.store.settings import begin_settings, change_settings
from htcourse.ui.screens.exams.words import state_words
from htcourse.ui.screens.marks.words import attempt_words
from htcourse.ui.screens.quizzes.attempts_card import outcome_words
from htcourse.usecases.exams.exam_terms import leave_exam
from htcourse.usecases.exams.exam_time import end_overdue_exams
from htcourse.usecases.exams.exam_window import set_exam_window
from htcourse.usecases.exams.extra_time import ExtraTime, set_extra_time
from htcourse.usecases.marking.release_exams import ExamState
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.people.held_exam import PLACE, held_exams, let_in, let_own_in
from htcourse.usecases.people.learners import bring_learner, delete_learner
from htcourse.usecases.people.restore_record import restore_copy
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    list_quizzes,
    open_quiz_page,
    start_attempt,
    submit_attempt,
)

HELD = "begun elsewhere, or before the PIN was changed: it is kept, and waits for a trainer"
OTHER = "begun elsewhere, or before the PIN was changed"


@pytest.fixture
def two(tmp_path):
    two = Two(tmp_path)
    set_trainer_pin(two.places, PIN)
    yield two
    two.desk.close()


def begin_elsewhere(two, quiz="timed"):
    """Begin an exam in the other folder, with twice the time and before it opens here, and take it along again."""
    set_exam_window(two.places, f"course/{quiz}", "2031-01-01T08:00:00.000Z", "", "secret")
    two.take_away()
    set_extra_time(two.mine, two.id, ExtraTime(per_cent=100))
    with two.elsewhere() as session:
        page = start_attempt(session, f"course/{quiz}", Mode.EXAM, seed=1)
        answer_in_attempt(session, page.id, 1, RIGHT)
    return page


def put_among_the_backups(two):
    two.desk.session.close()
    folder = backup_folder(two.places, two.id)
    folder.mkdir(parents=True, exist_ok=True)
    name = shutil.copy(two.file, folder / "20260309T090000000000Z-close.db")
    restore_copy(two.places, two.id, name.name, two.desk.clock)
    two.desk.start_anew()


def put_in_its_place(two):
    two.desk.session.close()
    shutil.copy(two.file, two.here.path)
    two.desk.start_anew()


WAYS: dict[str, Callable[[Two], object]] = {
    "brought in": Two.bring,
    "restored": Two.restore,
    "among the backups": put_among_the_backups,
    "in the place of the record": put_in_its_place,
}


@pytest.mark.parametrize("way", WAYS)
def test_an_exam_begun_elsewhere_is_kept_and_does_not_go_on(two, way):
    page = begin_elsewhere(two)
    WAYS[way](two)
    for go_on in (
        lambda: open_quiz_page(two.desk.session, page.id),
        lambda: open_quiz_page(two.desk.session, page.id, 2),
        lambda: answer_in_attempt(two.desk.session, page.id, 2, RIGHT),
        lambda: submit_attempt(two.desk.session, page.id),
    ):
        with pytest.raises(CourseError, match=HELD):
            go_on()
    assert len(two.here.responses(attempt=page.id)) == 1
    (row,) = (each for each in list_quizzes(two.desk.session) if each.id == page.quiz_id)
    assert outcome_words(row.attempts[0]) == f"{OTHER}; waits for a trainer"
    (exam,) = exams(two)
    assert exam.state is ExamState.UNDER_WAY
    where = "from a file brought in" if way in ("brought in", "restored") else OTHER
    assert f" of extra time · waits to be let in here · {where}" in state_words(exam)


def test_a_record_that_is_new_here_brings_its_exam_held(two):
    page = begin_elsewhere(two)
    two.desk.session.close()
    delete_learner(two.places, two.id)
    bring_learner(two.places, two.file, two.desk.clock)
    two.desk.start_anew()
    assert [each.id for each in held_exams(two.places, two.here, two.id)] == [page.id]


@pytest.mark.parametrize("who", ["at work", "another"])
def test_a_trainer_lets_it_in_and_it_goes_on(two, who):
    page = begin_elsewhere(two)
    two.bring()
    if who == "at work":
        assert let_own_in(two.desk.session).progress
        assert not let_own_in(two.desk.session).progress
    else:
        two.desk.session.close()
        assert let_in(two.places, two.desk.clock, two.id).progress
        two.desk.start_anew()
    answer_in_attempt(two.desk.session, page.id, 2, RIGHT)
    submit_attempt(two.desk.session, page.id)
    attempt = two.here.attempt(page.id)
    assert (attempt.answered, bool(attempt.submitted_at), bool(attempt.terms["titles"])) == (2, True, True)
    assert [each.is_brought for each in exams(two)] == [True]


def test_what_lets_it_in_elsewhere_lets_nothing_in_here(two):
    begin_elsewhere(two)
    two.bring()
    set_trainer_pin(two.mine, "1357")
    change_settings(two.mine, lambda settings: settings._replace(own_exams=()))
    with two.elsewhere() as session:
        assert let_own_in(session).progress
    assert two.bring().held == 1
    assert held_exams(two.places, two.here, two.id)


@pytest.mark.parametrize("way", ["bring", "command"])
def test_who_says_the_pin_at_bringing_it_in_lets_it_in(two, way):
    begin_elsewhere(two)
    if way == "bring":
        two.bring(by_trainer=True)
    else:
        two.desk.session.close()
        said = CliRunner().invoke(cli, restore_command(two)).output
        assert f"An exam under way in it was {OTHER}: it waits until a trainer lets it in" in said
        said = CliRunner().invoke(cli, restore_command(two, "--trainer"), input=f"{PIN}\n").output
        assert "waits until" not in said
        two.desk.start_anew()
    assert held_exams(two.places, two.here, two.id) == ()


@pytest.mark.parametrize("way", ["brought in", "restored", "in the place of the record"])
def test_an_exam_begun_here_goes_on_after_a_copy_came_back(two, way):
    page = two.desk.start("timed")
    two.take_away()
    with two.elsewhere() as session:
        answer_in_attempt(session, page.id, 1, RIGHT)
    WAYS[way](two)
    assert open_quiz_page(two.desk.session, page.id).attempt.slots[0].is_answered
    assert [each.is_brought for each in exams(two)] == [True]


def test_without_a_pin_it_goes_on(tmp_path):
    two = Two(tmp_path)
    two.take_away()
    with two.elsewhere() as session:
        page = start_attempt(session, "course/timed", Mode.EXAM)
    two.bring()
    answer_in_attempt(two.desk.session, page.id, 1, RIGHT)
    two.desk.close()


def test_time_that_is_up_hands_in_what_waited(two):
    page = begin_elsewhere(two)
    two.bring()
    two.desk.pass_time(61)
    assert [each.id for each in end_overdue_exams(two.desk.session)] == [page.id]
    attempt = two.here.attempt(page.id)
    assert (bool(attempt.submitted_at), attempt.answered) == (True, 1)
    assert [each.is_brought for each in exams(two)] == [True]


def sit_elsewhere(two):
    """Begin an exam in the other folder, to which nothing but the file was copied, and hand it in there."""
    two.desk.session.close()
    begin_settings(two.mine)  # of a program that was started there
    shutil.copy(two.here.path, two.mine.learners)
    two.desk.start_anew()
    with two.elsewhere() as session:
        page = start_attempt(session, "course/timed", Mode.EXAM)
        submit_attempt(session, page.id)
    two.file.write_bytes((two.mine.learners / two.here.path.name).read_bytes())


@pytest.mark.parametrize("way", ["among the backups", "in the place of the record"])
def test_one_begun_and_handed_in_elsewhere_is_told_also_when_its_file_was_copied_here(two, way):
    sit_elsewhere(two)
    WAYS[way](two)
    assert [OTHER in state_words(each) for each in exams(two)] == [True]
    assert [OTHER in attempt_words(each) for each in list_seen(two.places).rows] == [True]
    told = CliRunner().invoke(cli, ["--home", str(two.places.home), "attempts"], input=f"{PIN}\n").output
    assert OTHER in told


@pytest.mark.parametrize("then", ["let in", "time up"])
def test_it_is_told_of_one_that_waited_once_it_is_over(two, then):
    page = begin_elsewhere(two)
    put_in_its_place(two)
    if then == "let in":
        let_own_in(two.desk.session)
        submit_attempt(two.desk.session, page.id)
    else:
        two.desk.pass_time(61)
        end_overdue_exams(two.desk.session)
    assert [OTHER in state_words(each) for each in exams(two)] == [True]
    assert [each.is_of_another_pin for each in list_seen(two.places).rows] == [True]


@pytest.mark.parametrize("begun", ["here", "by an earlier version", "by another kind of attempt"])
def test_of_no_other_attempt_it_is_told(two, begun):
    page = two.desk.start("timed") if begun != "by another kind of attempt" else two.desk.start("basics", Mode.TEST)
    submit_attempt(two.desk.session, page.id)
    if begun == "by an earlier version":
        terms = {name: value for name, value in two.here.attempt(page.id).terms.items() if name != PLACE}
        two.here.append_event(Kind.ATTEMPT_TERMS, page.quiz_id, attempt=page.id, data=terms)
        set_trainer_pin(two.places, "1357")
    assert [each.is_of_another_pin for each in list_seen(two.places).rows] == [False]
    assert not any(each.is_of_another_pin for each in exams(two))


@pytest.mark.parametrize("had_pin", few([True, False]))
def test_a_pin_chosen_or_changed_leaves_exams_begun_here_as_they_were(tmp_path, had_pin):
    two = Two(tmp_path)
    if had_pin:
        set_trainer_pin(two.places, PIN)
    over = two.desk.start("untimed")
    submit_attempt(two.desk.session, over.id)
    page = two.desk.start("timed")
    for pin in ("1357", "8642"):
        set_trainer_pin(two.places, pin)
        answer_in_attempt(two.desk.session, page.id, 1, RIGHT)
        assert [each.is_held or each.is_of_another_pin for each in exams(two)] == [False, False]
    submit_attempt(two.desk.session, page.id)
    assert [each.is_of_another_pin for each in list_seen(two.places).rows] == [False, False]
    two.desk.close()


@pytest.mark.parametrize("had_pin", few([False, True]))
def test_a_pin_chosen_or_changed_takes_none_begun_elsewhere_for_ones_own(tmp_path, had_pin):
    two = Two(tmp_path)
    if had_pin:
        set_trainer_pin(two.places, PIN)
    page = begin_elsewhere(two)
    two.bring()
    set_trainer_pin(two.places, "1357")
    assert [each.id for each in held_exams(two.places, two.here, two.id)] == [page.id]
    two.desk.close()


def test_of_two_the_one_begun_here_goes_on_first(two):
    two.take_away()
    own = two.desk.start("timed")
    two.desk.pass_time(1)
    with two.elsewhere() as session:
        other = start_attempt(session, "course/timed", Mode.EXAM, seed=2)
    two.bring()

    def unfinished():
        return next(each.unfinished for each in list_quizzes(two.desk.session) if each.id == own.quiz_id)

    assert unfinished() == own.id
    submit_attempt(two.desk.session, own.id)
    assert unfinished() == other.id


@pytest.mark.parametrize("quiz", ["timed", "untimed"])
def test_one_that_waits_is_not_handed_in_by_leaving_it(two, quiz):
    page = begin_elsewhere(two, quiz)
    two.bring()
    assert not leave_exam(two.desk.session, page.id).progress
    assert not two.here.attempt(page.id).submitted_at
