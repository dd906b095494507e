"""A module's compiled content, read with the standard sqlite3: each method is one query, none is in a loop."""

import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from htcourse.store.library_file import fallback, not_found
from htcourse.store.library_questions import CaseReads, QuestionReads
from htcourse.store.library_references import ReferenceReads
from htcourse.store.library_rows import (
    ContentsRow,
    LessonRow,
    LibraryObjective,
    LibraryPart,
    LibraryRoute,
    PartOfPage,
    SectionHead,
    SectionPageRow,
)
from htcourse.store.library_search import SearchReads

_HEAD = (
    "section.id, section.lesson, section.slug, section.number, section.title, section.minutes, section.words, "
    "section.checks, section.questions, section.language, section.hash"
)
_HEAD_COLUMNS = len(SectionHead._fields)

_COUNTED = {
    "parts": "part",
    "lessons": "lesson",
    "sections": "section",
    "questions": "question",
    "quizzes": "quiz",
    "cases": "case_file",
    "terms": "term",
    "sources": "source",
    "facts": "fact",
    "countries": "country",
    "charts": "chart",
    "pictures": "picture",
}


class Library(QuestionReads, ReferenceReads, CaseReads, SearchReads):
    """A module's library. Ids in and out are full lasting ones; `language` is the wished one.

    Wording that is not translated comes in the source language, and the row says so. Unknown ids raise NotFoundError
    where a method says it, and are left out where several are asked for.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Use `open`."""
        super().__init__(connection, path)
        self._contents: dict[str, tuple[ContentsRow, ...]] = {}
        self._ways: dict[str, tuple[tuple[str, bool], ...]] = {}

    def parts(self, language: str) -> tuple[LibraryPart, ...]:
        """Return the parts in order."""
        rows = self._rows("select id, number, titles, lessons from part order by number")
        return tuple(
            LibraryPart(part, number, self._in_words(json.loads(titles), language)[0], tuple(json.loads(lessons)))
            for part, number, titles, lessons in rows
        )

    def routes(self, language: str) -> tuple[LibraryRoute, ...]:
        """Return the routes in order."""
        rows = self._rows("select id, titles, sections, summaries from route order by number")
        return tuple(
            LibraryRoute(
                route,
                self._in_words(json.loads(titles), language)[0],
                tuple(json.loads(sections)),
                self._in_words(json.loads(summaries), language)[0],
            )
            for route, titles, sections, summaries in rows
        )

    def lessons_on(self, route: str) -> frozenset[str] | None:
        """Return the lessons a route goes through; None, all of them, when the module does not know it."""
        rows = self._rows("select sections from route where id = ?", (route,))
        if not rows:
            return None
        through = {each.partition("#")[0] for each in json.loads(rows[0][0])}
        minutes = dict(self._rows("select id, minutes from lesson"))
        return frozenset(through or (each for each, by in minutes.items() if {route, ""} & json.loads(by).keys()))

    def way(self, route: str) -> tuple[tuple[str, bool], ...]:
        """Return every section in the order of the course, and whether a route goes through it: all when unknown.

        They are read once a route.
        """
        if route not in self._ways:
            self._ways[route] = self._read_way(route)
        return self._ways[route]

    def _read_way(self, route: str) -> tuple[tuple[str, bool], ...]:
        query = """
            select distinct section.id, section.position, section.lesson, lesson.minutes, route.sections
            from section join lesson on lesson.id = section.lesson left join route on route.id = ?
            order by section.position
        """
        rows = self._rows(query, (route,))
        listed = rows[0][-1] if rows else None
        if listed is None:
            return tuple((section, True) for section, *_ in rows)
        if sections := frozenset(json.loads(listed)):
            return tuple((section, section in sections) for section, *_ in rows)
        minutes = {lesson: by for _, _, lesson, by, _ in rows}
        lessons = {each for each, by in minutes.items() if {route, ""} & json.loads(by).keys()}
        return tuple((section, lesson in lessons) for section, _, lesson, _, _ in rows)

    def contents(self, language: str) -> tuple[ContentsRow, ...]:
        """Return every lesson with its part and its sections, in order. They are read once a language."""
        if language not in self._contents:
            self._contents[language] = self._all_contents(language)
        return self._contents[language]

    def _all_contents(self, language: str) -> tuple[ContentsRow, ...]:
        query = f"""
            select {_HEAD}, lesson.titles, lesson.minutes, lesson.part, part.number, part.titles
            from section join lesson on lesson.id = section.lesson left join part on part.id = lesson.part
            where {fallback("section")} order by section.position
        """
        lessons: dict[str, list[tuple[Any, ...]]] = {}
        for row in self._rows(query, self._wished(language)):
            lessons.setdefault(row[1], []).append(row)
        return tuple(self._contents_row(rows, language) for rows in lessons.values())

    def _contents_row(self, rows: list[tuple[Any, ...]], language: str) -> ContentsRow:
        titles, minutes, part, number, part_titles = rows[0][_HEAD_COLUMNS:]
        title, found = self._in_words(json.loads(titles), language)
        return ContentsRow(
            lesson=rows[0][1],
            part=part,
            part_number=number or 0,
            part_title=self._in_words(json.loads(part_titles or "{}"), language)[0],
            title=title,
            language=found,
            minutes=json.loads(minutes),
            sections=tuple(_head(row[:_HEAD_COLUMNS]) for row in rows),
        )

    def sections(self, lesson_id: str, language: str) -> tuple[SectionHead, ...]:
        """Return the sections of a lesson in order; none for an unknown lesson."""
        query = f"select {_HEAD} from section where lesson = :lesson and {fallback('section')} order by number"
        return tuple(map(_head, self._rows(query, self._wished(language, lesson=lesson_id))))

    def section_text(self, section_id: str, language: str) -> tuple[str, str]:
        """Return the language and the hash of a section's text; both empty where there is none."""
        query = f"select language, hash from section where id = :id and {fallback('section')}"
        return next(iter(self._rows(query, self._wished(language, id=section_id))), ("", ""))

    def has_section(self, section_id: str) -> bool:
        """Tell whether there is such a section."""
        return bool(self._rows("select 1 from section where id = ? limit 1", (section_id,)))

    def lesson(self, lesson_id: str, language: str) -> LessonRow:
        """Return a lesson; raises NotFoundError."""
        query = """
            select lesson.part, part.number, part.titles, lesson.titles, content_notes, minutes, facts,
                objective.id, objective.texts
            from lesson left join part on part.id = lesson.part left join objective on objective.lesson = lesson.id
            where lesson.id = ? order by objective.position
        """
        rows = self._rows(query, (lesson_id,))
        if not rows:
            raise not_found(lesson_id)
        part, number, part_titles, titles, notes, minutes, facts = rows[0][:7]
        title, found = self._in_words(json.loads(titles), language)
        return LessonRow(
            id=lesson_id,
            part=part,
            part_number=number or 0,
            part_title=self._in_words(json.loads(part_titles or "{}"), language)[0],
            title=title,
            content_note=self._in_words(json.loads(notes), language)[0],
            minutes=json.loads(minutes),
            objectives=tuple(self._objective(row[7], lesson_id, row[8], language) for row in rows if row[7]),
            facts=tuple(json.loads(facts)),
            language=found,
        )

    def _objective(self, objective_id: str, lesson: str, texts: str, language: str) -> LibraryObjective:
        return LibraryObjective(objective_id, self._in_words(json.loads(texts), language)[0], lesson)

    def objectives(self, language: str) -> tuple[LibraryObjective, ...]:
        """Return the objectives of all lessons in order."""
        rows = self._rows("select id, lesson, texts from objective order by position")
        return tuple(self._objective(objective, lesson, texts, language) for objective, lesson, texts in rows)

    def section(self, section_id: str, language: str) -> SectionPageRow:
        """Return a section with its text; raises NotFoundError."""
        query = f"""
            select {_HEAD}, page.parts, page.sources, page.terms, page.facts, lesson.titles, lesson.content_notes,
                lesson.part, part.number, part.titles, section.previous, section.next, section.subtitle,
                lesson.equal_tasks, lesson.minutes
            from section join page on page.section = section.id and page.language = section.language
            join lesson on lesson.id = section.lesson left join part on part.id = lesson.part
            where section.id = :id and {fallback("section")}
        """
        rows = self._rows(query, self._wished(language, id=section_id))
        if not rows:
            raise not_found(section_id)
        return self._page(rows[0], language)

    def _page(self, row: tuple[Any, ...], language: str) -> SectionPageRow:
        head, row = _head(row[:_HEAD_COLUMNS]), row[_HEAD_COLUMNS:]
        parts, sources, terms, facts, titles, notes, part, number, part_titles, before, after = row[:11]
        return SectionPageRow(
            id=head.id,
            lesson=head.lesson,
            number=head.number,
            title=head.title,
            language=head.language,
            parts=tuple(map(_part, json.loads(parts))),
            sources=tuple((each[0], each[1], tuple(each[2])) for each in json.loads(sources)),
            terms=tuple(json.loads(terms)),
            facts=tuple(json.loads(facts)),
            lesson_title=self._in_words(json.loads(titles), language)[0],
            content_note=self._in_words(json.loads(notes), language)[0],
            part=part,
            part_number=number or 0,
            part_title=self._in_words(json.loads(part_titles or "{}"), language)[0],
            previous=before,
            next=after,
            subtitle=row[11],
            equal_task=self._in_words(json.loads(row[12]), language)[0],
            lesson_minutes=json.loads(row[13]),
        )

    def counts(self) -> dict[str, int]:
        """Return how many there are of each kind, each once whatever its languages."""
        query = " union all ".join(
            f"select '{name}', count(distinct {'name' if table == 'picture' else 'id'}) from {table}"
            for name, table in _COUNTED.items()
        )
        return dict(self._rows(query))


def _head(row: tuple[Any, ...]) -> SectionHead:
    return SectionHead(*(*row[:8], tuple(json.loads(row[8])), *row[9:]))


def _part(part: Mapping[str, Any]) -> PartOfPage:
    return PartOfPage(**part)
