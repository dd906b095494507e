"""Connections to a learner's file: durable ones to write with, and careful ones to read or copy with."""

import sqlite3
from pathlib import Path

from htcourse.store.disks import stays_put

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database while it is open."""

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_BUSY_SECONDS = 5.0


def open_to_write(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """Open a file to write, unchanged so far: call `make_durable` next. Transactions are begun by hand.

    Raises sqlite3.DatabaseError.
    """
    connection = _connection(path, "rwc" if create else "rw")
    try:
        connection.execute("pragma trusted_schema = off")
        if not stays_put(path.parent):
            # A file left in WAL mode can then be read without shared memory, which a network disk lacks.
            connection.execute("pragma locking_mode = exclusive").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def make_durable(connection: sqlite3.Connection) -> None:
    """See to it that a commit is on the disk before it returns.

    Write-ahead log where the disk stays in this computer (`open_to_write` found out), else a rollback journal.
    """
    may_leave = connection.execute("pragma locking_mode").fetchone()[0] == "exclusive"
    if may_leave or not _has_wal(connection):
        connection.execute("pragma journal_mode = delete").fetchone()
        connection.execute("pragma locking_mode = normal").fetchone()
        connection.execute("select count(*) from sqlite_master").fetchone()  # gives the exclusive lock back
    connection.execute("pragma synchronous = full")
    connection.execute("pragma fullfsync = on")  # macOS: the disk's own cache too
    connection.execute("pragma wal_autocheckpoint = 0").fetchone()  # checkpoints come after the paint


def reading_connection(path: Path) -> sqlite3.Connection:
    """Open a file to look at or copy, also while another program has it open, also in a read-only folder.

    Raises sqlite3.DatabaseError.
    """
    if not has_companions(path):
        # Nobody has it open. An ordinary connection to a WAL file would leave files beside it, or fail read-only.
        return _connection(path, "ro&immutable=1")
    connection = _connection(path, "rw")
    try:
        connection.execute("pragma query_only = on")
        connection.execute("select count(*) from sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def memory_connection() -> sqlite3.Connection:
    """Return a database that keeps nothing."""
    return sqlite3.connect(":memory:", isolation_level=None)


def has_companions(path: Path) -> bool:
    """Tell whether SQLite's own files stand beside `path`: it is open, or was not closed."""
    return any(path.with_name(path.name + each).exists() for each in COMPANIONS)


def is_database(path: Path) -> bool:
    """Tell whether a file begins as SQLite's do."""
    return _header(path).startswith(_MAGIC)


def _header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEADER_BYTES)


def is_whole(path: Path) -> bool:
    """Tell whether a file is as long as its header says; cheap, and no proof that it is sound.

    Header fields as in sqlite.org/fileformat2.html, 1.3: page size at 16, size in pages at 28, valid when the change
    counter at 24 equals the number at 92. A file that is open or was not closed may end in its log: then yes.
    """
    header = _header(path)
    if len(header) < _HEADER_BYTES:
        return False
    if header[24:28] != header[92:96] or has_companions(path):
        return True
    page_size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    return path.stat().st_size >= pages * (65_536 if page_size == 1 else page_size)


def _connection(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=_BUSY_SECONDS)


def _has_wal(connection: sqlite3.Connection) -> bool:
    mode = connection.execute("pragma journal_mode = wal").fetchone()[0]
    return str(mode).lower() == "wal"
