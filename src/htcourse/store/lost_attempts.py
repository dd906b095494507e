"""Attempts that were handed in and whose own rows are lost: put together from their events and answers."""

import json
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from htcourse.core.quiz import Mode
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.learner_rows import Kind
from htcourse.store.parse_row import parsed

Row = tuple[str, Sequence[Any]]
"""A table and a row of it, columns as in `learner_queries.COLUMNS`."""

_COLUMNS = {table: columns.split(", ") for table, columns in COLUMNS.items()}
_UNTOLD = {"explanation": False, "right_answer": False}
"""What an exam tells where nobody knows any more what it told: no keys."""


def lost_attempts(rows: Sequence[Row]) -> list[Row]:
    """Return the attempts that events hand in and that are not among these rows, which all can be used.

    Those events say how an attempt was begun. Of an exam of an earlier version, whose events do not, the questions
    are those that were answered and those first shown at its beginning; any other is not put together.
    """
    by_table: dict[str, list[dict[str, Any]]] = {table: [] for table in COLUMNS}
    for table, row in rows:
        by_table[table].append(dict(zip(_COLUMNS[table], row, strict=True)))
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
