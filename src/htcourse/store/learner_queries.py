"""The SQL of a learner's file, where it is longer than a line."""

from collections.abc import Sequence

from htcourse.core.quiz import ONCE
from htcourse.store.learner_rows import BY_TIME, TRAINERS, UNTOLD, Kind

EVENT_COLUMNS = "id, kind, module, ref, paragraph, attempt, language, data, at, offset_minutes, undoes"
ATTEMPT_COLUMNS = (
    "id, quiz, module, module_version, mode, form, seed, drawn, extra_time, started_at, offset_minutes, minutes, "
    "feedback"
)
RESPONSE_COLUMNS = (
    "id, attempt, number, module, question, shown, try, answer, points, verdict, rule_version, confidence, hints, "
    "seconds, language, at, offset_minutes, undoes"
)
SHOWN_COLUMNS = "hash, module, question, structure, at, offset_minutes"
SHOWN_TEXT_COLUMNS = "hash, language, texts, at, offset_minutes"
COLUMNS = {
    "event": EVENT_COLUMNS,
    "attempt": ATTEMPT_COLUMNS,
    "response": RESPONSE_COLUMNS,
    "shown": SHOWN_COLUMNS,
    "shown_text": SHOWN_TEXT_COLUMNS,
}
"""What this version reads of each table of rows that never change."""
AT = {table: columns.split(", ") for table, columns in COLUMNS.items()}
"""The same by its place in a row."""
OF_ATTEMPT = {"event": AT["event"].index("attempt"), "attempt": 0, "response": AT["response"].index("attempt")}
"""Where in a row stands the attempt that it belongs to."""
NUMBERED = ("event", "attempt", "response")
"""The tables of them whose rows have a number, `seq`: the order of writing."""
OTHER_COLUMNS = {"preference": "key, value, at, digest", "link": "seq, part, row, rule, origin, digest, chain"}
"""What stands beside them: what may change, and the chain over what may not (`learner_links`)."""


def view_without(table: str, rowids: Sequence[int]) -> str:
    """Return the statement that lets the connection see a table without some of its rows, under the table's name."""
    left_out = ", ".join(map(str, rowids))
    return f"create temp view {table} as select * from main.{table} where rowid not in ({left_out})"


def in_force(table: str, alias: str = "") -> str:
    """Return the condition that a row of `event` or `response` is neither undone nor an undo."""
    row = f"{alias}." if alias else ""
    return f"{row}undoes = '' and {row}id not in (select undoes from {table} where undoes <> '')"


_AT_ITS_NUMBER = "'$[' || (response.number - 1) || ']["
QUESTION = f"""coalesce((
    select json_extract(asked.drawn, {_AT_ITS_NUMBER}0]') from attempt asked where asked.id = response.attempt
        and response.number between 1 and json_array_length(asked.drawn)
        and json_extract(asked.drawn, {_AT_ITS_NUMBER}1]') = response.shown
), response.question)"""
"""Which question a response answers: what its attempt drew at its number, where it is what was shown.

An earlier version wrote the id of another question there, which had been shown before with the same content.
"""
ASKED = f"""{QUESTION} = (
    select case when response.number between 1 and json_array_length(asked.drawn)
        then json_extract(asked.drawn, {_AT_ITS_NUMBER}0]') end
    from attempt asked where asked.id = response.attempt
)"""
"""Whether a response answers what its attempt drew at its number: nothing else is part of one, nor of its points."""


_PLACED = "placed(row, place) as materialized (select key, value from json_each(?))"


def _from(table: str, *, is_placed: bool) -> tuple[str, str]:
    """Return what to read of a table, and the place of its rows in the order of writing.

    That is their number, but for rows that came from another file: with `is_placed` the query has `_PLACED`, and the
    places of those (`written_order.places_in`) for its first value.
    """
    if not is_placed:
        return table, f"{table}.seq"
    return f"{table} left join placed on placed.row = {table}.id", f"coalesce(place, {table}.seq)"


def _standing(column: str, *, is_placed: bool) -> str:
    """Return what stands of an answer's mark: given by hand, else regraded last, else as it was first marked.

    The + keeps SQLite from looking among all events that undo nothing, for every answer, where it is to look by kind.
    """
    place = "coalesce((select place from placed where row = mark.id), mark.seq)" if is_placed else "mark.seq"
    return f"""coalesce((
        select json_extract(mark.data, '$.{column}') from event mark
        where mark.kind in ('answer-overridden', 'answer-regraded') and mark.ref = response.id
            and +{in_force("event", "mark")}
        order by mark.kind = 'answer-overridden' desc, {place} desc limit 1
    ), response.{column}) as {column}"""


def _response_columns(**read: str) -> str:
    """Return the columns of an answer, its question as it was asked, and others as they are `read`."""
    read = {"question": f"{QUESTION} as question", **read}
    return ", ".join(read.get(each, f"response.{each}") for each in RESPONSE_COLUMNS.split(", "))


ROW_IDS = " union all ".join(f"select id from main.{table}" for table in NUMBERED)
ROW_IDS_ONCE = f"""select id from main.attempt where mode in ({", ".join(f"'{each}'" for each in ONCE)})
    union all select event.id from main.event join main.attempt on attempt.id = event.attempt
    where event.kind = 'attempt-submitted' and attempt.mode in ({", ".join(f"'{each}'" for each in ONCE)})"""
"""The attempts that are made once, and that they are handed in."""
PREFERENCES = "select key, value from preference order by key"
EVENTS = f"select {EVENT_COLUMNS} from event"
LAST_EVENT = f"{EVENTS} where attempt = ? and kind = ? and +{in_force('event')} order by seq desc limit 1"
FIRST_MARKED = f"select {_response_columns()} from response"
"""Answers as they were first marked: where the history of a mark begins."""


def responses(*, is_placed: bool, **read: str) -> str:
    """Return the query for answers with the marks that stand, as `_from`: whatever counts points asks it."""
    columns = {each: _standing(each, is_placed=is_placed) for each in ("points", "verdict")} | read
    return f"{f'with {_PLACED}' if is_placed else ''} select {_response_columns(**columns)} from response"


_SO_FAR = "max(at) over (partition by ref order by seq)"
WRITING = f"""case when at < {_SO_FAR} and attempt = ''
        and id in (select row from main.link where part = 'event' and origin in ('brought', 'restored'))
    then at else {_SO_FAR} end, seq"""
"""The order of events: the newest of a ref is the last. No clock decides between what was written here.

What was written here stands behind all that was in the record by then, whatever time it bears: after a wrong clock too,
what is written next counts. What was brought in was written elsewhere, and what was restored came in another order than
it was written: nothing but its time tells when, and it stands where that puts it, before what was written here later.
Where that stands which belongs to an attempt says `written_order`. Of several refs the times decide. Where the times of
a ref rise, as they nearly always do, no link is asked.
"""

SECTIONS_READ = f"""
    select ref, language, cast(case when json_valid(data) then json_extract(data, '$.text') end as blob)
    from event where kind = ? and {in_force("event")} order by {WRITING}
"""

REFS_OF_KIND = f"select distinct ref from event where kind = ? and {in_force('event')}"

SHOWN = """
    select shown.hash, module, question, structure, language, texts
    from shown left join shown_text on shown_text.hash = shown.hash
    where shown.hash in (select value from json_each(?))
"""

EQUAL = f"""
    select json_extract(each.value, '$[0]'), rtrim(json_extract(each.value, '$[1]'), '{UNTOLD}') version
        from attempt, json_each(case when json_valid(drawn) then drawn end) each
        where version in (select value from json_each(?1))
    union select question, rtrim(hash, '{UNTOLD}') version from shown where version in (select value from json_each(?1))
"""
"""The questions that were drawn or shown in any of these versions, each with it."""

ANSWERED_QUESTIONS = f"select distinct {QUESTION} from response"

HAS_MARKS_ANEW = """
    select exists (
        select 1 from event where kind in ('answer-overridden', 'answer-regraded', 'answer-marked', 'loss-accepted')
            or (kind = 'attempt-terms' and data like '%"batch"%')
    )
"""

UNMARKED = f"""
    select ref from (
        -- with max() SQLite takes the other columns from the row that has it
        select ref, data, max((kind = 'answer-overridden') * 1e15 + seq) from event
        where kind in ('answer-overridden', 'answer-regraded') and {in_force("event")} group by ref
    ) where json_extract(data, '$.is_unmarked')
"""
"""The answers whose mark came from elsewhere and is not believed, while none is given here."""

_IS_BROUGHT = "id in (select row from link where part = '{}' and origin = 'brought')"
_MARKS_BY_HAND = """
    select json_extract(data, '$.response') row from event
    where kind = 'answer-marked' and json_valid(data) and row is not null
"""
BROUGHT_TIMES = f"select id from event where kind = 'attempt-timed' and {_IS_BROUGHT.format('event')}"
BROUGHT_ATTEMPTS = f"""
    select attempt from event where kind = 'attempt-submitted' and {in_force("event")} and {_IS_BROUGHT.format("event")}
    union select attempt from event where kind = 'attempt-timed' and {_IS_BROUGHT.format("event")} and not exists (
        select 1 from event handed where handed.attempt = event.attempt and handed.kind = 'attempt-submitted'
            and handed.at < event.at)
    union select row from link where part = 'attempt' and origin = 'brought'
    union select attempt from response where attempt <> '' and undoes = '' and answer <> '{{}}'
        and {_IS_BROUGHT.format("response")} and id not in ({_MARKS_BY_HAND})
"""

_NO_OWNERS = (*TRAINERS, Kind.ATTEMPT_TERMS, Kind.ANSWERS_LOST, Kind.MARKS_KEPT, Kind.ROWS_ORDERED)
_NOT_OWN = ", ".join(f"'{each}'" for each in _NO_OWNERS)
NEWEST_AT = f"""
    select max(at) from (
        select max(at) as at from event where kind not in ({_NOT_OWN})
        union all select max(started_at) from attempt
        union all select max(at) from response where undoes = '' and answer <> '{{}}'
    )
"""
"""When its owner last did anything: a trainer gives marks, terms, and points for blanks (an answer that is empty)."""

FIRST_SINCE = "select min(at) from (select at from event where at >= ? union all select at from response where at >= ?)"

_SINCE_BEGUN = """
    select row from link where origin = ''
        and seq > (select min(seq) from link where part = 'attempt' and row = ?)
"""
# No reading of the clock is an essay's mark: it bears the time of its answer.
WRITTEN_SINCE_BEGUN = f"""
select min(at) from (
    select at from event where id in ({_SINCE_BEGUN})
    union all select at from response where id in ({_SINCE_BEGUN}) and id not in ({_MARKS_BY_HAND})
)
"""

COUNTS = " union all ".join(
    f"select '{table}', count(*) from {table}"
    for table in ("event", "attempt", "response", "shown", "shown_text", "preference")
)

_SPACES = ", ".join(str(each) for each in (9, 10, 11, 12, 13, 32, 0xA0))
_IS_WORD = f"atom is not null and trim(atom, char({_SPACES})) <> ''"
_IS_GIVEN = (
    "coalesce(json_extract(last.answer, '$.means'), '') <> 'none' and "
    f"exists (select 1 from json_tree(last.answer) where {_IS_WORD})"
)
"""Whether anything was answered: what was given and cleared again holds no words, no ids and no numbers, and
text that is no number where one was asked for is none (`core.question_types.answers`)."""

_IS_CHOSEN = "coalesce(json_extract(last.answer, '$.means'), '') <> 'two'"
"""Whether a typed number has one reading: one with two is an answer only once it is handed in as it is."""

_LASTING = "{place} - (answer = '{{}}' and try = 1) * 1e15"
"""By what the last answer to a question is found: what stood in for one gives way (`ResponseRow.stands_in`)."""
STOOD_IN_SINCE = f"""response.answer = '{{}}' and response.attempt <> '' and (exists (
    select 1 from event given where given.ref = response.id and given.kind = 'answer-overridden'
        and json_extract(given.data, '$.stands_in')
) or exists (
    select 1 from event handed
        left join link own on own.part = 'response' and own.row = response.id and own.origin = ''
        left join link ends on ends.part = 'event' and ends.row = handed.id
    where handed.attempt = response.attempt and handed.kind = 'attempt-submitted' and {in_force("event", "handed")}
        and coalesce(own.seq > ends.seq, response.at > handed.at)
))"""
"""Whether an empty answer was written after the handing in, for a trainer's mark of a blank.

The mark says so. One of an earlier version does not: then it is in the order of writing, which no clock changes; what
came from another file was written here in another order, and of it the times decide.
"""
HANDED_IN = f"select attempt from event where kind = 'attempt-submitted' and {in_force('event')}"
UNDER_WAY = f"a.mode in (select value from json_each(?)) and a.id not in ({HANDED_IN})"


_BROUGHT = "id in (select row from link where part = 'event' and origin = 'brought')"
_COUNTS = f"""case when handings > 1 then seq + 1e15 * ({_BROUGHT})
    - 4e15 * (not by_time and coalesce(at <= ran_out, 0) and not coalesce(told < seq, 0)) else seq end"""
"""By what the handing in that counts is found, as `handed_in_twice` says it.

A person's within the time that ran out elsewhere, unless results were told before; else the one written first, whatever
a clock said, and before any other one that was not brought in: a file that once took the place of the record stands
before what the record held.
"""


def _handings_in(where: str = "true") -> str:
    """Return the query for what hands attempts in, of events so: what `counts` least. It reads each row but once."""
    # The + keeps SQLite from looking among all events that undo nothing, where it is to look by kind or attempt.
    return f"""
    select *, {_COUNTS} as counts,
        iif(by_time and told is null, at, '') as until, iif(by_time, '', at) as by_hand from (
        select *, count(*) over sitting as handings, min(iif(by_time, at, null)) over sitting as ran_out from (
            select seq, attempt, id, at, data,
                case when json_valid(data) then json_extract(data, '$.by') end is '{BY_TIME}' as by_time
            from event where kind = 'attempt-submitted' and +{in_force("event")} and {where}
        ) left join (
            select attempt as told_of, min(seq) as told from event
            where kind = 'attempt-released' and +{in_force("event")} and {where} group by attempt
        ) on told_of = attempt
        window sitting as (partition by attempt)
    )
    """


FIRST_HANDINGS_IN = f"""
    -- with min() SQLite takes the other columns from the row that has it
    select attempt, id, until, by_hand from (select *, min(counts) from ({_handings_in()}) group by attempt)
        where attempt not in (select id from attempt where mode = 'practice')
"""
"""Which row hands each attempt in, as an `Ending` of `handed_in_twice`; none of practice."""
HANDED_IN_AGAIN = f"""
    select id from (
        select id, row_number() over (partition by attempt order by counts) as place from ({_handings_in()})
    ) where place > 1
"""
"""The rows by which an attempt was handed in once more, in a copy: they count nothing."""
HANDING_IN = f"{EVENTS} where id = (select id from ({_handings_in('attempt = ?1')}) order by counts limit 1)"
"""The event that hands an attempt in."""
SET_ASIDE = f"a.id in (select attempt from event where kind = 'exam-set-aside' and {in_force('event')})"


def attempts(*, is_placed: bool = False, with_points: bool = True) -> str:
    """Return the query for attempts by their numbers, with their states, answers and points; `is_placed` as in `_from`.

    Its last value is their numbers, as JSON: SQLite reads it once a connection. Without `with_points` points are 0.
    Last come what tells of lost answers (`lost_attempts.doubt_of`): how many rows they had at the handing in, whether a
    salvage says without such a count that some may be lost, how many there are, and what a trainer let count.
    """
    columns = ", ".join(f"a.{each.strip()}" for each in ATTEMPT_COLUMNS.split(","))
    (responses, answered), (events, written) = (_from(each, is_placed=is_placed) for each in ("response", "event"))
    points, verdict = (_standing(each, is_placed=is_placed) for each in ("points", "verdict"))
    return f"""
    with {f"{_PLACED}," if is_placed else ""}
    chosen as materialized (select seq, id from attempt where seq in (select value from json_each(?))),
    handed as (
        -- with min() SQLite takes the other columns from the row that has it
        select attempt, at as submitted, json_extract(data, '$.rows') as given, min(counts)
        from ({_handings_in("attempt in (select id from chosen)")}) group by attempt
    ),
    state as (
        select attempt,
            min(case kind when 'attempt-released' then at end) as released,
            max(case kind when 'attempt-left' then at end) as left_at,
            max(kind = 'answers-lost' and json_extract(data, '$.lost') is null) as may_lack
        from event
        where attempt in (select id from chosen)
            and kind in ('attempt-released', 'attempt-left', 'answers-lost')
            and {in_force("event")}
        group by attempt
    ),
    terms as (
        -- with max() SQLite takes the other columns from the row that has it
        select attempt, data, max({written}) from {events}
        where attempt in (select id from chosen) and kind = 'attempt-terms' and {in_force("event")}
        group by attempt
    ),
    accepted as (
        select attempt, data, max({written}) from {events}
        where attempt in (select id from chosen) and kind = 'loss-accepted' and {in_force("event")}
        group by attempt
    ),
    mark as materialized (
        select json_extract(data, '$.response') as row from event
        where attempt in (select id from chosen) and kind = 'answer-marked' and row is not null
        union select response.id from response join event on event.ref = response.id
        where response.attempt in (select id from chosen) and kind = 'answer-overridden' and {STOOD_IN_SINCE}
    ),
    held as (
        select attempt, count(*) as rows from response
        where attempt in (select id from chosen) and id not in (select row from mark)
            and undoes not in (select row from mark)
        group by attempt
    ),
    last as (
        select attempt, number, {points}, {verdict}, answer, max({_LASTING.format(place=answered)}) from {responses}
        where attempt in (select id from chosen) and {in_force("response")} and {ASKED}
        group by attempt, number
    ),
    result as (
        select last.attempt, sum({_IS_GIVEN} and (submitted is not null or {_IS_CHOSEN})) as answered,
            sum(points * coalesce(json_extract(terms.data, '$.weights[' || (number - 1) || ']'), 1.0)) as points,
            sum(verdict = 'open') as waiting
        from last left join terms on terms.attempt = last.attempt
            left join handed on handed.attempt = last.attempt where {with_points} group by last.attempt
    )
    select {columns}, coalesce(submitted, ''), coalesce(released, ''), coalesce(left_at, ''),
        coalesce(answered, 0), coalesce(result.points, 0.0), coalesce(terms.data, '{{}}'),
        coalesce(waiting, 0), given, coalesce(may_lack, 0), coalesce(held.rows, 0), coalesce(accepted.data, '{{}}')
    from chosen join attempt a on a.seq = chosen.seq left join handed on handed.attempt = a.id
        left join state on state.attempt = a.id left join result on result.attempt = a.id
        left join terms on terms.attempt = a.id left join held on held.attempt = a.id
        left join accepted on accepted.attempt = a.id
    order by a.started_at, a.seq
    """


def counted_tries(*, is_placed: bool) -> str:
    """Return the query for how many answers to each question count; `is_placed` as in `_from`."""
    responses, place = _from("response", is_placed=is_placed)
    return f"""
    with {f"{_PLACED}," if is_placed else ""} standing as materialized (
        select {place} as seq, {QUESTION} as question, attempt, number, coalesce(a.mode, '') as mode, answer, try
        from {responses} left join attempt a on a.id = response.attempt
        where {in_force("response", "response")} and coalesce(json_extract(a.feedback, '$.correctness'), 1)
    ),
    finished as materialized (
        select e.attempt, e.kind from event e
        where e.kind in ('attempt-submitted', 'attempt-released') and {in_force("event", "e")}
    ),
    latest as materialized (
        -- with max() SQLite takes the other columns from the row that has it
        select seq from (
            select seq, max({_LASTING.format(place="seq")}) from standing where attempt <> '' group by attempt, number
        )
    )
    select question, count(*) from standing
    where answer <> '{{"shown":true}}' and ((mode || attempt = '') or (mode = 'practice' and answer <> '{{}}') or (
        seq in latest and exists (select 1 from json_tree(standing.answer) where {_IS_WORD})
        and (attempt, case mode when 'exam' then 'attempt-released' else 'attempt-submitted' end) in finished
    ))
    group by question order by question
    """
