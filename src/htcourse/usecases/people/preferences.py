"""Change a preference of the learner: language, country, route, theme, zoom."""

from typing import TypeVar

from htcourse.store.preferences import CLASSES as CLASSES
from htcourse.store.preferences import PREFERENCES as PREFERENCES
from htcourse.store.preferences import ROLE as ROLE
from htcourse.store.preferences import ROUTE as ROUTE
from htcourse.store.preferences import SLIDE_SIZE as SLIDE_SIZE
from htcourse.store.preferences import THEME as THEME
from htcourse.store.preferences import ZOOM as ZOOM
from htcourse.store.preferences import Preference
from htcourse.usecases.session import Changed, Session

T = TypeVar("T")


def set_preference(session: Session, chosen: Preference[T], value: T) -> tuple[Session, Changed]:
    """Keep a preference and return the session as it is now."""
    session.learner.set_preference(chosen, value)
    return session.with_preferences(), Changed(preferences=True)
