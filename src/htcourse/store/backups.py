"""Backups of a learner's file: made at closing and before anything risky, thinned out, restored without loss."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock, Moment, system_clock
from htcourse.core.errors import CourseError, LearnerFileError
from htcourse.store.learner_connection import COMPANIONS, lock_file, reading_connection
from htcourse.store.learner_copies import check_whole, copy_database, make_folder, remove_database
from htcourse.store.locks import FileLock
from htcourse.store.places import Places
from htcourse.store.record_checks import check_record, record_errors
from htcourse.store.sqlite_errors import course_errors, damaged

DAYS = 7
WEEKS = 4
RISKY = 5
"""How many backups from before an import, a migration or a restore are kept beside the daily and weekly ones."""

_AT_CLOSE = "close"
_ASIDE = "aside"
_STAMP = "%Y%m%dT%H%M%S%fZ"


class Backup(NamedTuple):
    """A copy of a learner's file: when it was made (UTC, ISO 8601) and before or at what."""

    path: Path
    learner_id: str
    at: str
    reason: str

    @property
    def day(self) -> date:
        """The day it was made, in UTC."""
        return datetime.fromisoformat(self.at).date()


def backup_folder(places: Places, learner_id: str) -> Path:
    """Return where the backups of a learner stand."""
    return places.backups / learner_id


def list_backups(places: Places, learner_id: str) -> tuple[Backup, ...]:
    """Return a learner's backups, newest first."""
    found = []
    for path in backup_folder(places, learner_id).glob("*.db"):
        stamp, _, reason = path.stem.partition("-")
        if reason == _ASIDE:
            continue
        try:
            at = datetime.strptime(stamp, _STAMP)
        except ValueError:
            continue  # not one of ours
        found.append(Backup(path, learner_id, at.isoformat(timespec="milliseconds") + "Z", reason))
    return tuple(sorted(found, key=lambda each: (each.at, each.path.name), reverse=True))


def back_up(places: Places, learner_id: str, connection: sqlite3.Connection, now: Moment, reason: str) -> Path:
    """Copy an open file into its backups and thin them out; returns the copy's path.

    Raises FolderError, or LearnerFileError when the copy is not sound (older backups then stay).
    """
    folder = backup_folder(places, learner_id)
    make_folder(folder)
    target = _free_name(folder, now, reason or "asked")
    copy_database(connection, target, places.learners / f"{learner_id}.db")
    found = list_backups(places, learner_id)
    for old in set(found) - set(kept(found)):
        if old.path != target:  # on a clock set back the newest looks like the oldest
            remove_database(old.path)
    return target


def kept(backups: tuple[Backup, ...]) -> tuple[Backup, ...]:
    """Return which backups (newest first) stay: the last of 7 days and of 4 weeks, and 5 made before a risk."""
    days: dict[date, Backup] = {}
    weeks: dict[tuple[int, int], Backup] = {}
    for each in backups:
        days.setdefault(each.day, each)
        weeks.setdefault(each.day.isocalendar()[:2], each)
    risky = [each for each in backups if each.reason != _AT_CLOSE][:RISKY]
    stay = {*list(days.values())[:DAYS], *list(weeks.values())[:WEEKS], *risky}
    return tuple(each for each in backups if each in stay)


def restore_backup(places: Places, backup: Backup, clock: Clock = system_clock) -> Path:
    """Put a backup in the place of the learner's file and return that; what stood there is kept.

    A sound file becomes a backup of its own, a damaged one stands beside the backups with `aside` in its name.
    Raises InUseError while the file is open anywhere, this program included.
    """
    path = places.learners / f"{backup.learner_id}.db"
    make_folder(path.parent)
    lock = FileLock(lock_file(path))
    lock.acquire(alone=True)
    try:
        with course_errors(backup.path), closing(reading_connection(backup.path)) as source:
            ready = path.with_suffix(".restored")
            copy_database(source, ready, backup.path)
        if path.exists():
            _keep_replaced(places, backup.learner_id, path, clock())
        os.replace(ready, path)
    finally:
        lock.release()
    return path


def _keep_replaced(places: Places, learner_id: str, path: Path, now: Moment) -> None:
    try:
        with record_errors(path):
            check_whole(path)
            with closing(reading_connection(path)) as connection:
                back_up(places, learner_id, connection, now, "restore")
        remove_database(path)
    except LearnerFileError:
        aside = _free_name(backup_folder(places, learner_id), now, _ASIDE)
        for suffix in ("", *COMPANIONS):
            part = path.with_name(path.name + suffix)
            if part.exists():
                os.replace(part, aside.with_name(aside.name + suffix))


@contextmanager
def opening(places: Places, learner_id: str, path: Path) -> Iterator[None]:
    """Let whatever is wrong with a record become a CourseError; that of a damaged one names its newest whole backup."""
    try:
        with record_errors(path):
            yield
    except LearnerFileError as error:
        if error.values.get("day") is not None:
            raise  # it names one
        copies = list_backups(places, learner_id)
        whole = next((each for each in copies if is_whole(each)), None)
        raise damaged(path, whole.day.isoformat() if whole else "", len(copies)) from error


def is_whole(backup: Backup) -> bool:
    """Tell whether a backup is a sound record of its learner, of a version this program knows."""
    try:
        check_record(backup.path, backup.learner_id)
    except CourseError:
        return False
    return True


def _free_name(folder: Path, now: Moment, reason: str) -> Path:
    """Return the name for a backup made now: one of the same moment is not written over, also on a clock set back."""
    at = datetime.fromisoformat(now.utc)
    while (path := folder / f"{at.strftime(_STAMP)}-{reason}.db").exists():
        at += timedelta(microseconds=1)
    return path
