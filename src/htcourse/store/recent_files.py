"""Lists of what was opened last: drafts of modules, module files. A list that cannot be read counts as empty."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from htcourse.markup.foreign import whole_file
from htcourse.store.durable import put_durably

MOST = 12


class RecentFile(NamedTuple):
    """Something that was opened: where it stands, what it is called, when it was opened (UTC, ISO 8601)."""

    path: Path
    title: str
    opened_at: str
    more: Mapping[str, str]


def read_recent(list_file: Path) -> tuple[RecentFile, ...]:
    """Return what was opened last, the newest first; what is gone since is left out."""
    try:
        rows = json.loads(whole_file(list_file))
        found = [RecentFile(Path(row.pop("path")), row.pop("title"), row.pop("opened_at"), row) for row in rows]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ()
    return tuple(each for each in found if _is_there(each.path))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def remember_recent(list_file: Path, opened: RecentFile) -> None:
    """Put something at the head of a list. A list is a convenience: where it cannot be written it stays as it was."""
    others = [each for each in read_recent(list_file) if each.path != opened.path]
    _write(list_file, (opened, *others[: MOST - 1]))


def _write(list_file: Path, files: tuple[RecentFile, ...]) -> None:
    rows = [{"path": str(each.path), "title": each.title, "opened_at": each.opened_at, **each.more} for each in files]
    with suppress(OSError):
        put_durably(list_file, (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))
