"""Help lines of the chosen country, glossary terms, sources and pictures."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from htcourse.core.errors import NotFoundError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.citations import brief_reference, cited_reference
from htcourse.store.library import Library
from htcourse.store.library_rows import SourceRow, TermRow
from htcourse.usecases.session import Session


class HelpLine(NamedTuple):
    """A help line: who reported it and when; `last_checked` is empty until a person has called.

    `hours`, `languages` and `note` are what is known of it, in words; empty where nothing is.
    """

    name: str
    number: str
    reported_by: str
    reported_in: str
    last_checked: str
    hours: str = ""
    languages: str = ""
    note: str = ""


class HelpPage(NamedTuple):
    """The help lines of a country and its emergency numbers, which nobody tests; empty where none is known."""

    country: str
    country_title: str
    lines: tuple[HelpLine, ...]
    emergency: tuple[HelpLine, ...] = ()


class TermPage(NamedTuple):
    """A glossary term: definition, the term in other languages with its status, and its sources in words."""

    id: str
    term: str
    definition: str
    others: tuple[tuple[str, str, str], ...]
    sources: tuple[str, ...]


class SourcePage(NamedTuple):
    """A source of the course. `seen` is full, part, summary or none; `reliability` what it can and cannot show.

    `title` is the whole title where the reference gives a shorter one, else empty.
    """

    id: str
    reference: str
    title: str
    url: str
    seen: str
    reliability: str


def open_help(session: Session) -> HelpPage:
    """Return the help lines of the session's country."""
    for library in session.libraries:
        country = library.country(session.country) if session.country else None
        if country is not None:
            title = country.titles.get(session.language) or next(iter(country.titles.values()), session.country)
            return HelpPage(
                session.country, title, _lines(country.data, "help_lines"), _lines(country.data, "emergency")
            )
    return HelpPage(session.country, "", ())


def _lines(data: Mapping[str, Any], key: str) -> tuple[HelpLine, ...]:
    return tuple(HelpLine(*(str(each.get(name) or "") for name in HelpLine._fields)) for each in data.get(key) or ())


def open_glossary(session: Session) -> tuple[TermPage, ...]:
    """Return all terms in alphabetical order of the session's language."""
    terms = []
    for library in session.libraries:
        rows = library.glossary(session.language)
        references = _references(library, rows)
        terms += [_term(row, references) for row in rows]
    from htcourse.core.folding import fold  # only these lists are sorted

    return tuple(sorted(terms, key=lambda term: fold(term.term, 1)))


def open_term(session: Session, term_id: str) -> TermPage:
    """Return one term by its lasting id; raises NotFoundError."""
    library = session.library(term_id)
    rows = library.terms([term_id], session.language)
    if not rows:
        raise NotFoundError(QT_TRANSLATE_NOOP("Errors", "The glossary has no term “{term}”."), term=term_id)
    return _term(rows[0], _references(library, rows))


def _references(library: Library, rows: Sequence[TermRow]) -> dict[str, str]:
    """Return the sources that terms cite, as short as can be, by their ids."""
    cited = {source for row in rows for source, _ in row.sources}
    return {each.id: brief_reference(each.csl) for each in library.sources(cited)} if cited else {}


def _term(row: TermRow, references: Mapping[str, str]) -> TermPage:
    cited = (cited_reference(references[source], place) for source, place in row.sources if source in references)
    return TermPage(row.id, row.term, row.definition, row.others, tuple(cited))


def open_sources(session: Session) -> tuple[SourcePage, ...]:
    """Return every source of the modules in alphabetical order of their references."""
    found = [_source(row) for library in session.libraries for row in library.sources()]
    from htcourse.core.folding import fold  # only these lists are sorted

    # By the first letter: names in quotation marks or brackets stand where a reader looks for them.
    return tuple(sorted(found, key=lambda each: fold(each.reference.lstrip("([«“\"’‘' "), 1)))


def _source(row: SourceRow) -> SourcePage:
    title = str(row.csl.get("title") or "")
    is_said = title.rstrip(".") in row.reference
    return SourcePage(row.id, row.reference, "" if is_said else title, row.url, row.seen, row.reliability)


def open_picture(session: Session, module: str, name: str) -> bytes:
    """Return a picture's bytes; empty when the module has none of that name, or one that is not safe to show."""
    from htcourse.markup.pictures import is_safe  # few pages have pictures

    picture = session.library(module).picture(name)
    return picture.content if picture and is_safe(picture.content) else b""


def open_chart(session: Session, chart_id: str) -> tuple[str, str, str]:
    """Return a chart's SVG (role names for colours), its text table as HTML and its alt text."""
    chart = session.library(chart_id).chart(chart_id, session.language)
    return chart.svg, chart.table, chart.alt
