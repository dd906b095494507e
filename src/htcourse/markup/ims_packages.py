"""Where the files of a package lie: a ZIP archive, a folder, or beside a single file that names them."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.safe_zip import Archive, Beside, Folder, open_archive

MANIFEST = "imsmanifest.xml"

_FILE_BASES = ("$IMS-CC-FILEBASE$", "$IMS_CC_FILEBASE$")
_OBJECT = re.compile(r"il_\d+_mob_\d+")
"""How ILIAS calls a picture in a text."""
_WEB_FILES = "web_resources"
"""Where Canvas puts what it calls by the file base."""

_MOST_FILES = 20_000
_LARGEST = 200_000_000


Package = Archive | Folder
"""Files by name, with `/` between folders: `names`, `read(name)` and `close()`."""


def open_package(path: Path) -> tuple[Package, str]:
    """Return the package of a path, and which file is meant alone, if it is no manifest; raises CourseError."""
    if path.is_dir():
        return _folder(path), ""
    if path.suffix.lower() not in (".xml", ".dat", ".qti"):
        return open_archive(path), ""
    return Beside(path, _LARGEST), "" if path.name == MANIFEST else path.name


def _folder(path: Path) -> Folder:
    return Folder(path, _MOST_FILES, _LARGEST, QT_TRANSLATE_NOOP("Errors", "Choose the folder of one package."))


def file_beside(file: str, address: str) -> str:
    """Return the name in the package of what a file calls `address`; empty when that is outside of it."""
    target = unquote(address.partition("#")[0].partition("?")[0]).replace("\\", "/")
    name = normpath(join(dirname(file), target))
    is_inside = target and not target.startswith("/") and ":" not in target and not name.startswith("..")
    return name if is_inside else ""


def file_meant(file: str, address: str, names: Collection[str]) -> str:
    """Return which file of the package, of these names, `address` calls; where none is there, what it would be called.

    What begins with the file base of Common Cartridges lies at the top (ours), in a folder for it (Canvas), or
    beside the file (as the specification says). What ILIAS calls by the number of an object lies in a folder of it.
    """
    plain = address.replace("%24", "$")
    base = next((each for each in _FILE_BASES if plain.startswith(each)), None)
    if base is None:
        return next(_of_object(file, address, names), file_beside(file, address))
    rest = plain.removeprefix(base).lstrip("/")
    found = [file_beside("", rest), file_beside(f"{_WEB_FILES}/", rest), file_beside(file, rest)]
    return next((each for each in found if each in names), next(filter(None, found), ""))


def _of_object(file: str, address: str, names: Collection[str]) -> Iterator[str]:
    folder = f"{file_beside(file, f'objects/{address}')}/" if _OBJECT.fullmatch(address) else ""
    return (each for each in names if folder and each.startswith(folder))
