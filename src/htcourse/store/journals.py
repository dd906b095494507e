"""Journals: texts typed and not saved yet, kept durably, so that a crash loses a second of typing at most.

Programs that run at once may have the same draft open. Each writes journals of its own, under a number that no other
has while it runs, and offers those of a number that nobody has any more: they stay until somebody decided on them.
"""

import json
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Moment
from htcourse.core.errors import FolderError, InUseError
from htcourse.markup.foreign import whole_file
from htcourse.store.draft_places import journals_folder
from htcourse.store.durable import FULL, put_durably, unwritable
from htcourse.store.locks import FileLock
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


class _Number(NamedTuple):
    """The number this program writes under, and the lock that says so to others; none where no lock can be made."""

    home: Path
    number: int
    lock: FileLock | None


_own: _Number | None = None
_mine = set[Path]()
"""The journals that this program wrote or took up: it writes over no other, and removes none."""
_guard = threading.Lock()


def write_journal(places: Places, folder: Path, file: str, text: str, since: str | None, now: Moment) -> None:
    """Keep a text, written from a file of the stamp `since`, in the place of the last one; raises FolderError."""
    path = _own_journal(places, folder, file)
    if path not in _mine and os.path.isfile(path):  # left by a program that ended, and not decided on: it waits
        with suppress(OSError):
            beside = free_place(places, journals_folder(places, folder), Path(f"{file}{_ENDING}"))
            beside.parent.mkdir(parents=True, exist_ok=True)
            path.replace(beside)
    content = json.dumps({"file": file, "folder": str(folder), "kept_at": now.utc, "text": text, "since": since})
    try:
        put_durably(path, content.encode())
    except OSError as error:  # who types knows the file, not where its journal is
        raise unwritable(Path(file) if error.errno in FULL else path, error) from error
    _mine.add(path)


def read_journal(places: Places, folder: Path, file: str) -> Journal | None:
    """Return what was kept, None when nothing was or it cannot be read: by this program, else by one that ended."""
    found = journal_files(places, folder, file)
    try:
        data = json.loads(whole_file(found[0])) if found else None
        if data is None:
            return None
        since = data.get("since")
        if since is None and Path(data.get("folder", folder)).resolve() != folder.resolve():
            since = ""
        return Journal(str(data["text"]), str(data["kept_at"]), since)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def take_journal(places: Places, folder: Path, file: str) -> None:
    """Let what `read_journal` returns be this program's from now on: somebody said what becomes of it."""
    own = _own_journal(places, folder, file)
    with suppress(OSError):
        for found in journal_files(places, folder, file)[:1]:
            if found != own:
                own.parent.mkdir(parents=True, exist_ok=True)
                found.replace(own)
            _mine.add(own)


def remove_journal(places: Places, folder: Path, file: str) -> None:
    """Forget what this program kept; a journal that cannot be removed is offered again and does no harm."""
    own = _own_journal(places, folder, file)
    if own in _mine:
        _mine.remove(own)
        with suppress(OSError):
            own.unlink(missing_ok=True)


def rename_journal(places: Places, folder: Path, file: str, name: str) -> None:
    """Let a journal follow its file to a new name."""
    for root in _roots(places, folder):
        old, new = root / f"{file}{_ENDING}", root / f"{name}{_ENDING}"
        with suppress(OSError):
            old.replace(new)
            if old in _mine:
                _mine.remove(old)
                _mine.add(new)


def files_with_journal(places: Places, folder: Path, *, of_all: bool = False) -> Iterator[str]:
    """Give the names of the files of a draft with a journal, in alphabetical order.

    With `of_all` those of other programs that run now, too.
    """
    found = set[str]()
    for root in _roots(places, folder, of_all=of_all):
        paths = (path.relative_to(root) for path in root.rglob(f"*{_ENDING}"))
        found |= {each.as_posix().removesuffix(_ENDING) for each in paths if not _is_hidden(each)}
    yield from sorted(found)


def journal_files(places: Places, folder: Path, file: str) -> list[Path]:
    """Return where what was typed in a file of a draft is kept, of this program first, then of those that ended."""
    return [path for root in _roots(places, folder) if os.path.isfile(path := root / f"{file}{_ENDING}")]


def free_place(places: Places, journals: Path, name: Path) -> Path:
    """Return where a journal of a name (`lessons/x.md.json`, below a number or not) takes no other's place.

    It is under a number that no program has: the next one that looks takes it up.
    """
    name = Path(*name.parts[1:]) if name.parts[0].startswith(".") else name
    numbers = (each for each in count(2) if not (_root(journals, each) / name).exists())
    return next(_root(journals, each) / name for each in numbers if not _is_taken(places, each))


def _own_journal(places: Places, folder: Path, file: str) -> Path:
    return _root(journals_folder(places, folder), _own_number(places)) / f"{file}{_ENDING}"


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _root(journals: Path, number: int) -> Path:
    """Return where the journals under a number stand: one program alone writes where there was no number before."""
    return journals if number == 1 else journals / f".{number}"


def _roots(places: Places, folder: Path, *, of_all: bool = False) -> Iterator[Path]:
    """Give where the journals of this program stand, then those under numbers that no other has now, or of all."""
    journals = journals_folder(places, folder)
    if not os.path.isdir(journals):
        return
    own = _own_number(places)
    yield _root(journals, own)
    for number in [1, *sorted(int(each.name[1:]) for each in journals.glob(".[0-9]*") if each.name[1:].isdecimal())]:
        if number != own and (of_all or not _is_taken(places, number)):
            yield _root(journals, number)


def _lock_of(places: Places, number: int) -> FileLock:
    return FileLock(places.trainer / f"writing-{number}.lock")


def _is_taken(places: Places, number: int) -> bool:
    lock = _lock_of(places, number)
    try:
        return not lock.share()
    finally:
        lock.release()


def _own_number(places: Places) -> int:
    """Return the number this program writes under, from now until it ends: the first one that no other has."""
    global _own
    with _guard:
        if _own is None or _own.home != places.trainer:
            if _own is not None and _own.lock is not None:
                _own.lock.release()
            _own = _taken(places)
        return _own.number


def _taken(places: Places) -> _Number:
    with suppress(OSError):
        places.trainer.mkdir(parents=True, exist_ok=True)
    for number in count(1):
        lock = _lock_of(places, number)
        try:
            lock.acquire()
        except InUseError:
            continue
        except FolderError:
            break  # the folder cannot be written: nobody keeps anything there
        return _Number(places.trainer, number, lock)
    return _Number(places.trainer, 1, None)
