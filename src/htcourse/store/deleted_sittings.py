"""What deleted records had begun that measures: kept in the settings where a PIN is chosen, without name or id."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from htcourse.core.quiz import ONCE

MOST = 300
"""So many are kept, the newest."""


class DeletedSitting(NamedTuple):
    """An exam, pre- or post-test that a deleted record had begun: its quiz, the mode, on which day, how it ended."""

    quiz: str
    mode: str
    day: str
    is_handed_in: bool


def read_sittings(written: Any) -> tuple[DeletedSitting, ...]:
    """Return those that a file of settings says; what is none is left out."""
    found = []
    for each in written if isinstance(written, list) else ():
        match each:
            case [str() as quiz, str() as mode, str() as day, bool() as is_handed_in] if mode in ONCE:
                found.append(DeletedSitting(quiz, mode, day, is_handed_in))
    return tuple(found)


def with_more(kept: Sequence[DeletedSitting], more: Sequence[DeletedSitting]) -> tuple[DeletedSitting, ...]:
    """Return those that are kept with more of them behind; the oldest go."""
    return (*kept, *more)[-MOST:]


def without(kept: Sequence[DeletedSitting], back: Sequence[DeletedSitting]) -> tuple[DeletedSitting, ...]:
    """Return those that are kept without one of each that is taken back, the newest."""
    left = list(reversed(kept))
    for each in back:
        if each in left:
            left.remove(each)
    return tuple(reversed(left))
