"""The time, as every row keeps it: UTC and the local offset in minutes."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple


class Moment(NamedTuple):
    """A point of time: `utc` as ISO 8601 with milliseconds and Z, and the local offset in minutes."""

    utc: str
    offset_minutes: int

    @property
    def local_day(self) -> date:
        """The calendar day where the person was."""
        return (datetime.fromisoformat(self.utc) + timedelta(minutes=self.offset_minutes)).date()


Clock = Callable[[], Moment]
"""Gives the present moment; tests hand in a fixed one."""


def system_clock() -> Moment:
    """Return now by the computer's clock."""
    local = datetime.now().astimezone()
    offset = local.utcoffset() or timedelta()
    utc = local.astimezone(UTC)
    return Moment(
        utc.strftime("%Y-%m-%dT%H:%M:%S.") + f"{utc.microsecond // 1000:03d}Z", int(offset.total_seconds() // 60)
    )
