"""Where the files of a draft stand, and what the program keeps beside it: journals, versions, the list of recent ones.

What is kept stands in the trainer's own folder, never in the draft: that is handed on. A draft in the data folder is
known by where it lies there, so that the folder can be moved or copied; one elsewhere by its whole path.
"""

import json
import os
import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePath

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import whole_file
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
    return real if os.path.islink(path) else path


def require_draft(folder: Path) -> None:
    """Raise NotFoundError unless the folder is there."""
    if not os.path.isdir(folder):
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


def take_along(places: Places, folder: Path, before: Iterable[Path], others: Iterable[Path]) -> None:
    """Let what was kept of a draft under another path be that of `folder`, which has nothing kept of its own.

    It is that of the first path of `before` of which something is kept. Without one, in the data folder, it is the only
    one of the folder's name that belongs to none of `others`, the drafts known here, and to none that its journals say
    is there.
    """
    if journals_folder(places, folder).exists() or versions_folder(places, folder).exists():
        return
    named = (key for each in before for key in (_key(places, each), _key_before(each)))
    found = next((key for key in named if _all_kept(places, key)), "")
    if not found and _key(places, folder) != _key_before(folder):
        found = _only_one(places, folder, others)
    with suppress(OSError):
        for old in _all_kept(places, found) if found else ():
            old.rename(old.with_name(_key(places, folder)))


def _all_kept(places: Places, key: str) -> list[Path]:
    return [root for kind in (_VERSIONS, _JOURNALS) if (root := places.trainer / kind / key).is_dir()]


def _only_one(places: Places, folder: Path, others: Iterable[Path]) -> str:
    """Return the name of what is kept of the only draft of a folder's name that is no other one's, else nothing."""
    name = re.compile(re.escape(_stem(folder)) + "-[0-9a-f]{12}")
    kept = (each for kind in (_VERSIONS, _JOURNALS) for each in (places.trainer / kind).glob("*"))
    keys = {each.name for each in kept if name.fullmatch(each.name)}
    keys -= {key for each in others for key in (_key(places, each), _key_before(each))}
    keys = {key for key in keys if not _is_anothers(places.trainer / _JOURNALS / key, folder)}
    return keys.pop() if len(keys) == 1 else ""


def _is_anothers(journals: Path, folder: Path) -> bool:
    """Tell whether journals say that they are those of a draft that is there, and not of `folder`."""
    for path in journals.rglob("*.json"):
        with suppress(OSError, ValueError, KeyError, TypeError):
            said = Path(json.loads(whole_file(path))["folder"])
            if said.is_dir() and said.resolve() != folder.resolve():
                return True
    return False


def _kept(root: Path, key: str, before: str) -> Path:
    """Return the folder of what is kept; one still called as `before` gets its name, unless the disk refuses."""
    kept, old = root / key, root / before
    if not os.path.exists(kept) and os.path.isdir(old):
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
    return f"{_stem(folder)}-{sha256(place.encode('utf-8', 'replace')).hexdigest()[:12]}"


def _stem(folder: Path) -> str:
    return _UNUSUAL.sub("-", folder.name)[:40]
