"""Put in order what was written, while nobody waits: after the first paint, and when a while nothing was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from htcourse.store.packages import remove_old_libraries
from htcourse.store.places import Places

if TYPE_CHECKING:
    from htcourse.usecases.session import Session


def settle_record(session: Session) -> None:
    """Move what was written lately from its log into the record itself, once that is much. Raises CourseError."""
    session.learner.checkpoint()


def settle_libraries(places: Places) -> None:
    """Remove the library files that no longer count; once a start."""
    remove_old_libraries(places)
