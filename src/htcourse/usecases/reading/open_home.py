"""Home: where to continue, the parts with progress, the routes."""

from collections.abc import Sequence
from dataclasses import dataclass

from htcourse.core.progress import LessonState, part_state
from htcourse.store.library_rows import ContentsRow
from htcourse.store.library_rows import LibraryRoute as StoredRoute
from htcourse.store.places import Places
from htcourse.store.preferences import ROUTE
from htcourse.usecases.reading.lesson_standings import (
    ModuleStanding,
    Standing,
    Standings,
    count_done,
    goes_on_in,
    on_route,
    share_done,
    standings,
    stretch_on,
)
from htcourse.usecases.reading.record_reading import resume_place
from htcourse.usecases.session import Session, open_libraries


@dataclass(frozen=True, slots=True)
class Continue:
    """Where the learner goes on: the section left last, or what is open next once it is read; else the first.

    `sections` says for each section of the lesson if it was read. `minutes_left` is the time of study of the lesson,
    `open_checks` counts those of its `checks` that were not answered. `is_passed`: it stands before the place left.
    """

    section_id: str
    lesson_title: str
    section_title: str
    number: int
    sections: tuple[bool, ...]
    minutes_left: int
    is_begun: bool
    open_checks: int = 0
    checks: int = 0
    is_passed: bool = False


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part: its number in its module, lessons done of all on the route, minutes left (or all when not begun).

    `share` is how much of its sections and checks is done, 0.0 to 1.0: all sections read is not all of it.
    """

    id: str
    number: int
    title: str
    done: int
    total: int
    minutes_left: int
    state: LessonState
    first_section: str
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class RouteRow:
    """A route: minutes of study, lessons, for whom it is; `is_chosen` for the learner's own."""

    id: str
    title: str
    minutes: int
    lessons: int
    is_chosen: bool
    first_section: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class ModuleParts:
    """An installed module with its parts, in order; `elsewhere` names those that the route goes past."""

    id: str
    title: str
    parts: tuple[PartRow, ...]
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HomePage:
    """All that Home shows. `name` is empty without a name; `resume` is None when no module has a lesson."""

    title: str
    name: str
    route: str
    lessons_done: int
    lessons_total: int
    minutes_left: int
    resume: Continue | None
    modules: tuple[ModuleParts, ...]
    routes: tuple[RouteRow, ...]

    @property
    def is_finished(self) -> bool:
        """Whether every lesson of the route is done."""
        return 0 < self.lessons_total == self.lessons_done


def open_home(session: Session) -> HomePage:
    """Return what Home shows for the learner's route."""
    where = standings(session)
    return HomePage(
        title=session.libraries[0].title(session.language) if session.libraries else "",
        name=session.name,
        route=where.route_title,
        lessons_done=where.done,
        lessons_total=where.total,
        minutes_left=where.minutes_left,
        resume=_resume(session, where),
        modules=tuple(_module(session, module) for module in where.modules),
        routes=tuple(route for module in where.modules for route in _routes(module, where.route)),
    )


def _resume(session: Session, where: Standings) -> Continue | None:
    place = resume_place(session)
    lessons = {each.lesson.lesson: each for each in where.lessons}
    everything = {
        section.id: (row, section) for module in where.modules for row in module.all_lessons for section in row.sections
    }
    section_id = goes_on_in(session, where)
    if section_id not in everything:
        return None
    order = [each.lesson.lesson for each in where.lessons]
    row, section = everything[section_id]
    left = everything.get(place.section_id) if place is not None else None
    stood = (left[0].lesson, left[1].number) if left is not None else ("", 0)
    standing = lessons.get(row.lesson)
    sections = standing.lesson.sections if standing else row.sections
    return Continue(
        section_id=section_id,
        lesson_title=row.title,
        section_title=section.title,
        number=next((n for n, each in enumerate(sections, 1) if each.id == section_id), section.number),
        sections=standing.read if standing else (False,) * len(row.sections),
        minutes_left=standing.minutes_left if standing else 0,
        is_begun=place is not None,
        open_checks=standing.open_checks if standing else 0,
        checks=standing.checks if standing else 0,
        is_passed={stood[0], row.lesson} <= set(order)
        and (order.index(row.lesson), section.number) < (order.index(stood[0]), stood[1]),
    )


def _module(session: Session, module: ModuleStanding) -> ModuleParts:
    parts = tuple(map(_part, module.parts))
    own = {each.id for each in parts}
    elsewhere = dict.fromkeys(row.part_title for row in module.all_lessons if row.part not in own)
    return ModuleParts(module.library.module_id, module.library.title(session.language), parts, tuple(elsewhere))


def _part(lessons: Sequence[Standing]) -> PartRow:
    first = lessons[0].lesson
    unfinished = [each for each in lessons if each.state is not LessonState.DONE]
    return PartRow(
        id=first.part,
        number=first.part_number,
        title=first.part_title,
        done=count_done(lessons),
        total=len(lessons),
        minutes_left=sum(each.minutes_left for each in lessons),
        state=part_state([each.state for each in lessons]),
        first_section=(unfinished or lessons)[0].next_section,
        share=share_done(lessons),
    )


def offered_routes(places: Places, language: str) -> tuple[RouteRow, ...]:
    """Return the routes of all modules to somebody who has no record yet; the usual one is chosen.

    Raises CourseError when no library opens.
    """
    libraries, _ = open_libraries(places)
    try:
        return tuple(
            _route(library.contents(language), routes, route, ROUTE.default)
            for library in libraries
            for routes in (library.routes(language),)
            for route in routes
        )
    finally:
        for each in libraries:
            each.close()


def _routes(module: ModuleStanding, chosen: str) -> list[RouteRow]:
    return [_route(module.all_lessons, module.routes, route, chosen) for route in module.routes]


def _route(rows: Sequence[ContentsRow], routes: Sequence[StoredRoute], route: StoredRoute, chosen: str) -> RouteRow:
    lessons = on_route(rows, routes, route.id)
    minutes = sum(sum(stretch_on(row, routes, route.id)[1]) for row in lessons)
    begin = lessons[0].sections[0].id if lessons and lessons[0].sections else ""
    first = route.sections[0] if route.sections else begin
    return RouteRow(route.id, route.title, minutes, len(lessons), route.id == chosen, first, route.summary)
