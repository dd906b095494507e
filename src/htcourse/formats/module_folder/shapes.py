"""Plain YAML data to the core's frozen dataclasses, with pydantic; every error becomes a problem with its line."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any, TypeVar, get_args, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from htcourse.core.errors import Problem
from htcourse.core.plain import key_of
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.yaml_lines import YamlFile

T = TypeVar("T")
Path = tuple[str | int, ...]

_TOLD = 50
"""Faults of one element that are told; who mended them sees the others."""

_EXPECTED = {
    "string": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a text."),
    "int": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a whole number."),
    "float": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a number."),
    "finite": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a number."),
    "bool": QT_TRANSLATE_NOOP("Errors", "“{key}” must be true or false."),
    "tuple": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a list."),
    "list": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a list."),
    "mapping": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a mapping of keys and values."),
    "dict": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a mapping of keys and values."),
    "dataclass": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a mapping of keys and values."),
}
_FIXES = {
    "string": QT_TRANSLATE_NOOP("Errors", "Put the value in quotes."),
    "bool": QT_TRANSLATE_NOOP("Errors", "Write true or false, without quotes."),
    "tuple": QT_TRANSLATE_NOOP("Errors", "Write [one, two], or one “- …” a line."),
    "list": QT_TRANSLATE_NOOP("Errors", "Write [one, two], or one “- …” a line."),
}
_COMPARE = QT_TRANSLATE_NOOP("Errors", "Compare it with the sample module.")


def shaped(kind: type[T], yaml: YamlFile, path: Path = (), data: Any = None) -> tuple[T | None, list[Problem]]:
    """Build a dataclass from what stands at `path` of a file (`data`, or all of the file), or say what is wrong."""
    value = yaml.data if data is None and not path else data
    hint: Any = kind
    try:
        built: T = _adapter(hint).validate_python(value)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        return None, [_problem(kind, each["type"], (*path, *each["loc"]), each, yaml) for each in faults[:_TOLD]]
    return built, []


@lru_cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    """Return pydantic's reader of a dataclass; it and all dataclasses in it refuse unknown keys."""
    for each in _dataclasses_of(kind, set()):
        names = {item.name: key_of(item) for item in fields(each)}
        config = ConfigDict(
            extra="forbid",
            coerce_numbers_to_str=True,
            allow_inf_nan=False,
            alias_generator=lambda name, names=names: names.get(name, name),
        )
        with_config(config)(each)
    return TypeAdapter(kind)


def _dataclasses_of(hint: Any, seen: set[Any]) -> Iterator[Any]:
    if is_dataclass(hint) and hint not in seen:
        seen.add(hint)
        yield hint
        for inner in get_type_hints(hint).values():
            yield from _dataclasses_of(inner, seen)
    for argument in get_args(hint):
        yield from _dataclasses_of(argument, seen)


def keys_of(kind: type[Any]) -> tuple[str, ...]:
    """Return the keys a dataclass has in YAML."""
    return tuple(key_of(item) for item in fields(kind))


def _problem(kind: type[Any], code: str, path: Path, error: Mapping[str, Any], yaml: YamlFile) -> Problem:
    key = str(path[-1]) if path else ""
    place = yaml.place(*path)
    if code == "missing":
        return Problem(
            "missing-key",
            place,
            QT_TRANSLATE_NOOP("Errors", "“{key}” is missing."),
            QT_TRANSLATE_NOOP("Errors", "Add “{key}: …”."),
            values={"key": key},
        )
    if code == "unexpected_keyword_argument":
        hint: Any = kind
        return unknown_key(place, key, _known_keys(hint))
    if code in ("enum", "literal_error"):
        return Problem(
            "wrong-value",
            place,
            QT_TRANSLATE_NOOP("Errors", "“{key}” must be one of: {known}."),
            QT_TRANSLATE_NOOP("Errors", "Choose one of them."),
            values={"key": key, "known": str(error.get("ctx", {}).get("expected", "")).replace("'", "")},
        )
    return _wrong_kind(code, place, path, str(error.get("msg", code)))


def _wrong_kind(code: str, place: Any, path: Path, message: str) -> Problem:
    wanted = code.partition("_")[0]
    named = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    template = _EXPECTED.get(wanted, QT_TRANSLATE_NOOP("Errors", "“{key}” is not as it should be: {message}."))
    values = {"key": named, "message": message}
    return Problem("wrong-kind-of-value", place, template, _FIXES.get(wanted, _COMPARE), values=values)


@lru_cache
def _known_keys(kind: Any) -> tuple[str, ...]:
    return tuple(sorted({key for each in _dataclasses_of(kind, set()) for key in keys_of(each)}))


def unknown_key(place: Any, key: str, known: tuple[str, ...]) -> Problem:
    """Return the problem of a key nobody reads, with the key that was probably meant."""
    near = difflib.get_close_matches(key, known, 1)
    fix = (
        QT_TRANSLATE_NOOP("Errors", "Did you mean “{near}”?")
        if near
        else QT_TRANSLATE_NOOP("Errors", "Remove it, or check where it belongs: the indentation decides.")
    )
    template = QT_TRANSLATE_NOOP("Errors", "The key “{key}” is not known here.")
    return Problem("unknown-key", place, template, fix, values={"key": key, "near": near[0] if near else ""})
