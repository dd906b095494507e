"""What of a learner's record is handed in: attempts, answers as given, what was read and decided; nothing private.

Notes, highlights, bookmarks, own texts, the name and the PIN stay at home; so do marks that were given by hand or anew,
for whoever collects gives their own. Of a question that is not told yet its key stays at home, and the points of every
answer to it: whoever collects has the module. So does practice with it, whole: only that it was
done is told. So does an exam that is set aside: it counts nowhere. What is handed in is a record of its own: the
class's copy of it grows by merging, so that nothing that came in once is ever replaced.
"""

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode, Verdict
from htcourse.store.backups import opening, record_path
from htcourse.store.check_record import doubted_among, open_record, record_errors, require_texts
from htcourse.store.handed_in_twice import Ending, handings_in
from htcourse.store.learner_connection import memory_connection
from htcourse.store.learner_links import findings
from htcourse.store.learner_queries import (
    AT,
    COLUMNS,
    FIRST_HANDINGS_IN,
    HANDED_IN_AGAIN,
    OF_ATTEMPT,
    PREFERENCES,
    ROW_IDS,
    SET_ASIDE,
    UNMARKED,
    in_force,
)
from htcourse.store.learner_rows import VERSION, Kind
from htcourse.store.learner_schema import (
    foreign_connection,
    id_within,
    migrate,
    new_record,
    refuse_others,
    require_tables,
    schema_number,
)
from htcourse.store.learner_writes import insert_rows, put_preferences, transaction
from htcourse.store.parse_row import parsed
from htcourse.store.places import Places
from htcourse.store.preferences import DEALT_FORM, LANGUAGE, RECORD, ROLE, ROUTE
from htcourse.store.trainers_rows import FIXED_ROWS

EVENTS = (
    *(Kind.SECTION_VISITED, Kind.SECTION_READ, Kind.LESSON_FINISHED, Kind.CONTENT_NOTE_ACCEPTED),
    *(Kind.CASE_STARTED, Kind.CASE_DECISION, Kind.CASE_FINISHED, Kind.CASE_PASSAGE),
    *(Kind.ATTEMPT_TERMS, Kind.ATTEMPT_TIMED, Kind.ATTEMPT_SUBMITTED, Kind.ATTEMPT_LEFT, Kind.PRACTICE_WITHHELD),
    *(Kind.QUESTION_FLAGGED, Kind.QUESTION_UNFLAGGED, Kind.QUESTION_REVIEWED),
)
"""The kinds of events that are handed in, and that are let in, whoever made the file: no other is."""

_ANSWER_IDS = f"select id from response where {in_force('response')}"
MARKS = """
    with mark as (select json_extract(data, '$.response') as id from event where kind = ? and undoes = '')
    select id from mark union select id from response where undoes in (select id from mark)
"""
_WRITTEN_HERE = f"""
    select id from ({MARKS}) union select id from response where attempt in
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
    (
        """select quiz || ' ' || mode || ' ' || coalesce((select max(json_extract(data, '$.placed_at')) from event
        where event.attempt = sat.id and kind = ? and json_valid(data)), started_at) from attempt sat
        where mode <> ? and id in (select attempt from event where kind = ? and undoes = '')""",
        (Kind.ATTEMPT_TERMS, Mode.PRACTICE, Kind.ATTEMPT_SUBMITTED),
    ),
    (
        "select attempt from event where kind = ? and json_valid(data) and json_type(data, '$.attempts') = 'integer'",
        (Kind.ATTEMPT_TERMS,),
    ),
    (f"select attempt || ' ' || id || ' ' || until from ({FIRST_HANDINGS_IN})",),
)
"""The queries of the fields of `Held`, with their values."""
_PRACTISED = (
    "select id, attempt, question from response "
    "where attempt = '' or attempt in (select id from attempt where mode = ?)"
)
_PRACTICE_ENDED = f"select {COLUMNS['event']} from event where kind = ? and {in_force('event')} order by rowid"
_NEWEST_TAKEN = (
    "select coalesce((select id from event where attempt in (select id from attempt where mode <> ?) "
    "order by rowid desc limit 1), '')"
)
_RESPONSE = AT["response"]
_QUESTION_AT = _RESPONSE.index("question")
_OF_EVENT = OF_ATTEMPT["event"]
_LACKED = "select attempt from event where kind = ? and json_extract(data, '$.lacked')"
"""What lacked answers in the file it came with (`received_results`)."""
_BLANK: dict[str, Any] = {"points": 0.0, "verdict": str(Verdict.OPEN)}
HANDED_IN = (RECORD, LANGUAGE, ROUTE, ROLE, DEALT_FORM)


class ResultCopy(NamedTuple):
    """A record without what is private, as bytes of a database. `changed` rows are not as the program wrote them.

    Attempts in practice that are `withheld` stay at home, until a quiz is told.
    """

    database: bytes
    answers: int
    changed: int
    withheld: Mapping[str, str]


class Held(NamedTuple):
    """What of a learner's results stands in a file: the ids of all rows, of the answers in force, and of attempts.

    `handed_in` are attempts to which no answer comes any more: none of which the record lost some that it had.
    `unmarked` are answers that could not be marked here, `written_here` those that no file brought: typed from paper,
    or an essay's once more with its mark. `fixed` rows are taken back by no file. `asked` says what attempts drew
    (`received_results`), `sat` where each that was handed in stands among those at its quiz in its mode, `ends` which
    row handed it in (none of practice) and until when it gives way (`Ending`), `offered` which ones their quiz
    offered when they were collected.
    """

    rows: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
    begun: frozenset[str] = frozenset()
    handed_in: frozenset[str] = frozenset()
    unmarked: frozenset[str] = frozenset()
    written_here: frozenset[str] = frozenset()
    fixed: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    sat: frozenset[str] = frozenset()
    offered: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()

    @property
    def first(self) -> dict[str, Ending]:
        """Which row hands each attempt in, as `ends` has it."""
        ordered = sorted(self.ends, key=lambda each: each.endswith(" "))  # what gives way first
        return {attempt: Ending(*end) for attempt, *end in (each.split(" ") for each in ordered)}

    def joined(self, other: "Held") -> "Held":
        """Return what stands in either."""
        return Held(*(mine | theirs for mine, theirs in zip(self, other, strict=True)))


NOTHING = Held()


def copy_results(
    places: Places, learner_id: str, clock: Clock = system_clock, closed: Mapping[str, str] = MappingProxyType({})
) -> ResultCopy:
    """Return what a learner hands in, also while the record is open; raises what opening the record raises.

    Answers to `closed` questions go without their mark: they wait for one. Those in lessons stay at home until the gate
    is open, and so does an attempt in practice with such: it would seem to have left them blank. That it was begun or
    handed in goes, with the quiz that has to be told first. Of an exam that is set aside nothing goes, nor of an
    attempt that may have lost answers; one in which rows were changed goes, and how many is told.
    """
    path = record_path(places, learner_id)
    with (
        opening(places, learner_id, path),
        record_errors(path),
        closing(memory_connection()) as whole,
        closing(new_record()) as kept,
    ):
        with closing(open_record(path)) as connection:
            connection.backup(whole)
        if schema_number(whole) < VERSION:
            migrate(whole)
        require_tables(whole)
        changed = len(findings(whole))
        values = require_texts(whole.execute(PREFERENCES))
        marks = {each for (each,) in whole.execute(MARKS, (Kind.ANSWER_MARKED,))}
        shown = {hash for hash, question in whole.execute("select hash, question from shown") if question in closed}
        aside = {each for (each,) in whole.execute(f"select id from attempt a where {SET_ASIDE}")}
        aside |= lacking_in(whole)
        again = {id for (id,) in whole.execute(HANDED_IN_AGAIN)}
        practised = whole.execute(_PRACTISED, (Mode.PRACTICE,))
        untold = {row: (attempt, closed[asked]) for row, attempt, asked in practised if asked in closed}
        withheld = {attempt: until for attempt, until in untold.values() if attempt}
        ended = [row for row in whole.execute(_PRACTICE_ENDED, (Kind.ATTEMPT_SUBMITTED,)) if row[_OF_EVENT] in withheld]
        over = {row[_OF_EVENT] for row in ended} | {
            row[_OF_EVENT] for row in whole.execute(_PRACTICE_ENDED, (Kind.ATTEMPT_LEFT,))
        }
        terms = {row[_OF_EVENT]: row for row in whole.execute(_PRACTICE_ENDED, (Kind.ATTEMPT_TERMS,))}
        ended += [row for attempt, row in terms.items() if attempt in withheld.keys() - over]
        aside |= withheld.keys()
        taken = (*EVENTS, Kind.ROWS_ORDERED)  # this goes no further than to the order of the answers in the file
        left_out = {
            "event": (1, {kind for (kind,) in whole.execute("select distinct kind from event")}.difference(taken)),
            "response": (0, marks | untold.keys()),
            "shown": (0, shown),
            "shown_text": (0, shown),
        }
        rows = (
            (table, _unmarked(row) if table == "response" and row[_QUESTION_AT] in closed else row)
            for table, columns in COLUMNS.items()
            for at, unwanted in [left_out.get(table, (0, frozenset()))]
            for row in whole.execute(f"select {columns} from main.{table} order by rowid")
            if row[at] not in unwanted and not (table in OF_ATTEMPT and row[OF_ATTEMPT[table]] in aside)
            if not (table == "event" and row[0] in again)
        )
        with transaction(kept, "handed in"):
            insert_rows(kept, rows)
            newest = "".join(*whole.execute(_NEWEST_TAKEN, (Mode.PRACTICE,)))
            insert_rows(kept, [("event", _withheld(row, withheld[row[_OF_EVENT]], newest)) for row in ended])
            told = {each.key: values[each.key] for each in HANDED_IN if each.key in values}
            put_preferences(kept, {**told, RECORD.key: learner_id}, clock())
        answers = len(kept.execute(_ANSWER_IDS).fetchall())
        return ResultCopy(kept.serialize(), answers, changed, withheld)


def _unmarked(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return an answer without its mark: it waits for one."""
    return tuple(_BLANK.get(name, value) for name, value in zip(_RESPONSE, row, strict=True))


def _withheld(row: tuple[Any, ...], until: str, newest: str) -> tuple[Any, ...]:
    """Return what says that practice stays at home: made of the row that handed it in, else of its terms.

    It comes in anew, and counts, where `newest`, the last row of tests and exams, is another: it may wait again.
    """
    event = dict(zip(AT["event"], row, strict=True))
    is_begun = {"is_begun": True} if event["kind"] == Kind.ATTEMPT_TERMS else {}
    data = json.dumps({"attempt": event["attempt"], "until": until, **is_begun}, ensure_ascii=False)
    told = {"id": f"{event['id']}~{until}~{newest}", "kind": Kind.PRACTICE_WITHHELD.value, "attempt": "", "data": data}
    return tuple((event | told).values())


def held_in(connection: sqlite3.Connection) -> Held:
    """Return what of results stands in an open record."""
    held = Held(*(frozenset(each for (each,) in connection.execute(*query)) for query in _HELD))
    lacked = {attempt for (attempt,) in connection.execute(_LACKED, (Kind.ATTEMPT_SUBMITTED,))}
    return held._replace(handed_in=held.handed_in - (lacking_in(connection) - lacked))


def lacking_in(connection: sqlite3.Connection) -> set[str]:
    """Return the attempts of which answers are lost."""
    doubted = doubted_among(connection, Path()).items()
    return {id for id, doubt in doubted if doubt.lost or not doubt.altered}


class EndSaid(NamedTuple):
    """When a file says that an attempt was handed in, whether by time, and by which row."""

    at: str
    by_time: bool
    row: str

    def overtakes(self, end: Ending) -> bool:
        """Tell whether it counts instead of what hands the attempt in here."""
        return self.row != end.row and not self.by_time and self.at <= end.until


def handed_in_within(content: bytes, is_stopped: Callable[[], bool] = lambda: False) -> tuple[str, dict[str, EndSaid]]:
    """Return whose record these bytes say they are, and what hands in each attempt; nothing where that is unreadable.

    None of practice.
    """
    with suppress(CourseError, sqlite3.Error), foreign_connection(content, is_stopped) as whole:
        refuse_others(whole, Path())
        if schema_number(whole) < VERSION:
            migrate(whole)
        rows = [
            (table, row)
            for table in ("event", "attempt")
            for row in whole.execute(f"select {COLUMNS[table]} from main.{table} order by rowid")
            if parsed(table, row) is not None
        ]
        at = {row[0]: row[AT[table].index("at")] for table, row in rows if table == "event"}
        ends = {attempt: found[0] for attempt, found in handings_in(rows).items()}
        return id_within(whole), {each: EndSaid(at[end.row], not end.by_hand, end.row) for each, end in ends.items()}
    return "", {}


def held_results(places: Places, learner_id: str) -> Held:
    """Return what a class has of a learner; raises CourseError."""
    path = places.learners / f"{learner_id}.db"
    if not path.exists():
        return NOTHING
    with record_errors(path), closing(open_record(path)) as connection:
        return held_in(connection)
