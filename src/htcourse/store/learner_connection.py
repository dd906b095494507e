"""Connections to a learner's file: durable ones to write with, and careful ones to read or copy with."""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from htcourse.store.disks import database_address, stays_put
from htcourse.store.left_log import HEADER, is_torn, rolled_back
from htcourse.store.locks import FileLock, in_the_way, is_in_the_way
from htcourse.store.places import refuse_link

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database while it is open."""

_BUSY_SECONDS = 5.0
_CHECKPOINT_BYTES = 64 * 1024  # below this the log is left alone: two or three answers, each with the pages it touches
_PRIMARY = 0xFF
_WAL, _NO_WAL = b"\2\2", b"\1\1"
_STEPS, _MOST_CALLS = 100_000, 10_000  # of SQLite's machine: a hundred thousand answers need some ten million steps
_LONGEST_VALUE = 20_000_000


class Connection(sqlite3.Connection):
    """A connection that may hold a reader's lock, and whose backup ends where another program holds the file.

    `may_log`: its first change begins a log. `is_signed`: that says whose it is. `lacked_log`: none lay beside it.
    """

    lock: FileLock | None = None
    may_log = is_signed = lacked_log = False

    def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:
        """Execute as sqlite3 does, which fails at what SQLite says of a damaged definition where that is no UTF-8."""
        try:
            return super().execute(sql, values)
        except UnicodeDecodeError as error:
            raise _no_database("a definition is damaged") from error

    def backup(self, target: sqlite3.Connection, **more: Any) -> None:
        """Copy the database as sqlite3 does, which would try for ever; raises sqlite3.OperationalError (busy)."""
        end = time.monotonic() + _BUSY_SECONDS

        def give_up(status: int, remaining: int, total: int) -> None:
            if is_busy(status) and time.monotonic() > end:
                error = sqlite3.OperationalError("database is locked")
                error.sqlite_errorcode = status
                raise error

        super().backup(target, progress=give_up, **more)

    def close(self) -> None:
        """Close it and give the lock back."""
        super().close()
        if self.lock is not None:
            self.lock.release()


def is_busy(code: int) -> bool:
    """Tell whether a code of SQLite says that somebody else holds the file."""
    return code & _PRIMARY in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def open_to_write(path: Path, *, create: bool = False) -> Connection:
    """Open a file to write, unchanged so far: call `make_durable` next. Transactions are begun by hand.

    Raises sqlite3.DatabaseError.
    """
    connection = _connection(path, "rwc" if create else "rw")
    try:
        if not stays_put(path.parent):
            # A file left in WAL mode can then be read without shared memory, which a network disk lacks.
            connection.execute("pragma locking_mode = exclusive").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def make_durable(connection: Connection) -> None:
    """See to it that a commit is on the disk before it returns.

    Write-ahead log where the disk stays in this computer (`open_to_write` found out), else a rollback journal. A file
    that was closed has none until the first change (`begin_log`): so its head says whether it was (`was_left_open`).
    """
    may_leave = connection.execute("pragma locking_mode").fetchone()[0] == "exclusive"
    connection.may_log = not may_leave and connection.execute("pragma journal_mode").fetchone()[0] != "wal"
    if not connection.execute("pragma page_count").fetchone()[0]:
        begin_log(connection)  # a new file
    if may_leave:
        connection.execute("pragma journal_mode = delete").fetchone()
        connection.execute("pragma locking_mode = normal").fetchone()
        connection.execute("select count(*) from sqlite_master").fetchone()  # gives the exclusive lock back
    # "full" would leave the name of a rollback journal that is gone to the disk: after a power cut it is played back.
    connection.execute("pragma synchronous = extra")
    connection.execute("pragma fullfsync = on")  # macOS: the disk's own cache too
    connection.execute("pragma wal_autocheckpoint = 0").fetchone()  # checkpoints come after the paint


def begin_log(connection: sqlite3.Connection) -> None:
    """Let changes go into the write-ahead log, where one may be; while somebody reads without one it waits."""
    if isinstance(connection, Connection) and connection.may_log:
        with suppress(sqlite3.OperationalError):
            connection.execute("pragma journal_mode = wal").fetchone()
            connection.may_log = connection.is_signed = False


def move_log_in(connection: sqlite3.Connection, path: Path) -> None:
    """Move the write-ahead log into the file when it has grown, while somebody reads as much as can be without waiting.

    Raises sqlite3.DatabaseError.
    """
    log = path.with_name(path.name + "-wal")
    if not log.exists() or log.stat().st_size < _CHECKPOINT_BYTES:
        return
    connection.execute("pragma busy_timeout = 0").fetchone()
    if isinstance(connection, Connection):
        connection.is_signed = False
    try:
        connection.execute("pragma wal_checkpoint(truncate)").fetchone()
    finally:
        connection.execute(f"pragma busy_timeout = {int(_BUSY_SECONDS * 1000)}").fetchone()


def close_written(connection: sqlite3.Connection, lock: FileLock | None) -> None:
    """Close a file; one that nobody else writes or reads says by its head from then on that it was closed."""
    if lock is not None and lock.is_only:
        with suppress(sqlite3.Error):
            connection.execute("pragma busy_timeout = 0").fetchone()
            connection.execute("pragma journal_mode = delete").fetchone()
    connection.close()


def was_left_open(path: Path, *, opens: bool = False) -> bool:
    """Tell whether a file, tried unless it is known to open, says that it was not closed, while it has no log.

    Without that, what was written last may be missing. What an earlier version closed says so too; without locks SQLite
    opens no such file. Raises sqlite3.DatabaseError.
    """
    if has_companions(path):
        return False
    if not opens:
        _checked(still_connection(path)).close()
    try:
        _checked(_connection(path, "ro&nolock=1")).close()
    except sqlite3.OperationalError as error:
        return getattr(error, "sqlite_errorcode", 0) & _PRIMARY == sqlite3.SQLITE_CANTOPEN
    return False


def has_left_log(path: Path) -> bool:
    """Tell whether a crash left a log beside a record: nobody is at work in it, and something stands in one."""
    lock, log = FileLock(lock_file(path)), path.with_name(path.name + "-wal")
    with suppress(OSError):
        if log.is_file() and log.stat().st_size and lock.share():
            lock.release()
            return True
    return False


def play_log_in(path: Path) -> None:
    """Let SQLite bring what a crash left in the log into a closed file, where it can, and leave that alone.

    The file says by its head from then on that it was closed, as `close_written` has it.
    """
    if has_companions(path) and not is_torn(path):
        with suppress(sqlite3.Error), closing(open_to_write(path)) as connection:
            connection.execute("pragma wal_checkpoint(truncate)").fetchone()
            connection.execute("pragma journal_mode = delete").fetchone()


def reading_connection(path: Path) -> Connection:
    """Open a file to look at or copy, also in a read-only folder; see `record_connection` for one that may be at work.

    Raises sqlite3.DatabaseError.
    """
    if not has_companions(path):
        # Nobody has it open. An ordinary connection to a WAL file would leave files beside it, or fail read-only.
        return still_connection(path)
    # Read-only, it never removes a log that somebody else writes.
    return _rolled_back(path) if awaits_rollback(path) else _checked(_connection(path, "ro"))


def _rolled_back(path: Path) -> Connection:
    """Give in memory what a file is once the journal beside it is rolled back; the file stays as it is.

    Nothing of it goes to another place on a disk. Raises OSError too.
    """
    with closing(still_connection(path)) as there:
        there.execute("pragma writable_schema = on")  # else it gives no pages where definitions are half of a change
        content = rolled_back(path, there.serialize())
    log = path.with_name(path.name + "-wal")
    if not content or (content[18:20] == _WAL and log.exists() and log.stat().st_size > HEADER):
        raise _no_database("a log and a journal stand beside the file, or it was empty")
    return _checked(loaded(content))


def copy_pages(from_file: Path, target: Path) -> None:
    """Copy a file as it is without what stands beside it; by SQLite, as this program may have it open."""
    with closing(still_connection(from_file)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)


def awaits_rollback(path: Path) -> bool:
    """Tell whether a crash left a journal beside a file: whoever opens it to write changes the file back by that."""
    try:
        if path.with_name(path.name + "-journal").exists():
            _checked(_connection(path, "ro")).close()
    except sqlite3.DatabaseError as error:
        return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_ROLLBACK
    return False


def record_connection(path: Path) -> Connection:
    """Open a learner's file to look at or copy while nobody can begin to write it, or beside the one who does.

    Nothing is written, and what is read is never half of a change. Raises sqlite3.DatabaseError.
    """
    lock = FileLock(lock_file(path))
    if not lock.share():
        return _beside_a_writer(path)
    try:
        refuse_torn_log(path)
        connection = reading_connection(path)
        connection.lock = lock
    except BaseException:
        lock.release()
        raise
    return connection


def _beside_a_writer(path: Path) -> Connection:
    try:
        return _checked(_connection(path, "ro"))
    except sqlite3.OperationalError as error:
        code = getattr(error, "sqlite_errorcode", 0)
        if code == sqlite3.SQLITE_READONLY_ROLLBACK:
            return _rolled_back(path)  # no writer either
        if has_companions(path) or is_busy(code):
            raise
        return still_connection(path)  # no writer but a folder that may only be read


def _checked(connection: Connection) -> Connection:
    try:
        connection.execute("pragma query_only = on")
        connection.execute("select count(*) from sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def lock_file(path: Path) -> Path:
    """Return the file that is locked for a learner's file (see `locks`)."""
    return path.with_suffix(".lock")


def still_connection(path: Path) -> Connection:
    """Open a file that nobody writes: no locks and no files beside it, also in a read-only folder."""
    return _connection(path, "ro&immutable=1")


def text_or_bytes(raw: bytes) -> str | bytes:
    """Return a text of a file that may be damaged (`text_factory`); one that is no UTF-8 stays bytes, and no error."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw


def memory_connection() -> Connection:
    """Return a database that keeps nothing."""
    return sqlite3.connect(":memory:", isolation_level=None, factory=Connection)


def loaded(content: bytes) -> Connection:
    """Return a database in memory with these pages, as they stand without a log; raises sqlite3.DatabaseError."""
    if not content:
        raise _no_database("the database is empty")  # sqlite3 would say that there is no memory
    connection = memory_connection()
    connection.deserialize(content if content[18:20] != _WAL else content[:18] + _NO_WAL + content[20:])
    return connection


def end_some_day(connection: sqlite3.Connection, is_stopped: Callable[[], bool] = lambda: False) -> None:
    """Let no statement on a database of anyone's making go on for ever, nor make a value of any length."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    calls = iter(range(_MOST_CALLS))
    connection.set_progress_handler(lambda: int(is_stopped() or next(calls, None) is None), _STEPS)


def has_companions(path: Path) -> bool:
    """Tell whether a log of SQLite's stands beside `path`: it is open, or was not closed. An index alone is none."""
    return any(path.with_name(path.name + each).exists() for each in ("-wal", "-journal"))


def is_cut(connection: sqlite3.Connection, path: Path) -> bool:
    """Tell whether a file that nobody writes is shorter than it says of itself; cheap, and no proof that it is sound.

    By SQLite alone: opening the file by other means and closing it would drop every lock this process has on it.
    Raises sqlite3.DatabaseError, also where whole pages are missing.
    """
    page_bytes, pages = (int(connection.execute(f"pragma page_{each}").fetchone()[0]) for each in ("size", "count"))
    return page_bytes * pages > path.stat().st_size


def pages_fit(connection: sqlite3.Connection) -> bool:
    """Tell whether the pages of a database fit each other, and each index its table; raises sqlite3.DatabaseError.

    Not quick_check: a row is looked up by an index, and one that is damaged gives wrong rows without a word.
    """
    try:
        return bool(connection.execute("pragma integrity_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & _PRIMARY != sqlite3.SQLITE_CORRUPT:
            raise
        return False


def serialized(connection: sqlite3.Connection) -> bytes:
    """Return the bytes of a database; raises what reading it raises: serializing does not say why it was refused."""
    try:
        return connection.serialize()
    except sqlite3.OperationalError:
        connection.execute("select count(*) from sqlite_master").fetchone()
        return connection.serialize()


def lost_its_pages(path: Path) -> bool:
    """Tell whether a file is empty while a log with something in it stands beside it."""
    logs = (path.with_name(path.name + each) for each in ("-wal", "-journal"))
    try:
        return path.exists() and not path.stat().st_size and any(each.exists() and each.stat().st_size for each in logs)
    except OSError:
        return False  # SQLite says what the system refuses


def _connection(path: Path, mode: str) -> Connection:
    """Open a file. One that lost its pages is refused: SQLite would remove its log, by looking alone.

    So is a pipe or a device, also in the place of what SQLite keeps beside it: to open or read it would never end.
    Raises FolderError for a link, as `refuse_links` does.
    """
    refuse_links(path)
    if mode != "rwc" and lost_its_pages(path):
        raise _no_database("the file is empty, and its log is not")
    if _is_no_file(path):
        raise _no_database("no regular file")
    address = database_address(path.absolute(), mode)
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=_BUSY_SECONDS, factory=Connection)
    connection.execute("pragma trusted_schema = off")
    # A query for attempts makes thirty tables on its way: as files to be, each begins with a page cache of its own.
    connection.execute("pragma temp_store = memory")
    return connection


def refuse_torn_log(path: Path) -> None:
    """Raise sqlite3.DatabaseError where the log that a crash left is damaged in its middle: SQLite would drop the rest.

    Call it while nobody has the file open to write.
    """
    if is_torn(path):
        raise _no_database("the log is damaged before its end")


def _no_database(why: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(why)
    error.sqlite_errorcode = sqlite3.SQLITE_NOTADB
    return error


def refuse_links(path: Path) -> None:
    """Raise FolderError where a link stands for a database, or for what SQLite keeps beside it.

    SQLite keeps the log beside what a link leads to, where nothing of ours looks for it. One that stands for a log it
    never follows, and would call the record out of reach.
    """
    refuse_link(path)
    for each in (path.with_name(path.name + suffix) for suffix in COMPANIONS):
        if os.path.islink(each) and is_in_the_way(each):
            raise in_the_way(each)
        refuse_link(each)


def _is_no_file(path: Path) -> bool:
    parts = (path, *(path.with_name(path.name + each) for each in COMPANIONS))
    try:
        return any(each.exists() and not each.is_file() for each in parts)
    except OSError:
        return False  # SQLite says what the system refuses
