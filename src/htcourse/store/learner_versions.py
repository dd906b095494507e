"""Which files are a learner's, and of which version; the way to the migrations."""

import sqlite3
from pathlib import Path

from htcourse.core.errors import LearnerFileError, NewerFileError
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.store.learner_queries import COLUMNS, NUMBERED, OTHER_COLUMNS
from htcourse.store.learner_rows import VERSION

APPLICATION = 0x6874634C
"""`PRAGMA application_id` of a learner's file: "htcL". A library's differs."""


def schema_number(connection: sqlite3.Connection) -> int:
    """Return `PRAGMA user_version`: 0 for an empty file."""
    return int(connection.execute("pragma user_version").fetchone()[0])


def refuse_others(connection: sqlite3.Connection, path: Path) -> None:
    """Raise NewerFileError for a newer program's file, LearnerFileError for what is no learner's file at all."""
    if int(connection.execute("pragma application_id").fetchone()[0]) != APPLICATION:
        raise not_a_record(path)
    if schema_number(connection) > VERSION:
        raise NewerFileError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” was written by a newer version of the program."),
            fix=QT_TRANSLATE_NOOP("Errors", "Install the newest version, then open it again. The file is as it was."),
            path=str(path),
        )


def require_tables(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError unless every table of this version has its columns: a flipped bit renames one."""
    for table, columns in (*COLUMNS.items(), *OTHER_COLUMNS.items()):
        number = "seq, " if table in NUMBERED else ""
        connection.execute(f"select {number}{columns} from {table} limit 0").close()


def not_a_record(path: Path) -> LearnerFileError:
    """Return the error for a file that was never a learner's."""
    return LearnerFileError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” is not a learner's record of this program."),
        fix=QT_TRANSLATE_NOOP("Errors", "Choose the .db file that “Export my data” wrote."),
        path=str(path),
    )


def migrate(connection: sqlite3.Connection) -> None:
    """Make the tables of this version, or bring those of an older one up to date."""
    # Imported only when a file is made or behind: sqlite-utils costs 110 ms, almost as much as an empty window.
    from htcourse.store.migrations import bring_up_to_date

    bring_up_to_date(connection)
    connection.execute(f"pragma application_id = {APPLICATION:d}")
