"""A reference pasted from elsewhere as a source: BibTeX, RIS, CSL-JSON, a DOI, an address, or a plain line.

Nothing is asked of any network: what the text does not say stays empty. The rules of plain lines are those of APA
(`Author (year). Title. Journal, 17(1), 34–53.`), of GOST R 7.0.5 (`Author. Title // Journal. 2020. № 3. С. 5–9.`);
`oscola_reference.py` has those of lawyers.
"""

import html
import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.sources.legal_reference import legal_reference, without_article
from htcourse.usecases.sources.oscola_reference import is_sound, oscola_reference
from htcourse.usecases.sources.reference_line import ADDRESS, DOI, YEAR, holds_several, said
from htcourse.usecases.sources.source_forms import shown

LONGEST = 200_000
MOST = 100
_SHOWN = 100
_OWN_YEAR = re.compile(r"[.,;:–—-] ?(1[5-9]\d\d|20\d\d)(?= ?[.,;:]| [–—-]| г|$)")
_IN_BRACKETS = re.compile(r"[(\[]((?:1[5-9]|20)\d\d|n\. ?d\.)[a-z]?(?:,[^()\[\]]*)?[)\]]\.?,?\s*")
_PERSON = re.compile(r"([^\W\d_][^,;&()]*?), ((?:[^\W\d_]\.[ -]?)+)(?:,? ?(?:&|and|и) |, |; |$)")
_CITY = r"(?:[^\W\d_]{1,3}\.(?: ?; ?[^\W\d_]{1,3}\.)?|[^\W\d_][^:,./–—]{0,39})"
_PAGES_OF = r"(?:\.? ?(?:[–—-] )?(?P<pages>\d+) ?[cсp]\b\.?)"
_BOOK = re.compile(
    rf"(?P<title>.+?)(?:\.? [–—-] (?P<city>[^:–—]{{1,40}}?) ?: ?(?P<house>[^:,]+)|"
    rf"\. (?P<bare>{_CITY}) ?: ?(?P<bare_house>(?:[Ии]зд\. )?(?:(?!\. )[^:,])+)), (?P<year>\d{{4}}){_PAGES_OF}?\.?$"
)
_NO_HOUSE = re.compile(rf"(?P<title>.+)\.(?: [–—-])? (?P<city>{_CITY}), (?P<year>\d{{4}}){_PAGES_OF}\.?$")
"""A book or thesis without a publisher, known by its pages."""
_THESIS = re.compile(r"\b(?:дисс?|автореф|диссертац\w*)\b", re.IGNORECASE)
_GIVEN_FIRST = re.compile(r"((?:[^\W\d_]\. ?){1,2})([^\W\d_][\w-]+)")
_AUTHORS = re.compile(r"((?:[^\W\d_][\w-]+,? (?:[^\W\d_]\. ?){1,2}(?:, )?)+)")
_HOUSE = re.compile(r"\b(?:Press|Publish\w*|Verlag|Routledge|Springer|Brill|Издательство|Юрайт|Норма)\b")
_VOLUME = re.compile(r",? *(?:vol\. *)?(\d+)? *(?:\((\d+[^()]*)\))?[,:] *(?:pp?\. *)?(\d+(?: *[–—-] *\d+)?)\.?$")

_BIB_TYPES = {
    "article": "article-journal", "book": "book", "incollection": "chapter", "inbook": "chapter", "report": "report",
    "techreport": "report", "online": "webpage", "phdthesis": "thesis", "mastersthesis": "thesis",
    "thesis": "thesis", "inproceedings": "paper-conference", "legislation": "legislation",
}  # fmt: skip
_BIB_KEYS = {
    "title": "title", "journal": "container-title", "journaltitle": "container-title", "booktitle": "container-title",
    "publisher": "publisher", "institution": "publisher", "organization": "publisher", "school": "publisher",
    "volume": "volume", "number": "issue", "issue": "issue", "pages": "page", "doi": "DOI", "url": "URL",
    "address": "publisher-place", "isbn": "ISBN", "edition": "edition",
}  # fmt: skip
_RIS_TYPES = {
    "JOUR": "article-journal", "BOOK": "book", "CHAP": "chapter", "RPRT": "report", "ELEC": "webpage",
    "STAT": "legislation", "CASE": "legal_case", "NEWS": "article-newspaper", "THES": "thesis", "BILL": "bill",
    "CONF": "paper-conference", "LEGAL": "legislation", "MGZN": "article-magazine",
}  # fmt: skip
_RIS_KEYS = {
    "TI": "title", "T1": "title", "JO": "container-title", "JF": "container-title", "T2": "container-title",
    "PB": "publisher", "CY": "publisher-place", "VL": "volume", "IS": "issue", "DO": "DOI", "UR": "URL", "SN": "ISBN",
}  # fmt: skip
_CSL_TEXTS = frozenset(
    ("type", "title", "title-short", "container-title", "publisher", "publisher-place", "volume", "issue", "page",
     "number", "edition", "DOI", "URL", "ISBN", "ISSN", "language", "authority", "genre", "note")
)  # fmt: skip
_MARKS = {"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", "c": "\u0327",
          "v": "\u030c", "u": "\u0306", "H": "\u030b", ".": "\u0307", "k": "\u0328"}  # fmt: skip
_ACCENT = re.compile(r"\\([`'^\"~=.]|[cvuHk](?=[\s{]))\s*\{?\\?([A-Za-z])\}?")

NOTHING = QT_TRANSLATE_NOOP("Errors", "No reference was found in this text.")

_APA_START = re.compile(
    r"^(?:\d{1,3}[.)][ \t]+)?(?=[^\W\d_][^()\n]{1,200}\((?:1[5-9]|20)\d\d[a-z]?(?:,[^()\n]*)?\)\. )", re.MULTILINE
)
_ENTRY = re.compile(r"^[ \t]*(?=@(?!(?:comment|string|preamble)\b)\w+\s*\{|TY  ?- )", re.MULTILINE | re.IGNORECASE)


def references_in(text: str) -> tuple[dict[str, Any], ...]:
    """Return what a pasted text says of each of its sources, as `reference_in` does: entries or lines.

    Raises CourseError for more than 100, and for a line that holds several.
    """
    text = text[:LONGEST].strip()
    try:
        listed = json.loads(text) if text[:1] == "[" else None
    except (ValueError, RecursionError):
        listed = None
    starts = list(_ENTRY.finditer(text)) or list(_APA_START.finditer(text))
    lines = [each.strip() for each in text.splitlines() if each.strip()]
    if isinstance(listed, list):
        pieces = [json.dumps(each) for each in listed]
    elif len(starts) > 1:
        ends = [*(each.start() for each in starts[1:]), len(text)]
        pieces = [text[each.end() : end] for each, end in zip(starts, ends, strict=True)]
    elif all(map(_stands_alone, lines)):
        pieces = lines
    else:
        pieces = [text]
    if len(pieces) > MOST:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There are {count} references in this text."),
            fix=QT_TRANSLATE_NOOP("Errors", "Paste {most} at a time at most."),
            count=len(pieces),
            most=MOST,
        )
    found = tuple(filter(None, map(reference_in, pieces)))
    if found and not isinstance(listed, list) and text[:1] != "{" and not _ENTRY.search(text):
        several = next(filter(holds_several, pieces), "")
        if several:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "Here are several references on one line: {line}"),
                fix=QT_TRANSLATE_NOOP("Errors", "Paste one at a time, or each on a line of its own."),
                line=several if len(several) <= _SHOWN else f"{several[: _SHOWN - 1]}…",
            )
    return found


def _stands_alone(line: str) -> bool:
    """Say whether a line is a reference by itself, and no piece of one that goes on below it."""
    words = line.rstrip(" .")
    is_found = ADDRESS.fullmatch(line) or re.fullmatch(rf"(?:doi: ?)?{DOI.pattern}", line, re.IGNORECASE)
    return bool(is_found or (" // " in line and YEAR.search(line)) or oscola_reference(words) or legal_reference(words))


def reference_in(text: str) -> dict[str, Any]:
    """Return what a pasted text says of a source, as a form shows it, without `id`; empty where it says nothing.

    Of several references the first is taken.
    """
    text = unicodedata.normalize("NFC", text[:LONGEST]).strip()
    readers: tuple[Callable[[str], dict[str, Any]], ...] = (_from_json, _from_bibtex, _from_ris, _from_line)
    found = next(filter(None, (read(text) for read in readers)), {})
    tidy = {key: " ".join(value.split()) if isinstance(value, str) else value for key, value in found.items()}
    doi = str(tidy.get("DOI", ""))
    if doi:
        tidy["DOI"] = doi = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", doi, flags=re.IGNORECASE)
        tidy.setdefault("URL", f"https://doi.org/{doi}")
    return shown({key: value for key, value in tidy.items() if value})


def _from_json(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text) if text[:1] in ("{", "[") else None
    except (ValueError, RecursionError):
        return {}
    first = next(iter(data), None) if isinstance(data, list) else data
    if not isinstance(first, Mapping):
        return {}
    found = {
        key: html.unescape(str(value[0] if isinstance(value, list) and value else value))
        for key, value in first.items()
        if key in _CSL_TEXTS and isinstance(value, str | int | list)
    }
    people = first.get("author")
    authors = [each for each in people if isinstance(each, Mapping)] if isinstance(people, list) else []
    issued = first.get("issued")
    return found | {"author": authors, "issued": _issued(issued) if isinstance(issued, Mapping) else {}}


def _issued(issued: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a date if it can be read: lists of whole numbers, or words."""
    parts = issued.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    if isinstance(first, list) and first and all(str(each).isdecimal() for each in first[:3]):
        return {"date-parts": [[int(each) for each in first[:3]]]}
    words = issued.get("literal") or issued.get("raw")
    return {"literal": str(words)} if words else {}


def _from_bibtex(text: str) -> dict[str, Any]:
    start = re.search(r"@(\w+)\s*\{\s*[^,{}]*,", text)
    if start is None:
        return {}
    found: dict[str, Any] = {"type": _BIB_TYPES.get(start[1].lower(), "report")}
    date = ""
    for key, value in _bib_fields(text, start.end()):
        words = _plain_tex(value)
        if key == "author":
            people = re.split(r"\s+and\s+", value.strip())
            found["author"] = [_bib_author(each) for each in people if each.strip("{} \n") not in ("", "others")]
        elif key in ("year", "date"):
            date = date if key == "year" and date else words
        elif key in _BIB_KEYS and words:
            found.setdefault(_BIB_KEYS[key], re.sub(r"-{2,3}", "–", words))
    if start[1].lower() == "misc" and "URL" in found:
        found["type"] = "webpage"
    if found["type"] == "report" and "issue" in found:
        found["number"] = found.pop("issue")
    return found | ({"issued": _date(date)} if date else {})


def _bib_fields(text: str, at: int) -> list[tuple[str, str]]:
    """Return the fields of an entry from `at` on: braces are counted, quotes end at the next one outside them."""
    fields = []
    name = re.compile(r"[\s,]*([\w-]+)\s*=\s*")
    while (match := name.match(text, at)) is not None:
        start = at = match.end()
        depth, is_quoted = 0, text[at : at + 1] == '"'
        at += is_quoted
        while at < len(text):
            letter = text[at]
            depth += (letter == "{") - (letter == "}")
            ends = letter == '"' and depth == 0 if is_quoted else depth < 0 or (letter == "," and depth == 0)
            if ends:
                break
            at += 1
        fields.append((match[1].lower(), text[start + is_quoted : at]))
        at += is_quoted
    return fields


def _bib_author(words: str) -> dict[str, str]:
    if re.fullmatch(r"\{.*\}", words.strip()):
        return {"literal": _plain_tex(words)}
    plain = _plain_tex(words)
    family, comma, given = (each.strip() for each in plain.partition(","))
    if not comma:
        given, _, family = plain.rpartition(" ")
    return {"family": family, "given": given} if given else {"literal": family}


def _plain_tex(words: str) -> str:
    words = _ACCENT.sub(lambda found: unicodedata.normalize("NFC", found[2] + _MARKS[found[1]]), words)
    words = re.sub(r"\\(?:emph|textit|textbf|url|href)\b", "", words)
    words = re.sub(r"\\([&%$#_{}])", r"\1", words.replace("~", " "))
    return " ".join(re.sub(r"[{}]", "", words).split())


def _from_ris(text: str) -> dict[str, Any]:
    lines = [match.groups() for match in re.finditer(r"^([A-Z][A-Z0-9]) {1,2}- ?(.*)$", text, re.MULTILINE)]
    if not lines or lines[0][0] != "TY":
        return {}
    found: dict[str, Any] = {"type": _RIS_TYPES.get(lines[0][1].strip(), "report"), "author": []}
    pages = {"SP": "", "EP": ""}
    for tag, value in ((tag, value.strip()) for tag, value in lines[1:]):
        if tag == "ER":
            break
        if tag in ("AU", "A1") and value:
            family, comma, given = (each.strip() for each in value.partition(","))
            found["author"].append({"family": family, "given": given} if comma and given else {"literal": value})
        elif tag in ("PY", "Y1", "DA") and value:
            found.setdefault("issued", _date(value.rstrip("/").replace("/", "-")))
        elif tag in pages:
            pages[tag] = value
        elif tag in _RIS_KEYS and value:
            found.setdefault(_RIS_KEYS[tag], value)
    page = "–".join(filter(None, pages.values()))
    return found | ({"page": page} if page else {})


def _date(words: str) -> dict[str, Any]:
    found = re.match(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$", words.strip())
    if found:
        return {"date-parts": [[int(each) for each in found.groups() if each]]}
    year = YEAR.search(words)
    return {"date-parts": [[int(year[0])]]} if year else {"literal": words}


def _year_of(words: str) -> dict[str, Any] | None:
    """Return the year that stands by itself between stops, where references have it; else the last there is."""
    years = _OWN_YEAR.findall(words) or YEAR.findall(words)
    return _date(years[-1]) if years else None


def _from_line(text: str) -> dict[str, Any]:
    """Read a plain line; what has neither an address nor a year nor several words is no reference."""
    line = " ".join(text.split())
    doi, address = DOI.search(line), ADDRESS.search(line)
    url = re.sub(r"^www", "http://www", address[0]) if address else ""
    found: dict[str, Any] = ({"DOI": doi[0]} if doi else {}) | ({"URL": url} if url else {})
    words = said(line)
    if not words:
        return found | ({"type": "article-journal" if doi else "webpage"} if found else {})
    if not found and not YEAR.search(words) and len(words.split()) < 3:
        return {}
    words = re.sub(r"(?<=\d) г$", " г.", words.rstrip(" .,;:"))
    legal = legal_reference(without_article(words)[0]) if " // " not in words else {}
    if legal:
        year = YEAR.search(words)
        return {**legal, "issued": legal.get("issued") or (_date(year[0]) if year else None), **found}
    cited = oscola_reference(words)
    if cited:
        return {**cited, **found}
    read = _gost(words) if " // " in words else _book(words) or _apa(words)
    if not is_sound(read):
        return {"type": "webpage" if address else "report", "issued": _year_of(words), **found}
    by_people = any("family" in each for each in read.get("author", ()))
    legal = {} if by_people else legal_reference(str(read.get("title", "")))
    if legal and (legal.get("issued") or not read.get("container-title")):
        return {**read, **legal, "issued": legal.get("issued") or read.get("issued"), **found}
    if by_people and _HOUSE.search(str(read.get("publisher", ""))):
        return {"type": "book", **read, **found}
    is_page = address and not doi and not read.get("publisher")
    kind = "article-journal" if read.get("container-title") else "webpage" if is_page else "report"
    return {"type": kind, **read, **found}


def _book(words: str) -> dict[str, Any]:
    """Read a book as GOST has it; empty for anything else.

    `Author. Title / Author. – City: House, 2020. – 350 с.`, with dashes or without.
    """
    book = _BOOK.match(words) or _NO_HOUSE.match(words)
    if book is None:
        return {}
    said = {"bare": "", "house": "", "bare_house": ""} | book.groupdict()
    people, title = _gost_people(said["title"])
    found: dict[str, Any] = {
        "type": "thesis" if _THESIS.search(title) else "book",
        "title": title,
        "publisher": said["house"] or said["bare_house"],
    }
    found["publisher-place"], found["issued"] = (said["city"] or said["bare"]).strip(), _date(said["year"])
    return {key: value for key, value in (found | people | {"number-of-pages": said["pages"]}).items() if value}


def _gost_people(words: str) -> tuple[dict[str, Any], str]:
    """Return the authors at the start of words, and what stands behind them."""
    people = _AUTHORS.match(words)
    names = re.findall(r"([^\W\d_][\w-]+),? ((?:[^\W\d_]\. ?){1,2})", people[1]) if people else []
    title, _, told = (words[people.end() :] if people else words).partition(" / ")
    if not names and not re.search(r"\b(?:ред|сост|eds?)\.", told):
        names = [(family, given) for given, family in _GIVEN_FIRST.findall(told)]
    authors = [{"family": family, "given": given.strip()} for family, given in names]
    return ({"author": authors} if authors else {}), title.strip(" .")


def _apa(words: str) -> dict[str, Any]:
    year = _IN_BRACKETS.search(words)
    if year is None:
        issued = _year_of(words)
        return {"title": words.rstrip("."), **({"issued": issued} if issued else {})}
    before, after = words[: year.start()].strip(" ,"), words[year.end() :].strip()
    issued = {} if year[1][0] == "n" else {"issued": _date(year[1])}
    if not after:
        return {"title": before.rstrip("."), **issued}
    title, _, rest = after.partition(". ")
    found: dict[str, Any] = {"title": title.rstrip("."), **issued}
    if before:
        found["author"] = _people(before)
    return found | _container(rest.rstrip("."))


def _container(rest: str) -> dict[str, Any]:
    """Return what stands behind a title: a journal with volume, issue and pages, or a publisher."""
    numbers = _VOLUME.search(rest)
    if numbers is not None and (numbers[1] or numbers[2]):
        keys = zip(("volume", "issue", "page"), numbers.groups(), strict=True)
        return {"container-title": rest[: numbers.start()].strip(" ,"), **{key: value for key, value in keys if value}}
    return {"publisher": rest} if rest else {}


def _people(words: str) -> list[dict[str, str]]:
    people = _PERSON.findall(words)
    rest = _PERSON.sub("", words).strip(" ,;&")
    if people and not rest:
        return [{"family": family.strip(), "given": given.strip()} for family, given in people]
    return [{"literal": words.rstrip(".")}]


def _gost(words: str) -> dict[str, Any]:
    left, _, right = words.partition(" // ")
    people, title = _gost_people(left)
    journal = re.split(r"[.–—-] |\. ?[–—]|, (?=№|\d{1,2}\.\d\d\.\d{4})", right, maxsplit=1)[0]
    found: dict[str, Any] = {"title": title, "container-title": journal, **people}
    number, pages = (
        re.search(r"(?:№|No\.?|Вып\.) ?(\d+(?:/\d+)*)", right),
        _PAGES.search(right),
    )
    volume = re.search(r"(?:Т\.|Том|Vol\.) ?(\d+)", right)
    more = {"issued": _year_of(_PAGES.sub("", right)), "issue": number and number[1], "page": pages and pages[1]}
    more["volume"] = volume and volume[1]
    return found | {key: value for key, value in more.items() if value}


_PAGES = re.compile(r"(?:[СсCcБб]\.|[Pp]p?\.) ?(\d+(?: ?[–—-] ?\d+)?)")
