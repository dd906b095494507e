"""Which files are a learner's, and of which version; the way to the migrations."""

import re
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import cache, lru_cache
from pathlib import Path

from htcourse.core.errors import LearnerFileError, NewerFileError
from htcourse.core.ids import is_id
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.database_pages import fits_in_one, graft, number_at, table_rows
from htcourse.store.learner_connection import end_some_day, has_companions, loaded, memory_connection, still_connection
from htcourse.store.learner_links import preference_digest
from htcourse.store.learner_queries import COLUMNS, NUMBERED, OTHER_COLUMNS
from htcourse.store.learner_rows import APPENDED, VERSION
from htcourse.store.sqlite_errors import damaged, raise_unless_damage

APPLICATION = 0x6874634C
"""`PRAGMA application_id` of a learner's file: "htcL". A library's differs."""


_NO_TABLE = """
    select 1 from main.sqlite_master
    where lower(name) = 'preference' and (type <> 'table' or sql like 'create virtual%')
"""


_WITH_HIDDEN = f"""
    select ours.column1 from (values {", ".join(f"('{table}')" for table in (*COLUMNS, *OTHER_COLUMNS))}) ours,
        pragma_table_xinfo(ours.column1, 'main') where hidden <> 0
"""


def schema_number(connection: sqlite3.Connection) -> int:
    """Return `PRAGMA user_version`: 0 for an empty file."""
    return int(connection.execute("pragma user_version").fetchone()[0])


def is_foreign(connection: sqlite3.Connection) -> bool:
    """Tell whether a file is no record: by its head, unless it says whose it is, as one with a damaged head does.

    Raises sqlite3.Error where it cannot be looked at now, as while another program holds it.
    """
    try:
        return not (_has_own_head(connection) or id_within(connection))
    except sqlite3.Error as error:
        raise_unless_damage(error)
        return True


def _has_own_head(connection: sqlite3.Connection) -> bool:
    return int(connection.execute("pragma application_id").fetchone()[0]) == APPLICATION


def refuse_others(connection: sqlite3.Connection, path: Path) -> None:
    """Raise NewerFileError for a newer program's file, LearnerFileError for what is no learner's file at all."""
    if is_foreign(connection):
        raise not_a_record(path)
    if not _has_own_head(connection):
        raise damaged(path)
    if schema_number(connection) > VERSION:
        raise NewerFileError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” was written by a newer version of the program."),
            fix=QT_TRANSLATE_NOOP("Errors", "Install the newest version, then open it again. The file is as it was."),
            path=str(path),
        )
    require_plain_tables(connection)


def require_plain_tables(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError where a view, a virtual table or a reckoned column stands for a table of ours.

    To read such a one may never end. A table that is not there is none.
    """
    kinds = {str(name).casefold(): kind for _, name, kind, *_ in connection.execute("pragma main.table_list")}
    others = [table for table in (*COLUMNS, *OTHER_COLUMNS) if kinds.get(table, "table") != "table"]
    if others or (others := [table for (table,) in connection.execute(_WITH_HIDDEN)]):
        error = sqlite3.DatabaseError(f"{others[0]} is no plain table")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def require_tables(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError unless every table of this version is as it was made.

    A bit renames a column; a constraint that another program put in swallows rows (`unique … on conflict ignore`).
    """
    require_plain_tables(connection)
    found = dict(connection.execute("select lower(name), sql from sqlite_master where type = 'table'"))
    for table, columns in _TABLES.items():
        if _words(found.get(table, "")) != _words(f"create table {table} ({columns})"):
            error = sqlite3.DatabaseError(f"{table} is not as it was made")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error
    for table, columns in (*COLUMNS.items(), *OTHER_COLUMNS.items()):
        number = "seq, " if table in NUMBERED else ""
        connection.execute(f"select {number}{columns} from {table} limit 0").close()


def id_within(connection: sqlite3.Connection) -> str:
    """Return the id a record names itself by; empty where it names none that can be a file's name, or a changed one.

    Nothing is read of a view or a virtual table in the place of ours: that may never end.
    """
    if connection.execute(_NO_TABLE).fetchone():
        return ""
    found = connection.execute("select * from preference where key = 'learner'").fetchone()
    if found is None or (len(found) > 3 and found[3] != preference_digest(*found[:3])):
        return ""
    named = str(found[1]).lower()
    return named if is_id(named) else ""


def refuse_anothers(connection: sqlite3.Connection, path: Path, learner_id: str = "") -> None:
    """Raise LearnerFileError where a record is not that of the learner it stands for: by its name when none is given.

    Somebody may have copied one file over another. Each names its learner; one that does not is damaged, and nobody's.
    """
    named, wanted = id_within(connection), learner_id or path.stem
    if named != wanted or other_beside_log(path, wanted):
        raise damaged(path, is_anothers=bool(named))


def other_beside_log(path: Path, learner_id: str) -> str:
    """Return whose a file is by itself where that is somebody else and a log stands beside it; else nothing.

    The log may be what a crash left of the record whose place that was: SQLite would mix both, so ask before.
    """
    owner = ""
    if has_companions(path):
        with suppress(sqlite3.Error, OSError), closing(still_connection(path)) as alone:
            owner = id_within(alone)
    return "" if owner == learner_id else owner


@lru_cache(maxsize=256)
def _words(sql: object) -> list[str]:
    """Return a definition without what says nothing: quotes around names, spaces, capitals."""
    return re.findall(r"\w+|[^\w\s\"`\[\]]", str(sql).casefold())


_TABLES = {
    "event": "seq integer primary key, id text not null, kind text not null, module text not null, ref text not null, "
    "paragraph text not null, attempt text not null, language text not null, data text not null, at text not null, "
    "offset_minutes integer not null, undoes text not null",
    "attempt": "seq integer primary key, id text not null, quiz text not null, module text not null, "
    "module_version text not null, mode text not null, form text not null, seed integer not null, "
    "drawn text not null, extra_time real not null, started_at text not null, offset_minutes integer not null, "
    "minutes real not null default 0.0, feedback text not null default '{}'",
    "response": "seq integer primary key, id text not null, attempt text not null, number integer not null, "
    "module text not null, question text not null, shown text not null, try integer not null, answer text not null, "
    "points real not null, verdict text not null, rule_version integer not null, confidence integer, "
    "hints integer not null, seconds real not null, language text not null, at text not null, "
    "offset_minutes integer not null, undoes text not null",
    "shown": "hash text primary key not null, module text not null, question text not null, structure text not null, "
    "at text not null, offset_minutes integer not null",
    "shown_text": "hash text not null, language text not null, texts text not null, at text not null, "
    "offset_minutes integer not null, primary key (hash, language)",
    "preference": "key text primary key, value text not null, at text not null, digest blob not null default x''",
    "link": "seq integer primary key, part text not null, row text not null, rule integer not null, "
    "origin text not null, digest blob not null, chain blob not null",
}
"""The tables of this version, whichever version made them: what `migrations` makes."""
_UNREAD = re.compile(r", primary key \(.*\)|(?<!integer) primary key| not null")
"""What in a definition needs an index or judges rows, and tells nobody where a column stands."""


def first_pages(connection: sqlite3.Connection) -> dict[str, int]:
    """Return the first page of each table that a damaged file leads to, by what is left of its definition.

    None where somebody made one anew with our columns in another order: its own definition says which is which. Raises
    sqlite3.DatabaseError.
    """
    connection.execute("pragma writable_schema = on")  # one damaged definition hides every table
    found = table_rows(connection, "sqlite_master", "type, name, tbl_name, sql, rootpage")
    pages: dict[str, int] = {}
    for table, columns in (*COLUMNS.items(), *OTHER_COLUMNS.items()):
        known = ("table", table, table, ["create", "table", table])
        likeness, page = max(
            (sum(one == other for one, other in zip((*row, _words(sql)[:3]), known, strict=True)), page)
            for _, *row, sql, page in ((0, "", "", "", "", 0), *found)
            if isinstance(page, int)
        )
        own = [name for (name,) in connection.execute("select name from pragma_table_info(?)", (table,))]
        names = [*(["seq"] if table in NUMBERED else []), *columns.split(", ")]
        if set(names) <= set(own) and own[: len(names)] != names:
            return {}
        if likeness > 1:  # two may be damaged
            pages[table] = page
    return pages


def with_own_definitions(content: bytes, pages: Mapping[str, int]) -> bytes:
    """Return a closed database with the definitions of this version for its tables, which begin at these pages.

    To SQLite a row of an older version, which ends sooner, has the defaults of the columns that came later. A table
    that nothing leads to begins at an empty page behind all others. Without indexes: those may be damaged too.
    """
    size = number_at(content, 16, 2)
    whole = content[: len(content) // size * size] + bytes(size)
    with closing(memory_connection()) as made:
        made.execute(f"pragma page_size = {size:d}")
        for table, columns in _TABLES.items():
            made.execute(f"create table {table} ({_UNREAD.sub('', columns)})")
        made.execute("pragma writable_schema = on")
        begins = [(pages.get(table, len(whole) // size), table) for table in _TABLES]
        made.executemany("update sqlite_master set rootpage = ? where name = ?", begins)
        first = made.serialize()[:size]
    return graft(whole, first) if number_at(first, 16, 2) == size and fits_in_one(first) else content


_INDEXES = {
    "idx__sqlite_migrations_migration_set_name": "unique index {} on _sqlite_migrations (migration_set, name)",
    **{f"idx_{table}_id": f"unique index {{}} on {table} (id)" for table in ("event", "attempt", "response")},
    "idx_event_kind_ref": "index {} on event (kind, ref)",
    "idx_event_attempt": "index {} on event (attempt)",
    "idx_event_undoes": "index {} on event (undoes)",
    "idx_attempt_quiz": "index {} on attempt (quiz)",
    "idx_response_attempt_number": "index {} on response (attempt, number)",
    "idx_response_question": "index {} on response (question)",
    "idx_response_undoes": "index {} on response (undoes)",
}
_TRIGGERS = {
    f"{table}_never_{change}": f"trigger {table}_never_{change} before {change} on {table} "
    f"begin select raise(abort, 'rows of {table} never change'); end"
    for table in (*APPENDED, "link")
    for change in ("update", "delete")
}


def keep_own_rules(connection: sqlite3.Connection) -> int:
    """Give a record of this version the triggers and indexes it has from us and no others; return how many were not so.

    A trigger, a view or an index that another program put in could swallow or change what is written, with links that
    fit. Raises sqlite3.DatabaseError.
    """
    found = [each for each in _rules(connection) if each[0] in ("trigger", "view", "index")]
    wanted = {name: f"create {sql}" for name, sql in _TRIGGERS.items()}
    wanted |= {name: f"create {sql.format(name)}" for name, sql in _INDEXES.items()}
    strange = [(kind, name) for kind, name, sql in found if _words(sql) != _words(wanted.get(name, ""))]
    kept = {name for _, name, _ in found} - {name for _, name in strange}
    missing = [sql for name, sql in wanted.items() if name not in kept]
    if strange or missing:
        connection.execute("begin immediate")
        _drop(connection, strange)
        for sql in missing:
            connection.execute(sql)
        connection.execute("commit")
    return len(strange) + len(missing)


def drop_rules(connection: sqlite3.Connection, kinds: Collection[str] = ("trigger",)) -> None:
    """Drop all of these kinds: triggers, views or indexes; raises sqlite3.DatabaseError."""
    _drop(connection, [(kind, name) for kind, name, _ in _rules(connection) if kind in kinds])


def _rules(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Return kind, name and definition of what a file has, also where a flipped bit made one no text."""
    query = "select cast(type as blob), cast(name as blob), cast(sql as blob) from sqlite_master where sql is not null"
    return [tuple(each.decode(errors="replace") for each in row) for row in connection.execute(query)]


def _drop(connection: sqlite3.Connection, named: Iterable[tuple[str, str]]) -> None:
    for kind, name in named:
        quoted = str(name).replace('"', '""')
        connection.execute(f'drop {kind} if exists "{quoted}"')


@contextmanager
def foreign_connection(content: bytes, is_stopped: Callable[[], bool] = lambda: False) -> Iterator[sqlite3.Connection]:
    """Give a copy in memory of a database of anyone's making: its rows, without their views, triggers and indexes.

    No statement goes on for ever: all of them end after a billion steps, or where somebody stopped it. Raises
    sqlite3.Error.
    """
    with closing(loaded(content)) as connection:
        end_some_day(connection, is_stopped)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for switch in ("trusted_schema = off", "cell_size_check = on", "ignore_check_constraints = on"):
            connection.execute(f"pragma {switch}")
        drop_rules(connection, ("trigger", "view", "index"))
        yield connection


def not_a_record(path: Path) -> LearnerFileError:
    """Return the error for a file that was never a learner's."""
    return LearnerFileError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” is not a learner's record of this program."),
        fix=QT_TRANSLATE_NOOP("Errors", "Choose the .db file that “Export my data” wrote."),
        path=str(path),
    )


def migrate(connection: sqlite3.Connection) -> None:
    """Make the tables of this version, or bring those of an older one up to date."""
    if connection.in_transaction or connection.execute("pragma page_count").fetchone()[0]:
        _bring_up_to_date(connection)
        return
    with closing(new_record()) as new:
        new.backup(connection)
    # By this time the people of a computer are counted.
    connection.execute("update _sqlite_migrations set applied_at = ?", (str(datetime.now(UTC)),))


def new_record() -> sqlite3.Connection:
    """Return a record in memory without a row; whoever asks closes it."""
    connection = memory_connection()
    connection.deserialize(_empty())
    return connection


@cache
def _empty() -> bytes:
    with closing(memory_connection()) as connection:
        _bring_up_to_date(connection)
        return connection.serialize()


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    # Imported only when a file is made or behind: sqlite-utils costs 110 ms, almost as much as an empty window.
    from htcourse.store.migrations import bring_up_to_date

    bring_up_to_date(connection)
    connection.execute(f"pragma application_id = {APPLICATION:d}")


def up_to_date_copy(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy in memory of an older version's record, brought up to date; whoever asks closes both."""
    copy = memory_connection()
    try:
        end_some_day(copy)
        connection.backup(copy)
        migrate(copy)
    except BaseException:
        copy.close()
        raise
    return copy


def copy_from_tables(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy in memory of a record of this version, its indexes made anew; whoever asks closes both.

    Of a record whose indexes are damaged: each table is read from its first row to the last, by no index. Nothing is
    refused that stands there, as in the record itself. Raises sqlite3.DatabaseError.
    """
    copy = memory_connection()
    try:
        with closing(memory_connection()) as pages:
            end_some_day(pages)
            connection.backup(pages)
            pages.execute("attach ':memory:' as made")
            for table in _TABLES:
                found = pages.execute(f"select name from pragma_table_info('{table}', 'main')").fetchall()
                names = ", ".join(("rowid", *(name for (name,) in found if name != "seq")))
                own = ", ".join("seq integer primary key" if name == "seq" else name for (name,) in found)
                pages.execute(f"create table made.{table} ({own})")
                rows = f"select {names} from main.{table} not indexed order by rowid"
                pages.execute(f"insert into made.{table} ({names}) {rows}")
            for name, sql in _INDEXES.items():
                if not name.startswith("idx__"):
                    pages.execute(f"create {sql.removeprefix('unique ').format(f'made.{name}')}")
            pages.execute(f"pragma made.user_version = {VERSION:d}")
            pages.backup(copy, name="made")
    except BaseException:
        copy.close()
        raise
    return copy
