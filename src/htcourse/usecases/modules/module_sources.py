"""Modules as their authors wrote them, wherever they are: installed, built in, in a folder or a .htmod file."""

import difflib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from htcourse import formats
from htcourse.core.course import Module
from htcourse.core.errors import (
    Cancelled,
    CourseError,
    ModuleError,
    NotFoundError,
    Place,
    Report,
    Sentence,
    Severity,
    problems_of,
)
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats import Reading
from htcourse.markup.foreign import is_database
from htcourse.markup.zip_glimpse import names_in_zip
from htcourse.store.library import Library
from htcourse.store.module_undo import settle_modules
from htcourse.store.packages import counting_sources
from htcourse.store.places import Places
from htcourse.store.unpack import unpack
from htcourse.usecases.modules.markdown_module import is_markdown, keys_shown


@contextmanager
def folder_for_reading(path: Path) -> Iterator[Path]:
    """Give what a format reads a module from: a package unpacked meanwhile, any other path itself. Raises CourseError.

    A package is a file that ends in .htmod, or an archive that no format knows.
    """
    if not path.is_file() or not (path.suffix.lower() == ".htmod" or _is_unknown_archive(path)):
        yield path
        return
    with TemporaryDirectory(prefix="htcourse-") as scratch:
        yield unpack(path, Path(scratch) / "module")


def _is_unknown_archive(path: Path) -> bool:
    return not is_database(path) and zipfile.is_zipfile(path) and formats.recognise(path) is None


def is_package(path: Path) -> bool:
    """Say whether a file is a module in one file: .htmod, or a ZIP with module.yaml in it or in its one folder."""
    names = (each.split("/") for each in names_in_zip(path)) if path.suffix.lower() == ".zip" else ()
    return path.suffix.lower() == ".htmod" or any(each[-1] == "module.yaml" and len(each) < 3 for each in names)


def read_source(path: Path, report: Report | None = None) -> Reading:
    """Read a folder, a package or any other format of modules; never raises for what stands in it."""
    try:
        with folder_for_reading(path) as folder:
            reading = formats.read(folder, report)
            if reading.module is not None and is_markdown(folder):
                shown = (each._replace(severity=Severity.ERROR) for each in keys_shown(folder))  # it is not built
                reading = replace(reading, problems=(*shown, *reading.problems))
    except Cancelled:
        raise
    except CourseError as error:
        return Reading(None, problems_of(error, path.name))
    if reading.module is None and reading.bank is not None:
        return Reading(None, (*reading.problems, _NO_MODULE.error(Place(path.name), path=str(path))))
    return reading


_NO_MODULE = Sentence(
    "no-module",
    QT_TRANSLATE_NOOP("Errors", "“{path}” holds questions and is no module."),
    QT_TRANSLATE_NOOP("Errors", "Bring them into a module first: “htcourse questions import”, or the workshop."),
)


def read_module(path: Path, report: Report | None = None) -> Module:
    """Read a module from its folder or package; raises ModuleError with every problem when there is none."""
    return module_of(read_source(path, report), path)


def module_of(reading: Reading, path: Path) -> Module:
    """Return the module that was read from `path`; raises ModuleError with every problem when there is none."""
    if reading.module is None:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” holds no module that can be read."),
            problems=reading.problems,
            fix=QT_TRANSLATE_NOOP("Errors", "Name the folder of a module or a .htmod file."),
            path=str(path),
        )
    return reading.module


def sources_of(places: Places, what: str) -> Iterator[tuple[Path, str]]:
    """Give the source of each installed module that `what` asks for, and the quiz's short id or nothing.

    `what` is `all`, a module's id, or a quiz's id, alone or behind its module's (`htcourse/forms`). Raises
    NotFoundError when nothing is called so.
    """
    known: list[str] = []
    settle_modules(places)
    for library_file, source in counting_sources(places):
        with Library.open(library_file) as library:
            module = library.module_id
            quizzes = [each.id for each in library.quizzes(library.language)]
        if what in ("all", module):
            yield source, ""
        elif what in quizzes or f"{module}/{what}" in quizzes:
            yield source, what.removeprefix(f"{module}/")
        if what != "all" and what in (module, *quizzes, *(each.partition("/")[2] for each in quizzes)):
            return
        known += [module, *quizzes, *(each.partition("/")[2] for each in quizzes)]
    if what != "all":
        near = difflib.get_close_matches(what, known, 1)
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "No module and no quiz is called “{what}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Did you mean “{near}”?")
            if near
            else QT_TRANSLATE_NOOP("Errors", "Write the id of a module or a quiz, or “all”."),
            what=what,
            near=near[0] if near else "",
        )
