"""Attempts out of a damaged record: put together where their own rows are lost, and doubted where answers may be."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from contextlib import suppress
from typing import Any, NamedTuple

from htcourse.core.ids import digest, end_of
from htcourse.core.quiz import Mode
from htcourse.store.learner_links import RowHarm, name_of
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.learner_rows import AttemptRow, Doubt, Drawn, Kind
from htcourse.store.parse_row import is_moment, parsed, parsed_terms

Row = tuple[str, Sequence[Any]]
"""A table and a row of it, columns as in `learner_queries.COLUMNS`."""

_COLUMNS = {table: columns.split(", ") for table, columns in COLUMNS.items()}
_DRAWN_AT = AttemptRow._fields.index("drawn")
_POINTS_AT = AttemptRow._fields.index("points")
_TERMS_AT = AttemptRow._fields.index("terms")
_MARKED_AT = [AttemptRow._fields.index(name) for name in ("submitted_at", "released_at", "left_at")]
_UNTOLD = {"explanation": False, "right_answer": False}
"""What an exam tells where nobody knows any more what it told: no keys."""


class Links(NamedTuple):
    """What can be read of the links of a damaged record: number, table, row, origin; `is_whole`: to the last."""

    links: tuple[tuple[int, str, str, str], ...] = ()
    is_whole: bool = False

    def lacking(self, rows: Iterable[Row]) -> set[str]:
        """Return the tables of which rows are linked that are not among these: their trees have become shorter."""
        return {table for table, _ in {each[1:3] for each in self.links} - {name_of(*each) for each in rows}}

    def knows(self, rows: Iterable[Row]) -> bool:
        """Tell whether each of these rows is linked."""
        return {name_of(*each) for each in rows} <= {each[1:3] for each in self.links}

    def in_order(self, rows: Iterable[Row]) -> list[Row]:
        """Return each row once, in the order they were linked in; those without a link stay behind them."""
        places = {each[1:3]: each[0] for each in self.links}
        once = {name_of(*each): each for each in rows}
        return [once[each] for each in sorted(once, key=lambda each: places.get(each, 1 << 63))]


class AnswersKept(NamedTuple):
    """What a record keeps about the answers of an attempt: how many rows there were at the handing in (None: not kept).

    `may_lack`: it came out of a damaged record, and whether all are there could not be told. `held` rows are there, of
    answers and of what took one back, without marks, also those of blanks after the handing in. `accepted` is what
    a trainer let count (`Kind.LOSS_ACCEPTED`).
    """

    given: Any
    may_lack: bool
    held: int
    accepted: Mapping[str, Any]


def kept_attempt(row: tuple[Any, ...]) -> tuple[AttemptRow, AnswersKept] | None:
    """Return an attempt as `learner_queries.attempts` finds it, with what is kept of its answers; None: of no use."""
    *own, given, may_lack, held, accepted = row
    fields, let_count = parsed("attempt", own), parsed_terms(accepted)
    if let_count is None or fields is None or not all(is_moment(fields[at]) for at in _MARKED_AT if fields[at] != ""):
        return None
    fields[_DRAWN_AT] = tuple(Drawn(*each) for each in fields[_DRAWN_AT])
    terms = parsed_terms(fields[_TERMS_AT])
    if terms is None or not isinstance(fields[_POINTS_AT], float):
        return None
    fields[_TERMS_AT] = terms
    return AttemptRow(*fields), AnswersKept(given, bool(may_lack), held, let_count)


def doubt_of(mode: str, kept: AnswersKept, harm: Sequence[RowHarm]) -> Doubt | None:
    """Return why an attempt is to be doubted to whose rows something happened, None where it is not.

    What is gone beyond its answers were marks, or what else became of it. What was let count are those rows as they
    stood then; an earlier version kept how many. Practice is doubted for its own row alone: it may have been none.
    """
    lost = max(0, kept.given - kept.held) if isinstance(kept.given, int) else 0
    altered = len(harm) - min(lost, sum(each.table == "response" and not each.digest for each in harm))
    if (mode == Mode.PRACTICE and not harm) or not (lost or altered or kept.may_lack):
        return None
    found = Doubt(kept.held, lost, altered, {each.row: each.digest for each in harm})
    let_count = settled_doubt(kept.accepted)
    is_as_settled = found.rows.items() <= let_count.rows.items() if let_count.rows else altered <= let_count.altered
    return None if kept.accepted and kept.held >= let_count.held and is_as_settled else found


def doubted(attempt: AttemptRow, kept: AnswersKept, harm: Sequence[RowHarm]) -> AttemptRow:
    """Return an attempt with why it is to be doubted, and what a trainer let count of it (None: it is whole)."""
    doubt = doubt_of(attempt.mode, kept, harm)
    is_settled = bool(kept.accepted) and doubt is None
    let_count = doubt_of(attempt.mode, kept._replace(accepted={}), harm) if is_settled else None
    return attempt._replace(doubt=doubt, let_count=let_count)


def settled_doubt(accepted: Mapping[str, Any]) -> Doubt:
    """Return what a trainer let count, of the data of the event (`Kind.LOSS_ACCEPTED`)."""
    held, lost, altered = (
        each if isinstance(each := accepted.get(name), int) else 0 for name in ("held", "lost", "altered")
    )
    rows = accepted.get("rows")
    return Doubt(held, lost, altered, rows if isinstance(rows, dict) else {})


def doubted_attempts(rows: Sequence[Row], found: Links) -> list[Row]:
    """Return an event for each attempt among usable rows of which answers may be lost; practice is not doubted.

    Its answers are all there where they are as many as were kept with its handing in. An earlier version kept no count:
    then they are where no link is missing from its beginning to its handing in, and no answer of those links. Of one
    under way nothing tells that the last answers are gone together with their links, as in a file that was put back.
    It is doubted, too, where links tell that another row of it is gone: a mark given anew, a release, its handing in.
    """
    by_table = _by_table(rows)
    undone = {each["undoes"] for each in by_table["event"]}
    events = [each for each in by_table["event"] if not each["undoes"] and each["id"] not in undone]
    brought = {row for _, table, row, origin in found.links if table == "event" and origin == "brought"}
    ends = [each for each in events if each["kind"] == Kind.ATTEMPT_SUBMITTED]
    ends.sort(key=lambda each: each["id"] in brought)  # as `learner_queries` finds the one that counts
    handed_in = {each["attempt"]: each for each in reversed(ends)}
    marks = {_said(each).get("response") for each in by_table["event"] if each["kind"] == Kind.ANSWER_MARKED}
    places = {(table, row): seq for seq, table, row, _ in found.links}
    own = {row for _, table, row, origin in found.links if table == "response" and not origin}
    overridden = [each for each in by_table["event"] if each["kind"] == Kind.ANSWER_OVERRIDDEN]
    by_hand = {each["ref"] for each in overridden}
    stand_in = {each["ref"] for each in overridden if _said(each).get("stands_in")}
    marks |= {
        each["id"]
        for each in by_table["response"]
        if each["answer"] == "{}" and each["id"] in by_hand and each["attempt"] in handed_in
        if each["id"] in stand_in or _is_since(each, handed_in[each["attempt"]], places, own)
    }
    answers = {
        each["id"]: each["attempt"] for each in by_table["response"] if marks.isdisjoint((each["id"], each["undoes"]))
    }
    known = {*(each["id"] for each in by_table["response"]), *(each for each in marks if isinstance(each, str))}
    there = {row[0] for _, row in rows}
    lost = Counter((table, end_of(row)) for _, table, row, _ in found.links if row not in there)
    doubted: list[Row] = []
    for attempt in by_table["attempt"]:
        key, end = attempt["id"], handed_in.get(attempt["id"])
        held = sum(own == key for own in answers.values())
        given = _said(end).get("rows") if end else None
        if isinstance(given, int):
            is_whole = held >= given
        else:
            is_whole = _is_linked(found, ("attempt", key), ("event", end["id"]) if end else None, known)
        missing = max(0, given - held) if isinstance(given, int) else 0
        has_marks = not lost["event", end_of(key)] and lost["response", end_of(key)] <= missing
        if attempt["mode"] != Mode.PRACTICE and not (is_whole and has_marks):
            # Without a number of answers it is doubted whatever is there.
            data = {"held": held} | ({"lost": missing} if isinstance(given, int) and has_marks else {})
            doubted.append(("event", _doubt(attempt, end or attempt, data)))
    return [(table, row) for table, row in doubted if parsed(table, row) is not None]


def undecided_among(rows: Sequence[Row]) -> set[str]:
    """Return the attempts that events among these rows doubt, and that no trainer set aside or let count."""
    events = _by_table(rows)["event"]
    undone = {each["undoes"] for each in events}
    said = {
        (each["kind"], each["attempt"]): _said(each)
        for each in events
        if not each["undoes"] and each["id"] not in undone
    }
    lost = {attempt: data for (kind, attempt), data in said.items() if kind == Kind.ANSWERS_LOST}
    return {
        attempt
        for attempt, data in lost.items()
        if (Kind.EXAM_SET_ASIDE, attempt) not in said
        and doubt_of(
            Mode.EXAM, AnswersKept(None, True, data.get("held", 0), said.get((Kind.LOSS_ACCEPTED, attempt), {})), ()
        )
    }


def _is_since(
    answer: Mapping[str, Any], end: Mapping[str, Any], places: Mapping[tuple[str, str], int], own: Set[str]
) -> bool:
    """Tell whether an answer was written after a handing in, as `STOOD_IN_SINCE` of `learner_queries` says it."""
    written, ended = places.get(("response", answer["id"])), places.get(("event", end["id"]))
    if answer["id"] not in own or written is None or ended is None:
        return bool(answer["at"] > end["at"])
    return written > ended


def _is_linked(found: Links, first: tuple[str, str], last: tuple[str, str] | None, known: Set[str]) -> bool:
    """Tell whether the links from one row to another, None: to the end, are there, each with its answer or mark."""
    places = {(table, row): seq for seq, table, row, _ in found.links}
    begin = places.get(first, 1)
    end = places.get(last, 0) if last else max(places.values(), default=0) if found.is_whole else 0
    between = [(table, row) for seq, table, row, _ in found.links if begin <= seq <= end]
    return 0 < end == begin + len(between) - 1 and all(table != "response" or row in known for table, row in between)


def _doubt(attempt: Mapping[str, Any], at: Mapping[str, Any], data: Mapping[str, int]) -> Sequence[Any]:
    """Return the row of an event; its id is the same each time the file is read, as what a trainer settled stays."""
    hexed = digest(f"{Kind.ANSWERS_LOST} {attempt['id']}".encode()).hex()
    own = "-".join((hexed[:8], hexed[8:12], hexed[12:16], hexed[16:20], hexed[20:32]))
    moment = at.get("at") or attempt["started_at"], at["offset_minutes"]
    what = (own, str(Kind.ANSWERS_LOST), attempt["module"], attempt["quiz"], "", attempt["id"], "", _json(data))
    return *what, *moment, ""


def _said(event: Mapping[str, Any]) -> Mapping[str, Any]:
    with suppress(ValueError, TypeError):
        said = json.loads(event["data"])
        return said if isinstance(said, dict) else {}
    return {}


def _by_table(rows: Sequence[Row]) -> dict[str, list[dict[str, Any]]]:
    by_table: dict[str, list[dict[str, Any]]] = {table: [] for table in COLUMNS}
    for table, row in rows:
        by_table[table].append(dict(zip(_COLUMNS[table], row, strict=True)))
    return by_table


def lost_attempts(rows: Sequence[Row]) -> list[Row]:
    """Return the attempts that events hand in and that are not among these rows, which all can be used.

    Those events say how an attempt was begun. Of an exam of an earlier version, whose events do not, the questions
    are those that were answered and those first shown at its beginning; any other is not put together.
    """
    by_table = _by_table(rows)
    undone = {each["undoes"] for each in by_table["event"]}
    known = {each["id"] for each in by_table["attempt"]}
    made: list[Row] = []
    for event in by_table["event"]:
        is_in_force = not event["undoes"] and event["id"] not in undone
        if event["kind"] == Kind.ATTEMPT_SUBMITTED and is_in_force and event["attempt"] not in known:
            with suppress(ValueError, TypeError):
                begun = json.loads(event["data"]).get("begun") or _exam(event["attempt"], by_table)
                row = [_json(each) if isinstance(each, list | dict) else each for each in begun]
                if row[:1] == [event["attempt"]] and len(row) == len(_COLUMNS["attempt"]):
                    known.add(event["attempt"])
                    made.append(("attempt", row))
    return [(table, row) for table, row in made if parsed(table, row) is not None]


def _exam(attempt: str, by_table: dict[str, list[dict[str, Any]]]) -> list[Any]:
    """Return how an exam was begun, as far as its clock and its answers tell; empty where they do not."""
    events = [each for each in by_table["event"] if each["attempt"] == attempt]
    begun = next((each for each in events if each["kind"] == Kind.ATTEMPT_TIMED), None)
    if begun is None:
        return []
    asked = {each["number"]: each for each in by_table["response"] if each["attempt"] == attempt}
    answered = {each["shown"] for each in asked.values()}
    together = [each for each in by_table["shown"] if each["at"] == begun["at"] and each["hash"] not in answered]
    terms = [json.loads(each["data"]) for each in events if each["kind"] == Kind.ATTEMPT_TERMS]
    least = max((len(each.get(name, ())) for each in terms for name in ("weights", "slots")), default=0)
    drawn = []
    for number in range(1, max(len(asked) + len(together), least, *asked) + 1):
        if number in asked:
            drawn.append([asked[number]["question"], asked[number]["shown"], 0])
        elif together:
            shown = together.pop(0)
            drawn.append([shown["question"], shown["hash"], 0])
        else:
            return []
    start = [attempt, begun["ref"], begun["module"], "", str(Mode.EXAM), "", 0]
    return [*start, drawn, 1.0, begun["at"], begun["offset_minutes"], 0.0, _UNTOLD]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
