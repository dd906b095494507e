"""The writing statements of a learner's file; `learner.LearnerFile` wraps each in its transaction."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import closing, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any

from htcourse.core.clock import Moment
from htcourse.core.ids import new_id
from htcourse.core.quiz import ONCE, Mode
from htcourse.store import learner_queries as queries
from htcourse.store.handed_in_twice import NOT_OF_SITTING, coming_in, sittings
from htcourse.store.learner_connection import Connection, begin_log, memory_connection, still_connection, text_or_bytes
from htcourse.store.learner_links import CHANGED, Came, Chain, Origin, link_new_rows, newest, preference_digest
from htcourse.store.learner_rows import Kind, Merged, NewEvent, ResponseRow, Shown
from htcourse.store.learner_schema import schema_number
from htcourse.store.parse_row import parsed
from htcourse.store.preferences import CLASSES, CLASSES_LEFT, DEALT_FORM, LEFT, RECORD
from htcourse.store.written_order import as_written, keep_order, written_in

Then = Callable[[], object]
"""What is done in the same transaction, at its end."""
Among = Callable[[Iterable[tuple[str, Sequence[Any]]]], Iterator[tuple[str, Sequence[Any]]]]
"""What chooses among rows, each with its table."""

_KIND = queries.EVENT_COLUMNS.split(", ").index("kind")
_ATTEMPT = queries.EVENT_COLUMNS.split(", ").index("attempt")
_AT = {table: names.index("started_at" if table == "attempt" else "at") for table, names in queries.AT.items()}
_MODE = queries.ATTEMPT_COLUMNS.split(", ").index("mode")
_MOST_ENDS = 20
"""So many handings in of one attempt are let in of a file: copies that came together have a few at most."""
_AROUND = (Mode.PRE, Mode.POST)
_IN_FORCE = (
    f"select count(*) from response where id in (select value from json_each(?)) and {queries.in_force('response')}"
)


@contextmanager
def transaction(connection: sqlite3.Connection, origin: Origin = "") -> Iterator[None]:
    """Link what came and commit, or leave nothing; within `all_or_nothing` it is a part of that.

    `origin` says where rows come from that were not written here (see `learner_links`).
    """
    with nullcontext() if connection.in_transaction else all_or_nothing(connection):
        since = newest(connection)
        yield
        link_new_rows(connection, since, origin)


@contextmanager
def all_or_nothing(connection: sqlite3.Connection) -> Iterator[None]:
    """Begin at once (no later surprise that another writes), then commit, or leave nothing."""
    begin_log(connection)
    connection.execute("begin immediate")
    begun = connection.total_changes
    try:
        yield
        if connection.total_changes > begun:
            _sign_log(connection)
        connection.execute("commit")
    except BaseException:
        if isinstance(connection, Connection):
            connection.is_signed = False
        if connection.in_transaction:  # a full disk has ended it already
            connection.execute("rollback")
        raise


def _sign_log(connection: sqlite3.Connection) -> None:
    """Have the page that says whose record this is in each log, by which a log beside a file not its own is known.

    A value that stays as it is SQLite writes no page for: so it is changed, and changed back.
    """
    if isinstance(connection, Connection) and not connection.is_signed:
        connection.is_signed = True
        own = "key = ? and typeof(at) = 'text'"
        for value in ("at || ' '", "substr(at, 1, length(at) - 1)") if schema_number(connection) else ():
            connection.execute(f"update main.preference set at = {value} where {own}", (RECORD.key,))


def can_write(connection: sqlite3.Connection) -> bool:
    """Tell whether a transaction could begin: a file of a format that SQLite does not know can only be read."""
    try:
        connection.execute("begin immediate")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
            raise
        return False
    connection.execute("rollback")
    return True


def append(connection: sqlite3.Connection, table: str, columns: str, values: tuple[Any, ...]) -> None:
    """Insert one row; raises sqlite3.DatabaseError where none came in, whatever swallowed it."""
    _insert(connection, f"insert into main.{table} ({columns}) values ({', '.join('?' * len(values))})", values)


def _insert(connection: sqlite3.Connection, sql: str, values: Any, known: str = "") -> None:
    """Insert a row unless it is `known`, as a statement with the first of the values finds."""
    if connection.execute(sql, values).rowcount == 1:
        return
    if not known or connection.execute(known, values[: known.count("?")]).fetchone() is None:
        error = sqlite3.DatabaseError("a row did not come in")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def put_events(connection: sqlite3.Connection, events: Iterable[NewEvent], now: Moment) -> None:
    """Insert what was done at one moment."""
    for each in events:
        row = (new_id(each.attempt), str(each.kind), each.module, each.ref, "", each.attempt, "", as_json(each.data))
        append(connection, "event", queries.EVENT_COLUMNS, (*row, now.utc, now.offset_minutes, ""))


def put_preferences(connection: sqlite3.Connection, values: Mapping[str, str], now: Moment) -> None:
    """Insert or change preferences."""
    connection.executemany(
        "insert into preference (key, value, at, digest) values (?, ?, ?, ?) on conflict (key) do update "
        "set value = excluded.value, at = excluded.at, digest = excluded.digest where value <> excluded.value",
        [(key, value, now.utc, preference_digest(key, value, now.utc)) for key, value in values.items()],
    )


def put_shown(connection: sqlite3.Connection, shown: Iterable[Shown], now: Moment) -> None:
    """Insert questions as shown, and their wordings, where their hash (and language) is new."""
    put = "insert or ignore into main.{} ({}) values ({})"
    for each in shown:
        row = (each.hash, each.module, each.question, as_json(each.structure), now.utc, now.offset_minutes)
        sql = put.format("shown", queries.SHOWN_COLUMNS, "?, ?, ?, ?, ?, ?")
        _insert(connection, sql, row, "select 1 from shown where hash = ?")
        sql = put.format("shown_text", queries.SHOWN_TEXT_COLUMNS, "?, ?, ?, ?, ?")
        for language, wording in each.texts.items():
            text = (each.hash, language, as_json(wording), now.utc, now.offset_minutes)
            _insert(connection, sql, text, "select 1 from shown_text where hash = ? and language = ?")


def put_response(connection: sqlite3.Connection, row: ResponseRow) -> None:
    """Insert an answer."""
    values = (*row[:7], as_json(row.answer), *row[8:])
    append(connection, "response", queries.RESPONSE_COLUMNS, values)


def put_mark(
    connection: sqlite3.Connection, marked: ResponseRow, row_id: str, note: Mapping[str, Any], now: Moment
) -> str:
    """Insert a response in the place of another and the event that says who marked it; return the event's id.

    `marked` is the answer with its mark, at the time it was given; `row_id` becomes the id of its row.
    """
    put_response(connection, marked._replace(id=row_id))
    event_id = new_id(marked.attempt)
    event = (event_id, str(Kind.ANSWER_MARKED), marked.module, marked.question, "", marked.attempt, marked.language)
    data = as_json({"response": row_id, "marks": marked.id, **note})
    append(connection, "event", queries.EVENT_COLUMNS, (*event, data, now.utc, now.offset_minutes, ""))
    return event_id


_UNDO_EVENT = f"""
    insert into main.event ({queries.EVENT_COLUMNS})
    select :new, kind, module, ref, paragraph, attempt, language, case when :data = '{{}}' then :data else json_patch(
        json_patch('{{}}', json_object('points', data ->> '$.points', 'verdict', data ->> '$.verdict')), :data
    ) end, :at, :offset, id from event where id = :old
"""
"""What says who takes a mark back bears that mark's points and verdict too: no version reads such a row without."""
_UNDO_RESPONSE = f"""
    insert into main.response ({queries.RESPONSE_COLUMNS})
    select :new, attempt, number, module, question, shown, try, '{{}}', 0.0, '', rule_version, null, 0, 0.0, language,
        :at, :offset, id
    from response where id = :old
"""


def undo(
    connection: sqlite3.Connection, table: str, row_id: str, now: Moment, why: Mapping[str, str] | None = None
) -> str:
    """Insert the row that takes `row_id` of `event` or `response` back, unless there is one; return its id.

    That of an event keeps `why`: by whom, and the reason, as far as that is said.
    """
    done = connection.execute(f"select id from {table} where undoes = ?", (row_id,)).fetchone()
    if done is not None:
        return str(done[0])
    old = connection.execute(f"select undoes from {table} where id = ?", (row_id,)).fetchone()
    if old is None or old[0]:
        raise ValueError(f"{row_id} is not a row of {table} that can be undone")
    new = new_id(row_id)
    values = {"new": new, "old": row_id, "at": now.utc, "offset": now.offset_minutes}
    if table == "event":
        _insert(
            connection,
            _UNDO_EVENT,
            values | {"data": as_json({key: value for key, value in (why or {}).items() if value})},
        )
    else:
        _insert(connection, _UNDO_RESPONSE, values)
    return new


def merge(connection: sqlite3.Connection, other: Path, among: Among = iter, origin: Origin = "brought") -> Merged:
    """Insert the rows of a closed file of the same version that are not here yet, by id, in the order of writing.

    Rows that were changed after they were written are left out, unless they come with what they were (`Came`), as those
    that cannot be used. `among` gives those of its rows that may come in. Classes neither joined nor left here come in
    (`_unite_classes`); with the first the form of tests around the course that its code dealt, for who had begun none
    here. What was left on purpose elsewhere (`LEFT`) was not left here.
    """
    with closing(still_connection(other)) as theirs, transaction(connection, origin):
        theirs.text_factory = text_or_bytes
        has_begun = (
            connection.execute("select 1 from main.attempt where mode in (?, ?)", _AROUND).fetchone() is not None
        )
        again = {id for (id,) in theirs.execute(queries.HANDED_IN_AGAIN)}
        rows = (
            (table, row)
            for table, columns in queries.COLUMNS.items()
            for row in theirs.execute(f"select {columns} from {table} order by rowid")
            if not (table == "event" and row[0] in again)
        )
        chain = None if isinstance(origin, Came) else Chain(theirs)
        coming = coming_in(connection, chain.in_order(rows) if chain else rows)
        merged = insert_rows(connection, among(coming.rows), chain)
        kept = theirs.execute("select key, value, at, digest from preference where key <> 'learner'").fetchall()
        unchanged = [row for row in kept if _is_unchanged(row)]
        stay = {LEFT.key} if origin == "brought" else frozenset[str]()
        classes = _bring_preferences(connection, unchanged, has_begun=has_begun, stay=stay)
    left_out = merged.left_out + len(kept) - len(unchanged)
    return merged._replace(left_out=left_out, twice=len(coming.twice), late=coming.late, classes=classes)


def united_preferences(
    connection: sqlite3.Connection, here: Mapping[str, str], now: Moment, rows: Iterable[tuple[str, Sequence[Any]]]
) -> dict[str, str]:
    """Return what the preferences of a record are to be where those `here`, beside these rows, stay, as in `merge`."""
    theirs = connection.execute("select key, value, at, digest from main.preference").fetchall()
    has_begun = any(table == "attempt" and row[_MODE] in _AROUND for table, row in rows)
    with closing(memory_connection()) as united:
        united.execute("create table preference (key text primary key, value text, at text, digest blob)")
        put_preferences(united, here, now)
        _bring_preferences(united, theirs, has_begun=has_begun, stay={LEFT.key})
        return {row[0]: "" for row in theirs} | dict(united.execute(queries.PREFERENCES).fetchall())


def _bring_preferences(
    connection: sqlite3.Connection, theirs: Sequence[Sequence[Any]], *, has_begun: bool, stay: Set[str]
) -> int:
    joins = connection.execute("select 1 from main.preference where key = ?", (CLASSES.key,)).fetchone() is None
    classes = _unite_classes(connection, theirs)
    put = "insert or {} into main.preference (key, value, at, digest) values (?, ?, ?, ?)"
    stay = stay if joins else stay | {CLASSES_LEFT.key}
    connection.executemany(put.format("ignore"), [row for row in theirs if row[0] not in stay])
    if joins and classes and not has_begun:
        connection.executemany(put.format("replace"), [row for row in theirs if row[0] == DEALT_FORM.key])
    return classes


def _is_unchanged(row: Sequence[Any]) -> bool:
    """Tell whether a preference is what was written: key, value, time (UTC), and the digest of these."""
    return all(isinstance(each, str) for each in row[:3]) and row[3] == preference_digest(*row[:3])


def _unite_classes(connection: sqlite3.Connection, theirs: Iterable[Sequence[Any]]) -> int:
    """Add the classes of another record's preferences that were neither joined nor left here; return how many come.

    Where this record keeps none yet, what it lacks is inserted as it stands. Of a leaving in an earlier version nothing
    is kept but, of the last class, an empty list: then none comes in; another class left so may come back.
    """
    query = "select key, value, at, digest from main.preference where key in (?, ?)"
    kept = {row[0]: row for row in connection.execute(query, (CLASSES.key, CLASSES_LEFT.key)).fetchall()}
    value, at = next(((row[1], row[2]) for row in theirs if row[0] == CLASSES.key), ("", ""))
    ours, left = kept.get(CLASSES.key), kept.get(CLASSES_LEFT.key)
    if not all(map(_is_unchanged, kept.values())) or (ours is not None and not ours[1] and not (left and left[1])):
        return 0
    here = _plain(ours[1] if ours else "")
    gone = [*map(_id_of, here), *_plain(left[1] if left else "")]
    fresh = [each for each in _plain(value) if _id_of(each) not in (None, *gone)]
    if fresh and (ours is not None or left is not None):
        united = json.dumps([*here, *fresh])
        put_preferences(connection, {CLASSES.key: united}, Moment(max(at, ours[2] if ours else ""), 0))
    return len(fresh)


def _plain(kept: str) -> list[Any]:
    """Return a list that a preference keeps as JSON, empty where it keeps none."""
    with suppress(ValueError, RecursionError):
        found = json.loads(kept)
        return found if isinstance(found, list) else []
    return []


def _id_of(joined: Any) -> str | None:
    """Return the id of a class as a record keeps it; None of what is none."""
    own = joined.get("id") if isinstance(joined, dict) else None
    return own if isinstance(own, str) else None


def insert_rows(
    connection: sqlite3.Connection, rows: Iterable[tuple[str, Sequence[Any]]], chain: Chain | None = None
) -> Merged:
    """Insert rows of another file, each with its table, where their id is new.

    What is handed in here already is not doubted by what a damaged file lacks of it, and not handed in once more; where
    it is whole no answer comes beside it. Where a person's handing in comes to decide, answers here that are not of its
    sitting are taken back.
    A row that cannot be used is left out: it would stay for ever; so is one that the file's chain, where it is given,
    says was changed, and what hands an attempt in more often than anybody does. Call it within a transaction.
    Where they stand, `written_order` says.
    """
    came, ends = Counter[str](), Counter[str]()
    coming, before = coming_in(connection, as_written(rows)), written_in(connection)
    known = {each for (each,) in connection.execute(queries.HANDED_IN)}
    usable, fresh = list[tuple[str, Sequence[Any]]](), list[str]()
    for table, row in coming.rows:
        if table == "event" and row[_KIND] == Kind.ANSWERS_LOST and row[_ATTEMPT] in known and not row[-1]:
            continue
        if table == "event" and row[_KIND] == Kind.ROWS_ORDERED:  # it says that of the numbers there
            continue
        if is_end := table == "event" and row[_KIND] == Kind.ATTEMPT_SUBMITTED:
            ends[row[_ATTEMPT]] += 1
        is_unusable = parsed(table, row) is None or (is_end and ends[row[_ATTEMPT]] > _MOST_ENDS)
        if is_unusable or (chain is not None and chain.fault(table, row) == CHANGED):
            came["left out"] += 1
        else:
            usable.append((table, row))
            columns = queries.COLUMNS[table]
            marks = ", ".join("?" * len(row))
            is_new = connection.execute(
                f"insert or ignore into main.{table} ({columns}) values ({marks})", tuple(row)
            ).rowcount
            came[table] += is_new
            came["note"] += is_new and table == "event" and row[_KIND] == Kind.NOTE
            came["once"] += is_new and table == "attempt" and row[_MODE] in ONCE
            if is_new and table == "response":
                fresh.append(row[0])
    if before and usable and (came["event"] or came["attempt"] or came["response"]):
        keep_order(connection, before, usable, Moment(max(row[_AT[table]] for table, row in usable), 0))
    for attempt, (at, own) in sittings(coming.first, usable).items():
        for (each,) in connection.execute(NOT_OF_SITTING, (attempt, as_json(own))).fetchall():
            undo(connection, "response", each, Moment(at, 0))
    told = {"notes": came["note"], "once": came["once"], "twice": len(coming.twice), "late": coming.late}
    if fresh:
        told["answers"] = connection.execute(_IN_FORCE, (as_json(fresh),)).fetchone()[0]
    return Merged(came["event"], came["attempt"], came["response"], came["left out"], **told)


def as_json(value: Any) -> str:
    """Return plain data as a record keeps it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
