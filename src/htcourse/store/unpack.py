"""Packages (.htmod): ZIP archives of a module's folder, made and unpacked. Nothing in one is ever trusted or run."""

import os
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from htcourse.core.errors import FolderError, ModuleError
from htcourse.core.words import QT_TRANSLATE_NOOP

MODULE_FILE = "module.yaml"

MAX_FILES = 5_000
MAX_BYTES = 500 * 1024 * 1024
MAX_FILE_BYTES = 100 * 1024 * 1024
MAX_RATIO = 200
"""Unpacked size ÷ packed size of a file above 1 MB: text reaches 20, a bomb 1,000."""
MAX_DEPTH = 12
MAX_NAME_BYTES = 255
"""What a name may have on the usual file systems (ext4, NTFS, APFS)."""

_ENCRYPTED = 1  # bit 0 of the flags (APPNOTE.TXT, 4.4.4)
_RATIO_FROM = 1024 * 1024
_PIECE = 1 << 16
_RESERVED = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"}) | {
    f"{device}{digit}" for device in ("com", "lpt") for digit in "123456789¹²³"
}
"""Names Windows keeps for devices, with any ending (Microsoft, "Naming Files, Paths, and Namespaces")."""
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')
_SECRET_OR_RUBBISH = re.compile(r"(^|/)(__MACOSX|\.(?!\.?(/|$))[^/]*|Thumbs\.db|desktop\.ini)(/|$)", re.IGNORECASE)
"""What systems and tools leave in a folder, hidden files too; `.` and `..` are no files."""

Report = Callable[[int, int], None]


def unpack(archive: Path, into: Path, report: Report | None = None) -> Path:
    """Unpack a package into the empty folder `into` and return the folder that holds `module.yaml`.

    Hidden files are left out. Every name is checked before the first file is written, every size while it is read
    (what an archive says of its sizes proves nothing). Raises ModuleError (no archive, unsafe, too large, no module)
    and FolderError; what was written by then stays for the caller to remove with the folder.
    `report` is called with (files done, files of all) and may raise `Cancelled`.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = list(_safe_entries(opened, archive))
            room = MAX_BYTES
            for done, (entry, name) in enumerate(entries):
                if report is not None:
                    report(done, len(entries))
                room -= _extract(opened, entry, into / name, room, archive)
            if report is not None:
                report(len(entries), len(entries))
    except (zipfile.BadZipFile, NotImplementedError, EOFError, zlib.error) as error:
        raise _broken(archive, str(error)) from error
    except OSError as error:
        raise _unusable(archive, into, error) from error
    return _module_folder(into, archive)


def _safe_entries(opened: zipfile.ZipFile, archive: Path) -> Iterator[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """Give the files of an archive with their names, or raise ModuleError before anything is written."""
    entries = opened.infolist()
    if len(entries) > MAX_FILES:
        raise _too_large(archive)
    # Each path of a file or folder in the one spelling it may have; two files never share one.
    spelling: dict[str, str] = {}
    folders: set[str] = set()
    files: set[str] = set()
    for entry in entries:
        if entry.is_dir() or _SECRET_OR_RUBBISH.search(entry.orig_filename):
            continue
        if entry.flag_bits & _ENCRYPTED or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise zipfile.BadZipFile("encrypted, or packed in an unusual way")
        name = _safe_name(entry, archive)
        above = [_key(each) for each in name.parents]
        clashes = any(spelling.setdefault(_key(each), str(each)) != str(each) for each in (name, *name.parents))
        if clashes or _key(name) in files or _key(name) in folders or files.intersection(above):
            raise _unsafe(archive, str(name))
        files.add(_key(name))
        folders.update(above)
        yield entry, name


def _key(path: PurePosixPath) -> str:
    """Return a path as file systems compare it that know neither case nor composed letters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", str(path)).casefold())


def _safe_name(entry: zipfile.ZipInfo, archive: Path) -> PurePosixPath:
    # orig_filename: what stands in the archive, before Python cuts it at a zero byte.
    name = entry.orig_filename
    path = PurePosixPath(name)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    is_plain = kind in (0, stat.S_IFREG)  # no links, devices, pipes
    if not is_plain or name.startswith("/") or len(path.parts) > MAX_DEPTH or not all(map(_is_safe, name.split("/"))):
        raise _unsafe(archive, name)
    return path


def _is_safe(part: str) -> bool:
    """Tell whether a part of a path means the same harmless name on Linux, Windows and macOS."""
    return (
        part not in ("", ".", "..")
        and not _FORBIDDEN.search(part)
        and not part.endswith((".", " "))
        and part.partition(".")[0].rstrip(" ").casefold() not in _RESERVED
        and len(part.encode()) <= MAX_NAME_BYTES
    )


def _extract(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, room: int, archive: Path) -> int:
    """Write one file and return its size; raises ModuleError as soon as it is too large."""
    limit = min(room, MAX_FILE_BYTES, max(_RATIO_FROM, MAX_RATIO * entry.compress_size))
    size = 0
    target.parent.mkdir(parents=True, exist_ok=True)
    with opened.open(entry) as reading, target.open("xb") as writing:
        while piece := reading.read(_PIECE):
            size += len(piece)
            if size > limit:
                raise _too_large(archive)
            writing.write(piece)
    return size


def _module_folder(folder: Path, archive: Path) -> Path:
    """Return the folder with module.yaml: the archive's root, or the one folder in it."""
    for each in (folder, *sorted(path for path in folder.iterdir() if path.is_dir())):
        if (each / MODULE_FILE).is_file():
            return each
    raise ModuleError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” holds no module: there is no {name} in it."),
        fix=QT_TRANSLATE_NOOP("Errors", "Pack the folder that holds {name}, or choose another file."),
        path=str(archive),
        name=MODULE_FILE,
    )


def pack(folder: Path, archive: Path, report: Report | None = None) -> Path:
    """Pack a module's folder into `archive`, wholly or not at all, and return that.

    The same folder gives the same bytes. Hidden files and links are left out. Raises ModuleError for names that
    could not be unpacked everywhere, and FolderError.
    """
    part = archive.with_name(archive.name + ".part")
    try:
        files = list(_files_to_pack(folder))
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as opened:
            for done, path in enumerate(files):
                if report is not None:
                    report(done, len(files))
                entry = zipfile.ZipInfo(path.relative_to(folder).as_posix())
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = (stat.S_IFREG | 0o644) << 16
                _safe_name(entry, folder)
                opened.writestr(entry, path.read_bytes())
        os.replace(part, archive)
    except OSError as error:
        raise _unusable(folder, archive, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return archive


def _files_to_pack(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*"), key=lambda each: each.relative_to(folder).as_posix()):
        is_hidden = _SECRET_OR_RUBBISH.search(path.relative_to(folder).as_posix())
        if path.is_file() and not path.is_symlink() and not is_hidden and path.suffix != ".part":
            yield path


def _broken(archive: Path, reason: str) -> ModuleError:
    return ModuleError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” is not a module package, or it is damaged ({reason})."),
        fix=QT_TRANSLATE_NOOP("Errors", "Copy or download it again; a package is a ZIP file that ends in .htmod."),
        path=str(archive),
        reason=reason,
    )


def _unsafe(archive: Path, name: str) -> ModuleError:
    return ModuleError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” was not opened: the name “{name}” in it is not safe on every computer."),
        fix=QT_TRANSLATE_NOOP(
            "Errors", "Ask its author to pack it again, without links, with plain names that differ in more than case."
        ),
        path=str(archive),
        name=name,
    )


def _too_large(archive: Path) -> ModuleError:
    return ModuleError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” was not opened: it holds more than {megabytes} MB or {files} files."),
        fix=QT_TRANSLATE_NOOP("Errors", "Ask its author for a smaller package; pictures can be scaled down."),
        path=str(archive),
        megabytes=MAX_BYTES // (1024 * 1024),
        files=MAX_FILES,
    )


def _unusable(source: Path, target: Path, error: OSError) -> FolderError:
    return FolderError(
        QT_TRANSLATE_NOOP("Errors", "“{source}” could not be read, or “{target}” not written ({reason})."),
        fix=QT_TRANSLATE_NOOP("Errors", "See that the disk is there, not full and not read-only, then do it again."),
        source=str(source),
        target=str(target),
        reason=error.strerror or str(error),
    )
