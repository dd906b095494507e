"""Dataclasses to plain JSON and back, and texts apart from structure.

A question or case is kept as its *structure* (ids, keys, points: the same in every language) and its *texts*
(a flat mapping from a path such as `choices/act/feedback` to the wording). Elements of a list are found by
their id, never by their place, so a translation may stand in any order.
"""

import types
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import MISSING, Field, field, fields, is_dataclass
from functools import cache
from sys import intern
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def text_field(default: Any = MISSING, name: str = "", raw: bool = False) -> Any:
    """Declare a field that holds wording, in Markdown unless `raw`.

    `name` is its key in YAML and JSON where Python forbids it.
    """
    extra: dict[str, Any] = {} if default is MISSING else {"default": default}
    return field(metadata={"text": True, "raw": raw, "name": name}, kw_only=True, **extra)


class _Part(NamedTuple):
    """What walking a dataclass needs to know of a field."""

    name: str
    key: str
    is_text: bool
    is_raw: bool
    item: "Field[Any]"
    is_simple: bool
    """A text that is no wording, a number or a yes or no: nothing stands below it."""


_SIMPLE = (str, int, float, bool)
_kind: Callable[[Any], Hashable] = type
"""The type of a value, as what is kept by types wants it."""


@cache
def _parts(kind: Any) -> tuple[_Part, ...]:
    hints = _hints(kind)
    return tuple(
        _Part(
            each.name,
            key_of(each),
            bool(each.metadata.get("text")),
            bool(each.metadata.get("raw")),
            each,
            hints[each.name] in _SIMPLE,
        )
        for each in fields(kind)
    )


@cache
def _worded_parts(kind: Any) -> tuple[_Part, ...]:
    """Return the fields of a dataclass at or below which wordings may stand."""
    return tuple(each for each in _parts(kind) if each.is_text or not each.is_simple)


@cache
def _has_raw(kind: Any) -> bool:
    """Say whether a dataclass has a raw text, in itself or below; what stands under `Any` is not known."""
    return any(each.is_raw for each in _parts(kind)) or any(
        below is Any or (below is not kind and _has_fields(below) and _has_raw(below))
        for hint in _hints(kind).values()
        for below in _within(hint)
    )


def _within(hint: Any) -> Iterator[Any]:
    yield hint
    for each in get_args(hint):
        yield from _within(each)


@cache
def _has_fields(kind: Any) -> bool:
    """Say whether a value of this type is a dataclass (`is_dataclass` looks it up anew each time)."""
    return is_dataclass(kind)


def key_of(item: "Field[Any]") -> str:
    """Return the key a field has in YAML and JSON."""
    return str(item.metadata.get("name") or item.name)


def to_plain(value: Any) -> Any:
    """Return dataclasses as dicts, tuples as lists; defaults and fields that no comparison counts are left out."""
    if isinstance(value, str):
        return value
    if _has_fields(_kind(value)):
        plain = {}
        for each in _parts(_kind(value)):
            inner = getattr(value, each.name)
            if each.item.compare and inner is not each.item.default and not _is_default(each.item, inner):
                plain[each.key] = inner if _kind(inner) is str else to_plain(inner)
        return plain
    if isinstance(value, Mapping):
        return {str(key): to_plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain(each) for each in value]
    return value


def _is_default(item: "Field[Any]", value: Any) -> bool:
    if item.default is not MISSING:
        return bool(value == item.default and type(value) is type(item.default))
    return item.default_factory is not MISSING and value == item.default_factory()


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def from_plain(kind: type[T], data: Mapping[str, Any]) -> T:
    """Build a dataclass from what `to_plain` gave. The data is trusted: it was checked when it was compiled."""
    hints = _hints(kind)  # type: ignore[arg-type]
    given = {}
    for each in _parts(kind):  # type: ignore[arg-type]
        if each.key in data:
            given[each.name] = typed(hints[each.name], data[each.key])
        elif each.is_text and each.item.default is MISSING:
            given[each.name] = ""  # a structure without its texts
    return kind(**given)


def typed(hint: Any, value: Any) -> Any:
    """Return a value of plain JSON as the type of a field wants it: tuples (named ones too), dataclasses, floats."""
    if isinstance(value, str):
        return value
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        options = [each for each in get_args(hint) if each is not type(None)]
        return value if value is None or len(options) != 1 else typed(options[0], value)
    if origin is tuple:
        return tuple(typed(get_args(hint)[0], each) for each in value)
    if origin is not None and isinstance(value, Mapping):
        inner = get_args(hint)[1]
        return {key: typed(inner, each) for key, each in value.items()}
    if isinstance(hint, type) and _has_fields(hint):
        return from_plain(hint, value)
    if isinstance(hint, type) and issubclass(hint, tuple):  # a named one
        return hint(*value)
    return float(value) if hint is float and isinstance(value, int) else value


def texts_of(value: Any, path: str = "", *, markdown_only: bool = False) -> Iterator[tuple[str, str]]:
    """Give every text below a dataclass with its path; empty texts are left out, raw ones too if so asked."""
    found: list[tuple[str, str]] = []
    _add_texts(found, value, path, (False,) if markdown_only else (False, True))
    return iter(found)


def raw_paths_of(value: Any) -> frozenset[str]:
    """Return the paths of all raw texts below a dataclass."""
    found: list[tuple[str, str]] = []
    if _has_raw(_kind(value)):
        _add_texts(found, value, "", (True,))
    return frozenset(path for path, _ in found)


def _add_texts(found: list[tuple[str, str]], value: Any, path: str, are_raw: tuple[bool, ...]) -> None:
    """Add the texts below a dataclass, raw or not: a list, for there are hundred thousands of them in a bank."""
    for each in _worded_parts(_kind(value)):
        inner = getattr(value, each.name)
        if not inner:
            continue
        here = intern(f"{path}{each.key}")  # the same in each question of a bank
        if each.is_text:
            if each.is_raw not in are_raw:
                continue
            if isinstance(inner, str):
                found.append((here, inner))
            elif isinstance(inner, tuple):
                found += [(f"{here}/{number}", text) for number, text in enumerate(inner)]
        elif isinstance(inner, tuple):
            for element in inner:
                if _has_fields(_kind(element)):
                    _add_texts(found, element, f"{here}/{getattr(element, 'id', '')}/", are_raw)
        elif _has_fields(_kind(inner)):
            _add_texts(found, inner, f"{here}/", are_raw)


def with_texts(value: T, texts: Mapping[str, str], path: str = "") -> T:
    """Return the dataclass with its wording taken from `texts`; where a path is missing the wording stays."""
    changed: dict[str, Any] = {}
    for each in _parts(_kind(value)):
        inner = getattr(value, each.name)
        here = f"{path}{each.key}"
        if each.is_text:
            changed[each.name] = _worded(here, inner, texts)
        elif _has_fields(_kind(inner)):
            changed[each.name] = with_texts(inner, texts, f"{here}/")
        elif isinstance(inner, tuple):
            changed[each.name] = tuple(
                with_texts(element, texts, f"{here}/{getattr(element, 'id', '')}/")
                if _has_fields(_kind(element))
                else element
                for element in inner
            )
        else:
            changed[each.name] = inner
    return type(value)(**changed)


def _worded(path: str, value: Any, texts: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        found = [texts[f"{path}/{number}"] for number in range(99) if f"{path}/{number}" in texts]
        return tuple(found) if found else value
    return texts.get(path, value)


def without_texts(value: Any) -> Any:
    """Return the plain structure of a dataclass: what `to_plain` gives, less every text."""
    plain: dict[str, Any] = {}
    for each in _parts(_kind(value)):
        inner = getattr(value, each.name)
        if each.is_text or inner is each.item.default or _is_default(each.item, inner):
            continue
        if _has_fields(_kind(inner)):
            plain[each.key] = without_texts(inner)
        elif isinstance(inner, tuple):
            plain[each.key] = [
                without_texts(element) if _has_fields(_kind(element)) else to_plain(element) for element in inner
            ]
        else:
            plain[each.key] = to_plain(inner)
    return plain
