"""What every use case gets: library readers, the learner's file, the clock, language and country."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import NotFoundError
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.packages import counting_libraries
from htcourse.store.places import Places

Report = Callable[[int, int], None]
"""Long work calls it with (done, total); it raises `Cancelled` when the person wants to stop."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What a use case changed, so that screens decide what to show anew."""

    progress: bool = False
    library: bool = False
    preferences: bool = False
    learners: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """One person at work. The readers and the writer belong to the thread that opened them."""

    places: Places
    libraries: tuple[Library, ...]
    learner: LearnerFile
    clock: Clock
    language: str
    country: str

    @classmethod
    def open(cls, places: Places, learner_id: str, clock: Clock = system_clock) -> Self:
        """Open the libraries that count and the learner's file; raises CourseError when either cannot be opened."""
        learner = LearnerFile.open(places, learner_id, clock)
        try:
            libraries = tuple(Library.open(path) for path in counting_libraries(places))
        except BaseException:
            learner.close()
            raise
        return cls(
            places, libraries, learner, clock, learner.preference("language", "en"), learner.preference("country", "")
        )

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
            language=self.learner.preference("language", "en"),
            country=self.learner.preference("country", ""),
        )

    def close(self) -> None:
        """Close every file; the learner's is left as one file."""
        for each in self.libraries:
            each.close()
        self.learner.close()
