"""A chain over the rows of a learner's file: what was changed behind the program's back is found.

Every row that is appended gets a link, in the same transaction: the digest of the table's name and of every value, and
the digest of that with the link before. A row that was changed fits neither, one that was taken away leaves a link
without a row, one that another program put in has none, a link that was changed or taken away breaks the chain. Rows
from another file are linked anew here, in the order they came, with where they came from. The number of a row is in no
link, but links have the order of the numbers: a row that stands in another was changed too (`moved_rows`). A preference
may change: it has a digest of its own, and a link that says that it is there. That of the record's id, which never
changes, says it as where it comes from: by it the links of two records differ from the first on, also where both are
new. What is not seen: the newest rows gone together with their links, as in a file that was put back; and a change by
somebody who reckons the links anew. It is a guard against disks, not against people.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import Any, NamedTuple

from htcourse.core.ids import digest, end_of, is_id
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.moved_rows import LAST, moved_rows, plain
from htcourse.store.preferences import RECORD

ORDER = ("shown", "shown_text", "attempt", "response", "event")
"""The tables whose rows never change, in the order in which the rows of one transaction are linked."""

SINCE = 3
"""The version of a record from which on its rows are linked."""

CHANGED, MISSING, STRANGE = "changed", "missing", "strange"
"""What a row is that is not as it was written; strange: it has no link, the program did not write it."""

RULES = {
    1: {
        "event": "id, kind, module, ref, paragraph, attempt, language, data, at, offset_minutes, undoes",
        "attempt": "id, quiz, module, module_version, mode, form, seed, drawn, extra_time, started_at, "
        "offset_minutes, minutes, feedback",
        "response": "id, attempt, number, module, question, shown, try, answer, points, verdict, rule_version, "
        "confidence, hints, seconds, language, at, offset_minutes, undoes",
        "shown": "hash, module, question, structure, at, offset_minutes",
        "shown_text": "hash, language, texts, at, offset_minutes",
    },
}
RULES[2] = {**RULES[1], "preference": "key"}
"""The columns a link covers, by its rule. One that was released never changes; later columns are a new one.

From the second on the chain covers where a row came from too, and which preferences there are.

It stands here as text, apart from what this version reads: links that were written with it go by it for ever.
"""

_RULE = max(RULES)
_BYTES = 16
_LINK_COLUMNS = "part, row, rule, origin, digest, chain"
_LINKED = (*ORDER, "preference")
OWN_ID = ("preference", RECORD.key)
"""Table and name of the row that says whose a record is."""
_NEWEST = " union all ".join(f"select '{table}', coalesce(max(rowid), 0) from main.{table}" for table in _LINKED)

Marks = Mapping[str, int]
"""The newest row number of each table."""

_Row = tuple[str, Sequence[Any]]
_Asked = Callable[[str, str], str | None]
ChangedRows = Mapping[tuple[str, str], tuple[bytes, bool]]
"""By table and name of a row that is not as it was written what its link says it was, and whether the row is gone."""


class Came(NamedTuple):
    """Where the rows of an own record come from, with what was let count in it: that is not as it was written here too.

    `changed` may be of more rows than those that come.
    """

    asked: _Asked
    changed: ChangedRows


Origin = str | _Asked | Came
"""Where rows come from, empty for what was written here: of all alike, or asked by a row's table and name.

None is said of a row that had no link where it comes from: it gets none here either.
"""


class Mismatch(NamedTuple):
    """A row that is not as it was written: `CHANGED`, `MISSING` or `STRANGE`.

    `row` is the row's id or hash; a wording's hash and language, a preference's key, a link's number.
    """

    what: str
    table: str
    row: str


def newest(connection: sqlite3.Connection) -> Marks:
    """Return the newest row of each table; call it when a transaction begins."""
    return dict(connection.execute(_NEWEST).fetchall())


def origins_in(connection: sqlite3.Connection, other: Any = None) -> _Asked:
    """Say where the rows of a record come from, as its links do, and `other` of those that have none."""
    came = {(part, row): origin for part, row, origin in connection.execute("select part, row, origin from link")}
    return lambda *row: came.get(row, other)


def link_new_rows(connection: sqlite3.Connection, since: Marks, origin: Origin = "", rule: int = _RULE) -> None:
    """Append a link for every row that came since; `origin` says where from."""
    asked, changed = origin if isinstance(origin, Came) else (origin, dict[tuple[str, str], tuple[bytes, bool]]())
    found = connection.execute("select chain from main.link order by seq desc limit 1").fetchone()
    chain = found[0] if found else b""
    now = newest(connection)
    links = []
    for table in (each for each in since if now[each] > since[each]):
        query = f"select {RULES[rule][table]} from main.{table} where rowid > ? order by rowid"
        for row in connection.execute(query, (since[table],)):
            called = _called(table, row)
            own, _ = changed.get((table, called)) or (_digest(table, row), False)
            source = asked if isinstance(asked, str) else asked(table, called)
            if (table, called) == OWN_ID:
                source = connection.execute("select value from main.preference where key = ?", (called,)).fetchone()[0]
            if source is None:
                continue
            chain = _chained(chain, own, rule, source)
            links.append((table, called, rule, source, own, chain))
    named = {each[:2] for each in links}
    for (table, called), own in _gone_from(connection, changed):
        source = asked if isinstance(asked, str) else asked(table, called)
        if source is not None and (table, called) not in named:
            chain = _chained(chain, own, rule, source)
            links.append((table, called, rule, source, own, chain))
    connection.executemany(f"insert into main.link ({_LINK_COLUMNS}) values (?, ?, ?, ?, ?, ?)", links)


def _gone_from(connection: sqlite3.Connection, changed: ChangedRows) -> list[tuple[tuple[str, str], bytes]]:
    """Return of the rows that are gone those of attempts that are here, unless they have a link."""
    gone = [(name, own) for name, (own, is_gone) in changed.items() if is_gone]
    ends = {end_of(each) for (each,) in connection.execute("select id from main.attempt")} if gone else set()
    linked = "select 1 from main.link where part = ? and row = ?"
    return [each for each in gone if end_of(each[0][1]) in ends and not connection.execute(linked, each[0]).fetchone()]


def chain_end(connection: sqlite3.Connection) -> bytes:
    """Return the newest link, which stands for every row so far; nothing where there is none, or it cannot be read."""
    with suppress(sqlite3.DatabaseError):
        for (chain,) in connection.execute("select chain from main.link order by seq desc limit 1"):
            return bytes(chain) if isinstance(chain, bytes) else b""
    return b""


def has_link(connection: sqlite3.Connection, chain: bytes) -> bool:
    """Tell whether a record holds every row up to a link. Raises sqlite3.DatabaseError."""
    return any(connection.execute("select 1 from main.link where chain = ? order by seq desc limit 1", (chain,)))


def preference_digest(key: str, value: str, at: str) -> bytes:
    """Return what is kept beside a preference, the only rows that may change."""
    return _digest("preference", (key, value, at))


class _Link(NamedTuple):
    seq: int
    rule: int
    origin: Any
    before: bytes
    digest: bytes
    chain: bytes

    def chained(self, own: bytes) -> bytes:
        return _chained(self.before, own, self.rule, self.origin)

    def fits(self, table: str, row: Sequence[Any]) -> bool:
        if self.rule not in RULES:
            return False
        own = self.digest_of(table, row)
        # One of the two is enough: it was the other that was changed, and not the row.
        return own == self.digest or self.chained(own) == self.chain

    def digest_of(self, table: str, row: Sequence[Any]) -> bytes:
        """Return the digest of a row as it stands, by the link's rule; the first where it has none."""
        return _digest(table, [row[each] for each in _covered(table, self.rule if self.rule in RULES else 1)])


class Chain:
    """The links of a file, against which its rows are held one after the other."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read every link of a file of this version; raises sqlite3.DatabaseError."""
        self._links: dict[tuple[str, str], _Link] = {}
        self.broken: list[int] = []
        """The numbers of links that do not follow from the one before."""
        before = b""
        query = "select seq, part, row, rule, origin, digest, chain from main.link order by seq"
        for seq, table, row, rule, origin, own, chain in connection.execute(query):
            link = _Link(seq, rule, origin, before, *map(_bytes, (own, chain)))
            if link.chain != link.chained(link.digest) or seq > LAST:
                self.broken.append(seq)
            self._links[plain(table), plain(row)] = link
            before = link.chain

    def fault(self, table: str, row: Sequence[Any]) -> str:
        """Return what is wrong with a row, columns as in `learner_queries.COLUMNS`; empty when it is as it was."""
        link = self._links.pop((table, _called(table, row)), None)
        if link is None:
            return STRANGE
        return "" if link.fits(table, row) else CHANGED

    def in_order(self, rows: Iterable[_Row]) -> list[_Row]:
        """Return rows as they were written, whatever their numbers say; one without a link after that before it."""
        at, placed = 0, list[tuple[int, _Row]]()
        for table, row in rows:
            at = link.seq if (link := self._links.get((table, _called(table, row)))) else at
            placed.append((at, (table, row)))
        return [each for _, each in sorted(placed, key=lambda one: ([*COLUMNS].index(one[1][0]), one[0]))]

    def knows_preferences(self) -> bool:
        """Tell whether preferences are linked, as they are from version 4 on."""
        return any(table == "preference" for table, _ in self._links)

    def preference_fault(self, key: str, value: Any) -> str:
        """Return what is wrong with a preference that is as it was written itself; empty where nothing is."""
        link = self._links.pop(("preference", key), None)
        if link is None:
            return STRANGE
        is_anothers = ("preference", key) == OWN_ID and is_id(origin := plain(link.origin)) and origin != plain(value)
        return CHANGED if is_anothers else ""

    def left(self) -> Iterator[tuple[str, str]]:
        """Yield table and row of every link whose row was not asked about."""
        yield from self._links


def strange_names(connection: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Return table and name of every row that another program than this one put in. Raises sqlite3.DatabaseError."""
    return frozenset((each.table, each.row) for each in findings(connection) if each.what == STRANGE)


def changed_in(connection: sqlite3.Connection) -> ChangedRows:
    """Return what is not as it was written in a file of this version: see `findings`.

    Where such rows go they come in another order: what only stood elsewhere fits no digest there either.
    """
    found = {(each.table, each.row): each.what for each in findings(connection) if each.table in ORDER}
    links = connection.execute("select part, row, digest from main.link").fetchall() if found else ()
    moved = {(table, row) for table in ORDER if found for row in moved_rows(connection, table)}
    return {
        (part, row): (digest(own)[:_BYTES] if (part, row) in moved else own, what == MISSING)
        for part, row, own in links
        if (what := found.get((part, row), STRANGE)) != STRANGE
    }


def name_of(table: str, row: Sequence[Any]) -> tuple[str, str]:
    """Return table and name of a row, by which its link is found; columns as in `learner_queries.COLUMNS`."""
    return table, _called(table, row)


def findings(connection: sqlite3.Connection) -> tuple[Mismatch, ...]:
    """Return every row of a file of this version that is not as it was written.

    One pass over all rows; call it on a connection of its own. Raises sqlite3.DatabaseError.
    """
    factory = connection.text_factory
    connection.text_factory = _Text
    connection.execute("begin")
    try:
        chain = Chain(connection)
        return (*_preference_findings(connection, chain), *_row_findings(connection, chain))
    finally:
        connection.execute("rollback")
        connection.text_factory = factory


class RowHarm(NamedTuple):
    """A row of an attempt that is not as it was written; `digest` is that of what stands there, empty: it is gone."""

    table: str
    row: str
    digest: str


def harmed_rows(connection: sqlite3.Connection, table: str, attempts: Iterable[str]) -> list[tuple[str, RowHarm]]:
    """Return which rows of attempts in a table are not as they were written, each with its attempt.

    A row belongs to the attempt that it names, and to that whose id ends as its own (`new_id`): from this one it is
    gone where it names another. A row without a link is none of them: who checks the record tells of it. Raises
    sqlite3.DatabaseError.
    """
    by_end = {end_of(each): each for each in attempts}
    names = "id" if table == "attempt" else "attempt"
    query = f"""
        with own(row) as (
            select id from main.{table} where {names} in (select value from json_each(:asked))
            union select row from main.link where part = '{table}'
                and substr(row, 25) in (select substr(value, 25) from json_each(:asked))
        )
        select own.row, found.{names}, link.seq, link.rule, link.origin, before.chain, link.digest, link.chain,
            {", ".join(f"found.{each}" for each in _names(COLUMNS[table]))}
        from own left join main.{table} found on found.id = own.row
            left join main.link on link.part = '{table}' and link.row = own.row
            left join main.link before on before.seq = link.seq - 1
        order by found.seq
    """
    harmed: list[tuple[str, RowHarm]] = []
    factory = connection.text_factory
    connection.text_factory = _Text
    try:
        asked = {"asked": json.dumps(list(by_end.values()))}
        rows = connection.execute(query, asked).fetchall()
        placed = [seq for _, named, seq, *_ in rows if named is not None and seq is not None]
        moved = moved_rows(connection, table) if placed != sorted(placed) else frozenset[str]()
        for called, named, seq, rule, origin, before, own, chain, *row in rows:
            link = _Link(seq, rule, origin, *map(_bytes, (before, own, chain)))
            is_strange = rule is None and named is not None
            key, it = plain(called), plain(named)
            if not is_strange and (key in moved or not link.fits(table, row)):
                owners = {it, by_end.get(end_of(key), it)}.intersection(by_end.values())
                digest_now = link.digest_of(table, row).hex()
                harmed += [(each, RowHarm(table, key, digest_now if each == it else "")) for each in owners]
    finally:
        connection.text_factory = factory
    return harmed


class _Text(bytes):
    """A text as it stands in the file: one that is no UTF-8 is a finding, no error."""


def _row_findings(connection: sqlite3.Connection, chain: Chain) -> Iterator[Mismatch]:
    for table in ORDER:
        moved = moved_rows(connection, table)
        for row in connection.execute(f"select {COLUMNS[table]} from main.{table} order by rowid"):
            fault = chain.fault(table, row) or (CHANGED if moved and _called(table, row) in moved else "")
            if fault:
                yield Mismatch(fault, table, _called(table, row))
    yield from (Mismatch(MISSING, table, row) for table, row in chain.left())
    yield from (Mismatch(CHANGED, "link", str(seq)) for seq in chain.broken)


def _preference_findings(connection: sqlite3.Connection, chain: Chain) -> Iterator[Mismatch]:
    are_linked = chain.knows_preferences()
    for key, value, at, kept in connection.execute("select key, value, at, digest from main.preference order by key"):
        fault = chain.preference_fault(plain(key), value)
        if kept != _digest("preference", (key, value, at)):
            yield Mismatch(CHANGED, "preference", plain(key))
        elif are_linked and fault:
            yield Mismatch(fault, "preference", plain(key))


def _called(table: str, row: Sequence[Any]) -> str:
    return " ".join(map(plain, row[: 2 if table == "shown_text" else 1]))


@cache
def _covered(table: str, rule: int) -> tuple[int, ...]:
    """Return the places of what a rule covers among the columns that this version reads."""
    return tuple(map(_names(COLUMNS[table]).index, _names(RULES[rule][table])))


def _names(columns: str) -> list[str]:
    return columns.split(", ")


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else b""


def _digest(table: str, row: Iterable[Any]) -> bytes:
    return digest(b"\0".join((table.encode(), *map(_canonical, row))))[:_BYTES]


def _chained(before: bytes, own: bytes, rule: Any, origin: Any) -> bytes:
    return digest(before + own + (b"" if rule == 1 else _canonical(origin)))[:_BYTES]


def _canonical(value: Any) -> bytes:
    """Return a value with its kind and length, the same for a text read as text and as bytes."""
    kind = type(value)
    if kind is _Text:  # first: so is nearly all that is looked through
        return b"t%d:%b" % (len(value), value)
    if kind is str:
        value = value.encode()
        return b"t%d:%b" % (len(value), value)
    if kind is bytes:
        return b"b%d:%b" % (len(value), value)
    return f"{kind.__name__[0]}{value!r}".encode()
