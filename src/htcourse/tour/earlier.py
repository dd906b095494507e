"""Days before today: what a person did then is written through the same use cases, on a clock some days back."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from htcourse.core.clock import Moment
from htcourse.tour.driver import Driver


@contextmanager
def days_back(driver: Driver, days: int) -> Iterator[None]:
    """Let the person's file be written as some days ago."""
    learner = driver.session().learner
    clock = learner.clock

    def earlier() -> Moment:
        now = clock()
        then = datetime.fromisoformat(now.utc) - timedelta(days=days)
        return Moment(then.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z", now.offset_minutes)

    learner.clock = earlier
    try:
        yield
    finally:
        learner.clock = clock
