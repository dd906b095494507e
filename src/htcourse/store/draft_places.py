"""Where the files of a draft stand, and what the program keeps beside it: journals, versions, the list of recent ones.

What is kept stands in the trainer's own folder, never in the draft: that is handed on.
"""

import os
import re
import unicodedata
from hashlib import sha256
from pathlib import Path

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.places import Places

_UNUSUAL = re.compile(r"[^\w.-]+")


def drafts_folder(places: Places) -> Path:
    """Return where new drafts stand unless somebody chose another place."""
    return places.trainer / "modules"


def draft_file(folder: Path, file: str) -> Path:
    """Return the path of a draft's file by its name in the draft (`lessons/x.md`), which need not be there.

    Links within the draft are followed. Raises CourseError for a name that leads out of it.
    """
    path = folder / file
    real = Path(os.path.realpath(path))
    is_odd = not file or file.startswith("/") or "\\" in file or os.path.isabs(file) or "\0" in file
    if is_odd or ".." in file.split("/") or not real.is_relative_to(os.path.realpath(folder)):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{file}” is not inside the module's folder."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose a file of the module."),
            file=file,
        )
    return real if path.is_symlink() else path


def require_draft(folder: Path) -> None:
    """Raise NotFoundError unless the folder is there."""
    if not folder.is_dir():
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no folder “{path}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Check that its disk is connected, or open it where it is now."),
            path=str(folder),
        )


def journals_folder(places: Places, folder: Path) -> Path:
    """Return where the journals of a draft stand, as `lessons/x.md.json`."""
    return places.trainer / "journals" / _key(folder)


def versions_folder(places: Places, folder: Path) -> Path:
    """Return where the versions of a draft's files stand: a folder a file, called as the file is."""
    return places.trainer / "versions" / _key(folder)


def _key(folder: Path) -> str:
    """Return a name for what is kept of a draft, one for each place on disk, which people can still recognise."""
    path = unicodedata.normalize("NFC", os.path.normcase(folder.resolve()))
    return f"{_UNUSUAL.sub('-', folder.name)[:40]}-{sha256(path.encode('utf-8', 'replace')).hexdigest()[:12]}"
