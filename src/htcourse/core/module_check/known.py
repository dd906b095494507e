"""What a module knows: the ids that links, checks and citations may name."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from htcourse.core.cache import Cache
from htcourse.core.countries import COUNTRIES
from htcourse.core.course import Lesson, LessonText, Module, Section
from htcourse.core.errors import Place, Problem, Sentence, Severity
from htcourse.core.quiz import Question, question_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Known:
    """A module and its ids. `unread` are ids in files that could not be read: nobody is told that they are missing.

    Rules that look at one text alone keep what they found in `remembered`.
    """

    module: Module
    unread: frozenset[str] = frozenset()
    remembered: Cache = field(default_factory=Cache, compare=False, repr=False)

    @cached_property
    def lessons(self) -> frozenset[str]:
        """Lesson ids."""
        return frozenset(each.id for each in self.module.lessons) | self.unread

    @cached_property
    def sections(self) -> frozenset[str]:
        """Sections of the source language, as `lesson#slug`."""
        return frozenset(
            f"{lesson.id}#{section.slug}"
            for lesson in self.module.lessons
            for section in source_sections(lesson, self.module)
        )

    @cached_property
    def objectives(self) -> frozenset[str]:
        """Objective ids."""
        return frozenset(aim.id for each in self.module.lessons for aim in each.objectives) | self.unread

    @cached_property
    def questions(self) -> frozenset[str]:
        """Question ids."""
        return frozenset(each.id for each in self.module.questions) | self.unread

    @cached_property
    def facts(self) -> frozenset[str]:
        """Ids of the ledger's entries."""
        return frozenset(each.id for each in self.module.facts) | self.unread

    @cached_property
    def sources(self) -> frozenset[str]:
        """Source ids."""
        return frozenset(each.id for each in self.module.sources) | self.unread

    @cached_property
    def terms(self) -> frozenset[str]:
        """Term ids."""
        return frozenset(each.id for each in self.module.terms) | self.unread

    @cached_property
    def pictures(self) -> frozenset[str]:
        """Picture names, `images/…`."""
        return frozenset(each.name for each in self.module.pictures) | self.unread

    @cached_property
    def charts(self) -> dict[str, str]:
        """Kinds of charts, timelines and maps by id; the kind of an unread one is empty."""
        return dict.fromkeys(self.unread, "") | {each.id: each.kind for each in self.module.charts}

    @cached_property
    def countries(self) -> frozenset[str]:
        """Country codes."""
        return frozenset(COUNTRIES) | {each.id for each in self.module.countries}

    @cached_property
    def routes(self) -> frozenset[str]:
        """Route ids."""
        return frozenset(each.id for each in self.module.routes)

    @cached_property
    def wordings(self) -> tuple[tuple[Question, dict[str, str]], ...]:
        """Every question with its texts by path, which several rules go through."""
        return tuple((each, question_texts(each)) for each in self.module.questions)

    def texts(self) -> Iterator[tuple[Lesson, str, LessonText]]:
        """Give every lesson in every language."""
        for lesson in self.module.lessons:
            for language, text in lesson.texts.items():
                yield lesson, language, text


Rule = Callable[[Known], Iterable[Problem]]
"""A rule looks at a whole module and gives what is wrong."""


def source_sections(lesson: Lesson, module: Module) -> tuple[Section, ...]:
    """Return a lesson's sections in the module's source language."""
    text = lesson.texts.get(module.language)
    return text.sections if text else ()


def warning(code: str, place: Place, template: str, fix: str, **values: object) -> Problem:
    """Return a problem that does not stop a build."""
    return Problem(code, place, template, fix, Severity.WARNING, values)


def error(code: str, place: Place, template: str, fix: str, **values: object) -> Problem:
    """Return a problem that stops a build."""
    return Problem(code, place, template, fix, Severity.ERROR, values)


MINUTES_OF_NO_ROUTE = Sentence(
    "unknown-route",
    QT_TRANSLATE_NOOP("Errors", "The minutes name a route “{route}” that module.yaml does not have."),
    QT_TRANSLATE_NOOP("Errors", "Add the route to module.yaml, or correct its name."),
)
