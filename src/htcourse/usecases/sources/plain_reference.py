"""A reference on a plain line as a source: who reads it, and what kind of source it is."""

import re
from typing import Any

from htcourse.usecases.sources.apa_reference import apa_reference
from htcourse.usecases.sources.gost_reference import gost_article, gost_book, gost_site
from htcourse.usecases.sources.legal_reference import legal_reference, without_amendments, without_article
from htcourse.usecases.sources.oscola_reference import oscola_reference
from htcourse.usecases.sources.reference_line import (
    ADDRESS,
    CITY,
    DOI,
    HOUSE,
    YEAR,
    date_of,
    has_other_fields,
    is_title,
    said,
)

_OWN_YEAR = re.compile(r"[.,;:–—-] ?(1[5-9]\d\d|20\d\d)(?= ?[.,;:]| [–—-]| г|$)")
_NOT_ALL_TITLE = re.compile(
    r"[(\[][^()\[\]\d]*\d[^()\[\]]*[)\]]| vs?\.? [^\Wa-zа-яё]|\bparas?\.? \d|"
    r"\. [–—-] (?:[^:]+: ?\w|[^.]+, (?:19|20)\d\d)"
)
_NO_YEAR = re.compile(r"§+ ?\d+(?: ?[–-] ?\d+)*|\b[A-Z]{1,6}(?:/[\w.-]+){2,}")
"""Figures of sections and of documents: `§ 1591`, `A/RES/1514`."""
LONGEST_LINE = 2000
_IMPRINT = re.compile(rf"(?P<title>.+), (?P<place>{CITY})(?:, |: )(?P<publisher>[^,:]+)")


def plain_reference(text: str) -> dict[str, Any]:
    """Return what a line says, as CSL; what has neither an address nor a year nor several words is no reference."""
    line = " ".join(text.split())
    if len(line) > LONGEST_LINE:
        return {}
    doi, address = DOI.search(line), ADDRESS.search(line)
    url = re.sub(r"^www", "http://www", address[0]) if address else ""
    found: dict[str, Any] = ({"DOI": doi[0]} if doi else {}) | ({"URL": url} if url else {})
    words = said(line)
    if not words:
        return found | ({"type": "article-journal" if doi else "webpage"} if found else {})
    if not found and not YEAR.search(words) and len(words.split()) < 3:
        return {}
    words = re.sub(r"(?<=\d) г$", " г.", words.rstrip(" .,;:"))
    return {**_read(words, is_page=bool(address and not doi)), **found}


def holds_more_than_a_title(words: str) -> bool:
    """Say whether words hold parts of a reference beside a title: figures in brackets, parties, initials, pages."""
    return has_other_fields(words) or bool(_NOT_ALL_TITLE.search(words))


def _read(words: str, *, is_page: bool) -> dict[str, Any]:
    if " // " in words:
        return _printed(words, is_page=is_page)
    legal = legal_reference(without_article(words)[0])
    if legal:
        book = gost_book(words)
        inner = legal_reference(str(book.get("title", "")))
        if inner.get("title"):
            return {**book, **inner, "issued": inner.get("issued") or book["issued"]}
        words = without_amendments(words)
        year = _year_of(words, YEAR.findall(words)[:1]) if "title" in legal else _only_year(words)
        return {**legal, "issued": legal.get("issued") or year}
    cited = oscola_reference(words) or gost_book(words) or (gost_site(words) if is_page else {})
    if cited:
        return cited
    read = apa_reference(words)
    if not read and is_title(words) and not holds_more_than_a_title(words):
        read = {"title": words, "issued": _year_of(words, _OWN_YEAR.findall(words))}
    if "title" not in read:
        return {"type": "webpage" if is_page else "report", "issued": _only_year(words), **read}
    printed = _IMPRINT.fullmatch(str(read["title"]))
    if printed and "publisher" not in read and HOUSE.search(printed["publisher"]):
        read |= {"title": printed["title"], "publisher-place": printed["place"], "publisher": printed["publisher"]}
    by_people = any("family" in each for each in read.get("author", ()))
    legal = {} if by_people or "type" in read else legal_reference(str(read["title"]))
    if legal.get("title") and (legal.get("issued") or read.get("container-title") in (None, "Treaty Series")):
        return {**read, **legal, "issued": legal.get("issued") or read.get("issued")}
    if "thesis" in (genre := str(read.get("genre", "")).casefold()) or "dissertation" in genre:
        return {"type": "thesis", **read}
    if (by_people or "editor" in read) and ("edition" in read or HOUSE.search(str(read.get("publisher", "")))):
        return {"type": "book", **read}
    day = (read.get("issued") or {}).get("date-parts", [[]])[0]
    is_page = is_page and not read.get("number") and (not read.get("publisher") or len(day) == 3)
    return {"type": "article-journal" if "container-title" in read else "webpage" if is_page else "report", **read}


def _printed(words: str, *, is_page: bool) -> dict[str, Any]:
    """Read what was printed in a journal or gazette. That of a law is one reference: only its name is taken apart."""
    name, _, where = without_article(words)[0].partition(" // ")
    legal = legal_reference(name)
    if legal.get("title") and legal.get("issued") and " // " not in where:
        return {**legal, "container-title": where}
    book = gost_book(words.partition(" // ")[0])
    read = {**book, "container-title": where} if book and " // " not in where else gost_article(words)
    is_page = is_page and not any(key in read for key in ("volume", "issue", "page"))
    issued = {} if "title" in read else {"issued": _only_year(words)}
    return {"type": "webpage" if is_page else "article-journal", **issued, **read}


def _only_year(words: str) -> dict[str, Any] | None:
    years = {*YEAR.findall(_NO_YEAR.sub("", words))}
    return date_of(years.pop()) if len(years) == 1 else None


def _year_of(words: str, own: list[str]) -> dict[str, Any] | None:
    """Return the year that stands by itself between stops, where references have it; else the last there is."""
    years = own or YEAR.findall(_NO_YEAR.sub("", words))
    return date_of(years[-1]) if years else None
