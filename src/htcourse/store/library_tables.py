"""The tables of a library file. Columns that hold JSON are text; every id is the full lasting one."""

from typing import NamedTuple

_TOKENCHARS = "''`‘’´\u00ad\u0301"
"""What belongs to a word beside letters and digits: apostrophes, soft hyphen, stress mark (' is doubled)."""

SEARCH_STATEMENTS = (
    # The view gives both columns the raw text, so that snippets show and mark the true spelling; the index is filled
    # with the folded texts. Never 'rebuild' it: that would index the raw text.
    "create view search_text as select id, text as l1, text as l2 from search",
    "create virtual table search_index using fts5 (l1, l2, content = 'search_text', content_rowid = 'id', "
    f"tokenize = \"unicode61 remove_diacritics 0 tokenchars '{_TOKENCHARS}'\")",
)


class Table(NamedTuple):
    """A table: columns with their Python types, the key, and further indexes."""

    columns: dict[str, type]
    key: str | tuple[str, ...]
    indexes: tuple[tuple[str, ...], ...] = ()


def _text(*names: str) -> dict[str, type]:
    return dict.fromkeys(names, str)


def _whole(*names: str) -> dict[str, type]:
    return dict.fromkeys(names, int)


TABLES = {
    "module": Table(_text("id", "version", "languages", "titles", "authors", "licence", "needs", "content_hash"), "id"),
    "part": Table(_text("id", "titles", "lessons") | _whole("number"), "id"),
    "route": Table(_text("id", "titles", "sections") | _whole("number"), "id"),
    "lesson": Table(
        _text("id", "part", "titles", "content_notes", "minutes", "facts", "keywords", "equal_tasks")
        | _whole("position"),
        "id",
    ),
    "objective": Table(_text("id", "lesson", "texts") | _whole("position"), "id", (("lesson",),)),
    "section": Table(
        _text("id", "language", "lesson", "slug", "title", "subtitle", "keywords", "questions", "previous", "next")
        | _whole("position", "number", "minutes", "words", "checks"),
        ("id", "language"),
        (("lesson",),),
    ),
    "page": Table(_text("section", "language", "parts", "sources", "terms", "facts"), ("section", "language")),
    "question": Table(
        _text("id", "type", "lesson", "objective", "hash", "facts", "sources", "structure", "section", "bank")
        | _whole("position", "difficulty"),
        "id",
    ),
    "question_text": Table(_text("id", "language", "title", "texts"), ("id", "language")),
    "quiz": Table(_text("id", "lesson", "quiz") | _whole("position"), "id"),
    "case_file": Table(_text("id", "titles", "minutes", "objectives", "facts", "structure") | _whole("position"), "id"),
    "case_text": Table(_text("id", "language", "title", "texts"), ("id", "language")),
    "chart": Table(_text("id", "language", "kind", "title", "alt", "svg", "table_html", "sources"), ("id", "language")),
    "term": Table(_text("id", "language", "term", "definition", "status", "sources"), ("id", "language")),
    "source": Table(_text("id", "reference", "url", "seen", "reliability", "csl") | _whole("position"), "id"),
    "country": Table(_text("id", "code", "titles", "facts"), "id"),
    "fact": Table(_text("id", "claim", "sources", "status", "as_of") | _whole("position"), "id"),
    "picture": Table(_text("name", "media_type") | {"content": bytes}, "name"),
    "search": Table(
        _whole("id") | _text("kind", "ref", "language", "title", "text"), "id", (("kind", "ref", "language"),)
    ),
}
