"""The collection: an SQLite database of anyone's making, read in memory; its note types and notes.

Only plain tables are asked, no statement may run for long, and nothing is ever written to a disk.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from htcourse.formats.anki.protobuf import WireError, fields

_STEPS = 100_000
_MOST_CALLS = 5_000
"""Half a billion steps of SQLite's machine for all statements: a hundred thousand notes need some ten million."""
_LONGEST_VALUE = 20_000_000
MOST_NOTES = 50_000
"""The largest decks that are shared have some 40,000; each takes a third of a millisecond till it is written."""
_CLOZE = 1


class NoteType(NamedTuple):
    """A note type: the names of its fields in order and the two sides of its first card; how many cards it makes."""

    name: str
    is_cloze: bool
    fields: tuple[str, ...]
    front: str
    back: str
    cards: int


class Note(NamedTuple):
    """A note: the id of its type, tags, values of its fields, and the deck of its first card, from the top."""

    type_id: int
    tags: tuple[str, ...]
    values: tuple[str, ...]
    deck: tuple[str, ...]


@contextmanager
def opened(data: bytes) -> Iterator[sqlite3.Connection]:
    """Give a connection to the database in these bytes; raises sqlite3.Error."""
    if not data.startswith(b"SQLite format 3\0"):
        raise sqlite3.DatabaseError("no SQLite database")
    # A database in WAL mode cannot be opened in memory; in a package it is complete without its log.
    data = data[:18] + b"\1\1" + data[20:]
    connection = sqlite3.connect(":memory:")
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, max(_LONGEST_VALUE, len(data)))
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        connection.create_collation("unicase", _unicase)
        calls = iter(range(_MOST_CALLS))
        connection.set_progress_handler(lambda: int(next(calls, None) is None), _STEPS)
        connection.deserialize(data)
        connection.execute("pragma trusted_schema = off")
        connection.execute("pragma cell_size_check = on")
        yield connection
    finally:
        connection.close()


def _unicase(one: str, other: str) -> int:
    first, second = one.casefold(), other.casefold()
    return (first > second) - (first < second)


def _tables(connection: sqlite3.Connection) -> set[str]:
    sql = "select name from sqlite_master where type = 'table' and sql not like '%virtual table%'"
    return {str(name) for (name,) in connection.execute(sql)}


def note_types(connection: sqlite3.Connection) -> dict[int, NoteType]:
    """Return the note types by id; raises sqlite3.Error."""
    tables = _tables(connection)
    if "notetypes" in tables and {"fields", "templates"} <= tables:
        return _types_in_tables(connection)
    if "col" not in tables:
        raise sqlite3.DatabaseError("no table of note types")
    return {key: _type_of_json(each) for key, each in _json(connection, "models").items()}


def _json(connection: sqlite3.Connection, column: str) -> dict[int, Mapping[str, Any]]:
    row = connection.execute(f"select {column} from col limit 1").fetchone()
    try:
        found = json.loads(row[0]) if row and isinstance(row[0], str) else {}
    except (ValueError, RecursionError):
        found = {}
    found = found if isinstance(found, dict) else {}
    return {
        int(key): each for key, each in found.items() if key.isdecimal() and len(key) < 19 and isinstance(each, dict)
    }


def _type_of_json(model: Mapping[str, Any]) -> NoteType:
    def rows(key: str) -> list[Mapping[str, Any]]:
        found = model.get(key)
        return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []

    cards = rows("tmpls")
    first = cards[0] if cards else {}
    names = tuple(str(each.get("name") or "") for each in rows("flds"))
    is_cloze = model.get("type") == _CLOZE
    front, back = str(first.get("qfmt") or ""), str(first.get("afmt") or "")
    return NoteType(str(model.get("name") or ""), is_cloze, names, front, back, len(cards))


def _types_in_tables(connection: sqlite3.Connection) -> dict[int, NoteType]:
    names: dict[int, list[str]] = {}
    for type_id, name in connection.execute("select ntid, name from fields order by ntid, ord"):
        names.setdefault(type_id, []).append(str(name))
    cards: dict[int, list[bytes]] = {}
    for type_id, config in connection.execute("select ntid, config from templates order by ntid, ord"):
        cards.setdefault(type_id, []).append(config)
    found = {}
    for type_id, name, config in connection.execute("select id, name, config from notetypes"):
        own = cards.get(type_id, [])
        sides = _values(own[0]) if own else {}
        front, back = (_text(sides.get(number)) for number in (1, 2))
        is_cloze = _values(config).get(1) == _CLOZE
        found[type_id] = NoteType(str(name), is_cloze, tuple(names.get(type_id, ())), front, back, len(own))
    return found


def _values(config: object) -> dict[int, int | bytes]:
    try:
        return dict(fields(config)) if isinstance(config, bytes) else {}
    except WireError:
        return {}


def _text(value: int | bytes | None) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else ""


def count_notes(connection: sqlite3.Connection) -> int:
    """Return how many notes there are; raises sqlite3.Error."""
    if "notes" not in _tables(connection):
        raise sqlite3.DatabaseError("no table of notes")
    (count,) = connection.execute("select count(*) from notes").fetchone()
    return int(count)


def notes(connection: sqlite3.Connection) -> Iterator[Note]:
    """Give the notes in the order they were made; raises sqlite3.Error."""
    decks = _decks(connection)
    deck_of = _deck_of_note(connection) if decks else {}
    rows = connection.execute(f"select id, mid, tags, flds from notes order by id limit {MOST_NOTES}")
    for note_id, type_id, tags, values in rows:
        own = tuple(str(tags or "").split())
        yield Note(type_id, own, tuple(str(values or "").split("\x1f")), decks.get(deck_of.get(note_id, 0), ()))


def _decks(connection: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    tables = _tables(connection)
    if "decks" in tables:
        rows = connection.execute("select id, name from decks")
        return {deck_id: _path(str(name).replace("\x1f", "::")) for deck_id, name in rows}
    if "col" not in tables:
        return {}
    return {key: _path(str(each.get("name") or "")) for key, each in _json(connection, "decks").items()}


def _path(name: str) -> tuple[str, ...]:
    return tuple(filter(None, (" ".join(each.split()) for each in name.split("::"))))


def _deck_of_note(connection: sqlite3.Connection) -> dict[int, int]:
    if "cards" not in _tables(connection):
        return {}
    return dict(connection.execute("select nid, did from cards order by nid, ord desc").fetchall())
