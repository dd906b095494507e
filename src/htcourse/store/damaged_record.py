"""What became of a record that cannot be opened, what can be read of it still, and which copies there are."""

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing, suppress
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, FolderError, NewerFileError
from htcourse.core.quiz import TESTED, Mode
from htcourse.store.backups import Backup, is_later, list_backups, list_stopped, newest_of, preferences_in, row_ids
from htcourse.store.check_record import check_copy, check_open, check_record, doubted_among, open_record, record_errors
from htcourse.store.learner_connection import (
    has_companions,
    lock_file,
    reading_connection,
    refuse_links,
    still_connection,
)
from htcourse.store.learner_copies import make_folder
from htcourse.store.learner_queries import COLUMNS, HANDED_IN, NUMBERED, RESPONSE_COLUMNS, in_force
from htcourse.store.learner_rows import Kind
from htcourse.store.learner_schema import id_within, is_foreign, other_beside_log, require_plain_tables
from htcourse.store.left_log import is_torn
from htcourse.store.locks import FileLock
from htcourse.store.lost_attempts import Row, undecided_among
from htcourse.store.places import Places
from htcourse.store.preferences import LEFT, RECORD
from htcourse.store.salvage import Salvaged, is_cut, salvage
from htcourse.store.sqlite_errors import closed_part, damaged_copy
from htcourse.store.written_order import together

_ID, _AT, _OFFSET, _UNDOES, _ATTEMPT = (
    RESPONSE_COLUMNS.split(", ").index(each) for each in ("id", "at", "offset_minutes", "undoes", "attempt")
)
_ATTEMPT_ID, _MODE = (COLUMNS["attempt"].split(", ").index(each) for each in ("id", "mode"))
_KIND, _REF, _DATA, _DONE_AT = (COLUMNS["event"].split(", ").index(each) for each in ("kind", "ref", "data", "at"))

_ENDED = (Kind.ATTEMPT_SUBMITTED, Kind.EXAM_SET_ASIDE)
_PATIENCE_SECONDS = 10.0
"""How long another look at the same record may take: tiles that are shown anew begin one while the last goes on."""


class Harm(StrEnum):
    """What is wrong with a record."""

    GONE = "gone"  # there is no file
    EMPTY = "empty"
    CUT = "cut"  # shorter than it says of itself
    FOREIGN = "foreign"  # no record
    ANOTHERS = "anothers"  # another learner's record
    NEWER = "newer"  # a newer version of the program wrote it
    CLOSED = "closed"  # the system does not let us read it
    LOG = "log"  # the log that a crash left is damaged before its end
    BESIDE_LOG = "beside log"  # sound by itself, beside a log that does not fit it
    DAMAGED = "damaged"


class Copy(NamedTuple):
    """A backup as it was looked at: how many answers it holds, or what is wrong with it."""

    backup: Backup
    answers: int = 0
    problem: CourseError | None = None


class Damage(NamedTuple):
    """A record that cannot be opened. `copies` are all its backups, by their dates, latest first.

    `newest` is the newest of them that is whole, by what it holds (`backups.newest_of`). `readable` counts the answers
    that can be read still, of the file and of later copies that are not whole, `later` those that `newest` lacks,
    `later_notes` the sections whose notes it lacks.
    `last_at` is when the last answer was given (UTC, empty without any), with its offset. `preferences` are those of
    the file where they can be read, else those of the copies (`preferences_left`). `under_way` counts exams that were
    begun and not handed in, of that copy and of what can be read; `doubted` those tests and exams that may have lost
    answers, on which no trainer has decided. `rows` counts all that can be read, notes and sections too.
    """

    learner_id: str
    harm: Harm
    copies: tuple[Copy, ...]
    newest: Copy | None
    readable: int
    later: int
    later_notes: int
    last_at: str
    last_offset_minutes: int
    preferences: dict[str, str]
    under_way: int = 0
    doubted: int = 0
    rows: int = 0


def examine(places: Places, learner_id: str, clock: Clock = system_clock) -> Damage:
    """Look at a record that cannot be opened, and at its copies; nothing is changed but that a lost folder is made.

    Raises InUseError when it stays open anywhere, and FolderError where nothing can be written, or for a link.
    """
    path = places.learners / f"{learner_id}.db"
    if places.is_lost(learner_id):  # its copies are here, so this is no disk that is gone
        make_folder(places.learners)
    lock = FileLock(lock_file(path))
    lock.acquire(alone=True, wait_seconds=_PATIENCE_SECONDS)
    try:
        with record_errors(path):
            refuse_links(path)
            backups = list_backups(places, learner_id)
            copies = tuple(map(look_at, backups))
            whole = {each.backup: each for each in copies if each.problem is None}
            found = newest_of({each: row_ids(each.path) for each in whole}, clock().utc)
            newest = whole[found] if found else None
            held = read_left(places, learner_id, found.path if found else None)
            broken = [each.backup for each in copies if each.problem is not None]
            later = [each for each in broken if is_later(each, found and found.path, backups)]
            rest = read_broken(later if found else broken, found, path.parent)
            kept = preferences_left(found and found.path, rest, backups, held)
            read = (*(rest[each] for each in later), held)
            return _damage(path, copies, newest, read, kept)
    finally:
        lock.release()


def look_at(backup: Backup) -> Copy:
    """Check a backup and count its answers."""
    try:
        with record_errors(backup.path):
            check_copy(backup.path, backup.learner_id)
            return Copy(backup, len(_answers(backup.path)))
    except CourseError as problem:
        return Copy(backup, problem=problem)


def look_at_aside(aside: Backup, folder: Path) -> Copy:
    """Count the answers that can be read of a record that was kept aside; its copy to look at is made in `folder`."""
    with record_errors(aside.path):
        answers = _answers_among(salvage(aside.path, aside.learner_id, None, folder).rows)
    return Copy(aside, len(answers), None if answers else damaged_copy(aside.path))


def read_left(places: Places, learner_id: str, pattern: Path | None) -> Salvaged:
    """Return what can be read in the place of a damaged record, and of what stood there until a restore was stopped.

    See `salvage` and `list_stopped`. Preferences are those of the record that stood there last: of a file kept aside
    they count only where no backup is later, or no copy is whole (`pattern`). Files that were left when the record of
    that copy was begun anew give nothing.
    """
    stopped, copies = _stopped(places, learner_id, pattern), list_backups(places, learner_id)
    old = {each.path for each in stopped if pattern and any(each.at < copy.at for copy in copies)}
    paths = (*(each.path for each in stopped), places.learners / f"{learner_id}.db")
    parts = {each: salvage(each, learner_id, pattern, places.learners) for each in paths}
    rows = tuple(together(each.rows for each in parts.values()))
    last = [part.preferences for path, part in parts.items() if path not in old]
    return Salvaged(rows, {key: value for each in last for key, value in each.items()})


def _stopped(places: Places, learner_id: str, pattern: Path | None) -> list[Backup]:
    left = preferences_in(pattern).get(LEFT.key, "").split() if pattern else ()
    return [each for each in list_stopped(places, learner_id) if each.path.name not in left]


def joined_with(places: Places, learner_id: str, source: Path, ready: Path) -> tuple[tuple[Backup, int], ...]:
    """Return files kept aside, each with how many answers came of it into a new record whose copy shares none with it.

    Tests and exams, which stay where a record is begun anew, do not count. So it may have been begun anew between, by
    a version that left no mark of it (`LEFT`), or the copy is older than all that can be read: nothing tells which.
    """
    found: list[tuple[Backup, int]] = []
    copied = _answers(source)
    for aside in _stopped(places, learner_id, source):
        rows = salvage(aside.path, learner_id, source, places.learners).rows
        tests = {row[_ATTEMPT_ID] for table, row in rows if table == "attempt" and row[_MODE] in TESTED}
        own = {row[_ID] for table, row in rows if table == "response" and row[_ATTEMPT] not in tests}
        came = (_answers(ready) & own) - copied
        if came and copied.isdisjoint(own):
            found.append((aside, len(came)))
    return tuple(found)


def read_broken(copies: Iterable[Backup], pattern: Backup | None, folder: Path) -> dict[Backup, Salvaged]:
    """Return what can be read of backups that are not whole; see `salvage`."""
    sound = pattern.path if pattern else None
    return {each: salvage(each.path, each.learner_id, sound, folder) for each in copies}


def preferences_left(
    source: Path | None, broken: Mapping[Backup, Salvaged], copies: Sequence[Backup], held: Salvaged
) -> dict[str, str]:
    """Return the preferences of a whole copy, if any, and over them those of later broken ones and of what stood there.

    Of broken copies that are not later come those that it lacks.
    """
    parts = [(2 * is_later(each, source, copies), each.at, rest.preferences) for each, rest in broken.items()]
    parts += [(1, "", preferences_in(source) if source else {}), (3, "", held.preferences)]
    return {key: value for *_, each in sorted(parts, key=lambda part: part[:2]) for key, value in each.items()}


def answers_in(path: Path) -> int:
    """Return how many answers a sound record holds."""
    return len(_answers(path))


def answers_lacking(path: Path, other: Path) -> int:
    """Return how many answers another sound record or copy holds that one lacks; nobody has either open."""
    return len(_answers(other) - _answers(path))


def answers_held(path: Path) -> int:
    """Return how many answers a record holds, whoever is at work in it."""
    with record_errors(path), closing(open_record(path)) as connection:
        return int(connection.execute(f"select count(*) from response where {in_force('response')}").fetchone()[0])


def learner_of(path: Path) -> str:
    """Return the id of the learner whose record or copy a file is; raises LearnerFileError and FolderError."""
    check_copy(path)
    with closing(reading_connection(path)) as connection:
        return id_within(connection)


def owner_of(path: Path, folder: Path) -> str:
    """Return whose record a file, and no log beside it, says it is that nobody has open; empty where it names nobody.

    Of a damaged one that is read as far as can be; the copy to look at is made in `folder`. Raises FolderError.
    """
    try:
        with record_errors(path), closing(reading_connection(path)) as connection:
            return other_beside_log(path, "") or id_within(connection)
    except CourseError:
        with record_errors(path):
            return salvage(path, "", None, folder).preferences.get(RECORD.key, "")


def _answers(path: Path) -> frozenset[str]:
    """Return the ids of the answers in force in a sound record."""
    with closing(reading_connection(path)) as connection:
        return frozenset(row for (row,) in connection.execute(f"select id from response where {in_force('response')}"))


def _answers_among(rows: Iterable[Row]) -> list[Sequence[Any]]:
    """Return the answers in force among rows, each once."""
    answers = {row[_ID]: row for table, row in rows if table == "response"}
    undone = {row[_UNDOES] for row in answers.values()}
    return [row for row in answers.values() if not row[_UNDOES] and row[_ID] not in undone]


def _damage(
    path: Path, copies: tuple[Copy, ...], newest: Copy | None, held: Sequence[Salvaged], kept: dict[str, str]
) -> Damage:
    known = row_ids(newest.backup.path) if newest else frozenset()
    events = [row for each in held for table, row in each.rows if table == "event"]
    written = sorted((row for row in events if row[_KIND] == Kind.NOTE), key=lambda row: str(row[_DONE_AT]))
    notes = {row[_REF]: row for row in written}  # the newest of each section
    answers = _answers_among(row for each in held for row in each.rows)
    last = max(answers, key=lambda row: str(row[_AT]), default=None)
    return Damage(
        learner_id=path.stem,
        harm=_harm(path, path.stem),
        copies=copies,
        newest=newest,
        readable=len(answers),
        later=sum(row[_ID] not in known for row in answers),
        later_notes=sum(row[_ID] not in known and _has_text(row[_DATA]) for row in notes.values()),
        last_at=last[_AT] if last else "",
        last_offset_minutes=last[_OFFSET] if last else 0,
        preferences=kept,
        under_way=_exams_under_way(newest.backup.path if newest else None, [row for each in held for row in each.rows]),
        doubted=len(
            undecided_among([row for each in held for row in each.rows])
            - (_handed_in(newest.backup.path) if newest else set())
        ),
        rows=len({row[0] for each in held for table, row in each.rows if table in NUMBERED}),
    )


def _has_text(data: Any) -> bool:
    """Tell whether a note says something, by what the record keeps of it; an empty one took it away."""
    with suppress(ValueError, TypeError, RecursionError):
        found = json.loads(data)
        return isinstance(found, dict) and bool(found.get("text"))
    return False


def doubted_in(path: Path) -> int:
    """Return how many tests and exams in a sound record may have lost answers, which no trainer has settled."""
    with closing(reading_connection(path)) as connection:
        return len(doubted_among(connection, path))


def _handed_in(path: Path) -> set[str]:
    with closing(reading_connection(path)) as connection:
        return {each for (each,) in connection.execute(HANDED_IN)}


def _exams_under_way(copy: Path | None, rows: Iterable[Row]) -> int:
    begun, ended = set[str](), set[str]()
    if copy is not None:
        with closing(reading_connection(copy)) as connection:
            begun |= {each for (each,) in connection.execute("select id from attempt where mode = ?", (Mode.EXAM,))}
            ended |= {each for (each,) in connection.execute("select attempt from event where kind in (?, ?)", _ENDED)}
    for table, row in rows:
        fields = dict(zip(COLUMNS[table].split(", "), row, strict=True))
        if table == "attempt" and fields["mode"] == Mode.EXAM:
            begun.add(fields["id"])
        elif table == "event" and fields["kind"] in _ENDED:
            ended.add(fields["attempt"])
    return len(begun - ended)


def _harm(path: Path, learner_id: str) -> Harm:
    if not os.path.lexists(path):
        return Harm.GONE
    if not path.is_file():
        return Harm.FOREIGN
    try:
        check_record(path, learner_id)
    except NewerFileError:
        return Harm.NEWER
    except FolderError:
        return Harm.CLOSED if closed_part(path) else Harm.DAMAGED
    except CourseError:
        return _kind_of_damage(path, learner_id)
    return Harm.DAMAGED  # found by what looks closer


def _kind_of_damage(path: Path, learner_id: str) -> Harm:
    if not path.stat().st_size:
        return Harm.EMPTY
    if not has_companions(path) and is_cut(path):
        return Harm.CUT
    if is_torn(path):
        return Harm.LOG
    try:
        with closing(still_connection(path)) as connection:
            if is_foreign(connection):
                return Harm.FOREIGN
            require_plain_tables(connection)
            if id_within(connection) not in ("", learner_id):
                return Harm.ANOTHERS
            check_open(connection, path)
            return Harm.BESIDE_LOG if id_within(connection) and has_companions(path) else Harm.DAMAGED
    except (sqlite3.Error, ValueError, CourseError):
        return Harm.DAMAGED
