"""The tables of a library file: their columns are the fields of what is compiled, and a few of their own.

Text, numbers and bytes are kept as they are, all else as JSON in a column of text. Never on the start path.
"""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar, get_type_hints

from htcourse.core.course import Country, Fact, Part, Route
from htcourse.core.plain_data import to_plain, typed
from htcourse.store.compiled import (
    CompiledCase,
    CompiledLesson,
    CompiledModule,
    CompiledObjective,
    CompiledPage,
    CompiledQuestion,
    CompiledTerm,
)
from htcourse.store.library_rows import PictureRow, SourceRow

Row = TypeVar("Row")
_AS_THEY_ARE = (str, int, bytes)

_TOKENCHARS = "''`‘’´\u00ad\u0301"
"""What belongs to a word beside letters and digits: apostrophes, soft hyphen, stress mark (' is doubled)."""

SEARCH_STATEMENTS = (
    # The view gives the columns of both levels the raw text, so that snippets show and mark the true spelling; the
    # index is filled with the folded texts. Never 'rebuild' it: that would index the raw text.
    "create view search_text as select id, title as t1, names as n1, text as x1, title as t2, names as n2, text as x2 "
    "from search",
    "create virtual table search_index using fts5 (t1, n1, x1, t2, n2, x2, content = 'search_text', "
    "content_rowid = 'id', "
    f"tokenize = \"unicode61 remove_diacritics 0 tokenchars '{_TOKENCHARS}'\")",
)


class Table(NamedTuple):
    """A table: columns with their Python types, the key, and further indexes."""

    columns: dict[str, type]
    key: str | tuple[str, ...]
    indexes: tuple[tuple[str, ...], ...] = ()


def _fields(row: type, *left_out: str) -> dict[str, type]:
    """Return the columns that keep the fields of a row, but some."""
    return {
        name: hint if hint in _AS_THEY_ARE else str
        for name, hint in get_type_hints(row).items()
        if name not in left_out
    }


def _text(*names: str) -> dict[str, type]:
    return dict.fromkeys(names, str)


def _whole(*names: str) -> dict[str, type]:
    return dict.fromkeys(names, int)


_PAGE = ("parts", "sources", "terms", "facts")
_OF_MODULE = ("id", "version", "languages", "titles", "authors", "licence", "needs", "content_hash")

TABLES = {
    "module": Table({name: kind for name, kind in _fields(CompiledModule).items() if name in _OF_MODULE}, "id"),
    "part": Table(_fields(Part) | _whole("number"), "id"),
    "route": Table(_fields(Route) | _whole("number"), "id"),
    "lesson": Table(_fields(CompiledLesson, "objectives"), "id"),
    "objective": Table(_fields(CompiledObjective) | _text("lesson") | _whole("position"), "id", (("lesson",),)),
    # Here `position` counts through the module; `number` is the place in the lesson, from 1.
    "section": Table(
        _fields(CompiledPage, "text", *_PAGE) | _text("questions", "previous", "next") | _whole("number"),
        ("id", "language"),
        (("lesson",),),
    ),
    "page": Table(_text("section", "language", *_PAGE), ("section", "language")),
    "question": Table(_fields(CompiledQuestion, "texts", "plain") | _text("section"), "id", (("hash",),)),
    "question_text": Table(_text("id", "language", "title", "texts"), ("id", "language")),
    "quiz": Table(_text("id", "lesson", "quiz") | _whole("position"), "id"),
    "case_file": Table(_fields(CompiledCase, "texts", "plain"), "id"),
    "case_text": Table(_text("id", "language", "title", "texts"), ("id", "language")),
    "chart": Table(_text("id", "language", "kind", "title", "alt", "svg", "table_html", "sources"), ("id", "language")),
    "term": Table(_fields(CompiledTerm, "plain"), ("id", "language")),
    "source": Table(_fields(SourceRow) | _whole("position"), "id"),
    "country": Table(_fields(Country, "data", "place") | _text("code", "facts"), "id"),
    "fact": Table(_fields(Fact, "place") | _whole("position"), "id"),
    "picture": Table(_fields(PictureRow), "name"),
    # `names` are words that lead there: keywords, the part, a term in other languages; `lesson` is where it is taught.
    "search": Table(
        _whole("id") | _text("kind", "ref", "language", "lesson", "title", "names", "text"),
        "id",
        (("kind", "ref", "language"), ("id", "kind", "ref", "language", "lesson")),
    ),
}


def columns_of(table: str, row: object, **own: Any) -> dict[str, Any]:
    """Return the columns of a row of a table: those named in `own`, and of the others the fields of `row`."""
    values = {name: own[name] if name in own else getattr(row, name) for name in TABLES[table].columns}
    return {name: each if isinstance(each, _AS_THEY_ARE) else _json(each) for name, each in values.items()}


def row_of(kind: type[Row], columns: Mapping[str, Any], **own: Any) -> Row:
    """Return the row that columns were made from; fields without a column, and others than theirs, are in `own`."""
    kept = {
        name: columns[name] if hint in _AS_THEY_ARE else typed(hint, json.loads(columns[name]))
        for name, hint in get_type_hints(kind).items()
        if name not in own and name in columns
    }
    return kind(**kept, **own)


def _json(value: Any) -> str:
    if value == ():
        return "[]"  # as most are
    return json.dumps(to_plain(value), ensure_ascii=False, separators=(",", ":"))
