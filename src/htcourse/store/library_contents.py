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
from htcourse.core.plain_data import from_plain
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.compiled import (
    CompiledCase,
    CompiledChart,
    CompiledLesson,
    CompiledModule,
    CompiledObjective,
    CompiledPage,
    CompiledQuestion,
    CompiledTerm,
)
from htcourse.store.disks import database_address
from htcourse.store.library import Library
from htcourse.store.library_file import library_errors
from htcourse.store.library_rows import PictureRow, SourceRow
from htcourse.store.library_tables import Row, row_of

_Row = Mapping[str, Any]


def compiled_module(path: Path) -> CompiledModule:
    """Return the module of a library file; raises NewerFileError and ModuleError as `Library.open` does.

    What only search needs (plain texts) comes back empty.
    """
    Library.open(path).close()  # says what is wrong with a file that cannot be read
    address = database_address(path.absolute(), "ro&immutable=1")
    with library_errors(path), closing(sqlite3.connect(address, uri=True)) as connection:
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
        return row_of(
            CompiledModule,
            next(self._rows("module")),
            parts=self._all("part", Part),
            routes=self._all("route", Route),
            lessons=tuple(self._lessons()),
            sections=tuple(self._sections()),
            questions=self._worded("question", CompiledQuestion),
            quizzes=tuple(map(_quiz, self._rows("quiz"))),
            cases=self._worded("case", CompiledCase, "case_file"),
            countries=tuple(
                row_of(Country, row, data=json.loads(row["facts"]), place=Place()) for row in self._rows("country")
            ),
            charts=tuple(self._charts()),
            terms=tuple(row_of(CompiledTerm, row, plain=_plain(row["definition"])) for row in self._rows("term")),
            sources=self._all("source", SourceRow),
            facts=self._all("fact", Fact, place=Place()),
            pictures=self._all("picture", PictureRow),
        )

    def _all(self, table: str, kind: type[Row], **own: Any) -> tuple[Row, ...]:
        return tuple(row_of(kind, row, **own) for row in self._rows(table))

    def _lessons(self) -> Iterator[CompiledLesson]:
        objectives: dict[str, list[CompiledObjective]] = {}
        for row in self._rows("objective"):
            objectives.setdefault(row["lesson"], []).append(row_of(CompiledObjective, row))
        for row in self._rows("lesson"):
            yield row_of(CompiledLesson, row, objectives=tuple(objectives.get(row["id"], ())))

    def _sections(self) -> Iterator[CompiledPage]:
        pages = {(row["section"], row["language"]): row for row in self._rows("page")}
        for row in self._rows("section"):
            page = pages[row["id"], row["language"]]
            yield row_of(CompiledPage, {**row, **page}, position=row["number"] - 1, text="")

    def _worded(self, name: str, kind: type[Row], table: str = "") -> tuple[Row, ...]:
        texts: dict[str, dict[str, Mapping[str, str]]] = {}
        for row in self._rows(f"{name}_text"):
            texts.setdefault(row["id"], {})[row["language"]] = json.loads(row["texts"])
        return tuple(row_of(kind, row, texts=texts[row["id"]], plain={}) for row in self._rows(table or name))

    def _charts(self) -> Iterator[CompiledChart]:
        """Give the charts, each put together from its rows, one a language."""
        charts: dict[str, list[_Row]] = {}
        for row in self._rows("chart"):
            charts.setdefault(row["id"], []).append(row)
        columns = {"titles": "title", "alts": "alt", "svgs": "svg", "tables": "table_html"}
        for rows in charts.values():
            texts = {name: {row["language"]: row[column] for row in rows} for name, column in columns.items()}
            yield row_of(CompiledChart, rows[0], **texts)


def _quiz(row: _Row) -> Quiz:
    quiz = from_plain(Quiz, json.loads(row["quiz"]))
    return replace(quiz, modes=tuple(map(Mode, quiz.modes)))


def _plain(definition: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", definition))
