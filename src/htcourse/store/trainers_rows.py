"""What of a trainer's in a record from elsewhere comes in: what was released, allowed or marked there.

Whoever opens a copy of a record in a data folder of their own is the trainer there. So where a trainer has chosen a PIN
here, a file brings in without it only what a learner does. It guards against the program; rows that were made by hand
bear any kind. And whoever brings it in, an older copy undoes nothing: where a trainer wrote here since, that stands.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import closing, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any

from htcourse.core.quiz import ONCE, TESTED, Mode
from htcourse.store.check_record import row_ids
from htcourse.store.handed_in_twice import Coming, coming_in, handed_in, overtaken
from htcourse.store.learner_connection import open_to_write, reading_connection, still_connection, text_or_bytes
from htcourse.store.learner_copies import scratch_file
from htcourse.store.learner_links import SINCE, origins_in
from htcourse.store.learner_queries import AT, HANDED_IN
from htcourse.store.learner_rows import MARKED_ANEW, TRAINERS, Kind, Merged
from htcourse.store.learner_schema import migrate, schema_number
from htcourse.store.learner_writes import merge, transaction
from htcourse.store.lost_attempts import Row
from htcourse.store.parse_row import said_in
from htcourse.store.preferences import RECORD
from htcourse.store.sqlite_errors import course_errors

_ALL = ", ".join(f"'{each}'" for each in (*TRAINERS, Kind.ATTEMPT_TERMS))
_THERE = f"select cast(id as blob) from event where kind in ({_ALL})"
_WRITTEN = f"""
    select cast(id as blob), kind, ref, attempt from event where kind in ({_ALL}) and data not like '%"is_first":true%'
"""
"""A first mark that the collecting of a class gave by itself is nobody's decision."""
_FIXED = (*TRAINERS, Kind.MARKS_KEPT, Kind.ATTEMPT_TERMS, Kind.ATTEMPT_SUBMITTED, Kind.ANSWERS_LOST)
FIXED_ROWS = f"""
    select id from event where kind in ({", ".join(f"'{each}'" for each in _FIXED)})
    union all select json_extract(data, '$.response') from event where kind = '{Kind.ANSWER_MARKED}' and undoes = ''
    union all select id from response where attempt in ({HANDED_IN})
        and attempt not in (select id from attempt where mode = '{Mode.PRACTICE}')
"""
"""What no learner takes back: what a trainer wrote, that an attempt was handed in, and what was answered in it."""
_SUBJECTS = {"event": ("kind", "ref", "attempt"), "response": ("question", "number", "attempt")}


class TakingBack:
    """Says which rows of a file may take another back: only one of the file that is like it, and none that is `fixed`.

    `fixed` are ids of rows that are here (`FIXED_ROWS`). The program writes an undo like the row it undoes; whatever
    else names a row was made by hand.
    """

    def __init__(self, theirs: sqlite3.Connection, fixed: Set[Any]) -> None:
        self._fixed = fixed
        self._subjects = {
            (table, row): tuple(subject)
            for table, columns in _SUBJECTS.items()
            for row, *subject in theirs.execute(
                f"select id, {', '.join(columns)} from main.{table} "
                f"where id in (select undoes from main.{table} where undoes <> '') order by rowid desc"
            )
        }

    def may(self, table: str, row: Mapping[str, Any], overtaken: Collection[str] = ()) -> bool:
        """Say whether a row takes nothing back, or what it may: also an answer where the handing in is `overtaken`."""
        undone = row.get("undoes")
        if not undone:
            return True
        subject = tuple(row[each] for each in _SUBJECTS[table])
        is_like = self._subjects.get((table, undone)) == subject
        is_open = table == "response" and row["attempt"] in overtaken
        return is_like and (undone not in self._fixed or is_open) and row.get("kind") not in _FIXED


class OwnRows:
    """Lets through the rows of another file that may come in, and keeps the ids of the others not here: `stayed`.

    Of a trainer's rows those about what a trainer wrote of here since, which the file does not hold, stay out: a
    release, an answer's mark, what is allowed at a quiz. With `own_only` all of them do; then an attempt that is here
    keeps its terms as they are, and its answers once it is handed in, unless overtaken; nothing fixed is taken back
    (`TakingBack`).
    """

    def __init__(self, here: sqlite3.Connection, other: Path, *, own_only: bool) -> None:
        self._here, self._own_only = here, own_only
        with closing(still_connection(other)) as theirs:
            known = _ids(theirs, _THERE)
            self._overtaken = overtaken(handed_in(here), handed_in(theirs))
            theirs.text_factory = text_or_bytes
            self._taking_back = TakingBack(theirs, _ids(here, FIXED_ROWS))
        self._written_since = {tuple(subject) for row, *subject in here.execute(_WRITTEN) if row not in known}
        self._begun = _ids(here, "select id from attempt")
        self._handed_in = _ids(here, HANDED_IN).difference(self._overtaken)
        self._marks: set[Any] = set()
        self.stayed: set[Any] = set()

    @property
    def held(self) -> int:
        """How many stayed out."""
        return len(self.stayed)

    def among(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Give the rows that may come in, or are here already; `stayed` is right once all are given.

        Events come before answers, as in `learner_queries.COLUMNS`.
        """
        for table, row in rows:
            if self._may_come(table, dict(zip(AT[table], row, strict=True))) or self._is_here(table, row[0]):
                yield table, row
            else:
                self.stayed.add(row[0])

    def _is_here(self, table: str, row_id: Any) -> bool:
        return self._here.execute(f"select 1 from main.{table} where id = ?", (row_id,)).fetchone() is not None

    def _may_come(self, table: str, row: dict[str, Any]) -> bool:
        if self._own_only and not self._taking_back.may(table, row, self._overtaken):
            return False
        if table == "response":
            is_mark = not self._marks.isdisjoint((row["id"], row["undoes"]))
            return not is_mark and not (self._own_only and row["attempt"] in self._handed_in)
        if table != "event":
            return True
        is_held = self._is_trainers(row) and (
            self._own_only or (row["kind"], row["ref"], row["attempt"]) in self._written_since
        )
        if is_held and row["kind"] == Kind.ANSWER_MARKED and not row["undoes"]:
            self._marks.add(said_in(row["data"]).get("response"))
        return not is_held

    def _is_trainers(self, row: dict[str, Any]) -> bool:
        """Whether an event is a trainer's: of the terms of an attempt all but those it was begun with."""
        if row["kind"] != Kind.ATTEMPT_TERMS:
            return row["kind"] in TRAINERS
        is_first = row["attempt"] not in self._begun
        self._begun.add(row["attempt"])
        return not is_first


@contextmanager
def brought_copy(copy: Path, here: Path | None, *, own_only: bool = False) -> Iterator[tuple[Path, Merged, Set[Any]]]:
    """Give a copy of a record (see `current_copy`) whose links say what came from a file, and what is in it.

    Third, the rows that stayed out: some may be in what it comes into (`still_out`).

    It goes then. `own_only`: without what a trainer did. `here` is the record it will stand for, None where there is
    none that is sound: what is not in it came from a file. Raises FolderError where the disk is full.
    """
    with scratch_file(copy.parent) as own:
        with (
            course_errors(copy.parent),
            closing(open_to_write(own, create=True)) as connection,
            closing(reading_connection(copy)) as theirs,
        ):
            with suppress(OSError):  # some disks know no rights
                own.chmod(0o600)
            migrate(connection)
            with closing(reading_connection(here)) if here else nullcontext(connection) as known:
                rows = OwnRows(known, copy, own_only=own_only)
                has_links = schema_number(known) >= SINCE
                came: list[Coming] = []

                def among(theirs: Iterable[Row]) -> Iterator[Row]:
                    came.append(coming_in(known, theirs))
                    return rows.among(came[-1].rows) if own_only else iter(came[-1].rows)

                origin = origins_in(known, "brought") if has_links else "brought"
                merged = merge(connection, copy, among, origin)
                own_id = theirs.execute("select * from preference where key = ?", (RECORD.key,)).fetchone()
            with transaction(connection):
                connection.execute("insert into main.preference values (?, ?, ?, ?)", own_id)
        yield own, merged._replace(held=rows.held, twice=len(came[-1].twice), late=came[-1].late), rows.stayed


def still_out(merged: Merged, stayed: Set[Any], path: Path) -> Merged:
    """Return what came of a file, with those of its rows as held that a record lacks now that it is put together."""
    return merged._replace(held=len(stayed - row_ids(path)))


def rows_of_trainers(rows: Iterable[Row], known: Set[Any]) -> list[Row]:
    """Return what a trainer wrote among rows, of no attempt, or of one and of answers that are `known`.

    A way back to an earlier day keeps it.
    """
    found = [(table, row, dict(zip(AT[table], row, strict=True))) for table, row in rows]
    kinds = (*TRAINERS, Kind.ATTEMPT_TERMS, Kind.MARKS_KEPT)
    events = [each for table, _, each in found if table == "event" and each["kind"] in kinds]
    said = {each["id"]: said_in(each["data"]) for each in events if each["attempt"] in known or not each["attempt"]}
    known = {None, *known}
    for data in said.values():  # a mark given anew is of the mark before
        known |= {data.get("response")} if data.get("marks") in known else set()
    said = {row: data for row, data in said.items() if data.get("marks") in known}
    answers, shown = ({data[name] for data in said.values() if name in data} for name in ("response", "shown"))
    answers |= {each["ref"] for each in events if each["kind"] in MARKED_ANEW and each["id"] in said}

    def is_wanted(table: str, row: Mapping[str, Any]) -> bool:
        if table == "response":
            return not answers.isdisjoint((row["id"], row["undoes"]))
        return row["id"] in said if table == "event" else row.get("hash") in shown

    return [(table, row) for table, row, each in found if is_wanted(table, each)]


def _ids(connection: sqlite3.Connection, query: str) -> set[Any]:
    return {each for (each,) in connection.execute(query)}


def handed_in_among(rows: Iterable[Row]) -> set[str]:
    """Return the attempts that were handed in, by the events among rows."""
    return {
        _field("event", row, "attempt")
        for table, row in rows
        if table == "event" and _field("event", row, "kind") == Kind.ATTEMPT_SUBMITTED
    }


def made_once(rows: Iterable[Row]) -> list[Row]:
    """Return the attempts among rows that are made once, with all that belongs to them."""
    rows = list(rows)
    return _with_theirs(rows, [each for each in _attempts(rows) if _field("attempt", each, "mode") in ONCE])


def measuring(rows: Iterable[Row]) -> list[Row]:
    """Return the attempts among rows that are made once, and the tests handed in, with all that belongs to them."""
    rows = list(rows)
    handed_in = handed_in_among(rows)
    staying = [
        each
        for each in _attempts(rows)
        if _field("attempt", each, "mode") in (TESTED if _field("attempt", each, "id") in handed_in else ONCE)
    ]
    return _with_theirs(rows, staying)


def _attempts(rows: Iterable[Row]) -> list[Sequence[Any]]:
    return [row for table, row in rows if table == "attempt"]


def _with_theirs(rows: Sequence[Row], attempts: Sequence[Sequence[Any]]) -> list[Row]:
    """Return attempts among rows with all that belongs to them."""
    ids = {_field("attempt", row, "id") for row in attempts}
    answers = [row for table, row in rows if table == "response" and _field("response", row, "attempt") in ids]
    shown = {_field("response", row, "shown") for row in answers}
    for row in attempts:
        shown |= {each[1] for each in json.loads(_field("attempt", row, "drawn"))}
    wanted = {"attempt": ("id", ids), "shown": ("hash", shown), "shown_text": ("hash", shown)}
    return [
        (table, row)
        for table, row in rows
        for name, known in [wanted.get(table, ("attempt", ids))]
        if _field(table, row, name) in known
    ]


def _field(table: str, row: Sequence[Any], name: str) -> Any:
    return row[AT[table].index(name)]
