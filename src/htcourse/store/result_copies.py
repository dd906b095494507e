"""What of a learner's record is handed in: attempts, answers as given, what was read and decided; nothing private.

Notes, highlights, bookmarks, own texts, the name and the PIN stay at home; so do marks that were given by hand or anew,
for whoever collects gives their own. Of a question that is not told yet its key stays at home, and the points of every
answer to it: whoever collects has the module. So does an exam that is set aside: it counts nowhere. What is handed in
is a record of its own: the class's copy of it grows by merging, so that nothing that came in once is ever replaced.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode, Verdict
from htcourse.store.backups import opening, record_path
from htcourse.store.check_record import check_open, record_errors, require_texts
from htcourse.store.learner_connection import foreign_connection, memory_connection, reading_connection
from htcourse.store.learner_copies import open_record
from htcourse.store.learner_links import findings
from htcourse.store.learner_queries import COLUMNS, PREFERENCES, ROW_IDS, SET_ASIDE, UNMARKED, in_force
from htcourse.store.learner_reads import doubted_among
from htcourse.store.learner_rows import VERSION, AttemptRow, Drawn, Kind
from htcourse.store.learner_versions import id_within, migrate, refuse_others, require_tables, schema_number
from htcourse.store.learner_writes import insert_rows, put_preferences, transaction
from htcourse.store.parse_row import parsed
from htcourse.store.places import Places
from htcourse.store.preferences import DEALT_FORM, LANGUAGE, RECORD, ROLE, ROUTE
from htcourse.store.sqlite_errors import damaged
from htcourse.store.trainers_rows import FIXED_ROWS, TakingBack, said_in

EVENTS = (
    *(Kind.SECTION_VISITED, Kind.SECTION_READ, Kind.LESSON_FINISHED, Kind.CONTENT_NOTE_ACCEPTED),
    *(Kind.CASE_STARTED, Kind.CASE_DECISION, Kind.CASE_FINISHED, Kind.CASE_PASSAGE),
    *(Kind.ATTEMPT_TERMS, Kind.ATTEMPT_TIMED, Kind.ATTEMPT_SUBMITTED, Kind.ATTEMPT_LEFT),
    *(Kind.QUESTION_FLAGGED, Kind.QUESTION_UNFLAGGED, Kind.QUESTION_REVIEWED),
)
"""The kinds of events that are handed in, and that are let in, whoever made the file: no other is."""

TERMS = {
    *("titles", "weights", "slots", "lines", "draws", "part", "penalty", "pass_percent", "passed", "not_yet"),
    *("opens", "closes", "closes_in", "closes_later", "place"),
}
"""What is let in of the terms with which an attempt was begun: only here is one changed, or typed from paper."""

_ANSWER_IDS = f"select id from response where {in_force('response')}"
_MARKS = """
    with mark as (select json_extract(data, '$.response') as id from event where kind = ? and undoes = '')
    select id from mark union select id from response where undoes in (select id from mark)
"""
_WRITTEN_HERE = f"""
    select id from ({_MARKS}) union select id from response where attempt in
    (select attempt from event where kind = ? and json_extract(data, '$.paper_code') is not null)
"""
_HELD = (
    (ROW_IDS,),
    (_ANSWER_IDS,),
    ("select id from attempt",),
    (
        f"select attempt from event where kind = ? and {in_force('event')} "
        "and attempt not in (select id from attempt where mode = ?)",
        (Kind.ATTEMPT_SUBMITTED, Mode.PRACTICE),
    ),
    (UNMARKED,),
    (_WRITTEN_HERE, (Kind.ANSWER_MARKED, Kind.ATTEMPT_TERMS)),
    (FIXED_ROWS,),
    (
        "select attempt.id || ' ' || (each.key + 1) || ' ' || json_extract(each.value, '$[0]') "
        "from attempt, json_each(case when json_valid(drawn) then drawn end) each",
    ),
)
"""The queries of the fields of `Held`, with their values."""
_PRACTISED = (
    "select id, question from response where attempt = '' or attempt in (select id from attempt where mode = ?)"
)
_AT = {table: columns.split(", ") for table, columns in COLUMNS.items()}
_RESPONSE = _AT["response"]
_QUESTION_AT, _ATTEMPT_AT = _RESPONSE.index("question"), _RESPONSE.index("attempt")
_UNDOES_AT, _PLACE = _RESPONSE.index("undoes"), [_RESPONSE.index(each) for each in ("attempt", "number", "question")]
_EVENT_ATTEMPT_AT, _SAID_AT = _AT["event"].index("attempt"), _AT["event"].index("data")
_DRAWN_AT = _AT["attempt"].index("drawn")
_WORDS = {
    "form": re.compile(r"(?![=+@＝＋－＠-])[^\x00-\x1f\x7f-\x9f]{0,200}"),
    "language": re.compile(r"([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?"),
}
"""What may stand there: authors name forms as they like, but what begins a formula would be one in a spreadsheet."""
_TERMS = "select attempt, data from event where kind = ? order by rowid desc"
_LACKED = "select attempt from event where kind = ? and json_extract(data, '$.lacked')"
"""What lacked answers in the file it came with (`_as_lacking`)."""
_BLANK: dict[str, Any] = {"points": 0.0, "verdict": str(Verdict.OPEN)}
_HANDED_IN = (RECORD, LANGUAGE, ROUTE, ROLE, DEALT_FORM)

_RULES = {
    table: [(columns.index(name), rule) for name, rule in _WORDS.items() if name in columns]
    for table, columns in _AT.items()
}


class ResultCopy(NamedTuple):
    """A record without what is private, as bytes of a database. `changed` rows are not as the program wrote them."""

    database: bytes
    answers: int
    changed: int


class Held(NamedTuple):
    """What of a learner's results stands in a file: the ids of all rows, of the answers in force, and of attempts.

    `handed_in` are attempts to which no answer comes any more: none of which the record lost some that it had.
    `unmarked` are answers that could not be marked here, `written_here` those that no file brought: typed from paper,
    or an essay's once more with its mark. `fixed` rows are taken back by no file. `asked` says what attempts drew
    (`_asked`).
    """

    rows: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
    begun: frozenset[str] = frozenset()
    handed_in: frozenset[str] = frozenset()
    unmarked: frozenset[str] = frozenset()
    written_here: frozenset[str] = frozenset()
    fixed: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()

    def joined(self, other: "Held") -> "Held":
        """Return what stands in either."""
        return Held(*(mine | theirs for mine, theirs in zip(self, other, strict=True)))


NOTHING = Held()


def copy_results(
    places: Places, learner_id: str, clock: Clock = system_clock, closed: Collection[str] = ()
) -> ResultCopy:
    """Return what a learner hands in, also while the record is open; raises what opening the record raises.

    Answers to `closed` questions go without their mark: they wait for one. Those in practice and lessons stay at home
    until the gate is open. Of an exam that is set aside nothing goes, nor of an attempt that may have lost answers; one
    in which rows were changed goes, and how many is told.
    """
    path = record_path(places, learner_id)
    with (
        opening(places, learner_id, path),
        record_errors(path),
        closing(memory_connection()) as whole,
        closing(memory_connection()) as kept,
    ):
        with closing(open_record(path)) as connection:
            connection.backup(whole)
        if schema_number(whole) < VERSION:
            migrate(whole)
        require_tables(whole)
        changed = len(findings(whole))
        values = require_texts(whole.execute(PREFERENCES))
        migrate(kept)
        marks = {each for (each,) in whole.execute(_MARKS, (Kind.ANSWER_MARKED,))}
        shown = {hash for hash, question in whole.execute("select hash, question from shown") if question in closed}
        aside = {each for (each,) in whole.execute(f"select id from attempt a where {SET_ASIDE}")}
        aside |= _lacking(whole)
        of_attempt = {"event": _EVENT_ATTEMPT_AT, "attempt": 0, "response": _ATTEMPT_AT}
        untold = {row for row, question in whole.execute(_PRACTISED, (Mode.PRACTICE,)) if question in closed}
        left_out = {
            "event": (1, {kind for (kind,) in whole.execute("select distinct kind from event")}.difference(EVENTS)),
            "response": (0, marks | untold),
            "shown": (0, shown),
            "shown_text": (0, shown),
        }
        rows = (
            (table, _unmarked(row) if table == "response" and row[_QUESTION_AT] in closed else row)
            for table, columns in COLUMNS.items()
            for at, unwanted in [left_out.get(table, (0, frozenset()))]
            for row in whole.execute(f"select {columns} from main.{table} order by rowid")
            if row[at] not in unwanted and not (table in of_attempt and row[of_attempt[table]] in aside)
        )
        with transaction(kept, "handed in"):
            insert_rows(kept, rows)
            told = {each.key: values[each.key] for each in _HANDED_IN if each.key in values}
            put_preferences(kept, {**told, RECORD.key: learner_id}, clock())
        answers = len(kept.execute(_ANSWER_IDS).fetchall())
        return ResultCopy(kept.serialize(), answers, changed)


def _unmarked(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return an answer without its mark: it waits for one."""
    return tuple(_BLANK.get(name, value) for name, value in zip(_RESPONSE, row, strict=True))


class Received(NamedTuple):
    """Somebody's results as a class may take them in: whose, a record of its own as bytes, and what is in it.

    `unasked` answers stayed out: they are to nothing that their attempt drew at their number.
    """

    learner: str
    database: bytes
    held: Held
    unasked: int = 0


def owner_within(content: bytes, is_stopped: Callable[[], bool] = lambda: False) -> str:
    """Return whose record this is, as it says of itself; empty where it does not, or is none."""
    with suppress(CourseError, sqlite3.Error), foreign_connection(content, is_stopped) as whole:
        refuse_others(whole, Path())
        return id_within(whole)
    return ""


def receive_results(
    content: bytes,
    here: Held,
    clock: Clock = system_clock,
    is_stopped: Callable[[], bool] = lambda: False,
    left_out: Callable[[AttemptRow], Sequence[Drawn]] = lambda attempt: (),
) -> Received:
    """Return what of a foreign record a class may take in, beside what is `here` of the same learner already.

    Whoever made the file could write any row: of marks, releases and terms that came later none is let in, and to an
    attempt that was handed in before no answer more (practice goes on), nor to any one to what it did not draw; nothing
    `here.fixed` is taken back, and nothing counts as typed from paper. An attempt asks the questions too that it has
    `left_out`. Of one that lacks answers in the file itself that is written down: no other file fills it. Raises
    LearnerFileError for what is no sound record or holds a row that the program never writes, and NewerFileError.
    """
    nowhere = Path()
    with record_errors(nowhere), foreign_connection(content, is_stopped) as whole, closing(_new_record()) as kept:
        check_open(whole, nowhere)
        learner = id_within(whole)
        if not learner:
            raise damaged(nowhere)
        if schema_number(whole) < VERSION:
            migrate(whole)
        require_tables(whole)
        marks = {each for (each,) in whole.execute(_MARKS, (Kind.ANSWER_MARKED,))}
        begun = set(here.begun)
        terms = {attempt: said_in(data) for attempt, data in whole.execute(_TERMS, (Kind.ATTEMPT_TERMS,))}
        taking_back = TakingBack(whole, here.fixed)
        drawn, unasked = set(here.asked), 0

        def may_come(table: str, row: Sequence[Any]) -> bool:
            nonlocal unasked
            if any(isinstance(row[at], str) and not rule.fullmatch(row[at]) for at, rule in _RULES[table]):
                raise damaged(nowhere)
            if table == "attempt" and row[0] not in here.begun:
                drawn.update(_asked(row))
            if table == "response" and row[_ATTEMPT_AT] and _place(*(row[at] for at in _PLACE)) not in drawn:
                unasked += not row[_UNDOES_AT]
                return False
            if row[0] not in here.rows and not taking_back.may(table, dict(zip(_AT[table], row, strict=True))):
                return False
            if table == "response":
                return row[0] not in marks and not (row[_ATTEMPT_AT] in here.handed_in and row[0] not in here.rows)
            if table != "event" or row[1] != Kind.ATTEMPT_TERMS:
                return table != "event" or row[1] in EVENTS
            is_first = row[_EVENT_ATTEMPT_AT] not in begun or row[0] in here.rows
            begun.add(row[_EVENT_ATTEMPT_AT])
            return is_first

        def as_taken(table: str, row: tuple[Any, ...]) -> tuple[Any, ...]:
            if table == "attempt":
                return _with_all(row, terms.get(row[0], {}), left_out)
            return _as_begun(row) if table == "event" and row[0] not in here.rows else row

        rows = (
            (table, as_taken(table, row))
            for table, columns in COLUMNS.items()
            for row in whole.execute(f"select {columns} from main.{table} order by rowid")
            if may_come(table, row)
        )
        values = require_texts(whole.execute(PREFERENCES))
        with transaction(kept, "handed in"):
            if insert_rows(kept, rows).left_out:
                raise damaged(nowhere)
            told = {each.key: values[each.key] for each in _HANDED_IN if each.key in values}
            put_preferences(kept, {**told, RECORD.key: learner}, clock())
        lacking = _lacking(kept)

        def came_lacking(row: Sequence[Any]) -> bool:
            attempt = row[_EVENT_ATTEMPT_AT]
            is_lost_here = row[0] in here.rows and attempt not in here.handed_in
            return row[1] == Kind.ATTEMPT_SUBMITTED and attempt in lacking and not is_lost_here

        if not lacking:
            return Received(learner, kept.serialize(), _held(kept), unasked)
        own = (
            (table, _as_lacking(row) if table == "event" and came_lacking(row) else row)
            for table, columns in COLUMNS.items()
            for row in kept.execute(f"select {columns} from main.{table} order by rowid")
        )
        with closing(_new_record()) as noted:
            with transaction(noted, "handed in"):
                insert_rows(noted, own)
                put_preferences(noted, {**told, RECORD.key: learner}, clock())
            return Received(learner, noted.serialize(), _held(noted), unasked)


def _place(attempt: str, number: int, question: str) -> str:
    """Return what says that an attempt asks a question at a number, as the query of `Held.asked` writes it."""
    return f"{attempt} {number} {question}"


def _asked(row: Sequence[Any]) -> Iterator[str]:
    """Give the places of an attempt; none where nobody could use it."""
    fields = parsed("attempt", row)
    for number, (question, *_) in enumerate(fields[_DRAWN_AT] if fields else (), 1):
        yield _place(row[0], number, question)


def _as_begun(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return an event; of terms what an attempt may be begun with."""
    data = said_in(row[_SAID_AT]) if row[1] == Kind.ATTEMPT_TERMS else {}
    if data.keys() <= TERMS:
        return row
    kept = json.dumps({name: value for name, value in data.items() if name in TERMS}, ensure_ascii=False)
    return (*row[:_SAID_AT], kept, *row[_SAID_AT + 1 :])


def _as_lacking(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return that an attempt was handed in, with a note that the file did not hold all its answers."""
    data = json.dumps({**said_in(row[_SAID_AT]), "lacked": True}, ensure_ascii=False)
    return (*row[:_SAID_AT], data, *row[_SAID_AT + 1 :])


def _with_all(
    row: tuple[Any, ...], terms: Mapping[str, Any], left_out: Callable[[AttemptRow], Sequence[Drawn]]
) -> tuple[Any, ...]:
    """Return an attempt that asks last what it has left out; as it is where nobody could use it."""
    fields = parsed("attempt", row)
    if fields is None:
        return row
    fields[_DRAWN_AT] = drawn = tuple(Drawn(*each) for each in fields[_DRAWN_AT])
    more = left_out(AttemptRow(*fields)._replace(terms=terms))
    if not more:
        return row
    return (*row[:_DRAWN_AT], json.dumps([*drawn, *more], ensure_ascii=False), *row[_DRAWN_AT + 1 :])


def _new_record() -> sqlite3.Connection:
    """Return an empty record in memory."""
    connection = memory_connection()
    connection.deserialize(_empty())
    return connection


@cache
def _empty() -> bytes:
    with closing(memory_connection()) as connection:
        migrate(connection)
        return connection.serialize()


def _held(connection: sqlite3.Connection) -> Held:
    held = Held(*(frozenset(each for (each,) in connection.execute(*query)) for query in _HELD))
    lacked = {attempt for (attempt,) in connection.execute(_LACKED, (Kind.ATTEMPT_SUBMITTED,))}
    return held._replace(handed_in=held.handed_in - (_lacking(connection) - lacked))


def _lacking(connection: sqlite3.Connection) -> set[str]:
    """Return the attempts of which answers are lost."""
    doubted = doubted_among(connection, Path()).items()
    return {id for id, doubt in doubted if doubt.lost or not doubt.altered}


def attempts_by_record(places: Places) -> dict[str, str]:
    """Return which record of a class each attempt lies in; what cannot be read is left out."""
    found: dict[str, str] = {}
    for each in places.learner_ids():
        with suppress(sqlite3.Error, CourseError), closing(reading_connection(places.learners / f"{each}.db")) as here:
            found |= {attempt: each for (attempt,) in here.execute("select id from attempt")}
    return found


def held_results(places: Places, learner_id: str) -> Held:
    """Return what a class has of a learner; raises CourseError."""
    path = places.learners / f"{learner_id}.db"
    if not path.exists():
        return NOTHING
    with record_errors(path), closing(reading_connection(path)) as connection:
        return _held(connection)
