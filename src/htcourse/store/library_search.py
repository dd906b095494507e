"""Search in a library: exact hits first, then loose ones, each with its matches marked in the true spelling."""

import json
import sqlite3
from collections.abc import Collection
from pathlib import Path
from typing import Any

from htcourse.store.library_file import LibraryFile
from htcourse.store.library_rows import Found, HitRow

_SNIPPET_WORDS = 28
_MARK, _END = "\x02", "\x03"

# Matches are counted and ranked by their row numbers alone: to read the row of each takes as long as to rank them all.
_OF_KIND = """
    search.kind = :kind
    and (search.language = :wished or search.language = :source and not exists (
        select 1 from search other
        where other.kind = search.kind and other.ref = search.ref and other.language = :wished))
"""
# The plus keeps SQLite from asking the index once for each id.
_LISTED = f"""
    +search_index.rowid in (select id from search where {_OF_KIND} and ref in (select value from json_each(:among)))
"""
_BETWEEN = "search_index.rowid between :first and :last"
_SCATTERED = f"exists (select 1 from search where id = search_index.rowid and {_OF_KIND})"

_NOT_EXACT = " and +search_index.rowid not in (select rowid from search_index where search_index match :exact)"
_TOTAL = "select count(*) from search_index where search_index match :match and {among}"
_HITS = """
    select search.kind, search.ref, search.title, search.language, hit.snippet,
        section.lesson, lesson.part, part.number, part.titles, section.number
    from (
        select rowid as id, {order} as place, snippet(search_index, {column}, char(2), char(3), '…', {words}) as snippet
        from search_index where search_index match :match and {among} order by {order}, id limit :limit
    ) hit
    cross join search on search.id = hit.id
    left join section on section.id = search.ref and section.language = search.language and search.kind = 'lesson'
    left join lesson on lesson.id = section.lesson left join part on part.id = lesson.part
    order by hit.place, hit.id
"""
_SPAN = f"select min(id), max(id), count(*) from search where {_OF_KIND}"

_BEST, _BEST_AT_ONCE = "bm25(search_index)", "rank"
"""Two ways to have the best hits first: SQLite keeps the best of the rows looked through, a third quicker where telling
which those are costs nothing; or the index puts all matches in order, and rows are looked at until there are enough."""


class SearchReads(LibraryFile):
    """The search."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Use `open`."""
        super().__init__(connection, path)
        # First and last row and the number of rows, by kind and wished language: the file never changes.
        self._spans: dict[tuple[str, str], tuple[int, int, int]] = {}

    def search(
        self, text: str, kind: str, language: str, limit: int = 50, among: Collection[str] | None = None
    ) -> Found:
        """Return up to `limit` hits of a kind: `lesson` (each a section), `question`, `term`, `source` or `case`.

        All words must be there, each as the start of a word from three letters on, shorter ones whole. A text of
        shorter words only takes its last one as a start, unranked. `among` limits the hits to these ids.
        """
        from htcourse.store.search_words import RANKED_FROM, longest, match  # no part of the start

        exact = match(text, 1)
        if not exact:
            return Found((), 0)
        values = self._wished(language, kind=kind, limit=limit, match=match(text, 2), exact=exact)
        among_these, order = self._looked_through(values, among)
        if longest(text) < RANKED_FROM:
            order = "rowid"
        # What is found exactly is found loosely too: the loose count is that of all.
        total = int(self._rows(_TOTAL.format(among=among_these), values)[0][0])
        found = self._rows(_hits(0, order, among_these), values | {"match": exact}) if total else []
        hits = [self._hit(row, language, is_exact=True) for row in found]
        if len(hits) < min(limit, total):
            loose = self._rows(_hits(1, order, among_these + _NOT_EXACT), values | {"limit": limit - len(hits)})
            hits += [self._hit(row, language, is_exact=False) for row in loose]
        return Found(tuple(hits), total)

    def _looked_through(self, values: dict[str, Any], among: Collection[str] | None) -> tuple[str, str]:
        """Return the condition for the rows looked through and the quickest order for it; add its values."""
        if among is not None:
            values["among"] = json.dumps(list(among))
            return _LISTED, _BEST
        kind, language = values["kind"], values["wished"]
        if (kind, language) not in self._spans:
            self._spans[kind, language] = self._rows(_SPAN, values)[0]
        first, last, count = self._spans[kind, language]
        if count and last - first + 1 != count:
            # Rows in other languages stand between them.
            return _SCATTERED, _BEST_AT_ONCE
        values |= {"first": first, "last": last}
        return _BETWEEN, _BEST

    def _hit(self, row: tuple[Any, ...], language: str, *, is_exact: bool) -> HitRow:
        kind, ref, title, found_in, snippet, lesson, part, number, part_titles, section_number = row
        return HitRow(
            kind=kind,
            ref=ref,
            title=title,
            language=found_in,
            is_exact=is_exact,
            snippet=_pieces(snippet),
            lesson=lesson or "",
            part=part or "",
            part_number=number or 0,
            part_title=self._in_words(json.loads(part_titles or "{}"), language)[0],
            section_number=section_number or 0,
        )


def _hits(column: int, order: str, among: str) -> str:
    return _HITS.format(column=column, words=_SNIPPET_WORDS, among=among, order=order)


def _pieces(snippet: str) -> tuple[tuple[str, bool], ...]:
    """Return a marked text as pieces: (text, whether it matches)."""
    pieces = []
    for number, piece in enumerate(snippet.split(_MARK)):
        matching, end, rest = piece.partition(_END)
        if not number or not end:
            pieces.append((piece, False))
        else:
            pieces += [(matching, True), (rest, False)]
    return tuple(piece for piece in pieces if piece[0])
