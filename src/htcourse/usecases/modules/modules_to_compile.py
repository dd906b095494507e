"""Installed modules that wait to be compiled, and whether the course is as it was built; cheap to import."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from htcourse.core.errors import CourseError
from htcourse.store.places import Places, builtin_library

if TYPE_CHECKING:
    from htcourse.core.errors import Report


def has_modules(places: Places) -> bool:
    """Tell whether any module is installed: at a first start none is, and no library is opened."""
    is_closed = os.path.lexists(places.modules) and not os.path.exists(places.modules)  # which is told elsewhere
    if is_closed or not os.path.exists(places.learners):
        return False
    from htcourse.store.packages import list_packages

    return bool(list_packages(places))


def are_found_again(places: Places) -> bool:
    """Tell whether modules count, or did until a start mended that, that were found without their lists, both gone.

    Each of them was switched on. A trainer is told until they have seen it (`seen_again`).
    """
    from htcourse.store import packages
    from htcourse.store.found_again import is_found_again_noted

    with suppress(CourseError):  # a list that may not be read is not gone
        return is_found_again_noted(places) or packages.are_found_again(places)
    return False


def seen_again(places: Places) -> None:
    """Note that a trainer has seen it. Raises what `mend_list` raises, and FolderError."""
    from htcourse.store.found_again import forget_found_again
    from htcourse.store.packages import mend_list

    mend_list(places)
    forget_found_again(places)


def waiting_modules(places: Places) -> tuple[str, ...]:
    """Return the titles of installed modules whose library another version of the program made, or gone or damaged."""
    if not has_modules(places):
        return ()
    from htcourse.core.errors import read_each
    from htcourse.store.library import Library
    from htcourse.store.packages import list_packages

    found = list_packages(places)
    opened, _ = read_each(Library.open, (each.library for each in found if not each.needs_compiling))
    sound = {each.path for each in opened}
    for each in opened:
        each.close()
    return tuple(each.title for each in found if each.library not in sound or each.is_outdated)


def builtin_problem(places: Places) -> CourseError | None:
    """Return what is wrong with the built-in course: one that is not as it was built. Call it in a job.

    At a first start nobody has answered anything, and nothing is opened.
    """
    if not os.path.exists(places.learners):
        return None
    from htcourse.store.library_file import require_as_built

    try:
        require_as_built(builtin_library())
    except CourseError as error:
        return error
    return None


def changed_modules(places: Places, report: Report | None = None) -> tuple[str, ...]:
    """Return the titles of installed modules whose library is not as it was installed: it was damaged.

    One flipped bit can make a right answer wrong, and SQLite sees nothing. Every page is read: call it in a job.
    One library after the other: no more than one is in memory, and between two of them it can be stopped.
    """
    from htcourse.core.errors import reported
    from htcourse.store.packages import list_packages

    found = [each for each in list_packages(places) if not each.needs_compiling]
    return tuple(each.title for each in reported(found, len(found), report) if not each.is_intact)
