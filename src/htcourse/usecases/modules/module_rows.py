"""The list of installed modules. What reads and compiles one is not loaded for it."""

import os
from dataclasses import dataclass
from pathlib import Path

from htcourse.core.errors import CourseError, ModuleError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import not_readable
from htcourse.store.draft_places import drafts_folder
from htcourse.store.library import Library
from htcourse.store.packages import Installed, counting_libraries, list_packages
from htcourse.store.places import Places


@dataclass(frozen=True, slots=True)
class ModuleRow:
    """An installed module; `problem` says why its library cannot be opened, None where it can.

    `installed_at` is UTC, ISO 8601; empty for the built-in course.
    """

    id: str
    title: str
    version: str
    is_builtin: bool
    is_enabled: bool
    lessons: int
    questions: int
    problem: CourseError | None = None
    installed_at: str = ""


def list_modules(places: Places) -> tuple[ModuleRow, ...]:
    """Return the installed modules, built-in first; one whose library cannot be opened is listed with its problem."""
    packages = {each.library: each for each in list_packages(places)}
    counting = counting_libraries(places)
    rows = [_row(path, packages.get(path), path in counting) for path in counting]
    return (*rows, *(_row(path, each, False) for path, each in packages.items() if path not in counting))


def closed_folder(places: Places) -> CourseError | None:
    """Return what is told of a folder of modules or drafts that is there and may not be read; None where all may."""
    for folder in (places.modules, places.library_dir, drafts_folder(places)):
        try:
            os.listdir(os.path.join(folder, "."))  # a folder is to be listed, and what is in it to be reached
        except FileNotFoundError:
            continue
        except OSError as error:
            return not_readable(str(folder), error)
    return None


def _waiting(module: Installed) -> CourseError:
    of_another = QT_TRANSLATE_NOOP("Errors", "It comes from another version of the program and is being made ready.")
    gone = QT_TRANSLATE_NOOP("Errors", "The library made from it is gone: the next start makes it anew.")
    return CourseError(
        of_another if os.path.isfile(module.library) else gone,
        fix=QT_TRANSLATE_NOOP("Errors", "If that does not end, open the program once more, or install its file again."),
    )


def package_gone(module: Installed) -> ModuleError:
    """Return what is told of a module of which neither a library that counts nor the package is there."""
    return ModuleError(
        QT_TRANSLATE_NOOP("Errors", "The module “{module}” has to be made anew, and its package “{package}” is gone."),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "Install it from its file again, or remove it from the list of modules. What learners did in it is safe.",
        ),
        module=module.title,
        package=str(module.package),
    )


def _row(path: Path, package: Installed | None, is_counting: bool) -> ModuleRow:
    at = package.installed_at if package else ""
    if package is not None and package.needs_compiling:
        return _unread(package, _waiting(package))
    try:
        with Library.open(path) as library:
            title, counts = library.title(library.language), library.counts()
            names = (library.module_id, title, library.version, package is None, is_counting)
            return ModuleRow(*names, counts["lessons"], counts["questions"], installed_at=at)
    except CourseError as problem:
        if package is None:
            raise
        return _unread(package, problem)


def _unread(module: Installed, problem: CourseError) -> ModuleRow:
    said = problem if os.path.isfile(module.package) else package_gone(module)
    return ModuleRow(module.id, module.title, module.version, False, False, 0, 0, said, module.installed_at)
