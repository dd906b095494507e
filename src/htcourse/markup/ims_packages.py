"""Where the files of a package lie: a ZIP archive, a folder, or the folder around a single file."""

from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.safe_zip import Archive, Folder, open_archive

MANIFEST = "imsmanifest.xml"

_MOST_FILES = 20_000
_LARGEST = 200_000_000


Package = Archive | Folder
"""Files by name, with `/` between folders: `names`, `read(name)` and `close()`."""


def open_package(path: Path) -> tuple[Package, str]:
    """Return the package of a file or folder, and which of its files is meant alone, if one is; raises CourseError."""
    if path.is_dir():
        return _folder(path), ""
    if path.suffix.lower() not in (".xml", ".dat", ".qti"):
        return open_archive(path), ""
    return _folder(path.parent), "" if path.name == MANIFEST else path.name


def _folder(path: Path) -> Folder:
    return Folder(path, _MOST_FILES, _LARGEST, QT_TRANSLATE_NOOP("Errors", "Choose the folder of one package."))


def file_beside(file: str, address: str) -> str:
    """Return the name in the package of what a file calls `address`; empty when that is outside of it."""
    target = unquote(address.partition("#")[0].partition("?")[0]).replace("\\", "/")
    name = normpath(join(dirname(file), target))
    is_inside = target and not target.startswith("/") and ":" not in target and not name.startswith("..")
    return name if is_inside else ""
