"""What of the terms of an attempt a class may take in from a file: those it was begun with, and minutes given since."""

import json
from collections.abc import Mapping
from typing import Any

from htcourse.core.translatable import unsteered
from htcourse.store.learner_queries import AT
from htcourse.store.learner_rows import Kind
from htcourse.store.parse_row import parsed, said_in

TERMS = {
    *("titles", "weights", "slots", "lines", "draws", "part", "penalty", "pass_percent", "passed", "not_yet"),
    *("opens", "closes", "closes_in", "closes_later", "place"),
}
"""What is let in of the terms with which an attempt was begun: only here is one changed, or typed from paper."""

_KIND_AT, _SAID_AT = AT["event"].index("kind"), AT["event"].index("data")


def as_begun(row: tuple[Any, ...], placed_at: str, added: dict[str, float], *, is_new: bool) -> tuple[Any, ...]:
    """Return the event with the terms of an attempt: what it may be begun with, and where it is placed."""
    if parsed("event", row) is None:
        return row
    said = said_in(row[_SAID_AT])
    data = {name: _unsteered(value) for name, value in let_in(said).items()} | added if is_new else said
    kept = json.dumps(data | ({"placed_at": placed_at} if placed_at else {}), ensure_ascii=False)
    return (*row[:_SAID_AT], kept, *row[_SAID_AT + 1 :])


def as_minutes(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what terms of an attempt that were written later say of its time, and nothing else of them."""
    data = json.dumps({"extra_minutes": 0} | added_in(said_in(row[_SAID_AT])))
    named = (*row[:_KIND_AT], Kind.MINUTES_GIVEN.value, *row[_KIND_AT + 1 :])
    return (*named[:_SAID_AT], data, *named[_SAID_AT + 1 :])


def added_in(said: Mapping[str, Any]) -> dict[str, float]:
    """Return what newest terms say of minutes given under way: how much time an exam had is told, all of it."""
    minutes: Any = said.get("extra_minutes")
    return {"extra_minutes": minutes} if type(minutes) in (int, float) and 0 < minutes < 10_000 else {}


def let_in(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what of terms a class takes in."""
    return {name: value for name, value in said.items() if name in TERMS}


def _unsteered(value: Any) -> Any:
    """Return plain JSON in whose texts nothing steers a terminal or turns letters."""
    if isinstance(value, Mapping):
        return {name: _unsteered(each) for name, each in value.items()}
    if isinstance(value, list):
        return [*map(_unsteered, value)]
    return unsteered(value) if isinstance(value, str) else value
