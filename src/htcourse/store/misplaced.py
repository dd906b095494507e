"""Records that lie in the data folder under a name that is none of their owner's: somebody renamed or copied one there.

So does what stood in the place of another's record when that was restored.
"""

import os
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from htcourse.core.errors import CourseError, LearnerFileError, Report, reported
from htcourse.core.ids import is_id
from htcourse.store.backups import Backup, list_asides, list_backups, preferences_in, row_ids
from htcourse.store.check_record import open_record, record_errors, require_texts
from htcourse.store.damaged_record import answers_in, learner_of, owner_of
from htcourse.store.durable import may_hold_something
from htcourse.store.learner_connection import record_connection, still_connection
from htcourse.store.learner_queries import PREFERENCES, ROW_IDS
from htcourse.store.learner_rows import Kind
from htcourse.store.learner_schema import id_within
from htcourse.store.newer_copies import rows_coming
from htcourse.store.places import KEPT_ASIDE, Places
from htcourse.store.preferences import NAME
from htcourse.store.salvage import in_log, salvaged_copy
from htcourse.store.sqlite_errors import damaged_copy

_GIVEN = f"""select id from main.attempt union all select id from main.response union all
    select id from main.event where kind not in ('{Kind.ROWS_ORDERED}', '{Kind.ANSWERS_LOST}')"""
"""All rows but what the program notes of a file itself: the order of its rows, and what it lost."""


class Misplaced(NamedTuple):
    """Such a file: whose record it is, and how many of its entries their own record lacks, and takes.

    `untaken` entries that it lacks it does not take: their test or exam is handed in otherwise, or without them.

    `opens` tells whether they have one here that can be read, `is_known` whether they have one or copies of it at all.
    `problem` says why the file is no whole record: then `more` and the `readable` answers are of what can be read of
    it, and nothing is known where nothing can.
    """

    path: Path
    learner_id: str = ""
    name: str = ""
    more: int = 0
    untaken: int = 0
    opens: bool = False
    problem: CourseError | None = None
    readable: int = 0
    is_known: bool = False

    @property
    def is_aside(self) -> bool:
        """Whether it was kept when another record took the place in which it stood."""
        return self.path.match(KEPT_ASIDE)


def list_misplaced(places: Places) -> tuple[Misplaced, ...]:
    """Look at each database among the records and their copies that is under a name of nobody's, or of another's.

    Nothing is changed.
    """
    paths = (*places.misplaced(), *_anothers_records(places), *_anothers_copies(places))
    return tuple(_look_at(places, path) for path in paths)


class StrayLog(NamedTuple):
    """A log that lies where it is of no use: whose it is, empty where it does not say, and entries theirs lacks."""

    path: Path
    learner_id: str
    more: int


def list_stray_logs(places: Places) -> Iterator[StrayLog]:
    """Give logs that were renamed among the records, and those of others that were kept with a damaged record.

    What was done last may stand there alone. Nothing is changed, and what cannot be read is passed over.
    """
    known = (*places.learner_ids(), *places.lost_ids())
    for name in _names(places.learners):
        owner = next((each for each in known if each in name), "")
        if owner and "wal" in name.casefold() and name != f"{owner}.db-wal":
            yield from _look_into(places, places.learners / name)
    for learner_id in filter(is_id, _names(places.backups)):
        asides: tuple[Backup, ...] = ()
        with suppress(CourseError):  # out of reach, which is told elsewhere
            asides = list_asides(places, learner_id)
        for log in (each.path.with_name(f"{each.path.name}-wal") for each in asides):
            if may_hold_something(log):
                yield from (each for each in _look_into(places, log) if each.learner_id != learner_id)


def _look_into(places: Places, log: Path) -> Iterator[StrayLog]:
    with suppress(CourseError), record_errors(log):
        learner_id, held = in_log(log, places.learners)
        yield StrayLog(log, learner_id, len(held - _rows_of(places, learner_id)))


def _rows_of(places: Places, learner_id: str) -> frozenset[str]:
    """Return the ids of all rows of a learner's record, none where it does not open."""
    with suppress(CourseError):
        own = places.learner_file(learner_id)
        with record_errors(own), closing(open_record(own)) as connection:
            return frozenset(row for (row,) in connection.execute(ROW_IDS))
    return frozenset()


def list_strays(places: Places, learner_id: str, report: Report | None = None) -> tuple[Path, ...]:
    """Return the records of a learner that somebody put among ours under a name of their own, or over another's.

    What is among the copies of others is none: it goes with the record, and is not looked at. A damaged one is read,
    which takes its time. `report` is called with (done, total).
    """
    paths = (*places.misplaced(), *_anothers_records(places))
    each_once = reported(paths, len(paths), report)
    return tuple(each for each in each_once if _look_at(places, each).learner_id == learner_id)


def copies_among_others(places: Places, learner_id: str) -> Iterator[Path]:
    """Give what is a learner's among the copies and the damaged records kept of others, by the id within."""
    for other in _names(places.backups):
        found: tuple[Backup, ...] = ()
        with suppress(CourseError):  # what may not be read by this account was not put there by it
            found = (*list_backups(places, other), *list_asides(places, other))
        for each in found if is_id(other) and other != learner_id else ():
            if owner_of(each.path, places.learners) == learner_id:
                yield each.path


def whose_in_place_of(places: Places, learner_id: str) -> str:
    """Return the name, else the id, of the other learner whose record stands in a learner's place; empty without."""
    path = places.learners / f"{learner_id}.db"
    with suppress(CourseError), record_errors(path), closing(record_connection(path)) as connection:
        if (owner := id_within(connection)) not in ("", learner_id):
            return require_texts(connection.execute(PREFERENCES)).get(NAME.key) or owner
    return ""


def _anothers_records(places: Places) -> Iterator[Path]:
    """Give each record of which the file alone names another owner: a log beside it may be a third’s."""
    for learner_id in places.learner_ids():
        path = places.learners / f"{learner_id}.db"
        with suppress(CourseError), record_errors(path), closing(still_connection(path)) as connection:
            if id_within(connection) not in ("", learner_id):
                yield path


def _anothers_copies(places: Places) -> Iterator[Path]:
    """Give each copy, and damaged record that was kept, whose owner is another than its folder says."""
    for learner_id in filter(is_id, _names(places.backups)):
        with suppress(CourseError):  # out of reach, which is told elsewhere
            for each in (*list_backups(places, learner_id), *list_asides(places, learner_id)):
                is_there = each.path.exists()  # of some a log alone was kept
                if is_there and is_id(owner := owner_of(each.path, places.learners)) and owner != learner_id:
                    yield each.path


def _names(folder: Path) -> list[str]:
    with suppress(OSError):
        return sorted(os.listdir(folder))
    return []


def _look_at(places: Places, path: Path) -> Misplaced:
    try:
        with record_errors(path):
            learner_id = learner_of(path)
            if not learner_id:
                raise damaged_copy(path)
            return _beside_own(places, path, Misplaced(path, learner_id))
    except LearnerFileError as problem:
        try:
            with record_errors(path), salvaged_copy(path, places.learners, problem) as copy:
                found = Misplaced(path, learner_of(copy), problem=problem, readable=answers_in(copy))
                return _beside_own(places, copy, found)
        except CourseError as why:  # no room to look, perhaps
            return Misplaced(path, problem=why)
    except CourseError as problem:
        return Misplaced(path, problem=problem)


def _beside_own(places: Places, copy: Path, found: Misplaced) -> Misplaced:
    """Say what a whole copy of such a file holds beside its learner's own record."""
    held, opens, untaken = row_ids(copy), False, 0
    more = len(held)
    with suppress(CourseError):
        own = places.learner_file(found.learner_id)
        with record_errors(own), closing(open_record(own)) as connection:
            known = frozenset(row for (row,) in connection.execute(ROW_IDS))
            more, opens = len(held - known), True
            if more:
                more = rows_coming(copy, places, connection)
                untaken = max(0, len(row_ids(copy, _GIVEN) - known) - more)
    is_known = found.learner_id in places.learner_ids() or places.is_lost(found.learner_id)
    name = preferences_in(copy).get(NAME.key, "")
    return found._replace(name=name, more=more, untaken=untaken, opens=opens, is_known=is_known)
