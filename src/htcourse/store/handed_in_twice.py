"""An attempt that was handed in twice, in two copies of one record: the first handing in counts, whatever a clock said.

What was answered towards the second is another sitting: no row of it comes in where the first one is.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from htcourse.core.quiz import Mode
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.learner_rows import Kind

Row = tuple[str, Sequence[Any]]
"""A table and a row of it, columns as in `learner_queries.COLUMNS`."""

_AT = {table: columns.split(", ") for table, columns in COLUMNS.items()}
_KIND, _UNDOES = _AT["event"].index("kind"), _AT["event"].index("undoes")
_MODE = _AT["attempt"].index("mode")
OF_ATTEMPT = {"event": _AT["event"].index("attempt"), "response": _AT["response"].index("attempt")}
"""Where in a row of what was done in an attempt stands which one that was."""


def handings_in(rows: Iterable[Row]) -> dict[str, list[str]]:
    """Return the rows that hand each attempt in and were not taken back, by its id, as they come; none of practice."""
    practice, undone, found = set(), set(), dict[str, list[str]]()
    for table, row in rows:
        if table == "attempt" and row[_MODE] == Mode.PRACTICE:
            practice.add(row[0])
        if table == "event" and row[_KIND] == Kind.ATTEMPT_SUBMITTED:
            if row[_UNDOES]:
                undone.add(row[_UNDOES])
            else:
                found.setdefault(row[OF_ATTEMPT["event"]], []).append(row[0])
    counting = {
        each: [row for row in rows if row not in undone] for each, rows in found.items() if each not in practice
    }
    return {each: rows for each, rows in counting.items() if rows}


def first_handings_in(records: Iterable[Iterable[Row]]) -> dict[str, str]:
    """Return which row hands each attempt in that stands in these records: that of the first of them that has one."""
    first: dict[str, str] = {}
    for rows in records:
        for attempt, ids in handings_in(rows).items():
            first.setdefault(attempt, ids[0])
    return first


def second_sittings(first: Mapping[str, str], theirs: Mapping[str, Collection[str]]) -> set[str]:
    """Return the attempts that another record hands in otherwise than the row that counts here does."""
    return {attempt for attempt, ids in theirs.items() if attempt in first and first[attempt] not in ids}


def without_second(rows: Iterable[Row], first: Mapping[str, str], aside: set[str] | None = None) -> list[Row]:
    """Return rows of another record without those of a second sitting, and without a second handing in.

    `first` says which row hands an attempt in; of any other attempt the first of these rows does. Which attempts were
    sat twice is added to `aside`.
    """
    rows = list(rows)
    theirs = handings_in(rows)
    twice = second_sittings(first, theirs)
    again = {id for attempt, ids in theirs.items() for id in ids if id != first.get(attempt, ids[0])}
    if aside is not None:
        aside |= twice
    return [
        (table, row)
        for table, row in rows
        if not (table in OF_ATTEMPT and row[OF_ATTEMPT[table]] in twice) and not (table == "event" and row[0] in again)
    ]
