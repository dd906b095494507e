"""Install, list, switch, export and remove modules: preview first, one bad file never blocks the others.

Every change can be taken back, the last one, once, also after a restart; before a module comes, changes or goes the
records of all learners are backed up.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, ModuleError, NotFoundError, Report
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.why_unreadable import fault_of
from htcourse.store.chosen_file import refuse_own
from htcourse.store.durable import copy_durably, saving
from htcourse.store.learners_here import back_up_learners
from htcourse.store.library import Library
from htcourse.store.module_undo import UndoStep as UndoStep
from htcourse.store.module_undo import settle_modules, take_back, undo_kept
from htcourse.store.module_undo import undo_step as undo_step
from htcourse.store.packages import (
    Installed,
    builtin_id,
    changing_modules,
    install_library,
    list_packages,
    not_installed,
    remove_package,
    replace_library,
    set_enabled,
)
from htcourse.store.places import Places, builtin_source
from htcourse.store.recent_files import RecentFile as RecentFile
from htcourse.store.unpack import pack, unpack
from htcourse.usecases.modules.build_module import BuiltModule, build_in, content_hash_of, library_there
from htcourse.usecases.modules.markdown_module import is_markdown
from htcourse.usecases.modules.module_changes import ModuleChange as ModuleChange
from htcourse.usecases.modules.module_preview import ModulePreview as ModulePreview
from htcourse.usecases.modules.module_preview import is_there, take_previewed
from htcourse.usecases.modules.module_preview import preview_module as preview_module
from htcourse.usecases.modules.module_preview import recent_module_files as recent_module_files
from htcourse.usecases.modules.module_rows import ModuleRow as ModuleRow
from htcourse.usecases.modules.module_rows import list_modules as list_modules
from htcourse.usecases.modules.module_rows import package_gone
from htcourse.usecases.session import Changed

ENDING = ".htmod"
_BACKUP_REASON = "module"


Build = Callable[[Path, Path, Report | None], BuiltModule]
"""Builds the module at a path in an empty folder: `build_in`, here, or `apart.build_apart`, where it can be stopped."""


def install_module(
    places: Places,
    path: Path,
    report: Report | None = None,
    clock: Clock = system_clock,
    build: Build = build_in,
    previewed: str = "",
) -> Changed:
    """Keep the package, write its library file, let it count; raises ModuleError with every problem found.

    `previewed` is the library of the preview that somebody agreed to: where the file is another since, nothing is done.

    A module of the same id is updated: what learners did in it stays theirs, for the ids are the same. Where exactly
    this is installed nothing is done, and the change before can still be taken back.
    """
    settle_modules(places)
    with TemporaryDirectory(prefix="htcourse-") as scratch:
        take_previewed(places, Path(scratch) / "library")
        folder, library = _previewed(path, Path(scratch) / "library") or build(path, Path(scratch), report)
        if previewed and library.name != previewed:
            raise ModuleError(
                QT_TRANSLATE_NOOP("Errors", "“{name}” was changed after it was shown, so it was not installed."),
                fix=QT_TRANSLATE_NOOP("Errors", "Open it again, and look at what it would change now."),
                name=path.name,
            )
        if is_there(places, library.name):
            return Changed()
        is_package = path.is_file() and folder == Path(scratch) / "module" and not is_markdown(path)
        package = path if is_package else pack(folder, Path(scratch) / f"{folder.name}{ENDING}")
        with Library.open(library) as opened:
            module_id, title, version = opened.module_id, opened.title(opened.language), opened.version
        back_up_learners(places, _BACKUP_REASON, clock)
        with changing_modules(places):
            is_update = any(each.id == module_id for each in list_packages(places))
            with undo_kept(places, "update" if is_update else "install", module_id, title, version, clock):
                install_library(places, library, package, clock)
    return Changed(library=True)


def _previewed(path: Path, libraries: Path) -> BuiltModule | None:
    """Return a module's folder with the library that the preview made of it, if nothing in it changed since."""
    if not path.is_dir() or not any(libraries.glob("*.db")):
        return None
    library = library_there(libraries, content_hash_of(path))
    return BuiltModule(path, library) if library else None


def remove_module(places: Places, module_id: str, clock: Clock = system_clock) -> Changed:
    """Take a module away; what learners did in it stays in their files. Raises NotFoundError and FolderError."""
    module = _one(places, module_id)
    back_up_learners(places, _BACKUP_REASON, clock)
    with undo_kept(places, "remove", module.id, module.title, module.version, clock):
        remove_package(places, module_id)
    return Changed(library=True)


def enable_module(places: Places, module_id: str, is_on: bool, clock: Clock = system_clock) -> Changed:
    """Let an installed module count, or no longer; it stays installed, and so does what learners did in it."""
    module = _one(places, module_id)
    if is_on and module.needs_compiling:
        _recompile(places, module, None, build_in)
        module = _one(places, module_id)
    if module.is_on != is_on:
        with undo_kept(places, "enable" if is_on else "disable", module.id, module.title, module.version, clock):
            set_enabled(places, module_id, is_on)
    return Changed(library=True)


def _one(places: Places, module_id: str) -> Installed:
    for each in list_packages(places):
        if each.id == module_id:
            return each
    if module_id == builtin_id():
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "“{module}” is built in and stays."),
            fix=QT_TRANSLATE_NOOP("Errors", "A module of the same id can be installed in its place."),
            module=module_id,
        )
    raise not_installed(places, module_id)


def undo_module_change(places: Places, report: Report | None = None) -> Changed:
    """Take the last change of the modules back; raises NotFoundError when there is none, and FolderError."""
    take_back(places)
    recompile_modules(places, report)
    return Changed(library=True)


def recompile_modules(places: Places, report: Report | None = None, build: Build = build_in) -> tuple[CourseError, ...]:
    """Compile the modules whose library is gone, changed or of another version or compiler, from their kept packages.

    Returns what is wrong with those that could not be and do not count; the others count. Run it in a job after an
    update of the program. Switched-off modules stay switched off, and what is done to one meanwhile stands.
    """
    problems: list[CourseError] = []
    with suppress(CourseError):  # it is told where somebody changes or exports a module
        settle_modules(places)
    for each in list_packages(places):
        is_sound = False
        try:
            is_sound = not each.needs_compiling and each.is_intact
            if not is_sound or each.is_outdated:
                _recompile(places, each, report, build)
        except CourseError as problem:
            problems += () if is_sound else (problem,)
    return tuple(problems)


def _recompile(places: Places, module: Installed, report: Report | None, build: Build) -> None:
    if not os.path.isfile(module.package):
        raise package_gone(module)
    with TemporaryDirectory(prefix="htcourse-") as scratch:
        library = build(module.package, Path(scratch), report).library
        replace_library(places, module, library)


def export_module(places: Places, module_id: str, out: Path, report: Report | None = None) -> Path:
    """Write an installed module, or the built-in course, as a package; an ending is added where there is none.

    `out` may be a folder: the package is called `<id>-<version>.htmod` there. Raises NotFoundError, FolderError, and
    ModuleError for a package that is damaged.
    """
    settle_modules(places)
    builtin = next((each for each in list_modules(places) if each.is_builtin and each.id == module_id), None)
    module = builtin or _one(places, module_id)
    source = module.package if isinstance(module, Installed) else builtin_source()
    if out.is_dir():
        out = out / f"{module.id}-{module.version}{ENDING}"
    out = out if out.suffix else out.with_name(out.name + ENDING)
    refuse_own(out)
    if source.is_dir():
        return pack(source, out, report)
    if fault_of(source):
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "The package of “{module}” is damaged, so nothing is written."),
            fix=QT_TRANSLATE_NOOP("Errors", "Install the module from another copy of its file, then export it."),
            module=module.title,
        )
    with TemporaryDirectory(prefix="htcourse-") as scratch:  # packed anew: an older package has what cameras wrote
        package = pack(unpack(source, Path(scratch) / "module"), Path(scratch) / f"module{ENDING}", report)
        with saving(out):
            copy_durably(package, out)
    return out
