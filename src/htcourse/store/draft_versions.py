"""Older versions of the files of a draft: the last ten of each, kept outside the draft."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import moment_of
from htcourse.core.errors import NotFoundError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import whole_file
from htcourse.store.draft_places import versions_folder
from htcourse.store.durable import put_durably
from htcourse.store.places import Places

MOST = 10
_NAME = re.compile(r"(\d{6})-(\d{8}T\d{9})Z")
_STAMP = "%Y%m%dT%H%M%S"
_BEGAN, _EARLIEST, _LATEST = datetime(1970, 1, 1, tzinfo=UTC), -30_610_224_000, 253_402_300_799
"""Seconds of the years of four digits; a clock gone wrong gives files others, and some disks keep them."""


class Version(NamedTuple):
    """An older text of a file: its name here, when it was saved (UTC, ISO 8601), and its size in bytes."""

    name: str
    saved_at: str
    size: int


def keep_version(places: Places, folder: Path, file: str, content: bytes, saved_at: float) -> Path:
    """Keep what a file held since `saved_at` (seconds since 1970), and return where; of more than ten the oldest go.

    What is the same as the newest version is not kept twice. Raises OSError.
    """
    kept = list_versions(places, folder, file)
    where = versions_folder(places, folder) / file
    if kept and whole_file(where / kept[0].name) == content:
        return where / kept[0].name
    number = int(kept[0].name[:6]) + 1 if kept else 1
    at = _BEGAN + timedelta(seconds=min(max(saved_at, _EARLIEST), _LATEST))
    version = where / f"{number:06d}-{at.strftime(_STAMP)}{at.microsecond // 1000:03d}Z"
    put_durably(version, content)
    for each in kept[MOST - 1 :]:
        with suppress(OSError):
            (where / each.name).unlink(missing_ok=True)
    return version


def list_versions(places: Places, folder: Path, file: str) -> tuple[Version, ...]:
    """Return the versions of a file, the newest first."""
    where = versions_folder(places, folder) / file
    found = []
    for path in sorted(where.glob("*Z"), reverse=True) if where.is_dir() else ():
        match = _NAME.fullmatch(path.name)
        if match:
            at = datetime.strptime(match[2][:15], _STAMP).replace(microsecond=int(match[2][15:]) * 1000, tzinfo=UTC)
            found.append(Version(path.name, moment_of(at, 0).utc, path.stat().st_size))
    return tuple(found)


def read_version(places: Places, folder: Path, file: str, name: str) -> bytes:
    """Return what a version holds; raises NotFoundError."""
    path = versions_folder(places, folder) / file / name
    if _NAME.fullmatch(name) and path.is_file():
        return path.read_bytes()
    raise NotFoundError(
        QT_TRANSLATE_NOOP("Errors", "That version of “{file}” is no longer kept."),
        fix=QT_TRANSLATE_NOOP("Errors", "Choose a newer one: the last ten are kept."),
        file=file,
    )


def rename_versions(places: Places, folder: Path, file: str, name: str) -> None:
    """Let the versions of a file follow it to a new name; those of a file that had that name before stay apart."""
    root = versions_folder(places, folder)
    if (root / file).is_dir() and not (root / name).exists():
        with suppress(OSError):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / file).replace(root / name)


def files_with_versions(places: Places, folder: Path) -> tuple[str, ...]:
    """Return the names of the files of a draft that have versions, those that are gone, too."""
    root = versions_folder(places, folder)
    names = {path.parent.relative_to(root).as_posix() for path in root.rglob("*Z") if _NAME.fullmatch(path.name)}
    return tuple(sorted(names))


def saved_at(path: Path) -> str:
    """Return when a file was last saved (UTC, ISO 8601); empty when it is gone."""
    try:
        return moment_of(datetime.fromtimestamp(path.stat().st_mtime, UTC), 0).utc
    except (OSError, ValueError, OverflowError):
        return ""
