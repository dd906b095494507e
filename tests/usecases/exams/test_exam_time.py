"""The time of an exam: counted over crashes and clocks set back, given to who needs more, and up when it is up."""

import subprocess
import sys
import time
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from tests.usecases.exam_course import RIGHT, WRONG, ExamDesk

from htcourse.core.clock import Moment, Stopwatch
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import AttemptRow, Kind
from htcourse.ui.look.texts import Texts, time_left_text
from htcourse.usecases.exams.exam_terms import exam_terms, leave_exam
from htcourse.usecases.exams.exam_time import (
    end_overdue_exam,
    end_overdue_exams,
    exam_time,
    keep_exam_time,
    time_had,
    time_words,
    was_early,
)
from htcourse.usecases.exams.exam_window import read_time, set_exam_window, written_time
from htcourse.usecases.exams.extra_time import ExtraTime, extra_time, set_extra_time
from htcourse.usecases.people.learners import delete_learner
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    list_quizzes,
    open_attempt,
    open_attempt_question,
    open_result,
    submit_attempt,
)


@pytest.fixture
def desk(tmp_path):
    desk = ExamDesk(tmp_path)
    yield desk
    desk.leave()


def left(desk, page) -> float:
    """Return what is left in minutes, to the second."""
    return round(exam_time(desk.session, page.id).seconds_left) / 60


def submitted_at(desk, page) -> str:
    attempt = desk.session.learner.attempt(page.id)
    assert attempt is not None
    return attempt.submitted_at[11:16]


def test_an_exam_s_minutes_go_down_as_they_pass(desk):
    page = desk.start("timed")
    assert (page.minutes, left(desk, page)) == (30, 30)
    desk.pass_time(minutes=12)
    assert left(desk, page) == 18


def test_what_is_left_until_it_closes_is_the_minute_that_the_clock_of_one_under_way_shows(desk):
    set_exam_window(desk.places, "course/timed", "", desk.clock().later(20 * 60).utc)
    desk.pass_time(minutes=0.75)
    assert exam_terms(desk.session, "course/timed").minutes_until == 19
    left_then = exam_time(desk.session, desk.start("timed").id).seconds_left
    assert time_left_text(left_then) == Texts().minutes(19) + " left"


def test_only_an_exam_with_minutes_is_timed(desk):
    for page in (desk.start("untimed"), desk.start("basics", Mode.TEST)):
        desk.pass_time(minutes=100)
        keep_exam_time(desk.session, page.id)
        assert (page.minutes, exam_time(desk.session, page.id).is_over) == (0, False)
    assert desk.session.learner.events(Kind.ATTEMPT_TIMED) == ()


def test_the_minutes_are_those_it_was_begun_with_whatever_the_module_says_later(desk):
    page = desk.start("timed")
    desk.install(None)
    desk.pass_time(minutes=10)
    assert left(desk, page) == 20


def test_after_a_crash_the_time_since_counts(desk):
    page = desk.start("timed")
    desk.pass_time(minutes=5)
    keep_exam_time(desk.session, page.id)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    desk.start_anew()
    desk.pass_time(minutes=7)
    assert (left(desk, page), open_attempt(desk.session, page.id).current) == (18, 2)
    assert next(each for each in list_quizzes(desk.session) if each.id == page.quiz_id).unfinished == page.id


def test_a_clock_set_back_or_forward_while_the_program_runs_changes_nothing(desk):
    page = desk.start("timed")
    for minutes in (-300, 600, -20):
        keep_exam_time(desk.session, page.id)
        desk.set_clock(minutes)
        desk.pass_time(minutes=2)
    assert left(desk, page) == 24


def test_a_clock_set_back_while_the_program_was_closed_gives_no_time(desk):
    page = desk.start("timed")
    desk.pass_time(minutes=10)
    keep_exam_time(desk.session, page.id)
    desk.set_clock(-300)
    desk.start_anew()
    assert left(desk, page) == 20
    assert exam_time(desk.session, page.id).was_set_back
    keep_exam_time(desk.session, page.id)  # as the window does when it shows the exam
    desk.pass_time(minutes=5)
    keep_exam_time(desk.session, page.id)
    desk.start_anew()
    desk.pass_time(minutes=5)
    assert left(desk, page) == 10


def test_an_answer_younger_than_the_last_beat_counts_when_the_clock_was_set_back(desk):
    page = desk.start("timed")
    keep_exam_time(desk.session, page.id)
    desk.pass_time(minutes=6)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    desk.set_clock(-300)
    desk.start_anew()
    assert left(desk, page) == 24
    # The same answer says nothing more at the next start.
    keep_exam_time(desk.session, page.id)
    desk.start_anew()
    assert left(desk, page) == 24


def test_an_exam_that_is_killed_at_its_beginning_goes_on_by_the_stopwatch(desk):
    def start_computer():
        desk.session = replace(desk.session, stopwatch=Stopwatch(lambda: desk.seconds, boot="one"))

    start_computer()
    page = desk.start("timed")
    desk.start_anew()
    start_computer()
    desk.pass_time(minutes=12)
    desk.set_clock(minutes=-12)
    assert left(desk, page) == 18
    assert exam_time(desk.session, page.id).was_set_back


def test_what_was_said_to_be_left_never_grows(desk):
    page, shown = desk.start("timed"), [30.0]
    for minutes, set_to, is_closed in ((3, -50, True), (2, 40, False), (1, -600, True), (0, 0, True), (4, -1, False)):
        desk.pass_time(minutes=minutes)
        keep_exam_time(desk.session, page.id)
        desk.set_clock(set_to)
        if is_closed:
            desk.start_anew()
        shown.append(left(desk, page))
    assert shown == sorted(shown, reverse=True)


def test_time_up_hands_in_what_is_there_as_of_that_moment(desk):
    page = desk.start("timed")
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    desk.pass_time(minutes=29)
    assert not end_overdue_exam(desk.session, page.id).progress
    desk.pass_time(minutes=4)
    assert end_overdue_exam(desk.session, page.id).progress
    assert submitted_at(desk, page) == "09:30"
    ended = open_attempt(desk.session, page.id)
    assert (ended.is_submitted, ended.is_ended_by_time, ended.waits) == (True, True, True)
    assert not end_overdue_exam(desk.session, page.id).progress


def test_an_exam_whose_time_was_up_while_the_program_was_closed_is_handed_in_at_the_next_start(desk):
    page = desk.start("timed")
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    desk.pass_time(minutes=600)
    desk.start_anew()
    (ended,) = end_overdue_exams(desk.session)
    assert (ended.id, submitted_at(desk, page)) == (page.id, "09:30")
    assert end_overdue_exams(desk.session) == ()


def test_submitting_late_counts_as_of_the_end(desk):
    page = desk.start("timed")
    desk.pass_time(minutes=45)
    assert submit_attempt(desk.session, page.id).attempt.is_ended_by_time
    assert submitted_at(desk, page) == "09:30"


def test_an_answer_a_moment_late_counts_and_one_that_is_later_is_refused(desk):
    page = desk.start("timed")
    desk.pass_time(minutes=30.3)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    desk.pass_time(minutes=1)
    with pytest.raises(CourseError, match="time of this exam was up"):
        answer_in_attempt(desk.session, page.id, 2, RIGHT)
    assert open_attempt(desk.session, page.id).is_ended_by_time
    assert len(desk.session.learner.responses()) == 1


def test_no_time_passes_while_something_distressing_is_on_screen(desk):
    page = desk.start("hard")
    assert [open_attempt_question(desk.session, page.id, each).is_distressing for each in (1, 2)] == [False, True]
    desk.pass_time(minutes=2)
    keep_exam_time(desk.session, page.id, "course/sad")
    desk.pass_time(minutes=4)
    assert left(desk, page) == 28
    keep_exam_time(desk.session, page.id)
    desk.pass_time(minutes=1)
    assert left(desk, page) == 27


def test_a_question_is_distressing_as_it_was_shown(desk):
    page = desk.start("hard")
    desk.install(None)
    assert open_attempt_question(desk.session, page.id, 2).is_distressing


@pytest.mark.parametrize(
    ("extra", "minutes", "factor"),
    [(ExtraTime(per_cent=25), 37.5, 1.25), (ExtraTime(minutes=12), 42, 1.4), (ExtraTime(), 30, 1)],
)
def test_extra_time_is_told_before_given_and_kept_with_the_attempt(desk, extra, minutes, factor):
    set_extra_time(desk.places, desk.learner_id, extra)
    terms = exam_terms(desk.session, "course/timed")
    assert (terms.title, terms.questions) == ("Timed", 3)
    assert terms.minutes == pytest.approx(minutes)
    assert terms.extra_minutes == pytest.approx(minutes - 30)
    page = desk.start("timed")
    set_extra_time(desk.places, desk.learner_id, ExtraTime(minutes=1))
    attempt = desk.session.learner.attempt(page.id)
    assert (attempt.minutes, attempt.extra_time, page.minutes) == (30, pytest.approx(factor), pytest.approx(minutes))


def test_an_exam_without_a_limit_needs_no_extra_time(desk):
    set_extra_time(desk.places, desk.learner_id, ExtraTime(minutes=10))
    terms = exam_terms(desk.session, "course/untimed")
    assert (terms.minutes, terms.extra_minutes) == (0, 0)
    assert desk.session.learner.attempt(desk.start("untimed").id).extra_time == 1


def test_extra_time_goes_with_its_learner(desk):
    set_extra_time(desk.places, desk.learner_id, ExtraTime(per_cent=50))
    desk.close()
    delete_learner(desk.places, desk.learner_id)
    assert extra_time(desk.places, desk.learner_id) == ExtraTime()


def test_leaving_a_timed_exam_lets_the_clock_run_on(desk):
    page = desk.start("timed")
    desk.pass_time(minutes=10)
    leave_exam(desk.session, page.id)
    attempt = desk.session.learner.attempt(page.id)
    assert (attempt.state, attempt.submitted_at) == ("left", "")
    desk.pass_time(minutes=5)
    assert left(desk, page) == 15
    answer_in_attempt(desk.session, page.id, 1, WRONG)
    assert submit_attempt(desk.session, page.id).attempt.is_submitted


def test_leaving_an_exam_without_a_limit_ends_it(desk):
    page = desk.start("untimed")
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    leave_exam(desk.session, page.id)
    ended = open_result(desk.session, page.id).attempt
    assert (ended.is_submitted, ended.is_ended_by_time) == (True, False)


def test_a_pool_is_drawn_by_objective_and_difficulty_and_taken_to_its_end(desk):
    page = desk.start("pool", seed=4)
    library = desk.session.library("course/pool")
    drawn = [library.question(each.question_id, "en") for each in page.slots]
    assert [(each.objective, each.difficulty) for each in drawn] == [("course/o-elements", 1)] * 2 + [
        ("course/o-signs", 1)
    ] * 3
    assert len({each.question_id for each in page.slots}) == 5
    assert {each.question_id for each in page.slots} != {each.question_id for each in _another(desk, page).slots}


def _another(desk, page):
    for slot in page.slots:
        answer_in_attempt(desk.session, page.id, slot.number, RIGHT)
    submit_attempt(desk.session, page.id)
    desk.session.learner.append_event(Kind.ATTEMPT_RELEASED, "course/pool", attempt=page.id)
    desk.session.learner.append_event(Kind.EXAM_ALLOWED, "course/pool")
    result = open_result(desk.session, page.id)
    assert (result.out_of, len(result.rows)) == (5, 5)
    return desk.start("pool", seed=9)


CRASH = """
import os, sys
from pathlib import Path
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.usecases.exams.exam_time import keep_exam_time
from htcourse.usecases.session import Session
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt

places = Places(Path(sys.argv[1]))
learner = LearnerFile.open(places, sys.argv[2])
session = Session(places, (Library.open(Path(sys.argv[3])),), learner, learner.clock, "en", "")
page = start_attempt(session, "course/timed", Mode.EXAM, seed=5)
keep_exam_time(session, page.id)
answer_in_attempt(session, page.id, 1, {"choices": ["means"]})
print(page.id, flush=True)
os._exit(9)
"""


def test_an_exam_goes_on_after_its_program_was_killed_and_is_up_at_its_time(desk):
    desk.close()
    told = subprocess.run(
        [sys.executable, "-c", CRASH, str(desk.folder), desk.learner_id, str(desk.library)],
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert told.returncode == 9, told.stderr
    attempt_id = told.stdout.strip()
    with LearnerFile.open(desk.places, desk.learner_id) as learner:
        started = datetime.fromisoformat(learner.attempt(attempt_id).started_at)
    desk.clock.now = started + timedelta(minutes=12)
    session = desk.start_anew()
    assert 17 < exam_time(session, attempt_id).seconds_left / 60 <= 18
    assert open_attempt(session, attempt_id).slots[0].is_answered
    assert [each.answer for each in session.learner.responses()] == [{"choices": ["means"]}]
    desk.clock.now = started + timedelta(minutes=90)
    (ended,) = end_overdue_exams(desk.start_anew())
    assert abs(datetime.fromisoformat(ended.submitted_at) - started - timedelta(minutes=30)) < timedelta(seconds=5)


def test_a_tenth_more_of_a_short_exam_is_not_lost():
    attempt = AttemptRow("a", "m/q", "m", "1", "exam", "", 1, (), 1.1, "2026-03-09T04:00:00.000Z", 0, minutes=4.0)
    assert time_words(time_had(attempt)) == "4:24 minutes allowed, 0:24 of them extra time"
    assert time_words(time_had(attempt._replace(minutes=5.0, extra_time=1.25))).startswith("6:15 minutes allowed, 1:15")
    assert time_words(time_had(attempt._replace(minutes=4.0, extra_time=1.5))).startswith("6 minutes allowed, 2 of")
    assert time_words(time_had(attempt._replace(minutes=45.0))).startswith("49:30 minutes allowed, 4:30 of them")
    assert time_words(time_had(attempt._replace(minutes=30.0, extra_time=1.0))) == "30 minutes allowed"


@pytest.fixture
def live_in(monkeypatch):
    """Set the computer's time zone."""

    def set_zone(name):
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield set_zone
    monkeypatch.undo()
    time.tzset()


def test_times_are_those_of_the_computer(desk, live_in):
    live_in("Asia/Tashkent")
    for text in ("2026-03-09 09:30", "9.3.2026 09:30", "9.3.2026 9.30", "2026-03-09 9.30"):
        assert read_time(text, desk.clock) == "2026-03-09T04:30:00.000Z"
    assert written_time("2026-03-09T04:30:00.000Z", desk.clock) == "2026-03-09 09:30"
    assert (read_time(" ", desk.clock), written_time("", desk.clock)) == ("", "")


def test_hours_beyond_a_change_of_the_clocks_are_those_of_that_day(live_in):
    live_in("Europe/Berlin")
    for now in (system_clock_at("2027-01-10T08:00:00.000Z", 60), system_clock_at("2027-06-01T06:00:00.000Z", 120)):
        assert read_time("2027-06-01 09:00", now) == "2027-06-01T07:00:00.000Z"
        assert written_time("2027-06-01T07:00:00.000Z", now) == "2027-06-01 09:00"
        assert read_time("2027-01-10 09:00", now) == "2027-01-10T08:00:00.000Z"


def system_clock_at(utc, offset_minutes):
    return lambda: Moment(utc, offset_minutes)


def test_an_essay_marked_later_makes_no_exam_early(desk):
    """The row of its mark bears the time of its answer."""
    learner, older = desk.session.learner, desk.start("typed").id
    answer_in_attempt(desk.session, older, 1, {"text": "Words."})
    submit_attempt(desk.session, older)
    (essay,) = learner.responses(attempt=older)
    desk.pass_time(minutes=24 * 60)
    set_exam_window(desk.places, "course/untimed", desk.clock().later(-60).utc, "", None)
    sat = desk.start("untimed").id
    learner.append_mark(essay._replace(points=0.5, verdict="partly"), {"by": "R. Bauer"})
    assert not was_early(learner, learner.attempt(sat))
