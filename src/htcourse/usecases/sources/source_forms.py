"""The sources of a module as a form shows them: CSL-JSON, but people on one line and the date as they type it."""

import re
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from htcourse.core.errors import CourseError, Severity
from htcourse.core.folding import fold
from htcourse.core.question_types import Fault
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.json_edits import (
    json_element,
    json_elements,
    with_json_element,
    with_json_element_moved,
    without_json_element,
)
from htcourse.render.citations import brief_reference, short_reference, year_of
from htcourse.usecases.names import free_name, is_unnamed, suggested_id

PREFIX = "source"
UNREAD = "unread"
"""The key of what a pasted reference says and no field holds."""
KINDS = ("report", "legislation", "book", "article-journal", "webpage", "article-newspaper", "chapter", "legal_case")
"""Kinds a form begins; the first is the usual one. A source of another kind of CSL keeps it."""

PEOPLE = {"author": "authors", "editor": "editors", "translator": "translators"}
"""What CSL has as a list of people, and the key under which a form has them as one line."""
LAWS = ("legislation", "treaty", "legal_case")
"""What stands at many addresses, and is named by its whole line."""
_NAME = re.compile(r"\w(?:[\w:.+/-]*\w)?")
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_NAME_PART = r"[^\W\d_][\w’'-]*"
_PERSON = re.compile(
    rf"(?P<family>(?:[a-z]+ )*{_NAME_PART}(?: {_NAME_PART})?), (?P<given>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){{0,2}})"
)


class ListedSource(NamedTuple):
    """A source of the file: its name in texts, its reference at its shortest, its kind, its line from 1."""

    id: str
    words: str
    kind: str
    line: int


def sources_in(text: str) -> tuple[ListedSource, ...]:
    """Return the sources in order; raises ModuleError with the problem for what is no list in JSON."""
    return tuple(
        ListedSource(str(each.data.get("id", "")), _words(each.data), str(each.data.get("type", "")), each.line)
        for each in json_elements(text)
    )


def _words(csl: Mapping[str, Any]) -> str:
    return brief_reference(csl) if csl.get("title") else str(csl.get("id", ""))


def source_data(text: str, name: str) -> dict[str, Any]:
    """Return a source as a form shows it: CSL, but people a line and `date` a text; raises NotFoundError."""
    return shown(json_element(text, name))


def shown(csl: Mapping[str, Any]) -> dict[str, Any]:
    """Return CSL as a form shows it."""
    data = {key: value for key, value in csl.items() if key not in (*PEOPLE, "issued")}
    lines = {line: authors_line(csl.get(key)) for key, line in PEOPLE.items()} | {"date": date_line(csl.get("issued"))}
    return data | {key: line for key, line in lines.items() if line}


def with_source(text: str, name: str, data: Mapping[str, Any]) -> str:
    """Return the text with a source as the form says; a name that is not there is added at the end.

    People and a date that say the same as before keep the way in which they are written. Raises CourseError for a name
    that is taken or that no text can cite.
    """
    if not _NAME.fullmatch(str(data.get("id", ""))):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{name}” cannot be the name of a source."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write letters, digits and hyphens, as in ilo-2012."),
            name=str(data.get("id", "")),
        )
    old = next((each.data for each in json_elements(text) if each.data.get("id") == name), {})
    return with_json_element(text, name, _csl(data, old))


def _csl(data: Mapping[str, Any], old: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a form shows as CSL, its keys in the order they had."""
    new = {
        key: value
        for key, value in data.items()
        if key not in (*PEOPLE.values(), "date") and (value not in ("", None) or old.get(key, 0) == value)
    }
    for key, line in PEOPLE.items():
        names, before = str(data.get(line) or ""), old.get(key)
        new[key] = before if names == authors_line(before) else _authors(names, before)
    date = str(data.get("date") or "")
    new["issued"] = old.get("issued") if date == date_line(old.get("issued")) else _issued(date)
    new = {key: value for key, value in new.items() if value or key not in (*PEOPLE, "issued") or key in old}
    first = [*old, "id", "type", "title", "author", "issued"]
    return {key: new[key] for key in dict.fromkeys([*first, *new]) if key in new}


def without_source(text: str, name: str) -> str:
    """Return the text without a source."""
    return without_json_element(text, name)


def moved_source(text: str, name: str, to: int) -> str:
    """Return the text with a source at place `to` (from 0)."""
    return with_json_element_moved(text, name, to)


def authors_line(authors: Any) -> str:
    """Return authors as a person types them: `Khamzin, Amangeldy; International Labour Organization`."""
    found = authors if isinstance(authors, list) else []
    return "; ".join(filter(None, (_author_words(each) for each in found if isinstance(each, Mapping))))


def _author_words(author: Mapping[str, Any]) -> str:
    if author.get("literal"):
        return str(author["literal"])
    family = " ".join(str(author[key]) for key in ("non-dropping-particle", "family") if author.get(key))
    return ", ".join(filter(None, [family, str(author.get("given") or "")]))


def _authors(line: str, old: Any) -> list[Any]:
    """Return the authors of a line; those that were there before stay as they were written."""
    before = old if isinstance(old, list) else []
    known = {_author_words(each): each for each in before if isinstance(each, Mapping)}
    names = (" ".join(each.split()) for each in line.split(";"))
    return [known.get(each) or author_of(each) for each in names if each]


def author_of(name: str) -> dict[str, str]:
    """Return an author in CSL: a person where the name reads `Family, Given`, else a body."""
    person = _PERSON.fullmatch(name)
    if person is None or person["family"].isupper():
        return {"literal": name}
    return {"family": person["family"], "given": person["given"]}


def date_line(issued: Any) -> str:
    """Return a date of CSL as a person types it: `2012`, `2012-05-31`, or its own words."""
    if isinstance(issued, str):
        return issued
    if not isinstance(issued, Mapping):
        return ""
    parts: Any = next(iter(issued.get("date-parts") or ()), None)
    if isinstance(parts, list) and parts and parts[0]:
        return "-".join([str(parts[0]), *(f"{int(each):02}" for each in parts[1:] if str(each).isdecimal())])
    return str(issued.get("literal") or issued.get("raw") or "")


def _issued(date: str) -> dict[str, Any] | None:
    """Return a typed date in CSL: year, month and day as far as they are given, also `31.05.2012`; else its words."""
    date = " ".join(date.split())
    day_first = _DAY_FIRST.fullmatch(date)
    found = _DATE.fullmatch("-".join(reversed(day_first.groups())) if day_first else date)
    if found is None:
        return {"literal": date} if date else None
    return {"date-parts": [[int(each) for each in found.groups() if each]]}


def name_of_source(data: Mapping[str, Any], used: Collection[str]) -> str:
    """Return the name a source gets from author and year while nobody has chosen one; empty where there is nothing."""
    if not is_unnamed(str(data.get("id", "")), PREFIX):
        return ""
    csl = _csl(data, {})
    title = str(csl.get("title") or "")
    if not title.strip():
        return ""
    author: Mapping[str, Any] = next(iter(csl.get("author") or csl.get("editor") or ()), {})
    first = str(author.get("family") or _letters(str(author.get("literal") or "")) or " ".join(title.split()[:3]))
    year = year_of(csl)
    stem = suggested_id(" ".join([first, "" if year == "n.d." else year]))
    return free_name(stem, used) if stem else ""


def _letters(body: str) -> str:
    """Return how a body is called in short: its own letters in brackets, the capitals of a long name, else the name."""
    bracketed = re.search(r"\(([^\W\d_]{2,8})\)", body)
    capitals = "".join(each[0] for each in body.split() if each[0].isupper())
    return bracketed[1] if bracketed else capitals if len(capitals) > 2 else body


def printed_source(data: Mapping[str, Any]) -> str:
    """Return the reference of a source as a form shows it, as lists of sources print it; empty without a title."""
    return short_reference(_csl(data, {})) if str(data.get("title") or "").strip() else ""


def problems_of_source(text: str, data: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return what is wrong with a source, and what it lacks, by the key of its field."""
    faults = []
    if not str(data.get("title") or "").strip():
        fix = QT_TRANSLATE_NOOP("Errors", "Write a title to see the reference.")
        faults.append(Fault(QT_TRANSLATE_NOOP("Errors", "The source has no title yet."), fix, "title"))
    if data.get(UNREAD):
        template = QT_TRANSLATE_NOOP("Errors", "These words of the reference stand in no field yet.")
        fix = QT_TRANSLATE_NOOP("Errors", "Put each where it belongs, then empty this box.")
        faults.append(Fault(template, fix, UNREAD, Severity.WARNING))
    address = str(data.get("URL") or "")
    if address and not re.match(r"https?://[^\s/]+\.[^\s/]", address):
        template = QT_TRANSLATE_NOOP("Errors", "This is no address of a page.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write it whole, beginning with https://")
        faults.append(Fault(template, fix, "URL", Severity.WARNING))
    custom = data.get("custom")
    if not (isinstance(custom, Mapping) and custom.get("seen")):
        template = QT_TRANSLATE_NOOP("Errors", "How far the source was seen is not said yet.")
        fix = QT_TRANSLATE_NOOP("Errors", "Choose: until then learners read “Text not seen”.")
        faults.append(Fault(template, fix, "custom/seen", Severity.WARNING))
    like = alike(text, data)
    if like:
        template = QT_TRANSLATE_NOOP("Errors", "A source like this one is there already: {name}.")
        fix = QT_TRANSLATE_NOOP("Errors", "Cite that one, unless this is another.")
        faults.append(Fault(template, fix, "title", Severity.WARNING, {"name": like}))
    return tuple(faults)


def alike(text: str, data: Mapping[str, Any]) -> str:
    """Return the name of another source with the same address, DOI, or title and year; empty for none.

    Where title and year are the same, nothing else that tells works apart may differ.
    """
    own = _csl(data, {})
    others = (each.data for each in json_elements(text) if each.data.get("id") != data.get("id"))
    return next((str(each.get("id", "")) for each in others if _are_alike(own, each)), "")


def _are_alike(own: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    titles = (_title_of(own), _title_of(other))
    if _addresses(own).items() & _addresses(other).items():
        return True
    return bool(titles[0]) and titles[0] == titles[1] and year_of(own) == year_of(other) and not _differ(own, other)


def _addresses(csl: Mapping[str, Any]) -> dict[str, str]:
    """Return DOI and page as they are compared, each with its kind: not the front page of a site, where many stand."""
    found = {}
    for key in ("URL", "DOI"):
        address = re.sub(r"^https?://(www\.)?|/+$", "", str(csl.get(key) or "").casefold())
        bare = re.sub(r"^(dx\.)?doi\.org/|^doi:\s*", "", address)
        if "/" in bare:
            found["DOI" if key == "DOI" or bare != address else "page"] = bare
    return found


def _title_of(csl: Mapping[str, Any]) -> str:
    return fold(str(csl.get("title") or ""), 2).strip(" .")


def _differ(own: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Say whether two sources have something that both say, and otherwise, by which works are told apart."""
    people = [authors_line(each.get("author") or each.get("editor")) for each in (own, other)]
    names = [re.split("[;,]", each)[0] for each in people]
    words = [names, [str(each.get("container-title") or "") for each in (own, other)]]
    days = [date_line(each.get("issued")) for each in (own, other)]
    numbers = [[str(each.get(key) or "") for each in (own, other)] for key in ("volume", "issue", "number")]
    is_elsewhere = own.get("type") not in LAWS and bool(_addresses(own).keys() & _addresses(other).keys())
    return (
        is_elsewhere
        or any(a and b and not _is_name_of(a, b) and not _is_name_of(b, a) for a, b in words)
        or any(a and b and re.findall(r"\w*\d\w*", a) != re.findall(r"\w*\d\w*", b) for a, b in numbers)
        or not (days[0].startswith(days[1]) or days[1].startswith(days[0]))
    )


def _is_name_of(short: str, long: str) -> bool:
    """Say whether a name stands in another one, or is made of its capitals."""
    words = re.escape(fold(short, 2).strip(" ."))
    return bool(re.search(rf"(?<!\w){words}(?!\w)", fold(long, 2))) or _letters(short) == _letters(long)
