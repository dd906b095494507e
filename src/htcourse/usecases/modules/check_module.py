"""Check a module: everything that is wrong in it, with file, line and what to do."""

from dataclasses import dataclass, replace
from pathlib import Path

from htcourse.core.course import Module
from htcourse.core.errors import Place, Problem, Report, Sentence, Severity
from htcourse.core.module_check import check_module
from htcourse.core.module_check.cues import Cues, cues
from htcourse.core.module_check.known import Known
from htcourse.core.module_check.reasons import with_reasons
from htcourse.core.module_check.slips import slips
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.quiz_alone import is_quiz_alone, read_quiz_alone
from htcourse.store.compiled import CompiledModule
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.modules.module_sources import read_module, read_source

_NOWHERE = {"broken-link", "unknown-picture"}


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What came of checking a module.

    `module` is what could be read of it, None when nothing could; `compiled` is None then, too. `problems` are in
    order of file and line.
    """

    problems: tuple[Problem, ...]
    module: Module | None = None
    compiled: CompiledModule | None = None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(each for each in self.problems if each.severity is Severity.ERROR)


def problems_at(path: Path) -> tuple[Problem, ...]:
    """Return what is wrong in a module, or in a quiz file by itself as far as that can be told without its module."""
    if not is_quiz_alone(path):
        return check_path(path).problems
    reading = read_quiz_alone(path)
    questions = tuple(each.question for each in reading.bank.questions) if reading.bank else ()
    module = Module("alone", "", {"en": ""}, ("en",), (), "", "", (), (), questions=questions)
    return in_order((*reading.problems, *slips(Known(module)), _ALONE.warning(Place(path.name))))


_ALONE = Sentence(
    "questions-alone",
    QT_TRANSLATE_NOOP(
        "Errors", "Only this file was looked at: objectives, sources, links and quizzes need the module it belongs to."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "Check the folder of the module; where there is none yet, “htcourse questions import” brings it in."
    ),
)


def check_path(path: Path, report: Report | None = None, content_hash: str = "") -> CheckReport:
    """Read, check and compile the module at `path`: a folder, a .htmod file or any other format.

    `report` hears of the files read, then of what is compiled; what it raises stops the work.
    """
    reading = read_source(path, report)
    if reading.module is None:
        return CheckReport(in_order(reading.problems))
    too_much = {each.place.file for each in reading.problems if each.code == "too-much"}
    lessons = tuple(each for each in reading.module.lessons if each.place.file not in too_much)
    found = check_module(reading.module, reading.unread)  # before there is a second copy of it, compiled
    compilation = compile_module(replace(reading.module, lessons=lessons), content_hash, report)
    problems = (*reading.problems, *found, *compilation.problems)
    return CheckReport(in_order(problems), reading.module, compilation.module)


def cues_of_path(path: Path) -> Cues | None:
    """Return what the options of a module's single-choice questions give away, None where it has no such question.

    Raises ModuleError for what cannot be read as a module.
    """
    return cues(read_module(path))


def in_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the problems by file and line, each said once and with its reason.

    An address that leads nowhere goes by that alone.
    """
    nowhere = {each.place for each in problems if each.code in _NOWHERE}
    kept = [each for each in problems if each.code != "html-removed" or each.place not in nowhere]
    first = {(each.place, each.code, each.sentence): each for each in reversed(kept)}
    return with_reasons(sorted(first.values(), key=lambda each: (each.place, each.code, each.sentence)))
