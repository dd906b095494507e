"""Change a preference of the learner: language, country, route, theme, zoom."""

from htcourse.usecases.session import Changed, Session

PREFERENCES = ("language", "country", "route", "theme", "zoom", "place", "name", "role")


def set_preference(session: Session, key: str, value: str) -> tuple[Session, Changed]:
    """Keep a preference and return the session as it is now."""
    session.learner.set_preference(key, value)
    return session.with_preferences(), Changed(preferences=True)
