"""The time, as every row keeps it: UTC and the local offset in minutes; and a stopwatch for what is timed."""

import sys
import time
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from typing import NamedTuple

from htcourse.core.ids import new_id

DAY_BEGINS_AT = 4
"""The hour at which a day of study begins: who learns at half past midnight learns on the evening before."""


_PAUSE = timedelta(hours=2)


class Moment(NamedTuple):
    """A point of time: `utc` as ISO 8601 with milliseconds and Z, and the local offset in minutes."""

    utc: str
    offset_minutes: int

    @property
    def local_day(self) -> date:
        """The calendar day where the person was."""
        return (datetime.fromisoformat(self.utc) + timedelta(minutes=self.offset_minutes)).date()

    @property
    def study_day(self) -> date:
        """The day a person would say it still is: it begins at four in the morning."""
        return self.later(-DAY_BEGINS_AT * 3600).local_day

    @property
    def local(self) -> str:
        """The time where the person was, in ISO 8601 with its offset from UTC: its first ten characters are the day."""
        there = timezone(timedelta(minutes=self.offset_minutes))
        return datetime.fromisoformat(self.utc).astimezone(there).isoformat(timespec="seconds")

    @property
    def whole_second(self) -> "Moment":
        """The nearest whole second."""
        return Moment(f"{self.later(0.5).utc[:19]}.000Z", self.offset_minutes)

    def later(self, seconds: float) -> "Moment":
        """Return the moment so many seconds later (below 0: earlier), within years of four digits."""
        try:
            when = datetime.fromisoformat(self.utc) + timedelta(seconds=seconds)
        except OverflowError:  # as much time as a record of another program may grant
            when = datetime(9999 if seconds > 0 else 1000, 1, 1, tzinfo=UTC)
        return moment_of(when, self.offset_minutes)


def moment_of(when: datetime, offset_minutes: int) -> Moment:
    """Return an aware date and time as a moment."""
    utc = when.astimezone(UTC)
    stamp = utc.strftime("%Y-%m-%dT%H:%M:%S.") + f"{utc.microsecond // 1000:03d}Z"
    return Moment(stamp, offset_minutes)


def moment_on(day: date, hour: int, offset_minutes: int) -> Moment:
    """Return an hour (0 to 23) of a day, where its offset holds."""
    there = timezone(timedelta(minutes=offset_minutes))
    return moment_of(datetime(day.year, day.month, day.day, hour, tzinfo=there), offset_minutes)


def study_days(moments: Sequence[Moment], now: Moment) -> tuple[date, ...]:
    """Return the day of study of each moment, in the order of writing: the order counts, not what a clock said.

    Moments beyond now, and those that do not fit between the others, were written under a clock that was wrong: they
    count as written with the one before. Another day begins at four, and not within two hours of the last moment:
    neither midnight nor another time zone makes two days of one evening.
    """
    fitting = _longest_ascent([each.utc[:10] if each.utc <= now.utc else "" for each in moments])
    day = (moments[fitting[0]] if fitting else now).study_day
    before: datetime | None = None
    days = []
    is_fitting = set(fitting)
    for at, moment in enumerate(moments):
        if at in is_fitting:
            then = datetime.fromisoformat(moment.utc)
            own = (then + timedelta(minutes=moment.offset_minutes, hours=-DAY_BEGINS_AT)).date()
            if before is not None and own > day and then - before >= _PAUSE:
                day = own
            before = max(before or then, then)
        days.append(day)
    return tuple(days)


def _longest_ascent(dates: Sequence[str]) -> list[int]:
    """Return the places, in order, of the most dates that never go back (patience sorting); an empty date has none.

    Dates are counted, not places: one day with many answers outweighs no two days. Of equally many those that stood
    first are kept.
    """
    ends: list[str] = []
    piles: list[list[tuple[int, int]]] = []  # by length: places, their dates going down, and where the one before lies
    for place, day in enumerate(dates):
        length = bisect_left(ends, day)
        if not day or ends[length : length + 1] == [day]:
            continue
        if length == len(piles):
            piles.append([])
        ends[length : length + 1] = [day]
        below = piles[length - 1] if length else []
        piles[length].append((place, next((at for at, (each, _) in enumerate(below) if dates[each] < day), 0)))
    chosen = []
    at = 0
    for pile in reversed(piles):
        place, at = pile[at]
        chosen.append(place)
    steps = [*reversed(chosen), len(dates)]
    return [each for one, two in pairwise(steps) for each in range(one, two) if dates[each] == dates[one]]


Clock = Callable[[], Moment]
"""Gives the present moment; tests hand in a fixed one."""


YEARS = range(1970, 9000)
"""The years in which a row can have been written: no other is read again."""


def system_clock() -> Moment:
    """Return now by the computer's clock; where that is beyond `YEARS`, the nearest time within."""
    now = datetime.now(UTC)
    within = min(max(now, datetime(YEARS[0], 1, 1, tzinfo=UTC)), datetime(YEARS[-1], 12, 31, tzinfo=UTC))
    return moment_here(within)


def moment_here(when: datetime) -> Moment:
    """Return an aware date and time as a moment on this computer; one set a day or more off UTC counts as in UTC."""
    try:
        offset = when.astimezone().utcoffset() or timedelta()
    except (ValueError, OverflowError):
        offset = timedelta()  # a time zone that nobody lives in
    return moment_of(when, int(offset.total_seconds() // 60))


def offset_then(when: datetime, now: Moment) -> int:
    """Return the offset (minutes) at a time, a naive one as on the clock there, where it is `now`.

    This computer's zone says whether clocks are set forward or back in between.
    """
    try:
        change = (moment_here(each).offset_minutes for each in (when.astimezone(), datetime.fromisoformat(now.utc)))
        return now.offset_minutes + next(change) - next(change)
    except (ValueError, OverflowError):
        return now.offset_minutes


def moment_there(utc: str, now: Moment) -> Moment:
    """Return a time (UTC) as the clock will show it, or showed it, where it is `now`."""
    return Moment(utc, offset_then(datetime.fromisoformat(utc), now))


_SLEEPLESS = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}


def seconds_since_boot() -> float:
    """Return a time that nobody can set and that goes on in a sleep: `time.monotonic` stops on Linux and macOS."""
    clock = getattr(time, _SLEEPLESS.get(sys.platform, ""), None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def seconds_awake() -> float:
    """Return a time that nobody can set and that stops in a sleep: `time.monotonic` goes on on Windows."""
    return _awake_on_windows() if sys.platform == "win32" else time.monotonic()


def _awake_on_windows() -> float:
    import ctypes  # costs 10 ms, and only Windows needs it here

    ticks = ctypes.c_ulonglong()  # of 100 ns
    ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))  # type: ignore[attr-defined,unused-ignore]
    return ticks.value / 1e7


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """Tells how long something took, whatever is done to the clock.

    What one `run` of the program reads can be compared, and what is read between two starts of the computer (`boot`,
    empty where the system does not say which it is).
    """

    read: Callable[[], float] = seconds_since_boot
    run: str = field(default_factory=new_id)
    boot: str = ""


def read_day(text: str) -> date:
    """Return a day as people write it (2027-03-09, 9.3.2027); raises ValueError for what is none."""
    return datetime.strptime(text, "%d.%m.%Y").date() if "." in text else date.fromisoformat(text)
