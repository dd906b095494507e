"""Sources, facts, terms, pictures, charts and countries of a library."""

import json
from collections.abc import Collection
from typing import Any

from htcourse.store.library_file import LibraryFile, fallback, not_found
from htcourse.store.library_rows import ChartRow, Citation, CountryRow, FactRow, PictureRow, SourceRow, TermRow


class ReferenceReads(LibraryFile):
    """The reads of what lessons refer to."""

    def sources(self, ids: Collection[str] | None = None) -> tuple[SourceRow, ...]:
        """Return sources (None: all) in the author's order; unknown ones are left out."""
        query = f"select id, reference, url, seen, reliability, csl from source{_among(ids)} order by position"
        return tuple(SourceRow(*(*row[:5], json.loads(row[5]))) for row in self._rows(query, _ids(ids)))

    def facts(self, ids: Collection[str] | None = None) -> tuple[FactRow, ...]:
        """Return entries of the module's ledger (None: all) by their short ids."""
        query = f"select id, claim, sources, status, as_of from fact{_among(ids)} order by position"

        return tuple(
            FactRow(fact, claim, tuple(json.loads(sources)), status, as_of)
            for fact, claim, sources, status, as_of in self._rows(query, _ids(ids))
        )

    def terms(self, ids: Collection[str], language: str) -> tuple[TermRow, ...]:
        """Return terms in the order of `ids`; unknown ones are left out."""
        found = {each.id: each for each in self._terms(ids, language)}
        return tuple(found[each] for each in dict.fromkeys(ids) if each in found)

    def glossary(self, language: str) -> tuple[TermRow, ...]:
        """Return all terms, unsorted: the alphabet is the caller's."""
        return self._terms(None, language)

    def _terms(self, ids: Collection[str] | None, language: str) -> tuple[TermRow, ...]:
        query = f"select id, language, term, definition, status, sources from term{_among(ids)} order by id"
        entries: dict[str, dict[str, tuple[Any, ...]]] = {}
        for row in self._rows(query, _ids(ids)):
            entries.setdefault(row[0], {})[row[1]] = row
        chosen = (self._term(texts, language) for texts in entries.values())
        return tuple(each for each in chosen if each is not None)

    def _term(self, texts: dict[str, tuple[Any, ...]], language: str) -> TermRow | None:
        row = texts.get(language) or texts.get(self.language)
        if row is None:
            return None
        others = tuple((each, texts[each][2], texts[each][4]) for each in self.languages if each in texts)
        return TermRow(*(*row[:5], _citations(row[5]), tuple(each for each in others if each[0] != row[1])))

    def picture(self, name: str) -> PictureRow | None:
        """Return a picture by its name in the module (`images/x.png`), or None."""
        rows = self._rows("select name, media_type, content from picture where name = ?", (name,))
        return PictureRow(*rows[0]) if rows else None

    def chart(self, chart_id: str, language: str) -> ChartRow:
        """Return a chart, timeline or map; raises NotFoundError."""
        query = (
            "select id, language, kind, title, alt, svg, table_html, sources from chart "
            f"where id = :id and {fallback('chart')}"
        )
        rows = self._rows(query, self._wished(language, id=chart_id))
        if not rows:
            raise not_found(chart_id)
        return ChartRow(*(*rows[0][:7], _citations(rows[0][7])))

    def countries(self) -> tuple[CountryRow, ...]:
        """Return what the module says of each country."""
        return tuple(map(_country, self._rows("select id, code, titles, facts from country order by code")))

    def country(self, code: str) -> CountryRow | None:
        """Return what the module says of a country (`kz`), or None."""
        rows = self._rows("select id, code, titles, facts from country where code = ?", (code,))
        return _country(rows[0]) if rows else None


def _among(ids: Collection[str] | None) -> str:
    # A condition that is also true without ids would make SQLite read the whole table.
    return "" if ids is None else " where id in (select value from json_each(:ids))"


def _ids(ids: Collection[str] | None) -> dict[str, str]:
    return {} if ids is None else {"ids": json.dumps(list(ids))}


def _citations(plain: str) -> tuple[Citation, ...]:
    return tuple((each[0], each[1]) for each in json.loads(plain))


def _country(row: tuple[Any, ...]) -> CountryRow:
    return CountryRow(row[0], row[1], json.loads(row[2]), json.loads(row[3]))
