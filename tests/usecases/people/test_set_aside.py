"""An exam begun elsewhere that a trainer sets aside: it counts nowhere, the learner is told why, and it comes back."""

import re
import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner
from tests.store.behind import change_behind, without_copies
from tests.usecases.exam_course import RIGHT
from tests.usecases.people.test_held_exam import begin_elsewhere, put_in_its_place
from tests.usecases.people.test_held_exam import two as two  # the fixture
from tests.usecases.people.test_trainers_rows import PIN, exams

from htcourse.cli import cli
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.handed_in_results import copy_results
from htcourse.store.learner_rows import Kind
from htcourse.store.places import assets_dir
from htcourse.ui.dialogs.exam import ExamStartDialog
from htcourse.ui.look.texts import aside_text
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.exams.words import state_tag, state_words
from htcourse.ui.screens.home.view import HomeView
from htcourse.ui.screens.marks.words import attempt_words
from htcourse.ui.screens.quizzes.attempts_card import outcome_words
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.list_row import ListRow
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.exams.exam_terms import exam_terms
from htcourse.usecases.exams.exam_time import end_overdue_exams
from htcourse.usecases.exams.exam_window import set_exam_window
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.release_exams import ExamState, hold_back_own, release_own
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.people.held_exam import (
    held_exams,
    let_own_in,
    refusal,
    set_aside,
    set_own_aside,
    take_aside_back,
    take_own_aside_back,
)
from htcourse.usecases.people.restore_record import save_readable
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.offered_quizzes import running_exam
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    list_quizzes,
    open_quiz_page,
    start_attempt,
    submit_attempt,
)
from htcourse.usecases.reading.open_home import open_home

WHY = refusal("It was begun at home", "Aigul")


def waiting(two, way=None):
    """Bring an exam begun elsewhere here and return its page; it can be sat here."""
    page = begin_elsewhere(two)
    (way or type(two).bring)(two)
    set_exam_window(two.places, page.quiz_id, "", "", "")
    return page


def row_of(two, page):
    return next(each for each in list_quizzes(two.desk.session) if each.id == page.quiz_id)


def test_one_that_was_set_aside_counts_nowhere_and_leaves_no_trace_in_what_the_learner_may_do(two):
    page = waiting(two)
    assert set_own_aside(two.desk.session, page.id, WHY).progress
    assert (two.here.attempts(), two.here.attempts_under_way(Mode.EXAM)) == ((), ())
    assert gate_now(two.desk.session).closed == frozenset()
    row = row_of(two, page)
    assert (row.unfinished, row.times[Mode.EXAM].used, Mode.EXAM in row.modes) == ("", 0, True)
    assert [outcome_words(each) for each in row.attempts] == ["set aside by the trainer: it counts nothing"]
    two.desk.pass_time(61)
    assert end_overdue_exams(two.desk.session) == ()
    own = start_attempt(two.desk.session, page.quiz_id, Mode.EXAM)
    answer_in_attempt(two.desk.session, own.id, 1, RIGHT)
    submit_attempt(two.desk.session, own.id)
    release_own(two.desk.session, exams(two))
    assert [each.id for each in two.here.attempts() if each.released_at] == [own.id]
    assert len(two.here.responses(attempt=page.id)) == 1


def test_the_learner_reads_why_and_that_nothing_is_lost(two):
    page = waiting(two)
    set_own_aside(two.desk.session, page.id, WHY)
    for go_on in (
        lambda: open_quiz_page(two.desk.session, page.id),
        lambda: answer_in_attempt(two.desk.session, page.id, 2, RIGHT),
        lambda: submit_attempt(two.desk.session, page.id),
    ):
        with pytest.raises(CourseError, match=r"set this exam aside: It was begun at home\. It counts nothing"):
            go_on()


@pytest.mark.parametrize("reason", ["It was begun at home", "It was begun at home."])
def test_the_learner_is_told_why_in_the_list_on_home_and_before_it_is_begun_here(two, qtbot, reason):
    look = Look(assets_dir(), "light", 1.0)
    page = waiting(two)
    set_own_aside(two.desk.session, page.id, refusal(reason, "Aigul"))
    row = row_of(two, page)
    why = "Your trainer set an attempt aside: It was begun at home. It counts nothing"
    assert [aside_text(each.why_aside)[: len(why)] for each in row.attempts] == [why]
    home = HomeView(look)
    qtbot.addWidget(home)
    home.show_page(open_home(two.desk.session), (row,), "")
    (shown,) = (each for each in home.findChildren(ListRow) if each.text() == row.title)
    assert "Set aside by your trainer: It was begun at home" in shown.accessibleName()
    start = ExamStartDialog(look, home, exam_terms(two.desk.session, page.quiz_id), lambda _: None)
    assert any(each.words.startswith(why) for each in start.findChildren(Label))
    start.reject()


@pytest.mark.parametrize("with_all", [False, True])
def test_its_sheet_says_so_and_why(two, with_all):
    page = handed_in_elsewhere(two)
    head = SheetHead("Timed", "Aigerim", "exam")

    def sheet():
        return attempt_sheet(open_seen(two.places, two.id, page.id, "en"), head, with_all=with_all)

    assert "Set aside" not in sheet()
    set_own_aside(two.desk.session, page.id, refusal("Begun <at home>.", "Aigul"))
    assert "Set aside by the trainer, it counts nothing: Begun &lt;at home&gt;.</b>" in sheet()


def test_it_stays_in_the_list_of_attempts_and_says_why(two):
    page = handed_in_elsewhere(two)
    assert [each.why_aside for each in list_seen(two.places).rows] == [None]
    set_own_aside(two.desk.session, page.id, refusal("Begun at home.", "Aigul"))
    (seen,) = list_seen(two.places).rows
    assert (seen.attempt_id, seen.why_aside) == (page.id, "Begun at home")
    assert "set aside: it counts nowhere: Begun at home" in attempt_words(seen)
    assert finished_attempts(two.places, with_unreleased=True).finished == ()
    listed = CliRunner().invoke(cli, ["--home", str(two.places.home), "attempts"], input=f"{PIN}\n").output
    assert f"{page.id}  {page.quiz_id}" in listed
    assert "set aside, counts nowhere: Begun at home" in listed


def test_of_one_that_lost_answers_nothing_says_that_it_waits_to_be_settled_once_it_is_set_aside(two):
    page = handed_in_elsewhere(two)
    change_behind(two.places.learner_file(two.id), "update attempt set seed = seed + 1")
    head = SheetHead("Timed", "Aigerim", "exam")

    def said():
        sheet = attempt_sheet(open_seen(two.places, two.id, page.id, "en"), head, with_all=True)
        command = ["--home", str(two.places.home), "attempts"]
        listed = CliRunner().invoke(cli, command, input=f"{PIN}\n").output
        return ["until that is settled" in text for text in (sheet, listed)]

    assert said() == [True, True]
    set_own_aside(two.desk.session, page.id, WHY)
    assert said() == [False, False]


@pytest.mark.parametrize("who", ["at work", "another"])
def test_it_waits_again_once_that_is_taken_back(two, who):
    page = waiting(two)
    if who == "at work":
        set_own_aside(two.desk.session, page.id, WHY)
        assert take_own_aside_back(two.desk.session, page.id).progress
        assert not take_own_aside_back(two.desk.session, page.id).progress
    else:
        two.desk.session.close()
        assert set_aside(two.places, two.desk.clock, two.id, page.id, WHY).progress
        assert take_aside_back(two.places, two.desk.clock, two.id, page.id).progress
        two.desk.start_anew()
    assert [each.id for each in held_exams(two.places, two.here, two.id)] == [page.id]
    assert let_own_in(two.desk.session, page.id).progress
    answer_in_attempt(two.desk.session, page.id, 2, RIGHT)


def test_of_two_under_way_the_one_that_was_begun_first_is_gone_on_with_for_it_counts(two):
    page = waiting(two)
    set_own_aside(two.desk.session, page.id, WHY)
    own = start_attempt(two.desk.session, page.quiz_id, Mode.EXAM)
    take_own_aside_back(two.desk.session, page.id)
    assert row_of(two, page).unfinished == own.id, "the other waits for a trainer"
    let_own_in(two.desk.session, page.id)
    row = row_of(two, page)
    assert row.unfinished == page.id
    running = running_exam(two.desk.session, (row,))
    assert running is not None
    assert running.attempt.id == page.id
    for each in (page, own):
        submit_attempt(two.desk.session, each.id)
    release_own(two.desk.session, exams(two))
    row = row_of(two, page)
    assert [(each.id, each.is_beyond) for each in row.attempts] == [(own.id, True), (page.id, False)]


def test_the_trainer_sees_the_reason_and_the_name_and_one_begun_here_cannot_be_set_aside(two):
    page = waiting(two)
    set_own_aside(two.desk.session, page.id, WHY)
    (exam,) = exams(two)
    assert (exam.state, exam.can_be_released) == (ExamState.SET_ASIDE, False)
    assert (state_tag(exam)[0], "it counts nothing" in state_words(exam)) == ("Set aside", True)
    assert "It was begun at home · Aigul" in state_words(exam)
    own = start_attempt(two.desk.session, page.quiz_id, Mode.EXAM)
    assert not set_own_aside(two.desk.session, own.id, WHY).progress


def test_a_file_from_elsewhere_takes_nothing_of_it_back(two):
    page = waiting(two)
    set_own_aside(two.desk.session, page.id, WHY)
    two.take_away()
    with two.elsewhere() as session:
        assert take_own_aside_back(session, page.id).progress
        submit_attempt(session, page.id)
    two.bring()
    assert [each.id for each in two.here.set_aside()] == [page.id]
    assert two.here.attempts() == ()


def test_one_is_let_in_and_not_the_others(two):
    first = waiting(two)
    second = begin_elsewhere(two, "untimed")
    put_in_its_place(two)
    assert let_own_in(two.desk.session, second.id).progress
    assert [each.id for each in held_exams(two.places, two.here, two.id)] == [first.id]


@pytest.mark.parametrize(("reason", "by"), [("", "Aigul"), ("At home", " "), ("...", "Aigul")])
def test_it_needs_a_reason_and_a_name(reason, by):
    with pytest.raises(CourseError, match="a reason and your name"):
        refusal(reason, by)


def out_of_time(two):
    page = waiting(two)
    two.desk.pass_time(61)
    assert [each.id for each in end_overdue_exams(two.desk.session)] == [page.id]
    return page


def handed_in_elsewhere(two, way=None):
    page = begin_elsewhere(two)
    with two.elsewhere() as session:
        submit_attempt(session, page.id)
    (way or type(two).bring)(two)
    set_exam_window(two.places, page.quiz_id, "", "", "")
    return page


def handed_in_and_copied_here(two):
    return handed_in_elsewhere(two, put_in_its_place)


@pytest.mark.parametrize("came", [out_of_time, handed_in_elsewhere, handed_in_and_copied_here])
def test_one_that_came_handed_in_or_ran_out_of_time_waiting_can_be_set_aside_and_sat_here(two, came):
    page = came(two)
    (exam,) = exams(two)
    assert (exam.state, exam.is_held, exam.may_set_aside) == (ExamState.HANDED_IN, False, True)
    with pytest.raises(CourseError):
        start_attempt(two.desk.session, page.quiz_id, Mode.EXAM)
    assert set_own_aside(two.desk.session, page.id, WHY).progress
    assert not set_own_aside(two.desk.session, page.id, WHY).progress
    assert two.here.attempts() == ()
    start_attempt(two.desk.session, page.quiz_id, Mode.EXAM)
    take_own_aside_back(two.desk.session, page.id)
    assert [each.id for each in two.here.attempts() if each.submitted_at] == [page.id]


def test_one_that_was_let_in_is_not_set_aside_once_it_is_handed_in(two):
    page = waiting(two)
    let_own_in(two.desk.session, page.id)
    submit_attempt(two.desk.session, page.id)
    assert [each.may_set_aside for each in exams(two)] == [False]
    assert not set_own_aside(two.desk.session, page.id, WHY).progress


def test_one_that_was_set_aside_without_a_word_why_is_refused_too(two):
    page = waiting(two)
    two.here.append_event(Kind.EXAM_SET_ASIDE, page.quiz_id, attempt=page.id, data={"reason": ".", "by": "Aigul"})
    with pytest.raises(CourseError, match=r"set this exam aside\. It counts nothing"):
        open_quiz_page(two.desk.session, page.id)


def test_without_a_word_why_every_sentence_ends_where_it_should(two, qtbot):
    page = handed_in_elsewhere(two)
    two.here.append_event(Kind.EXAM_SET_ASIDE, page.quiz_id, attempt=page.id, data={"reason": " .", "by": ""})
    seen = open_seen(two.places, two.id, page.id, "en")
    assert "<b>Set aside by the trainer, it counts nothing.</b>" in attempt_sheet(seen, SheetHead("T", "A", "exam"))
    row = row_of(two, page)
    assert all(aside_text(each.why_aside).startswith("Your trainer set an attempt aside. It") for each in row.attempts)
    look = Look(assets_dir(), "light", 1.0)
    home = HomeView(look)
    qtbot.addWidget(home)
    home.show_page(open_home(two.desk.session), (row,), "")
    (shown,) = (each for each in home.findChildren(ListRow) if each.text() == row.title)
    assert "Set aside by your trainer" in shown.accessibleName()
    assert "trainer:" not in shown.accessibleName()
    terms = exam_terms(two.desk.session, page.quiz_id)
    assert aside_text(terms.why_aside).startswith("Your trainer set an attempt aside. It")


def test_one_that_is_released_is_not_set_aside_until_it_is_held_back(two):
    page = handed_in_elsewhere(two)
    release_own(two.desk.session, exams(two))
    assert not set_own_aside(two.desk.session, page.id, WHY).progress
    hold_back_own(two.desk.session, exams(two))
    assert set_own_aside(two.desk.session, page.id, WHY).progress


@pytest.mark.parametrize("came", [waiting, handed_in_elsewhere])
def test_what_is_handed_in_to_a_class_has_none_that_is_set_aside(two, tmp_path, came):
    page = came(two)
    set_own_aside(two.desk.session, page.id, WHY)
    own = start_attempt(two.desk.session, page.quiz_id, Mode.EXAM)
    answer_in_attempt(two.desk.session, own.id, 1, RIGHT)
    submit_attempt(two.desk.session, own.id)

    def handed_in(name):
        file = tmp_path / name
        file.write_bytes(copy_results(two.places, two.id, two.desk.clock).database)
        with closing(sqlite3.connect(file)) as rows:
            return {each for table in ("event", "response") for (each,) in rows.execute(f"select attempt from {table}")}

    assert {own.id, page.id} & handed_in("aside.db") == {own.id}
    take_own_aside_back(two.desk.session, page.id)
    assert {own.id, page.id} <= handed_in("back.db")


def test_one_that_waits_and_may_have_lost_answers_is_listed_with_what_lets_it_go_on(two):
    """“--count or --set-aside” stood there, and --count lets nobody in."""
    page = waiting(two)
    two.desk.session.close()
    without_copies(two.places, two.id)
    assert change_behind(two.places.learner_file(two.id), f"delete from response where attempt = '{page.id}'")
    save_readable(two.places, two.id)

    def run(*words):
        return CliRunner().invoke(cli, ["--home", str(two.places.home), "held", *words], input=f"{PIN}\n").output

    assert "--let-in or --set-aside" in run()
    assert re.search(rf"It waits still: `htcourse --home \S+ held {page.id} --let-in`\.", run(page.id, "--count"))
    two.desk.start_anew()


def test_by_command(two):
    page = waiting(two)
    two.desk.session.close()

    def run(*words, code=0):
        done = CliRunner().invoke(cli, ["--home", str(two.places.home), "held", *words], input=f"{PIN}\n")
        assert done.exit_code == code, done.output
        return f"{done.output}{done.exception or ''}"

    assert f"{page.id}  {two.id}" in run()
    assert "a reason and your name" in run(page.id, "--set-aside", code=1)
    why = ("--reason", "Begun at home", "--by", "Aigul")
    assert "Done." in run(page.id, "--set-aside", *why)
    assert "set aside: Begun at home, Aigul" in run()
    assert "nothing changes" in run(page.id, "--set-aside", *why)
    for opposite in ("--let-in", "--count"):
        assert "It is set aside: take that back first" in run(page.id, opposite, code=1)
    assert "Done." in run(page.id, "--take-back")
    assert "Done." in run(page.id, "--let-in")
    assert "No exam waits or can be set aside." in run()
    assert " held` lists them" in run(page.id, code=1)
    assert "choose one of" in run("--let-in", code=2)
    two.desk.start_anew()
