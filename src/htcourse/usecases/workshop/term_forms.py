"""The terms of a glossary: listed, checked, named, and as plain data for a form.

The file is a list, or a mapping with that list under `terms`.
"""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from htcourse.core.question_types import Fault
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.form_faults import term_faults
from htcourse.formats.module_folder.yaml_edits import (
    elements_at,
    value_at,
    with_element_moved,
    with_value,
    without_value,
)
from htcourse.usecases.workshop.names import free_name, is_unnamed, suggested_id

PREFIX = "term"


class ListedTerm(NamedTuple):
    """A term of the file; empty where a key is missing. `line` counts from 1."""

    id: str
    term: str
    line: int


def _path(text: str) -> tuple[str, ...]:
    return () if isinstance(value_at(text, ()), list) else ("terms",)


def terms_in(text: str) -> tuple[ListedTerm, ...]:
    """Return the terms in order. Raises ModuleError with the problem for what is no YAML."""
    found = elements_at(text, _path(text))
    return tuple(ListedTerm(str(each.get("id", "")), str(each.get("term", "")), line) for each, line in found)


def term_data(text: str, name: str) -> dict[str, Any]:
    """Return a term as plain data; raises NotFoundError."""
    data: dict[str, Any] = value_at(text, (*_path(text), name))
    return data


def with_term(text: str, name: str, data: Mapping[str, Any]) -> str:
    """Return the text with a term as the data says; a name that is not there is appended. Raises CourseError."""
    return with_value(text, (*_path(text), name), data)


def without_term(text: str, name: str) -> str:
    """Return the text without a term."""
    return without_value(text, (*_path(text), name))


def moved_term(text: str, name: str, to: int) -> str:
    """Return the text with a term at place `to` (from 0)."""
    return with_element_moved(text, (*_path(text), name), to)


def name_of_term(data: Mapping[str, Any], used: Collection[str]) -> str:
    """Return the name a term gets from its words while it has none of its own, else empty."""
    if not is_unnamed(str(data.get("id", "")), PREFIX):
        return ""
    stem = suggested_id(str(data.get("term") or ""))
    return free_name(stem, used) if stem else ""


def problems_of_term(data: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return what is wrong with a term by itself, and that it has no words yet."""
    found = [*term_faults(data)]
    if not str(data.get("term", PREFIX)).strip():
        found.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "There is no term yet."),
                QT_TRANSLATE_NOOP("Errors", "Write the words that learners meet in the text."),
                "term",
            )
        )
    return tuple(found)
