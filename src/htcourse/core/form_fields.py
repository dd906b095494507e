"""What a form asks for: fields over plain data (dicts, lists, texts, numbers), the way a YAML file says it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

Option = tuple[Any, str]
"""A value that can be chosen, and its words."""


class Rows(NamedTuple):
    """How the elements of a list are edited: each a dict with an `id` of its own, which is made and never shown."""

    name: Callable[[int, dict[str, Any]], str]
    """Gives an element's heading from its place (from 1) and its data."""
    fields: Callable[[dict[str, Any]], tuple[Field, ...]]
    prefix: str
    add: str = ""
    """The words of the button that adds one; empty: none can be added here."""
    new: Callable[[], dict[str, Any]] = dict
    exclusive: str = ""
    """A key that only one element can have."""
    removed: Callable[[str], None] | None = None
    """Called with the id of an element that a person took out."""
    has_ids: bool = True
    is_fixed: bool = False
    """Elements can be neither moved nor removed here."""


class Several(NamedTuple):
    """What can be added to an ordered list at once: the words of the button, and the options that stand ticked."""

    words: str
    options: Callable[[], Sequence[Option]]


class Field(NamedTuple):
    """One field: its key (`clock/start` reaches into a dict), kind of input, and words.

    Kinds: line, text, number, check, choice, words (a list of texts, one a line), pick (an ordered list of what can be
    chosen), cards (a choice, all of it in view; the second line of its words explains it), table, rows, gap-text, way,
    narrative.
    """

    key: str
    kind: str
    label: str
    hint: str = ""
    options: Callable[[], Sequence[Option]] | None = None
    rows: Rows | None = None
    is_half: bool = False
    begins_row: bool = False
    """Never stands at the right of another."""
    lines: int = 1
    is_whole: bool = True
    """For numbers: False where 0.5 makes sense."""
    is_shown: Callable[[], bool] | None = None
    language: str = ""
    """For tables: the language of the module, which may tell how its numbers are written."""
    several: Several | None = None
    """For pick."""
