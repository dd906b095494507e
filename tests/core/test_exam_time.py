"""How much of an exam has passed: by the stopwatch, by the clock, and never less than before."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.clock import Moment, Stopwatch, moment_of, seconds_since_boot
from htcourse.core.exam_time import REST_SECONDS, Beat, Reading, beat_from_plain, beat_to_plain, next_beat

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def at(minutes: float, run: str = "a", stopwatch: float | None = None) -> Reading:
    """Return a reading so many minutes after nine; the stopwatch agrees with the clock unless it is given."""
    moment = moment_of(NINE + timedelta(minutes=minutes), 300)
    return Reading(moment.utc, run, minutes * 60 if stopwatch is None else stopwatch)


START = Beat(at(0))


def passed(*readings: Reading, start: Beat = START) -> float:
    beat = start
    for each in readings:
        beat = next_beat(beat, each)
    return beat.passed / 60


def test_minutes_pass_as_they_do():
    assert passed(at(5), at(12)) == 12


@pytest.mark.parametrize("clock", [-600, -1, 90, 5000])
def test_while_the_program_runs_nothing_that_is_done_to_the_clock_counts(clock):
    assert passed(at(5), at(clock, stopwatch=720), at(13)) == 13


def test_a_program_that_was_closed_has_only_the_clock():
    assert passed(at(5), at(40, run="b", stopwatch=3)) == 40


def test_a_clock_set_back_while_the_program_was_closed_gives_nothing_back():
    before = next_beat(START, at(20))
    after = next_beat(before, at(-600, run="b", stopwatch=7))
    assert (after.passed, after.was_set_back) == (20 * 60, True)
    assert next_beat(after, at(-598, run="b", stopwatch=7 + 120)).passed == 22 * 60


def test_clocks_are_put_right_by_a_second_all_the_time():
    beat = next_beat(next_beat(START, at(20)), at(20 - 1 / 60, run="b"))
    assert not beat.was_set_back


def test_what_was_seen_later_than_the_last_beat_has_passed_too():
    beat = next_beat(next_beat(START, at(20)), at(-600, run="b"), seen_utc=at(20.4).utc)
    assert beat.passed == pytest.approx(20.4 * 60)
    assert beat.reading == at(-600, run="b")


def test_a_distressing_question_does_not_count_while_it_is_on_screen():
    beat = next_beat(next_beat(START, at(1), "q"), at(4))
    assert (beat.passed, beat.resting, beat.rested) == (60, "", {"q": 180})
    assert next_beat(beat, at(6)).passed == 180


def test_a_rest_has_an_end_and_another_question_a_rest_of_its_own():
    beat = next_beat(START, at(0), "q")
    beat = next_beat(beat, at(4), "q")
    beat = next_beat(beat, at(7), "other")
    assert beat.passed == 7 * 60 - REST_SECONDS
    assert next_beat(beat, at(9)).passed == beat.passed


def test_a_program_that_is_closed_rests_nobody():
    resting = next_beat(START, at(1), "q")
    assert passed(at(31, run="b"), start=resting) == 31


STEPS = st.lists(
    st.tuples(st.floats(-(10**6), 10**6), st.floats(0, 10**4), st.booleans(), st.sampled_from(["", "q", "r"])),
    max_size=20,
)


@given(STEPS)
def test_what_has_passed_never_grows_less_whatever_is_done_to_the_clock(steps):
    beat, run, stopwatch = START, 0, 0.0
    for minutes, seconds, is_closed, resting in steps:
        run, stopwatch = run + is_closed, stopwatch + seconds
        following = next_beat(beat, at(minutes, run=str(run), stopwatch=stopwatch), resting)
        assert following.passed >= beat.passed
        assert all(seconds <= REST_SECONDS for seconds in following.rested.values())
        beat = following


@given(STEPS)
def test_a_beat_is_kept_whole(steps):
    beat = START
    for minutes, seconds, _, resting in steps:
        beat = next_beat(beat, at(minutes, stopwatch=seconds), resting)
    assert beat_from_plain(json.loads(json.dumps(beat_to_plain(beat)))) == beat


def test_a_stopwatch_goes_on_and_each_has_a_run_of_its_own():
    first, second = Stopwatch(), Stopwatch()
    assert first.run != second.run
    assert 0 < first.read() <= second.read() <= seconds_since_boot()


def test_a_moment_can_be_moved():
    assert Moment("2026-03-02T09:00:00.500Z", 300).later(-61.5) == Moment("2026-03-02T08:58:59.000Z", 300)


def on_boot(minutes: float, run: str, stopwatch: float, boot: str = "today") -> Reading:
    return at(minutes, run, stopwatch * 60)._replace(boot=boot)


def test_what_was_hidden_by_a_clock_set_after_closing_has_passed_and_is_told():
    closed = next_beat(Beat(on_boot(0, "a", 100)), on_boot(10, "a", 110))
    # Closed at minute 10, open again 45 minutes later with the clock set to 10 seconds after closing.
    again = next_beat(closed, on_boot(10 + 1 / 6, "b", 155))
    assert (again.passed / 60, again.was_set_back) == (55, True)


@pytest.mark.parametrize("clock", [55, 55.02, 500])
def test_a_clock_that_goes_right_or_was_set_forward_while_closed_is_not_told(clock):
    closed = next_beat(Beat(on_boot(0, "a", 100)), on_boot(10, "a", 110))
    again = next_beat(closed, on_boot(clock, "b", 155))
    assert (again.passed / 60, again.was_set_back) == (55, False)


def test_once_the_computer_was_started_anew_only_the_clock_tells():
    closed = next_beat(Beat(on_boot(0, "a", 100)), on_boot(10, "a", 110))
    again = next_beat(closed, on_boot(10 + 1 / 6, "b", 1, boot="later"))
    assert (round(again.passed), again.was_set_back) == (610, False)


def test_a_closed_program_rests_nobody_also_by_the_stopwatch():
    resting = next_beat(Beat(on_boot(0, "a", 100)), on_boot(1, "a", 101), "q")
    assert next_beat(resting, on_boot(31, "b", 131)).passed == 31 * 60
