"""The rows kept of one answer while it was given: how long that took, and which answers it was before.

A test keeps a row at each choice and each pause of typing, with the seconds since the question was shown. Rows of one
showing are a visit; one in which the computer slept is two.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from math import fsum
from typing import Any, Protocol, TypeVar

from htcourse.core.question_types.answers import is_blank, without_levels

_STEP_BY_STEP = ("order", "type-number", "type-text", "fill-gaps", "write")
"""Gestures whose answer is on its way as long as the question is shown: what it was meanwhile is no answer."""


class AnswerKept(Protocol):
    """A row: the answer, the seconds since its question was shown, and when it was kept (UTC, ISO 8601)."""

    @property
    def answer(self) -> Mapping[str, Any]: ...  # noqa: D102
    @property
    def seconds(self) -> float: ...  # noqa: D102
    @property
    def at(self) -> str: ...  # noqa: D102


Row = TypeVar("Row", bound=AnswerKept)


def seconds_taken(rows: Iterable[AnswerKept]) -> float:
    """Return how long an answer took, by its rows in order: of each visit the seconds of its last row.

    Whatever was done to the clock, it is no less than those of any row and no more than those of all.
    """
    return fsum(visit[-1].seconds for visit in _visits(rows))


def seconds_to_keep(before: AnswerKept | None, at: str, seconds: float, *, goes_on: bool) -> float:
    """Return the seconds of a row kept at a moment (UTC, ISO 8601), so that `seconds_taken` is what passed in truth.

    `seconds` are those since its question was shown; where it `goes_on` in the visit of the row `before`, since that
    was kept. After a sleep, or once the clock was set forward, a visit begins with it; where it was set back between
    two visits, these are one.
    """
    if before is None:
        return seconds
    together = before.seconds + seconds
    return together if (together if goes_on else seconds) > _passed(before, at) else seconds


def answers_before(rows: Iterable[Row], gesture: str) -> list[Row]:
    """Return the rows whose answer became another, by all rows in order.

    What only adds to the answer in the same visit makes it no other, nor does what is not left so by the end of it
    where an answer is made step by step.
    """
    found: list[Row] = []
    for visit in _visits(rows):
        left = len(found)  # before this visit
        for each in visit[-1:] if gesture in _STEP_BY_STEP else visit:
            if found and (_is_same(found[-1], each) or (len(found) > left and _adds(found[-1].answer, each.answer))):
                found[-1] = each
            else:
                found.append(each)
            if len(found) > 1 and _is_same(found[-2], found[-1]):  # what was taken out is back
                del found[-2]
    return found[:-1]


def _visits(rows: Iterable[Row]) -> list[list[Row]]:
    found: list[list[Row]] = []
    for each in rows:
        if found and _goes_on(found[-1][-1], each):
            found[-1].append(each)
        else:
            found.append([each])
    return found


def _goes_on(before: AnswerKept, row: AnswerKept) -> bool:
    """Whether a row is of the visit of the one before: shown as long or longer, and before that one was kept.

    So it is also where the clock was set back meanwhile. An essay's mark is the answer once more.
    """
    if row.seconds == before.seconds and _is_same(before, row):
        return True
    return row.seconds >= before.seconds and row.seconds > _passed(before, row.at)


def _passed(before: AnswerKept, at: str) -> float:
    return (datetime.fromisoformat(at) - datetime.fromisoformat(before.at)).total_seconds()


def _is_same(one: AnswerKept, other: AnswerKept) -> bool:
    return without_levels(one.answer) == without_levels(other.answer)


def _adds(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    return all(is_blank(each) or _is_within(each, after.get(key)) for key, each in before.items())


def _is_within(part: Any, whole: Any) -> bool:
    if isinstance(part, Mapping) and isinstance(whole, Mapping):
        return part.items() <= whole.items()
    if isinstance(part, list | tuple) and isinstance(whole, list | tuple):
        return {*map(str, part)} <= {*map(str, whole)}
    return bool(part == whole)
