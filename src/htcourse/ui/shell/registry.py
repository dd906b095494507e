"""Screens found as formats are: each folder of `ui/screens`, and the workshop, says in `SCREEN` where it is shown.

Knows no Qt: menus, keys and the search palette read the entries before any screen is built.
"""

import os
from collections.abc import Callable
from enum import Enum, auto
from functools import cache
from importlib import import_module
from typing import NamedTuple

ROOMS = "htcourse.ui.screens"
OTHERS = ("htcourse.ui.workshop",)


class Command(NamedTuple):
    """A command as written down: `name` for the program, `text` for people, keys as Qt writes them.

    `needs_learner` commands rest while nobody is at work. `is_offered` ones are found in the search palette. `rank`
    is the place among all commands; `menu` the group of the program's menu (one of GROUPS in `menus.py`, empty: in
    none). `words` are others that people search by, `in_need` those of any language.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    needs_learner: bool = True
    is_offered: bool = True
    rank: int = 0
    menu: str = ""
    words: str = ""
    in_need: str = ""


class Behind(Enum):
    """Whether a screen is behind the trainer's PIN."""

    NOTHING = auto()
    PIN_IF_SET = auto()
    """Open as long as no trainer has chosen a PIN on this computer."""
    PIN = auto()
    """Who comes first chooses the PIN."""


class Entry(NamedTuple):
    """A screen before it is built: the commands that show it, each with what it is filled with, and its guard.

    Its name is that of the folder; the folder's `screen.py` has `create(desk)`, which builds it.
    """

    commands: tuple[tuple[Command, tuple[str, ...]], ...] = ()
    behind: Behind = Behind.NOTHING


def for_trainers(command: Command) -> Entry:
    """Return a screen with one command, behind the trainer's PIN."""
    return Entry(((command, ()),), Behind.PIN)


@cache
def _rooms() -> dict[str, str]:
    """Return the package of each screen, by name."""
    # As pkgutil would, whose import takes longer than this; so does `glob`.
    folders = (os.path.join(above, name) for above in import_module(ROOMS).__path__ for name in os.listdir(above))
    found = sorted(os.path.basename(each) for each in folders if os.path.isfile(os.path.join(each, "__init__.py")))
    return {name.rpartition(".")[2]: name for name in (*(f"{ROOMS}.{each}" for each in found), *OTHERS)}


@cache
def entries() -> dict[str, Entry]:
    """Return every screen by its place."""
    return {name: import_module(package).SCREEN for name, package in _rooms().items()}


def is_for_trainers(screen_name: str) -> bool:
    """Whether a screen is behind the trainer's PIN, at least where there is one: it has its place under Teach."""
    return screen_name in entries() and entries()[screen_name].behind is not Behind.NOTHING


def held_commands(holds: Callable[[Behind], bool]) -> tuple[str, ...]:
    """Return the commands that show a screen which may not be shown before the trainer's PIN."""
    held = (each for each in entries().values() if holds(each.behind))
    return tuple(command.name for each in held for command, _ in each.commands)


def room_of(screen_name: str) -> str:
    """Return the package of a screen; raises LookupError where there is none of that name."""
    return _rooms()[screen_name]
