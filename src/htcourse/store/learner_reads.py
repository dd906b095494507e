"""What is read from a learner's file: each method is one query, oldest rows first."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

from htcourse.core.quiz import Mode
from htcourse.store import learner_queries as queries
from htcourse.store.learner_connection import pages_fit
from htcourse.store.learner_links import RowHarm, harmed_rows
from htcourse.store.learner_rows import AttemptRow, EventRow, Kind, ResponseRow, Shown, without_stand_ins
from htcourse.store.lost_attempts import doubted, kept_attempt
from htcourse.store.parse_row import parsed, parsed_responses, parsed_shown
from htcourse.store.places import Places
from htcourse.store.preferences import Preference
from htcourse.store.sqlite_errors import course_errors, damaged
from htcourse.store.written_order import in_orders, orders_in, places_in

_Row = TypeVar("_Row")
_Value = TypeVar("_Value")
_Written = TypeVar("_Written", EventRow, ResponseRow)
_Rows = list[tuple[Any, ...]]
_FLAGGED = Kind.QUESTION_FLAGGED


class LearnerReads:
    """The reading half of a learner's file. "In force" means neither undone nor an undo.

    A row nobody could use (a timestamp that is none, say) is left out, and `left_out` counts it from then on.
    """

    _connection: sqlite3.Connection
    id: str
    path: Path
    places: Places | None = None
    left_out, _is_sifted, _is_looked_through = 0, False, True
    _kept_orders: list[list[str]] | None = None
    _kept_places: tuple[str, ...] | None = None
    _kept_times: frozenset[str] | None = None

    def _rows(self, query: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        with course_errors(self.path):
            return self._connection.execute(query, tuple(values)).fetchall()

    def _sound(
        self, make: Callable[[_Rows], Iterable[_Row | None]], query: str, values: Iterable[Any] = ()
    ) -> tuple[_Row, ...]:
        """Return what `make` makes of what a query gives; the first row that cannot be made has all others sifted."""
        values = tuple(values)
        try:
            made = list(make(self._rows(query, values)))
            is_sound = all(each is not None for each in made)
        except sqlite3.OperationalError:  # JSON that is none, asked for by a query
            if self._is_sifted:
                raise
            is_sound = False
        if not is_sound and not self._is_sifted:
            self.sift()
            made = list(make(self._rows(query, values)))
        return tuple(each for each in made if each is not None)

    def look_through(self) -> None:
        """Raise LearnerFileError where pages do not fit each other, before marks are told: an index gives wrong rows.

        What was opened at a start is looked through once; all else was when it was opened.
        """
        if not self._is_looked_through:
            with course_errors(self.path):
                if not pages_fit(self._connection):
                    raise damaged(self.path)
            self._is_looked_through = True

    def sift(self) -> int:
        """Look at every row and leave those out that cannot be used, for as long as this is open; return how many.

        A query asks for `event`: a view of that name that lasts as long as the connection stands before the table.
        """
        if self._is_sifted:
            return self.left_out
        self._is_sifted = True
        for table, columns in queries.COLUMNS.items():
            found = self._rows(f"select rowid, {columns} from main.{table}")
            unsound = [row[0] for row in found if parsed(table, row[1:]) is None]
            if unsound:
                self.left_out += len(unsound)
                self._rows(queries.view_without(table, unsound))
        return self.left_out

    def preference(self, asked: Preference[_Value]) -> _Value:
        """Return a preference, or its default when it was never set."""
        found = self._rows("select value from preference where key = ?", (asked.key,))
        return asked.read(str(found[0][0])) if found else asked.default

    def preferences(self) -> dict[str, str]:
        """Return every preference by key."""
        return dict(self._rows(queries.PREFERENCES))

    def events(self, *kinds: str, ref: str = "", attempt: str = "", undone: bool = False) -> tuple[EventRow, ...]:
        """Return events in force of these kinds (none: all), of a ref and an attempt when given.

        With `undone` every row is returned as it stands, undo rows and undone ones too. Within an attempt they come in
        the order of writing, else in that of `queries.WRITING`.
        """
        where, values = _where({"ref": ref or None, "attempt": attempt or None}, undone, "event")
        if kinds:
            where += f" and kind in ({_marks(kinds)})"
            values += kinds
        order = "seq" if attempt else queries.WRITING
        return self._in_order(self._sound(_events, f"{queries.EVENTS} where {where} order by {order}", values))

    def standing_event(self, kind: str, attempt: str) -> EventRow | None:
        """Return the event of a kind in force that counts in an attempt: the last one, of handings in the first."""
        if kind == Kind.ATTEMPT_SUBMITTED:
            return next(iter(self._sound(_events, queries.HANDING_IN, (attempt,))), None)
        last = self._sound(_events, queries.LAST_EVENT, (attempt, kind))
        return self.events(kind, attempt=attempt)[-1] if last and self._orders() else next(iter(last), None)

    def last_events(self, kind: str, ref: str = "") -> dict[str, EventRow]:
        """Return the newest event in force of a kind for each ref, or for one: the last by `queries.WRITING`."""
        return {each.ref: each for each in self.events(kind, ref=ref)}

    def has_marks_anew(self) -> bool:
        """Say whether a trainer ever marked an essay, gave an answer another mark, or questions other weights."""
        return bool(self._rows(queries.HAS_MARKS_ANEW)[0][0])

    def unmarked(self) -> frozenset[str]:
        """Return the answers that were collected and cannot be marked here (`classes/marked_here.py`)."""
        return frozenset(answer for (answer,) in self._rows(queries.UNMARKED))

    def brought_attempts(self) -> frozenset[str]:
        """Return the attempts that were begun, handed in or gone on with elsewhere: a file that came in says so."""
        return frozenset(attempt for (attempt,) in self._rows(queries.BROUGHT_ATTEMPTS))

    def brought_times(self) -> frozenset[str]:
        """Return the rows about exams' time that were written elsewhere, asked once until rows come in."""
        if self._kept_times is None:
            self._kept_times = frozenset(row for (row,) in self._rows(queries.BROUGHT_TIMES))
        return self._kept_times

    def read_texts(self) -> dict[str, tuple[str, str]]:
        """Return the sections that have been read, each with the language and hash of the text as it was read last.

        The hash is empty where it was read with an older version of the program.
        """
        rows = self._rows(queries.SECTIONS_READ, (Kind.SECTION_READ,))
        # As bytes: one that is no text fails nobody else's reading.
        return {ref: (language or "", (text or b"").decode(errors="replace")) for ref, language, text in rows}

    def read_sections(self) -> frozenset[str]:
        """Return the ids of the sections that have been read."""
        return frozenset(ref for (ref,) in self._rows(queries.REFS_OF_KIND, (Kind.SECTION_READ,)))

    def response(self, response_id: str) -> ResponseRow | None:
        """Return one response, undone or not, or None."""
        return next(iter(self._marked("id = ?", (response_id,))), None)

    def responses(
        self, *, attempt: str | None = None, question: str = "", undone: bool = False
    ) -> tuple[ResponseRow, ...]:
        """Return responses in force: of an attempt, in place (`""`) or all (None); of a question when given.

        Those of an attempt are to questions it drew, each at its number, none that stood in for one (`stands_in`); with
        `undone` all, with the mark each was first given. In the order of writing, whatever was done to the clock.
        """
        where, values = _where({"attempt": attempt, "question": question or None}, undone, "response")
        if undone:
            query = f"{queries.FIRST_MARKED} where {where} order by seq"
            return self._in_order(self._sound(made_responses, query, values))
        asked = f" and {queries.ASKED}" if attempt else ""
        found = self._marked(f"{where}{asked} order by seq", values)
        return without_stand_ins(found) if asked else found

    def every_response(self, *, attempt: str | None = None, question: str = "") -> tuple[ResponseRow, ...]:
        """Return responses and what takes them back, in the order of writing, with the marks that stand."""
        where, values = _where({"attempt": attempt, "question": question or None}, True, "response")
        return self._marked(f"{where} order by seq", values)

    def _marked(self, where: str, values: Iterable[Any]) -> tuple[ResponseRow, ...]:
        placed = self._placed()
        query = f"{queries.responses(is_placed=bool(placed))} where {where}"
        return self._in_order(self._sound(made_responses, query, (*placed, *values)))

    def _in_order(self, found: tuple[_Written, ...]) -> tuple[_Written, ...]:
        return tuple(in_orders(found, self._orders(), lambda each: each.id)) if found else found

    def _orders(self) -> list[list[str]]:
        """Return the orders that the record keeps, asked once until rows come in: hardly any keeps one."""
        if self._kept_orders is None:
            with course_errors(self.path):
                self._kept_orders = orders_in(self._connection)
        return self._kept_orders

    def _placed(self) -> tuple[str, ...]:
        if self._kept_places is None:
            with course_errors(self.path):
                self._kept_places = places_in(self._connection, orders) if (orders := self._orders()) else ()
        return self._kept_places

    def last_responses(self, attempt: str) -> dict[int, ResponseRow]:
        """Return the last response in force to each question of an attempt, by its number."""
        return {each.number: each for each in self.responses(attempt=attempt)}

    def stood_in_since(self, attempt: str) -> frozenset[str]:
        """Return the empty answers of an attempt that were written after its handing in, as a mark of a blank needs."""
        query = f"select id from response where attempt = ? and {queries.STOOD_IN_SINCE}"
        return frozenset(each for (each,) in self._rows(query, (attempt,)))

    def first_marked(self, attempt: str) -> dict[int, ResponseRow]:
        """Return the last response in force to each question of an attempt, by its number, as it was first marked."""
        where, values = _where({"attempt": attempt}, False, "response")
        query = f"{queries.FIRST_MARKED} where {where} and {queries.ASKED} order by seq"
        found = without_stand_ins(self._in_order(self._sound(made_responses, query, values)))
        return {each.number: each for each in found}

    def tries(self, question: str, attempt: str = "") -> int:
        """Return how many responses in force a question has, in place or in an attempt."""
        query = f"select count(*) from response where question = ? and attempt = ? and {queries.in_force('response')}"
        return int(self._rows(query, (question, attempt))[0][0])

    def answer_rows(self, attempt: str) -> int:
        """Return how many rows the answers of an attempt have, undone ones and undo rows too."""
        return int(self._rows("select count(*) from response where attempt = ?", (attempt,))[0][0])

    def attempt(self, attempt_id: str) -> AttemptRow | None:
        """Return one attempt with its state, also one that was set aside, or None."""
        return next(iter(self._found("a.id = ?", (attempt_id,))), None)

    def attempts(self, quiz: str = "", *, with_points: bool = True) -> tuple[AttemptRow, ...]:
        """Return the attempts at a quiz (empty: at all) with states, and `with_points`; none that was set aside."""
        return self._attempts("a.quiz = ?" if quiz else "true", (quiz,) if quiz else (), with_points=with_points)

    def set_aside(self) -> tuple[AttemptRow, ...]:
        """Return the exams that a trainer set aside: they count nowhere."""
        return self._found(queries.SET_ASIDE)

    def _attempts(self, where: str, values: Collection[str] = (), **asked: bool) -> tuple[AttemptRow, ...]:
        return self._found(f"{where} and not {queries.SET_ASIDE}", values, **asked)

    def _found(self, where: str, values: Collection[str] = (), *, with_points: bool = True) -> tuple[AttemptRow, ...]:
        """Return attempts, with what is to be doubted of them: here alone that is decided (`lost_attempts.doubt_of`).

        The rows of each are held against their links once, for as long as this is open.
        """
        if not (numbers := self._rows(f"select seq from attempt a where {where}", values)):
            return ()
        placed, was_sifted = self._placed(), self._is_sifted
        asked = (*placed, json.dumps([seq for (seq,) in numbers]))
        query = queries.attempts(is_placed=bool(placed), with_points=with_points)
        found = self._sound(partial(map, kept_attempt), query, asked)
        if self._is_sifted and not was_sifted:  # what set one aside may be none any more
            return self._found(where, values, with_points=with_points)
        self._look_for_harm({each.id: each.mode for each, _ in found})
        return tuple(doubted(each, kept, self._harmed[each.id]) for each, kept in found)

    def _look_for_harm(self, attempts: Mapping[str, str]) -> None:
        if modes := {each: mode for each, mode in attempts.items() if each not in self._harmed}:
            self._harmed.update({each: [] for each in modes})
            with suppress(sqlite3.DatabaseError):  # of links that cannot be read at all, who checks the record tells
                whole = [*modes]
                for table in ("attempt", "response", "event"):
                    for attempt, harm in harmed_rows(self._connection, table, whole) if whole else ():
                        self._harmed[attempt].append(harm)
                    whole = [each for each in whole if modes[each] != Mode.PRACTICE or self._harmed[each]]

    def _hold_unharmed(self, attempt: str) -> None:
        """Hold an attempt that was just begun against no links."""
        self._harmed[attempt] = []

    @cached_property
    def _harmed(self) -> dict[str, list[RowHarm]]:
        return {}

    def newest_response(self) -> str:
        """Return the id of the response that was written last, empty without any."""
        return next((id for (id,) in self._rows("select id from response order by seq desc limit 1")), "")

    def response_order(self) -> dict[str, int]:
        """Return the place of each response in the order of writing, by its id."""
        return {each: place for place, each in enumerate(self._ordered("response"))}

    def _ordered(self, table: str) -> list[str]:
        rows = self._rows(f"select id from {table} order by seq")
        return in_orders((id for (id,) in rows), self._orders(), lambda each: each)

    def attempt_order(self, attempts: Iterable[AttemptRow]) -> dict[str, int]:
        """Return the place of each of these attempts by its id: in the order of writing, whatever a clock said.

        What was typed from paper, or collected for a class, was written here later than taken: it comes before the
        first that began after it, in whichever order it came in.
        """
        by_id, keys, latest = {each.id: each for each in attempts}, dict[str, tuple[Any, ...]](), ""
        for id in self._ordered("attempt"):
            if (each := by_id.get(id)) is not None:
                latest = max(latest, "" if each.placed_at else each.started_at)
                collected = () if each.is_paper else (each.started_at, each.submitted_at, id)
                keys[id] = (each.placed_at, 1, *collected) if each.placed_at else (latest, 0)
        return {id: place for place, id in enumerate(sorted(keys, key=lambda one: keys[one]))}

    def attempts_in(self, modes: Collection[str]) -> tuple[AttemptRow, ...]:
        """Return the attempts in any of these modes with their states."""
        return self._attempts(f"a.mode in ({_marks(modes)})", modes)

    def attempts_that_measure(self, modes: Collection[str]) -> tuple[AttemptRow, ...]:
        """Return the attempts in any of these modes, and those that may have been: their own row was changed."""
        where = f"(a.mode in ({_marks(modes)}) or a.id in ({_marks(self._altered)}))"
        return self._attempts(where, (*modes, *self._altered))

    @cached_property
    def _altered(self) -> tuple[str, ...]:
        """The attempts whose own row was changed, looked for once, for as long as this is open."""
        self._look_for_harm(dict(self._rows("select id, mode from attempt where typeof(id) = 'text'")))
        return tuple(id for id, harm in self._harmed.items() if any(each.row == id for each in harm))

    def attempts_under_way(self, *modes: str) -> tuple[AttemptRow, ...]:
        """Return the attempts of some modes that were not submitted."""
        return self._attempts(queries.UNDER_WAY, (json.dumps(modes),))

    def flagged(self, attempt: str) -> frozenset[str]:
        """Return the ids of the questions flagged now in an attempt."""
        flags = self.events(_FLAGGED, Kind.QUESTION_UNFLAGGED, attempt=attempt)
        return frozenset(ref for ref, kind in {each.ref: each.kind for each in flags}.items() if kind == _FLAGGED)

    def shown(self, hashes: Collection[str]) -> dict[str, Shown]:
        """Return questions as they were shown, by hash, with every wording kept."""
        kept: dict[str, Shown] = {}
        texts: dict[str, dict[str, dict[str, str]]] = {}
        found = self._sound(partial(map, parsed_shown), queries.SHOWN, (json.dumps(list(hashes)),))
        for key, module, question, structure, language, wording in found:
            if key not in kept:
                kept[key] = Shown(key, module, question, structure, texts.setdefault(key, {}))
            if language is not None:
                texts[key][language] = wording
        return kept

    def counted_tries(self) -> dict[str, int]:
        """Return how many responses to each question count, by its id.

        In place and in practice every response counts, at once. In another attempt the last response to each question
        does, unless it is blank, once the attempt is submitted (an exam: once it is released): a trainer may have given
        a blank points. An attempt whose quiz does not tell right from wrong does not count: progress would tell.
        """
        placed = self._placed()
        return dict(self._sound(list, queries.counted_tries(is_placed=bool(placed)), placed))

    def answered_questions(self) -> frozenset[str]:
        """Return the ids of all questions that were ever answered, also where that was taken back."""
        return frozenset(each for (each,) in self._sound(list, queries.ANSWERED_QUESTIONS))

    def equal_to(self, hashes: Collection[str]) -> frozenset[tuple[str, str]]:
        """Return the ids of all questions that were drawn or shown with any of these hashes, each with its hash."""
        return frozenset(self._sound(list, queries.EQUAL, (json.dumps([*hashes]),)))

    def newest_at(self) -> str:
        """Return when its owner last did anything (UTC), whatever a trainer did since; empty where there is nothing."""
        return str(self._rows(queries.NEWEST_AT)[0][0] or "")

    def first_since(self, moment: str) -> str:
        """Return the earliest time in the record that is no earlier than a moment (UTC); empty without one."""
        return str(self._rows(queries.FIRST_SINCE, (moment, moment))[0][0] or "")

    def written_since_begun(self, attempt: str) -> str:
        """Return the earliest time of what was written here after, by the order of writing, an attempt was begun."""
        return str(self._rows(queries.WRITTEN_SINCE_BEGUN, (attempt, attempt))[0][0] or "")

    def counts(self) -> dict[str, int]:
        """Return the number of rows of each table."""
        return dict(self._rows(queries.COUNTS))


def _marks(values: Collection[Any]) -> str:
    return ", ".join("?" * len(values))


def _where(wanted: dict[str, str | None], undone: bool, table: str) -> tuple[str, tuple[str, ...]]:
    """Return a condition and its values; a column wanted as None is left out."""
    given = {column: value for column, value in wanted.items() if value is not None}
    conditions = [f"{column} = ?" for column in given]
    if not undone:
        conditions.append(queries.in_force(table))
    return " and ".join(conditions) or "true", tuple(given.values())


def _events(rows: _Rows) -> Iterator[EventRow | None]:
    return (EventRow(*fields) if (fields := parsed("event", each)) else None for each in rows)


def made_responses(rows: _Rows) -> Iterator[ResponseRow | None]:
    """Return answers, None for each row that nobody could use."""
    return (ResponseRow._make(fields) if fields else None for fields in parsed_responses(rows))


def reads_of(connection: sqlite3.Connection, path: Path) -> LearnerReads:
    """Return what reads an open record."""
    reads = LearnerReads()
    reads._connection, reads.path = connection, path
    return reads
