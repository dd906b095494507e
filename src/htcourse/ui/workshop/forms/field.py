"""What the files of a draft offer to a form, what is told beside a field, and values under their keys."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from htcourse.core.errors import Severity
from htcourse.core.question_types import Fault
from htcourse.core.read_numbers import parse_number
from htcourse.ui.look.texts import KEY_TOLD, translated


class Offers(NamedTuple):
    """What the fields of a draft's files can name: (id, words) each."""

    objectives: Sequence[tuple[str, str]] = ()
    lessons: Sequence[tuple[str, str]] = ()
    questions: Sequence[tuple[str, str]] = ()
    sources: Sequence[tuple[str, str]] = ()
    used: frozenset[str] = frozenset()
    """Sources and terms that lessons name: their names stay."""
    language: str = ""
    """The language the module is written in."""
    routes: Sequence[tuple[str, str]] = ()
    sections: Sequence[tuple[str, str]] = ()
    facts: Sequence[tuple[str, str]] = ()
    asked: frozenset[str] = frozenset()
    """Questions that a quiz names or may draw."""


class FormProblem(NamedTuple):
    """Something wrong: where below a form (keys, ids and places), and its sentence as a person reads it."""

    path: tuple[str, ...]
    template: str
    fix: str
    values: dict[str, object]
    is_error: bool
    labels: tuple[tuple[str, str], ...] = ()
    """Keys and labels of the fields around it, those nearest to it last."""

    def among(self, labels: Iterable[tuple[str, str]]) -> FormProblem:
        """Return the same among fields of these keys and labels, by which its sentence tells keys."""
        return self._replace(labels=(*self.labels, *labels))

    def below(self) -> FormProblem:
        """Return the same, seen from one step further in."""
        return self._replace(path=self.path[1:])

    def named(self, value: str, words: str) -> FormProblem:
        """Return the same with an id or key told by the words a person sees instead."""
        values = {key: words if each == value else each for key, each in self.values.items()}
        return self._replace(values=values)

    def at_field(self, key: str, label: str) -> FormProblem:
        """Return the same as it is told beside the field of a key: by its label, without how to write the key."""
        is_of_key = self.values.get("key") == key
        told = self.named(key, label) if is_of_key else self
        is_how_to_write = is_of_key or any(found[1] == key and ":" in found[0] for found in KEY_TOLD.finditer(self.fix))
        return told._replace(fix="") if is_how_to_write else told

    def sentence(self) -> str:
        """Return what is wrong and what to do."""
        labels = dict(self.labels)
        return " ".join(translated(each, self.values, labels) for each in (self.template, self.fix) if each)


def told(fault: Fault) -> FormProblem:
    """Return a fault as forms tell it."""
    path = tuple(each for each in fault.path.split("/") if each)
    return FormProblem(path, fault.template, fault.fix, dict(fault.values), fault.severity is Severity.ERROR)


def value_of(data: dict[str, Any], key: str) -> Any:
    """Return what stands under a key or a path of keys, None where there is nothing."""
    found: Any = data
    for step in key.split("/"):
        found = found.get(step) if isinstance(found, dict) else None
    return found


def put_value(data: dict[str, Any], key: str, value: Any) -> None:
    """Write a value under a path of keys; None takes the key out, and a dict that is empty then."""
    first, _, rest = key.partition("/")
    if rest:
        below = data.get(first)
        below = below if isinstance(below, dict) else {}
        put_value(below, rest, value)
        value = below or None
    if value is None:
        data.pop(first, None)
    else:
        data[first] = value


def free_id(prefix: str, used: Collection[str]) -> str:
    """Return an id that is not used yet: `choice-1`, `choice-2` and so on."""
    number = 1
    while f"{prefix}-{number}" in used:
        number += 1
    return f"{prefix}-{number}"


def as_number(words: str, *, is_whole: bool) -> Any:
    """Return what was typed as a number, None for nothing, and as it is when it is none (the check says so)."""
    if not words.strip():
        return None
    number = parse_number(words)
    if number is None:
        return words
    if number.is_integer() and not set(words) & set(".,eE"):
        return int(number)
    return words if is_whole else number
