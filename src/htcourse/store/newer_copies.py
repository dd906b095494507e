"""What is kept beside a record and is not in it: somebody put an older file in its place.

Its copies hold that, and `given` (`given_marks`) what a trainer gave in a collected one. What of a copy would come in
is what is missing: nothing else that the two do not share is, as an answer that gave way to another.
"""

import sqlite3
from collections.abc import Container, Mapping
from contextlib import closing, suppress
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from htcourse.core.errors import CourseError
from htcourse.store.backups import WAY_BACK, list_backups
from htcourse.store.check_record import Stamp, current_copy, is_sound, open_record, record_errors, row_ids, stamp_of
from htcourse.store.given_marks import lacking_of_given
from htcourse.store.learner_connection import memory_connection, reading_connection
from htcourse.store.learner_links import chain_end, has_link
from htcourse.store.learner_queries import ROW_IDS, WRITING, in_force
from htcourse.store.learner_rows import VERSION, Kind, Merged
from htcourse.store.learner_schema import migrate, schema_number
from htcourse.store.learner_writes import merge
from htcourse.store.places import Places
from htcourse.store.preferences import LEFT
from htcourse.store.trainers_rows import OwnRows

_IN_PLACE = (Kind.NOTE, Kind.EQUAL_TASK, Kind.BOOKMARK)
"""Kinds of events of which the newest of a ref stands in the place of those before."""
_PASSING = (Kind.SECTION_VISITED, Kind.ATTEMPT_TIMED, Kind.ROWS_ORDERED, Kind.RESULT_SEEN)
"""Kinds that nobody misses: what the program notes as it goes."""
_WRITTEN = f"""
    select id, 'answer' from main.response where {in_force("response")}
    union all select id, 'entry' from main.attempt
    union all select id, 'entry' from main.event where {in_force("event")}
        and kind not in ({", ".join(f"'{each}'" for each in (*_IN_PLACE, *_PASSING))})
"""
_NEWEST = f"""
    select ref, id, iif(json_valid(data), coalesce(json_extract(data, '$.text'), '') <> ''
        or coalesce(json_extract(data, '$.is_on'), json_extract(data, '$.is_done'), 0), 0)
    from event where kind = ? and {in_force("event")} order by {WRITING}
"""


class RowKind(StrEnum):
    """What a person wrote into a record, or was given there; what tells most comes first."""

    ANSWER = "answer"
    NOTE = "note"  # also what was written to an equal task
    ENTRY = "entry"  # any other: what was read, highlighted, played, begun, released


def lacks_kept(places: Places, learner_id: str, connection: sqlite3.Connection) -> bool:
    """Say whether a record lacks rows that its copies or `given` hold and that fit it; raises CourseError."""
    lacking = newer_copy(places, learner_id, connection) or lacking_of_given(
        places, learner_id, connection, mends=False
    )
    return bool(lacking)


def newer_copy(places: Places, learner_id: str, connection: sqlite3.Connection) -> Path | None:
    """Return the newest sound copy of a record that would bring it something, None where none would.

    A copy of which the last link is in the record is looked at no further, and so it nearly always is.
    """
    copies = (each.path for each in list_backups(places, learner_id))
    apart = [each for each in copies if not has_link(connection, _end_of(each, stamp_of(each)))]  # looked into once
    known = {row for (row,) in connection.execute(ROW_IDS)} if apart else set()
    for path in apart:
        with suppress(CourseError):
            if not row_ids(path) <= known and is_sound(path, learner_id) and rows_coming(path, places, connection):
                return path
    return None


@lru_cache(maxsize=4096)
def _end_of(copy: Path, stamp: Stamp) -> bytes:
    with suppress(CourseError), record_errors(copy), closing(reading_connection(copy)) as connection:
        return chain_end(connection)
    return b""


def rows_coming(copy: Path, places: Places, connection: sqlite3.Connection) -> int:
    """Return how many events, attempts and answers a copy would bring into a record, by bringing it into its like."""
    with closing(_like(connection)) as trial:
        merged = _bring(trial, copy, places)
        return merged.events + merged.attempts + merged.responses


def _like(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy of a record in memory, of this version."""
    trial = memory_connection()
    connection.backup(trial)
    if schema_number(trial) < VERSION:
        migrate(trial)
    return trial


def _bring(trial: sqlite3.Connection, copy: Path, places: Places) -> Merged:
    with current_copy(copy, places.learners) as current:
        return merge(trial, current, OwnRows(trial, current, own_only=False).among, "restored")


def written_beyond(
    places: Places, learner_id: str, sound: Container[str], readable: Mapping[str, Path] = MappingProxyType({})
) -> dict[Path, dict[str, RowKind]]:
    """Return the rows that copies of these names hold, a record lacks and they would bring, by copy.

    Whoever is at work in it. What was left on purpose does not count: what the record held at a later way back to an
    earlier day, all of before one that does not open, and of before a damaged one was begun anew or put back to an
    older copy by choice (`LEFT`). What it lacked at that way back already still does; of notes those that nothing took
    the place of. `readable` is what could be read of others, by their names.
    """
    path, copies = places.learner_file(learner_id), list_backups(places, learner_id)
    with record_errors(path), closing(open_record(path)) as connection:
        known = frozenset(row for (row,) in connection.execute(ROW_IDS))
        (chosen,) = connection.execute("select value from preference where key = ?", (LEFT.key,)).fetchone() or ("",)
        left = [each.path for each in copies if each.reason == WAY_BACK]
        # A name says when; of a record that was gone nothing was kept under it.
        names = (*str(chosen).split(), *(each.name for each in left))
        last = max((each for each in names if each not in sound), default="")
        then = {each.name: row_ids(each) for each in left if each.name in sound}
        lacking = {
            file: _rows_of(file).difference(known, *(rows for at, rows in then.items() if at >= name))
            for name, file in ((copy.path.name, readable.get(copy.path.name, copy.path)) for copy in copies)
            if (name in sound or name in readable) and name > last
        }
        if not any(lacking.values()):
            return {}
        with closing(_like(connection)) as trial:
            for file in (each for each, rows in lacking.items() if rows):
                _bring(trial, file, places)
            written = _written(trial)
    found = {file: {row: written[row] for row in rows if row in written} for file, rows in lacking.items()}
    return {each: rows for each, rows in found.items() if rows}


def _rows_of(copy: Path) -> frozenset[str]:
    """Return the ids of the rows of a copy; none of one that is gone meanwhile."""
    try:
        return row_ids(copy)
    except CourseError:
        if copy.exists():
            raise
        return frozenset()


def written_in(path: Path) -> dict[str, RowKind]:
    """Return the rows in force of a record of this version, by their ids, whoever is at work in it."""
    with record_errors(path), closing(open_record(path)) as connection:
        return _written(connection)


def _written(connection: sqlite3.Connection) -> dict[str, RowKind]:
    found = {row: RowKind(what) for row, what in connection.execute(_WRITTEN)}
    for kind in _IN_PLACE:
        newest = {ref: (row, says) for ref, row, says in connection.execute(_NEWEST, (kind,))}
        what = RowKind.ENTRY if kind == Kind.BOOKMARK else RowKind.NOTE
        found |= {row: what for row, says in newest.values() if says}
    return found
