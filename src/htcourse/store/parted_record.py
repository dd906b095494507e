"""Parts attempts of a record into one of their own, with all that is theirs, and joins them again.

No row is changed on the way: each stands in one of the two as it was written, and its link says so; one that a trainer
let count though it is not as written stays so. The new record is in its place first, so a kill leaves the attempts in
both, never in none.
"""

import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from htcourse.core.clock import Clock, Moment
from htcourse.core.errors import CourseError
from htcourse.core.ids import new_id
from htcourse.store.backups import MADE, back_up, list_backups, newest_whole
from htcourse.store.check_record import check_record, is_sound, record_errors, require_texts
from htcourse.store.durable import keep_name
from htcourse.store.given_marks import keep_given, leave_given
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import lock_file, open_to_write, reading_connection
from htcourse.store.learner_copies import remove_database, scratch_file
from htcourse.store.learner_links import Came, changed_in, origins_in
from htcourse.store.learner_queries import AT, COLUMNS, PREFERENCES
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import AttemptRow, Kind
from htcourse.store.learner_schema import migrate
from htcourse.store.learner_writes import insert_rows, put_preferences, transaction
from htcourse.store.locks import FileLock
from htcourse.store.lost_attempts import Row
from htcourse.store.parse_row import attempt_of, said_in
from htcourse.store.places import Places
from htcourse.store.preferences import NAME, RECORD
from htcourse.store.restore import put_ready, restore
from htcourse.store.sqlite_errors import damaged
from htcourse.store.written_order import as_written

_OF_BOTH = (Kind.MARKS_KEPT, Kind.EXAM_ALLOWED)
"""What is of no attempt and said by whoever has the class, of which sheet or file nobody can tell.

All else of no attempt is what somebody did in the course: it came by file and stays with it.
"""


def part_attempts(
    places: Places, learner_id: str, called: str, is_wanted: Callable[[AttemptRow], bool], clock: Clock
) -> str:
    """Part attempts into a new record of that name and return its id; empty where none is wanted.

    Backups of both give way to one of each; what was damaged and kept aside stays. Raises what `LearnerFile.open` and
    `require_whole` raise, and InUseError while the record is open anywhere; nothing has changed then.
    """
    require_whole(places, learner_id)
    with LearnerFile.open(places, learner_id, clock) as learner:
        learner.bring_back_kept()  # which goes with the copies
        wanted = {each.id for each in (*learner.attempts(), *learner.set_aside()) if is_wanted(each)}
    if not wanted:
        return ""
    path, made, now = places.learners / f"{learner_id}.db", places.learners / f"{new_id()}.db", clock()
    lock = FileLock(lock_file(path))
    lock.acquire(alone=True)
    try:
        check_record(path, learner_id)
        with record_errors(path), scratch_file(path.parent) as own, scratch_file(path.parent) as rest:
            with closing(reading_connection(path)) as whole:
                rows = as_written(
                    (table, row)
                    for table, columns in COLUMNS.items()
                    for row in whole.execute(f"select {columns} from {table} order by rowid")
                )
                came, said = Came(origins_in(whole), changed_in(whole)), require_texts(whole.execute(PREFERENCES))
            parted = _with_theirs(rows, wanted)
            _write(own, parted, came, {NAME.key: called, RECORD.key: made.stem}, now)
            _write(rest, (each for each in rows if attempt_of(*each) not in wanted), came, said, now)
            os.replace(own, made)
            keep_name(made.parent)
            for copy in list_backups(places, learner_id):
                remove_database(copy.path)
            put_ready(rest, path)
            leave_given(places, learner_id, wanted)
            for each in (path, made):
                with closing(reading_connection(each)) as record:
                    keep_given(places, each.stem, record)
                    with suppress(CourseError):  # where that cannot be, the next opening makes it
                        back_up(places, each.stem, record, now, MADE)
    finally:
        lock.release()
    return made.stem


def join_attempts(places: Places, learner_id: str, into: str, clock: Clock) -> None:
    """Put all that is in a record into another, where it stays too; raises as `part_attempts`.

    Where it is damaged its newest whole copy takes its place first, with what can be read of it.
    """
    path = places.learner_file(learner_id)
    if not is_sound(path, learner_id) and (whole := newest_whole(places, learner_id, clock)):
        restore(places, learner_id, whole.path, clock, mends=True)
    require_whole(places, learner_id)
    with LearnerFile.open(places, learner_id, clock) as learner:  # of this version from now on
        learner.bring_back_kept()
    with record_errors(path), closing(reading_connection(path)) as record:
        came = Came(lambda table, name: "brought", changed_in(record))
    with LearnerFile.open(places, into, clock) as learner:
        learner.merge(path, origin=came)


def require_whole(places: Places, learner_id: str) -> None:
    """Raise unless every row of a record can go into another; raises as `check_record`, also for rows nobody can use.

    Call it for each before the first of several is parted.
    """
    path = places.learner_file(learner_id)
    check_record(path, learner_id)
    with ReadOnlyRecord.open(places, learner_id) as record:
        if unusable := record.sift():
            raise damaged(path, changed=unusable)


def _with_theirs(rows: Sequence[Row], wanted: set[str]) -> list[Row]:
    """Return attempts with their rows, the questions these name, and what is of both (`_OF_BOTH`)."""
    own = [(table, row) for table, row in rows if attempt_of(table, row) in wanted]
    shown = set[Any]()
    for table, row in own:
        if table == "attempt":
            shown |= {each[1] for each in json.loads(row[AT[table].index("drawn")])}
        else:
            shown.add(row[AT[table].index("shown")] if table == "response" else _named_in(row))
    return [
        (table, row)
        for table, row in rows
        if attempt_of(table, row) in wanted
        or (table in ("shown", "shown_text") and row[AT[table].index("hash")] in shown)
        or (table == "event" and row[AT[table].index("kind")] in _OF_BOTH)
    ]


def _named_in(event: Sequence[Any]) -> Any:
    return said_in(event[AT["event"].index("data")]).get("shown")


def _write(ready: Path, rows: Iterable[Row], came: Came, preferences: Mapping[str, str], now: Moment) -> None:
    def origin(table: str, name: str) -> str | None:
        return "" if table == "preference" else came.asked(table, name)

    with closing(open_to_write(ready, create=True)) as connection:
        with suppress(OSError):
            ready.chmod(0o600)  # what SQLite keeps beside it gets the same
        migrate(connection)
        with transaction(connection, came._replace(asked=origin)):
            insert_rows(connection, rows)
            put_preferences(connection, preferences, now)
