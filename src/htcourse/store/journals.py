"""Journals: texts typed and not saved yet, kept durably, so that a crash loses a second of typing at most."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Moment
from htcourse.markup.foreign import whole_file
from htcourse.store.draft_places import journals_folder
from htcourse.store.durable import FULL, put_durably, unwritable
from htcourse.store.places import Places

_ENDING = ".json"


class Journal(NamedTuple):
    """A text that was not saved, and when it was kept (UTC, ISO 8601).

    `since` is the stamp of the file it was written from. In journals of before it is None, or empty where the draft lay
    in another place: nobody knows whether the file there was this one.
    """

    text: str
    kept_at: str
    since: str | None = None


def write_journal(places: Places, folder: Path, file: str, text: str, since: str | None, now: Moment) -> None:
    """Keep a text, written from a file of the stamp `since`, in the place of the last one; raises FolderError."""
    path = journal_file(places, folder, file)
    content = json.dumps({"file": file, "folder": str(folder), "kept_at": now.utc, "text": text, "since": since})
    try:
        put_durably(path, content.encode())
    except OSError as error:  # who types knows the file, not where its journal is
        raise unwritable(Path(file) if error.errno in FULL else path, error) from error


def read_journal(places: Places, folder: Path, file: str) -> Journal | None:
    """Return what was kept, None when nothing was or it cannot be read."""
    try:
        data = json.loads(whole_file(journal_file(places, folder, file)))
        since = data.get("since")
        if since is None and Path(data.get("folder", folder)).resolve() != folder.resolve():
            since = ""
        return Journal(str(data["text"]), str(data["kept_at"]), since)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remove_journal(places: Places, folder: Path, file: str) -> None:
    """Forget what was kept; a journal that cannot be removed is offered again and does no harm."""
    with suppress(OSError):
        journal_file(places, folder, file).unlink(missing_ok=True)


def rename_journal(places: Places, folder: Path, file: str, name: str) -> None:
    """Let a journal follow its file to a new name."""
    with suppress(OSError):
        journal_file(places, folder, file).replace(journal_file(places, folder, name))


def files_with_journal(places: Places, folder: Path) -> Iterator[str]:
    """Give the names of the files of a draft with a journal, in alphabetical order."""
    root = journals_folder(places, folder)
    for path in sorted(root.rglob(f"*{_ENDING}")):
        if not path.name.startswith("."):
            yield path.relative_to(root).as_posix().removesuffix(_ENDING)


def journal_file(places: Places, folder: Path, file: str) -> Path:
    """Return where what was typed in a file of a draft is kept."""
    return journals_folder(places, folder) / f"{file}{_ENDING}"
