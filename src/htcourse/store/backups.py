"""Backups of a learner's file: made at closing and before anything risky, listed, thinned out."""

import os
import re
import sqlite3
import time
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock, Moment, system_clock
from htcourse.core.errors import CourseError, FolderError, LearnerFileError
from htcourse.core.ids import is_id
from htcourse.store.check_record import check_record, is_sound, record_errors, refuse_log_of_another, require_texts
from htcourse.store.check_record import row_ids as row_ids
from htcourse.store.durable import may_hold_something
from htcourse.store.learner_connection import reading_connection
from htcourse.store.learner_copies import copy_database, make_folder, remove_database, unreadable
from htcourse.store.learner_links import has_link
from htcourse.store.learner_queries import PREFERENCES, ROW_IDS_ONCE
from htcourse.store.learner_schema import other_beside_log
from htcourse.store.places import Places, refuse_link
from htcourse.store.sqlite_errors import closed, damaged, gone, is_closed

DAYS = 7
WEEKS = 4
RISKY = 5
"""How many backups from before an import, a migration or a restore are kept beside the daily and weekly ones."""
APART = 5
"""How many more stay because they hold what no other does, after a way back to an earlier day or a beginning anew; and
how many of those ways back that leave what an earlier copy holds as well: they alone say that nobody misses it."""
SPOILT = 5
"""How many more stay of which nothing can be read, newest first. Of those out of reach just now all stay."""

_AT_CLOSE = "close"
ASIDE = "aside"
"""The reason in the name of a damaged record that was kept: no backup."""
WAY_BACK = "restore"
"""The reason of what was left by a way back to an earlier day."""
MADE = "restored"
"""The reason of what a restore made of a damaged record and copied at once."""
FOUND = "found"
"""The reason of what stood in the place of another's record, or among their copies."""
_CLOSING_SECONDS = 300.0
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

    @property
    def is_aside(self) -> bool:
        """Whether it is no backup but a damaged record that was kept when another took its place."""
        return self.reason == ASIDE


def backup_folder(places: Places, learner_id: str) -> Path:
    """Return where the backups of a learner stand."""
    return places.backups / learner_id


def list_backups(places: Places, learner_id: str) -> tuple[Backup, ...]:
    """Return a learner's backups, newest first; raises FolderError where their folder may not be read."""
    return tuple(each for each in _kept_files(places, learner_id) if not each.is_aside)


def list_asides(places: Places, learner_id: str) -> tuple[Backup, ...]:
    """Return the damaged records of a learner that were kept when another took their place, newest first.

    Of some the log alone is there. A second name of the record itself is none: a stopped restore leaves one, and
    looking into it would take SQLite's locks off the record.
    """
    record = places.learners / f"{learner_id}.db"  # it may be gone
    return tuple(each for each in _all_asides(places, learner_id) if not is_same_file(each.path, record))


def _all_asides(places: Places, learner_id: str) -> list[Backup]:
    return [each for each in _kept_files(places, learner_id) if each.is_aside]


def list_stopped(places: Places, learner_id: str) -> tuple[Backup, ...]:
    """Return what a restore may have kept of a record and nothing took the place of, oldest first.

    Where the record is gone that is each aside: which of them was the last no clock tells for sure, and rows that a
    copy holds too are the same. A record that is there and is such an aside, but for its log, lost that log: an earlier
    version removed it first.
    """
    record = places.learners / f"{learner_id}.db"
    asides = _all_asides(places, learner_id)[::-1]
    return tuple(each for each in asides if not os.path.lexists(record) or _has_its_log(each, record))


def lost_its_log(places: Places, learner_id: str) -> bool:
    """Tell whether a record stands without the log that an aside has, which is a second name of it."""
    record = places.learners / f"{learner_id}.db"
    with suppress(OSError, CourseError):
        if record.stat().st_nlink > 1:  # of hardly any
            return any(_has_its_log(each, record) for each in _all_asides(places, learner_id))
    return False


def _has_its_log(aside: Backup, record: Path) -> bool:
    log, own = (each.with_name(each.name + "-wal") for each in (aside.path, record))
    return is_same_file(aside.path, record) and may_hold_something(log) and not is_same_file(log, own)


def is_same_file(one: Path, other: Path) -> bool:
    """Tell whether two names lead to one file."""
    with suppress(OSError):
        return os.path.samefile(one, other)
    return False


def _kept_files(places: Places, learner_id: str) -> list[Backup]:
    found = []
    folder = backup_folder(places, learner_id)
    refuse_link(folder)
    try:
        names = places.kept_names(learner_id)
    except OSError as error:
        raise (closed(folder) if isinstance(error, PermissionError) else unreadable(folder, error)) from error
    for path in (folder / each for each in names):
        stamp, _, reason = path.stem.partition("-")
        try:
            at = _moment_in(stamp)
        except ValueError:
            continue  # not one of ours
        found.append(Backup(path, learner_id, at.isoformat(timespec="milliseconds") + "Z", reason))
    return sorted(found, key=lambda each: (each.at, each.path.name), reverse=True)


def _moment_in(stamp: str) -> datetime:
    """Return the moment of a stamp; raises ValueError. `strptime` would take each closing 6 ms to load."""
    found = re.fullmatch(r"([0-9]{8}T[0-9]{6})([0-9]{1,6})Z", stamp)
    if found is None:
        raise ValueError(stamp)
    return datetime.fromisoformat(f"{found[1]}.{found[2]:0<6}")


def back_up(
    places: Places,
    learner_id: str,
    connection: sqlite3.Connection,
    now: Moment,
    reason: str,
    *,
    keeps_all: bool = False,
) -> Path:
    """Copy an open file into its backups and thin them out, or keep all until the next time; returns the copy's path.

    To look through copies that are to go takes longer than to make one. Raises FolderError, or LearnerFileError when
    the copy is not sound (older backups then stay).
    """
    folder = backup_folder(places, learner_id)
    make_folder(folder)
    target = free_name(folder, now, reason or "asked")
    copy_database(connection, target, places.learners / f"{learner_id}.db")
    if not keeps_all:
        _thin_out(places, learner_id, target, now)
    return target


class _Held(NamedTuple):
    """The ids of the rows in a backup, and of those of attempts that are made once."""

    rows: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()


def _thin_out(places: Places, learner_id: str, new: Path, now: Moment) -> None:
    """Remove the backups that are not to stay by their dates, but none that holds what no other does; see `APART`.

    An exam, or that it was handed in, goes with none: the record may be an older file that somebody put there. What a
    damaged one holds is what can be read of it; where that is nothing, nobody knows what goes with it; see `SPOILT`.
    """
    looked_at = cache(lambda backup: _held(places, backup))

    def held(backup: Backup) -> _Held:
        return looked_at(backup) or _Held()

    found = list_backups(places, learner_id)
    risky = [each for each in found if each.reason != _AT_CLOSE]
    newest_alike = {held(each): each for each in reversed(risky) if held(each).rows} if len(risky) > RISKY else {}
    alike = {each for each in risky if newest_alike and newest_alike.get(held(each), each) != each}
    # Some are of days to come where the clock is wrong, now or then: neither push the others out.
    past, to_come = ([each for each in found if (each.at > now.utc) is later] for later in (False, True))
    stay = {*kept(past, alike), *kept(to_come, alike), *(each for each in found if each.path == new)}
    surplus = [each for each in found if each not in stay]
    # The new one may be of a record that was damaged since: no copy makes room for what is not as it was written.
    sound = cache(lambda backup: is_sound(backup.path, learner_id))
    in_reach = [each for each in surplus if looked_at(each) is not None]
    spoilt = [each for each in in_reach if not held(each).rows and not sound(each)]
    for old in spoilt[SPOILT:]:
        remove_database(old.path)
    going = [each for each in in_reach if each not in spoilt]
    if len(going) > 1:  # of one, as at most closings, the order says nothing: it is not looked through
        going.sort(key=lambda each: (sound(each), len(held(each).rows), each.reason == WAY_BACK))
        going.reverse()
    # The new one first: it mostly holds all, and then no other is opened.
    holders = sorted(stay, key=lambda each: each.path != new)
    apart = marks = 0
    for old in going:
        rows, once = held(old)
        is_mark = old.reason == WAY_BACK and marks < APART
        if any(rows <= held(each).rows and sound(each) for each in holders if each.at > old.at or not is_mark):
            remove_database(old.path)
        elif any(rows <= held(each).rows and sound(each) for each in holders):
            marks += 1
            holders.append(old)
        elif apart < APART or not once <= frozenset().union(*(held(each).once for each in holders if sound(each))):
            apart += 1
            holders.append(old)
        else:
            remove_database(old.path)


def _held(places: Places, backup: Backup) -> _Held | None:
    """Return what a backup holds, of a damaged one as far as it can be read; None where it is out of reach.

    A damaged one that is a second name of the record, as a stopped restore leaves it, is not looked into: see
    `list_asides`.
    """
    try:
        return _Held(row_ids(backup.path), row_ids(backup.path, ROW_IDS_ONCE))
    except LearnerFileError as problem:
        if is_same_file(backup.path, places.learners / f"{backup.learner_id}.db"):
            return None  # its pages are the record's
        from htcourse.store.salvage import salvaged_copy  # no start needs it

        try:
            readable = salvaged_copy(backup.path, places.learners, problem, backup.learner_id)
            with record_errors(backup.path), readable as copy:
                return _Held(row_ids(copy), row_ids(copy, ROW_IDS_ONCE))
        except FolderError:
            return None  # the disk is full or fails: nobody knows what is in it
        except CourseError:
            return _Held()
    except CourseError:
        return None


def kept(newest_first: Iterable[Backup], alike: Container[Backup] = ()) -> tuple[Backup, ...]:
    """Return which backups stay by their dates: the last of 7 days and of 4 weeks, and 5 made before a risk.

    Those that are `alike`, the same as a newer one from before a risk, do not count among the 5.
    """
    backups = tuple(newest_first)
    days: dict[date, Backup] = {}
    weeks: dict[tuple[int, int], Backup] = {}
    for each in backups:
        days.setdefault(each.day, each)
        weeks.setdefault(each.day.isocalendar()[:2], each)
    risky = [each for each in backups if each.reason != _AT_CLOSE and each not in alike][:RISKY]
    stay = {*list(days.values())[:DAYS], *list(weeks.values())[:WEEKS], *risky}
    return tuple(each for each in backups if each in stay)


def is_behind(places: Places, learner_id: str, end: bytes = b"") -> bool:
    """Tell whether a record changed after its newest backup was written, by more than the closing of a file takes.

    So it is when the program was killed, or could not write the backup. By the times of the files; one of a day to come
    is wrong, and does not count. With the `end` of its links (`chain_end`) also where no backup holds all its rows.
    """
    if end and not any(_holds(each, end) for each in list_backups(places, learner_id)):
        return True
    path = places.learners / f"{learner_id}.db"
    try:
        changed = max(each.stat().st_mtime for each in (path, path.with_name(path.name + "-wal")) if each.exists())
        latest = max(time.time(), changed) + _CLOSING_SECONDS
        times = (each.path.stat().st_mtime for each in list_backups(places, learner_id))
        kept = max((each for each in times if each <= latest), default=0.0)
    except (OSError, ValueError, CourseError):
        return False  # gone or out of reach, which is told elsewhere
    return changed > kept + _CLOSING_SECONDS


def _holds(backup: Backup, end: bytes) -> bool:
    """Tell whether a backup holds every row up to a link; not one that is damaged, or older than links are."""
    with suppress(CourseError), record_errors(backup.path), closing(reading_connection(backup.path)) as connection:
        return has_link(connection, end)
    return False


@contextmanager
def opening(places: Places, learner_id: str, path: Path) -> Iterator[None]:
    """Let whatever is wrong with a record become a CourseError; that of a damaged one names its newest whole backup."""
    try:
        with record_errors(path):
            if lost_its_log(places, learner_id):
                raise damaged(path)
            if other_beside_log(path, learner_id):
                raise damaged(path, is_anothers=True)
            refuse_log_of_another(path, learner_id)
            yield
    except LearnerFileError as error:
        if error.values.get("day") is not None:
            raise  # it names one
        changed = error.values.get("changed")
        count, is_anothers = changed if isinstance(changed, int) else 0, bool(error.values.get("is_anothers"))
        raise damaged(path, *_newest_whole(places, learner_id), changed=count, is_anothers=is_anothers) from error


def record_path(places: Places, learner_id: str) -> Path:
    """Return where a learner's record stands, whatever it is by now.

    Raises NotFoundError for somebody nobody knows, LearnerFileError for a record that is gone while backups of it stay.
    """
    path = places.learners / f"{learner_id}.db"
    if is_id(learner_id) and os.path.lexists(path):
        return path
    if places.is_lost(learner_id):
        raise gone(path, *_newest_whole(places, learner_id))
    return places.learner_file(learner_id)


def newest_whole(places: Places, learner_id: str, clock: Clock = system_clock) -> Backup | None:
    """Return the newest backup that is whole and sound, or None; what is newest `newest_of` says."""
    left = {}
    for backup in list_backups(places, learner_id):
        with suppress(CourseError):
            left[backup] = row_ids(backup.path)
    while newest := newest_of(left, clock().utc):
        if is_sound(newest.path, learner_id):
            return newest
        del left[newest]
    return None


def newest_of(held: Mapping[Backup, frozenset[str]], now: str) -> Backup | None:
    """Return which of several copies is the newest by the rows they hold (`row_ids`); None of none.

    Rows are only appended. So a copy is older than one that holds all its rows and more, whatever dates the two bear.
    Where each holds what the other lacks, because a record was put back to an earlier day or begun anew, the later date
    counts. A date after `now` (UTC) is wrong: such a copy comes after the others, and among them the fullest is first.
    """
    ends = [each for each, rows in held.items() if not any(rows < others for others in held.values())]

    def rank(backup: Backup) -> tuple[bool, int, str, str]:
        is_past = backup.at <= now
        return is_past, 0 if is_past else len(held[backup]), backup.at, backup.path.name

    return max(ends, key=rank, default=None)


def is_later(copy: Backup, source: Path | None, copies: Iterable[Backup]) -> bool:
    """Tell whether a copy was made after the one of them at `source`, of what nobody left for an earlier day.

    Every copy is later than none, and no copy than a file that is none of them.
    """
    if copy.reason == WAY_BACK:
        return False
    return source is None or any(each.path == source and each.at < copy.at for each in copies)


def preferences_in(path: Path) -> dict[str, str]:
    """Return the preferences in a sound record or copy that nobody has open."""
    with record_errors(path), closing(reading_connection(path)) as connection:
        return require_texts(connection.execute(PREFERENCES))


def _newest_whole(places: Places, learner_id: str) -> tuple[str, int, int]:
    """Return the day of the newest whole backup, empty without one, how many are theirs, and may not be read."""
    newest, copies = newest_whole(places, learner_id), list_backups(places, learner_id)
    if newest is None:  # nobody comes back from those of another
        copies = tuple(each for each in copies if not _is_anothers(each))
    return newest.day.isoformat() if newest else "", len(copies), sum(is_closed(each.path) for each in copies)


def has_copy(places: Places, learner_id: str) -> bool:
    """Tell whether there is a backup of a learner, whole or not; those of another among them are none."""
    return not all(map(_is_anothers, list_backups(places, learner_id)))


def _is_anothers(backup: Backup) -> bool:
    try:
        check_record(backup.path, backup.learner_id)
    except CourseError as error:
        return bool(error.values.get("is_anothers"))
    return False


def free_name(folder: Path, now: Moment, reason: str) -> Path:
    """Return the name for a backup made now: one of the same moment is not written over, also on a clock set back."""
    at = datetime.fromisoformat(now.utc)
    while (path := folder / f"{at.strftime(_STAMP)}-{reason}.db").exists():
        at += timedelta(microseconds=1)
    return path
