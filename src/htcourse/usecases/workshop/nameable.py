"""What a file of a draft can name: sources, questions, terms, charts, countries, objectives, lessons."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from htcourse.core.cache import Cache
from htcourse.core.module_check.questions import asked_in_quizzes
from htcourse.render.citations import short_reference
from htcourse.usecases.workshop.preview_session import Reader

_USED = re.compile(r"(?:@|\bterm=)(\w(?:[\w:.+/-]*\w)?)")


class Named(NamedTuple):
    """Something with an id, and the words it is known by; `kind` is a chart's (bar, line, timeline, map …)."""

    id: str
    words: str
    kind: str = ""


class Names(NamedTuple):
    """Everything of a draft that has a name, in the order of its files."""

    sources: tuple[Named, ...]
    questions: tuple[Named, ...]
    terms: tuple[Named, ...]
    charts: tuple[Named, ...]
    countries: tuple[Named, ...]
    objectives: tuple[Named, ...]
    lessons: tuple[Named, ...] = ()
    used: frozenset[str] = frozenset()
    """What the lessons name: sources they cite, terms they link to."""
    language: str = ""
    """The language the module is written in."""
    routes: tuple[Named, ...] = ()
    sections: tuple[Named, ...] = ()
    """Sections of the source language, as `lesson#slug`."""
    facts: tuple[Named, ...] = ()
    asked: frozenset[str] = frozenset()
    """The questions that a quiz names or may draw."""


def names_in(folder: Path, unsaved: Mapping[str, str], memory: Cache | None = None) -> Names:
    """Return what can be named; what cannot be read yet is left out. Raises CourseError without a readable module."""
    module = Reader.of(folder, unsaved, memory).module
    language = module.language

    def said(texts: Mapping[str, str], otherwise: str) -> str:
        return texts.get(language) or next(iter(texts.values()), otherwise)

    return Names(
        sources=tuple(Named(each.id, short_reference(each.csl)) for each in module.sources),
        questions=tuple(Named(each.id, each.title) for each in module.questions),
        terms=tuple(Named(each.id, next((t.term for t in each.texts.values()), each.id)) for each in module.terms),
        charts=tuple(Named(each.id, said(each.titles, each.id), each.kind) for each in module.charts),
        countries=tuple(Named(each.id, said(each.titles, each.id)) for each in module.countries),
        objectives=tuple(
            Named(each.id, said(each.texts, each.id)) for lesson in module.lessons for each in lesson.objectives
        ),
        lessons=tuple(
            Named(each.id, said({code: text.title for code, text in each.texts.items()}, each.id))
            for each in module.lessons
        ),
        used=frozenset(
            name
            for lesson in module.lessons
            for text in lesson.texts.values()
            for section in text.sections
            for name in _USED.findall(section.markdown)
        ),
        language=language,
        routes=tuple(Named(each.id, said(each.titles, each.id)) for each in module.routes),
        sections=tuple(
            Named(f"{lesson.id}#{section.slug}", f"{text.title}: {section.title}")
            for lesson in module.lessons
            for text in (lesson.texts.get(language),)
            if text
            for section in text.sections
        ),
        facts=tuple(Named(each.id, each.claim) for each in module.facts),
        asked=asked_in_quizzes(module),
    )
