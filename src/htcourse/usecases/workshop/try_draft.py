"""Try a draft as a learner: a throw-away library and record, nothing of it in anybody's file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from htcourse.core.cache import Cache
from htcourse.core.case_play import way_to
from htcourse.core.clock import system_clock
from htcourse.core.course import Module
from htcourse.core.errors import ModuleError, NotFoundError, Report, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder import read_draft
from htcourse.store.compiled import library_name
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.library_writer import write_library
from htcourse.store.places import Places
from htcourse.usecases.cases.case_plays import case_now, start_play
from htcourse.usecases.cases.play_case import decide
from htcourse.usecases.modules.check_module import in_order
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.session import Session
from htcourse.usecases.workshop.checking import check_draft


@dataclass(frozen=True)
class Trial:
    """A draft compiled for trying; `first_section` is a lasting id, empty where there is no lesson.

    `case` is the lasting id of the one case that is tried, from its `moment`; empty for the whole module. Close it when
    done: that removes its files.
    """

    library: Path
    module_id: str
    first_section: str
    scratch: "TemporaryDirectory[str]"
    case: str = ""
    moment: str = ""

    def session(self, places: Places, language: str, country: str = "", beside: tuple[Library, ...] = ()) -> Session:
        """Return a session in the draft alone, for the thread that calls; nothing it records is kept.

        `beside` are the libraries that count, whose help lines a learner would see with the draft's. A case that is
        tried from a moment stands there, by the fewest decisions that lead to it.
        """
        library = Library.open(self.library)
        learner = LearnerFile.temporary(system_clock)
        session = Session(places, (library,), learner, system_clock, language, country, beside=beside)
        if self.case and self.moment:
            way = way_to(case_now(session, self.case).body, self.moment)
            play_id = start_play(session, self.case) if way is not None else ""
            for each in way or ():
                decide(session, play_id, each.decision)
        return session

    def close(self) -> None:
        """Remove the library; close the sessions first."""
        self.scratch.cleanup()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the library."""
        self.close()


def try_draft(folder: Path, unsaved: Mapping[str, str], report: Report | None = None) -> Trial:
    """Compile a draft with its unsaved texts into a temporary library. Run it in a job.

    Raises ModuleError with every problem when there are errors.
    """
    memory = Cache()
    problems = check_draft(folder, unsaved, None, memory)
    module = read_draft(folder, unsaved, remembered=memory).module
    errors = sum(each.severity is Severity.ERROR for each in problems)
    if module is None or errors:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "The module cannot be tried yet: 1 error.")
            if errors == 1
            else QT_TRANSLATE_NOOP("Errors", "The module cannot be tried yet: {count} errors."),
            problems=in_order(problems),
            fix=QT_TRANSLATE_NOOP("Errors", "Mend what the list of problems says."),
            count=errors,
        )
    return _compiled(module, report)


def _compiled(module: Module, report: Report | None, case: str = "", moment: str = "") -> Trial:
    compiled = compile_module(module, report=report).module
    scratch = TemporaryDirectory(prefix="htcourse-", ignore_cleanup_errors=True)
    try:
        path = Path(scratch.name) / library_name(compiled)
        write_library(compiled, path)
        with Library.open(path) as library:
            contents = library.contents(library.language)
    except BaseException:
        scratch.cleanup()
        raise
    first = next((section.id for lesson in contents for section in lesson.sections), "")
    return Trial(path, compiled.id, first, scratch, f"{compiled.id}/{case}" if case else "", moment)


def try_case(folder: Path, unsaved: Mapping[str, str], file: str, moment: str = "") -> Trial:
    """Compile the case of one file to be tried, from a moment of it where one is named. Run it in a job.

    What is wrong in the draft does not matter as long as the case can be read. Raises ModuleError where it cannot, and
    NotFoundError where no decisions lead to the moment.
    """
    reading = read_draft(folder, unsaved)
    module = reading.module
    case = next((each for each in module.cases if each.place.file == file), None) if module is not None else None
    if module is None or case is None:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "The case cannot be tried yet: it cannot be read."),
            problems=in_order(reading.problems),
            fix=QT_TRANSLATE_NOOP("Errors", "Mend what the list of problems says."),
        )
    if moment and way_to(case.body, moment) is None:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "No decisions lead to this moment."),
            fix=QT_TRANSLATE_NOOP("Errors", "Let a decision or a way of a fork lead to it first."),
        )
    alone = replace(module, parts=(), routes=(), lessons=(), questions=(), quizzes=(), cases=(case,), charts=())
    return _compiled(alone, None, case.body.id, moment)
