"""Dataclasses to plain JSON and back, and texts apart from structure.

A question or case is kept as its *structure* (ids, keys, points: the same in every language) and its *texts*
(a flat mapping from a path such as `choices/act/feedback` to the wording). Elements of a list are found by
their id, never by their place, so a translation may stand in any order.
"""

import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, field, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def text_field(default: Any = MISSING, name: str = "", raw: bool = False) -> Any:
    """Declare a field that holds wording, in Markdown unless `raw`.

    `name` is its key in YAML and JSON where Python forbids it.
    """
    extra: dict[str, Any] = {} if default is MISSING else {"default": default}
    return field(metadata={"text": True, "raw": raw, "name": name}, kw_only=True, **extra)


def key_of(item: "Field[Any]") -> str:
    """Return the key a field has in YAML and JSON."""
    return str(item.metadata.get("name") or item.name)


def to_plain(value: Any) -> Any:
    """Return dataclasses as dicts, tuples as lists; defaults are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            key_of(item): to_plain(getattr(value, item.name))
            for item in fields(value)
            if not _is_default(item, getattr(value, item.name))
        }
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
    for item in fields(kind):  # type: ignore[arg-type]
        key = key_of(item)
        if key in data:
            given[item.name] = typed(hints[item.name], data[key])
        elif item.metadata.get("text") and item.default is MISSING:
            given[item.name] = ""  # a structure without its texts
    return kind(**given)


def typed(hint: Any, value: Any) -> Any:
    """Return a value of plain JSON as the type of a field wants it: tuples, dataclasses, floats."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        options = [each for each in get_args(hint) if each is not type(None)]
        return value if value is None or len(options) != 1 else typed(options[0], value)
    if origin is tuple:
        return tuple(typed(get_args(hint)[0], each) for each in value)
    if origin is not None and isinstance(value, Mapping):
        inner = get_args(hint)[1]
        return {key: typed(inner, each) for key, each in value.items()}
    if isinstance(hint, type) and is_dataclass(hint):
        return from_plain(hint, value)
    return float(value) if hint is float and isinstance(value, int) else value


def texts_of(value: Any, path: str = "", *, markdown_only: bool = False) -> Iterator[tuple[str, str]]:
    """Give every text below a dataclass with its path; empty texts are left out, raw ones too if so asked."""
    for item in fields(value):
        inner = getattr(value, item.name)
        here = f"{path}{key_of(item)}"
        if item.metadata.get("text"):
            if not (markdown_only and item.metadata.get("raw")):
                yield from _text(here, inner)
        elif is_dataclass(inner) and not isinstance(inner, type):
            yield from texts_of(inner, f"{here}/", markdown_only=markdown_only)
        elif isinstance(inner, tuple):
            for each in inner:
                if is_dataclass(each) and not isinstance(each, type):
                    yield from texts_of(each, f"{here}/{getattr(each, 'id', '')}/", markdown_only=markdown_only)


def _text(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if value:
            yield path, value
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield f"{path}/{number}", each


def with_texts(value: T, texts: Mapping[str, str], path: str = "") -> T:
    """Return the dataclass with its wording taken from `texts`; where a path is missing the wording stays."""
    changed: dict[str, Any] = {}
    for item in fields(value):  # type: ignore[arg-type]
        inner = getattr(value, item.name)
        here = f"{path}{key_of(item)}"
        if item.metadata.get("text"):
            changed[item.name] = _worded(here, inner, texts)
        elif is_dataclass(inner) and not isinstance(inner, type):
            changed[item.name] = with_texts(inner, texts, f"{here}/")
        elif isinstance(inner, tuple):
            changed[item.name] = tuple(
                with_texts(each, texts, f"{here}/{getattr(each, 'id', '')}/")
                if is_dataclass(each) and not isinstance(each, type)
                else each
                for each in inner
            )
        else:
            changed[item.name] = inner
    return type(value)(**changed)


def _worded(path: str, value: Any, texts: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        found = [texts[f"{path}/{number}"] for number in range(99) if f"{path}/{number}" in texts]
        return tuple(found) if found else value
    return texts.get(path, value)


def without_texts(value: Any) -> Any:
    """Return the plain structure of a dataclass: what `to_plain` gives, less every text."""
    plain: dict[str, Any] = {}
    for item in fields(value):
        inner = getattr(value, item.name)
        if item.metadata.get("text") or _is_default(item, inner):
            continue
        if is_dataclass(inner) and not isinstance(inner, type):
            plain[key_of(item)] = without_texts(inner)
        elif isinstance(inner, tuple):
            plain[key_of(item)] = [
                without_texts(each) if is_dataclass(each) and not isinstance(each, type) else each for each in inner
            ]
        else:
            plain[key_of(item)] = to_plain(inner)
    return plain
