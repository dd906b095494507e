"""Plain JSON from outside to dataclasses: what `plain.from_plain` takes on trust is checked here, value by value."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from htcourse.core.plain import key_of

T = TypeVar("T")

_LONGEST_TEXT = 200_000
_MOST_ELEMENTS = 1_000


def checked_from_plain(kind: type[T], data: object) -> T:
    """Build a dataclass from JSON of anyone's making; raises ValueError where a value is missing or of another type."""
    if not isinstance(data, Mapping):
        raise ValueError(f"{kind.__name__} is no mapping")
    hints = get_type_hints(kind)
    given: dict[str, Any] = {}
    for item in fields(kind):  # type: ignore[arg-type]
        key = key_of(item)
        if key in data:
            given[item.name] = _checked(hints[item.name], data[key])
        elif item.default is MISSING and item.default_factory is MISSING:
            raise ValueError(f"{kind.__name__} has no {key}")
    return kind(**given)


def _checked(hint: Any, value: object) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        options = [each for each in get_args(hint) if each is not types.NoneType]
        return None if value is None else _checked(options[0], value)
    if origin is tuple:
        if not isinstance(value, list) or len(value) > _MOST_ELEMENTS:
            raise ValueError("no list, or a long one")
        return tuple(_checked(get_args(hint)[0], each) for each in value)
    if isinstance(hint, type) and is_dataclass(hint):
        return checked_from_plain(hint, value)
    if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
        if not -1e300 < value < 1e300:
            raise ValueError("no number")
        return float(value)
    if hint is str and isinstance(value, str) and len(value) <= _LONGEST_TEXT:
        return value
    if hint is bool and isinstance(value, bool):
        return value
    if hint is int and isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1_000_000_000:
        return value
    raise ValueError(f"no {hint}")
