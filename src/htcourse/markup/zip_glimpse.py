"""What a ZIP archive looks like to the formats that are asked whether it is theirs: looked at once for all of them.

The last file is remembered, as long as it does not change.
"""

import zipfile
from collections.abc import Iterator
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from htcourse.core.errors import CourseError
from htcourse.markup.foreign import refuse_database, require_file
from htcourse.markup.ims_packages import MANIFEST
from htcourse.markup.safe_xml import root_of
from htcourse.markup.safe_zip import DAMAGE, Archive, open_archive

_MOST_ASKED = 50
_XML = (".xml", ".dat", ".qti")


class PackageGlimpse(NamedTuple):
    """The topmost manifest of a package, None without one, and file by file the root elements of its first XML."""

    manifest: bytes | None = None
    roots: tuple[tuple[str, str], ...] = ()


class _State(NamedTuple):
    """By which a file is known to be the same as it was."""

    path: Path
    number: int
    size: int
    changed: int


def names_in_zip(path: Path) -> tuple[str, ...]:
    """Return the names in an archive as they stand there, also unsafe ones; none for what is no archive."""
    state = _state(path)
    return _names(state) if state else ()


def package_in_zip(path: Path) -> PackageGlimpse:
    """Return what an archive shows of a package; nothing where it is damaged, or one of its names not safe."""
    state = _state(path)
    return _package(state) if state and any(map(_is_xml, _names(state))) else PackageGlimpse()


def _state(path: Path) -> _State | None:
    try:
        refuse_database(path)
        require_file(path)
        found = path.stat()
    except OSError:
        return None
    return _State(path.absolute(), found.st_ino, found.st_size, found.st_mtime_ns)


def _is_xml(name: str) -> bool:
    return name.lower().endswith(_XML)


@lru_cache(maxsize=1)
def _names(state: _State) -> tuple[str, ...]:
    try:
        with zipfile.ZipFile(state.path) as opened:
            return tuple(opened.namelist())
    except (*DAMAGE, ValueError, OSError):
        return ()


@lru_cache(maxsize=1)
def _package(state: _State) -> PackageGlimpse:
    try:
        with closing(open_archive(state.path)) as archive:
            manifests = sorted((each for each in archive.names if each.rpartition("/")[2] == MANIFEST), key=len)
            manifest = archive.read(manifests[0]) if manifests else None
            return PackageGlimpse(manifest, tuple(_roots(archive)))
    except CourseError:
        return PackageGlimpse()


def _roots(archive: Archive) -> Iterator[tuple[str, str]]:
    files = [each for each in archive.names if _is_xml(each) and each.rpartition("/")[2] != MANIFEST]
    for each in files[:_MOST_ASKED]:
        try:
            yield each, root_of(archive.read(each)).name
        except CourseError:
            return
