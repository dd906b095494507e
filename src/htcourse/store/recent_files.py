"""Lists of what was opened last: drafts of modules, module files. A list that cannot be read counts as empty.

What lies in the data folder is remembered by its path there, so that the folder can be moved or copied. Lists of before
have whole paths alone: what they say of the drafts of a data folder counts for those of the same name in this one.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PureWindowsPath
from typing import NamedTuple

from htcourse.markup.foreign import whole_file
from htcourse.store.draft_places import place_of
from htcourse.store.durable import put_durably

MOST = 12
KEPT = 100
"""So many are remembered: those on a disk that is not connected now come back with it."""

_ELSEWHERE = "elsewhere"
"""The key of what did not lie in the data folder when it was opened."""


class RecentFile(NamedTuple):
    """Something that was opened: where it stands, what it is called, when it was opened (UTC, ISO 8601)."""

    path: Path
    title: str
    opened_at: str
    more: Mapping[str, str]


class _Entry(NamedTuple):
    """A file as the list has it: `row` is written again as it was read."""

    file: RecentFile
    row: Mapping[str, str]


def read_recent(home: Path, list_file: Path, most: int = MOST) -> tuple[RecentFile, ...]:
    """Return what was opened last, the newest first; what is not there now is left out. `home` is the data folder."""
    found: dict[Path, RecentFile] = {}
    for each, _ in _entries(home, list_file):
        if len(found) < most and _is_there(each.path):
            found.setdefault(each.path, each)
    return tuple(found.values())


def paths_before(home: Path, list_file: Path, path: Path) -> tuple[Path, ...]:
    """Return the whole paths under which a list of before has what stands at a path now."""
    entries = (each for each in _entries(home, list_file) if each.file.path == path)
    return tuple(was for was in (Path(each.row["path"]) for each in entries) if was.is_absolute() and was != path)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def remember_recent(home: Path, list_file: Path, opened: RecentFile) -> None:
    """Put something at the head of a list. A list is a convenience: where it cannot be written it stays as it was."""
    place = place_of(home, opened.path)
    path = home / place
    others = [each.row for each in _entries(home, list_file) if each.file.path != path]
    row = {"path": place, "title": opened.title, "opened_at": opened.opened_at, **opened.more}
    if Path(place).is_absolute():
        row[_ELSEWHERE] = "yes"
    _write(list_file, (row, *others[: KEPT - 1]))


def _entries(home: Path, list_file: Path) -> tuple[_Entry, ...]:
    try:
        return tuple(_entry(home, row) for row in json.loads(whole_file(list_file)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ()


def _entry(home: Path, row: Mapping[str, str]) -> _Entry:
    more = {key: value for key, value in row.items() if key not in ("path", "title", "opened_at", _ELSEWHERE)}
    path = home / row["path"] if _ELSEWHERE in row else _path_here(home, row["path"])
    return _Entry(RecentFile(path, row["title"], row["opened_at"], more), row)


def _path_here(home: Path, path: str) -> Path:
    """Return where something is; what lay among the drafts of a data folder lies among those of this one, if there."""
    parts = PureWindowsPath(path).parts[-3:]  # of either kind of slash
    own = home.joinpath(*parts)
    return own if parts[:2] == ("trainer", "modules") and _is_there(own) else home / path


def _write(list_file: Path, rows: Iterable[Mapping[str, str]]) -> None:
    with suppress(OSError):
        put_durably(list_file, (json.dumps([*rows], ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))
