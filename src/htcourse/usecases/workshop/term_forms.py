"""The terms of a glossary: listed, checked and named for a form."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from htcourse.core.question_types import Fault
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.form_faults import term_faults
from htcourse.usecases.names import free_name, is_unnamed, suggested_id
from htcourse.usecases.workshop.elements import elements_in

PREFIX = "term"


class ListedTerm(NamedTuple):
    """A term of the file; empty where a key is missing. `line` counts from 1."""

    id: str
    term: str
    line: int


def terms_in(text: str) -> tuple[ListedTerm, ...]:
    """Return the terms in order. Raises ModuleError with the problem for what is no YAML."""
    found = elements_in("terms", text)
    return tuple(ListedTerm(str(each.get("id", "")), str(each.get("term", "")), line) for each, line in found)


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
