"""What installing a module would do, said before anything is done."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, Place, Problem, Report, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.library import Library
from htcourse.store.library_contents import compiled_module
from htcourse.store.packages import builtin_id, counting_libraries
from htcourse.store.places import Places
from htcourse.store.recent_files import RecentFile, read_recent, remember_recent
from htcourse.usecases.modules.build_module import folder_of
from htcourse.usecases.modules.check_module import CheckReport, check_path
from htcourse.usecases.modules.module_changes import (
    ModuleChange,
    Things,
    changes_between,
    is_same_kind_of_module,
    things_of,
)


@dataclass(frozen=True, slots=True)
class ModulePreview:
    """What installing would do. `new`, `edited` and `removed` count `changes` against what is installed.

    With errors among `problems` it cannot be installed. `installed_version` is empty for a new module.
    """

    path: Path
    id: str
    title: str
    version: str
    installed_version: str
    languages: tuple[str, ...]
    authors: tuple[str, ...]
    licence: str
    lessons: int
    questions: int
    new: int
    edited: int
    removed: int
    problems: tuple[Problem, ...]
    changes: tuple[ModuleChange, ...] = ()

    @property
    def can_install(self) -> bool:
        """Whether nothing stands in the way."""
        return bool(self.id) and not any(each.severity == "error" for each in self.problems)

    @property
    def is_update(self) -> bool:
        """Whether a module of this id is installed already, or built in."""
        return bool(self.installed_version)


@dataclass(frozen=True, slots=True)
class _Before:
    """A module as it is installed."""

    title: str
    version: str
    things: Things


def preview_module(
    places: Places,
    path: Path,
    report: Report | None = None,
    clock: Clock = system_clock,
    check: "Check | None" = None,
) -> ModulePreview:
    """Read a folder or .htmod archive and say what installing it would do; nothing of it is kept but its name.

    `check` reads it: `check_in`, here, or `apart.check_apart`, where it can be stopped.
    """
    with TemporaryDirectory(prefix="htcourse-") as scratch:
        checked = (check or check_in)(path, Path(scratch), report)
    preview = _preview(places, path, checked)
    if preview.id:
        remember_recent(_recent(places), RecentFile(path.absolute(), preview.title, clock().utc, {"id": preview.id}))
    return preview


Check = Callable[[Path, Path, Report | None], CheckReport]
"""Reads what stands at a path, unpacking into a folder, and tells of its progress."""


def check_in(path: Path, scratch: Path, report: Report | None = None) -> CheckReport:
    """Check and compile a module, unpacked into `scratch` where it is an archive; the module as read is left out."""
    return replace(check_path(folder_of(path, scratch / "module", report), report), module=None)


def _preview(places: Places, path: Path, checked: CheckReport) -> ModulePreview:
    compiled = checked.compiled
    if compiled is None:
        return ModulePreview(path, "", path.name, "", "", (), (), "", 0, 0, 0, 0, 0, checked.problems)
    before = _installed(places, compiled.id)
    now = things_of(compiled)
    changes = changes_between(before.things if before else {}, now)
    counts = Counter(each.what for each in changes)
    return ModulePreview(
        path=path,
        id=compiled.id,
        title=compiled.titles[compiled.languages[0]],
        version=compiled.version,
        installed_version=before.version if before else "",
        languages=compiled.languages,
        authors=compiled.authors,
        licence=compiled.licence,
        lessons=len(compiled.lessons),
        questions=len(compiled.questions),
        new=counts["new"],
        edited=counts["edited"],
        removed=counts["removed"],
        problems=(*_strangers(compiled.id, before, now), *checked.problems),
        changes=changes,
    )


def _installed(places: Places, module_id: str) -> _Before | None:
    """Return a module as it is installed or built in, None when there is none."""
    for path in counting_libraries(places):
        try:
            with Library.open(path) as library:
                is_it = library.module_id == module_id
            if is_it:
                module = compiled_module(path)
                return _Before(module.titles[module.languages[0]], module.version, things_of(module))
        except CourseError:
            continue  # what cannot be read can only be installed anew
    return None


def _strangers(module_id: str, before: _Before | None, now: Things) -> Iterator[Problem]:
    """Warn of a module that has another one's id: it would take that one's place."""
    if module_id == builtin_id():
        yield Problem(
            "id-of-the-course",
            Place("module.yaml"),
            QT_TRANSLATE_NOOP("Errors", "The module has the id of the built-in course and will stand in its place."),
            QT_TRANSLATE_NOOP(
                "Errors", "Install it only if it is that course; remove it to have the built-in one again."
            ),
            Severity.WARNING,
        )
    elif before is not None and before.things and now and not is_same_kind_of_module(before.things, now):
        yield Problem(
            "id-of-another-module",
            Place("module.yaml"),
            QT_TRANSLATE_NOOP("Errors", "“{title}” is installed under the id “{id}”, and nothing in it is the same."),
            QT_TRANSLATE_NOOP("Errors", "If this is another module, give it an id of its own; else go on."),
            Severity.WARNING,
            {"title": before.title, "id": module_id},
        )


def recent_module_files(places: Places) -> tuple[RecentFile, ...]:
    """Return the modules' folders and packages looked at last that are still there, the newest first."""
    return read_recent(_recent(places))


def _recent(places: Places) -> Path:
    return places.trainer / "recent-modules.json"
