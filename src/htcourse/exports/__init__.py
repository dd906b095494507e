"""Modules and questions to outside files. One file each: NAME, EXTENSION and one of two functions.

    write_questions(bank, path) -> Written              a question bank: GIFT, Moodle XML, a spreadsheet …
    write_course(module, path, report=None, language="") -> Written
                                                        a compiled module in one language: SCORM, a static site …

An export is found by being in this package. It writes to a new name and renames it when all is well, so that a full
disk leaves no half file; what the format cannot hold is left out or simplified, and each such thing is a `Problem`.
"""

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from htcourse.core.errors import CourseError, Report
from htcourse.core.question_bank import Bank, Written
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.chosen_file import refuse_own
from htcourse.store.compiled import CompiledModule
from htcourse.store.durable import put_durably, saving


class QuestionExport(Protocol):
    """What an export of questions offers."""

    NAME: str
    EXTENSION: str

    def write_questions(self, bank: Bank, path: Path) -> Written:
        """Write all questions the format can hold, and say what it cannot."""


class CourseExport(Protocol):
    """What an export of a course offers."""

    NAME: str
    EXTENSION: str

    def write_course(
        self, module: CompiledModule, path: Path, report: Report | None = None, language: str = ""
    ) -> Written:
        """Write all lessons and quizzes the format can hold, and say what it cannot; the source language by default."""


@cache
def _named(function: str) -> dict[str, object]:
    modules = (import_module(f"{__name__}.{each.name}") for each in pkgutil.iter_modules(__path__))
    return {module.NAME: module for module in modules if hasattr(module, function)}


def question_export(name: str) -> QuestionExport:
    """Return the export of questions called `name` (`gift`); raises CourseError when there is none."""
    return cast(QuestionExport, _export(name, "write_questions"))


def course_export(name: str) -> CourseExport:
    """Return the export of courses called `name` (`scorm12`); raises CourseError when there is none."""
    return cast(CourseExport, _export(name, "write_course"))


def export_names(function: str) -> tuple[str, ...]:
    """Return the names of all exports that have a function: `write_questions`, `write_course`."""
    return tuple(sorted(_named(function)))


def _export(name: str, function: str) -> object:
    known = _named(function)
    if name in known:
        return known[name]
    raise CourseError(
        QT_TRANSLATE_NOOP("Errors", "There is no export “{name}”."),
        fix=QT_TRANSLATE_NOOP("Errors", "Choose one of: {known}."),
        name=name,
        known=", ".join(export_names(function)),
    )


def put_file(path: Path, content: bytes) -> None:
    """Write a file wholly or not at all, making its folder; raises FolderError."""
    refuse_own(path)
    with saving(path):
        put_durably(path, content)


def refuse_to_replace(path: Path, *, is_replacing: bool) -> None:
    """Raise CourseError when there is a file of that name and nobody said that it may go."""
    if path.exists() and not is_replacing:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is there already; nothing was written."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another name, or say that it may be replaced: --replace."),
            path=str(path),
        )
