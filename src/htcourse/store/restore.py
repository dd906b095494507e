"""Puts a checked copy in the place of a learner's record by one rename, with what the record still held.

Whenever the power goes, either what stood there or what is to stand there is whole in its place, or nothing is there
and what stood there is kept.
"""

import os
from collections.abc import Callable, Mapping, Sequence, Set
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock, Moment, system_clock
from htcourse.core.errors import CourseError, FolderError, LearnerFileError, NotFoundError, WholeAgainError
from htcourse.core.ids import is_id
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.backups import (
    ASIDE,
    MADE,
    WAY_BACK,
    Backup,
    back_up,
    backup_folder,
    free_name,
    is_later,
    list_asides,
    list_backups,
    lost_its_log,
    newest_of,
    newest_whole,
    preferences_in,
    row_ids,
)
from htcourse.store.check_record import check_copy, check_record, is_sound, log_fits, record_errors, require_texts
from htcourse.store.damaged_record import (
    answers_in,
    answers_lacking,
    joined_with,
    preferences_left,
    read_broken,
    read_left,
)
from htcourse.store.durable import keep_name, may_hold_something, remove_whole
from htcourse.store.handed_in_twice import Ending, first_handings_in, without_second
from htcourse.store.learner_connection import (
    COMPANIONS,
    lock_file,
    memory_connection,
    open_to_write,
    play_log_in,
    reading_connection,
    record_connection,
    refuse_links,
)
from htcourse.store.learner_copies import RESTORED, copy_database, make_folder, reaching, remove_database, scratch_file
from htcourse.store.learner_links import Came, changed_in, name_of, origins_in, strange_names
from htcourse.store.learner_queries import COLUMNS, PREFERENCES, ROW_IDS
from htcourse.store.learner_rows import VERSION, Kind, Merged
from htcourse.store.learner_schema import migrate, schema_number
from htcourse.store.learner_writes import insert_rows, merge, put_preferences, transaction, united_preferences
from htcourse.store.locks import LOOKING_SECONDS, FileLock
from htcourse.store.places import LOGS, Places
from htcourse.store.preferences import LEFT, NAME, PIN, RECORD
from htcourse.store.salvage import Salvaged, keep_aside
from htcourse.store.settings import begin_settings
from htcourse.store.sqlite_errors import closed, closed_part, is_closed
from htcourse.store.trainers_rows import handed_in_among, made_once, measuring, rows_of_trainers
from htcourse.store.written_order import as_written, together


class Restored(NamedTuple):
    """What came of it: where what stood there is kept (None: nothing did), and the rows it gave to the new record.

    `copied` counts the answers of the copy itself, `before` those of what stood there, None where that was not sound.
    `joined` are files kept aside of which answers came, though the copy shares none with them (`joined_with`).
    """

    path: Path
    kept: Path | None
    merged: Merged
    copied: int = 0
    before: int | None = None
    joined: tuple[tuple[Backup, int], ...] = ()


def restore(
    places: Places,
    learner_id: str,
    source: Path | None,
    clock: Clock = system_clock,
    *,
    takes_all: bool = True,
    mends: bool = False,
    is_copy: bool = False,
    on_leaving: Callable[[int], object] = lambda answers: None,
    completed: Callable[[Path], object] = lambda ready: None,
) -> Restored:
    """Put a copy of `source` in the place of a learner's record; without one, a record that is new.

    Who means to mend a damaged or lost record says so (`mends`): one that is sound by now, as another program mended
    it, stays, and WholeAgainError is raised. Else a sound one is left on purpose; `on_leaving` is told before how many
    of its answers are in the new one no more. What else it is to hold `completed` appends before it takes its place.

    `source` is checked first. Of a damaged record, and of later backups that are damaged too, every row that can be
    read comes into the new one, unless not all is to be taken; of every other one attempts that measure.
    A sound record becomes a backup, any other is kept beside the backups with `aside` in its name; then what no copy
    holds is copied. Raises InUseError while the record is open anywhere, this program included, FolderError, also where
    it may not be read, and what `check_record` raises; nothing has changed then. Without a source no copy may be there
    that may not be read, and without one from elsewhere it raises NotFoundError for somebody of whom nothing is here.
    """
    path = places.learners / f"{learner_id}.db"
    if not is_id(learner_id):
        places.learner_file(learner_id)  # it may lead out of the folder, or nowhere: nobody's
    begin_settings(places)
    lock = FileLock(lock_file(path))
    lock.acquire(alone=True, wait_seconds=LOOKING_SECONDS)
    ready = path.with_suffix(RESTORED)
    try:
        with record_errors(source or path):
            folder = backup_folder(places, learner_id)
            if is_backup := source is not None and source.parent.resolve() == folder.resolve():
                source = folder / source.name
            is_ours = is_copy or is_backup or source is None
            if is_ours and learner_id not in places.learner_ids() and not places.is_lost(learner_id):
                places.learner_file(learner_id)  # deleted by another window, perhaps just now
            if source is not None:
                check_copy(source, learner_id)
            elif unread := next((each.path for each in list_backups(places, learner_id) if is_closed(each.path)), None):
                raise closed(unread)
            _begin(ready, source)
            copied = answers_in(ready)
        with record_errors(path):
            if shut := closed_part(path):
                raise closed(shut)
            refuse_links(path)
            if log_fits(path, learner_id):
                play_log_in(path)
            was_sound = is_sound(path, learner_id) and not lost_its_log(places, learner_id)
            if was_sound and mends:
                raise whole_again(path)
            before = answers_in(path) if was_sound else None
            now = clock()
            merged = _fill(
                places, learner_id, ready, source, now, was_sound=was_sound, is_ours=is_ours, takes_all=takes_all
            )
            completed(ready)
            check_record(ready, learner_id)
            if was_sound:
                on_leaving(answers_lacking(ready, path))
            has_copy = was_sound or not takes_all
            if source and is_backup:
                has_copy |= _date(ready, source)
            joined = joined_with(places, learner_id, source, ready) if source and not was_sound else ()
            kept = _keep(places, learner_id, path, now, was_sound=was_sound)
            put_ready(ready, path)
        if not has_copy:
            _copy(places, learner_id, path, clock())
    finally:
        with suppress(CourseError):
            remove_database(ready)
        lock.release()
    return Restored(path, kept, merged, copied, before, joined)


def restore_newest(
    places: Places, learner_id: str, file: Path, clock: Clock = system_clock
) -> tuple[Restored, Backup] | None:
    """Put its newest whole copy in the place of a record that does not open, before a sound file comes in.

    None where that is not to be done: it opens, has no such copy, or that holds nothing which the file does not. Raises
    NewerFileError for a record of a newer version, and as `restore`.
    """
    path = places.learners / f"{learner_id}.db"
    newest = None if is_sound(path, learner_id) else newest_whole(places, learner_id, clock)
    if newest is None or row_ids(newest.path) <= row_ids(file):
        return None
    if os.path.lexists(path):
        with suppress(LearnerFileError, FolderError):
            check_copy(path, learner_id)
    with suppress(WholeAgainError):
        return restore(places, learner_id, newest.path, clock, mends=True), newest
    return None


def kept_backup(places: Places, learner_id: str, name: str) -> Backup:
    """Return what is kept of a record under a name; raises NotFoundError."""
    for each in (*list_backups(places, learner_id), *list_asides(places, learner_id)):
        if each.path.name == name:
            return each
    raise NotFoundError(
        QT_TRANSLATE_NOOP("Errors", "The backup “{name}” is not there any more."),
        fix=QT_TRANSLATE_NOOP("Errors", "Choose another one."),
        name=name,
    )


def whole_again(path: Path) -> WholeAgainError:
    """Return what is said of a damaged record that is whole by now."""
    return WholeAgainError(
        QT_TRANSLATE_NOOP("Errors", "The record of {who} is whole again: another window or command restored it."),
        fix=QT_TRANSLATE_NOOP("Errors", "Open it; nothing was changed."),
        who=preferences_in(path).get(NAME.key) or path.stem,
    )


def _begin(ready: Path, source: Path | None) -> None:
    """Write what is to be the record: a closed file of this version, for its owner alone."""
    remove_database(ready)
    if source is not None:
        with closing(reading_connection(source)) as connection:
            copy_database(connection, ready, source)
    with closing(open_to_write(ready, create=source is None)) as connection:
        if schema_number(connection) < VERSION:
            migrate(connection)
    with suppress(OSError):
        ready.chmod(0o600)


def _fill(
    places: Places,
    learner_id: str,
    ready: Path,
    source: Path | None,
    now: Moment,
    *,
    was_sound: bool,
    is_ours: bool,
    takes_all: bool,
) -> Merged:
    """Bring into the new record what the old one and its backups give it, in the order of writing."""
    path = places.learners / f"{learner_id}.db"
    backups = list_backups(places, learner_id)
    # Every sound one, not the newest alone: after a way back to an earlier day an exam may stand in another.
    sound = {each: _read(each.path) for each in backups if is_sound(each.path, learner_id)}
    newest = newest_of({each: row_ids(each.path) for each in sound}, now.utc)
    pattern = source or (newest.path if newest else None)
    old = _read(path) if was_sound else read_left(places, learner_id, pattern)
    broken = read_broken([each for each in reversed(backups) if each not in sound], newest, path.parent)
    today = preferences_left(newest and newest.path, broken, backups, old)
    staying = preferences_left(source, broken, backups, old) if source and is_ours else today
    if source is not None and (was_sound or not is_ours):
        own, last = _read(ready).preferences, old.preferences if was_sound else today
        left = _left(places, learner_id, own, staying, is_ours=is_ours)
        # The curtain before a tile is not opened by a way back, and nobody comes back without a name.
        stay = {PIN.key} | {NAME.key} - own.keys() if is_ours else last.keys()
        staying = {key: value for key, value in last.items() if key in stay} | ({LEFT.key: left} if left else {})
    elif source is not None:
        staying.pop(LEFT.key, None)  # what the copy says of it counts
        staying[PIN.key] = today.get(PIN.key, "")  # an older copy brings no curtain of its day
    is_all = takes_all and not was_sound
    parts = [
        rest.rows if is_all and is_later(each, source, backups) else measuring(rest.rows)
        for each, rest in broken.items()
    ]
    taken = together((*parts, old.rows if is_all else measuring(old.rows)))
    first = first_handings_in([old.rows, *(each.rows for each in reversed(sound.values())), _read(ready).rows])
    sound = {each: part._replace(rows=tuple(without_second(part.rows, first))) for each, part in sound.items()}
    twice = _leave_second(ready, first)
    origin = origin_among([*sound.values(), *((old,) if was_sound else ())])
    with closing(open_to_write(ready)) as connection, transaction(connection, origin):
        for backup in reversed(sound.values()):
            insert_rows(connection, measuring(backup.rows))
        merged = insert_rows(connection, without_second(taken, first))
        known = {each for (each,) in connection.execute("select id from attempt union all select id from response")}
        # A copy in between may have lacked the attempt, and a trainer's rows of it: they stand in an older one.
        for rows in (*(each.rows for each in reversed(sound.values())), old.rows):
            insert_rows(connection, rows_of_trainers(rows, known))
        kept = free_name(backup_folder(places, learner_id), now, ASIDE).name
        if not takes_all:  # begun anew: what stood there and before gives it nothing later either
            staying[LEFT.key] = " ".join((*(each.path.name for each in list_asides(places, learner_id)), kept))
        elif source and newest and is_ours and not was_sound and not row_ids(newest.path) <= row_ids(source):
            # Somebody chose a copy that lacks what the newest holds: that was left, as all of before.
            staying[LEFT.key] = f"{preferences_in(source).get(LEFT.key, '')} {kept}".strip()
        if not is_ours:
            staying = united_preferences(connection, staying, now, (*old.rows, *(sound[newest].rows if newest else ())))
        put_preferences(connection, {**staying, RECORD.key: learner_id}, now)
    return merged._replace(twice=twice)


def _left(places: Places, learner_id: str, own: Mapping[str, str], before: Mapping[str, str], *, is_ours: bool) -> str:
    """Return what was left on purpose by a record, and by what takes its place: of a file from elsewhere, here."""
    kept = {each.path.name for each in list_asides(places, learner_id)}
    names = [each for each in own.get(LEFT.key, "").split() if is_ours or each in kept]
    return " ".join(dict.fromkeys((*before.get(LEFT.key, "").split(), *names)))


def _leave_second(ready: Path, first: Mapping[str, Ending]) -> int:
    """Make what is to be the record anew without sittings that are not the first; return how many those are."""
    twice: set[str] = set()
    without_second(_read(ready).rows, first, twice)
    if twice:
        with scratch_file(ready.parent) as copy:
            os.replace(ready, copy)
            _begin(ready, None)
            with closing(open_to_write(ready)) as new, closing(reading_connection(copy)) as was:
                merge(new, copy, lambda rows: iter(without_second(rows, first)), Came(origins_in(was), changed_in(was)))
    return len(twice)


def _read(path: Path) -> Salvaged:
    """Return everything in a sound record, also one of an older version."""
    with closing(memory_connection()) as copy:
        with closing(reading_connection(path)) as connection:
            connection.backup(copy)
        if schema_number(copy) < VERSION:
            migrate(copy)
        rows = [
            (table, row)
            for table, columns in COLUMNS.items()
            for row in copy.execute(f"select {columns} from {table} order by rowid")
        ]
        return Salvaged(
            tuple(as_written(rows)), require_texts(copy.execute(PREFERENCES)), strange_names(copy), changed_in(copy)
        )


def origin_among(read: Sequence[Salvaged]) -> Came:
    """Say where rows of sound records come from, which stay strange where none of these says that they are its own."""
    strange = {each for one in read for each in one.strange}
    if strange:  # there hardly ever are any
        strange -= {name for one in read for row in one.rows if (name := name_of(*row)) not in one.strange}
    changed = {name: each for one in read for name, each in one.changed.items()}
    return Came(lambda *row: None if row in strange else "restored", changed)


def rows_made_once(places: Places, learner_id: str, known: Set[str]) -> list[Salvaged]:
    """Return attempts that are made once, with all that is theirs, of each sound copy that holds more than is `known`.

    `known` are the ids of the record's rows. It lacks some where somebody put an older file in its place. Copies out of
    reach give none: a record that is sound is not kept from its owner by them.
    """
    found: list[Salvaged] = []
    copies: tuple[Backup, ...] = ()
    with suppress(CourseError):
        copies = list_backups(places, learner_id)
    for backup in copies:
        with suppress(CourseError):
            if not (row_ids(backup.path) <= known) and is_sound(backup.path, learner_id):
                held = _read(backup.path)
                found += [held._replace(rows=rows)] if (rows := tuple(made_once(held.rows))) else []
    return found


_HANDED_IN = "select id from attempt where id in (select attempt from event where kind = ?)"


def exams_beyond(places: Places, learner_id: str) -> int:
    """Return how many exams and tests around the course a record lacks that sound copies hold as handed in.

    They stay through every way back, so one that is missing never is so on purpose. Raises CourseError.
    """
    path = places.learner_file(learner_id)
    with record_errors(path), closing(record_connection(path)) as connection:
        known = frozenset(row for (row,) in connection.execute(ROW_IDS))
        handed_in = {row for (row,) in connection.execute(_HANDED_IN, [Kind.ATTEMPT_SUBMITTED])}
    rows = [row for each in rows_made_once(places, learner_id, known) for row in each.rows]
    return len({row[0] for table, row in rows if table == "attempt"} & handed_in_among(rows) - handed_in)


def _date(ready: Path, copy: Path) -> bool:
    """Let a record that holds what its copy does, and no more, be as old as that: no copy is missing. Tell whether."""
    is_same = row_ids(ready) == row_ids(copy)
    if is_same:
        made = copy.stat()
        os.utime(ready, ns=(made.st_atime_ns, made.st_mtime_ns))
    return is_same


def _copy(places: Places, learner_id: str, path: Path, now: Moment) -> None:
    """Make a copy of what was read out of a damaged record; where that cannot be, the next opening makes it."""
    with suppress(CourseError), record_errors(path), closing(reading_connection(path)) as connection:
        back_up(places, learner_id, connection, now, MADE, keeps_all=True)


def _keep(places: Places, learner_id: str, path: Path, now: Moment, *, was_sound: bool) -> Path | None:
    """Keep what stands in the place of the record, which stays there, and return where."""
    if was_sound:
        with closing(reading_connection(path)) as connection:
            return back_up(places, learner_id, connection, now, WAY_BACK)
    folder = backup_folder(places, learner_id)
    make_folder(folder)
    with reaching(folder):
        return keep_aside(path, free_name(folder, now, ASIDE))


def put_ready(ready: Path, path: Path) -> None:
    """Let the new record take the place of the old one, which is kept by now.

    On no disk is the new record beside the old log, nor the old one without: SQLite would open it, and what stood in
    the log alone would be missing. So the old record goes before its log; where a kill or a power cut leaves neither,
    what was kept is what stood there (`backups.list_stopped`).
    """
    if any(may_hold_something(path.with_name(path.name + each)) for each in LOGS):
        remove_whole(path)
        keep_name(path.parent)
    for each in COMPANIONS:  # SQLite could make nothing of them, and would play them into the new record
        remove_whole(path.with_name(path.name + each))
    keep_name(path.parent)
    os.replace(ready, path)
    keep_name(path.parent)
