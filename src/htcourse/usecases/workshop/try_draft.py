"""Try a draft as a learner: a throw-away library and record, nothing of it in anybody's file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from htcourse.core.clock import system_clock
from htcourse.core.errors import ModuleError, Report, Severity
from htcourse.core.remembered import Remembered
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder import read_draft
from htcourse.store.compiled import library_name
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.library_writer import write_library
from htcourse.store.places import Places
from htcourse.usecases.modules.check_module import in_order
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.session import Session
from htcourse.usecases.workshop.checking import check_draft


@dataclass(frozen=True)
class Trial:
    """A draft compiled for trying; `first_section` is a lasting id, empty where there is no lesson.

    Close it when done: that removes its files.
    """

    library: Path
    module_id: str
    first_section: str
    scratch: "TemporaryDirectory[str]"

    def session(self, places: Places, language: str, country: str = "") -> Session:
        """Return a session in the draft alone, for the thread that calls; nothing it records is kept."""
        library = Library.open(self.library)
        return Session(places, (library,), LearnerFile.temporary(system_clock), system_clock, language, country)

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
    memory = Remembered()
    problems = check_draft(folder, unsaved, None, memory)
    module = read_draft(folder, unsaved, remembered=memory).module
    errors = sum(each.severity is Severity.ERROR for each in problems)
    if module is None or errors:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "The module cannot be tried yet: {count} errors."),
            problems=in_order(problems),
            fix=QT_TRANSLATE_NOOP("Errors", "Mend what the list of problems says."),
            count=errors,
        )
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
    return Trial(path, compiled.id, first, scratch)
