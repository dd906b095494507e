"""Files written wholly or not at all, and on disk when the call returns; and the sentence when that cannot be done."""

import errno
import itertools
import os
import re
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import BinaryIO

from htcourse.core.errors import FolderError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import refuse_database

_LEFTOVER = re.compile(r"\..+\.\d+(-\d+)?\.part(-journal)?")
_PUT_ASIDE = re.compile(r"[^.].*\.db(?!.*-(wal|shm|journal))", re.IGNORECASE)
_OLD_SECONDS = 600.0
_BLOCK = 4096
"""What a disk reads wholly or not at all."""
FULL = (errno.ENOSPC, errno.EDQUOT)
_NO_SUCH_SYNC = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EBADF, errno.EISDIR)
"""What some network disks say of a folder that is to be synced: they know no such thing."""
READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)
_numbers = itertools.count(1)


def put_durably(path: Path, content: bytes, *, is_private: bool = False) -> None:
    """Put content in the place of a file, making its folder; what stood there stays until the last step.

    The new file is its owner's alone when private; else it has the rights of the old one, or no more than its folder.
    Raises OSError (see `saving`).
    """
    make_durably(path.parent)
    with writing_durably(path, is_private=is_private) as writing:
        writing.write(content)


def make_durably(folder: Path, mode: int = 0o777) -> None:
    """Make a folder, and those above it that are missing: their names are on the disk. Raises OSError.

    None gives others more than the folder it stands in does.
    """
    missing = [folder, *folder.parents] if not os.path.isdir(folder) else []
    for each in reversed(missing):
        if not os.path.isdir(each):
            each.mkdir(mode=mode & (each.parent.stat().st_mode | 0o700), exist_ok=True)
            keep_name(each.parent)


def copy_durably(source: Path, target: Path, *, is_private: bool = False) -> None:
    """Put a copy of a file in the place of another, as `put_durably` in a folder that is there. Raises OSError."""
    if source.absolute() == target.absolute():
        return
    with source.open("rb") as reading, writing_durably(target, is_private=is_private) as writing:
        while piece := reading.read(1 << 20):
            writing.write(piece)


def copy_readable(reading: FileIO, writing: BinaryIO) -> None:
    """Copy an open file; what its disk cannot read any more becomes zeros. Raises OSError."""
    import shutil  # no start needs it

    try:
        shutil.copyfileobj(reading, writing)
    except OSError as error:
        if error.errno != errno.EIO:
            raise
        writing.seek(0)
        for at in range(0, os.fstat(reading.fileno()).st_size, _BLOCK):
            writing.write(_readable(reading, at))


def _readable(reading: FileIO, at: int) -> bytes:
    try:
        return _block(reading, at)
    except OSError as error:
        if error.errno != errno.EIO:
            raise
        return bytes(_BLOCK)


def _block(reading: FileIO, at: int) -> bytes:
    reading.seek(at)
    return reading.read(_BLOCK)


@contextmanager
def writing_durably(path: Path, *, is_private: bool = False) -> Iterator[BinaryIO]:
    """Give a file to write what shall take the place of `path`, in a folder that is there; else as `put_durably`."""
    refuse_database(path)
    with in_place_of(path, is_private=is_private) as part, open(part, "wb") as new:
        yield new
        new.flush()
        os.fsync(new.fileno())


def append_durably(opened: int, content: bytes) -> None:
    """Append content to a file that is open; all of it is on the disk when this returns.

    Where that cannot be done the file is as long as before. Raises OSError.
    """
    before = os.fstat(opened).st_size
    left = memoryview(content)
    try:
        while left:
            left = left[os.write(opened, left) :]  # a disk that fills takes a part of it
        os.fsync(opened)
    except OSError:
        with suppress(OSError):
            os.ftruncate(opened, before)
        raise


@contextmanager
def in_place_of(path: Path, *, is_private: bool = False) -> Iterator[Path]:
    """Give a part, no other program's and no other thread's, to be written: then it takes the place of `path`.

    It is its owner's alone until then. Whoever writes it sees to it that it is on the disk (SQLite does so by itself).
    Raises OSError.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise FolderError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” was not saved: it is no file, but a device or a pipe."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose the name of a file."),
            path=str(path),
        )
    part = part_beside(path)
    try:
        os.close(opened_privately(str(part), os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        yield part
        with suppress(OSError):  # some disks know no rights
            part.chmod(_rights(path, is_private))
        os.replace(part, path)
    except BaseException:
        for name in (part.name, f"{part.name}-journal"):
            with suppress(OSError):
                part.with_name(name).unlink(missing_ok=True)
        raise
    keep_name(path.parent)


def part_beside(path: Path) -> Path:
    """Return a free name for what becomes `path`; one that is left behind goes with `remove_leftovers`."""
    return path.with_name(f".{path.name[:40]}.{os.getpid()}-{next(_numbers)}.part")


def opened_privately(name: str, flags: int) -> int:
    """Open a file (`opener` of `open`) that is its owner's alone from its first byte on, where it is new."""
    return os.open(name, flags, 0o600)


def _rights(path: Path, is_private: bool) -> int:
    if is_private:
        return 0o600
    return stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_UMASK & path.parent.stat().st_mode


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


_UMASK = _umask()
"""What the person's system takes from a new file's rights. Read once: to read it is to change it, for every thread."""


def parts_below(folder: Path) -> Iterator[Path]:
    """Give what is being written below a folder, and what a program that was killed while it wrote left of it."""
    return (each for each in folder.rglob(".*.part*") if _LEFTOVER.fullmatch(each.name))


def remove_leftovers(folder: Path) -> None:
    """Remove what a program that was killed while it wrote left below a folder; what may be in writing now stays."""
    for path in parts_below(folder):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _OLD_SECONDS:
                remove_whole(path)


def remove_whole(path: Path) -> None:
    """Remove a file, or a folder with all that is in it; nothing a link leads to. Raises OSError."""
    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
        return
    for each in path.iterdir():
        remove_whole(each)
    path.rmdir()


def may_hold_something(path: Path) -> bool:
    """Tell whether a file is not known to be empty or gone: also where the system does not let us look."""
    try:
        return path.lstat().st_size > 0
    except FileNotFoundError:
        return False
    except OSError:
        return True


def is_put_aside(name: str) -> bool:
    """Tell whether a file is called as a database is, or as people call one they put aside: `.DB`, `.db.bak`, `.db~`.

    What SQLite keeps beside one is none, whatever it was renamed to, nor is one on its way.
    """
    return _PUT_ASIDE.match(name) is not None


def keep_name(folder: Path) -> None:
    """Make sure that a name given or taken in a folder is on the disk (Windows does so by itself). Raises OSError.

    Not for a folder that is gone, or that this account may write and not read, nor where the disk knows no such thing.
    """
    if sys.platform == "win32":
        return
    try:
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
    except (FileNotFoundError, PermissionError):
        return
    except OSError as error:
        if error.errno not in _NO_SUCH_SYNC:
            raise


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Raise FolderError with the sentence for `path` where what is done inside raises OSError."""
    try:
        yield
    except OSError as error:
        raise unwritable(path, error) from error


def way_out(error: OSError) -> str:
    """Return what to do where the program could not write a file of its own: the disk is full, or may only be read."""
    if error.errno in FULL:
        return QT_TRANSLATE_NOOP("Errors", "Free some space, then do it again.")
    if error.errno in READ_ONLY:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "It may only be read: give this account the right to write there, or start with --home and another folder.",
        )
    return QT_TRANSLATE_NOOP("Errors", "See that the disk is still there, or start with --home and another folder.")


def unwritable(path: Path, error: OSError) -> FolderError:
    """Return the sentence for a file that could not be written: the disk is full, may not be written, or else."""
    if error.errno in FULL:
        template = QT_TRANSLATE_NOOP("Errors", "“{path}” was not saved: the disk is full.")
        fix = QT_TRANSLATE_NOOP("Errors", "Free some space, then save again; what stood there is still there.")
    elif error.errno in READ_ONLY:
        template = QT_TRANSLATE_NOOP("Errors", "“{path}” was not saved: the file or its folder may only be read.")
        fix = QT_TRANSLATE_NOOP("Errors", "Choose another folder, or close the program that has the file open.")
    elif error.errno == errno.ENOENT and not path.parent.is_dir():
        template = QT_TRANSLATE_NOOP("Errors", "“{path}” was not saved: there is no such folder.")
        fix = QT_TRANSLATE_NOOP("Errors", "Make it, or see that its disk is still there, then save again.")
    else:
        template = QT_TRANSLATE_NOOP("Errors", "“{path}” was not saved ({reason}).")
        fix = QT_TRANSLATE_NOOP("Errors", "See that the disk is still there, then save again.")
    return FolderError(template, fix=fix, path=str(path), reason=error.strerror or str(error))
