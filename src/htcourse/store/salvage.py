"""What can still be read from a damaged record: every row that is not on a damaged page, whatever became of the rest.

Here alone databases are opened by other means than SQLite: whoever calls holds the lock, and nobody has them open.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from htcourse.core.clock import system_clock
from htcourse.core.errors import CourseError, LearnerFileError
from htcourse.core.ids import end_of, ids_in, is_id
from htcourse.store import learner_schema as schema
from htcourse.store.check_record import is_made_up, is_sound, log_fits, record_errors, row_ids
from htcourse.store.database_pages import (
    HEADER,
    counting_all,
    graft,
    is_cut_short,
    leaves_of,
    number_at,
    scan,
    table_rows,
    with_tree,
)
from htcourse.store.durable import copy_readable, keep_name, opened_privately
from htcourse.store.learner_connection import (
    COMPANIONS,
    Connection,
    end_some_day,
    lost_its_pages,
    open_to_write,
    text_or_bytes,
)
from htcourse.store.learner_copies import is_too_large, reaching, scratch_file
from htcourse.store.learner_links import CHANGED, OWN_ID, Chain, ChangedRows, name_of, preference_digest
from htcourse.store.learner_queries import COLUMNS, NUMBERED
from htcourse.store.learner_writes import insert_rows, put_preferences, transaction
from htcourse.store.left_log import HEADER as LOG_HEADER
from htcourse.store.left_log import PAGE_SIZES, mend_log
from htcourse.store.lost_attempts import Links, Row, doubted_attempts, lost_attempts
from htcourse.store.parse_row import parsed, usable_tables
from htcourse.store.places import LOGS
from htcourse.store.preferences import RECORD
from htcourse.store.sqlite_errors import closed_part, course_errors, damage_alone


class Salvaged(NamedTuple):
    """What can be read of a damaged record: its rows that can be used, in the order of writing, and its preferences.

    Of a sound one `strange` are table and name of those another program put in, and `changed` is what was let count.
    """

    rows: tuple[Row, ...] = ()
    preferences: Mapping[str, str] = MappingProxyType({})
    strange: frozenset[tuple[str, str]] = frozenset()
    changed: ChangedRows = MappingProxyType({})


def salvage(path: Path, learner_id: str, pattern: Path | None, folder: Path) -> Salvaged:
    """Read what can be read of a damaged record; nothing of a file that is another learner's than `learner_id`, if any.

    Nobody may have the file open: it is copied, into `folder`, and looked at there. `pattern` is a sound backup of it
    where there is one: its table definitions take the place of damaged ones, else those of a new record, and a file
    that no longer says whose it is shares rows with it, as does the log beside another's file: it is read alone. Raises
    OSError and sqlite3.Error where the disk is full or fails meanwhile: damage of the file alone is passed over.
    """
    if not (found := _looked_at(path, folder, pattern, ("", *COMPANIONS), learner_id)).log_fits:
        found = _apart(path, learner_id, pattern, folder, found)
    elif not found.is_of(learner_id) or not (found.named or _may_be_own(path, found.rows, pattern)):
        return Salvaged()
    usable = [(table, row) for table, row in found.rows if parsed(table, row) is not None]
    usable += lost_attempts(usable)
    return Salvaged((*usable, *doubted_attempts(usable, found.links)), found.preferences)


def in_log(log: Path, folder: Path) -> tuple[str, frozenset[str]]:
    """Return whose a log is, empty where it does not say, and the ids of the rows that can be read of it alone."""
    with scratch_file(folder, log) as copy:
        shutil.copyfile(log, copy.with_name(f"{copy.name}-{'journal' if 'journal' in log.name else 'wal'}"))
        found = _looked_at(copy, folder, None, COMPANIONS)
    return found.named, frozenset(row[0] for table, row in found.rows if table in NUMBERED)


class _Found(NamedTuple):
    """What can be read of some of the files of a record; `log_fits` where the log among them is that of the file."""

    rows: Sequence[Row] = ()
    preferences: Mapping[str, str] = MappingProxyType({})
    links: Links = Links()
    log_fits: bool = True

    @property
    def named(self) -> str:
        linked = (origin for _, *row, origin in self.links.links if tuple(row) == OWN_ID and is_id(origin))
        return self.preferences.get(RECORD.key) or next(linked, "")

    def is_of(self, learner_id: str) -> bool:
        return learner_id in ("", self.named) or not self.named


def _looked_at(
    path: Path, folder: Path, pattern: Path | None, suffixes: Collection[str], learner_id: str | None = None
) -> _Found:
    """Read what can be read of these files, what is sound as it would be opened: none of an older version in doubt.

    Whether the log fits is asked where a learner is given.
    """
    with _working_copy(path, folder, suffixes) as copy:
        if copy is None:
            return _Found()
        fits = learner_id is None or log_fits(copy, learner_id)
        if not (fits and is_sound(copy) and _is_up_to_date(copy)):
            _define(copy)
        rows, preferences, links = _read(copy)
        content = copy.read_bytes()
        if not rows:
            with _pattern(pattern, folder) as sound:
                copy.write_bytes(graft(content, sound.read_bytes()))
                rows, preferences, links = _read(copy)
        if not (links.is_whole and links.knows(rows)):
            for _ in _regrown(copy, content, "link"):
                again = _read(copy)
                if len(again[2].links) > len(links.links):  # it judges what is read from here on
                    rows, preferences, links = *again[:2], again[2]._replace(is_whole=links.is_whole)
                    break
        is_mixed = not fits and path.with_name(path.name + "-journal").exists()  # to newer pages no table leads
        lacking, found = links.lacking(rows), usable_tables(rows)
        for table in COLUMNS:
            if is_mixed or table in lacking or (table not in found and not _is_empty(copy, table)):
                for _ in _regrown(copy, content, table):
                    rows += _read(copy, (table,))[0]
        for _ in _regrown(copy, content, "preference") if RECORD.key not in preferences else ():
            preferences = {**_read(copy, ())[1], **preferences}
        rows = links.in_order(rows)
    return _Found(rows, preferences, links, fits)


def _apart(path: Path, learner_id: str, pattern: Path | None, folder: Path, together: _Found) -> _Found:
    """Return what a file and a log that is not of it as it stands give, each by itself where it is the learner's.

    Where both are, also what they give `together`: it may be a damaged file with its own log.
    """
    alone = _looked_at(path, folder, pattern, ("",))
    log = _looked_at(path, folder, pattern, COMPANIONS)
    owner = learner_id or alone.named
    is_own = alone.is_of(owner) and bool(alone.named or (alone.rows and _may_be_own(path, alone.rows, pattern)))
    may_be_own = log.named or _is_own_log(path, owner, alone if is_own else None, pattern, folder)
    is_log_own = log.is_of(owner) and bool(may_be_own)
    read = ((alone, is_own), (together, is_own and is_log_own), (log, is_log_own))
    return _joined([each for each, is_taken in read if is_taken])


def _is_own_log(path: Path, owner: str, alone: _Found | None, pattern: Path | None, folder: Path) -> bool:
    """Tell whether a log that names nobody is a learner's: it has ids of rows that their file or a backup of it has.

    Pages are logged whole, so that earlier rows stand there too, or in an index; rows of one attempt end alike. Where
    neither has any row it is theirs unless the file is not, or another here, or a copy of theirs, has such ids.
    """
    ends = {end_of(each) for each in ids_at(path, LOGS)}
    known = {row[0] for table, row in alone.rows if table in NUMBERED} if alone else set()
    known |= row_ids(pattern) if pattern else set()
    if known:
        return not ends.isdisjoint(map(end_of, known))
    if not ends or (alone is None and _has_pages(path)):
        return False
    here: set[str] = set()
    for each in (*folder.glob("*.db"), *folder.with_name("backups").glob("*/*.db")):
        with suppress(CourseError):
            here |= row_ids(each) if owner not in (each.stem, each.parent.name) else set()
    return ends.isdisjoint(map(end_of, here))


def ids_at(path: Path, suffixes: Collection[str]) -> set[str]:
    """Return the ids that stand in these files, whatever they are: where a row is left, some are."""
    parts = (path.with_name(path.name + each) for each in suffixes)
    return {each for part in parts if part.is_file() for each in ids_in(part.read_bytes())}


def _joined(parts: Sequence[_Found]) -> _Found:
    """Return what several readings of one record give together, each row once."""
    rows: dict[tuple[str, str], Row] = {}
    preferences: dict[str, str] = {}
    for part in parts:
        preferences |= part.preferences
        for row in part.rows:
            rows.setdefault(name_of(*row), row)
    found = [part.links for part in parts if part.links.links]
    last = max(found, key=lambda each: max(seq for seq, *_ in each.links), default=Links())
    links = sorted({link for each in found for link in each.links})
    return _Found(tuple(rows.values()), preferences, Links(tuple(links), last.is_whole))


@contextmanager
def salvaged_copy(path: Path, folder: Path, problem: LearnerFileError, learner_id: str = "") -> Iterator[Path]:
    """Give a record of what can be read of a handed-over file, of this learner if any; it goes then.

    A file that names nobody is the learner's whose id is its name. Raises `problem`, which says what is wrong with the
    file, where nothing can be read, where it is no damage, and for tables that somebody made so that they never end;
    FolderError where there is no room to look, which is no such thing.
    """
    if "day" not in problem.values or is_made_up(path):
        raise problem
    with scratch_file(folder) as copy:
        with course_errors(folder), reaching(folder):
            found = salvage(path, learner_id, None, folder)
            owner = found.preferences.get(RECORD.key) or learner_id or path.stem
            if not found.rows or not is_id(owner):
                raise problem
            with closing(open_to_write(copy, create=True)) as connection:
                with suppress(OSError):  # some disks know no rights
                    copy.chmod(0o600)
                schema.migrate(connection)
                with transaction(connection, "restored"):
                    insert_rows(connection, found.rows)
                    put_preferences(connection, {**found.preferences, RECORD.key: owner}, system_clock())
        yield copy


def _may_be_own(path: Path, rows: Sequence[Row], pattern: Path | None) -> bool:
    """Tell whether a file that names nobody can be the learner's: it has rows of the backup, or is a log alone."""
    known = row_ids(pattern) if pattern is not None and _has_pages(path) else frozenset()
    return not known or any(row[0] in known for _, row in rows)


def _has_pages(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def keep_aside(path: Path, aside: Path) -> Path | None:
    """Keep a file and what SQLite left beside it under another name too, and return that; None where nothing is.

    By a second name, so that the first is never without its file; where the disk knows no such thing by a copy. What
    may not be read, or is no file, is moved.
    """
    found = [each for each in ("", *COMPANIONS) if os.path.lexists(path.with_name(path.name + each))]
    for suffix in found:
        part, kept = path.with_name(path.name + suffix), aside.with_name(aside.name + suffix)
        refused = OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        for keep in (os.link, _copied, os.replace):
            try:
                keep(part, kept)
                break
            except OSError as error:  # of another disk the copy says why: that is full, or may only be read
                refused = refused if error.errno == errno.EXDEV else error
        else:
            raise refused
    keep_name(aside.parent)
    return aside if found else None


def _copied(part: Path, kept: Path) -> None:
    """Copy a file that is about to go: what is kept is on the disk before, or nothing is."""
    try:
        shutil.copy2(part, kept)
        with kept.open("r+b") as file:
            os.fsync(file.fileno())
    except OSError:
        with suppress(OSError):
            kept.unlink(missing_ok=True)  # half of it is no copy
        raise


def is_cut(path: Path) -> bool:
    """Tell whether a closed file begins as a database and ends before its time."""
    with path.open("rb") as file:
        return is_cut_short(file.read(HEADER), path.stat().st_size)


@contextmanager
def _pattern(pattern: Path | None, folder: Path) -> Iterator[Path]:
    """Give a sound record: the one there is, or a new one for as long as it is needed."""
    if pattern is not None:
        yield pattern
        return
    with scratch_file(folder) as made:
        with closing(sqlite3.connect(made, isolation_level=None)) as connection:
            schema.migrate(connection)
        yield made


@contextmanager
def _working_copy(path: Path, folder: Path, suffixes: Collection[str]) -> Iterator[Path | None]:
    """Give a copy of a closed file with what is whole of its log, for a while; None where there is none to be read.

    Raises OSError for whatever else is in the way: nobody may say then that nothing can be read.
    """
    if closed_part(path) or is_too_large(path):
        yield None
        return
    with scratch_file(folder, path if path.parent == folder else None) as copy:
        for suffix in suffixes:
            part = path.with_name(path.name + suffix)
            if part.is_file():
                target = copy.with_name(copy.name + suffix)
                with part.open("rb", buffering=0) as old, open(target, "xb", opener=opened_privately) as new:
                    copy_readable(old, new)
        mend_log(copy)
        if copy.with_name(copy.name + "-wal").exists():
            copy.touch()  # the log alone may be left
            if lost_its_pages(copy):  # a page without content, so that SQLite reads the log (fileformat2.html, 4.1)
                log = copy.with_name(copy.name + "-wal").read_bytes()
                if len(log) >= LOG_HEADER and (size := number_at(log, 8, 4)) in PAGE_SIZES:
                    copy.write_bytes(bytes(size))
        yield copy if copy.exists() else None


def _is_up_to_date(copy: Path) -> bool:
    """Bring a sound copy up to date, and tell whether its tables are those of this version then."""
    with suppress(LearnerFileError), record_errors(copy), closing(_connection(copy)) as connection:
        schema.drop_rules(connection)  # somebody may have made one that never ends
        with closing(schema.up_to_date_copy(connection)) as made:  # where it does not fit nothing is written
            schema.require_tables(made)
        schema.migrate(connection)
        return True
    return False


def _define(copy: Path) -> None:
    """Have our own definitions lead to the tables of a damaged file: its own may be damaged, or an older version's."""
    pages, log = dict[str, int](), copy.with_name(copy.name + "-wal")
    if not log.exists():
        copy.write_bytes(counting_all(copy.read_bytes()))
    with damage_alone(), closing(_connection(copy)) as connection:
        pages = schema.first_pages(connection)
    if pages and not log.exists():  # else its first page is in the log
        copy.write_bytes(schema.with_own_definitions(copy.read_bytes(), pages))


def _connection(copy: Path) -> Connection:
    connection = sqlite3.connect(copy, isolation_level=None, factory=Connection)
    end_some_day(connection)
    connection.text_factory = text_or_bytes  # a row with bytes for a text is not used, and the next one is read
    return connection


def _read(copy: Path, tables: Collection[str] = COLUMNS) -> tuple[list[Row], dict[str, str], Links]:
    """Return the rows of these tables that SQLite can find, the preferences, and the links of the rows."""
    rows: list[Row] = []
    links = Links()
    preferences: list[tuple[Any, ...]] = []
    with damage_alone(), closing(_connection(copy)) as connection:
        for table in tables:
            with damage_alone():
                rows += [(table, row[1:]) for row in table_rows(connection, table, COLUMNS[table])]
        with damage_alone():
            chain = Chain(connection)
            rows = [(table, row) for table, row in chain.in_order(rows) if chain.fault(table, row) != CHANGED]
        with damage_alone():
            links = _links(connection)
        preferences += table_rows(connection, "preference", "*")  # in an older record without a digest
    bare = () if links.links else (b"",)  # of an older one beside definitions of this version
    unchanged = [row[1:3] for row in preferences if len(row) < 5 or row[4] in (preference_digest(*row[1:4]), *bare)]
    texts = {key: value for key, value in unchanged if isinstance(key, str) and isinstance(value, str)}
    return rows, texts, links


def _links(connection: sqlite3.Connection) -> Links:
    columns = "seq, part, row, origin"
    front, is_whole = scan(connection, f"select rowid, {columns} from link where rowid > ? order by rowid", -1)
    found = front if is_whole else table_rows(connection, "link", columns)
    links = tuple(row[1:] for row in found if [*map(type, row[1:])] == [int, str, str, str])
    return Links(links, is_whole and len(links) == len(found))


def _is_empty(copy: Path, table: str) -> bool:
    found: tuple[list[tuple[Any, ...]], bool] = [], False
    with damage_alone(), closing(_connection(copy)) as connection:
        found = scan(connection, f"select rowid from {table} where rowid > ?", -1)
    return found == ([], True)


def _regrown(copy: Path, content: bytes, table: str) -> Iterator[None]:
    """Have a table of a copy lead to leaves that no page leads to, as often as there are some that fit together.

    A page is a leaf of the table where its rows have as many columns (sqlite.org/fileformat2.html, 1.6), those with a
    default or not. `content` is what the copy was before anything in it was replaced. After each the copy is as it was,
    unless it is left at that.
    """
    root, widths = 0, range(0)
    with damage_alone(), suppress(TypeError), closing(_connection(copy)) as connection:
        query = "select rootpage from sqlite_master where type = 'table' and name = ?"
        root = int(connection.execute(query, [table]).fetchone()[0])
        defaults = [each[4] for each in connection.execute(f"pragma table_info({table})")]
        widths = range(defaults.count(None), len(defaults) + 1)
    now = copy.read_bytes()
    size = number_at(now, 16, 2)
    size = size if size > 1 else PAGE_SIZES[-1]
    if size not in PAGE_SIZES or not 1 < root <= len(now) // size:
        return
    for leaves in leaves_of(content, size, widths):
        copy.write_bytes(with_tree(now, size, root, leaves))
        yield
        copy.write_bytes(now)
