"""What of a result file a class may take in: rows of kinds and terms that are named, into a record of its own.

Whoever made the file could write any row. What of its questions and attempts is believed say the modules of this
computer (`KnownHere`).
"""

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from htcourse.core.clock import Clock, Moment, system_clock
from htcourse.core.errors import CourseError
from htcourse.core.question_types.answers import is_readable
from htcourse.store.check_record import check_open, record_errors, require_texts
from htcourse.store.handed_in_results import EVENTS, HANDED_IN, MARKS, Held, held_in, lacking_in
from htcourse.store.handed_in_twice import handings_in, overtaken, second_sittings
from htcourse.store.learner_connection import end_some_day
from htcourse.store.learner_queries import AT, COLUMNS, OF_ATTEMPT, PREFERENCES
from htcourse.store.learner_reads import reads_of
from htcourse.store.learner_rows import VERSION, AttemptRow, Drawn, Kind, Shown, version_of
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
from htcourse.store.parse_row import parsed, said_in
from htcourse.store.preferences import RECORD
from htcourse.store.received_terms import added_in, as_begun, as_minutes, let_in
from htcourse.store.sqlite_errors import damaged
from htcourse.store.trainers_rows import TakingBack

_RESPONSE = AT["response"]
_ATTEMPT_AT, _ANSWER_AT, _UNDOES_AT = (_RESPONSE.index(each) for each in ("attempt", "answer", "undoes"))
_NUMBER_AT = _RESPONSE.index("number")
_ATTEMPT_OF_EVENT, _SAID_AT = AT["event"].index("attempt"), AT["event"].index("data")
_QUESTION_AT, _SHOWN_AT = _RESPONSE.index("question"), _RESPONSE.index("shown")
_DRAWN_AT = AT["attempt"].index("drawn")
_WORDS = {
    "form": re.compile(r"(?![=+@＝＋－＠-])[^\x00-\x1f\x7f-\x9f]{0,200}"),
    "language": re.compile(r"([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?"),
}
"""What may stand there: authors name forms as they like, but what begins a formula would be one in a spreadsheet."""
_TERMS = "select attempt, data, id from event where kind = ? order by rowid desc"
_TOO_LONG = "select 1 from main.event where length(cast(data as blob)) > iif(kind in (?, ?, ?), ?, ?)"
_LONGER = (Kind.ATTEMPT_TERMS, Kind.ATTEMPT_SUBMITTED, Kind.CASE_PASSAGE, 4_000_000, 64_000)
"""What these events say grows with the questions of an attempt, a whole bank at most, or is quoted."""
_RULES = {
    table: [(columns.index(name), rule) for name, rule in _WORDS.items() if name in columns]
    for table, columns in AT.items()
}


class Received(NamedTuple):
    """Somebody's results as a class may take them in: whose, a record of its own as bytes, and what is in it.

    `unasked` answers stayed out: they are to nothing that their attempt drew at their number, or in a version of
    another question; so did `unread` questions and answers, which nobody could read. So do attempts `elsewhere`, in a
    mode that their quiz does not offer here, or count nowhere where they came before its module. `late` are the quizzes
    of attempts that say they began before one that had come in earlier, which stays before them; `twice` those of
    attempts that were handed in here already, and otherwise in the file: of that nothing came in.
    """

    learner: str
    database: bytes
    held: Held
    unasked: int = 0
    unread: int = 0
    elsewhere: int = 0
    late: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()


class KnownHere(NamedTuple):
    """What the modules of this computer say of a file.

    They say what an attempt `left_out` of the questions that it drew, whether its quiz `offers` its mode, and how the
    `questions` that the file brings are believed, by their hash: those that cannot be read are not among them.
    `as_drawn` says in which version a question counts as asked by a quiz (empty: in a lesson) that was begun under a
    version of its module: none where the file's is of another one, and `UNTOLD` where the quiz here does not ask it.
    """

    left_out: Callable[[AttemptRow], Sequence[Drawn]] = lambda attempt: ()
    offers: Callable[[AttemptRow], bool] = lambda attempt: True
    questions: Callable[[Mapping[str, Shown]], Mapping[str, Shown]] = lambda kept: kept
    as_drawn: Callable[[str, Drawn, Mapping[str, Shown], str], Drawn] = lambda quiz, drawn, kept, begun_under: drawn


NO_MODULES = KnownHere()


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
    known: KnownHere = NO_MODULES,
    first: Mapping[str, str] = MappingProxyType({}),
) -> Received:
    """Return what of a foreign record a class may take in, beside what is `here` of the same learner already.

    Whoever made the file could write any row: of marks, releases and terms that came later none is let in but minutes
    given under way, and to an attempt that was handed in before no answer more (practice goes on), nor to any one to
    what it did not draw; nothing `here.fixed` is taken back, and nothing counts as typed from paper. An attempt
    asks the questions too that it has left out by what is `known`, one that its quiz does not offer stays out, and
    questions are as they are believed; what is said to be asked in a version of another question has no answer. Of
    one that lacks answers in the file itself that is written down: no other file fills it. Of attempts that files
    handed in together say differently the `first` is named by its row: of any other nothing comes in. Raises
    LearnerFileError for what is no sound record or holds a row that the program never writes, and NewerFileError.
    """
    nowhere = Path()
    with record_errors(nowhere), foreign_connection(content, is_stopped) as whole, closing(new_record()) as kept:
        check_open(whole, nowhere)
        learner = id_within(whole)
        if not learner:
            raise damaged(nowhere)
        if schema_number(whole) < VERSION:
            migrate(whole)
        require_tables(whole)
        end_some_day(kept, is_stopped)
        if whole.execute(_TOO_LONG, _LONGER).fetchone():
            raise damaged(nowhere)
        marks = {each for (each,) in whole.execute(MARKS, (Kind.ANSWER_MARKED,))}
        begun = set(here.begun)
        said_of = [(of, said_in(data), id) for of, data, id in whole.execute(_TERMS, (Kind.ATTEMPT_TERMS,))]
        added = {attempt: added_in(said) for attempt, said, _ in reversed(said_of)}
        terms = {attempt: let_in(said) | added[attempt] for attempt, said, _ in said_of}
        begins = {*{attempt: id for attempt, _, id in said_of}.values()}
        taking_back = TakingBack(whole, here.fixed)
        brought = shown_among(whole, nowhere)
        attempts = _attempts(whole, terms)
        by_id = {each.id: each for each in attempts}
        misnamed = {
            _place(attempt.id, number, each.question)
            for attempt in attempts
            for number, each in enumerate(attempt.drawn, 1)
            if _is_misnamed(each, known.as_drawn(attempt.quiz, each, brought, attempt.module_version))
        }
        drawn, unasked, unread = set(here.asked), len(misnamed), 0
        not_offered = {each.id for each in attempts if not known.offers(each)} - here.offered
        aside = not_offered.difference(here.begun)  # those count nowhere
        placed = _placed(attempts, here)
        latest = _latest(here)
        late = tuple(
            each.quiz
            for each in attempts
            if each.id not in here.begun | aside and each.started_at <= latest.get(f"{each.quiz} {each.mode}", "")
        )
        ends, theirs = here.first, handings_in(_rows(whole))
        again = second_sittings(ends, theirs)
        again |= {each for each in first.keys() & theirs if first[each] not in {end.row for end in theirs[each]}}
        over = overtaken(ends, {each: found[0] for each, found in theirs.items()})
        twice = tuple(each.quiz for each in attempts if each.id in again)
        ended = here.handed_in.difference(over)
        versions = _versions(whole, attempts, known, brought)
        shown = known.questions(
            {each: brought[hash]._replace(hash=each) for hash, own in versions.items() for each in own}
        )

        def as_asked(row: Sequence[Any]) -> tuple[Drawn, Drawn]:
            """Return what a response says to answer, and as what that counts."""
            quiz, said, begun_under = _answered(row, by_id)
            return said, known.as_drawn(quiz, said, brought, begun_under)

        def may_come(table: str, row: Sequence[Any]) -> bool:
            nonlocal unasked, unread
            if any(isinstance(row[at], str) and not rule.fullmatch(row[at]) for at, rule in _RULES[table]):
                raise damaged(nowhere)
            if table in OF_ATTEMPT and row[OF_ATTEMPT[table]] in aside:
                return False
            if table in OF_ATTEMPT and row[OF_ATTEMPT[table]] in again:
                return row[0] in here.rows and Kind.ATTEMPT_SUBMITTED not in row
            if table == "shown":
                counts = versions.get(row[0])
                came = any(each in shown for each in counts or ())
                unread += not (came or counts == set())
                return came
            if table == "response" and not is_readable(said_in(row[_ANSWER_AT])):
                unread += 1
                return False
            if table == "attempt" and row[0] not in here.begun:
                drawn.update(_asked(row))
            if table == "response":
                place = _place(row[_ATTEMPT_AT], row[_NUMBER_AT], _answered(row, by_id)[1].question)
                if place in misnamed:
                    return False
                if (row[_ATTEMPT_AT] and place not in drawn) or _is_misnamed(*as_asked(row)):
                    unasked += not row[_UNDOES_AT]
                    return False
            if row[0] not in here.rows and not taking_back.may(table, dict(zip(AT[table], row, strict=True)), over):
                return False
            if table == "response":
                return row[0] not in marks and not (row[_ATTEMPT_AT] in ended and row[0] not in here.rows)
            if table != "event" or row[1] != Kind.ATTEMPT_TERMS:
                return table != "event" or row[1] in EVENTS
            if row[0] not in begins:
                return row[0] in here.rows or not (row[_ATTEMPT_OF_EVENT] in ended or row[-1])
            is_first = row[_ATTEMPT_OF_EVENT] not in begun or row[0] in here.rows
            begun.add(row[_ATTEMPT_OF_EVENT])
            return is_first

        def as_taken(table: str, row: tuple[Any, ...]) -> tuple[Any, ...]:
            if table == "attempt":
                return _with_all(row, terms.get(row[0], {}), known, brought)
            if table == "response":
                return (*row[:_QUESTION_AT], *as_asked(row)[1][:2], *row[_SHOWN_AT + 1 :])
            if table != "event" or row[1] != Kind.ATTEMPT_TERMS:
                return row
            if row[0] not in begins:
                return as_minutes(row)
            of = row[_ATTEMPT_OF_EVENT]
            return as_begun(row, placed.get(of, ""), added[of], is_new=row[0] not in here.rows)

        def as_shown(row: tuple[Any, ...]) -> Iterator[tuple[str, tuple[Any, ...]]]:
            for each in sorted(versions[row[0]]):
                if each in shown:
                    yield from _as_shown(shown[each], row)

        rows = (
            taken
            for table, row in _rows(whole)
            if table != "shown_text" and may_come(table, row)
            for taken in (as_shown(row) if table == "shown" else [(table, as_taken(table, row))])
        )
        values = require_texts(whole.execute(PREFERENCES))
        with transaction(kept, "handed in"):
            if insert_rows(kept, rows).left_out:
                raise damaged(nowhere)
            told = {each.key: values[each.key] for each in HANDED_IN if each.key in values}
            put_preferences(kept, {**told, RECORD.key: learner}, clock())
        lacking = lacking_in(kept)

        def came_lacking(row: Sequence[Any]) -> bool:
            attempt = row[_ATTEMPT_OF_EVENT]
            is_lost_here = row[0] in here.rows and attempt not in here.handed_in
            return row[1] == Kind.ATTEMPT_SUBMITTED and attempt in lacking and not is_lost_here

        apart = unasked, unread, len(not_offered), late, twice
        if not lacking:
            return Received(learner, kept.serialize(), held_in(kept), *apart)
        own = (
            (table, _as_lacking(row) if table == "event" and came_lacking(row) else row) for table, row in _rows(kept)
        )
        with closing(new_record()) as noted:
            end_some_day(noted, is_stopped)
            with transaction(noted, "handed in"):
                insert_rows(noted, own)
                put_preferences(noted, {**told, RECORD.key: learner}, clock())
            return Received(learner, noted.serialize(), held_in(noted), *apart)


def _rows(connection: sqlite3.Connection) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Give all rows that never change, each with its table."""
    for table, columns in COLUMNS.items():
        for row in connection.execute(f"select {columns} from main.{table} order by rowid"):
            yield table, row


def _is_misnamed(said: Drawn, asked: Drawn) -> bool:
    """Say whether what is said to be asked is a version of another question."""
    return version_of(said.shown) != version_of(asked.shown)


def _versions(
    whole: sqlite3.Connection, attempts: Iterable[AttemptRow], known: KnownHere, brought: Mapping[str, Shown]
) -> dict[str, set[str]]:
    """Return as which versions the questions that a file brings count, by the hash they have there.

    More than one where quizzes say that they asked one of which one does. What nothing asks is as in a lesson.
    """
    by_id = {each.id: each for each in attempts}
    said = [(attempt.quiz, each, attempt.module_version) for attempt in attempts for each in attempt.drawn]
    given = whole.execute(f"select {COLUMNS['response']} from main.response")
    said += dict.fromkeys(_answered(row, by_id) for row in given)
    asked = {each.shown for _, each, _ in said}
    said += [("", Drawn(each.question, hash, 0), "") for hash, each in brought.items() if hash not in asked]
    found: dict[str, set[str]] = {hash: set() for hash in brought}
    for quiz, each, begun_under in said:
        counts = known.as_drawn(quiz, each, brought, begun_under)
        if each.shown in found and not _is_misnamed(each, counts):
            found[each.shown].add(counts.shown)
    return found


def _answered(row: Sequence[Any], attempts: Mapping[str, AttemptRow]) -> tuple[str, Drawn, str]:
    """Return the quiz (empty: in a lesson) and what a response answers there, as `learner_queries.QUESTION` does.

    Last the version it was begun under; empty in a lesson, and where that was not drawn at its number.
    """
    attempt, number, question, shown = (row[at] for at in (_ATTEMPT_AT, _NUMBER_AT, _QUESTION_AT, _SHOWN_AT))
    asked = attempts.get(attempt)
    if asked is None:
        return "", Drawn(question, shown, 0), ""
    there = [each for at, each in enumerate(asked.drawn, 1) if at == number and each.shown == shown]
    own = Drawn(there[0].question if there else question, shown, 0)
    return asked.quiz, own, asked.module_version if there else ""


def _place(attempt: str, number: int, question: str) -> str:
    """Return what says that an attempt asks a question at a number, as the query of `Held.asked` writes it."""
    return f"{attempt} {number} {question}"


def _asked(row: Sequence[Any]) -> Iterator[str]:
    """Give the places of an attempt; none where nobody could use it."""
    fields = parsed("attempt", row)
    for number, (question, *_) in enumerate(fields[_DRAWN_AT] if fields else (), 1):
        yield _place(row[0], number, question)


def _placed(attempts: Sequence[AttemptRow], here: Held) -> dict[str, str]:
    """Return by which time each attempt of a file stands among all of its owner, by its id.

    When it began; where the clock went back, after what was written before it. So it is the same in whichever order
    files come in, but after what had been `here.sat` before: what was told of that stays true.
    """
    latest, found, at = _latest(here), dict[str, str](), ""
    for each in attempts:
        before = "" if each.id in here.begun else latest.get(f"{each.quiz} {each.mode}", "")
        at = max(each.started_at, *(Moment(one, 0).later(0.001).utc for one in (at, before) if one), "")
        found[each.id] = at
    return found


def _latest(here: Held) -> dict[str, str]:
    """Return at which time the last attempt at each quiz in each mode stands."""
    return {thing: at for thing, _, at in sorted(each.rpartition(" ") for each in here.sat)}


def _as_lacking(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return that an attempt was handed in, with a note that the file did not hold all its answers."""
    data = json.dumps({**said_in(row[_SAID_AT]), "lacked": True}, ensure_ascii=False)
    return (*row[:_SAID_AT], data, *row[_SAID_AT + 1 :])


def _as_shown(shown: Shown, row: tuple[Any, ...]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Give the rows of a question as it is believed, of the time of this one."""
    *_, at, offset = row
    structure = json.dumps(shown.structure, ensure_ascii=False)
    yield "shown", (shown.hash, shown.module, shown.question, structure, at, offset)
    for language, texts in shown.texts.items():
        yield "shown_text", (shown.hash, language, json.dumps(dict(texts), ensure_ascii=False), at, offset)


def _attempt_of(row: tuple[Any, ...], terms: Mapping[str, Any]) -> AttemptRow | None:
    """Return an attempt; None where nobody could use it."""
    fields = parsed("attempt", row)
    if fields is None:
        return None
    fields[_DRAWN_AT] = tuple(Drawn(*each) for each in fields[_DRAWN_AT])
    return AttemptRow(*fields)._replace(terms=terms)


def _attempts(whole: sqlite3.Connection, terms: Mapping[str, Mapping[str, Any]]) -> list[AttemptRow]:
    """Return the attempts that can be used, in the order of writing."""
    rows = whole.execute(f"select {COLUMNS['attempt']} from main.attempt order by rowid")
    found = (_attempt_of(row, terms.get(row[0], {})) for row in rows)
    return [each for each in found if each is not None]


def _with_all(
    row: tuple[Any, ...], terms: Mapping[str, Any], known: KnownHere, brought: Mapping[str, Shown]
) -> tuple[Any, ...]:
    """Return an attempt that asks each question as it is, and last what it has left out; as it is where unusable."""
    attempt = _attempt_of(row, terms)
    if attempt is None:
        return row
    asked = (known.as_drawn(attempt.quiz, each, brought, attempt.module_version) for each in attempt.drawn)
    drawn = (*asked, *known.left_out(attempt))
    if drawn == attempt.drawn:
        return row
    return (*row[:_DRAWN_AT], json.dumps(drawn, ensure_ascii=False), *row[_DRAWN_AT + 1 :])


def shown_among(connection: sqlite3.Connection, path: Path) -> dict[str, Shown]:
    """Return every question kept in an open record that can be read, by its hash."""
    hashes = [hash for (hash,) in connection.execute("select hash from shown") if isinstance(hash, str)]
    return reads_of(connection, path).shown(hashes)
