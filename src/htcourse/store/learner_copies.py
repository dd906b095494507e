"""Whole and sound copies of learners' files, and removing one with all that belongs to it."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError, FolderError, InUseError, LearnerFileError
from htcourse.core.ids import new_id
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.durable import READ_ONLY, in_place_of, keep_name, remove_whole
from htcourse.store.learner_connection import (
    COMPANIONS,
    copy_pages,
    has_companions,
    is_cut,
    lock_file,
    open_to_write,
    pages_fit,
    reading_connection,
    refuse_torn_log,
    still_connection,
    was_left_open,
)
from htcourse.store.learner_queries import ROW_IDS
from htcourse.store.learner_schema import id_within, migrate, not_a_record, schema_number
from htcourse.store.learner_writes import put_preferences, transaction
from htcourse.store.left_log import copy_log, is_torn
from htcourse.store.locks import FileLock
from htcourse.store.places import is_no_folder, make_private, no_folder
from htcourse.store.sqlite_errors import course_error, course_errors, damage_alone, damaged, is_of_disk

INCOMING, RESTORED = ".incoming", ".restored"
"""Endings of records on their way: brought in or looked at, and to take a record's place."""
LARGEST = 1_000_000_000
"""Bytes of what can be a record: years take some 200 MB."""


def copy_database(connection: sqlite3.Connection, target: Path, source: Path) -> None:
    """Write a sound, closed copy of an open database to `target`, wholly or not at all; `source` is for the error.

    It is its owner's alone, as the record is. By SQLite's backup: a plain copy of a file with a write-ahead log may
    hold nothing. Raises LearnerFileError, FolderError, and InUseError where another program holds the database for
    longer than a while.
    """
    try:
        with (
            course_errors(target),
            in_place_of(target, is_private=True) as part,
            closing(sqlite3.connect(part, isolation_level=None)) as copy,
        ):
            copy.execute("pragma synchronous = off")
            connection.backup(copy)
            copy.execute("pragma journal_mode = delete").fetchone()
            copy.execute("pragma journal_mode = off").fetchone()
            # The whole file is synced once, with this one page: half a dozen times cost 60 ms on a slow disk.
            copy.execute("pragma synchronous = full")
            copy.execute(f"pragma user_version = {schema_number(copy):d}")
            if not pages_fit(copy):
                raise damaged(source)
    except OSError as error:
        raise unreadable(target, error) from error
    except LearnerFileError as error:
        raise damaged(source) from error
    except InUseError as error:
        raise InUseError(error.template, fix=error.fix, path=str(source)) from error


def is_too_large(path: Path) -> bool:
    """Tell whether a file is larger than a record can be: nothing of it is read. Raises OSError."""
    return path.is_file() and path.stat().st_size > LARGEST


@contextmanager
def with_its_log(from_file: Path, folder: Path) -> Iterator[Path]:
    """Give a handed-over record with the log that lies beside it under the record's own name, where it bears another.

    Copies of both are made in `folder` and go afterwards. Where there is none, or it is not this record's, the file is
    given as it is. Raises FolderError where there is no
    room for them: without its log the file lacks what came last.
    """
    log = _own_log(from_file)
    if log is None:
        yield from_file
        return
    with scratch_file(folder) as joined:
        with course_errors(folder), reaching(folder):
            copy_pages(from_file, joined)
            copy_log(log, joined)
            has_log = is_torn(joined) or _fits(joined, from_file)
        yield joined if has_log else from_file


def lacks_its_log(from_file: Path) -> bool:
    """Tell whether a handed-over record was not closed and its log is nowhere beside it: what came last may be missing.

    An earlier version of the program left every file so.
    """
    with suppress(sqlite3.Error, OSError, CourseError):
        return was_left_open(from_file) and _own_log(from_file) is None
    return False


def _own_log(from_file: Path) -> Path | None:
    with suppress(sqlite3.Error, OSError, CourseError):
        if was_left_open(from_file):
            with closing(still_connection(from_file)) as connection:
                record = from_file.with_name(f"{id_within(connection)}.db")
            log = record.with_name(record.name + "-wal")
            return log if log.is_file() and not os.path.lexists(record) else None
    return None


def _fits(joined: Path, from_file: Path) -> bool:
    """Tell whether a file with a log is sound and the same learner's, and lacks no row of the file without it."""
    fits = False
    with (
        damage_alone(),
        closing(reading_connection(joined)) as connection,
        closing(still_connection(from_file)) as alone,
    ):
        is_sound = pages_fit(connection)
        is_same = id_within(connection) == id_within(alone)
        fits = is_sound and is_same and set(alone.execute(ROW_IDS)) <= set(connection.execute(ROW_IDS))
    return fits


@contextmanager
def scratch_file(folder: Path, about: Path | None = None) -> Iterator[Path]:
    """Give a free path for a database that goes afterwards; its lock tells others that it is still needed.

    Raises FolderError where the disk is full or fails, also for what is done with it meanwhile: whoever needs such a
    file works on this disk. It names the record it is `about`, if any, else the folder: nobody knows our own file.
    """
    make_folder(folder)  # on a new computer nobody learned yet
    path = folder / f"{new_id()}{INCOMING}"
    lock = FileLock(lock_file(path))
    lock.share()
    try:
        with _disk_errors(about or folder):
            yield path
    except FolderError as error:
        if path.stem in str(error.values.get("path")):
            error.values["path"] = str(about or folder)
        raise
    finally:
        remove_database(path)
        lock.release()


@contextmanager
def _disk_errors(path: Path) -> Iterator[None]:
    """Raise FolderError for what tells of the disk; what is said of a file stays as it is."""
    try:
        yield
    except sqlite3.Error as error:
        known = course_error(error, path) if is_of_disk(error) else None
        if known is None:
            raise
        raise known from error
    except OSError as error:
        raise unreadable(path, error) from error


def begin_record(path: Path, preferences: Mapping[str, str], now: Moment) -> None:
    """Put a new record where one is to stand, once it says whose it is and is on the disk. Raises FolderError.

    A program that is killed meanwhile leaves nobody, not somebody without a name.
    """
    with scratch_file(path.parent) as part, course_errors(path), reaching(path):
        with closing(open_to_write(part, create=True)) as connection:
            with suppress(OSError):
                part.chmod(0o600)  # what SQLite keeps beside it gets the same
            connection.execute("pragma journal_mode = memory").fetchone()
            connection.execute("pragma synchronous = off")
            migrate(connection)
            connection.execute("pragma synchronous = full")  # the whole file is synced once, with these
            with transaction(connection):
                put_preferences(connection, preferences, now)
        os.replace(part, path)
        keep_name(path.parent)


def check_whole(path: Path, *, is_at_work: bool = True) -> None:
    """Raise LearnerFileError when a file is no database or ends before its time, FolderError when it cannot be read.

    A file that is open or was not closed may end in its log: that is looked through where nobody is at work in it.
    """
    try:
        if path.stat().st_size and has_companions(path):
            if not is_at_work:
                with course_errors(path):
                    refuse_torn_log(path)
            return
        with course_errors(path), closing(still_connection(path)) as connection:
            is_whole = path.stat().st_size and not is_cut(connection, path)
    except OSError as error:
        raise unreadable(path, error) from error
    except LearnerFileError as error:
        raise (damaged(path) if path.suffix == ".db" else not_a_record(path)) from error
    if not is_whole:
        raise damaged(path)


def remove_database(path: Path) -> None:
    """Remove a database and what SQLite keeps beside it, where they are, or folders there; raises FolderError.

    The database goes last: nothing of it is left to which no name leads.
    """
    for suffix in (*COMPANIONS, ""):
        with reaching(path):
            remove_whole(path.with_name(path.name + suffix))


def make_folder(folder: Path) -> None:
    """Make a folder; raises FolderError."""
    with reaching(folder):
        make_private(folder)


@contextmanager
def reaching(path: Path) -> Iterator[None]:
    """Raise FolderError with the sentence for `path` where what is done inside raises OSError."""
    try:
        yield
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> FolderError:
    """Return the error for a file or folder the system refuses to read, write or remove."""
    if stray := next((each for each in path.parents if is_no_folder(each)), None):
        return no_folder(stray)
    fix = QT_TRANSLATE_NOOP("Errors", "See that the disk is there, not full and not read-only, then do it again.")
    if error.errno in READ_ONLY:
        fix = QT_TRANSLATE_NOOP(
            "Errors",
            "Give this account the right to read and write in “{folder}”, then do it again; is its disk read-only, "
            "start with --home and another folder.",
        )
    return FolderError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read or written ({reason})."),
        fix=fix,
        folder=str(next((each for each in (path, *path.parents) if os.path.isdir(each)), path.parent)),
        path=str(path),
        reason=error.strerror or str(error),
    )
