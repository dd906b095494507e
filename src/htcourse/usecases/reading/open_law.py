"""The law of the chosen country: offences, laws, bodies, referral, treaties and ratings, each with sources and date."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from htcourse.render.citations import brief_reference, citation_of, cited_reference
from htcourse.usecases.reading.open_help import CountryTold, country_title, told_of_country
from htcourse.usecases.session import Session

LISTS = ("offences", "laws", "bodies", "referral", "ratifications", "tiers")
"""Their order on the page."""
_HEADINGS = {"offences": "title", "laws": "title", "bodies": "name", "ratifications": "treaty", "tiers": "tier"}


class LawEntry(NamedTuple):
    """What was read of one thing, in words; empty where nothing is known. `kind` is one of LISTS.

    `where` is the code with its `article`, `when` a day or year, `text` what it says or does; `is_inferred` says it
    was concluded, not read. `module` is the title of the module that says so, empty for the course's own.
    """

    id: str
    kind: str
    heading: str
    where: str
    article: str
    number: str
    when: str
    status: str
    text: str
    note: str
    sources: tuple[str, ...]
    as_of: str
    is_inferred: bool
    module: str


class LawPage(NamedTuple):
    """What is known of a country's law; `country_title` is empty where nothing is."""

    country_title: str
    entries: tuple[LawEntry, ...]


def open_law(session: Session) -> LawPage:
    """Return what the course, then each module, says of the law of the session's country, by kinds."""
    told = list(told_of_country(session))
    title = next((words for each in told if (words := country_title(each.country, session.language))), "")
    return LawPage(title, tuple(entry for kind in LISTS for each in told for entry in _entries(each, kind)))


def _entries(told: CountryTold, kind: str) -> Iterator[LawEntry]:
    listed = [each for each in told.country.data.get(kind) or () if isinstance(each, Mapping)]
    cited = [[citation_of(str(each)) for each in data.get("sources") or ()] for data in listed]
    module = told.library.module_id
    ids = {f"{module}/{name}" for each in cited for name, _ in each}
    references = {each.id: brief_reference(each.csl) for each in told.library.sources(ids)} if ids else {}
    for place, (data, sources) in enumerate(zip(listed, cited, strict=True), 1):
        found = ((references.get(f"{module}/{name}", ""), where) for name, where in sources)
        words = tuple(cited_reference(reference, where) for reference, where in found if reference)
        yield _entry(told, kind, f"{module}/{kind}-{place}", data, words)


def _entry(told: CountryTold, kind: str, name: str, data: Mapping[str, Any], sources: tuple[str, ...]) -> LawEntry:
    def said(*keys: str) -> str:
        return next((str(data[key]) for key in keys if data.get(key) not in (None, "")), "")

    text, note = said("about", "role", "text"), said("note")
    heading = said(_HEADINGS[kind]) if kind in _HEADINGS else text or note
    return LawEntry(
        name,
        kind,
        heading or said("id"),
        said("code"),
        said("article"),
        said("number", "order"),
        said("date", "year"),
        said("status"),
        "" if text == heading else text,
        "" if note == heading else note,
        sources,
        said("as_of"),
        data.get("inferred") is True,
        told.module,
    )
