"""Sources in CSL-JSON to plain references, short and shortest, and citations of a question to ids and locators."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

UNCHECKED = "unchecked-mark"
"""The class of the mark behind what is unchecked."""

_CITATION = re.compile(r"\s*\[?@?(?P<id>\w(?:[\w:.+/-]*\w)?)\s*(?:,\s*(?P<locator>.*?))?\]?\s*$", re.DOTALL)
_MOST_AUTHORS = 3
_END = ".?!…"
_PRINTED = re.compile(r"(?:, supplementing .*|\s*\((?![^()]*\b(?:Cap\.? ?\d|[Rr]ev\.? [Ee]d))[^()]{31,}\))$")
_LEGAL = frozenset({"legislation", "treaty", "legal_case", "regulation", "bill"})
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_SUBTITLE = re.compile(
    r"(?<!\bNo)(?<!\b[^\W\d_])(?<!\b(?:гг|жж|ст|им|пп))\. |[:;?] | [–—-] |"
    r', especially |, supplementing | (?=["“«][^"”»]*["”»]$)',
    re.IGNORECASE,
)
AND_OTHERS = "et al."
"""The last of some authors where not all are named."""
_PERSON = re.compile(r"([\w’'-]+), \w[\w.-]*(?: \w\.)*$")
_BRIEF_TITLE, _WHOLE_TITLE, _LEAST_WORDS = 90, 80, 4
_BRIEF_NAMES = {
    "United Nations": "UN",
    "United Nations General Assembly": "UN",
    "International Labour Organization": "ILO",
    "International Organization for Migration": "IOM",
    "European Court of Human Rights": "ECtHR",
    "Organization for Security and Co-operation in Europe": "OSCE",
}
"""Bodies that everybody names by their letters; the whole name stands in `short_reference`."""


def short_reference(csl: Mapping[str, Any]) -> str:
    """Return one plain reference, such as “UN (2000). Protocol to Prevent, Suppress and Punish Trafficking …”.

    `title-short` stands in place of the title. Without authors the publisher stands first, without a date “n.d.”.
    What would be said twice is said once: a publisher that is the author or its acronym, a state that its law's
    title names. Legal texts and judgments are found by their names and numbers: no publisher is given, and the gazette
    that printed one stands behind it, never as its author.
    """
    is_legal = _words(csl.get("type")) in _LEGAL
    title = _words(csl.get("title-short")) or (_legal_title if is_legal else _words)(csl.get("title"))
    publisher, container = _words(csl.get("publisher")), _words(csl.get("container-title"))
    names = author_names(csl.get("author") or csl.get("editor") or ())
    if is_legal and names and _is_named_in(names, title):
        return _sentences([_dated(title, csl, is_legal=True)])
    if names and publisher == _acronym(names):
        names = publisher
    first = names.replace("United Nations ", "UN ") or publisher or ("" if is_legal else container)
    genre = _words(csl.get("genre")) if csl.get("type") == "thesis" else ""
    helpers = _helpers(csl, title)
    if helpers and not container:
        helpers[0] = f"{helpers[0][0].upper()}{helpers[0][1:]}"  # it begins a sentence
    where = [container] if is_legal else [container, *helpers, *_of_a_book(csl, title), genre, publisher]
    where += [] if is_legal else [_pages_in_all(csl, title)]
    where = [each for each in where if each and each not in (first, title) and not _is_same(each, names)]
    if not first:
        return _sentences([_dated(title, csl, is_legal=is_legal), ", ".join(where)])
    named = _numbered(title, csl, is_legal=is_legal)
    return _sentences([f"{first} ({year_of(csl)})", named, ", ".join(dict.fromkeys(where))])


def _dated(title: str, csl: Mapping[str, Any], *, is_legal: bool) -> str:
    """Return a title with its number and year; a law may name both itself."""
    named = _numbered(title, csl, is_legal=is_legal)
    return named if is_legal and year_of(csl) in title else f"{named} ({year_of(csl)})"


def _numbered(title: str, csl: Mapping[str, Any], *, is_legal: bool) -> str:
    """Return a title with the number it does not name: of a law or judgment behind it, else in brackets, as APA has it.

    One that is a number alone is called so, in the language of the title: a document's symbol (A/RES/55/25) is not.
    """
    number = _words(csl.get("number"))
    if not number or re.search(rf"(?<![\w/-]){re.escape(number)}(?![\w/-])", title, re.IGNORECASE):
        return title
    if number[0].isdigit():
        number = f"№ {number}" if re.search("[а-яё]", title, re.IGNORECASE) else f"No. {number}"
    if is_legal:
        return f"{title}, {number}"
    genre = _words(csl.get("genre"))
    return f"{title} ({genre} {number})" if genre and number.startswith(("No.", "№")) else f"{title} ({number})"


def address_of(csl: Mapping[str, Any]) -> str:
    """Return where a source is found: its address, else that of its DOI (doi.org), else nothing."""
    doi = _words(csl.get("DOI"))
    return _words(csl.get("URL")) or (f"https://doi.org/{doi}" if doi.startswith("10.") else "")


def brief_reference(csl: Mapping[str, Any]) -> str:
    """Return who, when and the title at its shortest, such as “UN (2000). Protocol to Prevent, Suppress …”.

    For a narrow place from which the whole is one step away: no publisher, no subtitle, nothing in brackets, no date
    where there is none. A title that is still long ends in “…”.
    """
    title = _brief_title(_words(csl.get("title-short")) or _words(csl.get("title")))
    names, year = _brief_names(csl.get("author") or csl.get("editor") or ()), year_of(csl)
    year = "" if year == "n.d." else f" ({year})"
    is_legal = _words(csl.get("type")) in _LEGAL
    names = names or _words(csl.get("publisher")) or ("" if is_legal else _words(csl.get("container-title")))
    if not names or (is_legal and _is_named_in(names, title)):
        return _sentences([title if year.strip(" ()") in title else f"{title}{year}"])
    return _sentences([f"{names}{year}", title])


def _brief_names(authors: Sequence[Mapping[str, Any]]) -> str:
    names = [_PERSON.sub(r"\1", _words(each.get("literal"))) or _words(each.get("family")) for each in authors]
    names = [_BRIEF_NAMES.get(each, each) for each in names if each]
    return f"{names[0]} {AND_OTHERS}" if len(names) > 2 or AND_OTHERS in names[1:] else " and ".join(names)


def _brief_title(title: str) -> str:
    """Return a title without brackets; a long one without its subtitle, if what is left still says something."""
    without = _BRACKETS.sub("", title).strip()
    title = without if len(without.split()) > 1 else title  # one word alone says too little
    if len(title) > _WHOLE_TITLE:
        ends = (each.start() for each in _SUBTITLE.finditer(title))
        title = next((title[:end] for end in ends if len(title[:end].split()) >= _LEAST_WORDS), title)
    if len(title) > _BRIEF_TITLE:
        title = title[:_BRIEF_TITLE].rpartition(" ")[0].rstrip(",;:") + "…"
    return title


def first_clause(text: str) -> str:
    """Return the first clause of a note, as a sentence: what fits in a narrow place."""
    clause = re.split(r"(?<=[.!?])\s|;\s", " ".join(text.split()), maxsplit=1)[0]
    return _sentences([clause])


def _legal_title(value: object) -> str:
    """Return a law's name without where it was printed: a long note in brackets, what a protocol supplements."""
    return _PRINTED.sub("", _words(value))


def _acronym(name: str) -> str:
    """Return the capitals that begin a name's words: UNODC for “United Nations Office on Drugs and Crime”."""
    return "".join(each[0] for each in re.findall(r"\w+", name) if each[0].isupper())


def _is_named_in(name: str, title: str) -> bool:
    """Whether a title says who made the text: “Law of the Republic of Kazakhstan …”."""
    return bool(re.search(rf"\b{re.escape(name.removeprefix('Republic of '))}\b", title, re.IGNORECASE))


def _is_same(publisher: str, name: str) -> bool:
    """Whether a publisher (“ILO, Geneva”) is the author, by name or by acronym."""
    house = publisher.partition(",")[0].strip()
    return bool(name) and (house in name or (len(house) > 1 and house == _acronym(name)))


def author_names(authors: Sequence[Mapping[str, Any]]) -> str:
    """Return the names of authors: up to three, else the first and “et al.”, which a list may end in; or nothing."""
    names = [each for each in map(_name, authors) if each]
    if len(names) > _MOST_AUTHORS:
        return f"{names[0]} {AND_OTHERS}"
    if AND_OTHERS in names[1:]:
        return f"{', '.join(each for each in names if each != AND_OTHERS)} {AND_OTHERS}"
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _name(author: Mapping[str, Any]) -> str:
    if author.get("literal"):
        return _words(author["literal"])
    family = " ".join(filter(None, [_words(author.get("non-dropping-particle")), _words(author.get("family"))]))
    given = [each for each in re.split(r"[\s.-]+", _words(author.get("given"))) if each]
    letters = [letter for each in given for letter in (each if each.isupper() and len(each) < 4 else each[0])]
    initials = " ".join(f"{each}." for each in letters)
    return f"{family}, {initials}" if family and initials else family or _words(author.get("given"))


def year_of(csl: Mapping[str, Any]) -> str:
    """Return the year of issue, or “n.d.”."""
    issued = csl.get("issued") or {}
    if isinstance(issued, str):
        issued = {"literal": issued}
    parts = (issued.get("date-parts") or [[]])[0]
    if parts and parts[0]:
        return str(parts[0])
    literal = _words(issued.get("literal") or issued.get("raw"))
    year = re.search(r"\b(?:1[5-9]|20)\d\d\b", literal)
    return year[0] if year else literal or "n.d."


def _of_a_book(csl: Mapping[str, Any], title: str) -> list[str]:
    """Return edition, volume and series; of an article its volume, issue and pages. They speak as the title does."""
    edition, series, volume = (_words(csl.get(key)) for key in ("edition", "collection-title", "volume"))
    is_cyrillic = bool(re.search("[а-яё]", title, re.IGNORECASE))
    if edition.isdecimal() and is_turkic(title):
        edition = f"{edition}-бас."
    if edition.isdecimal():
        ending = {"1": "st", "2": "nd", "3": "rd"}.get(edition[-1], "th") if edition[-2:-1] != "1" else "th"
        edition = f"{edition}-е изд." if is_cyrillic else f"{edition}{ending} ed."
    edition = re.sub(r"(?<=\d)(st|nd|rd|th)$", r"\1 ed.", re.sub(r"(изд|[- ]бас| ed)$", r"\1.", edition))
    is_alone = csl.get("type") in ("book", "thesis", "report") and volume.isdecimal()
    number = _volume(csl) if not is_alone else f"т. {volume}" if is_cyrillic else f"vol. {volume}"
    return [edition, number, series if series != title else ""]


def is_turkic(words: str) -> bool:
    """Say whether words are Kazakh or Kyrgyz by their letters, or name an edition as these do."""
    return bool(re.search(r"[әғқңөұүһі]|-(?:\w{2,5} )?бас(?:ыл|\b)", words, re.IGNORECASE))


def _helpers(csl: Mapping[str, Any], title: str) -> list[str]:
    """Return who edited and who translated what somebody else wrote, as the language of its title has it."""
    found = []
    for key, russian, other, english in (("editor", "под ред.", "ред.", "ed."), ("translator", "пер.", "пер.", "tr.")):
        people: Sequence[Mapping[str, Any]] = csl.get(key) or ()
        word = other if is_turkic(title) else russian if re.search("[а-яё]", title, re.IGNORECASE) else english
        names = author_names(people)
        if names and csl.get("author"):
            found.append(names if re.search(r"\bред(?:\.|акц)|\beds?\.", names) else f"{word} {names}")
    return found


def _pages_in_all(csl: Mapping[str, Any], title: str) -> str:
    pages = _words(csl.get("number-of-pages"))
    unit = "б." if is_turkic(f"{title} {_words(csl.get('edition'))}") else "с." if re.search("[а-яё]", title) else "pp."
    return f"{pages} {unit}" if pages.isdecimal() else pages


def _volume(csl: Mapping[str, Any]) -> str:
    volume, issue, page = (_words(csl.get(key)) for key in ("volume", "issue", "page"))
    number = f"{volume}({issue})" if volume and issue else volume or issue
    return ": ".join(filter(None, [number, page]))


def _words(value: object) -> str:
    return " ".join(str(value).split()) if value is not None else ""


def _sentences(parts: Sequence[str]) -> str:
    return " ".join(each if each.endswith(tuple(_END)) else f"{each}." for each in parts if each)


def cited_reference(reference: str, place: str) -> str:
    """Return a reference with the place in it: “UN (2000). Protocol, art. 3.”."""
    return f"{reference.rstrip('.')}, {place}." if place else reference


def citation_of(text: str) -> tuple[str, str]:
    """Return a citation (`@palermo-text, art. 3`) as the source's id and the locator, which may be empty."""
    found = _CITATION.match(text)
    return (found["id"], " ".join((found["locator"] or "").split())) if found else (text.strip(), "")
