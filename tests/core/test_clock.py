"""UTC and the local day."""

import ctypes
import sys
import time
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core import clock
from htcourse.core.clock import Moment, moment_here, moment_of, study_days, system_clock
from htcourse.store.parse_row import is_moment

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FAR_AHEAD = 5 * 365 * 24


def at(hours: float, offset_minutes: int = 0) -> Moment:
    return moment_of(START + timedelta(hours=hours), offset_minutes)


def days_of(*hours: float, now: float = 1000) -> list[int]:
    """Return the days of study of moments so many hours after nine, counted from the first day."""
    return [(day - START.date()).days for day in study_days([at(each) for each in hours], at(now))]


def test_the_time_awake_is_asked_of_windows_where_the_other_goes_on_in_a_sleep(monkeypatch):
    def a_minute(ticks):
        ticks._obj.value = 60 * 10_000_000

    windows = SimpleNamespace(kernel32=SimpleNamespace(QueryUnbiasedInterruptTime=a_minute))
    monkeypatch.setattr(ctypes, "windll", windows, raising=False)
    assert 0 < clock.seconds_awake() <= time.monotonic()
    monkeypatch.setattr(sys, "platform", "win32")
    assert clock.seconds_awake() == 60


def test_the_local_day_is_that_of_the_person():
    assert Moment("2026-03-01T20:30:00.000Z", 300).local_day == date(2026, 3, 2)
    assert Moment("2026-03-01T20:30:00.000Z", 0).local_day == date(2026, 3, 1)


def test_the_system_clock_gives_utc_with_milliseconds():
    moment = system_clock()
    parsed = datetime.fromisoformat(moment.utc)
    assert parsed.utcoffset() is not None
    assert moment.utc.endswith("Z")
    assert len(moment.utc) == len("2026-03-01T20:30:00.000Z")
    assert -14 * 60 <= moment.offset_minutes <= 14 * 60


@pytest.mark.parametrize(
    ("year", "kept"), [(1, 1970), (1969, 1970), (1970, 1970), (2026, 2026), (9000, 8999), (9999, 8999)]
)
def test_a_clock_far_out_gives_a_time_that_is_read_again(monkeypatch, year, kept):
    class Now(datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(year, 6, 15, tzinfo=tz)

    monkeypatch.setattr(clock, "datetime", Now)
    moment = system_clock()
    assert is_moment(moment.utc)
    assert int(moment.utc[:4]) == kept
    assert moment.local


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="no time zones by environment")
@pytest.mark.parametrize(("zone", "offset"), [("XXX-5:45", 345), ("XXX+24", 0), ("XXX-25", 0), ("XXX-167", 0)])
def test_a_time_zone_that_nobody_lives_in_counts_as_utc(monkeypatch, zone, offset):
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        now, summer = system_clock(), moment_here(datetime(2026, 7, 1, tzinfo=UTC))
    time.tzset()
    assert (now.offset_minutes, summer) == (offset, Moment("2026-07-01T00:00:00.000Z", offset))
    assert now.local


def test_a_day_of_study_begins_at_four():
    assert days_of(0, 14.99, 18.99, 21.5) == [0, 0, 0, 1]
    assert at(18.99).study_day == START.date()


@pytest.mark.parametrize("hours", [(18.9, 19.1), (18.9, 20.8)])
def test_an_evening_that_goes_on_past_four_is_one_day(hours):
    assert days_of(*hours) == [0, 0]


def test_another_time_zone_makes_no_second_day():
    found = study_days([at(14, 0), at(14.1, 600)], at(20))
    assert found == (START.date(), START.date())


@pytest.mark.parametrize(
    ("hours", "days"),
    [
        ((0, FAR_AHEAD, 48, 72), [0, 0, 2, 3]),  # ahead once
        ((FAR_AHEAD, 48, 72), [2, 2, 3]),
        ((FAR_AHEAD,), [41]),  # as today
        ((0, 24, -9000, 72), [0, 1, 1, 3]),  # a battery that was empty
        ((0, 400, 48, 72, 96), [0, 0, 2, 3, 4]),  # ahead once, and that day has come since
        ((0, 48, -50_000, -50_000, -49_999, 72), [0, 2, 2, 2, 2, 3]),  # one long session under another year
        ((0, 48, -50_000, -50_000), [0, 2, 2, 2]),
        ((0, 24, -50_000, -40_000, 48), [0, 1, 1, 1, 2]),  # as many days: those that stood first are kept
        ((0, 24, -24, -48, 48), [0, 1, 1, 1, 2]),
        ((400, 24, 48, 72), [1, 1, 2, 3]),  # ahead from the beginning
        ((), []),
    ],
)
def test_a_clock_that_was_wrong_once_moves_nothing_else(hours, days):
    assert days_of(*hours) == days


@given(st.lists(st.integers(-20_000, 20_000), max_size=30))
def test_days_of_study_never_go_back_nor_beyond_today(hours):
    found = days_of(*hours, now=0)
    assert found == sorted(found)
    assert all(day <= 0 for day in found)


def test_time_without_end_leads_to_a_moment_that_can_be_written():
    now = Moment("2026-03-02T04:00:00.000Z", 300)
    assert now.later(2.0**63).utc.startswith("9999-01-01")
    assert now.later(-(2.0**63)).utc.startswith("1000-01-01")
