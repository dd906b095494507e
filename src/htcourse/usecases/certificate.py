"""A certificate: what was completed, when and with which version. It says nothing about what a person can do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from htcourse import __version__
from htcourse.core.clock import Moment
from htcourse.core.progress import LessonState, reading_minutes
from htcourse.store.learner_rows import Kind
from htcourse.store.library_rows import ContentsRow
from htcourse.usecases.session import Changed, Session
from htcourse.usecases.standing import ModuleStanding, standings

NAME = "certificate_name"
"""The preference with the name for certificates: a full name need not stand in the bar of a shared computer."""


@dataclass(frozen=True, slots=True)
class CompletedLesson:
    """A lesson with every section read and every check answered; `finished_on` is the local day (ISO 8601)."""

    title: str
    minutes: int
    finished_on: str


@dataclass(frozen=True, slots=True)
class CertifiedModule:
    """A module as it is installed now, and what was completed of it."""

    title: str
    version: str
    lessons: tuple[CompletedLesson, ...]


@dataclass(frozen=True, slots=True)
class Certificate:
    """All that the page says; modules without a completed lesson are left out.

    `minutes` is the time for reading and checks as the course reckons it, not time that was measured. Days are local
    ones (ISO 8601), empty while no lesson is completed.
    """

    name: str
    route: str
    done: int
    total: int
    minutes: int
    first_day: str
    last_day: str
    made_on: str
    program: str
    modules: tuple[CertifiedModule, ...]


def open_certificate(session: Session) -> Certificate:
    """Return what can be certified now, from the learner's record alone."""
    where = standings(session)
    first = _first_moments(session)
    modules = tuple(_module(session, each, first) for each in where.modules)
    lessons = [lesson for module in modules for lesson in module.lessons]
    days = sorted(lesson.finished_on for lesson in lessons if lesson.finished_on)
    begun = sorted(
        moment
        for module in where.modules
        for standing in module.lessons
        if standing.state is LessonState.DONE
        for moment in _moments(standing.lesson, first)
    )
    return Certificate(
        name=session.learner.preference(NAME) or session.learner.preference("name"),
        route=where.route_title,
        done=where.done,
        total=len(where.lessons),
        minutes=sum(lesson.minutes for lesson in lessons),
        first_day=begun[0].local_day.isoformat() if begun else "",
        last_day=days[-1] if days else "",
        made_on=session.clock().local_day.isoformat(),
        program=__version__,
        modules=tuple(module for module in modules if module.lessons),
    )


def set_certificate_name(session: Session, name: str) -> Changed:
    """Keep the name that stands on certificates."""
    session.learner.set_preference(NAME, name.strip())
    return Changed()


def _module(session: Session, module: ModuleStanding, first: Mapping[str, Moment]) -> CertifiedModule:
    lessons = tuple(
        _lesson(standing.lesson, first) for standing in module.lessons if standing.state is LessonState.DONE
    )
    return CertifiedModule(module.library.title(session.language), module.library.version, lessons)


def _lesson(row: ContentsRow, first: Mapping[str, Moment]) -> CompletedLesson:
    moments = list(_moments(row, first))
    return CompletedLesson(
        title=row.title,
        minutes=reading_minutes(sum(each.words for each in row.sections), sum(each.checks for each in row.sections)),
        finished_on=max(moments).local_day.isoformat() if moments else "",
    )


def _moments(row: ContentsRow, first: Mapping[str, Moment]) -> Iterator[Moment]:
    """Give when each section of a lesson was first read, and each check first answered."""
    for section in row.sections:
        for ref in (section.id, *section.questions):
            if ref in first:
                yield first[ref]


def _first_moments(session: Session) -> dict[str, Moment]:
    found: dict[str, Moment] = {}
    for event in session.learner.events(Kind.SECTION_READ):
        found.setdefault(event.ref, Moment(event.at, event.offset_minutes))
    for response in session.learner.responses():
        found.setdefault(response.question, Moment(response.at, response.offset_minutes))
    return found
