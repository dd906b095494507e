"""The contents list beside a lesson: parts, lessons and read marks."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from htcourse.core.progress import LessonState
from htcourse.usecases.reading.standing import ModuleStanding, Standing, count_done, on_route, standings
from htcourse.usecases.session import Session


class ContentsSection(NamedTuple):
    """A section in the list."""

    id: str
    title: str
    is_read: bool


class ContentsLesson(NamedTuple):
    """A lesson in the list; `section_id` is where a click goes: what is open in it, else its first section.

    `is_changed`: something in it was read and says something else by now. `open_checks` of its `checks` wait for an
    answer. `sections` are those on the learner's route.
    """

    id: str
    title: str
    state: LessonState
    section_id: str
    is_changed: bool = False
    sections: tuple[ContentsSection, ...] = ()
    open_checks: int = 0
    checks: int = 0


class ContentsPart(NamedTuple):
    """A part in the list with lessons done of all."""

    id: str
    number: int
    title: str
    done: int
    total: int
    lessons: tuple[ContentsLesson, ...]


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


def open_contents(session: Session) -> Contents:
    """Return the contents of every installed module, built-in first."""
    where = standings(session)
    return Contents(
        route_title=where.route_title,
        done=where.done,
        total=len(where.lessons),
        minutes_left=where.minutes_left,
        parts=tuple(_part(each.library.module_id, lessons) for each in where.modules for lessons in each.parts),
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


def _part(module: str, lessons: Sequence[Standing]) -> ContentsPart:
    first = lessons[0].lesson
    return ContentsPart(
        id=f"{module}/{first.part}",
        number=first.part_number,
        title=first.part_title,
        done=count_done(lessons),
        total=len(lessons),
        lessons=tuple(map(_lesson, lessons)),
    )


def _lesson(standing: Standing) -> ContentsLesson:
    heads = zip(standing.lesson.sections, standing.read, strict=True)
    return ContentsLesson(
        standing.lesson.lesson,
        standing.lesson.title,
        standing.state,
        standing.next_section,
        standing.is_changed,
        tuple(ContentsSection(head.id, head.title, is_read) for head, is_read in heads),
        standing.open_checks,
        standing.checks,
    )
