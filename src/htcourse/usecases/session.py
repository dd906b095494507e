"""What every use case gets: library readers, the learner's file, the clock, language and country."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from htcourse.core.clock import Clock, Stopwatch, system_clock
from htcourse.core.errors import CourseError, NotFoundError, read_each
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.disks import boot_id
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.library import Library
from htcourse.store.packages import counting_libraries
from htcourse.store.places import Places, builtin_library
from htcourse.store.preferences import COUNTRY, LANGUAGE, NAME, PIN, ROLE
from htcourse.usecases.changed import Changed as Changed


def open_libraries(places: Places) -> tuple[tuple[Library, ...], tuple[CourseError, ...]]:
    """Open the libraries that count and return them with what is wrong with the others; one bad file blocks no other.

    Raises CourseError when none can be opened, not even the built-in one.
    """
    return _opened(counting_libraries(places))


@contextmanager
def opened_libraries(places: Places) -> Iterator[tuple[Library, ...]]:
    """Open the libraries that count for as long as is needed; raises what `open_libraries` raises."""
    libraries, _ = open_libraries(places)
    try:
        yield libraries
    finally:
        for each in libraries:
            each.close()


def _opened(counting: tuple[Path, ...]) -> tuple[tuple[Library, ...], tuple[CourseError, ...]]:
    opened, problems = read_each(Library.open, counting)
    return opened or (Library.open(builtin_library()),), problems


@dataclass(frozen=True, slots=True)
class Session:
    """One person at work. The readers and the writer belong to the thread that opened them.

    `problems` says which installed modules cannot be opened; the others can be read all the same. `counting` are the
    files of those that counted when they were opened; none in a session on a draft, which has the libraries of the
    session it was begun from `beside` its own, for what is told of a country: they belong to that session.
    `is_looking`: somebody just looks, at the course or at a copy of a record, and what they do leaves no trace.
    `unwritten` are notes and answers to equal tasks that the disk refused, by kind and id: as long as the session lasts
    they are shown in the place of what is kept, and written once there is room.
    """

    places: Places
    libraries: tuple[Library, ...]
    learner: LearnerFile
    clock: Clock
    language: str
    country: str
    problems: tuple[CourseError, ...] = ()
    counting: tuple[Path, ...] = ()
    stopwatch: Stopwatch = field(default_factory=lambda: Stopwatch(boot=boot_id()))
    beside: tuple[Library, ...] = ()
    is_looking: bool = False
    unwritten: dict[tuple[Kind, str], str] = field(default_factory=dict, compare=False)

    @classmethod
    def open(cls, places: Places, learner_id: str, clock: Clock = system_clock, *, at_start: bool = False) -> Self:
        """Open the learner's file and the libraries; raises CourseError for the file, or when no library opens.

        `at_start`: the file is looked through after the first paint, or before marks are told.
        """
        learner = LearnerFile.open(places, learner_id, clock, at_start=at_start)
        try:
            language, country = learner.preference(LANGUAGE), learner.preference(COUNTRY)
            counting = counting_libraries(places)
            libraries, problems = _opened(counting)
        except BaseException:
            learner.close()
            raise
        return cls(places, libraries, learner, clock, language, country, problems, counting)

    @classmethod
    def temporary(cls, places: Places, language: str, clock: Clock = system_clock) -> Self:
        """Return a session for somebody who just looks: nothing is kept. Raises CourseError when no library opens."""
        counting = counting_libraries(places)
        libraries, problems = _opened(counting)
        learner = LearnerFile.temporary(clock)
        return cls(places, libraries, learner, clock, language, "", problems, counting, is_looking=True)

    @classmethod
    def of_copy(cls, places: Places, learner_id: str, path: Path, clock: Clock = system_clock) -> Self:
        """Return a session on a copy of a learner's record: nothing is kept. Raises CourseError for what is none."""
        learner = LearnerFile.temporary(clock, path, learner_id)
        try:
            libraries, problems = open_libraries(places)
        except BaseException:
            learner.close()
            raise
        language, country = learner.preference(LANGUAGE), learner.preference(COUNTRY)
        return cls(places, libraries, learner, clock, language, country, problems, is_looking=True)

    @property
    def name(self) -> str:
        """What the learner is called; empty without a name."""
        return self.learner.preference(NAME)

    @property
    def is_teaching(self) -> bool:
        """Whether the learner is here to teach: trainers' notes are shown."""
        return self.learner.preference(ROLE) == "teach"

    @property
    def has_pin(self) -> bool:
        """Whether a PIN is asked for before the learner's tile opens."""
        return bool(self.learner.preference(PIN))

    def library(self, lasting_id: str) -> Library:
        """Return the library a lasting id (`module/…`) belongs to; raises NotFoundError."""
        module = lasting_id.partition("/")[0]
        for each in self.libraries:
            if each.module_id == module:
                return each
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "The module “{module}” is not installed."),
            fix=QT_TRANSLATE_NOOP("Errors", "Install it again: open its .htmod file with the program."),
            module=module,
        )

    def with_preferences(self) -> "Session":
        """Return the session with language and country read anew, after a preference changed."""
        return replace(
            self,
            language=self.learner.preference(LANGUAGE),
            country=self.learner.preference(COUNTRY),
        )

    def has_old_modules(self) -> bool:
        """Tell whether other libraries count by now: another program installed, switched or removed a module."""
        with suppress(CourseError):
            return bool(self.counting) and counting_libraries(self.places) != self.counting
        return False

    def with_libraries(self) -> "Session":
        """Return the session with the libraries that count now; those it had are closed."""
        counting = counting_libraries(self.places)
        libraries, problems = _opened(counting)
        for library in self.libraries:
            library.close()
        return replace(self, libraries=libraries, problems=problems, counting=counting)

    def close(self) -> None:
        """Close every file; the learner's is left as one file."""
        for each in self.libraries:
            each.close()
        self.learner.close()
