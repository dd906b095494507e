"""The elements of a list in a file of a draft (questions, quizzes, nodes, …) as plain data for a form, and back.

Plain data is what the YAML says: dicts, lists, texts, numbers, booleans, with the keys of the authoring format. The
list is named by its key, the element by its `id`. A file that is a list itself is taken for that list. Comments, order
and style of the text stay.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from htcourse.formats.module_folder.yaml_edits import (
    elements_at,
    value_at,
    with_element_moved,
    with_value,
    without_value,
)

_ALONE = ("terms", "facts")
"""Lists that may be the whole of their file."""


def _path(key: str, text: str) -> tuple[str, ...]:
    return () if key in _ALONE and isinstance(value_at(text, ()), list) else (key,)


def elements_in(key: str, text: str) -> Sequence[tuple[Mapping[str, Any], int]]:
    """Return the elements in order, each with its line from 1; raises ModuleError for what is no YAML."""
    return elements_at(text, _path(key, text))


def element_data(key: str, text: str, name: str) -> dict[str, Any]:
    """Return an element as plain data; raises NotFoundError, and ModuleError for what is no YAML."""
    data: dict[str, Any] = value_at(text, (*_path(key, text), name))
    return data


def with_element(key: str, text: str, name: str, data: Mapping[str, Any]) -> str:
    """Return the text with an element as `data` says: only what differs is written anew.

    A name that is not there is appended. `data["id"]` may differ from it: the element is renamed. Elements of
    lists in it are known by their `id`. A value None, and an empty text or list that was not there, are not written.
    Raises CourseError where the text is no YAML, or the element is written with anchors (`&name`) that others share.
    """
    return with_value(text, (*_path(key, text), name), data)


def without_element(key: str, text: str, name: str) -> str:
    """Return the text without an element, and without the comments that stand directly above it.

    A comment with a rule in it (`# --- who looks ---`) is a heading and stays; so does what names the element.
    """
    return without_value(text, (*_path(key, text), name))


def moved_element(key: str, text: str, name: str, to: int) -> str:
    """Return the text with an element at place `to` (from 0) of its list, its comments with it."""
    return with_element_moved(text, (*_path(key, text), name), to)
