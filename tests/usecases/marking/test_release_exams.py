"""A trainer's look at everybody's exams: how they stand, results released and held back, files that cannot be read."""

import subprocess
import sys
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial

import pytest
from click.testing import CliRunner
from tests.store.behind import change_behind, without_copies
from tests.usecases.exam_course import RIGHT, ExamDesk

from htcourse.cli import cli
from htcourse.core.errors import Cancelled, InUseError, LearnerFileError
from htcourse.store.check_record import check_record
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.ui.screens.exams.words import state_words
from htcourse.usecases.exams.exam_terms import leave_exam
from htcourse.usecases.exams.exam_time import end_overdue_exams, keep_exam_time
from htcourse.usecases.exams.exam_window import set_exam_window
from htcourse.usecases.exams.extra_time import ExtraTime, set_extra_time
from htcourse.usecases.marking.attempt_words import settled_words
from htcourse.usecases.marking.more_attempts import Allowance, allow_more
from htcourse.usecases.marking.more_time import give_time
from htcourse.usecases.marking.overdue_exams import hand_in_overdue
from htcourse.usecases.marking.release_exams import (
    ExamState,
    before_release,
    hold_back_exams,
    hold_back_own,
    list_exams,
    release_exams,
    release_own,
)
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.people.held_exam import refusal, set_aside
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes, results_come, see_result
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, open_attempt, open_result, submit_attempt

HOLD = (
    "import sys; from pathlib import Path; from htcourse.store.locks import FileLock;"
    "FileLock(Path(sys.argv[1])).acquire(); print('held', flush=True); sys.stdin.read()"
)
QUIET = lambda done, total: None  # noqa: E731 - a report that nobody reads


@pytest.fixture
def desk(tmp_path):
    desk = ExamDesk(tmp_path)
    yield desk
    desk.leave()


@pytest.fixture
def others(desk):
    """The learner at work has handed one exam in; two others have one handed in and one under way."""
    handed_in = {}
    first = desk.learner_id
    for name in ("Ana", "Bek"):
        desk.close()
        with LearnerFile.create(desk.places, name, desk.clock) as learner:
            desk.learner_id = learner.id
        desk.start_anew()
        handed_in[name] = finish(desk, "untimed")
        desk.start("timed")
        desk.pass_time(minutes=1)
    desk.close()
    desk.learner_id = first
    desk.start_anew()
    return handed_in | {"": finish(desk, "untimed")}


def finish(desk, quiz):
    page = desk.start(quiz)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    submit_attempt(desk.session, page.id)
    return page.id


@contextmanager
def held_elsewhere(lock):
    """Another program has a learner's file open."""
    command = [sys.executable, "-c", HOLD, str(lock)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline() == "held\n"
        yield
        holder.kill()


def come(desk):
    return [title for title, _ in results_come(desk.session, offered_quizzes(desk.session))]


def test_a_result_that_has_come_is_told_for_a_week(desk):
    finish(desk, "timed")
    assert come(desk) == []
    release_own(desk.session, rows(desk))
    assert come(desk) == ["Timed"]
    desk.pass_time(minutes=7 * 24 * 60 + 1)
    assert come(desk) == []


def test_a_result_that_was_looked_at_is_news_no_more(desk):
    attempt = finish(desk, "timed")
    assert not see_result(desk.session, open_attempt(desk.session, attempt)).progress
    release_own(desk.session, rows(desk))
    assert come(desk) == ["Timed"], "what was looked at before the release was no result"
    assert see_result(desk.session, open_attempt(desk.session, attempt)).progress
    assert come(desk) == []
    assert not see_result(desk.session, open_attempt(desk.session, attempt)).progress
    hold_back_own(desk.session, rows(desk))
    release_own(desk.session, rows(desk))
    assert come(desk) == ["Timed"], "released anew it is news again"
    check_record(desk.places.learner_file(desk.session.learner.id))


def rows(desk, *states):
    found = list_exams(desk.places, desk.clock, QUIET)
    assert found.problems == ()
    return [each for each in found.rows if each.state in states or not states]


def test_every_exam_of_everybody_is_listed_the_newest_first(desk, others):
    found = rows(desk)
    assert [(each.name, each.quiz_id, each.state) for each in found] == [
        ("", "course/untimed", ExamState.HANDED_IN),
        ("Bek", "course/timed", ExamState.UNDER_WAY),
        ("Bek", "course/untimed", ExamState.HANDED_IN),
        ("Ana", "course/timed", ExamState.UNDER_WAY),
        ("Ana", "course/untimed", ExamState.HANDED_IN),
    ]
    assert [each.attempt_id for each in found if each.can_be_released] == [others[""], others["Bek"], others["Ana"]]
    assert {(each.answered, each.total) for each in found if each.can_be_released} == {(1, 3)}


def test_until_when_is_one_time_however_the_two_clocks_are_read(desk):
    desk.start("timed")
    told = set()
    for off in (-0.4, 0.0, 0.4):
        desk.clock.now += timedelta(seconds=20 + off)
        desk.seconds += 20
        keep_exam_time(desk.session, desk.session.learner.attempts_under_way("exam")[0].id)
        told |= {each.ends[:19] for each in rows(desk)}
        desk.clock.now -= timedelta(seconds=off)
    assert len(told) == 1


def test_a_row_under_way_says_until_when_and_others_do_not(desk, others):
    timed = [each for each in rows(desk) if each.ends]
    assert [each.state for each in timed] == [ExamState.UNDER_WAY] * 2
    minutes = [(datetime.fromisoformat(each.ends) - datetime.fromisoformat(each.at)).seconds / 60 for each in timed]
    assert minutes == pytest.approx([30, 30], abs=0.1)


def test_looking_needs_no_lock_and_writes_nothing(desk, others):
    before = {path: path.read_bytes() for path in desk.places.learners.glob("*.db")}
    rows(desk)
    assert {path: path.read_bytes() for path in desk.places.learners.glob("*.db")} == before


def test_releasing_tells_the_learner_s_result_and_holding_back_takes_it_away(desk, others):
    own = [each for each in rows(desk) if each.attempt_id == others[""]]
    assert open_result(desk.session, others[""]).rows == ()
    assert release_own(desk.session, own, "Ana").progress
    assert open_result(desk.session, others[""]).points == 1
    assert not release_own(desk.session, own).progress
    assert hold_back_own(desk.session, own, "Dana").progress
    assert open_result(desk.session, others[""]).attempt.waits
    assert release_own(desk.session, own).progress
    seen = open_seen(desk.places, desk.learner_id, others[""], "en")
    told = [(each.by, settled_words(each, str)) for each in seen.settled]
    released, held_back = "The result was released.", "The result was held back again."
    assert told == [("Ana", released), ("Dana", held_back), ("", released)]


def test_all_are_released_in_their_own_files(desk, others):
    wanted = [each for each in rows(desk, ExamState.HANDED_IN) if each.learner_id != desk.learner_id]
    told = release_exams(desk.places, desk.clock, wanted, QUIET)
    assert (told.count, told.problems) == (2, ())
    assert [each.attempt_id for each in rows(desk, ExamState.RELEASED)] == [others["Bek"], others["Ana"]]
    assert hold_back_exams(desk.places, desk.clock, wanted[:1], QUIET).count == 1
    assert [each.attempt_id for each in rows(desk, ExamState.RELEASED)] == [others["Ana"]]


def test_an_exam_under_way_is_not_released_and_one_whose_time_is_up_is_handed_in_first(desk, others):
    under_way = rows(desk, ExamState.UNDER_WAY)
    assert release_exams(desk.places, desk.clock, under_way, QUIET).count == 0
    desk.pass_time(minutes=40)
    overdue = rows(desk, ExamState.OVERDUE)
    assert [each.name for each in overdue] == ["Bek", "Ana"]
    assert release_exams(desk.places, desk.clock, overdue, QUIET).count == 2
    assert [(each.state, each.is_ended_by_time) for each in rows(desk) if each.quiz_id == "course/timed"] == [
        (ExamState.RELEASED, True)
    ] * 2


def test_what_nobody_handed_in_in_time_is_handed_in_before_marks_are_looked_at(desk, others):
    own = desk.start("timed").id
    desk.pass_time(minutes=10)
    assert hand_in_overdue(desk.places, desk.clock, QUIET, desk.learner_id) == ()
    assert len(rows(desk, ExamState.UNDER_WAY)) == 3
    desk.pass_time(minutes=40)
    bek = next(each for each in rows(desk, ExamState.OVERDUE) if each.name == "Bek")
    with held_elsewhere(desk.places.learner_file(bek.learner_id).with_suffix(".lock")):
        told = hand_in_overdue(desk.places, desk.clock, QUIET, desk.learner_id)
    assert [type(each) for each in told] == [InUseError]
    assert [(each.name, each.attempt_id == own) for each in rows(desk, ExamState.OVERDUE)] == [
        ("", True),
        ("Bek", False),
    ]
    assert {each.name for each in list_seen(desk.places).rows if each.quiz_id == "course/timed"} == {"Ana"}


def test_by_command_one_that_nobody_handed_in_is_not_listed_as_handed_in(desk):
    desk.start("timed")
    set_trainer_pin(desk.places, "4827")
    desk.close()
    listed = CliRunner().invoke(cli, ["--home", str(desk.places.home), "release"], input="4827\n").output
    assert "begun, its time is up  0 of" in listed
    desk.start_anew()


@pytest.mark.parametrize(
    ("quiz", "said"),
    [
        ("keyless", "1 learner still sits the same exam, and who knows a result may tell them: {sits}."),
        ("typed", "1 answer still waits for a mark: the points told are those so far."),
    ],
)
def test_by_command_a_release_asks_where_the_page_asks(desk, quiz, said):
    desk.start("keyless")
    said = said.format(sits=desk.learner_id)
    desk.close()
    with LearnerFile.create(desk.places, "Ana", desk.clock) as learner:
        desk.learner_id = learner.id
    desk.start_anew()
    page = desk.start(quiz)
    answer_in_attempt(desk.session, page.id, 1, {"text": "Ask first"} if quiz == "typed" else RIGHT)
    submit_attempt(desk.session, page.id)
    set_trainer_pin(desk.places, "4827")
    desk.close()
    command = ["--home", str(desk.places.home), "release", page.id]

    def run(*more, typed=""):
        return CliRunner().invoke(cli, [*command, *more], input=f"4827\n{typed}")

    told = run(typed="n\n")
    assert (told.exit_code, said in told.output, "Released" in told.output) == (1, True, False)
    assert "Released: 1." in run("--yes").output
    assert said not in run("--hold-back").output
    assert "Released: 1." in run(typed="y\n").output
    command[-1] = f"course/{quiz}"
    assert f"Released: 0. No result of course/{quiz} waits to be released" in run("--yes").output
    desk.start_anew()


def test_by_command_one_that_was_released_and_lost_answers_since_is_held_back_too(desk):
    page = desk.start("untimed")
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    submit_attempt(desk.session, page.id)
    release_own(desk.session, rows(desk))
    set_trainer_pin(desk.places, "4827")
    desk.close()
    change_behind(desk.places.learner_file(desk.learner_id), "delete from response")
    without_copies(desk.places, desk.learner_id)

    def run(*words):
        return CliRunner().invoke(cli, ["--home", str(desk.places.home), *words], input="4827\n").output

    assert "--hold-back`" in run("held", page.id, "--count")
    assert "Done." in run("held", page.id, "--take-back")
    listed = run("release", "--hold-back")
    assert page.id in listed
    assert "answers or marks may be lost" in listed
    assert "Held back: 1." in run("release", page.quiz_id, "--hold-back")
    assert "--hold-back`" not in run("held", page.id, "--count")
    assert page.id in run("release"), "it waits to be released"
    desk.start_anew()


def test_the_trainer_sees_extra_time_and_a_clock_that_was_set_back(desk):
    set_extra_time(desk.places, desk.learner_id, ExtraTime(per_cent=25))
    page = desk.start("timed")
    desk.pass_time(minutes=5)
    leave_exam(desk.session, page.id)
    desk.set_clock(-60)
    desk.start_anew()
    keep_exam_time(desk.session, page.id)
    (row,) = rows(desk)
    assert (row.extra_time, row.was_set_back, row.state) == (1.25, True, ExamState.UNDER_WAY)


def test_a_damaged_file_and_one_in_use_block_nobody_else(desk, others):
    ana = next(each for each in rows(desk) if each.name == "Ana")
    bek = next(each for each in rows(desk, ExamState.HANDED_IN) if each.name == "Bek")
    path = desk.places.learner_file(ana.learner_id)
    path.write_bytes(path.read_bytes()[:3000])
    found = list_exams(desk.places, desk.clock, QUIET)
    assert {each.name for each in found.rows} == {"", "Bek"}
    assert [type(each) for each in found.problems] == [LearnerFileError]
    with held_elsewhere(desk.places.learner_file(bek.learner_id).with_suffix(".lock")):
        told = release_exams(desk.places, desk.clock, [bek], QUIET)
        assert (told.count, [type(each) for each in told.problems]) == (0, [InUseError])
        for do in (
            lambda: give_time(desk.places, desk.clock, bek, 5),
            lambda: set_aside(desk.places, desk.clock, bek.learner_id, bek.attempt_id, refusal("At home", "Ana")),
            lambda: allow_more(desk.places, desk.clock, Allowance(bek.learner_id, bek.quiz_id)),
        ):
            with pytest.raises(InUseError, match=r"The record of Bek is open .*in that window, under Settings, Exams"):
                do()
    assert release_exams(desk.places, desk.clock, [bek, ana], QUIET).count == 1


def test_a_long_list_can_be_stopped(desk, others):
    def stop(done, total):
        raise Cancelled

    for call in (list_exams, partial(release_exams, rows=rows(desk))):
        with pytest.raises(Cancelled):
            call(desk.places, desk.clock, report=stop)


def test_a_result_s_release_is_a_row_like_everything_else(desk, others):
    release_own(desk.session, [each for each in rows(desk) if each.attempt_id == others[""]])
    hold_back_own(desk.session, [each for each in rows(desk) if each.attempt_id == others[""]])
    kept = desk.session.learner.events(Kind.ATTEMPT_RELEASED, undone=True)
    assert [bool(each.undoes) for each in kept] == [False, True]


def test_an_exam_sat_on_a_clock_that_was_set_forward_is_told_for_good(desk):
    """Tonight, the clock a day forward; set right again before anybody looks, and right from then on."""
    set_exam_window(desk.places, "course/timed", desk.clock().later(12 * 3600).utc, "", None)
    desk.set_clock(24 * 60)
    attempt = finish(desk, "timed")
    assert [each.was_early for each in rows(desk)] == [False]
    desk.set_clock(-24 * 60)
    assert [each.was_early for each in rows(desk)] == [True]  # by the clock as it stands
    end_overdue_exams(desk.session)  # as a start of the program does
    count = desk.session.learner.counts()["event"]
    end_overdue_exams(desk.session)
    assert desk.session.learner.counts()["event"] == count
    desk.pass_time(minutes=3 * 24 * 60)
    (row,) = rows(desk)
    assert row.was_early
    assert "begun before it opened, by what the clock said later" in state_words(row)
    (seen,) = [each for each in list_seen(desk.places).rows if each.attempt_id == attempt]
    assert seen.was_early
    check_record(desk.session.learner.path, desk.learner_id)


def test_a_list_of_attempts_keeps_what_the_clock_says_of_others(desk):
    set_exam_window(desk.places, "course/timed", desk.clock().later(12 * 3600).utc, "", None)
    desk.set_clock(24 * 60)
    finish(desk, "timed")
    desk.set_clock(-24 * 60)
    desk.close()
    assert hand_in_overdue(desk.places, desk.clock, QUIET) == ()
    desk.pass_time(minutes=3 * 24 * 60)
    assert [each.was_early for each in list_seen(desk.places).rows] == [True]
    desk.start_anew()


def test_one_sat_in_its_hours_is_not_called_early_nor_its_clock_set_back_by_today_s(desk):
    set_exam_window(desk.places, "course/timed", desk.clock().later(-60).utc, "", None)
    finish(desk, "timed")
    for minutes in (-0.1, -0.4):  # six seconds, half a minute: still after its opening
        desk.set_clock(minutes)
        end_overdue_exams(desk.session)
        assert [(each.was_early, each.was_set_back) for each in rows(desk)] == [(False, False)]
    desk.set_clock(-30)
    assert [each.was_set_back for each in rows(desk)] == [False]


def test_a_clock_set_back_before_it_was_handed_in_is_told_by_the_record_s_own_rows(desk):
    page = desk.start("timed")
    desk.pass_time(minutes=5)
    keep_exam_time(desk.session, page.id)
    desk.set_clock(-60)
    submit_attempt(desk.session, page.id)
    desk.set_clock(120)
    assert [each.was_set_back for each in rows(desk)] == [True]


def test_a_record_that_cannot_be_read_is_not_one_in_which_nobody_sits(desk, others):
    found = list_exams(desk.places, desk.clock, QUIET)
    rows = [each for each in found.rows if each.can_be_released]
    assert before_release(rows, found).unread == 0
    sits = next(each.learner_id for each in found.rows if each.state is ExamState.UNDER_WAY)
    desk.places.learner_file(sits).write_bytes(b"x" * 5000)
    then = list_exams(desk.places, desk.clock, QUIET)
    rows = [each for each in then.rows if each.can_be_released]
    assert before_release(rows, then).unread == 1
    assert before_release((), then).unread == 0
    set_trainer_pin(desk.places, "4827")
    told = CliRunner().invoke(cli, ["--home", str(desk.places.home), "release", rows[0].attempt_id], input="4827\nn\n")
    assert "1 record cannot be read: nobody knows who sits this exam there." in told.output
    assert "Release all the same? [y/N]" in told.output
