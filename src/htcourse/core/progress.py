"""What was recorded so far, as progress: lessons open, begun or done; objectives secure, nearly or not yet.

The words mean what the product says they mean; every screen and report asks here.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

WORDS_A_MINUTE = 180
"""How fast a lesson is read, with thought."""

MINUTES_A_CHECK = 1
DAYS_TO_BE_SECURE = 2


class LessonState(StrEnum):
    """How far a lesson, or a part, has come."""

    OPEN = "open"
    BEGUN = "begun"
    DONE = "done"


class Security(StrEnum):
    """How sure it is that an objective is reached."""

    SECURE = "secure"  # right on two different local days
    NEARLY = "nearly"  # right once
    NOT_YET = "not-yet"  # never right


def lesson_state(read: int, sections: int, answered: int, checks: int) -> LessonState:
    """Return a lesson's state: done once all sections are read and all checks answered, rightly or not."""
    if sections and read >= sections and answered >= checks:
        return LessonState.DONE
    return LessonState.BEGUN if read or answered else LessonState.OPEN


def part_state(lessons: Sequence[LessonState]) -> LessonState:
    """Return the state of a part by those of its lessons; a part without lessons is open."""
    states = set(lessons)
    return states.pop() if len(states) == 1 else LessonState.BEGUN if states else LessonState.OPEN


def reading_minutes(words: int, checks: int) -> int:
    """Return the whole minutes that reading takes: words ÷ 180, and 1 a check; at least 1 where there is anything."""
    minutes = words / WORDS_A_MINUTE + checks * MINUTES_A_CHECK
    return max(1, int(minutes + 0.5)) if minutes > 0 else 0


def security_of(right_days: Iterable[int]) -> Security:
    """Return how secure an objective is; `right_days` counts for each of its questions the local days it was right.

    One question has to be right on two days: two questions right once each may have been right on the same day.
    """
    days = max(right_days, default=0)
    if days >= DAYS_TO_BE_SECURE:
        return Security.SECURE
    return Security.NEARLY if days else Security.NOT_YET
