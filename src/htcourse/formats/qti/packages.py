"""Where the files of a package lie: a ZIP archive, a folder, or the folder around a single file."""

from collections.abc import Collection
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Protocol
from urllib.parse import unquote

from htcourse.core.errors import CourseError
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.markup.safe_zip import open_archive

MANIFEST = "imsmanifest.xml"

_MOST_FILES = 20_000
_LARGEST = 200_000_000


class Package(Protocol):
    """Files by name, with `/` between folders."""

    @property
    def names(self) -> Collection[str]:
        """All files, in the order they stand; asking for one takes no longer the more there are."""

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raises CourseError."""

    def close(self) -> None:
        """Close what is open."""


class Folder:
    """A folder, links left out."""

    def __init__(self, path: Path) -> None:
        """List its files; too many are a CourseError."""
        self._path = path
        self.names = self._listed().keys()

    def _listed(self) -> dict[str, None]:
        names: dict[str, None] = {}
        for each in sorted(self._path.rglob("*")):
            if each.is_file() and not each.is_symlink():
                names[each.relative_to(self._path).as_posix()] = None
            if len(names) > _MOST_FILES:
                raise CourseError(
                    QT_TRANSLATE_NOOP("Errors", "“{path}” holds more than {count} files."),
                    fix=QT_TRANSLATE_NOOP("Errors", "Choose the folder of one package."),
                    path=str(self._path),
                    count=_MOST_FILES,
                )
        return names

    def close(self) -> None:
        """Do nothing: no file stays open."""

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raises CourseError."""
        try:
            with (self._path / name).open("rb") as opened:
                return opened.read(_LARGEST)
        except OSError as error:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read: {reason}."),
                fix=QT_TRANSLATE_NOOP("Errors", "Check that you may read it, and copy it anew if the disk is damaged."),
                path=name,
                reason=error.strerror or type(error).__name__,
            ) from error


def open_package(path: Path) -> tuple[Package, str]:
    """Return the package of a file or folder, and which of its files is meant alone, if one is; raises CourseError."""
    if path.is_dir():
        return Folder(path), ""
    if path.suffix.lower() != ".xml":
        return open_archive(path), ""
    return Folder(path.parent), "" if path.name == MANIFEST else path.name


def file_beside(file: str, address: str) -> str:
    """Return the name in the package of what a file calls `address`; empty when that is outside of it."""
    target = unquote(address.partition("#")[0].partition("?")[0]).replace("\\", "/")
    name = normpath(join(dirname(file), target))
    is_inside = target and not target.startswith("/") and ":" not in target and not name.startswith("..")
    return name if is_inside else ""
