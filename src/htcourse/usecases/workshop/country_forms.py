"""What is known of a country as plain data for a form: its title, and lists of entries with their sources and date.

An entry is named by its `id`, or where it has none by its place from 0 (`#2`).
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from htcourse.core.module_check.country_faults import country_faults
from htcourse.core.question_types import Fault
from htcourse.formats.module_folder.yaml_edits import (
    elements_at,
    value_at,
    with_element_moved,
    with_value,
    without_value,
)
from htcourse.usecases.workshop.module_form import mapping_in

LISTS = ("offences", "laws", "bodies", "referral", "ratifications", "tiers", "emergency", "help_lines")


class ListedEntry(NamedTuple):
    """An entry of a list: its name here, its data, its line from 1."""

    id: str
    data: Mapping[str, Any]
    line: int


def country_entries(key: str, text: str) -> tuple[ListedEntry, ...]:
    """Return the entries of a list in order; raises ModuleError for what is no YAML."""
    return tuple(
        ListedEntry(str(each.get("id") or f"#{at}"), each, line)
        for at, (each, line) in enumerate(elements_at(text, (key,)))
    )


def _path(key: str, name: str) -> tuple[str | int, ...]:
    place = name.removeprefix("#")
    return (key, int(place) if name.startswith("#") and place.isdecimal() else name)


def country_entry(key: str, text: str, name: str) -> dict[str, Any]:
    """Return an entry as plain data; raises NotFoundError."""
    data: dict[str, Any] = value_at(text, _path(key, name))
    return data


def with_country_entry(key: str, text: str, name: str, data: Mapping[str, Any]) -> str:
    """Return the text with an entry as the data says; a name that is not there is appended."""
    return with_value(text, _path(key, name), data)


def without_country_entry(key: str, text: str, name: str) -> str:
    """Return the text without an entry."""
    return without_value(text, _path(key, name))


def moved_country_entry(key: str, text: str, name: str, to: int) -> str:
    """Return the text with an entry at place `to` (from 0)."""
    return with_element_moved(text, _path(key, name), to)


def country_head(text: str) -> dict[str, Any]:
    """Return what stands in the file beside its lists: the title."""
    return {key: value for key, value in mapping_in(text).items() if key not in LISTS}


def with_country_head(text: str, data: Mapping[str, Any]) -> str:
    """Return the text with another title."""
    old = mapping_in(text)
    return with_value(text, (), {**data, **{key: old[key] for key in LISTS if key in old}})


def problems_of_entry(key: str, data: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return what is wrong with an entry by itself, at the keys it lacks."""
    above = f"{key}/0"
    found = []
    for each in country_faults({key: [data]}):
        below = each.path.removeprefix(above).strip("/")
        found.append(each._replace(path=below or str(each.values.get("wanted", ""))))
    return tuple(found)
