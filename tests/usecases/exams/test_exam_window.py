"""When an exam can be sat, with which word and how often; closing while under way; more time; clocks set back."""

from dataclasses import replace

import pytest
from tests.usecases.exam_course import COURSE, RIGHT, ExamDesk
from tests.usecases.quiz_course import single

from htcourse.core import question_types
from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Mode
from htcourse.store import packages
from htcourse.store.learner_rows import Kind
from htcourse.store.settings import read_settings
from htcourse.usecases.exams.exam_terms import ALWAYS, Hours, Times, exam_terms, leave_exam
from htcourse.usecases.exams.exam_time import end_overdue_exams, exam_time, keep_exam_time
from htcourse.usecases.exams.exam_window import PasswordError, exam_window, read_time, refuse_outside, set_exam_window
from htcourse.usecases.exams.extra_time import ExtraTime, extra_time, set_extra_time
from htcourse.usecases.marking.more_attempts import Allowance, allow_own_more
from htcourse.usecases.marking.more_time import give_own_time, give_time
from htcourse.usecases.marking.release_exams import list_exams, release_own
from htcourse.usecases.people.pin_tries import PinWaitError
from htcourse.usecases.people.pins import clear_pins
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    list_quizzes,
    open_attempt,
    open_result,
    start_attempt,
    submit_attempt,
)

QUIET = lambda done, total: None  # noqa: E731 - a report that nobody reads
TIMED, UNTIMED = "course/timed", "course/untimed"


@pytest.fixture
def desk(tmp_path):
    desk = ExamDesk(tmp_path)
    yield desk
    desk.leave()


def in_minutes(desk, minutes):
    """Return the moment in so many minutes."""
    return desk.clock().later(minutes * 60).utc


def window(desk, opens=None, closes=None, quiz=TIMED, password=None):
    opens, closes = ("" if each is None else in_minutes(desk, each) for each in (opens, closes))
    return set_exam_window(desk.places, quiz, opens, closes, password)


def row_of(desk, attempt):
    return next(each for each in list_exams(desk.places, desk.clock, QUIET).rows if each.attempt_id == attempt)


def test_an_exam_opens_and_closes(desk):
    window(desk, opens=10, closes=60)
    with pytest.raises(CourseError, match="opens on 2026-03-02 at 14:10"):
        desk.start("timed")
    with pytest.raises(CourseError, match="opens"):
        exam_terms(desk.session, TIMED)
    desk.pass_time(minutes=11)
    exam_terms(desk.session, TIMED)
    desk.pass_time(minutes=60)
    with pytest.raises(CourseError, match="closed on 2026-03-02 at 15:00"):
        desk.start("timed")
    assert desk.session.learner.attempts() == ()
    desk.start("untimed")


def test_the_list_says_when_an_exam_opens_and_closes_and_how_often_it_may_be_taken(desk):
    def row():
        return next(each for each in list_quizzes(desk.session) if each.id == TIMED)

    assert (row().hours, row().times) == (ALWAYS, {Mode.EXAM: Times(0, 1)})
    opens, closes, _ = window(desk, opens=10, closes=60)
    assert row().hours == Hours(opens, closes, 300)
    desk.pass_time(minutes=11)
    assert row().hours == Hours("", closes, 300)
    set_extra_time(desk.places, desk.learner_id, ExtraTime(minutes=10))
    desk.pass_time(minutes=55)
    assert not row().hours.has_closed, "for who has extra time it closes later"
    assert row().modes == (Mode.EXAM,)
    set_extra_time(desk.places, desk.learner_id, ExtraTime())
    assert row().hours == Hours("", closes, 300, has_closed=True)
    assert (row().modes, row().kinds) == ((), (Mode.EXAM,)), "nobody can begin it, and it is an exam all the same"
    window(desk)
    submit_attempt(desk.session, desk.start("timed").id)
    assert (row().times[Mode.EXAM], row().times[Mode.EXAM].left) == (Times(1, 1), 0)


def test_who_spoils_the_settings_opens_no_exam_and_keeps_the_practice(desk):
    window(desk, opens=10, password="Тянь-Шань")
    desk.places.settings_file.write_bytes(b"{")
    assert exam_window(desk.places, TIMED).has_password
    desk.places.settings_copy.write_bytes(b"{")
    for quiz in ("timed", "untimed"):
        with pytest.raises(CourseError, match="stay closed"):
            desk.start(quiz)
    assert desk.start("silent", Mode.PRACTICE)
    clear_pins(desk.places)
    desk.start("timed")


def test_settings_lost_in_the_middle_of_an_exam_take_it_from_nobody(desk):
    window(desk, closes=20)
    attempt = desk.start("timed").id
    for path in (desk.places.settings_file, desk.places.settings_copy):
        path.write_bytes(b"{")
    answer_in_attempt(desk.session, attempt, 1, RIGHT)
    desk.pass_time(minutes=21)
    end_overdue_exams(desk.session)
    assert desk.session.learner.attempts()[0].submitted_at


def test_who_is_in_an_exam_when_it_closes_hands_in_what_is_there_as_of_then(desk):
    window(desk, closes=20)
    terms = exam_terms(desk.session, TIMED)
    assert (terms.minutes, terms.minutes_until, terms.closes) == (30, 20, exam_window(desk.places, TIMED).closes)
    attempt = desk.start("timed").id
    answer_in_attempt(desk.session, attempt, 1, RIGHT)
    assert exam_time(desk.session, attempt).seconds_left == pytest.approx(20 * 60, abs=1)
    desk.pass_time(minutes=19)
    assert not end_overdue_exams(desk.session)
    desk.pass_time(minutes=2)
    with pytest.raises(CourseError, match="up before this answer"):
        answer_in_attempt(desk.session, attempt, 2, RIGHT)
    page = open_attempt(desk.session, attempt)
    assert (page.is_submitted, page.is_ended_by_time, page.slots[0].is_answered) == (True, True, True)
    kept = desk.session.learner.attempt(attempt)
    assert kept.submitted_at[:19] == terms.closes[:19]


def test_an_exam_without_a_limit_closes_too_and_is_not_handed_in_by_leaving(desk):
    window(desk, closes=20, quiz=UNTIMED)
    page = desk.start("untimed")
    assert page.minutes == pytest.approx(20, abs=0.01)
    leave_exam(desk.session, page.id)
    assert not open_attempt(desk.session, page.id).is_submitted
    desk.pass_time(minutes=21)
    assert [each.id for each in end_overdue_exams(desk.session)] == [page.id]


def test_a_clock_set_back_while_it_is_sat_does_not_put_the_closing_off(desk):
    window(desk, closes=20)
    attempt = desk.start("timed").id
    desk.pass_time(minutes=15)
    keep_exam_time(desk.session, attempt)
    desk.set_clock(-60)
    desk.pass_time(minutes=6)
    assert exam_time(desk.session, attempt).is_over
    assert [each.id for each in end_overdue_exams(desk.session)] == [attempt]


def test_a_rest_puts_the_limit_off_and_not_the_closing(desk):
    window(desk, closes=20, quiz="course/hard")
    attempt = desk.start("hard").id
    keep_exam_time(desk.session, attempt, resting="course/sad")
    desk.pass_time(minutes=4)
    left = keep_exam_time(desk.session, attempt)
    assert left.seconds_left == pytest.approx(16 * 60, abs=1)


def test_a_clock_set_back_opens_no_exam_that_was_seen_closed(desk):
    window(desk, closes=20)
    desk.pass_time(minutes=30)
    desk.session.learner.append_event(Kind.SECTION_VISITED, "course/elements#start")
    desk.set_clock(-25)
    with pytest.raises(CourseError, match="set back"):
        refuse_outside(desk.places, desk.clock, desk.session.learner, TIMED)
    with pytest.raises(CourseError, match="set back"):
        desk.start("timed")


def test_who_once_wrote_under_a_clock_years_ahead_can_sit_an_exam_that_closes(desk):
    years = 3 * 365 * 24 * 60
    desk.set_clock(years)
    desk.session.learner.append_event(Kind.SECTION_VISITED, "course/elements#start")
    desk.set_clock(-years)
    window(desk, closes=20)
    attempt = desk.start("timed").id
    answer_in_attempt(desk.session, attempt, 1, RIGHT)
    submit_attempt(desk.session, attempt)
    assert desk.session.learner.attempt(attempt).submitted_at


def test_a_clock_set_back_a_year_opens_no_exam_whose_month_after_it_was_written_in(desk):
    window(desk, closes=20)
    month = 30 * 24 * 60
    for _ in range(12):
        desk.set_clock(month)
        desk.session.learner.append_event(Kind.SECTION_VISITED, "course/elements#start")
    desk.set_clock(-12 * month)
    with pytest.raises(CourseError, match="set back"):
        desk.start("timed")


def test_extra_time_closes_later_for_one_person(desk):
    set_extra_time(desk.places, desk.learner_id, ExtraTime(minutes=10))
    window(desk, closes=20)
    attempt = desk.start("timed").id
    assert exam_time(desk.session, attempt).seconds_left == pytest.approx(30 * 60, abs=1)


@pytest.mark.parametrize("extra", [ExtraTime(minutes=10), ExtraTime(per_cent=25)])
def test_extra_time_closes_an_exam_without_a_limit_later_too(desk, extra):
    set_extra_time(desk.places, desk.learner_id, extra)
    window(desk, opens=-20, closes=20, quiz=UNTIMED)
    attempt = desk.start("untimed").id
    assert exam_time(desk.session, attempt).seconds_left == pytest.approx(30 * 60, abs=1)


@pytest.mark.parametrize("begun", [0, 19])
def test_per_cent_are_of_the_limit_or_of_the_whole_window_however_late_somebody_begins(desk, begun):
    window(desk, opens=0, closes=20, quiz=UNTIMED)
    window(desk, closes=20)
    set_extra_time(desk.places, desk.learner_id, ExtraTime(per_cent=50))
    desk.pass_time(minutes=begun)
    assert exam_terms(desk.session, UNTIMED).minutes_until == pytest.approx(30 - begun, abs=1)
    assert exam_terms(desk.session, TIMED).minutes_until == pytest.approx(35 - begun, abs=1), "half of 30 minutes"


def test_per_cent_of_nothing_are_refused_whichever_is_set_last(desk, monkeypatch):
    monkeypatch.setattr(packages, "builtin_library", lambda: desk.library)
    window(desk, closes=20, quiz=UNTIMED)
    with pytest.raises(CourseError, match="a part of nothing in “Untimed”"):
        set_extra_time(desk.places, desk.learner_id, ExtraTime(per_cent=25))
    assert extra_time(desk.places, desk.learner_id) == ExtraTime()
    set_extra_time(desk.places, desk.learner_id, ExtraTime(minutes=10))
    window(desk, quiz=UNTIMED)
    set_extra_time(desk.places, desk.learner_id, ExtraTime(per_cent=25))
    with pytest.raises(CourseError, match="a part of nothing in “Untimed”"):
        window(desk, closes=20, quiz=UNTIMED)
    assert exam_window(desk.places, UNTIMED).closes == ""
    window(desk, closes=20)
    window(desk, opens=0, closes=20, quiz=UNTIMED)
    assert exam_window(desk.places, UNTIMED).closes


def test_whose_own_end_is_later_may_still_begin_until_then(desk):
    window(desk, closes=20)
    desk.pass_time(minutes=25)
    with pytest.raises(CourseError, match="closed"):
        desk.start("timed")
    set_extra_time(desk.places, desk.learner_id, ExtraTime(minutes=10))
    assert exam_terms(desk.session, TIMED).minutes_until == pytest.approx(5, abs=1)
    assert exam_time(desk.session, desk.start("timed").id).seconds_left == pytest.approx(5 * 60, abs=1)
    window(desk, closes=-11)
    with pytest.raises(CourseError, match="closed"):
        exam_terms(desk.session, TIMED)


def hours(desk):
    """Return the hours of the timed exam in the learner's list."""
    return next(each for each in list_quizzes(desk.session) if each.id == TIMED).hours


def test_an_exam_begun_before_its_hours_were_set_is_bound_by_none(desk):
    desk.start("timed")
    window(desk, opens=10, closes=60)
    assert (hours(desk).opens, hours(desk).closes) == ("", "")


def test_more_time_in_an_exam_under_way_moves_limit_and_closing(desk):
    window(desk, closes=20)
    attempt = desk.start("timed").id
    desk.pass_time(minutes=18)
    closes = exam_window(desk.places, TIMED).closes
    assert hours(desk).closes == closes
    give_own_time(desk.session, row_of(desk, attempt), 15)
    assert exam_time(desk.session, attempt).seconds_left == pytest.approx(17 * 60, abs=1)
    assert hours(desk).closes == Moment(closes, 0).later(15 * 60).utc, "the list said the hour of all others"
    desk.pass_time(minutes=5)
    assert not hours(desk).has_closed
    desk.pass_time(minutes=-5)
    desk.pass_time(minutes=5)
    answer_in_attempt(desk.session, attempt, 1, RIGHT)
    desk.close()
    give_time(desk.places, desk.clock, row_of(desk, attempt), 10)
    desk.start_anew()
    assert exam_time(desk.session, attempt).minutes == pytest.approx(45, abs=0.01)
    submit_attempt(desk.session, attempt)
    with pytest.raises(CourseError, match="under way"):
        give_own_time(desk.session, row_of(desk, attempt), 5)


def test_of_times_given_the_one_written_last_counts_whatever_the_clock_says(desk):
    attempt = desk.start("timed").id
    give_own_time(desk.session, row_of(desk, attempt), 20)
    desk.pass_time(minutes=-10)
    give_own_time(desk.session, row_of(desk, attempt), -15)
    assert row_of(desk, attempt).added_minutes == 5


@pytest.mark.parametrize("quiz", ["timed", "pool"])
def test_the_terms_say_where_a_wrong_choice_takes_points(desk, quiz):
    assert not exam_terms(desk.session, f"course/{quiz}").takes_points
    choices = (
        Choice("means", fraction=1, text="Means", feedback="Yes."),
        Choice("act", fraction=-0.5, text="Act", feedback="No."),
    )
    costly = single("q1", body=single_choice.Body(choices), translations={})
    desk.install(replace(COURSE, questions=tuple(costly if each.id == "q1" else each for each in COURSE.questions)))
    assert exam_terms(desk.session, f"course/{quiz}").takes_points


def test_the_terms_say_so_of_a_type_that_was_added(desk, tmp_path, monkeypatch):
    folder = tmp_path / "types" / "odd_one_out"
    folder.mkdir(parents=True)
    rules = "from htcourse.core.question_types.single_choice import *\nNAME = 'odd-one-out'\n"
    (folder / "__init__.py").write_text(rules, encoding="utf-8")
    monkeypatch.setattr(question_types, "__path__", [*question_types.__path__, str(folder.parent)])
    choices = (Choice("means", fraction=1, text="Means"), Choice("act", fraction=-0.5, text="Act"))
    costly = single("q1", type="odd-one-out", body=single_choice.Body(choices), translations={})
    desk.install(replace(COURSE, questions=tuple(costly if each.id == "q1" else each for each in COURSE.questions)))
    assert exam_terms(desk.session, "course/timed").takes_points


def test_time_that_was_given_by_mistake_is_taken_back_and_no_more(desk):
    attempt = desk.start("timed").id
    give_own_time(desk.session, row_of(desk, attempt), 5)
    give_own_time(desk.session, row_of(desk, attempt), -60)
    assert exam_time(desk.session, attempt).minutes == 30
    give_own_time(desk.session, row_of(desk, attempt), 5)
    desk.pass_time(minutes=32)
    with pytest.raises(CourseError, match="So much time is not left"):
        give_own_time(desk.session, row_of(desk, attempt), -5)
    answer_in_attempt(desk.session, attempt, 1, RIGHT)


def test_a_password_is_asked_for_and_kept_as_a_hash(desk):
    window(desk, password="Тянь-Шань 7")
    assert exam_terms(desk.session, TIMED).has_password
    assert "Тянь" not in str(read_settings(desk.places).exam_windows)
    for wrong in ("", "tian-shan", " "):
        with pytest.raises(PasswordError):
            start_attempt(desk.session, TIMED, Mode.EXAM, password=wrong)
    assert desk.session.learner.attempts() == ()
    start_attempt(desk.session, TIMED, Mode.EXAM, password=" Тянь-Шань 7 ")


def test_a_password_that_is_no_text_anywhere_is_kept_too(desk):
    window(desk, password="\udcff7")
    with pytest.raises(PasswordError):
        start_attempt(desk.session, TIMED, Mode.EXAM, password="7")
    start_attempt(desk.session, TIMED, Mode.EXAM, password="\udcff7")


def test_who_guesses_passwords_has_to_wait(desk):
    window(desk, password="seven")
    for wrong in "abc":
        with pytest.raises(PasswordError):
            start_attempt(desk.session, TIMED, Mode.EXAM, password=wrong)
    with pytest.raises(PinWaitError):
        start_attempt(desk.session, TIMED, Mode.EXAM, password="seven")


def test_a_window_that_closes_before_it_opens_is_refused_and_an_empty_one_forgotten(desk):
    with pytest.raises(CourseError, match="before it opens"):
        window(desk, opens=20, closes=10)
    window(desk, opens=1, closes=10, password="x")
    window(desk, opens=2)
    assert exam_window(desk.places, TIMED).has_password, "what is not named stays"
    set_exam_window(desk.places, TIMED, "", "", "")
    assert read_settings(desk.places).exam_windows == {}


@pytest.mark.parametrize("text", ["tomorrow", "2026-13-01 10:00", "9:30", "2026-03-09"])
def test_what_is_no_time_is_refused_in_a_sentence(desk, text):
    with pytest.raises(CourseError, match="2026-03-09 09:30"):
        read_time(text, desk.clock)


def sit(desk, quiz="untimed"):
    attempt = desk.start(quiz).id
    submit_attempt(desk.session, attempt)
    release_own(desk.session, [row_of(desk, attempt)])
    return attempt


def modes(desk, quiz):
    return next(each.modes for each in list_quizzes(desk.session) if each.id == quiz)


def test_an_exam_is_sat_once_unless_a_trainer_allows_it_again(desk):
    first = sit(desk)
    assert modes(desk, UNTIMED) == ()
    with pytest.raises(CourseError, match="as often as it may be taken \\(1\\)"):
        desk.start("untimed")
    allow_own_more(desk.session, Allowance(desk.session.learner.id, UNTIMED))
    assert modes(desk, UNTIMED) == (Mode.EXAM,)
    second = sit(desk)
    assert modes(desk, UNTIMED) == ()
    assert open_result(desk.session, first).attempt.id != second


def test_a_quiz_says_how_often_it_may_be_taken(desk):
    quizzes = [replace(each, attempts=2) if each.id in ("untimed", "basics") else each for each in COURSE.quizzes]
    desk.install(replace(COURSE, quizzes=tuple(quizzes)))
    for _ in range(2):
        sit(desk)
        submit_attempt(desk.session, desk.start("basics", Mode.TEST).id)
    for quiz, mode in (("untimed", Mode.EXAM), ("basics", Mode.TEST)):
        with pytest.raises(CourseError, match="\\(2\\)"):
            desk.start(quiz, mode)
    for _ in range(3):
        submit_attempt(desk.session, desk.start("basics", Mode.PRACTICE).id)
    assert modes(desk, "course/basics") == (Mode.PRACTICE,)
