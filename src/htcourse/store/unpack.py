"""Packages (.htmod): ZIP archives of a module's folder, made and unpacked. Nothing in one is ever trusted or run."""

import stat
import zipfile
from collections.abc import Iterator
from errno import EINVAL
from pathlib import Path

from htcourse.core.errors import FolderError, ModuleError, Report, reported
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import refuse_database
from htcourse.markup.picture_metadata import without_metadata
from htcourse.markup.safe_zip import (
    DAMAGE,
    RUBBISH,
    Limits,
    TooMuchError,
    UnsafeNameError,
    is_safe_name,
    pieces,
    safe_entries,
    safe_path,
    too_much,
    unsafe_name,
)
from htcourse.store.durable import writing_durably

__all__ = ["is_safe_name", "pack", "unpack"]

MODULE_FILE = "module.yaml"

MAX_FILES = 5_000
MAX_BYTES = 500_000_000
MAX_FILE_BYTES = 100_000_000
MAX_RATIO = 200
"""Unpacked size ÷ packed size of a file above 1 MB: text reaches 20, a bomb 1,000."""
MAX_DEPTH = 12


def unpack(archive: Path, into: Path, report: Report | None = None) -> Path:
    """Unpack a package into the empty folder `into` and return the folder that holds `module.yaml`.

    Hidden files are left out. Every name is checked before the first file is written, every size while it is read
    (what an archive says of its sizes proves nothing). Raises ModuleError (no archive, unsafe, too large, no module)
    and FolderError; what was written by then stays for the caller to remove with the folder.
    `report` is called with (files done, files of all) and may raise `Cancelled`.
    """
    limits = Limits(MAX_FILES, MAX_BYTES, MAX_FILE_BYTES, MAX_RATIO, MAX_DEPTH)
    try:
        if not stat.S_ISREG(archive.stat().st_mode):
            raise _broken(archive, "no file")  # a pipe would be waited for without end
        refuse_database(archive)
        into.mkdir(parents=True, exist_ok=True)  # an archive may hold no file at all
        with zipfile.ZipFile(archive) as opened:
            entries = list(safe_entries(opened, limits))
            room = MAX_BYTES
            for entry, name in reported(entries, len(entries), report):
                room -= _extract(opened, entry, into / name, room, limits)
    except UnsafeNameError as error:
        raise unsafe_name(archive, error.name, ModuleError) from error
    except TooMuchError as error:
        raise too_much(archive, limits, error.limit, ModuleError) from error
    except DAMAGE as error:
        raise _broken(archive, str(error) or "it ends too early") from error
    except OSError as error:
        if error.errno == EINVAL:  # a place told in it lies outside of it
            raise _broken(archive, "its directory is wrong") from error
        raise _unusable(archive, into, error) from error
    return _module_folder(into, archive)


def _extract(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, room: int, limits: Limits) -> int:
    """Write one file and return its size; raises TooMuchError as soon as it is too large."""
    size = 0
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as writing:
        for piece in pieces(opened, entry, room, limits):
            size += len(piece)
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

    The same folder gives the same bytes. Hidden files and links out of it are left out, as the check does; what a link
    within names is packed, pictures without what cameras wrote beside them. Raises ModuleError for names that could not
    be unpacked everywhere, and FolderError.
    """
    try:
        files = list(_files_to_pack(folder))
        with writing_durably(archive) as writing, zipfile.ZipFile(writing, "w", zipfile.ZIP_DEFLATED) as opened:
            for path in reported(files, len(files), report):
                entry = zipfile.ZipInfo(path.relative_to(folder).as_posix())
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = (stat.S_IFREG | 0o644) << 16
                safe_path(entry, MAX_DEPTH)
                opened.writestr(entry, without_metadata(path.read_bytes()))
    except UnsafeNameError as error:
        raise unsafe_name(folder, error.name, ModuleError) from error
    except OSError as error:
        raise _unusable(folder, archive, error) from error
    return archive


def _files_to_pack(folder: Path) -> Iterator[Path]:
    inside = folder.resolve()
    for path in sorted(folder.rglob("*"), key=lambda each: each.relative_to(folder).as_posix()):
        is_hidden = RUBBISH.search(path.relative_to(folder).as_posix())
        if path.is_file() and path.resolve().is_relative_to(inside) and not is_hidden and path.suffix != ".part":
            yield path


def _broken(archive: Path, reason: str) -> ModuleError:
    return ModuleError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” is not a module package, or it is damaged ({reason})."),
        fix=QT_TRANSLATE_NOOP("Errors", "Copy or download it again; a package is a ZIP file that ends in .htmod."),
        path=str(archive),
        reason=reason,
    )


def _unusable(source: Path, target: Path, error: OSError) -> FolderError:
    return FolderError(
        QT_TRANSLATE_NOOP("Errors", "“{source}” could not be read, or “{target}” not written ({reason})."),
        fix=QT_TRANSLATE_NOOP("Errors", "See that the disk is there, not full and not read-only, then do it again."),
        source=str(source),
        target=str(target),
        reason=error.strerror or str(error),
    )
