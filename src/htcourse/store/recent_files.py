"""Lists of what was opened last: drafts of modules, module files. A list that cannot be read counts as empty.

What lies in the data folder is remembered by its path there, so that the folder can be moved or copied. Lists of before
have whole paths alone: what they say of the drafts of a data folder counts for those of the same name in this one, but
for those that the list names beside its own: these lie in another data folder.
"""

import json
from collections.abc import Container, Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PureWindowsPath
from typing import NamedTuple

from htcourse.markup.foreign import whole_file
from htcourse.store.draft_places import place_of
from htcourse.store.durable import put_durably

MOST = 12
KEPT = 100
"""So many are remembered: those on a disk that is not connected now come back with it."""

_DRAFTS = ("trainer", "modules")
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


def paths_known(home: Path, list_file: Path) -> frozenset[Path]:
    """Return where all that the list names stands, or stood when it was opened, but for what is gone for good."""
    return frozenset(each.file.path for each in _entries(home, list_file) if not _is_gone(each.file.path))


def paths_before(home: Path, list_file: Path, path: Path) -> tuple[Path, ...]:
    """Return the whole paths that a draft of the data folder had before that was moved or copied.

    They are those of its name in each data folder that a list of before names. One that lies there still is none of
    them where the list names `path` itself.
    """
    entries, place = _entries(home, list_file), place_of(home, path)
    if Path(place).is_absolute():
        return ()
    homes = dict.fromkeys(_home_before(each.row) for each in entries)
    is_named = place in _named(home, [each.row for each in entries])
    found = (was / place for was in homes if was is not None and was != home)
    return tuple(each for each in found if not is_named or _is_gone(each))


def paths_of_id(home: Path, list_file: Path, module_id: str) -> tuple[Path, ...]:
    """Return where a module stood by the list, and stands no more: its folder was renamed or moved."""
    entries = [each.file for each in _entries(home, list_file)]
    return tuple(
        each.path for each in entries if module_id and each.more.get("id") == module_id and _is_gone(each.path)
    )


def _home_before(row: Mapping[str, str]) -> Path | None:
    """Return the data folder that a row of before names, None where it names none."""
    path = Path(row["path"])
    is_of_before = _ELSEWHERE not in row and path.is_absolute() and path.parts[-3:-1] == _DRAFTS
    return path.parents[2] if is_of_before else None


def _named(home: Path, rows: Iterable[Mapping[str, str]]) -> frozenset[str]:
    return frozenset(place_of(home, home / row["path"]) for row in rows)


def _is_gone(path: Path) -> bool:
    """Tell whether something is there no more, though its disk seems to be: where it lay there are folders still."""
    above = path.parents[3] if path.parts[-3:-1] == _DRAFTS and len(path.parents) > 3 else path.parent
    return not _is_there(path) and _is_there(above)


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


def forget_recent(home: Path, list_file: Path, path: Path) -> None:
    """Take something off a list; the thing itself stays."""
    _write(list_file, (each.row for each in _entries(home, list_file) if each.file.path != path))


def _entries(home: Path, list_file: Path) -> tuple[_Entry, ...]:
    try:
        rows = json.loads(whole_file(list_file))
        named = _named(home, rows)
        return tuple(_entry(home, row, named) for row in rows)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ()


def _entry(home: Path, row: Mapping[str, str], named: Container[str]) -> _Entry:
    more = {key: value for key, value in row.items() if key not in ("path", "title", "opened_at", _ELSEWHERE)}
    path = home / row["path"] if _ELSEWHERE in row else _path_here(home, row["path"], named)
    return _Entry(RecentFile(path, row["title"], row["opened_at"], more), row)


def _path_here(home: Path, path: str, named: Container[str]) -> Path:
    """Return where something is; what lay among the drafts of a data folder lies among those of this one, if there."""
    parts = PureWindowsPath(path).parts[-3:]  # of either kind of slash
    own = home.joinpath(*parts)
    is_other = "/".join(parts) in named and not _is_gone(home / path)
    return own if parts[:2] == _DRAFTS and _is_there(own) and not is_other else home / path


def _write(list_file: Path, rows: Iterable[Mapping[str, str]]) -> None:
    rows = [*rows]
    with suppress(OSError):
        put_durably(list_file, (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))
