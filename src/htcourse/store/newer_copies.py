"""What is kept beside a collected record and is not in it: somebody put an older file in its place.

Its copies hold that, and `given` (`given_marks`) what a trainer gave. What of a copy would come in is what is missing:
nothing else that the two do not share is, as an answer that gave way to another.
"""

import sqlite3
from contextlib import closing, suppress
from functools import lru_cache
from pathlib import Path

from htcourse.core.errors import CourseError
from htcourse.store.backups import list_backups
from htcourse.store.check_record import Stamp, current_copy, is_sound, record_errors, row_ids, stamp_of
from htcourse.store.given_marks import lacking_of_given
from htcourse.store.learner_connection import memory_connection, reading_connection
from htcourse.store.learner_links import chain_end
from htcourse.store.learner_queries import ROW_IDS
from htcourse.store.learner_rows import VERSION
from htcourse.store.learner_schema import migrate, schema_number
from htcourse.store.learner_writes import merge
from htcourse.store.places import Places
from htcourse.store.trainers_rows import OwnRows


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
    links = {link for (link,) in connection.execute("select chain from main.link")}
    copies = (each.path for each in list_backups(places, learner_id))
    apart = [each for each in copies if _end_of(each, stamp_of(each)) not in links]  # looked into once
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
    with closing(memory_connection()) as trial, current_copy(copy, places.learners) as current:
        connection.backup(trial)
        if schema_number(trial) < VERSION:
            migrate(trial)
        own = OwnRows(trial, current, own_only=False)
        merged = merge(trial, current, own.among, "restored")
        return merged.events + merged.attempts + merged.responses
