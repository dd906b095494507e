"""UTC and the local day."""

import time
from datetime import UTC, date, datetime

import pytest

from htcourse.core.clock import Moment, moment_here, system_clock


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
