"""One writer, or any number of readers, on one file: a lock of the operating system, gone with the process.

The lock stands on a small file of its own. Locking the database itself would not do: closing any handle of a file
drops this process's POSIX locks on it, SQLite's too. Inside one process a writer's lock can be held several times: a
background job opens the learner's file again while the window has it open.
"""

import errno
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from htcourse.core.errors import FolderError, InUseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.durable import way_out

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_READERS_SECONDS = 1.0 if sys.platform == "win32" else 5.0
"""How long a writer waits for readers: they look or copy, and go. Windows does not tell a reader from a writer."""
LOOKING_SECONDS = 5.0
"""How long who puts a record back waits for a look at it: a tile that is shown anew begins one at once."""
_NO_LOCKS_HERE = {errno.ENOLCK, errno.ENOSYS, getattr(errno, "ENOTSUP", errno.ENOSYS), errno.EINVAL}


class _Held:
    def __init__(self, handle: int) -> None:
        self.handle = handle
        self.times = 1


_held: dict[Path, _Held] = {}
_guard = threading.Lock()


class _BeingReadError(Exception):
    """Only readers hold the lock."""


class FileLock:
    """A lock on `path`; take it with `acquire` or `share`, give it back with `release`."""

    def __init__(self, path: Path) -> None:
        """Nothing is locked yet."""
        self._path = path.absolute()
        self._is_mine = False
        self._shared: int | None = None

    def acquire(self, *, alone: bool = False, wait_seconds: float = 0.0, at_once: bool = False) -> None:
        """Take the lock or raise InUseError; `alone` refuses also when this very program holds it.

        A writer is waited for as long as asked, readers for a while, and nobody where it is to be `at_once`. Raises
        FolderError when the lock file cannot be made (a read-only folder).
        """
        begun = time.monotonic()
        while True:
            try:
                with _guard:
                    self._take(alone)
                return
            except (InUseError, _BeingReadError) as error:
                patience = max(wait_seconds, _READERS_SECONDS if isinstance(error, _BeingReadError) else 0.0)
                if at_once or time.monotonic() - begun >= patience:
                    raise _in_use(self._path) from error
            time.sleep(0.01)

    @contextmanager
    def held(self, refusal: InUseError, *, wait_seconds: float = 0.0, alone: bool = False) -> Iterator[None]:
        """Hold the lock, as `acquire` takes it, for as long as it is needed; raises `refusal` where somebody has it."""
        try:
            self.acquire(wait_seconds=wait_seconds, alone=alone)
        except InUseError as error:
            raise refusal from error
        try:
            yield
        finally:
            self.release()

    def _take(self, alone: bool) -> None:
        held = _held.get(self._path)
        if held is None:
            _held[self._path] = _Held(_lock(self._path))
        elif alone:
            raise _in_use(self._path)
        else:
            held.times += 1
        self._is_mine = True

    @property
    def is_only(self) -> bool:
        """Whether nobody else in this program holds it as a writer."""
        with _guard:
            return self._is_mine and _held[self._path].times == 1

    def share(self) -> bool:
        """Take the lock beside other readers; False where somebody writes, this program included, or none can be."""
        with _guard:
            if self._path in _held:
                return False
            try:
                self._shared = _lock(self._path, share=True)
            except (InUseError, FolderError):
                return False
        return True

    def release(self) -> None:
        """Give the lock back; the last holder removes the file. Twice does no harm."""
        with _guard:
            if self._shared is not None:
                _unshare(self._shared, self._path)
                self._shared = None
            if not self._is_mine:
                return
            self._is_mine = False
            held = _held[self._path]
            held.times -= 1
            if not held.times:
                del _held[self._path]
                _unlock(held.handle, self._path)


def _lock(path: Path, *, share: bool = False) -> int:
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            if is_in_the_way(path):
                raise in_the_way(path) from error
            if isinstance(error, PermissionError) and os.path.lexists(path):
                raise FolderError(
                    QT_TRANSLATE_NOOP("Errors", "The system does not let this account write “{path}”."),
                    fix=QT_TRANSLATE_NOOP(
                        "Errors",
                        "Let who set up this computer give this account the right to read and write it, or remove it "
                        "while nobody is at work here.",
                    ),
                    path=str(path),
                ) from error
            raise FolderError(
                QT_TRANSLATE_NOOP("Errors", "The folder “{path}” cannot be written ({reason})."),
                fix=way_out(error),
                path=str(path.parent),
                reason=error.strerror or str(error),
            ) from error
        try:
            _lock_handle(handle, share)
        except OSError as error:
            if error.errno not in _NO_LOCKS_HERE:
                is_being_read = not share and _is_shared(handle)
                os.close(handle)
                raise (_BeingReadError() if is_being_read else _in_use(path)) from error
        if _is_still(handle, path):
            return handle
        os.close(handle)  # the last holder removed the file between our opening and locking it


def _is_still(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except FileNotFoundError:
        return False


def is_in_the_way(path: Path) -> bool:
    """Tell whether what stands in the place of a lock's file, or of another of the program's, is none."""
    return os.path.lexists(path) and not os.path.isfile(path)


def in_the_way(path: Path) -> FolderError:
    """Return the error for what is no file and stands where the program keeps one."""
    return FolderError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” is no file, and the program keeps one there."),
        fix=QT_TRANSLATE_NOOP("Errors", "Move it out of this folder, then do it again; nothing was changed."),
        path=str(path),
    )


def _in_use(path: Path) -> InUseError:
    return InUseError(
        QT_TRANSLATE_NOOP("Errors", "The learner's file “{path}” is open in another window of the program."),
        fix=QT_TRANSLATE_NOOP("Errors", "Close the other window, or choose another learner."),
        path=str(path.with_suffix(".db")),
    )


if sys.platform == "win32":
    # It knows no shared lock of this kind: a second reader reads without one, as beside a writer.

    def _lock_handle(handle: int, share: bool) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _is_shared(handle: int) -> bool:
        return True  # perhaps

    def _unlock(handle: int, path: Path) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        os.close(handle)
        with suppress(OSError):  # Windows keeps a file that another program has just opened; that one removes it
            path.unlink()

    _unshare = _unlock

else:

    def _lock_handle(handle: int, share: bool) -> None:
        fcntl.flock(handle, (fcntl.LOCK_SH if share else fcntl.LOCK_EX) | fcntl.LOCK_NB)

    def _is_shared(handle: int) -> bool:
        try:
            _lock_handle(handle, share=True)
        except OSError:
            return False
        return True

    def _unlock(handle: int, path: Path) -> None:
        try:
            # Removed while still locked, so that nobody can lock a file that is about to go.
            path.unlink(missing_ok=True)
        except OSError:
            return  # the disk fails, or may only be read by now: a file that nobody locks stops nobody
        finally:
            os.close(handle)

    def _unshare(handle: int, path: Path) -> None:
        try:
            _lock_handle(handle, share=False)
        except OSError:  # another reader removes it, or a writer has come
            os.close(handle)
        else:
            _unlock(handle, path)
