"""A collection of Anki's schema 11, which every Anki reads: one type of note, a card each.

Tables and settings are those of a new collection (ankitects/anki, rslib/src/storage/schema11.sql, rslib/src/decks and
rslib/src/notetype of that schema); Anki reckons what is left at 0 here, checksums among them.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any, NamedTuple

_TABLES = {
    "col": "id! crt mod scm ver dty usn ls conf: models: decks: dconf: tags:",
    "notes": "id! guid: mid mod usn tags: flds: sfld csum flags data:",
    "cards": "id! nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data:",
    "revlog": "id! cid usn ease ivl lastIvl factor time type",
    "graves": "usn oid type",
}
"""Columns: `!` is the primary key, `:` a text, all others are whole numbers."""
_INDEXES = {
    "ix_notes_usn": "notes (usn)",
    "ix_notes_csum": "notes (csum)",
    "ix_cards_usn": "cards (usn)",
    "ix_cards_nid": "cards (nid)",
    "ix_cards_sched": "cards (did, queue, due)",
    "ix_revlog_usn": "revlog (usn)",
    "ix_revlog_cid": "revlog (cid)",
}
_CREATED = 1_411_124_400
_CHANGED = 1_425_279_151
_CONF = (
    '{"activeDecks": [1], "addToCur": true, "collapseTime": 1200, "curDeck": 1, "curModel": "1425279151691",'
    ' "dueCounts": true, "estTimes": true, "newBury": true, "newSpread": 0, "nextPos": 1, "sortBackwards": false,'
    ' "sortType": "noteFld", "timeLim": 0}'
)
_OPTIONS = (
    '{"1": {"id": 1, "name": "Default", "mod": 0, "usn": 0, "autoplay": true, "replayq": true, "timer": 0,'
    ' "maxTaken": 60,'
    ' "new": {"bury": true, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 7], "order": 1, "perDay": 20,'
    ' "separate": true},'
    ' "rev": {"bury": true, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500, "minSpace": 1, "perDay": 100},'
    ' "lapse": {"delays": [10], "leechAction": 0, "leechFails": 8, "minInt": 1, "mult": 0}}}'
)
"""How a deck is learned: Anki's own defaults."""
_LATEX = (
    "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n"
    "\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n"
)
_DIGITS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~"


class NoteType(NamedTuple):
    """A type of notes with one card; `front` and `back` are Anki's templates."""

    id: int
    name: str
    fields: tuple[str, ...]
    front: str
    back: str
    css: str


class Note(NamedTuple):
    """A note; fields are HTML. An import puts a note in the place of one with the same `guid`."""

    guid: str
    deck: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]


def collection_bytes(kind: NoteType, notes: Iterable[Note], empty_deck: str, now: float) -> bytes:
    """Return the database file; without notes it has the `empty_deck` alone. `now` is in seconds since 1970."""
    connection = sqlite3.connect(":memory:")
    try:
        _fill(connection, kind, list(notes), empty_deck, now)
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, kind: NoteType, notes: list[Note], empty_deck: str, now: float) -> None:
    for table, columns in _TABLES.items():
        connection.execute(f"create table {table} ({', '.join(map(_column, columns.split()))})")
    for name, columns in _INDEXES.items():
        connection.execute(f"create index {name} on {columns}")
    decks = {name: _deck_id(name) for name in [each.deck for each in notes] or [empty_deck]}
    types = {str(kind.id): _type(kind, next(iter(decks.values())), now)} if notes else {}
    listed = {"1": _deck(1, "Default"), **{str(id): _deck(id, name) for name, id in decks.items()}}
    head = (1, _CREATED, _CHANGED * 1000 + 694, _CHANGED * 1000 + 690, 11, 0, 0, 0)
    _insert(connection, "col", (*head, _CONF, json.dumps(types), json.dumps(listed), _OPTIONS, "{}"))
    ids = count(int(now * 1000))
    for each in notes:
        _put(connection, each, kind.id, decks[each.deck], ids, int(now))


def _column(column: str) -> str:
    name = column.rstrip("!:")
    if column.endswith("!"):
        return f"{name} integer primary key"
    return f"{name} {'text' if column.endswith(':') else 'integer'} not null"


def _insert(connection: sqlite3.Connection, table: str, row: tuple[Any, ...]) -> None:
    connection.execute(f"insert into {table} values ({', '.join('?' * len(row))})", row)


def _put(connection: sqlite3.Connection, note: Note, kind: int, deck: int, ids: Iterator[int], now: int) -> None:
    id, unsent = next(ids), -1
    texts = (f" {' '.join(note.tags)} ", "\x1f".join(note.fields), note.fields[0])
    _insert(connection, "notes", (id, note.guid, kind, now, unsent, *texts, 0, 0, ""))
    _insert(connection, "cards", (next(ids), id, deck, 0, now, unsent, *[0] * 11, ""))


def _type(kind: NoteType, deck: int, now: float) -> dict[str, Any]:
    look = {"font": "Liberation Sans", "media": [], "rtl": False, "size": 20, "sticky": False}
    fields = [{"name": name, "ord": number, **look} for number, name in enumerate(kind.fields)]
    browser = {"bafmt": "", "bqfmt": "", "bfont": "", "bsize": 0, "did": None}
    card = {"name": "Card 1", "ord": 0, "qfmt": kind.front, "afmt": kind.back, **browser}
    asked = [number for number, name in enumerate(kind.fields) if f"{{{{{name}}}}}" in kind.front]
    return {
        "id": str(kind.id),
        "name": kind.name,
        "type": 0,
        "mod": int(now),
        "usn": -1,
        "sortf": 0,
        "did": deck,
        "tmpls": [card],
        "flds": fields,
        "css": kind.css,
        "req": [[0, "all", asked]],
        "latexPre": _LATEX,
        "latexPost": "\\end{document}",
        "latexsvg": False,
        "tags": [],
        "vers": [],
    }


def _deck(id: int, name: str) -> dict[str, Any]:
    today = {f"{each}Today": [0, 0] for each in ("new", "rev", "lrn", "time")}
    about = {"id": id, "name": name, "desc": "", "dyn": 0, "conf": 1, "collapsed": False}
    return about | {"extendNew": 10, "extendRev": 50, "mod": _CHANGED, "usn": -1 if id != 1 else 0} | today


def _deck_id(name: str) -> int:
    """Return a lasting id for a deck: the same name gives the same deck at the next import."""
    return (1 << 30) + int(hashlib.sha256(name.encode()).hexdigest()[:7], 16)


def guid_of(*parts: str) -> str:
    """Return a lasting id for a note, in Anki's digits."""
    number = int.from_bytes(hashlib.sha256("__".join(parts).encode()).digest()[:8])
    digits = ""
    while number:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits
