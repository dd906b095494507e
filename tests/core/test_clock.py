"""UTC and the local day."""

from datetime import date, datetime

from htcourse.core.clock import Moment, system_clock


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
