"""SQLite's errors about a person's file, as sentences with what to do."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from htcourse.core.errors import CourseError, FolderError, InUseError, LearnerFileError, NoRoomError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.durable import may_hold_something
from htcourse.store.places import LOGS

_PRIMARY = 0xFF
"""An extended result code holds its primary code in the low byte (sqlite.org/rescode.html)."""


_WRITE_FAULTS = (
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
    sqlite3.SQLITE_IOERR_SHMOPEN,
    sqlite3.SQLITE_IOERR_SHMMAP,
)
"""What a full disk says where SQLite does not know it for one: beside a log it needs 32 kB for its index."""

_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_INTERRUPT)
"""The last: a file from elsewhere that would have kept a statement going (`learner_connection.end_some_day`)."""


_OUT_OF_REACH = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_BUSY,
)


@contextmanager
def damage_alone() -> Iterator[None]:
    """Pass over what is damaged in a file; a disk that is full or fails, and who holds the file, are raised."""
    try:
        yield
    except sqlite3.Error as error:
        raise_unless_damage(error)


def raise_unless_damage(error: sqlite3.Error) -> None:
    """Raise an error of SQLite that tells of the disk, or of another program, and not of the file."""
    if is_of_disk(error):
        raise error


def is_of_disk(error: sqlite3.Error) -> bool:
    """Tell whether an error of SQLite is about the disk, or another program, not about the file.

    One that ends too early is damaged.
    """
    code = getattr(error, "sqlite_errorcode", 0)
    return code & _PRIMARY in _OUT_OF_REACH and code != sqlite3.SQLITE_IOERR_SHORT_READ


@contextmanager
def course_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the learner's file at `path` into CourseErrors; a mistake in our SQL stays a bug."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        known = course_error(error, path)
        if known is None:
            raise
        raise known from error
    except UnicodeEncodeError as error:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "These words hold half a character, which no file can keep."),
            fix=QT_TRANSLATE_NOOP("Errors", "Type them again; nothing was changed."),
        ) from error
    except UnicodeDecodeError as error:
        raise damaged(path) from error  # in a text, or in the name of a table that SQLite complains of


def course_error(error: sqlite3.Error, path: Path) -> CourseError | None:
    """Return the CourseError for an error of SQLite, or None when it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & _PRIMARY
    if primary == sqlite3.SQLITE_FULL:
        return NoRoomError(
            QT_TRANSLATE_NOOP("Errors", "The disk of “{path}” is full. The last change was not kept."),
            fix=QT_TRANSLATE_NOOP("Errors", "Free some space, then do it again. What was kept before is safe."),
            path=str(path),
        )
    if code in _WRITE_FAULTS:
        return NoRoomError(
            QT_TRANSLATE_NOOP(
                "Errors", "The file “{path}” cannot be written ({reason}): the disk may be full, or was taken out."
            ),
            fix=QT_TRANSLATE_NOOP(
                "Errors",
                "Free some space, then do it again. What was kept before is safe; what was not told as kept is not.",
            ),
            path=str(path),
            reason=str(error),
        )
    if primary == sqlite3.SQLITE_CANTOPEN and (shut := closed_part(path)):
        return closed(shut)
    if primary == sqlite3.SQLITE_CANTOPEN and os.path.islink(path) and not os.path.exists(path):
        return FolderError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is a link, and what it leads to is not there: {target}."),
            fix=QT_TRANSLATE_NOOP(
                "Errors", "Put the disk in, or the file back, then do it again. Of a record, its tile restores a copy."
            ),
            path=str(path),
            target=os.readlink(path),
        )
    if primary == sqlite3.SQLITE_CANTOPEN and _has_log_out_of_reach(path):
        return FolderError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{path}” was not closed, and cannot be read where nothing may be written: “{log}” is beside it.",
            ),
            fix=QT_TRANSLATE_NOOP(
                "Errors",
                "Copy its folder, with all that is in it, to a disk that may be written; a whole data folder is opened "
                "there with --home. Nothing is lost.",
            ),
            path=str(path),
            log=f"{path.name}-wal",
        )
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR):
        return FolderError(
            QT_TRANSLATE_NOOP("Errors", "The file “{path}” cannot be written or read ({reason})."),
            fix=QT_TRANSLATE_NOOP(
                "Errors", "See that the disk is there and not read-only, or start with --home and another folder."
            ),
            path=str(path),
            reason=str(error),
        )
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return InUseError(
            QT_TRANSLATE_NOOP("Errors", "Another program is using the file “{path}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Close the other program, then do it again."),
            path=str(path),
        )
    if primary in _DAMAGE or is_no_text(error):
        return damaged(path)
    return None


def _has_log_out_of_reach(path: Path) -> bool:
    """Tell whether a log stands beside a file where SQLite may not make the index by which it reads one."""
    log = path.with_name(path.name + "-wal")
    return os.path.isfile(path) and os.path.isfile(log) and not os.access(path.parent, os.W_OK)


def is_closed(path: Path) -> bool:
    """Tell whether a file is there that this account may not read."""
    try:
        return path.is_file() and not os.access(path, os.R_OK, effective_ids=os.access in os.supports_effective_ids)
    except PermissionError:  # its folder may be listed, and no more
        return True


def closed_part(path: Path) -> Path | None:
    """Return a record, or else what SQLite keeps beside it, where this account may not read it."""
    parts = (path.with_name(path.name + each) for each in ("", "-wal", "-shm", "-journal"))
    return next((each for each in parts if is_closed(each)), None)


_GIVE_THE_RIGHT = QT_TRANSLATE_NOOP(
    "Errors",
    "Let who set up this computer give this account the right to read and write it; nothing takes its place "
    "until then.",
)


def closed(path: Path) -> FolderError:
    """Return the error for a file that may not be read: nobody knows whether it is damaged."""
    return FolderError(
        QT_TRANSLATE_NOOP("Errors", "The system does not let this account read “{path}”."),
        fix=_GIVE_THE_RIGHT,
        path=str(path),
    )


def not_writable(path: Path) -> FolderError:
    """Return the error for a file that may be read and not written."""
    return FolderError(
        QT_TRANSLATE_NOOP("Errors", "The system does not let this account write “{path}”."),
        fix=_GIVE_THE_RIGHT,
        path=str(path),
    )


def is_no_text(error: sqlite3.Error) -> bool:
    """Tell whether a text of a file is no UTF-8."""
    return str(error).startswith("Could not decode to UTF-8")  # sqlite3's own error, without a code


def damaged(
    path: Path,
    backup_day: str | None = None,
    copies: int = 0,
    unread: int = 0,
    *,
    changed: int = 0,
    is_anothers: bool = False,
) -> LearnerFileError:
    """Return the error for a learner's file that cannot be trusted.

    `backup_day` is that of the newest whole backup: None where nobody looked, empty where none of the `copies` is;
    `unread` of these the system does not let us read.
    `changed` counts the entries that can be read but are not what was written; `is_anothers`: the record of somebody
    else stands there.
    """
    if is_anothers:
        what = QT_TRANSLATE_NOOP("Errors", "In the place of the learner's file “{path}” stands another learner's.")
    elif changed:
        what = QT_TRANSLATE_NOOP(
            "Errors", "The learner's file “{path}” is damaged: entries in it ({changed}) are not what was written."
        )
    else:
        what = QT_TRANSLATE_NOOP(
            "Errors", "The learner's file “{path}” is damaged: a part of it is missing or unreadable."
        )
    return LearnerFileError(
        what,
        fix=_UNREAD if unread and not backup_day else _way_out(backup_day, copies, is_anothers=is_anothers),
        path=str(path),
        day=backup_day,
        copies=copies,
        unread=unread,
        changed=changed,
        is_anothers=is_anothers,
    )


def damaged_copy(path: Path, *, is_anothers: bool = False, is_handed_over: bool = False) -> LearnerFileError:
    """Return the error for a copy of a record that cannot take its place, or one that cannot be brought in."""
    if is_anothers:
        what = QT_TRANSLATE_NOOP("Errors", "“{path}” is the record of another learner.")
    else:
        what = QT_TRANSLATE_NOOP("Errors", "The copy “{path}” is damaged: a part of it is missing or unreadable.")
    anew = QT_TRANSLATE_NOOP("Errors", "Export it again, or choose another one; nothing was changed.")
    return LearnerFileError(
        what,
        fix=anew if is_handed_over else QT_TRANSLATE_NOOP("Errors", "Choose another one; nothing was changed."),
        path=str(path),
        day="",
        is_anothers=is_anothers,
    )


_UNREAD = QT_TRANSLATE_NOOP(
    "Errors",
    "Copies of it ({unread}) may not be read: let who set up this computer give this account the right to read them, "
    "then start the program again.",
)


def _way_out(backup_day: str | None, copies: int, *, is_anothers: bool) -> str:
    """Return what to do about a damaged file."""
    if is_anothers and not backup_day:
        return QT_TRANSLATE_NOOP(
            "Errors", "No backup of it is whole: begin anew. The file that stands there will be kept."
        )
    if backup_day is None:
        return QT_TRANSLATE_NOOP("Errors", "Close the program and start it again: it looks for a copy to restore.")
    if backup_day:
        return QT_TRANSLATE_NOOP(
            "Errors", "Restore the backup of {day}. The damaged file will be kept, so nothing more is lost."
        )
    if copies:
        return QT_TRANSLATE_NOOP(
            "Errors", "None of its backups ({copies}) is whole: save what can be read, and keep the damaged file."
        )
    return QT_TRANSLATE_NOOP(
        "Errors",
        "There is no backup of it yet: save what can be read. The damaged file will be kept beside it.",
    )


def gone(path: Path, backup_day: str, copies: int, unread: int = 0) -> LearnerFileError:
    """Return the error for a learner's file that is not there while its backups or its log are; see `damaged`."""
    what = QT_TRANSLATE_NOOP("Errors", "The learner's file “{path}” is gone; its backups are there.")
    if backup_day:
        fix = QT_TRANSLATE_NOOP("Errors", "Restore the backup of {day}.")
    elif unread:
        fix = _UNREAD
    elif copies:
        fix = QT_TRANSLATE_NOOP("Errors", "None of its backups ({copies}) is whole: save what can be read.")
    else:
        what = QT_TRANSLATE_NOOP("Errors", "The learner's file “{path}” is gone, and so are its backups.")
        fix = QT_TRANSLATE_NOOP("Errors", "What SQLite kept beside it is there: save what can be read of that.")
        if not any(may_hold_something(path.with_name(path.name + each)) for each in LOGS):
            fix = QT_TRANSLATE_NOOP(
                "Errors", "Where they were lie those of another learner: bring in a copy of your own, or begin anew."
            )
    return LearnerFileError(what, fix=fix, path=str(path), day=backup_day, copies=copies, unread=unread)
