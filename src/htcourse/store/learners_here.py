"""The learners of this computer: list, delete, copy to hand over, merge, bring in."""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import ExitStack, closing, nullcontext, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock, Moment, system_clock
from htcourse.core.errors import (
    CourseError,
    InUseError,
    LearnerFileError,
    NewerFileError,
    NotFoundError,
    WholeAgainError,
)
from htcourse.core.ids import is_id
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.backups import (
    ASIDE,
    FOUND,
    Backup,
    back_up,
    backup_folder,
    free_name,
    is_same_file,
    list_asides,
    list_backups,
    newest_whole,
    opening,
    preferences_in,
    record_path,
)
from htcourse.store.check_record import check_record, current_copy, is_sound, open_record, record_errors, require_texts
from htcourse.store.chosen_file import refuse_among_records, refuse_open
from htcourse.store.damaged_record import answers_in, owner_of
from htcourse.store.durable import keep_name, remove_whole
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import (
    COMPANIONS,
    has_companions,
    lock_file,
    open_to_write,
    play_log_in,
    reading_connection,
    record_connection,
    was_left_open,
)
from htcourse.store.learner_copies import (
    copy_database,
    lacks_its_log,
    make_folder,
    reaching,
    remove_database,
    unreadable,
    with_its_log,
)
from htcourse.store.learner_rows import VERSION, Merged
from htcourse.store.learner_schema import id_within, refuse_anothers, require_tables, schema_number
from htcourse.store.learner_writes import put_preferences, transaction
from htcourse.store.locks import FileLock
from htcourse.store.misplaced import copies_among_others, list_stray_logs
from htcourse.store.places import KEPT, Places, kept_name, refuse_link
from htcourse.store.preferences import LANGUAGE, NAME, PIN, ROLE
from htcourse.store.restore import restore, restore_newest
from htcourse.store.salvage import keep_aside, salvage, salvaged_copy
from htcourse.store.settings import begin_settings
from htcourse.store.sqlite_errors import course_errors, damaged_copy, is_closed
from htcourse.store.tidy import remove_remains
from htcourse.store.trainers_rows import brought_copy, still_out

_MADE = "select min(applied_at) from _sqlite_migrations"
"""When the first tables came into a file."""
_DELETION_SECONDS = 2.0  # so long it may wait for another of the same record


class LearnerInfo(NamedTuple):
    """A learner: name (empty when none was asked for), language, when the file last changed (UTC, ISO 8601).

    `problem` says why the file cannot be opened; name and language are then those of the newest whole backup.
    `made_at` (UTC) is empty where the file does not tell; `lacks_log`: see `was_left_open`; `teaches`: by the role.
    """

    id: str
    name: str
    language: str
    changed_at: str
    problem: CourseError | None = None
    made_at: str = ""
    lacks_log: bool = False
    has_pin: bool = False
    teaches: bool = False


def list_learners(places: Places) -> tuple[LearnerInfo, ...]:
    """Return the learners of the data folder, last changed first; a damaged file is listed with its problem.

    So is one that is gone while backups or a log of it stay. Raises FolderError when the folder cannot be read.
    """
    found = [_learner(places, each) for each in (*places.learner_ids(), *places.lost_ids())]
    return tuple(sorted(found, key=lambda each: (each.changed_at, each.id), reverse=True))


def _learner(places: Places, learner_id: str) -> LearnerInfo:
    path, made, lacks, problem = places.learners / f"{learner_id}.db", "", False, None
    try:
        record_path(places, learner_id)
        with opening(places, learner_id, path), closing(open_record(path)) as connection:
            wanted = "select key, value from preference where key in ('name', 'language', 'pin', 'role')"
            if schema_number(connection) == VERSION:
                require_tables(connection)
                lacks = connection.lock is not None and was_left_open(path, opens=True)  # nobody writes
            values = require_texts(connection.execute(wanted))
            with suppress(sqlite3.Error):  # what is damaged there is told by who looks through it
                made = str(connection.execute(_MADE).fetchone()[0] or "")
    except CourseError as error:
        problem, backup = error, None
        with suppress(CourseError):  # copies out of reach, which is the problem then
            backup = newest_whole(places, learner_id)
        values = preferences_in(backup.path) if backup else {}
        path = path if backup is None or path.exists() else backup.path
    name, language, pin, role = (values.get(each.key, "") for each in (NAME, LANGUAGE, PIN, ROLE))
    return LearnerInfo(learner_id, name, language, _changed_at(path), problem, made, lacks, bool(pin), role == "teach")


def name_of(places: Places, learner_id: str) -> str:
    """Return what a learner is called, by the record or else a whole copy of it; the id where neither tells."""
    return _learner(places, learner_id).name or learner_id


def _changed_at(path: Path) -> str:
    """Return when a file last changed, empty where it is gone or the system does not tell."""
    parts = (path, path.with_name(path.name + "-wal"))
    try:
        newest = max((part.stat().st_mtime for part in parts if part.exists()), default=None)
        return "" if newest is None else datetime.fromtimestamp(newest, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (OSError, OverflowError, ValueError):
        return ""


def delete_learner(places: Places, learner_id: str, clock: Clock = system_clock, *, also: Iterable[Path] = ()) -> None:
    """Remove a learner's file, every backup of theirs, and every copy that a crash left on its way.

    Also what is damaged, a folder in the place of a file, backups of a file that is gone, renamed logs of theirs, and
    what is theirs among the backups of others, where somebody copied one file over another. What is another's among
    these backups, or stands in the place of the record, goes to theirs. What bears no name of ours is somebody's own
    and stays, but for what is said in `also`. Raises NotFoundError, also where another deletes it meanwhile, InUseError
    while the file stays open anywhere, and FolderError, also where a link stands for any of it: what that leads to
    would stay, unsaid.
    """
    path = places.learners / f"{learner_id}.db"
    if learner_id not in places.learner_ids() and not places.is_lost(learner_id):
        places.learner_file(learner_id)  # nobody knows them
    make_folder(places.learners)
    lock = FileLock(lock_file(path))
    lock.acquire(alone=True, wait_seconds=_DELETION_SECONDS)
    try:
        if learner_id not in places.learner_ids() and not places.is_lost(learner_id):
            raise NotFoundError(
                QT_TRANSLATE_NOOP("Errors", "The record “{id}” was deleted by another window or command just now."),
                fix=QT_TRANSLATE_NOOP("Errors", "Nothing is left to do: nobody else's was touched."),
                id=learner_id,
            )
        folder = backup_folder(places, learner_id)
        for each in (path, folder, *folder.glob(KEPT)):
            refuse_link(each)
        with record_errors(folder):  # first: who is refused has removed nothing
            _give_back(places, learner_id, clock())
        try:
            for each in copies_among_others(places, learner_id):
                remove_database(each)
            for log in list_stray_logs(places):
                if log.learner_id == learner_id:
                    remove_whole(log.path)
            remove_remains(places, learner_id)
            for each in also:
                remove_database(each)
            # What makes them listed goes last: a deletion that stopped half-way can be asked for again.
            _remove_copies(folder)
        except OSError as error:
            raise unreadable(folder, error) from error
        remove_database(path)
        with reaching(path):
            keep_name(path.parent)
            keep_name(folder.parent)
    finally:
        lock.release()


def _remove_copies(folder: Path) -> None:
    """Remove a learner's backups and their folder, unless there is something else in it. Raises OSError.

    Those by which a lost record is told (`Places.kept_names`) go last.
    """
    if folder.is_symlink() or not folder.is_dir():
        remove_whole(folder)
        return
    ours = (*folder.glob(".*.part*"), *folder.glob(f"{KEPT}*"))
    for each in sorted(ours, key=lambda each: bool(kept_name(each.name))):
        remove_whole(each)
    if not any(folder.iterdir()):
        folder.rmdir()


def _give_back(places: Places, learner_id: str, now: Moment) -> None:
    """Give what is another's in a learner's place, and among their copies and damaged records, to whose it is.

    A record takes its owner's place where that is free; all else comes among their copies, with a log that cannot be
    played in (a full disk). Raises OSError.
    """
    path = places.learners / f"{learner_id}.db"
    is_there = not is_closed(path) and path.is_file()
    owner = owner_of(path, places.learners) if is_there else ""
    if is_id(owner) and owner != learner_id:
        _drop_log_of_another(path, owner)
        play_log_in(path)
        own = places.learners / f"{owner}.db"
        if has_companions(path) or has_companions(own) or not is_sound(path, owner) or not _put_new(path, own):
            _give(path, places, owner, now)
    for each in (*list_backups(places, learner_id), *list_asides(places, learner_id)):
        owner = owner_of(each.path, places.learners)
        if is_id(owner) and owner != learner_id:
            _drop_log_of_another(each.path, owner)
            _give(each.path, places, owner, now)
    for log in list_stray_logs(places):
        if log.path.parent == backup_folder(places, learner_id) and is_id(log.learner_id) and log.more:
            make_folder(folder := backup_folder(places, log.learner_id))
            os.replace(log.path, f"{free_name(folder, now, ASIDE)}-wal")
            keep_name(folder)


def _drop_log_of_another(path: Path, owner: str) -> None:
    """Remove what stands beside a file and is not its owner's: the file is not sound with it. Raises OSError."""
    if has_companions(path) and not is_sound(path, owner):
        for suffix in COMPANIONS:
            remove_whole(path.with_name(path.name + suffix))


def _give(path: Path, places: Places, owner: str, now: Moment) -> None:
    folder = backup_folder(places, owner)
    make_folder(folder)
    keep_aside(path, free_name(folder, now, FOUND if is_sound(path, owner) else ASIDE))


def copy_learner(places: Places, learner_id: str, to: Path) -> Path:
    """Write a learner's record as one file to hand over, also while it is open; an existing file is replaced.

    Raises FolderError, also for a place of the program's own, of any data folder, and over a database that is open.
    """
    path = places.learner_file(learner_id)
    refuse_among_records(places, to)
    refuse_open(to)
    with opening(places, learner_id, path), closing(record_connection(path)) as connection:
        refuse_anothers(connection, path)
        copy_database(connection, to, path)
    return to


def back_up_learners(places: Places, reason: str, clock: Clock = system_clock) -> None:
    """Back up every learner's file before something risky, those that are open too.

    A file that is damaged, cannot be read or is of a newer program is left as it is: a copy of it would help nobody.
    Raises FolderError when a backup cannot be written, InUseError where another program holds a file.
    """
    now = clock()
    for learner_id in places.learner_ids():
        path = places.learners / f"{learner_id}.db"
        try:
            with record_errors(path):
                connection = open_record(path)
        except InUseError:
            raise
        except CourseError:
            continue
        with closing(connection), suppress(LearnerFileError, NewerFileError), record_errors(path):
            back_up(places, learner_id, connection, now, reason)


def merge_learner(
    places: Places, learner_id: str, from_file: Path, clock: Clock = system_clock, *, own_only: bool = False
) -> Merged:
    """Bring the rows of a handed-over record into a learner's file; see `LearnerFile.merge`."""
    with LearnerFile.open(places, learner_id, clock) as learner:
        return learner.merge(from_file, own_only=own_only)


def bring_back(places: Places, aside: Backup, clock: Clock = system_clock) -> Merged:
    """Bring into a learner's record what can be read of a damaged one that was kept aside, after a backup.

    The same again changes nothing. Raises LearnerFileError where nothing can be read, and as `LearnerFile.open` does.
    """
    if is_same_file(aside.path, places.learner_file(aside.learner_id)):
        return Merged(0, 0, 0)
    with LearnerFile.open(places, aside.learner_id, clock) as learner:
        pattern = newest_whole(places, aside.learner_id, clock)
        with record_errors(aside.path):
            rows = salvage(aside.path, aside.learner_id, pattern and pattern.path, places.learners).rows
        if not rows:
            raise damaged_copy(aside.path)
        return learner.bring_back(rows)


class Brought(NamedTuple):
    """Whose record came in, and what of it was new here; `readable` counts the answers of one that is damaged.

    `lacks_log`: it was not closed, and its log was not beside it: what came last may be missing. After a damaged file
    answers of `doubted` tests and exams in the record may be lost. `first`: the record was gone, and its newest whole
    copy was put back before, made then (UTC, ISO 8601).
    """

    id: str
    came: Merged = Merged(0, 0, 0)
    readable: int | None = None
    lacks_log: bool = False
    doubted: int = 0
    first: str = ""


def bring_learner(
    places: Places, from_file: Path, clock: Clock = system_clock, *, own_only: bool = False, called: str = ""
) -> Brought:
    """Bring a handed-over record to this computer; `own_only` without what a trainer did in it (`trainers_rows`).

    One that is new is `called` so from the beginning, where that is said: for a class, of which all came from files. A
    record of a learner who is here already is merged into theirs; any other becomes a learner of its own. Where only
    backups of theirs are here it takes the place of the lost record, and exams in those stay, or comes into the newest
    whole one, put back first, where that holds more; so of one that is damaged without a whole copy. Of a damaged file
    comes what can be read, for a class nothing: it is handed in again. Raises LearnerFileError, also for one that names
    no learner, NewerFileError, InUseError and FolderError.
    """
    begin_settings(places)
    readable: int | None = None
    lacks_log = not called and lacks_its_log(from_file)
    with ExitStack() as stack:
        from_file = stack.enter_context(with_its_log(from_file, places.learners))
        try:
            whole = stack.enter_context(current_copy(from_file, places.learners))
        except LearnerFileError as problem:
            if called:
                raise
            whole = stack.enter_context(salvaged_copy(from_file, places.learners, problem))
            readable = answers_in(whole)
        with closing(reading_connection(whole)) as connection:
            learner_id = id_within(connection)
        if not learner_id:
            raise damaged_copy(from_file, is_handed_over=True)
        path = places.learners / f"{learner_id}.db"
        first = None if called or not places.is_lost(learner_id) else restore_newest(places, learner_id, whole, clock)
        is_broken = not called and stands_broken(places, learner_id, path)
        if is_broken or not os.path.lexists(path):
            if called:
                with course_errors(path.parent), closing(open_to_write(whole)) as new, transaction(new):
                    put_preferences(new, {NAME.key: called}, clock())
            brought = brought_copy(whole, None, own_only=own_only)
            with nullcontext((whole, Merged(0, 0, 0), frozenset[str]())) if called else brought as (copy, came, stayed):
                if is_broken or places.is_lost(learner_id) or has_companions(path):
                    with suppress(WholeAgainError):  # a log alone would be played into what takes its place
                        restore(places, learner_id, copy, clock, mends=True)
                        return Brought(learner_id, still_out(came, stayed, path), readable, lacks_log)
                elif _put_new(copy, path):
                    return Brought(learner_id, came, readable, lacks_log)
        source = from_file if readable is None else whole
        came = merge_learner(places, learner_id, source, clock, own_only=own_only)
        return Brought(learner_id, came, readable, lacks_log, first=first[1].at if first else "")


def stands_broken(places: Places, learner_id: str, path: Path) -> bool:
    """Tell whether a record that is there is damaged, and no copy of it is whole, nor may be as none may read it."""
    with suppress(CourseError):
        try:
            with opening(places, learner_id, path):
                check_record(path, learner_id, may_be_at_work=True)
        except LearnerFileError:
            is_any_closed = any(is_closed(each.path) for each in list_backups(places, learner_id))
            return os.path.lexists(path) and not is_any_closed and newest_whole(places, learner_id) is None
    return False


def _put_new(copy: Path, path: Path) -> bool:
    """Put a copy where a record will stand; False where there is one, which another program may have brought just now.

    Raises InUseError and FolderError.
    """
    if os.path.lexists(path):
        return False  # perhaps it is open in this very program
    lock = FileLock(lock_file(path))
    lock.acquire(alone=True)
    try:
        if os.path.lexists(path):
            return False
        os.replace(copy, path)
        keep_name(path.parent)
    except OSError as error:
        raise unreadable(path, error) from error
    finally:
        lock.release()
    return True
