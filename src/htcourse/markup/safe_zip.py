"""ZIP archives from outside, read so that they can do no harm: safe names, bounded count, size and ratio.

What an archive says of its sizes proves nothing: bytes are counted while they are unpacked.
"""

import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from htcourse.core.bounds import composed
from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import not_readable, refuse_database

MAX_NAME_BYTES = 255
"""What a name may have on the usual file systems (ext4, NTFS, APFS)."""

DAMAGE = (zipfile.BadZipFile, NotImplementedError, EOFError, zlib.error, struct.error, UnicodeDecodeError)
"""What Python raises for an archive that is damaged, encrypted or packed in an unusual way."""

_ENCRYPTED = 1  # bit 0 of the flags (APPNOTE.TXT, 4.4.4)
_RATIO_FROM = 1024 * 1024
_PIECE = 1 << 16
_RESERVED = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"}) | {
    f"{device}{digit}" for device in ("com", "lpt") for digit in "123456789¹²³"
}
"""Names Windows keeps for devices, with any ending (Microsoft, "Naming Files, Paths, and Namespaces")."""
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\ud800-\udfff]')
"""Signs that a name may not have somewhere; the last are what Python makes of bytes that are no UTF-8."""
RUBBISH = re.compile(r"(^|/)(__MACOSX|\.(?!\.?(/|$))[^/]*|Thumbs\.db|desktop\.ini)(/|$)", re.IGNORECASE)
"""What systems and tools leave in a folder, hidden files too; `.` and `..` are no files."""


class Limits(NamedTuple):
    """How much an archive may hold; `ratio` is unpacked ÷ packed size of a file above 1 MB: text reaches 20."""

    files: int = 100_000
    bytes: int = 500_000_000
    file_bytes: int = 200_000_000
    ratio: int = 200
    depth: int = 12


class UnsafeNameError(Exception):
    """A name in an archive that does not mean the same harmless file on every computer."""

    def __init__(self, name: str) -> None:
        """Keep the name."""
        super().__init__(name)
        self.name = name


class TooMuchError(Exception):
    """An archive with more files or bytes than it may hold; `limit` is the one of `Limits` it goes beyond."""

    def __init__(self, limit: str) -> None:
        """Keep the limit."""
        super().__init__(limit)
        self.limit = limit


def safe_entries(opened: zipfile.ZipFile, limits: Limits) -> Iterator[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """Give the files of an archive with their names, rubbish left out.

    Raises UnsafeNameError, TooMuchError and `zipfile.BadZipFile`.
    """
    entries = opened.infolist()
    if len(entries) > limits.files:
        raise TooMuchError("files")
    # Each path of a file or folder in the one spelling it may have; two files never share one.
    spelling: dict[str, str] = {}
    folders: set[str] = set()
    files: set[str] = set()
    known: dict[str, _Folders] = {}
    for entry in entries:
        # not is_dir(): in Python 3.11 that raises IndexError for an empty name
        is_rubbish = RUBBISH.search(entry.orig_filename) and "\\" not in entry.orig_filename  # else it may lead out
        if entry.filename.endswith("/") or is_rubbish:
            continue
        if entry.flag_bits & _ENCRYPTED or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise zipfile.BadZipFile("encrypted, or packed in an unusual way")
        path = safe_path(entry, limits.depth)
        name = str(path)
        key, above = _key(name), _above(name, known)
        clashes = any(spelling.setdefault(each, spelt) != spelt for each, spelt in ((key, name), *above))
        if clashes or key in files or key in folders or any(each in files for each, _ in above):
            raise UnsafeNameError(name)
        files.add(key)
        folders.update(each for each, _ in above)
        yield entry, path


_Folders = tuple[tuple[str, str], ...]


def _above(name: str, known: dict[str, _Folders]) -> _Folders:
    """Return the folders above a name, as they are compared and as they are spelt; `known` remembers them."""
    folder = name.rpartition("/")[0]
    if folder and folder not in known:
        known[folder] = ((_key(folder), folder), *_above(folder, known))
    return known.get(folder, ())


def _key(path: str) -> str:
    """Return a path as file systems compare it that know neither case nor composed letters."""
    if path.isascii():
        return path.lower()
    return composed(composed(path).casefold())


def safe_path(entry: zipfile.ZipInfo, depth: int) -> PurePosixPath:
    """Return the name of an entry; raises UnsafeNameError for links, devices and names that lead elsewhere."""
    # orig_filename: what stands in the archive, before Python cuts it at a zero byte.
    name = entry.orig_filename
    is_plain = stat.S_IFMT(entry.external_attr >> 16) in (0, stat.S_IFREG)  # no links, devices, pipes
    is_relative = not name.startswith("/") and all(map(is_safe_name, name.split("/")))
    if not is_plain or not is_relative or name.count("/") >= depth:
        raise UnsafeNameError(name)
    return PurePosixPath(name)


def is_safe_name(part: str) -> bool:
    """Tell whether a part of a path means the same harmless name on Linux, Windows and macOS."""
    return (
        part not in ("", ".", "..")
        and not _FORBIDDEN.search(part)
        and not part.endswith((".", " "))
        and part.partition(".")[0].rstrip(" ").casefold() not in _RESERVED
        and len(part.encode()) <= MAX_NAME_BYTES
    )


def pieces(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, room: int, limits: Limits) -> Iterator[bytes]:
    """Give the bytes of a file piece by piece; raises TooMuchError as soon as they are more than `room` or a limit."""
    by_ratio = max(_RATIO_FROM, limits.ratio * entry.compress_size)
    most, limit = min((limits.file_bytes, "file_bytes"), (room, "bytes"), (by_ratio, "ratio"))
    size = 0
    with opened.open(entry) as reading:
        while piece := reading.read(_PIECE):
            size += len(piece)
            if size > most:
                raise TooMuchError(limit)
            yield piece


class Archive:
    """An opened archive: its names, in its order, and their bytes. It closes itself when nobody has it any more."""

    def __init__(
        self, path: Path, opened: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], limits: Limits
    ) -> None:
        """Take what `open_archive` has checked."""
        self.names = entries.keys()
        self._path = path
        self._opened = opened
        self._entries = entries
        self._limits = limits
        self._sizes: dict[str, int] = {}
        self._read = 0

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raises CourseError, KeyError when there is no such name."""
        entry = self._entries[name]
        room = self._limits.bytes - self._read + self._sizes.get(name, 0)
        try:
            content = b"".join(pieces(self._opened, entry, room, self._limits))
        except TooMuchError as error:
            raise too_much(self._path, self._limits, error.limit) from error
        except (*DAMAGE, OSError) as error:
            raise _broken(self._path, str(error)) from error
        self._read += len(content) - self._sizes.get(name, 0)
        self._sizes[name] = len(content)
        return content

    def close(self) -> None:
        """Close the file."""
        self._opened.close()


class Folder:
    """A folder, read as an archive is: its names, links and rubbish left out, and their bytes; `links` are those."""

    def __init__(self, path: Path, most_files: int, file_bytes: int, fix: str) -> None:
        """List its files; too many are a CourseError with this `fix`."""
        self._path = path
        self._file_bytes = file_bytes
        names: list[str] = []
        self.links: list[str] = []
        for folder, _, files in os.walk(path):
            for each in (Path(folder) / name for name in sorted(files)):
                name = each.relative_to(path).as_posix()
                if not RUBBISH.search(name) and each.is_file():
                    (self.links if each.is_symlink() else names).append(name)
            if len(names) > most_files:
                template = QT_TRANSLATE_NOOP("Errors", "“{path}” holds more than {count} files.")
                raise CourseError(template, fix=fix, path=path.name, count=most_files)
        self.names: Collection[str] = dict.fromkeys(sorted(names)).keys()

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, one more than it may have where they are more; raises CourseError."""
        try:
            with (self._path / name).open("rb") as opened:
                return opened.read(self._file_bytes + 1)
        except OSError as error:
            raise not_readable(name, error) from error

    def close(self) -> None:
        """Do nothing: no file stays open."""


class Beside(Folder):
    """One file of a folder, and whatever it names: the folder is not listed, for others' files may lie there, too."""

    def __init__(self, path: Path, file_bytes: int) -> None:
        self._path = path.parent
        self._file_bytes = file_bytes
        self.names = _There(path.parent, path.name)


class _There(Collection[str]):
    """The name of a file; files beside it and below are in it when they are asked for, links and rubbish are not."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder, self._name = folder.resolve(), name

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str) or "\0" in name or RUBBISH.search(name):
            return False
        path = self._folder / name
        try:
            return path.is_file() and path.resolve() == path
        except OSError:  # a name too long for the disk
            return False

    def __iter__(self) -> Iterator[str]:
        yield self._name

    def __len__(self) -> int:
        return 1


def open_archive(path: Path, limits: Limits | None = None, content: bytes | None = None) -> Archive:
    """Open an archive after every name in it was checked; raises CourseError.

    With `content`, the bytes of one that lies in another, `path` is only its name.
    """
    limits = limits or Limits()
    try:
        if content is None:
            refuse_database(path)
        opened = zipfile.ZipFile(path if content is None else BytesIO(content))
    except (*DAMAGE, ValueError, OSError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise _broken(path, reason) from error
    try:
        return Archive(path, opened, {str(name): entry for entry, name in safe_entries(opened, limits)}, limits)
    except UnsafeNameError as error:
        opened.close()
        raise unsafe_name(path, error.name) from error
    except TooMuchError as error:
        opened.close()
        raise too_much(path, limits, error.limit) from error
    except DAMAGE as error:
        opened.close()
        raise _broken(path, str(error)) from error
    except BaseException:
        opened.close()
        raise


def _broken(path: Path, reason: str) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP(
            "Errors", "“{path}” is damaged, or not what its ending says: it cannot be unpacked ({reason})."
        ),
        fix=QT_TRANSLATE_NOOP("Errors", "Copy or download it again."),
        path=str(path),
        reason=reason,
    )


def unsafe_name(path: Path, name: str, kind: type[CourseError] = CourseError) -> CourseError:
    """Return the sentence for a name that is not safe on every computer, as an error of a kind."""
    return kind(
        QT_TRANSLATE_NOOP("Errors", "“{path}” was not opened: the name “{name}” in it is not safe on every computer."),
        fix=QT_TRANSLATE_NOOP(
            "Errors", "Ask its author to pack it again, without links, with plain names that differ in more than case."
        ),
        path=str(path),
        name=name.encode(errors="replace").decode(),
    )


_TOO_MUCH = {
    "files": QT_TRANSLATE_NOOP("Errors", "“{path}” was not read: it holds more than {limit} files."),
    "bytes": QT_TRANSLATE_NOOP("Errors", "“{path}” was not read: unpacked it has more than {limit} MB."),
    "file_bytes": QT_TRANSLATE_NOOP("Errors", "“{path}” was not read: a file in it has more than {limit} MB."),
    "ratio": QT_TRANSLATE_NOOP(
        "Errors",
        "“{path}” was not read: a file in it is more than {limit} times as large when unpacked, as one made to"
        " fill a disk is.",
    ),
}
_SMALLER = QT_TRANSLATE_NOOP("Errors", "Split it or make its pictures smaller, or ask its author to.")
_ANEW = QT_TRANSLATE_NOOP("Errors", "If you trust where it is from, save it anew in the program it was made in.")


def too_much(path: Path, limits: Limits, limit: str, kind: type[CourseError] = CourseError) -> CourseError:
    """Return the sentence for an archive that goes beyond one of its limits, as an error of a kind."""
    most = getattr(limits, limit)
    return kind(
        _TOO_MUCH[limit],
        fix=_ANEW if limit == "ratio" else _SMALLER,
        path=str(path),
        limit=most // 1_000_000 if "bytes" in limit else most,
    )
