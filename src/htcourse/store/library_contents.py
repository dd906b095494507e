"""A library file back to the rows it was made from: what an installed module is exported from."""

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

from htcourse.core.course import Country, Fact, Part, Route
from htcourse.core.errors import Place
from htcourse.core.plain import from_plain
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.compiled import (
    CaseRow,
    ChartRow,
    Citation,
    CompiledModule,
    LessonRow,
    ObjectiveRow,
    PictureRow,
    QuestionRow,
    SectionRow,
    SourceRow,
    TermRow,
)
from htcourse.store.library import Library
from htcourse.store.sqlite_errors import course_errors

_Row = Mapping[str, Any]


def compiled_module(path: Path) -> CompiledModule:
    """Return the module of a library file; raises NewerFileError and ModuleError as `Library.open` does.

    What only search needs (plain texts) comes back empty.
    """
    Library.open(path).close()  # says what is wrong with a file that cannot be read
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with course_errors(path), closing(sqlite3.connect(address, uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        return _Reading(connection).module()


class _Reading:
    """Reads table by table; rows come in the order they were written in."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def _rows(self, table: str) -> Iterator[_Row]:
        """Give the rows of a table; its name is our own."""
        for row in self._connection.execute(f"select * from {table} order by rowid"):
            yield dict(zip(row.keys(), row, strict=True))

    def module(self) -> CompiledModule:
        """Return the whole module."""
        head = next(self._rows("module"))
        return CompiledModule(
            id=head["id"],
            version=head["version"],
            languages=_tuple(head["languages"]),
            titles=json.loads(head["titles"]),
            authors=_tuple(head["authors"]),
            licence=head["licence"],
            needs=head["needs"],
            content_hash=head["content_hash"],
            parts=tuple(Part(row["id"], _json(row, "titles"), _tuple(row["lessons"])) for row in self._rows("part")),
            routes=tuple(
                Route(row["id"], _json(row, "titles"), _tuple(row["sections"])) for row in self._rows("route")
            ),
            lessons=tuple(self._lessons()),
            sections=tuple(self._sections()),
            questions=tuple(self._questions()),
            quizzes=tuple(map(_quiz, self._rows("quiz"))),
            cases=tuple(self._cases()),
            countries=tuple(
                Country(row["id"], _json(row, "titles"), _json(row, "facts"), Place()) for row in self._rows("country")
            ),
            charts=tuple(self._charts()),
            terms=tuple(map(_term, self._rows("term"))),
            sources=tuple(map(_source, self._rows("source"))),
            facts=tuple(map(_fact, self._rows("fact"))),
            pictures=tuple(PictureRow(row["name"], row["media_type"], row["content"]) for row in self._rows("picture")),
        )

    def _lessons(self) -> Iterator[LessonRow]:
        objectives: dict[str, list[ObjectiveRow]] = {}
        for row in self._rows("objective"):
            objectives.setdefault(row["lesson"], []).append(ObjectiveRow(row["id"], _json(row, "texts")))
        for row in self._rows("lesson"):
            yield LessonRow(
                id=row["id"],
                position=row["position"],
                part=row["part"],
                titles=_json(row, "titles"),
                content_notes=_json(row, "content_notes"),
                minutes=_json(row, "minutes"),
                objectives=tuple(objectives.get(row["id"], ())),
                facts=_tuple(row["facts"]),
                keywords={language: tuple(words) for language, words in _json(row, "keywords").items()},
                equal_tasks=_json(row, "equal_tasks"),
            )

    def _sections(self) -> Iterator[SectionRow]:
        pages = {(row["section"], row["language"]): row for row in self._rows("page")}
        for row in self._rows("section"):
            page = pages[row["id"], row["language"]]
            yield SectionRow(
                id=row["id"],
                lesson=row["lesson"],
                slug=row["slug"],
                position=row["number"] - 1,
                language=row["language"],
                title=row["title"],
                minutes=row["minutes"],
                words=row["words"],
                checks=row["checks"],
                parts=_json(page, "parts"),
                sources=_json(page, "sources"),
                terms=_tuple(page["terms"]),
                text="",
                facts=_tuple(page["facts"]),
                subtitle=row["subtitle"],
                keywords=_tuple(row["keywords"]),
            )

    def _questions(self) -> Iterator[QuestionRow]:
        texts = self._texts("question_text")
        for row in self._rows("question"):
            yield QuestionRow(
                id=row["id"],
                position=row["position"],
                type=row["type"],
                lesson=row["lesson"],
                objective=row["objective"],
                difficulty=row["difficulty"],
                hash=row["hash"],
                facts=_tuple(row["facts"]),
                sources=_citations(row),
                structure=_json(row, "structure"),
                texts=texts[row["id"]],
                plain={},
                bank=row["bank"],
            )

    def _cases(self) -> Iterator[CaseRow]:
        texts = self._texts("case_text")
        for row in self._rows("case_file"):
            yield CaseRow(
                id=row["id"],
                position=row["position"],
                titles=_json(row, "titles"),
                minutes=_json(row, "minutes"),
                objectives=_tuple(row["objectives"]),
                facts=_tuple(row["facts"]),
                structure=_json(row, "structure"),
                texts=texts[row["id"]],
                plain={},
            )

    def _texts(self, table: str) -> dict[str, dict[str, Mapping[str, str]]]:
        texts: dict[str, dict[str, Mapping[str, str]]] = {}
        for row in self._rows(table):
            texts.setdefault(row["id"], {})[row["language"]] = _json(row, "texts")
        return texts

    def _charts(self) -> Iterator[ChartRow]:
        """Give the charts, each put together from its rows, one a language."""
        charts: dict[str, list[_Row]] = {}
        for row in self._rows("chart"):
            charts.setdefault(row["id"], []).append(row)
        for chart, rows in charts.items():
            worded = {
                name: {row["language"]: row[name] for row in rows} for name in ("title", "alt", "svg", "table_html")
            }
            sources = _citations(rows[0])
            kind = rows[0]["kind"]
            yield ChartRow(chart, kind, worded["title"], worded["alt"], worded["svg"], worded["table_html"], sources)


def _quiz(row: _Row) -> Quiz:
    quiz = from_plain(Quiz, _json(row, "quiz"))
    return replace(quiz, modes=tuple(map(Mode, quiz.modes)))


def _term(row: _Row) -> TermRow:
    plain = unescape(re.sub(r"<[^>]*>", "", row["definition"]))
    return TermRow(row["id"], row["language"], row["term"], row["definition"], plain, row["status"], _citations(row))


def _source(row: _Row) -> SourceRow:
    return SourceRow(row["id"], row["reference"], row["url"], row["seen"], row["reliability"], _json(row, "csl"))


def _fact(row: _Row) -> Fact:
    return Fact(row["id"], row["claim"], _tuple(row["sources"]), row["status"], row["as_of"], Place())


def _json(row: _Row, name: str) -> Any:
    return json.loads(row[name])


def _tuple(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _citations(row: _Row) -> tuple[Citation, ...]:
    return tuple((source, place) for source, place in json.loads(row["sources"]))
