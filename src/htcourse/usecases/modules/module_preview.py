"""What installing a module would do, said before anything is done."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, Place, Problem, Report, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.why_unreadable import fault_of
from htcourse.store.durable import make_durably
from htcourse.store.library import Library
from htcourse.store.library_contents import compiled_module
from htcourse.store.module_undo import settle_modules
from htcourse.store.packages import builtin_id, counting_libraries, list_packages
from htcourse.store.places import Places, make_private
from htcourse.store.recent_files import RecentFile, read_recent, remember_recent
from htcourse.usecases.attempts.gate import closed_without_pin
from htcourse.usecases.modules.build_module import content_hash_of, folder_of, write_checked
from htcourse.usecases.modules.check_module import check_path
from htcourse.usecases.modules.module_changes import (
    ModuleChange,
    Things,
    changes_between,
    is_same_kind_of_module,
    things_of,
)

_SAME_NUMBER = QT_TRANSLATE_NOOP(
    "PreviewDialog",
    "Version {version} is installed already, with other content: attempts made under it would go by its new pass "
    "marks, modes and attempts; raise the version first.",
)
_KEEP_TERMS = QT_TRANSLATE_NOOP(
    "PreviewDialog",
    "Attempts made under version {version} still count by its pass marks, modes and number of attempts; how many may "
    "yet be begun is as the new version says.",
)


def _order(version: str) -> tuple[list[int], bool]:
    """Return what puts versions in order: their numbers, and what comes before a release (1.0.0-rc) below it."""
    numbers, _, before = version.partition("+")[0].partition("-")
    return [int(each) for each in re.findall(r"\d+", numbers)], not before


@dataclass(frozen=True, slots=True)
class ModulePreview:
    """What installing would do. `new`, `edited` and `removed` count `changes` against what is installed.

    Where no PIN guards them, questions that the gate is closed for are in none of these: whoever tried keys would see
    by “edited” which one is right.

    With errors among `problems` it cannot be installed. `installed_version` is empty for a new module. `is_same` says
    that exactly this is installed. `library` names what was made of what was read: another name, another content.
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
    is_same: bool = False
    library: str = ""

    @property
    def can_install(self) -> bool:
        """Whether nothing stands in the way."""
        return bool(self.id) and not any(each.severity == "error" for each in self.problems)

    @property
    def is_update(self) -> bool:
        """Whether a module of this id is installed already, or built in."""
        return bool(self.installed_version)

    @property
    def is_older(self) -> bool:
        """Whether a newer version is installed, whose place this one would take."""
        return self.is_update and _order(self.version) < _order(self.installed_version)

    def terms_words(self, say: Callable[[str], str] = str) -> str:
        """Return by which terms attempts that were made before go after an update; empty where it changes none.

        A version's terms are known by its number alone.
        """
        if not self.is_update or self.is_same or not self.can_install:
            return ""
        words = ""
        if self.version == self.installed_version:
            words = say(_SAME_NUMBER)
        elif any((each.what, each.kind) == ("edited", "quiz") for each in self.changes):
            words = say(_KEEP_TERMS)
        return words.format(version=self.installed_version)


@dataclass(frozen=True, slots=True)
class _Before:
    """A module as it is installed."""

    title: str
    version: str
    things: Things


@dataclass(frozen=True, slots=True)
class CheckedModule:
    """What a preview says of the module it is about: its head, what it holds and its library.

    `library` is None where there are errors; `things` is None where nothing could be read.
    """

    problems: tuple[Problem, ...]
    id: str = ""
    title: str = ""
    version: str = ""
    languages: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    licence: str = ""
    lessons: int = 0
    questions: int = 0
    things: Things | None = None
    library: Path | None = None


def preview_module(
    places: Places,
    path: Path,
    report: Report | None = None,
    clock: Clock = system_clock,
    check: "Check | None" = None,
) -> ModulePreview:
    """Read a folder or .htmod archive and say what installing it would do.

    Its name is kept, and until another is looked at its library, so that installing it need not read it again. `check`
    reads it: `check_in`, here, or `apart.check_apart`, where it can be stopped.
    """
    settle_modules(places)
    with TemporaryDirectory(prefix="htcourse-") as scratch:
        checked = (check or check_in)(path, Path(scratch), report)
        _keep_library(places, checked.library)
    preview = _preview(places, path, checked)
    if preview.id:
        remember_recent(
            places.home, _recent(places), RecentFile(path.absolute(), preview.title, clock().utc, {"id": preview.id})
        )
    return preview


Check = Callable[[Path, Path, Report | None], CheckedModule]
"""Reads what stands at a path, unpacking into a folder, and tells of its progress."""


def check_in(path: Path, scratch: Path, report: Report | None = None) -> CheckedModule:
    """Check and compile a module, unpacked into `scratch` where it is an archive, and write its library there."""
    folder = folder_of(path, scratch / "module", report)
    checked = check_path(folder, report, content_hash_of(folder))
    module = checked.compiled
    if module is None:
        return CheckedModule(checked.problems)
    return CheckedModule(
        problems=checked.problems,
        id=module.id,
        title=module.titles[module.languages[0]],
        version=module.version,
        languages=module.languages,
        authors=module.authors,
        licence=module.licence,
        lessons=len(module.lessons),
        questions=len(module.questions),
        things=things_of(module),
        library=None if checked.errors else write_checked(checked, folder, scratch / "library", report),
    )


def _keep_library(places: Places, library: Path | None) -> None:
    """Keep this library in the place of the one kept before; where that cannot be, the module is read once more."""
    with suppress(OSError, CourseError):
        for each in places.previewed.glob("*"):
            each.unlink(missing_ok=True)
        if library is not None:
            make_private(places.previewed)
            library.rename(places.previewed / library.name)  # not copied: only SQLite opens a library


def take_previewed(places: Places, folder: Path) -> None:
    """Move the library that the last preview made, if any, into a folder."""
    with suppress(OSError):
        for each in places.previewed.glob("*.db"):
            make_durably(folder)
            each.rename(folder / each.name)


def _preview(places: Places, path: Path, checked: CheckedModule) -> ModulePreview:
    now = checked.things
    if now is None:
        return ModulePreview(path, "", path.name, "", "", (), (), "", 0, 0, 0, 0, 0, checked.problems)
    before = _installed(places, checked.id)
    closed = closed_without_pin(places) if before else frozenset()
    untold = {each for each in closed if each.startswith(f"{checked.id}/")}
    changes = tuple(
        each
        for each in changes_between(before.things if before else {}, now)
        if each.kind != "question" or each.id not in untold
    )
    counts = Counter(each.what for each in changes)
    return ModulePreview(
        path=path,
        id=checked.id,
        title=checked.title,
        version=checked.version,
        installed_version=before.version if before else "",
        languages=checked.languages,
        authors=checked.authors,
        licence=checked.licence,
        lessons=checked.lessons,
        questions=checked.questions,
        new=counts["new"],
        edited=counts["edited"],
        removed=counts["removed"],
        problems=(
            *_strangers(checked.id, before, now),
            *_same_version(checked, before, changes),
            *_not_compared(len(untold)),
            *checked.problems,
        ),
        changes=changes,
        is_same=checked.library is not None and is_there(places, checked.library.name),
        library=checked.library.name if checked.library is not None else "",
    )


def is_there(places: Places, library: str) -> bool:
    """Tell whether a module whose library has this name is installed, switched on and whole: nothing is to be done.

    Whichever compiler made it: one that another made is made anew by itself (`recompile_modules`).
    """
    content = library.partition(".")[0]
    found = [each for each in list_packages(places) if each.library.name.partition(".")[0] == content and each.is_on]
    return any(each.is_intact and not fault_of(each.package) for each in found)


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


def _same_version(checked: CheckedModule, before: _Before | None, changes: Sequence[ModuleChange]) -> Iterator[Problem]:
    """Warn of an update under the version that is installed: nobody could tell afterwards which of the two is where."""
    if before is not None and changes and checked.version == before.version:
        yield Problem(
            "same-version",
            Place("module.yaml"),
            QT_TRANSLATE_NOOP("Errors", "Something changed, and the version is {version} as before."),
            QT_TRANSLATE_NOOP("Errors", "Raise “version” in module.yaml, to be able to tell the two apart."),
            Severity.WARNING,
            {"version": checked.version},
        )


def _not_compared(count: int) -> Iterator[Problem]:
    """Say how many questions are not compared, as somebody is not told yet what they ask."""
    if count:
        yield Problem(
            "untold-questions",
            Place("module.yaml"),
            QT_TRANSLATE_NOOP(
                "Errors", "Questions not compared, as an exam or pre-test here asks them and is not told yet: {count}."
            ),
            QT_TRANSLATE_NOOP("Errors", "Choose a trainer’s PIN on the page Modules to see what changes in them."),
            Severity.WARNING,
            {"count": count},
        )


def recent_module_files(places: Places) -> tuple[RecentFile, ...]:
    """Return the modules' folders and packages looked at last that are still there, the newest first."""
    return read_recent(places.home, _recent(places))


def _recent(places: Places) -> Path:
    return places.trainer / "recent-modules.json"
