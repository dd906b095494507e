"""Help lines of the chosen country, glossary terms, sources and pictures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from htcourse.core.errors import NotFoundError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.citations import brief_reference, cited_reference
from htcourse.store.library import Library
from htcourse.store.library_rows import CountryRow, SourceRow, TermRow
from htcourse.store.packages import builtin_id
from htcourse.usecases.session import Session


class HelpLine(NamedTuple):
    """A help line: who reported it and when; `last_checked` is empty until a person has called.

    `hours`, `languages` and `note` are what is known of it, in words; empty where nothing is. `module` is the title of
    the module that names it, empty for the course's own.
    """

    name: str
    number: str
    reported_by: str
    reported_in: str
    last_checked: str
    hours: str = ""
    languages: str = ""
    note: str = ""
    module: str = ""


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


class CountryTold(NamedTuple):
    """What one library says of a country; `module` is its title, empty for the course's own."""

    library: Library
    country: CountryRow
    module: str


def told_of_country(session: Session) -> Iterator[CountryTold]:
    """Give what each library says of the session's country, the course first."""
    own = {each.module_id for each in session.libraries}
    libraries = (*(each for each in session.beside if each.module_id not in own), *session.libraries)
    course = builtin_id() if session.country else ""
    for library in sorted(libraries, key=lambda each: each.module_id != course) if session.country else ():
        country = library.country(session.country)
        if country is not None:
            is_own = library.module_id == course
            yield CountryTold(library, country, "" if is_own else library.title(session.language) or library.module_id)


def open_help(session: Session) -> HelpPage:
    """Return the help lines of the session's country: the course's own, then those that modules add to them.

    A module takes nothing away: a number that stands there already is passed over.
    """
    told = list(told_of_country(session))
    lines: list[HelpLine] = []
    emergency: list[HelpLine] = []
    known: set[str] = set()
    for each in told:
        found = {key: _lines(each, key, known) for key in ("emergency", "help_lines")}
        emergency += found["emergency"]
        lines += found["help_lines"]
        known.update(_digits(line.number) for listed in found.values() for line in listed)
    title = next((words for each in told if (words := country_title(each.country, session.language))), "")
    return HelpPage(session.country, title or (session.country if told else ""), tuple(lines), tuple(emergency))


def help_words(session: Session) -> tuple[str, ...]:
    """Return the names and numbers of the help lines of the session's country, by which people search."""
    page = open_help(session)
    return tuple(dict.fromkeys(words for each in (*page.emergency, *page.lines) for words in (each.number, each.name)))


def country_title(country: CountryRow, language: str) -> str:
    """Return what a country is called in a language, else in another."""
    return country.titles.get(language) or next(iter(country.titles.values()), "")


def _lines(told: CountryTold, key: str, known: set[str]) -> list[HelpLine]:
    """Return the lines of a list whose number is not known yet."""
    names = HelpLine._fields[:-1]
    listed = (
        HelpLine(*(str(each.get(name) or "") for name in names))._replace(module=told.module)
        for each in told.country.data.get(key) or ()
    )
    return [each for each in listed if _digits(each.number) not in known]


def _digits(number: str) -> str:
    """Return a number as it is dialled; one without digits as it is written."""
    return "".join(filter(str.isdecimal, number)) or number.strip().casefold()


def open_glossary(session: Session) -> tuple[TermPage, ...]:
    """Return all terms in alphabetical order of the session's language."""
    terms = []
    for library in session.libraries:
        rows = library.glossary(session.language)
        references = _references(library, rows)
        terms += [_term(row, references) for row in rows]
    from htcourse.core.folding import name_order  # only these lists are sorted

    return tuple(sorted(terms, key=lambda term: name_order(term.term)))


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
    from htcourse.core.folding import name_order  # only these lists are sorted

    # By the first letter: names in quotation marks or brackets stand where a reader looks for them.
    return tuple(sorted(found, key=lambda each: name_order(each.reference.lstrip("([«“\"’‘' "))))


def _source(row: SourceRow) -> SourcePage:
    title = str(row.csl.get("title") or "")
    is_said = title.rstrip(".") in row.reference
    return SourcePage(row.id, row.reference, "" if is_said else title, row.url, row.seen, row.reliability)


def open_picture(session: Session, module: str, name: str) -> bytes:
    """Return a picture's bytes; empty when the module has none of that name, or one that is not safe to show.

    In the place of a drawing that an earlier version let in and this one does not show stand words that say so.
    """
    from htcourse.markup.pictures import ending_of, is_safe  # few pages have pictures
    from htcourse.render.wording import not_drawn

    picture = session.library(module).picture(name)
    if picture is None or is_safe(picture.content):
        return picture.content if picture else b""
    return not_drawn(session.language) if ending_of(picture.content) == ".svg" else b""


def open_chart(session: Session, chart_id: str) -> tuple[str, str, str]:
    """Return a chart's SVG (role names for colours), its text table as HTML and its alt text."""
    chart = session.library(chart_id).chart(chart_id, session.language)
    return chart.svg, chart.table, chart.alt
