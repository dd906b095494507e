"""Writes a compiled module as a library file. Imports sqlite-utils: never on the start path."""

import html
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from htcourse.core.errors import FolderError, Report, reported
from htcourse.core.folding import folds, searchable, words
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.compiled import CompiledCase, CompiledModule, CompiledQuestion
from htcourse.store.durable import in_place_of, make_durably
from htcourse.store.library_schema import APPLICATION, SCHEMA
from htcourse.store.library_tables import SEARCH_STATEMENTS, TABLES, columns_of
from htcourse.store.sqlite_errors import course_errors

_Row = dict[str, Any]


def write_library(module: CompiledModule, path: Path, report: Report | None = None) -> None:
    """Write a module's library to `path` (see `compiled.library_name`), wholly or not at all.

    `report` is called with (tables done, tables of all) and may raise `Cancelled`. Raises FolderError.
    """
    try:
        make_durably(path.parent)
        with (
            course_errors(path),
            in_place_of(path) as part,
            closing(sqlite3.connect(part, isolation_level=None)) as connection,
        ):
            connection.execute("pragma synchronous = off")  # nobody reads it yet
            _fill(Database(connection, execute_plugins=False), module, report)
            # SQLite syncs the whole file, and what it holds says from now on what it is.
            connection.execute("pragma synchronous = full")
            connection.execute(f"pragma user_version = {SCHEMA:d}")
    except OSError as error:
        raise FolderError(
            QT_TRANSLATE_NOOP("Errors", "The library “{path}” could not be written ({reason})."),
            fix=QT_TRANSLATE_NOOP("Errors", "Free some space or choose a folder you may write to, then do it again."),
            path=str(path),
            reason=error.strerror or str(error),
        ) from error


def _fill(database: Database, module: CompiledModule, report: Report | None) -> None:
    database.execute(f"pragma application_id = {APPLICATION:d}")
    with database.atomic():
        for name, table in reported(TABLES.items(), len(TABLES), report):
            database.table(name).create(table.columns, pk=table.key)
            _insert(database.conn, name, _ROWS[name](module))
            for columns in table.indexes:
                database.table(name).create_index(columns)
        _index(database)


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[_Row]) -> None:
    """Insert rows, which have all the same columns, as they come."""
    waiting = iter(rows)
    first = next(waiting, None)
    if first is not None:
        names, marks = ", ".join(f"[{name}]" for name in first), ", ".join(f":{name}" for name in first)
        connection.executemany(f"insert into [{table}] ({names}) values ({marks})", chain((first,), waiting))


def _index(database: Database) -> None:
    for statement in SEARCH_STATEMENTS:
        database.execute(statement)
    database.conn.executemany(
        "insert into search_index (rowid, t1, t2, n1, n2, x1, x2) values (?, ?, ?, ?, ?, ?, ?)",
        (
            (row, *(each for text in texts for each in _folded(text)))
            for row, *texts in database.execute("select id, title, names, text from search")
        ),
    )
    database.execute("insert into search_index (search_index) values ('optimize')")


def _folded(text: str) -> tuple[str, str]:
    """Return both foldings of a text, word for word: else a hit would mark another word than the one found."""
    levels = folds(text)
    counts = [len(words(each)) for each in (text, *levels)]
    if len(set(counts)) != 1:
        raise AssertionError(f"folding changes the number of words: {counts} in {text[:80]!r}")
    return levels


def _plain_text(inline_html: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", inline_html))


def _part_rows(module: CompiledModule) -> Iterator[_Row]:
    for number, part in zip(_part_numbers([each.id for each in module.parts]), module.parts, strict=True):
        yield columns_of("part", part, number=number)


def _part_numbers(ids: Sequence[str]) -> list[int]:
    """Return what learners see before a part's title: the number its id ends with (`m0`), else its place from 1."""
    ends = [re.search(r"\d+$", each) for each in ids]
    named = [int(end.group()) for end in ends if end is not None]
    in_order = len(named) == len(ids) and named == sorted(set(named))
    return named if in_order else list(range(1, len(ids) + 1))


def _objective_rows(module: CompiledModule) -> Iterator[_Row]:
    lessons = sorted(module.lessons, key=lambda each: each.position)
    listed = ((lesson.id, objective) for lesson in lessons for objective in lesson.objectives)
    for position, (lesson_id, objective) in enumerate(listed):
        yield columns_of("objective", objective, position=position, lesson=lesson_id)


def _section_order(module: CompiledModule) -> list[str]:
    """Return the ids of all sections in reading order, each once."""
    lessons = {each.id: each.position for each in module.lessons}
    ordered = sorted(module.sections, key=lambda each: (lessons[each.lesson], each.position))
    return list(dict.fromkeys(each.id for each in ordered))


def _section_rows(module: CompiledModule) -> Iterator[_Row]:
    order = _section_order(module)
    place = {section: index for index, section in enumerate(order)}
    lesson_of = {each.id: each.lesson for each in module.sections}
    first: dict[str, int] = {}
    for index, section in enumerate(order):
        first.setdefault(lesson_of[section], index)
    for each in module.sections:
        index = place[each.id]
        yield columns_of(
            "section",
            each,
            position=index,
            number=index - first[each.lesson] + 1,
            questions=[part["ref"] for part in each.parts if part["kind"] == "check"],
            previous=order[index - 1] if index else "",
            next=order[index + 1] if index + 1 < len(order) else "",
        )


def _question_rows(module: CompiledModule) -> Iterator[_Row]:
    place = {section: index for index, section in enumerate(_section_order(module))}
    shown_in: dict[str, str] = {}
    for section in sorted(module.sections, key=lambda each: place[each.id]):
        for part in section.parts:
            if part["kind"] == "check":
                shown_in.setdefault(part["ref"], section.id)
    for each in module.questions:
        yield columns_of("question", each, section=shown_in.get(each.id, ""))


def _text_rows(table: str, kept: Iterable[CompiledQuestion | CompiledCase]) -> Iterator[_Row]:
    for each in kept:
        for language, texts in each.texts.items():
            title = _plain_text(texts.get("title", ""))
            yield columns_of(table, each, language=language, title=title, texts=texts)


def _quiz_rows(module: CompiledModule) -> Iterator[_Row]:
    for position, each in enumerate(module.quizzes):
        yield columns_of("quiz", each, position=position, quiz=each)


def _chart_rows(module: CompiledModule) -> Iterator[_Row]:
    for each in module.charts:
        for language, svg in each.svgs.items():
            worded = {"title": each.titles, "alt": each.alts, "table_html": each.tables}
            texts = {name: _wording(found, language, module) for name, found in worded.items()}
            yield columns_of("chart", each, language=language, svg=svg, **texts)


def _wording(texts: Mapping[str, str], language: str, module: CompiledModule) -> str:
    return texts.get(language) or texts.get(module.languages[0], "")


def _country_rows(module: CompiledModule) -> Iterator[_Row]:
    for each in module.countries:
        yield columns_of("country", each, code=each.id.rpartition("/")[2], facts=each.data)


def _placed(table: str, rows: Iterable[object]) -> Iterator[_Row]:
    for position, each in enumerate(rows):
        yield columns_of(table, each, position=position)


def _search_rows(module: CompiledModule) -> Iterator[_Row]:
    source_language = module.languages[0]
    yield from _lesson_search_rows(module)
    for section in module.sections:
        names = ", ".join(filter(None, (section.subtitle, *section.keywords)))
        yield _search_row("lesson", section.id, section.language, (section.title, names, section.text), section.lesson)
    for question in module.questions:
        if question.bank:
            continue  # what only an exam asks is not to be found beforehand
        for language, plain in question.plain.items():
            title = _plain_text(question.texts.get(language, {}).get("title", ""))
            yield _search_row("question", question.id, language, (title, "", plain), question.lesson)
    names_of: dict[str, list[str]] = {}
    for term in module.terms:
        names_of.setdefault(term.id, []).append(term.term)
    for term in module.terms:
        others = ", ".join(each for each in names_of[term.id] if each != term.term)
        yield _search_row("term", term.id, term.language, (term.term, others, term.plain))
    for source in module.sources:
        called = str(source.csl.get("keyword") or "")
        yield _search_row("source", source.id, source_language, (source.reference, called, source.reliability))
    for case in module.cases:
        for language, plain in case.plain.items():
            yield _search_row("case", case.id, language, (_wording(case.titles, language, module), "", plain))


def _lesson_search_rows(module: CompiledModule) -> Iterator[_Row]:
    """Give a row for each lesson as a whole: it is found by its title, its keywords and part, what it is for."""
    parts = {each.id: each.titles for each in module.parts}
    for lesson in module.lessons:
        for language, title in lesson.titles.items():
            part = _wording(parts.get(lesson.part, {}), language, module)
            names = ", ".join(filter(None, (part, *lesson.keywords.get(language, ()))))
            goals = " · ".join(_wording(each.texts, language, module) for each in lesson.objectives)
            yield _search_row("lesson", lesson.id, language, (title, names, goals), lesson.id)


def _search_row(kind: str, ref: str, language: str, words: tuple[str, str, str], lesson: str = "") -> _Row:
    """Return a row with its title, names and text; a text that begins with the title is kept without it."""
    title, names, text = map(searchable, words)
    return {
        "kind": kind,
        "ref": ref,
        "language": language,
        "lesson": lesson,
        "title": title,
        "names": names,
        "text": text.removeprefix(title).strip(),
    }


_ROWS: dict[str, Callable[[CompiledModule], Iterable[_Row]]] = {
    "module": lambda module: (columns_of("module", module),),
    "part": _part_rows,
    "route": lambda module: (columns_of("route", each, number=at) for at, each in enumerate(module.routes, 1)),
    "lesson": lambda module: (columns_of("lesson", each) for each in module.lessons),
    "objective": _objective_rows,
    "section": _section_rows,
    "page": lambda module: (columns_of("page", each, section=each.id) for each in module.sections),
    "question": _question_rows,
    "question_text": lambda module: _text_rows("question_text", module.questions),
    "quiz": _quiz_rows,
    "case_file": lambda module: (columns_of("case_file", each) for each in module.cases),
    "case_text": lambda module: _text_rows("case_text", module.cases),
    "chart": _chart_rows,
    "term": lambda module: (columns_of("term", each) for each in module.terms),
    "source": lambda module: _placed("source", module.sources),
    "country": _country_rows,
    "fact": lambda module: _placed("fact", module.facts),
    "picture": lambda module: (columns_of("picture", each) for each in module.pictures),
    "search": _search_rows,
}
