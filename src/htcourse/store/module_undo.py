"""The last change of the installed modules, kept so that it can be taken back, also after a restart: one step.

`modules/undo/step.json` says what was done and holds the list of modules as it was before; beside it lies the package
that was replaced or removed. While the change is made it holds the step before, too: a program that is killed in the
middle changed nothing, and that one counts. Cheap to import.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import whole_file
from htcourse.store.durable import copy_durably, make_durably, put_durably
from htcourse.store.packages import changing_modules, list_packages, list_text, put_list, saving_modules
from htcourse.store.places import Places

_STEP = "step.json"
_WITH_PACKAGE = ("update", "remove")
ACTIONS = ("install", *_WITH_PACKAGE, "disable", "enable")
"""All that can be done with a module."""


class UndoStep(NamedTuple):
    """What was done last: install, update, remove, disable or enable; to which module, and when (UTC, ISO 8601)."""

    action: str
    module_id: str
    title: str
    version: str
    at: str


def undo_step(places: Places) -> UndoStep | None:
    """Return what can be taken back, None when nothing can."""
    found = _read(places)
    return None if found is None else UndoStep(*(str(found[name]) for name in UndoStep._fields))


def _read(places: Places) -> dict[str, Any] | None:
    """Return the step that counts, of a change that a kill stopped the one before."""
    found = _written(places)
    if found is None or not _is_stopped(places, found):
        return found
    before = found.get("before")
    return before if _is_step(before) else None


def _written(places: Places) -> dict[str, Any] | None:
    try:
        found = json.loads(whole_file(_folder(places) / _STEP))
    except (OSError, ValueError, RecursionError):
        return None
    return found if _is_step(found) else None


def _is_step(found: Any) -> bool:
    """Tell whether what was read is a step as it is written here."""
    names = {*UndoStep._fields, "list", "package"}
    return isinstance(found, dict) and names <= found.keys() and found["action"] in ACTIONS


def _is_stopped(places: Places, step: dict[str, Any]) -> bool:
    """Tell whether the modules are still, or again, as they were before a step."""
    return str(step["list"]).strip() == list_text(list_packages(places)).strip()


def settle_modules(places: Places) -> None:
    """Put a package back that a change which a kill stopped had replaced; raises CourseError where that cannot be."""
    if _written(places) != _read(places):
        with changing_modules(places):
            _settle(places)


def _settle(places: Places) -> None:
    found = _written(places)
    if found is None or not _is_stopped(places, found):
        return
    package = places.modules / f"{found['module_id']}.htmod"
    with saving_modules(places):
        if found["package"]:
            copy_durably(_folder(places) / str(found["package"]), package)
        if found.get("before"):
            _write(places, found["before"])
        else:
            (_folder(places) / _STEP).unlink()
        _tidy(places)


def _folder(places: Places) -> Path:
    return places.modules / "undo"


def remove_old_libraries(places: Places) -> None:
    """Remove library files that no longer belong to an installed module; call it at a start, after the paint.

    Those that taking back would need stay. One that somebody still reads stays until another time (Windows refuses);
    all do where another program changes the modules: it may just have put one there.
    """
    if not places.modules.is_dir():
        return
    with suppress(CourseError), changing_modules(places):
        kept = {each.library.name for each in list_packages(places)} | _kept_libraries(places)
        for path in (*places.library_dir.glob("*"), *places.previewed.glob("*")):
            if (path.name not in kept or path.parent == places.previewed) and path.is_file():
                with suppress(OSError):
                    path.unlink()


def _kept_libraries(places: Places) -> set[str]:
    names = set[str]()
    steps = [each for each in (_written(places), _read(places)) if each is not None]
    for line in (line for step in steps for line in str(step["list"]).splitlines()):
        with suppress(ValueError, KeyError, TypeError):
            names.add(str(json.loads(line)["library"]))
    return names


@contextmanager
def undo_kept(
    places: Places, action: str, module_id: str, title: str, version: str, clock: Clock = system_clock
) -> Iterator[None]:
    """Keep how the modules are now while one is changed; a change that fails leaves the step before to be taken back.

    Until that is done no other program changes them. Raises FolderError before anything is changed.
    """
    with changing_modules(places), _kept(places, action, module_id, title, version, clock):
        yield


@contextmanager
def _kept(places: Places, action: str, module_id: str, title: str, version: str, clock: Clock) -> Iterator[None]:
    folder = _folder(places)
    now = clock().utc
    package = f"{module_id}-{''.join(filter(str.isalnum, now))}.htmod" if action in _WITH_PACKAGE else ""
    _settle(places)
    before = _read(places)
    step = dict(zip(UndoStep._fields, (action, module_id, title, version, now), strict=True))
    with saving_modules(places):
        make_durably(folder)
        if package:
            source = places.modules / f"{module_id}.htmod"
            package = package if source.is_file() else ""
        if package:
            copy_durably(source, folder / package)
        step |= {"list": list_text(list_packages(places)), "package": package}
        _write(places, step | {"before": before})
    try:
        yield
    except BaseException:
        with suppress(OSError, CourseError):
            _settle(places)
        raise
    finally:
        with suppress(OSError):
            if not _is_stopped(places, step):  # also where what came after the change failed: it counts
                _write(places, step)
                _tidy(places)


def _write(places: Places, step: dict[str, Any]) -> None:
    put_durably(_folder(places) / _STEP, json.dumps(step, ensure_ascii=False, indent=1).encode("utf-8", "replace"))


def _tidy(places: Places) -> None:
    """Remove the packages of steps that can no longer be taken back."""
    found = _read(places)
    kept = {_STEP, str(found["package"])} if found else set()
    for path in _folder(places).iterdir():
        if path.name not in kept:
            path.unlink()


def take_back(places: Places) -> UndoStep:
    """Put the modules back as they were before the last change, and return what was taken back.

    Raises NotFoundError when nothing can be taken back, and FolderError. A library file that is gone is not made here.
    """
    with changing_modules(places):
        return _taken_back(places)


def _taken_back(places: Places) -> UndoStep:
    _settle(places)
    found, step = _read(places), undo_step(places)
    if found is None or step is None:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no change of the modules that can be taken back."),
            fix=QT_TRANSLATE_NOOP("Errors", "Only the last one can, once."),
        )
    package = places.modules / f"{step.module_id}.htmod"
    now = list_text(list_packages(places))
    # The list first: where a kill stops it between, the list is as before the step, and `_settle` brings the package.
    put_list(places, str(found["list"]))
    if found["package"]:
        try:
            with saving_modules(places):
                copy_durably(_folder(places) / str(found["package"]), package)
        except BaseException:
            with suppress(CourseError):
                put_list(places, now)
            raise
    with suppress(OSError):  # it is taken back by now, and a step that stays says nothing new
        if step.action == "install":
            package.unlink(missing_ok=True)
        (_folder(places) / _STEP).unlink()
        _tidy(places)
    return step
