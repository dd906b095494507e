"""In which order rows were written that came together from several files: their numbers say when they came.

What is brought in has its place among what is here where it stands between the same rows in its own file; of several
places its time decides. Where that is not behind all others an event keeps the order (`Kind.ROWS_ORDERED`), of this
record alone: it goes into no other, but what goes there has that order. So it is of answers, of attempts, and of what
became of each attempt; which note is the newest says `learner_queries.WRITING`.
"""

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from htcourse.core.clock import Moment
from htcourse.core.ids import new_id
from htcourse.store.learner_queries import AT, EVENT_COLUMNS, NUMBERED, OF_ATTEMPT, ROW_IDS
from htcourse.store.learner_rows import Kind
from htcourse.store.moved_rows import plain
from htcourse.store.parse_row import said_in

Row = tuple[str, Sequence[Any]]
"""A table and a row of it, columns as in `learner_queries.COLUMNS`."""

_Item = TypeVar("_Item")
_KIND, _DATA = AT["event"].index("kind"), AT["event"].index("data")
_TIME = {table: AT[table].index("started_at" if table == "attempt" else "at") for table in NUMBERED}
_ORDERS = "select data from main.event where kind = ? order by seq"
_WRITTEN = """
    select 'response', response.id, coalesce(marked.at, response.at), attempt, seq from main.response left join (
        select case when json_valid(data) then json_extract(data, '$.response') end as row, max(at) as at
        from main.event where kind = ? group by row
    ) marked on marked.row = response.id
    union all select 'attempt', id, started_at, '', seq from main.attempt
    union all select attempt, id, at, attempt, seq from main.event where attempt <> '' order by seq
"""
_MOST_NAMED = 50
"""So often, on average, orders may name each row of a record: each file that comes names few of them anew."""


class WrittenRow(NamedTuple):
    """A row and when it was written: a mark by hand bears the time of its answer, its event that of its writing.

    With the attempt that an answer or event is of, if any.
    """

    row: str
    at: str
    attempt: str


_Lists = Mapping[str, Sequence[WrittenRow]]
"""The answers (`response`) of a record, its attempts (`attempt`), and the events of each attempt, by its id."""


def orders_in(connection: sqlite3.Connection) -> list[list[str]]:
    """Return the orders that a record keeps, oldest first; hardly any keeps one. Raises sqlite3.DatabaseError."""
    orders = _orders(data for (data,) in connection.execute(_ORDERS, (Kind.ROWS_ORDERED,)))
    return _believed(orders, len(connection.execute(ROW_IDS).fetchall())) if orders else []


def places_in(connection: sqlite3.Connection, orders: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return in JSON the places of rows that have another one, by these orders, than their numbers say; one value."""
    places: dict[str, int] = {}
    for table in ("response", "event"):
        rows = connection.execute(f"select id, seq from main.{table} order by seq").fetchall()
        ordered = in_orders(rows, orders, lambda each: each[0])
        places |= {plain(row): place for (row, seq), (_, place) in zip(ordered, rows, strict=True) if seq != place}
    return (json.dumps(places),)


def in_orders(found: Iterable[_Item], orders: Iterable[Sequence[str]], name: Callable[[_Item], Any]) -> list[_Item]:
    """Return items in these orders, one after the other: what an order names stands so in the places of just these."""
    found, orders, stands = list(found), list(orders), dict[Any, list[int]]()
    for place, each in enumerate(found if orders else ()):
        stands.setdefault(name(each), []).append(place)
    for order in orders:
        rank = {row: place for place, row in enumerate(order) if row in stands}
        places = sorted(place for row in rank for place in stands[row])
        named = sorted((found[each] for each in places), key=lambda each: rank[name(each)])
        stands |= {row: [] for row in rank}
        for place, each in zip(places, named, strict=True):
            found[place] = each
            stands[name(each)].append(place)
    return found


def as_written(rows: Iterable[Row]) -> list[Row]:
    """Return rows of a record in the order that the events among them keep."""
    rows = list(rows)
    kept = [row[_DATA] for table, row in rows if table == "event" and row[_KIND] == Kind.ROWS_ORDERED]
    return in_orders(rows, _believed(_orders(kept), len(rows)), _id)


def together(parts: Iterable[Iterable[Row]]) -> list[Row]:
    """Return the rows of several files of one record, each once, as written; those of the last stand."""
    found: list[Row] = []
    for part in map(as_written, parts):
        ours, theirs = _written(found), _written(part)
        new = {_name(*each): each for each in part}
        rows = [*(new.pop(_name(*each), each) for each in found), *new.values()]
        found = in_orders(rows, [_joined(ours.get(each, ()), theirs[each]) for each in theirs], _id)
    return found


def keep_order(connection: sqlite3.Connection, before: _Lists, rows: Sequence[Row], at: Moment) -> None:
    """Append events that say where rows stand that came in just now, where that is not behind the others.

    One is of the record, and one of each attempt, which is doubted where that is lost. `before` was `written_in` the
    record before they came. Call it within their transaction.
    """
    moved, now = dict[str, list[list[str]]](), written_in(connection)
    for of, theirs in _written(rows).items():
        order = in_orders(now.get(of, ()), [_joined(before.get(of, ()), theirs)], lambda each: each.row)
        to = _by_attempt(of, order)
        for attempt, here in _by_attempt(of, now.get(of, ())).items():
            differing = [place for place, row in enumerate(here) if row != to[attempt][place]]
            if differing:
                moved.setdefault(attempt, []).append(to[attempt][differing[0] : differing[-1] + 1])
    for attempt, orders in sorted(moved.items(), reverse=True):  # what is of the record is the last
        data = json.dumps({"orders": orders}, separators=(",", ":"))
        event = (new_id(attempt), str(Kind.ROWS_ORDERED), "", "", "", attempt, "", data, at.utc, at.offset_minutes, "")
        marks = ", ".join("?" * len(event))
        connection.execute(f"insert into main.event ({EVENT_COLUMNS}) values ({marks})", event)


def _by_attempt(of: str, rows: Iterable[WrittenRow]) -> dict[str, list[str]]:
    """Return rows, also those of each attempt alone; what became of an attempt is of it alone."""
    found: dict[str, list[str]] = {"": [each.row for each in rows]} if of in NUMBERED else {}
    for each in rows:
        if each.attempt:
            found.setdefault(each.attempt, []).append(each.row)
    return found


def written_in(connection: sqlite3.Connection) -> _Lists:
    """Return the rows of an open record in the order of writing. Raises sqlite3.DatabaseError."""
    found: dict[str, list[WrittenRow]] = {}
    for of, row, at, attempt, _ in connection.execute(_WRITTEN, (Kind.ANSWER_MARKED,)):
        found.setdefault(plain(of), []).append(WrittenRow(row, plain(at), plain(attempt)))
    orders = orders_in(connection)
    return {of: in_orders(rows, orders, lambda each: each.row) for of, rows in found.items()}


def _written(rows: Iterable[Row]) -> _Lists:
    rows = list({_name(*each): each for each in rows}.values())
    marks = [row for table, row in rows if table == "event" and row[_KIND] == Kind.ANSWER_MARKED]
    marked = {plain(said_in(row[_DATA]).get("response")): row[_TIME["event"]] for row in marks}
    found: dict[str, list[WrittenRow]] = {}
    for table, row in rows:
        if of := row[OF_ATTEMPT[table]] if table == "event" else table if table in NUMBERED else "":
            at = marked.get(row[0], row[_TIME[table]]) if table == "response" else row[_TIME[table]]
            attempt = "" if table == "attempt" else plain(row[OF_ATTEMPT[table]])
            found.setdefault(plain(of), []).append(WrittenRow(row[0], plain(at), attempt))
    return found


def _joined(ours: Sequence[WrittenRow], theirs: Sequence[WrittenRow]) -> list[str]:
    """Return the rows of two files in one order: in that of each, but where they differ in that of the first."""
    places = {each.row: place for place, each in enumerate(ours)}
    ends, end = list[int](), len(ours)
    for each in reversed(theirs):
        end = places.get(each.row, end)
        ends.append(end)
    moments, behind, last = _moments(ours), list[list[str]]([] for _ in range(len(ours) + 1)), -1
    for (row, *_), at, end in zip(theirs, _moments(theirs), reversed(ends), strict=True):
        if row in places:
            last = max(last, places[row])
            continue
        while last + 1 < (end if end > last else len(ours)) and moments[last + 1] <= at:
            last += 1
        behind[last + 1].append(row)
    return [*behind[0], *(row for each, new in zip(ours, behind[1:], strict=True) for row in (each.row, *new))]


def _moments(rows: Sequence[WrittenRow]) -> list[str]:
    """Return when each of these was written, rising: what a wrong clock said is as late as what stands before it."""
    ends, at, before = list[str](), list[int](), list[int]()
    for place, each in enumerate(rows):
        length = bisect_right(ends, each.at)
        before.append(at[length - 1] if length else -1)
        ends[length : length + 1], at[length : length + 1] = [each.at], [place]
    fitting, place = set[int](), at[-1] if at else -1
    while place >= 0:
        fitting.add(place)
        place = before[place]
    moments, now = list[str](), rows[min(fitting)].at if fitting else ""
    for place, each in enumerate(rows):
        now = each.at if place in fitting else now
        moments.append(now)
    return moments


def _orders(kept: Iterable[Any]) -> list[list[str]]:
    """Return the orders that events keep; one that names fewer than two rows says nothing."""
    said = (said_in(data).get("orders") for data in kept)
    orders = (each for orders in said if isinstance(orders, list) for each in orders if isinstance(each, list))
    named = ([each for each in order if isinstance(each, str)] for order in orders)
    return [order for order in named if len(order) > 1]


def _believed(orders: list[list[str]], rows: int) -> list[list[str]]:
    """Return these orders of so many rows; none where they name more than files that come together ever do."""
    return orders if sum(map(len, orders)) <= _MOST_NAMED * rows else []


def _id(row: Row) -> Any:
    return row[1][0] if row[0] in NUMBERED else None


def _name(table: str, row: Sequence[Any]) -> tuple[Any, ...]:
    return table, *row[: 2 if table == "shown_text" else 1]
