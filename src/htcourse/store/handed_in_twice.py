"""An attempt that was handed in twice, in two copies of one record: the first handing in counts, whatever a clock said.

What the program wrote by itself because the time was up gives way to a person's own handing in within that time, as
long as no result of it was told: whoever went on at another computer handed that in first, whatever is opened first.
What was answered towards the other is another sitting: no row of it comes in where the one that counts is, and where
that comes later the answers of the other alone are taken back. So are those of a copy under way, which was brought in
or collected before; later none comes in, unless some of the sitting are lost here, which it may hold. In SQL the same
stands in `learner_queries`.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from htcourse.core.quiz import Mode
from htcourse.store.learner_queries import AT, FIRST_HANDINGS_IN, STOOD_IN_SINCE, in_force
from htcourse.store.learner_rows import BY_TIME, Kind
from htcourse.store.parse_row import said_in

Row = tuple[str, Sequence[Any]]
"""A table and a row of it, columns as in `learner_queries.COLUMNS`."""

_KIND, _UNDOES, _SAID, _TIME = (AT["event"].index(each) for each in ("kind", "undoes", "data", "at"))
_MODE = AT["attempt"].index("mode")
_REF = AT["event"].index("ref")
_ANSWER, _TAKES_BACK = AT["response"].index("answer"), AT["response"].index("undoes")
_DONE_IN = {"event": AT["event"].index("attempt"), "response": AT["response"].index("attempt")}
"""Where in a row of what was done in an attempt stands which one that was."""

NOT_OF_SITTING = f"""
    with recursive own(id) as (
        select value from json_each(?2)
        union select json_extract(data, '$.response') as row
            from event join own on json_extract(data, '$.marks') = own.id
            where event.attempt = ?1 and kind = 'answer-marked' and row is not null
    )
    select id from response where attempt = ?1 and {in_force("response")} and not ({STOOD_IN_SINCE})
        and id not in own and attempt not in (select id from attempt where mode = 'practice')
"""
"""The answers to an attempt, and marks of such, but for those with these ids; a trainer's mark of a blank is none.

A mark given anew is of the mark before it. None of practice, as the record has it.
"""
_MARK_ROWS = """select json_extract(data, '$.response') as row from event
    where attempt = ?1 and kind = 'answer-marked' and row is not null"""
MARKS_OF = f"""
    {_MARK_ROWS} union select response.id from response join event on event.ref = response.id
    where response.attempt = ?1 and response.answer = '{{}}' and event.kind = 'answer-overridden'
"""
"""The rows of an attempt's answers that are marks by hand, also of blanks."""
_IS_WHOLE = f"""
    select 1 from event where id = ?2 and json_valid(data) and json_extract(data, '$.rows') = (
        select count(*) from response where attempt = ?1 and {in_force("response")} and not ({STOOD_IN_SINCE})
            and id not in ({_MARK_ROWS})
    )
"""
"""Whether an attempt has exactly as many answers as that row counted, which hands it in; marks by hand are none."""


class Ending(NamedTuple):
    """The row that hands an attempt in; up to when a person's counts instead; when a person did. Empty: not so."""

    row: str
    until: str = ""
    by_hand: str = ""


def handed_in(connection: sqlite3.Connection) -> dict[str, Ending]:
    """Return what hands each attempt in, in an open record; none of practice, nor of a record that has no links."""
    if not connection.execute("select 1 from main.sqlite_master where name = 'link'").fetchone():
        return {}
    return {attempt: Ending(*end) for attempt, *end in connection.execute(FIRST_HANDINGS_IN)}


def handings_in(rows: Iterable[Row]) -> dict[str, list[Ending]]:
    """Return what hands each attempt in and was not taken back, by its id, the one that counts first; none of practice.

    The others stand as they come.
    """
    practice, undone, found = set(), set(), dict[str, list[Sequence[Any]]]()
    for table, row in rows:
        if table == "attempt" and row[_MODE] == Mode.PRACTICE:
            practice.add(row[0])
        if table == "event" and row[_KIND] in (Kind.ATTEMPT_SUBMITTED, Kind.ATTEMPT_RELEASED):
            if row[_UNDOES]:
                undone.add(row[_UNDOES])
            else:
                found.setdefault(row[_DONE_IN["event"]], []).append(row)
    counting = {
        each: _in_order([row for row in rows if row[0] not in undone])
        for each, rows in found.items()
        if each not in practice
    }
    return {each: ends for each, ends in counting.items() if ends}


def _in_order(rows: Sequence[Sequence[Any]]) -> list[Ending]:
    """Return the handings in among those and the releases of one attempt, the one that counts first."""
    ends: list[Ending] = []
    ahead: set[str] = set()
    is_told = any(row[_KIND] == Kind.ATTEMPT_RELEASED for row in rows)
    by_time = [
        row[_TIME] for row in rows if row[_KIND] == Kind.ATTEMPT_SUBMITTED and said_in(row[_SAID]).get("by") == BY_TIME
    ]
    was_told = False
    for row in rows:
        if row[_KIND] == Kind.ATTEMPT_RELEASED:
            was_told = True
        elif said_in(row[_SAID]).get("by") == BY_TIME:
            ends.append(Ending(row[0], until="" if is_told else row[_TIME]))
        else:
            ends.append(Ending(row[0], by_hand=row[_TIME]))
            ahead |= {row[0]} if by_time and row[_TIME] <= min(by_time) and not was_told else set()
    return sorted(ends, key=lambda end: end.row not in ahead)


def _is_overtaken(first: Ending, other: Ending) -> bool:
    return "" != other.by_hand <= first.until


def overtaken(first: Mapping[str, Ending], theirs: Mapping[str, Ending]) -> dict[str, str]:
    """Return the attempts whose handing in, by time, gives way to that of another record, and when that was."""
    return {
        attempt: end.by_hand
        for attempt, end in theirs.items()
        if attempt in first and end.row != first[attempt].row and _is_overtaken(first[attempt], end)
    }


class Coming(NamedTuple):
    """Rows of another record that may come in, and what hands attempts in before they do.

    Also which attempts were sat twice, and how many answers are too late.
    """

    rows: list[Row]
    first: dict[str, Ending]
    twice: set[str]
    late: int


def coming_in(connection: sqlite3.Connection, rows: Iterable[Row]) -> Coming:
    """Return what of the rows of another record may come into an open one, beside what is handed in there."""
    first, twice = handed_in(connection), set[str]()
    own = without_second(rows, first, twice)
    late = _late_answers(connection, first, own)
    answers = sum(table == "response" and row[0] in late and not row[_TAKES_BACK] for table, row in own)
    return Coming([each for each in own if not (each[0] == "response" and each[1][0] in late)], first, twice, answers)


def sittings(first: Mapping[str, Ending], rows: Sequence[Row]) -> dict[str, tuple[str, list[str]]]:
    """Return the attempts that a person's handing in among these rows decides: when that was, its rows of answers.

    None to which an answer is missing that the handing in counted: then those that are here may be the missing ones.
    """
    standing, own = _standing(rows), dict[str, list[str]]()
    for table, row in rows:
        if table == "response":
            own.setdefault(row[_DONE_IN[table]], []).append(row[0])
    counted = {row[0]: said_in(row[_SAID]).get("rows") for table, row in rows if table == "event"}
    theirs = {attempt: ends[0] for attempt, ends in handings_in(rows).items()}
    new = {attempt: end.by_hand for attempt, end in theirs.items() if attempt not in first and end.by_hand}
    return {
        attempt: (at, own.get(attempt, []))
        for attempt, at in {**new, **overtaken(first, theirs)}.items()
        if isinstance(given := counted[theirs[attempt].row], int) and len(standing.get(attempt, [])) >= given
    }


def overtaking(first: Mapping[str, Ending], rows: Iterable[Row]) -> dict[str, str]:
    """Return the attempts whose handing in gives way to one among these rows, and when that was."""
    return overtaken(first, {attempt: ends[0] for attempt, ends in handings_in(rows).items()})


def _standing(rows: Iterable[Row]) -> dict[str, list[str]]:
    """Return the answers to each attempt among rows that are in force, without marks by hand and blanks."""
    rows = list(rows)
    answers = {row[0]: row for table, row in rows if table == "response"}
    out = {*(row[_TAKES_BACK] for row in answers.values()), *_marks(rows)}
    found: dict[str, list[str]] = {}
    for id, row in answers.items():
        if not row[_TAKES_BACK] and row[_ANSWER] != "{}" and id not in out:
            found.setdefault(row[_DONE_IN["response"]], []).append(id)
    return found


def _marks(rows: Iterable[Row]) -> dict[Any, Any]:
    """Return the rows of answers that are marks by hand, and what each marks: nothing where that is a blank."""
    rows = list(rows)
    events = [row for table, row in rows if table == "event"]
    said = [said_in(row[_SAID]) for row in events if row[_KIND] == Kind.ANSWER_MARKED]
    blank = {row[0] for table, row in rows if table == "response" and row[_ANSWER] == "{}" and not row[_TAKES_BACK]}
    by_hand = {row[_REF] for row in events if row[_KIND] == Kind.ANSWER_OVERRIDDEN}
    given = {id: each.get("marks") for each in said if isinstance(id := each.get("response"), str)}
    return {**dict.fromkeys(blank & by_hand), **given}


def _answer_of(mark: str, marks: Mapping[Any, Any]) -> Any:
    """Return the answer that a mark is of: a mark given anew is of the mark before it."""
    before: Any = marks.get(mark)
    seen: set[Any] = {mark}
    while before in marks and before not in seen:
        seen.add(before)
        before = marks[before]
    return before


def _late_answers(connection: sqlite3.Connection, first: Mapping[str, Ending], rows: Sequence[Row]) -> set[str]:
    """Return those of the answers in another record that are new, and to attempts which are whole here without them.

    Each such attempt is handed in here, and not overtaken there. What takes an answer back is among them, but a mark by
    hand only where that of which it is one is.
    """
    over = overtaking(first, rows)
    theirs = {
        row[0]: row
        for table, row in rows
        if table == "response" and isinstance(row[0], str) and row[_DONE_IN[table]] in first.keys() - over
    }
    query = "select id from main.response where id in (select value from json_each(?))"
    known = {id for (id,) in connection.execute(query, (json.dumps([*theirs]),))} if theirs else set[str]()
    new = {id: row for id, row in theirs.items() if id not in known}
    attempts = {row[_DONE_IN["response"]] for row in new.values()}
    whole = {each for each in attempts if is_whole(connection, each, first[each])}
    marks = _marks(rows)
    here = {id for each in whole for (id,) in connection.execute(MARKS_OF, (each,))}
    late = {id for id, row in new.items() if row[_DONE_IN["response"]] in whole}
    return {
        id
        for id in late
        if {id, new[id][_TAKES_BACK]}.isdisjoint((*marks, *here)) or _answer_of(id, marks) in late - marks.keys()
    }


def is_whole(connection: sqlite3.Connection, attempt: str, end: Ending) -> bool:
    """Tell whether an attempt has exactly as many answers here as the row counted that hands it in."""
    return connection.execute(_IS_WHOLE, (attempt, end.row)).fetchone() is not None


def first_handings_in(records: Iterable[Iterable[Row]]) -> dict[str, Ending]:
    """Return what hands in each attempt of these records: that of the first of them, or what overtakes it."""
    first: dict[str, Ending] = {}
    for rows in records:
        theirs = {attempt: ends[0] for attempt, ends in handings_in(rows).items()}
        first = {**theirs, **first, **{attempt: theirs[attempt] for attempt in overtaken(first, theirs)}}
    return first


def second_sittings(first: Mapping[str, Ending], theirs: Mapping[str, Collection[Ending]]) -> set[str]:
    """Return the attempts that another record hands in otherwise than the row that counts here does, nor overtakes."""
    return {
        attempt
        for attempt, ends in theirs.items()
        if attempt in first
        and not any(end.row == first[attempt].row or _is_overtaken(first[attempt], end) for end in ends)
    }


def without_second(rows: Iterable[Row], first: Mapping[str, Ending], aside: set[str] | None = None) -> list[Row]:
    """Return rows of another record without those of a second sitting, and without a second handing in.

    `first` says which row hands an attempt in, unless one of these overtakes it; of any other attempt the first of
    these rows does. Which attempts were sat twice is added to `aside`.
    """
    rows = list(rows)
    theirs = handings_in(rows)
    twice = second_sittings(first, theirs)
    best = {attempt: ends[0] for attempt, ends in theirs.items()}
    counts = {**best, **first, **{attempt: best[attempt] for attempt in overtaken(first, best)}}
    again = {end.row for attempt, ends in theirs.items() for end in ends if end.row != counts[attempt].row}
    if aside is not None:
        aside |= twice
    return [
        (table, row)
        for table, row in rows
        if not (table in _DONE_IN and row[_DONE_IN[table]] in twice) and not (table == "event" and row[0] in again)
    ]
