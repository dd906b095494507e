"""Modules as their authors wrote them, wherever they are: installed, built in, in a folder or a .htmod file."""

import difflib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from htcourse import formats
from htcourse.core.course import Module
from htcourse.core.errors import ModuleError, NotFoundError, Report
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.store.library import Library
from htcourse.store.packages import counting_sources
from htcourse.store.places import Places
from htcourse.store.unpack import unpack


def read_module(path: Path, report: Report | None = None) -> Module:
    """Read a module from its folder or package; raises ModuleError with every problem when there is none."""
    with TemporaryDirectory(prefix="htcourse-") as scratch:
        folder = unpack(path, Path(scratch) / "module") if path.suffix.lower() == ".htmod" else path
        reading = formats.read(folder, report)
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
