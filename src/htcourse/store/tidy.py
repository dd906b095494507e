"""Puts the data folder in order once a start: rights for its owner alone, and away with what crashes left behind."""

import os
import sqlite3
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path

from htcourse.core.clock import system_clock
from htcourse.core.errors import CourseError
from htcourse.core.ids import is_id
from htcourse.store.backups import MADE, backup_folder, free_name, newest_whole
from htcourse.store.check_record import is_sound, log_fits
from htcourse.store.class_beside import TYPED
from htcourse.store.class_files import FILE, GONE
from htcourse.store.durable import keep_name, may_hold_something, remove_leftovers, remove_whole
from htcourse.store.learner_connection import COMPANIONS, has_companions, lock_file, play_log_in
from htcourse.store.learner_copies import INCOMING, RESTORED, make_folder, remove_database
from htcourse.store.locks import FileLock
from htcourse.store.places import LOGS, Places, is_no_folder

_OWN = ("learners", "modules*", ".modules*", "backups", "logs", "trainer", "settings*", ".settings*", "reset-pin*")
"""What is ours in the data folder; the folder itself may be somebody's own."""
_OLD_SECONDS = 600.0
_ID_LETTERS = 36


def tidy(places: Places) -> None:
    """Put everything in order; what cannot be done is left as it is."""
    with suppress(OSError):
        keep_private(places)
    for people in with_classes(places):
        for each in (remove_remains, close_records):
            with suppress(OSError, CourseError):
                each(people)
    end_removals(places)
    remove_leftovers(places.home)


def half_removed(places: Places) -> tuple[Path, ...]:
    """Return what is left of classes whose removal was stopped, with names, key and answers."""
    return tuple(sorted(places.classes.glob(f".*{GONE}")))


def end_removals(places: Places) -> tuple[str, ...]:
    """Remove what is left of classes whose removal was stopped; return their ids, but of those that stay."""
    for gone in (found := half_removed(places)):
        with suppress(OSError):
            remove_whole(gone)
    return tuple(each.stem[1:] for each in found if not os.path.lexists(each))


def with_classes(places: Places) -> Iterator[Places]:
    """Give the data folder with this computer's learners, then with those of each class."""
    yield places
    with suppress(OSError):
        for folder in sorted(each for each in places.classes.iterdir() if is_id(each.name) and not is_no_folder(each)):
            yield places.of_class(folder.name)


def keep_private(places: Places) -> None:
    """Take from everybody else the right to look into the data folder.

    A folder with the set-group-ID bit is shared on purpose and stays so; so does the data folder itself where other
    things than ours stand in it. What belongs to somebody else stays as it is. Raises OSError.
    """
    if sys.platform == "win32" or _is_shared(places.home):
        return
    own = {each for pattern in _OWN for each in places.home.glob(pattern) if not each.is_symlink()}
    if {*places.home.iterdir()} <= own:
        _narrow(places.home)
    for each in own:
        if not _is_shared(each):
            for path in (each, *each.rglob("*")):
                _narrow(path)


def _is_shared(folder: Path) -> bool:
    return bool(folder.stat().st_mode & stat.S_ISGID)


def _narrow(path: Path) -> None:
    with suppress(OSError):  # somebody else's, or a disk that knows no rights
        mode = path.lstat().st_mode
        if mode & 0o077 and not stat.S_ISLNK(mode):
            path.chmod(stat.S_IMODE(mode) & 0o700)


def remove_remains(places: Places, learner_id: str = "") -> None:
    """Remove copies of records that were on their way when a program ended, and logs without content of lost ones.

    A log with content stays, whoever's it is: it may hold what no copy does. Its learner is listed (`Places.lost_ids`).
    With a learner's id, whose lock is held, all that is theirs goes; else what another program may be making stays, and
    a folder, which none of ours makes. Raises OSError.
    """
    for path in (*places.learners.glob(f"*{INCOMING}"), *places.learners.glob(f"*{RESTORED}")):
        is_theirs = path.name == f"{learner_id}{RESTORED}"
        if is_theirs or not _is_folder(path):
            with _unused(path) as is_unused:
                if is_theirs or (is_unused and not _kept_as_copy(places, path)):
                    remove_database(path)
    for path in (*places.learners.glob(".*.part*"), *places.backups.glob("*/.*.part*")):
        if learner_id and learner_id in (path.parent.name, path.name[1 : len(learner_id) + 1]):
            remove_whole(path)
        elif _is_old(path) or _is_nobodys(path, places.learners):
            path.unlink(missing_ok=True)
    for suffix in COMPANIONS:
        for path in places.learners.glob(f"*.db{suffix}"):
            record = path.with_name(path.name.removesuffix(suffix))
            is_nothing = suffix not in LOGS or not may_hold_something(path)
            if is_id(record.stem) and is_nothing and not os.path.lexists(record) and _is_old(path):
                path.unlink(missing_ok=True)
    if not learner_id:
        _remove_empty_folders(places)
    if places.people is not None:
        _remove_parts_of_list(places.people)


def _remove_parts_of_list(folder: Path) -> None:
    """Remove what a kill left of a class's list, with names and its key, and of its typed sheets.

    Both are written under the lock of the class, but for a new one, which has no list until it is written.
    """
    parts = [*folder.glob(".class.*.part*"), *folder.glob(f"{TYPED}/.*.part*")]
    if parts and os.path.lexists(folder / FILE):
        with _unused(folder / FILE) as is_unused:
            for path in parts if is_unused else ():
                path.unlink(missing_ok=True)


def _kept_as_copy(places: Places, ready: Path) -> bool:
    """Keep what a stopped restore had made as a copy where the record is gone and no copy is whole; tell whether."""
    learner_id = ready.stem
    record = ready.with_suffix(".db")
    if ready.suffix != RESTORED or not is_id(learner_id) or os.path.lexists(record) or not is_sound(ready, learner_id):
        return False
    if newest_whole(places, learner_id) is not None:
        return False
    folder = backup_folder(places, learner_id)
    make_folder(folder)
    os.replace(ready, free_name(folder, system_clock(), MADE))
    keep_name(folder)
    return True


def _remove_empty_folders(places: Places) -> None:
    """Remove folders of copies in which nothing is, of learners of whom nothing is here: a deletion was stopped."""
    for folder in places.backups.iterdir() if places.backups.is_dir() else ():
        record = places.learners / f"{folder.name}.db"
        if (
            is_id(folder.name)
            and _is_folder(folder)
            and not os.path.lexists(record)
            and not places.is_lost(folder.name)
        ):
            with _unused(record) as is_unused, suppress(OSError):
                if is_unused:
                    folder.rmdir()


def close_records(places: Places) -> None:
    """Bring what a crash left in the logs of records into these, and take away locks that nobody holds."""
    for learner_id in places.learner_ids():
        path = places.learners / f"{learner_id}.db"
        if has_companions(path):
            # One log that another account owns does not keep the others from being taken in.
            with _unused(path) as is_unused, suppress(OSError, CourseError, sqlite3.Error):
                if is_unused and log_fits(path, learner_id):
                    play_log_in(path)
    kept = (places.modules.glob("*.lock"), places.trainer.rglob("*.lock"))
    locks = ([places.home / "settings.lock"], places.learners.glob("*.lock"), places.classes.glob("*/*.lock"), *kept)
    for path in chain(*locks):
        if path.exists():
            with _unused(path):
                pass


@contextmanager
def _unused(path: Path) -> Iterator[bool]:
    """Hold a file's lock, and tell whether that could be had; the lock's own file goes afterwards."""
    lock = FileLock(lock_file(path))
    try:
        lock.acquire(alone=True, at_once=True)
    except CourseError:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


def _is_nobodys(part: Path, folder: Path) -> bool:
    """Tell whether a part is of a copy that no program makes any more."""
    owner = part.name[1 : _ID_LETTERS + 1]
    if part.parent != folder or not is_id(owner) or _is_folder(part):
        return False
    with _unused(folder / f"{owner}{INCOMING}") as is_unused:
        return is_unused


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_old(path: Path) -> bool:
    """Tell whether a file, and no folder, was left long ago."""
    try:
        return not _is_folder(path) and time.time() - path.lstat().st_mtime > _OLD_SECONDS
    except OSError:
        return False
