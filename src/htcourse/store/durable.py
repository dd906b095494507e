"""Files written wholly or not at all, and on disk when the call returns; and the sentence when that cannot be done."""

import errno
import os
import re
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path

from htcourse.core.errors import FolderError
from htcourse.core.words import QT_TRANSLATE_NOOP

_LEFTOVER = re.compile(r"\..+\.\d+\.part")
_OLD_SECONDS = 600.0
_FULL = (errno.ENOSPC, errno.EDQUOT)
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)


def put_durably(path: Path, content: bytes) -> None:
    """Put content in the place of a file, making its folder; what stood there stays until the last step.

    The new file has the rights of the old one. Raises OSError (see `unwritable`).
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as writing:
            writing.write(content)
            writing.flush()
            os.fsync(writing.fileno())
        if path.exists():
            with suppress(OSError):
                shutil.copymode(path, part)
        os.replace(part, path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    keep_name(path.parent)


def remove_leftovers(folder: Path) -> None:
    """Remove what a program that was killed while it wrote left below a folder; what may be in writing now stays."""
    for path in folder.rglob(".*.part"):
        with suppress(OSError):
            if _LEFTOVER.fullmatch(path.name) and time.time() - path.stat().st_mtime > _OLD_SECONDS:
                path.unlink()


def keep_name(folder: Path) -> None:
    """Make sure that a name given or taken in a folder is on the disk (Windows does so by itself)."""
    if sys.platform == "win32":
        return
    with suppress(OSError):  # some network disks know no such thing
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def unwritable(path: Path, error: OSError) -> FolderError:
    """Return the sentence for a file that could not be written: the disk is full, may not be written, or else."""
    if error.errno in _FULL:
        template = QT_TRANSLATE_NOOP("Errors", "“{path}” was not saved: the disk is full.")
        fix = QT_TRANSLATE_NOOP("Errors", "Free some space, then save again; what stood there is still there.")
    elif error.errno in _READ_ONLY:
        template = QT_TRANSLATE_NOOP("Errors", "“{path}” was not saved: the file or its folder may only be read.")
        fix = QT_TRANSLATE_NOOP("Errors", "Copy the folder to a place where you may write, and go on there.")
    else:
        template = QT_TRANSLATE_NOOP("Errors", "“{path}” was not saved ({reason}).")
        fix = QT_TRANSLATE_NOOP("Errors", "See that the disk is still there, then save again.")
    return FolderError(template, fix=fix, path=str(path), reason=error.strerror or str(error))
