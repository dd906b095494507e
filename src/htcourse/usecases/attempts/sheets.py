"""The sheets of paper of a learner, where a class they are in has them on this computer."""

import json
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache, lru_cache, partial
from typing import TypeAlias

from htcourse.core.clock import Moment, system_clock
from htcourse.core.errors import CourseError
from htcourse.core.gate import MEASURED
from htcourse.core.parallel_forms import LATER_DAYS, not_counting
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import AttemptRow
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.preferences import CLASSES, RECORD

Sheets: TypeAlias = Callable[[], Sequence[AttemptRow]]
"""Gives the attempts that a learner made on paper and that were handed in."""


def sheets_of(places: Places, learner: LearnerReads, modes: tuple[Mode, ...] = MEASURED) -> Sheets:
    """Return the sheets, in these modes, of whoever has this record: read once, when they are asked for.

    Where no class is on this computer, or they are in none, no file is.
    """
    return cache(partial(_on_paper, places, learner, modes))


def _on_paper(places: Places, learner: LearnerReads, modes: tuple[Mode, ...]) -> tuple[AttemptRow, ...]:
    joined = learner.preference(CLASSES) if os.path.isdir(places.classes) else ""
    if not joined:
        return ()
    # No start needs them.
    from htcourse.store.check_record import stamp_of
    from htcourse.store.class_files import read_class

    found, owner = list[AttemptRow](), learner.preference(RECORD) or learner.id
    with suppress(ValueError, RecursionError, TypeError, KeyError, CourseError):
        for each in json.loads(joined):
            with suppress(CourseError, OSError):
                of = read_class(places, str(each["id"]))
                # Their record may stand under another code since they said one: it was moved.
                own = (one for one in of.people if one.learner == owner)
                person = next(own, None) or of.person(str(each["code"]))
                if person is not None and person.learner:
                    there = places.of_class(str(each["id"]))
                    stamp = stamp_of(there.learner_file(person.learner))
                    found += _sheets_in(there, person.learner, modes, stamp)
    return tuple(found)


@lru_cache(maxsize=256)
def _sheets_in(there: Places, learner_id: str, modes: tuple[Mode, ...], stamp: object) -> tuple[AttemptRow, ...]:
    """Return the sheets in the record of a class; each is opened again only once its `stamp` is another."""
    from htcourse.store.learner_read_only import ReadOnlyRecord

    with ReadOnlyRecord.open(there, learner_id) as record:
        return tuple(each for each in record.attempts_in(modes) if each.is_paper and each.submitted_at)


def left_beside(
    sheets: Sequence[AttemptRow], attempts: Iterable[AttemptRow], libraries: Iterable[Library]
) -> frozenset[str]:
    """Return the ids of those, of sheets and attempts, that count nowhere (`not_counting`); none without a sheet."""
    by_module = {each.module_id: each for each in libraries} if sheets else {}

    def quiz_of(id: str) -> Quiz | None:
        with suppress(KeyError, CourseError):
            library = by_module[id.partition("/")[0]]
            return library.quiz(id, library.language).quiz
        return None

    return not_counting((*attempts, *sheets), quiz_of) if sheets else frozenset()


def is_given_up(learner: LearnerReads, attempt: AttemptRow) -> bool:
    """Say whether nobody has answered in an open attempt for as many days as the test some weeks later waits.

    The sheet beside it may have come under a wrong code, and its owner still be at work. By the computer's clock: an
    answer as many days from now was given while that was wrong.
    """
    answers = learner.every_response(attempt=attempt.id)
    last = max(Moment(each.at, each.offset_minutes) for each in answers) if answers else None
    day = (last or Moment(attempt.started_at, attempt.offset_minutes)).local_day
    return abs((system_clock().local_day - day).days) >= LATER_DAYS
