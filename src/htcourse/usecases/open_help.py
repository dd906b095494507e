"""Help lines of the chosen country, glossary terms, sources and pictures."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from htcourse.core.errors import NotFoundError
from htcourse.core.folding import fold
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.store.library_rows import TermRow
from htcourse.usecases.session import Session


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A help line: who reported it and when; `last_checked` is empty until a person has called."""

    name: str
    number: str
    reported_by: str
    reported_in: str
    last_checked: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """The help lines of a country; empty where none is known."""

    country: str
    country_title: str
    lines: tuple[HelpLine, ...]


@dataclass(frozen=True, slots=True)
class TermPage:
    """A glossary term: definition, and the term in other languages with its status."""

    id: str
    term: str
    definition: str
    others: tuple[tuple[str, str, str], ...]
    sources: tuple[str, ...]


def open_help(session: Session) -> HelpPage:
    """Return the help lines of the session's country."""
    for library in session.libraries:
        country = library.country(session.country) if session.country else None
        if country is not None:
            title = country.titles.get(session.language) or next(iter(country.titles.values()), session.country)
            return HelpPage(session.country, title, tuple(_line(each) for each in country.data.get("help_lines", ())))
    return HelpPage(session.country, "", ())


def _line(data: Mapping[str, Any]) -> HelpLine:
    def word(key: str) -> str:
        return str(data.get(key) or "")

    return HelpLine(word("name"), word("number"), word("reported_by"), word("reported_in"), word("last_checked"))


def open_glossary(session: Session) -> tuple[TermPage, ...]:
    """Return all terms in alphabetical order of the session's language."""
    rows = [row for library in session.libraries for row in library.glossary(session.language)]
    return tuple(_term(row) for row in sorted(rows, key=lambda row: fold(row.term, 1)))


def open_term(session: Session, term_id: str) -> TermPage:
    """Return one term by its lasting id; raises NotFoundError."""
    rows = session.library(term_id).terms([term_id], session.language)
    if not rows:
        raise NotFoundError(QT_TRANSLATE_NOOP("Errors", "The glossary has no term “{term}”."), term=term_id)
    return _term(rows[0])


def _term(row: TermRow) -> TermPage:
    return TermPage(row.id, row.term, row.definition, row.others, tuple(source for source, _ in row.sources))


def open_picture(session: Session, module: str, name: str) -> bytes:
    """Return a picture's bytes; empty when the module has none of that name."""
    picture = session.library(module).picture(name)
    return picture.content if picture else b""


def open_chart(session: Session, chart_id: str) -> tuple[str, str, str]:
    """Return a chart's SVG (role names for colours), its text table as HTML and its alt text."""
    chart = session.library(chart_id).chart(chart_id, session.language)
    return chart.svg, chart.table, chart.alt
