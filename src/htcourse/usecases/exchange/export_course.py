"""Take a course out: a module's folder, .htmod file or the id of an installed module as SCORM, cartridge or site."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from htcourse.core.drawing import Candidate
from htcourse.core.errors import CourseError, ModuleError, NotFoundError, Problem, Report
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import course_export, refuse_to_replace
from htcourse.store.compiled import CompiledModule
from htcourse.store.library import Library
from htcourse.store.library_contents import compiled_module
from htcourse.store.packages import counting_libraries, list_packages
from htcourse.store.places import Places
from htcourse.store.unpack import unpack
from htcourse.usecases.exchange.kept_here import Measuring, measuring
from htcourse.usecases.modules.check_module import check_path


class ExportedCourse(NamedTuple):
    """What was written: where, of which module, how many lessons, and all that was left out or simplified."""

    path: Path
    title: str
    lessons: int
    problems: tuple[Problem, ...]


def export_course(
    places: Places,
    module: str,
    name: str,
    out: Path,
    language: str = "",
    report: Report | None = None,
    *,
    replacing: bool = False,
    with_exam_bank: bool = False,
) -> ExportedCourse:
    """Write a module as the course format called `name` (`scorm12`, `cc11`, `html`), in one language.

    `module` is a path where there is one, else the id of a module that is installed or built in. Without a `language`
    it is the source's. What measures (`kept_here`) stays here unless `with_exam_bank` asks for it: pages tell what is
    right. Raises CourseError, also where something stands at `out` and `replacing` is not asked for;
    nothing is left then, nor when `report` raises `Cancelled`.
    """
    export = course_export(name)
    if not (out.is_dir() and not any(out.iterdir())):
        refuse_to_replace(out, is_replacing=replacing)
    compiled = _compiled(places, module, report)
    measures = _measuring(compiled)
    told = measures.taken() if with_exam_bank else measures.kept()
    if not with_exam_bank:
        compiled = _without(compiled, measures)
    written = export.write_course(compiled, out, report, language)
    title = compiled.titles.get(language or compiled.languages[0], compiled.id)
    return ExportedCourse(out, title, written.count, (*told, *written.problems))


def _measuring(module: CompiledModule) -> Measuring:
    parts = (part for section in module.sections for part in section.parts)
    in_lessons = {part["ref"] for part in parts if part["kind"] in ("check", "slide")}
    candidates = [
        Candidate(each.id, each.type, each.objective, each.difficulty, each.lesson, each.bank)
        for each in module.questions
    ]
    return measuring(module.quizzes, candidates, in_lessons)


def _without(module: CompiledModule, measures: Measuring) -> CompiledModule:
    return replace(
        module,
        questions=tuple(each for each in module.questions if each.id not in measures.questions),
        quizzes=tuple(each for each in module.quizzes if each not in measures.quizzes),
    )


def _compiled(places: Places, module: str, report: Report | None) -> CompiledModule:
    path = Path(module)
    if not path.exists():
        return compiled_module(_library(places, module))
    with TemporaryDirectory(prefix="htcourse-") as scratch:
        folder = path if path.is_dir() else unpack(path, Path(scratch) / "module", report)
        checked = check_path(folder, report)
    if checked.compiled is None or checked.errors:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be exported: 1 error.")
            if len(checked.errors) == 1
            else QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be exported: {count} errors."),
            problems=checked.problems,
            fix=QT_TRANSLATE_NOOP("Errors", "Mend what is listed, then export again."),
            path=str(path),
            count=len(checked.errors),
        )
    return checked.compiled


def _library(places: Places, module_id: str) -> Path:
    """Return the library file of a module by its id; one that is switched off can be exported too."""
    known = []
    for path in (*counting_libraries(places), *(each.library for each in list_packages(places))):
        try:
            with Library.open(path) as library:
                if library.module_id == module_id:
                    return path
                known.append(library.module_id)
        except CourseError:
            continue  # another module's library does not matter
    raise NotFoundError(
        QT_TRANSLATE_NOOP("Errors", "“{module}” is neither a folder or file nor the id of an installed module."),
        fix=QT_TRANSLATE_NOOP("Errors", "Give a module's folder or .htmod file, or one of: {known}."),
        module=module_id,
        known=", ".join(dict.fromkeys(known)),
    )
