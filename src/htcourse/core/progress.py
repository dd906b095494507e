"""What was recorded so far, as progress: lessons open, begun or done; objectives secure, nearly or not yet.

The words mean what the product says they mean; every screen and report asks here.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Protocol

from htcourse.core.review import Given

WORDS_A_MINUTE = 180
"""How fast a lesson is read, with thought."""

MINUTES_A_CHECK = 1
DAYS_TO_BE_SECURE = 2
DAYS_SECURE = 90
"""How long an objective stays secure after it was right last."""


class LessonState(StrEnum):
    """How far a lesson, or a part, has come."""

    OPEN = "open"
    BEGUN = "begun"
    DONE = "done"


class Security(StrEnum):
    """How sure it is that an objective is reached."""

    SECURE = "secure"  # right on the last two days that count, the last of them not long ago
    NEARLY = "nearly"  # right on one of them
    NOT_YET = "not-yet"  # on neither


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


class Stretch(Protocol):
    """A section, as far as its time goes: the minutes its author gives (0: none), words and checks."""

    @property
    def minutes(self) -> int: ...  # noqa: D102
    @property
    def words(self) -> int: ...  # noqa: D102
    @property
    def checks(self) -> int: ...  # noqa: D102


def study_minutes(sections: Sequence[Stretch], whole: int = 0) -> tuple[int, ...]:
    """Return the minutes of study of each section of a lesson: reading, checks, tasks and talk, as its author says.

    Where the author says nothing of a section, reading and checks count. A route that gives the lesson another time
    in all (`whole`) gives each section its share; the shares add up to it.
    """
    own = [each.minutes or reading_minutes(each.words, each.checks) for each in sections]
    if not whole or sum(own) in (0, whole):
        return tuple(own)
    ends = [round(whole * sum(own[: place + 1]) / sum(own)) for place in range(len(own))]
    return tuple(end - start for start, end in zip((0, *ends), ends, strict=False))


def security_of(answers: Mapping[str, Iterable[Given]], today: date) -> Security:
    """Return how secure an objective is; `answers` are those to each of its questions, oldest first.

    A day is right when the first answer to a question was known and none was missed, also later; wrong when one was
    missed. A day of guesses and of answers with help says nothing. The last two days that say something decide: right
    on both is secure, for `DAYS_SECURE` days; right on one is nearly. So a later miss takes the word back.
    """
    days, right = deciding_days(answers), days_right(answers)
    is_recent = bool(days) and (today - days[-1][0]).days <= DAYS_SECURE
    if right == DAYS_TO_BE_SECURE and is_recent:
        return Security.SECURE
    return Security.NEARLY if right else Security.NOT_YET


def days_right(answers: Mapping[str, Iterable[Given]]) -> int:
    """Return how many of the last `DAYS_TO_BE_SECURE` days that say something were right."""
    return sum(is_right for _, is_right in deciding_days(answers))


def deciding_days(answers: Mapping[str, Iterable[Given]]) -> list[tuple[date, bool]]:
    """Return the last `DAYS_TO_BE_SECURE` days that say something, and whether each was right."""
    return sorted(_days(answers).items())[-DAYS_TO_BE_SECURE:]


def _days(answers: Mapping[str, Iterable[Given]]) -> dict[date, bool]:
    """Return whether each day that says something was right."""
    days: dict[date, bool] = {}
    for given in answers.values():
        seen: set[date] = set()
        for each in given:
            if each.points < 1:
                days[each.day] = False
            elif each.is_known and each.day not in seen:
                days.setdefault(each.day, True)
            seen.add(each.day)
    return days
