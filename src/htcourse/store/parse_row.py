"""Whether a row can be read again: what a foreign or damaged file holds is judged here before anything believes it."""

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any

from htcourse.core.clock import YEARS
from htcourse.core.question_types.answers import is_readable
from htcourse.core.quiz import Mode, Verdict
from htcourse.store.learner_queries import COLUMNS, OF_ATTEMPT
from htcourse.store.learner_rows import Kind

_OFFSET_MINUTES = 24 * 60 - 1
"""No clock is a whole day apart from UTC, nor can Python say so."""
_MOMENT = len("2026-03-09T10:00:00.000Z")


_UNUSABLE = (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)
"""What reading a row raises that nobody could use."""


def parsed(table: str, row: Sequence[Any]) -> list[Any] | None:
    """Return a row, columns as in `learner_queries.COLUMNS`, with its JSON read; None for one nobody could use.

    Columns that follow those are kept as they are.
    """
    fields = list(row)
    texts, checks = _CHECKS[table]
    try:
        if set(map(type, texts(row))) != {str}:
            return None
        for at, check in checks:
            fields[at] = check(fields[at])
        if table == "event" and fields[_EVENT_DATA]:
            _check_data(fields[_EVENT_KIND], fields[_EVENT_DATA])
    except _UNUSABLE:
        return None
    return fields


def parsed_responses(rows: Sequence[Sequence[Any]]) -> list[Sequence[Any] | None]:
    """Return rows of answers as `parsed` does each: of thousands a column at a time, and what it repeats once.

    Equal answers are one object: nobody may change it.
    """
    if not rows:
        return []
    texts, checks = _CHECKS["response"]
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
    try:
        for at, check in checks:
            if set(map(type, columns[at])) == {str}:  # else 1 and 1.0 would be one value, and 0.0 and -0.0
                check = {each: check(each) for each in set(columns[at])}.__getitem__
            columns[at] = list(map(check, columns[at]))
        if all(set(map(type, each)) == {str} for each in texts(columns)):
            return list(zip(*columns, strict=True))
    except _UNUSABLE:
        pass
    return [parsed("response", each) for each in rows]


def said_in(data: Any) -> dict[str, Any]:
    """Return what an event says; nothing where that cannot be read."""
    try:
        found = json.loads(data)
    except (ValueError, TypeError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def parsed_terms(value: str) -> Mapping[str, Any] | None:
    """Return the terms of an attempt, as an event keeps them, with their JSON read; None for what nobody could use."""
    try:
        terms = _object(value)
        _check_terms(terms)
    except _UNUSABLE:
        return None
    return terms


def is_moment(value: Any) -> bool:
    """Tell whether a value is a moment as rows keep it: UTC in ISO 8601, with milliseconds and Z."""
    try:
        _moment(value)
    except (ValueError, TypeError, AttributeError):
        return False
    return True


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _id(value: Any) -> str:
    if not value:
        raise ValueError
    return _text(value)


def _moment(value: Any) -> str:
    when = datetime.fromisoformat(value)
    if len(value) != _MOMENT or not value.endswith("Z") or value[10] != "T" or when.year not in YEARS:
        raise ValueError
    return str(value)


def _whole(least: float, most: float = math.inf) -> Callable[[Any], int]:
    def check(value: Any) -> int:
        if not isinstance(value, int) or not least <= value <= most:
            raise ValueError
        return value

    return check


_MOST = 1e9
"""No number of a record is larger: so many seconds are 31 years. Larger ones could not be summed."""


def _number(least: float, most: float = _MOST) -> Callable[[Any], float]:
    def check(value: Any) -> float:
        if not isinstance(value, int | float) or not least <= value <= most:
            raise ValueError
        return value

    return check


def _one_of(*known: str) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if value not in known:
            raise ValueError
        return str(value)

    return check


def _confidence(value: Any) -> int | None:
    return None if value is None else _whole(1, 3)(value)


def _no_constant(name: str) -> None:
    raise ValueError(name)


_DECODER = json.JSONDecoder(parse_constant=_no_constant)


def _json(value: Any) -> Any:
    found = _DECODER.decode(value)
    if "\\u" in value:
        json.dumps(found, ensure_ascii=False).encode()  # half a surrogate pair can be written nowhere
    return found


def _object(value: Any) -> Mapping[str, Any]:
    found = _json(value)
    if not isinstance(found, dict):
        raise TypeError
    return found


def _answer(value: Any) -> Mapping[str, Any]:
    found = _object(value)
    if not is_readable(found):
        raise TypeError
    return found


def _texts(value: Any) -> Mapping[str, str]:
    found = _object(value)
    for each in found.values():
        _text(each)
    return found


def _drawn(value: Any) -> list[Any]:
    found = _json(value)
    if not isinstance(found, list):
        raise TypeError
    for question, shown, seed in found:
        _id(question), _text(shown), _whole(-math.inf)(seed)
    return found


_BY_NAME: Mapping[str, Callable[[Any], Any]] = {
    "id": _id,
    "hash": _id,
    "at": _moment,
    "started_at": _moment,
    "offset_minutes": _whole(-_OFFSET_MINUTES, _OFFSET_MINUTES),
    "seed": _whole(-math.inf),
    "number": _whole(0),
    "try": _whole(0),
    "rule_version": _whole(0),
    "hints": _whole(0),
    "confidence": _confidence,
    "points": _number(-1, 1),
    "seconds": _number(0),
    "minutes": _number(0),
    "extra_time": _number(0),
    "mode": _one_of(*Mode),
    "verdict": _one_of("", *Verdict),
    "data": _object,
    "answer": _answer,
    "feedback": _object,
    "structure": _object,
    "texts": _texts,
    "drawn": _drawn,
}


def _checks(columns: str) -> tuple[Callable[[Sequence[Any]], tuple[Any, ...]], list[tuple[int, Callable[[Any], Any]]]]:
    """Return what takes the plain texts from a row, and the other columns with their checks."""
    names = [each.strip() for each in columns.split(",")]
    texts = itemgetter(*(at for at, name in enumerate(names) if name not in _BY_NAME))
    return texts, [(at, _BY_NAME[name]) for at, name in enumerate(names) if name in _BY_NAME]


_CHECKS = {table: _checks(columns) for table, columns in COLUMNS.items()}
_EVENT_KIND, _EVENT_DATA = 1, 7
_CASE_NUMBERS = ("run", "number", "good", "out_of")


def _check_data(kind: str, data: Mapping[str, Any]) -> None:
    """Raise for data that would stop what reads it; a later version may keep what this one does not know."""
    if kind.startswith("case-"):
        for name in _CASE_NUMBERS:
            _whole(-math.inf)(data.get(name, 0))
        if not isinstance(data.get("opened", []), list):
            raise TypeError
    if kind in (Kind.ANSWER_REGRADED, Kind.ANSWER_OVERRIDDEN):
        _number(-1, 1)(data["points"]), _one_of(*Verdict)(data["verdict"])
    if kind == Kind.ATTEMPT_TERMS:
        _check_terms(data)
    if kind == Kind.MARKS_TOLD and "before" in data:
        had_of, has_of = data["out_of"]
        for points in (data["before"], data["after"], had_of, has_of):
            _number(-_MOST)(points)
        for question in data["questions"]:
            number, had, has = question
            _whole(1)(number), _number(-_MOST)(had), _number(-_MOST)(has)
        for number, (had, has) in data.get("weights", {}).items():
            int(number), _number(0)(had), _number(0)(has)
        for reason in data["reasons"]:
            _text(reason)
        for number in data.get("taken_back", ()):
            _whole(1)(number)
        for day in data.get("back_on", ()):
            _text(day)
        if data.get("loss"):
            lost, by = data["loss"]
            _whole(0)(lost), _text(by)
        _moment(data["changed_at"]), _whole(-_OFFSET_MINUTES, _OFFSET_MINUTES)(data["changed_offset"])
    if kind == Kind.ATTEMPT_SUBMITTED:
        for number in data.get("practised", ()):
            _whole(1)(number)
    if kind == Kind.ATTEMPT_TIMED and "utc" in data:
        _moment(data["utc"])
        _whole(0)(data.get("answers", 0))
        for seconds in (data["stopwatch"], data["passed"], *data.get("rested", {}).values()):
            _number(-_MOST)(seconds)


def _check_terms(terms: Mapping[str, Any]) -> None:
    for each in terms.get("weights", []):
        _number(0)(each)
    for each in terms.get("slots", []):
        _whole(1)(each)
    for each in terms.get("lines", []):
        _whole(0)(each)
    _whole(0)(terms.get("attempts", 0))
    for each in terms.get("objectives", []):
        _text(each)
    for each in terms.get("draws", []):
        if not isinstance(each, dict):
            raise TypeError
    for name in ("pass_percent", "extra_minutes", "closes_in", "closes_later", "penalty"):
        _number(0)(terms.get(name, 0))
    for name in ("passed", "not_yet"):
        for text in terms.get(name, {}).values():
            _text(text)
    for name in {"opens", "closes"} & terms.keys():
        _moment(terms[name])


def parsed_shown(row: tuple[Any, ...]) -> list[Any] | None:
    """Return a question with one of its wordings, or with none."""
    moment = ("1970-01-01T00:00:00.000Z", 0)
    kept = parsed("shown", (*row[:4], *moment))
    if kept is None or row[4] is None:
        return None if kept is None else [*kept[:4], None, None]
    wording = parsed("shown_text", (row[0], *row[4:], *moment))
    return None if wording is None else [*kept[:4], *wording[1:3]]


def usable_tables(rows: Iterable[tuple[str, Sequence[Any]]]) -> set[str]:
    """Return the tables with a row that can be used: of a page in another's place none can."""
    found = set[str]()
    for table, row in rows:
        if table not in found and parsed(table, row) is not None:
            found.add(table)
    return found


def attempt_of(table: str, row: Sequence[Any]) -> Any:
    """Return the attempt that a row belongs to, empty where rows of that table belong to none."""
    return row[OF_ATTEMPT[table]] if table in OF_ATTEMPT else ""
