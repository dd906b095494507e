"""The contents list beside a lesson: parts, lessons and read marks."""

from typing import NamedTuple

from htcourse.core.progress import LessonState
from htcourse.usecases.reading.standing import Standing, count_done, standings
from htcourse.usecases.session import Session


class ContentsLesson(NamedTuple):
    """A lesson in the list; `section_id` is where a click goes: the first unread section, else the first."""

    id: str
    title: str
    state: LessonState
    section_id: str
    is_changed: bool = False


class ContentsPart(NamedTuple):
    """A part in the list with lessons done of all."""

    id: str
    number: int
    title: str
    done: int
    total: int
    lessons: tuple[ContentsLesson, ...]


class Contents(NamedTuple):
    """The whole list for the learner's route; `read` are the ids of all sections that have been read."""

    route_title: str
    done: int
    total: int
    minutes_left: int
    parts: tuple[ContentsPart, ...]
    read: frozenset[str] = frozenset()


def open_contents(session: Session) -> Contents:
    """Return the contents of every installed module, built-in first."""
    where = standings(session)
    parts: dict[tuple[str, str], list[Standing]] = {}
    for module in where.modules:
        for each in module.lessons:
            parts.setdefault((module.library.module_id, each.lesson.part), []).append(each)
    return Contents(
        route_title=where.route_title,
        done=where.done,
        total=len(where.lessons),
        minutes_left=where.minutes_left,
        parts=tuple(_part(module, lessons) for (module, _part_id), lessons in parts.items()),
        read=where.read,
    )


def _part(module: str, lessons: list[Standing]) -> ContentsPart:
    first = lessons[0].lesson
    return ContentsPart(
        id=f"{module}/{first.part}",
        number=first.part_number,
        title=first.part_title,
        done=count_done(lessons),
        total=len(lessons),
        lessons=tuple(
            ContentsLesson(each.lesson.lesson, each.lesson.title, each.state, each.next_section) for each in lessons
        ),
    )
