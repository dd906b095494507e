"""Where the files of a draft stand, and what the program keeps beside it: journals, versions, the list of recent ones.

What is kept stands in the trainer's own folder, never in the draft: that is handed on. A draft in the data folder is
known by where it lies there, so that the folder can be moved or copied; one elsewhere by its whole path.
"""

import os
import re
import unicodedata
from hashlib import sha256
from pathlib import Path, PurePath

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.places import Places

_JOURNALS, _VERSIONS = "journals", "versions"
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


def place_of(home: Path, path: Path) -> str:
    """Return where something lies: in the data folder by its path there, with slashes; elsewhere by its whole path."""
    whole = Path(os.path.abspath(path))
    for base, each in ((home, whole), (home.resolve(), whole.resolve())):
        if each.is_relative_to(base):
            return each.relative_to(base).as_posix()
    return str(whole)


def journals_folder(places: Places, folder: Path) -> Path:
    """Return where the journals of a draft stand, as `lessons/x.md.json`."""
    return _kept(places.trainer / _JOURNALS, _key(places, folder), _key_before(folder))


def versions_folder(places: Places, folder: Path) -> Path:
    """Return where the versions of a draft's files stand: a folder a file, called as the file is."""
    return _kept(places.trainer / _VERSIONS, _key(places, folder), _key_before(folder))


def take_along(places: Places, folder: Path, before: Path) -> None:
    """Let what was kept of a draft under the path it had before its data folder was moved be that of `folder`."""
    for kind in (_JOURNALS, _VERSIONS):
        _kept(places.trainer / kind, _key(places, folder), _key_before(before))


def _kept(root: Path, key: str, before: str) -> Path:
    """Return the folder of what is kept; one still called as `before` gets its name, unless the disk refuses."""
    kept, old = root / key, root / before
    if not kept.exists() and old.is_dir():
        try:
            old.rename(kept)
        except OSError:
            return old
    return kept


def _key(places: Places, folder: Path) -> str:
    """Return a name for what is kept of a draft, one for each place, which people can still recognise."""
    place = place_of(places.home.resolve(), folder.resolve())
    if Path(place).is_absolute():
        return _key_before(folder)
    return _named(folder, PurePath(os.path.normcase(place)).as_posix())


def _key_before(folder: Path) -> str:
    """Return what it was called by the whole path, wherever the draft lay."""
    return _named(folder, os.path.normcase(folder.resolve()))


def _named(folder: Path, place: str) -> str:
    place = unicodedata.normalize("NFC", place)
    return f"{_UNUSUAL.sub('-', folder.name)[:40]}-{sha256(place.encode('utf-8', 'replace')).hexdigest()[:12]}"
