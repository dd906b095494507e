"""The contents list beside a lesson: parts, lessons and read marks."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from htcourse.core.progress import LessonState
from htcourse.store.library_rows import ContentsRow
from htcourse.usecases.reading.lesson_standings import ModuleStanding, Standing, count_done, on_route, standings
from htcourse.usecases.session import Session


class ContentsSection(NamedTuple):
    """A section in the list; `is_off_route`: it is there because it is open, the route goes past it."""

    id: str
    title: str
    is_read: bool
    is_off_route: bool = False


class ContentsLesson(NamedTuple):
    """A lesson in the list; `section_id` is where a click goes: what is open in it, else its first section.

    `is_changed`: something in it was read and says something else by now. `open_checks` of its `checks` wait for an
    answer, `open_check` (section, question) first. `sections` are those on the learner's route. `is_off_route`: it is
    there because it is open, with all its sections; the route goes past it.
    """

    id: str
    title: str
    state: LessonState
    section_id: str
    is_changed: bool = False
    sections: tuple[ContentsSection, ...] = ()
    open_checks: int = 0
    checks: int = 0
    is_off_route: bool = False
    open_check: tuple[str, str] = ("", "")


class ContentsPart(NamedTuple):
    """A part in the list with lessons done of all on the route; `module` is its title where there are several.

    `is_outside`: it is no part of the module, but all its lessons that the route goes past and that are not open.
    """

    id: str
    number: int
    title: str
    done: int
    total: int
    lessons: tuple[ContentsLesson, ...]
    module: str = ""
    is_outside: bool = False


class Contents(NamedTuple):
    """The whole list for the learner's route; `read` are the ids of all sections that have been read.

    `elsewhere` has the lessons the route goes past, each with the routes that go through it: (id, title).
    """

    route_title: str
    done: int
    total: int
    minutes_left: int
    parts: tuple[ContentsPart, ...]
    read: frozenset[str] = frozenset()
    elsewhere: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType({})

    def section_to_open(self, number: int, title: str, shown: str) -> str:
        """Return what is open in a part, its first section where that is `shown`; empty where the route has none."""
        named = (each for each in self.parts if (each.number, each.title) == (number, title) and not each.is_outside)
        lessons = next((each.lessons for each in named), ())
        if not lessons:
            return ""
        opened = next((each for each in lessons if each.state is not LessonState.DONE), None)
        head = next((each.id for each in lessons[0].sections), lessons[0].section_id)
        return head if opened is None or opened.section_id == shown else opened.section_id


def open_contents(session: Session, section: str = "") -> Contents:
    """Return the contents of every installed module, built-in first, with the `section` that is open."""
    where = standings(session, section.partition("#")[0])
    several = sum(bool(each.lessons) for each in where.modules) > 1
    return Contents(
        route_title=where.route_title,
        done=where.done,
        total=where.total,
        minutes_left=where.minutes_left,
        parts=tuple(
            part._replace(module=each.library.title(session.language) if several else "")
            for each in where.modules
            for part in (*_parts(each, where.read, section), *_outside(each, where.read))
        ),
        read=where.read,
        elsewhere={lesson: routes for module in where.modules for lesson, routes in _elsewhere(module)},
    )


def _elsewhere(module: ModuleStanding) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    own = {each.lesson.lesson for each in module.lessons}
    if len(own) == len(module.all_lessons):
        return
    through = [
        (route, {row.lesson for row in on_route(module.all_lessons, module.routes, route.id)})
        for route in module.routes
    ]
    for row in module.all_lessons:
        if row.lesson not in own:
            yield row.lesson, tuple((route.id, route.title) for route, lessons in through if row.lesson in lessons)


def _parts(module: ModuleStanding, read: frozenset[str], section: str) -> Iterator[ContentsPart]:
    own = {each.lesson.lesson: each for each in module.lessons}
    shown = own | ({module.beside.lesson.lesson: module.beside} if module.beside is not None else {})
    rows = [row for row in module.all_lessons if row.lesson in shown]
    for part, lessons in groupby(rows, attrgetter("part")):
        listed = list(lessons)
        counted = [own[row.lesson] for row in listed if row.lesson in own]
        yield ContentsPart(
            f"{module.library.module_id}/{part}",
            listed[0].part_number,
            listed[0].part_title,
            count_done(counted),
            len(counted),
            tuple(
                _lesson(row, shown[row.lesson], read, section)._replace(is_off_route=row.lesson not in own)
                for row in listed
            ),
        )


def _outside(module: ModuleStanding, read: frozenset[str]) -> Iterator[ContentsPart]:
    if module.outside:
        lessons = tuple(_lesson(each.lesson, each, read, "") for each in module.outside)
        yield ContentsPart(f"{module.library.module_id}/", 0, "", 0, 0, lessons, is_outside=True)


def _lesson(row: ContentsRow, standing: Standing, read: frozenset[str], section: str) -> ContentsLesson:
    own = {head.id for head in standing.lesson.sections}
    heads = (head for head in row.sections if head.id in own or head.id == section)
    return ContentsLesson(
        standing.lesson.lesson,
        standing.lesson.title,
        standing.state,
        standing.next_section,
        standing.is_changed,
        tuple(ContentsSection(head.id, head.title, head.id in read, head.id not in own) for head in heads),
        standing.open_checks,
        standing.checks,
        open_check=standing.open_check,
    )
