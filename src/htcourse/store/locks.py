"""One program at a time on one file: a lock of the operating system, gone with the process however that ends.

The lock stands on a small file of its own. Locking the database itself would not do: closing any handle of a file
drops this process's POSIX locks on it, SQLite's too. Inside one process the same lock can be held several times: a
background job opens the learner's file again while the window has it open.
"""

import errno
import os
import sys
import threading
from contextlib import suppress
from pathlib import Path

from htcourse.core.errors import FolderError, InUseError
from htcourse.core.words import QT_TRANSLATE_NOOP

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_NO_LOCKS_HERE = {errno.ENOLCK, errno.ENOSYS, getattr(errno, "ENOTSUP", errno.ENOSYS), errno.EINVAL}


class _Held:
    def __init__(self, handle: int) -> None:
        self.handle = handle
        self.times = 1


_held: dict[Path, _Held] = {}
_guard = threading.Lock()


class FileLock:
    """A lock on `path`; take it with `acquire`, give it back with `release`."""

    def __init__(self, path: Path) -> None:
        """Nothing is locked yet."""
        self._path = path.absolute()
        self._is_mine = False

    def acquire(self, *, alone: bool = False) -> None:
        """Take the lock or raise InUseError at once; `alone` refuses also when this very program holds it.

        Raises FolderError when the lock file cannot be made (a read-only folder).
        """
        with _guard:
            held = _held.get(self._path)
            if held is not None:
                if alone:
                    raise _in_use(self._path)
                held.times += 1
            else:
                _held[self._path] = _Held(_lock(self._path))
            self._is_mine = True

    def release(self) -> None:
        """Give the lock back; the last holder in this program removes the file. Twice does no harm."""
        with _guard:
            if not self._is_mine:
                return
            self._is_mine = False
            held = _held[self._path]
            held.times -= 1
            if not held.times:
                del _held[self._path]
                _unlock(held.handle, self._path)


def _lock(path: Path) -> int:
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise FolderError(
                QT_TRANSLATE_NOOP("Errors", "The folder “{path}” cannot be written ({reason})."),
                fix=QT_TRANSLATE_NOOP("Errors", "Free some space, or start with --home and a folder of your own."),
                path=str(path.parent),
                reason=error.strerror or str(error),
            ) from error
        try:
            _lock_handle(handle)
        except OSError as error:
            if error.errno not in _NO_LOCKS_HERE:
                os.close(handle)
                raise _in_use(path) from error
        if _is_still(handle, path):
            return handle
        os.close(handle)  # the last holder removed the file between our opening and locking it


def _is_still(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except FileNotFoundError:
        return False


def _in_use(path: Path) -> InUseError:
    return InUseError(
        QT_TRANSLATE_NOOP("Errors", "The learner's file “{path}” is open in another window of the program."),
        fix=QT_TRANSLATE_NOOP("Errors", "Close the other window, or choose another learner."),
        path=str(path.with_suffix(".db")),
    )


if sys.platform == "win32":

    def _lock_handle(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _unlock(handle: int, path: Path) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        os.close(handle)
        with suppress(OSError):  # Windows keeps a file that another program has just opened; that one removes it
            path.unlink()

else:

    def _lock_handle(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int, path: Path) -> None:
        # Removed while still locked, so that nobody can lock a file that is about to go.
        path.unlink(missing_ok=True)
        os.close(handle)
