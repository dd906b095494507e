"""What in a record from elsewhere only a trainer may bring in: what was released, allowed or marked there.

Whoever opens a copy of a record in a data folder of their own is the trainer there. So where a trainer has chosen a PIN
here, a file brings in without it only what a learner does. It guards against the program; rows that were made by hand
bear any kind.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from htcourse.core.clock import Clock, system_clock
from htcourse.store.learner_connection import open_to_write, reading_connection
from htcourse.store.learner_copies import scratch_file
from htcourse.store.learner_queries import COLUMNS, in_force
from htcourse.store.learner_rows import MARKED_ANEW, Kind
from htcourse.store.learner_versions import id_within, migrate
from htcourse.store.learner_writes import merge, put_preferences, transaction
from htcourse.store.lost_attempts import Row
from htcourse.store.preferences import RECORD

TRAINERS = (Kind.ATTEMPT_RELEASED, Kind.EXAM_ALLOWED, Kind.ANSWER_MARKED, *MARKED_ANEW, Kind.MARKS_TOLD)
"""Kinds of events that only a trainer makes, and what somebody was told of them; with the rows that take them back."""

_AT = {table: {name: at for at, name in enumerate(columns.split(", "))} for table, columns in COLUMNS.items()}
_HANDED_IN = f"select attempt from event where kind = '{Kind.ATTEMPT_SUBMITTED}' and {in_force('event')}"


class OwnRows:
    """Lets through the rows of another file that a learner makes, and counts the others that are not here: `held`.

    Of an attempt that is here its terms stay as they are, and its answers once it is handed in.
    """

    def __init__(self, here: sqlite3.Connection) -> None:
        self._here = here
        self._begun = _ids(here, "select id from attempt")
        self._handed_in = _ids(here, _HANDED_IN)
        self._marks: set[Any] = set()
        self.held = 0

    def among(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Give the rows that are the learner's own, or here already; `held` is right once all are given.

        Events come before answers, as in `learner_queries.COLUMNS`.
        """
        for table, row in rows:
            if self._is_own(table, dict(zip(_AT[table], row, strict=True))) or self._is_here(table, row[0]):
                yield table, row
            else:
                self.held += 1

    def _is_here(self, table: str, row_id: Any) -> bool:
        return self._here.execute(f"select 1 from main.{table} where id = ?", (row_id,)).fetchone() is not None

    def _is_own(self, table: str, row: dict[str, Any]) -> bool:
        if table == "response":
            is_mark = not self._marks.isdisjoint((row["id"], row["undoes"]))
            return not is_mark and row["attempt"] not in self._handed_in
        if table != "event":
            return True
        if row["kind"] == Kind.ANSWER_MARKED and not row["undoes"]:
            self._marks.add(_marked(row["data"]))
        if row["kind"] == Kind.ATTEMPT_TERMS:
            is_first = row["attempt"] not in self._begun
            self._begun.add(row["attempt"])
            return is_first
        return row["kind"] not in TRAINERS


@contextmanager
def own_copy(copy: Path, here: Path | None, clock: Clock = system_clock) -> Iterator[tuple[Path, int]]:
    """Give a copy of a record (see `current_copy`) without what a trainer did, and how many rows that is; it goes then.

    `here` is the record it will stand for, None where there is none that is sound. What holds nothing of a trainer is
    given as it is.
    """
    with scratch_file(copy.parent) as own:
        with closing(open_to_write(own, create=True)) as connection, closing(reading_connection(copy)) as theirs:
            own.chmod(0o600)
            migrate(connection)
            with closing(reading_connection(here)) if here else nullcontext(connection) as known:
                rows = OwnRows(known)
                merge(connection, copy, rows.among)
            with transaction(connection):
                put_preferences(connection, {RECORD.key: id_within(theirs)}, clock())
        yield (own, rows.held) if rows.held else (copy, 0)


def _ids(connection: sqlite3.Connection, query: str) -> set[Any]:
    return {each for (each,) in connection.execute(query)}


def _marked(data: Any) -> Any:
    try:
        return json.loads(data).get("response")
    except (ValueError, TypeError, AttributeError):
        return None
