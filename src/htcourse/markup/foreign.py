"""A file somebody chose to be read or written over: never one that SQLite may have open.

A plain open and close of a database drops every lock that SQLite holds on it in this process.
"""

import errno
import re
from pathlib import Path
from typing import BinaryIO

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_DATABASE = re.compile(r"\.db(-wal|-shm|-journal)?$", re.IGNORECASE)


def open_foreign(path: Path) -> BinaryIO:
    """Open a file to read its bytes; raises OSError, also for a database."""
    refuse_database(path)
    return path.open("rb")


def is_database(path: Path) -> bool:
    """Tell whether a file is called as a record or a library is, or what SQLite keeps beside one."""
    return _DATABASE.search(path.resolve().name) is not None


def refuse_database(path: Path) -> None:
    """Raise OSError for a database."""
    if is_database(path):
        raise OSError(errno.EINVAL, "a database of the program", str(path))


def not_readable(name: str, error: OSError) -> CourseError:
    """Return what is told of a file that cannot be read."""
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read: {reason}."),
        fix=QT_TRANSLATE_NOOP("Errors", "Check that you may read it, and copy it anew if the disk is damaged."),
        path=name,
        reason=error.strerror or type(error).__name__,
    )
