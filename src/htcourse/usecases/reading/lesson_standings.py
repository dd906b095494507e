"""Where a learner stands in every lesson of every module: the one reading that Home, contents and Progress share."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from htcourse.core.progress import LessonState, lesson_state, study_minutes
from htcourse.store.library import Library
from htcourse.store.library_rows import ContentsRow, LibraryRoute
from htcourse.store.preferences import ROUTE
from htcourse.usecases.reading.record_reading import done_tasks, is_another_text, resume_place
from htcourse.usecases.session import Session


class Standing(NamedTuple):
    """A lesson on the learner's route: its sections there with read marks, its state, and the minutes of study left.

    `next_section` is the first section that is unread, or says something else by now (`is_changed`), or has one of the
    `open_checks` (of all its `checks`) that wait for an answer, `open_check` first; else the first.
    """

    lesson: ContentsRow
    read: tuple[bool, ...]
    state: LessonState
    minutes_left: int
    next_section: str
    is_changed: bool = False
    open_checks: int = 0
    checks: int = 0
    open_check: tuple[str, str] = ("", "")

    @property
    def sections(self) -> tuple[str, ...]:
        """The lasting ids of its sections."""
        return tuple(each.id for each in self.lesson.sections)

    @property
    def steps(self) -> tuple[int, int]:
        """How many of its sections and checks are read or answered, and of how many."""
        total = len(self.read) + self.checks
        return total if self.state is LessonState.DONE else sum(self.read) + self.checks - self.open_checks, total


class ModuleStanding(NamedTuple):
    """A module's lessons on the learner's route, in order, and the routes it offers.

    `beside` is the lesson that was asked for although the route goes past it, `outside` are the others of these.
    """

    library: Library
    routes: tuple[LibraryRoute, ...]
    all_lessons: tuple[ContentsRow, ...]
    lessons: tuple[Standing, ...]
    beside: Standing | None = None
    outside: tuple[Standing, ...] = ()

    @property
    def parts(self) -> tuple[tuple[Standing, ...], ...]:
        """The lessons, part by part."""
        parts: dict[str, list[Standing]] = {}
        for each in self.lessons:
            parts.setdefault(each.lesson.part, []).append(each)
        return tuple(map(tuple, parts.values()))


class Standings(NamedTuple):
    """Every module with the learner's route; `tries` are the answers that count, `read` the sections read.

    A module that does not know the route shows all its lessons, and none of them counts as one of the route.
    """

    route: str
    modules: tuple[ModuleStanding, ...]
    tries: dict[str, int]
    read: frozenset[str]

    @property
    def lessons(self) -> tuple[Standing, ...]:
        """The lessons that are shown, of all modules."""
        return tuple(each for module in self.modules for each in module.lessons)

    @property
    def counted(self) -> tuple[Standing, ...]:
        """The lessons of the route; all that are shown where no module knows it."""
        own = [each for each in self.modules if any(route.id == self.route for route in each.routes)]
        return tuple(each for module in own or self.modules for each in module.lessons)

    @property
    def route_title(self) -> str:
        """The chosen route's title, or empty when no module offers it."""
        titles = (route.title for module in self.modules for route in module.routes if route.id == self.route)
        return next(titles, "")

    @property
    def minutes_left(self) -> int:
        """Minutes of study left on the route."""
        return sum(each.minutes_left for each in self.counted)

    @property
    def done(self) -> int:
        """How many lessons of the route are done."""
        return count_done(self.counted)

    @property
    def total(self) -> int:
        """How many lessons the route has."""
        return len(self.counted)


def count_done(lessons: Iterable[Standing]) -> int:
    """Return how many of the lessons are done."""
    return sum(each.state is LessonState.DONE for each in lessons)


def share_done(lessons: Sequence[Standing]) -> float:
    """Return how much of the sections and checks of lessons is done, 0.0 to 1.0."""
    done, steps = (sum(each) for each in zip(*(each.steps for each in lessons), strict=True))
    return done / steps if steps else 0.0


def standings(session: Session, lesson: str = "") -> Standings:
    """Read where the learner stands, in a `lesson` off the route too: three queries of the record, two a library."""
    route = session.learner.preference(ROUTE)
    texts = session.learner.read_texts()
    read = frozenset(texts)
    tries = session.learner.counted_tries()
    seen = _Seen(texts, frozenset(tries), done_tasks(session))
    modules = tuple(_module(library, session.language, (route, lesson), seen) for library in session.libraries)
    return Standings(route, modules, tries, read)


def goes_on_in(session: Session, where: Standings) -> str:
    """Return the section to go on in: the one left last, what is unread behind it once it is read, else what is open.

    At the end it is the one left last, before the beginning the first; empty where there is none.
    """
    place = resume_place(session)
    here = place.section_id if place is not None else ""
    if here and here not in where.read:
        return here
    at = next((n for n, each in enumerate(where.lessons) if here in each.sections), 0)
    onward = [each for each in (*where.lessons[at:], *where.lessons[:at]) if each.state is not LessonState.DONE]
    if onward and here in onward[0].sections:
        behind = onward[0].sections[onward[0].sections.index(here) :]
        return next((each for each in behind if each not in where.read), onward[0].next_section)
    ways = *(each.next_section for each in onward), here, *(each.next_section for each in where.lessons)
    return next(filter(None, ways), "")


class _Seen(NamedTuple):
    """What the learner read (sections and their texts), answered (questions) and did instead (lessons)."""

    read: dict[str, tuple[str, str]]
    answered: frozenset[str]
    tasks: frozenset[str]


def _module(library: Library, language: str, asked: tuple[str, str], seen: _Seen) -> ModuleStanding:
    route, lesson = asked
    routes = library.routes(language)
    rows = library.contents(language)
    own = on_route(rows, routes, route)
    lessons = tuple(_standing(*stretch_on(row, routes, route), seen) for row in own)
    past = [_standing(*stretch_on(row, (), route), seen) for row in rows if row not in own]
    beside = next((each for each in past if each.lesson.lesson == lesson), None)
    outside = tuple(each for each in past if each is not beside)
    return ModuleStanding(library, routes, rows, lessons, beside, outside)


def on_route(rows: Iterable[ContentsRow], routes: Iterable[LibraryRoute], route: str) -> list[ContentsRow]:
    """Return the lessons a route goes through; all of them when the module does not know the route."""
    known = {each.id: each for each in routes}
    if route not in known:
        return list(rows)
    sections = {each.partition("#")[0] for each in known[route].sections}
    if sections:
        return [row for row in rows if row.lesson in sections]
    return [row for row in rows if route in row.minutes or "" in row.minutes]


def stretch_on(row: ContentsRow, routes: Iterable[LibraryRoute], route: str) -> tuple[ContentsRow, tuple[int, ...]]:
    """Return a lesson with those of its sections that a route goes through, and the minutes of study of each."""
    listed = next((each.sections for each in routes if each.id == route), ())
    times = study_minutes(row.sections, row.minutes.get(route, row.minutes.get("", 0)))
    if not listed:
        return row, times
    kept = [(head, time) for head, time in zip(row.sections, times, strict=True) if head.id in listed]
    return row._replace(sections=tuple(head for head, _ in kept)), tuple(time for _, time in kept)


def _standing(row: ContentsRow, times: tuple[int, ...], seen: _Seen) -> Standing:
    marks = tuple(section.id in seen.read for section in row.sections)
    checks = [(section.id, question) for section in row.sections for question in section.questions]
    waiting = [(section, question) for section, question in checks if question not in seen.answered]
    left = sum(time for time, is_read in zip(times, marks, strict=True) if not is_read)
    unread = [section.id for section, is_read in zip(row.sections, marks, strict=True) if not is_read]
    changed = [each.id for each in row.sections if is_another_text(seen.read, each.id, each.language, each.hash)]
    next_section = next(
        iter((*unread, *changed, *(section for section, _ in waiting), *(each.id for each in row.sections))), ""
    )
    if row.lesson in seen.tasks:
        return Standing(row, marks, LessonState.DONE, 0, next_section, bool(changed))  # its checks wait for nobody
    state = lesson_state(sum(marks), len(marks), len(checks) - len(waiting), len(checks))
    first = waiting[0] if waiting else ("", "")
    return Standing(row, marks, state, left, next_section, bool(changed), len(waiting), len(checks), first)
