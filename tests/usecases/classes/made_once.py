"""Rooms of which each kind is made once for as long as tests run: whoever asks gets a copy with files of its own."""

import atexit
import shutil
import tempfile
from copy import copy
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from tests.usecases.quiz_course import Desk

from htcourse.core import ids
from htcourse.store.places import Places


def copy_of(kind: Any, folder: Path) -> Any:
    """Return what `kind(folder)` would make, its learner at work again."""
    there, made = _made(kind)
    shutil.copytree(there, folder, dirs_exist_ok=True)
    room = object.__new__(kind)
    vars(room).update({name: _moved(value, there, folder) for name, value in vars(made).items()})
    room.lab.start_anew()
    return room


@cache
def _made(kind: Any) -> tuple[Path, Any]:
    folder = Path(tempfile.mkdtemp(prefix="htcourse-room-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with patch.object(ids, "urandom", Random(kind.__name__).randbytes):  # whichever test asks first
        room = kind(folder)
    room.lab.leave()
    return folder, room


def _moved(value: Any, there: Path, here: Path) -> Any:
    if isinstance(value, Path):
        return here / value.relative_to(there)
    if isinstance(value, Places):
        return Places(*(_moved(each, there, here) for each in value))
    if isinstance(value, Desk):
        desk = copy(value)
        vars(desk).update({name: _moved(each, there, here) for name, each in vars(value).items()})
        desk.clock = copy(value.clock)
        del desk.session
        return desk
    return value
