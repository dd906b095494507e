"""A file to be read or written over: no pipe, device or folder, and never one that SQLite may have open.

A plain open and close of a database drops every lock that SQLite holds on it in this process.
"""

import errno
import os
import re
import stat
from pathlib import Path
from typing import BinaryIO

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_LARGEST = 256 * 1024 * 1024
_DATABASE = re.compile(r"\.db(-wal|-shm|-journal)?$", re.IGNORECASE)


def open_foreign(path: Path) -> BinaryIO:
    """Open a file somebody chose to read its bytes; raises OSError, also for a database and for no regular file."""
    refuse_database(path)
    require_file(path)
    return path.open("rb")


def whole_file(path: Path) -> bytes:
    """Return a file of the program's own; raises FileNotFoundError, OSError, also for what is none it could be.

    That is no regular file, or more than the program ever writes.
    """
    require_file(path)
    if path.stat().st_size > _LARGEST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return path.read_bytes()


def require_file(path: Path) -> None:
    """Raise OSError for what is there and is no regular file: a pipe or a device never ends. So is a link to nowhere.

    Raises FileNotFoundError where nothing is there.
    """
    try:
        is_file = stat.S_ISREG(os.stat(path).st_mode)
    except FileNotFoundError:
        if not os.path.islink(path):
            raise
        is_file = False
    if not is_file:
        raise OSError(errno.EINVAL, "no regular file", str(path))


def is_database(path: Path) -> bool:
    """Tell whether a file is called as a record or a library is, or what SQLite keeps beside one."""
    # `resolve` raises no OSError for a ring of links.
    return _DATABASE.search(os.path.basename(os.path.realpath(path))) is not None


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
