"""Search in a library: exact hits first, then loose ones, each with its matches marked in the true spelling."""

import json
from collections.abc import Collection
from typing import Any

from htcourse.store.library_file import LibraryFile, fallback
from htcourse.store.library_rows import Found, HitRow

_SNIPPET_WORDS = 28
_MARK, _END = "\x02", "\x03"

_CONDITION = f"""
    search_index match :match and search.kind = :kind and {fallback("search", "ref")}
    and (:among is null or search.ref in (select value from json_each(:among)))
"""
_HITS = """
    select search.kind, search.ref, search.title, search.language,
        snippet(search_index, {column}, char(2), char(3), '…', {words}),
        section.lesson, lesson.part, part.number, part.titles, section.number
    from search_index cross join search on search.id = search_index.rowid
    left join section on section.id = search.ref and section.language = search.language and search.kind = 'lesson'
    left join lesson on lesson.id = section.lesson left join part on part.id = lesson.part
    where {condition} order by {order} limit :limit
"""
_NOT_EXACT = " and search.id not in (select rowid from search_index where search_index match :exact)"
_TOTAL = f"select count(*) from search_index cross join search on search.id = search_index.rowid where {_CONDITION}"


class SearchReads(LibraryFile):
    """The search."""

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
        order = "rank" if longest(text) >= RANKED_FROM else "search.id"
        values = self._wished(language, kind=kind, among=None if among is None else json.dumps(list(among)))
        values |= {"match": match(text, 2), "exact": exact, "limit": limit}
        # What is found exactly is found loosely too: the loose count is that of all.
        total = int(self._rows(_TOTAL, values)[0][0])
        found = self._rows(_hits(0, order, _CONDITION), values | {"match": exact}) if total else []
        hits = [self._hit(row, language, is_exact=True) for row in found]
        if len(hits) < min(limit, total):
            loose = self._rows(_hits(1, order, _CONDITION + _NOT_EXACT), values | {"limit": limit - len(hits)})
            hits += [self._hit(row, language, is_exact=False) for row in loose]
        return Found(tuple(hits), total)

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


def _hits(column: int, order: str, condition: str) -> str:
    return _HITS.format(column=column, words=_SNIPPET_WORDS, condition=condition, order=order)


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
