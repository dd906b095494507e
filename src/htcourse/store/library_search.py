"""Search in a library: one statement, and one for very many questions; a hit's matches are in the true spelling."""

import json
import sqlite3
from collections.abc import Collection
from pathlib import Path
from typing import Any

from htcourse.store.library_file import LibraryFile
from htcourse.store.library_rows import Found, LibraryHit

KINDS = ("lesson", "term", "case", "question", "source")

_SNIPPET_WORDS = 28
_BEGINNING = 240
"""Letters of a text shown that has none of the words."""
_MARK, _END = "\x02", "\x03"

_WEIGHTS = "8.0, 4.0, 1.0, 8.0, 4.0, 1.0"
"""What a match weighs in title, names and text, at both levels of folding."""

_LANGUAGE = """
    (search.language = :wished or search.language = :source and not exists (
        select 1 from search other
        where other.kind = search.kind and other.ref = search.ref and other.language = :wished))
"""

# Rows are ranked by their narrow index: the texts are read only of those given. First comes what has all words in its
# title (the title that is nothing else first, then those that begin with them), then in title and names, then in its
# text; in headings as in texts first what has them whole. A glossary begins with what is most basic: its terms stay in
# order. A lesson and its first section are one page, and counted once. A section says more exactly than its lesson
# where a word is taught. A source that is called so comes before one whose title speaks of it.
_HITS = f"""
with loose (id, score) as materialized (
    select rowid, bm25(search_index, {_WEIGHTS}) from search_index
    where search_index match :match and (:first is null or rowid not between :first and :last)
), found as (
    select loose.id, search.kind, search.ref, search.lesson, score,
        loose.id in (select rowid from search_index where search_index match :exact) as is_exact,
        case when loose.id in (select rowid from search_index where search_index match :titled) then 0
            when loose.id in (select rowid from search_index where search_index match :named) then 1 else 2 end as tier,
        loose.id in (select rowid from search_index where search_index match :whole_named) as is_named_whole,
        loose.id in (select rowid from search_index where search_index match :whole) as is_whole,
        search.kind = 'source' and loose.id in (
            select rowid from search_index where search_index match :called) as is_called,
        loose.id in (select rowid from search_index where search_index match :begun) as is_begun,
        abs(length(search.title) - :length) <= 1 as is_as_long,
        :own is null or search.kind <> 'lesson'
            or search.lesson in (select value from json_each(:own)) as is_own,
        case when search.kind = 'lesson' and search.ref = search.lesson then (
            select section.id from section where section.lesson = search.lesson and section.number = 1 limit 1)
            else search.ref end as page
    from loose cross join search on search.id = loose.id
    where search.kind in (select value from json_each(:kinds)) and {_LANGUAGE}
        and (:seen is null or search.kind <> 'question' or search.ref in (select value from json_each(:seen)))
), ranked as (
    select *, row_number() over (partition by kind, is_own order by is_exact desc, is_called desc,
            tier = 2, case tier when 2 then is_whole else is_named_whole end desc, tier,
            case when kind = 'term' and tier < 2 then id end,
            tier = 0 and is_as_long desc, is_begun desc, tier > 0 and ref = lesson, score, id
        ) as place
    from found
), counted as (
    select kind, is_own, count(distinct page) as total from found group by kind, is_own
)
select ranked.kind, ranked.ref, ranked.is_own, ranked.is_exact, ranked.tier, counted.total,
    case ranked.tier when 2 then ranked.is_whole else ranked.is_named_whole end,
    search.title, search.names, search.language,
    case ranked.kind when 'term' then search.text else substr(search.text, 1, {_BEGINNING}) end,
    snippet(search_index, 5, char(2), char(3), '…', {_SNIPPET_WORDS}),
    snippet(search_index, 4, char(2), char(3), '…', {_SNIPPET_WORDS}),
    section.id, ranked.lesson, lesson.part, part.number, part.titles, section.number
from search_index cross join ranked on ranked.id = search_index.rowid
join search on search.id = ranked.id
join counted on counted.kind = ranked.kind and counted.is_own = ranked.is_own
left join section on ranked.kind = 'lesson' and section.language = search.language and (
    section.id = ranked.ref or ranked.ref = ranked.lesson and section.lesson = ranked.lesson and section.number = 1)
left join lesson on lesson.id = ranked.lesson and ranked.kind = 'lesson' left join part on part.id = lesson.part
where search_index match :match and ranked.place <= :limit
order by ranked.kind, ranked.is_own desc, ranked.place
"""

MANY = 2_000
"""Questions from which they are looked through by themselves."""

# In a bank of 50,000 all that takes eight times as long as to rank the matches. Of questions alone, which have no
# names, SQLite keeps the best and makes snippets of those only. The second half is not begun where the first is enough.
_BEST = f"""
    select * from (
        select search_index.rowid as id, {{is_exact}} as is_exact,
            case when search_index.rowid not in (select rowid from search_index where search_index match :titled) then 2
                when search_index.rowid in (select rowid from search_index where search_index match :begun) then -1
                else 0 end as tier,
            snippet(search_index, {{text}}, char(2), char(3), '…', {_SNIPPET_WORDS}) as snippet
        from search_index where search_index match {{match}} and {{among}}
        order by tier, bm25(search_index, {_WEIGHTS}), id limit :limit)
"""
_NOT_EXACT = "and search_index.rowid not in (select rowid from search_index where search_index match :exact)"
_EXACTLY = _BEST.format(is_exact=1, text=2, match=":exact", among="{among}")
_LOOSELY = _BEST.format(is_exact=0, text=5, match=":match", among=f"{{among}} {_NOT_EXACT}")
_QUESTIONS = f"""
select 'question', search.ref, 1, hit.is_exact, max(hit.tier, 0),
    (select count(*) from search_index where search_index match :match and {{among}}), 1,
    search.title, '', search.language, substr(search.text, 1, {_BEGINNING}), hit.snippet, '',
    null, search.lesson, null, null, null, null
from ({_EXACTLY} union all {_LOOSELY} limit :limit) hit cross join search on search.id = hit.id
"""
_SPAN = f"select min(id), max(id), count(*) from search where search.kind = 'question' and {_LANGUAGE}"
# To read even the narrow index of each match takes as long as to rank it: rows that stand together need not be.
_TOGETHER = "search_index.rowid between :first and :last"
_SCATTERED = f"""
    exists (select 1 from search where search.id = search_index.rowid and search.kind = 'question' and {_LANGUAGE})
"""
# The plus keeps SQLite from asking the index once for each id.
_SEEN = """
    and +search_index.rowid in (
        select id from search where kind = 'question' and ref in (select value from json_each(:seen)))
"""

_WORDS = "create virtual table temp.search_word using fts5vocab (main, search_index, row)"


class SearchReads(LibraryFile):
    """The search."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Use `open`."""
        super().__init__(connection, path)
        # Every word of the index with the number of rows that have it, once asked: the file never changes.
        self._words: dict[str, int] | None = None
        # First and last row and the number of rows of questions, by wished language.
        self._spans: dict[str, tuple[int, int, int]] = {}

    def search(
        self,
        text: str,
        language: str,
        limit: int = 50,
        *,
        kinds: Collection[str] = KINDS,
        own: Collection[str] | None = None,
        seen: Collection[str] | None = None,
    ) -> tuple[Found, ...]:
        """Return up to `limit` hits of each kind: `lesson` (one or a section), `question`, `term`, `source`, `case`.

        All words must be there, each as the start of a word from three letters on, shorter ones whole. A text of
        shorter words only takes its last one as a start. Lessons not in `own` (all when None) come as a group of their
        own; questions are limited to those in `seen` (all when None). Hits in the exact spelling come first, then those
        with all words in the title, then in title and names, then in the text; of headings and of texts first those
        that have them whole.
        """
        from htcourse.store.search_words import match  # no part of the start

        exact = match(text, 1, "tnx")
        if not exact:
            return ()
        values = {
            "match": match(text, 2, "tnx"),
            "exact": exact,
            "titled": match(text, 2, "t"),
            "named": match(text, 2, "tn"),
            "called": match(text, 2, "n"),
            "whole_named": match(text, 2, "tn", is_whole=True),
            "whole": match(text, 2, "tnx", is_whole=True),
            "begun": match(text, 2, "t", is_begun=True),
            "length": len(text.strip()),
            "limit": limit,
            "kinds": json.dumps(list(kinds)),
            "own": None if own is None else json.dumps(list(own)),
            "seen": None if seen is None else json.dumps(list(seen)),
        }
        groups: dict[tuple[str, bool], list[LibraryHit]] = {}
        totals: dict[tuple[str, bool], int] = {}
        for row in self._hits(self._wished(language, **values), kinds):
            group = row[0], bool(row[2])
            groups.setdefault(group, []).append(self._hit(row, language))
            totals[group] = row[5]
        return tuple(Found(kind, is_own, tuple(hits), totals[kind, is_own]) for (kind, is_own), hits in groups.items())

    def _hits(self, values: dict[str, Any], kinds: Collection[str]) -> list[tuple[Any, ...]]:
        first, last, count = self._questions_in(values["wished"])
        if count <= MANY:
            return self._rows(_HITS, values | {"first": None, "last": None})
        values |= {"first": first, "last": last}
        found = self._rows(_HITS, values) if set(kinds) != {"question"} else []
        if "question" in kinds:
            among = _TOGETHER if last - first + 1 == count else _SCATTERED
            seen = "" if values["seen"] is None else _SEEN
            found += self._rows(_QUESTIONS.format(among=among + seen), values)
        return found

    def _questions_in(self, language: str) -> tuple[int, int, int]:
        if language not in self._spans:
            self._spans[language] = self._rows(_SPAN, self._wished(language))[0]
        return self._spans[language]

    def words(self) -> dict[str, int]:
        """Return every word that can be found, folded and sorted, with the number of rows that have it."""
        if self._words is None:
            self._rows(_WORDS)
            self._words = dict(self._rows("select term, doc from search_word"))  # in the order of the letters
        return self._words

    def _hit(self, row: tuple[Any, ...], language: str) -> LibraryHit:
        kind, ref, is_own, is_exact, tier, _, is_whole, title, names, found_in, text, snippet, named, first = row[:14]
        lesson, part, number, part_titles, section_number = row[14:]
        if _MARK not in snippet:
            # What it was found by, where neither title nor text has it; a source's keywords only lead to it.
            is_told = kind != "source" and tier == 1 and _MARK in named
            snippet = f"{_matched(named, kind)} · {text}" if is_told else text
        is_of_lesson = kind == "lesson" and ref == lesson
        return LibraryHit(
            kind=kind,
            ref=first or ref,
            title=title,
            language=found_in,
            is_exact=bool(is_exact),
            snippet=_pieces(_from_a_word(snippet)),
            lesson=lesson if kind == "lesson" else "",
            part=part or "",
            part_number=number or 0,
            part_title=self._in_words(json.loads(part_titles or "{}"), language)[0],
            section_number=0 if is_of_lesson else section_number or 0,
            is_own=bool(is_own),
            tier=tier,
            names=names,
            text=text if kind == "term" else "",
            is_whole=bool(is_whole),
        )


def _matched(names: str, kind: str) -> str:
    """Return those of a term's marked names that match, of keywords the first: the others say nothing of why."""
    found = [each.strip("… ") for each in names.split(", ") if _MARK in each]
    return ", ".join(found if kind == "term" else found[:1])


def _from_a_word(snippet: str) -> str:
    """Begin a cut text with a capital or behind its first blank: the cut may part what a hyphen or apostrophe joins."""
    before, mark, rest = snippet.partition(_MARK)
    if not mark or not before.startswith("…") or before == "…" or before[1].isupper():
        return snippet
    whole = before[1:].split(maxsplit=1)[1:]
    return f"…{''.join(whole)}{mark}{rest}"


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
