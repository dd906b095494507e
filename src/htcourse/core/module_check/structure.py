"""Parts, lessons, sections, routes, objectives: ids used twice, orphans, sums of minutes; checks in translations."""

from collections.abc import Iterable, Iterator

from htcourse.core.course import Chart, Fact, Lesson, Section, Term
from htcourse.core.errors import Place, Problem
from htcourse.core.module_check.known import MINUTES_OF_NO_ROUTE, Known, error, source_sections, warning
from htcourse.core.module_check.markdown_scan import blocks
from htcourse.core.module_check.references import fact_references, source_references
from htcourse.core.translatable import QT_TRANSLATE_NOOP


def ids_used_twice(known: Known) -> Iterator[Problem]:
    """Give an error at the second place of every id that two things of one kind share."""
    for kind, ids in _ids(known):
        yield from twice(kind, ids)
    for _lesson, _language, text in known.texts():
        yield from twice("section", ((each.slug, each.place) for each in text.sections if each.slug))


def ids_of_other_modules(known: Known) -> Iterator[Problem]:
    """Find ids with a slash: `other/name` is the lasting id of something in another module, whose place it would take.

    Sources are cited within their module alone; some have a DOI for an id.
    """
    for kind, ids in _ids(known):
        for name, place in ids:
            if "/" in name and kind != "source":
                template = QT_TRANSLATE_NOOP("Errors", "The {kind} id “{name}” would belong to another module.")
                fix = QT_TRANSLATE_NOOP("Errors", "Write an id without “/”: small letters, digits and hyphens.")
                yield error("id-of-another-module", place, template, fix, kind=kind, name=name)


def _ids(known: Known) -> Iterator[tuple[str, list[tuple[str, Place]]]]:
    """Give the ids of each kind of thing with their places."""
    module = known.module
    yield "part", [(each.id, module.place) for each in module.parts]
    yield "route", [(each.id, module.place) for each in module.routes]
    yield "objective", [(aim.id, aim.place) for lesson in module.lessons for aim in lesson.objectives]
    for kind, things in (
        ("lesson", module.lessons),
        ("question", module.questions),
        ("quiz", module.quizzes),
        ("chart", module.charts),
        ("term", module.terms),
        ("source", module.sources),
        ("fact", module.facts),
        ("country", module.countries),
    ):
        yield kind, [(each.id, each.place) for each in things]
    yield "case", [(each.body.id, each.place) for each in module.cases]


def twice(kind: str, ids: Iterable[tuple[str, Place]]) -> Iterator[Problem]:
    """Give an error at the second place of every id among these things of one kind."""
    first: dict[str, Place] = {}
    for name, place in ids:
        if name in first:
            yield error(
                "id-used-twice",
                place,
                QT_TRANSLATE_NOOP("Errors", "The {kind} id “{name}” is used twice, first in {first}."),
                QT_TRANSLATE_NOOP("Errors", "Give one of the two another id."),
                kind=kind,
                name=name,
                first=str(first[name]),
            )
        first.setdefault(name, place)


def parts_and_lessons(known: Known) -> Iterator[Problem]:
    """Find lessons that are in no part or in two, and parts that name lessons which do not exist."""
    module = known.module
    placed: set[str] = set()
    for part in module.parts:
        for lesson in part.lessons:
            if lesson not in known.lessons:
                yield _unknown_lesson(_named(known, lesson), lesson)
            elif lesson in placed:
                template = QT_TRANSLATE_NOOP("Errors", "The lesson “{name}” is named twice in the parts.")
                fix = QT_TRANSLATE_NOOP("Errors", "Name it once.")
                yield error("lesson-in-two-parts", _named(known, lesson), template, fix, name=lesson)
            placed.add(lesson)
    for each in module.lessons:
        if each.id not in placed:
            template = QT_TRANSLATE_NOOP("Errors", "The lesson “{name}” is in no part, so nobody can open it.")
            fix = QT_TRANSLATE_NOOP("Errors", "Name it under “lessons” of a part in module.yaml.")
            yield error("lesson-in-no-part", each.place, template, fix, name=each.id)


def _named(known: Known, name: str) -> Place:
    """Return where module.yaml names a lesson or section."""
    return known.module.named_at.get(name, known.module.place)


def _unknown_lesson(place: Place, name: str) -> Problem:
    return error(
        "unknown-lesson",
        place,
        QT_TRANSLATE_NOOP("Errors", "There is no lesson “{name}”."),
        QT_TRANSLATE_NOOP("Errors", "Write the lesson, or correct the id."),
        name=name,
    )


def routes(known: Known) -> Iterator[Problem]:
    """Find routes that name unknown lessons or sections, or that nothing belongs to."""
    module = known.module
    taken = {route for lesson in module.lessons for route, minutes in lesson.minutes.items() if minutes}
    for route in module.routes:
        for section in route.sections:
            lesson = section.partition("#")[0]
            if lesson not in known.lessons:
                yield _unknown_lesson(_named(known, section), lesson)
            elif section not in known.sections and lesson not in known.unread:
                template = QT_TRANSLATE_NOOP(
                    "Errors", "The route “{route}” names a section “{name}” that is not there."
                )
                fix = QT_TRANSLATE_NOOP("Errors", "Write lesson-id#section.")
                yield error("unknown-section", _named(known, section), template, fix, route=route.id, name=section)
        if module.lessons and not route.sections and route.id not in taken and "" not in taken:
            template = QT_TRANSLATE_NOOP("Errors", "No lesson names minutes for the route “{route}”.")
            fix = QT_TRANSLATE_NOOP("Errors", "Give lessons minutes for it, or list its sections.")
            yield warning("empty-route", module.place, template, fix, route=route.id)


def minutes(known: Known) -> Iterator[Problem]:
    """Find lessons whose sections' class minutes do not sum to those of their longest route."""
    for lesson in known.module.lessons:
        for route in lesson.minutes:
            if route and route not in known.routes:
                yield MINUTES_OF_NO_ROUTE.error(lesson.place, route=route)
        yield from _sum(known, lesson)


def _sum(known: Known, lesson: Lesson) -> Iterator[Problem]:
    total = sum(each.minutes for each in source_sections(lesson, known.module))
    wanted = max(lesson.minutes.values(), default=0)
    if total and wanted and total != wanted:
        yield warning(
            "minutes-do-not-add-up",
            lesson.place,
            QT_TRANSLATE_NOOP("Errors", "The sections take {total} minutes, the lesson's longest route {wanted}."),
            QT_TRANSLATE_NOOP("Errors", "Change the minutes of the sections or of the lesson."),
            total=total,
            wanted=wanted,
        )


def objectives(known: Known) -> Iterator[Problem]:
    """Find objectives that no question tests."""
    tested = {each.objective for each in known.module.questions}
    for lesson in known.module.lessons:
        for aim in lesson.objectives:
            if aim.id not in tested:
                yield warning(
                    "objective-untested",
                    aim.place,
                    QT_TRANSLATE_NOOP("Errors", "No question tests the objective “{name}”."),
                    QT_TRANSLATE_NOOP("Errors", "Write a question with “objective: {name}”, or drop the objective."),
                    name=aim.id,
                )


def ledger(known: Known) -> Iterator[Problem]:
    """Check the facts lessons rest on, the sources of facts, terms and charts, and facts without any."""
    module = known.module
    for lesson in module.lessons:
        yield from fact_references(known, lesson.facts, lesson.place)
    cited: list[Fact | Term | Chart] = [*module.facts, *module.terms, *module.charts]
    for each in cited:
        yield from source_references(known, each.sources, each.place)
    for fact in module.facts:
        if not fact.sources and fact.status != "unchecked":
            template = QT_TRANSLATE_NOOP("Errors", "“{name}” is said to be {status}, but names no source.")
            fix = QT_TRANSLATE_NOOP("Errors", "Name its sources, or write “status: unchecked”.")
            yield error("fact-without-source", fact.place, template, fix, name=fact.id, status=fact.status)
    for chart in module.charts:
        if not chart.sources:
            template = QT_TRANSLATE_NOOP("Errors", "“{name}” names no source for its numbers.")
            fix = QT_TRANSLATE_NOOP("Errors", "Choose a source in its form, or write sources: [“@source-id”].")
            yield error("chart-without-source", chart.place, template, fix, name=chart.id)


def equal_tasks(known: Known) -> Iterator[Problem]:
    """Find lessons with a content note and no task of equal worth for those who leave them out."""
    for lesson, language, text in known.texts():
        if language == known.module.language and text.content_note and not text.equal_task.strip():
            yield warning(
                "no-equal-task",
                lesson.place,
                QT_TRANSLATE_NOOP("Errors", "The lesson has a content note, but nothing for those who leave it out."),
                QT_TRANSLATE_NOOP("Errors", "Add “equal_task: |-” with a task of equal worth for the same objective."),
            )


def translated_checks(known: Known) -> Iterator[Problem]:
    """Give a warning for every section whose translation asks other questions than the original."""
    asked = {each.id for each in known.module.questions}
    for lesson, language, text in known.texts():
        if language == known.module.language:
            continue
        originals = {each.slug: _checks(each) for each in source_sections(lesson, known.module)}
        for section in text.sections:
            other = (originals.get(section.slug, frozenset()) ^ _checks(section)) & asked
            if section.slug in originals and other:
                yield warning(
                    "translation-other-checks",
                    section.place,
                    QT_TRANSLATE_NOOP("Errors", "This section's questions differ from the original's: {names}."),
                    QT_TRANSLATE_NOOP("Errors", "Use the same !!! check lines as the original."),
                    names=", ".join(sorted(other)),
                )


def _checks(section: Section) -> frozenset[str]:
    found = blocks(section.markdown, section.place.line + 1)
    return frozenset(each.title for each in found if each.kind == "check" and "slide" not in each.around)
