"""Who was taken out of a class: marks of their records that tell nobody anything, each with its day.

Files on sticks bring such a record again, and whoever collects is asked first. Who still stands on the list beside such
a mark is being taken out: it is made before the first file goes, so that what a kill leaves is no loss.
"""

import hmac
from dataclasses import replace
from typing import Any

from htcourse.store.class_files import ClassFile, Person

_TAKEN_OUT = "taken_out"


def with_mark(of: ClassFile, learner: str, day: str) -> ClassFile:
    """Return a class that knows of a record that it was taken out on a day (ISO 8601), and no more of its owner."""
    return replace(of, more={**of.more, _TAKEN_OUT: {**_marks(of), mark_of(of, learner): day}})


def without_mark(of: ClassFile, learner: str) -> ClassFile:
    """Return a class that does not know that a record was taken out."""
    marks = {each: day for each, day in _marks(of).items() if each != mark_of(of, learner)}
    others = {name: value for name, value in of.more.items() if name != _TAKEN_OUT}
    return replace(of, more={**others, **({_TAKEN_OUT: marks} if marks else {})})


def taken_out_on(of: ClassFile, learner: str) -> str:
    """Return the day on which a record was taken out of a class (ISO 8601), empty where it was not."""
    return str(_marks(of).get(mark_of(of, learner), ""))


def half_out(of: ClassFile) -> tuple[Person, ...]:
    """Return who was being taken out of a class when that was stopped."""
    return tuple(each for each in of.people if each.learner and taken_out_on(of, each.learner)) if _marks(of) else ()


def mark_of(of: ClassFile, text: str) -> str:
    """Return what a record, or another text, is known by from which nobody can tell it: ids are drawn at random."""
    return hmac.new(of.secret, text.encode(), "sha256").hexdigest()


def _marks(of: ClassFile) -> dict[str, Any]:
    found = of.more.get(_TAKEN_OUT)
    return found if isinstance(found, dict) else {}
