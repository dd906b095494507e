"""Plain data of anyone's making (YAML, JSON) to dataclasses: value by value, with all that is wrong, and where.

`plain.from_plain` takes on trust what is checked here. A number may stand where a text is wanted, and a number or a yes
or no in quotes where that is wanted itself.
"""

import re
import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import EnumType
from functools import cache
from math import isfinite
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from htcourse.core.plain_data import key_of

T = TypeVar("T")

_NUMBER = re.compile(r"\s*[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?\s*")
"""As YAML 1.2 writes numbers in its core schema."""
_SWITCHES = dict.fromkeys(("true", "yes", "on", "y", "t", "1"), True)
_SWITCHES |= dict.fromkeys(("false", "no", "off", "n", "f", "0"), False)
_DIGITS = 300


class Misfit(NamedTuple):
    """A value that does not fit, by its path of keys and list positions.

    `wanted` is text, int, float, bool, list, mapping or choice; or the value is `missing`, or its key `unknown`.
    """

    wanted: str
    path: tuple[str | int, ...]
    choices: tuple[str, ...] = ()


def shaped(kind: type[T], data: object) -> tuple[T | None, list[Misfit]]:
    """Build a dataclass, or say what is wrong: a value is missing, of another type, or under a key nobody reads."""
    misfits: list[Misfit] = []
    built = _of(kind, data, (), misfits)
    return (None if misfits else built), misfits


class _Field(NamedTuple):
    name: str
    key: str
    hint: Any
    is_needed: bool


@cache
def _fields(kind: Any) -> tuple[_Field, ...]:
    hints = get_type_hints(kind)
    return tuple(
        _Field(each.name, key_of(each), hints[each.name], each.default is MISSING and each.default_factory is MISSING)
        for each in fields(kind)
    )


def dataclasses_in(hint: Any) -> Iterator[Any]:
    """Give a dataclass and all those that its fields hold."""
    if is_dataclass(hint):
        kind: Any = hint
        yield kind
        for each in _fields(kind):
            yield from dataclasses_in(each.hint)
    for argument in get_args(hint):
        yield from dataclasses_in(argument)


@cache
def _origin(hint: Any) -> Any:
    """Return what `get_origin` does, which looks at ten types each time."""
    return get_origin(hint)


@cache
def _has_fields(hint: Any) -> bool:
    return is_dataclass(hint)


def _of(hint: Any, value: Any, path: tuple[str | int, ...], misfits: list[Misfit]) -> Any:
    """Return the value as the hint wants it; what is wrong with it is added to the misfits."""
    origin = _origin(hint)
    if origin in (Union, types.UnionType):
        options = [each for each in get_args(hint) if each is not types.NoneType]
        if value is None and len(options) < len(get_args(hint)):
            return None
        # Of two kinds one is a mapping.
        hint = options[-1] if isinstance(value, Mapping) else options[0]
        origin = _origin(hint)
    if hint is Any:
        return value
    if _has_fields(hint):
        return _built(hint, value, path, misfits)
    if origin is tuple:
        if isinstance(value, list | tuple):
            inner = get_args(hint)[0]
            return tuple(_of(inner, each, (*path, number), misfits) for number, each in enumerate(value))
        misfits.append(Misfit("list", path))
    elif origin is Mapping:
        if isinstance(value, Mapping):
            inner = get_args(hint)[1]
            return {str(key): _of(inner, each, (*path, key), misfits) for key, each in value.items()}
        misfits.append(Misfit("mapping", path))
    elif origin is Literal or isinstance(hint, EnumType):
        choices = get_args(hint) if origin is Literal else tuple(each.value for each in hint)
        if value in choices:
            return value if origin is Literal else hint(value)
        misfits.append(Misfit("choice", path, choices))
    else:
        return _simple(hint, value, path, misfits)
    return None


def _built(kind: Any, value: Any, path: tuple[str | int, ...], misfits: list[Misfit]) -> Any:
    if not isinstance(value, Mapping):
        misfits.append(Misfit("mapping", path))
        return None
    known = _fields(kind)
    before = len(misfits)
    given = {}
    for name, key, hint, is_needed in known:
        if key in value:
            inner = value[key]
            is_fit = type(inner) is hint and hint in (str, bool)  # nothing to look at
            given[name] = inner if is_fit else _of(hint, inner, (*path, key), misfits)
        elif is_needed:
            misfits.append(Misfit("missing", (*path, key)))
    if len(given) < len(value):
        keys = {each.key for each in known}
        misfits += [Misfit("unknown", (*path, key)) for key in value if key not in keys]
    return kind(**given) if len(misfits) == before else None


def _simple(hint: Any, value: Any, path: tuple[str | int, ...], misfits: list[Misfit]) -> Any:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if hint is str:
        if isinstance(value, str) or is_number:
            return str(value)
        misfits.append(Misfit("text", path))
        return None
    if hint is bool:
        found = _SWITCHES.get(str(value).lower()) if isinstance(value, bool | int | str) else None
        if found is None:
            misfits.append(Misfit("bool", path))
        return found
    if isinstance(value, str) and _NUMBER.fullmatch(value) and len(value) < _DIGITS:
        value, is_number = float(value) if set(".eE") & set(value) else int(value), True
    is_fit = is_number and isfinite(value) and (hint is float or value == int(value))
    if is_fit:
        return hint(value)
    misfits.append(Misfit(hint.__name__, path))
    return None
