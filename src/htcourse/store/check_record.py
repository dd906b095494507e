"""Whether a learner's file, or a copy of one, can be trusted before anything is built on it."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from htcourse.core.errors import CourseError, LearnerFileError
from htcourse.store.learner_connection import (
    Connection,
    awaits_rollback,
    end_some_day,
    has_left_log,
    lock_file,
    pages_fit,
    reading_connection,
    record_connection,
    serialized,
    still_connection,
)
from htcourse.store.learner_copies import check_whole, copy_database, scratch_file, unreadable
from htcourse.store.learner_links import MISSING, OWN_ID, SINCE, STRANGE, Mismatch, findings
from htcourse.store.learner_queries import NUMBERED, PREFERENCES, ROW_IDS, in_force
from htcourse.store.learner_reads import reads_of
from htcourse.store.learner_rows import VERSION, Doubt, Kind
from htcourse.store.learner_schema import (
    drop_rules,
    id_within,
    migrate,
    other_beside_log,
    refuse_anothers,
    refuse_others,
    require_plain_tables,
    require_tables,
    schema_number,
    up_to_date_copy,
)
from htcourse.store.left_log import HEADER as LOG_HEADER
from htcourse.store.locks import in_the_way
from htcourse.store.lost_attempts import settled_doubt
from htcourse.store.places import LOGS
from htcourse.store.sqlite_errors import course_errors, damage_alone, damaged, damaged_copy, raise_unless_damage


def open_record(path: Path) -> Connection:
    """Open a record in its place to look at or copy, beside whoever is at work in it; close it soon: a writer waits.

    Raises LearnerFileError, also where the log beside it is not its own, NewerFileError, FolderError, also where a
    folder stands for its lock, and sqlite3.DatabaseError (see `course_errors`).
    """
    if os.path.isdir(lock_file(path)):
        raise in_the_way(lock_file(path))  # nobody could write in it
    refuse_log_of_another(path, path.stem)
    connection = record_connection(path)
    try:
        check_whole(path)
        refuse_others(connection, path)
        refuse_anothers(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def refuse_log_of_another(path: Path, learner_id: str) -> None:
    """Raise LearnerFileError where a crash left a log beside a record that is not of it; see `log_fits`.

    Files are looked through once. Raises OSError and sqlite3.Error where the disk is in the way.
    """
    if has_left_log(path) or awaits_rollback(path):
        # Of an account that may do all SQLite sets the third of a log by looking.
        stamp = tuple((size, changed, node) for size, changed, _, node in stamp_of(path))
        if not _log_fits(path, learner_id, stamp):
            raise damaged(path)


@contextmanager
def record_errors(path: Path) -> Iterator[None]:
    """Turn whatever goes wrong with a record into a CourseError: a flipped bit raises what nobody thought of."""
    try:
        with course_errors(path):
            yield
    except CourseError:
        raise
    except OSError as error:
        raise unreadable(path, error) from error
    except Exception as error:
        raise damaged(path) from error


def check_record(path: Path, learner_id: str = "", *, may_be_at_work: bool = False) -> None:
    """Raise unless a file is a whole and sound record of a version this program knows, and of this learner when given.

    Its pages fit each other, and its rows the chain over them (`learner_links`), but for those that a trainer let
    count as they stand. Somebody `may_be_at_work` in a record, never in a copy. Raises LearnerFileError,
    NewerFileError and FolderError.
    """
    with record_errors(path):
        check_whole(path, is_at_work=may_be_at_work)
        if learner_id and other_beside_log(path, learner_id):
            raise damaged(path, is_anothers=True)
        if not may_be_at_work and not log_fits(path, learner_id):
            raise damaged(path)
        with closing(record_connection(path) if may_be_at_work else reading_connection(path)) as connection:
            check_open(connection, path)
            if learner_id:
                refuse_anothers(connection, path, learner_id)


def check_open(connection: sqlite3.Connection, path: Path) -> None:
    """Check an open record as `check_record` does; raises sqlite3.DatabaseError too (see `record_errors`)."""
    refuse_others(connection, path)
    if not pages_fit(connection) or not _can_be_written(connection):
        raise damaged(path)
    changed = [each for each in _findings_of(connection, path) if each.what != STRANGE]
    if changed:
        raise damaged(path, changed=len(changed))
    require_texts(connection.execute(PREFERENCES))


def check_copy(path: Path, learner_id: str = "") -> None:
    """Raise unless a file is a sound copy of a record, as `check_record` does, with a sentence about a copy."""
    try:
        check_record(path, learner_id)
    except LearnerFileError as error:
        if "day" not in error.values:
            raise  # it is something else
        raise damaged_copy(path, is_anothers=bool(error.values.get("is_anothers"))) from error


def _can_be_written(connection: sqlite3.Connection) -> bool:
    """Tell whether SQLite knows the file's format well enough to write it (sqlite.org/fileformat2.html, 1.3.3)."""
    return max(serialized(connection)[18:20], default=3) <= 2


def strange_rows(path: Path) -> int:
    """Return how many rows of a record another program put in, whoever is at work in it; raises as `altered_rows`."""
    with record_errors(path), closing(record_connection(path)) as connection:
        return sum(each.what == STRANGE for each in _findings_of(connection, path))


def altered_rows(path: Path) -> int:
    """Return how many rows of a record, whoever is at work in it, another program changed, took away or put in.

    A file is looked through once: some 25 µs a row. Raises LearnerFileError and FolderError.
    """
    with record_errors(path):
        return _findings_once(path, stamp_of(path))[0]


def is_as_written(path: Path) -> bool:
    """Tell whether nothing is altered in a record, nor was settled by a trainer; `altered_rows` found it out."""
    with record_errors(path):
        return not _findings_once(path, stamp_of(path))[1] and _has_sound_pages(path, stamp_of(path))


def has_sound_pages(path: Path) -> bool:
    """Tell whether the pages of a record, whoever is at work in it, fit each other, and each index its table.

    A file is looked through once: some 3 µs a row. Raises LearnerFileError and FolderError.
    """
    with record_errors(path):
        return _has_sound_pages(path, stamp_of(path))


_ROWS = " union all ".join(f"select id from main.{table} not indexed" for table in NUMBERED)
_LINKS = "select seq, chain from main.link"
Stamp = tuple[tuple[int, ...], ...]


def stamp_of(path: Path) -> Stamp:
    """Return what changes with a record or a copy of one, for what is kept of it in memory; raises OSError."""
    parts = (path, *(path.with_name(path.name + each) for each in LOGS))
    found = [each.stat() for each in parts if each.exists()]
    # The last two no program sets: who changes a row can put size and time of a file back.
    return tuple((each.st_size, each.st_mtime_ns, each.st_ctime_ns, each.st_ino) for each in found)


@lru_cache(maxsize=1024)
def _findings_once(path: Path, stamp: Stamp) -> tuple[int, int]:
    """Return how many findings are to be told, and how many there are with what a trainer settled."""
    with closing(record_connection(path)) as connection:
        every = len(_findings_of(connection, path, with_settled=True))
        return len(_findings_of(connection, path)) if every else 0, every


@lru_cache(maxsize=1024)
def _log_fits(path: Path, learner_id: str, stamp: Stamp) -> bool:
    return log_fits(path, learner_id)


@lru_cache(maxsize=1024)
def _has_sound_pages(path: Path, stamp: Stamp) -> bool:
    with closing(record_connection(path)) as connection:
        return pages_fit(connection)


def _findings_of(connection: sqlite3.Connection, path: Path, *, with_settled: bool = False) -> tuple[Mismatch, ...]:
    """Hold a record against its links, but for what a trainer let count, or set aside, as it stands.

    One of an older version is held against them as it will be opened, with the newer columns; before `SINCE` none were.
    """
    version = schema_number(connection)
    with closing(up_to_date_copy(connection)) if version < VERSION else nullcontext(connection) as record:
        require_tables(record)
        if version < SINCE:
            return ()
        found = findings(record)
        is_harmed = any(each.what != STRANGE for each in found) and not with_settled
        settled = _settled_in(record, path, found) if is_harmed else frozenset()
        return tuple(each for each in found if each.what == STRANGE or each.row not in settled)


def doubted_among(connection: sqlite3.Connection, path: Path) -> dict[str, Doubt]:
    """Return the attempts in an open record of which answers may be lost or changed; none that was set aside."""
    return {each.id: each.doubt for each in reads_of(connection, path).attempts() if each.doubt is not None}


def _settled_in(connection: sqlite3.Connection, path: Path, found: Iterable[Mismatch]) -> frozenset[str]:
    """Return the rows of attempts that stand as when a trainer settled them, also where that was taken back since.

    They were let count or set aside. What is to be told of them is told of the attempt. What another program says was
    settled was not.
    """
    reads, strange = reads_of(connection, path), {each.row for each in found if each.what == STRANGE}
    known: dict[str, set[tuple[str, Any]]] = {}
    for each in reads.events(Kind.LOSS_ACCEPTED, Kind.EXAM_SET_ASIDE, undone=True):
        if not each.undoes and each.id not in strange:
            known.setdefault(each.attempt, set()).update(settled_doubt(each.data).rows.items())
    doubts = ((each.id, each.doubt or each.let_count) for each in (*reads.attempts(), *reads.set_aside()))
    return frozenset(
        row
        for attempt, doubt in doubts
        if doubt is not None
        for row, stands in doubt.rows.items()
        if (row, stands) in known.get(attempt, ())
    )


def is_sound(path: Path, learner_id: str = "") -> bool:
    """Tell whether `check_record` has nothing against a file."""
    try:
        check_record(path, learner_id)
    except CourseError:
        return False
    return True


def log_fits(path: Path, learner_id: str = "") -> bool:
    """Tell whether the log that a crash left beside a file is of this file, so that SQLite may play it in.

    Of another run, or another learner's, it would be mixed with what stands there and be gone. With a log of its own a
    file names the same learner, lacks no row that it has by itself, and no link, gets no row without a link, and its
    pages fit where they did. So with the journal of a change that was not ended, which takes that change away. Ask
    before anybody has it open to write. Raises sqlite3.Error where the disk is in the way.
    """
    if awaits_rollback(path):
        return _journal_fits(path, learner_id)
    log = path.with_name(path.name + "-wal")
    if not log.is_file() or log.stat().st_size <= LOG_HEADER:
        return True
    if not path.is_file():
        return False
    by_itself, links, owner, was_whole, fits = set[str](), set[tuple[int, bytes]](), learner_id, False, False
    with damage_alone(), closing(still_connection(path)) as alone:
        owner = id_within(alone) or owner
        by_itself = {row for (row,) in alone.execute(_ROWS)}
        was_whole = pages_fit(alone)
        links = set(alone.execute(_LINKS)) if schema_number(alone) >= SINCE else links
    if learner_id not in ("", owner):
        return False
    with damage_alone(), suppress(CourseError), closing(reading_connection(path)) as joined:
        found = _findings_of(joined, path)
        breaks = (was_whole and not pages_fit(joined)) or any(
            each.what == MISSING
            or (each.what == STRANGE and each.row not in by_itself)
            or each.table == "link"
            or (each.table, each.row) == OWN_ID
            for each in found
        )
        rows = {row for (row,) in joined.execute(_ROWS)}
        fits = id_within(joined) == owner and not breaks and by_itself <= rows
        fits = fits and (not links or links <= set(joined.execute(_LINKS)))
    return fits


def _journal_fits(path: Path, learner_id: str) -> bool:
    """Tell whether a journal is of the last change of a file, so that no more than that is rolled back with it.

    SQLite counts the changes of a file in its head (sqlite.org/fileformat2.html, 1.3.7): rolled back it stands at the
    same number, or at one less where the change was ended but for the journal. Rows it can only lose, and none that has
    no link comes in.
    """
    was_whole, by_itself, owner, counted, fits = False, set[str](), "", -1, False
    with damage_alone(), closing(still_connection(path)) as alone:
        counted = _changes(alone)
        owner = id_within(alone)
        was_whole = pages_fit(alone)
        by_itself = {row for (row,) in alone.execute(_ROWS)}
    with damage_alone(), suppress(CourseError), closing(reading_connection(path)) as joined:
        named, lost = id_within(joined), counted - _changes(joined)
        rows, found = {row for (row,) in joined.execute(_ROWS)}, _findings_of(joined, path)
        fits = (
            owner in ("", named)
            and (not learner_id or named in ("", learner_id))
            and (counted < 0 or lost in (0, 1))
            and (not was_whole or rows == by_itself or (lost == 1 and rows < by_itself))
            and not any(each.what == MISSING or each.table == "link" for each in found)
            and by_itself.issuperset(each.row for each in found if each.what == STRANGE)
            and pages_fit(joined)
        )
    return fits


def _changes(connection: sqlite3.Connection) -> int:
    """Return how often a file was changed without a log, as its head has it."""
    return int.from_bytes(serialized(connection)[24:28], "big")


def is_made_up(path: Path) -> bool:
    """Tell whether a file of anyone's making has tables that can be looked up and are not those of a record."""
    with suppress(sqlite3.Error, OSError), closing(reading_connection(path)) as connection:
        connection.execute("select count(*) from sqlite_master").fetchone()
        try:
            require_plain_tables(connection)
        except sqlite3.DatabaseError as error:
            raise_unless_damage(error)
            return True
    return False


def row_ids(path: Path, which: str = ROW_IDS) -> frozenset[str]:
    """Return the ids of all rows in a backup, by which copies are compared; raises LearnerFileError and FolderError."""
    with record_errors(path), closing(reading_connection(path)) as connection:
        return frozenset(row for (row,) in connection.execute(which))


def rows_as_written(path: Path) -> frozenset[str]:
    """Return the ids of all rows in a backup that are as they were written; raises as `row_ids`."""
    with record_errors(path), closing(reading_connection(path)) as connection:
        return row_ids(path) - {each.row for each in _findings_of(connection, path, with_settled=True)}


def require_texts(rows: Iterable[tuple[Any, ...]]) -> dict[str, str]:
    """Return pairs of texts as a mapping; raises ValueError where a flipped bit made something else of one."""
    found = dict(rows)
    if not all(isinstance(each, str) for pair in found.items() for each in pair):
        raise ValueError("a preference is no text")
    return found


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a copy of an older record up to date; raises LearnerFileError where a table of it is gone."""
    try:
        migrate(connection)
    except sqlite3.OperationalError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)  # none where a text is none any more
        if code == sqlite3.SQLITE_ERROR:  # there is no such table, or column
            raise damaged(path) from error
        raise


@contextmanager
def current_copy(from_file: Path, folder: Path) -> Iterator[Path]:
    """Give a copy of a handed-over record, checked and brought up to date; it is made in `folder` and goes afterwards.

    Raises LearnerFileError, NewerFileError and FolderError; `from_file` itself is never changed.
    """
    with scratch_file(folder) as copy:
        try:
            check_whole(from_file, is_at_work=False)
            with course_errors(from_file):
                if not log_fits(from_file):
                    raise damaged(from_file)
            with course_errors(from_file), closing(reading_connection(from_file)) as source:
                refuse_others(source, from_file)
                copy_database(source, copy, from_file)
            with course_errors(copy), closing(sqlite3.connect(copy, isolation_level=None)) as ours:
                if schema_number(ours) < VERSION:
                    end_some_day(ours)
                    drop_rules(ours)  # somebody's may write without end; ours come back when it is opened
                    _migrate(ours, from_file)
                require_tables(ours)
        except LearnerFileError as error:
            if "day" not in error.values:
                raise  # it was never a record
            raise damaged_copy(from_file, is_handed_over=True) from error
        yield copy


def strays_in(path: Path) -> int:
    """Return how many answers in a sound record belong to attempts that are not in it."""
    with closing(reading_connection(path)) as connection:
        query = f"select attempt from response where {in_force('response')} and attempt <> ''"
        found = connection.execute(f"select count(*) from ({query}) where attempt not in (select id from attempt)")
        return int(found.fetchone()[0])
