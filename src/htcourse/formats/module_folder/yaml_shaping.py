"""Plain YAML data to the core's frozen dataclasses; every misfit becomes a problem with its line."""

import difflib
from dataclasses import fields
from functools import cache, reduce
from typing import Any, TypeVar

from htcourse.core import shaping
from htcourse.core.errors import Problem
from htcourse.core.plain_data import key_of
from htcourse.core.shaping import Misfit, dataclasses_in
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.yaml_lines import YamlFile

T = TypeVar("T")
Path = tuple[str | int, ...]

_TOLD = 50
"""Faults of one element that are told; who mended them sees the others."""

_EXPECTED = {
    "text": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a text."),
    "int": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a whole number."),
    "float": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a number."),
    "bool": QT_TRANSLATE_NOOP("Errors", "“{key}” must be true or false."),
    "list": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a list."),
    "mapping": QT_TRANSLATE_NOOP("Errors", "“{key}” must be a mapping of keys and values."),
}
_FIXES = {
    "text": QT_TRANSLATE_NOOP("Errors", "Put the value in quotes."),
    "bool": QT_TRANSLATE_NOOP("Errors", "Write true or false, without quotes."),
    "int": QT_TRANSLATE_NOOP("Errors", "Write digits alone, such as 1117: no sign between thousands, no unit."),
    "float": QT_TRANSLATE_NOOP("Errors", "Write digits, such as 1117 or 0.5: no sign between thousands, no unit."),
    "mapping": QT_TRANSLATE_NOOP("Errors", "Write its keys below it, one “key: value” a line, each indented by two."),
    "list": QT_TRANSLATE_NOOP("Errors", "Write [one, two], or one “- …” a line."),
}


def shaped(kind: type[T], yaml: YamlFile, path: Path = (), data: Any = None) -> tuple[T | None, list[Problem]]:
    """Build a dataclass from what stands at `path` of a file (`data`, or all of the file), or say what is wrong."""
    whole = yaml.data if data is None and not path else data
    built, misfits = shaping.shaped(kind, whole)
    return built, [_problem(kind, each, (*path, *each.path), yaml, whole) for each in misfits[:_TOLD]]


@cache
def keys_of(kind: Any) -> frozenset[str]:
    """Return the keys a dataclass has in YAML."""
    return frozenset(key_of(item) for item in fields(kind))


def _problem(kind: Any, misfit: Misfit, path: Path, yaml: YamlFile, whole: Any) -> Problem:
    key = str(path[-1]) if path else ""
    place = yaml.place(*path)
    if misfit.wanted == "missing":
        return Problem(
            "missing-key",
            place,
            QT_TRANSLATE_NOOP("Errors", "“{key}” is missing."),
            QT_TRANSLATE_NOOP("Errors", "Add “{key}: …”."),
            values={"key": key},
        )
    if misfit.wanted == "unknown":
        return unknown_key(place, key, _known_keys(kind))
    named = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    if misfit.wanted == "choice" and misfit.path and isinstance(misfit.path[-1], int):
        word = reduce(lambda inner, step: inner[step], misfit.path, whole)
        return Problem(
            "wrong-value",
            place,
            QT_TRANSLATE_NOOP("Errors", "In “{key}” stands “{word}”, which is none of: {known}."),
            QT_TRANSLATE_NOOP("Errors", "Choose one of them."),
            values={"key": named, "word": str(word), "known": ", ".join(misfit.choices)},
        )
    if misfit.wanted == "choice":
        return Problem(
            "wrong-value",
            place,
            QT_TRANSLATE_NOOP("Errors", "“{key}” must be one of: {known}."),
            QT_TRANSLATE_NOOP("Errors", "Choose one of them."),
            values={"key": key, "known": ", ".join(misfit.choices)},
        )
    template, fix = _EXPECTED[misfit.wanted], _FIXES[misfit.wanted]
    return Problem("wrong-kind-of-value", place, template, fix, values={"key": named})


@cache
def _known_keys(kind: Any) -> tuple[str, ...]:
    return tuple(sorted({key for each in dataclasses_in(kind) for key in keys_of(each)}))


def unknown_key(place: Any, key: str, known: tuple[str, ...]) -> Problem:
    """Return the problem of a key nobody reads, with the key that was probably meant; a known one is misplaced."""
    near = [] if key in known else difflib.get_close_matches(key, known, 1)
    fix = (
        QT_TRANSLATE_NOOP("Errors", "Did you mean “{near}”?")
        if near
        else QT_TRANSLATE_NOOP("Errors", "Remove it, or check where it belongs: the indentation decides.")
    )
    template = QT_TRANSLATE_NOOP("Errors", "The key “{key}” is not known here.")
    return Problem("unknown-key", place, template, fix, values={"key": key, "near": near[0] if near else ""})
